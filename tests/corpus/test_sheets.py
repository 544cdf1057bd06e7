from __future__ import annotations

import datetime
import html
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from PIL import ImageFont

from sinmun.cli import main
from sinmun.corpus import output, sheets
from sinmun.corpus.sheets import EXCEL_TEXT, WIDEST, WrittenSheet, common_width, titles, write_workbook
from sinmun.corpus.store import TABLE_FOLDER
from sinmun.problems import Problem
from tests.corpus.made import rows, write_csv

pytest.importorskip("xlsxwriter")
openpyxl = pytest.importorskip("openpyxl")
arrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

FONT = Path(sheets.__file__).parents[1] / "render" / "look" / "nanum" / "NanumGothic.ttf"
FIGURE, PADDING = 7, 5  # pixels of a figure of Excel's standard font, and beside the text of a cell


def stored(folder: Path, name: str, columns: dict[str, Sequence[Any]]) -> Path:
    (folder / TABLE_FOLDER).mkdir(exist_ok=True)
    parquet.write_table(arrow.table(columns), folder / TABLE_FOLDER / f"{name}.parquet")
    return folder


def opened(folder: Path) -> Any:
    return openpyxl.load_workbook(folder / TABLE_FOLDER / "tables.xlsx", rich_text=False)


def values(sheet: Any) -> list[tuple[Any, ...]]:
    return list(sheet.iter_rows(values_only=True))


def test_every_table_of_a_run_is_a_sheet_with_its_rows(corpus_folder: Path) -> None:
    book = opened(corpus_folder)
    names = {path.stem for path in (corpus_folder / TABLE_FOLDER).glob("*.csv")}
    assert book.sheetnames[0] == "목차"
    assert set(book.sheetnames[1:]) == names
    assert [row[:2] for row in values(book["목차"])[1:]] == [
        (name, book[name].max_row - 1) for name in book.sheetnames[1:]
    ]
    for name in names:
        table = parquet.read_table(corpus_folder / TABLE_FOLDER / f"{name}.parquet")
        header, *lines = values(book[name])
        assert header == tuple(table.column_names)
        assert len(lines) == table.num_rows
        for line, row in zip(lines, table.to_pylist(), strict=True):
            for found, value in zip(line, row.values(), strict=True):
                assert found == as_cell(value)


def as_cell(value: Any) -> Any:
    if isinstance(value, list):
        return " | ".join(value) or None
    if isinstance(value, datetime.date):
        return datetime.datetime(value.year, value.month, value.day)
    return None if value == "" else value


def test_a_sheet_keeps_its_header_in_sight_and_has_filters(corpus_folder: Path) -> None:
    for sheet in opened(corpus_folder):
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.font.bold for cell in sheet[1])


def test_columns_are_as_wide_as_the_hangul_in_them(corpus_folder: Path) -> None:
    font = ImageFont.truetype(FONT, size=11 * 96 / 72)
    book = opened(corpus_folder)
    for name, column in (
        ("nouns", "A"),
        ("people", "B"),
        ("speakers", "A"),
        ("keywords", "A"),
        ("articles", "H"),
    ):
        cells = [str(cell.value) for cell in book[name][column] if cell.value][1:]
        room = book[name].column_dimensions[column].width * FIGURE
        widest = max(font.getlength(cell) for cell in cells) + PADDING
        header = len(book[name][f"{column}1"].value) + 5
        assert widest <= room, (name, widest, room)
        assert room <= max(1.35 * widest, header * FIGURE), (name, widest, room)


def test_one_long_cell_among_many_does_not_widen_its_column(tmp_path: Path) -> None:
    stored(tmp_path, "nouns", {"noun": ["금리", *["버스"] * 150, "가" * 40]})
    write_workbook(tmp_path, ["nouns"])
    assert opened(tmp_path)["nouns"].column_dimensions["A"].width < 12
    assert common_width({4: 98, 50: 1, 60: 1}) == 50
    assert common_width({4: 3, 50: 1}) == 50
    assert common_width({}) == 0


def test_no_column_is_wider_than_a_screen(tmp_path: Path) -> None:
    stored(tmp_path, "quotes", {"text": ["긴 말" * 500]})
    write_workbook(tmp_path, ["quotes"])
    assert opened(tmp_path)["quotes"].column_dimensions["A"].width == pytest.approx(WIDEST, abs=1)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+82-2",
        "-5도",
        "@home",
        '=HYPERLINK("https://evil.example")',
        "https://evil.example",
        "<r><t>x</t></r>",
        "<r></c></row></sheetData></r>",
        "_x0041_",
        "줄\n바꿈",
        "가\x07나\uffff",
        " 앞뒤 ",
        "007",
        "𠮷",
    ],
)
def test_text_stays_the_text_it_is(tmp_path: Path, text: str) -> None:
    stored(tmp_path, "names", {"name": [text, "보통"]})
    write_workbook(tmp_path, ["names"])
    sheet = opened(tmp_path)["names"]
    found = sheet["A2"].value
    assert openpyxl.utils.escape.unescape(found).replace("_xFFFF_", "\uffff") == text
    assert sheet["A2"].data_type in ("s", "inlineStr")
    assert sheet["A2"].hyperlink is None
    assert sheet["A3"].value == "보통"


def test_text_that_looks_like_a_formula_does_not_become_one_when_somebody_edits_it(tmp_path: Path) -> None:
    stored(tmp_path, "names", {"name": ["=1+1", "보통"]})
    write_workbook(tmp_path, ["names"])
    sheet = opened(tmp_path)["names"]
    assert [sheet[place].quotePrefix for place in ("A2", "A3")] == [True, False]


def test_days_are_days_and_numbers_numbers(tmp_path: Path) -> None:
    day, before = datetime.date(2024, 2, 29), datetime.date(1899, 1, 1)
    stored(
        tmp_path,
        "mixed",
        {"day": [day, before, None], "share": [0.125, float("nan"), None], "count": [7, -1, None]},
    )
    write_workbook(tmp_path, ["mixed"])
    sheet = opened(tmp_path)["mixed"]
    assert values(sheet)[1:] == [(datetime.datetime(2024, 2, 29), 0.125, 7), ("1899-01-01", "nan", -1)]
    assert sheet["A2"].number_format == "yyyy-mm-dd"


def test_rows_that_excel_does_not_take_are_said(tmp_path: Path) -> None:
    stored(tmp_path, "nouns", {"noun": [f"말{number}" for number in range(9)]})
    (made,) = write_workbook(tmp_path, ["nouns"], most_rows=5)
    assert made == WrittenSheet("nouns", "nouns", rows=9, written=4, cut=0)
    book = opened(tmp_path)
    assert [row[0] for row in values(book["nouns"])] == ["noun", "말0", "말1", "말2", "말3"]
    assert book["nouns"].auto_filter.ref == "A1:A5"
    assert values(book["목차"])[1] == (
        "nouns",
        9,
        "nouns: 엑셀에는 앞의 4행만 있습니다 (전체 9행은 nouns.csv).",
    )


def test_a_text_longer_than_a_cell_ends_early_and_is_said(tmp_path: Path) -> None:
    stored(tmp_path, "quotes", {"text": ["가" * EXCEL_TEXT, "가" * (EXCEL_TEXT + 1), "😀" * 20_000]})
    (made,) = write_workbook(tmp_path, ["quotes"], lang="en")
    assert made.cut == 2
    book = opened(tmp_path)
    assert [len(row[0].encode("utf-16-le")) // 2 for row in values(book["quotes"])[1:]] == [
        EXCEL_TEXT,
        EXCEL_TEXT,
        EXCEL_TEXT - 1,
    ]
    assert "2 cells longer than 32,767 characters" in values(book["contents"])[1][2]


def test_the_console_says_what_the_workbook_does_not_have(
    table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made = [WrittenSheet("quotes", "quotes", 2_000_000, 1_048_575, 0)]
    monkeypatch.setattr(output, "apart", lambda *_, **__: nullcontext(lambda: made))
    assert (
        main([str(table), "-o", str(tmp_path / "out"), "--workers", "1", "--no-charts", "--lang", "en"]) == 0
    )
    assert "the workbook has the first 1,048,575 of 2,000,000 rows" in capsys.readouterr().out


def test_sheets_have_names_that_excel_takes() -> None:
    found = list(
        titles(["목차", "a" * 40, "a" * 50, "x/y:[z]", "History", "nouns", "NOUNS", "'q'"], first="목차")
    )
    assert found[0] == "목차 (2)"
    assert all(0 < len(title) <= 31 and not set(title) & set("[]:*?/\\") for title in found)
    assert len({title.lower() for title in found}) == len(found)
    assert found[3] == "x_y__z_"
    assert "History" not in found
    assert found[-1] == "_q_"


def test_the_same_tables_give_the_same_bytes(corpus_folder: Path, tmp_path: Path) -> None:
    target = corpus_folder / TABLE_FOLDER / "tables.xlsx"
    before = target.read_bytes()
    names = opened(corpus_folder).sheetnames[1:]
    write_workbook(corpus_folder, names)
    assert target.read_bytes() == before


def test_a_workbook_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"tables\.xlsx: cannot be written \(No such file"):
        write_workbook(tmp_path, [])


def test_the_page_links_the_workbook(corpus_folder: Path) -> None:
    page = html.unescape((corpus_folder / "report.html").read_text(encoding="utf-8"))
    assert 'href="tables/tables.xlsx"' in page


def test_text_of_the_source_is_no_formula_in_the_workbook(tmp_path: Path) -> None:
    first = rows()[0]
    path = write_csv(tmp_path / "a.csv", [("=1+1", first[1], "=cmd|x", *first[3:])])
    assert main([str(path), "-o", str(tmp_path / "out"), "--workers", "1", "--no-charts"]) == 0
    for sheet in opened(tmp_path / "out"):
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
