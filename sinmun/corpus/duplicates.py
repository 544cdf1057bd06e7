"""Articles that repeat an earlier one: the same text, or a reprint that differs in byline, furniture and trimming.

Candidates are found by banding of the sketches (J. Leskovec, A. Rajaraman, J. Ullman, "Mining of Massive Datasets", ch. 3):
two texts meet in one of 25 bands of 5 places with a probability of 1 - (1 - s^5)^25 for the similarity s, which is 0.998 at
0.75. Those that the sketches show to be alike are compared as texts, and one repeats the other when

- the Jaccard similarity of their shingles is `SIMILAR` or more (``near``), or
- they are not of one outlet, and the shorter is contained in the longer to `CONTAINED` or more (``extract``): what is left when
  one outlet prints less of a press release or of an agency's report than another,
- for texts as short as the caption of a picture, the Jaccard similarity is `SIMILAR_CAPTIONS` or more,

and the figures in them are not those of another day, nor is it another picture that they are below. The earliest article in the
order of the sources is the one that is repeated. A repeat of a repeat is one of the first, as long as it is `KINDRED` to it. The
bands lie in the database, which spills them to disk, so memory is bounded.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

import numpy as np

from sinmun.corpus.database import DUPLICATES, Database
from sinmun.corpus.signature import (
    PLACES,
    Likeness,
    letters_of,
    other_figures,
    other_picture,
    overlap,
    similarity,
)
from sinmun.extras import need
from sinmun.files import write_atomic

SIMILAR = 0.75
CONTAINED = 0.8
KINDRED = 0.5
LONGEST_CAPTION = 200  # letters
LONGEST_OF_PICTURES = 400
"""Characters of a text that may be no more than what is below a picture."""
SIMILAR_CAPTIONS = 0.85
"""`SIMILAR` for texts that may be captions: those of one event share the sentence on it, and differ in the scene."""

BANDS, BAND_ROWS = 25, 5

_TAKEN = 0.62  # estimated similarity, three standard errors below `SIMILAR`
_TAKEN_OF_OTHERS = 0.35  # the same for two outlets, of which one may print half of what the other does

# A table whose figures got lost on the way is that of the day in its title.
_EXACT = """
    SELECT article, first FROM (
        SELECT article, CASE WHEN day IN ('', first_value(day) OVER same) OR first_value(day) OVER same = ''
            THEN first_value(article) OVER same ELSE min(article) OVER (PARTITION BY digest, day) END AS first
        FROM (
            SELECT article, digest, regexp_extract(coalesce(title, ''), '[0-9]+일') AS day FROM parts WHERE digest <> ''
        ) WINDOW same AS (PARTITION BY digest ORDER BY article)
    ) WHERE article <> first ORDER BY article
"""
# What is not known to be of one outlet.
_ELSEWHERE = "coalesce(a.publisher <> b.publisher, true)"
_MEETING = f"""
    WITH near AS (
        SELECT article, [min(article) OVER bucket, lag(article) OVER turn, lag(article, 2) OVER turn, lag(article, 3) OVER turn]
            AS others
        FROM bands WINDOW bucket AS (PARTITION BY band, key), turn AS (bucket ORDER BY article)
    ),
    pairs AS (SELECT DISTINCT article, unnest(others) AS other FROM near)
    SELECT article, other, a.sketch, b.sketch, {_ELSEWHERE} AS elsewhere
    FROM pairs JOIN sketches a USING (article) JOIN sketches b ON pairs.other = b.article
    WHERE other < article ORDER BY article, other
"""
_TEXTS = f"""
    SELECT pairs.article, other, substr(a.text, a.body_start + 1), substr(b.text, b.body_start + 1),
        {_ELSEWHERE} AS elsewhere
    FROM pairs JOIN parts a ON pairs.article = a.article JOIN parts b ON other = b.article
    ORDER BY pairs.article, other
"""

Kind = Literal["exact", "near", "extract"]


class Repeat(NamedTuple):
    """What an article repeats.

    Attributes:
        first: number of the earliest article with that text.
        kind: ``exact`` for the same text; ``near`` where it is `SIMILAR`; ``extract`` where less is shared.
        similarity: Jaccard similarity of the two.
        contained: the share of the shorter text that the longer has.
    """

    first: int
    kind: Kind
    similarity: float
    contained: float


def mark_duplicates(folder: Path) -> int:
    """Find the duplicates among the articles in ``folder``, write them to ``duplicates.parquet`` there, return how many.

    Columns: ``article, duplicate_of, kind`` (``exact``, ``near`` or ``extract``), ``similarity`` (Jaccard, 0 to 1),
    ``contained`` (the share of the shorter text that the longer has, 0 to 1).
    """
    with Database(folder) as database:
        found = _all_repeats(database)
    arrow, parquet = need("pyarrow"), need("pyarrow.parquet")
    table = arrow.table(
        {
            "article": arrow.array(list(found), arrow.int64()),
            "duplicate_of": arrow.array([entry.first for entry in found.values()], arrow.int64()),
            "kind": arrow.array([entry.kind for entry in found.values()], arrow.string()),
            "similarity": arrow.array([entry.similarity for entry in found.values()], arrow.float64()),
            "contained": arrow.array([entry.contained for entry in found.values()], arrow.float64()),
        }
    )
    out = io.BytesIO()
    parquet.write_table(table, out)
    write_atomic(folder / DUPLICATES, out.getvalue())
    return len(found)


def repeats(text: str, other: str, *, elsewhere: bool) -> Repeat | None:
    """Return how a text repeats another (``first`` is 0), or ``None`` if it does not.

    Args:
        text: the text.
        other: what it may repeat.
        elsewhere: whether they are not known to be of one outlet.
    """
    alike = overlap(text, other)
    if _is_caption(text, other):
        same = alike.jaccard >= SIMILAR_CAPTIONS
    else:
        same = alike.jaccard >= SIMILAR or (elsewhere and alike.contained >= CONTAINED)
    return None if not same or _is_of_something_else(text, other) else _repeat(alike)


def _is_of_something_else(text: str, other: str) -> bool:
    """Return whether texts that are worded alike have the figures of two days, or stand below two pictures of one event."""
    short = min(len(text), len(other)) <= LONGEST_OF_PICTURES
    return other_figures(text, other) or (short and other_picture(text, other))


def _is_caption(text: str, other: str) -> bool:
    return min(len(letters_of(text)), len(letters_of(other))) <= LONGEST_CAPTION


def _repeat(alike: Likeness) -> Repeat:
    kind: Kind = "near" if alike.jaccard >= SIMILAR else "extract"
    return Repeat(0, kind, round(alike.jaccard, 3), round(alike.contained, 3))


def _all_repeats(database: Database) -> dict[int, Repeat]:
    """Return every duplicate by its number, in order."""
    _fill_bands(database)
    found = _led_back(database, _linked(database))
    for article, first in database.rows(_EXACT):
        # Where the first of equal texts repeats an earlier one, the others do in the same way.
        found[article] = found[first] if first in found else Repeat(first, "exact", 1.0, 1.0)
    return dict(sorted(found.items()))


def _linked(database: Database) -> dict[int, dict[int, Repeat]]:
    """Return each article that is like earlier ones, with these."""
    _keep_pairs(database, _meeting(database))
    found: dict[int, dict[int, Repeat]] = {}
    for article, other, text, earlier, elsewhere in _compared(database):
        if (how := repeats(text, earlier, elsewhere=elsewhere)) is not None:
            found.setdefault(article, {})[other] = how._replace(first=other)
    return found


def _meeting(database: Database) -> Iterator[tuple[int, int]]:
    """Yield pairs of an article and an earlier one that seem to be alike."""
    for article, other, mine, theirs, elsewhere in database.rows(_MEETING):
        if similarity(mine, theirs) >= (_TAKEN_OF_OTHERS if elsewhere else _TAKEN):
            yield article, other


def _led_back(database: Database, linked: Mapping[int, Mapping[int, Repeat]]) -> dict[int, Repeat]:
    """Return what each article repeats: the first of those that repeat one another, if it is kindred to that one."""
    first: dict[int, int] = {}
    for article in sorted(linked):
        first[article] = min(first.get(other, other) for other in linked[article])
    found = {article: linked[article][min(linked[article])] for article in linked}
    found.update(
        (article, linked[article][first[article]]) for article in linked if first[article] in linked[article]
    )
    _keep_pairs(
        database, ((article, first[article]) for article in linked if first[article] not in linked[article])
    )
    for article, other, text, earlier, _ in _compared(database):
        alike = overlap(text, earlier)
        if alike.jaccard >= (SIMILAR_CAPTIONS if _is_caption(text, earlier) else KINDRED):
            found[article] = _repeat(alike)._replace(first=other)
    return found


def _keep_pairs(database: Database, pairs: Iterable[tuple[int, int]]) -> None:
    """Put pairs of articles into the table ``pairs`` of the database."""
    columns = list(zip(*pairs, strict=True)) or [(), ()]
    arrow = need("pyarrow")
    table = arrow.table(
        {
            name: arrow.array(column, arrow.int64())
            for name, column in zip(("article", "other"), columns, strict=True)
        }
    )
    database.connection.register("new_pairs", table)
    database.execute("CREATE OR REPLACE TABLE pairs AS SELECT * FROM new_pairs")
    database.connection.unregister("new_pairs")


def _compared(database: Database) -> Iterator[tuple[Any, ...]]:
    """Yield the kept pairs with both texts, and whether they are of two outlets; few at once, as texts are long."""
    for batch in database.batches(_TEXTS, rows=256):
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _fill_bands(database: Database) -> None:
    """Put the bands of all sketches into a table of the database; of equal texts, only the first's."""
    arrow = need("pyarrow")
    database.execute("CREATE TABLE bands (article BIGINT, band UTINYINT, key UBIGINT)")
    database.execute(
        "CREATE TABLE sketches AS SELECT article, sketch, publisher FROM "
        "(SELECT article, sketch, publisher, min(article) OVER (PARTITION BY digest) AS first FROM parts) "
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
