"""Kinds of sentence in real news: who speaks in each, and what is a quotation there."""

from __future__ import annotations

import re
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
        "[박서준 / 한빛전자 대표]\n“종은 제가 칩니다.”\n종은 이달 말에 온다.",
        "[박서준]\n“종은 제가 칩니다.”",
        "<박서준 / 한빛전자 대표> “종은 제가 칩니다.”",
        "[박서준/한빛전자 대표 : 종은 제가 칩니다.]",
    ],
)
def test_the_label_of_a_script_names_who_speaks(read: Read, body: str) -> None:
    assert read(body).said == [("종은 제가 칩니다.", "박서준")]


@pytest.mark.parametrize("label", ["[두메순/바람마을 이장 : ", "[두메순 / 바람마을 이장]\n"])
def test_a_label_with_an_office_names_whom_the_text_names_nowhere_else(read: Read, label: str) -> None:
    closing = "]" if ":" in label else ""
    assert read(f"{label}“버스가 안 와요.”{closing}").said == [("버스가 안 와요.", "두메순")]


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("[박서준/한빛전자 대표 : ", "박서준"),
        ("<두메순 / 바람마을 이장> ", "두메순"),
        ("▶ 인터뷰 : 두메순 / 바람마을 이장- ", "두메순"),
        ("정하늘 / 바람마을 이장 ", "정하늘"),
        ("[두메순/누리일보 기자 : ", None),
        ("사진 / 바람마을 이장 ", None),
    ],
)
def test_the_label_of_a_script_may_stand_in_a_line(read: Read, label: str, speaker: str | None) -> None:
    body = f"버스가 끊겼습니다. {label}“버스가 안 와요.” 해온시는 답이 없습니다."
    assert read(body).said == [("버스가 안 와요.", speaker)]


@pytest.mark.parametrize("label", ["[주민/바람마을 : ", "[목격자 / 음성변조]\n", "[바람마을 이장]\n"])
def test_a_label_without_a_name_names_nobody(read: Read, label: str) -> None:
    closing = "]" if ":" in label else ""
    assert read(f"{label}“버스가 안 와요.”{closing}").said == [("버스가 안 와요.", None)]


def test_behind_the_label_of_a_script_the_reporter_goes_on(read: Read) -> None:
    found = read("[박서준/한빛전자 대표 : “종을 칩니다.”]\n다음 달에는 버스도 늘리겠다고 밝혔습니다.")
    assert found.told == [("다음 달에는 버스도 늘리겠다고", None)]


@pytest.mark.parametrize(
    "subject",
    [
        "‘해온시’는",
        "'해온시'는",
        "〈해온시〉는",
        "<해온시>는",
        "《해온시》는",
        "「해온시」는",
        "한편 『해온시』는",
    ],
)
def test_a_subject_in_marks_speaks(read: Read, subject: str) -> None:
    assert ("버스를 늘린다", "해온시") in read(f"{subject} “버스를 늘린다”고 밝혔다.").said


def test_a_term_in_marks_before_a_particle_is_no_subject(read: Read) -> None:
    body = "박서준 대표는 “찬성한다”고 말했다. ‘해온시의 날’은 “너무 늦다”고 덧붙였다."
    assert read(body).said[1] == ("너무 늦다", "박서준")


@pytest.mark.parametrize("others", ["측", "가족", "가족 측", "변호인", "어머니", "지인", "캠프 관계자"])
def test_those_around_a_person_are_not_the_person(read: Read, others: str) -> None:
    body = f"박서준 대표가 사라졌다. 박 대표 {others}은 “믿고 기다렸다”고 했다."
    assert read(body).said == [("믿고 기다렸다", None)]


def test_those_around_an_organization_speak_for_it(read: Read) -> None:
    assert read("해온시 측은 “믿고 기다렸다”고 했다.").said == [("믿고 기다렸다", "해온시")]


@pytest.mark.parametrize(
    "behind",
    [
        "고 한 박서준 대표를 겨냥했다",
        "고 말한 박서준 대표에게 맞섰다",
        "라고 밝힌 박서준의 말을 따졌다",
        "고 한 박서준 대표와 다퉜다",
    ],
)
def test_who_is_modified_by_the_verb_of_saying_speaks(read: Read, behind: str) -> None:
    assert read(f"이한결 이사는 “공장을 짓자”{behind}.").said == [("공장을 짓자", "박서준")]


@pytest.mark.parametrize("behind", ["고 말하는 등 박서준 대표를 비판했다", "고 말한 뒤 박서준 대표를 만났다"])
def test_who_comes_up_later_is_not_modified(read: Read, behind: str) -> None:
    assert read(f"이한결 이사는 “공장을 짓자”{behind}.").said == [("공장을 짓자", "이한결")]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("시민들은 ‘또 속았다’ ‘이제 지쳤다’ 등의 반응을 보였다.", ["또 속았다", "이제 지쳤다"]),
        ("시민들은 '또 속았다', '이제 지쳤다' 등의 댓글을 달았다.", ["또 속았다", "이제 지쳤다"]),
        ("시민들은 “속임수” “헛소리” 등의 거센 반응을 보였다.", ["속임수", "헛소리"]),
        ("박서준은 ‘돈이 모자란다’는 취지의 주장을 폈다.", ["돈이 모자란다"]),
        ("박서준은 ‘돈이 모자란다’는 내용의 말을 꺼냈다.", ["돈이 모자란다"]),
        ("“공장 옮기라는 말”이라는 해석이 나왔다.", ["공장 옮기라는 말"]),
        ("박서준 대표는 “네, 네”라고 답했다.", ["네, 네"]),
    ],
)
def test_words_side_by_side_and_the_gist_of_words_are_quotations(
    read: Read, sentence: str, words: list[str]
) -> None:
    assert [text for text, _ in read(sentence).said] == words


@pytest.mark.parametrize(
    "sentence",
    [
        "해온시는 ‘청년의 날’, ‘시민의 날’ 등의 행사를 연다.",
        "해온시는 ‘청년의 날’, ‘시민의 날’ 등의 의견을 들었다.",
        "박서준은 『모두 함께 부르는 작은 노래』를 읽었다.",
    ],
)
def test_terms_side_by_side_and_titles_are_no_quotations(read: Read, sentence: str) -> None:
    assert read(sentence).said == []


@pytest.mark.parametrize(
    "words",
    [
        "„올해는 다르다“",
        "„올해는 다르다”",
        "«올해는 다르다»",
        "『올해는 다르다』",
        "''올해는 다르다''",
        '“올해는 다르다"',
    ],
)
def test_marks_of_other_kinds_hold_words(read: Read, words: str) -> None:
    (quote,) = read(f"박서준 대표는 {words}고 말했다.").quotes
    assert (quote.text, quote.speaker, quote.verb) == ("올해는 다르다", "박서준", "말했다")


def test_marks_of_other_kinds_do_not_hold_what_stands_between_two_quotations(read: Read) -> None:
    body = "박서준 대표는 „찬성한다“고 했고, 이한결 이사는 „반대한다“고 했다."
    assert read(body).said == [("찬성한다", "박서준"), ("반대한다", "이한결")]


@pytest.mark.parametrize(
    "clause",
    [
        "이한결 이사가 ‘물러나겠다’고 발언한 데 대해선",
        "이한결 이사가 “물러나겠다”고 한 것에 대해",
        "이한결 이사가 반대한 데 대해",
    ],
)
def test_who_is_answered_is_not_who_answers(read: Read, clause: str) -> None:
    body = f"박서준 대표는 “약속이다”라고 말했다. 또 {clause} “나와 상의할 일”이라고 말했다."
    assert read(body).said[-1] == ("나와 상의할 일", "박서준")


def test_a_question_is_by_whom_it_is_said_to_be(read: Read) -> None:
    body = "“좋은 점이 뭐냐”는 이한결의 질문에 한 직원은 “가깝다”고 답했다."
    assert read(body).said == [("좋은 점이 뭐냐", "이한결"), ("가깝다", None)]


def test_words_that_somebody_answers_are_nobodys(read: Read) -> None:
    body = "박서준 대표는 “공장이 낡았다”는 지적에 “다시 짓겠다”고 답했다."
    assert read(body).said == [("공장이 낡았다", None), ("다시 짓겠다", "박서준")]


def test_a_subject_of_the_clause_behind_is_not_the_speaker(read: Read) -> None:
    body = "해온시는 “약속을 어겼다”라며 누리경찰서가 늦었다고 비판했다."
    assert read(body).said == [("약속을 어겼다", "해온시")]


@pytest.mark.parametrize("subject", ["한 업계 인사는", "與는", "어느 상점 점원은"])
def test_somebody_without_a_name_takes_the_floor(read: Read, subject: str) -> None:
    body = f"박서준 대표는 “찬성한다”고 말했다. 하지만 {subject} “반대한다”고 했다."
    assert read(body).said[1] == ("반대한다", None)


def test_what_is_written_where_somebody_is_named_is_not_by_them(read: Read) -> None:
    body = "이한결 이사가 연 게시판에 “가게를 옮기는 게 낫다”는 글이 올라왔다."
    assert read(body).said == [("가게를 옮기는 게 낫다", None)]


def test_a_headline_does_not_give_words_to_who_is_attacked(read: Read) -> None:
    assert read("본문이다.", title="주민들, 박서준 저격…“값을 내려라”").said == [("값을 내려라", None)]


@pytest.mark.parametrize(
    "title",
    ["“마을을 책의 요람으로”", "“마을을 책 요람으로”", "“마을 책의 요람으로”", "“마을도 책의 요람으로”"],
)
def test_a_headline_may_say_the_words_of_the_body_a_little_differently(read: Read, title: str) -> None:
    body = "박서준 대표는 “마을을 모두 책의 요람으로 만들겠다”고 말했다. 이한결 이사는 “마을이 좋다”고 했다."
    assert read(body, title=title).said[0][1] == "박서준"


def test_a_headline_with_other_words_stays_nobodys(read: Read) -> None:
    body = "박서준 대표는 “마을을 모두 책의 요람으로 만들겠다”고 말했다."
    assert read(body, title="“공원에 나무를 심자”").said[0][1] is None


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("박서준 대표 인터뷰 “공장을 짓는다”", "박서준"),
        ("한빛전자 박서준 대표 사과 “공장을 닫겠다”", "박서준"),
        ("박서준 대표 수사 “공장을 닫아라”", None),
        ("박서준 논란 “공장을 닫아라” 빗발", None),
        ("박서준♥이한결 “올가을에 결혼한다”", None),
    ],
)
def test_a_name_before_the_words_of_a_headline_ends_in_a_title_or_in_one_noun_of_saying(
    read: Read, title: str, speaker: str | None
) -> None:
    assert [quote.speaker for quote in read("본문이다.", title=title).quotes] == [speaker]


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("“종이 운다”는 박서준, 새 종 골라", "박서준"),
        ("[마을] “종이 운다”라던 박서준 대표에 마을 “모른다”", "박서준"),
        ("“종이 운다”는 지적 받은 박서준 대표", None),
        ("“종이 운다”는 박서준 대표 논란에 마을 술렁", None),
        ("“종이 운다”는 마을에 박서준 대표 방문", None),
    ],
)
def test_a_headline_may_call_somebody_the_one_who_says_so(
    read: Read, title: str, speaker: str | None
) -> None:
    assert read("본문이다.", title=title).said[0] == ("종이 운다", speaker)


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("한빛證 “바람전자, 공장을 짓는다”", "한빛투자증권"),
        ("“바람전자, 공장을 짓는다”-한빛", "한빛투자증권"),
        ("“바람전자, 공장을 짓는다”-한빛 [종목]", "한빛투자증권"),
        ("“바람전자, 공장을 짓는다”-누리", None),
        ("“바람전자, 공장을 짓는다”-한빛 마을 소식", None),
    ],
)
def test_a_headline_names_in_short_the_firm_whose_report_it_quotes(
    read: Read, title: str, speaker: str | None
) -> None:
    body = "한빛투자증권은 바람전자의 값이 오른다고 봤다. 누리일보가 전했다."
    assert read(body, title=title).said[0] == ("바람전자, 공장을 짓는다", speaker)


@pytest.mark.parametrize("behind", ["박서준 대표", "한빛전자 박서준 대표", "박서준 한빛전자 대표"])
def test_a_headline_may_end_with_who_says_its_words(read: Read, behind: str) -> None:
    found = read("본문이다.", title=f"“공장을 짓는다” {behind}")
    assert found.said[0][1] == "박서준"


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("박서준, 시민 만나 “공장을 짓는다”", "박서준"),
        ("[단독] 박서준 대표, 이한결 겨냥 “공장을 짓는다”", "박서준"),
        ("박서준, 축제 열어…시민들 “다시 오고 싶어요”", None),
        ("박서준, 결별 인정…소속사 “서로 응원한다”", None),
        ("박서준, 새 공장 열어 “지역 경제 활기”", "박서준"),
        ("박서준, 공장 넘겨 “맡을 사람 없나?”", None),
    ],
)
def test_whom_a_headline_names_first_says_its_sentence_where_nobody_else_stands_before_it(
    read: Read, title: str, speaker: str | None
) -> None:
    assert [quote.speaker for quote in read("본문이다.", title=title).quotes] == [speaker]


def test_a_headline_may_name_first_whom_only_the_office_names(read: Read) -> None:
    body = "박서준 한빛전자 대표가 종을 쳤다."
    assert read(body, title="한빛전자 대표, 새 종 걸고 “종이 운다” 당부").said[0] == ("종이 운다", "박서준")


def test_whom_a_headline_names_first_does_not_say_what_people_without_a_name_say_in_the_body(
    read: Read,
) -> None:
    body = "박서준 대표가 축제를 열었다. 한 주민은 “내년에 또 오고 싶어요”라고 말했다."
    assert read(body, title="박서준, 축제 열어 “내년에 또 오고 싶어요”").said[0][1] is None


@pytest.mark.parametrize(
    "body",
    [
        "박서준 한빛전자 대표 “공장을 짓는다”라며 직원들에게 당부했어요.",
        "이날 만난 박서준 대표 “공장을 짓는다”고 말했다.",
        "박서준 “공장을 짓는다”",
    ],
)
def test_a_name_without_a_particle_right_before_the_words_speaks_them(read: Read, body: str) -> None:
    assert read(f"이한결 이사는 “모른다”고 말했다. {body}").said[1] == ("공장을 짓는다", "박서준")


@pytest.mark.parametrize(
    "body",
    [
        "/박서준“공장을 짓는다.”",
        "사진=한빛전자 “공장을 짓는다.”",
        "(이하 박=박서준 대표) “공장을 짓는다.”",
        "박서준\n“공장을 짓는다.”",
    ],
)
def test_the_credit_of_a_picture_before_the_words_speaks_nothing(read: Read, body: str) -> None:
    assert read(body).said == [("공장을 짓는다.", None)]


def test_a_name_that_ends_like_a_particle_is_no_other_subject(read: Read) -> None:
    found = read("본문이다.", title="두메도 “값을 내린다” 박서준 “글쎄요 그럴까요”")
    assert [quote.speaker for quote in found.quotes] == ["두메도", "박서준"]


def test_an_office_taken_for_an_unsure_person_leaves_the_words_to_who_holds_it(
    parsed: Callable[..., Document],
) -> None:
    body = "박서준 누리군수는 “버스를 늘린다”고 말했다."
    document = parsed(body)
    person = Entity("PS", "박서준", ("박서준",), (Mention(0, 3, "PS", "박서준"),))
    office = Entity("PS", "누리군수", ("누리군수",), (Mention(4, 8, "PS", "누리군수"),), confidence=0.1)
    quotes, _ = extract_speech(document, Entities((person,), (), (), (office,)))
    assert [quote.speaker for quote in quotes] == ["박서준"]


def test_the_agency_of_two_people_speaks(read: Read) -> None:
    assert read("박서준과 이한결 소속사 한빛전자는 “사실이 아니다”라고 밝혔다.").said[0][1] == "한빛전자"


def test_who_speaks_of_what_another_did_goes_on_speaking(read: Read) -> None:
    body = "박서준 대표는 “짓겠다”고 말했다. 이한결 이사가 공장을 언급한 데 대해서도 “걱정할 것 없다”고 일축했다."
    assert read(body).said[1] == ("걱정할 것 없다", "박서준")


def test_a_pronoun_does_not_stand_for_whose_words_an_organization_explains(read: Read) -> None:
    body = "박서준 대표는 “짓겠다”고 밝혔다. 한빛전자는 이한결 이사의 발언이 지나치다고 설명했다. 그는 “곧 짓는다”고 말했다."
    assert read(body).said[1] == ("곧 짓는다", "박서준")


def test_a_pronoun_stands_for_whom_an_organization_did_something_to(read: Read) -> None:
    body = "한빛전자는 이한결 이사를 내보냈다. 그는 “억울하다”고 말했다."
    assert read(body).said == [("억울하다", "이한결")]


@pytest.mark.parametrize(
    "body",
    [
        "박서준 씨 / 해온시 주민\n“버스가 안 와요.”",
        "두메순/ 경비원[녹취]\n버스가 안 와요.",
        "[인터뷰: 두메순 / 바람마을 이장]\n“버스가 안 와요.”",
    ],
)
def test_labels_of_scripts_have_many_shapes(read: Read, body: str) -> None:
    speaker = "박서준" if "박서준" in body else "두메순"
    assert read(body).said == [("버스가 안 와요.", speaker)]


@pytest.mark.parametrize("label", ["박서준모 씨/차량 운전자", "박서준대표/한빛전자"])
def test_what_is_written_at_a_name_in_a_label_leaves_it_one(read: Read, label: str) -> None:
    assert read(f"[{label} : “물이 차올랐어요.”]").said == [("물이 차올랐어요.", "박서준")]


def test_a_phrase_in_brackets_that_begins_with_a_name_is_no_label(read: Read) -> None:
    assert read("[박서준이 만난 사람들] “버스가 안 와요.”").said == [("버스가 안 와요.", None)]


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("영국은 “탈법”", 1),
        ("환영한 해온시…영국은 “탈법”", 1),
        ("영국은 “탈법” 증축", 0),
        ("버스 증축은 “탈법”", 0),
    ],
)
def test_one_word_of_a_headline_is_said_where_its_subject_does_nothing_else(
    read: Read, title: str, count: int
) -> None:
    assert len(read("본문이다.", title=title).said) == count


def test_words_that_fill_a_line_in_brackets_are_said(read: Read) -> None:
    assert read("박서준 대표가 왔습니다.\n[“반갑네.”]\n비가 옵니다.").said == [("반갑네.", None)]


def test_several_without_a_name_are_not_who_spoke_before(read: Read) -> None:
    body = "박서준 대표는 “늦다”고 말했다. 이들은 또 게시판에서 “버스가 비싸다”며 값을 내리라고 했다."
    assert read(body).said[1] == ("버스가 비싸다", None)


def test_a_group_in_marks_that_nobody_knows_is_not_who_spoke_before(read: Read) -> None:
    body = "박서준 대표는 “늦다”고 말했다. 창당 모임 ‘새길’은 이날 논평을 내고 “버스가 비싸다”고 비판했다."
    assert read(body).said[1] == ("버스가 비싸다", None)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("", "박서준 대표는 “늦다”는 지적에 고개를 끄덕였다."),
        ("“늦다”는 질문에 박서준의 답변", "본문이다."),
    ],
)
def test_words_that_somebody_answers_are_another_s(read: Read, title: str, body: str) -> None:
    assert read(body, title=title).said == [("늦다", None)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("”", "”"),
        ("“", "“"),
        ("”", "“"),
        ("„", "“"),
        ("＂", "＂"),
        ("``", "''"),
        ("‘", "‘"),
        ("’", "’"),
        ("''", "''"),
    ],
)
def test_marks_that_stand_for_their_partners_hold_words(read: Read, one: str, other: str) -> None:
    body = f"박서준 대표는 {one}값이 싸다{other}고 말했다. 이한결 이사는 {one}길이 멀다{other}고 말했다."
    assert read(body).said == [("값이 싸다", "박서준"), ("길이 멀다", "이한결")]


def test_a_turned_mark_behind_words_in_marks_begins_others(read: Read) -> None:
    body = "박서준 대표는 “값이 싸다”며 ”길도 가깝다”고 말했다."
    assert read(body).said == [("값이 싸다", "박서준"), ("길도 가깝다", "박서준")]


@pytest.mark.parametrize("number", ["8월", "100억", "12억", "2030년"])
def test_a_number_behind_a_single_mark_begins_words(read: Read, number: str) -> None:
    body = f"박서준 대표는 '{number}까지 값을 내리겠다'고 말했다."
    assert read(body).said == [(f"{number}까지 값을 내리겠다", "박서준")]


def test_a_year_behind_an_apostrophe_begins_nothing(read: Read) -> None:
    assert read("박서준 대표는 '25년 봄에 '길이 멀다'고 말했다.").said == [("길이 멀다", "박서준")]


def test_a_topic_right_before_the_words_that_nobody_knows_is_not_who_spoke_before(read: Read) -> None:
    body = "박서준 대표는 “값을 내리자”고 말했다. 거미는 “저는 몰라요”라고 얘기했다."
    assert read(body).said[1] == ("저는 몰라요", None)


def test_of_what_somebody_speaks_is_no_topic_of_its_own(read: Read) -> None:
    body = "박서준 대표는 “값을 내리자”고 말했다. 임금에 대해서는 “더 준다”고 덧붙였다."
    assert read(body).said[1] == ("더 준다", "박서준")


def test_on_the_day_on_which_another_did_something_one_goes_on_speaking(read: Read) -> None:
    body = "박서준 대표는 “값을 내리자”고 말했다. 해온시가 조례를 고친 17일, 시민을 향해 “미안하다”고 했다."
    assert read(body).said[1] == ("미안하다", "박서준")


def test_the_day_on_which_one_speaks_leaves_one_the_subject(read: Read) -> None:
    body = (
        "이한결 이사는 “값을 내리자”고 말했다. 박서준 대표가 지난 17일 직원들에게 “미안하다”고 말하자 웃었다."
    )
    assert read(body).said[1] == ("미안하다", "박서준")


def test_of_several_subjects_in_what_is_spoken_of_the_first_is_that_of_the_sentence(read: Read) -> None:
    body = "박서준 대표가 직원들이 화낸 것과 관련해 “미안하다”고 말했다."
    assert read(body).said == [("미안하다", "박서준")]


def test_brackets_behind_a_subject_may_hold_commas(read: Read) -> None:
    body = "해온시(시장 두메순, 이하 시)는 “버스를 늘린다”고 밝혔다."
    assert read(body).said == [("버스를 늘린다", "해온시")]


def test_some_of_an_organization_are_not_the_organization(read: Read) -> None:
    assert read("일부 한빛전자는 “버스가 늦다”고 말했다.").said == [("버스가 늦다", None)]


def test_a_verb_with_an_object_of_its_own_does_not_take_the_words(read: Read) -> None:
    title = "“값이 싸다” … 경쟁사 위협하는 한빛전자의 질주"
    assert read("본문이다.", title=title).said == [("값이 싸다", None)]


def test_labels_of_a_script_need_no_marks_where_there_are_several(read: Read) -> None:
    one = "[박서준 / 한빛전자 대표]\n공장을 짓겠습니다."
    assert read(one).said == []
    other = "[두메순 / 바람마을 이장]\n버스가 안 와요."
    reporter = "[이한결 / 기자]\n비가 옵니다."
    assert read(f"{one}\n{other}\n{reporter}").said == [
        ("공장을 짓겠습니다.", "박서준"),
        ("버스가 안 와요.", "두메순"),
    ]


def test_one_sentence_in_the_words_of_a_headline_is_enough(read: Read) -> None:
    found = read("본문이다.", title="박서준, 직원들 만나 “미안하다…임금 꼭 인상”")
    assert found.said == [("미안하다…임금 꼭 인상", "박서준")]


@pytest.mark.parametrize("beside", [", ", " ", "·"])
def test_words_in_single_marks_side_by_side_are_all_said(read: Read, beside: str) -> None:
    body = f"박서준 대표는 직원들에게 ‘고치겠다’{beside}‘미안하다’고 말했다."
    assert read(body).said == [("고치겠다", "박서준"), ("미안하다", "박서준")]


def test_terms_in_single_marks_side_by_side_are_not_said(read: Read) -> None:
    assert read("박서준 대표는 직원들에게 ‘공장’, ‘미안하다’고 말했다.").said == [("미안하다", "박서준")]


def test_the_sentence_behind_may_say_at_length_whose_words_they_were(read: Read) -> None:
    body = "이한결 이사는 하늘을 봤다.\n“공장을 짓는다.”\n지난해 여름에 펴낸 두꺼운 책에서 박서준이 젊은 사람들에게 한 말이다."
    assert read(body).said == [("공장을 짓는다.", "박서준")]


def test_a_headline_may_call_the_words_somebody_s(read: Read) -> None:
    assert read("본문이다.", title="박서준 대표의 쓴소리 “이대론 안 돼”").said == [("이대론 안 돼", "박서준")]
    assert read("본문이다.", title="박서준 대표의 창업기 “이대론 안 돼”").said == [("이대론 안 돼", None)]


def test_the_words_of_a_headline_may_have_longer_particles_in_it(read: Read) -> None:
    body = "박서준 대표는 “정부의 인력 부족, 의지 부족 때문에 현장이 방치된다”고 말했다."
    assert read(body, title="더위에 쓰러진 노동자 “정부 의지 부족으로 현장 방치”").said[0][1] == "박서준"


def test_a_noun_stands_for_the_one_body_whose_short_form_ends_in_it(parsed: Callable[..., Document]) -> None:
    document = parsed(
        "전국연날리기노동조합이 나섰다. 연날리기노조는 모였다. 노조는 “하늘을 지키자”고 말했다."
    )
    name, short = "전국연날리기노동조합", "연날리기노조"
    mentions = tuple(
        Mention(document.text.index(form), document.text.index(form) + len(form), "OG", form)
        for form in (name, short)
    )
    union = Entity("OG", name, (name, short), mentions)
    quotes, _ = extract_speech(document, Entities((), (union,), ()))
    assert [quote.speaker for quote in quotes] == [name]


@pytest.mark.parametrize(
    ("body", "noun"),
    [("나래전자 노동조합", "노조"), ("나래전자 노조", "노동조합"), ("솔빛당 물가특별위원회", "특위")],
)
def test_a_noun_in_short_or_in_full_stands_for_the_one_body_that_ends_in_it(
    parsed: Callable[..., Document], body: str, noun: str
) -> None:
    document = parsed(f"{body}가 나섰다. {noun} 관계자는 “하늘을 지키자”고 말했다.")
    named = Entity("OG", body, (body,), (Mention(0, len(body), "OG", body),))
    quotes, _ = extract_speech(document, Entities((), (named,), ()))
    assert [quote.speaker for quote in quotes] == [body]


def test_the_one_around_a_clause_with_a_subject_of_its_own_speaks(read: Read) -> None:
    body = "박서준 대표가 불만이 커진 데 대해 “종을 친다”고 말했다."
    assert read(body).said == [("종을 친다", "박서준")]


def test_the_one_around_a_clause_with_a_nameless_subject_speaks(read: Read) -> None:
    body = "박서준 대표가 새 제도 시행으로 주민들이 떠난 것으로 나타났다는 결과에 “종을 친다”라고 비판했다."
    assert read(body).said == [("종을 친다", "박서준")]


@pytest.mark.parametrize("label", ["▶박서준 대표=", "박서준 대표 = "])
def test_a_label_with_an_equals_sign_names_who_speaks(read: Read, label: str) -> None:
    found = read(f"박서준 대표가 답했다.\n{label}“종은 제가 칩니다.”")
    assert found.said == [("종은 제가 칩니다.", "박서준")]


def test_a_turned_pair_of_marks_with_a_space_slipped_in_holds_words(read: Read) -> None:
    body = "박서준 대표는 “종을 친다”며 ” 내일 친다“고 말했다. 또한 “모레 친다”고 덧붙였다."
    assert read(body).said == [
        ("종을 친다", "박서준"),
        (" 내일 친다", "박서준"),
        ("모레 친다", "박서준"),
    ]


def test_a_straight_mark_is_closed_by_one_that_mostly_opens(read: Read) -> None:
    assert read('박서준 대표는 "종을 친다“고 말했다.').said == [("종을 친다", "박서준")]


def test_the_side_of_an_officer_is_not_the_body(read: Read) -> None:
    assert read("해온시 전 교육국장 측이 “억울하다”고 주장했다.").said == [("억울하다", None)]


@pytest.mark.parametrize("one", ["해온시의 한 관계자는", "해온시 한 관계자는"])
def test_one_of_a_body_speaks_for_it(read: Read, one: str) -> None:
    assert read(f"{one} “버스를 늘린다”고 말했다.").said == [("버스를 늘린다", "해온시")]


def test_an_outlet_is_the_body_that_spoke_last(read: Read) -> None:
    body = "해온시는 “버스를 늘린다”고 전했다. 통신은 “값도 내린다”고 강조했다."
    assert read(body).said[1] == ("값도 내린다", "해온시")
    body = "박서준 대표는 “버스를 늘린다”고 전했다. 통신은 “값도 내린다”고 강조했다."
    assert read(body).said[1] == ("값도 내린다", None)


def test_a_manager_is_a_speaker(read: Read) -> None:
    assert read("박서준 매니저는 “종을 친다”고 말했다.").said == [("종을 친다", "박서준")]


@pytest.mark.parametrize("particle", ["조차", "마저"])
def test_even_somebody_speaks(read: Read, particle: str) -> None:
    body = f"박서준 대표{particle} 지난해 “종을 친다”고 말했다."
    assert read(body).said == [("종을 친다", "박서준")]


def test_who_stands_before_words_about_somebody_is_near(read: Read) -> None:
    body = "이한결 이사는 박서준 대표가 종을 두고 “낡았다”고 한 것을 알렸다."
    assert read(body).said == [("낡았다", "박서준")]


def test_a_line_without_a_verb_is_read_as_a_headline(read: Read) -> None:
    body = "새 소식을 모았다.\n- 박서준 대표 “종을 친다” 당부\n- 새 종탑 앞에서 “크다” 발언"
    assert read(body).said == [("종을 친다", "박서준"), ("크다", None)]


def test_the_outlet_in_brackets_does_not_speak(read: Read) -> None:
    assert read("[해온시] “종을 치고 싶다.”\n종은 낡았다.").said == [("종을 치고 싶다.", None)]


def test_whom_a_dateline_behind_a_deck_credits_says_nothing(read: Read) -> None:
    assert read("새 종에 “종을 친다”(두메=대한연날리기연맹) 종이 섰다.").said == [("종을 친다", None)]


def test_this_official_is_the_last_one_without_a_name(read: Read) -> None:
    body = "해온시 관계자는 “버스를 늘린다”고 말했다. 박서준 대표는 “종을 친다”고 말했다. 이 관계자는 “값도 내린다”고 했다."
    assert read(body).said[-1] == ("값도 내린다", "해온시")
    between = "길은 좁다. 비가 왔다. 눈이 왔다. 종은 낡았다."
    far = f"해온시 관계자는 “버스를 늘린다”고 말했다. {between} 이 관계자는 “값도 내린다”고 했다."
    assert read(far).said[-1] == ("값도 내린다", "해온시")
    body = "박서준 대표는 “종을 친다”고 말했다. 이 관계자는 “값도 내린다”고 했다."
    assert read(body).said[-1] == ("값도 내린다", None)


def test_a_body_that_did_what_is_spoken_about_does_not_take_the_floor(read: Read) -> None:
    body = "박서준 대표는 “종을 친다”고 말했다. 해온시가 연 잔치에 대해 “즐거웠다”고 덧붙였다."
    assert read(body).said[-1] == ("즐거웠다", "박서준")
    assert read("해온시가 연 잔치에 대해 “즐거웠다”고 밝혔다.").said == [("즐거웠다", "해온시")]


@pytest.mark.parametrize(
    "matter", ["최근 불거진 소문", "갈라진 종", "새로운 종", "이 같은 말", "어제 연 잔치"]
)
def test_a_body_that_did_nothing_to_what_is_spoken_about_takes_the_floor(read: Read, matter: str) -> None:
    body = f"박서준 대표는 “종을 친다”고 말했다. 해온시가 {matter}에 대해 “모른다”고 밝혔다."
    assert read(body).said[-1] == ("모른다", "해온시")


def test_things_behind_the_words_are_of_what_else_the_speaker_says(read: Read) -> None:
    assert read("박서준 대표는 “종을 친다”며 짐들은 역에 있다고 말했다.").said == [("종을 친다", "박서준")]


def test_the_next_sentence_calls_the_words_somebodys_as_it_begins(read: Read) -> None:
    body = "“종이 무서워.”\n박서준 대표의 이 같은 말에 이한결 이사는 “함께 치자”고 답했다."
    assert read(body).said == [("종이 무서워.", "박서준"), ("함께 치자", "이한결")]


def test_the_office_of_a_bodys_head_is_the_body(read: Read) -> None:
    assert read("해온시 의장실은 “종을 친다”고 밝혔다.").said == [("종을 친다", "해온시")]


def test_words_without_a_label_are_of_the_only_one_who_has_one(read: Read) -> None:
    body = '◀ 리포트 ▶\n문을 닫았습니다.\n[박서준 / 사장]\n"전화가 없어요."\n빚이 늘었습니다.\n"살려 주세요."'
    assert read(body).said == [("전화가 없어요.", "박서준"), ("살려 주세요.", "박서준")]
    for line in ("시장은 이렇게 말했습니다.", "다른 이웃도 놀랐습니다.", "이한결 시장도 왔습니다."):
        assert read(body.replace("빚이 늘었습니다.", line)).said[1] != ("살려 주세요.", "박서준")
    others = body + '\n[이한결 / 사장]\n"우리도요."'
    assert read(others).said[1] != ("살려 주세요.", "박서준")


def test_what_somebody_made_in_the_past_days_is_spoken_about(read: Read) -> None:
    body = "박서준 대표는 “종을 친다”고 말했다. 이한결 이사가 지난 3일 낸 글에 대해선 “모른다”고 말했다."
    assert read(body).said[-1] == ("모른다", "박서준")


def test_the_topic_goes_on_where_its_name_is_that_of_the_last_speaker(read: Read) -> None:
    body = "박서준 대표는 “종을 친다”고 말했다. 종탑이 섰다. 비가 내렸다. 박 대표는 종탑에 올랐다. 내려와서는 “높다”고 했다."
    assert read(body).said[-1] == ("높다", "박서준")


def test_who_has_a_label_speaks_though_the_name_is_unsure(parsed: Callable[..., Document]) -> None:
    document = parsed("길이 막힙니다.\n[박서준/빵집 운영 : “손님이 없어요.”]\n박서준은 “힘들다”고 말했다.")
    found = tuple(Mention(m.start(), m.end(), "PS", m[0]) for m in re.finditer("박서준", document.text))
    unsure = Entity("PS", "박서준", ("박서준",), found)
    quotes, _ = extract_speech(document, Entities((), (), (), unsure=(unsure,)))
    assert [quote.speaker for quote in quotes] == ["박서준", None]


@pytest.mark.parametrize("of", ["대표의 질문", "대표 질문", "대표 주문"])
def test_words_taken_up_by_somebodys_question_are_that_ones(read: Read, of: str) -> None:
    assert read(f"“종은 언제 치느냐”는 박서준 {of}에 종이 울렸다.").said == [("종은 언제 치느냐", "박서준")]


def test_of_several_with_words_of_their_own_each_speaks_before_them(read: Read) -> None:
    body = "박서준 대표는 “종을 친다”, 이한결 이사는 “종이 크다”고 말했다."
    assert read(body).said == [("종을 친다", "박서준"), ("종이 크다", "이한결")]


def test_a_headlines_topic_stands_behind_its_column(read: Read) -> None:
    title = "[회견] 박서준 대표, 시민 만나 “종을 치지 않아”"
    assert read("종이 섰다.", title=title).said == [("종을 치지 않아", "박서준")]
    assert read("종이 섰다.", title="[회견] 해온시 박서준 대표, 시민 만나 “종 치네”").said == [
        ("종 치네", "박서준")
    ]


def test_a_name_begins_behind_the_bracket_of_an_outlet(read: Read) -> None:
    body = "이한결 이사 /사진=누리일보 [누리뉴스] 박서준 대표가 “종을 친다”고 말했다."
    assert read(body).said == [("종을 친다", "박서준")]
    assert read("박서준[사진] 대표는 “종을 친다”고 말했다.").said == [("종을 친다", "박서준")]
