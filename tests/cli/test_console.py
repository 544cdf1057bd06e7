"""The summary in the terminal."""

from __future__ import annotations

from typing import Any, cast

from sinmun.cli import console
from sinmun.cli.console import clip, pad, width
from sinmun.record import Record
from sinmun.render import tables


def record(**parts: Any) -> Record:
    empty: dict[str, Any] = {name: [] for name in tables.COLUMNS}
    head = {
        "title": "제목",
        "publisher": None,
        "date": None,
        "reporters": [],
        "text": "글",
        "removed": [],
        "warnings": [],
    }
    return cast(Record, {**head, **empty, "summary_sentences": [], "unsure": 0, **parts})


def test_hangul_is_two_columns_wide() -> None:
    assert (width("AI 서울"), width("é"), width("e\u0301"), width("\u200b")) == (7, 1, 1, 0)


def test_padding_and_clipping_count_columns() -> None:
    assert pad("서울", 6) == "서울  "
    assert pad("7", 3, right=True) == "  7"
    assert clip("서울시청", 5) == "서울…"
    assert clip("서울", 4) == "서울"


def test_counts_stand_in_one_column() -> None:
    nouns = [{"noun": "AI", "count": 30}, {"noun": "서울시", "count": 7}]
    lines = [line for line in console.summary(record(nouns=nouns)).splitlines() if line.startswith("  ")]
    ends = {
        width(line[: line.rindex(number) + len(number)])
        for line, number in zip(lines, ("30", "7"), strict=False)
    }
    assert len(ends) == 1


def test_keywords_of_one_score_are_shown_together_or_not_at_all() -> None:
    scores = [9.5, 4.5, 4.5]
    keywords = [{"keyword": f"낱말{n}", "count": 1, "score": score} for n, score in enumerate(scores)]
    assert "낱말1" not in console.summary(record(keywords=keywords), top=2)
    assert "낱말2" in console.summary(record(keywords=keywords), top=3)


def test_no_line_is_wider_than_the_terminal() -> None:
    text = "아주 긴 문장이 " * 60
    sentence = {"text": text, "start": 0, "end": len(text)}
    quote = {"text": "가" * 500, "speaker": "가온"}
    people = [{"name": "가" * 90, "role": "나" * 90, "aliases": ["다" * 90], "mentions": 1}]
    shown = console.summary(
        record(title=text, summary_sentences=[sentence], quotes=[quote], people=people), columns=80
    )
    assert max(map(width, shown.splitlines())) <= 80


def test_a_speaker_who_is_not_named_is_said_to_be_unknown() -> None:
    quotes = [{"text": "모른다", "speaker": None}]
    assert "말한 이 미상: “모른다”" in console.summary(record(quotes=quotes))
    assert "speaker not stated: “모른다”" in console.summary(record(quotes=quotes), lang="en")


def test_an_article_without_anything_in_it_can_be_shown() -> None:
    assert "제목 없음" in console.summary(record(title=""))


def test_names_left_out_as_unsure_are_counted() -> None:
    assert "뺀 이름 3개" in console.summary(record(unsure=3))
    assert "뺀 이름" not in console.summary(record())


def test_what_makes_the_reading_doubtful_stands_at_the_top() -> None:
    given = record(warnings=[{"warning": "cut", "ko": "본문이 잘렸습니다", "en": "the text is cut"}])
    assert "! 본문이 잘렸습니다" in console.summary(given).splitlines()[:4]
    assert "! the text is cut" in console.summary(given, lang="en").splitlines()[:4]


def test_what_the_summary_adds_can_be_written_on_old_korean_consoles() -> None:
    sentence = {"text": "비가 왔다.", "start": 0, "end": 6}
    quotes = [{"text": "온다", "speaker": None}]
    people = [{"name": "가" * 90, "role": "이장", "aliases": ["다온"], "mentions": 1}]
    shown = console.summary(record(summary_sentences=[sentence], quotes=quotes, people=people, unsure=2))
    assert shown.encode("cp949").decode("cp949") == shown
