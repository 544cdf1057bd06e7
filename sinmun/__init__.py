"""sinmun reads Korean news articles: nouns, keywords, people, organisations, places, quotations.

    import sinmun
    result = sinmun.analyze("seeds/서울시-인공지능.txt")
    result.nouns.head(20)

Names are imported when they are first used, so that ``import sinmun`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sinmun._version import __version__

if TYPE_CHECKING:
    from sinmun.analysis import Analyzer as Analyzer
    from sinmun.analysis import analyze as analyze
    from sinmun.article import Article as Article
    from sinmun.corpus.opened import Corpus as Corpus
    from sinmun.corpus.opened import open_corpus as open_corpus
    from sinmun.entities.mention import Mention as Mention
    from sinmun.reading import ReadError as ReadError
    from sinmun.reading import read as read
    from sinmun.result import Analysis as Analysis

_HOME = {
    "Analysis": "sinmun.result",
    "Analyzer": "sinmun.analysis",
    "Article": "sinmun.article",
    "Corpus": "sinmun.corpus.opened",
    "Mention": "sinmun.entities.mention",
    "ReadError": "sinmun.reading",
    "analyze": "sinmun.analysis",
    "open_corpus": "sinmun.corpus.opened",
    "read": "sinmun.reading",
}

__all__ = [
    "Analysis",
    "Analyzer",
    "Article",
    "Corpus",
    "Mention",
    "ReadError",
    "__version__",
    "analyze",
    "open_corpus",
    "read",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'sinmun' has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
