from __future__ import annotations

import pytest

from sinmun.analysis import Analysis, Analyzer
from sinmun.article import Article, Removed
from sinmun.record import ChangeRow
from sinmun.why import every_reason, told_changes


@pytest.fixture(scope="module")
def football() -> Analysis:
    text = "포항 스틸러스가 누리 유나이티드를 꺾었다. 포항은 3위다. 홍도진 감독은 “잘 뛰었다”고 말했다. 서울시민은 반겼다."
    removed = (Removed("[한빛일보 문가람 기자]", "byline"),)
    return Analyzer().analyze(Article(body=text, removed=removed))


def test_what_became_of_a_name_is_told_with_the_reason(football: Analysis) -> None:
    lines = football.why("서울")
    assert lines[0] == "‘서울’: 이름으로 잡히지 않았습니다"
    assert "뺌: 서울 (장소) – 긴 낱말의 일부는 이름이 아닙니다 (서울시민 속의 서울시)" in lines
    assert football.why("포항")[0].startswith("포항 스틸러스: 기관, 언급 2회")


def test_the_reason_is_told_in_english_too(football: Analysis) -> None:
    lines = football.why("서울", lang="en")
    assert "dropped: 서울 (place) – a part of a longer word is no name (서울시 in 서울시민)" in lines


def test_what_was_labelled_grown_and_found_is_told_once_with_its_number() -> None:
    rows: list[ChangeRow] = [
        {"rule": "place or club", "before": "포항/LC", "after": "포항/OG", "start": 3},
        {"rule": "place or club", "before": "포항/LC", "after": "포항/OG", "start": 9},
        {"rule": "again", "before": "", "after": "포항/OG", "start": 20},
        {"rule": "part behind", "before": "포항시/OG", "after": "포항시 체육과/OG", "start": 30},
    ]
    reasons = {"place or club": "a city that plays is its club", "again": "it stands elsewhere"}
    assert told_changes(rows, reasons, lang="en") == [
        "포항: place → organisation – a city that plays is its club ×2",
        "found: 포항 (organisation) – it stands elsewhere",
        "포항시 → 포항시 체육과 (organisation) – part behind",
    ]


def test_how_a_speaker_was_found_is_told(football: Analysis) -> None:
    assert "말한 이로 나온 직접 인용 1개: 말 앞의 주어: 오 시장은 “…”고 말했다" in football.why("홍도진")


def test_a_line_that_was_taken_off_the_page_is_told(football: Analysis) -> None:
    lines = football.why("문가람")
    assert lines[0] == "‘문가람’: 이름으로 잡히지 않았습니다"
    assert "기사에서 뺀 줄: [한빛일보 문가람 기자] (기자 이름과 전자우편)" in lines


def test_the_changes_are_a_table(football: Analysis) -> None:
    changes = football.changes
    assert list(changes.columns) == ["rule", "before", "after", "start"]
    row = changes[changes["before"] == "서울/LC"].iloc[0]
    assert (row["rule"], row["after"]) == ("inside a word", "")
    assert football.text[row["start"] :].startswith("서울시민")


def test_every_rule_has_a_line_in_both_languages() -> None:
    korean, english = every_reason(lang="ko"), every_reason(lang="en")
    for ko, en in zip(korean, english, strict=True):
        assert ko.keys() == en.keys()
        assert all(ko.values())
        assert all(en.values())
