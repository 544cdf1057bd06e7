"""What the terminal shows: the summary and contexts of an article; Hangul and hanja are two columns wide."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sinmun.i18n import Lang, messages
from sinmun.record import Record
from sinmun.render import tables
from sinmun.words.concordance import ConcordanceLine

_WIDE = frozenset("WF")
_ELLIPSIS = "…"


def summary(record: Record, *, lang: Lang = "ko", columns: int = 100, top: int = 10) -> str:
    """Return a short text that says what an article is about.

    Args:
        record: the record of the article.
        lang: language of the headings.
        columns: width of the terminal.
        top: most nouns, people and so on that are shown.
    """
    return "\n".join(line.rstrip() for line in _lines(record, lang, max(60, columns), top))


def _lines(record: Record, lang: Lang, columns: int, top: int) -> Iterator[str]:
    words = messages(lang)
    yield clip(record["title"] or words["no_title"], columns)
    yield clip(" · ".join(_head(record, words)), columns)
    for warning in record["warnings"]:
        yield from _wrap("! ", warning[lang], columns)
    yield ""
    nouns = [(row["noun"], f"{row['count']}") for row in record["nouns"][:top]]
    keywords = [
        (row["keyword"], f"{row['count']}") for row in tables.leading("keywords", record["keywords"], top)
    ]
    people = [(_person(row), f"{row['mentions']}") for row in record["people"][:top]]
    bodies = [(_names(row), f"{row['mentions']}") for row in record["organizations"][:top]]
    half = (columns - 4) // 2
    yield from _side_by_side(
        (words["nouns"], nouns), (words["keywords"], keywords), half, words["empty_table"]
    )
    yield ""
    yield from _side_by_side(
        (words["people"], people), (words["organizations"], bodies), half, words["empty_table"]
    )
    if record["unsure"]:
        yield clip(words["unsure"].format(n=record["unsure"]), columns)
    if record["summary_sentences"]:
        yield ""
        yield words["summary"]
        for sentence in record["summary_sentences"]:
            yield from _wrap("· ", sentence["text"], columns)
    if record["quotes"]:
        yield ""
        yield f"{words['quotes']} ({len(record['quotes'])})"
        for quote in record["quotes"][:top]:
            yield from _wrap(
                "  ", f"{quote['speaker'] or words['unknown_speaker']}: “{quote['text']}”", columns
            )


def _head(record: Record, words: Mapping[str, str]) -> Iterable[str]:
    known = [record["publisher"], record["date"], ", ".join(record["reporters"])]
    yield from (item for item in known if item)
    yield f"{words['characters']} {len(record['text']):,}"
    if record["removed"]:
        yield words["removed"].format(n=len(record["removed"]))


def _person(row: Any) -> str:
    return _names(row) + (f", {row['role']}" if row["role"] else "")


def _names(row: Any) -> str:
    others = [alias for alias in row["aliases"] if alias != row["name"]]
    return str(row["name"]) + (f" ({', '.join(others)})" if others else "")


def _side_by_side(
    left: tuple[str, Sequence[tuple[str, str]]],
    right: tuple[str, Sequence[tuple[str, str]]],
    half: int,
    none: str,
) -> Iterator[str]:
    columns = [[title, *_rows(cells, half, none)] for title, cells in (left, right)]
    for index in range(max(map(len, columns))):
        cells = [column[index] if index < len(column) else "" for column in columns]
        yield pad(cells[0], half + 4) + cells[1]


def _rows(cells: Sequence[tuple[str, str]], half: int, none: str) -> list[str]:
    if not cells:
        return [f"  {none}"]
    number = max(len(count) for _, count in cells)
    room = min(half - number - 4, max(width(name) for name, _ in cells))
    return [f"  {pad(clip(name, room), room)}  {pad(count, number, right=True)}" for name, count in cells]


def _wrap(bullet: str, text: str, columns: int, *, most: int = 2) -> Iterator[str]:
    """Yield ``text`` in at most ``most`` lines under a bullet, broken at spaces."""
    indent = " " * width(bullet)
    line = bullet
    shown = 1
    for word in text.split():
        if width(line) + width(word) + 1 > columns and line.strip(f"{bullet} "):
            if shown == most:
                yield clip(f"{line} {word}", columns)
                return
            yield line
            line, shown = indent, shown + 1
        line += word if line in (bullet, indent) else f" {word}"
    yield clip(line, columns)


def align(lines: Sequence[ConcordanceLine]) -> list[str]:
    """Return the lines as text for a terminal, the keywords below each other; Hangul is two columns wide."""
    left = max((width(line.left) for line in lines), default=0)
    middle = max((width(line.keyword) for line in lines), default=0)
    return [f"{pad(line.left, left, right=True)} {pad(line.keyword, middle)} {line.right}" for line in lines]


def width(text: str) -> int:
    """Return how many terminal columns ``text`` takes."""
    return sum(_columns(character) for character in text)


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """Return ``text`` filled with spaces to ``columns``; ``right`` puts the spaces before it."""
    filling = " " * max(0, columns - width(text))
    return filling + text if right else text + filling


def clip(text: str, columns: int) -> str:
    """Return ``text`` cut to at most ``columns``, with an ellipsis where something was cut."""
    if width(text) <= columns:
        return text
    taken = 0
    for index, character in enumerate(text):
        taken += _columns(character)
        if taken > columns - 1:
            return text[:index] + _ELLIPSIS
    return text


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
