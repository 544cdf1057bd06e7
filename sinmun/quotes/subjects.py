"""Who is the subject: names, and nameless people, that can have said something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from sinmun.entities.mention import Entity, Mention
from sinmun.entities.text.names import all_titles, head_of
from sinmun.lexicons import words
from sinmun.quotes.antecedents import Antecedents
from sinmun.words.morphs import Token

Named = tuple[Mention, Entity]
Pronoun = Literal["personal", "same", "outlet"]

_SUBJECT_TAGS = frozenset({"JKS"})
PARTICLES = _SUBJECT_TAGS | {"JX"}
"""The tags of what may make a noun a subject."""
ALSO = "역시"
"""What makes one besides, whatever its tag is."""
_TOPIC_FORMS = frozenset({"은", "는", "ᆫ", "도", "이", "가", "께서", "조차", "마저"})
_NOUN_TAGS = frozenset({"NNG", "NNP", "NNB", "NR", "SN", "SL", "SH", "XSN", "XPN", "SW", "W_HASHTAG"})
_BRACKETS = frozenset("()[]（）")
_NAME_MARKS = frozenset("‘’'“”\"「」『』<>〈〉《》")
_DETERMINING = frozenset({"MM", "SSC"})
_SOME = frozenset({"한", "어느", "어떤", "모"})
_PART_OF = frozenset({"일부", "다수", "상당수"})
_FORMER = frozenset({"전", "현", "신", "구", "前", "現"})
_JOINING = frozenset({"·", "ㆍ", "・", "/"})
_PAIRING = _JOINING | {"♥", "♡", "&", "×"}
_OUTLETS = frozenset({"통신", "신문", "방송", "매체"})
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
        name: canonical name of the person or organisation, or ``None``: somebody without a name.
        label: ``PS``, ``OG`` or ``None``.
        topic: whether it is marked by 은/는/도, which reach further than 이/가.
        pronoun: ``personal`` if it stands for the person the text speaks of (그는), ``same`` if for the last speaker (이
            관계자는), ``outlet`` if for the last one that is a body (통신은), else ``None``.
        proxy: whether an organisation speaks through somebody (서울시 관계자), whom a pronoun can stand for.
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
    return found


class _Phrase(NamedTuple):
    """A noun phrase that may be a subject.

    Attributes:
        run: its nouns, words of time before them left out.
        inside: the mentions in it with their entities.
        determiner: the word before it that points at one (이, 그, 한), or the mark behind the name of one (<한빛> 통신은),
            ``None`` if there is none.
        owner: the body whose one it is (해온시의 한 관계자는), ``None`` if there is none.
        joint: whether it is joined with somebody before it (박 대표와 이 이사는).
        topic: whether a topic particle follows.
        end: offset behind the particle.
        antecedents: what a noun alone may stand for.
    """

    run: Sequence[Token]
    inside: Sequence[Named]
    determiner: Token | None
    owner: Entity | None
    joint: bool
    topic: bool
    end: int
    antecedents: Antecedents | None

    def subject(self, name: str | None = None, label: str | None = None, *, proxy: bool = False) -> Subject:
        """Return it as a subject."""
        start, head_end = self.run[0].start, self.run[-1].end
        return Subject(start, head_end, self.end, name, label, self.topic, proxy=proxy)


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
    first = _run_start(tokens, stop, named)
    joint = first > 1 and tokens[first - 1].tag == "JC" and _is_somebody(tokens[first - 2], named)
    first = _behind_times(tokens, first, stop)
    if first == stop:
        return None
    start = tokens[first].start
    inside = [pair for pair in named if pair[0].end > start and pair[0].start < last.end] if named else []
    determiner = tokens[first - 1] if first and tokens[first - 1].tag in _DETERMINING else None
    owner = _owner_before(tokens, first - 1, named) if determiner is not None else None
    phrase = _Phrase(tokens[first:stop], inside, determiner, owner, joint, topic, end, antecedents)
    for stands_for in _READINGS if inside else _UNNAMED:
        subject = stands_for(phrase)
        if subject is not None:
            return subject
    return None


def _owner_before(tokens: Sequence[Token], index: int, named: Sequence[Named]) -> Entity | None:
    """Return the body whose name, with 의 or without, ends before the word ``index`` that points at some one: 해온시의 한."""
    if not index or tokens[index].form not in _SOME:
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
    if any(mention.start == start and mention.end == end for mention, _ in named):
        subject = noun_phrase(tokens[first:stop], stop - first, named)
        return subject if subject is not None and subject.name is not None else None
    before = tokens[first - 2] if first > 1 else None
    if before is None or before.form not in words("quotes/named_groups.txt"):
        return None
    return Subject(before.start, tokens[stop].end, tokens[stop].end, None, None, topic=False)


def _one_of_two(phrase: _Phrase) -> Subject | None:
    """Two at once have no one name: 박 대표와 이 이사는. Not so their one agency: 박서준과 이한결 소속사 누엔터는."""
    is_two = phrase.joint and phrase.inside and not _is_agency(phrase.run, phrase.inside)
    return phrase.subject() if is_two else None


def _somebody_named(phrase: _Phrase) -> Subject | None:
    """The person or the organisation with a name: 박서준 대표는, 서울시 관계자는."""
    speaker = _who(phrase.run, phrase.inside)
    if speaker is None:
        return None
    is_side = phrase.run[-1].form in words("quotes/sides.txt")
    if is_side and (speaker.label == "PS" or _is_of_officer(phrase)):
        return phrase.subject()
    if phrase.run[0].form in _PART_OF:
        return phrase.subject()
    proxy = speaker.label == "OG" and phrase.inside[-1][0].end < phrase.run[-1].end
    return phrase.subject(speaker.name, speaker.label, proxy=proxy)


def _is_of_officer(phrase: _Phrase) -> bool:
    """Whether an office stands before the last noun, behind the body: 여고 전 교무부장 측 is not the school's."""
    run = phrase.run
    return len(run) > 1 and phrase.inside[-1][0].end <= run[-2].start and is_title(run[-2].form)


def _one_of_body(phrase: _Phrase) -> Subject | None:
    """Somebody through whom a body speaks: 해온시의 한 관계자는."""
    owner = phrase.owner
    if owner is None or phrase.run[-1].form not in words("quotes/proxies.txt"):
        return None
    return phrase.subject(owner.name, owner.label, proxy=True)


def _meant(phrase: _Phrase) -> Subject | None:
    """The one that nouns without a name stand for: 연맹은, 회사 측은, 한솔항공 대표는."""
    run, antecedents = phrase.run, phrase.antecedents
    if antecedents is None or phrase.determiner is not None:
        return None
    if phrase.inside:
        name = antecedents.holder("".join(token.form for token in run))
        return phrase.subject(name, "PS") if name is not None else None
    name = antecedents.organization(run)
    return phrase.subject(name, "OG", proxy=len(run) > 1) if name is not None else None


def _outlet(phrase: _Phrase) -> Subject | None:
    """The one that publishes and was named last, else the body that has just spoken: 통신은, 이 신문은."""
    determiner, antecedents = phrase.determiner, phrase.antecedents
    if len(phrase.run) > 1 or phrase.run[0].form not in _OUTLETS:
        return None
    if determiner is not None and determiner.form not in _SAME:
        return None
    name = antecedents.outlet(phrase.run[0].start) if antecedents is not None else None
    if name is not None:
        return phrase.subject(name, "OG")
    return phrase.subject()._replace(pronoun="outlet")


def _same_as_before(phrase: _Phrase) -> Subject | None:
    """Who has just spoken: 이 관계자는."""
    determiner = phrase.determiner
    if determiner is None or determiner.form not in _SAME or not _is_person_noun(phrase.run[-1]):
        return None
    return phrase.subject()._replace(start=determiner.start, pronoun="same")


def _somebody(phrase: _Phrase) -> Subject | None:
    """Somebody without a name, or perhaps with one that was not recognised: 한 주민은, 한 친명계 인사는, 野는, 탁하늘솔은."""
    last = _last_outside(phrase.run)
    stranger = last.tag == "NNP" and not phrase.inside
    counted = last.tag == "XSN" and last.form in _PERSON_SUFFIXES
    if phrase.inside or stranger or counted or _is_person_noun(last):
        return phrase.subject()
    return phrase.subject() if _is_generic(phrase) else None


def _last_outside(run: Sequence[Token]) -> Token:
    """Return the last token before brackets with which the run ends: 최고책임자(CEO)는."""
    if run[-1].tag != "SSC":
        return run[-1]
    opening = next((at for at in range(len(run) - 1, 0, -1) if run[at].tag == "SSO"), len(run))
    return run[opening - 1]


def _is_generic(phrase: _Phrase) -> bool:
    """Whether the phrase is a party in hanja (野는), or some one (한 친명계 인사는)."""
    determiner = phrase.determiner
    some = determiner is not None and determiner.form in _SOME and phrase.run[-1].tag == "NNG"
    return phrase.run[-1].tag == "SH" or some


_READINGS = (_one_of_two, _somebody_named, _one_of_body, _meant, _outlet, _same_as_before, _somebody)
"""What a noun phrase can stand for, in the order in which it is asked."""
_UNNAMED = _READINGS[2:]
"""What one without a name in it can stand for."""


def is_title(word: str) -> bool:
    """Whether a word behind a name is a title, a form of address, or what somebody is: 시장, 부시장, 씨, 주민."""
    if word in _PERSON_SUFFIXES or word in words("quotes/person_nouns.txt"):
        return True
    return word in all_titles() or head_of(word, all_titles()) is not None


def _is_person_noun(token: Token) -> bool:
    return token.form in words("quotes/person_nouns.txt")


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
    if _is_person_noun(token) or token.form in _PERSON_SUFFIXES:
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
        return token.form in _TOPIC_FORMS or token.form == ALSO
    return tag in _SUBJECT_TAGS or token.form == ALSO


def _run_start(tokens: Sequence[Token], stop: int, named: Sequence[Named]) -> int:
    """Return the index of the first token of the run of nouns that ends before ``stop``."""
    first = stop
    while first and stop - first < _LONGEST_RUN:
        opening = _opening_before(tokens, first)
        if opening is None and not _belongs(tokens, first - 1, stop, named):
            break
        first = first - 1 if opening is None else opening
    while first < stop and tokens[first].tag in ("SSC", "SP", "XSN"):
        first += 1
    return first


def _opening_before(tokens: Sequence[Token], index: int) -> int | None:
    """Return where the bracket opens that closes right before ``index``, if it is a short one: 지회(지회장 박서준, 이하 지회)."""
    if tokens[index - 1].form not in (")", "）"):
        return None
    inside = range(index - 2, max(-1, index - 2 - _LONGEST_RUN), -1)
    return next((at for at in inside if tokens[at].form in ("(", "（")), None)


def _marked_name(tokens: Sequence[Token], stop: int) -> tuple[int, int] | None:
    """Return the first token in marks that end before ``stop`` and that of the closing mark: ‘참여연대’는, 〈한겨레〉는."""
    if tokens[stop - 1].tag != "SSC" or tokens[stop - 1].form not in _NAME_MARKS:
        return None
    opening = next((at for at in range(stop - 2, -1, -1) if tokens[at].tag == "SSO"), None)
    if opening is None or opening == stop - 2:
        return None
    return opening + 1, stop - 1


def _belongs(tokens: Sequence[Token], index: int, stop: int, named: Sequence[Named]) -> bool:
    """Whether the token at ``index`` belongs to the run of nouns that begins behind it and ends before ``stop``."""
    token = tokens[index]
    if index + 1 < stop:
        following = tokens[index + 1]
        if following.start - token.end > _WIDEST_GAP:
            return False  # a quotation stood between
        if token.end >= following.start and token.tag[0] in "VEM":
            return True  # a name that Kiwi takes apart
    return _in_run(token) or any(mention.start <= token.start < mention.end for mention, _ in named)


def _in_run(token: Token) -> bool:
    tag = token.tag
    if tag in _NOUN_TAGS:
        return True
    form = token.form
    if tag in ("SSO", "SSC"):
        return form in _BRACKETS
    if tag == "SP":
        return form in _JOINING
    return form == "모" or (tag == "MM" and form in _FORMER)


def _who(run: Sequence[Token], inside: Sequence[Named]) -> Entity | None:
    """Return who a run of nouns stands for: the last person in it, else the organisation that speaks or is spoken for.

    Two people joined by a middle dot are nobody: nobody can tell which of them speaks.
    """
    if not inside:
        return None
    inside = _outside_brackets(run, inside)
    people = [(mention, entity) for mention, entity in inside if mention.label == "PS"]
    if people and not _is_agency(run, inside):
        return None if _side_by_side(run, people) else people[-1][1]
    mention, entity = inside[-1]
    rest = _after(run, mention)
    if rest and rest[-1].form == "들":
        rest.pop()
    if not rest:
        return entity if mention.label == "OG" else None
    return entity if rest[-1].form in words("quotes/proxies.txt") else None


def _is_agency(run: Sequence[Token], inside: Sequence[Named]) -> bool:
    """Whether the last name is that of a body which the noun before it makes somebody's: 박서준 소속사 누엔터테인먼트."""
    if len(inside) < 2 or (inside[-2][0].label, inside[-1][0].label) != ("PS", "OG"):
        return False
    start, end = inside[-2][0].end, inside[-1][0].start
    return any(
        token.form in words("quotes/attached_organizations.txt")
        for token in run
        if start <= token.start < end
    )


def _side_by_side(run: Sequence[Token], people: Sequence[Named]) -> bool:
    """Whether a middle dot, or a heart, joins the last two people."""
    if len(people) < 2:
        return False
    (one, _), (other, _) = people[-2:]
    return any(token.form in _PAIRING and one.end <= token.start < other.start for token in run)


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
