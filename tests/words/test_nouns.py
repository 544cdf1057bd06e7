from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from kiwipiepy import Kiwi

from sinmun import lexicons
from sinmun.article import Article
from sinmun.words.morphs import Document, load_kiwi, parse
from sinmun.words.nouns import NounTable, count_nouns

GOLD = Path(__file__).parents[1] / "gold" / "compounds"
Parse = Callable[..., Document]


def counts(table: NounTable) -> dict[str, int]:
    return {noun.noun: noun.count for noun in table.nouns}


def compounds(table: NounTable) -> dict[str, tuple[int, tuple[str, ...]]]:
    return {compound.compound: (compound.count, compound.parts) for compound in table.compounds}


def entries(name: str) -> list[str]:
    lines = (GOLD / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def share_of_one_noun(parsed: Parse, words: list[str]) -> float:
    tables = [count_nouns(parsed(f"정부는 {word}에 대해 밝혔다.")) for word in words]
    return sum(word in counts(table) for word, table in zip(words, tables, strict=True)) / len(words)


@pytest.mark.parametrize("word", ["인공지능", "중앙정부", "취약계층", "여론조사", "압수수색", "최저임금"])
def test_a_lexicalised_compound_is_one_noun_and_its_parts_do_not_count(parsed: Parse, word: str) -> None:
    table = count_nouns(parsed(f"시는 {word}에 대해 설명했다."))
    assert counts(table)[word] == 1
    assert not {word[:2], word[2:]} & counts(table).keys()
    assert word not in compounds(table)


def test_a_free_combination_counts_as_compound_and_by_its_nouns(parsed: Parse) -> None:
    table = count_nouns(parsed("구청은 정례간부회의에서 행정서비스를 논의했다."))
    assert compounds(table)["정례간부회의"] == (1, ("정례", "간부", "회의"))
    assert compounds(table)["행정서비스"] == (1, ("행정", "서비스"))
    assert counts(table)["간부"] == counts(table)["서비스"] == 1


def test_words_and_free_combinations_are_told_apart_without_a_list_of_them(parsed: Parse) -> None:
    assert share_of_one_noun(parsed, entries("words.txt")) >= 0.75
    assert share_of_one_noun(parsed, entries("free.txt")) <= 0.12


def test_a_noun_with_and_without_a_space_is_the_same_noun(parsed: Parse) -> None:
    table = count_nouns(parsed("인공지능을 배운다. 시민은 인공 지능이 낯설다."))
    assert counts(table)["인공지능"] == 2
    assert "지능" not in counts(table)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("시는 인공지능을 쓴다. 인공 지능은 빠르다. 지능은 높다.", {"인공지능": 1, "인공": 1, "지능": 2}),
        ("의사는 처방전을 쓴다. 처방 전 환자를 본다.", {"처방전": 1, "처방": 1}),
        ("오염수 방류다. 오염수 방류를 한다. 오염수방류다.", {"오염수": 2, "방류": 2}),
        ("한일관계가 나쁘다. 한일 관계를 푼다. 관계는 어렵다.", {"한일관계": 1, "관계": 2}),
    ],
)
def test_nouns_apart_stay_apart_if_one_of_them_is_a_word_of_its_own_or_the_article_mostly_parts_them(
    parsed: Parse, text: str, counted: dict[str, int]
) -> None:
    assert counted.items() <= counts(count_nouns(parsed(text))).items()


@pytest.mark.parametrize(
    ("text", "phrase", "parts"),
    [
        ("오염수 방류를 반대한다. 오염수 방류는 여름에 시작한다.", "오염수 방류", ("오염수", "방류")),
        ("농지법 위반 혐의로 재판을 받는다. 농지법 위반이다.", "농지법 위반", ("농지법", "위반")),
        ("환경부 장관은 3일 말했다. 환경부 장관도 왔다.", "환경부 장관", ("환경부", "장관")),
        ("중진 의원이 왔다. 중진 의원은 갔다.", "중진 의원", ("중진", "의원")),
    ],
)
def test_a_fixed_phrase_counts_by_its_nouns_and_as_a_compound_as_it_is_written(
    parsed: Parse, text: str, phrase: str, parts: tuple[str, ...]
) -> None:
    table = count_nouns(parsed(text))
    assert all(counts(table)[part] == 2 for part in parts)
    assert compounds(table)[phrase] == (2, parts)
    assert phrase.replace(" ", "") not in {*counts(table), *compounds(table)}


def test_a_compound_is_named_without_a_space_if_the_article_writes_it_so_anywhere(parsed: Parse) -> None:
    table = count_nouns(parsed("정례 간부회의가 열렸다. 정례간부회의다. 정례 간부회의를 마쳤다."))
    assert set(compounds(table)) == {"정례간부회의"}
    assert compounds(table)["정례간부회의"][0] == 3


@pytest.mark.parametrize(
    ("text", "noun", "no_noun"),
    [
        ("한나리/남정민 기자가 왔다.", "남정민", "남정미"),
        ("10년내 폐업땐 세부담이 크다.", "폐업", "폐업땐"),
        ("지역 인적자원과 협력했다.", "자원", "지역자원"),
    ],
)
def test_a_noun_is_what_the_text_has(parsed: Parse, text: str, noun: str, no_noun: str) -> None:
    found = counts(count_nouns(parsed(text)))
    assert noun in found
    assert no_noun not in found


def test_a_compound_has_the_suffix_that_stands_in_it(parsed: Parse) -> None:
    table = count_nouns(parsed("서버용기판을 판다. 서울발기차가 왔다."))
    assert compounds(table) == {"서버용기판": (1, ("서버", "기판")), "서울발기차": (1, ("서울", "기차"))}


def test_a_word_of_the_user_is_named_as_the_article_writes_it() -> None:
    own = load_kiwi()
    own.add_user_word("노을 공원", "NNP", 5.0)
    found = {}
    for body in ("노을공원은 넓다.", "노을 공원은 넓다. 노을 공원이다.", "노을 공원은 넓다. 노을공원이다."):
        found.update({body: counts(count_nouns(parse(own, Article(body=body))))})
    assert list(found.values()) == [{"노을공원": 1}, {"노을 공원": 2}, {"노을공원": 2}]


def test_every_noun_and_compound_stands_in_the_text_as_it_is_named(kiwi: Kiwi) -> None:
    for path in sorted((GOLD.parent / "keywords").glob("*.txt")):
        text = path.read_text(encoding="utf-8").partition("== ")[0]
        table = count_nouns(parse(kiwi, Article(body=text)))
        named = [noun.noun for noun in table.nouns] + [one.compound for one in table.compounds]
        read = {word for _, word in lexicons.rows("nouns/hanja.txt")}
        assert not [name for name in named if name not in text and name not in read], path.name


def test_a_compound_with_and_without_a_space_is_the_same_compound(parsed: Parse) -> None:
    table = count_nouns(parsed("정례간부회의가 열렸다. 시장은 정례 간부회의를 마쳤다."))
    assert compounds(table)["정례간부회의"][0] == 2
    assert "간부회의" not in compounds(table)
    assert counts(table)["회의"] == 2


def test_a_latin_word_counts_as_one_in_full_width_and_in_any_case(parsed: Parse) -> None:
    table = count_nouns(parsed("AI를 쓴다. ＡＩ 기술이다. AI가 왔다. Ai도 있다."))
    assert counts(table)["AI"] == 4


def test_latin_words_with_signs_and_figures_stay_whole(parsed: Parse) -> None:
    table = count_nouns(parsed("회사는 R&D를 늘리고 M&A를 마쳤다. GPT-4o와 G7을 다룬다. GPU 수요가 는다."))
    assert {"R&D", "M&A", "GPT-4o", "G7", "GPU"} <= counts(table).keys()


def test_a_suffix_that_adds_nothing_leaves_the_noun(parsed: Parse) -> None:
    table = count_nouns(parsed("AI용 칩과 서버용 기판을 만든다. 시민들과 학생들이 봤다."))
    assert {"AI", "서버", "시민", "학생"} <= counts(table).keys()


def test_a_suffix_that_makes_a_noun_belongs_to_it(parsed: Parse) -> None:
    table = count_nouns(parsed("재건축과 신기술, 출생률과 활성화를 다뤘다."))
    assert {"재건축", "신기술", "출생률", "활성화"} <= counts(table).keys()
    assert not {"건축", "기술", "출생", "활성"} & counts(table).keys()


@pytest.mark.parametrize(
    ("text", "word", "part"),
    [
        ("여당은 야당의 발목잡기라고 했다.", "발목잡기", "발목"),
        ("수사는 꼬리자르기식이었다.", "꼬리자르기", "꼬리"),
        ("손끼임 사고를 막는다.", "손끼임", "손"),
        ("거리두기 단계를 낮췄다.", "거리두기", "거리"),
        ("그는 중범죄로 기소됐다.", "중범죄", "범죄"),
        ("심뇌혈관 질환을 살핀다.", "심뇌혈관", "뇌혈관"),
    ],
)
def test_a_noun_is_whole_that_kiwi_takes_for_a_verb_or_a_root_with_a_noun(
    parsed: Parse, text: str, word: str, part: str
) -> None:
    found = counts(count_nouns(parsed(text), min_length=1))
    assert found[word] == 1
    assert part not in found


def test_what_somebody_decides_to_do_is_a_verb_behind_its_noun(parsed: Parse) -> None:
    found = counts(count_nouns(parsed("시는 대책내놓기로 했다. 노조는 회의열기로 했다.")))
    assert {"대책", "회의"} <= found.keys()
    assert "예산줄이기" in counts(count_nouns(parsed("시는 예산줄이기로 맞섰다.")))


def test_a_noun_that_makes_a_verb_is_a_noun_before_its_ending(parsed: Parse) -> None:
    found = counts(
        count_nouns(parsed("돈을 환급받기 위해 왔다. 먼저 사과드리기로 했다. 거리를 두기로 했다."))
    )
    assert {"환급", "사과", "거리"} <= found.keys()


def test_an_adnominal_made_of_a_noun_is_no_noun(parsed: Parse) -> None:
    table = count_nouns(parsed("국가적 경쟁이 본격적으로 시작됐고 대표적인 기관이 나섰다."))
    assert not any(noun.endswith("적") or noun == "국가" for noun in counts(table))


def test_a_city_is_one_noun_beside_its_name(parsed: Parse) -> None:
    table = count_nouns(parsed("서울시는 서울의 행정을 바꾼다. 부산시의 계획이다."))
    assert counts(table)["서울시"] == 1
    assert counts(table)["서울"] == 1
    assert counts(table)["부산시"] == 1


def test_numbers_units_pronouns_and_dependent_nouns_do_not_count(parsed: Parse) -> None:
    table = count_nouns(parsed("그것은 3개월 동안 100만명이 쓴 것이다. 2라운드와 5경기를 3대 강국이 치렀다."))
    assert not {"개월", "그것", "라운드", "경기", "대강국"} & counts(table).keys()
    assert counts(table)["강국"] == 1


def test_one_syllable_nouns_count_only_on_request(parsed: Parse) -> None:
    document = parsed("물이 넘쳐 강이 불었다. 물을 막았다.")
    assert "물" not in counts(count_nouns(document))
    assert counts(count_nouns(document, min_length=1))["물"] == 2


def test_stop_words_do_not_count_in_either_spelling_or_case(parsed: Parse) -> None:
    document = parsed("인공 지능과 AI가 시민을 돕는다.")
    table = count_nouns(document, stopwords=frozenset({"인공 지능", "ai"}))
    assert not {"인공지능", "AI"} & counts(table).keys()
    assert "시민" in counts(table)


def test_words_that_only_point_to_the_time_of_writing_do_not_count(parsed: Parse) -> None:
    table = count_nouns(parsed("이날 오전 시민이 모였다. 지난해 이후 최근까지 오후에 모였다."))
    assert counts(table) == {"시민": 1}


def test_hanja_count_as_the_words_they_stand_for(parsed: Parse) -> None:
    table = count_nouns(parsed("美 증시가 올랐다. 미국 기업도 올랐다. 韓日 장관이 만났다."))
    assert counts(table)["미국"] == 2
    assert counts(table)["한국"] == counts(table)["일본"] == 1


def test_hanja_in_parentheses_gloss_the_noun_before_and_do_not_count(parsed: Parse) -> None:
    table = count_nouns(parsed("세종대왕(世宗大王)이 한글을 만들었다."))
    assert "世宗大王" not in counts(table)


def test_a_repeated_unknown_name_stands_without_its_particle(parsed: Parse) -> None:
    body = "달솔군은 축제를 연다. 달솔군에 사람이 모였다. 달솔군의 축제다. 달솔군은 넓다. 달솔군에 간다."
    table = count_nouns(parsed(body, title="달솔군서 축제"))
    assert counts(table)["달솔군"] == 6


def test_the_table_is_sorted_by_count_then_by_first_occurrence(parsed: Parse) -> None:
    table = count_nouns(parsed("사과와 바나나와 포도를 샀다. 포도는 달다."))
    assert [noun.noun for noun in table.nouns] == ["포도", "사과", "바나나"]


def test_occurrences_point_at_the_text_and_add_up_to_the_counts(parsed: Parse) -> None:
    document = parsed(
        "인공 지능 행정서비스를 ＡＩ로 바꾼다.\n행정은 美 기업이 맡는다. 인공지능이다.",
        title="행정서비스 확대",
    )
    table = count_nouns(document)
    found = [(one.noun, document.text[one.start : one.end]) for one in table.occurrences]
    assert ("인공지능", "인공 지능") in found
    assert ("AI", "ＡＩ") in found
    assert ("미국", "美") in found
    for noun in table.nouns:
        own = [one for one in table.occurrences if one.noun == noun.noun]
        assert len(own) == noun.count
        assert len({one.sentence_index for one in own}) == noun.sentences
        assert sum(one.in_compound for one in own) / len(own) == noun.share_in_compounds


def test_a_person_with_a_title_behind_stays_two_nouns(parsed: Parse) -> None:
    table = count_nouns(parsed("은가비 시장은 시청에서 말했다. 도라온 감독도 왔다."))
    assert {"은가비", "시장", "도라온", "감독"} <= counts(table).keys()


def test_an_article_without_nouns_gives_an_empty_table(parsed: Parse) -> None:
    for body in ("", "\n\n", "그래서 갔다.", "123 !!!"):
        table = count_nouns(parsed(body))
        assert (table.nouns, table.compounds, table.occurrences) == ((), (), ())


def test_laughter_and_tears_in_jamo_are_no_nouns(parsed: Callable[..., Document]) -> None:
    table = count_nouns(parsed("영화가 좋았다 ㅋㅋ ㅋㅋㅋ 배우 연기 ㅠㅠ ㅎㅎ"))
    assert all("가" <= noun.noun[0] <= "힣" for noun in table.nouns)


def test_the_letters_that_mark_question_and_answer_are_no_words(parsed: Parse) -> None:
    text = "Q. 버스는 언제 오나?\nA. 버스는 내일 온다.\nU.S. 정부가 B.A.P를 불렀다."
    assert set(counts(count_nouns(parsed(text)))) == {"버스", "U.S.", "정부", "B.A.P"}


def test_a_full_stop_belongs_to_no_latin_word(parsed: Parse) -> None:
    text = "상대는 SK. 제조사는 Haneul. 모형은 GPT-4o. 국가는 U.S. 배급사는 SK."
    assert set(counts(count_nouns(parsed(text)))) == {
        "상대",
        "SK",
        "제조사",
        "Haneul",
        "모형",
        "GPT-4o",
        "국가",
        "U.S.",
        "배급사",
    }
