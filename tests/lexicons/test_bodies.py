"""The lexicon of organisations is well formed."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict

import pytest

from sinmun.lexicons import rows

TYPE_NAMES = """
airline association bank broker central-government city-corporation civic-group college company
company-group construction court culture-body education-office election-commission entertainment finance
fire-service foreign-club foreign-company foreign-government foreign-media foreign-military
foreign-party foreign-university foundation game government-agency high-school hospital insurance
international-organization it law-firm legislature local-council local-government media military
national-team north-korea party pharma police prosecutors public-corporation religious-body
research-institute retail sports-club sports-federation telecom transport union university
"""
TYPES = frozenset(TYPE_NAMES.split())
COLUMNS = 4


@pytest.fixture(scope="module")
def bodies() -> tuple[tuple[str, ...], ...]:
    return rows("organizations/bodies.tsv")


def _cell(row: tuple[str, ...], column: int) -> list[str]:
    return row[column].split("|") if len(row) > column and row[column] else []


def _forms(row: tuple[str, ...]) -> list[str]:
    return [row[0], *_cell(row, 2)]


def _key(form: str) -> str:
    return form.replace(" ", "")


def test_every_row_has_a_name_and_a_known_type(bodies: tuple[tuple[str, ...], ...]) -> None:
    wrong = [row for row in bodies if not 2 <= len(row) <= COLUMNS or not row[0] or row[1] not in TYPES]
    assert not wrong


def test_rows_are_sorted_by_type_and_name(bodies: tuple[tuple[str, ...], ...]) -> None:
    order = [(row[1], row[0]) for row in bodies]
    assert order == sorted(order)


def test_no_name_stands_twice_even_with_other_spaces(bodies: tuple[tuple[str, ...], ...]) -> None:
    counts = Counter(_key(row[0]) for row in bodies)
    assert not [name for name, count in counts.items() if count > 1]


def test_a_row_does_not_repeat_a_form(bodies: tuple[tuple[str, ...], ...]) -> None:
    wrong = [row[0] for row in bodies if len({_key(form) for form in _forms(row)}) < len(_forms(row))]
    assert not wrong


def test_forms_are_composed_and_hold_no_stray_characters(bodies: tuple[tuple[str, ...], ...]) -> None:
    allowed = re.compile(r"[가-힣一-鿿㈜A-Za-z0-9À-ž·.&%'’()\-+!/ :]+")
    wrong = [
        form
        for row in bodies
        for form in _forms(row)
        if form != unicodedata.normalize("NFC", form) or form != form.strip() or not allowed.fullmatch(form)
    ]
    assert not wrong


def test_a_form_of_two_bodies_is_marked_ambiguous_in_both(bodies: tuple[tuple[str, ...], ...]) -> None:
    owners: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in bodies:
        for form in _forms(row):
            owners[_key(form)].add((row[0], row[1]))
    # 산업부 was one ministry and is another: of two of the state one has gone.
    several = {
        form
        for form, those in owners.items()
        if len(those) > 1 and {kind for _, kind in those} != {"central-government"}
    }
    wrong = [
        (row[0], form)
        for row in bodies
        for form in _forms(row)
        if _key(form) in several and form not in _cell(row, 3)
    ]
    assert not wrong


def test_only_a_form_of_the_row_is_marked_ambiguous(bodies: tuple[tuple[str, ...], ...]) -> None:
    assert not [row[0] for row in bodies if not set(_cell(row, 3)) <= set(_forms(row))]


def test_a_form_of_one_character_is_marked_ambiguous(bodies: tuple[tuple[str, ...], ...]) -> None:
    wrong = [form for row in bodies for form in _forms(row) if len(form) < 2 and form not in _cell(row, 3)]
    assert not wrong


def test_what_is_rather_a_word_a_place_or_a_person_is_no_sure_body(
    bodies: tuple[tuple[str, ...], ...],
) -> None:
    rather_others = {
        "이글루",
        "스프링캠프",
        "밀월",
        "쿼터백",
        "두물머리",
        "보훔",
        "볼튼",
        "품고",
        "사프란",
        "귀뚜라미",
    }
    sure = {form for row in bodies for form in _forms(row) if form not in _cell(row, 3)}
    assert not rather_others & sure


@pytest.mark.parametrize("word", ["인사이트", "신보", "태평양", "안테나", "머스크", "BMS"])
def test_a_word_that_seldom_means_the_body_is_no_form_of_it(
    word: str, bodies: tuple[tuple[str, ...], ...]
) -> None:
    assert not [row[0] for row in bodies if word in _forms(row)]
