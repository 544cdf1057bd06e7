"""What stands as one noun: Kiwi's noun morphemes put together where the language has one word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kiwipiepy import Token

from sinmun import lexicons

# A following noun that Kiwi's language model gives at least this log probability belongs to the same word.
# Found on the lists in benchmarks/compounds.py; see there for how the two kinds separate.
LEXICALISED = -2.9

_NOUN_TAGS = frozenset({"NNG", "NNP"})
# Kiwi writes these suffixes as morphemes of their own; 들, 님 and the like leave the noun what it was,
# 적 makes an adnominal of it.
_PLAIN_SUFFIXES = frozenset({"들", "님", "씨"})


class Unit(NamedTuple):
    """A stretch of text that counts as one noun.

    Attributes:
        form: the noun, without spaces inside, full-width letters as plain ones.
        start: offset of its first character in the text.
        end: offset behind its last character.
        head: the first morpheme; its probability in general Korean starts that of the whole noun.
        tag: the tag of the first morpheme.
        link: natural-log probability of the further morphemes given what stands before them.
        joined: whether the unit touches the one before it in the list.
    """

    form: str
    start: int
    end: int
    head: str
    tag: str
    link: float
    joined: bool


class _Atom(NamedTuple):
    form: str
    tag: str
    start: int
    end: int
    score: float


def units(tokens: Sequence[Token], text: str) -> Iterator[list[Unit]]:
    """Yield the runs of nouns in ``tokens``: units that touch, or that a space alone parts, in order."""
    for run in _runs(tokens, text):
        joined = _join(run)
        if joined:
            yield joined


def _runs(tokens: Sequence[Token], text: str) -> Iterator[list[_Atom]]:
    run: list[_Atom] = []
    after_number = -1
    position = 0
    size = len(tokens)
    while position < size:
        token = tokens[position]
        tag = token.tag
        position += 1
        if tag in _NOUN_TAGS:
            atom = _Atom(token.form, tag, token.start, token.end, token.score)
        elif tag == "SL":
            position, atom = _latin(tokens, position - 1)
        elif tag in ("XSN", "XPN") and token.form not in _PLAIN_SUFFIXES:
            atom = _Atom(token.form, tag, token.start, token.end, token.score)
        elif tag == "SH" and not (token.start and text[token.start - 1] == "("):
            if run:
                yield run
            run = []
            for offset, character in enumerate(token.form):
                name = _HANJA.get(character)
                if name is None:
                    yield [_Atom(token.form, tag, token.start, token.end, token.score)]
                    break
                start = token.start + offset
                yield [_Atom(name, tag, start, start + 1, token.score)]
            continue
        else:
            if tag == "SN":
                after_number = token.end
            if run:
                yield run
                run = []
            continue
        if run:
            gap = atom.start - run[-1].end
            if gap > 1 or (gap == 1 and text[run[-1].end] != " "):
                yield run
                run = []
        if not run and atom.start == after_number:
            after_number = -1
            following = tokens[position] if position < size else None
            if following is None or following.start != atom.end or following.tag not in _NOUN_TAGS:
                continue
        run.append(atom)
    if run:
        yield run


def _latin(tokens: Sequence[Token], position: int) -> tuple[int, _Atom]:
    """Return the position behind a Latin word (AI, R&D, GPT-4o, G7) and the word."""
    first = tokens[position]
    form = first.form
    end: int = first.end
    position += 1
    while position < len(tokens) and tokens[position].start == end:
        token = tokens[position]
        if token.tag == "SN" and form[-1] not in "&-." and not (len(form) == 1 or form[-1].isdigit()):
            break
        if token.tag in ("SL", "SN"):
            form += token.form
            end = token.end
            position += 1
            continue
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        if (
            token.form in "&-."
            and following is not None
            and following.tag in ("SL", "SN")
            and following.start == token.end
        ):
            form += token.form
            end = token.end
            position += 1
            continue
        break
    return position, _Atom(form, "SL", first.start, end, first.score)


def _join(run: list[_Atom]) -> list[Unit]:
    """Put the atoms of a run together to units."""
    found: list[Unit] = []
    previous: _Atom | None = None
    for atom in run:
        touching = previous is not None and atom.start == previous.end
        unit = Unit(atom.form, atom.start, atom.end, atom.form, atom.tag, 0.0, touching)
        if previous is not None and found and _one_word(found[-1], previous, atom, touching):
            last = found[-1]
            unit = last._replace(form=last.form + atom.form, end=atom.end, link=last.link + atom.score)
            found[-1] = unit
        elif atom.tag != "XSN":
            found.append(unit)
        previous = atom
    return [unit for unit in found if unit.tag != "XPN" or unit.form != unit.head]


def _one_word(unit: Unit, previous: _Atom, atom: _Atom, touching: bool) -> bool:
    if touching:
        if atom.tag == "XSN" or previous.tag == "XPN" or len(unit.form) == 1:
            return True
        if len(atom.form) == 1 and atom.tag != "SL":
            return unit.tag != "SL"
        return atom.tag == "NNG" and unit.tag != "SL" and atom.score >= LEXICALISED
    return atom.tag == "NNG" and previous.tag == "NNG" and atom.score >= LEXICALISED and len(atom.form) > 1


_HANJA: dict[str, str] = {row[0]: row[1] for row in lexicons.rows("nouns/hanja.txt")}
