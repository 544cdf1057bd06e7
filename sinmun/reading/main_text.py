"""Which part of a page is its article: where most running text stands together.

Every block of running text, links apart, speaks for the element it stands in, and less and less for those around it; the
element with most of it is the article (as in the Readability of arc90, 2009).
"""

from __future__ import annotations

import copy
import re
from collections import defaultdict
from typing import Any

from sinmun.reading.markup import flatten

_ROOM = re.compile(r"\s+")
_FEWEST_CHARACTERS = 20  # characters of a block that says anything
_HANDED_ON = 0.7  # of a block's worth that goes to the next element around
_NEAREST = 0.2  # of its worth at least: about five elements
# What stands in these is no running text, whatever it says of what is below it.
_HEADS = frozenset({"a", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "title"})
_INLINE = frozenset({"b", "br", "em", "font", "i", "mark", "span", "strong", "sub", "sup", "u"})
_BESIDE_NAMES = (
    "aside button dialog figcaption figure footer form header iframe label menu nav noscript object option script select "
    "style svg template textarea"
)
_BESIDE = frozenset(_BESIDE_NAMES.split())


def main_text(tree: Any) -> str:
    """Return the text of the part of a page that holds its article, a line for each block; empty where there is none."""
    found = _main_element(tree)
    if found is None:
        return ""
    part = copy.deepcopy(found)
    part.tail = None
    for node in [node for node in part.iterdescendants() if node.tag in _BESIDE]:
        node.drop_tree()
    return flatten(part)


def _main_element(tree: Any) -> Any:
    worth: defaultdict[Any, float] = defaultdict(float)
    stack = [tree]
    while stack:
        node = stack.pop()
        if not isinstance(node.tag, str) or node.tag in _BESIDE:
            continue
        stack.extend(reversed(node))
        size = 0 if node.tag in _INLINE | _HEADS else _running(node)
        if size >= _FEWEST_CHARACTERS:
            _speak(node.getparent() if node.tag == "p" else node, size, worth)
    return max(worth, key=worth.__getitem__) if worth else None


def _speak(element: Any, size: float, worth: defaultdict[Any, float]) -> None:
    share = 1.0
    while element is not None and share > _NEAREST:
        worth[element] += size * share
        share *= _HANDED_ON
        element = element.getparent()


def _running(node: Any) -> int:
    """Return how many characters stand in a block itself: in no block inside it, and in no link."""
    size = 0
    stack = [node]
    while stack:
        inner = stack.pop()
        size += _length(inner.text)
        for child in inner:
            size += _length(child.tail)
            if child.tag in _INLINE:
                stack.append(child)
    return size


def _length(text: str | None) -> int:
    return len(_ROOM.sub(" ", text or "").strip())
