"""The parts of a corpus as views of an embedded database (DuckDB), which keeps within bounded memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from sinmun.corpus import parts
from sinmun.extras import need
from sinmun.problems import Problem
from sinmun.processes import available_cores
from sinmun.temporary import TemporaryFolder

MEMORY = "1GB"
DUPLICATES = "duplicates.parquet"
Period = Literal["month", "week", "day"]
PERIODS: Mapping[str, str] = {"month": "%Y-%m", "week": "%G-W%V", "day": "%Y-%m-%d"}

_SCALARS = (
    *("article", "id", "source", "row", "url", "title", "date", "publisher", "section", "reporters"),
    *("text", "extent", "columns"),
)
_CONTEXT = "article, date, publisher, section"
_VIEWS = (
    "nouns",
    "compounds",
    "keywords",
    "people",
    "organizations",
    "places",
    "mentions",
    "quotes",
    "statements",
    "network",
)


class Database:
    """A connection with the views ``articles``, ``nouns``, ``compounds``, ``keywords``, ``people``, ``organizations``,
    ``places``, ``mentions``, ``quotes``, ``statements``, ``network`` and ``duplicates``; a context manager.

    Each row of a view belongs to one article, whose number is in the column ``article``; beside it stand the
    article's ``date``, ``publisher`` and ``section``.

    Args:
        folder: of the corpus.
        drop_duplicates: whether the views leave out articles that repeat an earlier one.

    Raises:
        Problem: duckdb is not installed, or the folder holds no parts.
    """

    def __init__(self, folder: Path, *, drop_duplicates: bool = False) -> None:
        duckdb = need("duckdb")
        found = parts.paths(folder)
        if not found:
            raise no_corpus(folder)
        self._spill = TemporaryFolder()
        self.connection = duckdb.connect(
            config={
                "memory_limit": MEMORY,
                "threads": available_cores(),
                "temp_directory": str(self._spill.path),
            }
        )
        # In Jupyter without ipywidgets the setting cannot be touched, and there is no bar either.
        with suppress(duckdb.Error):
            self.connection.execute("SET enable_progress_bar = false")
        self._make_views(found, folder / DUPLICATES, drop_duplicates)

    def _make_views(self, found: list[Path], duplicates: Path, drop: bool) -> None:
        run = self.connection.execute
        files = ", ".join(literal(_no_glob(path)) for path in found)
        run(f"CREATE VIEW parts AS SELECT * FROM read_parquet([{files}])")
        if duplicates.exists():
            run(f"CREATE VIEW duplicates AS SELECT * FROM read_parquet({literal(_no_glob(duplicates))})")
        else:
            run(
                "CREATE TABLE duplicates (article BIGINT, duplicate_of BIGINT, kind VARCHAR, similarity DOUBLE, "
                "contained DOUBLE)"
            )
        kept = "WHERE article NOT IN (SELECT article FROM duplicates)" if drop else ""
        run(f"CREATE VIEW kept AS SELECT * FROM parts {kept}")
        run(
            f"CREATE VIEW articles AS SELECT {', '.join('kept.' + name for name in _SCALARS)}, duplicate_of "
            "FROM kept LEFT JOIN duplicates ON kept.article = duplicates.article"
        )
        for name in _VIEWS:
            run(f"CREATE VIEW {name} AS SELECT {_CONTEXT}, unnest({name}, max_depth := 2) FROM kept")

    def query(self, sql: str) -> Any:
        """Return the result of ``sql`` as a relation of DuckDB, which is computed as it is read.

        Raises:
            duckdb.Error: the query is malformed.
        """
        return self.connection.sql(sql)

    def batches(self, sql: str, *, rows: int = 4096) -> Any:
        """Return the result of ``sql`` as a reader of Arrow record batches of so many rows; has a ``schema``."""
        return self.connection.sql(sql).to_arrow_reader(rows)

    def rows(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of ``sql`` as they are computed."""
        for batch in self.batches(sql):
            yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)

    def execute(self, sql: str) -> None:
        """Carry out a statement that gives no rows."""
        self.connection.execute(sql)

    def make_table(self, name: str, columns: Mapping[str, str], rows: Sequence[tuple[Any, ...]]) -> None:
        """Make the temporary table ``name`` of ``rows``; ``columns`` gives the types of DuckDB."""
        arrow = need("pyarrow")
        types = {
            "VARCHAR": arrow.string(),
            "BIGINT": arrow.int64(),
            "BOOLEAN": arrow.bool_(),
            "VARCHAR[]": arrow.list_(arrow.string()),
        }
        made = arrow.table(
            {
                column: arrow.array([row[place] for row in rows], types[kind])
                for place, (column, kind) in enumerate(columns.items())
            }
        )
        self.connection.register("rows_given", made)
        self.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT * FROM rows_given")
        self.connection.unregister("rows_given")

    def value(self, sql: str) -> Any:
        """Return the first value of the first row of ``sql``."""
        rows = self.connection.execute(sql).fetchall()
        return rows[0][0] if rows else None

    def close(self) -> None:
        """Close the connection and remove what was spilled to disk."""
        self.connection.close()
        self._spill.close()

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def no_corpus(folder: Path) -> Problem:
    """Return what is wrong with a folder in which no run has been."""
    return Problem(
        ko=f"{folder}: 말뭉치가 없습니다. sinmun 표 --output {folder} 로 만드세요",
        en=f"{folder}: holds no corpus; make one with sinmun TABLE --output {folder}",
    )


def literal(text: object) -> str:
    """Return ``text`` as a string of SQL."""
    return "'" + str(text).replace("'", "''") + "'"


def _no_glob(path: Path) -> str:
    """Return a path in which no character stands for others."""
    return "".join(f"[{char}]" if char in "[*?" else char for char in str(path))
