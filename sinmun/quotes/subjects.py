"""Finding the subjects of a sentence, and the noun phrase that ends at a token."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from sinmun.entities.mention import Entity
from sinmun.entities.text.names import all_titles
from sinmun.lexicons import words
from sinmun.quotes.antecedents import Antecedents
from sinmun.quotes.readings import (
    JOINING,
    SOME,
    Named,
    Phrase,
    Subject,
    is_title,
    read,
)
from sinmun.words.morphs import Token

_SUBJECT_TAGS = frozenset({"JKS"})
PARTICLES = _SUBJECT_TAGS | {"JX"}
"""The tags of what may make a noun a subject."""
ALSO = frozenset({"역시", "또한"})
"""What makes one besides, whatever its tag is."""
_TOPIC_FORMS = frozenset({"은", "는", "ᆫ", "도", "이", "가", "께서", "조차", "마저"})
_NOUN_TAGS = frozenset({"NNG", "NNP", "NNB", "NR", "SN", "SL", "SH", "XSN", "XPN", "SW", "W_HASHTAG"})
_BRACKETS = frozenset("()[]（）")
_CREDITS_CLOSE = frozenset("]】")
_ROUND_CLOSING = frozenset(")）")
_ROUND = frozenset("(（")
_NAME_MARKS = frozenset("‘’'“”\"「」『』<>〈〉《》")
_DETERMINING = frozenset({"MM", "SSC"})
_WITHHELD = frozenset({"모", "아무개"})
_FORMER = frozenset({"전", "현", "신", "구", "前", "現"})
_UNITS_OF_TIME = frozenset({"년", "월", "일", "시", "분"})
_LONGEST_RUN = 14
_token_start = attrgetter("start")
_WIDEST_GAP = 2


def find_subjects(
    tokens: Sequence[Token],
    named: Sequence[Named],
    antecedents: Antecedents | None = None,
    *,
    among: Sequence[int] | None = None,
) -> list[Subject]:
    """Return the subjects among ``tokens`` that are people or organisations, in order.

    Args:
        tokens: the tokens of a sentence.
        named: its mentions with their entities, in order.
        antecedents: what a noun alone may stand for (연구원 측은).
        among: the indices of all that is one of `PARTICLES` or `ALSO`, and of others; any token by default.
    """
    found: list[Subject] = []
    for index in _particles(tokens, named, range(len(tokens)) if among is None else among):
        token = tokens[index]
        stop = index - 1 if tokens[index - 1].tag in _SUBJECT_TAGS else index  # 께서는
        subject = noun_phrase(
            tokens, stop, named, antecedents=antecedents, topic=token.tag not in _SUBJECT_TAGS, end=token.end
        )
        if subject is not None:
            found.append(subject)
    swallowed = list(_swallowed(tokens, named))
    return sorted([*found, *swallowed]) if swallowed else found


def _swallowed(tokens: Sequence[Token], named: Sequence[Named]) -> Iterator[Subject]:
    """Yield the subjects whose particle Kiwi takes for a syllable of the name or noun: 엔비로아가, 박서준 and 이, 총장 and 도."""
    for mention, entity in named:
        at = bisect_left(tokens, mention.end, key=_token_start)
        if mention.label == "PS" and _is_title_with_too(tokens[at : at + 3], mention.end):
            yield Subject(mention.start, tokens[at].end, tokens[at + 1].end, entity.name, "PS", topic=True)
            continue
        last = tokens[at - 1]
        if mention.label == "LC" or not at:
            continue
        if last.end == mention.end and at < len(tokens) and tokens[at].tag == "XSN":
            last, at = tokens[at], at + 1
        is_end = at == len(tokens) or tokens[at].start > last.end
        if last.end == mention.end + 1 and last.form[-1] in _TOPIC_FORMS and last.tag[0] in "NXE" and is_end:
            topic = last.form[-1] in "은는도"
            yield Subject(mention.start, mention.end, last.end, entity.name, mention.label, topic)


def _is_title_with_too(tokens: Sequence[Token], end: int) -> bool:
    """Whether a title with 도, which Kiwi takes for a noun there, stands right behind the name that ends at ``end``."""
    if len(tokens) < 3:
        return False
    title, too, following = tokens
    is_noun = too.form == "도" and too.tag[0] == "N" and title.end == too.start < following.start - 1
    return is_noun and title.start - end <= 1 and title.form in all_titles()


def noun_phrase(
    tokens: Sequence[Token],
    stop: int,
    named: Sequence[Named],
    *,
    antecedents: Antecedents | None = None,
    topic: bool = False,
    end: int | None = None,
) -> Subject | None:
    """Return who the noun phrase that ends before token ``stop`` stands for; ``None`` if it is no person or organisation.

    Args:
        tokens: the tokens of a sentence.
        stop: index behind the last noun.
        named: the mentions of the sentence with their entities, in order.
        antecedents: see `find_subjects`.
        topic: whether a topic particle follows.
        end: offset behind the particle; behind the noun by default.
    """
    if not stop:
        return None
    last = tokens[stop - 1]
    end = last.end if end is None else end
    if last.tag == "NP":
        if last.form not in words("quotes/pronouns.txt"):
            return None
        return Subject(last.start, last.end, end, None, None, topic, pronoun="personal")
    if last.form == "들" and stop > 1 and tokens[stop - 2].tag == "NP":
        return Subject(tokens[stop - 2].start, last.end, end, None, None, topic)  # 이들은
    marked = _marked_name(tokens, stop)
    if marked is not None:
        subject = _marked_phrase(tokens, marked, named)
        return subject._replace(topic=topic, end=end) if subject is not None else None
    first = _behind_credit(tokens, _run_start(tokens, stop, named), stop, named)
    joint = first > 1 and tokens[first - 1].tag == "JC" and _is_somebody(tokens[first - 2], named)
    first = _behind_times(tokens, first, stop)
    if first == stop:
        return None
    start = tokens[first].start
    inside = [pair for pair in named if pair[0].end > start and pair[0].start < last.end] if named else []
    determiner = tokens[first - 1] if first and tokens[first - 1].tag in _DETERMINING else None
    owner = _owner_before(tokens, first - 1, named) if determiner is not None else None
    return read(Phrase(tokens[first:stop], inside, determiner, owner, joint, topic, end, antecedents))


def _owner_before(tokens: Sequence[Token], index: int, named: Sequence[Named]) -> Entity | None:
    """Return the body whose name, with 의 or without, ends before the word ``index`` that points at some one: 해온시의 한."""
    if not index or tokens[index].form not in SOME:
        return None
    at = index - 2 if index > 1 and tokens[index - 1].tag == "JKG" else index - 1
    end = tokens[at].end
    return next((entity for mention, entity in named if mention.end == end and mention.label == "OG"), None)


def _marked_phrase(
    tokens: Sequence[Token], marked: tuple[int, int], named: Sequence[Named]
) -> Subject | None:
    """Return the person or the organisation whose name stands in marks; the words before the marks are left out.

    Where the name is not known, it is a body without a name if the word before says that it is one: 모임 ‘새길’은.
    """
    first, stop = marked
    start, end = tokens[first - 1].end, tokens[stop].start
    whole = next((pair for pair in named if pair[0].start == start and pair[0].end == end), None)
    if whole is None and tokens[stop - 1].form in _ROUND_CLOSING:
        whole = next((pair for pair in named if start < pair[0].start and pair[0].end == end - 1), None)
        if whole is not None and whole[1].label == "OG" and tokens[first - 1].end < whole[0].start - 1:
            return Subject(start, tokens[stop].end, tokens[stop].end, whole[1].name, "OG", topic=False)
    elif whole is not None:
        subject = noun_phrase(tokens[first:stop], stop - first, named)
        return subject if subject is not None and subject.name is not None else None
    before = tokens[first - 2] if first > 1 else None
    if before is None or before.form not in words("quotes/named_groups.txt"):
        return None
    return Subject(before.start, tokens[stop].end, tokens[stop].end, None, None, topic=False)


def _behind_credit(tokens: Sequence[Token], first: int, stop: int, named: Sequence[Named]) -> int:
    """Return ``first`` moved to the name right behind a credit: 이한결 이사 /사진=누리일보 [누리뉴스] | 박서준 대표는."""
    behind = next((at for at in range(stop - 1, first, -1) if ends_credit(tokens[at - 1])), None)
    begins = behind is not None and any(mention.start == tokens[behind].start for mention, _ in named)
    return behind if behind is not None and begins else first


def ends_credit(token: Token) -> bool:
    """Whether a token is the closing bracket of an outlet, a reporter or a picture's owner."""
    return token.form in _CREDITS_CLOSE


def _behind_times(tokens: Sequence[Token], first: int, stop: int) -> int:
    """Return ``first`` moved behind the words of time with which the run begins: 8일, 이날, 이후."""
    while first < stop:
        if tokens[first].form in words("quotes/times.txt"):
            first += 1
        elif tokens[first].tag == "SN" and first + 1 < stop and tokens[first + 1].form in _UNITS_OF_TIME:
            first += 2
        else:
            break
    return first


def _is_somebody(token: Token, named: Sequence[Named]) -> bool:
    """Whether the token ends the naming of a person or an organisation: a name, or a title."""
    if is_title(token.form):
        return True
    return any(m.start <= token.start < m.end and m.label != "LC" for m, _ in named)


def _particles(tokens: Sequence[Token], named: Sequence[Named], among: Sequence[int]) -> list[int]:
    """Return where the particles of subjects and topics stand, behind the first token and in no name (박상도)."""
    likely = [at for at in among if at and _is_particle(tokens[at])]
    return [at for at in likely if not _is_in_name(tokens[at], named)] if named else likely


def _is_in_name(token: Token, named: Sequence[Named]) -> bool:
    return any(mention.start < token.start and token.end <= mention.end for mention, _ in named)


def _is_particle(token: Token) -> bool:
    tag = token.tag
    if tag == "JX":
        return token.form in _TOPIC_FORMS or token.form in ALSO
    return tag in _SUBJECT_TAGS or token.form in ALSO


def _run_start(tokens: Sequence[Token], stop: int, named: Sequence[Named]) -> int:
    """Return the index of the first token of the run of nouns that ends before ``stop``."""
    first = stop
    while first and stop - first < _LONGEST_RUN:
        opening = _opening_before(tokens, first, named)
        if opening is None and not _belongs(tokens, first - 1, stop, named):
            break
        first = first - 1 if opening is None else opening
    while first < stop and tokens[first].tag in ("SSC", "SP", "XSN"):
        first += 1
    return first


def _opening_before(tokens: Sequence[Token], index: int, named: Sequence[Named]) -> int | None:
    """Return where what stands in a bracket or in marks begins that closes right before ``index`` and belongs to the phrase.

    It is a short bracket, 지회(지회장 박서준, 이하 지회), or the body that stands in marks between a person and the office:
    박서준 ‘새길’ 대표.
    """
    closing = tokens[index - 1].form
    inside = range(index - 2, max(-1, index - 2 - _LONGEST_RUN), -1)
    if closing in (")", "）"):
        return next((at for at in inside if tokens[at].form in ("(", "（")), None)
    if tokens[index - 1].tag != "SSC" or closing not in _NAME_MARKS:
        return None
    opening = next((at for at in inside if tokens[at].tag == "SSO"), 0)
    end = tokens[opening - 1].end if opening else -1
    return opening if any(mention.label == "PS" and mention.end == end for mention, _ in named) else None


def _marked_name(tokens: Sequence[Token], stop: int) -> tuple[int, int] | None:
    """Return the first token in marks that end before ``stop`` and that of the closing mark: ‘참여연대’는, 〈한겨레〉는."""
    if tokens[stop - 1].tag != "SSC" or tokens[stop - 1].form not in _NAME_MARKS:
        return None
    opening = next((at for at in range(stop - 2, -1, -1) if _opens_name(tokens[at])), None)
    if opening is None or opening == stop - 2:
        return None
    return opening + 1, stop - 1


def _opens_name(token: Token) -> bool:
    """Whether a token opens marks around a name, and no bracket in them: ‘새길(SG)’은."""
    return token.tag == "SSO" and token.form not in _ROUND


def _belongs(tokens: Sequence[Token], index: int, stop: int, named: Sequence[Named]) -> bool:
    """Whether the token at ``index`` belongs to the run of nouns that begins behind it and ends before ``stop``."""
    token = tokens[index]
    if index + 1 < stop:
        following = tokens[index + 1]
        if following.start - token.end > _WIDEST_GAP:
            return False  # a quotation stood between
        if token.end >= following.start and token.tag[0] in "VEM":
            return True  # a name that Kiwi takes apart
        glued = index > 0 and tokens[index - 1].end == token.start and token.end == following.start
        if glued and token.tag in ("SO", "SW"):
            return True  # 4-H, R&D
    return _in_run(token) or any(mention.start <= token.start < mention.end for mention, _ in named)


def _in_run(token: Token) -> bool:
    tag = token.tag
    if tag in _NOUN_TAGS:
        return True
    form = token.form
    if tag in ("SSO", "SSC"):
        return form in _BRACKETS
    if tag == "SP":
        return form in JOINING
    return form in _WITHHELD or (tag == "MM" and form in _FORMER)
