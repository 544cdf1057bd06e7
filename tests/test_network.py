"""Who and what occur together."""

from __future__ import annotations

import pytest

import sinmun
from sinmun.network import MOST_NAMES

TEXT = """반도체 값이 올랐다

반도체 값이 두 달째 올랐다. 한국반도체산업협회 최윤겸 회장은 12일 “수출이 늘었다”고 말했다.
한빛전자는 반도체 공장을 새로 짓는다. 제갈윤 한빛전자 사장이 밝혔다. 제갈 사장은 협회를 찾았다.
"""


@pytest.fixture(scope="module")
def edges() -> set[frozenset[str]]:
    return {frozenset((row["source"], row["target"])) for row in sinmun.analyze(TEXT).record["network"]}


def test_a_keyword_stands_beside_who_shares_its_sentence(edges: set[frozenset[str]]) -> None:
    assert frozenset(("반도체", "한빛전자")) in edges
    assert frozenset(("최윤겸", "한국반도체산업협회")) in edges


def test_a_piece_of_a_name_does_not_stand_beside_it(edges: set[frozenset[str]]) -> None:
    names = frozenset().union(*edges)
    assert frozenset(("반도체", "한국반도체산업협회")) not in edges
    assert "제갈윤" in names
    assert not {"최윤", "제갈"} & names


def test_of_a_long_list_of_names_the_leading_ones_are_joined_and_it_is_said() -> None:
    syllables = "가나다라민서지현도하"
    listed = [f"{surname}{first}{last}" for surname in "김박최" for first in syllables for last in "윤호람솔"]
    text = f"선언에는 {', '.join(listed)} 등이 서명했다. {listed[99]}은 선언을 읽었다. 이날 {listed[99]}은 혼자 왔다."
    record = sinmun.analyze(text).record
    people = {row["name"] for row in record["people"]}
    joined = {name for row in record["network"] for name in (row["source"], row["target"])}
    assert len(people) > 2 * MOST_NAMES
    assert len(joined & people) <= MOST_NAMES
    assert listed[99] in joined, "the one that is mentioned most"
    assert len(record["network"]) <= MOST_NAMES * (MOST_NAMES - 1) // 2
    said = [row for row in record["warnings"] if row["warning"] == "crowded sentences"]
    assert len(said) == 1
    assert str(MOST_NAMES) in said[0]["ko"]
    assert not sinmun.analyze(TEXT).record["warnings"]
