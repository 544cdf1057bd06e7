"""Markdown to the plain text of a page."""

from __future__ import annotations

import re

from sinmun.patterns import pattern

_FRONT = pattern(r"\A---\n(?P<fields>(?:[^\n]*\n){0,60}?)---\n")
_FRONT_FIELD = pattern(r"^(?P<name>[A-Za-z_가-힣]+)\s*:\s*[\"']?(?P<value>.*?)[\"']?\s*$", re.M)
_IMAGE = pattern(r"!\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)")
_LINK = pattern(
    r"(?<!!)\[([^\]\n]{1,500})\]\(\s?<?(?=[^)\s/.#:?]{0,300}[/.#:?])[^)\s]{1,2000}>?(?:\s\"[^\"\n]{0,200}\")?\)"
)
_HEADING_LINE = pattern(r"^ {0,3}#{1,6} +(.*?)(?: +#+)?$", re.M)
_QUOTE = pattern(r"^ {0,3}(?:> ?)+", re.M)
_RULE = pattern(r"^ {0,3}(?:[-*_] ?){3,}$", re.M)
_STRONG = pattern(r"(\*\*\*|\*\*|__|~~)(?=\S)([^\n*_~]{1,500}?)(?<=\S)\1")
_EMPHASIS = pattern(r"(?<![\w*])([*_])(?=\S)([^\n*_]{1,500}?)(?<=\S)\1(?![\w*])")
# A particle follows the closing star without a space; of underlines so close to letters, names are made.
_BEFORE_PARTICLE = pattern(r"(?<![\w*])\*(?=\S)([^\n*_]{1,500}?)(?<=\S)\*(?=[가-힣])")
_CODE = pattern(r"`([^`\n]{1,500})`")
_ESCAPE = pattern(r"\\([\\`*_{}\[\]()#+\-.!|~>])")


def plain_text(text: str) -> str:
    """Return ``text`` without Markdown: front matter as a headline and a time stamp, links as their text."""
    head = ""
    front = _FRONT.match(text)
    if front is not None:
        fields = {found["name"].lower(): found["value"] for found in _FRONT_FIELD.finditer(front["fields"])}
        day = fields.get("date") or fields.get("날짜")
        head = (
            "\n".join(filter(None, [fields.get("title") or fields.get("제목"), day and f"입력 {day}"]))
            + "\n\n"
        )
        text = text[front.end() :]
    for mark, result in (
        (_IMAGE, r"\1"),
        (_LINK, r"\1"),
        (_HEADING_LINE, r"\1"),
        (_RULE, ""),
        (_QUOTE, ""),
        (_STRONG, r"\2"),
        (_EMPHASIS, r"\2"),
        (_BEFORE_PARTICLE, r"\1"),
        (_CODE, r"\1"),
        (_ESCAPE, r"\1"),
    ):
        text = mark.sub(result, text)
    return head + text
