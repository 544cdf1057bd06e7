"""The user's word lists, read before anything is made of them: a fault in one leaves no empty folder."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sinmun.cli.arguments import analysis_options
from sinmun.problems import Problem
from sinmun.reasons import in_korean


def check_lists(options: argparse.Namespace) -> None:
    """Read the lists that are named.

    Raises:
        Problem: one cannot be read, or a line of it is malformed.
    """
    given = analysis_options(options)
    with told():
        if given.stopwords is not None or given.dictionary is not None:
            from sinmun.words.morphs import load_kiwi, read_stopwords  # noqa: PLC0415 -- most runs name none

            if isinstance(given.stopwords, str | Path):
                read_stopwords(given.stopwords)
            if given.dictionary is not None:
                load_kiwi(dictionary=given.dictionary)
        if given.people is not None:
            from sinmun.entities.known import read_known  # noqa: PLC0415 -- most runs name none

            read_known(given.people)


@contextmanager
def told() -> Iterator[None]:
    """Turn what is wrong with a word list into a `Problem`: one line that names the file."""
    try:
        yield
    except Problem:  # a malformed line; the message names file and line
        raise
    except ValueError as error:
        raise Problem(ko=str(error), en=str(error)) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise Problem(
            ko=f"{error.filename}: 단어 목록을 읽을 수 없습니다 ({in_korean(reason)}). 경로를 확인하세요",
            en=f"{error.filename}: cannot read this word list ({reason}); check the path",
        ) from error
