"""A font for the page: the few hundred glyphs of its own text, for machines that have no Korean font."""

from __future__ import annotations

import base64
import importlib.util
import io
import logging
from functools import cache
from pathlib import Path
from typing import NamedTuple

FAMILY = "sinmun"
_CARRIER = "koreanize_matplotlib"
_TABLES = frozenset(
    {"GlyphOrder", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}
)


@cache
def nanum_gothic(*, bold: bool = False) -> Path | None:
    """Return the NanumGothic file that ``koreanize-matplotlib`` carries, ``None`` without that package.

    The package is found, not imported: importing it needs ``distutils``, which Python 3.12 no longer has.
    """
    spec = importlib.util.find_spec(_CARRIER)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        file = Path(folder) / "fonts" / ("NanumGothicBold.ttf" if bold else "NanumGothic.ttf")
        if file.is_file():
            return file
    return None


class FontFace(NamedTuple):
    """A font cut down to some characters.

    Attributes:
        characters: what it was made for.
        css: an ``@font-face`` rule with the font in it, as the family `FAMILY`; empty where there is no font.
    """

    characters: frozenset[str]
    css: str


def font_face(text: str) -> FontFace:
    """Return a font with the glyphs of ``text`` (about 100 bytes a glyph).

    The font is NanumGothic (SIL Open Font License 1.1), cut down with fontTools.
    """
    characters = frozenset(text)
    file = nanum_gothic()
    if file is None:
        return FontFace(characters, "")
    data = base64.b64encode(_subset(file, "".join(sorted(characters)))).decode("ascii")
    css = f'@font-face{{font-family:"{FAMILY}";src:url(data:font/woff;base64,{data}) format("woff")}}'
    return FontFace(characters, css)


def _subset(file: Path, text: str) -> bytes:
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415 -- a sixth of a second
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    logging.getLogger("fontTools").setLevel(logging.ERROR)
    options = Options(layout_features=[], hinting=False, name_IDs=[], glyph_names=False)
    out = io.BytesIO()
    with TTFont(file, lazy=True) as font:
        for table in list(font.keys()):
            if table not in _TABLES:
                del font[table]
        subsetter = Subsetter(options)
        subsetter.populate(text=text)
        subsetter.subset(font)
        font.flavor = "woff"
        font.save(out)
    return out.getvalue()
