"""What the page shows of a record, as plain values for the templates: things to choose, tables, key
figures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sinmun.i18n import Lang
from sinmun.render.look.palette import Kind
from sinmun.render.tables import ranked_by_count
from sinmun.why import Reasons, changes_of, told_changes

MOST_ROWS = 500
_ENTITY_TABLES: tuple[tuple[str, Kind], ...] = (
    ("people", "person"),
    ("organizations", "organization"),
    ("places", "place"),
)
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "keywords": ("keyword", "score", "count"),
    "nouns": ("noun", "count", "sentences", "share_in_compounds"),
    "people": ("name", "mentions", "role", "aliases"),
    "organizations": ("name", "mentions", "aliases"),
    "places": ("name", "mentions", "aliases"),
    "compounds": ("compound", "count", "parts"),
    "quotes": ("text", "speaker", "verb"),
    "statements": ("text", "speaker", "verb"),
    "network": ("source", "target", "weight"),
}
_NUMERIC = frozenset({"count", "score", "sentences", "share_in_compounds", "mentions", "weight"})
_BARRED: Mapping[str, str] = {
    "keywords": "score",
    "nouns": "count",
    "people": "mentions",
    "organizations": "mentions",
    "places": "mentions",
    "compounds": "count",
    "network": "weight",
}
_TABLE_KINDS: Mapping[str, Kind] = {
    "people": "person",
    "organizations": "organization",
    "places": "place",
    "quotes": "quote",
    "statements": "quote",
}


class Cell(NamedTuple):
    """A cell of a table.

    Attributes:
        text: what it shows.
        value: the number it holds, if it holds one.
        pick: key of the thing that is chosen with it (``e3``), or the empty string.
        bar: length of the bar in it in per cent, if it has one.
        kind: of the thing that is chosen with it, where it is not that of the table.
    """

    text: str
    value: int | float | None = None
    pick: str = ""
    bar: float | None = None
    kind: str = ""


class Table(NamedTuple):
    """A table of the page: name in the record, kind (for its colour), column keys, rows, number of all
    rows.
    """

    name: str
    kind: Kind
    columns: tuple[str, ...]
    numeric: frozenset[str]
    rows: list[list[Cell]]
    total: int


class Things:
    """The things of a record that can be chosen in the page, and their keys.

    A key is a letter for the sort (``e`` entity, ``k`` word, ``q`` quotation, ``t`` statement) and a number.

    Attributes:
        entities: number of each entity by kind and name.
        words: the keywords, nouns and compounds that are looked up in the article, by number.
        keys_of_words: the keys of words.
        keys_of_names: the keys of whatever has a name: an entity before a word.
    """

    def __init__(self, record: Mapping[str, Any]) -> None:
        """Number the things of ``record``."""
        self.entities: dict[tuple[str, str], int] = {}
        self.keys_of_names: dict[str, str] = {}
        for table, kind in _ENTITY_TABLES:
            for row in record.get(table) or ():
                self.entities.setdefault((kind, str(row["name"])), len(self.entities))
        tables = (("keywords", "keyword"), ("nouns", "noun"), ("compounds", "compound"))
        self.words: tuple[str, ...] = tuple(
            dict.fromkeys(
                str(row[column]) for table, column in tables for row in (record.get(table) or ())[:MOST_ROWS]
            )
        )
        self.keys_of_names.update({word: f"k{number}" for number, word in enumerate(self.words)})
        for (_, name), number in reversed(self.entities.items()):
            self.keys_of_names[name] = f"e{number}"
        self.keys_of_words = {word: f"k{number}" for number, word in enumerate(self.words)}

    def entity(self, kind: str, name: str) -> str:
        """Return the key of an entity."""
        number = self.entities.get((kind, name))
        return "" if number is None else f"e{number}"

    def word(self, word: str) -> str:
        """Return the key of a word."""
        return self.keys_of_words.get(word, "")

    def named(self, name: str) -> str:
        """Return the key of whatever has this name: an entity before a word."""
        return self.keys_of_names.get(name, "")


def tables(record: Mapping[str, Any], things: Things, kinds: Mapping[str, Kind]) -> list[Table]:
    """Return the tables of the page in their order, at most 500 rows of each; ``kinds`` are those of the names."""
    return [_table(record, name, things, kinds) for name in _COLUMNS]


def _table(record: Mapping[str, Any], name: str, things: Things, kinds: Mapping[str, Kind]) -> Table:
    rows: Sequence[Mapping[str, Any]] = record.get(name) or ()
    shown = rows[:MOST_ROWS]
    columns = _COLUMNS[name]
    barred = _BARRED.get(name, "")
    if name == "keywords" and ranked_by_count(rows):
        columns, barred = ("keyword", "count"), "count"
    kind = _TABLE_KINDS.get(name, "noun")
    longest = max((float(row.get(barred) or 0) for row in shown), default=0.0) if barred else 0.0
    body: list[list[Cell]] = []
    for number, row in enumerate(shown):
        cells: list[Cell] = []
        for place, column in enumerate(columns):
            value = row.get(column)
            if column == "aliases":
                value = [form for form in value or () if form != row["name"]]
            cell = _cell(value, column)
            if column == barred and longest > 0:
                cell = cell._replace(bar=round(max(cell.value or 0, 0) / longest * 100, 1))
            if place == 0 or column in ("speaker", "target"):
                cell = cell._replace(pick=_pick(name, column, number, cell.text, things))
            if name == "network" or column == "speaker":
                cell = cell._replace(kind=kinds.get(cell.text, "noun"))
            cells.append(cell)
        body.append(cells)
    return Table(name, kind, columns, _NUMERIC, body, len(rows))


def _cell(value: Any, column: str) -> Cell:
    if value is None:
        return Cell("")
    if isinstance(value, (list, tuple)):
        return Cell((" + " if column == "parts" else ", ").join(map(str, value)))
    if column == "share_in_compounds":
        return Cell(f"{float(value):.0%}", float(value))
    if column == "score":
        return Cell(f"{float(value):,.1f}", float(value))
    if column in _NUMERIC:
        return Cell(f"{int(value):,}", int(value))
    return Cell(str(value))


def _pick(table: str, column: str, number: int, text: str, things: Things) -> str:
    if column in ("speaker", "source", "target"):
        return things.named(text)
    if table in ("quotes", "statements"):
        return f"{'q' if table == 'quotes' else 't'}{number}"
    if table in ("people", "organizations", "places"):
        return things.entity(_TABLE_KINDS[table], text)
    return things.word(text)


class Fact(NamedTuple):
    """A line of the lead: the key of its message, and names with their counts and keys."""

    message: str
    kind: Kind
    names: list[tuple[str, str, int, str]]


def figures(record: Mapping[str, Any]) -> list[tuple[str, int]]:
    """Return the numbers of the lead: message key and number (characters with spaces; rows of tables)."""
    counted = ("nouns", "people", "organizations", "places", "quotes")
    return [
        ("characters", len(str(record.get("text") or ""))),
        *((name, len(record.get(name) or ())) for name in counted),
    ]


def facts(record: Mapping[str, Any], things: Things) -> list[Fact]:
    """Return the lines of the lead: leading nouns, people, organisations, and who is quoted most."""
    found: list[Fact] = []
    nouns = sorted(record.get("nouns") or (), key=lambda row: -int(row["count"]))[:5]
    words = [(str(row["noun"]), "", int(row["count"]), things.word(str(row["noun"]))) for row in nouns]
    found.append(Fact("top_words", "noun", words))
    for table, kind in _ENTITY_TABLES[:2]:
        rows = sorted(record.get(table) or (), key=lambda row: -int(row["mentions"]))[:3]
        names = [
            (
                str(r["name"]),
                str(r.get("role") or ""),
                int(r["mentions"]),
                things.entity(kind, str(r["name"])),
            )
            for r in rows
        ]
        found.append(Fact(f"top_{table}", kind, names))
    speakers = Counter(str(row["speaker"]) for row in record.get("quotes") or () if row.get("speaker"))
    quoted = [(name, "", count, things.named(name)) for name, count in speakers.most_common(3)]
    found.append(Fact("top_speakers", "quote", quoted))
    return [fact for fact in found if fact.names]


def made(record: Mapping[str, Any], say: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return where the article came from and how the record was made: names and values, in words."""
    rows = [(say["came_from"], str(record.get("source") or say["source_unknown"]))]
    known = record.get("made")
    if not known:
        return rows
    rows.append((say["made_with"], f"sinmun {known['sinmun']}, Kiwi {known['kiwi']}"))
    options = dict(known["options"])
    options["rank"] = say[f"rank_{options['rank']}"]
    return rows + [
        (say[f"option_{name}"], str(value)) for name, value in options.items() if value is not None
    ]


def reasons_by_key(
    record: Mapping[str, Any], things: Things, reasons: Reasons | None, *, lang: Lang = "ko"
) -> dict[str, list[str]]:
    """Return what became of each person, organisation and place, in lines, by its key; those untouched are left out."""
    told: dict[str, list[str]] = {}
    if reasons is None:
        return told
    for table, kind in _ENTITY_TABLES:
        for row in record.get(table) or ():
            name = str(row["name"])
            rows = changes_of(record, {name, *map(str, row.get("aliases") or ())})
            if rows:
                told[things.entity(kind, name)] = told_changes(rows, reasons.changes, lang=lang)
    return told
