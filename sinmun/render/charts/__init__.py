"""Charts of a record, drawn with matplotlib without touching its settings or pyplot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from sinmun.files import write_atomic
from sinmun.i18n import Lang
from sinmun.render.charts.bars import keywords, nouns, organizations, people, places
from sinmun.render.charts.cloud import wordcloud
from sinmun.render.charts.relations import network
from sinmun.render.charts.style import pngs

__all__ = [
    "CHARTS",
    "draw",
    "draw_all",
    "keywords",
    "network",
    "nouns",
    "organizations",
    "people",
    "places",
    "save_charts",
    "wordcloud",
]


class Chart(Protocol):
    """A function that draws one chart of a record, on axes of its own or on those given."""

    def __call__(self, record: Mapping[str, Any], *, lang: Lang = "ko", ax: Axes | None = None) -> Axes:
        """Draw and return the axes."""


CHARTS: Mapping[str, Chart] = MappingProxyType(
    {
        "nouns": nouns,
        "keywords": keywords,
        "people": people,
        "organizations": organizations,
        "wordcloud": wordcloud,
        "network": network,
    }
)


def draw(name: str, record: Mapping[str, Any], *, lang: Lang = "ko") -> Figure:
    """Return the chart ``name`` (a key of `CHARTS`) as a figure of its own, 1920 by 1080 pixels.

    Raises:
        ValueError: there is no chart of that name.
    """
    if name not in CHARTS:
        raise ValueError(f"unknown chart {name!r}: choose from {', '.join(CHARTS)}")
    figure = CHARTS[name](record, lang=lang).figure
    assert isinstance(figure, Figure)
    return figure


def draw_all(
    record: Mapping[str, Any], *, lang: Lang = "ko", names: Iterable[str] | None = None
) -> dict[str, bytes]:
    """Return the charts ``names`` (all of them by default) as PNG images, by name.

    Raises:
        ValueError: there is no chart of that name.
    """
    return pngs((name, draw(name, record, lang=lang)) for name in (CHARTS if names is None else names))


def save_charts(
    record: Mapping[str, Any], folder: str | Path, *, lang: Lang = "ko", names: Iterable[str] | None = None
) -> list[Path]:
    """Write the charts into ``folder`` as ``nouns.png`` and so on, each whole or not at all; return paths.

    Raises:
        OSError: the folder cannot be written.
        ValueError: there is no chart of that name.
    """
    images = draw_all(record, lang=lang, names=names)
    return [write_atomic(Path(folder) / f"{name}.png", image) for name, image in images.items()]
