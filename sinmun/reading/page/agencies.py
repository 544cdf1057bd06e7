"""What an agency puts behind a sentence: behind its photograph's the day, its name and who took it, behind a report its name."""

from __future__ import annotations

from sinmun.patterns import pattern
from sinmun.reading.page.captions import reports
from sinmun.reading.page.glued_bylines import note_day
from sinmun.reading.page.lines import Byline, Line, Page
from sinmun.reading.page.outlets import is_outlet
from sinmun.reading.page.writers import is_person

_AGENCY = pattern(
    r"(?<=다[.])\s?(?P<day>(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?)\s?/\s?(?P<outlet>[가-힣]{2,8}\d?)\s?"
    r"[a-z0-9._-]+@[a-z0-9.-]+[가-힣].*$"
)
_OUTLET_BEHIND = pattern(r"(?<=다[.])\s?[<〈](?P<outlet>[가-힣A-Za-z0-9]{2,12})[>〉]$")
_PASSED_ON = pattern(
    r"(?<=있다)[.]?\s?\([^()]{0,60}재판매\s?및\s?DB\s?금지\)\s?/\s?(?P<outlet>[가-힣]{2,6}\d?)\s?(?:ⓒ\s?\S{2,8}\s)?(?P<name>[가-힣]{3})\s?기자.*$"
)
_DAY_OF_PICTURE = pattern(
    r"(?<=다[.])\s?(?P<day>(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?)(?:\s?/\s?(?P<outlet>[가-힣]{2,8}\d?))?"
    r"(?:\s?\S{1,40}@\S{1,40})?$"
)


def cut_agency(line: Line, page: Page) -> bool:
    """Cut off the day, agency and mail behind an agency's photograph, with what a crawler glued to them."""
    tail = _AGENCY.search(line.text) if "@" in line.text else None
    if tail is None:
        return False
    note_day(page, line, tail["day"])
    page.note_publisher(line, "byline", tail["outlet"])
    page.cut(line, text=tail[0], rest=line.text[: tail.start()], rule="byline")
    return False


def cut_outlet_behind(line: Line, page: Page) -> bool:
    """Cut off the outlet's name in angle brackets behind a report's last sentence: ``… 기록했다. <한빛일보>``."""
    behind = _OUTLET_BEHIND.search(line.text) if line.text[-1] in ">〉" else None
    if behind is None or not is_outlet(behind["outlet"]) or not reports(line.text[: behind.start()]):
        return False
    page.note_publisher(line, "byline", behind["outlet"])
    page.cut(line, text=behind[0], rest=line.text[: behind.start()], rule="byline")
    return False


def cut_passed_on(line: Line, page: Page) -> bool:
    """Cut off the credit behind the one sentence of an agency's photograph, with the photographer and all behind it.

    ``…을 보고 있다(새길시 제공. 재판매 및 DB금지)/가온통신홍길동 기자 다른 기사 제목``
    """
    tail = _PASSED_ON.search(line.text) if "DB" in line.text else None
    if tail is None or not is_person(tail["name"]) or line.text.find("다. ", 0, tail.start()) > 0:
        return False
    page.note_byline(line, Byline((tail["name"],), tail["outlet"]))
    page.cut(line, text=tail[0], rest=line.text[: tail.start()], rule="credit")
    return True


def cut_day_of_picture(line: Line, page: Page) -> None:
    """Cut off the day and the agency behind the one sentence of a photograph's page: ``… 있다. 2025.2.7/한빛통신``."""
    tail = _DAY_OF_PICTURE.search(line.text)
    if tail is not None:
        note_day(page, line, tail["day"])
        page.note_publisher(line, "byline", tail["outlet"])
        page.cut(line, text=tail[0], rest=line.text[: tail.start()], rule="byline")
