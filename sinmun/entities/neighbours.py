"""Names told apart by what stands beside them: bodies, titles, brackets, other names.

A tagger takes a body for a person, runs a body and the person behind it together or cuts a name short; the words beside
it and the other mentions of the document show it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from sinmun.entities import names
from sinmun.entities.boundaries import Boundaries
from sinmun.entities.fullnames import is_known_name, is_new_name
from sinmun.entities.mention import Mention
from sinmun.entities.phrases import Phrases
from sinmun.entities.shortforms import is_abbreviated
from sinmun.lexicons import words

_CERTAIN = 0.9
_PAIR = re.compile(r"([가-힣]{2,4})[X×]([가-힣]{2,4})")
_LEGAL_FORM = re.compile(r"(?:법무|세무|회계|특허|노무)법인 $")
_CLOSING = "”’\"'"
_CONSTITUENCY = re.compile(r"[가-힣]{2,8}[갑을병정무]")
_NEXT_WORD = re.compile(r" ([가-힣]{1,4})(?= [가-힣A-Z])")
_BATCHIM = 28
_FIRST_SYLLABLE = ord("가")


def told_apart(mentions: Sequence[Mention], boundaries: Boundaries) -> list[Mention]:
    """Return the mentions as their neighbours show them, in order."""
    mentions = _bodies(mentions, boundaries)
    bodies = {mention.text for mention in mentions if mention.label == "OG"}
    given = {mention.text[1:] for mention in mentions if _is_full(mention)}
    phrases = Phrases(boundaries, mentions)
    readers: tuple[Callable[[Mention], Iterator[Mention]], ...] = (
        lambda mention: _parted(mention, boundaries),
        lambda mention: _shortened(mention, bodies, given, boundaries),
        lambda mention: _prolonged(mention, phrases, boundaries),
    )
    result = [mention for mention in mentions if not _is_ending(mention, boundaries)]
    for reader in readers:
        result = [part for mention in result for part in reader(mention)]
    parted = Phrases(boundaries, result)
    return [mention for mention in result if not _is_title(mention, parted)]


def _is_title(mention: Mention, phrases: Phrases) -> bool:
    """Return whether what is taken for a body is the title behind a person (계우진 소방위)."""
    return (
        mention.label == "OG"
        and mention.text in names.titles()
        and phrases.before(mention.start - 1, "PS") is not None
    )


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
            (mention.score < _CERTAIN and is_abbreviated(text, mention.text, mention.end))
            or _LEGAL_FORM.search(text, max(0, mention.start - 5), mention.start)
        )
        else mention
        for mention in mentions
    ]
    for at, (one, other) in enumerate(pairwise(result)):
        between = text[one.end : other.start]
        if other.label != "PS":
            continue
        if (
            one.label == "LC"
            and between == " "
            and text.startswith("(", one.start - 1)
            and _CONSTITUENCY.fullmatch(other.text)
            and other.score < _CERTAIN
        ):
            result[at] = one._replace(end=other.end, text=f"{one.text} {other.text}")
            result[at + 1] = result[at]
        elif (
            one.label == "PS"
            and between == " "
            and one.score < other.score
            and one.text[-1] in words("organizations/endings_before_people.txt")
            and _is_full(other)
        ):
            result[at] = one.labelled("OG")
    return list(dict.fromkeys(result))


def _is_ending(mention: Mention, boundaries: Boundaries) -> bool:
    """Return whether what is taken for a person is only what closes a quotation (이라며 in ”이라며)."""
    if mention.label != "PS" or mention.start == 0 or boundaries.text[mention.start - 1] not in _CLOSING:
        return False
    token = boundaries.token_at(mention.start)
    return token is not None and token.tag.startswith(("J", "VCP", "E"))


def _parted(mention: Mention, boundaries: Boundaries) -> Iterator[Mention]:
    """Yield both people of 김하윤X리아, and body and person of a body that a name and its title end."""
    pair = _PAIR.fullmatch(mention.text)
    if pair is not None:
        for group in (1, 2):
            start, end = pair.span(group)
            yield mention._replace(
                label="PS", start=mention.start + start, end=mention.start + end, text=pair.group(group)
            )
        return
    body, _, title = mention.text.rpartition(" ")
    before, space, name = body.rpartition(" ")
    start = mention.start + len(before) + len(space)
    if (
        mention.label != "OG"
        or names.head_of(title, names.titles()) is None
        or not (is_new_name(name, start, boundaries) or is_known_name(name, start, boundaries))
    ):
        yield mention
        return
    if before:
        yield mention._replace(end=mention.start + len(before), text=before)
    yield mention._replace(label="PS", start=start, end=start + len(name), text=name)


def _shortened(
    mention: Mention, bodies: set[str], given: set[str], boundaries: Boundaries
) -> Iterator[Mention]:
    """Yield a person without what the document shows to be no part of the name, unless it is a longer word's beginning.

    The 이 behind a given name that ends in a consonant (강민이에게), the body behind a name with a surname of two syllables
    (남궁진 한울고 교사); 세온해 is 세온해양 if that is a body, and 외과의사 is nobody.
    """
    if mention.label != "PS":
        yield mention
        return
    name, text = mention.text, boundaries.text
    word = boundaries.run(mention.start)
    longer = next((word[:end] for end in range(len(word), len(name), -1) if word[:end] in bodies), None)
    first, space, _ = name.partition(" ")
    if longer is not None and mention.score < _CERTAIN:
        yield mention._replace(label="OG", end=mention.start + len(longer), text=longer)
    elif names.surname_of(name) is None and names.head_of(word, words("people/units.txt")) and len(name) > 2:
        return
    elif name.endswith("이") and name[:-1] in given and _closed_syllable(name[-2]):
        yield mention._replace(end=mention.end - 1, text=name[:-1])
    elif (
        space
        and first[:2] in words("people/compound_surnames.txt")
        and len(first) in (3, 4)
        and names.title_after(text, mention.end) is not None
    ):
        yield mention._replace(end=mention.start + len(first), text=first)
    else:
        yield mention


def _closed_syllable(syllable: str) -> bool:
    return (ord(syllable) - _FIRST_SYLLABLE) % _BATCHIM > 0


def _prolonged(mention: Mention, phrases: Phrases, boundaries: Boundaries) -> Iterator[Mention]:
    """Yield a foreign name with its second part that Kiwi takes for a verb (나카니시 쇼타 일본 총리).

    No title can be read on from the first part, but from the second one can.
    """
    follows = _NEXT_WORD.match(boundaries.text, mention.end) if mention.label == "PS" else None
    if follows is None or names.surname_of(mention.text) is not None or len(mention.text) < 2:
        yield mention
        return
    start, end = follows.span(1)
    tokens = boundaries.between(start, end)
    if (
        tokens
        and tokens[-1].tag in ("EC", "EF")
        and phrases.at(start) is None
        and phrases.at(end + 1, "OG", "LC") is not None
        and phrases.phrase(mention.end) is None
        and phrases.phrase(end) is not None
    ):
        yield mention._replace(end=end, text=boundaries.text[mention.start : end])
    else:
        yield mention
