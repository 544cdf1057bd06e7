"""Whom a text or a picture is from: datelines, writers' lines, credits and labels are no bodies of the article."""

from __future__ import annotations

from functools import cache

from sinmun.entities.draft import Draft
from sinmun.entities.mention import CERTAIN, Mention
from sinmun.entities.text import names, registry
from sinmun.entities.text.places import is_place
from sinmun.lexicons import words
from sinmun.patterns import pattern

_FILES_OF_PICTURES = "DB"
_FILE_IN_FRONT = pattern(r"([가-힣A-Z]{2,8}?) ?DB(?:[.,]? |$)")
_ENDS_OF_PAPERS = ("", "일보", "신문", "경제")
_NOTICE, _FORBIDDEN = "재판매 및 ", " 금지"
_PROVIDED, _OPENS_CREDIT = (" 제공", "제공"), "[(【="
_LONGEST_DATELINE = 30
_WORD_IN_FRONT_OF_FILE = pattern(r"([가-힣A-Z0-9]+) ?$")
_FROM_OUTLET = pattern(r"[\[(【][가-힣A-Z·, ]{2,20}=[가-힣A-Z0-9 ]{2,12}[\])】]")
_BYLINE = pattern(
    r"[\[(【]([^\[\]()【】\n=]{2,30})=[^\[\]()【】\n=]{2,24}(?:기자|특파원|통신원|앵커)\s?[\])】]"
)
_SIGNS_OF_RIGHTS, _LONGEST_SIGN = ("©", "© ", "ⓒ", "ⓒ ", "(c) ", "(C) "), 4
_BEHIND_CAPTION = pattern(r"(?:^|[\n.\])>=/ⓒ©\[]|사진|자료|출처|제공)\s?$")
_BEFORE_TEXT = pattern(r"\s?(?:$|[\n\[\]()<©ⓒ/=.]|자료|제공|DB)")
_SIGNED_OFF = pattern(r"(?: ?뉴스)? [가-힣]{2,4}(?: 기자)?(?:입니다|이?었습니다|였습니다)[.\n]")
_ASKS = pattern(r"(?: ?뉴스)?[은는] (?:24시간 )?여러분의 (?:소중한 )?제보|(?: ?뉴스)? 기사 ?문의")
_ENDS = ("", "\n", ".", "?", "!", "]", ")", ">")
_NEWS = "뉴스"
_BYLINE_BEHIND = pattern(r" 기자\s?=")
_BRACKETS_OF_SOURCES = ("[", "【")
_WRITER_BEHIND = pattern(
    r"(?: ?[가-힣]{2,4} ?[,·/]?){1,4} ?(?:인턴|수습|선임)? ?(?:기자|특파원|통신원|앵커)\s?[\])】]"
)
_BEHIND_PICTURE = pattern(r"(?:사진|자료|출처|영상|그래픽) ?[:=] ?\Z")


def is_credit(draft: Draft, mention: Mention) -> bool:
    """Return whether a body is whom a text is from, by its dateline or notice: [해온 나래=새벽통신], 재판매 및 DB 금지.

    Or by the writer's line or a photograph's credit: [새벽일보 해온=나하늘 기자], (해온소방서 제공).
    """
    text, start, end = draft.text, mention.start, mention.end
    if text.startswith(_FORBIDDEN, end):
        return text.endswith(_NOTICE, 0, start)
    if text.startswith(_PROVIDED, end) and start and text[start - 1] in _OPENS_CREDIT:
        return True
    if mention.text.endswith(_FILES_OF_PICTURES) and _names_file(text, start, mention.text):
        return True
    if _stands_for_source(text, start, end) or _signs_off(text, start, end) or _is_label(draft, mention):
        return True
    if mention.text in words("reading/outlets.txt") and _stands_for_picture(draft, start, end):
        return True
    if "=" not in text[max(0, start - 1) : end + _LONGEST_DATELINE]:
        return False  # both a dateline and a writer's line have one: (해온=새벽통신), [새벽일보 해온=나하늘 기자]
    opened = max(text.rfind(sign, max(0, start - _LONGEST_DATELINE), start) for sign in "[(【")
    if opened < 0:
        return False
    if (text.startswith("=", end) or text.endswith("=", 0, start)) and _FROM_OUTLET.match(text, opened):
        return True
    byline = _BYLINE.match(text, opened)
    return byline is not None and end <= byline.end(1)


def _signs_off(text: str, start: int, end: int) -> bool:
    """Return whether an outlet ends a report: 해온뉴스 나하늘입니다., or asks its readers: 해온뉴스는 여러분의 제보를."""
    if _ASKS.match(text, end):
        return True
    if _SIGNED_OFF.match(text, end) is None or text[max(0, start - 3) : start].rstrip(" ")[-1:] not in _ENDS:
        return False
    return text[start:end].endswith(_NEWS) or text[start:end] in words("reading/outlets.txt")


def _stands_for_source(text: str, start: int, end: int) -> bool:
    """Return whether an outlet stands alone in a square bracket or before its writer, or behind ©: [새벽일보 나하늘 기자]."""
    if text.endswith(_SIGNS_OF_RIGHTS, max(0, start - _LONGEST_SIGN), start) or _BYLINE_BEHIND.match(
        text, end
    ):
        return True
    if not text.startswith(_BRACKETS_OF_SOURCES, max(0, start - 1)):
        return False
    alone = text.startswith(("]", "】"), end) and text[start:end] in words("reading/outlets.txt")
    return alone or _WRITER_BEHIND.match(text, end) is not None


def _names_file(text: str, start: int, form: str) -> bool:
    """Return whether an outlet's file of pictures is so called, or DB behind the outlet: 새벽DB, 새벽일보 | DB."""
    outlet = _outlet_before(text, start) if form == _FILES_OF_PICTURES else form
    return _behind_outlets(outlet) == ""


def _is_label(draft: Draft, mention: Mention) -> bool:
    """Return whether a square bracket holds nothing but what no lexicon has: a column, not a body ([나래워치])."""
    text, start = draft.text, mention.start
    doubtful = mention.score < CERTAIN and text.startswith(_BRACKETS_OF_SOURCES, max(0, start - 1))
    return doubtful and text.startswith(("]", "】"), mention.end) and not registry.is_form(mention.text)


def _stands_for_picture(draft: Draft, start: int, end: int) -> bool:
    """Return whether an outlet stands by itself behind a caption, and no particle says what it does: 공장 전경. 새벽통신[."""
    if _BEHIND_PICTURE.search(draft.text, max(0, start - _LONGEST_DATELINE), start) is not None:
        return draft.words.closes(end) and not draft.words.run(end)
    if _BEHIND_CAPTION.search(draft.text, max(0, start - _LONGEST_SIGN), start) is None:
        return False
    return _BEFORE_TEXT.match(draft.text, end) is not None or not draft.words.closes(end, long=True)


def _outlet_before(text: str, start: int) -> str:
    """Return the word that ends at ``start``, a space before that apart; ``?`` where there is none."""
    match = _WORD_IN_FRONT_OF_FILE.search(text, max(0, start - _LONGEST_DATELINE), start)
    return match.group(1) if match is not None else "?"


def without_credit(draft: Draft, mention: Mention) -> Mention:
    """Return the name without whom a photograph before it credits (/ 뉴스1 가람은행은), or a caption's end: 제공가람은행은.

    What is left is a body elsewhere too. Of who provides a picture the caption's text is no part: 가람대 제공온실가스.
    """
    form = mention.text
    provider, provided, behind = form.partition(_PROVIDED[0])
    if provided and behind and registry.is_listed(provider) and not registry.is_listed(behind):
        return mention.part(0, len(provider))
    rest = _behind_outlets(form)
    if rest == form:
        rest = _behind_end_of_line(form)
    if rest in (form, "") or registry.is_form(form):
        return mention
    told = rest in draft.tables.counts or registry.is_form(rest) or is_place(rest)
    return mention.part(len(form) - len(rest)) if told else mention


def _behind_end_of_line(form: str) -> str:
    """Return what is left of a form without a word that ends a line and is glued to it: 제공가람은행, but 사진기자협회."""
    if not form.startswith(_ends_of_lines()):
        return form
    end = next(end for end in _ends_of_lines() if form.startswith(end))
    if form.startswith(_titles(), len(end)):
        return form
    return form[len(end) :]


@cache
def _ends_of_lines() -> tuple[str, ...]:
    return tuple(sorted(words("organizations/glued_before.txt")))


@cache
def _titles() -> tuple[str, ...]:
    return tuple(names.all_titles())


def _behind_outlets(form: str) -> str:
    """Return what is left of a form without the outlets, or an outlet's file, before it: AP 뉴시스 가람은행, 새벽DB 가람은행."""
    outlets = words("reading/outlets.txt")
    file = _FILE_IN_FRONT.match(form) if _FILES_OF_PICTURES in form else None
    if file is not None and any(file.group(1) + end in outlets for end in _ENDS_OF_PAPERS):
        return form[file.end() :]
    while True:
        length = next((length for length in _outlet_lengths(form[:1]) if form[:length] in outlets), 0)
        if not length:
            return form
        form = form[length:].removeprefix(" ")


@cache
def _outlet_lengths(first: str) -> tuple[int, ...]:
    """Return the lengths of the outlets that begin with a character, the longest first."""
    begin = {len(outlet) for outlet in words("reading/outlets.txt") if outlet[0] == first}
    return tuple(sorted(begin, reverse=True))
