"""In whose company a name stands with each of its roles, and beside which houses: the SQL over all articles."""

from __future__ import annotations

COMPANIONS = 40
"""Names that tell one person's company from another's, the rarest and most frequent first."""
MANY_NAMED = 10
"""People from which an article that quotes hardly anybody (one in so many) is a column of notices: appointments, deaths, gifts.

Whoever stands there is in the company of nobody but those of the same sentence, unless another such article names
`NAMED_AGAIN` of them, too: the appointments of one firm.
"""
NAMED_AGAIN = 3
NOTICED = 1.0
"""The weight of such a column itself in the company of whom it names, which nobody of another article shares."""
_COMMON = 0.1
"""Share of the articles from which a name is everybody's company."""

STATED = f"""
    WITH beside AS (SELECT article, name, list(DISTINCT called) AS called FROM (
        SELECT article, full_name AS name, name AS called FROM called_people
        UNION ALL SELECT article, name, name FROM organizations) GROUP BY article, name),
    lists AS (
        SELECT article FROM (SELECT article, count(*) AS n FROM people GROUP BY article) LEFT JOIN (
            SELECT article, count(*) AS said FROM (SELECT article FROM quotes UNION ALL SELECT article FROM statements)
            GROUP BY article) USING (article)
        WHERE n >= {MANY_NAMED} AND coalesce(said, 0) * {MANY_NAMED} <= n
    ),
    columns_of_notices AS (
        SELECT article FROM lists EXCEPT SELECT here.article FROM lists
            JOIN people here ON here.article = lists.article
            JOIN people there ON there.name = here.name AND there.article <> here.article
                AND there.article IN (FROM lists)
        GROUP BY here.article, there.article HAVING count(*) >= {NAMED_AGAIN}
    ),
    tied_there AS (
        SELECT article, one, other FROM (
            SELECT article, source AS one, target AS other FROM network UNION ALL SELECT article, target, source FROM network)
        WHERE article IN (FROM columns_of_notices)
    ),
    known AS (
        SELECT name, ln((SELECT count(*) FROM articles) / count(*)) AS rarity FROM beside GROUP BY name
        HAVING count(*) > 1 AND count(*) <= greatest(20, {_COMMON} * (SELECT count(*) FROM articles))
    ),
    met AS (
        SELECT p.full_name, p.role, CASE WHEN asked.singly THEN p.article END AS article, beside.name AS other,
            round(ln(1 + count(*)) * any_value(rarity), 6) AS weight
        FROM called_people p
            JOIN asked ON asked.full_name = p.full_name AND asked.role IS NOT DISTINCT FROM p.role
            JOIN beside ON beside.article = p.article AND beside.name <> p.full_name
            JOIN known ON known.name = beside.name
        WHERE p.article NOT IN (FROM columns_of_notices) OR EXISTS (
            FROM tied_there t WHERE t.article = p.article AND t.one = p.name AND list_contains(beside.called, t.other))
        GROUP BY ALL
        UNION ALL
        SELECT p.full_name, p.role, CASE WHEN asked.singly THEN p.article END, 'notices of ' || p.article, {NOTICED}
        FROM called_people p
            JOIN asked ON asked.full_name = p.full_name AND asked.role IS NOT DISTINCT FROM p.role
        WHERE p.article IN (FROM columns_of_notices)
    ),
    company AS (
        SELECT full_name, role, article, list(other ORDER BY weight DESC, other)[:{COMPANIONS}] AS others,
            list(weight ORDER BY weight DESC, other)[:{COMPANIONS}] AS weights
        FROM met GROUP BY full_name, role, article
    ),
    housed AS (
        SELECT p.full_name, p.role, CASE WHEN asked.singly THEN p.article END AS article, list(DISTINCT house) AS houses
        FROM called_people p
            JOIN asked ON asked.full_name = p.full_name AND asked.role IS NOT DISTINCT FROM p.role
            JOIN houses ON houses.full_name = p.full_name
            JOIN organizations o ON o.article = p.article AND (o.name = house OR list_contains(o.aliases, house))
        GROUP BY ALL
    ),
    stated AS (
        SELECT p.full_name, p.role, CASE WHEN asked.singly THEN p.article END AS article,
            count(DISTINCT p.article) AS articles, min(date) AS first_seen, max(date) AS last_seen
        FROM called_people p
            LEFT JOIN asked ON asked.full_name = p.full_name AND asked.role IS NOT DISTINCT FROM p.role
        GROUP BY ALL
    )
    SELECT stated.*, others, weights, houses FROM stated
        LEFT JOIN company ON stated.full_name = company.full_name AND stated.role IS NOT DISTINCT FROM company.role
            AND stated.article IS NOT DISTINCT FROM company.article
        LEFT JOIN housed ON stated.full_name = housed.full_name AND stated.role IS NOT DISTINCT FROM housed.role
            AND stated.article IS NOT DISTINCT FROM housed.article
    ORDER BY stated.full_name, stated.role NULLS FIRST, stated.article
"""
"""Rows of `sinmun.corpus.who.careers.Seen`; needs the tables ``called_people``, ``asked`` and ``houses``."""
