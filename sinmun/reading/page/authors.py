"""Names in what a page's data or a table says of the writers, in any shape."""

from __future__ import annotations

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.page import writers
from sinmun.reading.page.outlets import is_outlet
from sinmun.reading.page.patterns import one_of

_MAIL_OR_LINK = pattern(r"[(<\[]?\s?[A-Za-z0-9_.+-]+@\S*|https?:\S+")
_BRACKETED = pattern(r"[(（<\[][^)）>\]]*[)）>\]]")
_PARTED = pattern(r"\s?[,·ㆍ・;/|&]\s?|\s(?:및|과|와)\s")
_PLACE = pattern(r"^[가-힣A-Za-z]{2,10}\s?=\s?")
_POST_END = pattern(rf"(?:\s(?:[가-힣]{{2,8}}전문\s?|[가-힣]{{2,6}}\s)?)?{one_of('titles')}$")
_FULL_NAME = pattern("[가-힣]{2,4}|[A-Z][A-Za-z'.-]+(?: [A-Z][A-Za-z'.-]+){1,2}")


def names_in(text: str) -> tuple[str, ...]:
    """Return the people whom ``text``, which stands where a writer does, names; accounts and desks are nobody."""
    plain = _BRACKETED.sub(" ", _MAIL_OR_LINK.sub(" ", text))
    found = [_name(piece.strip()) for piece in _PARTED.split(plain)]
    return tuple(dict.fromkeys(name for name in found if name))


def _name(piece: str) -> str:
    """Return the name in ``piece`` without the place before it and the post behind it, or an empty string."""
    bare = _POST_END.sub("", _PLACE.sub("", piece)).strip()
    return bare if _is_name(bare) else ""


def _is_name(text: str) -> bool:
    if _FULL_NAME.fullmatch(text) is None or text in lexicons.words("reading/nobodies.txt"):
        return False
    if text.isascii():
        return True
    surname = text[0] in lexicons.words("people/surnames.txt")
    return surname and not is_outlet(text) and not writers.is_desk(text)
