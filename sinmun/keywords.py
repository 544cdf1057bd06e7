"""Which words say what an article is about."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from sinmun import lexicons
from sinmun.morphs import Document
from sinmun.nouns import NounTable
from sinmun.wordmodel import WordModel

__all__ = ["Keyword", "WordModel", "rank_keywords"]

# A word rarer than this in general Korean is no better a keyword for it.
_RAREST = -14.0
_GENERAL = 0.35


@dataclass(frozen=True, slots=True)
class Keyword:
    """A keyword of an article.

    Attributes:
        keyword: the noun or compound.
        count: its occurrences.
        score: its keyness; comparable within one article only.
    """

    keyword: str
    count: int
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
        limit: at most so many keywords.

    References:
        Ted Dunning (1993): Accurate Methods for the Statistics of Surprise and Coincidence. Computational
        Linguistics 19(1).
    """
    if by == "frequency":
        return tuple(Keyword(noun.noun, noun.count, float(noun.count)) for noun in table.nouns[:limit])
    size = sum(len(sentence.tokens) for sentence in document.sentences) or 1
    weights = _positions(document, table)
    general = lexicons.words("nouns/general.txt")
    scored = []
    for word, count in _candidates(table):
        wording = table.wordings[word]
        probability = max(model.log_probability(wording.head, wording.tag) + wording.link, _RAREST)
        expected = size * math.exp(probability)
        surplus = count * math.log(count / expected) - (count - expected)
        score = 2 * surplus * weights[word] * (_GENERAL if word in general else 1.0)
        if count > expected:
            scored.append(Keyword(word, count, score))
    scored.sort(key=lambda keyword: -keyword.score)
    return tuple(_without_echoes(scored, table))[:limit]


def _candidates(table: NounTable) -> list[tuple[str, int]]:
    nouns = [(noun.noun, noun.count) for noun in table.nouns]
    seen = {noun for noun, _ in nouns}
    return nouns + [(c.compound, c.count) for c in table.compounds if c.count > 1 and c.compound not in seen]


def _positions(document: Document, table: NounTable) -> dict[str, float]:
    """Return a weight per word: higher for words of headline, sub-heads and lead, and for spread ones."""
    lead = next((i for i, sentence in enumerate(document.sentences) if sentence.part == "body"), 0)
    places: dict[str, set[int]] = {}
    for one in (*table.occurrences, *table.compound_occurrences):
        places.setdefault(one.noun, set()).add(one.sentence_index)
    weights = {}
    for word, sentences in places.items():
        parts = {document.sentences[index].part for index in sentences}
        weight = 1.0 + 0.5 * ("title" in parts) + 0.2 * ("subhead" in parts) + 0.3 * (lead in sentences)
        weights[word] = weight * (1 + math.log(len(sentences)) / 4)
    return weights


def _without_echoes(ranked: list[Keyword], table: NounTable) -> list[Keyword]:
    """Drop a compound whose parts rank already, and a noun that hardly occurs outside a ranked compound."""
    parts = {compound.compound: compound.parts for compound in table.compounds}
    counts = {noun.noun: noun.count for noun in table.nouns}
    covered: Counter[str] = Counter()
    chosen: set[str] = set()
    kept = []
    for keyword in ranked:
        word = keyword.keyword
        if word in parts and not chosen.isdisjoint(parts[word]):
            continue
        if word in covered and covered[word] * 2 > counts.get(word, 0):
            continue
        for part in parts.get(word, ()):
            covered[part] += keyword.count
        chosen.add(word)
        kept.append(keyword)
    return kept
