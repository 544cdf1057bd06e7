"""The ways in which a speaker is found: each has an example that comes out differently without it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args, get_type_hints

import pytest

from sinmun.entities.mention import Entities
from sinmun.quotes import WAYS, WayName, extract_speech
from sinmun.record import QuoteRow
from sinmun.render.tables import COLUMNS
from sinmun.words.morphs import Document

Read = Callable[..., Any]

EXAMPLES: tuple[tuple[str, str, str], ...] = (
    ("credit", "", "▶ 인터뷰 : 박서준 / 한빛전자 대표\n- 공장을 더 짓겠습니다."),
    ("label", "", "박서준: 공장을 더 짓겠습니다."),
    ("script", "", "[박서준 / 한빛전자 대표]\n“공장을 더 짓겠습니다.”"),
    ("answer", "", "박서준 대표를 만났다.\nQ. 공장은?\nA. 더 짓겠습니다."),
    ("dialogue", "", "박서준 대표와의 일문일답.\n-공장은 왜 짓나.\n▲모자라서 짓는다."),
    ("passive", "", "박서준 대표는 “몰랐다”고 말했다. “다 알았다”는 의혹이 제기됐다."),
    ("owner near", "", "“공장을 짓느냐”는 이한결의 질문에 한 직원은 “모른다”고 답했다."),
    ("answered", "", "박서준 대표는 “공장이 낡았다”는 지적에 “다시 짓겠다”고 답했다."),
    ("brackets", "", "회의에서는 “공장을 짓자”(박서준 대표) 같은 말이 나왔다."),
    ("between", "", "이한결 이사는 웃었고, “공장을 짓는다”고 박서준 대표는 말했다."),
    ("between", "", "불이 저절로 꺼졌다고 누리경찰서는 설명했다."),
    ("within", "", "누리경찰서는 박서준 대표가 길을 몰랐다고 말했다고 밝혔다."),
    ("modified other", "", "이한결 이사는 “공장을 짓자”고 한 박서준 대표를 겨냥했다."),
    ("before", "", "박서준 대표는 “공장을 짓는다”고 말했다."),
    ("before", "", "해온시는 버스를 늘렸다고 밝혔다."),
    ("beside", "", "이한결 이사는 웃었다. 박서준 한빛전자 대표 “공장을 짓는다”라며 값을 낮췄다."),
    ("modified", "", "“공장을 짓는다”고 말한 박서준 대표는 자리를 떴다."),
    ("modified", "", "버스를 늘리겠다고 밝힌 해온시가 답했다."),
    ("owner", "", "“공장을 짓는다”는 게 박서준 대표의 설명이다."),
    ("headline before", "박서준 대표 “공장을 짓는다”", "본문이다."),
    ("headline behind", "“공장을 짓는다” 박서준 대표, 새해 다짐", "본문이다."),
    ("headline sayer", "“공장을 짓는다”는 박서준 대표에 마을 반발", "본문이다."),
    ("told behind", "", "이한결 이사는 하늘을 봤다.\n“공장을 짓는다.”\n박서준 대표의 말이다."),
    ("told before", "", "이한결 이사가 묻자 박서준 대표가 이렇게 말했다.\n“공장을 짓는다.”"),
    ("floor", "", "박서준 대표는 “공장을 짓는다”고 말했다. 이어 “값도 내린다”고 덧붙였다."),
    ("floor", "", "해온시는 “버스를 늘린다”고 밝혔다. 또 값은 올리지 않겠다고 강조했다."),
    ("deed before", "", "박서준 대표는 하늘을 봤다. “공장을 짓는다.”"),
    ("deed behind", "", "“공장을 짓는다.” 박서준 대표가 하늘을 가리켰다."),
    ("goes on", "", "“공장을 짓는다”는 게 박서준 대표의 설명이며 “값도 내린다”고 했다."),
    ("goes on", "", "“버스를 늘린다”는 게 해온시의 설명이며 값은 올리지 않겠다고 밝혔다."),
    ("in short", "“바람전자, 공장을 짓는다”-한빛", "한빛투자증권은 바람전자의 값이 오른다고 봤다."),
    ("echo", "“공장을 짓는다” 새해 다짐", "박서준 대표는 “올해 공장을 짓는다”고 말했다."),
    ("headline topic", "박서준 대표, 새해 맞아 다짐 “공장을 짓는다”", "본문이다."),
    ("deck", "박서준 대표 “공장을 짓는다”", "“값은 내려, 종탑도 함께”\n본문이다."),
)
"""A way, a headline and a body; a way that finds speakers of quotations and of statements has one of each."""


def test_every_way_has_an_example_and_a_line_for_users() -> None:
    names = [way.name for way in WAYS]
    kinds = [
        way.name
        for way in WAYS
        for kind in (way.turns or way.quotation, way.statement, way.headline)
        if kind is not None
    ]
    assert names == list(get_args(WayName))
    assert kinds == [name for name, _, _ in EXAMPLES]
    assert all(way.korean and way.english for way in WAYS)
    assert len({way.korean for way in WAYS}) == len({way.english for way in WAYS}) == len(WAYS)


@pytest.mark.parametrize(("name", "title", "body"), EXAMPLES)
def test_an_example_comes_out_differently_without_its_way(
    read: Read, name: str, title: str, body: str
) -> None:
    found = read(body, title=title)
    assert name in ("passive", "answered") or name in [one.by for one in (*found.quotes, *found.statements)]
    other = read(body, title=title, without={name})
    assert (found.said, found.told) != (other.said, other.told)


def test_nobody_is_found_by_no_way(read: Read) -> None:
    (quote,) = read("“공장을 짓는다”는 말이 돈다.").quotes
    assert (quote.speaker, quote.by) == (None, "")


def test_somebody_without_a_name_is_found_by_a_way(read: Read) -> None:
    (quote,) = read("한 주민은 “공장이 싫다”고 말했다.").quotes
    assert (quote.speaker, quote.by) == (None, "before")


def test_a_statement_says_how_its_speaker_was_found(read: Read) -> None:
    (statement,) = read("불이 저절로 꺼졌다고 누리경찰서는 설명했다.").statements
    assert (statement.speaker, statement.by) == ("누리경찰서", "between")


def test_a_way_that_is_none_is_refused(parsed: Callable[..., Document]) -> None:
    document = parsed("본문이다.")
    with pytest.raises(ValueError, match=r"^no such way: flor; the ways are credit, label, .*deck$"):
        extract_speech(document, Entities((), (), ()), without={"flor"})


def test_the_way_is_the_last_column_of_the_tables() -> None:
    assert COLUMNS["quotes"][-1] == COLUMNS["statements"][-1] == "by"
    assert list(get_type_hints(QuoteRow)) == list(COLUMNS["quotes"])
