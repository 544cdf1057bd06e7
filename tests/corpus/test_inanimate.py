"""Things that articles took for people, told by how their names stand in all texts."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sinmun.corpus.who.inanimate import STANDING, Naming, Standing, firms, inanimate

duckdb = pytest.importorskip("duckdb")


def _standing(*texts: str, form: str) -> dict[str, Standing]:
    """Return how ``form`` stands in texts that have it once each."""
    rows = [
        (text, [{"label": "PS", "text": form, "start": (at := text.index(form)), "end": at + len(form)}])
        for text in texts
    ]
    with duckdb.connect() as connection:
        connection.execute(
            'CREATE TABLE kept (text VARCHAR, mentions STRUCT(label VARCHAR, "text" VARCHAR, start INT, "end" INT)[])'
        )
        connection.executemany("INSERT INTO kept VALUES (?, ?)", rows)
        return {found: Standing(*counts) for found, *counts in connection.execute(STANDING).fetchall()}


@pytest.mark.parametrize(
    ("form", "texts", "standing"),
    [
        ("나루페이", ["가맹점은 나루페이에서 결제한다.", "나루페이가 컸다."], (2, 1, 0, 0, 0, 0)),
        ("솔피아", ["솔피아에서는 배가 떠난다.", "솔피아 씨는 웃었다."], (2, 1, 1, 0, 0, 0)),
        ("솔피아", ["솔피아에서 온다.", "솔피아(29)는 웃었다.", "솔피아에게 물었다."], (3, 1, 2, 0, 0, 0)),
        ("솔피아", ["그룹 솔피아에서 나온 표은새다."], (1, 1, 0, 1, 0, 0)),
        ("표은새", ["해솔뉴스 표은새 기자나하늘 장관은", "사진 표은새 사진기자"], (2, 0, 0, 0, 2, 0)),
        ("표은새", ["해솔뉴스 표은새 기자", "표은새는 말했다."], None),
        ("나루온", ["물류 스타트업 ‘나루온’이 컸다.", "나루온은 창고를 열었다."], (2, 0, 0, 0, 0, 1)),
        ("나루온", ["㈜나루온이 컸다.", "나루온(대표 표은새)이 컸다."], (2, 0, 0, 0, 0, 2)),
        ("나루온", ["나루온, 30억원 규모 투자 유치", "나루온이 투자를 유치했다."], (2, 0, 0, 0, 0, 2)),
        ("표은새", ["스타트업 표은새 파트너가 왔다.", "표은새, 투자 유치 비결"], None),
        ("솔피아", ["솔피아에서 탈퇴했다."], None),
        ("솔피아", ["솔피아에서 나하늘로 바뀌었다."], None),
        ("솔피아", ["솔피아에 대한 글이다."], None),
    ],
)
def test_in_a_thing_something_happens(
    form: str, texts: Sequence[str], standing: tuple[int, ...] | None
) -> None:
    assert _standing(*texts, form=form) == ({form: standing} if standing else {})


@pytest.mark.parametrize(
    ("name", "roles", "standing", "thing"),
    [
        ("솔피아", [], Standing(20, 1, 0, 0, 0), True),
        ("솔피아", ["대통령"], Standing(20, 1, 0, 0, 0), True),
        ("솔피아", [], Standing(90, 1, 0, 0, 0), False),
        ("솔피아", [], Standing(20, 1, 1, 0, 0), False),
        ("솔피아", [], Standing(20, 1, 0, 1, 0), False),
        ("구도현", ["해온부 장관"], Standing(20, 1, 0, 0, 0), False),
        ("구도현", [], Standing(20, 1, 0, 0, 0), True),
        ("구도솔", ["선수"], Standing(5, 1, 0, 0, 0), True),
    ],
)
def test_whoever_is_addressed_or_known_by_an_office_is_somebody_though_it_says_in_him(
    name: str, roles: Sequence[str], standing: Standing, thing: bool
) -> None:
    assert (name in inanimate({name: Naming(roles, [name], 0)}, {name: standing})) is thing


def test_before_whose_name_it_says_reporter_wherever_it_stands_and_who_says_nothing_signs() -> None:
    signing = {"표은새": Standing(2, 0, 0, 0, 2)}
    assert set(inanimate({"표은새": Naming([], ["표은새"], 0)}, signing)) == {"표은새"}
    assert not set(inanimate({"표은새": Naming([], ["표은새"], 1)}, signing))
    assert not set(inanimate({"표은새": Naming(["해솔뉴스 기자"], ["표은새"], 0)}, signing))
    assert set(inanimate({"표은새": Naming(["기자나하늘 해온부 장관"], ["표은새"], 0)}, signing)) == {
        "표은새"
    }
    assert not set(inanimate({"표은새": Naming([], ["표은새"], 0)}, {"표은새": Standing(3, 0, 0, 0, 2)}))


def test_what_several_silent_names_are_called_after_is_a_brand() -> None:
    brand = {
        name: Naming([], [name, "나루페이"], 0) for name in ("나루페이 노드", "나루페이 월렛", "나루페이")
    }
    assert set(inanimate(brand, {})) == set(brand)
    assert not set(inanimate(dict(list(brand.items())[:2]), {}))
    spoken = brand | {"나루페이 로시니": Naming([], ["나루페이 로시니", "나루페이"], 2)}
    assert not set(inanimate(spoken, {}))
    family = {
        f"{first} 로시니": Naming([], [f"{first} 로시니", "로시니"], 0)
        for first in ("마리오", "앙리", "헌정")
    }
    assert not set(inanimate(family, {}))
    weak = brand | {"나루페이 비앱": Naming(["운영 파트너"], ["나루페이 비앱", "나루페이"], 0)}
    assert set(inanimate(weak, {})) == set(weak)
    held = brand | {"나루페이 로시니": Naming(["해온부 장관"], ["나루페이 로시니", "나루페이"], 0)}
    assert not set(inanimate(held, {}))


@pytest.mark.parametrize(
    ("name", "roles", "standing", "firm"),
    [
        ("벨로온", [], Standing(9, 0, 0, 0, 0, 1), True),
        ("벨로온", [], Standing(9, 0, 1, 0, 0, 1), False),
        ("벨로온", ["해온부 장관"], Standing(9, 0, 0, 0, 0, 1), False),
        ("표은새", [], Standing(9, 0, 0, 0, 0, 1), False),
        ("표은새", [], Standing(4, 0, 0, 0, 0, 3), True),
    ],
)
def test_what_is_called_a_firm_and_never_addressed_is_one(
    name: str, roles: Sequence[str], standing: Standing, firm: bool
) -> None:
    assert (name in firms({name: Naming(roles, [name], 0)}, {name: standing})) is firm
