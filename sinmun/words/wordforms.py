"""What stands as one noun: Kiwi's noun morphemes put together where the language has one word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from sinmun import lexicons
from sinmun.words.figures import NO_FIGURE, Figure, figure, is_latin_name, is_version, whole
from sinmun.words.morphs import Token
from sinmun.words.named import NAME, UNKNOWN

# When does a noun behind a noun belong to the same word? Kiwi's language model gives each morpheme's log
# probability after what stands before it: 지능 after 인공 -0.7, 서비스 after 행정 -5.5. At LEXICALISED and above it is one
# word, unless it is a noun that combines freely with any other (결과, 방안); those join at FIXED and above.
# Where a space stands between they are never one word; at FIXED and above they are a phrase. Found on the two lists
# in tests/gold/compounds; benchmarks/compounds.py shows how the kinds separate. Mutual information (the same less the
# log probability of the word alone) separated them no better, and so is not used.
LEXICALISED = -3.3
FIXED = -1.6

# Kiwi's ids up to this one are classes: an unknown noun, a Latin word, a number.
LAST_CLASS = 39

# The suffix that makes an adnominal of a noun: 국가적, 대표적.
_ADNOMINAL = "적"
# 에서, as headlines write it.
_FROM = "서"
# What nouns are made of, Latin and hanja words aside.
_ATOM_TAGS = frozenset({"NNG", "NNP", "XSN", "XPN", NAME})
# What may make a noun, or belong to one.
_OTHER_TAGS = frozenset({"SL", "SN", "MAG", "MM", "NP", "XR", "W_HASHTAG"})
_PARTS_OF_FIGURES = frozenset({"SN", "NNB"})
# What may be the beginning of a noun that it touches, by its length: 착즙, 순매수, 우리나라, 중범죄.
_BEGINNINGS = {"MAG": 1, "MM": 1, "NP": 2, "XR": 1}
# What a run of nouns, or a figure in front of one, may be made of.
_TAGS_OF_RUNS = _ATOM_TAGS | _OTHER_TAGS | _PARTS_OF_FIGURES | {"SH"}
# A verb, or its ending, that may be part of the noun it touches, by the first letters of its tag: 발목잡기.
_VERBAL = frozenset({"VV", "ET"})
# What a number behind it may belong to: 코로나19.
_NAMED_BY_NUMBERS = frozenset({"NNG", "NNP"})


class Unit(NamedTuple):
    """A stretch of text that counts as one noun.

    Attributes:
        form: the noun, without spaces inside, full-width letters as plain ones.
        start: offset of its first character in the text.
        end: offset behind its last character.
        head: Kiwi's id of the first morpheme.
        tag: the tag of the first morpheme, `NAME` of a name.
        link: natural-log probability of the further morphemes, each given what stands before it.
        joined: whether the unit touches the one before it, or a suffix behind that.
        phrase: whether it belongs to the one before it across a space: 오염수 방류, the words of one name.
        figure: the figure that touches it in front, with what counts behind it: 12·3 of 12·3비상계엄.
    """

    form: str
    start: int
    end: int
    head: int
    tag: str
    link: float
    joined: bool
    phrase: bool = False
    figure: str = ""


# What `Unit._make` does, without a call of Python for each of the hundreds of nouns.
_unit = partial(tuple.__new__, Unit)


def units(tokens: Sequence[Token], text: str) -> list[list[Unit]]:
    """Return the runs of nouns in a sentence: units that touch, or that a space alone parts, in order."""
    found: list[list[Unit]] = []
    run: list[Token] = []
    front = before = NO_FIGURE
    position = 0
    size = len(tokens)
    while position < size:
        token = tokens[position]
        position += 1
        tag = token.tag
        if tag not in _TAGS_OF_RUNS:
            if run and not (tag[:2] in _VERBAL and _goes_into(run, tokens, position - 1, text)):
                found.append(_joined(run, front))
                run = []
            continue
        atom: Token | None = token
        if tag not in _ATOM_TAGS:
            position, atom = _atom(tokens, position - 1, touches=bool(run) and run[-1].end == token.start)
        elif (
            token.form == _FROM
            or " " in token.form
            or (position < size and tokens[position].start < token.end)
        ):
            atom = _as_written(tokens, position - 1, text)
        if run and (atom is None or _is_apart(run[-1], atom, text)):
            found.append(_joined(run, front))
            run = []
        if atom is None:
            before = _beside(before, token, text, found)
        elif run:
            _go_on(run, atom, token)
        elif atom.start != before.end or before.names(atom.form, atom.tag):
            run, front = [atom], before if atom.start == before.end else NO_FIGURE
        else:
            before = _counting(before, atom, tokens[position : position + 1], found)
    return _finished(found, run, front)


def _goes_into(run: list[Token], tokens: Sequence[Token], index: int, text: str) -> bool:
    """Tell whether a verb, or its ending, is part of the last noun of a run (발목잡기, 거리두기); the verb is put into it."""
    token, noun = tokens[index], run[-1]
    if token.tag == "ETN":
        return token.end == noun.end
    if token.tag[:2] != "VV" or token.start != noun.end or noun.tag != "NNG" or index + 1 == len(tokens):
        return False
    ending = tokens[index + 1]
    if ending.tag != "ETN" or token.form in lexicons.words("nouns/light_verbs.txt"):
        return False
    if _is_resolved(tokens, index + 2, ending.end):
        return False
    run[-1] = noun._replace(form=text[noun.start : ending.end], end=ending.end, id=UNKNOWN)
    return True


def _is_resolved(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Tell whether 로 하다 stands at ``index``, behind the ending of a verb: 대책내놓기로 했다 tells what somebody decided."""
    particle = index + 1 < len(tokens) and tokens[index].form == "로" and tokens[index].start == end
    return particle and tokens[index + 1].form == "하"


def _is_particle(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether 서 behind a proper noun is the particle of headlines (중국서 안전, 미국서도), which Kiwi takes for a noun."""
    token = tokens[index]
    if not index or tokens[index - 1].tag != "NNP" or tokens[index - 1].end != token.start:
        return False
    following = tokens[index + 1 : index + 2]
    return not following or following[0].start > token.end or following[0].tag == "JX"


def _go_on(run: list[Token], atom: Token, token: Token) -> None:
    """Add an atom to a run; one that begins before its token takes the place of the last."""
    if atom.start < token.start:
        run.pop()
    run.append(atom)


def _finished(found: list[list[Unit]], run: list[Token], front: Figure) -> list[list[Unit]]:
    """Return the runs with the last one, those of which nothing is left out."""
    if run:
        found.append(_joined(run, front))
    return [units for units in found if units] if [] in found else found


def _beside(before: Figure, token: Token, text: str, found: list[list[Unit]]) -> Figure:
    """Return the figure so far behind a token that makes no atom; add the words of hanja."""
    if token.tag in _PARTS_OF_FIGURES:
        return _figure(before, token, text)
    if token.tag == "SH":
        found.extend(_hanja(token, text))
    return before


def _counting(before: Figure, atom: Token, following: Sequence[Token], found: list[list[Unit]]) -> Figure:
    """Return the figure with the noun behind it, which it counts; add both where they are one noun (3·1절)."""
    if len(atom.form) == 1 and whole(before, atom, following[0] if following else None):
        start = atom.end - len(before.text) - 1
        found.append([Unit(before.text + atom.form, start, atom.end, UNKNOWN, atom.tag, 0.0, False)])
    return before.grown(atom)


def _as_written(tokens: Sequence[Token], index: int, text: str) -> Token | None:
    """Return a noun that is not in the text as Kiwi gives it as the text has it.

    Kiwi sees contracted particles where news has none: 남정미 and ㄴ for 남정민, 휴지 and ㄴ for 휴진; only of nouns of one
    syllable (땐) they are, which then count nothing. A word of the user may be written without its space.
    """
    token = tokens[index]
    if " " in token.form:
        return token._replace(form=text[token.start : token.end])
    if index + 1 == len(tokens) or tokens[index + 1].start >= token.end:
        return None if _is_particle(tokens, index) else token
    if len(token.form) == 1:
        return None
    return token._replace(form=text[token.start : token.end], id=UNKNOWN)


def _figure(before: Figure, token: Token, text: str) -> Figure:
    """Return the figure so far: one that begins or goes on with a number, or has a counter of one syllable behind it."""
    if token.tag == "SN":
        return figure(before, token, text)
    return before.grown(token) if token.start == before.end and len(token.form) == 1 else before


def _is_apart(last: Token, atom: Token, text: str) -> bool:
    """Tell whether more than a space parts an atom from the one before."""
    end = last.end
    gap = atom.start - end
    return gap > 0 and (gap > 1 or text[end] != " ")


def _atom(tokens: Sequence[Token], position: int, *, touches: bool) -> tuple[int, Token | None]:
    """Return the position behind what begins with a token that is no noun, and the atom that it makes, if it makes one.

    A number that belongs to the noun before it is given with that noun; the atom then begins before the token.
    """
    token = tokens[position]
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if token.tag == "SL":
        return _latin(tokens, position)
    if token.tag == "SN":
        if touches and tokens[position - 1].tag in _NAMED_BY_NUMBERS and is_version(tokens, position):
            noun = tokens[position - 1]
            return position + 1, noun._replace(form=noun.form + token.form, end=token.end, id=UNKNOWN)
        if is_latin_name(token, following):
            return _latin(tokens, position)
    elif token.tag == "W_HASHTAG":
        return position + 1, token._replace(form=token.form[1:], tag="NNP", start=token.start + 1, id=UNKNOWN)
    elif _begins_noun(tokens, position, following):
        return position + 1, (
            token._replace(tag="NNG", id=UNKNOWN) if token.tag == "MAG" else token._replace(tag="XPN")
        )
    return position + 1, None


def _begins_noun(tokens: Sequence[Token], position: int, following: Token | None) -> bool:
    """Tell whether Kiwi took the beginning of a noun for an adverb, a determiner or a pronoun, which touch no noun."""
    token = tokens[position]
    if len(token.form) != _BEGINNINGS.get(token.tag) or following is None or following.start != token.end:
        return False
    return following.tag in ("NNG", "NNP")


def _latin(tokens: Sequence[Token], position: int) -> tuple[int, Token]:
    """Return the position behind a Latin word (AI, R&D, GPT-4o, G7, 5G) and the word."""
    first = tokens[position]
    if len(first.form) == 2:  # Q. marks a speaker, A. a point of a list: nothing is joined to the stop
        first = _without_full_stop(first)
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
            if form[-1] not in "&-." and not _is_number_of(form, tokens, position):
                break
        elif token.tag != "SL":
            break
        form += token.form
        end = token.end
        position += 1
    word = first if end == first.end else first._replace(form=form, tag="SL", end=end)
    return position, _without_full_stop(word)


def _without_full_stop(word: Token) -> Token:
    """Return a Latin word without the full stop that Kiwi counts to it: that of Q., KBS. and Google., not that of U.S."""
    if word.form[-1] != "." or word.form[-3:-2] == ".":
        return word
    return word._replace(form=word.form[:-1], end=word.end - 1)


def _is_number_of(form: str, tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a number belongs to the Latin word it touches: G7, GPT4, RE100; not that in SK2대."""
    if len(form) == 1:
        return True
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if following is None or following.start > tokens[position].end or following.tag == "SL":
        return tokens[position].form.isdigit()
    return is_version(tokens, position) or (
        following.tag in ("NNG", "NNP")
        and len(following.form) > 1
        and following.form not in lexicons.words("nouns/counters.txt")
    )


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


def _joined(run: list[Token], front: Figure) -> list[Unit]:
    """Return the units of a run of atoms; the figure in front belongs to the first."""
    if len(run) == 1:
        form, tag, start, end, head, _, _ = run[0]
        return [] if tag[0] == "X" else [_unit((form, start, end, head, tag, 0.0, False, False, front.text))]
    found: list[Unit] = []
    previous: Token | None = None
    left = -1
    for atom in run:
        form, tag, start, end, head, score, _ = atom
        touching = previous is not None and start == previous.end
        if _leaves_noun(found[-1] if touching and found else None, atom):
            previous, left = None, end
            continue
        if previous is None or not found:
            text = front.text if start == front.end else ""
            found.append(_unit((form, start, end, head, tag, 0.0, start == left, False, text)))
        elif touching and _one_word(found[-1], previous, atom):
            last = found[-1]
            found[-1] = last._replace(form=last.form + form, end=end, link=last.link + score)
        else:
            phrase = not touching and _is_phrase(found[-1], previous, atom)
            found.append(_unit((form, start, end, head, tag, 0.0, touching, phrase, "")))
        previous = atom
        if tag == "XSN" and form == _ADNOMINAL:
            found.pop()
            previous = None
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


def _is_phrase(unit: Unit, previous: Token, atom: Token) -> bool:
    """Tell whether two nouns with a space between are a fixed phrase: 오염수 방류."""
    return (
        atom.tag == previous.tag == "NNG" and unit.tag == "NNG" and atom.score >= FIXED and len(atom.form) > 1
    )


def _one_word(unit: Unit, previous: Token, atom: Token) -> bool:
    """Tell whether an atom belongs to the word that it touches."""
    if NAME in (unit.tag, atom.tag):
        return False
    if atom.tag == "XSN" or previous.tag == "XPN" or len(unit.form) == 1:
        return True
    if unit.tag == "SL" or atom.tag == "SL":
        return False
    if len(atom.form) == 1:
        return True
    if atom.tag != "NNG" or atom.score < LEXICALISED:
        return False
    return atom.score >= FIXED or atom.form not in lexicons.words("nouns/general.txt")
