"""People in lists: those whom the tagger doubts or passed over are believed by those of whom it is sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sinmun.entities.draft import Draft
from sinmun.entities.mention import LIKELY, Label, Mention
from sinmun.entities.rules.shown import ASIDE, BELIEVED, believed
from sinmun.entities.text import names, registry
from sinmun.entities.text.boundaries import is_common
from sinmun.lexicons import words
from sinmun.patterns import pattern

_SURE_FROM = 0.85
_LEAST_SURE = 2
_LEAST_ALIKE = 4
_LEAST_OF_PEOPLE = 3
_MOST_ITEMS = 40
_ITEM_JOINT = pattern(ASIDE + r"(?:, ?|[·ㆍ‧∙•・]|-(?=[가-힣])|(?:와|과) )")
_ITEM_BEFORE = pattern(r"([가-힣]{2,4})(?:\([^()\n]{1,30}\))?(?:, ?|[·ㆍ‧∙•・])\Z")
_NEXT_BULLET = pattern(ASIDE + r"\s?[▷▶△▲○●■◇◆□]\s?")
_MOST_WORDS_BEFORE = 2
_NEXT_IN_ROW = pattern(r" (?=[가-힣]{3}(?![가-힣]{2}))")
_LONGEST_ITEM = 44
_TAGS_OF_NAMES = ("N", "XR", "XPN", "XSN", "MM", "UN")


def two_names(draft: Draft, mention: Mention) -> Mention | Iterable[Mention]:
    """Return two Korean full names that a space joins apart, in a row of such: 나하늘 | 도서린 표은새 의원."""
    first, _, second = mention.text.partition(" ")
    if mention.score >= _SURE_FROM or not (names.is_full_name(first) and names.is_full_name(second)):
        return mention
    beside = (
        draft.text[max(0, mention.start - _LONGEST_ITEM) : mention.start]
        .rpartition(" ")[0]
        .rpartition(" ")[2],
        draft.words.run(mention.end + 1),
    )
    spaced = (draft.text[mention.start - 1 : mention.start] == " ", draft.text.startswith(" ", mention.end))
    row = any(space and _begins_with_person(draft, word) for space, word in zip(spaced, beside, strict=True))
    return (mention.part(0, len(first)), mention.part(len(first) + 1)) if row else mention


def _begins_with_person(draft: Draft, word: str) -> bool:
    return draft.tables.labels.get(word[: names.FULL_NAME_SIZE]) == "PS"


def find_in_lists(draft: Draft) -> None:
    """Believe the doubtful people of a list whose others are people, and take names of their shape that were passed over.

    나하늘(3골), 도서린, 표은새가: two that are sure speak for the rest, and so do four of the shape of a Korean full name.
    """
    sure: dict[Mention, Mention] = {}
    found: list[tuple[int, int]] = []
    for items in _lists(draft):
        if not _are_people(draft, items):
            continue
        for item in items:
            if item.mention is None:
                found.append((item.start, item.end))
            elif item.label == "PS" and item.mention.score < BELIEVED and "=" not in item.mention.text:
                sure[item.mention] = believed(item.mention)
            elif _may_be_person(draft, item):
                sure[item.mention] = believed(item.mention.labelled("PS"))
    if sure:
        draft.rewrite([sure.get(mention, mention) for mention in draft.mentions])
    for start, end in found:
        draft.take(start, end, "PS")


class _Item(NamedTuple):
    """What stands in a list.

    Attributes:
        start: where it begins.
        end: where it ends.
        mention: what it is taken for, ``None`` where the tagger passed it over.
    """

    start: int
    end: int
    mention: Mention | None

    @property
    def label(self) -> Label | None:
        """What it is taken for."""
        return self.mention.label if self.mention is not None else None


def _lists(draft: Draft) -> Iterator[list[_Item]]:
    """Yield the lists in which a person stands, each with its items in order; one alone is no list."""
    starts = {mention.start: mention for mention in draft.mentions}
    done = -1
    for mention in draft.mentions:
        if mention.label != "PS" or mention.start < done:
            continue
        items = [*_items_before(draft, mention.start), _Item(mention.start, mention.end, mention)]
        while len(items) < _MOST_ITEMS:
            item = _next_item(draft, items[-1], starts)
            if item is None:
                break
            items.append(item)
        done = items[-1].end
        if len(items) > 1:
            yield items


def _items_before(draft: Draft, start: int) -> list[_Item]:
    """Return the names passed over in a list that stand before its first person, in order."""
    items: list[_Item] = []
    while len(items) < _MOST_ITEMS:
        before = _ITEM_BEFORE.search(draft.text, max(0, start - _LONGEST_ITEM), start)
        if before is None or not _is_passed_over(draft, *before.span(1)):
            break
        items.append(_Item(*before.span(1), None))
        start = before.start(1)
    return items[::-1]


def _next_item(draft: Draft, last: _Item, starts: dict[int, Mention]) -> _Item | None:
    text, end = draft.text, last.end
    title = names.title_after(text, end)
    joint = _ITEM_JOINT.match(text, title.end if title is not None else end)
    if joint is None:
        bullet = _NEXT_BULLET.match(text, end)
        if bullet is not None:
            return _behind_words(draft, bullet.end(), starts)
        if names.is_full_name(text[last.start : end]):
            joint = _NEXT_IN_ROW.match(text, end)
    if joint is None:
        return None
    mention = starts.get(joint.end())
    if mention is not None and mention.label == "PS":
        # 가온걸스의 하루 is the member, not the group.
        member = (
            _behind_words(draft, mention.end + 2, starts) if text.startswith("의 ", mention.end) else None
        )
        return member or _Item(mention.start, mention.end, mention)
    for stop in (joint.end() + 3, joint.end() + 4):
        if _is_passed_over(draft, joint.end(), stop) and draft.words.closes(stop, long=True):
            return _Item(joint.end(), stop, None)
    further = _behind_words(draft, joint.end(), starts)
    return further or (_Item(mention.start, mention.end, mention) if mention is not None else None)


def _behind_words(draft: Draft, start: int, starts: dict[int, Mention]) -> _Item | None:
    """Return the person of a list's next item, who stands first in it or behind a word or two: ▷새벽면 나하늘, 2루수 나하늘."""
    for _ in range(_MOST_WORDS_BEFORE + 1):
        mention = starts.get(start)
        if mention is not None and mention.label == "PS":
            return _Item(mention.start, mention.end, mention)
        word = draft.words.run(start)
        if not draft.text.startswith(" ", start + len(word)):
            return None
        start += len(word) + 1
    return None


def _is_passed_over(draft: Draft, start: int, end: int) -> bool:
    """Return whether a word that nothing has taken has the shape of a Korean full name and is no word that Kiwi knows."""
    form = draft.text[start:end]
    if not names.is_full_name(form) or not draft.cover.free(start, end):
        return False
    tokens = draft.words.between(start, end)
    nominal = bool(tokens) and all(token.tag.startswith(_TAGS_OF_NAMES) for token in tokens)
    return nominal and not all(map(is_common, tokens)) and not registry.is_form(form)


def _may_be_person(draft: Draft, item: _Item) -> bool:
    """Return whether what the tagger takes for a body, but doubts, has the shape of a full name: 전병원 in a list of judges."""
    doubted = item.label == "OG" and item.mention is not None and item.mention.score < LIKELY
    form = draft.text[item.start : item.end]
    return doubted and names.is_full_name(form) and not registry.is_form(form)


def _hold_one_title(draft: Draft, items: list[_Item]) -> bool:
    """Return whether a title behind the last of a list's people is that of all: 나하늘, 벨리 카르노젠 심사위원."""
    # 나하늘 가온중 교사 is one person and a school.
    if items[-2].end + 1 == items[-1].start and draft.text[items[-2].end] == " ":
        return False
    title = names.title_after(draft.text, items[-1].end)
    return title is not None and names.head_of(title.head, words("people/held_by_many.txt")) is not None


def _are_people(draft: Draft, items: list[_Item]) -> bool:
    """Return whether a list is one of people: by those of whom the tagger is sure, or by the shape of all its names."""
    people = [item.mention for item in items if item.mention is not None and item.mention.label == "PS"]
    others = sum(item.label in ("OG", "LC") and not _may_be_person(draft, item) for item in items)
    sure = sum(person.score >= _SURE_FROM for person in people)
    if not others and (sure >= _LEAST_SURE or (sure and _hold_one_title(draft, items))):
        return True
    forms = [draft.text[item.start : item.end] for item in items]
    full = sum(map(names.is_full_name, forms))
    if len(people) == len(items) and sure:
        # 나하늘, 박별, 도서린: one of two syllables may be among them.
        return full > 1 and all(names.surname_of(form) for form in forms) and len(items) >= _LEAST_OF_PEOPLE
    return full == len(items) >= _LEAST_ALIKE and len(people) * 2 >= len(items)
