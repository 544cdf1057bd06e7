"""The outlet of a page: in a byline, the line of copyright, the imprint, or in what the page's services say."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.page.lines import Line, Page, key
from sinmun.reading.page.menus import is_menu
from sinmun.reading.page.outlets import is_outlet, outlet_names, outlets_by_domain
from sinmun.reading.page.patterns import keys
from sinmun.reading.page.writers import is_person

_SLOGAN = r"(?:[‘'“\"][^’'”\"]{1,30}[’'”\"]\s?)?"
_CLAIMED_OWNER = pattern(
    r"(?:저작권자|Copyrights?|ⓒ|©|\(c\))[\s:：ⓒ©@(c)]*"
    + _SLOGAN
    + r"(?:(?:19|20)\d\d\.?(?:\s?[-~]\s?\d{0,4})?\.?)?\s*(?:by\s|㈜|\(주\)|주식회사\s)?"
    r"\s?(?P<name>(?:[A-Za-z]{1,8}-)?[가-힣A-Za-z0-9·&]+(?:\s[가-힣A-Za-z0-9]+)?)(?=\s?(?:[.,(\[<>|\-'’]|무단|All|all|ALL|Inc|Corp|Co|$|\s))",
    re.I,
)
# 한빛신문(www.hanbit.example), 무단전재 및 재배포 금지
_BESIDE_ADDRESS = pattern(
    r"[\[<(〈]?\s?(?P<name>[가-힣A-Za-z0-9]{2,12})\s?\((?:https?://)?[a-z0-9-]{1,30}(?:[.][a-z0-9-]{2,30}){1,3}/?\)[,.]?\s?무단\s?전재"
)
_CUT_CLAIMS = frozenset({"copyright", "button"})
_DOMAIN_CLAIMED = pattern(r"[A-Za-z0-9-]{2,20}(?:[.][a-z]{2,3}){1,2}(?![A-Za-z])")
_CLAIM_END = pattern(r"[(\[<>]|무단|All |all ")
_RIGHTS = pattern(r"[.]?\sall\srights|[.]\s", re.I)
_LATIN_WORD = pattern(r"(?:[A-Z][A-Za-z'&.-]*|of|the|and|&)")
_NAME_WORDS = 2  # that are read of an owner's name
_CLAIM_EDGES = ",.'\"‘’“”| "
_OWNER_SIGNS = frozenset("ⓒ©")
_CLAIMS = ("저작권", "opyright", "COPYRIGHT", "ⓒ", "©", "(c)", "(C)")
_IMPRINT = pattern(
    r"(?:제호|매체명|회사명|상호명|상호|법인명)\s?[:：|]\s?(?:㈜|\(주\)|주식회사\s)?(?P<name>[가-힣A-Za-z0-9]+)"
)
_COMPANY_NAME = pattern(
    r"(?:㈜|\(주\)|주식회사)\s?(?P<after>[가-힣A-Za-z0-9]{2,12})|(?P<before>[가-힣A-Za-z0-9]{2,12})\s?(?:㈜|\(주\))"
)
_IMPRINTS = frozenset({"imprint", "navigation", "copyright"})
_MASTHEAD = pattern("[가-힣A-Za-z0-9]{2,12}")
_MAIL_DOMAIN = pattern(r"@(?P<domain>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
_ARCHIVE = pattern(r"(?:^|[\s(\[./])(?P<name>[가-힣A-Za-z0-9]{2,10})\s?DB[)\].]*$")
# YTN은 여러분의 소중한 제보를 …, 한빛 뉴스는 24시간 여러분의 제보를 …, 한빛TV 기사문의 및 제보 …, [카카오톡] YTN 검색해 채널 추가
_ASKS = pattern(
    r"(?P<name>[가-힣A-Za-z0-9]{2,12}?(?:\s[A-Z][A-Za-z]{1,7})?)"
    r"(?:(?:\s뉴스)?[은는]\s(?:24시간\s)?(?:(?:독자|시청자)\s)?여러분의\s|\s기사문의\s|제보’?'?\s검색|[을를]?\s검색해\s채널)"
)
_SERVICES = frozenset({"button", "notice", "subscribe", "tipoff"})
_TOLD = _SERVICES | {"note"}
_SITE_ENDINGS = ("신문", "닷컴")  # of an outlet's longer name
_NOTE_SIGNS = "[(【<"
_HEADLINES = frozenset({None, "caption", "comments", "recommended", "related", "summary"})
_ROWS = 4
_LONGEST_CLAIM = 400  # characters
_DESK_ENDS = ("부", "국", "팀")


def find_publisher(page: Page) -> None:
    """Note the outlet whose page it is, if the page gives it."""
    for note in (_note_owners, _note_mails, _note_masthead, _note_archives):
        note(page)
    page.publisher = _best(page)


def _best(page: Page) -> str | None:
    """Return the first name that is said to be the outlet, by the order of places, else the likeliest."""
    weak: str | None = None
    for at, place, name in _candidates(page):
        found = _short_name(name, {other for _, _, other in page.publishers}, place)
        if any(sure(page, at, name) for sure in _SURE_BY_PLACE[place]):
            return _as_service_says(page, found)
        if weak is None or (weak in found and is_outlet(found)):
            weak = found
    return weak


def _as_service_says(page: Page, name: str) -> str:
    """Return the longer name of the outlet with which a service of the page begins, of a channel or a sister, or ``name``."""
    said = (other for _, place, other in page.publishers if place == "service" and other.startswith(name))
    return max(said, key=len, default=name)


def _candidates(page: Page) -> list[tuple[int, str, str]]:
    """Return the names that may be the outlet's, by the order of places; a writer's name is none."""
    writers = {name for _, name in page.reporters}
    named = [found for found in page.publishers if found[2] not in writers]
    return sorted(named, key=lambda found: _PLACES.index(found[1]))


def _short_name(name: str, names: set[str], place: str) -> str:
    """Return ``name`` without ``뉴스`` or, in a byline, without the desk behind it, if the page says it so too."""
    bare = name.removesuffix("뉴스").strip()
    found = bare if bare in names else name
    for ending in _SITE_ENDINGS:
        found = paper if (paper := found.removesuffix(ending)) in outlet_names() else found
    first = found.split(" ")[0]
    return first if place == "byline" and first in names else found


def _always(page: Page, at: int, name: str) -> bool:
    return True


def _is_formed_as_outlet(page: Page, at: int, name: str) -> bool:
    return is_outlet(name)


def _is_named_elsewhere(page: Page, at: int, name: str) -> bool:
    return len({where for _, where, other in page.publishers if other == name}) > 1


def _is_in_longer_name(page: Page, at: int, name: str) -> bool:
    return any(other in name for _, _, other in page.publishers if other != name)


def _is_known(page: Page, at: int, name: str) -> bool:
    return name in outlet_names()


def _is_name_again(page: Page, at: int, name: str) -> bool:
    return any(name in line.raw for line in page.lines if line.index != at)


def _is_below(page: Page, at: int, name: str) -> bool:
    """Return whether the name stands in the lower half of the page, where no menu is."""
    return at >= len(page.lines) // 2


def _is_beside_more(page: Page, at: int, name: str) -> bool:
    return page.lines[at].raw.strip("[]<>()|· ") != name


def _is_only_known(page: Page, at: int, name: str) -> bool:
    """Return whether the name is a known outlet's and no other stands on a line of its own, as sisters do."""
    sisters = any(where == "outlet" and other != name for _, where, other in page.publishers)
    return name in outlet_names() and not sisters


_SURE_BY_PLACE = {
    "byline": (_is_formed_as_outlet, _is_named_elsewhere),
    "copyright": (_is_in_longer_name, _is_known, _is_name_again),
    "mail": (_always,),
    "title": (_always,),
    "imprint": (_always,),
    "outlet": (_is_below, _is_beside_more, _is_only_known, _is_name_again),
    "masthead": (_always,),
    "service": (_always,),
    "archive": (_always,),
}
"""What makes a name sure to be the outlet's, by the place where it stands: not a place's, not an item of a menu."""
_PLACES = tuple(_SURE_BY_PLACE)


def _note_company(page: Page, line: Line) -> None:
    """Write down the company in the imprint, by the short name that the page's own services use (`매체 구독신청`)."""
    company = _COMPANY_NAME.match(line.raw)
    if company is None or any(place == "imprint" for _, place, _ in page.publishers):
        return
    name = company["after"] or company["before"]
    short = name.removesuffix("사").removesuffix("신문")
    said = re.compile(rf"(?<![가-힣]){short}[은는이가을를의와과에]?(?![가-힣])")
    services = sum(said.search(other.raw) is not None for other in page.lines if other.rule not in _HEADLINES)
    page.note_publisher(line, "imprint", short if len(short) > 1 and services > 1 else name)


def _note_owners(page: Page) -> None:
    """Write down who owns the page by its notes of copyright, imprint, services, and lines of its own."""
    for line in page.lines:
        if line.rule is not None and len(line.text) <= _LONGEST_CLAIM:
            _note_claim(page, line)
            _note_beside_address(page, line)
            _note_imprint(page, line)
            _note_name(page, line)
            _note_service(page, line)
    for line, below in pairwise(page.lines):
        if line.text in _OWNER_SIGNS:
            page.note_publisher(below, "copyright", _claimed(f"{line.text} {below.text}"))
    for index, piece in page.cuts:
        owner = _claimed(piece.text) if piece.rule in _CUT_CLAIMS else None
        page.note_publisher(page.lines[index], "copyright", owner)
        if piece.rule in _SERVICES:
            _note_asking(page, page.lines[index], piece.text)


def _note_asking(page: Page, line: Line, text: str) -> None:
    """Write down the outlet that asks its readers for something."""
    asks = _ASKS.search(text)
    page.note_publisher(line, "service", asks["name"] if asks is not None else None)


def _note_name(page: Page, line: Line) -> None:
    if line.rule == "outlet":
        page.note_publisher(line, "outlet", line.text.strip("[]<>()|· "))


def _note_claim(page: Page, line: Line) -> None:
    """Write down the owner that a note of copyright names; not the owner of a picture."""
    claimed = line.rule != "caption" and any(mark in line.text for mark in _CLAIMS)
    owner = _claimed(line.text) if claimed else None
    if owner is not None and not (line.rule == "credit" and (is_person(owner) or _stands_inside(line, page))):
        page.note_publisher(line, "copyright", owner)


def _stands_inside(line: Line, page: Page) -> bool:
    """Return whether the article goes on below ``line``: who signs there owns a picture."""
    return next(page.live(max(page.start, line.index + 1), page.stop), None) is not None


def _claimed(text: str) -> str | None:
    """Return the owner that a note of copyright names: an outlet behind a slogan, or the first words."""
    owner = _CLAIMED_OWNER.search(text)
    if owner is None:
        return None
    claim = _CLAIM_END.split(text[owner.start("name") :])[0]
    site = _DOMAIN_CLAIMED.match(text, owner.start("name"))
    known = outlets_by_domain().get(site[0].lower()) if site is not None else None
    return _behind_slogan(claim) or known or _latin_owner(claim) or _owner(owner["name"])


def _latin_owner(claim: str) -> str | None:
    """Return the outlet whose name in Latin letters begins ``claim``; of one nobody knows all its words, if they are many."""
    named = _RIGHTS.split(claim.replace("’", "'"))[0]
    words = list(takewhile(_LATIN_WORD.fullmatch, named.split()))
    plain = " ".join(words).strip(_CLAIM_EDGES)
    bare = plain.removeprefix("The ").lower()
    for name, outlet in lexicons.rows("reading/latin_outlets.tsv"):
        if bare == name or bare.startswith(f"{name} "):
            return outlet
    return _owner(plain) if len(words) > _NAME_WORDS and not is_outlet(words[0]) else None


def _behind_slogan(claim: str) -> str | None:
    """Return the outlet in a claim whose first word is none."""
    words = [word.strip(_CLAIM_EDGES) for word in claim.split()]
    if not words or is_outlet(words[0]) or is_outlet(words[0].partition("-")[0]):
        return None
    found = (_outlet_in(word, slogan="," in claim) for word in words[1:])
    return next(filter(None, found), None)


def _outlet_in(word: str, *, slogan: bool) -> str | None:
    """Return the outlet in a word behind others: a known one, or, behind a comma, what is formed like one."""
    known = [name for name in outlet_names() if word.startswith(name)]
    return max(known, key=len) if known else word if slogan and is_outlet(word) else None


def _note_beside_address(page: Page, line: Line) -> None:
    """Write down the owner that stands beside his address before the note that nothing may be copied."""
    beside = _BESIDE_ADDRESS.match(line.raw)
    if beside is not None:
        page.note_publisher(line, "imprint", beside["name"])


def _note_imprint(page: Page, line: Line) -> None:
    imprint = _IMPRINT.search(line.text) if line.rule == "imprint" else None
    if imprint is not None:
        page.note_publisher(line, "imprint", imprint["name"])
    elif line.rule in _IMPRINTS:
        _note_company(page, line)


def _note_mails(page: Page) -> None:
    """Write down the outlets at whose domains the writers have their mail."""
    signed = [(line.index, line.text) for line in page.lines if line.rule == "byline"]
    signed += [(at, piece.text) for at, piece in page.cuts if piece.rule == "byline"]
    for at, text in signed:
        mail = _MAIL_DOMAIN.search(text)
        if mail is not None:
            page.note_publisher(page.lines[at], "mail", outlets_by_domain().get(mail["domain"].lower()))


def _note_archives(page: Page) -> None:
    """Write down the outlets out of whose archive a picture is: ``… 전경. 한빛신문 DB``."""
    for line in page.lines:
        archive = _ARCHIVE.search(line.text) if line.rule == "caption" else None
        if archive is not None and is_outlet(archive["name"]) and _begins_word(page, archive["name"], line):
            page.note_publisher(line, "archive", archive["name"])


def _begins_word(page: Page, name: str, line: Line) -> bool:
    """Return whether a line of the page other than ``line`` has ``name`` at the beginning of a word."""
    word = re.compile(rf"(?<![가-힣A-Za-z0-9]){re.escape(name)}")
    return any(word.search(other.raw) is not None for other in page.lines if other is not line)


def _note_masthead(page: Page) -> None:
    """Take a word alone above the headline for the outlet's name if the page's services or a sign-off say it again."""
    above = [line for line in page.lines[: page.start] if _is_masthead(line)]
    said = [line.text for line in page.lines[page.start :] if line.rule not in _HEADLINES]
    signed = tuple(name for _, where, name in page.publishers if where == "byline" and name.isupper())
    for line in above[:_ROWS]:
        local = line.text.endswith(signed) and line.text not in signed
        if local or any(text.startswith(line.text) and text != line.text for text in said):
            page.note_publisher(line, "masthead", line.text)


def _is_masthead(line: Line) -> bool:
    return line.rule == "menu" and _MASTHEAD.fullmatch(line.text) is not None and not is_menu(line.text)


def _owner(name: str) -> str | None:
    if is_person(name.rstrip("0123456789.")):  # ⓒ홍길동2023.11.21
        return None
    words = [
        word
        for word in name.split()
        if not re.fullmatch(r"(?:All|rights?|reserved|무단.*|Co|Inc|Corp|by)", word, re.I)
    ]
    words = words[:1] if len(words) > 1 and key(words[-1]) in keys("buttons") else words
    plain = " ".join(words)
    if plain.islower() and plain.upper() in outlet_names():
        return plain.upper()
    return plain if re.search("[가-힣A-Z]", plain) else None


def _note_service(page: Page, line: Line) -> None:
    """Write down the outlet with whose name a line of its services begins (``매체 앱``, ``매체를 만나보세요``)."""
    words = line.raw.split()
    if line.rule in _SERVICES:
        _note_asking(page, line, line.raw)
    first = words[0].lstrip(_NOTE_SIGNS) if line.is_polite and words else ""
    invited = first.endswith(("을", "를")) or (first.endswith(("은", "는")) and line.rule in _TOLD)
    if invited and is_outlet(first[:-1]):
        page.note_publisher(line, "service", first[:-1])
    if not words or not is_outlet(words[0]):
        return
    desk = len(words) == 2 and words[1].endswith(_DESK_ENDS) and line.rule in _SERVICES | {"tail", "trailing"}
    if desk or (len(words) > 1 and line.rule in _SERVICES):
        page.note_publisher(line, "service", words[0])
