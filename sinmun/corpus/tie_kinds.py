"""What kind each name in the network of a corpus is."""

from __future__ import annotations

_SHARE_NAMED = 0.3
"""Share of the articles with a word in which it must be a name: one article that has 배우자 as one does not make it a person."""

_KINDS_OF_ENDS = f"""
    WITH forms AS (
        SELECT article, label AS name, 'person' AS kind, mentions, true AS own FROM named
        UNION ALL SELECT article, label, 'organization', mentions, true FROM bodies
        UNION ALL SELECT article, name, 'place', mentions, true FROM places
        UNION ALL SELECT article, unnest(list_append(aliases, name)), 'person', 0, false FROM people
        UNION ALL SELECT article, unnest(list_append(aliases, name)), 'organization', 0, false FROM organizations
        UNION ALL SELECT article, unnest(aliases), 'place', 0, false FROM places
    ),
    weighed AS (
        SELECT name, kind, bool_or(own) AS own, sum(mentions) AS mentions, count(DISTINCT article) AS articles
        FROM forms GROUP BY name, kind
    ),
    known AS (
        SELECT name, arg_max(kind, (articles, own, mentions, kind)) AS kind, max(mentions)::BIGINT AS mentions,
            sum(articles) AS articles
        FROM weighed GROUP BY name
    ),
    words AS (SELECT noun AS name, count(*) AS articles, sum(count)::BIGINT AS times FROM nouns GROUP BY noun),
    ends AS (SELECT source AS name FROM ties UNION SELECT target FROM ties)
    SELECT ends.name,
        CASE WHEN known.articles >= {_SHARE_NAMED} * coalesce(words.articles, 0) THEN known.kind ELSE 'keyword' END AS kind,
        greatest(coalesce(known.mentions, 0), coalesce(words.times, 0)) AS times
    FROM ends LEFT JOIN known ON ends.name = known.name LEFT JOIN words ON ends.name = words.name
"""


def with_kinds(ties: str) -> str:
    """Return a query for edges with the kinds of both ends behind their columns: ``…, source_kind, target_kind``.

    Kinds are ``person``, ``organization``, ``place`` and ``keyword``. They come from all people, organisations and places of the
    corpus and their forms (`sinmun.corpus.who.persons.join_names`); of several kinds a name has that of most articles.

    Args:
        ties: a query with the columns ``source`` and ``target``, in an order of its own.
    """
    return f"""
        WITH ties AS MATERIALIZED (SELECT *, row_number() OVER () AS place FROM ({ties})),
        kinds AS ({_KINDS_OF_ENDS})
        SELECT ties.* EXCLUDE (place), one.kind AS source_kind, other.kind AS target_kind,
            one.times AS source_count, other.times AS target_count
        FROM ties JOIN kinds one ON source = one.name JOIN kinds other ON target = other.name ORDER BY place
    """
