"""People whom the tagger passed over and whose title or body beside them shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sinmun.entities.mention import Mention
from sinmun.entities.rules.cleaning import Cover
from sinmun.entities.rules.recovery import no_names, take
from sinmun.entities.text import names
from sinmun.entities.text.boundaries import Boundaries
from sinmun.entities.text.fullnames import is_new_name
from sinmun.entities.text.phrases import Phrases
from sinmun.entities.who.listings import has_lists
from sinmun.entities.who.namings import Kind, Reading

_SENTENCE_ENDS = frozenset('\n.”?!"]■△▲') | {""}
_APPOINTED = re.compile(
    r"[△▲▽▼▷▶◇◆○●◎■□☞]\s?(?:[^\n△▲▽▼▷▶◇◆○●◎■□☞=]* )?([가-힣]+) ([가-힣]{3})(?=\s*(?:[△▲▽▼▷▶◇◆○●◎■□☞\n]|$))"
)
_GIVEN_NAME = re.compile(r"[가-힣]{2}(?=[\s/(])")
_CLOSING_MARKS = "”’\"'"
_NO_NAME_TAGS = ("VV", "MA", "NP", "NR", "MM")
# Particles and endings, which close adverbs (이어서, 하지만) rather than names.
_NO_NAME_ENDS = "서고며면도만은는의에로지게엔과와껏들진"


def titled(boundaries: Boundaries, mentions: Iterable[Mention], cover: Cover) -> Iterator[Mention]:
    """Yield words of the shape of a Korean name, unknown to Kiwi, that a title follows or stands before."""
    phrases = Phrases(boundaries, mentions)
    text = boundaries.text
    for start in [token.start for token in boundaries.tokens if token.oov and token.end - token.start == 3]:
        if not boundaries.begins(start) or not cover.free(start, start + 3):
            continue
        word = text[start : start + 3]
        if not is_new_name(word, start, boundaries):
            continue
        rest = boundaries.run(start + 3)
        if not rest and phrases.phrase(start + 3) is not None:
            yield from take(cover, start, start + 3, "PS", text)
        elif names.is_particles(rest) and text[start - 1 : start] == " ":
            before = re.search(r"[가-힣]+(?=\s$)", text[max(0, start - 12) : start])
            if (
                before
                and before.group() in names.all_titles()
                and not cover.taken_before(start - len(before.group()) - 2)
            ):
                yield from take(cover, start, start + 3, "PS", text)


def misread(boundaries: Boundaries, mentions: Sequence[Mention], cover: Cover) -> Iterator[Mention]:
    """Yield names that Kiwi takes for a verb (심다해, 진하람) where a sentence begins with one, a body and a title."""
    phrases = Phrases(boundaries, mentions)
    text = boundaries.text
    for mention in mentions:
        start = mention.start - 4
        word = text[start : mention.start - 1] if start >= 0 else ""
        if (
            mention.label != "OG"
            or not text.startswith(" ", mention.start - 1)
            or names.surname_of(word) is None
            or word[-1] in _NO_NAME_ENDS
            or text[max(0, start - 2) : start].rstrip(" ")[-1:] not in _SENTENCE_ENDS
            or not cover.free(start, start + 3)
        ):
            continue
        tokens = boundaries.between(start, start + 3)
        apart = len(tokens) > 1 and tokens[0].tag[:2] not in _NO_NAME_TAGS
        new = len(tokens) == 1 and tokens[0].oov
        if (apart or new) and phrases.phrase(start + 3) is not None:
            yield from take(cover, start, start + 3, "PS", text)


def introductions(boundaries: Boundaries, readings: Sequence[Reading], cover: Cover) -> Iterator[Mention]:
    """Yield the full name of somebody the article otherwise calls 오 감독, where a name of that shape stands by the title.

    오진태 감독, 오진태 이글스 감독, 감독 오진태, 오진태/이글스 감독: a word of three syllables that begins with the surname.
    """
    known = {reading.surname for reading in readings if reading.kind is Kind.FULL}
    wanted: dict[str, set[str]] = {}
    for reading in readings:
        if reading.kind is Kind.SURNAME and reading.title and reading.surname not in known:
            wanted.setdefault(reading.surname, set()).add(reading.title)
    if not wanted:
        return
    text = boundaries.text
    for start, given, surname in boundaries.beginning(wanted):
        name = _GIVEN_NAME.match(text, given)
        if name is None or (start and text[start - 1] in _CLOSING_MARKS):
            continue
        end = name.end()
        if text[start:end] in no_names() or not cover.free(start, end):
            continue
        before = re.search(r"([가-힣]+)\s$", text[max(0, start - 12) : start])
        after = re.match(r"(?:\([^()\n]{1,30}\)|/)?(?:\s?[가-힣A-Za-z0-9]+){1,3}", text[end : end + 30])
        heads = [before.group(1)] if before else []
        heads += after.group().replace("/", " ").split() if after else []
        if any(_titled(word, wanted[surname]) for word in heads):
            yield from take(cover, start, end, "PS", text)


def appointed(boundaries: Boundaries, cover: Cover) -> Iterator[Mention]:
    """Yield untagged words of the shape of a Korean name that end the item of a list behind a title (▲인사과장 마은정)."""
    text = boundaries.text
    for match in _APPOINTED.finditer(text) if has_lists(text) else ():
        title, name = match.groups()
        if (
            names.surname_of(name) is not None
            and names.head_of(title, names.titles())
            and name not in no_names()
        ):
            yield from take(cover, *match.span(2), "PS", text)


def given_names(boundaries: Boundaries, readings: Sequence[Reading], cover: Cover) -> Iterator[Mention]:
    """Yield given names alone of the article's people, as they are called in what is quoted (“준서의 한 골이”, “한결 선배”).

    A word that Kiwi knows as a noun or adverb is none, unless a title follows, nor is anything outside of quotation marks.
    """
    text = boundaries.text
    given = {reading.key[1:] for reading in readings if reading.kind is Kind.FULL and len(reading.key) == 3}
    for start, end, _ in boundaries.beginning(given):
        if text.rfind("“", 0, start) <= text.rfind("”", 0, start) or not cover.free(start, end):
            continue
        tokens = boundaries.between(start, end)
        known = tokens and tokens[0].end >= end and tokens[0].tag != "NNP" and not tokens[0].oov
        rest = boundaries.run(end)
        nominal = all(token.tag.startswith(("N", "MM", "X")) for token in tokens)
        called = not rest and names.title_after(text, end) is not None
        alone = not known and nominal and rest and names.is_particles(rest.removeprefix("이"))
        if called or alone:
            yield from take(cover, start, end, "PS", text)


def _titled(word: str, titles: set[str]) -> bool:
    title = names.title_in(word, 0)
    return title is not None and any(title.text.endswith(other) for other in titles)
