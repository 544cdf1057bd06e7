"""A workbook is read in a process of its own, whose end is the failure of that workbook and of nothing else."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import psutil
import pytest

from sinmun.corpus.items import Failure, Item, Row
from sinmun.corpus.sources import workbook
from sinmun.corpus.sources.inputs import find_inputs
from sinmun.corpus.sources.reader import Sources
from tests.corpus.made import write_csv

openpyxl = pytest.importorskip("openpyxl")
pytest.importorskip("python_calamine")

BODY = "누리은행은 대출 금리를 내린다고 밝혔다."


def book(path: Path, *rows: tuple[object, ...], far: int = 0) -> Path:
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    if far:
        made.active.cell(far, 1, "끝")
    made.save(path)
    return path


def read(folder: Path, *paths: Path) -> list[Item]:
    good = write_csv(folder / "good.csv", [(BODY,)], header=("본문",))
    return list(Sources(find_inputs([*map(str, paths), str(good)])))


def exits(connection: Connection, path: Path, name: str) -> None:
    connection.send(workbook.Sheet("a", alone=True))
    connection.send([["본문"], [BODY]])
    os._exit(134)


def panics(connection: Connection, path: Path, name: str) -> None:
    class PanicError(BaseException):
        pass

    def reader(*_: object) -> None:
        raise PanicError("index out of bounds")

    workbook._content = reader  # type: ignore[assignment]
    workbook.serve(connection, path, name)


def eats(connection: Connection, path: Path, name: str) -> None:
    def reader(*_: object) -> None:
        bytearray(20_000_000_000)

    workbook._content = reader  # type: ignore[assignment]
    workbook.serve(connection, path, name)


def sleeps(connection: Connection, path: Path, name: str) -> None:
    time.sleep(60)


@pytest.mark.parametrize(
    ("child", "line"),
    [
        (exits, "ended the process"),
        (panics, "index out of bounds"),
        (eats, "cannot be read"),
        (sleeps, "within"),
    ],
)
def test_a_workbook_that_ends_its_reader_costs_itself_alone(
    child: Callable[..., None],
    line: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(workbook, "serve", child)
    monkeypatch.setattr(workbook, "EXCEL_SECONDS", 2 if child is sleeps else 60)
    *found, good = read(tmp_path, book(tmp_path / "a.xlsx", ("본문",), (BODY,)))
    assert isinstance(good.content, Row)
    failures = [item.content for item in found if isinstance(item.content, Failure)]
    assert len(failures) == 1
    assert line in failures[0].en
    assert "\n" not in failures[0].en + failures[0].ko
    assert capfd.readouterr().err == ""
    assert not [
        child
        for child in psutil.Process().children()
        if child.status() != psutil.STATUS_ZOMBIE and "spawn_main" in " ".join(child.cmdline())
    ]


def test_what_was_read_before_the_end_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "serve", exits)
    first, failure, _ = read(tmp_path, book(tmp_path / "a.xlsx", ("본문",), (BODY,)))
    assert isinstance(first.content, Row)
    assert isinstance(failure.content, Failure)


def test_rows_without_anything_in_them_are_no_failures(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx", ("제목", "본문"), (None, None), ("금리", BODY), ("", "  "), far=1_000_000
    )
    found = read(tmp_path, path)
    assert [isinstance(item.content, Row) for item in found] == [True, False, True]
    assert [item.row for item in found] == [1, 2, 1]


def test_a_sheet_that_nobody_reads_to_its_end_does_not_hide_the_next(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    for number in range(3):
        sheet = made.active if not number else made.create_sheet(f"{number}월")
        for line in [["비고"]] * 500 if number == 1 else [["본문"], [BODY]]:
            sheet.append(line)
    made.save(tmp_path / "a.xlsx")
    assert len(read(tmp_path, tmp_path / "a.xlsx")) == 3
