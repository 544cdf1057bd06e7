"""Putting together what the steps found: the record of an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sinmun.article import Caution
from sinmun.entities.draft import Change
from sinmun.entities.mention import Entities, Entity, Mention
from sinmun.entities.who.organizations import is_sign_of_state
from sinmun.network import cooccurrence
from sinmun.quotes import Quote, Statement
from sinmun.reading.page.reasons import CAUTIONS
from sinmun.record import (
    FORMAT_VERSION,
    ChangeRow,
    EntityRow,
    MadeRow,
    MentionRow,
    NounRow,
    PersonRow,
    PlaceRow,
    QuoteRow,
    Record,
    SentenceRow,
    WarningRow,
)
from sinmun.words.keywords import Keyword
from sinmun.words.morphs import Document, Sentence
from sinmun.words.nouns import NounCount, NounTable

_SUREST = 0.999
MOST_PLACED = 100
"""Keywords, from the top of the ranking, whose places in the text are kept in the record."""


def make_record(
    document: Document,
    *,
    nouns: NounTable,
    keywords: Sequence[Keyword],
    entities: Entities,
    changes: Sequence[Change],
    quotes: Sequence[Quote],
    statements: Sequence[Statement],
    summary: Sequence[Sentence],
    made: MadeRow,
) -> Record:
    """Return what the steps found as one record."""
    article = document.article
    # States in one sign stay mentions and speakers; as rows and nodes they are noise.
    listed = tuple(body for body in entities.organizations if not is_sign_of_state(body))
    network = cooccurrence(document, replace(entities, organizations=listed), nouns, keywords)
    warnings = list(article.warnings)
    if network.crowded:
        warnings.append("crowded sentences")
    return {
        "version": FORMAT_VERSION,
        "made": made,
        "source": article.source,
        "title": article.title,
        "subheads": list(article.subheads),
        "date": article.date.isoformat() if article.date else None,
        "publisher": article.publisher,
        "section": article.section,
        "reporters": list(article.reporters),
        "captions": list(article.captions),
        "body": article.body,
        "text": document.text,
        "characters": len(document.text),
        "removed": [{"text": piece.text, "rule": piece.rule} for piece in article.removed],
        "warnings": [_warning_row(warning) for warning in warnings],
        "summary_sentences": [_sentence_row(sentence, document.text) for sentence in summary],
        "nouns": [_noun_row(noun) for noun in nouns.nouns],
        "compounds": [
            {"compound": compound.compound, "count": compound.count, "parts": list(compound.parts)}
            for compound in nouns.compounds
        ],
        "keywords": [
            {"keyword": word.keyword, "count": word.count, "score": round(word.score, 3)} for word in keywords
        ],
        "people": [_person_row(entity) for entity in entities.people],
        "organizations": [_entity_row(entity) for entity in listed],
        "places": [_entity_row(entity) for entity in entities.places],
        "mentions": [_mention_row(mention, entity) for mention, entity in entities.by_offset(unsure=True)],
        "unsure": len(entities.unsure),
        "changes": [_change_row(change) for change in changes],
        "quotes": [_quote_row(quote) for quote in quotes],
        "statements": [_quote_row(statement) for statement in statements],
        "network": [
            {"source": edge.source, "target": edge.target, "weight": edge.weight} for edge in network.edges
        ],
        "concordance": _places(nouns, keywords),
    }


def _warning_row(warning: Caution) -> WarningRow:
    korean, english = CAUTIONS[warning]
    return {"warning": warning, "ko": korean, "en": english}


def _sentence_row(sentence: Sentence, text: str) -> SentenceRow:
    start, end = sentence.start, sentence.end
    return {"text": text[start:end], "start": start, "end": end}


def _confidence(mention: Mention, entity: Entity) -> float | None:
    if mention.confidence is None:
        return None
    if entity.label == "LC":
        return round(mention.score, 3)
    # 1 is what the user named, and nothing else.
    return 1.0 if entity.confidence == 1 else min(round(entity.confidence, 3), _SUREST)


def _places(nouns: NounTable, keywords: Sequence[Keyword]) -> list[PlaceRow]:
    leading = {keyword.keyword for keyword in keywords[:MOST_PLACED]}
    return [
        {"keyword": place.noun, "start": place.start, "end": place.end}
        for place in nouns.occurrences
        if place.noun in leading
    ]


def _noun_row(noun: NounCount) -> NounRow:
    # The share of a noun that stands once is 0 or 1, and most do.
    share = noun.share_in_compounds if noun.count == 1 else round(noun.share_in_compounds, 3)
    return {
        "noun": noun.noun,
        "count": noun.count,
        "sentences": noun.sentences,
        "share_in_compounds": share,
    }


def _mention_row(mention: Mention, entity: Entity) -> MentionRow:
    return {
        "start": mention.start,
        "end": mention.end,
        "label": mention.label,
        "text": mention.text,
        "name": entity.name,
        "confidence": _confidence(mention, entity),
        "rule": mention.rule,
    }


def _change_row(change: Change) -> ChangeRow:
    before, after = change.before, change.after
    first = before or after
    return {
        "rule": change.rule,
        "before": f"{before.text}/{before.label}" if before else "",
        "after": f"{after.text}/{after.label}" if after else "",
        "start": first.start if first else 0,
    }


def _person_row(entity: Entity) -> PersonRow:
    return {
        "name": entity.name,
        "role": entity.role,
        "aliases": list(entity.aliases),
        "mentions": len(entity.mentions),
    }


def _entity_row(entity: Entity) -> EntityRow:
    return {"name": entity.name, "aliases": list(entity.aliases), "mentions": len(entity.mentions)}


def _quote_row(quote: Quote | Statement) -> QuoteRow:
    return {
        "text": quote.text,
        "speaker": quote.speaker,
        "start": quote.start,
        "end": quote.end,
        "verb": quote.verb,
        "sentence": quote.sentence,
        "attribution": quote.attribution,
        "by": quote.by,
    }
