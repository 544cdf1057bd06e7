"""Our fonts as matplotlib takes them; see `sinmun.render.look.glyphs`."""

from __future__ import annotations

from matplotlib.font_manager import FontProperties

from sinmun.render.look.glyphs import NANUM, NANUM_BOLD, drawable, stand_in


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


class Typeface:
    """NanumGothic in two weights; signs that it lacks come from DejaVu Sans."""

    def font(self, size: float, *, bold: bool = False) -> FontProperties:
        """Return the font in ``size`` points, with its fallback."""
        return FontChain(family=[str(NANUM_BOLD if bold else NANUM), str(stand_in(bold=bold))], size=size)

    def drawable(self, text: str) -> str:
        """Return ``text`` as it can be drawn; see `sinmun.render.look.glyphs.drawable`."""
        return drawable(text)
