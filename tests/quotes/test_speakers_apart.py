"""Who is not the speaker though near: people of whom nobody is named, those around somebody, whoever comes next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]

SPOKE = "박서준 대표는 “종을 친다”고 말했다."


@pytest.mark.parametrize(
    "place", ["온라인 커뮤니티에서는", "당내에서", "정치권 일각에선", "상인들 사이에서는", "여행업계에선"]
)
def test_people_of_whom_nobody_is_named_say_what_is_said_among_them(read: Read, place: str) -> None:
    assert read(f"{SPOKE} {place} “너무하다”며 비판했다.").said[1] == ("너무하다", None)
    listed = read(f"박서준 대표가 종을 치자 {place} “너무하다”거나 “시끄럽다”, “늦었다” 등의 댓글을 달았다.")
    assert [speaker for _, speaker in listed.said] == [None, None, None]


@pytest.mark.parametrize("particle", ["는", "가"])
def test_somebody_may_speak_among_people(read: Read, particle: str) -> None:
    assert read(f"박서준 대표{particle} 당내에서 “종을 친다”고 말했다.").said == [("종을 친다", "박서준")]
    assert read(f"{SPOKE} 간담회에서는 “늦었다”고 덧붙였다.").said[1] == ("늦었다", "박서준")


@pytest.mark.parametrize("others", ["청문회 준비단", "특검팀", "대책본부(이하 본부)"])
def test_a_group_around_a_person_is_not_the_person(read: Read, others: str) -> None:
    assert read(f"박서준 대표 {others}는 “믿고 기다렸다”고 했다.").said == [("믿고 기다렸다", None)]


def test_a_trade_is_no_body_whose_name_ends_as_it_begins(parsed: Callable[..., Any]) -> None:
    from sinmun.entities.mention import Entities, Entity, Mention
    from sinmun.quotes import extract_speech

    document = parsed(
        "누리은행이 문을 열었다. 은행권 관계자는 “손님이 없다”고 했다. 은행 관계자는 “있다”고 했다."
    )
    body = Entity("OG", "누리은행", ("누리은행",), (Mention(0, 4, "OG", "누리은행"),))
    quotes, _ = extract_speech(document, Entities((), (body,), ()))
    assert [quote.speaker for quote in quotes] == [None, "누리은행"]


def test_a_noun_stands_for_no_body_that_is_named_later(read: Read) -> None:
    assert read("연맹 관계자는 “늦었다”고 했다. 대한연날리기연맹도 왔다.").said == [("늦었다", None)]


def test_a_bench_is_the_court_that_was_named_last(read: Read) -> None:
    ruling = "재판부는 “종을 늦게 쳤다”고 판시했다. 이어 “그래도 쳤다”고 했다."
    said = [("종을 늦게 쳤다", "해온지법 형사1부"), ("그래도 쳤다", "해온지법 형사1부")]
    assert read(f"해온지법 형사1부는 12일 박서준 대표에게 벌금을 선고했다. {ruling}").said == said
    assert read(f"박서준 대표는 벌금을 물게 됐다. {ruling}").said[0] == ("종을 늦게 쳤다", None)
    other = f"해온지법 형사1부는 12일 벌금을 선고했다. 2심 {ruling}"
    assert read(other).said[0] == ("종을 늦게 쳤다", None)


def test_a_side_is_the_body_it_stands_behind_and_not_the_person(read: Read) -> None:
    assert read("한빛전자 쪽은 “종을 친다”고 했다.").said == [("종을 친다", "한빛전자")]
    assert read("박서준 대표 쪽은 “종을 친다”고 했다.").said == [("종을 친다", None)]


def test_loose_words_are_of_somebody_right_before_them_and_not_of_whom_the_line_behind_names(
    read: Read,
) -> None:
    body = "마을은 조용하다. 노조 “종탑을 지키자” 한빛전자는 종탑을 옮긴다고 밝혔다."
    assert read(body).said == [("종탑을 지키자", None)]


def test_a_subject_of_a_clause_behind_words_that_go_on_does_not_speak_them(read: Read) -> None:
    body = "행사에서 “종이 크다”며 누리경찰서가 금지한 일을 비판했다."
    assert read(body).said == [("종이 크다", None)]
    assert read("“종이 크다”며 무대에 오른 박서준 대표는 웃으며 말했다.").said == [("종이 크다", "박서준")]


@pytest.mark.parametrize(
    ("tag", "speaker"),
    [
        ("박서준", "박서준"),
        ("박서준 대표", "박서준"),
        ("한빛전자 박서준 대표(3월)", "박서준"),
        ("박서준 어머니", None),
        ("박서준(피해자) 어머니", None),
        ("박서준 씨 회사 동료", None),
        ("마을 동료 박서준", None),
        ("회사 동료", None),
    ],
)
def test_brackets_in_a_line_say_who_speaks_behind_them(read: Read, tag: str, speaker: str | None) -> None:
    body = (
        f"이한결 이사는 종을 쳤습니다. [{tag}] “종소리가 컸는데…” 이한결 이사는 종탑을 떠났다고 말했습니다."
    )
    assert read(body).said == [("종소리가 컸는데…", speaker)]


def test_who_comes_behind_loose_words_speaks_those_behind(read: Read) -> None:
    body = "외신 “종이 왔다” 박서준 대표는 이날 종에 대해 “종을 친다”고 말했다."
    assert read(body).said == [("종이 왔다", None), ("종을 친다", "박서준")]
    assert read("“종을 친다.” 박서준 대표는 이날 말했다.").said == [("종을 친다.", "박서준")]
    assert read("“종을 친다” 박서준 대표는 말했다.").said == [("종을 친다", "박서준")]


def test_who_answers_does_not_say_what_is_answered(read: Read) -> None:
    body = "박서준 대표가 “종을 치자”고 인사하자 이한결 이사는 “그러자”고 답했다."
    assert read(body).said == [("종을 치자", "박서준"), ("그러자", "이한결")]
    body = "박서준 대표는 “고맙다”라고 인사를 하고 웃었고, 이한결 이사는 “그러자”고 답했다."
    assert read(body).said == [("고맙다", "박서준"), ("그러자", "이한결")]


@pytest.mark.parametrize(
    "behind",
    [
        "라는 글을 올린 박서준 대표를",
        "는 취지의 주장을 폈던 박서준 대표를",
        " “느리다” 등의 말을 한 박서준 대표를",
    ],
)
def test_who_wrote_or_said_what_the_words_are_called_speaks(read: Read, behind: str) -> None:
    said = read(f"해온시는 “종이 늦다”{behind} 비판했다.").said
    assert {speaker for _, speaker in said} == {"박서준"}


def test_words_that_somebody_gets_are_not_that_ones(read: Read) -> None:
    body = "누리경찰서는 직원에게서 “종을 쳤다”는 진술을 확보했다."
    assert read(body).said == [("종을 쳤다", None)]


@pytest.mark.parametrize("got", ["지시를 받고 종을 쳤다", "말을 들었다", "비난을 받을 만큼 크게 쳤다"])
def test_what_somebody_is_told_is_not_that_ones(read: Read, got: str) -> None:
    assert read(f"박서준 대표는 직원으로부터 “종을 쳐라”는 {got}.").said == [("종을 쳐라", None)]
    assert read("박서준 대표는 “종을 친다”는 말을 남겼다.").said == [("종을 친다", "박서준")]


def test_reporters_ask(read: Read) -> None:
    body = "박서준 대표는 나오는 길에 취재진이 “종을 치느냐”고 묻자 “친다”고 답했다."
    assert read(body).said == [("종을 치느냐", None), ("친다", "박서준")]


def test_a_link_to_another_article_does_not_take_the_floor(read: Read) -> None:
    body = f"{SPOKE}\n이한결 이사 “종이 크다”\n이어 “종이 작다”고 덧붙였다."
    assert read(body).said[-1] == ("종이 작다", "박서준")


def test_who_shows_a_will_goes_on(read: Read) -> None:
    assert read(f"{SPOKE} 종값에 대해서는 “비싸다”며 깎을 뜻을 보였다.").said[1] == ("비싸다", "박서준")
    assert read(f"{SPOKE} 종에는 “비싸다”라며 보였다.").said[1] == ("비싸다", None)


def test_who_protests_goes_on_without_being_named(read: Read) -> None:
    assert read("박서준 대표가 화를 내며 항의했다. “종이 늦다”며 목소리를 높였다.").said == [
        ("종이 늦다", "박서준")
    ]


@pytest.mark.parametrize("many", ["상인 30명", "시민 64%", "당내 일각"])
def test_many_people_of_a_headline_are_not_who_says_so_in_the_body(read: Read, many: str) -> None:
    title = f"{many} “종을 친다”"
    assert read("박서준 대표는 “종을 친다”고 말했다.", title=title).said[0] == ("종을 친다", None)


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("주민들 사이에서 “집값이 오른다”고 말한 박서준 대표가 웃었다.", "박서준"),
        ("“가지 마라”는 글을 본 박서준 대표는 울었다.", None),
    ],
)
def test_who_said_it_among_others_is_named_behind_the_words_and_a_reader_is_not_the_writer(
    read: Read, body: str, speaker: str | None
) -> None:
    assert [who for _, who in read(body).said] == [speaker]
