"""The same person over many articles: one row each, under the fullest name, with the roles in order of time.

Who is called how is decided by `sinmun.corpus.who.callings`, who shares a name by `sinmun.corpus.who.namesakes`; what the
user named
(``--people``) stands above both.
"""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from sinmun.corpus.database import Database
from sinmun.corpus.who import inanimate
from sinmun.corpus.who.bylines import signed
from sinmun.corpus.who.callings import Called, full_names, has_more_than
from sinmun.corpus.who.careers import Certainty, Person, Seen
from sinmun.corpus.who.company import STATED
from sinmun.corpus.who.doubted import Evidence, bodies_elsewhere, doubted
from sinmun.corpus.who.misplaced import misplaced
from sinmun.corpus.who.namesakes import needs_company, tell_apart
from sinmun.corpus.who.offices import house_of, office_of
from sinmun.corpus.who.organizations import Counted
from sinmun.corpus.who.stated import believed, is_sure_in_headlines, without_prosecution
from sinmun.corpus.who.unnamed import is_surname_with, is_unnamed

MANY = 20
"""Articles in which the commonest form of a name stands, from which a form that one article alone has is not shown."""
PEOPLE_TABLE = f"""
    SELECT persons.name, persons.role, persons.roles, forms.aliases, seen.mentions, seen.articles, seen.first_seen,
        seen.last_seen, persons.label, persons.namesakes, persons.certainty
    FROM persons
    JOIN (
        SELECT label, sum(mentions)::BIGINT AS mentions, count(DISTINCT article) AS articles, min(date) AS first_seen,
            max(date) AS last_seen
        FROM named GROUP BY label
    ) seen USING (label)
    LEFT JOIN (
        SELECT label, list(alias ORDER BY seen DESC, alias)[:10] AS aliases FROM (
            SELECT *, max(seen) OVER (PARTITION BY label) AS most FROM (
                SELECT coalesce(who.label, label_of.label) AS label, alias, count(*) AS seen
                FROM (SELECT article, name, unnest(aliases) AS alias FROM people) p
                    LEFT JOIN who ON who.article = p.article AND who.called = p.name
                    LEFT JOIN label_of ON label_of.called = p.name
                WHERE p.name NOT IN (SELECT name FROM overread)
                    AND NOT EXISTS (FROM misplaced m WHERE m.name = p.name AND m.form = p.alias)
                GROUP BY ALL
            )
        ) WHERE label IS NOT NULL AND (seen > 1 OR most < {MANY} OR alias = label OR starts_with(label, alias || ' ('))
        GROUP BY label
    ) forms USING (label)
    ORDER BY mentions DESC, articles DESC, label
"""
"""The people over all articles; needs `sinmun.corpus.who.persons.join_names` before it."""

_SPOKE = """
    SELECT speaker AS name, count(*) AS spoke
    FROM (SELECT speaker FROM quotes UNION ALL SELECT speaker FROM statements) WHERE speaker IS NOT NULL GROUP BY speaker
"""

_SEEN_OF_NAMES = f"""
    SELECT seen.*, best.probability, said.spoke, counted.words FROM (
        SELECT name, count(*) AS articles, sum(mentions)::BIGINT AS mentions, list(DISTINCT role) AS roles,
            list(DISTINCT array_to_string(aliases, '|')) AS forms
        FROM people GROUP BY name
    ) seen LEFT JOIN (
        SELECT name, max(confidence) AS probability FROM mentions WHERE label = 'PS' AND text = name GROUP BY name
    ) best USING (name) LEFT JOIN ({_SPOKE}) said USING (name) LEFT JOIN (
        SELECT noun AS name, count(*) AS words FROM nouns n ANTI JOIN (
            SELECT article, text FROM mentions WHERE label = 'PS'
        ) m ON m.article = n.article AND m.text = n.noun
        WHERE noun IN (SELECT name FROM people) GROUP BY noun
    ) counted USING (name)
    ORDER BY name
"""


class Joined(NamedTuple):
    """Rows for the tables that `join_people` makes."""

    persons: list[tuple[Any, ...]]
    joined: list[tuple[Any, ...]]


def join_people(database: Database, fixed: Collection[str]) -> None:
    """Make the tables of the people of a corpus in the database.

    ``unnamed`` (``name``): called by surname or initial only, or hardly anybody's name: nobody beyond the article. ``persons``:
    ``name, label, role, roles, certainty, namesakes``; a label is the name, or the name with the role where several share it.
    ``named``: ``article, date, called, label, role, mentions``, a row for each person in each article, ``called`` as there.
    ``taken_for_people``: ``name, body``, what is a body in other articles.

    Args:
        database: the corpus.
        fixed: names that the user gave.
    """
    forms = _forms(database)
    names = _counts(database, forms, fixed)
    unnamed = {name for name in names.articles if is_unnamed(name)} | set(_titled(database))
    unnamed -= set(fixed)
    database.make_table("unnamed", {"name": "VARCHAR"}, [(name,) for name in sorted(unnamed)])
    roles = _roles(database)
    _make_form_tables(database, forms, names.articles, roles)
    full = full_names(names, roles)
    called = [(*key, full[key]) for key in sorted(full, key=_by_call)]
    database.make_table("called", {"name": "VARCHAR", "role": "VARCHAR", "full_name": "VARCHAR"}, called)
    overread = sorted({name for name, _, full_name in called if has_more_than(name, full_name)})
    database.make_table("overread", {"name": "VARCHAR"}, [(name,) for name in overread])
    known = {*fixed, *unnamed, *(name for entry in called for name in (entry[0], entry[2]))}
    bylines = sorted(_signed(database, roles, fixed), key=_by_call)
    database.make_table("bylines", {"name": "VARCHAR", "role": "VARCHAR"}, bylines)
    signers = {name for name, role in bylines if role is None}
    namings = _namings(database)
    standing = {form: inanimate.Standing(*counts) for form, *counts in database.rows(inanimate.STANDING)}
    things = set(inanimate.inanimate(namings, standing)) - set(fixed)
    # What is joined to somebody, be it misread, is nobody's thing.
    things -= {name for (name, _), full_name in full.items() if full_name != name and full_name not in things}
    evidence = _evidence(database, known)
    counted = dict(database.rows("SELECT name, count(*) AS n FROM organizations GROUP BY name ORDER BY name"))
    firms = {name: name for name in inanimate.firms(namings, standing) if name not in known}
    taken = firms | bodies_elsewhere(evidence, counted)
    database.make_table("taken_for_people", {"name": "VARCHAR", "body": "VARCHAR"}, sorted(taken.items()))
    left_out = [
        (name,) for name in sorted({*unnamed, *signers, *things, *taken, *doubted(evidence, counted)})
    ]
    database.make_table("unnamed", {"name": "VARCHAR"}, left_out)
    database.execute(
        "CREATE OR REPLACE TEMP TABLE called_people AS "
        "SELECT p.article, p.date, p.name, "
        "CASE WHEN plain.name IS NULL THEN p.role ELSE plain.stated END AS role, p.mentions, "
        "coalesce(c.full_name, p.name) AS full_name FROM people p "
        "LEFT JOIN called c ON c.name = p.name AND c.role IS NOT DISTINCT FROM p.role "
        "LEFT JOIN plain ON plain.name = p.name AND plain.role = p.role "
        "LEFT JOIN bylines b ON b.name = p.name AND b.role = p.role "
        "WHERE p.name NOT IN (SELECT name FROM unnamed) AND b.name IS NULL"
    )
    asked = list(_asked(database, fixed))
    database.make_table("asked", {"full_name": "VARCHAR", "role": "VARCHAR", "singly": "BOOLEAN"}, asked)
    houses = {(name, house) for name, role, _ in asked if role and (house := house_of(role))}
    database.make_table("houses", {"full_name": "VARCHAR", "house": "VARCHAR"}, sorted(houses))
    made = _joined(database, fixed)
    database.make_table(
        "persons",
        {
            "name": "VARCHAR",
            "label": "VARCHAR",
            "role": "VARCHAR",
            "roles": "VARCHAR[]",
            "certainty": "VARCHAR",
            "namesakes": "BIGINT",
        },
        made.persons,
    )
    database.make_table(
        "joined",
        {"full_name": "VARCHAR", "role": "VARCHAR", "article": "BIGINT", "label": "VARCHAR"},
        made.joined,
    )
    database.execute(
        "CREATE OR REPLACE TEMP TABLE named AS "
        "SELECT p.article, p.date, p.name AS called, joined.label, p.role, p.mentions FROM called_people p "
        "JOIN joined ON joined.full_name = p.full_name AND joined.role IS NOT DISTINCT FROM p.role "
        "AND (joined.article IS NULL OR joined.article = p.article)"
    )


def _forms(database: Database) -> dict[tuple[str, str], int]:
    """Return the articles by form and name, for all forms but the name itself."""
    rows = database.rows(
        "SELECT alias, name, count(*) AS n FROM (SELECT name, unnest(aliases) AS alias FROM people) "
        "WHERE alias <> name GROUP BY alias, name ORDER BY alias, name"
    )
    return {(form, name): count for form, name, count in rows}


def _counts(database: Database, forms: Mapping[tuple[str, str], int], fixed: Collection[str]) -> Counted:
    articles = dict(database.rows("SELECT name, count(*) AS n FROM people GROUP BY name ORDER BY name"))
    named = {name: count for name, count in articles.items() if name in fixed or not is_unnamed(name)}
    beside = {pair: count for pair, count in forms.items() if pair[0] in named and pair[1] in named}
    return Counted(articles, beside, frozenset(fixed))


def _titled(database: Database) -> Iterator[str]:
    """Return the names that are a surname and a title: 이중사."""
    rows = database.rows(
        "SELECT DISTINCT name, role FROM people WHERE ends_with(name, role) ORDER BY name, role"
    )
    return (name for name, role in rows if is_surname_with(name, role))


def _make_form_tables(
    database: Database,
    forms: Mapping[tuple[str, str], int],
    articles: Mapping[str, int],
    roles: Mapping[Called, int],
) -> None:
    """Make the tables of forms that are not their person's, and of roles as they are without what a page glued to them."""
    pairs = list(misplaced(forms, articles, roles))
    database.make_table("misplaced", {"name": "VARCHAR", "form": "VARCHAR"}, pairs)
    called: defaultdict[str, list[str]] = defaultdict(list)
    for form, name in forms:
        called[name].append(form)
    unsure = {
        (name, role)
        for name, role in _headlined(database)
        if not is_sure_in_headlines(role, articles=roles[name, role], of_name=articles[name])
    }
    plain = [
        (name, role, None if (name, role) in unsure else _believed(name, role, articles, called[name]))
        for name, role in roles
        if role
    ]
    changed = sorted((row for row in plain if row[1] != row[2]), key=lambda row: row[:2])
    database.make_table("plain", {"name": "VARCHAR", "role": "VARCHAR", "stated": "VARCHAR"}, changed)


def _believed(name: str, role: str, people: Collection[str], forms: Collection[str]) -> str | None:
    plain = believed(role, name, people)
    return without_prosecution(plain, forms) if plain else plain


def _headlined(database: Database) -> Iterator[tuple[str, str]]:
    """Return the names with those of their roles that are only stated where an article is no more than its headline."""
    yield from database.rows(
        "SELECT name, role FROM people JOIN articles USING (article) WHERE role IS NOT NULL "
        "GROUP BY name, role HAVING bool_and(extent = 'headline') ORDER BY name, role"
    )


def _roles(database: Database) -> Counter[Called]:
    rows = database.rows(
        "SELECT name, role, count(*) AS n FROM people WHERE name NOT IN (SELECT name FROM unnamed) GROUP BY name, role"
    )
    return Counter({(name, role): count for name, role, count in rows})


def _evidence(database: Database, known: Collection[str]) -> dict[str, Evidence]:
    """Return what is known of each name but those ``known``."""
    return {
        name: Evidence(
            articles,
            probability,
            [role for role in roles if role],
            [form for joined in forms for form in joined.split("|")],
            mentions,
            spoke or 0,
            words or 0,
        )
        for name, articles, mentions, roles, forms, probability, spoke, words in database.rows(_SEEN_OF_NAMES)
        if name not in known
    }


def _namings(database: Database) -> dict[str, inanimate.Naming]:
    return {
        name: inanimate.Naming(
            [role for role in roles if role],
            sorted({form for joined in forms for form in joined.split("|")}),
            spoke or 0,
        )
        for name, roles, forms, spoke in database.rows(
            f"SELECT seen.*, said.spoke FROM (SELECT name, list(DISTINCT role) AS roles, "
            f"list(DISTINCT array_to_string(aliases, '|')) AS forms FROM people GROUP BY name) seen "
            f"LEFT JOIN ({_SPOKE}) said USING (name) ORDER BY name"
        )
    }


def _signed(database: Database, roles: Collection[Called], fixed: Collection[str]) -> Iterator[Called]:
    """Return the names that are bylines: with the role under which they sign, and with ``None`` where they are nothing else."""
    writers = {name for (name,) in database.rows("SELECT DISTINCT unnest(reporters) AS name FROM parts")}
    yield from (
        entry for entry in signed(roles, dict(database.rows(_SPOKE)), writers) if entry[0] not in fixed
    )


def _by_call(call: Called) -> tuple[str, str]:
    name, role = call
    return name, role or ""


def _asked(database: Database, fixed: Collection[str]) -> Iterator[tuple[str, str | None, bool]]:
    """Yield names and roles whose company decides, and whether that of each article does: where the role says nothing."""
    rows = database.rows(
        "SELECT DISTINCT full_name, role FROM called_people ORDER BY full_name, role NULLS FIRST"
    )
    for name, group in groupby(rows, key=lambda row: row[0]):
        roles = [role for _, role in group]
        if name not in fixed and needs_company(roles, rare=" " in name):
            yield from ((name, role, role is None or not office_of(role).body) for role in roles)


def _joined(database: Database, fixed: Collection[str]) -> Joined:
    """Return the people, and whose each name with its role is."""
    made = Joined([], [])
    labels: set[str] = set()
    for name, group in groupby(database.rows(STATED), key=lambda row: row[0]):
        seen = [_seen(row) for row in group]
        people = _as_given(seen) if name in fixed else tell_apart(seen, rare=" " in name)
        for person in people:
            role = person.role()
            label = _label_of(name, role, labels, alone=len(people) == 1)
            roles = person.roles()
            made.persons.append((name, label, role, roles, str(person.certainty), len(people) - 1))
            made.joined.extend((name, one.role, one.article, label) for one in person.seen())
    return made


def _as_given(seen: list[Seen]) -> list[Person]:
    """Return the one person whom the user named."""
    stated = [[one] for one in seen if one.role]
    return [Person(stated, [one for one in seen if not one.role])]


def _seen(row: tuple[Any, ...]) -> Seen:
    _, role, article, articles, first, last, others, weights, houses = row
    company = dict(zip(others or (), weights or (), strict=True))
    bodies = frozenset(houses or ())
    return Seen(role, articles, _ordinal_of(first), _ordinal_of(last), company, article, bodies)


def _ordinal_of(date: datetime.date | None) -> int | None:
    return date.toordinal() if date else None


def _label_of(name: str, role: str | None, taken: set[str], *, alone: bool) -> str:
    """Return what stands for a person where a name has to be one person's: the name, with the role if others share it."""
    plain = name if alone else f"{name} ({role or '?'})"
    label, number = plain, 2
    while label in taken:
        label, number = f"{plain} {number}", number + 1
    taken.add(label)
    return label


__all__ = ["PEOPLE_TABLE", "Certainty", "join_people"]
