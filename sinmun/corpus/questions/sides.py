"""What is compared: a word, a person, a body, a place, or the articles of a group, and which articles each of them has."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from sinmun.corpus.database import Database, literal
from sinmun.corpus.questions.concordance import Parse
from sinmun.corpus.questions.excerpts import Sort
from sinmun.corpus.questions.finding import COUNTS, having
from sinmun.corpus.questions.wordings import word_sql
from sinmun.corpus.statistics.groups import GROUPABLE, group_column
from sinmun.problems import Problem

_PREFIXES: Mapping[str, Sort] = {
    **{"word": "word", "noun": "word", "낱말": "word", "명사": "word"},
    **{"person": "person", "인물": "person"},
    **{"organization": "organization", "기관": "organization"},
    **{"place": "place", "장소": "place"},
}


class Side(NamedTuple):
    """One of two that are compared.

    Attributes:
        name: what it is called.
        sort: ``word``, ``person``, ``organization``, ``place`` or ``group``.
        column: of a group, the column it is a group of.
        articles: how many articles have it, or are of it; repeats are not counted.
    """

    name: str
    sort: Sort | Literal["group"]
    column: str
    articles: int


def find_side(
    database: Database, asked: str, table: str, *, given: Mapping[str, str], parse: Callable[[], Parse]
) -> Side:
    """Return what ``asked`` names, and make ``table`` (``article``) of the articles that have it, without repeats.

    Args:
        database: the corpus, with the tables of `sinmun.corpus.who.persons.join_names`.
        asked: a name; with ``person:``, ``organization:``, ``place:`` or ``word:`` before it, that alone; with the name of a
            column before it (``publisher:``), a group. Without any it is what most articles have of the four, else a group,
            else a word that no table counts.
        table: what the table is called.
        given: field to column name, as the run was told.
        parse: gives what parses an article; called where a word that no table counts is looked for in the texts.

    Raises:
        Problem: the corpus has nothing of that name.
    """
    prefix, colon, rest = asked.partition(":")
    name = rest.strip() if colon else asked.strip()
    if colon and prefix.strip() not in _PREFIXES:
        expression = group_column(database, prefix.strip(), given=given)
        return _made(database, _group(expression, name), table, Side(name, "group", prefix.strip(), 0), asked)
    sorts: Sequence[Sort] = [_PREFIXES[prefix.strip()]] if colon else list(COUNTS)
    found = [(database.value(f"SELECT count(*) FROM ({having(sort, name)})"), sort) for sort in sorts]
    # A name is a noun as well, in at least as many articles: the name is meant.
    names = [entry for entry in found if entry[1] != "word" and entry[0]] or [
        entry for entry in found if entry[0]
    ]
    if names:
        _, sort = max(names, key=lambda entry: entry[0])
        return _made(database, having(sort, name), table, Side(name, sort, "", 0), asked)
    for column in () if colon else GROUPABLE:
        sql = _group(GROUPABLE[column], name)
        if database.value(f"SELECT count(*) FROM ({sql})"):
            return _made(database, sql, table, Side(name, "group", column, 0), asked)
    if "word" not in sorts:
        raise _nothing(asked)
    sql = word_sql(database, name, parse=parse)
    return _made(database, sql, table, Side(name, "word", "", 0), asked)


def _group(expression: str, name: str) -> str:
    return f"SELECT article FROM articles WHERE {expression} = {literal(name)}"


def _made(database: Database, sql: str, table: str, side: Side, asked: str) -> Side:
    database.execute(
        f"CREATE OR REPLACE TEMP TABLE {table} AS SELECT DISTINCT article FROM ({sql}) "
        "WHERE article NOT IN (SELECT article FROM duplicates)"
    )
    articles = int(database.value(f"SELECT count(*) FROM {table}"))
    if not articles:
        raise _nothing(asked)
    return side._replace(articles=articles)


def _nothing(asked: str) -> Problem:
    return Problem(
        ko=f"‘{asked}’: 말뭉치에 그런 낱말, 인물, 기관, 장소, 집단이 없습니다. 표의 이름이나 publisher:이름 꼴로 주세요",
        en=f"‘{asked}’: no word, person, organisation, place or group of the corpus; name it as the tables do, "
        "or a group as publisher:NAME",
    )
