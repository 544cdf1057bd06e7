"""The same person over many articles: joined by name, kept apart by the field of the role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from sinmun import lexicons
from sinmun.corpus.database import Database
from sinmun.extras import need

# A surname alone or with a title, 김씨, 김모, A씨, 김○○: whoever that is, in the next article it is somebody else.
ANONYMOUS = r"[가-힣](?: .+|씨)?|[가-힣]모(?:씨)?|[가-힣]?[A-Z](?:씨)?|.*(?:[○×*]|OO|XX).*"

PEOPLE = """
    SELECT name, mode_role AS role, roles, mentions, articles, first_seen, last_seen FROM (
        SELECT joined.name, joined.person, sum(mentions)::BIGINT AS mentions, count(DISTINCT article) AS articles,
            min(date) AS first_seen, max(date) AS last_seen
        FROM named JOIN joined ON named.name = joined.name AND named.role IS NOT DISTINCT FROM joined.role
        GROUP BY joined.name, joined.person
    ) JOIN (
        SELECT name, person, list(role ORDER BY seen DESC, role) FILTER (role IS NOT NULL) AS roles, roles[1] AS mode_role
        FROM joined GROUP BY name, person
    ) USING (name, person)
    ORDER BY mentions DESC, articles DESC, name, role
"""


class Known(NamedTuple):
    """A name with one of its roles, and in how many articles it stands so."""

    name: str
    role: str | None
    articles: int


def join_people(database: Database) -> None:
    """Make the tables ``named`` (people that have a name) and ``joined`` (``name, role, person, seen``) in the database.

    `PEOPLE` is the query for the people over all articles.
    """
    arrow = need("pyarrow")
    database.execute(
        "CREATE OR REPLACE TEMP TABLE named AS SELECT article, date, name, role, mentions FROM people "
        f"WHERE NOT regexp_full_match(name, '{ANONYMOUS}')"
    )
    known = (
        Known(*row)
        for row in database.rows(
            "SELECT name, role, count(DISTINCT article) AS articles FROM named GROUP BY name, role ORDER BY name, role"
        )
    )
    rows = [
        (entry.name, entry.role, person, entry.articles)
        for _, group in groupby(known, key=lambda entry: entry.name)
        for entry, person in assign(list(group))
    ]
    table = arrow.table(
        {
            "name": arrow.array([row[0] for row in rows], arrow.string()),
            "role": arrow.array([row[1] for row in rows], arrow.string()),
            "person": arrow.array([row[2] for row in rows], arrow.string()),
            "seen": arrow.array([row[3] for row in rows], arrow.int64()),
        }
    )
    database.connection.register("joined_rows", table)
    database.execute("CREATE OR REPLACE TEMP TABLE joined AS SELECT * FROM joined_rows")
    database.connection.unregister("joined_rows")


def assign(entries: Sequence[Known]) -> Iterator[tuple[Known, str]]:
    """Yield the roles of one name, each with the field that stands for its person.

    Roles of one field are one person; roles of no field, and a name without role, go to the person in most articles.
    """
    weight: dict[str, int] = defaultdict(int)
    for entry in entries:
        if (field := field_of(entry.role)) is not None:
            weight[field] += entry.articles
    main = min(weight, key=lambda field: (-weight[field], field), default="")
    for entry in entries:
        yield entry, field_of(entry.role) or main


@cache
def _fields() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicons.rows("corpus/role_fields.tsv")}


def field_of(role: str | None) -> str | None:
    """Return the field of the longest title that ends ``role``, or ``None``."""
    if not role:
        return None
    fields = _fields()
    return next((fields[role[start:]] for start in range(len(role)) if role[start:] in fields), None)
