"""Writing the tables of a corpus as CSV and Parquet, row by row, whole or not at all."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sinmun.corpus.database import Database
from sinmun.corpus.parts import Failed
from sinmun.corpus.tabulate import Table
from sinmun.extras import need
from sinmun.problems import Problem
from sinmun.reasons import in_korean
from sinmun.render.tables import FORMULA_START, LIST_SEPARATOR, cell

_FORMULA = f"^[{re.escape(''.join(FORMULA_START))}]"
TABLE_FOLDER = "tables"
ERRORS = "errors.csv"


def write_tables(database: Database, folder: Path, made: Iterable[Table]) -> list[str]:
    """Write tables into ``folder``/tables and return their names; those of an earlier call that are no more are removed."""
    target = folder / TABLE_FOLDER
    target.mkdir(exist_ok=True)
    names: list[str] = []
    for table in made:
        write_table(database, table, target)
        names.append(table.name)
    for path in target.iterdir():
        if path.suffix in (".csv", ".parquet") and path.stem not in names:
            path.unlink()
    return names


def write_table(database: Database, table: Table, folder: Path) -> None:
    """Write one table as `write_batches` does."""
    write_batches(folder, table.name, database.batches(table.sql))


def write_batches(folder: Path, name: str, reader: Any) -> None:
    """Write ``NAME.csv`` (UTF-8 with BOM, formulas neutralised) and ``NAME.parquet``; neither is ever in memory.

    Args:
        folder: of the tables.
        name: of the table.
        reader: its Arrow record batches; has a ``schema``.
    """
    parquet = need("pyarrow.parquet")
    with (
        whole(folder / f"{name}.csv") as csv_path,
        whole(folder / f"{name}.parquet") as parquet_path,
        csv_path.open("w", encoding="utf-8-sig", newline="") as file,
        parquet.ParquetWriter(parquet_path, reader.schema, compression="zstd") as sink,
    ):
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(reader.schema.names)
        for batch in reader:
            sink.write_batch(batch)
            writer.writerows(zip(*map(_csv_cells, batch.columns), strict=True))


def _csv_cells(column: Any) -> list[Any]:
    """Return the cells of a column for CSV, see `cell`; where nothing has to be made safe, the values as they are."""
    types, compute = need("pyarrow.types"), need("pyarrow.compute")
    if (
        types.is_list(column.type)
        and types.is_string(column.type.value_type)
        and not column.flatten().null_count
    ):
        column = compute.binary_join(column, LIST_SEPARATOR)
    if types.is_string(column.type):
        safe = not compute.any(compute.match_substring_regex(column, _FORMULA)).as_py()
    else:
        safe = types.is_integer(column.type) or types.is_floating(column.type) or types.is_date(column.type)
    values: list[Any] = column.to_pylist()
    return values if safe else [cell(value) for value in values]


def write_errors(folder: Path, failed: Iterable[Failed], *, lang: str) -> None:
    """Write ``errors.csv``: ``source, row, reason``."""
    lines = ((entry.source, entry.row, entry.ko if lang == "ko" else entry.en) for entry in failed)
    write_rows(folder / ERRORS, ("source", "row", "reason"), lines)


def write_rows(path: Path, header: Sequence[str], lines: Iterable[Sequence[Any]]) -> None:
    """Write a table as CSV (UTF-8 with BOM, formulas neutralised), whole or not at all.

    Raises:
        Problem: it cannot be written.
    """
    with whole(path) as part, part.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows([cell(value) for value in line] for line in lines)


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Give a neighbour of ``path`` to write to, which takes its place when all went well."""
    part = path.with_name(f".{path.name}.part")
    try:
        yield part
        part.replace(path)
    except BaseException as error:
        part.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise Problem(
                ko=f"{path}: 쓸 수 없습니다 ({in_korean(error.strerror)}). 다른 프로그램에서 열려 있거나 디스크가 찼습니까?",
                en=f"{path}: cannot be written ({error.strerror}); is it open in another program, or the disk full?",
            ) from error
        raise
