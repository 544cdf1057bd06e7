"""Morphemes: loading Kiwi once, and turning an article into sentences of Kiwi tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiwipiepy import Kiwi, Token

from sinmun.article import Article, Part

OOV_HANDLING = "chr_freq"

# What Kiwi is given in place of type it does not know, character for character, so that offsets stay:
# it takes ＡＩ for a symbol, the primes that some outlets use as quotation marks and the wide dots for symbols,
# and what stands between them for unknown names.
_PLAIN_TYPE = {0xFF01 + offset: 0x21 + offset for offset in range(94)}
_PLAIN_TYPE |= str.maketrans("″〃′ㆍ・･", '""\'···')


class DictionaryError(ValueError):
    """A line of a user dictionary that Kiwi cannot take; the message names file and line."""


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
        sentences: its sentences in order; a sentence never crosses a line break.
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


def add_dictionary(kiwi: Kiwi, path: Path) -> None:
    """Add the words of a user dictionary to ``kiwi``.

    Raises:
        DictionaryError: a line is malformed; the message names file and line number.
    """
    raise NotImplementedError


def parse(kiwi: Kiwi, article: Article) -> Document:
    """Return ``article`` with its sentences and morphemes: the one pass of Kiwi over it."""
    tokens = kiwi.tokenize(article.text.translate(_PLAIN_TYPE), oov_handling=OOV_HANDLING)
    return Document(article, article.text, tuple(_sentences(article, tokens)))


def _sentences(article: Article, tokens: Iterable[Token]) -> Iterator[Sentence]:
    blocks = iter(article.blocks)
    block = next(blocks, None)
    group: list[Token] = []
    for token in tokens:
        if group and (
            token.sent_position != group[-1].sent_position or token.line_number != group[-1].line_number
        ):
            assert block is not None
            yield _sentence(group, block.part)
            group = []
        while block is not None and token.start >= block.end:
            block = next(blocks, None)
        group.append(token)
    if group:
        assert block is not None
        yield _sentence(group, block.part)


def _sentence(tokens: list[Token], part: Part) -> Sentence:
    return Sentence(tokens[0].start, max(token.end for token in tokens), part, tuple(tokens))
