"""The joints of a PDF's lines: those of a document together say how it breaks them."""

from __future__ import annotations

from itertools import pairwise

import pytest

pytest.importorskip("dochan")

from sinmun.reading.documents.joints import Joint, part

WORDS = [
    "새로",
    "지은",
    "다리를",
    "건너",
    "시장에",
    "가려던",
    "사람들은",
    "모두",
    "강가에서",
    "기다렸다",
    "배가",
    "오지",
    "않자",
    "걸어서",
    "돌아갔다",
]


def joints(*, parted: bool) -> list[Joint]:
    """Return the joints of lines each of which ends with one word and begins with the next."""
    return [
        Joint(f"앞에 있는 {one}", f"{two} 뒤에", parted or number % 3 > 0)
        for number, (one, two) in enumerate(pairwise(WORDS))
    ]


def glued(found: list[Joint]) -> list[list[str]]:
    return [[f"{joint.before}{'' if not joint.parted else ' '}{joint.after}" for joint in found]]


def test_where_nearly_all_joints_stand_between_words_the_doubtful_ones_do_too() -> None:
    found = joints(parted=False)
    assert part(glued(found), found) == [[f"{joint.before} {joint.after}" for joint in found]]


def test_a_joint_that_cuts_a_word_stays_in_a_document_that_cuts_words() -> None:
    cut = [Joint(f"앞에 있는 {word[:1]}", f"{word[1:]} 뒤에", False) for word in WORDS if len(word) > 2]
    assert part(glued(cut), cut) == glued(cut)


def test_few_joints_say_nothing() -> None:
    few = joints(parted=False)[:3]
    assert part(glued(few), few) == glued(few)


def test_where_a_document_has_blanks_of_its_own_at_the_ends_of_lines_it_is_believed() -> None:
    own = [*joints(parted=False), Joint("앞에 있는 사", "람들은 뒤에", True)]
    assert part(glued(own), own) == glued(own)
