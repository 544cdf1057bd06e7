"""Kiwi reads on while the last article is worked on: the same documents, in order."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from itertools import islice

import pytest
from kiwipiepy import Kiwi

from sinmun.article import Article
from sinmun.words.ahead import parse_all
from sinmun.words.morphs import default_kiwi, parse

ARTICLES = [
    Article(title=f"가온시, 버스 {number}대", body="나도현 시장은 길을 넓힌다고 했다.")
    for number in range(40)
]


def test_documents_are_those_of_one_article_at_a_time_in_order(kiwi: Kiwi) -> None:
    long = Article(body="가온시는 길을 넓힌다고 ＡＩ로 밝혔다.\n" * 2_500)
    articles = [*ARTICLES[:3], Article(body=""), long, *ARTICLES[3:6]]
    assert list(parse_all(kiwi, articles)) == [parse(kiwi, article) for article in articles]


def test_few_articles_are_taken_before_their_turn(kiwi: Kiwi) -> None:
    taken: list[Article] = []

    def endless() -> Iterator[Article]:
        while True:
            taken.append(ARTICLES[0])
            yield ARTICLES[0]

    list(islice(parse_all(kiwi, endless()), 10))
    assert len(taken) <= 10 + 16


def test_what_the_articles_raise_comes_behind_the_documents_before_it(kiwi: Kiwi) -> None:
    def broken() -> Iterator[Article]:
        yield from ARTICLES[:2]
        raise OSError("gone")

    found: list[Article] = []
    with pytest.raises(OSError, match="gone"):
        found.extend(document.article for document in parse_all(kiwi, broken()))
    assert found == ARTICLES[:2]


def _titles_in_a_fork() -> list[str]:
    return [document.article.title for document in parse_all(default_kiwi(), ARTICLES)]


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="no process is forked here")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_forked_process_which_lacks_the_thread_of_kiwi_does_not_wait_for_it() -> None:
    _titles_in_a_fork()
    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply_async(_titles_in_a_fork).get(timeout=60) == [a.title for a in ARTICLES]
