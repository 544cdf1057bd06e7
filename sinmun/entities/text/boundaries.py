"""Where a name may begin and end in running text, and where given forms stand there as whole words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator
from functools import cache, cached_property, lru_cache
from itertools import compress
from operator import itemgetter

from sinmun.lexicons import lines
from sinmun.patterns import pattern
from sinmun.words.morphs import Document, Token

_WORD = pattern(r"[가-힣A-Za-z0-9]{1,40}")  # no word is longer; a text without spaces may be
# A word takes the sign behind it along, as that begins no other.
_BEGIN = pattern(r"[가-힣A-Za-z0-9]+[\u4e00-\u9fff㈜(]?|[\u4e00-\u9fff㈜(]")
_COMMON_TAGS = frozenset({"NNG", "XPN", "XSN"})
_SPELT, _START, _END, _OOV = (
    itemgetter(Token._fields.index(name)) for name in ("form", "start", "end", "oov")
)


@cache
def particles() -> re.Pattern[str]:
    """Return the pattern of what may follow a name inside its eojeol: a particle, and up to two that go on from it."""
    first, further = (
        "|".join(sorted(lines(f"people/{name}.txt"), key=len, reverse=True))
        for name in ("particles", "further_particles")
    )
    return re.compile(rf"(?:{first})(?:{further}){{0,2}}")


@cache
def _longest_particles() -> int:
    first, further = (
        max(map(len, lines(f"people/{name}.txt"))) for name in ("particles", "further_particles")
    )
    return first + 2 * further


def is_particles(text: str) -> bool:
    """Return whether ``text`` is empty or nothing but particles."""
    return not text or (len(text) <= _longest_particles() and _are_particles(text))


@lru_cache(maxsize=8192)
def _are_particles(text: str) -> bool:
    return particles().fullmatch(text) is not None


def is_common(token: Token) -> bool:
    """Return whether a token is a common noun of Kiwi's, or what is put before or behind one."""
    return token.tag in _COMMON_TAGS and not token.oov


class Forms:
    """Names by their first two characters, to be found in a text in one pass.

    Attributes:
        forms: the names.
        lengths: those of the forms that begin alike, the longest first.
        short: whether a form of one character is among them.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        """Index ``forms``."""
        self.forms = frozenset(forms)
        grouped: defaultdict[str, set[int]] = defaultdict(set)
        for form in self.forms:
            if form:
                grouped[form[:2]].add(len(form))
        self.lengths = {
            head: tuple(sorted(group, reverse=True) if len(group) > 1 else group)
            for head, group in grouped.items()
        }
        self.short = any(len(head) == 1 for head in self.lengths)


class Boundaries:
    """The words of a document: where they begin, and which morphemes cover an offset.

    Built in one pass over the tokens; each question is answered without reading the text again.
    """

    def __init__(self, document: Document) -> None:
        """Index the tokens of ``document``."""
        self.text = document.text
        # Two sorts by a number are faster than one by a pair, as the tokens are nearly in order.
        self.tokens: list[Token] = sorted(sorted(document.tokens(), key=_END), key=_START)
        self._starts = list(map(_START, self.tokens))
        self._runs: dict[int, str] = {}
        self.titled: dict[str, bool] = {}  # whether a surname stands before a title, once it was asked

    def run(self, offset: int) -> str:
        """Return the letters and digits that follow ``offset`` without a break, forty at most."""
        found = self._runs.get(offset)
        if found is None:
            match = _WORD.match(self.text, offset)
            found = self._runs[offset] = match.group() if match else ""
        return found

    def begins(self, start: int) -> bool:
        """Return whether no word runs on into ``start``: a space, a mark or hanja stands before it."""
        before = self.text[start - 1] if start else " "
        return not ("가" <= before <= "힣" or (before.isascii() and before.isalnum()))

    def closes(self, end: int, *, long: bool = False) -> bool:
        """Return whether a name that ends at ``end`` ends as a word: nothing or only particles follow.

        A noun of Kiwi's that lies across the end (경기도 across 경기) speaks against it, unless the name is ``long``:
        words of three syllables seldom begin another, and Kiwi glues particles to names it does not know.
        """
        rest = self.run(end)
        if not rest:
            return True
        if end and rest[0].isascii() and not "가" <= self.text[end - 1] <= "힣":
            return False
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

    def stands_alone(self, word: str, particle: str) -> bool:
        """Return whether ``word`` also stands with nothing or something other than ``particle`` behind it."""
        at = self.text.find(word) if len(word) > 1 else -1
        while at >= 0:
            end = at + len(word)
            other = self.begins(at) and not self.text.startswith(particle, end)
            if other and is_particles(self.run(end)):
                return True
            at = self.text.find(word, at + 1)
        return False

    @cached_property
    def word_starts(self) -> tuple[int, ...]:
        """The offsets at which a word can begin, in order."""
        return tuple(map(re.Match.start, _BEGIN.finditer(self.text)))

    @cached_property
    def unknown(self) -> tuple[Token, ...]:
        """The morphemes that Kiwi's dictionary lacks, in order: few, and all that a new name can be made of."""
        return tuple(compress(self.tokens, map(_OOV, self.tokens)))

    @cached_property
    def morphemes(self) -> frozenset[str]:
        """The forms of all morphemes."""
        return frozenset(map(_SPELT, self.tokens))

    def word_before(self, offset: int) -> int | None:
        """Return where the last word begins that begins before ``offset``."""
        index = bisect_left(self.word_starts, offset) - 1
        return self.word_starts[index] if index >= 0 else None

    def find(
        self,
        forms: Forms | Iterable[str],
        *,
        also: Callable[[str, int], bool] | None = None,
        taken: Callable[[int, int], bool] | None = None,
    ) -> Iterator[tuple[int, int, str]]:
        """Yield where ``forms`` stand as whole words: start, end, form; the longest at each start, none overlapping.

        One pass over the word starts, whatever the number of forms.

        Args:
            forms: the forms.
            also: says of a form and the offset behind it whether it ends there though other letters follow.
            taken: says of a span whether it is a mention already, which stands there and is not asked for.
        """
        last = 0
        for start, end, form in self.beginning(forms):
            if start < last:
                continue
            if taken is not None and taken(start, end):
                last = end
            elif self.closes(end, long=len(form) > 2) or (also and also(form, end)):
                yield start, end, form
                last = end

    def beginning(self, forms: Forms | Iterable[str]) -> Iterator[tuple[int, int, str]]:
        """Yield where a word begins with one of ``forms``: start, end, form; at each start the longest first."""
        forms = forms if isinstance(forms, Forms) else Forms(forms)
        lengths = forms.lengths
        if not lengths:
            return
        pairs = self._by_pair
        heads = pairs.keys() & lengths.keys()
        if forms.short:
            heads |= {pair for pair in pairs if pair[0] in lengths}
        text, known, short = self.text, forms.forms, forms.short
        for start in sorted([start for head in heads for start in pairs[head]]):
            for length in lengths.get(text[start : start + 2], ()):
                form = text[start : start + length]
                if form in known and len(form) == length:
                    yield start, start + length, form
            if short and start + 1 < len(text) and text[start] in known:
                yield start, start + 1, text[start]

    def starting(self, signs: Container[str]) -> list[int]:
        """Return where a word begins with one of the characters ``signs``, in order."""
        return sorted(
            [start for pair, starts in self._by_pair.items() if pair[0] in signs for start in starts]
        )

    @cached_property
    def _by_pair(self) -> dict[str, list[int]]:
        """The word starts by the two characters that stand there."""
        text = self.text
        heads: defaultdict[str, list[int]] = defaultdict(list)
        for start in self.word_starts:
            heads[text[start : start + 2]].append(start)
        return heads
