"""The word cloud: nouns, as large as they are frequent, in the colour of what they name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matplotlib.axes import Axes

from sinmun.i18n import Lang
from sinmun.render.charts.style import SENTENCE, bare, entitle, legend_of_kinds, resize, say_empty, sheet
from sinmun.render.look.cloudlayout import MOST_WORDS, cloud, why_empty
from sinmun.render.look.palette import KINDS, kinds_of_nodes

_CLOUD_SCALE = 0.75  # points of a unit on axes that are not ours: the smallest word has 9 points


def wordcloud(
    record: Mapping[str, Any], *, lang: Lang = "ko", ax: Axes | None = None, top: int = MOST_WORDS
) -> Axes:
    """Draw the ``top`` most frequent nouns as a cloud, names in the colour of their kind; return the axes.

    Nouns that occur once are not drawn.
    """
    paper = sheet([str(record.get("title") or "")], ax=ax, lang=lang)
    width, height, scale = bare(paper, _CLOUD_SCALE)
    laid = cloud(record, top=top, width=width, height=height)
    notes = [paper.say["left_out"].format(n=len(laid.left_out))] if laid.left_out else []
    if not laid.words:
        resize(paper, SENTENCE)
        entitle(paper, paper.say["wordcloud"], record, notes)
        say_empty(paper, paper.say[why_empty(record)])
        return paper.ax
    kinds = kinds_of_nodes(record)
    for word in laid.words:
        colour = KINDS[kinds.get(laid.nouns[word.word], "noun")].light
        paper.text(word.x, word.y, word.word, size=word.size * scale, colour=colour, bold=True)
    heading = paper.say["chart_wordcloud"].format(n=len(laid.words))
    entitle(paper, heading, record, [paper.say["unit_wordcloud"], *notes])
    shown = {kinds.get(laid.nouns[word.word], "noun") for word in laid.words}
    legend_of_kinds(paper, shown, noun=paper.say["other_nouns"])
    return paper.ax
