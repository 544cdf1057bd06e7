from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sinmun.entities.known import Known, KnownNames, KnownNamesError, read_known
from sinmun.entities.mention import Entities

TABLE = "name,label,aliases,role\n오세훈,PS,오 시장|서울 시장,서울시장\n가온재단,OG,가온,\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_names_are_read_in_the_encodings_of_spreadsheets(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(TABLE.encode(encoding))
    assert read_known(path).entries == (
        Known("오세훈", "PS", ("오 시장", "서울 시장"), "서울시장"),
        Known("가온재단", "OG", ("가온",)),
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("이름,label\n", 1),
        ("name,label\n오세훈,XX\n", 2),
        ("name,label\n\n,PS\n", 3),
        ("name,label\n오세훈,PS,넘침\n", 2),
    ],
)
def test_a_malformed_line_is_named_with_file_and_line(tmp_path: Path, text: str, line: int) -> None:
    path = tmp_path / "people.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KnownNamesError, match=rf"people\.csv:{line}:"):
        read_known(path)


def test_an_undecodable_file_says_how_to_save_it(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(b"name,label\n\xff\xff\xff")
    with pytest.raises(KnownNamesError, match="UTF-8"):
        read_known(path)


def test_the_users_names_win_over_the_tagger(resolved: Callable[..., Entities]) -> None:
    known = KnownNames((Known("새솔", "OG", ("새솔소재",)),))
    entities = resolved("<새솔소재:PS>는 컸다. 새솔소재와 새솔은 같다. 새솔길은 길이다.", known)
    assert not entities.people
    (body,) = entities.organizations
    assert (body.name, set(body.aliases), len(body.mentions)) == ("새솔", {"새솔소재", "새솔"}, 3)


def test_the_users_role_and_aliases_hold(resolved: Callable[..., Entities]) -> None:
    known = KnownNames((Known("문태경", "PS", ("문 시장", "해온의 불도저"), "해온시장"),))
    (person,) = resolved("<문태경:PS> 의원이 왔다. 문 시장은 웃었다. 해온의 불도저가 떴다.", known).people
    assert (person.name, person.role, len(person.mentions)) == ("문태경", "해온시장", 3)
    assert [mention.text for mention in person.mentions] == ["문태경", "문", "해온의 불도저"]
