"""Who is the subject: names, and nameless people, that can have said something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from sinmun.entities.mention import Entity, Mention
from sinmun.lexicons import words
from sinmun.quotes.antecedents import Antecedents
from sinmun.words.morphs import Token

Named = tuple[Mention, Entity]
Pronoun = Literal["personal", "same"]

_SUBJECT_TAGS = frozenset({"JKS"})
_TOPIC_FORMS = frozenset({"은", "는", "ᆫ", "도", "이", "가", "께서"})
_RUN_TAGS = frozenset(
    {"NNG", "NNP", "NNB", "NR", "SN", "SL", "SH", "XSN", "XPN", "SSO", "SSC", "SW", "SP", "W_HASHTAG"}
)
_BRACKETS = frozenset("()[]（）")
_FORMER = frozenset({"전", "현", "신", "구", "前", "現"})
_JOINING = frozenset({"·", "ㆍ", "・", "/"})
_SAME = frozenset({"이", "그", "같은", "해당"})
_PERSON_SUFFIXES = frozenset({"씨", "들", "자", "인", "님"})
_UNITS_OF_TIME = frozenset({"년", "월", "일", "시", "분"})
_LONGEST_RUN = 14
_WIDEST_GAP = 2


class Subject(NamedTuple):
    """A subject of a clause.

    Attributes:
        start: offset of the noun phrase.
        head_end: offset behind its last noun.
        end: offset behind its particle.
        name: canonical name of the person or body, or ``None``: somebody without a name.
        label: ``PS``, ``OG`` or ``None``.
        topic: whether it is marked by 은/는/도, which reach further than 이/가.
        pronoun: ``personal`` if it stands for the person the text speaks of (그는), ``same`` if for the last speaker (이
            관계자는), else ``None``.
        proxy: whether a body speaks through somebody (서울시 관계자), whom a pronoun can stand for.
    """

    start: int
    head_end: int
    end: int
    name: str | None
    label: str | None
    topic: bool
    pronoun: Pronoun | None = None
    proxy: bool = False


def find_subjects(
    tokens: Sequence[Token], named: Sequence[Named], antecedents: Antecedents | None = None
) -> list[Subject]:
    """Return the subjects among ``tokens`` that are people or bodies, in order.

    Args:
        tokens: the tokens of a sentence.
        named: its mentions with their entities, in order.
        antecedents: what a noun alone may stand for (연구원 측은).
    """
    found: list[Subject] = []
    for index in _particles(tokens):
        token = tokens[index]
        stop = index - 1 if tokens[index - 1].tag in _SUBJECT_TAGS else index  # 께서는
        subject = noun_phrase(
            tokens, stop, named, antecedents=antecedents, topic=token.tag not in _SUBJECT_TAGS, end=token.end
        )
        if subject is not None:
            found.append(subject)
    return found


def noun_phrase(
    tokens: Sequence[Token],
    stop: int,
    named: Sequence[Named],
    *,
    antecedents: Antecedents | None = None,
    topic: bool = False,
    end: int | None = None,
) -> Subject | None:
    """Return who the noun phrase that ends before token ``stop`` stands for; ``None`` if it is no person or body.

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
    first = _run_start(tokens, stop, named)
    joint = first > 1 and tokens[first - 1].tag == "JC" and _is_somebody(tokens[first - 2], named)
    first = _behind_times(tokens, first, stop)
    if first == stop:
        return None
    start = tokens[first].start
    run = tokens[first:stop]
    inside = [pair for pair in named if pair[0].end > start and pair[0].start < last.end]
    determiner = tokens[first - 1] if first and tokens[first - 1].tag == "MM" else None
    speaker = _speaker(run, inside)
    if joint and (speaker is not None or inside):
        return Subject(start, last.end, end, None, None, topic)
    if speaker is not None:
        proxy = speaker.label == "OG" and inside[-1][0].end < last.start
        return Subject(start, last.end, end, speaker.name, speaker.label, topic, proxy=proxy)
    if antecedents is not None and determiner is None:
        found = _stands_for(run, antecedents, topic=topic, end=end, inside=bool(inside))
        if found is not None:
            return found
    person = last.form in words("quotes/person_nouns.txt")
    if person and determiner is not None and determiner.form in _SAME:
        return Subject(determiner.start, last.end, end, None, None, topic, pronoun="same")
    stranger = last.tag == "NNP" and not inside  # perhaps somebody whose name was not recognised
    if person or inside or stranger or (last.tag == "XSN" and last.form in _PERSON_SUFFIXES):
        return Subject(start, last.end, end, None, None, topic)
    return None


def _stands_for(
    run: Sequence[Token], antecedents: Antecedents, *, topic: bool, end: int, inside: bool
) -> Subject | None:
    """Return the body or the person that a run of nouns stands for without naming them."""
    start, head_end = run[0].start, run[-1].end
    if inside:
        name = antecedents.holder("".join(token.form for token in run))
        return Subject(start, head_end, end, name, "PS", topic) if name is not None else None
    name = antecedents.body(run)
    return Subject(start, head_end, end, name, "OG", topic, proxy=len(run) > 1) if name is not None else None


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
    """Whether the token ends the naming of a person or a body: a name, or a title."""
    if token.form in words("quotes/person_nouns.txt") or token.form in _PERSON_SUFFIXES:
        return True
    return any(m.start <= token.start < m.end and m.label != "LC" for m, _ in named)


def _particles(tokens: Sequence[Token]) -> list[int]:
    """Return where the particles of subjects and topics stand, behind the first token."""
    return [
        index
        for index, token in enumerate(tokens)
        if (
            token.tag in _SUBJECT_TAGS
            or (token.tag == "JX" and token.form in _TOPIC_FORMS)
            or token.form == "역시"
        )
        and index
    ]


def _run_start(tokens: Sequence[Token], stop: int, named: Sequence[Named]) -> int:
    """Return the index of the first token of the run of nouns that ends before ``stop``."""
    first = stop
    while first and stop - first < _LONGEST_RUN:
        token = tokens[first - 1]
        if first < stop and tokens[first].start - token.end > _WIDEST_GAP:
            break  # a quotation stood between
        glued = first < stop and token.end >= tokens[first].start and token.tag[0] in "VEM"
        if not (_in_run(token) or glued or any(m.start <= token.start < m.end for m, _ in named)):
            break
        first -= 1
    while first < stop and tokens[first].tag in ("SSC", "SP", "XSN"):
        first += 1
    return first


def _in_run(token: Token) -> bool:
    tag, form = token.tag, token.form
    if tag in ("SSO", "SSC"):
        return form in _BRACKETS
    if tag == "SP":
        return form in _JOINING
    return tag in _RUN_TAGS or (tag == "MM" and form in _FORMER) or form == "모"


def _speaker(run: Sequence[Token], inside: Sequence[Named]) -> Entity | None:
    """Return who a run of nouns stands for: the last person in it, else the body that speaks or is spoken for.

    Two people joined by a middle dot are nobody: nobody can tell which of them speaks.
    """
    if not inside:
        return None
    inside = _outside_brackets(run, inside)
    people = [(mention, entity) for mention, entity in inside if mention.label == "PS"]
    if len(people) > 1 and any(
        token.form in _JOINING and people[-2][0].end <= token.start < people[-1][0].start for token in run
    ):
        return None
    if people:
        return people[-1][1]
    mention, entity = inside[-1]
    rest = _after(run, mention)
    if rest and rest[-1].form == "들":
        rest.pop()
    if not rest:
        return entity if mention.label == "OG" else None
    return entity if rest[-1].form in words("quotes/proxies.txt") else None


def _outside_brackets(run: Sequence[Token], inside: Sequence[Named]) -> Sequence[Named]:
    """Leave out the names in brackets (한빛전자(대표 박서준)은), unless there are no others."""
    opens = [token.start for token in run if token.tag == "SSO"]
    closes = [token.start for token in run if token.tag == "SSC"]
    if not opens or not closes:
        return inside
    free = [pair for pair in inside if not opens[0] < pair[0].start < closes[-1]]
    return free or inside


def _after(run: Sequence[Token], mention: Mention) -> list[Token]:
    """Return the tokens of the run behind the mention, without what stands in brackets."""
    rest: list[Token] = []
    depth = 0
    for token in run:
        if token.start < mention.end:
            continue
        if token.tag == "SSO":
            depth += 1
        elif token.tag == "SSC":
            depth = max(0, depth - 1)
        elif not depth:
            rest.append(token)
    return rest
