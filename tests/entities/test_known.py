from __future__ import annotations

import unicodedata
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
        ("이름,전화번호\n", 1),
        ("label,role\n", 1),
        ("이름,name\n", 1),
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


KOREAN = (
    "이름,종류,다른이름,직함\n오세훈,인물,오 시장|서울 시장,서울시장\n가온재단,기관,가온,\n나루시,장소,,\n"
)


def parted(delimiter: str) -> str:
    return KOREAN.replace(",", delimiter)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (KOREAN, "utf-8"),
        (KOREAN, "cp949"),
        (parted("\t"), "utf-16"),
        ("\ufeff" + parted("\t"), "utf-16-be"),
        (parted("\t"), "utf-16-le"),
        (parted(";"), "utf-8-sig"),
        ("sep=;\r\n" + parted(";"), "utf-8-sig"),
        (unicodedata.normalize("NFD", KOREAN), "utf-8"),
        (KOREAN.replace("이름,종류,다른이름,직함", "성명,구분,다른 이름,직위"), "utf-8"),
        (KOREAN.replace("인물", "사람").replace("기관", "단체").replace("장소", "지역"), "utf-8"),
        (KOREAN.replace("인물", "person").replace("기관", "Organization").replace("장소", "place"), "utf-8"),
        (KOREAN.replace("오 시장|서울 시장", '"오 시장, 서울 시장"'), "utf-8"),
        (KOREAN.replace("|", "; "), "utf-8"),
        (KOREAN.replace("\n", ",,\r\n"), "utf-8"),
        (
            "종류,이름,직함,다른이름\n,오세훈,서울시장,오 시장|서울 시장\n기관,가온재단,,가온\n장소,나루시,,\n",
            "utf-8",
        ),
    ],
)
def test_a_list_is_read_as_people_and_spreadsheets_write_it(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(text.encode(encoding))
    assert read_known(path).entries == (
        Known("오세훈", "PS", ("오 시장", "서울 시장"), "서울시장"),
        Known("가온재단", "OG", ("가온",)),
        Known("나루시", "LC"),
    )


def test_what_is_wrong_is_said_in_both_languages(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("이름,종류\n오세훈,별\n", encoding="utf-8")
    with pytest.raises(KnownNamesError) as caught:
        read_known(path)
    assert caught.value.line("ko") == f"{path}:2: 종류는 인물, 기관, 장소 가운데 하나여야 하는데 별 입니다"
    assert caught.value.line("en") == f"{path}:2: the label must be PS, OG or LC, not 별"
    assert isinstance(caught.value, ValueError)


def test_a_workbook_is_told_for_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    path.write_bytes(b"PK\x03\x04...")
    with pytest.raises(KnownNamesError, match="save it as CSV"):
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
