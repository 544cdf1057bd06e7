"""The tree of a web page: what of it a reader sees, and its text, a line for each block."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from sinmun import lexicons
from sinmun.patterns import pattern

_WHITE_RUN = pattern(r"\s+")
_BLOCK_NAMES = (
    "address article aside blockquote br button caption center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_INLINE_NAMES = (
    "a abbr b big body cite code em font html i img ins mark s small span strike strong sub sup tt u var wbr"
)
_TAG = pattern(
    rf"</?(?P<name>{'|'.join([*_BLOCK_NAMES.split(), *_INLINE_NAMES.split()])})(?:\s[^<>]*)?/?>", re.I
)
_UNSEEN = pattern(r"<!--.*?-->|<(script|style|del)\b[^<>]*>.*?</\1\s*>", re.I | re.S)
_SILENT = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "select", "textarea", "object"}
)
_DELETED = frozenset({"del", "rt", "rp"})
_HIDING = pattern(r"(?:^|;)(?:display:none|visibility:hidden)(?:!important)?(?:;|$)")
_RUNNING = frozenset({"b", "em", "font", "i", "label", "span", "strong", "u"})
_CAPTION_LENGTH = 300  # characters
_FEWEST_LINKS = 3  # in a row of links
_NOTE_MARK = pattern(r"[\[(]?(?:\d{1,3}|[*†‡])[\])]?")
_BEFORE_NOTE = pattern(r"[가-힣.?!\"”’')\]]\s*$")


def parse_tree(text: str) -> Any:
    """Return the tree of a page, or None when there is none in ``text``."""
    from lxml import html as lxml_html  # type: ignore[import-untyped]  # noqa: PLC0415 - slow, and only pages need it

    try:
        return lxml_html.fromstring(
            text.encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8", huge_tree=True)
        )
    except Exception:  # lxml raises a family of its own on hostile markup; all of them mean: no page
        return None


def is_cut(tree: Any) -> bool:
    """Return whether the page nests deeper than the tree goes (2,048 elements), so that what is below is lost."""
    log = tree.getroottree().parser.error_log
    return any(error.type_name == "ERR_RESOURCE_LIMIT" for error in log)


def drop_unseen(tree: Any) -> None:
    """Take out of a tree what a reader of the page does not see: hidden layers, deletions, readings, marks of notes."""
    for node in [node for node in tree.iter() if isinstance(node.tag, str) and _is_unseen(node)]:
        if node.getparent() is not None and node.tag != "body":
            node.drop_tree()


def _is_unseen(node: Any) -> bool:
    return node.tag in _DELETED or is_hidden(node) or (node.tag == "sup" and _is_note(node))


def is_hidden(node: Any) -> bool:
    """Return whether the page hides an element: by an attribute, a style in place, or a class for screen readers."""
    if node.get("hidden") is not None or node.get("aria-hidden", "").strip().lower() == "true":
        return True
    style = node.get("style", "").replace(" ", "").lower()
    if style and _HIDING.search(style):
        return True
    return not lexicons.words("reading/hidden_classes.txt").isdisjoint(node.get("class", "").lower().split())


def _is_note(node: Any) -> bool:
    """Return whether a raised number is the mark of a note rather than a power: it stands behind Hangul or a stop."""
    before = node.getprevious()
    text = before.tail if before is not None else node.getparent().text
    marked = _NOTE_MARK.fullmatch(node.text_content().strip()) is not None
    return marked and _BEFORE_NOTE.search(text or "") is not None


def frame_pictures(tree: Any) -> None:
    """Make figures of pictures that stand in a running line with their caption: ``<span><img><em>…</em></span>``."""
    seen = set()
    for picture in list(tree.iter("img")):
        around = next((node for node in picture.iterancestors() if _has_text(node)), None)
        if around is None or around in seen:
            continue
        seen.add(around)
        if around.tag not in _RUNNING or len(around.text_content()) > _CAPTION_LENGTH:
            continue
        said = [node for node in around.iterdescendants() if isinstance(node.tag, str) and _has_words(node)]
        if len(said) == 1 and not _has_words(around):
            around.tag, said[0].tag = "figure", "figcaption"


def _has_text(node: Any) -> bool:
    return any(text.strip() for text in node.itertext())


def _has_words(node: Any) -> bool:
    """Return whether words stand in an element itself, before, between or behind its children."""
    return any(text and text.strip() for text in (node.text, *(child.tail for child in node)))


def links_of(tree: Any) -> frozenset[str]:
    """Return the texts of the links, and of the rows that are made of links, without their spaces."""
    texts: dict[Any, list[str]] = {}
    for node in tree.iter("a"):
        row = next((around for around in node.iterancestors() if around.tag in _BLOCKS), None)
        texts.setdefault(row, []).append(_WHITE_RUN.sub("", node.text_content()))
    single = {text for row in texts.values() for text in row}
    rows = {"".join(row) for node, row in texts.items() if node is not None and len(row) >= _FEWEST_LINKS}
    return frozenset(single | {row for row in rows if row})


def flatten(tree: Any) -> str:
    """Return the text of a page or an element of it, one line for each block."""
    return "".join(_pieces(tree))


def _pieces(tree: Any) -> Iterator[str]:
    for event, node in _walk_tree(tree):
        block = node.tag in _BLOCKS
        if event == "end":
            behind = "" if node is tree else node.tail or ""
            yield "\n" * (block or _breaks_inside(node)) + _WHITE_RUN.sub(" ", behind)
        else:
            yield "\n" * (block + (node.tag == "p")) + _own_text(node)


def _breaks_inside(node: Any) -> bool:
    """Return whether bold words break their line themselves: headings, to which the text must not be stuck."""
    return node.tag in {"b", "strong"} and node.find("br") is not None


def _own_text(node: Any) -> str:
    return "" if node.tag in _SILENT else _WHITE_RUN.sub(" ", node.text or "")


def _walk_tree(tree: Any) -> Iterator[tuple[str, Any]]:
    """Yield (start, node) and (end, node) over the tree, silent elements as if they were empty."""
    stack: list[tuple[str, Any]] = [("start", tree)]
    while stack:
        event, node = stack.pop()
        if not isinstance(node.tag, str) or node.tag == "head":
            if event == "end":
                yield event, node
            elif node.tail:
                stack.append(("end", node))
            continue
        yield event, node
        if event == "start":
            stack.append(("end", node))
            stack += [("start", child) for child in _children(node)]


def _children(node: Any) -> list[Any]:
    return [] if node.tag in _SILENT else list(reversed(node))


def without_tags(text: str) -> str:
    """Return a cell of a table or a field of an answer as a reader would see it: its tags gone, its entities resolved.

    A tag that ends a line or a block is a line end. What is no tag of HTML (``<기생충>``, ``<name@paper.example>``) stays.
    """
    if "<" not in text and "&" not in text:
        return text
    bare = _strip_tags(text)
    seen = html.unescape(bare)
    # Feeds escape their markup, so that it is markup only now; what was escaped twice is resolved now, too.
    return bare if seen == bare else html.unescape(_strip_tags(seen))


def _strip_tags(text: str) -> str:
    return _TAG.sub(lambda tag: "\n" if tag["name"].lower() in _BLOCKS else "", _UNSEEN.sub("", text))
