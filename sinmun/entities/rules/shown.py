"""Doubtful names that what stands around them shows to be people's: they are believed as the sure ones are.

The tagger knows few players, singers and foreign guests; what they do (22점, 솔로포, 미니앨범) or the body before
them tells what it cannot.
"""

from __future__ import annotations

import re
from functools import cache

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Mention
from sinmun.entities.text import names, registry, transcribed
from sinmun.entities.text.boundaries import is_common
from sinmun.lexicons import words
from sinmun.patterns import pattern

BELIEVED = 0.97
"""The score of a doubtful name that something else shows to be somebody's."""
ASIDE = r"(?:\s?\([^()\n]{1,30}\))?"
"""What may stand in a bracket behind a name."""
_FOREIGN_NAME = pattern(r"[가-힣]{4,8}|[가-힣]{1,8}(?: [가-힣]{1,8}){1,3}")
"""One word of three syllables is as often a club or a thing."""
_INITIALED = pattern(r"(?:[A-Z]\. ?){1,3}[가-힣]{1,8}")
_WITH_INITIALS = pattern(r"(?:[A-Z]\. ?){2,3}[가-힣]{1,8}|[가-힣]{2,8} [A-Z]\. ?[가-힣]{2,8}")
_STRANGE_WORD = pattern(r"[가-힣]{3,8}")
_OF_SCHOLARS = ("교수", "애널리스트", "이코노미스트", "분석가", "전략가")
"""Titles that firms seldom have before them."""
OF_PRODUCTS = ("모델", "프로", "공사")
"""Titles that products and works have behind them, too."""
MAYOR = "시장"
_PARTS_OF_BODIES = ("실", "팀", "과")
_RANKED = pattern(r"\s?\((?:세계 ?랭킹 )?\d{1,3}위[·,)]")
_IN_HANJA = pattern(r"\s?\(([\u4e00-\u9fff]{2,4})[,)]")
_YEARS_OF_LIFE = pattern(
    r"\s?\((?:[\u4e00-\u9fff]{2,4}[,·] ?)?(?:[12]\d{3}|[1-9]\d{2}) ?[~∼～–-] ?(?:[12]\d{3}|[1-9]\d{2})?년?\)"
)
_OF_AUTHOR = pattern(r"(?:\([^()\n]{1,20}\))? (?:지음|옮김|엮음)(?![가-힣])")
_OWN_WORDS = pattern(r",? ?[“\"]\S")
_BEGINS_HEADLINE = pattern(r"(?:^|\n|…|[\]’'] )\Z")
_OCCUPATION = pattern(r"([가-힣]+?)인? \Z")
_LONGEST_OCCUPATION = 12
_SCHOOLS = ("고", "초")


def by_feat(draft: Draft, mention: Mention) -> Mention:
    """Return a doubtful name whose feat stands behind it as somebody's: 나하늘이 22점, 도서린의 솔로포."""
    if mention.score >= BELIEVED or not _may_be_name(draft, mention):
        return mention
    return believed(mention) if _feat().match(draft.text, mention.end) is not None else mention


def by_bracket(draft: Draft, mention: Mention) -> Mention:
    """Return a doubtful foreign name as somebody's whose hanja stand in its bracket, or who is ranked there.

    훠린바오(霍林寶), 벨리 카르노젠(24위·핀란드).
    """
    if mention.score >= BELIEVED:
        return mention
    if " " in mention.text:
        return believed(mention) if _RANKED.match(draft.text, mention.end) is not None else mention
    hanja = _IN_HANJA.match(draft.text, mention.end)
    if hanja is None:
        return mention
    # What is read syllable by syllable, and begins with no surname, may be a word: 청빈(淸貧).
    spoken = len(mention.text) > len(hanja.group(1)) or hanja.group(1)[0] in names.hanja_surnames()
    return believed(mention) if spoken else mention


def by_years(draft: Draft, mention: Mention) -> Mention:
    """Return a doubtful name with the years of a life in its bracket as somebody's: 도광(1501~1570)."""
    if "(" not in draft.text[mention.end : mention.end + 2] or not _may_be_name(draft, mention):
        return mention
    return believed(mention) if _YEARS_OF_LIFE.match(draft.text, mention.end) is not None else mention


def by_credit_of_author(draft: Draft, mention: Mention) -> Mention:
    """Return a doubtful name that a book credits as somebody's: 나하늘 지음, 도서린 옮김."""
    credited = _OF_AUTHOR.match(draft.text, mention.end) is not None
    return believed(mention) if credited and names.is_full_name(mention.text) else mention


def by_words(draft: Draft, mention: Mention) -> Mention:
    """Return a doubtful full name that begins a headline, its words right behind it, as somebody's: 나하늘 “곧 간다”."""
    if _OWN_WORDS.match(draft.text, mention.end) is None or not names.is_full_name(mention.text):
        return mention
    begins = _BEGINS_HEADLINE.search(draft.text, max(0, mention.start - 2), mention.start) is not None
    person = begins and _may_be_name(draft, mention) and not names_no_person(mention.text)
    return believed(mention) if person else mention


def by_office(draft: Draft, mention: Mention) -> Mention:
    """Return a doubtful foreign name beside a title as somebody's: 마르타 벨로닌 방위상은, 학자인 마르타 벨로닌은.

    One with two initials, or with one in the middle, needs no title: B.K.벨로닌은, 마르타 K. 벨로닌은.
    """
    if mention.score >= BELIEVED:
        return mention
    if _WITH_INITIALS.fullmatch(mention.text) and not registry.is_listed(mention.text):
        return believed(mention)
    if _is_before_body_and_title(draft, mention) or _is_scholar(draft, mention):
        return believed(mention)
    if not is_foreign(draft, mention):
        return mention
    if " " not in mention.text:
        title = names.title_after(draft.text, mention.end)
        held = title is not None and not title.open and title.head in _titles_of_no_firm()
        return believed(mention) if held else mention
    bracket = names.bracket_after(draft.text, mention.end)
    end = bracket.end() if bracket is not None else mention.end
    stands = is_in_office(draft, end) or is_behind_title(draft, mention.start)
    return believed(mention) if stands else mention


def is_in_office(draft: Draft, end: int) -> bool:
    """Return whether a title stands behind a foreign name that ends at ``end``, and no market (낸드 시장) or product."""
    office = draft.tables.phrases.phrase(end)
    if office is None or office[2] in OF_PRODUCTS:
        return False
    return office[2] != MAYOR or draft.tables.phrases.inside(office[0], office[1], "OG", "LC")


def _is_before_body_and_title(draft: Draft, mention: Mention) -> bool:
    """Return whether a strange name stands before a body or state and a title: 벨로닌 가온전자 사장, K. 벨로 미국 상무장관.

    Nothing but a name stands there, so it need not look like one to Kiwi, which cuts 산제이 into nouns.
    """
    bracket = names.bracket_after(draft.text, mention.end)
    end = bracket.end() if bracket is not None else mention.end
    phrases = draft.tables.phrases
    body = phrases.at(end + 1, "OG", "LC") if draft.text.startswith(" ", end) else None
    if body is None or phrases.phrase(body.end) is None:
        return False
    if " " not in mention.text and body.text.endswith(_PARTS_OF_BODIES):
        return False  # what has divisions is a body: 벨로연 경제실 팀장
    if " " not in mention.text or _INITIALED.fullmatch(mention.text):
        return _INITIALED.fullmatch(mention.text) is not None or _is_strange_word(draft, mention)
    parts = mention.text.replace("-", " ").split(" ")
    if not _FOREIGN_NAME.fullmatch(" ".join(parts)) or any(
        names_no_person(part) and not transcribed.is_first(part) for part in parts
    ):
        return False
    tokens = draft.words.between(mention.start, mention.end)
    unknown = any(token.oov and token.form in parts for token in tokens)
    return unknown and not any(
        is_common(token) and token.form in parts and len(token.form) > 1 for token in tokens
    )


def _is_scholar(draft: Draft, mention: Mention) -> bool:
    """Return whether a strange word stands right before a title that firms seldom have: 벨로닌 교수."""
    title = names.title_after(draft.text, mention.end) if _is_strange_word(draft, mention) else None
    return title is not None and title.text == title.head and title.head in _OF_SCHOLARS


def _is_strange_word(draft: Draft, mention: Mention) -> bool:
    """Return whether a name is one word that Kiwi does not know, and ends neither as a Korean name nor as a body does."""
    name = mention.text
    if not _STRANGE_WORD.fullmatch(name) or names.surname_of(name) is not None or names_no_person(name):
        return False
    # 회동나하늘 is a line that a page glued to the next one; 카를로 벨로 벨리노 has his first names before him.
    glued = len(name) > names.FULL_NAME_SIZE + 1 and transcribed.is_korean(name[-names.FULL_NAME_SIZE :])
    if glued or draft.tables.phrases.before(mention.start - 1, "PS") is not None:
        return False
    tokens = draft.words.between(mention.start, mention.end)
    return len(tokens) == 1 and tokens[0].oov


def believed(mention: Mention) -> Mention:
    """Return ``mention`` with the score of a name that something shows to be somebody's."""
    return mention._replace(score=max(mention.score, BELIEVED))


@cache
def _feat() -> re.Pattern[str]:
    """Return the pattern of what a player or singer has done, behind a name: 가 22점, 의 좌월 솔로포, 는 오는 3일 미니앨범."""
    feats = "|".join(sorted(words("people/feats.txt"), key=len, reverse=True))
    return re.compile(
        rf"{ASIDE}(?:[이가은는도의와과]|에게)? (?:[^.,\n“”\"]{{0,24}}?[ \d])?"
        rf"(?:\d+(?:점|골|타)|(?:{feats}))"
    )


def _may_be_name(draft: Draft, mention: Mention) -> bool:
    """Return whether a form is no common noun, no school, and neither a body's nor the beginning of one elsewhere."""
    if mention.text in draft.once(_beginnings_of_bodies) or mention.text.endswith(_SCHOOLS):
        return False
    return not all(map(is_common, draft.words.between(mention.start, mention.end)))


def _beginnings_of_bodies(draft: Draft) -> frozenset[str]:
    """Return what the names of the article's bodies begin with, and the names."""
    return frozenset([name[:end] for name in draft.tables.organizations for end in range(2, len(name) + 1)])


def is_foreign(draft: Draft, mention: Mention) -> bool:
    """Return whether a name has the shape of a foreign one, and no word of it is a common noun, a body or an office."""
    parts = mention.text.split(" ")
    # 누리포액트 나하늘 is an outlet and its reporter.
    korean = names.is_full_name(parts[-1]) and not transcribed.is_last(parts[-1])
    if not _FOREIGN_NAME.fullmatch(mention.text) or korean:
        return False
    # 케빈 워시 and 아미타브 고시 end as cities do.
    if any(names_no_person(part) for part in (parts[:1] if transcribed.is_first(parts[0]) else parts)):
        return False
    tokens = draft.words.between(mention.start, mention.end)
    # Kiwi cuts names that it does not know into nouns of one syllable.
    return not any(is_common(token) and len(token.form) > 1 for token in tokens)


def names_no_person(word: str) -> bool:
    """Return whether a word names a body or an office."""
    endings, suffixes = words("organizations/endings.txt"), words("entities/organization-suffixes.txt")
    ends = (
        names.head_of(word, endings)
        or names.head_of(word, suffixes)
        or names.head_of(word, names.all_titles())
    )
    return bool(ends) or (names.ends_as_organization(word) and len(word) > 1)


@cache
def _titles_of_no_firm() -> frozenset[str]:
    """Return the titles before which no firm stands, as it does before 대표."""
    return words("people/never_of_outlets.txt") | words("people/state_titles.txt")


def is_behind_title(draft: Draft, start: int) -> bool:
    """Return whether a title or an occupation stands right before ``start``: 학자 마르타 벨로닌, 전문가인 마르타 벨로닌."""
    before = _OCCUPATION.search(draft.text, max(0, start - _LONGEST_OCCUPATION), start)
    return before is not None and names.head_of(before.group(1), names.all_titles()) is not None
