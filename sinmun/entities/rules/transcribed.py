"""Foreign names whose parts are known ones: found where they were passed over, made whole, and believed."""

from __future__ import annotations

from functools import cache

from sinmun.entities.draft import Draft
from sinmun.entities.mention import LIKELY, Mention
from sinmun.entities.rules.shown import BELIEVED, is_foreign
from sinmun.entities.text import names, registry, transcribed
from sinmun.entities.text.boundaries import is_particles
from sinmun.lexicons import words

_SURE_OF_WHOLE = 0.8
"""From this score on the tagger is believed that a name begins where it says."""
_SHIP = "호"
_NAMESAKES = (
    "people/named_after.txt",
    "organizations/cabinets.txt",
    "entities/place-suffixes.txt",
    "entities/organization-suffixes.txt",
)


def find_whole(draft: Draft) -> None:
    """Take foreign names of which both parts are known, be it that a part of them was taken: 마르타 | 로페스는, 데이나 화이트."""
    spans = _spans(draft)
    if not spans:
        return
    at = 0
    result: list[Mention] = []
    new: list[Mention] = []
    ordered = sorted(draft.mentions, key=lambda mention: mention.start)
    for start, end in spans:
        while at < len(ordered) and ordered[at].end <= start:
            result.append(ordered[at])
            at += 1
        inside: list[Mention] = []
        while at < len(ordered) and ordered[at].start < end:
            inside.append(ordered[at])
            at += 1
        if draft.cover.free(start, end) and all(_gives_way(m, start, end) for m in inside):
            new.append(_whole(draft, inside, start, end))
        else:
            result += inside
    if new:
        draft.rewrite(sorted([*result, *ordered[at:], *new], key=lambda mention: mention.start))


def _spans(draft: Draft) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    done = 0
    for start, first_end, _ in draft.words.beginning(transcribed.first_parts()):
        if start < done or not draft.text.startswith(" ", first_end):
            continue
        end = transcribed.end_of_name(draft.words, first_end) or _end_of_stranger(draft, first_end)
        if end is not None and not _names_a_thing(draft, start, end):
            found.append((start, end))
            done = end
    return found


def _end_of_stranger(draft: Draft, first_end: int) -> int | None:
    """Return where a person ends who stands right behind a first part, and has no Korean name: 마르타 | 벨로넨."""
    person = draft.tables.phrases.at(first_end + 1, "PS")
    stranger = person is not None and len(person.text) > 1 and names.surname_of(person.text) is None
    return person.end if person is not None and stranger else None


def _names_a_thing(draft: Draft, start: int, end: int) -> bool:
    """Return whether a firm is so called, or a cabinet, a hall or a ship bears the name: 도널드 트럼프 행정부, 조지 워싱턴호."""
    name = draft.text[start:end]
    if registry.is_listed(name) or registry.is_listed(name.replace(" ", "")) or name in names.no_names():
        return True
    if name.endswith(_SHIP) and not transcribed.is_last(name.rpartition(" ")[2]):
        return True
    word = draft.words.run(end + 1) if draft.text.startswith(" ", end) else ""
    return any(word[:size] in _namesakes() and is_particles(word[size:]) for size in range(len(word), 0, -1))


@cache
def _namesakes() -> frozenset[str]:
    """Return what may bear the name before it."""
    return frozenset().union(*map(words, _NAMESAKES))


def _gives_way(mention: Mention, start: int, end: int) -> bool:
    """Return whether a mention is a part of the name, or a person in doubt that goes on behind it."""
    goes_on = mention.end > end
    return mention.start >= start and (not goes_on or (mention.label == "PS" and mention.score < LIKELY))


def _whole(draft: Draft, inside: list[Mention], start: int, end: int) -> Mention:
    if len(inside) == 1 and inside[0].label == "PS":
        whole = inside[0].spanning(start, end, draft.text)
        return whole if whole.score >= BELIEVED else whole._replace(score=BELIEVED)
    return Mention(start, end, "PS", draft.text[start:end], BELIEVED, tagged=False)


def by_parts(draft: Draft, mention: Mention) -> Mention:
    """Return a doubtful foreign name as somebody's of which a part is known, without a word before it: 기수 | 마르타 벨로넨."""
    name = _without_word_before(mention)
    if mention.score >= BELIEVED or not transcribed.is_known(name.text) or not is_foreign(draft, name):
        return mention
    # 케빈 안에 is in something, 제이슨 정에게 is somebody.
    inside = name.text[-2] == " " and draft.words.run(name.end) == "에"
    named = inside or _names_a_thing(draft, name.start, name.end)
    return mention if named else name._replace(score=BELIEVED)


def _without_word_before(mention: Mention) -> Mention:
    before, _, rest = mention.text.partition(" ")
    first, _, last = rest.partition(" ")
    follows = bool(last) and transcribed.is_first(first) and not transcribed.is_first(before)
    return mention.part(len(before) + 1) if follows and mention.score < _SURE_OF_WHOLE else mention
