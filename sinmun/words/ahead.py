"""Groups of articles, parsed by Kiwi while the group before is still being worked on.

Given many texts, Kiwi works in a thread of its own and leaves the interpreter to others. So on two cores a process parses the
next articles while it looks for names and speakers in these, which takes about as long.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from sinmun.article import Article
from sinmun.collector import collector_at_rest
from sinmun.processes import available_cores
from sinmun.words.morphs import Document, parse_all, parse_behind

if TYPE_CHECKING:
    from kiwipiepy import Kiwi


class _Process:
    """This process.

    Attributes:
        forked: whether it was forked from one that may have loaded Kiwi, whose thread did not come along.
    """

    forked = False


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=partial(setattr, _Process, "forked", True))


def parse_groups(kiwi: Kiwi, groups: Iterable[Sequence[Article]]) -> Iterator[list[Document]]:
    """Yield the documents of each group, in order.

    One group further is taken from ``groups`` than was asked for; what taking it raises is raised in its turn. On one core, and
    in a process that was forked, none is, and each group is parsed when it is asked for.
    """
    if _Process.forked or available_cores() == 1:
        yield from (_taken(parse_all(kiwi, group)) for group in groups)
        return
    source = iter(groups)
    group = next(source, None)
    waiting = parse_all(kiwi, group or ())
    while group is not None:
        documents = _taken(waiting)
        failure: Exception | None = None
        try:
            group = next(source, None)
        except Exception as error:
            group, failure = None, error
        waiting = parse_behind(kiwi, group) if group else iter(())
        yield documents
        if failure is not None:
            raise failure


def _taken(documents: Iterator[Document]) -> list[Document]:
    with collector_at_rest():
        return list(documents)
