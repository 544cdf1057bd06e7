"""A font for the page: the few hundred glyphs of its own text, for machines that have no Korean font."""

from __future__ import annotations

import base64
import io
import logging
from functools import cache
from typing import Any, NamedTuple

from sinmun.render.look.glyphs import NANUM, number_glyphs

FAMILY = "sinmun"
_KEPT = frozenset(
    {"GlyphOrder", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}
)


class FontFace(NamedTuple):
    """A font cut down to some characters.

    Attributes:
        characters: what it was made for.
        css: an ``@font-face`` rule with the font in it, as the family `FAMILY`.
    """

    characters: frozenset[str]
    css: str


def font_face(text: str) -> FontFace:
    """Return a font with the glyphs of ``text`` (about 100 bytes a glyph); the same text gives the same bytes.

    The font is NanumGothic (SIL Open Font License 1.1), cut down with fontTools.
    """
    characters = frozenset(text)
    data = base64.b64encode(_subset("".join(sorted(characters)))).decode("ascii")
    css = f'@font-face{{font-family:"{FAMILY}";src:url(data:font/woff;base64,{data}) format("woff")}}'
    return FontFace(characters, css)


@cache
def whole_font() -> bytes:
    """Return our font with all its characters, without the tables that no browser needs or that one of them refuses."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    out = io.BytesIO()
    with TTFont(NANUM, lazy=True, recalcTimestamp=False) as font:
        _drop_tables(font)
        font.save(out)
    return out.getvalue()


def _drop_tables(font: Any) -> None:
    for table in list(font.keys()):
        if table not in _KEPT:
            del font[table]


def _subset(text: str) -> bytes:
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415 -- a sixth of a second
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    logging.getLogger("fontTools").setLevel(logging.ERROR)
    options = Options(layout_features=[], hinting=False, name_IDs=[], glyph_names=False)
    out = io.BytesIO()
    # The time of the original stays in the font: otherwise no two pages would have the same bytes. So do the bounds of its
    # glyphs, which would be worked out anew from all their points, in half the time that this takes.
    with TTFont(NANUM, lazy=True, recalcTimestamp=False, recalcBBoxes=False) as font:
        number_glyphs(font)
        _drop_tables(font)
        subsetter = Subsetter(options)
        subsetter.populate(text=text)
        subsetter.subset(font)
        font.flavor = "woff"
        font.save(out)
    return out.getvalue()
