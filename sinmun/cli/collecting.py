"""Addresses, feeds to follow and lists among the inputs of a corpus: fetched into its folder first."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from sinmun.corpus import manifest
from sinmun.corpus.messages import corpus_messages
from sinmun.corpus.sources.collect import Told, collect, first_steps
from sinmun.corpus.sources.collected import PAGES_FILE, Collection
from sinmun.corpus.sources.inputs import TABLES, Input, digest
from sinmun.problems import Problem
from sinmun.reading.errors import ReadError, Reason
from sinmun.reading.feeds.kinds import ListKind, list_kind_of_file
from sinmun.reading.files import is_address
from sinmun.reading.hosts import without_user
from sinmun.reading.manners import Manners


class Inputs(NamedTuple):
    """The inputs of a corpus.

    Attributes:
        files: files and folders, which are read as they are.
        addresses: what is fetched.
        lists: files that lead to what is fetched.
    """

    files: tuple[str, ...]
    addresses: tuple[str, ...]
    lists: tuple[tuple[Path, ListKind], ...]

    @property
    def lead_away(self) -> bool:
        """Whether anything is to be fetched."""
        return bool(self.addresses or self.lists)


def parted(inputs: Sequence[str], *, follow: bool) -> Inputs:
    """Return the inputs by what is to be done with them.

    Raises:
        Problem: a file is a sitemap, and the user does not want its pages fetched; or there is nothing to follow.
    """
    files: list[str] = []
    addresses: list[str] = []
    lists: list[tuple[Path, ListKind]] = []
    for given in inputs:
        path = Path(given)
        if is_address(given):
            addresses.append(without_user(given))
        elif (kind := _kind(path)) is None or (kind is ListKind.FEED and not follow):
            files.append(given)
        elif kind in {ListKind.SITEMAP, ListKind.INDEX} and not follow:
            raise ReadError(Reason.LEADS, name=given)
        else:
            lists.append((path, kind))
    if follow and not (addresses or lists):
        raise Problem(
            ko="--follow 는 피드, 피드 목록(OPML), 사이트맵, 주소와 주소 목록에 쓰입니다. 입력에 그런 것이 없습니다",
            en="--follow is for feeds, lists of feeds (OPML), sitemaps, addresses and lists of them; no input is one",
        )
    return Inputs(tuple(files), tuple(addresses), tuple(lists))


def _kind(path: Path) -> ListKind | None:
    return list_kind_of_file(path) if path.is_file() and path.suffix.lower() not in TABLES else None


def gather(inputs: Inputs, folder: Path, options: argparse.Namespace) -> Input:
    """Fetch what the inputs lead to into ``folder`` and return the file that holds it; show how it comes along.

    What an earlier run of the same inputs has fetched is not fetched again.

    Raises:
        Problem: the folder holds what was fetched from other addresses, or a package is missing.
        OSError: the folder cannot be written.
    """
    manners = Manners()
    asked = {
        "follow": options.follow,
        "addresses": list(inputs.addresses),
        "lists": [{"name": path.name, "sha256": digest(path)} for path, _ in inputs.lists],
    }
    with Collection(folder, asked=asked) as collection:
        # The tables of a run that has begun are made from what was fetched for it, and from nothing newer.
        said = "collected_before"
        if not (collection.is_complete and (folder / manifest.NAME).exists()):
            said = "collected"
            steps = first_steps(inputs.addresses, inputs.lists)
            with _progress_of(len(steps), options) as tell:
                collect(collection, steps, follow=options.follow, manners=manners, tell=tell)
        fetched, failed = collection.count()
    if not options.quiet:
        _say(corpus_messages(options.lang)[said].format(n=fetched, failed=failed))
    path = folder / PAGES_FILE
    return Input(PAGES_FILE, path, path.stat().st_size)


@contextmanager
def _progress_of(known: int, options: argparse.Namespace) -> Iterator[Told]:
    """Give what is told how the fetching comes along, and show it."""
    if options.quiet:
        yield lambda tried, known: None
        return
    say = corpus_messages(options.lang)
    _say(say["collecting"].format(n=known))
    if not sys.stderr.isatty():
        yield lambda tried, known: None
        return
    from tqdm import tqdm  # noqa: PLC0415 -- only where a bar is shown

    bar: Any = tqdm(unit=say["unit_address"], dynamic_ncols=True)

    def tell(tried: int, known: int) -> None:
        bar.total = known
        bar.update(tried - bar.n)

    try:
        yield tell
    finally:
        bar.close()


def _say(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201
