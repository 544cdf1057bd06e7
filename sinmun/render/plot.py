"""``result.plot``: the charts for a notebook, on axes that one can go on with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matplotlib.axes import Axes

from sinmun.i18n import Lang
from sinmun.render import charts
from sinmun.render.charts.style import HEIGHT, WIDTH, slide
from sinmun.render.look.palette import PAPER

_SCREEN_DPI = 75


class Plot:
    """The charts of one record, each on the axes given or on those of a new pyplot figure; axes are returned.

    Args:
        record: the content of ``summary.json``.
    """

    def __init__(self, record: Mapping[str, Any]) -> None:
        """Keep the record."""
        self._record = record

    def nouns(self, ax: Axes | None = None, *, top: int = 20, lang: Lang = "ko") -> Axes:
        """Draw the ``top`` most frequent nouns (occurrences)."""
        return charts.nouns(self._record, ax=_axes(ax), top=top, lang=lang)

    def keywords(self, ax: Axes | None = None, *, top: int = 20, lang: Lang = "ko") -> Axes:
        """Draw the ``top`` leading keywords (score; occurrences in brackets)."""
        return charts.keywords(self._record, ax=_axes(ax), top=top, lang=lang)

    def people(self, ax: Axes | None = None, *, top: int = 20, lang: Lang = "ko") -> Axes:
        """Draw the ``top`` people (mentions over all their forms)."""
        return charts.people(self._record, ax=_axes(ax), top=top, lang=lang)

    def organizations(self, ax: Axes | None = None, *, top: int = 20, lang: Lang = "ko") -> Axes:
        """Draw the ``top`` organisations (mentions over all their forms)."""
        return charts.organizations(self._record, ax=_axes(ax), top=top, lang=lang)

    def places(self, ax: Axes | None = None, *, top: int = 20, lang: Lang = "ko") -> Axes:
        """Draw the ``top`` places (mentions over all their forms)."""
        return charts.places(self._record, ax=_axes(ax), top=top, lang=lang)

    def wordcloud(self, ax: Axes | None = None, *, top: int = 70, lang: Lang = "ko") -> Axes:
        """Draw the ``top`` most frequent nouns as a cloud."""
        return charts.wordcloud(self._record, ax=_axes(ax), top=top, lang=lang)

    def network(self, ax: Axes | None = None, *, lang: Lang = "ko") -> Axes:
        """Draw who and what share sentences."""
        return charts.network(self._record, ax=_axes(ax), lang=lang)


def _axes(ax: Axes | None) -> Axes:
    """Return the axes given, or those of a new pyplot figure, which a notebook shows by itself."""
    if ax is not None:
        return ax
    import matplotlib.pyplot as plt  # noqa: PLC0415 -- pyplot chooses a window system when it is imported

    return slide(plt.figure(figsize=(WIDTH, HEIGHT), dpi=_SCREEN_DPI, facecolor=PAPER))
