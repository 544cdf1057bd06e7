"""What the pages of an article and of a corpus are made with: templates, style, script and what a browser may load."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sinmun.render.look.palette import css_variables

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""Characters that HTML forbids or that cannot be encoded."""


def colours() -> str:
    """Return the colours as a style, for light and for dark screens."""
    light, dark = css_variables()
    # Paper is light, whatever the screen is.
    return f":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"


def policy(style: str, script: str) -> str:
    """Return a content security policy that allows this style, this script, inline pictures, and nothing
    else.
    """

    def digest(content: str) -> str:
        return base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")

    return (
        f"default-src 'none'; style-src 'sha256-{digest(style)}'; script-src 'sha256-{digest(script)}'; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def json_in_page(value: Mapping[str, Any]) -> Markup:
    """Return JSON that cannot end the script element it stands in."""
    escapes: dict[str, str | int | None] = {
        "<": "\\u003c",
        ">": "\\u003e",
        "&": "\\u0026",
        "\u2028": "\\u2028",
        "\u2029": "\\u2029",
    }
    return Markup(json.dumps(value, ensure_ascii=False).translate(str.maketrans(escapes)))


@cache
def asset(name: str) -> str:
    """Return the text of a file beside the templates."""
    return files("sinmun.render.page").joinpath("templates", name).read_text(encoding="utf-8")


@cache
def environment() -> Environment:
    """Return what draws the templates."""
    return Environment(
        loader=PackageLoader("sinmun.render.page", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
