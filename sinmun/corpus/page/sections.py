"""The sections of a corpus' page, in their order. To add one: a function of a `View` that gives a `Section`, named in `SECTIONS`.

Its body is put together from `sinmun.corpus.page.blocks`. A name or word that is to lead to its articles gets a key from
``view.picks.thing(sort, name)``, two that stand together from ``view.picks.pair(one, other)``; cards do so by themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from sinmun.corpus import wording
from sinmun.corpus.page import blocks
from sinmun.corpus.page.about import about
from sinmun.corpus.page.blocks import CardColumns, Section, View
from sinmun.corpus.page.curves import curves
from sinmun.corpus.page.dots import people_over_time
from sinmun.corpus.topics.section import topics
from sinmun.reading import safe_name

_NAMES: Mapping[str, CardColumns] = {
    "nouns": CardColumns(("noun", "count", "articles"), {"noun": "word"}, "count"),
    "keywords": CardColumns(("keyword", "score", "articles"), {"keyword": "word"}, "score"),
    "compounds": CardColumns(("compound", "count", "articles"), {"compound": "word"}, "count"),
    "people": CardColumns(
        ("label", "mentions", "articles", "role"), {"label": "person"}, "mentions", "person"
    ),
    "organizations": CardColumns(
        ("name", "mentions", "articles", "aliases"), {"name": "organization"}, "mentions", "organization"
    ),
    "places": CardColumns(("name", "mentions", "articles"), {"name": "place"}, "mentions", "place"),
    "speakers": CardColumns(
        ("speaker", "quotes", "statements", "articles"), {"speaker": "any"}, "quotes", "person"
    ),
    "network": CardColumns(
        ("source", "target", "weight", "articles"), {"source": "any", "target": "any"}, "weight"
    ),
}
TIED = 100
"""Pairs of the network in its card, each of which can be chosen."""


def brief(view: View) -> Section:
    """Say what the corpus is in numbers and leading names."""
    figures = Markup('<dl class="figures">{}</dl>').format(
        Markup("").join(
            Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(view.say[name], value)
            for name, value in _figures(view)
        )
    )
    rows = []
    for table, column, counted in (
        ("nouns", "noun", "count"),
        ("people", "label", "mentions"),
        ("organizations", "name", "mentions"),
        ("speakers", "speaker", "quotes"),
    ):
        words = []
        for row in view.found.tables[table][:5]:
            sort, kind = view.named(row[column]) if table != "nouns" else ("word", "noun")
            words.append((row[column], view.picks.thing(sort, row[column]), kind, f"{row[counted]:,}"))
        if words:
            rows.append((view.say[f"top_{table}"], words))
    return Section("brief", view.say["in_brief"], figures + blocks.top(view, rows))


def _figures(view: View) -> list[tuple[str, str]]:
    found = view.found
    figures = [("articles", f"{found.articles:,}")]
    if found.undated:
        figures.append(("undated", f"{found.undated:,}"))
    if found.publishers:
        figures.append(("publishers", f"{found.publishers:,}"))
    figures += [
        (name, f"{found.sizes[name]:,}") for name in ("nouns", "people", "organizations", "duplicates")
    ]
    if view.made.failed:
        figures.append(("errors", f"{view.made.failed:,}"))
    return figures


def over_time(view: View) -> Section:
    """Show the words whose share changes over time."""
    found, say, period = view.found.trends, view.say, view.made.period
    if found.series:
        told = [
            (line.name, wording.when_changed(line, lang=view.lang)) for line in found.series if line.change
        ]
        body = blocks.note(say["trends_note"]) + curves(view, found) + blocks.plain_list(told)
    else:
        body = blocks.note(wording.no_trend(found, lang=view.lang))
    remarks = wording.remarks(found, period, lang=view.lang)
    body += blocks.note(", ".join(remarks)) if remarks else Markup("")
    for name in (f"changes_by_{period}", f"trends_by_{period}"):
        body += blocks.link_to(name, f"{name}.csv")
    return Section("trends", say["trends"], body)


def words(view: View) -> Section:
    """Show the most frequent nouns, the keywords and the compounds."""
    cloud, _ = blocks.drawings(view)
    shown = [_card(view, name) for name in ("nouns", "keywords", "compounds")]
    return Section("words", view.say["words"], cloud + blocks.cards(*shown))


def names(view: View) -> Section:
    """Show who and what is named, and the leading people over time."""
    shown = [_card(view, name) for name in ("people", "organizations", "places")]
    return Section("names", view.say["names"], people_over_time(view) + blocks.cards(*shown))


def speakers(view: View) -> Section:
    """Show who is quoted, and what the leading ones said."""
    size = view.found.sizes["quotes"]
    quoted = blocks.quoted(view, view.found.said) if view.found.said else Markup("")
    body = blocks.cards(_card(view, "speakers"), quoted)
    body += blocks.link_to("quotes", f"{view.say['quotes']}: {view.say['all_rows'].format(n=size)}")
    return Section("speakers", view.say["speakers"], body)


def network(view: View) -> Section:
    """Show who and what share sentences."""
    _, drawing = blocks.drawings(view)
    shown = drawing or blocks.note(view.say["none_pairs"])
    return Section(
        "network",
        view.say["network"],
        shown + blocks.cards(blocks.pairs(view, view.found.tables["network"][:TIED])),
    )


def groups(view: View) -> Section:
    """Show the words that mark the groups of each column."""
    body = blocks.note(view.say["keyness_note"])
    for column, found in view.found.comparisons.items():
        body += blocks.subhead(view.say.get(column, column))
        body += blocks.group_lists(view, found) if found.marked else blocks.note(view.say["none_keyness"])
        for sentence in wording.left_out(found, lang=view.lang):
            body += blocks.note(sentence)
        place = f"keyness_by_{safe_name(column)}"
        body += blocks.link_to(place, f"{place}.csv")
    return Section("keyness", view.say["keyness"], body)


SECTIONS: Sequence[Callable[[View], Section | None]] = (
    brief,
    over_time,
    words,
    names,
    speakers,
    network,
    groups,
    topics,
    about,
)
"""The sections of the page in their order; one that returns ``None`` has nothing to show."""


def _card(view: View, name: str) -> Markup:
    rows: Sequence[Mapping[str, Any]] = view.found.tables[name]
    notes = ("score_note_corpus", "articles_as_keyword") if name == "keywords" and rows else ()
    note = " ".join(view.say[key] for key in notes)
    return blocks.card(view, name, rows, _NAMES[name], total=view.found.sizes[name], note=note)
