"""Who is who over a corpus: the tables that people, organisations, speakers, network and trends all count by."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sinmun.corpus.database import Database, literal
from sinmun.corpus.who.buried import buried_bodies, has_noise_before
from sinmun.corpus.who.glued import freed
from sinmun.corpus.who.organizations import Counted, bodies
from sinmun.corpus.who.parties import abroad, contested
from sinmun.corpus.who.people import MANY, join_people
from sinmun.entities.text.places import halves

ORGANIZATIONS_TABLE = f"""
    SELECT label AS name, forms.aliases, sum(mentions)::BIGINT AS mentions, count(DISTINCT article) AS articles,
        min(date) AS first_seen, max(date) AS last_seen
    FROM bodies LEFT JOIN (
        SELECT label, list(alias ORDER BY seen DESC, alias)[:10] AS aliases FROM (
            SELECT *, max(seen) OVER (PARTITION BY label) AS most FROM (
                SELECT coalesce(body_of.body, forms.name) AS label, alias, sum(seen) AS seen FROM (
                    SELECT name, alias, count(*) AS seen FROM (SELECT name, unnest(aliases) AS alias FROM organizations)
                    GROUP BY name, alias
                ) forms LEFT JOIN body_of ON body_of.name = forms.name GROUP BY ALL
            )
        ) WHERE (seen > 1 OR most < {MANY} OR alias = label) AND (alias = label OR alias NOT IN (FROM noisy))
        GROUP BY label
    ) forms USING (label)
    GROUP BY label, forms.aliases ORDER BY mentions DESC, articles DESC, name
"""
"""The organisations over all articles."""

SPEAKERS_TABLE = """
    SELECT speaker, count(*) FILTER (direct) AS quotes, count(*) FILTER (NOT direct) AS statements,
        count(DISTINCT article) AS articles, min(date) AS first_seen, max(date) AS last_seen
    FROM (SELECT label AS speaker, said.article, date, direct FROM said)
    WHERE speaker IS NOT NULL
    GROUP BY speaker ORDER BY quotes DESC, statements DESC, speaker
"""
"""Who speaks, by the labels of ``persons`` and the names of ``bodies``; people without a name are left out."""

QUOTES_TABLE = """
    SELECT article, date, publisher, coalesce(label, speaker) AS speaker, text, verb, sentence, "by" FROM said
    WHERE direct ORDER BY article, start
"""
"""Every quotation."""

NETWORK_TABLE = """
    SELECT source, target, sum(weight)::BIGINT AS weight, count(DISTINCT article) AS articles
    FROM tied GROUP BY source, target ORDER BY weight DESC, articles DESC, source, target
"""
"""Pairs that share sentences, the heaviest first; people without a name are left out."""


def join_names(database: Database) -> None:
    """Make the tables by which the names of all articles are counted.

    Beside those of `sinmun.corpus.who.people.join_people`: ``bodies`` (``article, date, called, label, mentions``), ``said``
    (quotations and statements with the ``label`` of who speaks, ``NULL`` for nobody) and ``tied`` (the network with labels).
    """
    fixed: dict[str, set[str]] = {"PS": set(), "OG": set()}
    for label, name in database.rows(
        "SELECT DISTINCT label, name FROM mentions WHERE confidence = 1 AND label IN ('PS', 'OG')"
    ):
        fixed[label].add(name)
    _join_bodies(database, fixed["OG"])
    join_people(database, fixed["PS"])
    database.execute(
        "INSERT INTO bodies SELECT p.article, date, p.name, coalesce(body_of.body, t.body), mentions FROM people p "
        "JOIN taken_for_people t ON t.name = p.name LEFT JOIN body_of ON body_of.name = t.body "
        "WHERE nobody IS NOT true ORDER BY p.article, p.name"
    )
    _join_speakers_and_network(database)


def _join_bodies(database: Database, fixed: set[str]) -> None:
    articles = dict(
        database.rows("SELECT name, count(*) AS n FROM organizations GROUP BY name ORDER BY name")
    )
    beside = {
        (form, name): count
        for form, name, count in database.rows(
            "SELECT alias, name, count(*) AS n FROM (SELECT name, unnest(aliases) AS alias FROM organizations) "
            "WHERE alias <> name GROUP BY alias, name ORDER BY alias, name"
        )
    }
    noisy = sorted(
        {
            *filter(has_noise_before, {*articles, *(form for form, _ in beside)}),
            *dict(buried_bodies(articles)),
        }
    )
    database.make_table("noisy", {"form": "VARCHAR"}, [(form,) for form in noisy])
    # A state in one sign may speak where it has no row.
    found = {**halves(), **bodies(Counted(articles, beside, frozenset(fixed)))}
    glued = {name: body for name, body in freed(database, articles).items() if name not in fixed}
    found |= {name: found.get(body, body) for name, body in glued.items()}
    rows = [(name, body, body is None) for name, body in sorted(found.items())]
    database.make_table("body_of", {"name": "VARCHAR", "body": "VARCHAR", "nobody": "BOOLEAN"}, rows)
    # Where the corpus gives the name to no other body, it needs no telling apart.
    meant = [
        (article, name, found.get(party) or party)
        for article, name, party in abroad(_contested(database, fixed))
        if found.get(name) is not None
    ]
    database.make_table("party_of", {"article": "BIGINT", "name": "VARCHAR", "party": "VARCHAR"}, meant)
    database.execute(
        "CREATE OR REPLACE TEMP TABLE bodies AS "
        "SELECT o.article, date, o.name AS called, coalesce(party, body, o.name) AS label, mentions "
        "FROM organizations o LEFT JOIN body_of ON body_of.name = o.name "
        "LEFT JOIN party_of ON party_of.article = o.article AND party_of.name = o.name WHERE nobody IS NOT true"
    )


def _contested(database: Database, fixed: Collection[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the articles that name a party that several states have, each with the names of its bodies."""
    wanted = ", ".join(map(literal, sorted(contested() - set(fixed))))
    yield from database.rows(
        f"SELECT article, list(name) FROM organizations WHERE article IN (SELECT article FROM organizations "
        f"WHERE name IN ({wanted})) GROUP BY article ORDER BY article"
    )


def _join_speakers_and_network(database: Database) -> None:
    """Make the views of who speaks and what is tied, from two small tables.

    ``label_of`` has the label of each name that stands for one thing in all articles and of those that stand for nobody
    (``NULL``), ``who`` that of the others in each article; of a person and a body of one name the person is meant.
    """
    run = database.execute
    run(
        "CREATE OR REPLACE TEMP TABLE labels AS SELECT called, label, min(kind) AS kind FROM ("
        "SELECT DISTINCT called, label, 1 AS kind FROM named UNION ALL SELECT DISTINCT called, label, 2 FROM bodies "
        "UNION ALL SELECT name, body, 3 FROM body_of UNION ALL SELECT name, NULL, 3 FROM unnamed) GROUP BY called, label"
    )
    run(
        "CREATE OR REPLACE TEMP TABLE label_of AS SELECT called, first(label ORDER BY kind, label) AS label FROM labels "
        "GROUP BY called"
    )
    several = "SELECT called FROM labels WHERE label IS NOT NULL GROUP BY called HAVING count(*) > 1"
    run(
        "CREATE OR REPLACE TEMP TABLE who AS SELECT article, called, first(label ORDER BY kind, label) AS label FROM ("
        f"SELECT article, called, label, 1 AS kind FROM named WHERE called IN ({several}) UNION ALL "
        f"SELECT article, called, label, 2 FROM bodies WHERE called IN ({several})) GROUP BY article, called"
    )
    run(
        "CREATE OR REPLACE TEMP VIEW said AS SELECT q.*, "
        f"{_label_sql('q.speaker', 'w', 'l')} AS label FROM ("
        "SELECT *, true AS direct FROM quotes UNION ALL SELECT *, false AS direct FROM statements) q "
        f"{_joins('q.article', 'q.speaker', 'w', 'l')}"
    )
    run(
        "CREATE OR REPLACE TEMP VIEW tied AS SELECT article, date, least(one, other) AS source, "
        "greatest(one, other) AS target, weight FROM (SELECT n.article, n.date, n.weight, "
        f"{_label_sql('n.source', 'a', 'x')} AS one, {_label_sql('n.target', 'b', 'y')} AS other FROM network n "
        f"{_joins('n.article', 'n.source', 'a', 'x')} {_joins('n.article', 'n.target', 'b', 'y')}"
        ") WHERE one <> other"
    )


def _label_sql(name: str, who: str, label: str) -> str:
    """Return the SQL for the label of ``name``; a name without an entry stands for itself."""
    return f"coalesce({who}.label, CASE WHEN {label}.called IS NULL THEN {name} ELSE {label}.label END)"


def _joins(article: str, name: str, who: str, label: str) -> str:
    return (
        f"LEFT JOIN who {who} ON {who}.article = {article} AND {who}.called = {name} "
        f"LEFT JOIN label_of {label} ON {label}.called = {name}"
    )
