"""The page of a corpus: charts and leading rows in one HTML file that needs no network."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache, partial
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sinmun._version import __version__
from sinmun.corpus.manifest import Manifest
from sinmun.corpus.notices import notice_lines
from sinmun.corpus.overview import Overview
from sinmun.corpus.wording import left_out, no_trend, remarks, times, when_changed
from sinmun.i18n import Lang, corpus_messages, messages
from sinmun.reading import safe_name
from sinmun.render.look.palette import css_variables
from sinmun.render.look.webfont import font_face
from sinmun.render.tables import LIST_SEPARATOR

LEADING: Mapping[str, tuple[str, ...]] = {
    "nouns": ("noun", "count", "articles"),
    "keywords": ("keyword", "score", "articles", "count"),
    "people": ("name", "role", "mentions", "articles", "first_seen", "last_seen"),
    "organizations": ("name", "aliases", "mentions", "articles", "first_seen", "last_seen"),
    "places": ("name", "mentions", "articles"),
    "speakers": ("speaker", "quotes", "statements", "articles", "first_seen", "last_seen"),
    "network": ("source", "target", "weight", "articles"),
}


def render(found: Overview, made: Manifest, *, charts: Mapping[str, bytes], lang: Lang = "ko") -> str:
    """Return the page as HTML.

    Args:
        found: the leading rows.
        made: the manifest of the run.
        charts: PNG images by name.
        lang: language of headings.
    """
    light, dark = css_variables()
    style = f":root{{{light}}}\n@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n" + _style()
    values = {
        "lang": lang,
        "say": corpus_messages(lang),
        "labels": {**messages(lang), **_headings(lang)},
        "title": str(found.record["title"]),
        "figures": _figures(found, made),
        "sections": [*LEADING, "trends", "keyness", "about"],
        "leading": LEADING,
        "tables": found.tables,
        "sizes": found.sizes,
        "said": found.said,
        "comparisons": found.comparisons,
        "times": partial(times, lang=lang),
        "left_out": partial(left_out, lang=lang),
        "trends": found.trends,
        "when_changed": partial(when_changed, lang=lang),
        "trend_remarks": remarks(found.trends, made.period, lang=lang),
        "no_trend": no_trend(found.trends, lang=lang),
        "images": {name: base64.b64encode(image).decode("ascii") for name, image in charts.items()},
        "made": made,
        "notices": notice_lines(made.notices, lang),
        "period": made.period,
        "safe_name": safe_name,
        "version": __version__,
    }
    # The page is drawn once to know its characters, and once with the font that has them.
    style = font_face(_page(values, style)).css + style
    return _page(values, style)


def _page(values: Mapping[str, Any], style: str) -> str:
    template = _environment().get_template("corpus.html.j2")
    html = template.render(style=Markup(style), policy=_policy(style), **values)
    return html.encode("utf-8", "replace").decode("utf-8")


def _figures(found: Overview, made: Manifest) -> list[tuple[str, str]]:
    figures = [("articles", f"{found.articles:,}")]
    if found.first:
        figures.append(
            ("period", found.first if found.first == found.last else f"{found.first} – {found.last}")
        )
    if found.undated:
        figures.append(("undated", f"{found.undated:,}"))
    if found.publishers:
        figures.append(("publishers", f"{found.publishers:,}"))
    figures.append(("nouns", f"{found.sizes['nouns']:,}"))
    figures.append(("people", f"{found.sizes['people']:,}"))
    figures.append(("organizations", f"{found.sizes['organizations']:,}"))
    figures.append(("duplicates", f"{found.sizes['duplicates']:,}"))
    if made.failed:
        figures.append(("errors", f"{made.failed:,}"))
    return figures


def _headings(lang: Lang) -> dict[str, str]:
    names = {
        "articles": ("기사 수", "articles"),
        "first_seen": ("처음", "first seen"),
        "last_seen": ("마지막", "last seen"),
        "quotes": ("직접 인용", "quotations"),
        "statements": ("간접 인용", "statements"),
    }
    return {name: pair[0 if lang == "ko" else 1] for name, pair in names.items()}


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return LIST_SEPARATOR.join(str(part) for part in value)
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:,.2f}" if isinstance(value, float) else str(value)


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"


@cache
def _style() -> str:
    return files("sinmun.render.page").joinpath("templates", "corpus.css").read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("sinmun.render.page", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["cell"] = _shown
    return environment
