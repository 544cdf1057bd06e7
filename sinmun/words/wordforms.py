"""What stands as one noun: Kiwi's noun morphemes put together where the language has one word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from sinmun import lexicons
from sinmun.words.morphs import Token

# When does a noun behind a noun belong to the same word? Kiwi's language model gives each morpheme's log
# probability after what stands before it: 지능 after 인공 -0.7, 서비스 after 행정 -5.5. At LEXICALISED and above it is one
# word, unless it is a noun that combines freely with any other (결과, 방안); those join at FIXED and above.
# Where a space stands between, FIXED holds for all. Found on the two lists in tests/gold/compounds;
# benchmarks/compounds.py shows how the kinds separate. Mutual information (the same less the log probability of
# the word alone) separated them no better, and so is not used.
LEXICALISED = -3.3
FIXED = -1.6

# Kiwi's ids up to this one are classes: an unknown noun, a Latin word, a number.
LAST_CLASS = 39

# The suffix that makes an adnominal of a noun: 국가적, 대표적.
_ADNOMINAL = "적"
# What nouns are made of, Latin and hanja words aside.
_ATOM_TAGS = frozenset({"NNG", "NNP", "XSN", "XPN"})


class Unit(NamedTuple):
    """A stretch of text that counts as one noun.

    Attributes:
        form: the noun, without spaces inside, full-width letters as plain ones.
        start: offset of its first character in the text.
        end: offset behind its last character.
        head: Kiwi's id of the first morpheme.
        tag: the tag of the first morpheme.
        link: natural-log probability of the further morphemes, each given what stands before it.
        joined: whether the unit touches the one before it.
    """

    form: str
    start: int
    end: int
    head: int
    tag: str
    link: float
    joined: bool


def units(tokens: Sequence[Token], text: str) -> list[list[Unit]]:
    """Return the runs of nouns in a sentence: units that touch, or that a space alone parts, in order."""
    return [run for run in _runs(tokens, text) if run]


def _runs(tokens: Sequence[Token], text: str) -> Iterator[list[Unit]]:
    """Yield what `units` returns, and empty runs where nothing of some atoms counts."""
    run: list[Token] = []
    number_end = -1
    position = 0
    size = len(tokens)
    while position < size:
        token = tokens[position]
        position += 1
        tag = token.tag
        if tag in _ATOM_TAGS:
            atom = token
        elif tag == "SL":
            position, atom = _latin(tokens, position - 1)
        elif tag == "SH":
            if run:
                yield _joined(run)
                run = []
            yield from _hanja(token, text)
            continue
        else:
            if run:
                yield _joined(run)
                run = []
            if tag == "SN":
                number_end = token.end
            continue
        if run:
            gap = atom.start - run[-1].end
            if gap > 1 or (gap == 1 and text[run[-1].end] != " "):
                yield _joined(run)
                run = []
        if not run and atom.start == number_end:
            # What touches a number counts it: 3경기, 3대 강국. A longer word behind it does not: 3D프린터.
            number_end = atom.end if len(atom.form) == 1 else -1
            lone = position == size or tokens[position].start != atom.end or tokens[position].tag[0] != "N"
            if len(atom.form) == 1 or lone:
                continue
        run.append(atom)
    if run:
        yield _joined(run)


def _latin(tokens: Sequence[Token], position: int) -> tuple[int, Token]:
    """Return the position behind a Latin word (AI, R&D, GPT-4o, G7) and the word."""
    first = tokens[position]
    form: str = first.form
    end: int = first.end
    position += 1
    while position < len(tokens) and tokens[position].start == end:
        token = tokens[position]
        mark = token.form in ("&", "-", ".") and position + 1 < len(tokens) and form[-1] not in "&-."
        if mark:
            following = tokens[position + 1]
            if following.start != token.end or following.tag not in ("SL", "SN"):
                break
        elif token.tag == "SN":
            if len(form) > 1 and form[-1] not in "&-.":
                break
        elif token.tag != "SL":
            break
        form += token.form
        end = token.end
        position += 1
    return position, first if end == first.end else first._replace(form=form, end=end)


def _hanja(token: Token, text: str) -> Iterator[list[Unit]]:
    """Yield hanja as the words they stand for; those in parentheses only gloss the word before."""
    start, form = token.start, token.form
    if start and text[start - 1] == "(":
        return
    names = [_hanja_words().get(character) for character in form]
    if not all(names):
        yield [Unit(form, start, token.end, token.id, "SH", 0.0, False)]
        return
    for offset, name in enumerate(names, start=start):
        yield [Unit(name or "", offset, offset + 1, token.id, "SH", 0.0, False)]


@cache
def _hanja_words() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicons.rows("nouns/hanja.txt")}


def _joined(run: list[Token]) -> list[Unit]:
    """Return the units of a run of atoms."""
    if len(run) == 1:
        atom = run[0]
        if atom.tag[0] == "X":
            return []
        return [Unit(atom.form, atom.start, atom.end, atom.id, atom.tag, 0.0, False)]
    found: list[Unit] = []
    previous: Token | None = None
    for atom in run:
        touching = previous is not None and atom.start == previous.end
        if _leaves_noun(found[-1] if touching and found else None, atom):
            previous = None
            continue
        if previous is None or not found:
            found.append(Unit(atom.form, atom.start, atom.end, atom.id, atom.tag, 0.0, False))
        elif _one_word(found[-1], previous, atom, touching):
            last = found[-1]
            form = last.form + atom.form
            found[-1] = Unit(
                form, last.start, atom.end, last.head, last.tag, last.link + atom.score, last.joined
            )
        else:
            found.append(Unit(atom.form, atom.start, atom.end, atom.id, atom.tag, 0.0, touching))
        if atom.tag == "XSN" and atom.form == _ADNOMINAL:
            found.pop()
        previous = atom
    return found


def _leaves_noun(unit: Unit | None, atom: Token) -> bool:
    """Tell whether an atom is a suffix that adds nothing to the unit before it: 서버용, AI화."""
    if unit is None:
        return atom.tag == "XSN"
    if len(atom.form) > 2 or len(unit.form) == 1:
        return False
    if atom.tag == "XSN" and unit.tag == "SL":
        return True
    return atom.tag in ("XSN", "NNG") and atom.form in lexicons.words("nouns/suffixes.txt")


def _one_word(unit: Unit, previous: Token, atom: Token, touching: bool) -> bool:
    if not touching:
        return (
            atom.tag == previous.tag == "NNG"
            and unit.tag == "NNG"
            and atom.score >= FIXED
            and len(atom.form) > 1
        )
    if atom.tag == "XSN" or previous.tag == "XPN" or len(unit.form) == 1:
        return True
    if unit.tag == "SL" or atom.tag == "SL":
        return False
    if len(atom.form) == 1:
        return True
    if atom.tag != "NNG" or atom.score < LEXICALISED:
        return False
    return atom.score >= FIXED or atom.form not in lexicons.words("nouns/general.txt")
