"""The gate of who-is-who on whole articles: a score below its floor fails."""

from __future__ import annotations

import time
from types import ModuleType
from typing import Any

import pytest

from sinmun.article import Article
from sinmun.entities.resolution import resolve
from sinmun.entities.tagger.tagger import Tagger
from sinmun.words.morphs import parse
from training import evaluate_documents

SEEN = "dhk"  # the articles the rules were written on
LONGER = "b"  # longer ones, held out when the rules were written, and looked at since
NEWER = "m"  # newer ones, looked at
BLIND = "s"  # written with those and never looked at: for measuring alone
FLOORS = {
    SEEN: {
        "people": 0.98,
        "people: aliases": 0.98,
        "people: counts": 0.98,
        "people: roles": 0.98,
        "organizations": 0.91,
    },
    LONGER: {
        "people": 0.95,
        "people: aliases": 0.96,
        "people: counts": 0.94,
        "people: roles": 0.94,
        "organizations": 0.94,
    },
    NEWER: {
        "people": 0.97,
        "people: aliases": 0.97,
        "people: counts": 0.97,
        "people: roles": 0.96,
        "organizations": 0.95,
    },
    BLIND: {
        "people": 0.96,
        "people: aliases": 0.96,
        "people: counts": 0.94,
        "people: roles": 0.88,
        "organizations": 0.91,
    },
}


@pytest.fixture(scope="module")
def measure() -> ModuleType:
    return evaluate_documents


def score(measure: ModuleType, kiwi: Any, tagger: Tagger | None, *, part: str = SEEN) -> Any:
    result = measure.Score()
    for path in sorted(measure.GOLD.glob(f"[{part}]*.txt")):
        article, gold = measure.load(path)
        document = parse(kiwi, article)
        mentions = tagger.tag(document) if tagger else measure.gold_mentions(gold, article.text, thin=True)
        measure.add(result, resolve(document, mentions), gold)
    return result


@pytest.mark.parametrize("part", FLOORS)
def test_with_the_tagger_no_measure_falls_below_its_floor(measure: ModuleType, kiwi: Any, part: str) -> None:
    result = score(measure, kiwi, Tagger.load(), part=part)
    reached = {
        "people": result.f1("people"),
        "people: aliases": result.f1("people: aliases"),
        "people: counts": result.recall("people: counts"),
        "people: roles": result.recall("people: roles"),
        "organizations": result.f1("organizations"),
    }
    floors = FLOORS[part]
    assert {name: value for name, value in reached.items() if value < floors[name]} == {}


def test_what_the_gold_gives_once_is_found_everywhere(measure: ModuleType, kiwi: Any) -> None:
    result = score(measure, kiwi, None)
    assert result.f1("people") >= 0.95
    assert result.recall("people: counts") >= 0.93


def test_a_text_without_spaces_takes_seconds(kiwi: Any) -> None:
    text = "오세린시장은서라시교육청과함께두레은행상남지점에서협약을맺었다고밝혔다" * 1500
    document = parse(kiwi, Article(body=text))
    mentions = Tagger.load().tag(document)
    begin = time.process_time()
    resolve(document, mentions)
    assert time.process_time() - begin < 30
