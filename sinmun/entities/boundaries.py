"""Where a name may begin and end in running text, and where given forms stand there as whole words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from itertools import chain

from sinmun.lexicons import lines, words
from sinmun.morphs import Document, Token

_WORD = re.compile(r"[가-힣A-Za-z0-9]+")
_BEGIN = re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣A-Za-z0-9\u4e00-\u9fff㈜(]")
_HANGUL = re.compile(r"[가-힣]")


@cache
def particles() -> re.Pattern[str]:
    """Return the pattern of what may follow a name inside its eojeol: a particle, and up to two that go on from it."""
    first, further = (
        "|".join(sorted(lines(f"people/{name}.txt"), key=len, reverse=True))
        for name in ("particles", "further_particles")
    )
    return re.compile(rf"(?:{first})(?:{further}){{0,2}}")


def is_particles(text: str) -> bool:
    """Return whether ``text`` is empty or nothing but particles."""
    return not text or particles().fullmatch(text) is not None


class Forms:
    """Names by their first two characters, to be found in a text in one pass.

    Attributes:
        by_head: the forms that begin alike, the longest first.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        """Index ``forms``."""
        grouped: defaultdict[str, list[str]] = defaultdict(list)
        for form in forms:
            if form:
                grouped[form[:2]].append(form)
        self.by_head = {head: sorted(group, key=len, reverse=True) for head, group in grouped.items()}


class Boundaries:
    """The words of a document: where they begin, and which morphemes cover an offset.

    Built in one pass over the tokens; each question is answered without reading the text again.
    """

    def __init__(self, document: Document) -> None:
        """Index the tokens of ``document``."""
        self.text = document.text
        self.tokens: list[Token] = sorted(document.tokens(), key=lambda token: (token.start, token.end))
        self._starts = [token.start for token in self.tokens]

    def run(self, offset: int) -> str:
        """Return the letters and digits that follow ``offset`` without a break."""
        match = _WORD.match(self.text, offset)
        return match.group() if match else ""

    def begins(self, start: int) -> bool:
        """Return whether no word runs on into ``start``: a space, a mark or hanja stands before it."""
        return start == 0 or _WORD.match(self.text[start - 1]) is None

    def closes(self, end: int, *, long: bool = False) -> bool:
        """Return whether a name that ends at ``end`` ends as a word: nothing or only particles follow.

        A noun of Kiwi's that lies across the end (경기도 across 경기) speaks against it, unless the name is ``long``:
        words of three syllables seldom begin another, and Kiwi glues particles to names it does not know.
        """
        if end and _HANGUL.match(self.text[end - 1]) is None and self.run(end)[:1].isascii():
            return not self.run(end)
        rest = self.run(end)
        if not rest:
            return True
        token = self.token_at(end)
        if token is not None and token.tag.startswith(("VCP", "J")):
            return True
        return is_particles(rest) and (long or not self.crossed(end))

    def crossed(self, offset: int) -> bool:
        """Return whether a noun lies across ``offset`` (경기도 across the end of 경기)."""
        index = bisect_left(self._starts, offset) - 1
        while index >= 0 and self._starts[index] > offset - 20:
            token = self.tokens[index]
            if token.end > offset and token.tag.startswith("N"):
                return True
            index -= 1
        return False

    def token_at(self, start: int) -> Token | None:
        """Return the first morpheme that begins at ``start``."""
        index = bisect_left(self._starts, start)
        if index < len(self.tokens) and self._starts[index] == start:
            return self.tokens[index]
        return None

    def between(self, start: int, end: int) -> list[Token]:
        """Return the morphemes that begin inside a span."""
        return self.tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def word_starts(self) -> tuple[int, ...]:
        """The offsets at which a word can begin, in order."""
        return tuple(match.start() for match in _BEGIN.finditer(self.text))

    def find(
        self, forms: Forms | Iterable[str], *, also: Callable[[str, int], bool] | None = None
    ) -> Iterator[tuple[int, int, str]]:
        """Yield where ``forms`` stand as whole words: start, end, form; the longest at each start, none overlapping.

        One pass over the word starts, whatever the number of forms.

        Args:
            forms: the forms.
            also: says of a form and the offset behind it whether it ends there though other letters follow.
        """
        by_head = forms.by_head if isinstance(forms, Forms) else Forms(forms).by_head
        heads = self._heads
        known = heads.keys() & by_head.keys()
        last = 0
        for start in sorted({start for head in known for start in heads[head]}):
            if start < last:
                continue
            pair = self.text[start : start + 2]
            for form in chain(by_head.get(pair, ()), by_head.get(pair[:1], ()) if len(pair) > 1 else ()):
                end = start + len(form)
                if self.text.startswith(form, start) and (
                    self.closes(end, long=len(form) > 2) or (also and also(form, end))
                ):
                    yield start, end, form
                    last = end
                    break

    @cached_property
    def _heads(self) -> dict[str, list[int]]:
        """The word starts by the one and the two characters that stand there."""
        heads: defaultdict[str, list[int]] = defaultdict(list)
        for start in self.word_starts:
            pair = self.text[start : start + 2]
            heads[pair].append(start)
            if len(pair) > 1:
                heads[pair[0]].append(start)
        return heads

    @cached_property
    def governments(self) -> frozenset[str]:
        """The cities, counties and districts that longer words of the text show: 해온시 by 해온시장, 해온시의회."""
        ends = tuple(words("organizations/municipal_evidence.txt"))
        shown: set[str] = set()
        for start in self.word_starts:
            word = self.run(start)
            for cut in range(3, min(len(word), 7)):
                if word[cut - 1] in "시군구도" and word.startswith(ends, cut):
                    shown.add(word[:cut])
        return frozenset(shown)
