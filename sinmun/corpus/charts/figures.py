"""The charts of a corpus as files: those of an article, words over time, and the words that mark groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from sinmun.corpus.charts.keyness import draw_keyness
from sinmun.corpus.charts.trends import day_of, draw_trends
from sinmun.corpus.overview import Overview
from sinmun.corpus.topics.figures import draw_topics
from sinmun.files import write_atomic
from sinmun.i18n import Lang
from sinmun.reading import safe_name
from sinmun.render.charts import CHARTS, draw
from sinmun.render.charts.style import pngs

CHART_FOLDER = "charts"


def draw_corpus(found: Overview, *, by: Sequence[str], period: str, lang: Lang = "ko") -> dict[str, bytes]:
    """Return the charts of a corpus as PNG by their names: those of an article, ``trends`` and ``keyness_by_COLUMN``.

    Where nothing changes over time, or no word marks a group, there is no chart: the page says so.
    """
    return pngs(_figures_of(found, by=by, period=period, lang=lang))


def _figures_of(
    found: Overview, *, by: Sequence[str], period: str, lang: Lang
) -> Iterator[tuple[str, Figure]]:
    for name in CHARTS:
        yield name, draw(name, found.record, lang=lang)
    if found.trends.series:
        yield "trends", _figure(draw_trends(found.trends, found.record, period=period, lang=lang))
    if "topics" in found.tables:
        ax = draw_topics(found.tables["topics"], found.courses, found.record, when=day_of, lang=lang)
        yield "topics", _figure(ax)
    for column in by:
        if found.comparisons[column].marked:
            ax = draw_keyness(found.comparisons[column], found.record, column=column, lang=lang)
            yield f"keyness_by_{safe_name(column)}", _figure(ax)


def save(charts: Mapping[str, bytes], folder: Path) -> None:
    """Write the charts into ``folder``/charts, each whole or not at all, and remove those of an earlier call."""
    target = folder / CHART_FOLDER
    target.mkdir(exist_ok=True)
    for name, image in charts.items():
        write_atomic(target / f"{name}.png", image)
    for path in target.glob("*.png"):
        if path.stem not in charts:
            path.unlink()


def _figure(ax: Axes) -> Figure:
    assert isinstance(ax.figure, Figure)
    return ax.figure
