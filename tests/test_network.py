"""Who and what occur together."""

from __future__ import annotations

import pytest

import sinmun

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
