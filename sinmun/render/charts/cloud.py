"""The word cloud: nouns, as large as they are frequent, in the colour of what they name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matplotlib.axes import Axes

from sinmun.i18n import Lang
from sinmun.render.charts.style import bare, entitle, say_empty, sheet
from sinmun.render.look.layout import elide, pack_words
from sinmun.render.look.palette import INK, KINDS, kinds_of_names

TOP = 70


def wordcloud(
    record: Mapping[str, Any], *, lang: Lang = "ko", ax: Axes | None = None, top: int = TOP
) -> Axes:
    """Draw the ``top`` most frequent nouns as a cloud, names in the colour of their kind; return the axes."""
    rows = sorted(record.get("nouns") or (), key=lambda row: -int(row["count"]))[:top]
    words = [str(row["noun"]) for row in rows]
    paper = sheet([*words, str(record.get("title") or "")], ax=ax, lang=lang)
    if not rows:
        entitle(paper, paper.say["wordcloud"], record, [])
        say_empty(paper, paper.say["none_wordcloud"])
        return paper.ax
    kinds = kinds_of_names(record)
    width, height = bare(paper.ax)
    shown = {elide(paper.face.drawable(word), 12): word for word in reversed(words)}
    counts = {word: float(row["count"]) for word, row in zip(words, rows, strict=True)}
    ordered = sorted(shown.items(), key=lambda item: -counts[item[1]])
    placed = pack_words([(label, counts[word]) for label, word in ordered], width=width, height=height)
    for word in placed:
        kind = kinds.get(shown[word.word], "noun")
        colour = INK if kind == "noun" and word.size > placed[0].size * 0.55 else KINDS[kind].light
        paper.text(word.x, word.y, word.word, size=word.size, colour=colour, bold=True)
    entitle(
        paper,
        paper.say["chart_wordcloud"].format(n=len(placed)),
        record,
        [paper.say["unit_wordcloud"]],
    )
    return paper.ax
