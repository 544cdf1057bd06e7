"""Collecting from the web: feeds, lists and the pages they lead to, one after another, going on where an earlier run stopped."""

from __future__ import annotations

import urllib.request
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from sinmun.corpus.sources.collected import Collection, Kept
from sinmun.problems import Problem
from sinmun.reading.addresses import is_inside, public_only
from sinmun.reading.errors import ReadError, Reason
from sinmun.reading.feeds.kinds import LIST_BYTES, ListKind, list_kind_of
from sinmun.reading.feeds.leads import Lead, leads_of
from sinmun.reading.manners import Manners, is_worth_another_try

MOST_ADDRESSES = 50_000
"""Of one run; what lies beyond is said to be left out."""
DEEPEST = 4
"""How many steps may lie between what was asked for and an article: a list of feeds, a feed, an article."""

Told = Callable[[int, int], None]
"""Is told how many addresses have been tried, and how many are known."""


class Step(NamedTuple):
    """An address on the way.

    Attributes:
        lead: where it leads, and what is said of its article.
        depth: how many lists led to it.
        trusted: whether it may lie inside this machine or its network: the user says it, or a list that lies there itself.
        leads: whether it leads anywhere; an entry that does not is called by its place, which is no address.
    """

    lead: Lead
    depth: int = 0
    trusted: bool = True
    leads: bool = True


def first_steps(inputs: Sequence[str], lists: Sequence[tuple[Path, ListKind]]) -> list[Step]:
    """Return the steps that the user's addresses and lists begin with.

    Raises:
        ReadError: a list is no text.
        OSError: a list cannot be read.
    """
    steps = [Step(Lead(address)) for address in inputs]
    for path, kind in lists:
        with path.open("rb") as file:
            data = file.read(LIST_BYTES)
        steps += _steps_from(leads_of(data, kind, name=str(path)), str(path), 1, trusted=True)
    return steps


def collect(
    collection: Collection,
    steps: Sequence[Step],
    *,
    follow: bool,
    manners: Manners,
    tell: Told = lambda tried, known: None,
) -> None:
    """Fetch what ``steps`` lead to into ``collection``; what is there already is not fetched again.

    A failure that may pass is tried again, once in each run. A list of feeds leads to its feeds in any case; feeds and sitemaps
    lead to their articles where the user wants to ``follow`` them.
    """
    waiting = deque(steps)
    seen: set[str] = set()
    while waiting:
        step = waiting.popleft()
        if step.lead.address in seen:
            continue
        if len(seen) >= MOST_ADDRESSES:
            collection.fail("…", _too_many())
            break
        seen.add(step.lead.address)
        kept = collection.kept(step.lead.address)
        if kept is None or kept.again:
            kept = _try(collection, step, manners)
        waiting.extendleft(reversed(_beyond(collection, step, kept, follow)))
        tell(len(seen), len(seen) + len(waiting))
    collection.finish()


def _try(collection: Collection, step: Step, manners: Manners) -> Kept:
    address = step.lead.address
    if not (step.leads and address.lower().startswith(("http://", "https://"))):
        return collection.fail(address, _no_address())
    try:
        page = manners.fetch(address, handlers=_handlers(step))
    except ReadError as error:
        return collection.fail(address, error, again=is_worth_another_try(error))
    return collection.keep(step.lead, page, list_kind_of(page.data, charset=page.charset))


def _handlers(step: Step) -> Sequence[urllib.request.BaseHandler]:
    return () if step.trusted else public_only()


def _beyond(collection: Collection, step: Step, kept: Kept, follow: bool) -> list[Step]:
    """Return the steps that a feed or list leads to."""
    if kept.kind is None or kept.page is None:
        return []
    address = step.lead.address
    if kept.kind is not ListKind.OPML and not follow:
        if kept.kind is not ListKind.FEED:
            collection.fail(address, ReadError(Reason.LEADS, name=address))
        return []
    if step.depth >= DEEPEST:
        collection.fail(address, _too_deep())
        return []
    page = kept.page
    try:
        leads = leads_of(page.data, kept.kind, name=address, charset=page.charset, address=address)
    except ReadError as error:
        collection.fail(address, error)
        return []
    if not leads:
        collection.fail(address, _empty(address))
    return list(_steps_from(leads, address, step.depth + 1, trusted=step.trusted and is_inside(address)))


def _steps_from(leads: Sequence[Lead], name: str, depth: int, *, trusted: bool) -> Iterator[Step]:
    for number, lead in enumerate(leads, 1):
        if lead.address:
            yield Step(lead, depth, trusted)
        else:
            yield Step(lead._replace(address=f"{name}:{number}"), depth, trusted, leads=False)


def _no_address() -> Problem:
    return Problem(ko="기사의 주소가 없습니다", en="gives no address of an article")


def _empty(address: str) -> Problem:
    return Problem(ko=f"{address}: 주소가 하나도 없습니다", en=f"{address}: leads nowhere")


def _too_deep() -> Problem:
    return Problem(
        ko="목록이 목록으로 너무 깊이 이어집니다. 기사가 있는 목록을 주세요",
        en="lists lead to lists too deeply; give the one that leads to articles",
    )


def _too_many() -> Problem:
    return Problem(
        ko=f"주소가 {MOST_ADDRESSES:,}개를 넘어 나머지는 받지 않았습니다. 목록을 나누어 주세요",
        en=f"more than {MOST_ADDRESSES:,} addresses; the rest were left out, split the list",
    )
