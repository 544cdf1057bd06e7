"""Morphemes: loading Kiwi once, and turning an article into sentences of Kiwi tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from kiwipiepy import Kiwi
from kiwipiepy import Token as KiwiToken

from sinmun.article import Article, Part
from sinmun.patterns import pattern
from sinmun.words.sentences import sentence_ends
from sinmun.words.unknown import parted
from sinmun.words.userwords import DictionaryError, add_dictionary, read_stopwords

__all__ = [
    "DictionaryError",
    "Document",
    "Sentence",
    "Token",
    "add_dictionary",
    "default_kiwi",
    "load_kiwi",
    "parse",
    "parse_all",
    "parse_behind",
    "plain",
    "read_stopwords",
]

# Unknown words that an article repeats stand as names. On a dozen articles this kept the names of places and
# bodies whole that Kiwi's default took apart (누비시 as a verb with an honorific, 솔내지하차도, 한빛산업단지, 지상국), at
# no cost in time; what it got wrong was a name with its particle (한솔군서), which `nouns` mends.
OOV_HANDLING = "chr_freq"

# Kiwi's time grows with the square of the text from some tens of thousands of characters on. Longer texts are
# cut at line ends into pieces of about this size.
_LONG_TEXT = 40_000
_PIECE = 20_000

MIDDLE_DOTS = "·ㆍ・･‧•∙⋅"
"""The kinds of middle dot that stand between words and numbers; all are read as the first."""

# What Kiwi is given in place of type it does not know, character for character, so that offsets stay: it
# takes ＡＩ, the primes that some outlets use as quotation marks and the rarer dots for symbols, and what
# stands between such marks for unknown names.
PLAIN_TYPE = {0xFF01 + offset: 0x21 + offset for offset in range(94)}
PLAIN_TYPE |= str.maketrans("″〃′", '""\'')
PLAIN_TYPE |= str.maketrans(MIDDLE_DOTS, "·" * len(MIDDLE_DOTS))
_UNUSUAL_TYPE = pattern(f"[{''.join(map(chr, PLAIN_TYPE))}]")


class Token(NamedTuple):
    """A morpheme as Kiwi gives it; a plain value, as Kiwi's own tokens make every attribute anew at each look.

    Attributes:
        form: the morpheme.
        tag: its part of speech.
        start: offset of its first character in ``Document.text``.
        end: offset behind its last character.
        id: Kiwi's number of it.
        score: natural-log probability given what stands before it.
        oov: whether Kiwi's dictionary lacks it.
    """

    form: str
    tag: str
    start: int
    end: int
    id: int
    score: float
    oov: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article.

    Attributes:
        start: offset of its first character in ``Document.text``.
        end: offset behind its last character.
        part: the part of the article it stands in: ``title``, ``subhead`` or ``body``.
        tokens: its morphemes.
    """

    start: int
    end: int
    part: Part
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its morphemes: what every later step works on.

    Attributes:
        article: the article.
        text: ``article.text``.
        sentences: its sentences in order; a sentence never crosses a line break, and a line of headline or
            sub-heads is one sentence.
    """

    article: Article
    text: str
    sentences: tuple[Sentence, ...]

    def tokens(self) -> Iterator[Token]:
        """Return an iterator over the tokens of all sentences in order."""
        return chain.from_iterable([sentence.tokens for sentence in self.sentences])


def load_kiwi(*, dictionary: str | Path | None = None, num_workers: int = 1) -> Kiwi:
    """Return a loaded Kiwi, without its dictionary of 250,000 names of several words.

    That dictionary takes half of the loading and a third of the memory, and in news it touches three tokens in a
    thousand: foreign names written with a space (제롬 파월) are two tokens without it, so that 파월 is counted together
    wherever it stands. The tagger joins such names.

    Args:
        dictionary: a user dictionary in Kiwi's format (form, tag, score; tab-separated). Its words win over
            Kiwi's own split.
        num_workers: threads of Kiwi.

    Raises:
        DictionaryError: a line of the dictionary is malformed.
        OSError: the dictionary cannot be read.
    """
    kiwi = Kiwi(num_workers=num_workers, load_multi_dict=False)
    if dictionary is not None:
        add_dictionary(kiwi, Path(dictionary))
    return kiwi


@cache
def default_kiwi() -> Kiwi:
    """Return the Kiwi without a user's dictionary that all in this process share, loaded on first use and then kept."""
    return load_kiwi()


def parse(kiwi: Kiwi, article: Article) -> Document:
    """Return ``article`` with its sentences and morphemes: the one pass of Kiwi over it."""
    return next(parse_all(kiwi, [article]))


def parse_all(kiwi: Kiwi, articles: Sequence[Article]) -> Iterator[Document]:
    """Yield what `parse` returns for each article, somewhat faster than one by one.

    Kiwi reads all of them before the first is worked on, so that its dictionary stays in the processor's cache.
    """
    texts = [_plain_type(article.text) for article in articles]
    found = [kiwi.tokenize(text, oov_handling=OOV_HANDLING) for text in texts if len(text) < _LONG_TEXT]
    yield from _parsed(kiwi, zip(articles, texts, strict=True), iter(found))


def parse_behind(kiwi: Kiwi, articles: Sequence[Article]) -> Iterator[Document]:
    """Return an iterator over what `parse` gives for each article; Kiwi begins at once, in a thread of its own.

    In a process that was forked from one with this Kiwi there is no such thread, and the iterator would never end.
    """
    texts = [_plain_type(article.text) for article in articles]
    found = kiwi.tokenize([text for text in texts if len(text) < _LONG_TEXT], oov_handling=OOV_HANDLING)
    return _parsed(kiwi, zip(articles, texts, strict=True), found)


def _parsed(
    kiwi: Kiwi, articles: Iterable[tuple[Article, str]], found: Iterator[list[KiwiToken]]
) -> Iterator[Document]:
    for article, text in articles:
        stream = _mended(kiwi, next(found)) if len(text) < _LONG_TEXT else _long_stream(kiwi, text)
        yield Document(article, article.text, tuple(_sentences(article, text, stream)))


def _plain_type(text: str) -> str:
    return text.translate(PLAIN_TYPE) if _UNUSUAL_TYPE.search(text) else text


class _Stream(NamedTuple):
    """The tokens of a text.

    Attributes:
        tokens: the tokens.
        places: for each its sentence and its line, as Kiwi numbers them.
    """

    tokens: list[Token]
    places: list[tuple[int, int]]


_attributes = [attrgetter(field) for field in Token._fields]
# What `Token._make` does, without a call of Python for each of the thousands of tokens.
_token = partial(tuple.__new__, Token)
_place = attrgetter("sent_position", "line_number")


def plain(found: Sequence[KiwiToken]) -> list[Token]:
    """Return Kiwi's tokens as plain values."""
    return list(map(_token, zip(*[map(attribute, found) for attribute in _attributes], strict=True)))


def _stream(kiwi: Kiwi, text: str) -> _Stream:
    return _mended(kiwi, kiwi.tokenize(text, oov_handling=OOV_HANDLING))


def _mended(kiwi: Kiwi, found: Sequence[KiwiToken]) -> _Stream:
    """Return what Kiwi found in a text, the unknown words in it that are several taken apart."""
    tokens, places = plain(found), list(map(_place, found))
    # An unknown word, mostly a name, stands there more than once.
    read = cache(lambda word: plain(kiwi.tokenize(word)))
    for index, parts in reversed(parted(tokens, read)):
        start = tokens[index].start
        tokens[index : index + 1] = [
            part._replace(start=start + part.start, end=start + part.end) for part in parts
        ]
        places[index : index + 1] = [places[index]] * len(parts)
    return _Stream(tokens, places)


def _long_stream(kiwi: Kiwi, text: str) -> _Stream:
    """Return what `_stream` does, piece by piece, counted from the beginning of the whole."""
    whole = _Stream([], [])
    start = line = sentence = 0
    for piece in _pieces(text):
        tokens, places = _stream(kiwi, piece)
        whole.tokens.extend(
            token._replace(start=start + token.start, end=start + token.end) for token in tokens
        )
        whole.places.extend((sentence + place[0], line + place[1]) for place in places)
        if places:
            sentence += places[-1][0] + 1
        start += len(piece)
        line += piece.count("\n")
    return whole


def _pieces(text: str) -> Iterator[str]:
    """Cut a text behind line ends; a line too long for a piece behind a sentence, a word or anywhere."""
    start = 0
    while len(text) - start > _PIECE:
        limit = start + _PIECE
        cut = limit
        for mark in ("\n", ". ", " "):
            found = text.rfind(mark, start, limit)
            if found > start:
                cut = found + len(mark)
                break
        yield text[start:cut]
        start = cut
    yield text[start:]


def _sentences(article: Article, text: str, stream: _Stream) -> Iterator[Sentence]:
    tokens, places = stream
    blocks = iter(article.blocks)
    block = next(blocks, None)
    first = 0
    for stop in sentence_ends(text, tokens, places):
        while block is not None and tokens[stop - 1].start >= block.end:
            block = next(blocks, None)
        assert block is not None
        # A headline is one sentence whatever stands in it.
        if block.part != "body" and stop < len(tokens) and places[stop][1] == places[stop - 1][1]:
            continue
        group = tokens[first:stop]
        yield Sentence(group[0].start, max([token.end for token in group]), block.part, tuple(group))
        first = stop
