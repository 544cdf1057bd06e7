"""What only looks like a name: common nouns, clauses, generic words, peoples, means of sending."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sinmun.entities.draft import PEOPLE, Draft
from sinmun.entities.mention import CERTAIN, LIKELY, Mention
from sinmun.entities.text import names, registry
from sinmun.entities.text.boundaries import is_common
from sinmun.entities.text.places import halves, is_place
from sinmun.lexicons import words
from sinmun.patterns import pattern
from sinmun.words.morphs import Token

_NO_NOUN_FROM = 0.97
_SHORTEST = 3
_ALLIANCE = "동맹"
_OF_NO_PARTY = "무소속"
_MODIFYING = ("ETM", "NP")
_LISTING_DOT = pattern(r"[·ㆍ]")
_NOUN_BEFORE_DOT = pattern(r"(?<![가-힣A-Za-z])([가-힣]{2,})[·ㆍ]$")
_NOUN_BEHIND_DOT = pattern(r"[·ㆍ]([가-힣]{2,})")
_LONGEST_NOUN = 10
_LAWS, _COURTS = ("법", "법안"), ("고법", "지법", "행법", "가법", "대법")
_NOUN_MAKING = frozenset("성권률율류체처당편")
_SUFFIXES = frozenset("화제")
_DIGITS_OR_LETTER = pattern(r"\d+|[A-Z]")
_KOREAN_GOODS = pattern(r"K-[가-힣]+")
"""What Korea makes, and no body: K-뷰티."""
_KINDS_OF_PARTIES = ("정당", "야당", "여당")
_SUBJECTS = ("은", "는", "이", "가", "도", "의")
_SENT_BY = pattern(
    r"으?로(?![가-힣])|에(?:서|서는|는|도)?(?![가-힣])|을 통해|를 통해| (?:채널|계정|메시지|대화방|단체방|방송)"
)


def is_clause(draft: Draft, mention: Mention) -> bool:
    """Return whether the first word is another mention with a particle of the subject or object."""
    first = mention.text.partition(" ")[0]
    return first[-1] in "을를은는" and first[:-1] in draft.tables.counts


def drop_seldom_people(draft: Draft) -> None:
    """Drop people whose word stands in the article three times and more and is a person at no more than a third of them."""
    suspects = {m.text for m in draft.mentions if _may_be_noun(m) and m.label == "PS"}
    if not suspects:
        return
    tagged = draft.tables.counts
    standing = dict.fromkeys(suspects, 0)
    for _, _, form in draft.words.find(suspects):
        standing[form] += 1
    rare = {form for form, count in standing.items() if count >= 3 and tagged[form] * 3 <= count}

    def is_rare(_draft: Draft, mention: Mention) -> bool:
        rather = mention.text in rare and _may_be_noun(mention)
        return rather and (mention.score < _NO_NOUN_FROM or _is_common(draft, mention))

    if rare:
        draft.drop(is_rare, PEOPLE)


def drop_nouns_like_names(draft: Draft) -> None:
    """Drop people of the shape of a full name that stand twice and more, at least half of it as one common noun of Kiwi's.

    Where half of it has a title or a form of address behind, or one a title that does something, it is a name: 간편식을
    샀다, but 도정원 의원은. So is one of two syllables, as 조국 is.
    """
    people = {m.text for m in draft.mentions if m.label == "PS" and len(m.text) >= _SHORTEST}
    others = {m.text for m in draft.mentions if m.label != "PS"}
    shaped = {form for form in people - others if names.surname_of(form) is not None}
    counts: defaultdict[str, list[tuple[bool, bool]]] = defaultdict(list)
    in_office: set[str] = set()
    for start, end, form in draft.words.find(shaped):
        if _acts_in_office(draft.text, end):
            in_office.add(form)
        tokens = draft.words.between(start, end)
        counts[form].append((_is_one_noun(tokens, end), _is_addressed(draft.text, end)))
    nouns = {
        form
        for form, told in counts.items()
        if len(told) > 1
        and 2 * sum(common for common, _ in told) >= len(told)
        and 2 * sum(addressed for _, addressed in told) < len(told)
        and form not in in_office
    }
    if nouns:
        draft.drop(lambda _draft, mention: mention.text in nouns, PEOPLE)


def _is_one_noun(tokens: Sequence[Token], end: int) -> bool:
    """Return whether a form is one common noun of Kiwi's, with a syllable that makes nouns behind it at most: 정기성."""
    if not tokens or tokens[-1].end != end or not all(map(is_common, tokens)):
        return False
    if len(tokens) != 2:
        return len(tokens) == 1
    noun, last = tokens
    suffixed = last.form in _SUFFIXES and last.tag == "XSN" and noun.tag == "NNG"
    return suffixed or (last.form in _NOUN_MAKING and len(noun.form) > 1)


def _is_addressed(text: str, end: int) -> bool:
    title = names.title_after(text, end)
    thing = title is not None and title.text in words("quotes/titles_or_things.txt")
    return (title is not None and not thing) or names.address_after(text, end) is not None


def _acts_in_office(text: str, end: int) -> bool:
    """Return whether a title with the particle of a subject stands behind: 민들레 의원이, not 간편식 대표 상품."""
    title = names.title_after(text, end)
    return title is not None and text.startswith(_SUBJECTS, title.end) and names.ends_word(text, title.end)


def is_noun(draft: Draft, mention: Mention) -> bool:
    """Return whether an uncertain mention is nothing but common nouns of Kiwi's (감염내과)."""
    if not _may_be_noun(mention):
        return False
    if mention.label == "PS":
        return mention.score < CERTAIN and _is_common(draft, mention)
    unsure = mention.score < LIKELY and not names.head_of(mention.text, words("organizations/endings.txt"))
    return unsure and _is_common(draft, mention)


def is_among_nouns(draft: Draft, mention: Mention) -> bool:
    """Return whether a doubtful body stands between dots beside a common noun, as things of a kind do: 잡화·캐주얼·컨템포러리."""
    text, form = draft.text, mention.text
    beside = text[mention.start - 1 : mention.start] + text[mention.end : mention.end + 1]
    if (
        not _LISTING_DOT.search(beside)
        or registry.is_form(form)
        or names.head_of(form, words("organizations/endings.txt"))
    ):
        return False
    before = _NOUN_BEFORE_DOT.search(text, max(0, mention.start - _LONGEST_NOUN), mention.start)
    behind = _NOUN_BEHIND_DOT.match(text, mention.end)
    return any(is_listed_noun(draft, *match.span(1)) for match in (before, behind) if match is not None)


def is_listed_noun(draft: Draft, start: int, end: int) -> bool:
    """Return whether a word is a common noun with particles at most, and no name anywhere in the article."""
    tokens = draft.words.between(start, end)
    nouns = [token for token in tokens if is_common(token)]
    size = sum(len(token.form) for token in nouns)
    if size < _SHORTEST - 1 or tokens[: len(nouns)] != nouns:
        return False
    return draft.text[start : start + size] not in draft.tables.counts


def _may_be_noun(mention: Mention) -> bool:
    """Return whether a mention is long enough for a noun, and has not the shape of a Korean name."""
    shaped = mention.label == "PS" and names.surname_of(mention.text) is not None
    return len(mention.text) >= _SHORTEST and not shaped


def _is_common(draft: Draft, mention: Mention) -> bool:
    tokens = draft.words.between(mention.start, mention.end)
    return bool(tokens) and all(map(is_common, tokens))


def without_generic_tail(_draft: Draft, mention: Mention) -> Mention:
    """Return the name without the common nouns behind it (한빛전자 제품)."""
    tails = words("organizations/generic_tails.txt")
    while not registry.is_whole(mention.text):
        head, _, last = mention.text.rpartition(" ")
        if not head or last not in tails:
            break
        mention = mention.part(0, len(head), "OG" if registry.is_listed(head) else None)
    return mention


def without_kind_in_front(draft: Draft, mention: Mention) -> Mention | Iterable[Mention]:
    """Return a body without the word for its kind before it: 제1야당 새길당, 국회 제1야당 새길당, 시공사 누리건설.

    A body that stands twice, as behind a caption's credit, is one with itself: 국회 국회, 누리 누리그룹 화학부문; so is one
    beside its other name: 카이스트 KAIST 화학과.
    """
    form = mention.text
    kind, _, rest = form.rpartition(" ")
    half = len(form) // 2
    if form[:half] == form[half + 1 :]:
        return mention.part(0, half), mention.part(half + 1)
    if kind.endswith(_KINDS_OF_PARTIES):
        return mention.part(len(kind) + 1)
    first, _, rest = form.partition(" ")
    of_kind = first in words("organizations/kinds_before_marks.txt") and _names_something(
        draft, mention, rest
    )
    twice = len(first) > 1 and rest.startswith(first) and not is_place(first)
    twice = twice or (rest.partition(" ")[0] in registry.relatives(first) and not _is_known_joined(form))
    return mention.part(len(first) + 1) if of_kind or twice else mention


def _is_known_joined(form: str) -> bool:
    """Return whether the lexicon has a name as it is written, or without its blanks."""
    return registry.is_form(form) or registry.is_form(form.replace(" ", ""))


def _names_something(draft: Draft, mention: Mention, rest: str) -> bool:
    """Return whether what ends a form is listed, or one word that is no common noun."""
    tokens = draft.words.between(mention.end - len(rest), mention.end)
    if _is_known_joined(mention.text) or mention.text.replace(" ", "") in draft.tables.counts:
        return False
    return registry.is_listed(rest) or (" " not in rest and not all(map(is_common, tokens)))


def without_time_in_front(_draft: Draft, mention: Mention) -> Mention:
    """Return a body without the word of time before it: 다음달 창당준비위원회, 이번 나래협의회."""
    time, _, rest = mention.text.partition(" ")
    return mention.part(len(time) + 1) if rest and time in words("quotes/times.txt") else mention


def is_phrase(draft: Draft, mention: Mention) -> bool:
    """Return whether a blank makes a phrase of everyday words of a body's form that is one, too: 좋은 사람들, 우리 당."""
    joined = mention.text.replace(" ", "")
    if registry.is_form(mention.text) or registry.is_listed(joined) or not registry.is_form(joined):
        return False
    first = draft.words.between(mention.start, mention.start + mention.text.find(" "))
    return bool(first) and first[-1].tag in _MODIFYING


def is_generic(_draft: Draft, mention: Mention) -> bool:
    """Return whether a word is what many are called, with no name in it (위원회, 재판부, 화학과), a law or an alliance."""
    form = mention.text
    generic = words("organizations/generic.txt")
    if form in generic or (mention.label == "OG" and form.replace(" ", "") in generic):
        return len(form) > 1 or mention.label != "PS"
    if _DIGITS_OR_LETTER.fullmatch(form) and mention.label == "OG":
        return True
    if registry.is_term(form) or (_KOREAN_GOODS.fullmatch(form) and not registry.is_form(form)):
        return True
    return mention.label != "PS" and (_is_law(form) or _is_alliance(form) or is_kind(form))


def is_kind(form: str) -> bool:
    """Return whether a word is, or ends as, what many bodies are called: 저축은행, 보수야당, 화학과; or says of no party."""
    if form in words("organizations/generic.txt") or form == _OF_NO_PARTY:
        return True
    plain = " " not in form and not registry.is_form(form)
    return plain and names.head_of(form, words("organizations/generic_endings.txt")) is not None


def _is_law(form: str) -> bool:
    """Return whether a law or its draft is so called (유공자법, 나래법안), not a court (해온고법)."""
    return form.endswith(_LAWS) and not form.endswith(_COURTS) and not registry.is_form(form)


def _is_alliance(form: str) -> bool:
    """Return whether an alliance of states is so called: 한미동맹."""
    return form.endswith(_ALLIANCE) and all(sign in halves() for sign in form[: -len(_ALLIANCE)])


def is_people(_draft: Draft, mention: Mention) -> bool:
    """Return whether a word names a people, a language or an origin: 한국인, 한국어, 한국산.

    A mountain is a place itself: 북한산.
    """
    form = mention.text
    named = form in words("entities/places.txt") or registry.is_form(form)
    return form[-1] in "인어계산" and is_place(form[:-1]) and not named


def is_means(draft: Draft, mention: Mention) -> bool:
    """Return whether a platform is only what somebody writes or shows by: 텔레그램으로, 유튜브 채널."""
    return (
        mention.text in words("organizations/means.txt")
        and _SENT_BY.match(draft.text, mention.end) is not None
    )
