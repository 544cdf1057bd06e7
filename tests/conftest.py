"""Fixtures shared by all tests: Kiwi is loaded once."""

from __future__ import annotations

import signal
from collections.abc import Callable

import pytest
from kiwipiepy import Kiwi

from sinmun.article import Article
from sinmun.words.morphs import Document, load_kiwi, parse

# A shell that starts the tests in the background has interrupts ignored, which the programs under test would inherit.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def kiwi() -> Kiwi:
    return load_kiwi()


@pytest.fixture(scope="session")
def parsed(kiwi: Kiwi) -> Callable[..., Document]:
    """Return a function that parses a body text (and a title) as an article."""

    def parse_text(body: str, title: str = "") -> Document:
        return parse(kiwi, Article(body=body, title=title))

    return parse_text
