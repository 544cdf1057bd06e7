"""Code of the page that a crawler stored with its text."""

from __future__ import annotations

import re

from sinmun.reading.page.lines import Line, Page

_FOR_BROWSER = re.compile(
    r"(?:window\.\w+\s?=|googletag\.|\$\(\s?(?:document|function)|function\s\w*\(|document\.write\(|\(function\s?\()"
    r"[^가-힣\n]{20,2000}[;})]"
)
_CODE_AND_BLANKS = re.compile(rf" ?(?:{_FOR_BROWSER.pattern}) ?")
_HINT_OF_CODE = re.compile(r"window\.|googletag|\$\(|function|document\.")


def cut_code(line: Line, page: Page) -> bool:
    """Cut out what is written for the browser: no Hangul, from a statement to the end of one."""
    found = [code[0] for code in _FOR_BROWSER.finditer(line.text)] if _HINT_OF_CODE.search(line.text) else []
    rest = _CODE_AND_BLANKS.sub(" ", line.text) if found else line.text
    for code in found:
        page.cut(line, text=code, rest=rest, rule="button")
    return not line.text
