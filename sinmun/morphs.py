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

OOV_HANDLING = "chr_freq"

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
    tokens = kiwi.tokenize(article.text.translate(PLAIN_TYPE), oov_handling=OOV_HANDLING)
    return Document(article, article.text, tuple(_sentences(article, tokens)))


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
