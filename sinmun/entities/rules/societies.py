"""Societies of a township, a village or a school: the place and the word for the society are one name (나래면 부녀회)."""

from __future__ import annotations

import re
from functools import cache

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Mention
from sinmun.entities.rules.shown import BELIEVED
from sinmun.entities.text.boundaries import Forms, is_common
from sinmun.lexicons import words

_DOTS_BETWEEN_SOCIETIES = "·ㆍ"
_TAGS_OF_NO_HOME = "EVJ"
_NEVER_NOUNS = ("읍", "면", "초교", "학교")
"""Ends of homes before which any word names a place or a school, though Kiwi knows it as a noun: 해제면."""


def take_with_home(draft: Draft) -> None:
    """Make one body of a society and the place, school or body before it, whatever was tagged of them: 나래면 | 부녀회."""
    spans = [
        (home, _with_second(draft, end))
        for start, end, _ in draft.words.find(_societies())
        if (home := _home_before(draft, start)) is not None
    ]
    if not spans:
        return
    made: list[Mention] = []
    left = set(spans)
    for mention in draft.mentions:
        span = next((span for span in spans if mention.start < span[1] and mention.end > span[0]), None)
        if span is None:
            made.append(mention)
        elif mention.label == "OG" and mention.start <= span[0] and mention.end >= span[1]:
            whole = mention.end == span[1]  # not 나래면 부녀회 창립총회
            made.append(mention._replace(score=max(mention.score, BELIEVED)) if whole else mention)
            left.discard(span)
        elif mention.start < span[0]:  # 솔내군 나래면 | 부녀회
            made.append(mention.spanning(mention.start, span[0] - 1, draft.text))
    for start, end in left:
        made.append(Mention(start, end, "OG", draft.text[start:end], BELIEVED, draft.step, tagged=False))
    draft.rewrite(sorted(made))


@cache
def _societies() -> Forms:
    return Forms(words("organizations/societies.txt"))


def _home_before(draft: Draft, start: int) -> int | None:
    """Return where that begins whose a society is: a body before it, or the word before it if that names a place or a school."""
    end = start - 1
    if draft.text[end:start] != " ":
        return None
    body = draft.tables.phrases.before(end, "OG")
    if body is not None and " " not in body.text:
        return body.start
    home = draft.words.word_before(start)
    if home is None or home + len(draft.words.run(home)) != end:
        return None
    word = draft.text[home:end]
    ends = words("organizations/homes_of_societies.txt")
    if word in ends or word[0].isdigit() or not word.endswith(tuple(ends)):
        return None  # 2025학년도 총동문회
    if any(m.label != "PS" and m.start <= home and end <= m.end for m in draft.mentions):
        return home
    tokens = draft.words.between(home, end)
    if any(token.tag[0] in _TAGS_OF_NO_HOME for token in tokens):  # 벌이고 상인회와
        return None
    named = len(tokens) > 1 and word.endswith(_NEVER_NOUNS)
    return home if named or not all(map(is_common, tokens)) else None


def _with_second(draft: Draft, end: int) -> int:
    """Return where a society ends with the one that a dot joins to it: 새마을협의회·부녀회."""
    if not draft.text.startswith(tuple(_DOTS_BETWEEN_SOCIETIES), end):
        return end
    second = _second().match(draft.text, end + 1)
    return second.end() if second is not None and draft.words.closes(second.end(), long=True) else end


@cache
def _second() -> re.Pattern[str]:
    forms = sorted(words("organizations/societies.txt"), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, forms)))
