"""People whom the tagger passed over and whom their form, their title or the body beside them shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sinmun.entities.draft import Draft
from sinmun.entities.rules.cues import names_clan
from sinmun.entities.rules.foreign import start_among_officials
from sinmun.entities.rules.misread import EXPERT
from sinmun.entities.text import names
from sinmun.entities.text.boundaries import is_common, is_particles
from sinmun.entities.text.places import is_destination
from sinmun.entities.who.listings import has_lists
from sinmun.entities.who.namings import Kind
from sinmun.lexicons import words
from sinmun.patterns import pattern
from sinmun.words.morphs import Token

# A pattern that begins with a sign is found several times faster than one that begins with a look behind.
_LETTER_ADDRESSED = pattern(
    r"[A-Zㄱ-ㅎ](?<![A-Za-z0-9가-힣ㄱ-ㅎ].)(?=(?:\([^()\n]{1,30}\))?\s?(?:씨|군|양)(?![가-힣]{2}))"
)
_MO_ADDRESSED = pattern(r"모(?:\s?\(\d|\s(?:군|양)\s)")
_SENTENCE_ENDS = frozenset('\n.”?!"]■△▲') | {""}
_APPOINTED = pattern(
    r"[△▲▽▼▷▶◇◆○●◎■□☞]\s?(?:[^\n△▲▽▼▷▶◇◆○●◎■□☞=]* )?([가-힣]+) ([가-힣]{3})(?=\s*(?:[△▲▽▼▷▶◇◆○●◎■□☞\n]|$))"
)
_GIVEN_NAME_BESIDE = pattern(r"[가-힣]{2}(?=[\s/(])")
_WORD_IN_FRONT = pattern(r"([가-힣]+)\s$")
_WORDS_BEHIND = pattern(r"(?:\([^()\n]{1,30}\)|/)?(?:\s?[가-힣A-Za-z0-9]+){1,3}")
_CLOSING_MARKS = "”’\"'"
_VERB_MAKING = ("XSV", "XSA")
_NO_NAME_TAGS = ("VV", "MA", "NP", "NR", "MM")
# Particles and endings, which close adverbs (이어서, 하지만) rather than names.
_NO_NAME_ENDS = "서고며면도만은는의에로지게엔과와껏들진"
_LAST_OF_DEPARTMENTS = "국과팀부"
_LIKE_FORMER = "전"
_OPENS = pattern(r"(?:^|[.,?!”\"\n])\s?$")
_LOOK_BACK = 12
_LOOK_AHEAD = 30
_BEFORE_TITLE = pattern(r"\s[가-힣A-Z]|[가-힣]{2}")


@cache
def _surname_forms() -> re.Pattern[str]:
    """Return the pattern of a surname before 씨, before 모 and 씨 or an age, or before 아무개."""
    compound = "|".join(sorted(surname for surname in names.surnames() if len(surname) > 1))
    surnames = f"{compound}|[{''.join(sorted(words('people/surnames.txt') - {'모'}))}]"
    bracket = r"(?:\s?\([^()\n]{1,30}\))?"
    return re.compile(
        rf"(?<![가-힣A-Za-z0-9])({surnames})"
        rf"(?={bracket}\s?씨(?![가-힣]{{3}})|\s?모\s?씨|\s?모\s?\(\d{{1,3}}|\s모\s(?:군|양)\s|\s?아무개)"
    )


def find_surnames(draft: Draft) -> None:
    """Take surnames that a form of address shows: 김모(53)씨, 박씨."""
    if "씨" in draft.text or "아무개" in draft.text or _MO_ADDRESSED.search(draft.text):
        for match in _surname_forms().finditer(draft.text):
            if not names_clan(draft.text, match.end()):
                draft.take(match.start(), match.end(), "PS")


def find_letters(draft: Draft) -> None:
    """Take the letters that stand for somebody: A씨, B(34)씨, ㄱ씨."""
    for match in _LETTER_ADDRESSED.finditer(draft.text):
        draft.take(match.start(), match.end(), "PS")


def find_before_titles(draft: Draft) -> None:
    """Take words of the shape of a Korean name, unknown to Kiwi, that a title follows: no place of the article."""
    found = _new_names(draft)
    phrases, tables = draft.phrases, draft.tables
    for start, end in found:
        form = draft.text[start:end]
        if tables.labels.get(form) == "LC" and tables.counts[form] > 1:
            continue
        if form[-1] in _LAST_OF_DEPARTMENTS and phrases.before(start - 1, "OG") is not None:
            continue  # 가온은행 국제국 팀장
        field = draft.text.startswith(EXPERT, end)
        if not field and not draft.words.run(end) and phrases.phrase(end) is not None:
            draft.take(start_among_officials(draft, start), end, "PS")


def find_behind_titles(draft: Draft) -> None:
    """Take words of the shape of a Korean name, unknown to Kiwi, that a title or an occupation stands before."""
    text = draft.text
    for start, end in _new_names(draft):
        before = _WORD_IN_FRONT.search(text, max(0, start - _LOOK_BACK), start)
        if before is None or before.group(1) not in names.all_titles():
            continue
        alone = not draft.cover.taken_before(before.start(1) - 2)
        if alone and is_particles(draft.words.run(end)):
            draft.take(start, end, "PS")


def _new_names(draft: Draft) -> list[tuple[int, int]]:
    """Return where words of the shape of a Korean name stand that Kiwi does not know and nothing has taken."""
    free = draft.cover.free
    text = draft.text
    return [
        (start, end)
        for start, end in draft.new_names
        if free(start, end) and not is_destination(text[start:end])
    ]


def find_taken_for_verbs(draft: Draft) -> None:
    """Take names that Kiwi takes for a verb (심다해, 진하람) where a sentence begins with one, a body and a title."""
    phrases = draft.phrases
    for mention in [mention for mention in draft.mentions if mention.label == "OG"]:
        start = mention.start - names.FULL_NAME_SIZE - 1
        if (
            start < 0
            or not _begins_as_name(draft, start)
            or not draft.text.startswith(" ", mention.start - 1)
        ):
            continue
        tokens = draft.words.between(start, start + names.FULL_NAME_SIZE)
        apart = len(tokens) > 1 and tokens[0].tag[:2] not in _NO_NAME_TAGS and not _is_verb_of_noun(tokens)
        new = len(tokens) == 1 and tokens[0].oov
        if (apart or new) and phrases.phrase(start + names.FULL_NAME_SIZE) is not None:
            draft.take(start, start + names.FULL_NAME_SIZE, "PS")


def _is_verb_of_noun(tokens: Sequence[Token]) -> bool:
    """Return whether a noun of two syllables is made a verb there, which says of what kind somebody is: 임명된."""
    return len(tokens[0].form) > 1 and tokens[-1].tag == "ETM" and tokens[1].tag in _VERB_MAKING


def _begins_as_name(draft: Draft, start: int) -> bool:
    """Return whether a sentence begins at ``start`` with what has the shape of a name."""
    word = draft.text[start : start + names.FULL_NAME_SIZE]
    opens = draft.text[max(0, start - 2) : start].rstrip(" ")[-1:] in _SENTENCE_ENDS
    return opens and word[-1] not in _NO_NAME_ENDS and names.surname_of(word) is not None


def find_appointed(draft: Draft) -> None:
    """Take words of the shape of a Korean name that end the item of a list behind a title: ▲인사과장 마은정."""
    for match in _APPOINTED.finditer(draft.text) if has_lists(draft.text) else ():
        title, name = match.groups()
        shaped = names.surname_of(name) is not None and name not in names.no_names()
        if shaped and names.head_of(title, names.titles()):
            draft.take(*match.span(2), "PS")


def find_introduced(draft: Draft) -> None:
    """Take the full name of somebody otherwise called 오 감독, where a name of that shape stands by the title.

    오진태 감독, 오진태 이글스 감독, 감독 오진태, 오진태/이글스 감독: a word of three syllables that begins with the surname.
    """
    known = {naming.surname for naming in draft.namings if naming.kind is Kind.FULL}
    wanted: dict[str, set[str]] = {}
    for naming in draft.namings:
        if naming.kind is Kind.SURNAME and naming.title and naming.surname not in known:
            wanted.setdefault(naming.surname, set()).add(naming.title)
    text = draft.text
    for start, given, surname in draft.words.beginning(wanted):
        name = _GIVEN_NAME_BESIDE.match(text, given)
        if name is None or (start and text[start - 1] in _CLOSING_MARKS):
            continue
        end = name.end()
        if _is_no_name(text[start:end]) or not draft.cover.free(start, end):
            continue
        if _are_noun_and_particle(draft.words.between(start, end)):
            continue
        if any(_titled(word, wanted[surname]) for word in _words_beside(text, start, end)):
            draft.take(start, end, "PS")


def _is_no_name(form: str) -> bool:
    """Return whether a form is, or ends as, a title, or is a body that many have: 도의원 and 도의회 are no people called 도."""
    ends = names.head_of(form, names.titles()) is not None
    return ends or form in names.no_names() or form in words("organizations/generic.txt")


def _are_noun_and_particle(tokens: Sequence[Token]) -> bool:
    """Return whether tokens are a common noun and its particle: 문제가, which is nobody called 문."""
    return len(tokens) > 1 and tokens[-1].tag.startswith("J") and all(map(is_common, tokens[:-1]))


def _words_beside(text: str, start: int, end: int) -> list[str]:
    """Return the word before a span and up to three behind it."""
    before = _WORD_IN_FRONT.search(text[max(0, start - _LOOK_BACK) : start])
    after = _WORDS_BEHIND.match(text[end : end + _LOOK_AHEAD])
    beside = [before.group(1)] if before else []
    return beside + (after.group().replace("/", " ").split() if after else [])


def _titled(word: str, titles: set[str]) -> bool:
    title = names.title_in(word, 0)
    return title is not None and any(title.text.endswith(other) for other in titles)


def find_surnames_with_titles(draft: Draft) -> None:
    """Take 오 시장 where the article has an 오세훈.

    A surname that is also another word (이, 전, 한) needs a title that stands beside that person elsewhere; 전, which says that
    one is so no more, also begins the sentence or the clause then (전 의원은).
    """
    titles = _titles_by_surname(draft)
    text, cover = draft.text, draft.cover
    done = -1
    for start, end, surname in draft.words.beginning(titles):
        if start == done or cover.taken(start, end) or not _BEFORE_TITLE.match(text, end):
            continue
        done = start
        if _stands_for_person(text, start, end, titles[surname]):
            draft.take(start, end, "PS")


def _titles_by_surname(draft: Draft) -> dict[str, set[str]]:
    """Return the titles beside the people of each surname, also by the surname's hanja."""
    titles: dict[str, set[str]] = {}
    for naming in draft.namings:
        if naming.surname and naming.kind is not Kind.FOREIGN:
            known = titles.setdefault(naming.surname, set())
            known.update(title for title in (naming.title, naming.before) if title)
    if titles:
        for hanja, surname in names.hanja_surnames().items():
            if surname in titles:
                titles[hanja] = titles[surname]
    return titles


def _stands_for_person(text: str, start: int, end: int, known: set[str]) -> bool:
    surname, title = text[start:end], names.title_after(text, end)
    if title is None:
        return False
    if surname in words("people/former.txt"):
        opens = surname == _LIKE_FORMER and _OPENS.search(text, max(0, start - 2), start) is not None
        is_one = title.text == title.head and not text.startswith("들", title.end)
        return opens and is_one and any(names.titles_agree(title.head, head) for head in known)
    if title.start == end and (title.text != title.head or text[start : title.end] in names.titles()):
        return False  # 한빛대병원장 is no 한 and no 빛대병원장, and 이사장 no 이
    agrees = any(names.titles_agree(title.head, head) for head in known)
    return agrees or (text.startswith(" ", end) and surname not in words("people/ambiguous_surnames.txt"))


def find_foreign_surnames(draft: Draft) -> None:
    """Take foreign surnames alone where the article has the full name: 트럼프 of 도널드 트럼프."""
    parts = {
        naming.mention.text.rpartition(" ")[2]
        for naming in draft.namings
        if naming.kind is Kind.FOREIGN and " " in naming.mention.text
    }
    for start, end, form in draft.words.find(parts, taken=draft.cover.taken):
        token = draft.words.token_at(start)
        common = token is not None and token.tag == "NNG" and token.end >= end
        if len(form) > 1 and (not common or _begins_as_subject(draft, start, end)):
            draft.take(start, end, "PS")


def _begins_as_subject(draft: Draft, start: int, end: int) -> bool:
    """Return whether a word begins its sentence as what it is about (타파는), or is addressed as a person (타파씨)."""
    opens = draft.text[:start].rstrip(" ")[-1:] in (".", "?", "!", "\n", "")
    addressed = names.address_after(draft.text, end) is not None
    return addressed or (opens and draft.words.run(end) in ("는", "은"))
