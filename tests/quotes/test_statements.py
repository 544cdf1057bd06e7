"""Indirect speech: where the clause ends, who reports it, and what is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("sentence", "clause", "speaker"),
    [
        ("해온시는 버스를 늘렸다고 14일 밝혔다.", "버스를 늘렸다고", "해온시"),
        ("해온시는 버스를 늘렸다고 이날 열린 회의에서 강하게 주장했다.", "버스를 늘렸다고", "해온시"),
        ("해온시는 버스를 늘리겠다고만 답했다.", "버스를 늘리겠다고만", "해온시"),
        ("해온시는 버스를 늘릴 생각이 없다고 못 박았다.", "버스를 늘릴 생각이 없다고", "해온시"),
        ("해온시는 버스가 모자란다며 도움을 호소했다.", "버스가 모자란다며", "해온시"),
        ("불이 저절로 꺼졌다고 누리경찰서는 설명했다.", "불이 저절로 꺼졌다고", "누리경찰서"),
        ("불이 저절로 꺼졌다고 현지 신문은 전했다.", "불이 저절로 꺼졌다고", None),
        ("박서준 대표가 값이 두 배로 올랐다고 폭로했다.", "값이 두 배로 올랐다고", "박서준"),
        ("누리경찰서는 반대한 반면 해온시는 길이 막힌다고 주장했다.", "길이 막힌다고", "해온시"),
        ("박서준 대표와 이한결 이사는 버스를 늘린다고 발표했다.", "버스를 늘린다고", None),
    ],
)
def test_the_clause_and_who_reports_it_are_told_apart(
    read: Read, sentence: str, clause: str, speaker: str | None
) -> None:
    found = read(sentence)
    assert found.quotes == ()
    assert [(text[-len(clause) :], who) for text, who in found.told] == [(clause, speaker)]


def test_what_somebody_reports_to_have_been_said_has_two_speakers(read: Read) -> None:
    found = read("누리경찰서는 박서준 대표가 길을 몰랐다고 말했다고 밝혔다.")
    assert [speaker for _, speaker in found.told] == ["박서준", "누리경찰서"]


def test_a_sentence_cites_whom_the_one_before_it_did(read: Read) -> None:
    found = read("해온시는 “버스를 늘린다”고 밝혔다. 또 값은 올리지 않겠다고 강조했다.")
    assert found.told == [("값은 올리지 않겠다고", "해온시")]


@pytest.mark.parametrize(
    "sentence",
    [
        "박서준 대표는 다음 달 청주를 찾을 예정이라고 한다.",
        "내년에는 값도 내린다고 하니 기다려 보자.",
        "사람들은 그 바람을 ‘마른 장마’라고 표현한다.",
        "박서준 대표는 값이 비싸다며 자리를 떴다.",
        "해온시는 버스를 늘린다는 입장이다.",
    ],
)
def test_hearsay_names_and_other_deeds_are_no_indirect_speech(read: Read, sentence: str) -> None:
    assert read(sentence).statements == ()
