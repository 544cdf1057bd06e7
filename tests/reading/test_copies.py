"""An article that a crawler stored twice in one cell."""

from __future__ import annotations

import pytest
from sample_page import BODY, MORE, TITLE, body, read

from sinmun.reading.page.copies import without_copy

TEXT = " ".join([*BODY, *MORE])


@pytest.mark.parametrize("joint", [" ", "\n", "\n\n"])
@pytest.mark.parametrize("times", [2, 3])
def test_an_article_that_stands_twice_is_read_once_and_its_copy_is_kept_as_removed(
    joint: str, times: int
) -> None:
    found = read(TITLE, "", joint.join([TEXT] * times))
    assert found.body == TEXT
    assert [(cut.text[:20], cut.rule) for cut in found.removed] == [(TEXT[:20], "copy")]


def test_a_copy_in_lines_of_its_own_is_taken_off_as_a_whole() -> None:
    lines = "\n".join(BODY)
    assert without_copy(f"{TITLE}\n{lines}\n{lines}") == (f"{TITLE}\n{lines}", lines)


@pytest.mark.parametrize("behind", [BODY[0], f"{TEXT[:-4]}말했다.", TEXT[:150]])
def test_what_only_begins_like_the_article_is_no_copy(behind: str) -> None:
    text = f"{TEXT} {behind}"
    assert without_copy(text) == (text, "")


def test_paragraphs_that_a_long_line_says_again_are_its_bits() -> None:
    whole = "".join([*BODY, *MORE])
    assert read(TITLE, "", *BODY[1:], whole).body == whole
    assert (
        read(
            TITLE, "", *BODY[1:], "시는 어제 다른 일도 정했다.", "회의는 두 시간 걸렸다고 시는 알렸다.", whole
        ).body
        != whole
    )


def test_marked_breaks_in_a_text_taken_out_of_a_page_are_line_ends() -> None:
    assert body(read(TITLE, "<br /><br />".join(BODY))) == BODY


def test_of_a_report_printed_twice_that_a_store_cut_off_the_first_showing_stays() -> None:
    deck, *rest = [f"{line}"[:-2] + "다." for line in BODY]
    cut = BODY[3][:28]
    found = read(TITLE, "", deck, *rest, *MORE, *rest[:2], cut)
    assert body(found) == (deck, *rest, *MORE)
