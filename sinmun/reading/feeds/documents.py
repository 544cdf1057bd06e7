"""XML of feeds and lists, as servers really send it: entities of HTML, bare ampersands, elements that do not end."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any

from sinmun.patterns import pattern
from sinmun.reading.encoding import decode, normalize
from sinmun.reading.markup import drop_unseen, flatten, parse_tree

_TAKEN_FROM, _TAKEN_TO = "<![CDATA[", "]]>"
_AMPERSAND = pattern(
    r"&(?:(?P<name>[A-Za-z][A-Za-z0-9]{1,31});|(?P<number>#(?:\d{1,7}|[xX][0-9A-Fa-f]{1,6});))?"
)
_NO_TAG = pattern(r"<(?!/?[A-Za-z_]|!|\?)")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_FIRST_ELEMENT = pattern(r"<(?P<name>[A-Za-z][^\s<>/]*)")
_ESCAPED = pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_MARKUP_TAG = pattern(r"</?[A-Za-z][^<>]*>")
_TIMES_ESCAPED = 3
_ADDRESS_OF_NAMES = pattern(r"\{(?P<namespace>[^}]*)\}")


def document_of(data: bytes, *, name: str, charset: str | None = None) -> Any:
    """Return the first element of an XML document, or ``None`` where there is none.

    Nothing outside the document is read, and no entity that it defines itself is resolved.

    Raises:
        ReadError: see `sinmun.reading.encoding.decode`.
    """
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415 - slow, and only feeds need it

    text = decode(data, name=name, charset=charset, entities=False)
    begin = _FIRST_ELEMENT.search(text)
    if begin is None:
        return None
    mended = "".join(
        piece if as_it_is else _NO_TAG.sub("&lt;", _AMPERSAND.sub(_without_entity, piece))
        for piece, as_it_is in _sections(text[begin.start() :])
    )
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(mended.encode("utf-8", "replace"), parser=parser)
    except etree.XMLSyntaxError:
        return None


def breaks_off(data: bytes, *, name: str, charset: str | None = None) -> bool:
    """Return whether an XML document ends before its first element does.

    Raises:
        ReadError: see `sinmun.reading.encoding.decode`.
    """
    text = decode(data, name=name, charset=charset, entities=False)
    begin = _FIRST_ELEMENT.search(text)
    return begin is not None and text.rfind(f"</{begin['name']}") < begin.end()


def _sections(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a document, each with whether it is a section that XML takes as it is; one without end is none."""
    place = 0
    while (begin := text.find(_TAKEN_FROM, place)) >= 0:
        end = text.find(_TAKEN_TO, begin)
        if end < 0:
            break
        end += len(_TAKEN_TO)
        yield text[place:begin], False
        yield text[begin:end], True
        place = end
    yield text[place:], False


def _without_entity(found: re.Match[str]) -> str:
    """Return an ampersand as XML has it: what HTML alone knows by a name stands for itself."""
    if found["number"] or found["name"] in _OF_XML:
        return found[0]
    letters = html5.get(f"{found['name']};") if found["name"] else None
    return html.escape(letters) if letters is not None else f"&amp;{found[0][1:]}"


def named(element: Any) -> str:
    """Return the name of an element without its namespace or prefix, in small letters; empty for what is none."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def namespace_of(element: Any) -> str:
    """Return the namespace of an element, or the prefix where the document does not say what it stands for."""
    found = _ADDRESS_OF_NAMES.match(element.tag)
    return found["namespace"] if found is not None else element.tag.rpartition(":")[0]


def inner(element: Any) -> str:
    """Return what stands in an element as text or markup: its text, or its elements where it has some."""
    from lxml import etree  # noqa: PLC0415 - see above

    parts = [html.escape(element.text or "", quote=False) if len(element) else element.text or ""]
    parts += [etree.tostring(child, encoding="unicode") for child in element]
    return "".join(parts)


def line_of(text: str) -> str:
    """Return markup or text as one line of plain text, entities resolved however often they were escaped."""
    return " ".join(" ".join(lines_of(text)).split())


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of markup or text as plain text; what a reader would not see is left out."""
    if _MARKUP_TAG.search(text):
        tree = parse_tree(f"<div>{text}</div>")
        if tree is not None:
            drop_unseen(tree)
            text = flatten(tree)
    for _ in range(_TIMES_ESCAPED):
        if not _ESCAPED.search(text):
            break
        text = html.unescape(text)
    for line in normalize(text, entities=False).splitlines():
        if plain := " ".join(line.split()):
            yield plain
