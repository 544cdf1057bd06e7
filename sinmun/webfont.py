"""A font for the page: the few hundred glyphs of its own text, for machines that have no Korean font."""

from __future__ import annotations

import base64
import importlib.util
import io
import logging
from functools import cache
from pathlib import Path

FAMILY = "sinmun"
_CARRIER = "koreanize_matplotlib"
_TABLES = frozenset({"GlyphOrder", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"})


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


def font_face(text: str) -> str:
    """Return a CSS ``@font-face`` rule with the glyphs of ``text`` in it (about 100 bytes a glyph), as the family
    `FAMILY`; an empty string without a font.

    The font is NanumGothic (SIL Open Font License 1.1), cut down with fontTools.
    """
    file = nanum_gothic()
    if file is None:
        return ""
    data = base64.b64encode(_subset(file, text)).decode("ascii")
    return f'@font-face{{font-family:"{FAMILY}";src:url(data:font/woff;base64,{data}) format("woff")}}'


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
