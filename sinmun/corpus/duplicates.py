"""Articles that repeat an earlier one: the same text, or a reprint that differs in byline, furniture and trimming.

Candidates are found by banding of the sketches (J. Leskovec, A. Rajaraman, J. Ullman, "Mining of Massive Datasets", ch. 3):
two texts meet in one of 20 bands of 6 places with a probability of 1 - (1 - s^6)^20 for the similarity s, which is 0.98 at 0.75.
A pair is a reprint when its estimated similarity is `SIMILAR` or more. The bands lie in the database, which spills them to disk,
so memory is bounded; the earliest article in the order of the sources is the one that is repeated.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from sinmun.corpus.database import DUPLICATES, Database
from sinmun.corpus.signature import PLACES, similarity
from sinmun.extras import need
from sinmun.files import write_atomic

SIMILAR = 0.75
BANDS, BAND_ROWS = 20, 6

_EXACT = """
    SELECT article, first FROM (SELECT article, min(article) OVER (PARTITION BY digest) AS first FROM parts)
    WHERE article <> first ORDER BY article
"""
_NEAR = """
    WITH near AS (
        SELECT article, min(article) OVER bucket AS first, lag(article) OVER (bucket ORDER BY article) AS previous
        FROM bands WINDOW bucket AS (PARTITION BY band, key)
    ),
    pairs AS (
        SELECT article, first AS other FROM near WHERE first < article
        UNION
        SELECT article, previous FROM near WHERE previous IS NOT NULL
    )
    SELECT pairs.article, pairs.other, a.sketch, b.sketch
    FROM pairs JOIN sketches a ON pairs.article = a.article JOIN sketches b ON pairs.other = b.article
    ORDER BY pairs.article, pairs.other
"""


def mark_duplicates(folder: Path) -> int:
    """Find the duplicates among the articles in ``folder``, write them to ``duplicates.parquet`` there, return how many.

    Columns: ``article, duplicate_of, kind`` (``exact`` or ``near``), ``similarity`` (0 to 1, estimated).
    """
    with Database(folder) as database:
        found = dict(_duplicates(database))
    arrow, parquet = need("pyarrow"), need("pyarrow.parquet")
    table = arrow.table(
        {
            "article": arrow.array(list(found), arrow.int64()),
            "duplicate_of": arrow.array([entry[0] for entry in found.values()], arrow.int64()),
            "kind": arrow.array([entry[1] for entry in found.values()], arrow.string()),
            "similarity": arrow.array([entry[2] for entry in found.values()], arrow.float64()),
        }
    )
    out = io.BytesIO()
    parquet.write_table(table, out)
    write_atomic(folder / DUPLICATES, out.getvalue())
    return len(found)


def _duplicates(database: Database) -> Iterator[tuple[int, tuple[int, str, float]]]:
    """Yield every duplicate by its number, with what it repeats, the kind and the similarity."""
    first = dict(database.rows(_EXACT))
    _fill_bands(database)
    root: dict[int, int] = {}
    near: dict[int, float] = {}
    for article, other, mine, theirs in database.rows(_NEAR):
        alike = similarity(mine, theirs)
        if alike < SIMILAR:
            continue
        origin = root.get(other, other)
        if article not in root or origin < root[article]:
            root[article], near[article] = origin, alike
    for article in sorted(first.keys() | root.keys()):
        if article in first:
            origin = first[article]
            yield article, (root.get(origin, origin), "exact", 1.0)
        else:
            yield article, (root[article], "near", round(near[article], 3))


def _fill_bands(database: Database) -> None:
    """Put the bands of all sketches into a table of the database; of equal texts, only the first's."""
    arrow = need("pyarrow")
    database.execute("CREATE TABLE bands (article BIGINT, band UTINYINT, key UBIGINT)")
    database.execute(
        "CREATE TABLE sketches AS SELECT article, sketch FROM "
        "(SELECT article, sketch, min(article) OVER (PARTITION BY digest) AS first FROM parts) "
        "WHERE article = first AND octet_length(sketch) > 0 ORDER BY article"
    )
    # A connection carries one query at a time, so what is read and what is written have one each.
    writer = database.connection.cursor()
    for batch in database.batches("SELECT article, sketch FROM sketches"):
        keys = _keys(batch.column(1).to_pylist())
        numbers = np.repeat(batch.column(0).to_numpy(), BANDS)
        bands = np.tile(np.arange(BANDS, dtype=np.uint8), batch.num_rows)
        table = arrow.table({"article": numbers, "band": bands, "key": keys.reshape(-1)})
        writer.register("new_bands", table)
        writer.execute("INSERT INTO bands SELECT * FROM new_bands")
        writer.unregister("new_bands")


def _keys(sketches: list[bytes]) -> Any:
    """Return the hash of every band of every sketch, one row per sketch."""
    places = np.frombuffer(b"".join(sketches), "<u4").reshape(len(sketches), PLACES).astype(np.uint64)
    keys = np.zeros((len(sketches), BANDS), np.uint64)
    for row in range(BAND_ROWS):
        keys = keys * np.uint64(0x9E3779B97F4A7C15) + places[:, row : BANDS * BAND_ROWS : BAND_ROWS]
        keys ^= keys >> np.uint64(29)
    return keys
