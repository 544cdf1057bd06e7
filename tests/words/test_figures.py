from __future__ import annotations

from collections.abc import Callable

import pytest

from sinmun.words.morphs import MIDDLE_DOTS, Document
from sinmun.words.nouns import count_nouns

Parse = Callable[..., Document]


def found(parsed: Parse, text: str) -> tuple[dict[str, int], dict[str, int]]:
    table = count_nouns(parsed(text))
    return {noun.noun: noun.count for noun in table.nouns}, {
        one.compound: one.count for one in table.compounds
    }


@pytest.mark.parametrize(
    ("event", "noun"),
    [
        ("12·3비상계엄", "비상계엄"),
        ("6·3대선", "대선"),
        ("6·25전쟁", "전쟁"),
        ("3·1운동", "운동"),
        ("4·19혁명", "혁명"),
        ("4·3사건", "사건"),
        ("9·19합의", "합의"),
        ("5·18민주화운동", "민주화운동"),
        ("7.7선언", "선언"),
        ("119구조대", "구조대"),
        ("5대은행", "은행"),
        ("2차전지", "전지"),
        ("1인가구", "가구"),
        ("2030세대", "세대"),
        ("4050세대", "세대"),
        ("3D프린터", "프린터"),
    ],
)
def test_a_noun_that_a_figure_names_counts_and_the_whole_is_a_compound(
    parsed: Parse, event: str, noun: str
) -> None:
    nouns, compounds = found(
        parsed, f"시는 {event}의 해를 돌아봤다. 시는 {event} 이야기를 들었다. {event}이었다."
    )
    assert nouns[noun] == 3
    assert compounds[event] == 3


@pytest.mark.parametrize("event", ["3·1절", "4대강"])
def test_a_noun_of_one_syllable_is_one_with_its_figure(parsed: Parse, event: str) -> None:
    nouns, compounds = found(parsed, f"{event}은 길다. {event}에 만났다. {event}이다.")
    assert nouns[event] == 3
    assert event not in compounds


@pytest.mark.parametrize(
    "counted",
    [
        "3경기",
        "2라운드",
        "300세대",
        "1234세대",
        "2050가구",
        "7이닝",
        "5%포인트",
        "2분기",
        "20대 때",
        "10대때",
        "1·2학년",
        "3대",
        "10년 전",
    ],
)
def test_a_noun_that_only_counts_is_no_noun(parsed: Parse, counted: str) -> None:
    nouns, compounds = found(parsed, f"그는 {counted}에 나섰다.")
    assert (nouns, compounds) == ({}, {})


def test_what_stands_behind_a_counter_is_counted(parsed: Parse) -> None:
    nouns, _ = found(parsed, "3대 강국과 5경기 결과, 3경기연속골을 봤다.")
    assert {"강국", "결과"} <= nouns.keys()
    assert not {"경기", "대강국"} & nouns.keys()


def test_a_noun_behind_a_figure_and_a_space_stands_alone(parsed: Parse) -> None:
    assert found(parsed, "2층짜리 배터리 창고가 탔다. 2층 창고다.")[1] == {}


def test_a_stop_word_behind_a_figure_makes_no_compound(parsed: Parse) -> None:
    assert found(parsed, "그는 10일오전 왔다.") == ({}, {})


@pytest.mark.parametrize("dot", MIDDLE_DOTS)
def test_every_kind_of_middle_dot_is_one(parsed: Parse, dot: str) -> None:
    nouns, compounds = found(parsed, f"6{dot}3대선이 있다. 6·3대선이다. 한국{dot}미국이 만났다.")
    assert nouns["대선"] == 2
    assert nouns["한국"] == nouns["미국"] == 1
    assert compounds == {"6·3대선": 2}


@pytest.mark.parametrize(
    "word",
    [
        "5G",
        "K팝",
        "G20",
        "H20",
        "코로나19",
        "GPT-5",
        "GPT4",
        "RE100",
        "아이폰15",
        "3D",
        "PS5",
        "U-20",
        "고3",
        "4K",
    ],
)
def test_a_word_of_letters_and_digits_is_one_noun(parsed: Parse, word: str) -> None:
    nouns, _ = found(parsed, f"시는 {word}의 해를 돌아봤다. {word} 이야기다. 모두 {word}를 안다.")
    assert nouns[word] == 3


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("한국79%가 좋다고 했다.", "한국"),
        ("기사2건을 봤다.", "기사"),
        ("형사11단독 판사가 왔다.", "형사"),
        ("제주4·3을 기린다.", "제주"),
        ("예산3019억원을 쓴다.", "예산"),
        ("제주20240101을 봤다.", "제주"),
    ],
)
def test_a_number_that_counts_or_dates_does_not_belong_to_the_noun_before(
    parsed: Parse, text: str, noun: str
) -> None:
    assert noun in found(parsed, text)[0]


def test_a_latin_unit_is_no_noun(parsed: Parse) -> None:
    nouns, _ = found(parsed, "길이 10km와 무게 3kg, 용량 20GB, 15t을 쟀다.")
    assert nouns.keys() == {"길이", "무게", "용량"}


@pytest.mark.parametrize("text", ["SK2경기를 봤다.", "SK2대를 샀다.", "KT3골을 봤다."])
def test_a_number_before_a_counter_does_not_belong_to_a_latin_word(parsed: Parse, text: str) -> None:
    assert found(parsed, text)[0].keys() == {text[:2]}


@pytest.mark.parametrize("word", ["착즙기", "착즙", "다문화", "다자녀"])
def test_a_noun_whose_first_syllable_is_like_an_adverb_is_whole(parsed: Parse, word: str) -> None:
    nouns, _ = found(parsed, f"새 {word} 이야기다. {word}의 값이다.")
    assert nouns[word] == 2


@pytest.mark.parametrize("word", ["순매수", "전분기", "총비용", "한부모", "우리나라"])
def test_a_noun_whose_beginning_is_like_a_determiner_or_a_pronoun_is_whole(parsed: Parse, word: str) -> None:
    nouns, _ = found(parsed, f"새 {word} 이야기다. {word}에 맞췄다.")
    assert nouns[word] == 2
    assert not {"매수", "분기", "비용", "부모", "나라"} & nouns.keys()


def test_a_determiner_with_a_space_behind_is_no_noun(parsed: Parse) -> None:
    nouns, _ = found(parsed, "전 세계의 총 비용이다. 우리 나라도 그렇다.")
    assert {"세계", "비용", "나라"} <= nouns.keys()
    assert not {"전세계", "총비용", "우리나라"} & nouns.keys()


@pytest.mark.parametrize("text", ["중국서 감금 압류 공포에", "현재 중국서 안전", "중국서도 팔린다."])
def test_a_proper_noun_stands_without_the_short_particle_of_headlines(parsed: Parse, text: str) -> None:
    assert found(parsed, text)[0]["중국"] == 1


def test_a_hashtag_counts_as_the_word_behind_its_sign(parsed: Parse) -> None:
    nouns, _ = found(parsed, "건강에 좋다. #건강 #맥주축제")
    assert nouns["건강"] == 2
    assert nouns["맥주축제"] == 1


def test_an_adverb_with_a_space_behind_is_no_noun(parsed: Parse) -> None:
    nouns, _ = found(parsed, "다 문화의 힘이다. 더 이상은 없다.")
    assert not {"다문화", "더이상"} & nouns.keys()
