"""Writing what is known of an article into a folder: JSON, tables, charts, page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from sinmun.files import write_atomic
from sinmun.record import Record
from sinmun.render import tables
from sinmun.render.graph import to_graphml
from sinmun.render.look.webfont import FontFace
from sinmun.why import Reasons

SUMMARY = "summary.json"
"""The file that is complete, and there only when all others are."""

FILES = (
    *(f"{name}.csv" for name in tables.WRITTEN),
    "network.graphml",
    *(f"{name}.png" for name in ("nouns", "keywords", "people", "organizations", "wordcloud", "network")),
    "report.html",
    SUMMARY,
)
"""The files of an article, in the order in which they are written."""


def save(
    record: Record,
    folder: Path,
    *,
    lang: Literal["ko", "en"] = "ko",
    charts: bool = True,
    face: FontFace | None = None,
    reasons: Reasons | None = None,
    exports: Sequence[str] = (),
) -> Path:
    """Write all files of one article into ``folder`` (made if absent) and return it.

    Each file is written whole or not at all. ``summary.json`` of an earlier run goes first and the new one comes last,
    so where it is there all is there, and of one run. ``exports`` are formats of `sinmun.render.interchange`.

    Raises:
        OSError: something cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / SUMMARY).unlink(missing_ok=True)
    for name in tables.WRITTEN:
        write_atomic(folder / f"{name}.csv", tables.to_csv(record, name).encode("utf-8-sig"))
    write_atomic(folder / "network.graphml", to_graphml(record))
    if charts:
        from sinmun.render.charts import save_charts  # noqa: PLC0415 -- matplotlib is loaded only where charts are wanted

        save_charts(record, folder, lang=lang)
    from sinmun.render.page.html import render  # noqa: PLC0415 -- jinja2 is loaded only where a page is written

    write_atomic(folder / "report.html", render(record, lang=lang, face=face, reasons=reasons))
    _export(record, folder, exports)
    write_atomic(folder / SUMMARY, json.dumps(record, ensure_ascii=False, indent=1))
    return folder


def _export(record: Record, folder: Path, exports: Sequence[str]) -> None:
    if not exports:
        return
    from sinmun.render.interchange import FORMATS  # noqa: PLC0415 -- for those who ask

    for name, content in (file for export in exports for file in FORMATS[export]):
        write_atomic(folder / name, content(record))
