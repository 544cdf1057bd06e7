"""What a noun phrase stands for: a person or a body by name, one that was spoken of before, or somebody without a name."""

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

PERSON_SUFFIXES = frozenset({"씨", "들", "자", "인", "님", "꾼"})
"""What makes a person of the word before it."""
SOME = frozenset({"한", "어느", "어떤", "모"})
"""What makes some one of the word behind it."""
OTHER = "다른"
"""What makes another one of the word behind it."""
JOINING = frozenset({"·", "ㆍ", "・", "/"})
"""Signs that join names."""
_PART_OF = frozenset({"일부", "다수", "상당수"})
_OUTLETS = frozenset({"통신", "신문", "방송", "매체"})
_SAME = frozenset({"이", "그", "같은", "해당"})
_PAIRING = JOINING | {"♥", "♡", "&", "×"}


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


class Phrase(NamedTuple):
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


def read(phrase: Phrase) -> Subject | None:
    """Return who the phrase stands for; ``None`` if it is no person or organisation."""
    for reading in _READINGS if phrase.inside else _UNNAMED:
        subject = reading(phrase)
        if subject is not None:
            return subject
    return None


def _one_of_two(phrase: Phrase) -> Subject | None:
    """Two at once have no one name: 박 대표와 이 이사는. Not so their one agency: 박서준과 이한결 소속사 누엔터는."""
    is_two = phrase.joint and phrase.inside and not _is_agency(phrase.run, phrase.inside)
    return phrase.subject() if is_two else None


def _somebody_named(phrase: Phrase) -> Subject | None:
    """The person or the organisation with a name: 박서준 대표는, 서울시 관계자는."""
    speaker = _who(phrase.run, phrase.inside)
    if speaker is None:
        return None
    is_side = _last_outside(phrase.run).form in words("quotes/sides.txt")
    if is_side and (speaker.label == "PS" or _is_of_officer(phrase)):
        return phrase.subject()
    if phrase.run[0].form in _PART_OF:
        return phrase.subject()
    proxy = speaker.label == "OG" and phrase.inside[-1][0].end < phrase.run[-1].end
    return phrase.subject(speaker.name, speaker.label, proxy=proxy)


def _is_of_officer(phrase: Phrase) -> bool:
    """Whether an office stands before the last noun, behind the body: 여고 전 교무부장 측 is not the school's."""
    run = phrase.run
    if len(run) < 2 or run[-2].form in words("quotes/sides.txt"):
        return False  # 한빛전자 측 관계자
    return phrase.inside[-1][0].end <= run[-2].start and is_title(run[-2].form)


def _one_of_body(phrase: Phrase) -> Subject | None:
    """Somebody through whom a body speaks: 해온시의 한 관계자는."""
    owner = phrase.owner
    if owner is None or phrase.run[-1].form not in words("quotes/proxies.txt"):
        return None
    return phrase.subject(owner.name, owner.label, proxy=True)


def _meant(phrase: Phrase) -> Subject | None:
    """The one that nouns without a name stand for: 연맹은, 회사 측은, 한솔항공 대표는."""
    run, antecedents = phrase.run, phrase.antecedents
    if antecedents is None or phrase.determiner is not None:
        return None
    if phrase.inside:
        name = antecedents.holder("".join(token.form for token in run))
        return phrase.subject(name, "PS") if name is not None else None
    name = antecedents.organization(run)
    return phrase.subject(name, "OG", proxy=len(run) > 1) if name is not None else None


def _outlet(phrase: Phrase) -> Subject | None:
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


def _same_as_before(phrase: Phrase) -> Subject | None:
    """Who has just spoken, or somebody else of the same body: 이 관계자는, 다른 관계자는."""
    determiner = phrase.determiner
    if determiner is None or not is_person_noun(phrase.run[-1]):
        return None
    if determiner.form == OTHER and phrase.run[-1].form in words("quotes/proxies.txt"):
        return phrase.subject()._replace(start=determiner.start, pronoun="same")
    if determiner.form not in _SAME:
        return None
    return phrase.subject()._replace(start=determiner.start, pronoun="same")


def _somebody(phrase: Phrase) -> Subject | None:
    """Somebody without a name, or perhaps with one that was not recognised: 한 주민은, 한 친명계 인사는, 野는, 탁하늘솔은."""
    last = _last_outside(phrase.run)
    stranger = last.tag == "NNP" and not phrase.inside
    counted = last.tag == "XSN" and last.form in PERSON_SUFFIXES
    called = is_person_noun(last) or (
        last.form in all_titles() and last.form not in words("quotes/titles_or_things.txt")
    )
    if phrase.inside or stranger or counted or called:
        return phrase.subject()
    return phrase.subject() if _is_generic(phrase) else None


def _last_outside(run: Sequence[Token]) -> Token:
    """Return the last token before brackets with which the run ends: 최고책임자(CEO)는."""
    if run[-1].tag != "SSC":
        return run[-1]
    opening = next((at for at in range(len(run) - 1, 0, -1) if run[at].tag == "SSO"), len(run))
    return run[opening - 1]


def _is_generic(phrase: Phrase) -> bool:
    """Whether the phrase is a party in hanja (野는), or some one (한 친명계 인사는)."""
    determiner = phrase.determiner
    some = determiner is not None and determiner.form in SOME and phrase.run[-1].tag == "NNG"
    return phrase.run[-1].tag == "SH" or some


_READINGS = (_one_of_two, _somebody_named, _one_of_body, _meant, _outlet, _same_as_before, _somebody)
"""What a noun phrase can stand for, in the order in which it is asked."""
_UNNAMED = _READINGS[2:]
"""What one without a name in it can stand for."""


def is_title(word: str) -> bool:
    """Whether a word behind a name is a title, a form of address, or what somebody is: 시장, 부시장, 씨, 주민."""
    if word in PERSON_SUFFIXES or word in words("quotes/person_nouns.txt"):
        return True
    return word in all_titles() or head_of(word, all_titles()) is not None


def is_person_noun(token: Token) -> bool:
    """Whether a noun is one for people or bodies without a name: 주민, 재판부."""
    return token.form in words("quotes/person_nouns.txt")


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
