"""The topics of a corpus on its page: how they were found, their words, and articles that are typical of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from sinmun.corpus.page import blocks
from sinmun.corpus.page.blocks import Section, View
from sinmun.render.page.shared import environment

_PICKED = 5
"""Words of a topic that lead to their articles; contexts of all would make the page several times as large."""


def topics(view: View) -> Section | None:
    """Show the topics, or nothing where none were asked for."""
    if "topics" not in view.found.tables:
        return None
    macros: Any = environment().get_template("topics.html.j2").module
    body = blocks.note(" ".join(_method(view))) + Markup(macros.topics(list(_rows(view)), view.say))
    for name in view.found.sizes:
        if name.startswith("topic"):
            body += blocks.link_to(name, f"{name}.csv")
    return Section("topics", view.say["topics"], body)


def _method(view: View) -> Iterator[str]:
    """Yield how the topics were found, as sentences."""
    made = view.made.topics
    yield view.say["topics_method"].format(**made)
    if made["scores"]:
        tried = ", ".join(str(score[0]) for score in made["scores"])
        yield view.say["topics_found"].format(number=made["number"], tried=tried)
    if made["left_out"]:
        yield view.say["topics_left_out"].format(n=made["left_out"])


def _rows(view: View) -> Iterator[Mapping[str, Any]]:
    examples: dict[int, list[tuple[str, str]]] = {}
    for row in view.found.tables["topic_examples"]:
        where = ", ".join(str(value) for value in (row["publisher"], row["date"]) if value)
        examples.setdefault(row["topic"], []).append((row["title"] or row["id"], where))
    for row in view.found.tables["topics"]:
        words = [
            (word, view.picks.thing("word", word) if place < _PICKED else "")
            for place, word in enumerate(row["words"])
        ]
        yield {
            "name": row["name"],
            "share": f"{row['share']:.1%}",
            "articles": row["articles"],
            "words": words,
            "examples": examples.get(row["topic"], []),
        }
