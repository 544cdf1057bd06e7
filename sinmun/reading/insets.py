"""Boxes above and inside the text of a page: links to other articles, advertisements, forms, with their labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sinmun.patterns import pattern
from sinmun.reading.markup import flatten

_GAP_RUN = pattern(r"\s+")
_BOX_NAMES = frozenset({"aside", "div", "dl", "nav", "ol", "p", "section", "table", "ul"})
_QUOTED = _BOX_NAMES | {"blockquote"}
_AS_HEADLINE = pattern(r"(?=.{10,})\S+\s.*\S")
_SAYS_WHOSE = pattern(r"[@ⓒ©]|(?:기자|특파원|앵커|PD)\s?(?:구독)?$|copyright|저작권|무단\s?전재", re.I)
_REPORT_END = pattern(r"[다요죠까][.][\"”’')\]]*(?:\s|$)")
_STATES = pattern(r"다[.][\"”’')\]]*(?:\s|$)")
_PULLED = pattern(r"pull[-_]?(?:quote)?$|pullquote", re.I)
_WRITERS_BOX = pattern(r"(?:author|writer|reporter|journalist)(?:$|[-_])", re.I)
_WRITERS_BOX_SIZE = 300  # characters of a box on a writer
_MOST_LINKED = 0.6  # of a box, in links as long as a headline
_SMALL = 0.4  # of the text that a box stands in, at most
_FEWEST_ABOVE = 2  # links, of a box above the text
_FORM = 200  # characters of a form and what stands around it
_PLAINLY_REPORTED = pattern(r"(?<!니)다[.][\"”’')\]]*(?:\s|$)")


def drop_insets(tree: Any, text: Any, title: str) -> Iterator[str]:
    """Take the boxes of links above and inside the element ``text`` out of ``tree``; yield what stood in each.

    A box is made of links as long as headlines, with hardly more than a label beside them, and holds no sentence of a
    report. What holds a picture and one link is a picture with its caption; a link with the ``title`` is none.
    """
    around = frozenset(text.iterancestors()) | {tree, text}
    linked = _lengths_of_links(tree, text, title, around)
    most = _SMALL * len(_shown(text))
    boxes = {
        node: None for node, lengths in linked.items() if node.tag in _BOX_NAMES and _is_box(node, lengths)
    }
    for box in boxes:
        parent = next((node for node in box.iterancestors() if node.tag in _BOX_NAMES), None)
        if parent in boxes or box.getparent() is None:
            continue
        said = _rows_shown(box)
        inside = text in box.iterancestors()
        if len(said) <= most if inside else len(linked[box]) >= _FEWEST_ABOVE:
            yield said
            box.drop_tree()


def _lengths_of_links(tree: Any, text: Any, title: str, around: frozenset[Any]) -> dict[Any, list[int]]:
    """Return the lengths of the links as long as headlines in each element that holds some, in the page's order."""
    own = _GAP_RUN.sub("", title)
    found: dict[Any, list[int]] = {}
    for link in _links_above_end(tree, text):
        size = _headline_length(link, own)
        for node in link.iterancestors() if size else ():
            if node in around:
                break
            found.setdefault(node, []).append(size)
    return found


def drop_asides(tree: Any, text: Any) -> Iterator[str]:
    """Take out of ``tree`` what the page itself says stands beside its ``text``; yield what stood there.

    Asides, quotations out of the text that are set large, and, anywhere, the lines on a life in the box of a writer.
    """
    most = _SMALL * len(_shown(text))
    beside = [node for node in text.iterdescendants() if isinstance(node.tag, str) and _is_beside(node)]
    for node in (*beside, *filter(_tells_a_life, list(tree.iter("p")))):
        said = _rows_shown(node)
        if node.getparent() is not None and len(said) <= most:
            yield said
            node.drop_tree()


def _is_beside(node: Any) -> bool:
    """Return whether an element is an aside or is named as a quotation that is set large."""
    return node.tag == "aside" or (node.tag in _QUOTED and _has_name(node, _PULLED))


def _tells_a_life(paragraph: Any) -> bool:
    if not _is_in_writers_box(paragraph):
        return False
    said = _shown(paragraph)
    return _STATES.search(said) is not None and _SAYS_WHOSE.search(said) is None


def _is_in_writers_box(node: Any) -> bool:
    box = next((around for around in node.iterancestors() if _has_name(around, _WRITERS_BOX)), None)
    return box is not None and len(_shown(box)) <= _WRITERS_BOX_SIZE


def _has_name(node: Any, names: re.Pattern[str]) -> bool:
    """Return whether a class of an element, or its identity, is one of ``names``."""
    return any(names.match(name) for name in (*node.get("class", "").split(), node.get("id", "")))


def drop_forms(text: Any) -> Iterator[str]:
    """Take the forms inside the element ``text`` out of it, with the few words around each; yield what stood there."""
    for form in list(text.iter("form")):
        box = None
        for node in (form, *form.iterancestors()):
            said = _shown(node)
            if node is text or len(said) > _FORM or _PLAINLY_REPORTED.search(said):
                break
            box = node
        if box is not None and box.getparent() is not None:
            yield _rows_shown(box)
            box.drop_tree()


def _links_above_end(tree: Any, text: Any) -> Iterator[Any]:
    """Yield the links of a page down to the end of ``text``."""
    last = text
    while len(last):
        last = last[-1]
    for node in tree.iter():
        if node.tag == "a":
            yield node
        if node is last:
            return


def _is_box(node: Any, linked: list[int]) -> bool:
    said = _shown(node)
    if sum(linked) < _MOST_LINKED * len(said) or _REPORT_END.search(said):
        return False
    return len(linked) > 1 or node.find(".//img") is None


def _headline_length(link: Any, own: str) -> int:
    """Return the length of a link that leads to another page and is as long as a headline, else nothing.

    One to a writer or an owner is none.
    """
    leads = link.get("href", "#").strip()
    if not leads or leads.startswith("#"):
        return 0
    said = _shown(link)
    if _AS_HEADLINE.fullmatch(said) is None or _SAYS_WHOSE.search(said) is not None:
        return 0
    return 0 if own and own in _GAP_RUN.sub("", said) else len(said)


def _rows_shown(node: Any) -> str:
    return "\n".join(line.strip() for line in flatten(node).split("\n") if line.strip())


def _shown(node: Any) -> str:
    return _GAP_RUN.sub(" ", flatten(node)).strip()
