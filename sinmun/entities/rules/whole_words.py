"""Names and words: a name is a word of its own, ends where its word does and begins where it begins."""

from __future__ import annotations

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Mention
from sinmun.entities.rules.glued import ends_line
from sinmun.entities.text import names, registry, transcribed
from sinmun.entities.text.boundaries import is_common, is_particles
from sinmun.entities.text.transcription import likeness
from sinmun.lexicons import words
from sinmun.patterns import pattern

_SHORTEST_REST = 3
_FARTHEST_START = 5
_CUT_OFF = frozenset("란로만아")
"""What looks like a particle and ends a name, too; no particle stands right before a title."""
_OF_NO_NAME = frozenset("씨양군님옹")
_GLUED_BEFORE = pattern(r"[가-힣]+\Z")
_LOOKS_FOREIGN = 0.3
"""From this likeness on what stands before a first part may belong to it."""
_EDGES = ' \t\n,‘’“”"[]<>〈〉《》「」…·'


def as_elsewhere(draft: Draft, mention: Mention) -> Mention:
    """Return what ends inside a word grown to the name that is tagged elsewhere: 세온해 in 세온해양 쪽."""
    rest = draft.words.run(mention.end)
    if is_particles(rest):
        return mention
    for size in range(len(rest), 0, -1):
        label = draft.tables.labels.get(mention.text + rest[:size])
        if label is not None and is_particles(rest[size:]):
            return mention.spanning(mention.start, mention.end + size, draft.text).labelled(label)
    return mention


def to_the_end(draft: Draft, mention: Mention) -> Mention:
    """Return what ends inside a body's name grown to its end: 한국 in 한국ESG기준원은, 하노이 in 하노이과학기술대를."""
    rest = draft.words.run(mention.end)
    if len(rest) < _SHORTEST_REST or is_particles(rest):
        return mention
    last = mention.text.rpartition(" ")[2]
    for size in range(len(rest), _SHORTEST_REST - 1, -1):
        if not is_particles(rest[size:]):
            continue
        ending = names.head_of(rest[:size], words("organizations/endings.txt"))
        if ending is not None or registry.is_listed(last + rest[:size]):
            return mention.spanning(mention.start, mention.end + size, draft.text).labelled("OG")
    return mention


def from_word_start(draft: Draft, mention: Mention) -> Mention:
    """Return a body that begins inside a word with the rest of that word before it: 시의회 in 해온시의회.

    What ends a heading is another word, to which a lost line break glued the name: 제기나래교육청.
    """
    if len(mention.text) < _SHORTEST_REST or draft.words.begins(mention.start):
        return mention
    start = _start_of_word(draft, mention)
    if not draft.words.begins(start) or ends_line(draft.text[start : mention.start], mention.text):
        return mention
    return mention.spanning(start, mention.end, draft.text)


def _start_of_word(draft: Draft, mention: Mention) -> int:
    """Return where the word begins in which a mention begins, if that is not far before it."""
    start = mention.start
    while start > mention.start - _FARTHEST_START and not draft.words.begins(start):
        start -= 1
    return start


def with_surname(draft: Draft, mention: Mention) -> Mention:
    """Return a given name that stands inside a word with the surname before it: 세준 in 고세준."""
    start = mention.start
    if len(mention.text) != 2 or draft.words.begins(start) or not draft.words.begins(start - 1):
        return mention
    surname = draft.text[start - 1]
    return mention.spanning(start - 1, mention.end, draft.text) if surname in names.surnames() else mention


def with_cut_syllable(draft: Draft, mention: Mention) -> Mention:
    """Return a name of two syllables with the third one of its word, before an office or a bracket: 나하 | 늘 가온시 과장."""
    text, end = draft.text, mention.end + 1
    if (
        len(mention.text) != 2
        or len(draft.words.run(mention.end)) != 1
        or not draft.words.begins(mention.start)
    ):
        return mention
    syllable = text[mention.end]
    like_particle = is_particles(syllable)
    if not names.is_full_name(text[mention.start : end]) or syllable in _OF_NO_NAME:
        return mention
    if like_particle and (syllable not in _CUT_OFF or _is_made_of_nouns(draft, mention)):
        return mention
    held = text.startswith(" ", end) and draft.tables.phrases.phrase(end) is not None
    return mention.spanning(mention.start, end, text) if held else mention


def _is_made_of_nouns(draft: Draft, mention: Mention) -> bool:
    return all(map(is_common, draft.words.between(mention.start, mention.end)))


def trimmed(draft: Draft, mention: Mention) -> Mention | tuple[()]:
    """Return the mention without marks and spaces at its ends; nothing where nothing is left."""
    text, start, end = draft.text, mention.start, mention.end
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return mention.spanning(start, end, text) if start < end else ()


def is_tail(draft: Draft, mention: Mention) -> bool:
    """Return whether a strange person is only the end of a longer word: 과학관 in 국립해온과학관."""
    before = _GLUED_BEFORE.search(draft.text, max(0, mention.start - _FARTHEST_START), mention.start)
    if before is None or len(mention.text) < _SHORTEST_REST:
        return False
    first, space, _ = mention.text.partition(" ")
    # A whole foreign name may be glued to the line before it (회견마르타 로페스), not to a part of itself (주피터 링스).
    line = len(before.group()) > 1 and likeness(before.group()).foreign < _LOOKS_FOREIGN
    return not (space and line and transcribed.is_first(first))


def is_half(draft: Draft, mention: Mention) -> bool:
    """Return whether Latin letters are only one side of a hyphen: ZATION in AI-ZATION."""
    if not mention.text.isascii():
        return False
    text = draft.text
    before, behind = text[max(0, mention.start - 2) : mention.start], text[mention.end : mention.end + 2]
    return (before[-1:] == "-" and before[:-1].isalnum()) or (behind[:1] == "-" and behind[1:].isalnum())


def is_inside_word(draft: Draft, mention: Mention) -> bool:
    """Return whether a body's or place's name is only a part of a longer word: 서울시 in 서울시민, but not in 서울시의.

    What ends a heading is a word of its own (공개나래교육청), though Kiwi may take both for one.
    """
    begins = draft.words.begins(mention.start) or draft.words.token_at(mention.start) is not None
    if not begins and len(mention.text) > 1:
        before = draft.text[_start_of_word(draft, mention) : mention.start]
        return not ends_line(before, mention.text)
    if len(mention.text) == 1 or mention.text[-1].isascii() or draft.words.closes(mention.end, long=True):
        return False
    rest = draft.words.run(mention.end)
    if mention.label == "LC":
        return _goes_on(rest, words("organizations/longer_words.txt"))
    return not _goes_on(rest, words("organizations/name_suffixes.txt"))


def _goes_on(rest: str, suffixes: frozenset[str]) -> bool:
    """Return whether the rest of a word is one of ``suffixes`` and particles."""
    return any(rest.startswith(suffix) and is_particles(rest[len(suffix) :]) for suffix in suffixes)


def keep_longest(draft: Draft) -> None:
    """Keep of mentions that overlap the longest; what the user named wins over all."""
    kept: list[Mention] = []
    for mention in sorted(draft.mentions, key=lambda mention: (mention.start - mention.end, mention.start)):
        if draft.cover.free(mention.start, mention.end):
            draft.cover.take(mention.start, mention.end)
            kept.append(mention)
    draft.rewrite(sorted(kept))
