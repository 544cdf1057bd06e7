"""Code of the page that a crawler stored with its text."""

from __future__ import annotations

from sinmun.patterns import pattern
from sinmun.reading.page.lines import CLOSERS, OPENERS, Line, Page

_FOR_BROWSER = pattern(
    r"(?:window\.\w+\s?=|googletag\.|\$\(\s?(?:document|function)|function\s\w*\(|document\.write\(|\(function\s?\()"
    r"[^가-힣\n]{20,2000}[;})]"
)
# // flash 오류를 우회하기 위한 함수 추가 function _flash_removeCallback() {}: what is left of a script, with its remark
_REMAINS = pattern(
    r"(?://\s?\S[^\n./]{3,50}\s)?function\s\w{1,40}\(\)\s?\{\s?\}|"
    r"^//\s(?=[^\n]*(?:함수|스크립트|flash|플래시|태그|function))\S[^\n./]{3,50}(?<!다)$"
)
_SENTENCE_BEFORE_CODE = pattern(rf"[가-힣,:{OPENERS}]$")
_SENTENCE_AFTER_CODE = pattern(rf"\s?[{CLOSERS}]?\s?[가-힣]")
_LONGEST_TOLD = 120  # characters of code in a sentence; advertisements have more
_HINT_OF_CODE = pattern(r"^//|window\.|googletag|\$\(|function|document\.")


def cut_code(line: Line, page: Page) -> bool:
    """Cut out what is written for the browser: no Hangul, from a statement to the end of one, not what a sentence tells."""
    text = line.text
    if _HINT_OF_CODE.search(text) is None:
        return False
    pieces = (*_FOR_BROWSER.finditer(text), *_REMAINS.finditer(text))
    found = [code for code in pieces if not _is_code_told(text, *code.span())]
    if found:
        bounds = [0, *(at for code in found for at in code.span()), len(text)]
        rest = " ".join(text[start:end].strip() for start, end in zip(bounds[::2], bounds[1::2], strict=True))
        page.cut(line, text=" ".join(code[0] for code in found), rest=rest.strip(), rule="button")
    return not line.text


def _is_code_told(text: str, start: int, end: int) -> bool:
    """Return whether a sentence goes on around code: 해커는 | document.write(…); | 한 줄을 넣었다."""
    if end - start > _LONGEST_TOLD or _SENTENCE_AFTER_CODE.match(text, end) is None:
        return False
    return _SENTENCE_BEFORE_CODE.search(text[max(0, start - 2) : start].rstrip()) is not None
