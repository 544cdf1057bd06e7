"""Relatives of one surname, offices of another time, and words before a name that only look like its body."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sinmun.entities.mention import Entities

KIN = "<파올로 로시니:PS>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"검찰은 <로시니:PS> 대통령의 차남 {KIN}를 조사했다. <로시니:PS> 대통령은 부인했다.",
            {"로시니": ("대통령", 2), "파올로 로시니": (None, 1)},
        ),
        (
            f"<안드레아 로시니:PS> 대통령은 부인했다. <로시니:PS> 대통령의 차남 {KIN}가 왔다. <로시니:PS> 대통령은 웃었다.",
            {"안드레아 로시니": ("대통령", 3), "파올로 로시니": (None, 1)},
        ),
        (
            "<표은새:PS> 당시 <새길부:OG> 장관은 밝혔다. <구도현:PS> 당시 검찰총장이 말했다.",
            {"표은새": ("새길부 장관", 1), "구도현": ("검찰총장", 1)},
        ),
        ("<안가람:PS> 선대위 상임고문도 유세에 나섰다.", {"안가람": ("선대위 상임고문", 1)}),
        (
            "검찰은 <나하늘:PS> <더불어민주당:OG> 선대위 부실장을 불렀다.",
            {"나하늘": ("더불어민주당 선대위 부실장", 1)},
        ),
        (
            "국회는 총리 해임건의안과 <안도윤:PS> 검사 탄핵소추안을 표결했다.",
            {"안도윤": ("검사", 1)},
        ),
        (
            "대통령이 <경북 해솔시 상모동:LC> <구도현:PS> 전 대통령 생가를 찾았다.",
            {"구도현": ("전 대통령", 1)},
        ),
    ],
)
def test_who_is_who_and_what(
    resolved: Callable[..., Entities], text: str, expected: dict[str, tuple[str | None, int]]
) -> None:
    people = resolved(text).people
    assert {person.name: (person.role, len(person.mentions)) for person in people} == expected


def test_the_credit_of_a_picture_is_no_part_of_an_office(resolved: Callable[..., Entities]) -> None:
    people = resolved(
        "<뉴시스:OG> <구도현:PS> 전 대통령이 왔다. <뉴시스:OG> <안도윤:PS> 대표가 말했다."
    ).people
    assert {person.name: person.role for person in people} == {"구도현": "전 대통령", "안도윤": "뉴시스 대표"}


def test_a_department_before_a_name_is_its_holders(resolved: Callable[..., Entities]) -> None:
    (person,) = resolved("<해온병원:OG> 안과 <안도윤:PS> 교수가 말했다.").people
    assert person.role == "해온병원 안과 교수"
