"""Many articles in one process: Kiwi reads on in a thread of its own while the last article is worked on."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kiwipiepy import Kiwi

from sinmun.article import Article
from sinmun.words.morphs import OOV_HANDLING, Document, document_of, parse, pieces_for_kiwi


class _Process:
    """What is known of this process: whether it was forked, and Kiwi's threads stayed with the one that it comes from."""

    forked = False


def _note_fork() -> None:
    _Process.forked = True


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_note_fork)


class _Given(NamedTuple):
    """An article of which Kiwi has been given a piece, and all its pieces."""

    article: Article
    pieces: list[str]


class _Source:
    """Hands the pieces of articles to Kiwi, which takes them before their turn, and keeps whose they are.

    Attributes:
        waiting: the articles that Kiwi has and nobody has been given yet.
        error: what the articles raised, to be raised again behind the last of them.
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = articles
        self.waiting: deque[_Given] = deque()
        self.error: Exception | None = None

    def pieces(self) -> Iterator[str]:
        """Yield the pieces of all articles."""
        try:
            for article in self._articles:
                given = _Given(article, pieces_for_kiwi(article))
                self.waiting.append(given)
                yield from given.pieces
        except Exception as error:
            self.error = error


def parse_all(kiwi: Kiwi, articles: Iterable[Article]) -> Iterator[Document]:
    """Yield what `parse` gives for each article, in order, while Kiwi works on the next ones.

    Kiwi's thread needs no interpreter, so on two cores this takes about as long as the longer of the two: Kiwi, or what is done
    with the documents. Some sixteen articles are taken before their turn. A process that was forked has not the thread; there
    each article waits for its turn.
    """
    if _Process.forked:
        yield from (parse(kiwi, article) for article in articles)
        return
    source = _Source(articles)
    found = kiwi.tokenize(source.pieces(), oov_handling=OOV_HANDLING)
    while source.waiting:
        article, pieces = source.waiting.popleft()
        yield document_of(kiwi, article, pieces, [next(found) for _ in pieces])
    if source.error is not None:
        raise source.error
