"""Parties that two states have by one name."""

from __future__ import annotations

import pytest

from sinmun.corpus.who.parties import abroad


@pytest.mark.parametrize(
    ("names", "meant"),
    [
        ({"민주당", "공화당", "하원"}, {"민주당": "미국 민주당", "공화당": "미국 공화당"}),
        ({"민주당", "미 공화당"}, {"민주당": "미국 민주당"}),
        ({"노동당", "보수당"}, {"노동당": "영국 노동당", "보수당": "영국 보수당"}),
        # With a party of Korea beside it, or alone, it may be Korea's.
        ({"민주당", "공화당", "국민의힘"}, {}),
        ({"민주당", "국회"}, {}),
        # One party under two names is no second one.
        ({"공화당", "미국 공화당"}, {}),
    ],
)
def test_two_parties_of_a_state_tell_whose_they_are(names: set[str], meant: dict[str, str]) -> None:
    assert {name: party for _, name, party in abroad([(1, names)])} == meant
