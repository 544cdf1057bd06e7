"""Measuring who says what on real articles: right, wrong and missed, with names known by their hashes alone."""

from __future__ import annotations

import json

import pytest

from sinmun import Article
from training.real_articles import Real, hashed, intervals
from training.real_quotations import HALVES, KINDS, QUOTATIONS, Spoken, Tally, shares, tally

SALT = "salt"
TEXT = "도서린 “간다”\n표은새는 “온다”고 했다. ‘길’이라는 말. 한 주민은 “좋다”고 했다."


def real() -> Real:
    def of(words: str, kind: str, *names: str | None) -> dict[str, object]:
        start = TEXT.index(words)
        speakers = [hashed(name, SALT) if name is not None else None for name in names]
        return {"start": start, "end": start + len(words), "speakers": speakers, "kind": kind}

    gold = {
        "quotations": [
            of("간다", "headline", "도서린", "새길당"),
            of("온다", "body", "표은새"),
            of("길", "term", None),
            of("좋다", "body", None),
        ]
    }
    title, _, body = TEXT.partition("\n")
    return Real("1", Article(body=body, title=title), gold)


def said(words: str, speaker: str | None) -> Spoken:
    start = TEXT.index(words)
    return Spoken(start, start + len(words), speaker)


def counts(*found: Spoken) -> tuple[Tally, list[str]]:
    errors: list[str] = []
    return tally(real(), found, salt=SALT, errors=errors), errors


def test_any_of_the_speakers_that_a_reader_marked_is_right() -> None:
    found, errors = counts(said("간다", "새길당"), said("온다", "표은새"), said("좋다", None))
    assert found.counts["found"] == (3, 3)
    assert found.counts["speakers"] == (3, 3)
    assert found.counts["named"] == (2, 2)
    assert errors == []


def test_a_wrong_speaker_a_missing_one_and_missed_words_are_told() -> None:
    found, errors = counts(said("간다", None), said("온다", "도서린"))
    assert found.counts["found"] == (2, 3)
    assert found.counts["speakers"] == (0, 2)
    assert found.counts["headline"] == (0, 1)
    assert errors == ["1 headline: 간다 (None)", "1 body: 온다 (도서린)", "1 missed: 좋다"]


def test_what_is_nobodys_words_is_right_without_a_speaker() -> None:
    assert counts(said("길", None))[0].counts["term"] == (1, 1)
    assert counts(said("말", "표은새"))[0].counts["term"] == (0, 1)
    assert counts()[0].counts["found"] == (0, 3)


def test_words_are_the_same_where_they_share_more_than_half() -> None:
    start = TEXT.index("온다")
    assert counts(Spoken(start, start + 20, "표은새"))[0].counts["found"] == (0, 3)


def test_shares_are_over_all_articles_and_intervals_hold_them() -> None:
    rows = [Tally({"found": (1, 2)}), Tally({"found": (2, 2)})]
    assert shares(rows)["found"] == pytest.approx(0.75)
    low, high = intervals(rows, shares)["found"]
    assert low <= 0.75 <= high


def test_no_word_of_the_articles_stands_in_what_is_kept_of_their_quotations() -> None:
    entries = json.loads(QUOTATIONS.read_text(encoding="utf-8"))
    assert len({entry["id"] for entry in entries}) == len(entries)
    for entry in entries:
        assert json.dumps(entry["quotations"]).isascii()
        assert {quotation["kind"] for quotation in entry["quotations"]} <= set(KINDS)
        assert entry["half"] in HALVES
        assert len(entry["sha256"]) == 64
