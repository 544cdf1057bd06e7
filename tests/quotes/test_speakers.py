"""Whose words they are: pronouns, nouns that stand for bodies, neighbours of bare quotations, headlines, dialogues."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sinmun.entities.mention import Entities, Entity, Mention
from sinmun.quotes import extract_speech
from sinmun.words.morphs import Document

Read = Callable[..., Any]


@pytest.mark.parametrize(
    "body",
    [
        "“종은 제가 칩니다.” 박서준 대표가 녹슨 종을 쓰다듬으며 천천히 그리고 또박또박 기자에게 말했다.",
        "박서준 대표는 하늘을 봤다. “종은 제가 칩니다.”",
        "“종은 제가 칩니다.” 박서준 대표가 하늘을 가리켰다.",
        "박서준 대표는 2년 전 이 섬에 들어왔다.\n“종은 제가 칩니다.”\n말을 마친 박 대표는 바다만 봤다.",
        "“종은 제가 칩니다.”\n박서준 대표의 첫마디였다.",
    ],
)
def test_a_bare_quotation_is_by_whom_the_sentence_beside_it_speaks(read: Read, body: str) -> None:
    assert read(body).said == [("종은 제가 칩니다.", "박서준")]


def test_a_bare_quotation_between_two_people_on_other_lines_is_nobodys(read: Read) -> None:
    body = "박서준 대표는 자리를 떴다.\n“이건 아니다.”\n이한결 이사는 남았다."
    assert read(body).said == [("이건 아니다.", None)]


def test_the_last_speaker_keeps_the_floor_before_the_next_one_is_named(read: Read) -> None:
    body = "박서준 대표는 “찬성한다”고 말했다. “급하다.” 이한결 이사는 “반대한다”고 맞섰다."
    assert [speaker for _, speaker in read(body).said] == ["박서준", "박서준", "이한결"]


def test_who_is_asked_is_not_who_asked(read: Read) -> None:
    body = "박서준 대표는 방송에 나왔다. 진행을 맡은 이한결이 “떨리느냐”고 묻자 그는 “전혀”라고 답했다."
    assert read(body).said == [("떨리느냐", "이한결"), ("전혀", "박서준")]


def test_a_pronoun_stands_for_the_person_named_since_the_last_speaker(read: Read) -> None:
    body = "이한결 이사는 “반대한다”고 말했다. 박서준 대표에게 까닭을 물었다. 그는 “늦었다”고 했다."
    assert read(body).said[1] == ("늦었다", "박서준")


def test_a_pronoun_after_somebody_without_a_name_is_nobody(read: Read) -> None:
    body = "박서준 대표는 자리를 떴다. 한 주민은 “서운하다”고 말했다. 그는 “또 오라”고 했다."
    assert read(body).said == [("서운하다", None), ("또 오라", None)]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("해온시가 버스를 늘린다. 시는 “내년부터 달린다”고 밝혔다.", "해온시"),
        ("해온시가 버스를 늘린다. 시 관계자는 “내년부터 달린다”고 밝혔다.", "해온시"),
        ("한빛전자가 공장을 짓는다. 회사 관계자는 “내년부터 달린다”고 밝혔다.", "한빛전자"),
        ("대한연날리기연맹이 대회를 연다. 연맹 측은 “내년부터 달린다”고 밝혔다.", "대한연날리기연맹"),
        ("해온시와 누리경찰서가 만났다. 회사 관계자는 “내년부터 달린다”고 밝혔다.", None),
        ("대한연날리기연맹이 대회를 연다. 한 연맹 간부는 “내년부터 달린다”고 밝혔다.", None),
    ],
)
def test_a_noun_stands_for_the_one_body_it_can_mean(read: Read, body: str, speaker: str | None) -> None:
    assert read(body).said == [("내년부터 달린다", speaker)]


def test_the_official_just_quoted_goes_on_for_the_body(read: Read) -> None:
    body = "해온시 관계자는 “짓는다”고 말했다. 이 관계자는 “돈도 있다”고 덧붙였다."
    assert read(body).said == [("짓는다", "해온시"), ("돈도 있다", "해온시")]


def test_a_name_in_brackets_does_not_speak_for_the_body_before_it(read: Read) -> None:
    assert read("한빛전자(대표 박서준)는 “값을 내린다”고 밝혔다.").said == [("값을 내린다", "한빛전자")]


def test_two_at_once_have_no_one_name(read: Read) -> None:
    assert read("박서준 대표와 이한결 이사는 “함께 간다”고 말했다.").said == [("함께 간다", None)]
    assert read("두 사람은 “함께 간다”고 말했다.").said == [("함께 간다", None)]


def test_an_unknown_name_takes_the_floor(read: Read) -> None:
    body = "박서준 대표는 “찬성한다”고 말했다. 탁하늘솔은 “반대한다”고 했다."
    assert read(body).said[1] == ("반대한다", None)


@pytest.mark.parametrize(
    "body",
    [
        "박서준 대표는 “늦지 않다”고 말했다. “이제부터 시작”라는 것이다.",
        "박서준 대표는 “늦지 않다”고 말했다. 주장을 두고는 “이제부터 시작”라며 엄지를 들었다.",
        "박서준 대표는 “늦지 않다”고 말했다. “이제부터 시작”라는 설명이다.",
    ],
)
def test_who_has_the_floor_goes_on_without_a_verb_of_saying(read: Read, body: str) -> None:
    assert read(body).said[1] == ("이제부터 시작", "박서준")


@pytest.mark.parametrize("behind", ["는 지적이 나온다", "고 알려졌다", "는 말이 돈다"])
def test_what_is_merely_around_is_not_by_who_has_the_floor(read: Read, behind: str) -> None:
    body = f"박서준 대표는 “늦지 않다”고 말했다. “아직 멀었다”{behind}."
    assert read(body).said[1] == ("아직 멀었다", None)


def test_a_passive_further_on_does_not_take_the_speaker_away(read: Read) -> None:
    body = "박서준 대표가 “덮으라”며 조사를 막았다는 의혹이 제기됐다."
    assert read(body).said == [("덮으라", "박서준")]


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("“값을 내린다” 박서준 대표, 새해 다짐", "박서준"),
        ("한빛전자 대표 “값을 내린다”", "박서준"),
        ("한빛전자, “값을 내린다”", "한빛전자"),
        ("“값을 내린다” 박서준 비판한 주민들", None),
        ("주민들 “값을 내린다”", None),
    ],
)
def test_a_headline_names_who_stands_right_beside_the_words(
    read: Read, title: str, speaker: str | None
) -> None:
    body = "박서준 한빛전자 대표가 3일 회견을 열었다."
    assert read(body, title=title).said == [("값을 내린다", speaker)]


def test_a_headline_without_a_name_takes_the_speaker_of_the_same_words(read: Read) -> None:
    found = read(
        "박서준 대표는 “올해는 반드시 값을 내린다”고 말했다.", title="“반드시 값을 내린다” 새해 다짐"
    )
    assert found.said[0] == ("반드시 값을 내린다", "박서준")


@pytest.mark.parametrize(
    "dialogue",
    [
        "다음은 박 대표와의 일문일답.\n-왜 늦었나.\n“길이 막혔다.”\n-또 늦을 텐데.\n“그렇다.”",
        "다음은 박 대표와의 일문일답.\n-왜 늦었나.\n▲길이 막혔다.\n-또 늦을 텐데.\n▲그렇다.",
        "▲ 왜 늦었나.\n△ 박서준: 길이 막혔다.\n▲ 또 늦을 텐데.\n△ 박서준: 그렇다.",
    ],
)
def test_answers_to_questions_behind_a_dash_are_the_interviewees(read: Read, dialogue: str) -> None:
    found = read(f"이한결 기자가 박서준 대표를 만났다.\n{dialogue}")
    assert found.said == [("길이 막혔다.", "박서준"), ("그렇다.", "박서준")]


def test_a_list_behind_dashes_is_no_dialogue(read: Read) -> None:
    assert read("박서준 대표의 약속은 이렇다.\n-값을 내린다\n-공장을 짓는다").said == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("박서준은 ‘여전히 그립습니다’라는 댓글을 남겼다.", "여전히 그립습니다"),
        ("박서준의 방에는 “그립습니다”라는 쪽지가 있었다.", "그립습니다"),
        ("주민들 사이에서는 “말만 앞선 빈 약속”이라는 불만이 나온다.", "말만 앞선 빈 약속"),
        ("“말만 앞선 빈 약속”이라는 게 박서준의 주장이다.", "말만 앞선 빈 약속"),
        ("박서준 대표는 ‘전액 삭감은 절대 안 될 일’이라고 밝혔다.", "전액 삭감은 절대 안 될 일"),
    ],
)
def test_words_are_quotations_by_what_the_text_calls_them(read: Read, body: str, words: str) -> None:
    assert [text for text, _ in read(body).said] == [words]


@pytest.mark.parametrize(
    "body",
    [
        "섬사람들은 ‘또 오라’는 뜻으로 종을 쳤다.",
        "문 앞에는 ‘죄송합니다’라는 안내판만 있었다.",
        "그 바람은 ‘마른 장마’라고 불린다.",
        "목표는 ‘모두가 함께 웃는 작은 마을’이라고 한다.",
        "이른바 “끝장 토론”이 열린다.",
    ],
)
def test_meanings_notices_and_terms_are_no_quotations(read: Read, body: str) -> None:
    assert read(body).said == []


def test_words_go_on_in_the_next_paragraph_up_to_the_closing_mark(read: Read) -> None:
    body = "박서준 대표가 말했다.\n“종을 쳤다. 아침마다.\n이제는 듣는 사람이 없다.”"
    assert read(body).said == [("종을 쳤다. 아침마다.\n이제는 듣는 사람이 없다.", "박서준")]


def test_words_of_somebody_too_unsure_for_the_tables_are_nobodys_and_not_the_last_speakers(
    parsed: Callable[..., Document],
) -> None:
    text = '해온시는 "줄인다"고 밝혔다. 미르하는 "반대한다"고 했다. 이어 "늘린다"고 덧붙였다.'
    document = parsed(text)
    sure = Mention(0, 3, "OG", "해온시")
    start = text.index("미르하")
    unsure = Mention(start, start + 3, "PS", "미르하", 0.3)
    entities = Entities(
        (),
        (Entity("OG", "해온시", ("해온시",), (sure,)),),
        (),
        (Entity("PS", "미르하", ("미르하",), (unsure,), confidence=0.2),),
    )
    quotes, _ = extract_speech(document, entities)
    assert [(quote.speaker, quote.by) for quote in quotes] == [("해온시", "before"), (None, ""), (None, "")]


def test_an_unsure_name_right_behind_a_person_and_a_body_is_only_a_part_of_the_title(
    parsed: Callable[..., Document],
) -> None:
    text = '박서준 누리병원 심장내과 교수는 "늘린다"고 말했다.'
    person, body, ward = Mention(0, 3, "PS", "박서준"), Mention(4, 8, "OG", "누리병원"), (9, 13)
    unsure = Mention(*ward, "PS", "심장내과", 0.2)
    entities = Entities(
        (Entity("PS", "박서준", ("박서준",), (person,)),),
        (Entity("OG", "누리병원", ("누리병원",), (body,)),),
        (),
        (Entity("PS", "심장내과", ("심장내과",), (unsure,), confidence=0.2),),
    )
    quotes, _ = extract_speech(parsed(text), entities)
    assert [quote.speaker for quote in quotes] == ["박서준"]
