"""What is to be said of the tables of a run: what was not used, not understood, or is not whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sinmun.corpus.items import Row
from sinmun.corpus.messages import corpus_messages
from sinmun.corpus.sources.cells import parse_date
from sinmun.corpus.sources.columns import Columns
from sinmun.corpus.sources.names import lists_names
from sinmun.i18n import Lang

_MOST_COLUMNS = 100  # told of; a run may have a hundred thousand tables
_MOST_EXAMPLES = 5
_SHOWN = 5
_LONGEST_EXAMPLE = 40


@dataclass(kw_only=True)
class Notices:
    """Counts rows as they are read.

    Attributes:
        bigkinds: whether a table is an export of BigKinds that says what it found.
        headlines: rows of which only the headline is there.
        cut: rows whose text is cut off.
        without_text: rows left out because their text is empty.
        unread_days: rows whose day was not understood.
        examples: some of these days.
        unused: by table and column that was not used, the field that it looks like.
        summaries: by table, the column of summaries that is taken for the text.
        instead: by table, the column of texts and those that could be it too.
    """

    bigkinds: bool = False
    headlines: int = 0
    cut: int = 0
    without_text: int = 0
    unread_days: int = 0
    examples: list[str] = field(default_factory=list)
    unused: dict[tuple[str, str], str] = field(default_factory=dict)
    summaries: dict[str, str] = field(default_factory=dict)
    instead: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def note_columns(self, table: str, columns: Columns) -> None:
        """Note what of a table's columns is not used."""
        self.bigkinds = self.bigkinds or (columns.bigkinds and lists_names(columns.names))
        for name, looked in columns.unused:
            if len(self.unused) < _MOST_COLUMNS:
                self.unused.setdefault((table, name), looked)
        if columns.summary and len(self.summaries) < _MOST_COLUMNS:
            self.summaries.setdefault(table, columns.summary)
        if columns.instead and len(self.instead) < _MOST_COLUMNS:
            self.instead.setdefault(table, columns.instead)

    def note_row(self, row: Row) -> None:
        """Note of the entry of a feed how much of its article it is, and a day that was not understood."""
        self.headlines += row.extent == "headline"
        self.cut += row.extent == "cut"
        if row.date and parse_date(row.date) is None:
            self.note_day(row.date)

    def note_day(self, text: str) -> None:
        """Note a cell whose day was not understood."""
        self.unread_days += 1
        shown = " ".join(text.split())[:_LONGEST_EXAMPLE]
        if len(self.examples) < _MOST_EXAMPLES and shown not in self.examples:
            self.examples.append(shown)

    def plain(self) -> dict[str, Any]:
        """Return all of it as plain values, for the manifest."""
        return {
            "bigkinds": self.bigkinds,
            "headlines": self.headlines,
            "cut": self.cut,
            "without_text": self.without_text,
            "unread_days": self.unread_days,
            "unread_day_examples": list(self.examples),
            "unused_columns": [
                {"table": table, "column": column, "looks_like": looked}
                for (table, column), looked in self.unused.items()
            ],
            "summary_columns": [
                {"table": table, "column": column} for table, column in self.summaries.items()
            ],
            "text_columns": [
                {"table": table, "used": names[0], "not_used": list(names[1:])}
                for table, names in self.instead.items()
            ],
        }


def notice_lines(notices: Mapping[str, Any], lang: Lang) -> list[str]:
    """Return what is to be said, a line each: ``notices`` are those of the manifest."""
    say = corpus_messages(lang)
    lines = [say["notice_bigkinds"]] if notices.get("bigkinds") else []
    lines += [
        say[f"notice_{name}"].format(n=notices[name])
        for name in ("headlines", "cut", "without_text")
        if notices.get(name)
    ]
    if notices.get("unread_days"):
        examples = ", ".join(notices["unread_day_examples"][:_SHOWN])
        lines.append(say["notice_unread_days"].format(n=notices["unread_days"], examples=examples))
    return lines + list(_of_columns(notices, say))


def _of_columns(notices: Mapping[str, Any], say: Mapping[str, str]) -> list[str]:
    unused = notices.get("unused_columns", [])
    instead = notices.get("text_columns", [])
    summaries = notices.get("summary_columns", [])
    lines = [
        say["notice_unused"].format(
            table=entry["table"],
            column=entry["column"],
            field=entry["looks_like"],
            kind=say[f"looks_{entry['looks_like']}"],
        )
        for entry in unused[:_SHOWN]
    ]
    lines += [
        say["notice_instead"].format(
            table=entry["table"], used=entry["used"], others=", ".join(entry["not_used"])
        )
        for entry in instead[:_SHOWN]
    ]
    lines += [say["notice_summary"].format(**entry) for entry in summaries[:_SHOWN]]
    rest = len(unused[_SHOWN:]) + len(instead[_SHOWN:]) + len(summaries[_SHOWN:])
    return lines + ([say["notice_more"].format(n=rest)] if rest else [])
