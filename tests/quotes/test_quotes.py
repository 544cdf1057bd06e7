"""Quotations: what counts as one, and who said it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sinmun.entities.mention import Entities, Entity, Label, Mention
from sinmun.quotes import Quote, Statement, extract_speech
from sinmun.words.morphs import Document

Speech = Callable[..., tuple[tuple[Quote, ...], tuple[Statement, ...]]]


def named(text: str, names: dict[str, tuple[Label, str]]) -> Entities:
    """Return entities for every occurrence of the forms in ``names`` (form → label, canonical name)."""
    mentions: dict[tuple[Label, str], list[Mention]] = {}
    taken: set[int] = set()
    for form in sorted(names, key=len, reverse=True):
        label, name = names[form]
        start = text.find(form)
        while start >= 0:
            if start not in taken:
                taken.update(range(start, start + len(form)))
                mentions.setdefault((label, name), []).append(Mention(start, start + len(form), label, form))
            start = text.find(form, start + 1)
    groups: dict[Label, list[Entity]] = {"PS": [], "OG": [], "LC": []}
    for (label, name), found in mentions.items():
        groups[label].append(Entity(label, name, (name,), tuple(sorted(found))))
    return Entities(tuple(groups["PS"]), tuple(groups["OG"]), tuple(groups["LC"]))


@pytest.fixture(scope="session")
def speech(parsed: Callable[..., Document]) -> Speech:
    def extract(
        body: str, people: dict[str, str] | None = None, bodies: dict[str, str] | None = None, title: str = ""
    ) -> tuple[tuple[Quote, ...], tuple[Statement, ...]]:
        document = parsed(body, title=title)
        names: dict[str, tuple[Label, str]] = {form: ("PS", name) for form, name in (people or {}).items()}
        names |= {form: ("OG", name) for form, name in (bodies or {}).items()}
        return extract_speech(document, named(document.text, names))

    return extract


def said(speech: Speech, *args: object, **kwargs: object) -> list[tuple[str, str | None]]:
    return [(quote.text, quote.speaker) for quote in speech(*args, **kwargs)[0]]


PARK = {"박서준": "박서준", "박": "박서준"}


@pytest.mark.parametrize(
    "body",
    [
        "박서준 대표는 “올해는 다르다”고 말했다.",
        '박서준 대표는 "올해는 다르다"고 강조했다.',
        "박서준 대표는 ″올해는 다르다″며 웃었다.",
        "박서준 대표는 「올해는 다르다」고 밝혔다.",
        "“올해는 다르다”고 박서준 대표는 말했다.",
        "“올해는 다르다”고 말한 박서준 대표는 자리를 떴다.",
        "“올해는 다르다.” 박서준 대표의 말이다.",
        "박서준 대표는 이렇게 말했다. “올해는 다르다.”",
        "“올해는 다르다”는 게 박서준 대표의 설명이다.",
        "박서준 대표는 ‘올해는 다르다’고 썼다.",
        "박서준: 올해는 다르다",
        "[박서준/한빛전자 대표 : “올해는 다르다”]",
        "▶ 인터뷰 : 박서준 / 한빛전자 대표\n- “올해는 다르다”",
    ],
)
def test_the_speaker_is_found_wherever_the_sentence_names_them(speech: Speech, body: str) -> None:
    quotes = said(speech, body, PARK)
    assert [(text.rstrip("."), speaker) for text, speaker in quotes] == [("올해는 다르다", "박서준")]


def test_a_quotation_split_by_a_verb_gives_its_parts_in_order(speech: Speech) -> None:
    body = "박서준 대표는 “시장이 바뀌었다”며 “우리도 바뀌어야 한다”고 말했다."
    assert said(speech, body, PARK) == [("시장이 바뀌었다", "박서준"), ("우리도 바뀌어야 한다", "박서준")]


@pytest.mark.parametrize("opening", ["이어 ", "또 ", "아울러 ", "그는 ", ""])
def test_the_last_speaker_goes_on_in_a_sentence_without_a_subject(speech: Speech, opening: str) -> None:
    body = f"박서준 대표는 “시장이 바뀌었다”고 말했다. {opening}“우리도 바뀌어야 한다”고 덧붙였다."
    assert said(speech, body, PARK)[1] == ("우리도 바뀌어야 한다", "박서준")


def test_a_new_speaker_ends_the_turn_of_the_last_one(speech: Speech) -> None:
    body = "박서준 대표는 “시장이 바뀌었다”고 말했다. 이에 대해 한 주민은 “모르겠다”고 했다."
    assert said(speech, body, PARK)[1] == ("모르겠다", None)


@pytest.mark.parametrize("subject", ["한 주민은", "전문가들은", "재판부는", "유족들은"])
def test_somebody_without_a_name_is_no_speaker(speech: Speech, subject: str) -> None:
    assert said(speech, f"{subject} “아쉬운 결정”이라고 말했다.", PARK) == [("아쉬운 결정", None)]


def test_nobody_says_what_is_merely_around(speech: Speech) -> None:
    body = "박서준 대표는 회의에 늦었다. “준비가 부족했다”는 지적이 나온다."
    assert said(speech, body, PARK) == [("준비가 부족했다", None)]


def test_who_speaks_for_a_body_is_the_body_and_the_words_are_kept(speech: Speech) -> None:
    (quote,), _ = speech("해온시 관계자는 “검토하고 있다”고 말했다.", bodies={"해온시": "해온시"})
    assert (quote.speaker, quote.attribution) == ("해온시", "해온시 관계자")


def test_a_subject_of_an_inner_clause_is_not_the_speaker(speech: Speech) -> None:
    people = PARK | {"이한결": "이한결"}
    body = "박서준 대표는 이한결 이사가 반대하자 “다시 검토하겠다”고 말했다."
    assert said(speech, body, people) == [("다시 검토하겠다", "박서준")]


def test_a_subject_right_before_the_quotation_is_the_speaker(speech: Speech) -> None:
    body = "경찰은 이한결씨가 “기억나지 않는다”고 진술했다고 밝혔다."
    assert said(speech, body, {"이한결": "이한결"}, {"경찰": "경찰"}) == [("기억나지 않는다", "이한결")]


def test_two_speakers_of_one_sentence_keep_their_words(speech: Speech) -> None:
    people = PARK | {"이한결": "이한결"}
    body = "박서준 대표는 “찬성한다”고 했고, 이한결 이사는 “반대한다”고 맞섰다."
    assert said(speech, body, people) == [("찬성한다", "박서준"), ("반대한다", "이한결")]


@pytest.mark.parametrize(
    "body",
    [
        "해온시는 ‘시민 안전의 날’을 맞아 행사를 연다.",
        "그는 ‘골목의 왕’으로 불린다.",
        "“스마트 도시” 사업이 시작된다.",
        "이른바 “낙하산”이라는 말이 돈다.",
        "영화 ‘우리는 간다’가 개봉했다.",
        "그는 '24년 봄부터 rock 'n' roll 공연을 열었다.",
    ],
)
def test_terms_titles_and_plans_in_marks_are_no_quotations(speech: Speech, body: str) -> None:
    assert said(speech, body, PARK) == []


def test_full_stops_inside_a_quotation_do_not_split_it(speech: Speech) -> None:
    body = "박서준 대표는 “어렵다. 그래도 간다. 같이 가자!”라고 외쳤다."
    assert said(speech, body, PARK) == [("어렵다. 그래도 간다. 같이 가자!", "박서준")]


@pytest.mark.parametrize(("opening", "closing"), [("'", "'"), ("‘", "’")])
def test_single_marks_for_double_ones_hold_what_is_said(speech: Speech, opening: str, closing: str) -> None:
    body = (
        f"[박서준/해온시 대변인 : {opening}다리는 봄에 엽니다.{closing}] 다리를 넓힙니다. "
        f"박 대변인은 이날 {opening}이웃 마을도 반긴다{closing}며 길을 낼 예정이라고 했다. "
        f"{opening}강이 흐른다{closing}는 노래도 나왔다."
    )
    quotes, _ = speech(body, {"박서준": "박서준", "박 대변인": "박서준"})
    assert [(quote.text, quote.speaker) for quote in quotes] == [
        ("다리는 봄에 엽니다.", "박서준"),
        ("이웃 마을도 반긴다", "박서준"),
    ]


def test_single_marks_beside_double_ones_are_what_they_are(speech: Speech) -> None:
    body = "박서준 대표는 \"다리는 봄에 엽니다\"라고 말했다. 그는 '강이 흐릅니다.' 앞에 섰고 '별이 뜹니다.' 뒤에 앉았다."
    quotes, _ = speech(body, {"박서준": "박서준"})
    assert [quote.text for quote in quotes] == ["다리는 봄에 엽니다"]


def test_single_marks_inside_a_quotation_belong_to_it(speech: Speech) -> None:
    body = "박서준 대표는 “직원들이 ‘못 하겠다’고 하더라”고 전했다."
    assert said(speech, body, PARK) == [("직원들이 ‘못 하겠다’고 하더라", "박서준")]


def test_a_mark_without_a_partner_swallows_nothing(speech: Speech) -> None:
    body = "박서준 대표는 “할 수 있다고 말했다.\n이한결 이사는 “어렵다”고 했다."
    assert said(speech, body, PARK | {"이한결": "이한결"})[-1] == ("어렵다", "이한결")


def test_words_in_straight_marks_go_on_over_lines_that_are_sentences_and_are_taken_up(speech: Speech) -> None:
    taken_up = '박서준 대표는 "올해는 힘든 해였다.\n내년은 다르다"고 말했다.'
    assert said(speech, taken_up, PARK) == [("올해는 힘든 해였다.\n내년은 다르다", "박서준")]
    assert said(speech, '박서준 대표는 "올해는 힘든\n내년은 다르다"고 말했다.', PARK) == []
    assert said(speech, '박서준 대표는 "올해는 힘든 해였다.\n내년은 다르다" 그 말에 웃었다.', PARK) == []


def test_a_headline_names_its_speaker_only_right_before_the_words(speech: Speech) -> None:
    quotes = said(speech, "본문이다.", PARK, title="박서준 대표 “올해는 다르다” 강조…“값은 그대로”")
    assert quotes == [("올해는 다르다", "박서준"), ("값은 그대로", None)]


def test_answers_belong_to_the_one_person_interviewed(speech: Speech) -> None:
    body = "박서준 대표를 만났다.\nQ. 올해 계획은?\nA. 매장을 늘리겠습니다."
    assert said(speech, body, PARK) == [("매장을 늘리겠습니다.", "박서준")]


def test_offsets_are_those_of_the_words(speech: Speech, parsed: Callable[..., Document]) -> None:
    body = "박서준 대표는 “올해는 다르다”고 말했다."
    (quote,), _ = speech(body, PARK)
    assert parsed(body).text[quote.start : quote.end] == quote.text
    assert (quote.verb, quote.sentence) == ("말했다", body)


@pytest.mark.parametrize(
    ("sentence", "speaker", "verb"),
    [
        ("해온시는 내년까지 버스를 늘릴 계획이라고 밝혔다.", "해온시", "밝혔다"),
        ("해온시는 값을 올리지 않겠다고 강조했다.", "해온시", "강조했다"),
        ("해온시 관계자는 아직 정한 바 없다며 말을 아꼈다.", "해온시", "말을 아꼈다"),
        ("해온시는 시민 의견을 듣겠다고 했다.", "해온시", "했다"),
    ],
)
def test_indirect_speech_has_its_speaker_and_verb(
    speech: Speech, sentence: str, speaker: str, verb: str
) -> None:
    quotes, statements = speech(sentence, bodies={"해온시": "해온시"})
    assert quotes == ()
    assert [(statement.speaker, statement.verb) for statement in statements] == [(speaker, verb)]


@pytest.mark.parametrize(
    "sentence", ["해온시는 값을 올리려고 했다.", "해온시는 길을 넓히기로 했다.", "버스가 늘었다고 알려졌다."]
)
def test_plans_and_hearsay_are_no_indirect_speech(speech: Speech, sentence: str) -> None:
    assert speech(sentence, bodies={"해온시": "해온시"})[1] == ()


def test_a_long_text_without_partners_is_read_in_reasonable_time(speech: Speech) -> None:
    body = "\n".join('그는 “말했다 ‘그리고 "다시 말했다.' for _ in range(300))
    speech(body, PARK)
