"""A name in Latin letters as it sounds is told from an abbreviation."""

from __future__ import annotations

import pytest

from sinmun.entities.text.romanization import romanize, spells


@pytest.mark.parametrize(
    ("word", "latin"),
    [("서울", "seoul"), ("부산", "busan"), ("제주", "jeju"), ("광화문", "gwanghwamun"), ("K팝", "kpap")],
)
def test_every_syllable_is_spelled_by_its_letters(word: str, latin: str) -> None:
    assert romanize(word) == latin


@pytest.mark.parametrize(("latin", "word"), [("SEOUL", "서울"), ("GANGNEUNG", "강릉"), ("Daegu", "대구")])
def test_a_name_as_it_sounds_is_recognised(latin: str, word: str) -> None:
    assert spells(latin, word)


@pytest.mark.parametrize(
    ("latin", "word"), [("IOCO", "국제해양보전기구"), ("ETRI", "한국전자통신연구원"), ("EU", "유럽연합")]
)
def test_an_abbreviation_is_no_spelling(latin: str, word: str) -> None:
    assert not spells(latin, word)
