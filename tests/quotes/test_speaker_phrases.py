"""Which phrase of a sentence names who speaks: beside marks, in clauses, in polls, inside marks."""

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
        "○…“종은 제가 칩니다.” = 박서준 한빛전자 대표. 총회에서 물러나며.",
        "이한결 이사는 웃었다. ▶박서준 대표=“종은 제가 칩니다.” 회의가 끝났다.",
        "이한결 이사는 웃었다. <박서준 / 한빛전자 대표> “종은 제가 칩니다.” 회의가 끝났다.",
        "회의에서는 “종은 제가 칩니다...”(박서준 대표) 같은 말이 나왔다.",
        "‘승자’ 두메도 박서준 대표 = “종은 제가 칩니다.”",
        "▲“종은 제가 칩니다.”(종소리위 소속 새길당 박서준 의원. 이한결 이사에게 답변을 당부하며)",
        "▲“종은 제가 칩니다.”(박서준 한빛전자 대표, 이한결 이사의 물음에)",
        "종이 운다.<인터뷰> 박서준 / 해온시 중구“종은 제가 칩니다.”종이 또 운다.",
    ],
)
def test_a_name_beside_the_marks_speaks(read: Read, body: str) -> None:
    ((_, speaker),) = read(body).said
    assert speaker == "박서준"


def test_a_party_before_a_name_that_is_not_known_does_not_speak(read: Read) -> None:
    ((_, speaker),) = read("▲“종이 운다.”(해온시 소속 한빛전자 두누군 의원. 이한결 이사에게 물으며)").said
    assert speaker != "한빛전자"


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_script_names_whom_nothing_else_names(read: Read, end: str) -> None:
    body = f"종이 운다.{end}<인터뷰> 두메순 / 바람마을 이장{end}“종은 제가 칩니다.”{end}종이 또 운다."
    assert read(body).said == [("종은 제가 칩니다.", "두메순")]


def test_a_caption_may_give_a_name_that_is_a_word(read: Read) -> None:
    body = "종이 운다.\n▶ 인터뷰 : 지원 / 바람마을 이장\n- “종은 제가 칩니다.”"
    assert read(body).said == [("종은 제가 칩니다.", "지원")]


@pytest.mark.parametrize("particle", ["에선", "에서는"])
def test_the_body_in_which_words_are_said_speaks_where_nobody_else_does(read: Read, particle: str) -> None:
    assert read(f"종을 찾자 한빛전자{particle} “종이 없다”며 거절했다.").said == [("종이 없다", "한빛전자")]
    assert read(f"한빛전자{particle} “종이 없다”며 화내는 목소리가 나왔다.").said == [("종이 없다", None)]


def test_who_speaks_besides_is_the_subject(read: Read) -> None:
    body = "박서준 대표는 “종이 운다”고 했다. 박서준 대표에 이어 나선 이한결 이사 또한 “종이 운다”고 했다."
    assert read(body).said[-1] == ("종이 운다", "이한결")


def test_turns_on_one_line_are_each_of_their_own_speaker(read: Read) -> None:
    body = "▶박서준 대표=“종은 왜 쳤습니까?”  이 이사는 말이 없었다.  ▶이한결 이사=“제가 안 쳤습니다.”"
    assert [speaker for _, speaker in read(body).said] == ["박서준", "이한결"]


@pytest.mark.parametrize(
    "question", ["‘이한결 이사가 종을 치느냐’는 질문에는", "'이한결 이사는 종을 쳤느냐'는 물음에"]
)
def test_a_subject_inside_marks_is_none_of_the_sentence(read: Read, question: str) -> None:
    found = read(f"박서준 대표는 “종이 운다”고 했다. {question} “모른다”고 했다.").said
    assert found[-1] == ("모른다", "박서준")


def test_the_words_of_a_clause_before_a_noun_are_those_of_its_own_subject(read: Read) -> None:
    body = "이한결 이사는 박서준 대표가 전날 직원을 모아 “종을 친다”고 지시한 발언을 글로 고쳤다."
    assert read(body).said == [("종을 친다", "박서준")]


def test_the_words_before_a_time_are_those_of_the_topic(read: Read) -> None:
    body = "이한결 이사는 박서준 대표가 온 뒤 손뼉을 쳐 “종이 운다”고 말한 뒤 떠났다."
    assert read(body).said == [("종이 운다", "이한결")]


def test_words_that_go_on_do_not_belong_to_whose_request_comes_behind(read: Read) -> None:
    body = (
        "박서준 대표는 “종이 운다”고 했다. 그러면서 “기쁘다”며 이한결 이사의 요청을 받아들인 까닭을 밝혔다."
    )
    assert read(body).said[-1] == ("기쁘다", "박서준")


@pytest.mark.parametrize(
    "sentence",
    [
        "조사에 응한 사람의 40.7%는 “종이 낡았다”고 답했다.",
        "한빛전자가 한 조사에 따르면 직원의 40.7%는 “종이 낡았다”고 답했다.",
        "“종이 낡았다”고 답한 경우는 40.7%였다.",
    ],
)
def test_who_answers_a_poll_is_nobody(read: Read, sentence: str) -> None:
    assert read(f"박서준 대표는 “종이 운다”고 했다. {sentence}").said[-1] == ("종이 낡았다", None)


def test_an_office_with_its_abbreviation_in_brackets_is_somebody(read: Read) -> None:
    body = "박서준 대표는 “종이 운다”고 했다. 소날 데사 최고투자책임자(CIO)는 “값이 오른다”고 했다."
    assert read(body).said[-1] == ("값이 오른다", None)


def test_each_part_of_a_dialogue_is_answered_by_whom_its_heading_names(read: Read) -> None:
    body = (
        "박서준 대표와 이한결 이사를 만났다.\n◆ 승자 - 한빛전자 박서준 대표\n- 기분은?\n“좋다.”\n- 다음은?\n“또 이긴다.”\n"
        "◆ 패자 - 이한결 이사\n- 기분은?\n“나쁘다.”"
    )
    assert [speaker for _, speaker in read(body).said] == ["박서준", "박서준", "이한결"]


def test_a_question_that_is_called_something_is_the_one_of_who_asks(read: Read) -> None:
    body = "박서준 대표는 “종을 왜 쳤나”라는 아주 민감한 질문에 “기뻐서 쳤다”고 답했다."
    assert read(body).said == [("종을 왜 쳤나", None), ("기뻐서 쳤다", "박서준")]


@pytest.mark.parametrize("noun", ["연맹은", "연맹도", "연맹 관계자는"])
def test_a_noun_that_may_stand_for_several_bodies_is_the_one_named_last(read: Read, noun: str) -> None:
    body = f"대한연날리기연맹은 남았다. 하늘솔팽이연맹은 떠났다. {noun} “돌아온다”고 했다."
    assert read(body).said == [("돌아온다", "하늘솔팽이연맹")]


def test_of_two_in_one_sentence_the_noun_is_neither(read: Read) -> None:
    body = "대한연날리기연맹은 하늘솔팽이연맹을 찾았다. 연맹은 “돌아온다”고 했다."
    assert read(body).said == [("돌아온다", None)]


@pytest.mark.parametrize("noun", ["매체는", "신문은", "이 매체는", "이 신문은"])
def test_an_outlet_is_the_one_that_was_named_last(read: Read, noun: str) -> None:
    body = f"누리일보에 따르면 종이 울었다. 해온시는 “모른다”고 했다. {noun} “종이 낡았다”고 전했다."
    assert read(body).said[-1] == ("종이 낡았다", "누리일보")


def test_an_outlet_named_in_marks_is_no_other_one(read: Read) -> None:
    body = "누리일보에 따르면 종이 울었다. <한솔> 통신은 “종이 낡았다”고 전했다."
    assert read(body).said == [("종이 낡았다", None)]


@pytest.mark.parametrize("go_on", ["아울러 종에 대해선", "이어", "낡은 종을 두고는"])
def test_who_is_left_out_is_the_topic_of_the_sentence_before(read: Read, go_on: str) -> None:
    body = f"이한결 이사는 “모른다”고 했다. 해온시는 종을 새로 걸기로 했다. {go_on} “값을 내린다”고 강조했다."
    assert read(body).said[-1] == ("값을 내린다", "해온시")


@pytest.mark.parametrize(
    "sentence",
    [
        "종을 새로 걸었다. 아울러 “값을 내린다”고 강조했다.",
        "박서준 대표도 총회에서 “값을 내린다”고 강조했다.",
        "이 관계자는 “값을 내린다”고 강조했다.",
        "거리 곳곳에 “값을 내린다”, “종을 친다” 등의 글을 올렸다.",
    ],
)
def test_a_topic_speaks_only_where_it_is_left_out_right_behind(read: Read, sentence: str) -> None:
    body = f"해온시는 종을 새로 걸기로 했다. {sentence}"
    assert read(body).said[0][1] != "해온시"


@pytest.mark.parametrize(
    "body",
    [
        "누리경찰서는 박서준을 찾았다. 당시에는 “억울하다”고 말했다.",
    ],
)
def test_whom_a_body_asks_is_not_the_body(read: Read, body: str) -> None:
    assert read(body).said == [("억울하다", None)]


def test_a_person_speaks_of_a_share(read: Read) -> None:
    assert read("박서준 대표는 빚의 30%는 “갚았다”고 말했다.").said == [("갚았다", "박서준")]


def test_words_of_which_somebody_speaks_are_nobodys(read: Read) -> None:
    body = "박서준 대표는 ‘종이 운다’, ‘종이 낡았다’ 등 놀란 발언이 나온 데 대해 “모른다”고 했다."
    assert read(body).said[-2:] == [("종이 낡았다", None), ("모른다", "박서준")]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        (
            "“값 내릴 종 공장 있나…이런 대표 있었나”",
            "값을 내릴 종의 공장이 어디 있나. 이런 대표가 언제 있었나",
        ),
        ("“서른 해 전 종소리처럼 도전”", "서른 해 전에 종소리를 만들 때 겁 없이 도전했다"),
    ],
)
def test_a_headline_that_says_words_in_short_echoes_them(read: Read, title: str, words: str) -> None:
    body = f"박서준 대표는 “{words}”고 말했다. 이한결 이사는 “모른다”고 말했다."
    assert read(body, title=title).said[0][1] == "박서준"


def test_words_of_a_headline_that_two_people_say_alike_are_nobodys(read: Read) -> None:
    body = "박서준 대표는 “값을 내릴 공장이다”라고 말했다. 이한결 이사는 “새 종을 치겠다”고 말했다."
    assert read(body, title="“값 내리고 새 종 친다”").said[0][1] is None


def test_a_headline_ends_its_words_as_speech_does(read: Read) -> None:
    title = "박서준, 이한결 겨냥 “종을 탈출구로 여겨”"
    assert read("본문이다.", title=title).said == [("종을 탈출구로 여겨", "박서준")]


def test_a_clause_behind_the_words_has_a_subject_of_its_own(read: Read) -> None:
    body = "박서준 대표는 시를 향해 “받을 때 받아라”라며 한빛전자가 길을 열 수 있다는 점을 강조했다."
    assert read(body).said == [("받을 때 받아라", "박서준")]
    assert read("주민이 웃는 가운데 “받아라”라고 박서준 대표가 말했다.").said == [("받아라", "박서준")]


@pytest.mark.parametrize(
    "body",
    [
        "“종을 친다”며 박서준 대표가 손을 들어 말했다.",
        "주민이 웃자 “종을 친다”며 박서준 대표는 손을 들어 말했다.",
    ],
)
def test_who_is_named_behind_the_words_speaks_though_a_verb_stands_between(read: Read, body: str) -> None:
    assert read(body).said == [("종을 친다", "박서준")]


def test_who_answers_words_does_not_say_them(read: Read) -> None:
    body = "박서준 대표가 ‘종이 낡았다’는 취지의 주장을 낸 데 대해 해온시는 “모른다”고 답했다."
    assert read(body).said == [("종이 낡았다", "박서준"), ("모른다", "해온시")]


@pytest.mark.parametrize("somebody", ["전직 대법관은", "모임 사무국장도"])
def test_a_title_without_a_name_is_somebody(read: Read, somebody: str) -> None:
    body = f"박서준 대표는 “종을 친다”고 말했다. {somebody} “종이 크다”고 말했다."
    assert read(body).said[-1] == ("종이 크다", None)


@pytest.mark.parametrize(
    "thing", ["다리 공사가 끝나면", "기사가 나가자", "국정 감사가 길어지자", "심판이 끝나면"]
)
def test_a_title_that_is_a_word_for_a_thing_is_nobody(read: Read, thing: str) -> None:
    body = f"박서준 대표는 “종을 친다”고 말했다. {thing} “종이 크다”고 덧붙였다."
    assert read(body).said[-1] == ("종이 크다", "박서준")


def test_who_has_the_floor_replies_to_what_somebody_says(read: Read) -> None:
    body = "박서준 대표는 “종을 친다”고 말했다. 진행자가 ‘종이 낡았다고 한다’고 말하자 “새로 달겠다”고 했다."
    assert read(body).said[-1] == ("새로 달겠다", "박서준")


def test_the_subject_of_what_is_spoken_about_does_not_speak(read: Read) -> None:
    body = "박서준 대표는 “종을 친다”고 말했다. 한빛전자가 길을 막은 까닭에 대해선 “모른다”고 설명했다."
    assert read(body).said[-1] == ("모른다", "박서준")
    body = "박서준 대표가 값을 올린 이한결 이사의 사과 여부에 대해선 “모른다”고 말했다."
    assert read(body).said == [("모른다", "박서준")]
    body = "이한결 이사는 “값을 올린다”고 말했다. 박서준 대표가 종을 친 까닭에 대해 “모른다”고 말했다."
    assert read(body).said[-1] == ("모른다", "박서준")
    body = "박서준 대표가 전날 불거진 소문에 관해 “모른다”고 말했다."
    assert read(body).said == [("모른다", "박서준")]


@pytest.mark.parametrize("marks", ["‘{}’", "<{}>", "'{}'"])
def test_a_body_in_marks_may_stand_between_a_name_and_the_office(read: Read, marks: str) -> None:
    body = f"박서준 {marks.format('하늘을 지키는 모임')} 대표는 “종을 친다”고 말했다."
    assert read(body).said == [("종을 친다", "박서준")]


@pytest.mark.parametrize("name", ["엔비로아", "SK온새"])
def test_a_particle_that_kiwi_takes_into_a_name_makes_a_subject_all_the_same(
    parsed: Callable[..., Document], name: str
) -> None:
    document = parsed(f"박서준은 “종이 운다”고 말했다. {name}가 “종을 친다”고 밝혔다.")
    at = document.text.index(name)
    body = Entity("OG", name, (name,), (Mention(at, at + len(name), "OG", name),))
    person = Entity("PS", "박서준", ("박서준",), (Mention(0, 3, "PS", "박서준"),))
    quotes, _ = extract_speech(document, Entities((person,), (body,), ()))
    assert [quote.speaker for quote in quotes] == ["박서준", name]


def test_a_particle_that_kiwi_takes_into_an_ending_makes_a_subject_all_the_same(
    parsed: Callable[..., Document],
) -> None:
    document = parsed("배우 한지만 씨가 참석했다. 한지만은 “종을 친다”고 말했다.")
    mentions = tuple(Mention(at, at + 3, "PS", "한지만") for at in (3, document.text.index("한지만은")))
    quotes, _ = extract_speech(document, Entities((Entity("PS", "한지만", ("한지만",), mentions),), (), ()))
    assert [quote.speaker for quote in quotes] == ["한지만"]


def test_the_label_of_a_place_is_no_speakers(read: Read) -> None:
    assert read("종이 울린다.\n나도현 / 종 치는 마을 “종을 칩니다.”").said[-1][1] is None
