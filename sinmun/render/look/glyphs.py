"""Our own font, and what it can draw: NanumGothic 3.021, regular and bold, in the folder ``nanum``.

The files are those that NAVER published, unchanged (SIL Open Font License 1.1, ``nanum/OFL.txt``). DejaVu Sans, which
comes with matplotlib, stands in for signs that they lack. Fonts of the machine are not looked for, so the same article
gives the same picture everywhere.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent / "nanum"
NANUM = FOLDER / "NanumGothic.ttf"
NANUM_BOLD = FOLDER / "NanumGothicBold.ttf"
GAP = "…"
"""What stands in a line of text for letters that cannot be drawn."""

_VARIATION_SELECTORS = range(0xFE00, 0xFE10)
_SPACES = frozenset({"Zs", "Zl", "Zp", "Cc"})


@cache
def stand_in(*, bold: bool = False) -> Path:
    """Return the path of DejaVu Sans; matplotlib is found, not imported (a third of a second that a page does without)."""
    found = find_spec("matplotlib")
    assert found is not None
    assert found.origin is not None
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return Path(found.origin).parent / "mpl-data" / "fonts" / "ttf" / name


@cache
def characters() -> frozenset[int]:
    """Return the code points that can be drawn, regular and bold alike."""
    return frozenset.union(*(_code_points(path) for path in (NANUM, stand_in())))


def _code_points(path: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 -- needed where something is drawn

    with TTFont(path, lazy=True) as font:
        number_glyphs(font)
        return frozenset(font["cmap"].getBestCmap())


def number_glyphs(font: TTFont) -> None:
    """Let the glyphs of a font just opened be known by their numbers: making up names for them takes a tenth of a second."""
    font.setGlyphOrder([str(number) for number in range(font["maxp"].numGlyphs)])


def tidy(text: str) -> str:
    """Return ``text`` on one line in NFC; control characters become spaces, what only steers the writing goes."""
    pieces = []
    for char in unicodedata.normalize("NFC", text):
        category = unicodedata.category(char)
        if category in _SPACES:
            pieces.append(" ")
        elif not _steers(char, category):
            pieces.append(char)
    return " ".join("".join(pieces).split())


def _steers(char: str, category: str) -> bool:
    return category == "Cf" or unicodedata.combining(char) > 0 or ord(char) in _VARIATION_SELECTORS


def can_draw(text: str) -> bool:
    """Say whether all of ``text`` can be drawn, and something is there to draw."""
    return bool(tidied := tidy(text)) and characters().issuperset(map(ord, tidied))


def drawable(text: str) -> str:
    """Return ``text`` on one line, with `GAP` in place of each run of characters that cannot be drawn."""
    known = characters()
    pieces: list[str] = []
    for char in tidy(text):
        if ord(char) in known:
            pieces.append(char)
        elif not pieces or pieces[-1] != GAP:
            pieces.append(GAP)
    return "".join(pieces)
