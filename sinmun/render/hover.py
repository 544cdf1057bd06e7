"""Charts for hovering in a notebook, with Altair: an optional extra (``pip install altair``)."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from sinmun.i18n import Lang, messages
from sinmun.record import Record
from sinmun.render import tables
from sinmun.render.look.palette import KINDS, Kind

if TYPE_CHECKING:
    import altair as alt


class _Bars(NamedTuple):
    label: str
    length: str
    tooltip: tuple[str, ...]
    colour: Kind


_BARS = {
    "nouns": _Bars("noun", "count", ("noun", "count", "sentences", "share_in_compounds"), "noun"),
    "keywords": _Bars("keyword", "score", ("keyword", "count", "score"), "noun"),
    "people": _Bars("name", "mentions", ("name", "role", "aliases", "mentions"), "person"),
    "organizations": _Bars("name", "mentions", ("name", "aliases", "mentions"), "organization"),
    "places": _Bars("name", "mentions", ("name", "aliases", "mentions"), "place"),
}


class Hover:
    """The bar charts of one record as Altair charts: a bar shows its row when the pointer rests on it.

    Args:
        record: the content of ``summary.json``.

    Raises:
        ImportError: Altair is not installed; the message says how to get it.
    """

    def __init__(self, record: Record) -> None:
        self._record = record
        self._altair = _load()

    def nouns(self, *, top: int = 20, lang: Lang = "ko") -> alt.Chart:
        """Return the ``top`` most frequent nouns (occurrences)."""
        return self._chart("nouns", top=top, lang=lang)

    def keywords(self, *, top: int = 20, lang: Lang = "ko") -> alt.Chart:
        """Return the ``top`` leading keywords (keyness, or occurrences where they are ranked by them)."""
        return self._chart("keywords", top=top, lang=lang)

    def people(self, *, top: int = 20, lang: Lang = "ko") -> alt.Chart:
        """Return the ``top`` people (mentions over all their forms)."""
        return self._chart("people", top=top, lang=lang)

    def organizations(self, *, top: int = 20, lang: Lang = "ko") -> alt.Chart:
        """Return the ``top`` organisations (mentions over all their forms)."""
        return self._chart("organizations", top=top, lang=lang)

    def places(self, *, top: int = 20, lang: Lang = "ko") -> alt.Chart:
        """Return the ``top`` places (mentions over all their forms)."""
        return self._chart("places", top=top, lang=lang)

    def _bars(self, name: str) -> _Bars:
        if name == "keywords" and tables.ranked_by_count(self._record["keywords"]):
            return _BARS[name]._replace(length="count", tooltip=("keyword", "count"))
        return _BARS[name]

    def _chart(self, name: str, *, top: int, lang: Lang) -> alt.Chart:
        bars, say, module = self._bars(name), messages(lang), self._altair
        rows = [
            {column: tables.cell(row[column]) for column in bars.tooltip}
            for row in tables.leading(name, tables.rows(self._record, name), top)
        ]
        shown = [module.Tooltip(column, type="nominal", title=say[column]) for column in bars.tooltip]
        chart: Any = module.Chart(module.Data(values=rows), title=say[f"chart_{name}"].format(n=len(rows)))
        drawn: alt.Chart = chart.mark_bar(color=KINDS[bars.colour].light).encode(
            x=module.X(f"{bars.length}:Q", title=say[bars.length]),
            y=module.Y(f"{bars.label}:N", sort=None, title=None),
            tooltip=shown,
        )
        return drawn


def _load() -> ModuleType:
    try:
        import altair  # noqa: PLC0415 -- an optional extra
    except ImportError as error:
        raise ImportError("hovering charts need Altair; install it with: pip install altair") from error
    return altair
