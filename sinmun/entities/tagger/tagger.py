"""The tagger: mentions of people, organisations and places in an article.

A linear-chain conditional random field over Kiwi's tokens (Lafferty, McCallum & Pereira 2001), trained by the scripts in
``training/``; at run time it needs NumPy only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import as_file, files
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from sinmun.entities.mention import Label, Mention
from sinmun.entities.tagger.batch import Batch
from sinmun.entities.tagger.context import Discount
from sinmun.entities.tagger.decode import LABELS, SURE, decode, margin, segments
from sinmun.entities.tagger.features import Encoder
from sinmun.entities.tagger.gazetteer import Gazetteer
from sinmun.entities.tagger.growing import Floats, Growing, Ints
from sinmun.entities.tagger.shapes import OFFSETS, TypeEncoder
from sinmun.entities.tagger.units import Unit, units_of
from sinmun.entities.tagger.weights import SCALE, WIDTH, Steps, Weights, add_up, greatest, in_range
from sinmun.words.morphs import Document

FORMAT = 1
CHUNK = 12_000
LONGEST = 400
CLEAR = 1.5
"""How far "no mention" must lead by the tokens alone for their context not to matter (natural-log scale); of the units of
names 0.1 % are above it, of all units one in two."""


class Model:
    """Weights of the features, the gazetteer and the clusters of forms: what training writes.

    Attributes:
        transitions: weight of one label after another.
    """

    def __init__(
        self, keys: NDArray[np.uint32], weights: Steps, transitions: Floats, *, encoder: Encoder
    ) -> None:
        self.transitions = transitions
        self.encoder = encoder
        self._sums = Weights(keys, weights)
        self._pairs = encoder_groups(encoder)
        self._forget()

    @property
    def keys(self) -> NDArray[np.uint32]:
        """Sorted keys of the features."""
        return self._sums.keys

    @property
    def weights(self) -> Steps:
        """A row per feature, a column per label of ``LABELS``; in steps of 1/``SCALE`` on the natural-log scale."""
        return self._sums.rows[:, : len(LABELS)]

    @classmethod
    def load(cls, path: Path) -> Model:
        """Return the model in the file ``path``.

        Raises:
            OSError: the file cannot be read.
            ValueError: it is not a model of this version.
        """
        with np.load(path, allow_pickle=False) as arrays:
            if "format" not in arrays or int(arrays["format"]) != FORMAT:
                raise ValueError(
                    f"{path}: not a model of format {FORMAT}; train it anew with training/train.py"
                )
            encoder = Encoder(
                Gazetteer.from_arrays(arrays), TypeEncoder(arrays["cluster_keys"], arrays["clusters"])
            )
            return cls(arrays["keys"], arrays["weights"], arrays["transitions"], encoder=encoder)

    def emissions(self, batch: Batch, *, discount: Discount | None = None) -> Floats:
        """Return the scores of all labels for the units of ``batch``, on the natural-log scale.

        Context is looked at only where the tokens themselves leave it open whether there is a name; elsewhere "no mention" is
        made sure of.
        """
        self._learn()
        first = batch.types * len(OFFSETS)
        rows = np.stack([first[batch.place + offset] + column for column, offset in enumerate(OFFSETS)])
        sums = add_up(self._rows.rows.reshape(-1, WIDTH), rows, self._greatest)
        clear = margin(sums[:, : len(LABELS)]) >= CLEAR * SCALE
        sums[clear, 0] += int(SURE * SCALE)
        units = (~clear).nonzero()[0]
        context = np.zeros((len(units), WIDTH), np.int32)
        for some, keys in self.encoder.contexts(batch, units=units, discount=discount):
            given = self._sums.sums(keys)
            if some is None:
                context += given
            else:
                context[some] += given
        sums[units] += context
        return sums[:, : len(LABELS)].astype(np.float32) * np.float32(1 / SCALE)

    def reset(self) -> None:
        """Empty the cache of types."""
        self.encoder.reset()
        self._forget()

    def _forget(self) -> None:
        self._rows = Growing(np.zeros((0, len(OFFSETS), WIDTH), np.int16))
        self._greatest = 0

    def _learn(self) -> None:
        """Work out the scores that new types give at each offset."""
        keys = self.encoder.keys[len(self._rows.rows) :]
        if len(keys):
            rows = np.stack([in_range(self._sums.sums(keys.T[pairs])) for pairs in self._pairs], axis=1)
            self._rows.add(rows)
            self._greatest = max(self._greatest, greatest(rows))


def encoder_groups(encoder: Encoder) -> list[Ints]:
    """Return the template-and-offset pairs of each offset."""
    offsets = encoder.pair_offset
    return [(offsets == column).nonzero()[0] for column in range(len(OFFSETS))]


class Tagger:
    """Finds the mentions of people, organisations and places."""

    def __init__(self, model: Model) -> None:
        self._model = model

    @classmethod
    def load(cls, path: Path | None = None) -> Tagger:
        """Return the tagger with the model in ``path``, by default the one that comes with the package.

        Raises:
            OSError: the file cannot be read.
            ValueError: it is not a model of this version.
        """
        if path is not None:
            return cls(Model.load(path))
        with as_file(files(__package__) / "model" / "tagger.npz") as own:
            return cls(Model.load(own))

    def tag(self, document: Document) -> list[Mention]:
        """Return the mentions of ``document`` in text order; none overlap, each has a letter or a digit.

        ``score`` of a mention is the probability of the least certain of its tokens.
        """
        return self.tag_all([document])[0]

    def tag_all(self, documents: Sequence[Document]) -> list[list[Mention]]:
        """Return for each document what `tag` does; short ones together take little more than half the time.

        The scores may differ from those of `tag` in their last digits.
        """
        mentions: list[list[Mention]] = [[] for _ in documents]
        for chunk in _chunks(documents):
            for number, mention in self._tag(chunk, documents):
                mentions[number].append(mention)
        return mentions

    def _tag(self, chunk: Sequence[_Part], documents: Sequence[Document]) -> Iterator[tuple[int, Mention]]:
        """Yield the mentions in a chunk, each with the number of its document."""
        text, shifts, firsts = _laid_out(chunk, documents)
        if self._model.encoder.full():
            self._model.reset()
        batch = self._model.encoder.batch([part.units for part in chunk], text, shifts=shifts, firsts=firsts)
        scores = self._model.emissions(batch)
        first, last = segments(scores, batch.bounds)
        labels, certainty, _ = decode(scores, self._model.transitions, first, last)
        found = spans(labels)
        sure = certainty.tolist()
        first, last = np.array([span[:2] for span in found], np.int64).reshape(-1, 2).T
        sentence = np.searchsorted(batch.bounds, first, side="right") - 1
        shift = np.array(shifts, np.int64)[sentence]
        lefts = (batch.start[batch.place[first]] - shift).tolist()
        rights = (batch.end[batch.place[last]] - shift).tolist()
        for (start, end, label), at, left, right in zip(found, sentence.tolist(), lefts, rights, strict=True):
            number = chunk[at].document
            # A morpheme that is not written (the 하 of "살았다 이소룡") stands before the space.
            written = documents[number].text[left:right].lstrip()
            form = written.rstrip()
            if form.isalnum() or any(map(str.isalnum, form)):
                begin = right - len(written)
                yield number, Mention(begin, begin + len(form), label, form, min(sure[start : end + 1]))


def spans(labels: Ints) -> list[tuple[int, int, Label]]:
    """Return first unit, last unit and kind of the mentions in a row of labels."""
    result: list[tuple[int, int, Label]] = []
    start = -1
    for unit in labels.nonzero()[0].tolist():
        name = LABELS[labels[unit]]
        if name[0] in "BS":
            start = unit
        if name[0] in "ES":
            result.append((start, unit, cast(Label, name[2:])))
    return result


class _Part(NamedTuple):
    """The units of a sentence, or of a piece of an endless one, and the number of its document."""

    document: int
    units: Sequence[Unit]


def _laid_out(chunk: Sequence[_Part], documents: Sequence[Document]) -> tuple[str, list[int], list[int]]:
    """Return the text of a chunk, what to add to offsets to find them there for each part, and each document's first part."""
    pieces: list[str] = []
    shifts: list[int] = []
    firsts: list[int] = []
    size = 0
    for number, parts in groupby(chunk, key=attrgetter("document")):
        sentences = [part.units for part in parts]
        base = sentences[0][0].start
        piece = documents[number].text[base : max([unit.end for units in sentences for unit in units])]
        pieces.append(piece)
        firsts.append(len(shifts))
        shifts += [size - base] * len(sentences)
        size += len(piece) + 1
    return "\n".join(pieces), shifts, firsts


def _chunks(documents: Iterable[Document]) -> Iterator[list[_Part]]:
    """Yield units of whole documents, up to ``CHUNK`` at a time; a longer document is cut behind a sentence."""
    gathered: list[_Part] = []
    size = 0
    for number, document in enumerate(documents):
        for chunk in _cut_pieces(document, number):
            length = sum(len(part.units) for part in chunk)
            if gathered and size + length > CHUNK:
                yield gathered
                gathered, size = [], 0
            gathered += chunk
            size += length
    if gathered:
        yield gathered


def _cut_pieces(document: Document, number: int) -> Iterator[list[_Part]]:
    """Yield units of whole sentences, about ``CHUNK`` at a time; an endless sentence is cut."""
    chunk: list[_Part] = []
    size = 0
    for sentence in document.sentences:
        units = units_of(sentence.tokens)
        for begin in range(0, len(units), LONGEST):
            part = units[begin : begin + LONGEST]
            chunk.append(_Part(number, part))
            size += len(part)
            if size >= CHUNK:
                yield chunk
                chunk, size = [], 0
    if chunk:
        yield chunk
