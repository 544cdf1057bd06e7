from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from sinmun.entities.mention import Entities
from sinmun.entities.text.shortforms import is_short_form

Resolve = Callable[..., Entities]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("금감원", "금융감독원"),
        ("기재부", "기획재정부"),
        ("과기정통부", "과학기술정보통신부"),
        ("산업위", "산업통상자원중소벤처기업위원회"),
        ("법사위", "국회 법제사법위원회"),
        ("민주당", "더불어민주당"),
        ("서울대", "서울대학교"),
        ("한은", "한국은행"),
        ("이글스", "샛별 이글스"),
        ("소상공인연합회", "전국소상공인연합회"),
        ("다온전자", "주식회사 다온전자"),
        ("두람통운", "CW두람통운"),
        ("해온시", "경기 해온시"),
    ],
)
def test_regular_short_forms_are_recognised(short: str, full: str) -> None:
    assert is_short_form(short, full)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("서울시", "서울시교육청"),
        ("서울", "서울시"),
        ("정부", "미국 정부"),
        ("국회", "국회 법제사법위원회"),
        ("온빛바이오", "온빛바이오 소액주주연대"),
        ("교육청", "서라시교육청"),
        ("한국은행", "한국도로공사"),
        ("솔빛대", "솔빛대 의대"),
        ("에너지", "CW에너지"),
    ],
)
def test_other_bodies_are_no_short_forms(short: str, full: str) -> None:
    assert not is_short_form(short, full)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("유니슨", "유니슨(주)"),  # the lexicon has the one without its legal form
        ("팔란티어", "팔란티어 코퍼레이션"),
        ("터프츠대", "터프츠대학교"),
        ("버크셔", "버크셔 해서웨이"),  # listed without the blank
        ("정부", "한국 정부"),
        ("외교부", "대한민국 외교부"),
        ("美FDA", "FDA"),
        ("美연방가온위원회", "미 연방가온위원회"),
        ("美상무부", "미국 상무부"),
    ],
)
def test_a_name_of_the_lexicon_that_only_goes_on_is_one_body(
    short: str, full: str, resolved: Resolve
) -> None:
    (body,) = resolved(f"<{short}:OG>가 왔다. <{full}:OG>는 갔다.").organizations
    assert len(body.mentions) == 2


def test_the_office_of_the_one_special_prosecutor_is_one_body(resolved: Resolve) -> None:
    (body,) = resolved(
        "<나래 특별검사팀:OG>이 왔다. <나래 특검팀:OG>, <특검팀:OG>, <특검:OG>은 갔다."
    ).organizations
    assert len(body.mentions) == 4


def test_two_special_prosecutors_are_two_bodies(resolved: Resolve) -> None:
    bodies = resolved("<나래 특검팀:OG>과 <해온 특검팀:OG>이 왔다.").organizations
    assert len(bodies) == 2


@pytest.mark.parametrize(
    ("one", "other"), [("통일부", "통일전선부"), ("포스코", "포스코인터내셔널"), ("정부", "미국 정부")]
)
def test_a_name_of_the_lexicon_is_no_other_body(one: str, other: str, resolved: Resolve) -> None:
    assert len(resolved(f"<{one}:OG>가 왔다. <{other}:OG>는 갔다. <{one}:OG>였다.").organizations) == 2


def test_a_form_of_the_lexicon_in_brackets_joins_its_body(resolved: Resolve) -> None:
    (body,) = resolved("<미국 중앙은행:OG>(<Fed:OG>)은 내렸다. <Fed:OG>는 다시 모인다.").organizations
    assert (body.name, len(body.mentions)) == ("미국 중앙은행", 3)


def test_an_abbreviation_in_brackets_joins_its_body(resolved: Resolve) -> None:
    (body,) = resolved("<국제해양보전기구:OG>(IOCO) 총회가 열렸다. IOCO는 커졌다.").organizations
    assert (body.name, set(body.aliases), len(body.mentions)) == (
        "국제해양보전기구",
        {"국제해양보전기구", "IOCO"},
        3,
    )


def test_city_its_government_its_citizens_and_its_schools_are_different_things(resolved: Resolve) -> None:
    entities = resolved(
        "<서울:LC>의 밤, <서울시:OG>는 나섰다. 서울시민은 반겼다. <서울시교육청:OG>도 나섰다. 서울시는 웃었다."
    )
    assert {(body.name, len(body.mentions)) for body in entities.organizations} == {
        ("서울시", 2),
        ("서울시교육청", 1),
    }
    assert [(place.name, len(place.mentions)) for place in entities.places] == [("서울", 1)]


def test_a_short_form_inside_the_full_name_is_not_counted_again(resolved: Resolve) -> None:
    (body,) = resolved("<더불어민주당:OG>은 웃었다. <민주당:OG>은 울었다. 더불어민주당은 갔다.").organizations
    assert len(body.mentions) == 3


def test_generic_nouns_are_no_organisations(resolved: Resolve) -> None:
    assert not resolved("<회사:OG>와 <노조:OG>가 다퉜다. <재판부:OG>는 물었다.").organizations


def test_one_label_for_a_form_that_is_tagged_differently_once(resolved: Resolve) -> None:
    entities = resolved("<가온재단:OG>은 컸다. <가온재단:OG>은 더 컸다. <가온재단:PS>은 작았다.")
    assert [len(body.mentions) for body in entities.organizations] == [3]
    assert not entities.people


def test_no_two_mentions_overlap(resolved: Resolve) -> None:
    entities = resolved(
        "<해온시:OG>와 <해온시의회:OG>, <문태경:PS> 해온시장이 만났다. 해온시의회는 컸고 문 시장은 웃었다."
    )
    pairs = [mention for mention, _ in entities.by_offset()]
    assert all(one.end <= other.start for one, other in itertools.pairwise(pairs))


def _bodies(entities: Entities) -> dict[str, tuple[set[str], int]]:
    return {body.name: (set(body.aliases), len(body.mentions)) for body in entities.organizations}


@pytest.mark.parametrize(
    ("marked", "bodies", "places"),
    [
        # A title or a common noun behind the body is no part of it.
        ("<해온경찰청 교통수사대장:OG>이 사과했다.", ["해온경찰청"], []),
        ("<새벽노조 남부지회장:OG>은 웃었다.", ["새벽노조"], []),
        ("<나래정밀 노사:OG>가 합의했다.", ["나래정밀"], []),
        ("<군산 조선소:LC>가 다시 돈다.", [], ["군산"]),
        ("<한국거래소 코스닥시장:LC>에서 거래됐다.", ["한국거래소"], []),
        # A country only says whose the firm is; a state's own body keeps it.
        ("<미국 인텔:OG>은 공장을 짓는다.", ["인텔"], ["미국"]),
        ("<독일 아헨공대:OG>가 만들었다.", ["아헨공대"], ["독일"]),
        ("<덴마크 제약사 노르딕바이오:LC>가 개발했다.", ["노르딕바이오"], ["덴마크"]),
        ("<미국 국무부:OG>는 답했다.", ["미국 국무부"], []),
        ("<런던 금융감독청:OG>은 답했다.", ["런던 금융감독청"], []),
        # The kind of firm stays outside.
        ("피고는 <법무법인 새길:OG>을 찾았다.", ["새길"], []),
        # A name goes to the end of its word, and a department or a branch belongs to it.
        ("<한국:LC>ESG기준원은 반대했다.", ["한국ESG기준원"], []),
        ("<솔빛대 물리학:OG>과 교수들이 모였다.", ["솔빛대 물리학과"], []),
        ("<누리은행:OG> 종로지점에 손님이 왔다.", ["누리은행 종로지점"], []),
        ("<누리은행:OG> <종로지점:LC>은 닫았다.", ["누리은행 종로지점"], []),
        # Offices, departments and peoples by themselves are none, nor is a platform as a means.
        ("<화학과:OG> 교수와 <영상의학과:OG> 교수가 만났다.", [], []),
        ("그는 <미얀마인:LC>이다.", [], []),
        ("<텔레그램:OG>으로 보냈다.", [], []),
        ("<텔레그램:OG>은 협조했다.", ["텔레그램"], []),
        # States side by side are parties; hanja of two states are two names.
        ("<韓美:OG>가 합의했다.", ["韓", "美"], []),
        ("<이란:OG>과 <미국:LC>이 만났다.", ["이란", "미국"], []),
        # What ends as only places do is one.
        ("<푸른해협:OG>을 지났다.", [], ["푸른해협"]),
    ],
)
def test_a_designation_is_cut_or_grown_to_the_name(
    marked: str, bodies: list[str], places: list[str], resolved: Resolve
) -> None:
    entities = resolved(marked)
    assert sorted(body.name for body in entities.organizations) == sorted(bodies)
    assert sorted(place.name for place in entities.places) == sorted(places)


def test_the_officer_run_together_with_the_body_is_a_person(resolved: Resolve) -> None:
    entities = resolved("<해온소방본부 구조대 표민재 소방위:OG>는 다쳤다.")
    assert list(_bodies(entities)) == ["해온소방본부 구조대"]
    assert [person.name for person in entities.people] == ["표민재"]


def test_a_city_that_plays_is_its_club(resolved: Resolve) -> None:
    entities = resolved(
        "<포항 스틸러스:OG>가 이겼다. <포항:LC>은 3위다. <포항:LC>에서 왔다. <포항:LC> 감독은 웃었다."
    )
    assert _bodies(entities) == {"포항 스틸러스": ({"포항 스틸러스", "포항"}, 3)}
    assert [(place.name, len(place.mentions)) for place in entities.places] == [("포항", 1)]


def test_a_city_is_no_ministry_of_the_capital(resolved: Resolve) -> None:
    entities = resolved("<이스라엘 총리실:OG>은 답했다. <이스라엘:OG>은 막았다.")
    assert set(_bodies(entities)) == {"이스라엘 총리실", "이스라엘"}


def test_a_club_goes_by_its_company_or_without_its_city(resolved: Resolve) -> None:
    assert _bodies(resolved("<LG 트윈스:OG>가 이겼다. <LG:OG>는 웃었다.")) == {
        "LG 트윈스": ({"LG 트윈스", "LG"}, 2)
    }
    assert _bodies(resolved("<원주 DB:OG>가 이겼다. <DB:OG>는 웃었다.")) == {
        "원주 DB": ({"원주 DB", "DB"}, 2)
    }


def test_a_firm_beside_its_group_is_its_own(resolved: Resolve) -> None:
    assert set(_bodies(resolved("<현대차그룹:OG>이 컸다. <현대차:OG>는 웃었다."))) == {"현대차그룹", "현대차"}
    assert set(_bodies(resolved("<KT 그룹:OG>이 컸다. <KT:OG>는 웃었다."))) == {"KT 그룹", "KT"}
    assert set(_bodies(resolved("<솔찬그룹:OG>이 컸다. <솔찬:OG>은 웃었다."))) == {"솔찬그룹"}


def test_a_form_that_a_club_has_too_still_is_its_owners(resolved: Resolve) -> None:
    # 원주 DB is a club.
    assert set(_bodies(resolved("<DB그룹:OG>이 컸다. <DB:OG>는 웃었다. <DB하이텍:OG>도 왔다."))) == {
        "DB그룹",
        "DB하이텍",
    }


def test_a_ministry_goes_by_the_short_form_that_another_of_its_time_had(resolved: Resolve) -> None:
    assert set(_bodies(resolved("<산업통상부:OG>가 밝혔다. <산업부:OG>는 도왔다."))) == {"산업통상부"}


def test_a_firm_of_the_lexicon_is_no_short_form_of_one_that_goes_on_from_its_name(resolved: Resolve) -> None:
    assert set(_bodies(resolved("<카카오:OG>가 컸다. <카카오게임즈:OG>는 웃었다."))) == {
        "카카오",
        "카카오게임즈",
    }
    assert set(_bodies(resolved("<쿠팡:OG>이 컸다. <쿠팡물류:OG>는 웃었다."))) == {"쿠팡", "쿠팡물류"}


def test_a_body_that_stands_often_is_no_surname_of_a_name_read_once(resolved: Resolve) -> None:
    often = "<가온테크:OG:.9>는 컸다. " * 4
    assert _bodies(resolved(f"<새해가 가온테크:PS:.9>의 주가가 올랐다. {often}"))["가온테크"][1] == 4
    assert not _bodies(
        resolved(f"<람 타파:PS:.9>가 왔다. {often.replace('가온테크', '타파').replace('.9', '.6')}")
    )


def test_a_firm_goes_by_its_short_name_where_it_is_no_place(resolved: Resolve) -> None:
    entities = resolved("<솔찬전자:OG>가 컸다. <솔찬:LC>의 주가가 올랐다. <수원전자:OG>는 <수원:LC>에 있다.")
    assert _bodies(entities) == {"솔찬전자": ({"솔찬전자", "솔찬"}, 2), "수원전자": ({"수원전자"}, 1)}
    assert [place.name for place in entities.places] == ["수원"]


def test_players_with_their_clubs_in_brackets_are_people(resolved: Resolve) -> None:
    entities = resolved(
        "대표팀은 <송재윤:OG>(<LG:OG>) 정민하(KT) <리키 밀러:OG>(<KIA:OG>)다. <LG:OG>는 웃었다."
    )
    assert {person.name for person in entities.people} == {"송재윤", "정민하", "리키 밀러"}
    assert set(_bodies(entities)) == {"LG", "KT", "KIA"}


def test_a_body_and_its_abbreviation_are_no_player_and_club(resolved: Resolve) -> None:
    entities = resolved("<한국은행:OG>(<한은:OG>)과 <금융위원회:OG>(<금융위:OG>)가 만났다.")
    assert not entities.people
    assert set(_bodies(entities)) == {"한국은행", "금융위원회"}


def test_forms_of_the_lexicon_join_and_are_found_untagged(resolved: Resolve) -> None:
    assert _bodies(resolved("<국민연금공단:OG>이 반대했다. 국민연금은 8%를 쥐고 있다.")) == {
        "국민연금공단": ({"국민연금공단", "국민연금"}, 2)
    }
    assert _bodies(resolved("<서울중앙지검:OG>이 나섰다. <중앙지검:OG> 관계자가 말했다.")) == {
        "서울중앙지검": ({"서울중앙지검", "중앙지검"}, 2)
    }


def test_a_province_by_its_new_and_old_name_is_one(resolved: Resolve) -> None:
    entities = resolved("<강원특별자치도:LC>는 나섰다. <강원도:OG> 관계자는 말했다.")
    assert _bodies(entities) == {"강원특별자치도": ({"강원특별자치도", "강원도"}, 2)}


def test_a_county_is_ground_where_something_happens_in_it(resolved: Resolve) -> None:
    entities = resolved(
        "<나래군:LC>에서는 비가 왔다. <나래군:OG>은 도로를 막았다. <나래군:OG> 남쪽에 눈이 왔다."
    )
    assert _bodies(entities) == {"나래군": ({"나래군"}, 1)}
    assert [(place.name, len(place.mentions)) for place in entities.places] == [("나래군", 2)]


def test_a_county_is_read_out_of_its_mayor(resolved: Resolve) -> None:
    entities = resolved("<솔내:LC>군은 미술관을 연다. <천보람:PS> 솔내군수는 웃었다.")
    assert set(_bodies(entities)) == {"솔내군"}


def test_a_state_in_a_compound_is_the_state(resolved: Resolve) -> None:
    entities = resolved("<한국:OG>은 답했다. <한:OG><미:OG> 관계는 좋다. <미국:OG>도 답했다.")
    assert _bodies(entities) == {"한국": ({"한국", "한"}, 2), "미국": ({"미국", "미"}, 2)}


def test_a_listed_body_that_is_hardly_a_building_acts(resolved: Resolve) -> None:
    entities = resolved("<백악관:LC> 앞에 모였다.")
    assert [place.name for place in entities.places] == ["백악관"]


def test_a_strait_goes_without_its_ending(resolved: Resolve) -> None:
    entities = resolved("<푸른해협:LC>이 막혔다. <푸른:LC>의 배는 섰다.")
    assert [(place.name, len(place.mentions)) for place in entities.places] == [("푸른해협", 2)]


def test_two_bodies_of_the_lexicon_stay_two_however_alike(resolved: Resolve) -> None:
    entities = resolved("<방송통신위원회:OG>를 없애고 <방송미디어통신위원회:OG>를 만든다.")
    assert set(_bodies(entities)) == {"방송통신위원회", "방송미디어통신위원회"}


def test_a_sign_of_a_state_has_the_state_s_name_though_that_is_a_place(resolved: Resolve) -> None:
    entities = resolved("<日:OG>은 답했다. <한:OG><일:OG> 관계다. <일본:LC>에서 열린다.")
    assert _bodies(entities) == {"일본": ({"日", "일"}, 2), "한": ({"한"}, 1)}
    assert [place.name for place in entities.places] == ["일본"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("<해온에프시:OG>가 졌다. <해온시:OG>는 위로했다.", ["해온시", "해온에프시"]),
        ("<두람중공업그룹:OG>이 샀다. <두람중공업:OG>이 만든다.", ["두람중공업", "두람중공업그룹"]),
        ("<두람그룹:OG>이 샀다. <두람:OG>이 만든다.", ["두람그룹"]),
        ("<통일전선부:OG>가 나섰다. <통일부:OG>는 답했다.", ["통일부", "통일전선부"]),
        ("<SOA 통신:OG>이 전했다. <SOA:OG>는 물었다.", ["SOA 통신"]),
        (
            "<해온지방법원 형사1부:OG>는 물었다. <해온지법 형사1부:OG>다. <형사1부:OG>다.",
            ["해온지방법원 형사1부"],
        ),
        ("<일본 외무성:OG>이 물었다. <일본:OG>은 답했다.", ["일본", "일본 외무성"]),
        ("<민주평화당:OG>이 물었다. <더불어민주당:OG>과 <민주당:OG>은 같다.", ["더불어민주당", "민주평화당"]),
        ("<연방준비제도:OG>(Fed·연준)가 물었다. <연준:OG>이 답했다.", ["연방준비제도"]),
        ("<독일 국방부:OG>는 물었다. <국방부:OG>가 답했다.", ["독일 국방부"]),
        ("<독일 정부:OG>는 물었다. <정부:OG>가 답했다.", ["독일 정부", "정부"]),
        ("<국방부:OG>가 물었다. <독일 국방부:OG>가 답했다.", ["국방부", "독일 국방부"]),
        (
            "<독일 국방부:OG>가 물었다. <영국 국방부:OG>다. <국방부:OG>다.",
            ["국방부", "독일 국방부", "영국 국방부"],
        ),
        ("<독일 국방부:OG>다. <국방부:OG>는 <한국:LC>에서 답했다.", ["국방부", "독일 국방부"]),
        ("<미 대법원:OG>은 <한국:LC>을 물었다. <대법원:OG>이 답했다.", ["미 대법원"]),
        ("<미국 상무부:OG>는 <한국:LC>에 물었다. <상무부:OG>가 답했다.", ["미국 상무부"]),
        ("<해온 도심 국회:OG>는 물었다. <국회:OG>가 답했다.", ["국회", "해온 도심 국회"]),
        ("<미국 상무부:OG>다. <중국 상무부:OG>다. <상무부:OG>다.", ["미국 상무부", "상무부", "중국 상무부"]),
    ],
)
def test_what_is_called_alike_is_one_body_or_two(resolved: Resolve, text: str, bodies: list[str]) -> None:
    assert sorted(body.name for body in resolved(text).organizations) == bodies


def test_a_particle_is_cut_off_a_body_of_the_lexicon(resolved: Resolve) -> None:
    (body,) = resolved("노조는 <금융감독원이:OG:.9> 답하지 않았다고 했다.").organizations
    assert body.name == "금융감독원"


def test_a_body_that_begins_with_a_state_is_no_member_of_what_its_bracket_has(resolved: Resolve) -> None:
    text = (
        "<프랑스 새연합:OG>(<RN:OG>)과 <독일 새동맹:OG>(<AfD:OG>)이 이겼다. <RN:OG>은 웃었다. <AfD:OG>도다."
    )
    assert not resolved(text).people


def test_a_branch_in_korea_is_another_firm(resolved: Resolve) -> None:
    entities = resolved(
        "<벨로니아코리아:OG>가 <벨로니아:OG>를 판다. <벨로니아 코리아:OG>다. <샤넬:OG>, <샤넬 코리아:OG>."
    )
    found = {body.name: len(body.mentions) for body in entities.organizations}
    assert found == {"벨로니아코리아": 2, "벨로니아": 1, "샤넬": 1, "샤넬 코리아": 1}


def test_a_government_and_its_office_are_one(resolved: Resolve) -> None:
    (body,) = resolved("<솔내군청:OG>이 열렸다. <솔내군:OG>은 밝혔다. <도담 솔내군:OG>이다.").organizations
    assert (body.name, len(body.mentions)) == ("도담 솔내군", 3)
    (body,) = resolved("<솔내군청:OG>이 열렸다. <도담 솔내군:OG>이다.").organizations
    assert body.name == "도담 솔내군"


def test_two_short_forms_of_the_lexicon_are_two_bodies(resolved: Resolve) -> None:
    entities = resolved("<계명문화대:OG>가 밝혔다. <계명대:OG>도 밝혔다.")
    assert {body.name for body in entities.organizations} == {"계명문화대", "계명대"}


def test_a_comma_may_stand_behind_what_announces_a_short_name(resolved: Resolve) -> None:
    (body,) = resolved(
        "<벨로큐바이오시스템즈:OG>(이하, <벨로큐:OG>)가 상장한다. <벨로큐:OG>다."
    ).organizations
    assert (body.name, len(body.mentions)) == ("벨로큐바이오시스템즈", 3)


def test_a_noun_with_which_a_found_body_begins_makes_none_of_another_word(resolved: Resolve) -> None:
    assert set(_bodies(resolved("<첨단모빌리티:OG>와 첨단바이오에 투자한다."))) == {"첨단모빌리티"}


def test_what_a_body_runs_is_not_it_where_the_article_does_not_name_the_body(resolved: Resolve) -> None:
    assert _bodies(resolved("퇴직연금은 두 번째 국민연금이다.")) == {}
