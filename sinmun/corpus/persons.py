"""Who is who over a corpus: the tables that people, organisations, speakers, network and trends all count by."""

from __future__ import annotations

from sinmun.corpus.database import Database
from sinmun.corpus.organizations import Counted, bodies
from sinmun.corpus.people import join_people
from sinmun.entities.text.places import halves

ORGANIZATIONS_TABLE = """
    SELECT label AS name, forms.aliases, sum(mentions)::BIGINT AS mentions, count(DISTINCT article) AS articles,
        min(date) AS first_seen, max(date) AS last_seen
    FROM bodies LEFT JOIN (
        SELECT label, list(alias ORDER BY seen DESC, alias)[:10] AS aliases FROM (
            SELECT label, alias, count(*) AS seen
            FROM (SELECT article, name, unnest(aliases) AS alias FROM organizations) o
                JOIN bodies ON bodies.article = o.article AND bodies.called = o.name
            GROUP BY label, alias
        ) GROUP BY label
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

    Beside those of `sinmun.corpus.people.join_people`: ``bodies`` (``article, date, called, label, mentions``), ``said``
    (quotations and statements with the ``label`` of who speaks, ``NULL`` for nobody) and ``tied`` (the network with labels).
    """
    fixed: dict[str, set[str]] = {"PS": set(), "OG": set()}
    for label, name in database.rows(
        "SELECT DISTINCT label, name FROM mentions WHERE confidence = 1 AND label IN ('PS', 'OG')"
    ):
        fixed[label].add(name)
    _join_bodies(database, fixed["OG"])
    join_people(database, fixed["PS"])
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
    # A state in one sign may speak where it has no row.
    found = {**halves(), **bodies(Counted(articles, beside, frozenset(fixed)))}
    rows = [(name, body, body is None) for name, body in sorted(found.items())]
    database.make_table("body_of", {"name": "VARCHAR", "body": "VARCHAR", "nobody": "BOOLEAN"}, rows)
    database.execute(
        "CREATE OR REPLACE TEMP TABLE bodies AS "
        "SELECT article, date, o.name AS called, coalesce(body, o.name) AS label, mentions "
        "FROM organizations o LEFT JOIN body_of ON body_of.name = o.name WHERE nobody IS NOT true"
    )


def _join_speakers_and_network(database: Database) -> None:
    run = database.execute
    # Of a person and a body of one name in an article, the person is meant.
    run(
        "CREATE OR REPLACE TEMP TABLE who AS SELECT DISTINCT article, called, label FROM named UNION ALL "
        "SELECT DISTINCT article, called, label FROM bodies WHERE (article, called) NOT IN (SELECT article, called FROM named)"
    )
    run(
        "CREATE OR REPLACE TEMP VIEW spoken_of AS SELECT name, body FROM body_of "
        "UNION ALL SELECT name, NULL FROM unnamed WHERE name NOT IN (SELECT name FROM body_of)"
    )
    run(
        "CREATE OR REPLACE TEMP VIEW said AS "
        "SELECT q.*, coalesce(who.label, CASE WHEN o.name IS NULL THEN q.speaker ELSE o.body END) AS label FROM ("
        "SELECT *, true AS direct FROM quotes UNION ALL SELECT *, false AS direct FROM statements) q "
        "LEFT JOIN who ON who.article = q.article AND who.called = q.speaker "
        "LEFT JOIN spoken_of o ON o.name = q.speaker"
    )
    run(
        "CREATE OR REPLACE TEMP VIEW tied AS SELECT article, date, least(one, other) AS source, "
        "greatest(one, other) AS target, weight FROM ("
        "SELECT n.article, n.date, n.weight, "
        "coalesce(a.label, CASE WHEN x.name IS NULL THEN n.source ELSE x.body END) AS one, "
        "coalesce(b.label, CASE WHEN y.name IS NULL THEN n.target ELSE y.body END) AS other FROM network n "
        "LEFT JOIN who a ON a.article = n.article AND a.called = n.source "
        "LEFT JOIN who b ON b.article = n.article AND b.called = n.target "
        "LEFT JOIN spoken_of x ON x.name = n.source LEFT JOIN spoken_of y ON y.name = n.target"
        ") WHERE one <> other"
    )
