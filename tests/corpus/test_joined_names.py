"""Which names stand for one body or person, and which for nobody: rules over counted names."""

from __future__ import annotations

import pytest

from sinmun.corpus.who.callings import full_names, has_more_than
from sinmun.corpus.who.doubted import Evidence, bodies_elsewhere, doubted
from sinmun.corpus.who.misplaced import misplaced
from sinmun.corpus.who.organizations import Counted, bodies
from sinmun.corpus.who.unnamed import is_surname_with, is_unnamed, is_unnamed_body

UNNAMED = (
    *(
        "김",
        "김 시장",
        "김씨",
        "김 씨",
        "김모",
        "김모씨",
        "김모 씨",
        "김아무개",
        "김아무개 씨",
        "김모 대표",
        "A씨",
        "A 씨",
        "B 군",
        "B양",
        "C 과장",
    ),
    *("김아무개", "김아무개 씨", "김A", "김○○", "박XX", "ㄱ씨", "윤 전 대통령", "박 할머니"),
)
NAMED = (
    "배한솔",
    "조 바이든",
    "존 볼턴",
    "빌 게이츠",
    "보 반 트엉",
    "장 카스텍스",
    "J. 로시니",
    "모모린",
    "황보민",
)


@pytest.mark.parametrize("name", UNNAMED)
def test_whoever_is_called_by_surname_or_initial_is_nobody_over_many_articles(name: str) -> None:
    assert is_unnamed(name)


@pytest.mark.parametrize("name", NAMED)
def test_a_name_is_somebody_however_it_begins(name: str) -> None:
    assert not is_unnamed(name)


@pytest.mark.parametrize(
    ("body", "unnamed"),
    [
        ("A사", True),
        ("B 업체", True),
        ("시", True),
        ("우리 당", True),
        ("軍", False),
        ("K리그", False),
        ("LG", False),
        ("129만CGT", True),
    ],
)
def test_a_body_behind_an_initial_is_nobody(body: str, unnamed: bool) -> None:
    assert is_unnamed_body(body) is unnamed


@pytest.mark.parametrize(
    ("articles", "beside", "found"),
    [
        # What the lexicon knows for one body only.
        ({"국토교통부": 5, "국토부": 9}, {}, {"국토부": "국토교통부"}),
        ({"마이크론": 9, "마이크론 테크놀로지": 2}, {}, {"마이크론 테크놀로지": "마이크론"}),
        ({"북한 노동당": 5, "조선노동당": 2}, {}, {"조선노동당": "북한 노동당"}),
        # Two forms of what no article names in full.
        ({"동남아국가연합": 2, "아세안": 3}, {}, {"동남아국가연합": "아세안"}),
        # What one article calls by the letters of a body that is named all over the corpus.
        ({"AMD": 20, "나루 마이크로": 1}, {("AMD", "나루 마이크로"): 1}, {"나루 마이크로": "AMD"}),
        ({"AMD": 5, "나루 마이크로": 1}, {("AMD", "나루 마이크로"): 1}, {}),
        # What articles say in most cases.
        (
            {"더불어민주당": 30, "열린민주당": 4, "민주당": 12},
            {("민주당", "더불어민주당"): 20, ("민주당", "열린민주당"): 2},
            {"민주당": "더불어민주당"},
        ),
        ({"새길당": 9, "새길민주당": 9, "민주당": 4}, {}, {}),
        # A body that stands mostly alone is no short form for one article's sake.
        ({"통일부": 50, "통일전선부": 2}, {("통일부", "통일전선부"): 1}, {}),
        # Spellings, and the sign of a state.
        ({"군 당국": 5, "군당국": 2}, {}, {"군당국": "군 당국"}),
        ({"미국 국무부": 5, "미 국무부": 3}, {}, {"미 국무부": "미국 국무부"}),
        # Halves and groups of them.
        ({"북": 3, "한·미": 4, "A사": 2}, {}, {"북": "북한", "한·미": None, "A사": None}),
        # A city, a generic word and an everyday word are nobody's short form.
        ({"해온 블루윙스": 5, "서울 블루윙스": 5, "서울": 2}, {("서울", "서울 블루윙스"): 5}, {}),
        ({"해온 대책위원회": 1, "대책위원회": 4}, {("대책위원회", "해온 대책위원회"): 1}, {}),
        # A common name with a word before it.
        (
            {"방역당국": 25, "누리통신 방역당국": 1},
            {("방역당국", "누리통신 방역당국"): 1},
            {"누리통신 방역당국": "방역당국"},
        ),
        # Letters written out, the end of a committee, a foreign firm by its sound.
        ({"KN금융": 5, "케이엔금융": 2, "이지호텔": 2}, {}, {"케이엔금융": "KN금융"}),
        ({"국회 누리위원회": 5, "국회 누리위": 2, "누리위": 1}, {}, {"국회 누리위": "국회 누리위원회"}),
        (
            {"팔란티어": 9, "팰런티어": 1, "누리은행": 9, "나리은행": 1, "다우존스": 9, "대전시": 1},
            {},
            {"팰런티어": "팔란티어"},
        ),
        ({"일본 정부": 5, "日정부": 2}, {}, {"日정부": "일본 정부"}),
        ({"국회 누리위원회": 5, "누리위원회": 2, "새길위원회": 2}, {}, {"누리위원회": "국회 누리위원회"}),
        # A foreign firm with its country, a body with the outlet of a picture, with the sentence before.
        ({"CNBC": 5, "미국 CNBC": 2}, {}, {"미국 CNBC": "CNBC"}),
        ({"해온은행": 9, "뉴스1해온은행": 1, "뉴스1새길은행": 1}, {}, {"뉴스1해온은행": "해온은행"}),
        (
            {"해온은행": 9, "밝혔다. 해온은행": 1, "했다. 새길은행": 1},
            {},
            {"밝혔다. 해온은행": "해온은행", "했다. 새길은행": None},
        ),
        # Korea's ministry is not that of another state which an article names in full first.
        ({"교육부": 9, "미국 교육부": 1}, {("교육부", "미국 교육부"): 1}, {}),
        # Korea before what is Korea's; one city or state before what has no other.
        (
            {"정부": 50, "한국 정부": 9, "대한민국 정부": 2, "일본 정부": 5, "행정부": 3, "미국 행정부": 2},
            {},
            {"한국 정부": "정부", "대한민국 정부": "정부"},
        ),
        (
            {"문화재단": 5, "해온 문화재단": 3, "부산 문화재단": 2, "시립미술관": 4, "부산 시립미술관": 3},
            {},
            {},
        ),
        ({"일본 정부": 5, "일본 행정부": 3, "도 정부": 2, "도 행정부": 2}, {}, {}),
        ({"한독": 5, "한·독": 2}, {}, {"한·독": None}),
        (
            {"용인동부경찰서": 5, "경기 용인동부경찰서": 2, "동부경찰서": 2, "대전 동부경찰서": 2},
            {},
            {"경기 용인동부경찰서": "용인동부경찰서"},
        ),
        (
            {
                "새벽당": 5,
                "일본 새벽당": 2,
                "노을당": 5,
                "일본 노을당": 2,
                "중국 노을당": 2,
                "환경부": 5,
                "미국 환경부": 1,
            },
            {},
            {"일본 새벽당": "새벽당"},
        ),
        (
            {"더불어민주당": 30, "민주당": 12, "미국 민주당": 2},
            {("민주당", "더불어민주당"): 20, ("민주당", "미국 민주당"): 1},
            {"민주당": "더불어민주당"},
        ),
        (
            {"미국 정밀정보국": 5, "미국 QIA": 1},
            {("QIA", "미국 정밀정보국"): 3},
            {"미국 QIA": "미국 정밀정보국"},
        ),
        ({"과세당국": 9, "미국 과세당국": 1}, {}, {}),
        # What articles call by a body's letters; two syllables that are short for one body of the lexicon.
        (
            {"미국 중앙은행": 9, "Fed": 5, "미국 연방준비제도": 4},
            {("Fed", "미국 중앙은행"): 8, ("Fed", "미국 연방준비제도"): 3},
            {"미국 중앙은행": "미국 연방준비제도", "Fed": "미국 연방준비제도"},
        ),
        ({"토스": 4, "비바리퍼블리카": 3}, {("토스", "비바리퍼블리카"): 3}, {"토스": "비바리퍼블리카"}),
        # A cabinet by the name of its head, a university, an outlet by its letters.
        (
            {
                "로시니 행정부": 9,
                "로시니 정부": 2,
                "로시니 미 행정부": 1,
                "표은새 정권": 2,
                "표은새 정부": 3,
                "미국 정권": 1,
            },
            {},
            {
                "로시니 정부": "로시니 행정부",
                "로시니 미 행정부": "로시니 행정부",
                "표은새 정권": "표은새 정부",
            },
        ),
        ({"해솔대": 3, "해솔대학교": 2, "해솔대학": 1}, {}, {"해솔대학교": "해솔대", "해솔대학": "해솔대"}),
        ({"QNN": 2, "QNN방송": 5, "QNN 뉴스": 1, "RTV방송": 2}, {}, {"QNN방송": "QNN", "QNN 뉴스": "QNN"}),
        # Forms of one owner before the same name.
        (
            {"국토교통부": 5, "국토부": 9, "국토부 해솔과": 2, "국토교통부 해솔과": 1},
            {},
            {"국토부": "국토교통부", "국토교통부 해솔과": "국토부 해솔과"},
        ),
        # Several bodies read as one name own none of them.
        (
            {"고려대": 5, "연세대": 5, "서울대 연세대 고려대": 1},
            {("고려대", "서울대 연세대 고려대"): 1, ("연세대", "서울대 연세대 고려대"): 1},
            {},
        ),
        # What states do together is no body.
        ({"한미일": 3, "미영동맹": 2, "독일": 5, "남한": 1}, {}, {"한미일": None, "미영동맹": None}),
        # The name that is much commoner is the body's.
        ({"KBS": 60, "한국방송": 9}, {}, {"한국방송": "KBS"}),
    ],
)
def test_names_of_one_body_are_joined(
    articles: dict[str, int], beside: dict[tuple[str, str], int], found: dict[str, str | None]
) -> None:
    assert bodies(Counted(articles, beside)) == found


def test_what_the_user_named_is_joined_to_nothing() -> None:
    articles = {"국토교통부": 5, "국토부": 9, "로시니": 3, "마리오 로시니": 9}
    assert bodies(Counted(articles, {}, frozenset({"국토부"}))) == {}
    counted = Counted(articles, {("로시니", "마리오 로시니"): 9}, frozenset({"로시니"}))
    assert full_names(counted, {("로시니", None): 3, ("마리오 로시니", None): 9}) == {}


def test_a_part_of_a_foreign_name_goes_to_whom_articles_call_so() -> None:
    articles = {"마리오 로시니": 40, "리사 로시니": 3, "로시니": 12, "하나와 린": 9, "하나와": 2}
    beside = {("로시니", "마리오 로시니"): 30, ("로시니", "리사 로시니"): 2, ("하나와", "하나와 린"): 5}
    roles = {
        ("마리오 로시니", "대통령"): 40,
        ("리사 로시니", "가수"): 3,
        ("로시니", "대통령"): 6,
        ("로시니", "가수"): 2,
        ("로시니", None): 4,
        ("하나와 린", None): 9,
        ("하나와", None): 2,
    }
    assert full_names(Counted(articles, beside), roles) == {
        ("로시니", "대통령"): "마리오 로시니",
        ("로시니", "가수"): "리사 로시니",
        ("로시니", None): "마리오 로시니",
        ("하나와", None): "하나와 린",
    }


def test_a_university_in_short_before_a_foreign_name_is_no_part_of_it() -> None:
    articles = {"하버드 로시니": 1, "로시니": 5, "조지 벨리노": 1, "벨리노": 5}
    roles = {(name, "교수"): 1 for name in articles}
    assert full_names(Counted(articles, {}), roles)["하버드 로시니", "교수"] == "로시니"


def test_a_part_without_a_role_goes_along_with_that_in_the_office_of_the_full_name() -> None:
    articles = {"마리오 로시니": 4, "로시니": 18}
    roles = {("마리오 로시니", "대통령"): 4, ("로시니", "대통령"): 8, ("로시니", None): 10}
    assert full_names(Counted(articles, {}), roles) == {
        ("로시니", "대통령"): "마리오 로시니",
        ("로시니", None): "마리오 로시니",
    }
    roles = {("마리오 로시니", "대통령"): 4, ("로시니", "가수"): 8, ("로시니", None): 10}
    assert full_names(Counted(articles, {}), roles) == {}


def test_a_stage_name_is_no_part_of_a_longer_one_read_once() -> None:
    articles = {"밤무대 채린": 1, "채린": 6, "댄스가수 표은새": 1, "표은새": 9}
    beside = {("채린", "밤무대 채린"): 1, ("표은새", "댄스가수 표은새"): 1}
    roles = {(name, None): count for name, count in articles.items()}
    assert full_names(Counted(articles, beside), roles) == {("댄스가수 표은새", None): "표은새"}


def test_initials_and_spaces_do_not_make_another_person() -> None:
    articles = {"마리오 J. 로시니": 1, "마리오 로시니": 5, "마리오로시니": 1}
    roles = {(name, None): count for name, count in articles.items()}
    assert set(full_names(Counted(articles, {}), roles).values()) == {"마리오 로시니"}


def test_spellings_of_a_foreign_name_are_one_person_unless_of_two_worlds() -> None:
    articles = {"마리오 로시니스": 5, "마리오 로시네스": 1, "로시니스 마리오": 1, "마르오 로시니스": 2}
    roles = {(name, None): count for name, count in articles.items()}
    assert full_names(Counted(articles, {}), roles) == dict.fromkeys(
        [("마리오 로시네스", None), ("로시니스 마리오", None), ("마르오 로시니스", None)], "마리오 로시니스"
    )
    roles = {("마리오 로시니스", "대통령"): 5, ("마리오 로시네스", "투수"): 1}
    assert full_names(Counted({"마리오 로시니스": 5, "마리오 로시네스": 1}, {}), roles) == {}
    assert full_names(Counted({"존 리": 5, "잔 로": 2}, {}), {("존 리", None): 5, ("잔 로", None): 2}) == {}
    roles = {("마르티나 리", None): 5, ("마르타나 리", None): 2, ("마르타나 로", None): 2}
    articles = {name: count for (name, _), count in roles.items()}
    assert full_names(Counted(articles, {}), roles) == {("마르타나 리", None): "마르티나 리"}


def test_a_foreign_name_with_its_middle_name_is_that_without_it_unless_two_have_one() -> None:
    roles = {
        ("안드레아 벨리노", "대통령"): 9,
        ("안드레아 로시 벨리노", "대통령"): 3,
        ("페루 벨리노", "대통령"): 1,
    }
    articles = {"안드레아 벨리노": 9, "안드레아 로시 벨리노": 3, "페루 벨리노": 1, "페루 안드레아 벨리노": 1}
    found = full_names(Counted(articles, {}), roles)
    assert found == {("안드레아 로시 벨리노", "대통령"): "안드레아 벨리노"}
    both = {**articles, "안드레아 세자르 벨리노": 3}
    assert not full_names(Counted(both, {}), {**roles, ("안드레아 세자르 벨리노", "대통령"): 3})


def test_a_name_that_articles_call_one_person_by_besides_the_full_one_is_hers() -> None:
    roles = {("하나", "해솔걸스 멤버"): 9, ("표은새", "해솔걸스 전 멤버"): 4, ("도서린", "배우"): 4}
    articles = {"하나": 9, "표은새": 4, "도서린": 4}
    found = full_names(Counted(articles, {("하나", "표은새"): 4, ("하나", "도서린"): 1}), roles)
    assert found == {("하나", "해솔걸스 멤버"): "표은새"}
    assert not full_names(Counted(articles, {("하나", "표은새"): 2}), roles)
    assert not full_names(Counted(articles, {("하나", "표은새"): 4, ("하나", "도서린"): 4}), roles)
    assert not full_names(Counted(articles, {("하나", "도서린"): 4}), roles)


def test_a_well_known_surname_with_a_word_behind_it_is_its_bearer() -> None:
    articles = {"마리오 벨리노": 30, "벨리노": 9, "벨리노 관세": 1, "벨리노 주니어": 1, "벨리노 재단": 6}
    roles = {(name, None): count for name, count in articles.items()}
    assert full_names(Counted(articles, {}), roles) == {
        ("벨리노", None): "마리오 벨리노",
        ("벨리노 관세", None): "마리오 벨리노",
    }
    assert has_more_than("벨리노 관세", "마리오 벨리노") and has_more_than("표은새 KN", "표은새")
    assert not has_more_than("벨리노 마리오", "마리오 벨리노") and not has_more_than(
        "벨리노", "마리오 벨리노"
    )


def test_a_surname_that_stands_alone_seldomer_goes_to_the_only_one_of_that_name() -> None:
    roles: dict[tuple[str, str | None], int] = {("마리오 벨리노", "대통령"): 8, ("벨리노", None): 3}
    counted = Counted({"마리오 벨리노": 8, "벨리노": 3}, {})
    assert full_names(counted, roles) == {("벨리노", None): "마리오 벨리노"}
    oftener = Counted({"마리오 벨리노": 2, "벨리노": 3}, {})
    assert full_names(oftener, roles) == {}


def test_two_names_side_by_side_in_a_headline_are_not_one_person() -> None:
    articles = {"조온": 9, "조온 도서린": 2, "도서린": 1}
    roles = {(name, None): count for name, count in articles.items()}
    assert full_names(Counted(articles, {("조온", "조온 도서린"): 2}), roles) == {
        ("조온 도서린", None): "조온"
    }


def test_who_is_called_by_each_name_besides_the_other_is_one() -> None:
    articles = {"나루소년단": 3, "NRS": 2, "벨로": 3}
    beside = {("NRS", "나루소년단"): 1, ("나루소년단", "NRS"): 1, ("NRS", "벨로"): 1}
    roles = {(name, None): count for name, count in articles.items()}
    assert full_names(Counted(articles, beside), roles) == {}
    del beside["NRS", "벨로"]
    assert full_names(Counted(articles, beside), roles) == {("NRS", None): "나루소년단"}


def test_a_name_that_goes_on_where_anothers_ends_is_the_others() -> None:
    articles = {
        "마리오 로시니": 5,
        "마리오 로시니 새길": 1,
        "표은새": 2,
        "표은새 KN": 1,
        "벨로": 9,
        "벨로 나루": 1,
    }
    roles = {(name, None): count for name, count in articles.items()}
    assert full_names(Counted(articles, {}), roles) == {
        ("마리오 로시니 새길", None): "마리오 로시니",
        ("표은새 KN", None): "표은새",
    }


def test_a_full_name_with_a_body_behind_it_is_the_full_name() -> None:
    articles = {"표은새 KN": 1, "표은새": 1, "표은새 가온": 1}
    beside = {("표은새", "표은새 KN"): 1, ("표은새", "표은새 가온"): 1}
    roles = {(name, None): count for name, count in articles.items()}
    assert full_names(Counted(articles, beside), roles) == {("표은새 KN", None): "표은새"}


@pytest.mark.parametrize(
    ("name", "evidence", "doubt"),
    [
        # One word needs the tagger's certainty, an office, or an address.
        ("솔피아", Evidence(9, 0.75, spoke=1), True),
        ("솔피아", Evidence(1, 0.9), False),
        ("솔피아", Evidence(1, None), False),
        ("솔피아", Evidence(1, 0.75, ["최고경영자"]), True),
        ("솔피아", Evidence(1, 0.75, ["누리은행 총재"]), False),
        ("홍기", Evidence(1, 0.75, (), ["홍 대리"]), False),
        # A Korean full name less of it, and any role will do.
        ("구간식", Evidence(3, 0.55), True),
        ("구도현", Evidence(1, 0.7), False),
        ("구도현", Evidence(3, 0.55, ["센터장"]), False),
        # What ends in a body's name is none, but with an office.
        ("새해가 누리은행", Evidence(1, 0.95), True),
        ("마리오 누리은행", Evidence(1, 0.95), False),
        ("새해가 누리은행", Evidence(1, 0.95, ["누리시 의원"]), False),
        ("새해가 나루", Evidence(1, 0.7), False),
        ("Taper Panic", Evidence(1, 0.6), True),
        # More is asked of whoever is named often, yet says nothing and is nothing.
        ("솔피아", Evidence(1, 0.9, mentions=5), True),
        ("솔피아", Evidence(2, 0.9, mentions=2), True),
        ("솔피아", Evidence(1, 0.9, ["창업자"], mentions=5), True),
        ("솔피아", Evidence(1, 0.97, mentions=5), False),
        ("솔피아", Evidence(1, 0.9, mentions=5, spoke=1), False),
        ("마리오 로시니", Evidence(1, 0.9, ["공격수"], mentions=5), False),
        ("구도현", Evidence(3, 0.84, mentions=5), True),
        ("오리온", Evidence(1, 0.97, mentions=5), True),
        ("오리온", Evidence(1, 0.97, ["가수"], mentions=5), False),
        ("마리오 로시네", Evidence(1, 0.97, ["칩 시장"], mentions=5), False),
        ("마리오 로시네", Evidence(1, 0.9, ["칩 시장"], mentions=5), True),
        ("솔피아", Evidence(1, 0.75, ["누리 칩 시장"]), True),
        ("마리오 로시네", Evidence(1, 0.55), True),
        ("마리오 로시네", Evidence(1, 0.55, spoke=1), False),
        ("구도현", Evidence(3, 0.9, mentions=5), False),
        # A word behind which a market or its inhabitants stand is a thing or a place.
        ("구간재", Evidence(1, 0.97, ["부품 시장"], mentions=5), True),
        ("해솔골", Evidence(1, 0.97, ["주민"], mentions=5), True),
        ("구도현", Evidence(1, 0.8, ["주민"], mentions=5, spoke=1), False),
        ("구도현", Evidence(3, 0.5, ["서울시장"], mentions=5), False),
        # What several articles have as a noun and no more than a few as a person is a word, whatever its role.
        ("구간식", Evidence(1, 0.8, ["누리신문 의원"], words=3), True),
        ("솔피아", Evidence(1, 0.93, ["누리신문 의원"], words=3), True),
        ("구간식", Evidence(2, 0.8, ["누리신문 의원"], words=5), False),
        ("구도현", Evidence(1, 0.91, words=9), False),
        ("여름", Evidence(1, None, words=3), True),
        # Letters spelt out are a firm's.
        ("에프씨아이", Evidence(1, 0.9), True),
        ("지에스", Evidence(4, 0.9), True),
        ("씨엘", Evidence(1, 0.9, ["가수"]), False),
        ("이지유", Evidence(1, 0.9), False),
        # Where a diplomat is.
        ("주영국", Evidence(1, 0.97, ["한국 대사"]), True),
        ("주영한", Evidence(1, 0.97, ["한국 대사"]), False),
    ],
)
def test_who_is_hardly_anybody(name: str, evidence: Evidence, doubt: bool) -> None:
    others = {"마리오 로시니": Evidence(5, 0.9), "마리오 벨리노": Evidence(5, 0.9)}
    assert list(doubted({**others, name: evidence}, {"누리은행": 9})) == [name] * doubt


@pytest.mark.parametrize(
    ("name", "evidence", "body"),
    [
        ("벨로나래", Evidence(6, 0.9), "벨로 나래"),
        ("벨로나래", Evidence(7, 0.9), None),
        ("벨로나래", Evidence(2, 0.9, ["이사"]), None),
        ("원나래", Evidence(3, 0.9), "원나래"),
        ("원나래", Evidence(4, 0.9), None),
        ("원나래", Evidence(3, 0.9, forms=["원 시장"]), None),
    ],
)
def test_what_other_articles_have_as_a_body_is_that_body(name: str, evidence: Evidence, body: str) -> None:
    found = bodies_elsewhere({name: evidence}, {"벨로 나래": 3, "벨로나래": 1, "원나래": 3})
    assert found == ({name: body} if body else {})


def test_a_surname_and_its_title_in_one_word_is_nobody_beyond_the_article() -> None:
    assert is_surname_with("이중사", "중사")
    assert is_surname_with("남궁대표", "대표")
    assert not is_surname_with("구도현", "의원")
    assert not is_surname_with("부산시장", "시장")


def test_a_title_that_others_of_the_surname_hold_is_not_that_of_who_never_did() -> None:
    articles = {"이하늬": 9, "이도윤": 9, "이새롬": 2}
    roles = {("이하늬", "한길당 후보"): 9, ("이도윤", "새길당 공동대표"): 9, ("이새롬", "변호사"): 2}
    forms = {
        ("이 대표", "이도윤"): 6,
        ("이 대표", "이하늬"): 2,
        ("이 전 후보", "이하늬"): 1,
        ("이 대표", "이새롬"): 1,
        ("이 단장", "이하늬"): 1,
    }
    assert list(misplaced(forms, articles, roles)) == [("이하늬", "이 대표")]
    forms |= {("이 의원", "이도윤"): 9, ("이 의원", "이하늬"): 1, ("이 후보", "이도윤"): 1}
    roles |= {("이도윤", "새길당 의원"): 9, ("이하늬", "한길당 후보"): 9}
    assert list(misplaced(forms, articles, roles)) == [("이하늬", "이 대표")]
    roles |= {("이하늬", "새길당 원내대표"): 1}
    assert not list(misplaced(forms, articles, roles))


def test_a_word_that_several_people_are_called_by_is_no_form_of_any() -> None:
    forms = {
        ("바람꽃", "구도현"): 3,
        ("바람꽃", "표은새"): 1,
        ("나루", "배한솔"): 2,
        ("로시니", "앙리 로시니"): 2,
    }
    assert list(misplaced({**forms, ("로시니", "마리오 로시니"): 1}, {}, {})) == [
        ("구도현", "바람꽃"),
        ("표은새", "바람꽃"),
    ]


def test_one_letter_spelt_out_in_hangul_is_the_letter_where_the_corpus_has_it() -> None:
    assert bodies(Counted({"K나루재단": 9, "케이나루재단": 1}, {})) == {"케이나루재단": "K나루재단"}
    assert bodies(Counted({"나루재단": 9, "케이나루재단": 1}, {})) == {}
