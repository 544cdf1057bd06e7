from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from sinmun.entities.mention import Entities
from sinmun.entities.shortforms import is_short_form

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
    ],
)
def test_other_bodies_are_no_short_forms(short: str, full: str) -> None:
    assert not is_short_form(short, full)


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
