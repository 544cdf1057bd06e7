"""Fonts that can draw Korean on a machine that has none.

The NanumGothic files (SIL Open Font License) come with the package ``koreanize-matplotlib``. The package is
found, not imported: importing it needs ``distutils``, which Python 3.12 no longer has, and would change the
caller's settings.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import matplotlib
from matplotlib import font_manager
from matplotlib.font_manager import FontProperties

from sinmun.lexicons import lines
from sinmun.render.look.webfont import nanum_gothic

MISSING = "□"


class FontChain(FontProperties):
    """Font files that are tried one after the other for each character.

    Matplotlib looks every family of a font up on its own and falls back through the results; here the
    families are the paths themselves, so nothing is searched for and nothing registered.
    """

    def get_file(self) -> str:
        """Return the path of the first file."""
        return str(self.get_family()[0])

    def __copy__(self) -> FontChain:
        """Return a chain again: matplotlib copies the properties of every text."""
        twin = FontChain.__new__(FontChain)
        twin.__dict__.update(self.__dict__)
        return twin

    def copy(self) -> FontChain:
        """Return a copy of the chain."""
        return self.__copy__()


@dataclass(frozen=True, slots=True)
class Typeface:
    """The font files for one drawing.

    Attributes:
        regular: paths of the files for running text, the preferred one first.
        bold: the same for headings.
    """

    regular: tuple[str, ...]
    bold: tuple[str, ...]

    def font(self, size: float, *, bold: bool = False) -> FontProperties:
        """Return the font in ``size`` points, with all its fallbacks."""
        return FontChain(family=list(self.bold if bold else self.regular), size=size)

    def drawable(self, text: str) -> str:
        """Return ``text`` on one line, with ``□`` in place of each run of characters that no file can draw.

        Control and format characters (among them those that turn the direction of writing) become nothing,
        or a space where they separate words.
        """
        pieces: list[str] = []
        for char in unicodedata.normalize("NFC", text):
            category = unicodedata.category(char)
            if category in {"Zs", "Zl", "Zp", "Cc"}:
                pieces.append(" ")
            elif category == "Cf" or unicodedata.combining(char) or 0xFE00 <= ord(char) <= 0xFE0F:
                continue
            elif any(_has(path, char) for path in self.regular):
                pieces.append(char)
            elif not pieces or pieces[-1] != MISSING:
                pieces.append(MISSING)
        return " ".join("".join(pieces).split())


@cache
def bundled() -> tuple[str, str] | None:
    """Return the paths of NanumGothic, regular and bold, or None without the package that carries them."""
    regular, bold = nanum_gothic(), nanum_gothic(bold=True)
    return (str(regular), str(bold)) if regular and bold else None


@cache
def _system_fonts() -> tuple[str, ...]:
    """Return the paths of fonts of this machine that hold Korean, Chinese or Japanese, the preferred
    families first.
    """
    rank = {name: place for place, name in enumerate(lines("charts/cjk-fonts.txt"))}
    best: dict[str, tuple[int, str]] = {}
    for entry in font_manager.fontManager.ttflist:
        if entry.name in rank and entry.style == "normal":
            distance = abs(int(entry.weight) - 400) if str(entry.weight).isdigit() else 0
            best[entry.name] = min(best.get(entry.name, (distance, entry.fname)), (distance, entry.fname))
    return tuple(best[name][1] for name in sorted(best, key=rank.__getitem__))


@cache
def _has(path: str, char: str) -> bool:
    """Say whether the font file has a glyph for the character."""
    if 0xD800 <= ord(char) <= 0xDFFF:
        return False
    return bool(font_manager.get_font(path).get_char_index(ord(char)))


def typeface(texts: Iterable[str]) -> Typeface:
    """Return the fonts that draw as many characters of ``texts`` as this machine can.

    NanumGothic comes first, then DejaVu Sans (which matplotlib carries); fonts of the machine are added only
    when a character needs them.
    """
    shipped = str(Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf")
    nanum = bundled()
    regular = [nanum[0], shipped] if nanum else [shipped]
    extra: list[str] = []
    open_chars = {char for text in texts for char in text if not char.isspace()}
    open_chars = {char for char in open_chars if not any(_has(path, char) for path in regular)}
    for path in _system_fonts() if open_chars else ():
        found = {char for char in open_chars if _has(path, char)}
        if found:
            extra.append(path)
            open_chars -= found
    if not nanum and extra:
        return Typeface((*extra, shipped), (*extra, shipped))
    bold = [nanum[1], shipped] if nanum else [shipped.replace("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")]
    return Typeface((*regular, *extra), (*bold, *extra))
