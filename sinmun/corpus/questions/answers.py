"""The pages of a comparison and of a time line: sections as the page of the corpus has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from sinmun.corpus.overview import Series, Trends
from sinmun.corpus.page import blocks
from sinmun.corpus.page.blocks import CardColumns, Section, View
from sinmun.corpus.page.curves import curves
from sinmun.corpus.page.dots import DotRow, dot_chart
from sinmun.corpus.questions.compare import Contrast
from sinmun.corpus.questions.excerpts import Sort
from sinmun.corpus.questions.sides import Side
from sinmun.corpus.questions.timeline import Appearance, company_over_time

MOST_ROWS = 500
"""Articles in the table of a page; the CSV has all."""

_SORT_OF_KIND: Mapping[str, Sort] = {
    "noun": "word",
    "person": "person",
    "organization": "organization",
    "place": "place",
}

Sections = Sequence[Callable[[View], Section | None]]


def comparison_sections(found: Contrast) -> Sections:
    """Return what makes the sections of the page of a comparison."""
    return (
        lambda view: _sides_told(view, found),
        lambda view: _shares_over_time(view, found),
        lambda view: _company_of_each(view, found),
        lambda view: _words_of_each(view, found),
    )


def timeline_sections(
    name: str, found: Sequence[Appearance], *, alike: Sequence[tuple[str, int]] = (), period: str
) -> Sections:
    """Return what makes the sections of the page of a time line.

    Args:
        name: whose it is.
        found: the articles.
        alike: the people who share the name, and in how many articles each stands; empty where it is one.
        period: unit of time.
    """
    return (
        lambda view: _with_whom(view, name, found, alike, period),
        lambda view: _appearances(view, found),
    )


def said_of(side: Side, say: Mapping[str, str]) -> str:
    """Return what a side was taken for, in words: ``인물, 기사 12건``."""
    kind = say.get(side.column, side.column) if side.sort == "group" else say[f"side_{side.sort}"]
    return f"{kind}, {say['fact_articles'].format(n=side.articles)}"


def _sides_told(view: View, found: Contrast) -> Section:
    rows = [(side.name, said_of(side, view.say)) for side in (found.a, found.b)]
    rows.append((view.say["both"], view.say["fact_articles"].format(n=found.both)))
    remark = blocks.note(view.say["compare_note"])
    return Section("brief", view.say["in_brief"], blocks.fact_list(rows) + remark)


def _groups_of(found: Contrast) -> frozenset[str]:
    """Return the names that are groups: no words that could be chosen."""
    return frozenset(side.name for side in (found.a, found.b) if side.sort == "group")


def _shares_over_time(view: View, found: Contrast) -> Section | None:
    if len(found.over_time) < 2:
        return None
    trends = Trends(
        tuple(step.period for step in found.over_time),
        (
            Series(found.a.name, tuple(step.a_per_1000 for step in found.over_time)),
            Series(found.b.name, tuple(step.b_per_1000 for step in found.over_time)),
        ),
        tuple(step.articles for step in found.over_time),
    )
    note = blocks.note(view.say["curves_note"])
    return Section(
        "over-time", view.say["side_by_side"], curves(view, trends, plain=_groups_of(found)) + note
    )


def _company_of_each(view: View, found: Contrast) -> Section:
    made = []
    for side, other in ((found.a, found.b), (found.b, found.a)):
        rows = [
            {
                **row._asdict(),
                "kind": view.say[f"side_{_SORT_OF_KIND[row.kind]}"],
                "ratio": round(2**row.log_ratio, 1),
                "score": row.keyness,
            }
            for row in found.beside
            if row.side == side.name
        ]
        sorts = [_SORT_OF_KIND[row.kind] for row in found.beside if row.side == side.name]
        title = view.say["rather_with"].format(name=side.name)
        name = "with-a" if side is found.a else "with-b"
        made.append(
            _beside_card(
                view, name, rows, sorts, title=title, empty=view.say["no_company"].format(name=other.name)
            )
        )
    return Section("company", view.say["company"], blocks.cards(*made))


def _beside_card(
    view: View, name: str, rows: Sequence[Mapping[str, Any]], sorts: Sequence[Sort], *, title: str, empty: str
) -> Markup:
    if not rows:
        return blocks.cards(blocks.subhead(title), blocks.note(empty))
    # Each row is of a kind of its own, so the keys are asked for here.
    keys = [view.picks.thing(sort, str(row["name"])) for sort, row in zip(sorts, rows, strict=True)]
    columns = CardColumns(("name", "kind", "a_articles", "b_articles", "ratio", "score"), {}, "score")
    return blocks.card(view, name, rows, columns, title=title, chosen=("name", keys))


def _words_of_each(view: View, found: Contrast) -> Section:
    quoted = {
        side.name: [row._asdict() for row in found.said if row.side == side.name]
        for side in (found.a, found.b)
    }
    shown = {name: rows for name, rows in quoted.items() if rows}
    body = blocks.quoted(view, shown, plain=_groups_of(found)) if shown else blocks.note(view.say["none"])
    return Section("said", view.say["quotes"], body)


def _with_whom(
    view: View, name: str, found: Sequence[Appearance], alike: Sequence[tuple[str, int]], period: str
) -> Section:
    """Show somebody and the names that stand with it over time."""
    sort, kind = view.named(name)
    steps, counts, company = company_over_time(found, period)
    rows = [DotRow(name, view.picks.thing(sort, name), kind, counts)]
    rows += [
        DotRow(other, view.picks.pair(name, other), view.named(other)[1], beside)
        for other, beside in company.items()
    ]
    facts = [(view.say["articles"], f"{len(found):,}")]
    facts += [(label, view.say["fact_articles"].format(n=articles)) for label, articles in alike]
    roles = Counter(entry.role for entry in found if entry.role)
    if roles:
        facts.append((view.labels["role"], ", ".join(f"{role} ({n})" for role, n in roles.most_common(6))))
    drawn = dot_chart(view, rows, steps, title=view.say["with_whom"], remark=view.say["unit_timeline"])
    told = blocks.fact_list(facts) + blocks.note(view.say["timeline_note"])
    return Section("over-time", view.say["over_time"], told + drawn)


def _appearances(view: View, found: Sequence[Appearance]) -> Section:
    rows = [
        {**entry._asdict(), "said": " / ".join(f"“{text}”" for text in entry.said[:3])}
        for entry in found[:MOST_ROWS]
    ]
    columns = CardColumns(("date", "publisher", "title", "role", "company", "said"), {})
    shown = blocks.card(view, "comparison", rows, columns, title=view.say["appearances"], note="")
    return Section("appearances", view.say["appearances"], blocks.cards(shown))
