"""A person or an organisation is one noun wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest

from sinmun.analysis import default_analyzer
from sinmun.entities.mention import Label, Mention
from sinmun.words.morphs import Document, Token
from sinmun.words.named import with_names
from sinmun.words.nouns import NounTable, count_nouns

Parse = Callable[..., Document]


def mentions(text: str, *names: str, label: Label = "OG") -> list[Mention]:
    return [
        Mention(found.start(), found.end(), label, name)
        for name in names
        for found in re.finditer(re.escape(name), text)
    ]


def table(parsed: Parse, text: str, names: Iterable[Mention] = ()) -> NounTable:
    return count_nouns(parsed(text), names=names)


def counts(found: NounTable) -> dict[str, int]:
    return {noun.noun: noun.count for noun in found.nouns}


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("배달의민족", {"배달", "민족"}),
        ("사랑의열매", {"사랑", "열매"}),
        ("바른미래당", {"미래당", "미래"}),
        ("아름다운재단", {"재단"}),
        ("새로운미래", {"미래"}),
        ("바르게살기운동", {"운동", "살기운동"}),
        ("삼성바이오로직스", {"삼성", "바이오", "로직", "삼성바이오로직스가"}),
        ("한가람", {"가람"}),
        ("온누리", {"누리"}),
        ("김건희", set()),
    ],
)
def test_a_name_is_one_noun_before_every_particle(parsed: Parse, name: str, parts: set[str]) -> None:
    text = f"{name}은 왔다. {name}이 갔다. {name}의 말이다. {name}과 만났다. {name} 대표다. {name}·정부다. {name} 여사다."
    found = counts(table(parsed, text, mentions(text, name)))
    assert found[name] == 7
    assert not parts & found.keys()


def test_what_kiwi_takes_together_with_a_name_is_a_noun_of_its_own(parsed: Parse) -> None:
    text = "대법원장도라온이 왔다. 도라온대법원장이 갔다."
    found = counts(table(parsed, text, mentions(text, "도라온")))
    assert found["도라온"] == 2
    assert "대법원장도라온" not in found


def test_a_name_joins_no_suffix_and_no_noun(parsed: Parse) -> None:
    text = "솔내당발 소식이다. 솔내당측은 솔내당표 법안을 솔내당답게 냈다."
    assert counts(table(parsed, text, mentions(text, "솔내당")))["솔내당"] == 4


def test_a_name_and_a_noun_that_touches_it_are_a_compound(parsed: Parse) -> None:
    text = "도라온특검법이 나왔다."
    found = table(parsed, text, mentions(text, "도라온", label="PS"))
    assert [(one.compound, one.parts) for one in found.compounds] == [("도라온특검법", ("도라온", "특검법"))]


def test_a_name_of_several_words_counts_by_its_words_and_as_a_compound(parsed: Parse) -> None:
    text = "가람 타이거즈가 이겼다. 타이거즈는 웃었다. 가람 타이거즈의 승리다."
    found = table(parsed, text, mentions(text, "가람 타이거즈"))
    assert counts(found)["타이거즈"] == 3
    assert [(one.compound, one.count) for one in found.compounds] == [("가람 타이거즈", 2)]


def test_a_name_whose_words_are_bound_by_a_particle_is_one_noun_as_it_is_written(parsed: Parse) -> None:
    text = "사랑의 열매는 모금을 한다. 사랑의 열매에 냈다."
    found = counts(table(parsed, text, mentions(text, "사랑의 열매")))
    assert found["사랑의 열매"] == 2
    assert not {"사랑", "열매", "사랑의열매"} & found.keys()


def test_a_word_of_a_name_that_kiwi_misreads_is_whole(parsed: Parse) -> None:
    text = "‘한경 가람마켓’은 새 방송이다."
    assert counts(table(parsed, text, mentions(text, "한경 가람마켓")))["한경"] == 1


def test_a_hanja_that_is_a_person_is_no_state(parsed: Parse) -> None:
    text = "이날 韓 대표는 말했다. 韓 정부도 말했다."
    person = Mention(3, 4, "PS", "韓")
    assert counts(table(parsed, text))["한국"] == 2
    assert counts(table(parsed, text, [person]))["한국"] == 1


def test_a_hanja_that_is_a_body_is_the_word_it_stands_for(parsed: Parse) -> None:
    text = "檢은 수사를 끝냈다."
    assert counts(table(parsed, text, [Mention(0, 1, "OG", "檢")]))["검찰"] == 1


def test_a_latin_name_stays_as_common_as_latin_words_are(parsed: Parse) -> None:
    text = "SK가 공장을 짓는다."
    assert table(parsed, text, mentions(text, "SK")).wordings["SK"].tag == "SL"


def test_a_particle_that_kiwi_takes_together_with_a_name_is_no_noun() -> None:
    text = "도라온이라며 왔다"
    token = Token("도라온이라며", "NNP", 0, 6, 3, -20.0, True)
    assert [one.form for one in with_names([token], text, mentions(text, "도라온"))] == ["도라온"]


def test_a_name_in_hanja_counts_where_it_is_mentioned(parsed: Parse) -> None:
    text = "도라온(都羅溫) 박사가 왔다."
    assert "都羅溫" not in counts(table(parsed, text))
    assert counts(table(parsed, text, mentions(text, "都羅溫", label="PS")))["都羅溫"] == 1


def test_a_name_is_not_joined_to_its_neighbours_by_a_word_of_the_article(parsed: Parse) -> None:
    text = "한국은행은 크다. 한국 은행이다."
    assert counts(table(parsed, text))["한국은행"] == 2
    assert counts(table(parsed, text, [Mention(10, 12, "OG", "한국")]))["한국"] == 1


def test_a_mark_that_was_taken_into_a_mention_is_no_name(parsed: Parse) -> None:
    text = "◇노조의 요구가 컸다."
    assert counts(table(parsed, text, mentions(text, "◇노조")))["노조"] == 1


@pytest.mark.parametrize(
    "text",
    [
        "국민의힘은 3일 논평을 냈다. 국민의힘이 반대했다. 국민의힘과 정부가 만났다. 의원들은 국민의힘을 떠났다.",
        "배달의민족은 3일 논평을 냈다. 배달의민족이 행사를 연다. 배달의민족 관계자가 왔다. 정부는 배달의민족과 만났다.",
        "한가람 이사는 왔다. 한가람 부산시장은 갔다. 기자는 한가람 시장을 만났다. 한가람은 웃었다.",
        "남정민 대표가 왔다. 남정민은 웃었다.",
    ],
)
def test_every_name_of_the_tables_is_a_noun_with_the_number_of_its_mentions(text: str) -> None:
    record = default_analyzer().record(text)
    nouns = {row["noun"]: row["count"] for row in record["nouns"]}
    forms = {row["text"] for row in record["mentions"] if row["label"] != "LC" and len(row["text"]) > 1}
    assert forms
    for form in forms:
        assert nouns[form] == sum(row["text"] == form for row in record["mentions"])


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("이사회", "재단 이사회가 열렸다. 이번 사안 역시 이사회를 통해 정식으로 위법 사실을 다뤘다."),
        (
            "국민의힘",
            "국민의힘은 논평을 냈다. 국민의힘이 반대했다. 국민의힘·정부 회의다. 국민의힘 후보다. 국민의힘과 만났다.",
        ),
    ],
)
def test_a_noun_of_the_article_is_that_noun_wherever_it_stands(parsed: Parse, word: str, text: str) -> None:
    assert counts(table(parsed, text))[word] == text.count(word)


def test_a_noun_taken_together_with_its_particle_is_not_spread(parsed: Parse) -> None:
    text = "달솔군서는 축제를 연다. 달솔군서 만났다. 달솔군은 넓다. 달솔군이 달솔군을 연다."
    assert "달솔군서" not in counts(table(parsed, text))


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("아름다운재단", {"재단"}),
        ("바르게살기운동", {"살기", "운동"}),
        ("나눔의집", {"집"}),
        ("한글과컴퓨터", {"한글", "컴퓨터"}),
        ("푸른도라재단", {"도라", "재단"}),
        ("함께하는도라모임", {"도라", "모임"}),
        ("바람의도서관", {"바람", "도서관"}),
        ("마을을생각하는주민모임", {"마을", "생각", "주민", "모임"}),
    ],
)
def test_a_name_that_holds_an_ending_is_one_noun_where_nobody_found_it(
    parsed: Parse, name: str, parts: set[str]
) -> None:
    found = counts(
        table(parsed, f"{name}, 봄 행사 연다\n올해 {name} 회원이 모였다. 시는 ‘{name}’에 집을 준다.")
    )
    assert found[name] == 3
    assert not parts & found.keys()


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("이웃과이웃들", {"이웃"}),
        ("도서관과아이들", {"도서관", "아이", "아이들"}),
        ("맑은별사랑", {"별사랑", "사랑"}),
        ("함께하는한솔", {"솔"}),
        ("고마운우리집밥", {"우리집밥", "집밥"}),
        ("뜻깊은나눔", {"나눔"}),
    ],
)
def test_a_name_that_stands_once_is_one_noun_though_kiwi_parts_its_last_word(
    parsed: Parse, name: str, parts: set[str]
) -> None:
    found = counts(table(parsed, f"시는 {name} 관계자와 만났다."))
    assert found[name] == 1
    assert not parts & found.keys()


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("같은기간 값이 올랐다.", "기간"),
        ("시장은 외교와관련 말을 아꼈다.", "외교"),
        ("건강할때가입하면 싸다.", "건강"),
        ("값에 미치는영향이 크다.", "영향"),
        ("집은 아름다운 재단이 지었다.", "재단"),
        ("집은 우리의 바람과 같다.", "바람"),
    ],
)
def test_a_noun_behind_an_ending_that_lacks_its_blank_is_no_name(parsed: Parse, text: str, noun: str) -> None:
    assert noun in counts(table(parsed, text))


@pytest.mark.parametrize("word", ["젊은층", "빨간불", "빈집"])
def test_a_noun_of_one_letter_behind_a_verb_that_it_touches_is_a_noun_with_it(
    parsed: Parse, word: str
) -> None:
    assert counts(table(parsed, f"동네에 {word}이 늘었다."))[word] == 1


@pytest.mark.parametrize("word", ["오는길", "하는일"])
def test_a_noun_of_one_letter_that_often_lacks_its_blank_is_none(parsed: Parse, word: str) -> None:
    assert word not in counts(table(parsed, f"시장은 {word}에 마음을 썼다."))


def test_behind_a_name_that_was_found_a_particle_is_a_particle(parsed: Parse) -> None:
    text = "도라당의대표가 왔다."
    found = counts(table(parsed, text, mentions(text, "도라당")))
    assert found["도라당"] == 1
    assert "도라당의대표" not in found


@pytest.mark.parametrize(
    "text",
    [
        "시장이새로운정책을말했다.",
        "가온시는새로운정책을냈다.",
        "값이오르고길이막히고비가내리고바람이불고눈이오는도시의정책이다.",
    ],
)
def test_a_text_that_has_lost_its_blanks_is_no_name(parsed: Parse, text: str) -> None:
    assert "정책" in counts(table(parsed, text))


def test_words_run_together_over_many_morphemes_are_no_name(parsed: Parse) -> None:
    assert {"바람", "하늘", "바다", "마을"} <= counts(
        table(parsed, "물과불과흙과바람과하늘과바다와강과산으로푸른마을이 있다.")
    ).keys()
