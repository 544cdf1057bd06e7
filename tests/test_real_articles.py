"""Measuring on real articles: what is right, wrong and neutral, with names known by their hashes alone."""

from __future__ import annotations

import json

import pytest

from sinmun import Article
from training.real_articles import JUDGED, MANIFEST, Found, Real, Row, hashed, intervals, measures, score

SALT = "salt"


def real() -> Real:
    def of(*names: str) -> list[str]:
        return [hashed(name, SALT) for name in names]

    gold = {
        "people": [
            {"names": of("도서린"), "roles": of("의원", "새길당의원"), "mentions": 2},
            {"names": of("표은새"), "roles": of(""), "mentions": None},
        ],
        "organizations": [of("새길당"), of("나래재단", "나래")],
        "neutral": of("해온리그"),
        "neutral_people": of("미르"),
    }
    return Real("1", Article(body="글"), gold)


def row(found: Found) -> tuple[Row, list[str]]:
    errors: list[str] = []
    return score(real(), found, salt=SALT, states={"벨로니아"}, errors=errors), errors


def test_names_roles_and_counts_are_compared_by_their_hashes() -> None:
    people = [("도서린", "새길당 의원", 2), ("표은새", "가수", 7)]
    found, errors = row(Found(people, ["새길당", "나래"]))
    assert found == Row((2, 2, 2), (2, 2, 2), (1, 2), (1, 1))
    assert errors == ["1 role of 표은새: 가수"]


def test_what_was_not_marked_is_not_counted() -> None:
    marked = real()
    person = {"names": [hashed("도서린", SALT)], "roles": None, "mentions": None}
    part = Real("1", marked.article, {**marked.gold, "people": [person], "organizations": None})
    errors: list[str] = []
    found = Found([("도서린", "의원", 2)], ["온새당"])
    counts = score(part, found, salt=SALT, states=(), errors=errors)
    assert counts == Row((1, 1, 1), (0, 0, 0), (0, 0), (0, 0))
    assert not errors


def test_neutral_names_and_states_are_neither_right_nor_wrong() -> None:
    found, _ = row(Found([("미르", None, 1)], ["해온리그", "벨로니아", "새길당"]))
    assert found.people == (0, 0, 2)
    assert found.organizations == (1, 1, 2)


def test_a_name_found_twice_is_right_once() -> None:
    found, _ = row(Found([("도서린", "의원", 2), ("도서린", "의원", 2)], ["나래재단", "나래"]))
    assert found.people == (1, 2, 2)
    assert found.organizations == (1, 2, 2)


def test_measures_are_over_all_articles_and_intervals_hold_them() -> None:
    rows = [Row((2, 2, 2), (1, 2, 1), (1, 2), (2, 2)), Row((0, 2, 2), (1, 1, 3), (0, 0), (0, 0))]
    found = measures(rows)
    assert found["people P"] == pytest.approx(0.5)
    assert found["organizations R"] == pytest.approx(0.5)
    assert found["roles"] == pytest.approx(0.5)
    low, high = intervals(rows, measures)["people P"]
    assert low <= 0.5 <= high


def test_no_text_stands_in_what_is_kept_of_the_articles() -> None:
    entries = json.loads(MANIFEST.read_text(encoding="utf-8"))["articles"]
    for entry in entries:
        kept = {"people": entry["people"], "organizations": entry["organizations"]}
        kept |= {name: entry[name] for name in ("neutral", "neutral_people")}
        assert json.dumps(kept).isascii()
        assert len(entry["sha256"]) == 64
    judged = json.loads(JUDGED.read_text(encoding="utf-8"))
    assert all(json.dumps(entry["names"]).isascii() for entry in judged)
