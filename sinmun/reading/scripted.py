"""Pages that a script fills in: the article's text in the state that the page hands to the script."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from typing import Any

from sinmun.patterns import pattern

_STATE = pattern(r"\"content_elements\"\s*:\s*(?=\[)")
_TAGS = pattern(r"<[^>]*>")
_DECODER = json.JSONDecoder(strict=False)


def find_body(tree: Any) -> str:
    """Return the paragraphs in a script's ``content_elements``, a line each, or an empty string."""
    for script in tree.xpath("//script[contains(., 'content_elements')]/text()"):
        paragraphs = list(_paragraphs(str(script)))
        if paragraphs:
            return "\n".join(paragraphs)
    return ""


def _paragraphs(script: str) -> Iterator[str]:
    """Yield the texts of the first list of elements that holds any."""
    for found in _STATE.finditer(script):
        try:
            elements, _ = _DECODER.raw_decode(script, found.end())
        except ValueError:
            continue
        texts = [_TAGS.sub("", html.unescape(text)).strip() for text in map(_content, elements) if text]
        if any(texts):
            yield from filter(None, texts)
            return


def _content(element: Any) -> str:
    if not isinstance(element, dict) or element.get("type") not in {"text", "header"}:
        return ""
    content = element.get("content")
    return content if isinstance(content, str) else ""
