"""A person or a body over time: in which articles, as what, with whom, and what it said."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from sinmun.corpus.database import PERIODS, Database, literal
from sinmun.corpus.page.courses import ordinal, steps_of
from sinmun.corpus.questions.finding import people_called
from sinmun.problems import Problem

SHOWN_COMPANY = 10
"""Names whose company over time is drawn."""
COMPANY = 5
"""Names that share most sentences with somebody in an article, at most."""


class Appearance(NamedTuple):
    """An article that names somebody.

    Attributes:
        date: its day, if it has one.
        publisher: its outlet.
        title: its headline.
        role: what the person is there, if it is said.
        mentions: how often somebody is named there.
        company: names that share sentences with somebody there, the most frequent first.
        said: what somebody says there, quotations first.
        id: what its source calls the article.
        article: its number.
    """

    date: Any
    publisher: str | None
    title: str
    role: str | None
    mentions: int
    company: list[str]
    said: list[str]
    id: str
    article: int


def timeline(database: Database, name: str) -> list[Appearance]:
    """Return the articles that name somebody, in order of time; those that repeat another are left out, undated ones last.

    Args:
        database: the corpus, with the tables of `sinmun.corpus.who.persons.join_names`.
        name: a name or a label of the table of people, else a name of the table of organisations.

    Raises:
        Problem: the corpus has nobody of that name.
    """
    quoted = literal(name.strip())
    people = f"label = {quoted} OR label IN ({people_called(name.strip())})"
    person = database.value(f"SELECT count(*) FROM named WHERE {people}")
    labels = f"(SELECT DISTINCT label FROM named WHERE {people})" if person else f"({quoted})"
    table = "named" if person else "bodies"
    stated = "max(n.role)" if person else "NULL::VARCHAR"
    rows = list(
        database.rows(f"""
            SELECT a.date, a.publisher, a.title, {stated} AS role, sum(n.mentions)::BIGINT AS mentions, a.id, a.article
            FROM {table} n JOIN articles a USING (article)
            WHERE n.label IN {labels} AND a.article NOT IN (SELECT article FROM duplicates)
            GROUP BY a.date, a.publisher, a.title, a.id, a.article ORDER BY a.date NULLS LAST, a.article
        """)
    )
    if not rows:
        raise Problem(
            ko=f"‘{name}’: 말뭉치에 그런 인물이나 기관이 없습니다. people, organizations 표의 이름으로 주세요",
            en=f"‘{name}’: no person or organisation of the corpus; give a name of the tables people or organizations",
        )
    company, said = _company(database, labels), _words(database, labels)
    return [
        Appearance(
            date,
            publisher,
            title,
            role,
            times,
            company.get(number, [])[:COMPANY],
            said.get(number, []),
            called,
            number,
        )
        for date, publisher, title, role, times, called, number in rows
    ]


class CompanyOverTime(NamedTuple):
    """Somebody and the names that stand with them, over time.

    Attributes:
        steps: each named by its first period; those without articles are among them.
        counts: articles of each step.
        company: for each of the most frequent names, the articles of each step in which it shares a sentence.
    """

    steps: list[str]
    counts: list[int]
    company: dict[str, list[int]]


def company_over_time(
    found: Sequence[Appearance], period: str, *, most: int = SHOWN_COMPANY
) -> CompanyOverTime:
    """Return the articles of a time line by steps of time; undated ones are in none.

    Args:
        found: the articles.
        period: ``month``, ``week`` or ``day``; where there are very many, a step takes several.
        most: names of the company.
    """
    dated = [(ordinal(entry.date.strftime(PERIODS[period])), entry) for entry in found if entry.date]
    names = sorted({entry.date.strftime(PERIODS[period]) for _, entry in dated}, key=ordinal)
    steps = steps_of(names)
    starts = [ordinal(step) for step in steps]
    times = Counter(other for entry in found for other in entry.company)
    leading = sorted(times, key=lambda other: (-times[other], other))[:most]
    counts, company = [0] * len(steps), {other: [0] * len(steps) for other in leading}
    for when, entry in dated:
        step = bisect_right(starts, when) - 1
        counts[step] += 1
        for other in company.keys() & set(entry.company):
            company[other][step] += 1
    return CompanyOverTime(steps, counts, company)


def namesakes(database: Database, name: str) -> list[tuple[str, int]]:
    """Return the labels of the people who share ``name``, and in how many articles each stands, repeats left out.

    Empty where nobody shares it, or where a label tells which of them is meant.
    """
    found = database.rows(f"""
        SELECT label, count(DISTINCT article) AS articles FROM named
        WHERE label IN ({people_called(name.strip())}) AND article NOT IN (SELECT article FROM duplicates)
        GROUP BY label ORDER BY articles DESC, label
    """)
    told = [(str(label), int(articles)) for label, articles in found]
    return told if len(told) > 1 else []


def _company(database: Database, labels: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    rows = database.rows(f"""
        SELECT article, other, sum(weight)::BIGINT AS together FROM (
            SELECT article, target AS other, weight FROM tied WHERE source IN {labels}
            UNION ALL SELECT article, source, weight FROM tied WHERE target IN {labels}
        )
        WHERE other IN (SELECT label FROM named UNION ALL SELECT label FROM bodies) AND other NOT IN {labels}
        GROUP BY article, other ORDER BY article, together DESC, other
    """)
    for article, other, _ in rows:
        found[article].append(other)
    return found


def _words(database: Database, labels: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    rows = database.rows(
        f"SELECT article, text FROM said WHERE label IN {labels} ORDER BY article, NOT direct, start"
    )
    for article, text in rows:
        found[article].append(text)
    return found
