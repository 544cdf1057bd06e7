"""A part: the results of one chunk as a Parquet file, one row per article with lists of structs."""

from __future__ import annotations

import datetime
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, cast, get_args, get_origin, get_type_hints, is_typeddict

from sinmun.extras import need
from sinmun.files import write_durable
from sinmun.record import Record

PART_FOLDER = "parts"
PART_FORMAT = 3
_META = b"sinmun"
# Fields of a record that a part gives in another form.
_DERIVED = frozenset({"body"})


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
        extent: how much of it its table has, see `sinmun.corpus.items.Extent`.
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
    extent: str = "full"


class Failed(NamedTuple):
    """An article that could not be analysed, and why."""

    number: int
    source: str
    row: int | None
    ko: str
    en: str


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
        "failed": [entry._asdict() for entry in failed],
    }
    schema = _schema().with_metadata({_META: json.dumps(meta, ensure_ascii=False).encode("utf-8", "replace")})
    columns = _columns(articles)
    table = arrow.Table.from_arrays(
        [arrow.array(columns[field.name], type=field.type) for field in schema], schema=schema
    )
    out = io.BytesIO()
    # Few values stand twice in a part: without dictionaries it is smaller, and written in two thirds of the time.
    parquet.write_table(
        table,
        out,
        compression="zstd",
        compression_level=3,
        use_dictionary=False,
        write_statistics=["article"],
    )
    return out.getvalue()


def store(folder: Path, number: int, content: bytes) -> Path:
    """Write the part of chunk ``number``, whole or not at all even when the power fails, and return its path."""
    target = folder / PART_FOLDER / file_name(number)
    write_durable(target, content)
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
        failed = tuple(Failed(**entry) for entry in meta["failed"])
        return PartInfo(meta["run"], meta["articles"], failed) if meta["format"] == PART_FORMAT else None
    except (arrow.ArrowException, OSError, KeyError, TypeError, ValueError):
        return None


def paths(folder: Path) -> list[Path]:
    """Return the parts in the folder of a corpus, in the order of their chunks."""
    return sorted((folder / PART_FOLDER).glob("part-*.parquet"), key=number_of)


def record_of(row: Mapping[str, Any]) -> Record:
    """Return the record of an article from its row in a part."""
    found = {name: row[name] for name in Record.__annotations__ if name in row}
    found["source"] = row["source"] if row["row"] is None else f"{row['source']}:{row['row']}"
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
        "extent": [article.extent for article in articles],
    }
    for field in _schema():
        if field.name not in columns:
            columns[field.name] = [record[field.name] for record in records]  # type: ignore[literal-required]
    return columns


def _days(records: Sequence[Record]) -> Iterator[Any]:
    for record in records:
        yield datetime.date.fromisoformat(record["date"]) if record["date"] else None


@cache
def _schema() -> Any:
    arrow = need("pyarrow")
    own = {
        "article": arrow.int64(),
        "id": arrow.string(),
        "source": arrow.string(),
        "row": arrow.int64(),
        "url": arrow.string(),
        "date": arrow.date32(),
        "body_start": arrow.int32(),
        "columns": arrow.map_(arrow.string(), arrow.string()),
        "digest": arrow.string(),
        "sketch": arrow.binary(),
        "extent": arrow.string(),
    }
    hints = get_type_hints(Record)
    found = {
        name: _arrow_type(arrow, hints[name]) for name in hints if name not in own and name not in _DERIVED
    }
    return arrow.schema(list({**own, **found}.items()))


def _arrow_type(arrow: Any, hint: Any) -> Any:
    """Return the Arrow type for the type of a field of a record."""
    simple = {str: arrow.string(), int: arrow.int32(), float: arrow.float64(), bool: arrow.bool_()}
    if hint in simple:
        return simple[hint]
    inner = [part for part in get_args(hint) if part is not type(None)]
    if get_origin(hint) is list:
        return arrow.list_(_arrow_type(arrow, inner[0]))
    if is_typeddict(hint):
        columns = get_type_hints(hint)
        return arrow.struct([(name, _arrow_type(arrow, columns[name])) for name in columns])
    if len(inner) == 1:
        return _arrow_type(arrow, inner[0])
    raise TypeError(f"no Arrow type for {hint}")
