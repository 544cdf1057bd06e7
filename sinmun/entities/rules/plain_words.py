"""What is no part of a foreign name: everyday words, places and bodies beside it, and the end of a line glued before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Mention
from sinmun.entities.rules.shown import names_no_person
from sinmun.entities.rules.strangers import POSSIBLY, is_behind_office, may_begin
from sinmun.entities.text import names, registry, transcribed
from sinmun.entities.text.boundaries import is_particles
from sinmun.entities.text.places import is_destination, is_place
from sinmun.entities.text.transcription import likeness

_EVERYDAY = ("NNG", "XPN", "XSN", "V", "E")
_HARDLY = 0.1
"""Below it a word that Kiwi knows is a Korean one."""
_SHORTEST_PLAIN = 2


def without_plain_words(draft: Draft, mention: Mention) -> Mention | Iterable[Mention]:
    """Return a foreign name without the everyday words and bodies that stand before or behind it: 벨리 카르노젠 | 외교부.

    What is left of a thing is nobody: 기업용 낸드, 반 가온전자.
    """
    parts = mention.text.split(" ")
    spans = []
    at = 0
    for part in parts:
        spans.append((at, at + len(part)))
        at += len(part) + 1
    plain = [_is_plain(draft, mention.start + at, part) for (at, _), part in zip(spans, parts, strict=True)]
    if may_begin(parts[0]) and likeness(parts[-1]).foreign > POSSIBLY:
        plain[-1] = False  # 존 볼턴, though a club is so called
    titled = any(names.head_of(part, names.all_titles()) for part in parts)
    if not any(plain) or titled or is_behind_office(draft, mention.start):
        return mention
    if any(_may_be_korean(part) for part, is_plain in zip(parts, plain, strict=True) if not is_plain):
        return mention
    left = [number for number, is_plain in enumerate(plain) if not is_plain]
    if not left:
        return ()
    if any(plain[left[0] : left[-1] + 1]):
        return mention
    rest = mention.part(spans[left[0]][0], spans[left[-1]][1])
    behind = mention.part(spans[left[-1] + 1][0], spans[-1][1]) if left[-1] + 1 < len(parts) else None
    if len(left) > 1 or draft.tables.labels.get(rest.text) == "PS":
        return (rest,) if behind is None else (rest, *_body(behind))
    return mention if behind is not None and _is_any_body(draft, behind.text) else ()


def _is_any_body(draft: Draft, word: str) -> bool:
    return registry.is_listed(word) or word in draft.tables.organizations or names_no_person(word)


def _body(mention: Mention) -> Iterator[Mention]:
    """Yield what stands behind a name if it is a place or a listed body."""
    if is_place(mention.text):
        yield mention.labelled("LC")
    elif registry.is_listed(mention.text):
        yield mention.labelled("OG")


def _may_be_korean(word: str) -> bool:
    """Return whether a word is a Korean surname, or a name with one, whose title or body other steps part from it: 윤 당선인."""
    return word in names.surnames() or names.surname_of(word) is not None


def _is_plain(draft: Draft, start: int, word: str) -> bool:
    """Return whether a word of a name is an everyday one, a place or a listed body, as no part of a foreign name is."""
    if len(word) < _SHORTEST_PLAIN or transcribed.is_first(word) or transcribed.is_last(word):
        return False
    if is_destination(word):
        return True
    like = likeness(word)
    if registry.is_listed(word) or is_place(word):
        return like.person < POSSIBLY
    if any(registry.is_listed(word[:-size]) and is_particles(word[-size:]) for size in (1, 2)):
        return True
    if like.foreign > POSSIBLY:
        return False
    tokens = draft.words.between(start, start + len(word))
    known = all(not token.oov and token.tag.startswith(_EVERYDAY) for token in tokens)
    return known and any(len(token.form) > 1 for token in tokens)


def without_glued_word(draft: Draft, mention: Mention) -> Mention:
    """Return a foreign name without the word that a page glued before its first part: 가온통신도널드 | 벨로닌."""
    first, _, rest = mention.text.partition(" ")
    if transcribed.is_first(first) or not transcribed.is_last(rest.rpartition(" ")[2]):
        return mention
    for at in range(2, len(first) - 1):
        before = first[:at]
        if transcribed.is_first(first[at:]) and (
            registry.is_listed(before) or likeness(before).foreign < _HARDLY
        ):
            return mention.part(at)
    return mention
