"""Whose words stand in headlines, decks and lines that are glued to each other: the one who says most of them in the body."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sinmun.entities.mention import Entities, Entity, Mention
from sinmun.quotes import Quote, extract_speech
from sinmun.words.morphs import Document

Read = Callable[..., Any]
BODY = "박서준 대표는 “낡은 종탑을 헐고 종을 새로 달 생각”이라고 말했다. 이한결 이사는 “길이 좁아 버스가 못 다닌다”고 했다."


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("“낡은 종탑 헐고 새 종”", "박서준"),
        ("새 종탑 논의…“종 새로 달 생각”", "박서준"),
        ("“좁은 길, 버스 못 다녀”", "이한결"),
        ("“낡은 종탑, 좁은 버스”", None),
        ("“꽃을 심자”", None),
    ],
)
def test_a_headline_has_the_words_of_who_says_most_of_them(
    read: Read, title: str, speaker: str | None
) -> None:
    assert read(BODY, title=title).said[0][1] == speaker


def test_a_name_and_words_that_begin_a_line_are_a_deck_glued_to_the_report(read: Read) -> None:
    glued = "이한결 “길이 너무 좁아” 박서준 대표는 3일 새 종탑을 세운다고 밝혔다."
    assert read(glued).said[0] == ("길이 너무 좁아", "이한결")


def test_a_headline_without_words_of_the_body_is_of_the_one_who_speaks_alone(read: Read) -> None:
    alone = "박서준 대표는 “종을 단다”고 말했다. 이어 “값을 내린다”고 했다. 또 “길을 넓힌다”고 했다."
    title = "박서준 마을 잔치…“축제의 해 만들겠다”"
    assert read(alone, title=title).said[0][1] == "박서준"
    assert (
        read(f"{alone} 한 주민은 “좋다”고 했다. 이한결 이사는 “싫다”고 했다.", title=title).said[0][1] is None
    )


@pytest.mark.parametrize(
    "title",
    [
        "주민들 “낡은 종탑 헐고 새 종”",
        "“낡은 종탑 헐고 새 종” 외친 주민들",
        "고위 관계자 “낡은 종탑 헐고 새 종”",
    ],
)
def test_people_without_a_name_beside_the_words_of_a_headline_say_them(read: Read, title: str) -> None:
    assert read(BODY, title=title).said[0][1] is None


@pytest.mark.parametrize("deck", ["취임 한 해 “낡은 종탑 헐고 새 종”", "“낡은 종탑 헐고 새 종”"])
def test_a_deck_is_read_as_a_headline(read: Read, deck: str) -> None:
    assert read(f"{deck}\n{BODY}", title="새 종 단다").said[0] == ("낡은 종탑 헐고 새 종", "박서준")


def test_behind_the_first_sentence_of_the_body_nothing_is_a_deck(read: Read) -> None:
    body = f"{BODY}\n- 새 종에 “낡은 종탑 헐 것” 소리"
    assert read(body).said[-1] == ("낡은 종탑 헐 것", None)


def test_words_of_a_deck_with_a_speaker_are_heard_for_the_headline(read: Read) -> None:
    body = "박서준 대표 “낡은 종탑을 헐고 새로 단다”\n두메도에 비가 왔다."
    assert read(body, title="“낡은 종탑 헐고 새로 단다”").said[0][1] == "박서준"


def test_lines_that_are_glued_to_words_begin_anew(read: Read) -> None:
    body = "박서준 대표 “종을 단다”이한결 이사 “길을 넓힌다”[누리일보 두메순 기자] 해온시가 공원을 열었다."
    assert read(body).said == [("종을 단다", "박서준"), ("길을 넓힌다", "이한결")]


def test_a_sign_for_a_party_is_a_word_of_its_line(read: Read) -> None:
    body = "박서준 대표는 “종을 단다”고 말했다.\n與 “길을 넓힌다”"
    assert read(body).said[-1] == ("길을 넓힌다", None)


def _party(
    parsed: Callable[..., Document], title: str, *, name: str = "하늘새길당", unsure: bool
) -> list[Quote]:
    document = parsed(f"{name}이 모였다.", title=title)
    at = document.text.index(name)
    party = Entity("OG", name, (name,), (Mention(at, at + len(name), "OG", name),))
    short = Entity("OG", "새길", ("새길",), (Mention(0, 2, "OG", "새길"),))
    found = Entities((), (party,), (), unsure=(short,) if unsure else ())
    return list(extract_speech(document, found)[0])


@pytest.mark.parametrize("unsure", [False, True])
def test_a_headline_names_a_party_in_short(parsed: Callable[..., Document], unsure: bool) -> None:
    (quote,) = _party(parsed, "새길 “종을 단다”", unsure=unsure)
    assert (quote.speaker, quote.by) == ("하늘새길당", "in short")


def test_what_no_party_is_called_in_short_is_none(parsed: Callable[..., Document]) -> None:
    (quote,) = _party(parsed, "바람 “종을 단다”", unsure=False)
    assert quote.speaker is None


@pytest.mark.parametrize("people", ["국민", "시민"])
def test_people_who_speak_are_no_party_in_short(parsed: Callable[..., Document], people: str) -> None:
    (quote,) = _party(parsed, f"{people} “종을 단다”", name=f"하늘{people}당", unsure=False)
    assert quote.speaker is None


def test_the_firm_that_a_headline_names_in_short_comes_before_its_analyst(read: Read) -> None:
    body = "한빛투자증권 박서준 이사는 “바람전자가 공장을 짓는다”고 봤다."
    assert read(body, title="한빛證 “바람전자, 공장을 짓는다”").said[0][1] == "한빛투자증권"


def test_words_that_two_people_say_are_neither_ones(read: Read) -> None:
    body = "박서준 대표는 “바람을 막는 종을 단다”고 말했다. 이한결 이사도 “바람을 막는 종을 단다”고 말했다."
    assert read(body, title="“바람 막는 종 단다”").said[0] == ("바람 막는 종 단다", None)


def test_the_sign_of_a_state_is_its_name_in_the_words_of_a_headline(read: Read) -> None:
    body = "박서준 대표는 “미국이 종을 샀다”고 말했다. 이한결 이사는 “우리도 종을 샀다”고 말했다."
    assert read(body, title="“美, 종 샀다”").said[0] == ("美, 종 샀다", "박서준")


@pytest.mark.parametrize(
    ("topic", "speaker"), [("박서준 대표", "박서준"), ("해온시", "해온시"), ("한빛전자", None)]
)
def test_a_company_that_a_headline_names_first_is_what_others_speak_of(
    read: Read, topic: str, speaker: str | None
) -> None:
    assert read("본문이다.", title=f"{topic}, 종탑 새로 세워…“종이 크다”").said[0][1] == speaker


@pytest.mark.parametrize(
    ("named", "speaker"), [("박서준 대표", "박서준"), ("누리일보", "누리일보"), ("한빛전자", None)]
)
def test_a_body_behind_the_words_of_a_headline_says_them_only_if_it_publishes(
    read: Read, named: str, speaker: str | None
) -> None:
    assert read("본문이다.", title=f"“종이 크다” {named}, 종탑 새로 세워").said[0][1] == speaker


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("박서준 대표 “종이 크다”", "박서준"),
        ("박서준 “종이 크다”…이한결 “작다”", None),
        ("종탑 “크다”", None),
    ],
)
def test_a_deck_that_nobody_says_in_the_body_is_of_whom_the_headline_names(
    read: Read, title: str, speaker: str | None
) -> None:
    assert read("“값은 내려, 버스도 함께”\n종탑이 섰다.", title=title).said[-1] == (
        "값은 내려, 버스도 함께",
        speaker,
    )
