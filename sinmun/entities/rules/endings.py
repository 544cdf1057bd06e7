"""Endings: words whose last part makes a body of them, whoever tagged them or passed them over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from sinmun.entities.draft import Draft
from sinmun.entities.mention import CERTAIN, Mention
from sinmun.entities.rules.common_nouns import is_kind
from sinmun.entities.rules.shown import BELIEVED
from sinmun.entities.text import names, registry
from sinmun.entities.text.boundaries import is_common
from sinmun.lexicons import words
from sinmun.patterns import pattern
from sinmun.words.morphs import Token

_ABBREVIATION = pattern(r"\(([A-Z]{2,8})\)")
_ABBREVIATED = pattern(r"(?<![가-힣A-Za-z0-9])[가-힣]{3,20}$")
_WORD_OF_ORGANIZATION = pattern(r"[가-힣]{2,8}")
_SHORTEST_WORD, _LONGEST_WORD = 4, 8  # an ending of two syllables, and two before it
_CONTRACTED = "서"
_SHORTEST_DEPARTMENT, _ENDS_OF_DEPARTMENTS = 3, "과부실국팀단대"
_PUBLISHER = pattern(r"(?:[.,|/·)\n]|지음|옮김|엮음|[글림]) ?([가-힣]{2,10})(?:\. |[|/]| )\d{2,4}쪽")
_LONGEST_ORGANIZATION = 20
_NOUN_TAGS = frozenset({"NNG", "NNB", "NNP"})
_PROPER = ("NNP", "MAG")  # adverbs, too, make names: 두루투자증권
_TAGS_OF_FRONTS = _NOUN_TAGS.union(_PROPER)


def listed_office(_draft: Draft, mention: Mention) -> Mention:
    """Return what the lexicon has as an office or department as a body, however it is tagged."""
    sure = mention.label == "PS" and mention.score >= CERTAIN
    return mention if sure or mention.text not in registry.offices() else mention.labelled("OG")


def find_before_abbreviation(draft: Draft) -> None:
    """Take bodies that an abbreviation in Latin capitals shows, such as 국제해양보전기구(IOCO)."""
    text = draft.text
    for bracket in _ABBREVIATION.finditer(text):
        end = bracket.start()
        match = _ABBREVIATED.search(text, max(0, end - _LONGEST_ORGANIZATION), end)
        if match is None or is_kind(match.group()) or registry.is_thing(match.group()):
            continue
        if registry.is_term(bracket.group(1)):
            continue
        ending = names.head_of(match.group(), _ends_of_organizations())
        if ending is None or ending == match.group():  # 시스템(HTS) is no body
            continue
        if ending not in _sure_endings() and all(map(is_common, draft.words.between(match.start(), end))):
            continue  # 배터리시스템(BSA) is none, nor 석유회사(QP)
        draft.take(match.start(), end, "OG")


@cache
def _sure_endings() -> frozenset[str]:
    """Return the endings that make a body even of common nouns: 위원회, 센터, not 시스템."""
    others = words("entities/organization-suffixes.txt") - words("organizations/company_endings.txt")
    return words("organizations/endings.txt") | others


@cache
def _ends_of_organizations() -> frozenset[str]:
    return frozenset().union(
        *(words(f"organizations/{name}.txt") for name in ("endings", "generic", "company_endings"))
    )


def find_listed(draft: Draft) -> None:
    """Take untagged bodies of the lexicon, where their name is no other word."""

    def stands_at(_form: str, end: int) -> bool:
        return draft.words.run(end) == _CONTRACTED

    for start, end, _ in draft.words.find(registry.long_forms(), also=stands_at, taken=draft.cover.taken):
        draft.take(start, end, "OG")


def find_publishers(draft: Draft) -> None:
    """Take the publisher that a notice of a book ends with, before the number of its pages: 새별출판. 320쪽."""
    for match in _PUBLISHER.finditer(draft.text) if "쪽" in draft.text else ():
        draft.take(*match.span(1), "OG")


def find_by_ending(draft: Draft) -> None:
    """Take words that a body's ending makes of a proper noun (나래경찰서) or of what is no word (도온건설, 고루증권)."""
    boundaries, loose = draft.words, words("organizations/loose_endings.txt")
    fronts = {
        start
        for form, tag, start, _, _, _, unknown in boundaries.tokens
        if unknown or (tag in _TAGS_OF_FRONTS and (len(form) == 1 or tag in _PROPER))
    }.intersection(boundaries.word_starts)
    for start in sorted(fronts):
        for end, ending in _organizations_at(draft, start):
            if is_kind(draft.text[start:end]):
                break
            tokens = boundaries.between(start, end - ending)
            if tokens and tokens[0].start == start:
                known = all(token.tag == "NNP" and not token.oov for token in tokens)
                if known or (_is_no_noun(tokens) and draft.text[end - ending : end] not in loose):
                    draft.take(start, end, "OG")
            break


def by_ending(draft: Draft, mention: Mention) -> Mention:
    """Return a doubtful body as a sure one if its form says so: a department of a listed body, or a body's ending on no noun.

    나래대 유아교육과, 누리증권 분석1팀, 고루증권: `find_by_ending` takes as much where the tagger saw nothing at all.
    """
    house, space, department = mention.text.rpartition(" ")
    if space:
        are_two = registry.is_listed(department)  # 보건복지부 교육부
        shown = registry.is_listed(house) and _is_department(department) and not are_two
        return mention._replace(score=BELIEVED) if shown else mention
    heads = (end for end in _ends_in(mention.text) if end[0] == len(mention.text))
    ending = next(heads, None)
    if ending is None or is_kind(mention.text):
        return mention
    if mention.text[-ending[1] :] in words("organizations/loose_endings.txt"):
        return mention
    tokens = draft.words.between(mention.start, mention.end - ending[1])
    shown = len(tokens) > 0 and tokens[0].start == mention.start and _is_no_noun(tokens)
    return mention._replace(score=BELIEVED) if shown else mention


def _is_department(word: str) -> bool:
    """Return whether a word behind a body ends as departments do, by one syllable or more: 유아교육과, 분석1팀, 여수지부."""
    if len(word) < _SHORTEST_DEPARTMENT:
        return False
    suffix = names.head_of(word, words("entities/organization-suffixes.txt"))
    return word[-1] in _ENDS_OF_DEPARTMENTS or suffix not in (None, word)


def _is_no_noun(tokens: Sequence[Token]) -> bool:
    """Return whether Kiwi knows no noun there: a name, an adverb, or syllable after syllable a noun of its own."""
    if len(tokens) > 1 and all(token.tag in _NOUN_TAGS and len(token.form) == 1 for token in tokens):
        return True
    return all(token.tag in _PROPER or (token.oov and token.tag in _NOUN_TAGS) for token in tokens)


def find_before_people(draft: Draft) -> None:
    """Take words that end as bodies do before a name and its title: 누리증권 이가람 애널리스트, 새길당 김서윤 의원."""
    boundaries, text = draft.words, draft.text
    people = {mention.start for mention in draft.mentions if mention.label == "PS" and len(mention.text) > 1}
    beside = {start for person in people if (start := boundaries.word_before(person)) is not None}
    parties = words("organizations/endings_before_people.txt")
    for start in sorted(beside):
        word = boundaries.run(start)
        behind = start + len(word)
        if behind + 1 not in people or text[behind] != " " or _WORD_OF_ORGANIZATION.fullmatch(word) is None:
            continue
        if is_kind(word):
            continue
        party = word[-1] in parties and len(word) > 2 and boundaries.closes(behind, long=True)
        if party or next(_organizations_at(draft, start), (0, 0))[0] == behind:
            draft.take(start, behind, "OG")


def _organizations_at(draft: Draft, start: int) -> Iterator[tuple[int, int]]:
    """Yield where the word at ``start`` may end as a body, with the length of its ending, the longest first."""
    if not draft.cover.free(start, start + 1):
        return
    word = draft.words.run(start)[:_LONGEST_WORD]
    for length, ending in _ends_in(word) if len(word) >= _SHORTEST_WORD else ():
        if length - ending > 1 and draft.words.closes(start + length, long=True):
            yield start + length, ending


@lru_cache(maxsize=16384)
def _ends_in(word: str) -> tuple[tuple[int, int], ...]:
    """Return the beginnings of ``word`` that end as bodies do, the longest first: their lengths and those of the ends."""
    match = _WORD_OF_ORGANIZATION.match(word)
    if match is None:
        return ()
    lexicon = words("organizations/endings.txt")
    last = names.lengths(lexicon)
    likely = [length for length in range(match.end(), 2, -1) if word[length - 1] in last]
    heads = ((length, names.head_of(word[:length], lexicon)) for length in likely)
    return tuple((length, len(head)) for length, head in heads if head is not None)
