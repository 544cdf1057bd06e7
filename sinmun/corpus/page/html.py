"""The page of a corpus: one HTML file that needs no network, in which every word, name and pair leads to its articles."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from markupsafe import Markup

from sinmun._version import __version__
from sinmun.corpus.database import Database
from sinmun.corpus.manifest import Manifest
from sinmun.corpus.overview import Overview
from sinmun.corpus.page.blocks import Section, View
from sinmun.corpus.page.contexts import Contexts, choose_contexts
from sinmun.corpus.page.courses import read_courses
from sinmun.corpus.page.picks import Picks
from sinmun.corpus.page.sections import SECTIONS
from sinmun.corpus.page.words import page_messages
from sinmun.corpus.questions.excerpts import Thing
from sinmun.i18n import Lang, messages
from sinmun.render.look.webfont import font_face
from sinmun.render.page.shared import UNFIT, asset, colours, environment, json_in_page, policy

_SCRIPT_MESSAGES = (
    *("copied", "copy_failed", "show_all", "show_fewer", "step", "per_thousand"),
    *("contexts_shown", "no_contexts"),
)
_FACTS: Mapping[str, tuple[str, str, str]] = {
    "nouns": ("word", "noun", "count"),
    "people": ("person", "label", "mentions"),
    "organizations": ("organization", "name", "mentions"),
    "places": ("place", "name", "mentions"),
}
_MOST_REACHED = 2000
"""Characters of the font in the page, at most; what is rarer is drawn by the machine's own."""


class PageSource(NamedTuple):
    """What a page is made from.

    Attributes:
        folder: where the tables lie.
        database: the corpus, for the contexts.
        made: its manifest.
    """

    folder: Path
    database: Database
    made: Manifest


def render(
    corpus: PageSource,
    found: Overview,
    *,
    sections: Iterable[Callable[[View], Section | None]] = SECTIONS,
    lang: Lang = "ko",
) -> str:
    """Return the page as HTML.

    Args:
        corpus: the corpus.
        found: its leading rows.
        sections: what makes the sections of the page, in their order.
        lang: language of headings.
    """
    say = page_messages(lang)
    picks = Picks()
    # The table of trends has the leading names: which of them are on the page is known when the sections are made.
    courses = read_courses(corpus.folder, corpus.made.period)
    view = View(
        found=found,
        made=corpus.made,
        picks=picks,
        courses=courses,
        say=say,
        labels={**say, **messages(lang)},
        lang=lang,
    )
    shown = [section for make in sections if (section := make(view)) is not None]
    contexts = choose_contexts(corpus.database, picks.things, picks.pairs)
    values = {
        "lang": lang,
        "say": say,
        "labels": view.labels,
        "title": str(found.record["title"]),
        "period": str(found.record["date"] or ""),
        "sections": shown,
        "say_json": json_in_page({key: view.labels[key] for key in _SCRIPT_MESSAGES}),
        "data_json": json_in_page(_script_data(corpus, view, contexts)),
        "version": __version__,
    }
    script = asset("tables.js") + asset("corpus.js")
    style = colours() + asset("page.css") + asset("corpus.css")
    # The page is drawn once to know its characters, and once with the font that has them.
    style = font_face(_common(_drawn(values, style, script))).css + style
    return _drawn(values, style, script)


def _drawn(values: Mapping[str, Any], style: str, script: str) -> str:
    template = environment().get_template("corpus.html.j2")
    page = template.render(style=Markup(style), script=Markup(script), policy=policy(style, script), **values)
    return UNFIT.sub("\ufffd", page)


def _common(text: str) -> str:
    """Return the characters of a text, the most frequent of them where there are very many."""
    counts = Counter(text)
    return "".join(sorted(counts, key=lambda char: (-counts[char], char))[:_MOST_REACHED])


def _script_data(corpus: PageSource, view: View, contexts: Contexts) -> dict[str, Any]:
    """Return what the script of the page needs: see `Picks.values`."""
    ties = {
        (min(row["source"], row["target"]), max(row["source"], row["target"])): int(row["weight"])
        for row in view.found.tables["network"]
    }
    values = view.picks.values(contexts, facts=_facts(view), courses=view.courses, weights=ties)
    folder = shlex.quote(corpus.folder.resolve().name)
    return {**values, "sizes": list(view.courses.sizes), "command": f"sinmun {folder} --concordance={{word}}"}


def _facts(view: View) -> dict[Thing, Sequence[str]]:
    """Return what is said beside the name of each thing: its role, how often and in how many articles it stands."""
    facts: dict[Thing, Sequence[str]] = {}
    for table, (sort, column, counted) in _FACTS.items():
        for row in view.found.tables[table]:
            said = [
                view.say[f"fact_{counted}"].format(n=row[counted]),
                view.say["fact_articles"].format(n=row["articles"]),
            ]
            role = row.get("role")
            thing = Thing(sort, row[column])  # type: ignore[arg-type]
            facts[thing] = [*([str(role)] if role else []), *said]
    return facts
