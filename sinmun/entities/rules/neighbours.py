"""Names told apart by what stands beside them: bodies, titles, brackets, other names.

A tagger takes a body for a person, runs a body and the person behind it together or cuts a name short; the words beside
it and the other mentions of the document show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from sinmun.entities.mention import CERTAIN, Label, Mention
from sinmun.entities.text import names
from sinmun.entities.text.boundaries import Boundaries
from sinmun.entities.text.fullnames import is_known_name, is_new_name
from sinmun.entities.text.phrases import Phrases
from sinmun.entities.text.shortforms import is_abbreviated
from sinmun.lexicons import lines, words

_PAIR = re.compile(r"([가-힣]{2,4})[X×]([가-힣]{2,4})")
_CONSTITUENCY = re.compile(r"[가-힣]{2,8}[갑을병정무]")
_NEXT_WORD = re.compile(r" ([가-힣]{1,4})(?= [가-힣A-Z])")
_GIVEN_NAME = re.compile(r"([가-힣]+) ([가-힣]{2,5}) $")
_LONGEST_BEFORE = 20
_BATCHIM = 28
_FIRST_SYLLABLE = ord("가")


def told_apart(mentions: Sequence[Mention], boundaries: Boundaries) -> list[Mention]:
    """Return the mentions as their neighbours show them, in order."""
    mentions = _bodies(mentions, boundaries)
    bodies = {mention.text for mention in mentions if mention.label == "OG"}
    full = {mention.text for mention in mentions if _is_full(mention)}
    phrases = Phrases(boundaries, mentions)
    result: list[Mention] = []
    for mention in mentions:
        if _is_plain(mention, full):
            result.append(mention)
        elif not _names_nobody(mention, full, phrases, boundaries):
            for part in _parted(mention, bodies, phrases, boundaries):
                part = _shortened(part, bodies, full, boundaries)  # noqa: PLW2901
                result.append(_prolonged(part, phrases, boundaries))
    if any(map(_like_title, result)):
        parted = Phrases(boundaries, result)
        result = [mention for mention in result if not _is_title(mention, parted)]
    return result


def _is_plain(mention: Mention, full: set[str]) -> bool:
    """Return whether nothing speaks against a mention: most are a body or place of one word, a surname, a sure full name."""
    if mention.label != "PS":
        return mention.label == "LC" or " " not in mention.text
    return len(mention.text) == 1 or (mention.score >= CERTAIN and mention.text in full)


def _like_title(mention: Mention) -> bool:
    """Return whether a doubtful body or place ends like a title."""
    return (
        mention.label != "PS"
        and mention.score < CERTAIN
        and names.head_of(mention.text, names.titles()) is not None
    )


def _is_title(mention: Mention, phrases: Phrases) -> bool:
    """Return whether what is taken for a body or place is a title: 소방위, and behind a person 장기이식센터장."""
    if not _like_title(mention):
        return False
    if mention.text in names.titles():
        return len(mention.text) > 2
    office = mention.text.endswith("장") and not names.head_of(
        mention.text, words("people/local_offices.txt")
    )
    return office and phrases.before(mention.start - 1, "PS") is not None


def _is_full(mention: Mention) -> bool:
    return mention.label == "PS" and len(mention.text) == 3 and names.surname_of(mention.text) is not None


def _bodies(mentions: Sequence[Mention], boundaries: Boundaries) -> list[Mention]:
    """Return the mentions, those of people labelled as bodies that a legal form, an abbreviation or a name behind shows.

    법무법인 태온, 세온해양(SOE), 새벽당 지석훈 의원; and constituencies as places (의원(대구 달서갑)).
    """
    text = boundaries.text
    result = [
        mention.labelled("OG")
        if mention.label == "PS"
        and (
            (mention.score < CERTAIN and is_abbreviated(text, mention.text, mention.end))
            or text.startswith(_firms(), mention.start - 5)
        )
        else mention
        for mention in mentions
    ]
    joined: set[int] = set()
    for at, (one, other) in enumerate(pairwise(result)):
        if other.label != "PS" or one.label == "OG" or other.start != one.end + 1 or text[one.end] != " ":
            continue
        if (
            one.label == "LC"
            and text.startswith("(", one.start - 1)
            and _CONSTITUENCY.fullmatch(other.text)
            and other.score < CERTAIN
        ):
            result[at] = one._replace(end=other.end, text=f"{one.text} {other.text}")
            joined.add(at + 1)
        elif one.label == "PS" and one.score < other.score and _ends_as_body(one.text) and _is_full(other):
            result[at] = one.labelled("OG")
    return [mention for at, mention in enumerate(result) if at not in joined] if joined else result


@cache
def _firms() -> tuple[str, ...]:
    """Return the kinds of firms whose name stands behind them, each with its space."""
    return tuple(f"{form} " for form in lines("organizations/firms.txt"))


def _ends_as_body(name: str) -> bool:
    ends = words("organizations/endings_before_people.txt")
    return name[-1] in ends or names.head_of(name, words("people/units.txt")) is not None


def _parted(
    mention: Mention, bodies: set[str], phrases: Phrases, boundaries: Boundaries
) -> Iterator[Mention]:
    """Yield the people and bodies that were run together in one mention, each for itself."""
    pair = _PAIR.fullmatch(mention.text)
    if pair is not None:
        for group in (1, 2):
            yield _piece(mention, *pair.span(group), "PS")
    elif mention.label == "OG":
        yield from _without_holder(mention, boundaries)
    elif mention.label == "PS" and " " in mention.text:
        yield from _without_body(mention, bodies, phrases, boundaries)
    else:
        yield mention


def _piece(mention: Mention, start: int, end: int, label: Label) -> Mention:
    """Return the part of a mention between two offsets in it."""
    at = mention.start
    return mention._replace(start=at + start, end=at + end, text=mention.text[start:end], label=label)


def _without_holder(mention: Mention, boundaries: Boundaries) -> Iterator[Mention]:
    """Yield a body and the person whose title ends the mention (특수대응단 계우진 소방위)."""
    front, _, title = mention.text.rpartition(" ")
    body, space, name = front.rpartition(" ")
    at = len(body) + len(space)
    if names.head_of(title, names.titles()) is None or not (
        is_new_name(name, mention.start + at, boundaries)
        or is_known_name(name, mention.start + at, boundaries)
    ):
        yield mention
        return
    if body:
        yield _piece(mention, 0, len(body), "OG")
    yield _piece(mention, at, len(front), "PS")


def _without_body(
    mention: Mention, bodies: set[str], phrases: Phrases, boundaries: Boundaries
) -> Iterator[Mention]:
    """Yield a person without the body before the name (한밭중공업 박경식) or what belongs to the title behind it.

    피터 할로웨이 미국 | 국무부 부장관, 최윤겸 환노|위원장, 남궁진 한울고 | 교사.
    """
    text = boundaries.text
    front, _, last = mention.text.rpartition(" ")
    named = front in bodies or names.head_of(front, words("organizations/endings.txt")) is not None
    glued = boundaries.run(mention.end) and names.title_in(text, mention.end - len(last)) is not None
    if named and len(last) == 3 and names.surname_of(last) is not None:
        yield _piece(mention, 0, len(front), "OG")
        yield _piece(mention, len(front) + 1, len(mention.text), "PS")
    elif last in words("organizations/states_and_cities.txt") and phrases.phrase(mention.end) is not None:
        yield _piece(mention, 0, len(front), "PS")
        yield _piece(mention, len(front) + 1, len(mention.text), "LC")
    elif (glued and len(front) == 3 and names.surname_of(front) is not None) or (
        front[:2] in words("people/compound_surnames.txt")
        and len(front) in (3, 4)
        and names.title_after(text, mention.end) is not None
    ):
        yield _piece(mention, 0, len(front), "PS")
    else:
        yield mention


def _names_nobody(mention: Mention, full: set[str], phrases: Phrases, boundaries: Boundaries) -> bool:
    """Return whether what is taken for a person is the beginning of a longer word.

    A department (이식혈관외과), an office (가온연구소 거시경제실장), or the team of a coach (홍도진호).
    """
    name = mention.text
    if mention.label != "PS" or len(name) < 3:
        return False
    if name.endswith("호") and name[:-1] in full:
        return True
    if names.surname_of(name) is not None or not boundaries.run(mention.end):
        return False
    if names.head_of(boundaries.run(mention.start), words("people/units.txt")):
        return True
    tokens = boundaries.between(mention.start, mention.end)
    common = all(token.tag == "NNG" and not token.oov for token in tokens)
    in_office = common or phrases.before(mention.start - 1, "OG") is not None
    return in_office and names.title_in(boundaries.text, mention.start) is not None


def _shortened(mention: Mention, bodies: set[str], full: set[str], boundaries: Boundaries) -> Mention:
    """Return a person without the 이 behind a given name that ends in a consonant (강민이에게), a body cut short as that body.

    세온해 is 세온해양 if that is a body of the document.
    """
    if mention.label != "PS":
        return mention
    name, word = mention.text, boundaries.run(mention.start)
    longer = next((word[:end] for end in range(len(word), len(name), -1) if word[:end] in bodies), None)
    if longer is not None and mention.score < CERTAIN:
        return mention._replace(label="OG", end=mention.start + len(longer), text=longer)
    if name.endswith("이") and any(other[1:] == name[:-1] for other in full) and _closed_syllable(name[-2]):
        return mention._replace(end=mention.end - 1, text=name[:-1])
    return mention


def _closed_syllable(syllable: str) -> bool:
    return (ord(syllable) - _FIRST_SYLLABLE) % _BATCHIM > 0


def _prolonged(mention: Mention, phrases: Phrases, boundaries: Boundaries) -> Mention:
    """Return a foreign name with the part of it that was passed over."""
    if mention.label == "PS" and names.surname_of(mention.text) is None and len(mention.text) > 1:
        start = _with_given_name(mention, phrases, boundaries)
        end = _with_second_part(mention, phrases, boundaries)
        return mention.spanning(start, end, boundaries.text)
    return mention


def _with_given_name(mention: Mention, phrases: Phrases, boundaries: Boundaries) -> int:
    """Return where a foreign name begins: with the word unknown to Kiwi between an occupation and it (노동자 딜쇼드 카리모프)."""
    before = _GIVEN_NAME.search(boundaries.text, max(0, mention.start - _LONGEST_BEFORE), mention.start)
    if before is None or names.head_of(before.group(1), names.before_names()) is None:
        return mention.start
    start, end = before.span(2)
    token = boundaries.token_at(start)
    unknown = token is not None and token.oov and token.end == end
    return start if unknown and phrases.at(start) is None else mention.start


def _with_second_part(mention: Mention, phrases: Phrases, boundaries: Boundaries) -> int:
    """Return where a foreign name ends: with the part before body and title that Kiwi does not know or takes for a verb.

    나카니시 쇼타 일본 총리: no title can be read on from the first part, but from the second one can.
    """
    follows = _NEXT_WORD.match(boundaries.text, mention.end)
    if follows is None:
        return mention.end
    start, end = follows.span(1)
    tokens = boundaries.between(start, end)
    if not tokens or phrases.at(start) is not None or phrases.at(end + 1, "OG", "LC") is None:
        return mention.end
    unknown = len(tokens) == 1 and tokens[0].oov and not _ends_as_body(follows.group(1))
    verbal = tokens[-1].tag in ("EC", "EF") and phrases.phrase(mention.end) is None
    return end if (unknown or verbal) and phrases.phrase(end) is not None else mention.end
