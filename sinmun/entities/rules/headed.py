"""Bodies that were taken for people, and stand between the name of who heads them and the title: 도서린 나래빛 대표.

A firm of three syllables has the shape of a Korean full name; the article that has its head's name says whose title it is.
"""

from __future__ import annotations

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Mention
from sinmun.entities.rules.shown import BELIEVED
from sinmun.entities.text import names
from sinmun.entities.text.boundaries import is_common
from sinmun.entities.text.places import is_place
from sinmun.lexicons import words
from sinmun.patterns import pattern

_LEAST_BESIDE_NAME, _LEAST_BESIDE_WORD = 2, 3
_NAME_AT_CLAUSE = pattern(r"(?:\A|[\n.,”\"’'] ?)([가-힣]{3}) \Z")
_LONGEST_HEAD = 6
_PARTICLES_OF_ACTOR = ("은", "는", "이", "가", "도")
_TAGS_OF_HEADS = ("NN", "MM", "XPN", "XSN", "XR")


def between_head_and_title(draft: Draft) -> None:
    """Label as a body what stands again and again as a person, once between a name and its head's title: 도서린 나래빛 대표는.

    The name is taken where it was passed over. Nobody who is addressed or goes by the surname is a body.
    """
    heads: dict[str, tuple[int, int]] = {}
    taken = {mention.text for mention in draft.mentions if mention.label == "PS"}
    for mention in draft.mentions:
        if mention.text in taken and mention.text not in heads and _may_be_headed(draft, mention):
            name = _head_before(draft, mention)
            if name is not None:
                heads[mention.text] = name
    if not heads:
        return
    made = [m._replace(label="OG", score=BELIEVED) if m.text in heads else m for m in draft.mentions]
    for start, end in heads.values():
        if start < end and draft.cover.free(start, end):
            made.append(Mention(start, end, "PS", draft.text[start:end], BELIEVED, draft.step, tagged=False))
    draft.rewrite(sorted(made))


def _may_be_headed(draft: Draft, mention: Mention) -> bool:
    """Return whether a person's form with the title of a body's head behind it may be that body's name.

    Not a name that Kiwi knows, and not in a headline, where two people stand side by side: 도서린 나하늘 대표 회동.
    """
    text, name = draft.text, mention.text
    if not names.is_full_name(name) or mention.start < len(draft.document.article.title):
        return False
    title = names.title_after(text, mention.end) if text.startswith(" ", mention.end) else None
    if title is None or title.text not in words("organizations/heads.txt"):
        return False
    if not text.startswith(_PARTICLES_OF_ACTOR, title.end) or draft.tables.counts[name[0]]:
        return False
    if not any(token.oov for token in draft.words.between(mention.start, mention.end)):
        return False
    same = [other for other in draft.mentions if other.text == name]
    return not any(names.address_after(text, other.end) for other in same)


def _head_before(draft: Draft, mention: Mention) -> tuple[int, int] | None:
    """Return the span of the full name right before a mention, if the mention stands often enough for a body's name.

    It is empty where the name is a mention already.
    """
    if not draft.text.startswith(" ", mention.start - 1):  # 나하늘·도서린 회장
        return None
    often = draft.tables.counts[mention.text]
    person = draft.tables.phrases.before(mention.start - 1, "PS")
    if person is not None:
        full = names.is_full_name(person.text) and often >= _LEAST_BESIDE_NAME
        return (person.start, person.start) if full else None
    found = _NAME_AT_CLAUSE.search(draft.text, max(0, mention.start - _LONGEST_HEAD), mention.start)
    if found is None or often < _LEAST_BESIDE_WORD:
        return None
    name, tokens = found.group(1), draft.words.between(*found.span(1))
    word = is_place(name) or name in names.no_names() or all(map(is_common, tokens))
    word = word or not all(token.tag.startswith(_TAGS_OF_HEADS) for token in tokens)
    return None if word or not names.is_full_name(name) else found.span(1)
