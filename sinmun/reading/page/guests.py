"""Writers from outside an outlet: a name with a post behind the last sentence, or below the headline of a column."""

from __future__ import annotations

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.page.lines import Page
from sinmun.reading.page.patterns import one_of
from sinmun.reading.page.writers import is_person

# [기고] 강가에 길을; 강가에 길을 <시론>
_COLUMN = pattern(rf"[\[<(【〈《][^\[\]<>()]{{0,12}}{one_of('columns')}[\])>】〉》]")
# … 나아가야 한다.홍길동 새길대 교수; 외부 기고자 - 홍길동 새길병원 원장(정형외과 전문의)
_SIGNED_BY_GUEST = pattern(
    r"(?<=[다요까][.?!])\s?(?:외부\s?(?:기고자|필자)\s?[-–:]\s?|글\s?[=:·]\s?|/\s?)?"
    r"(?P<name>[가-힣]{3})\s?[,/·|]?\s(?P<post>[가-힣A-Za-z0-9·&()㈜ ]{2,30}?)(?:\s?\([^()\n]{2,24}\))?$"
)
# 홍길동 의 전체기사 보기, 홍길동 기자의 전체기사 보기, 홍길동 다른 기사 보기
_ACCOUNT = pattern(
    r"(?P<name>[가-힣]{2,4}?)(?:\s?기자)?(?:\s?의\s(?:전체|다른)\s?기사(?:\s?더?\s?보기)?|\s다른\s?기사\s?보기)"
)
# … 무단전재 및 재배포 금지 홍길동 기자 다른기사 보기, glued to the last sentence
_GLUED_ACCOUNT = pattern(r"(?<![가-힣])(?P<name>[가-힣]{3})\s기자(?:의)?\s(?:다른|전체)\s?기사")
# 홍길동 대표<나래도 새길 으뜸농장>, 홍길동(새길대 교수)
_AFFILIATED = pattern(
    r"(?P<name>[가-힣]{3})\s?(?:(?P<post>[가-힣]{2,8})\s?)?[<(〈\[](?P<house>[^<>()\[\]〈〉]{4,30})[>)〉\]]"
)
# 홍길동 기자입니다, 현장을 홍길동 기자가 취재했습니다
_ANNOUNCED = pattern(
    r"(?:^|(?<=[다요][.])\s?|(?<=[을를]\s))(?P<name>[가-힣]{3})\s기자(?:입니다|의\s(?:단독\s)?보도입니다|가\s(?:단독\s)?(?:보도|취재|전해)[가-힣\s]{1,8}니다)[.]$"
)
_LONGEST_SIGNATURE = 60  # characters
_POST_WORDS = 5


def find_guest(page: Page) -> None:
    """Note the writer who signs with a post where no reporter signs, and take the signature off the last paragraph."""
    if page.reporters:
        return
    last = next(reversed(list(page.body)), None)
    signed = _SIGNED_BY_GUEST.search(last.text, max(0, len(last.text) - _LONGEST_SIGNATURE)) if last else None
    if last is not None and signed is not None and _is_guest(signed["name"], signed["post"]):
        page.cut(last, text=last.text[signed.start() :], rest=last.text[: signed.start()], rule="byline")
        page.note_reporters(last, (signed["name"],))
    elif not (_note_account(page) or _note_announced(page)):
        if _COLUMN.search(page.title) is not None:
            _note_portrait(page)
        else:
            _note_affiliated(page)


def _note_account(page: Page) -> bool:
    """Take the name in the control that shows all articles of an account for the writer's."""
    for line in page.lines[page.start :]:
        account = _ACCOUNT.fullmatch(line.text)
        if account is not None and is_person(account["name"]):
            line.rule = "byline"
            page.note_reporters(line, (account["name"],))
            return True
    for at, piece in page.cuts:
        glued = _GLUED_ACCOUNT.search(piece.text) if piece.rule in {"copyright", "button"} else None
        if glued is not None and is_person(glued["name"]):
            page.note_reporters(page.lines[at], (glued["name"],))
            return True
    return False


def _note_announced(page: Page) -> bool:
    """Take the reporter whom the anchor announces for the writer of a report that nobody signs."""
    for line in page.body:
        announced = _ANNOUNCED.search(line.text, max(0, len(line.text) - 40)) if line.is_polite else None
        if announced is not None and is_person(announced["name"]):
            page.note_reporters(line, (announced["name"],))
            return True
    return False


def _note_portrait(page: Page) -> None:
    """Take the first line above a column that is a name with a post for the writer's, as below a portrait."""
    for line in page.lines[: page.start]:
        name, _, post = line.text.rstrip(".").partition(" ")
        if _is_guest(name, post):
            line.rule = "byline"
            page.note_reporters(line, (name,))
            return


def _note_affiliated(page: Page) -> None:
    """Take a line above the body that is a name with a post and, in brackets, a house for the writer's.

    Of whom an article is, it speaks: so the name stands nowhere else on the page.
    """
    for line in page.lines[: page.start]:
        signed = (
            _AFFILIATED.fullmatch(line.text) if line.index and len(line.text) < _LONGEST_SIGNATURE else None
        )
        if signed is None or not _is_guest(signed["name"], signed["post"] or signed["house"]):
            continue
        if any(signed["name"] in other.raw for other in page.lines if other is not line):
            continue
        line.rule = "byline"
        page.note_reporters(line, (signed["name"],))
        return


def _is_guest(name: str, post: str) -> bool:
    words = post.split()
    titled = 0 < len(words) <= _POST_WORDS and _is_title(words[-1])
    return titled and is_person(name)


def _is_title(word: str) -> bool:
    titles = lexicons.words("people/titles.txt")
    return any(word[at:] in titles for at in range(len(word) - 1))
