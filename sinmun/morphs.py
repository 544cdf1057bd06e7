"""Morphemes: loading Kiwi once, and turning an article into sentences of Kiwi tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiwipiepy import Kiwi, Token

from sinmun.article import Article, Part
from sinmun.userwords import DictionaryError, add_dictionary, read_stopwords

__all__ = [
    "DictionaryError",
    "Document",
    "Sentence",
    "add_dictionary",
    "load_kiwi",
    "parse",
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

# What Kiwi is given in place of type it does not know, character for character, so that offsets stay: it
# takes ＡＩ, the primes that some outlets use as quotation marks and the wide dots for symbols, and what
# stands between such marks for unknown names.
PLAIN_TYPE = {0xFF01 + offset: 0x21 + offset for offset in range(94)}
PLAIN_TYPE |= str.maketrans("″〃′ㆍ・･", '""\'···')


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article.

    Attributes:
        start: offset of its first character in ``Document.text``.
        end: offset behind its last character.
        part: the part of the article it stands in: ``title``, ``subhead`` or ``body``.
        tokens: Kiwi's tokens; ``token.start`` and ``token.end`` are offsets in ``Document.text``.
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
        """Yield the tokens of all sentences in order."""
        for sentence in self.sentences:
            yield from sentence.tokens


def load_kiwi(*, dictionary: str | Path | None = None, num_workers: int = 1) -> Kiwi:
    """Return a loaded Kiwi.

    Args:
        dictionary: a user dictionary in Kiwi's format (form, tag, score; tab-separated). Its words win over
            Kiwi's own split.
        num_workers: threads of Kiwi.

    Raises:
        DictionaryError: a line of the dictionary is malformed.
        OSError: the dictionary cannot be read.
    """
    kiwi = Kiwi(num_workers=num_workers)
    if dictionary is not None:
        add_dictionary(kiwi, Path(dictionary))
    return kiwi


def parse(kiwi: Kiwi, article: Article) -> Document:
    """Return ``article`` with its sentences and morphemes: the one pass of Kiwi over it."""
    text = article.text.translate(PLAIN_TYPE)
    tokens = (
        kiwi.tokenize(text, oov_handling=OOV_HANDLING) if len(text) < _LONG_TEXT else _long_text(kiwi, text)
    )
    return Document(article, article.text, tuple(_sentences(article, tokens)))


class _Shifted:
    """A token of a piece of a long text, its positions counted from the beginning of the whole."""

    __slots__ = ("_token", "end", "form", "id", "line_number", "score", "sent_position", "start", "tag")

    def __init__(self, token: Token, *, start: int, line: int, sentence: int) -> None:
        self._token = token
        self.form = token.form
        self.tag = token.tag
        self.id = token.id
        self.score = token.score
        self.start = start + token.start
        self.end = start + token.end
        self.line_number = line + token.line_number
        self.sent_position = sentence + token.sent_position

    def __getattr__(self, name: str) -> object:
        return getattr(self._token, name)

    def __repr__(self) -> str:
        return f"Token(form={self.form!r}, tag={self.tag!r}, start={self.start}, len={self._token.len})"


def _long_text(kiwi: Kiwi, text: str) -> Iterator[Token]:
    start = line = sentence = 0
    for piece in _pieces(text):
        token = None
        for token in kiwi.tokenize(piece, oov_handling=OOV_HANDLING):
            yield _Shifted(token, start=start, line=line, sentence=sentence)
        if token is not None:
            sentence += token.sent_position + 1
        start += len(piece)
        line += piece.count("\n")


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


def _sentences(article: Article, tokens: Iterable[Token]) -> Iterator[Sentence]:
    blocks = iter(article.blocks)
    block = next(blocks, None)
    group: list[Token] = []
    position = line = -1
    for token in tokens:
        sentence = token.sent_position
        number = token.line_number
        if sentence != position or number != line:
            # A headline is one sentence whatever stands in it; a list mark belongs to what it marks.
            if group and (number != line or not ((block and block.part != "body") or _is_mark(group))):
                assert block is not None
                yield _sentence(group, block.part)
                group = []
            position, line = sentence, number
        while block is not None and token.start >= block.end:
            block = next(blocks, None)
        group.append(token)
    if group:
        assert block is not None
        yield _sentence(group, block.part)


def _is_mark(tokens: list[Token]) -> bool:
    return len(tokens) == 1 and tokens[0].tag in ("SB", "SW", "SO")


def _sentence(tokens: list[Token], part: Part) -> Sentence:
    return Sentence(tokens[0].start, max(token.end for token in tokens), part, tuple(tokens))
