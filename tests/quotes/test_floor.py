"""Quotations on the gold articles stay as good as they are: attribution by itself, with the names of the gold."""

from __future__ import annotations

from types import ModuleType

import pytest
from kiwipiepy import Kiwi

from sinmun.article import Article
from sinmun.entities.mention import Entities
from sinmun.words.morphs import Document, parse
from training import evaluate_quotes


class Reader:
    """Reads articles with the shared Kiwi; the names come from the gold."""

    def __init__(self, kiwi: Kiwi) -> None:
        self.kiwi = kiwi

    def parse(self, article: Article) -> Document:
        return parse(self.kiwi, article)

    def resolve(self, document: Document) -> Entities:
        raise AssertionError("the names of the gold are used")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return evaluate_quotes


@pytest.mark.parametrize("articles", ["articles/", "speech/a", "speech/b"])
def test_quotations_and_speakers_do_not_fall_below_their_floor(
    script: ModuleType, kiwi: Kiwi, articles: str
) -> None:
    scores = script.evaluate(Reader(kiwi), prefix=articles, gold_names=True)
    assert scores.quotes.gold >= 80
    assert scores.quotes.f1 >= 0.98
    assert scores.quotes.speaker_accuracy >= 0.95


def test_indirect_speech_does_not_fall_below_its_floor(script: ModuleType, kiwi: Kiwi) -> None:
    scores = script.evaluate(Reader(kiwi), prefix="speech/", gold_names=True)
    assert scores.statements.gold >= 30
    assert scores.statements.f1 >= 0.95
    assert scores.statements.speaker_accuracy >= 0.95


def test_a_score_counts_texts_and_the_speakers_of_those_found(script: ModuleType) -> None:
    score = script.compare([("가", "박"), ("나", None)], [("가", "이"), ("나", None), ("다", "박")])
    assert score == (2, 2, 3, 1)
    assert score.f1 == pytest.approx(0.8)
    assert script.Score().f1 == script.Score().speaker_accuracy == 0.0
