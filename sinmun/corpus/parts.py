"""A part: the results of one chunk as a Parquet file, one row per article with lists of structs."""

from __future__ import annotations

import datetime
import io
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, cast

from sinmun.corpus.extras import need
from sinmun.record import Record

FOLDER = "parts"
PART_FORMAT = 1
_META = b"sinmun"

# Of a record, the tables in it: table, then columns with their Arrow types.
TABLES: Mapping[str, Mapping[str, str]] = {
    "removed": {"text": "string", "rule": "string"},
    "summary_sentences": {"text": "string", "start": "int32", "end": "int32"},
    "nouns": {"noun": "string", "count": "int32", "sentences": "int32", "share_in_compounds": "float64"},
    "compounds": {"compound": "string", "count": "int32", "parts": "list"},
    "keywords": {"keyword": "string", "count": "int32", "score": "float64"},
    "people": {"name": "string", "role": "string", "aliases": "list", "mentions": "int32"},
    "organizations": {"name": "string", "aliases": "list", "mentions": "int32"},
    "places": {"name": "string", "aliases": "list", "mentions": "int32"},
    "mentions": {"start": "int32", "end": "int32", "label": "string", "text": "string", "name": "string"},
    "quotes": {
        "text": "string",
        "speaker": "string",
        "start": "int32",
        "end": "int32",
        "verb": "string",
        "sentence": "string",
        "attribution": "string",
    },
    "network": {"source": "string", "target": "string", "weight": "int32"},
}
TABLES = {**TABLES, "statements": TABLES["quotes"]}


class Article(NamedTuple):
    """The result of one article as it goes into a part.

    Attributes:
        number: its running number in the run.
        id: the identifier that its source gives, else its place.
        source: the file it stands in.
        row: its row there, from 1.
        url: its address.
        record: what the analysis found.
        extra: further columns of its table.
        digest: of its text, see `sinmun.corpus.signature`.
        sketch: of its text.
    """

    number: int
    id: str
    source: str
    row: int | None
    url: str
    record: Record
    extra: tuple[tuple[str, str], ...]
    digest: str
    sketch: bytes


class Failed(NamedTuple):
    """An article that could not be analysed, and why."""

    number: int
    source: str
    row: int | None
    en: str
    ko: str


def file_name(number: int) -> str:
    """Return the name of the part of chunk ``number``."""
    return f"part-{number:06d}.parquet"


def number_of(path: Path) -> int:
    """Return the number of the chunk whose part is at ``path``."""
    return int(path.stem.removeprefix("part-"))


def to_parquet(articles: Sequence[Article], failed: Sequence[Failed], *, run: str) -> bytes:
    """Return the content of a part. The same results give the same bytes.

    Args:
        articles: the results.
        failed: what could not be analysed; kept beside the table.
        run: the fingerprint of the run the part belongs to.
    """
    arrow, parquet = need("pyarrow"), need("pyarrow.parquet")
    meta = {
        "format": PART_FORMAT,
        "run": run,
        "articles": len(articles),
        "failed": [list(entry) for entry in failed],
    }
    schema = _schema().with_metadata({_META: json.dumps(meta, ensure_ascii=False).encode("utf-8", "replace")})
    columns = _columns(articles)
    table = arrow.Table.from_arrays(
        [arrow.array(columns[field.name], type=field.type) for field in schema], schema=schema
    )
    out = io.BytesIO()
    parquet.write_table(table, out, compression="zstd", compression_level=3)
    return out.getvalue()


def store(folder: Path, number: int, content: bytes) -> Path:
    """Write the part of chunk ``number``, whole or not at all even when the power fails, and return its path."""
    target = folder / FOLDER / file_name(number)
    temporary = target.with_suffix(".writing")
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(target)
    return target


class PartInfo(NamedTuple):
    """What the foot of a part says."""

    run: str
    articles: int
    failed: tuple[Failed, ...]


def info(path: Path) -> PartInfo | None:
    """Return what the foot of a part says, or ``None`` if the file is no part of this format."""
    arrow, parquet = need("pyarrow"), need("pyarrow.parquet")
    try:
        meta = json.loads(parquet.read_schema(path).metadata[_META])
        failed = tuple(Failed(*entry) for entry in meta["failed"])
        return PartInfo(meta["run"], meta["articles"], failed) if meta["format"] == PART_FORMAT else None
    except (arrow.ArrowException, OSError, KeyError, TypeError, ValueError):
        return None


def paths(folder: Path) -> list[Path]:
    """Return the parts in the folder of a corpus, in the order of their chunks."""
    return sorted((folder / FOLDER).glob("part-*.parquet"), key=number_of)


def record_of(row: Mapping[str, Any]) -> Record:
    """Return the record of an article from its row in a part."""
    found = {name: row[name] for name in Record.__annotations__ if name in row}
    found["version"] = row["version"]
    found["date"] = row["date"].isoformat() if row["date"] else None
    found["body"] = row["text"][row["body_start"] :]
    return cast("Record", found)


def _columns(articles: Sequence[Article]) -> dict[str, list[Any]]:
    records = [article.record for article in articles]
    columns: dict[str, list[Any]] = {
        "article": [article.number for article in articles],
        "id": [article.id for article in articles],
        "source": [article.source for article in articles],
        "row": [article.row for article in articles],
        "url": [article.url or None for article in articles],
        "date": list(_days(records)),
        "body_start": [len(record["text"]) - len(record["body"]) for record in records],
        "columns": [article.extra for article in articles],
        "digest": [article.digest for article in articles],
        "sketch": [article.sketch for article in articles],
    }
    for field in _schema():
        if field.name not in columns:
            columns[field.name] = [record[field.name] for record in records]
    return columns


def _days(records: Sequence[Record]) -> Iterator[Any]:
    for record in records:
        yield datetime.date.fromisoformat(record["date"]) if record["date"] else None


@cache
def _schema() -> Any:
    arrow = need("pyarrow")
    types = {
        "string": arrow.string(),
        "int32": arrow.int32(),
        "float64": arrow.float64(),
        "list": arrow.list_(arrow.string()),
    }
    fields = [
        ("article", arrow.int64()),
        ("id", arrow.string()),
        ("source", arrow.string()),
        ("row", arrow.int64()),
        ("url", arrow.string()),
        ("version", arrow.int32()),
        ("title", arrow.string()),
        ("subheads", types["list"]),
        ("date", arrow.date32()),
        ("publisher", arrow.string()),
        ("section", arrow.string()),
        ("reporters", types["list"]),
        ("captions", types["list"]),
        ("text", arrow.string()),
        ("body_start", arrow.int32()),
    ]
    for name, columns in TABLES.items():
        fields.append(
            (name, arrow.list_(arrow.struct([(key, types[kind]) for key, kind in columns.items()])))
        )
    fields += [
        ("columns", arrow.map_(arrow.string(), arrow.string())),
        ("digest", arrow.string()),
        ("sketch", arrow.binary()),
    ]
    return arrow.schema(fields)
