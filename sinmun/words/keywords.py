"""Which words say what an article is about."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Literal, NamedTuple

from sinmun import lexicons
from sinmun.article import Part
from sinmun.ranking import untied
from sinmun.words.frequency import WordModel
from sinmun.words.morphs import Document
from sinmun.words.nouns import CompoundCount, NounTable

__all__ = ["Keyword", "WordModel", "rank_keywords"]

# A word rarer than this in general Korean is no better a keyword for it.
_RAREST = -14.0
# What is left of the score of a noun that any article may use.
_GENERAL = 0.12
# A noun seldom stands outside a compound if so much of its count is inside.
_BOUND = 0.6


class Keyword(NamedTuple):
    """A keyword of an article.

    Attributes:
        keyword: the noun or compound.
        count: its occurrences.
        score: its keyness; comparable within one article only.
    """

    keyword: str
    count: int  # type: ignore[assignment]  # the name of the field hides a method of tuples that nobody needs here
    score: float


def rank_keywords(
    document: Document,
    table: NounTable,
    *,
    model: WordModel,
    by: Literal["keyness", "frequency"] = "keyness",
    limit: int | None = None,
) -> tuple[Keyword, ...]:
    """Return the keywords of an article, the best first.

    Keyness is the log-likelihood ratio G² of Dunning (1993) for one article against general Korean,

        G² = 2 · (O ln(O / E) - (O - E)),    E = N · p,

    O the count of the word, N the number of tokens, p the probability of the word in Kiwi's language model,
    times weights for position and spread.

    Args:
        document: the article.
        table: its nouns.
        model: probabilities in general Korean.
        by: ``keyness``, or ``frequency`` for plain counts of nouns (the score is the count).
        limit: at most so many keywords; see `sinmun.ranking.untied`.

    References:
        Ted Dunning (1993): Accurate Methods for the Statistics of Surprise and Coincidence. Computational
        Linguistics 19(1).
    """
    if by == "frequency":
        counted = tuple(Keyword(noun.noun, noun.count, float(noun.count)) for noun in table.nouns)
        return _first(counted, limit)
    size = sum(len(sentence.tokens) for sentence in document.sentences) or 1
    weights = _positions(document, table)
    general = lexicons.words("nouns/general.txt")
    compounds = [compound for compound in table.compounds if compound.count > 1]
    scored = []
    for word, count in _counts(table, compounds).items():
        wording = table.wordings[word]
        probability = max(model.log_probability(wording.head, wording.tag) + wording.link, _RAREST)
        expected = size * math.exp(probability)
        if count > expected:
            surplus = count * math.log(count / expected) - (count - expected)
            weight = weights[word] * (_GENERAL if word in general else 1.0)
            scored.append(Keyword(word, count, 2 * surplus * weight))
    scored.sort(key=lambda keyword: -keyword.score)
    return _first(_without_echoes(scored, table, compounds), limit)


def _first(ranked: tuple[Keyword, ...], limit: int | None) -> tuple[Keyword, ...]:
    return ranked if limit is None else ranked[: untied([keyword.score for keyword in ranked], limit)]


def _counts(table: NounTable, compounds: Sequence[CompoundCount]) -> dict[str, int]:
    counts = {compound.compound: compound.count for compound in compounds}
    counts.update((noun.noun, noun.count) for noun in table.nouns)
    return counts


def _positions(document: Document, table: NounTable) -> dict[str, float]:
    """Return a weight per word: higher for words of headline, sub-heads and lead, and for spread ones."""
    lead = next((i for i, sentence in enumerate(document.sentences) if sentence.part == "body"), 0)
    # Body sentences behind the lead, most of all, add nothing.
    special: dict[int, Part] = {
        i: sentence.part for i, sentence in enumerate(document.sentences) if sentence.part != "body"
    }
    special.setdefault(lead, "body")
    places: defaultdict[str, set[int]] = defaultdict(set)
    for one in (*table.occurrences, *table.compound_occurrences):
        places[one.noun].add(one.sentence_index)
    weights = {}
    for word, sentences in places.items():
        weight = 1.0
        if not sentences.isdisjoint(special):
            parts = {special[index] for index in sentences & special.keys()}
            weight += 0.5 * ("title" in parts) + 0.2 * ("subhead" in parts) + 0.3 * (lead in sentences)
        weights[word] = weight * (1 + math.log(len(sentences)) / 4) if len(sentences) > 1 else weight
    return weights


def _without_echoes(
    ranked: list[Keyword], table: NounTable, compounds: Sequence[CompoundCount]
) -> tuple[Keyword, ...]:
    """Keep either a compound or its parts.

    The compound stays if one of its parts seldom stands elsewhere: 고속주행 says more than 고속. Parts that seldom stand
    outside the compounds that stay go.
    """
    counts = {noun.noun: noun.count for noun in table.nouns}
    ranks = {keyword.keyword: rank for rank, keyword in enumerate(ranked)}
    covered: Counter[str] = Counter()
    echoes: set[str] = set()
    for compound in compounds:
        word = compound.compound
        if word not in ranks or word in counts:
            continue
        parts = [part for part in compound.parts if part in counts]
        bound = {part for part in parts if compound.count >= _BOUND * counts[part]}
        if not bound:
            echoes.add(word)
            continue
        for part in set(parts):
            covered[part] += compound.count
    echoes.update(part for part, count in covered.items() if count >= _BOUND * counts[part])
    return tuple(keyword for keyword in ranked if keyword.keyword not in echoes)
