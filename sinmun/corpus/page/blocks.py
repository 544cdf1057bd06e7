"""What sections of a corpus' page are put together from: cards of tables, drawings, quotations, notes; all as safe HTML."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, NamedTuple

from markupsafe import Markup

from sinmun.corpus.manifest import Manifest
from sinmun.corpus.overview import Comparison, Overview
from sinmun.corpus.page.courses import Courses
from sinmun.corpus.page.picks import Picks
from sinmun.corpus.questions.excerpts import Sort
from sinmun.corpus.wording import times
from sinmun.i18n import Lang
from sinmun.render.look.graphlayout import GROUND
from sinmun.render.look.layout import AREA
from sinmun.render.look.palette import GROUNDS, Kind, kinds_of_nodes
from sinmun.render.page.data import Cell
from sinmun.render.page.data import Table as Card
from sinmun.render.page.html import drawing_of
from sinmun.render.page.shared import environment

_SORT_KINDS: Mapping[Sort, Kind] = {
    "word": "noun",
    "person": "person",
    "organization": "organization",
    "place": "place",
}


@dataclass(frozen=True, kw_only=True)
class View:
    """What a section is made of.

    Attributes:
        found: the leading rows of the corpus.
        made: how it was made.
        picks: gives keys for what can be chosen: whoever asks for one gets contexts of the thing on the page.
        courses: the leading names over time.
        say: messages by key.
        labels: headings of columns by key.
        lang: language of the page.
    """

    found: Overview
    made: Manifest
    picks: Picks
    courses: Courses
    say: Mapping[str, str]
    labels: Mapping[str, str]
    lang: Lang

    @cached_property
    def kinds(self) -> dict[str, Kind]:
        """The kinds of the names in the leading rows."""
        people = (str(row["label"]) for row in self.found.tables["people"])
        return {**kinds_of_nodes(self.found.record), **dict.fromkeys(people, "person")}

    def named(self, name: str) -> tuple[Sort, Kind]:
        """Return what a name of the network is."""
        kind = self.kinds.get(name)
        return next(((sort, known) for sort, known in _SORT_KINDS.items() if known == kind), ("word", "noun"))


class Section(NamedTuple):
    """A section of the page.

    Attributes:
        name: its id in the page, and the name of its link.
        title: its heading.
        body: what stands in it, as HTML.
    """

    name: str
    title: str
    body: Markup


class CardColumns(NamedTuple):
    """What a card shows of the rows of a table.

    Attributes:
        names: the columns.
        picks: columns whose cells can be chosen, and as what; ``any`` for whatever the name is.
        barred: the column whose numbers have bars.
        kind: gives the card its colour.
    """

    names: tuple[str, ...]
    picks: Mapping[str, Sort | str]
    barred: str = ""
    kind: Kind = "noun"


def card(
    view: View,
    name: str,
    rows: Sequence[Mapping[str, Any]],
    columns: CardColumns,
    *,
    title: str = "",
    total: int | None = None,
    note: str = "",
    chosen: tuple[str, Sequence[str]] = ("", ()),
) -> Markup:
    """Return rows as a card that can be sorted, filtered and copied.

    Args:
        view: see `View`.
        name: of the table; also that of its CSV where ``total`` says how many rows that has.
        rows: what is shown.
        columns: see `CardColumns`.
        title: heading, where the name has no message.
        total: see ``name``.
        note: a remark below the table.
        chosen: a column whose cells can be chosen by keys asked for already, and these keys.
    """
    longest = max((float(row.get(columns.barred) or 0) for row in rows), default=0.0)
    body = [[_card_cell(view, row, column, columns, longest) for column in columns.names] for row in rows]
    if chosen[0] in columns.names:
        place = columns.names.index(chosen[0])
        for line, key in zip(body, chosen[1], strict=True):
            line[place] = line[place]._replace(pick=key)
    numeric = frozenset(
        column
        for place, column in enumerate(columns.names)
        if any(line[place].value is not None for line in body)
    )
    table = Card(name, columns.kind, columns.names, numeric, body, len(rows) if total is None else total)
    return Markup(
        macros().card(
            table,
            title or view.say.get(name, name),
            view.labels,
            note,
            _csv(name) if total is not None else "",
        )
    )


def _csv(name: str) -> str:
    return f"tables/{name}.csv"


def _card_cell(view: View, row: Mapping[str, Any], column: str, columns: CardColumns, longest: float) -> Cell:
    value = row.get(column)
    if isinstance(value, bool) or value is None:
        return Cell("" if value is None else str(value))
    if isinstance(value, int | float):
        bar = (
            round(max(float(value), 0) / longest * 100, 1)
            if column == columns.barred and longest > 0
            else None
        )
        return Cell(f"{value:,}" if isinstance(value, int) else f"{value:,.1f}", value, bar=bar)
    many = [form for form in value if form != row.get("name")] if isinstance(value, list | tuple) else [value]
    text = ", ".join(map(str, many))
    sort = columns.picks.get(column)
    if sort is None or not text:
        return Cell(text)
    known, kind = view.named(text) if sort == "any" else (sort, _SORT_KINDS[sort])  # type: ignore[index]
    return Cell(text, pick=view.picks.thing(known, text), kind=kind)  # type: ignore[arg-type]


def drawings(view: View) -> tuple[Markup, Markup]:
    """Return the cloud and the network, each empty where there is nothing to draw; names and ties can be chosen."""
    record, kinds, say = view.found.record, view.kinds, view.labels
    drawing = drawing_of(record, kinds, say)
    words = {noun: view.picks.thing("word", noun) for noun in drawing.cloud.nouns.values()}
    nodes = drawing.network.nodes
    names = {node.name: view.picks.thing(view.named(node.name)[0], node.name) for node in nodes}
    ties = {
        (nodes[link.source].name, nodes[link.target].name): view.picks.pair(
            nodes[link.source].name, nodes[link.target].name
        )
        for link in drawing.network.links
    }
    module = macros()
    cloud = module.cloud(drawing, words, kinds, say, AREA) if drawing.cloud.words else ""
    network = module.network(drawing, names, kinds, say, AREA, GROUND, len(GROUNDS), ties) if nodes else ""
    return Markup(cloud), Markup(network)


def quoted(
    view: View, by: Mapping[str, Iterable[Mapping[str, Any]]], *, plain: Container[str] = frozenset()
) -> Markup:
    """Return quotations under the names of who said them, as wide as two cards; ``plain`` names cannot be chosen."""
    rows = [
        (
            name,
            *(("", "noun") if name in plain else _pick_of(view, name)),
            [(row["text"], _where(row, name)) for row in quotations],
        )
        for name, quotations in by.items()
    ]
    return Markup('<div class="wide">{}</div>').format(Markup(macros().said(rows)))


def _pick_of(view: View, name: str) -> tuple[str, Kind]:
    sort, kind = view.named(name)
    return view.picks.thing(sort, name), kind


def _where(row: Mapping[str, Any], name: str) -> str:
    """Return who said a quotation, if it is not the one under whose name it stands, where and when."""
    columns = ("publisher", "date") if row.get("speaker") == name else ("speaker", "publisher", "date")
    return ", ".join(str(row[column]) for column in columns if row.get(column))


def group_lists(view: View, found: Comparison) -> Markup:
    """Return the words of each group as lists, with how many times as often its articles have them."""
    lists = [
        (
            group,
            view.say["group_size"].format(n=found.sizes[group]),
            [
                (row["noun"], view.picks.thing("word", row["noun"]), times(row, lang=view.lang))
                for row in rows
            ],
        )
        for group, rows in found.marked.items()
    ]
    return Markup(macros().groups(lists))


def pairs(view: View, rows: Sequence[Mapping[str, Any]]) -> Markup:
    """Return the pairs of the network as a card: either name can be chosen, and both together by their number of sentences."""
    columns = CardColumns(
        ("source", "target", "weight", "articles"), {"source": "any", "target": "any"}, "weight"
    )
    keys = [view.picks.pair(row["source"], row["target"]) for row in rows]
    return card(view, "network", rows, columns, total=view.found.sizes["network"], chosen=("weight", keys))


def dots(title: str, remark: str, chart: Any) -> Markup:
    """Return a drawing of names over time."""
    caption = Markup("<figcaption>{} <small>{}</small></figcaption>").format(title, remark)
    return Markup("<figure>{}{}</figure>").format(caption, Markup(macros().dots(chart)))


def top(view: View, rows: Sequence[tuple[str, Sequence[tuple[str, str, str, str]]]]) -> Markup:
    """Return lines of leading words, each with its key, kind and count, behind a heading."""
    return Markup(macros().top(rows, view.say))


def fact_list(rows: Sequence[tuple[str, str]]) -> Markup:
    """Return names and what is said of them."""
    return Markup(macros().facts(rows))


def plain_list(rows: Sequence[tuple[str, str]]) -> Markup:
    """Return a list of texts, each with something small behind it."""
    return Markup(macros().listed(rows))


def files(rows: Sequence[tuple[str, str]]) -> Markup:
    """Return links to files beside the page, each with something small behind it."""
    return Markup(macros().files(rows))


def note(text: str) -> Markup:
    """Return a remark."""
    return Markup('<p class="hint">{}</p>').format(text)


def cards(*made: Markup) -> Markup:
    """Return cards side by side."""
    return Markup('<div class="cards">{}</div>').format(Markup("").join(made))


def subhead(text: str) -> Markup:
    """Return a heading inside a section."""
    return Markup("<h3>{}</h3>").format(text)


def link_to(name: str, text: str) -> Markup:
    """Return a link to a CSV."""
    return Markup(macros().link(_csv(name), text))


@cache
def macros() -> Any:
    """Return the macros of the page of a corpus."""
    return environment().get_template("corpus_blocks.html.j2").module
