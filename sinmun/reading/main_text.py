"""Which part of a page is its article: what its mark-up says, else where most running text stands together.

The mark-up is schema.org's (``itemprop="articleBody"``). Without it every block of running text, links apart, speaks for
the element it stands in, and less and less for those around it; the element with most of it is the article (as in the
Readability of arc90, 2009).
"""

from __future__ import annotations

import copy
import re
from collections import defaultdict
from typing import Any, NamedTuple

from sinmun.patterns import pattern
from sinmun.reading.insets import drop_asides, drop_forms, drop_insets
from sinmun.reading.markup import flatten

_ROOM = pattern(r"\s+")
_DECLARED = "//*[contains(concat(' ', normalize-space(@itemprop), ' '), ' articleBody ')]"
_ANY_SENTENCE = pattern(r"[다요죠][.?!]|[.?!][\"”’')]")
_SAID_BEFORE = pattern(r"[^\W_]")
_COMMENTS = pattern(
    r"(?:comments?|reply|replies|cmt)(?:[-_]?(?:area|box|list|section|thread|wrap|wrapper))?|disqus_thread|livere\w*",
    re.I,
)
_FEWEST_CHARACTERS = 20  # characters of a block that says anything
_FEWEST_ENTRIES = 4  # rows of a list of articles
_HEADLINE_LINK = 8  # characters of a link to an article
_IN_ROWS = 0.6  # of the text of a list, in its rows
_SENTENCES_BESIDE = 1  # at most, beside the rows of a list
_MOST_OF_LIST = 0.5  # of it, in one row
_FEWEST_SENTENCES = 2  # of an article
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
_ASIDE = frozenset({"aside", "figcaption", "figure", "footer", "nav"})


class MainText(NamedTuple):
    """The part of a page that holds its article.

    Attributes:
        text: its text, a line for each block; empty where there is none.
        is_list: whether it is a list of articles rather than one.
        insets: the texts of the boxes of links and the forms that stood in it.
    """

    text: str
    is_list: bool
    insets: tuple[str, ...] = ()


def main_text(tree: Any, title: str = "") -> MainText:
    """Return the part of a page that holds its article, below the headline ``title``.

    The boxes of links above and in it, and forms, are taken out of ``tree``, unless it is a list.
    """
    declared = _declared(tree)
    found = declared if declared is not None else _fullest(tree)
    if found is None:
        return MainText("", is_list=False)
    is_list = declared is None and _is_made_of_rows(found) and _is_list_still(found, title)
    insets = (
        () if is_list else (*drop_asides(tree, found), *drop_forms(found), *drop_insets(tree, found, title))
    )
    return MainText(_running_text(found), is_list, insets)


def _is_list_still(found: Any, title: str) -> bool:
    """Return whether what looks like a list is one without the boxes of links in it, too."""
    rest = copy.deepcopy(found)
    for _ in drop_insets(rest, rest, title):
        pass
    return _sentences_of(rest) < _FEWEST_SENTENCES or _is_made_of_rows(rest)


def _running_text(found: Any) -> str:
    part = copy.deepcopy(found)
    for node in [node for node in part.iterdescendants() if node.tag in _BESIDE]:
        node.drop_tree()
    return flatten(part)


def _declared(tree: Any) -> Any:
    """Return the element that the page marks as the text of its article; None where it marks none with a sentence.

    Pieces that are marked one by one stand for the element around them; of several articles, each below a headline of
    its own, the first is meant. What is marked in an aside or below a picture is none.
    """
    marked = [node for node in tree.xpath(_DECLARED) if _ANY_SENTENCE.search(node.text_content())]
    known = set(marked)
    outer = [node for node in marked if known.isdisjoint(node.iterancestors()) and not _is_aside(node)]
    if len(outer) < 2:
        return outer[0] if outer else None
    around = _around(outer)
    within = {head for node in outer for head in node.iter("h1", "h2")}
    return outer[0] if len(set(around.iter("h1", "h2")) - within) > 1 else around


def _is_aside(node: Any) -> bool:
    return node.tag in _ASIDE or any(around.tag in _ASIDE for around in node.iterancestors())


def _around(nodes: list[Any]) -> Any:
    """Return the innermost element around all of ``nodes``."""
    common = list(nodes[0].iterancestors())
    for parent in {node.getparent() for node in nodes}:
        around = {parent, *parent.iterancestors()}
        common = [each for each in common if each in around]
    return common[0]


def _is_made_of_rows(found: Any) -> bool:
    """Return whether an element is made of rows of one kind, each with a link, of which no single one holds most.

    The sentences stand in the rows: an article above a list has its own beside them.
    """
    whole = _length(found.text_content())
    entries: set[Any] = set()
    for rows in sorted(_linked_rows(found), key=_size_of, reverse=True):
        if not any(around in entries for around in next(iter(rows)).iterancestors()):
            entries |= {row for row in rows if _length(row.text_content()) <= _MOST_OF_LIST * whole}
    if len(entries) < _FEWEST_ENTRIES or _size_of(entries) < _IN_ROWS * whole:
        return False
    inside = sum(map(_sentences_of, entries))
    return inside > _SENTENCES_BESIDE >= _sentences_of(found) - inside


def _sentences_of(element: Any) -> int:
    return len(_ANY_SENTENCE.findall(element.text_content()))


def _size_of(rows: set[Any]) -> int:
    return sum(_length(row.text_content()) for row in rows)


def _linked_rows(found: Any) -> list[set[Any]]:
    """Return the groups of elements of one name in one element that hold a link as long as a headline each.

    A link inside a paragraph, with running text before it, is none to another article.
    """
    groups: defaultdict[tuple[Any, str], set[Any]] = defaultdict(set)
    for link in found.iter("a"):
        leads = _length(link.text_content()) >= _HEADLINE_LINK and not _is_in_text(link)
        row = link if leads else found
        while row is not found:
            around = row.getparent()
            groups[around, row.tag].add(row)
            row = around
    return [rows for rows in groups.values() if len(rows) >= _FEWEST_ENTRIES]


def _is_in_text(link: Any) -> bool:
    parent = link.getparent()
    before = [parent.text, *(each.tail for each in link.itersiblings(preceding=True))]
    begun = any(_SAID_BEFORE.search(text or "") for text in before)
    return begun and sum(map(_length, (*before, link.tail))) >= _FEWEST_CHARACTERS


def _fullest(tree: Any) -> Any:
    worth: defaultdict[Any, float] = defaultdict(float)
    stack = [tree]
    while stack:
        node = stack.pop()
        if not isinstance(node.tag, str) or node.tag in _BESIDE or _is_comments(node):
            continue
        stack.extend(reversed(node))
        size = 0 if node.tag in _INLINE | _HEADS else _running(node)
        if size >= _FEWEST_CHARACTERS:
            _speak(node.getparent() if node.tag == "p" else node, size, worth)
    return max(worth, key=worth.__getitem__) if worth else None


def _is_comments(node: Any) -> bool:
    """Return whether an element is named as the readers' comments and holds no headline."""
    names = (*node.get("class", "").split(), node.get("id", ""))
    return any(map(_COMMENTS.fullmatch, names)) and node.find(".//h1") is None


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
