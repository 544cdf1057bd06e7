"""Boxes above and inside the text of a page: links to other articles, advertisements, forms, with their labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sinmun.patterns import pattern
from sinmun.reading.markup import flatten

_GAP_RUN = pattern(r"\s+")
_BOX_NAMES = frozenset({"aside", "div", "dl", "nav", "ol", "p", "section", "table", "ul"})
_AS_HEADLINE = pattern(r"(?=.{10,})\S+\s.*\S")
_SAYS_WHOSE = pattern(r"[@ⓒ©]|(?:기자|특파원|앵커|PD)\s?(?:구독)?$|copyright|저작권|무단\s?전재", re.I)
_REPORT_END = pattern(r"[다요죠까][.][\"”’')\]]*(?:\s|$)")
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
    around = frozenset(text.iterancestors()) | {tree}
    whole = len(_shown(text))
    own = _GAP_RUN.sub("", title)
    found: dict[Any, str] = {}
    for link in _links_above_end(tree, text):
        if not _is_headline(link, own) or not found.keys().isdisjoint(link.iterancestors()):
            continue
        box = _largest(link, text, whole, around, own)
        if box is not None:
            found[box] = _rows_shown(box)
    for box, said in found.items():
        box.drop_tree()
        yield said


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


def _largest(link: Any, text: Any, whole: int, around: frozenset[Any], own: str) -> Any:
    """Return the outermost element around ``link`` that is a box of links, or None."""
    largest = None
    inside = False
    for node in link.iterancestors():
        if node is text:
            inside = True
            break
        if node in around:
            break
        if node.tag in _BOX_NAMES:
            said = _shown(node)
            if not _is_box(node, said, own):
                break
            largest = node
    if largest is None:
        return None
    if inside:
        return largest if len(_shown(largest)) <= _SMALL * whole else None
    return largest if sum(_is_headline(each, own) for each in largest.iter("a")) >= _FEWEST_ABOVE else None


def _is_box(node: Any, said: str, own: str) -> bool:
    links = [_shown(link) for link in node.iter("a") if _is_headline(link, own)]
    if sum(map(len, links)) < _MOST_LINKED * len(said) or _REPORT_END.search(said):
        return False
    return len(links) > 1 or node.find(".//img") is None


def _is_headline(link: Any, own: str) -> bool:
    """Return whether a link leads to another page and is as long as a headline; one to a writer or an owner is none."""
    leads = link.get("href", "#").strip()
    if not leads or leads.startswith("#"):
        return False
    said = _shown(link)
    if _AS_HEADLINE.fullmatch(said) is None or _SAYS_WHOSE.search(said) is not None:
        return False
    return not own or own not in _GAP_RUN.sub("", said)


def _rows_shown(node: Any) -> str:
    return "\n".join(line.strip() for line in flatten(node).split("\n") if line.strip())


def _shown(node: Any) -> str:
    return _GAP_RUN.sub(" ", flatten(node)).strip()
