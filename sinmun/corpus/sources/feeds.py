"""Feeds as tables: a row for each entry."""

from __future__ import annotations

from collections.abc import Iterator

from sinmun.corpus.items import Failure, Row
from sinmun.corpus.sources.cut import end_at_cut
from sinmun.problems import Problem
from sinmun.reading.feeds.documents import breaks_off
from sinmun.reading.feeds.entries import entries_of
from sinmun.reading.feeds.entry import Entry

_BROKEN_OFF = Failure(
    ko="피드가 앞 항목에서 끊겼습니다. 그 항목은 일부일 수 있고 뒤는 없습니다. 다시 받으세요",
    en="the feed breaks off in the entry before: it may be a part of it, and nothing follows; fetch it again",
)


def feed_rows(
    data: bytes, *, name: str, charset: str | None = None, address: str = ""
) -> Iterator[tuple[int, Row | Failure]]:
    """Yield the entries of a feed, each with its number from 1; one that has no text is its headline.

    A feed that breaks off ends with a failure that says so.

    Raises:
        Problem: there are no entries.
    """
    number = 0
    for number, entry in enumerate(entries_of(data, name=name, charset=charset, address=address), 1):
        yield number, _row(entry)
    if not number:
        raise Problem(ko=f"{name}: 피드에 항목이 없습니다", en=f"{name}: is a feed without entries")
    if breaks_off(data, name=name, charset=charset):
        yield number + 1, _BROKEN_OFF


def _row(entry: Entry) -> Row | Failure:
    if not (entry.title or entry.text):
        return Failure(ko="제목도 글도 없습니다", en="has neither a headline nor a text")
    row = Row(
        text=entry.text,
        title=entry.title,
        date=entry.day.isoformat() if entry.day is not None else entry.stamp,
        publisher=entry.outlet,
        reporters=", ".join(entry.writers),
        section=entry.section,
        url=entry.address,
        extent="full" if entry.text else "headline",
    )
    return end_at_cut(row, bigkinds=False) if entry.text else row
