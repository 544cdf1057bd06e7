"""Who is meant in a long text is found with work that grows as the text does."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from sinmun.entities.mention import Entities
from sinmun.entities.text import names
from sinmun.entities.who.standing import is_passing

TWO_OF_A_SURNAME = "<김도현:PS> 의원이 왔다. <김서윤:PS> 의원이 맞았다. 김 의원은 앉았다.\n"


def test_two_of_a_surname_named_often_cost_no_more_a_mention(
    resolved: Callable[..., Entities], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0
    agree = names.titles_agree

    def counted(one: str, other: str) -> bool:
        nonlocal asked
        asked += 1
        return agree(one, other)

    monkeypatch.setattr(names, "titles_agree", counted)
    found = []
    for times in (10, 40):
        asked = 0
        entities = resolved(TWO_OF_A_SURNAME * times)
        assert {person.name: len(person.mentions) for person in entities.people} == {
            "김도현": times,
            "김서윤": 2 * times,
        }
        found.append(asked)
    assert found[1] < 6 * found[0]


@pytest.mark.parametrize(("front", "passing"), [(20, True), (3000, False)])
def test_straight_marks_far_before_on_a_long_line_say_nothing(front: int, passing: bool) -> None:
    text = '"' + "다시 " * (front // 3) + "김도현 의원이 왔다"
    match = re.search("김도현", text)
    assert match is not None
    assert is_passing(text, *match.span()) is passing
