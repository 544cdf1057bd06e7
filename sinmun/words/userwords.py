"""The reader's own words: a user dictionary for Kiwi, a list of words that do not count."""

from __future__ import annotations

import csv
import math
from pathlib import Path

from kiwipiepy import Kiwi

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.wordfiles import WordListError, parted_by, read_list

# Kiwi gives a word of the dictionary the chance of an unknown name and adds its score. With nothing added,
# a Latin word stays what it was, and a short word loses to chains of short morphemes; with 10 and more,
# words are cut out of longer ones (대로 out of 그대로).
_BONUS = 5.0
_NUMBER = pattern(r"[\d.,]+")


class DictionaryError(WordListError):
    """A user dictionary that Kiwi cannot take, or a list of words; the message names file and line."""


class _Complaint(Exception):
    """What is wrong with a line, in Korean and in English."""

    def __init__(self, *, ko: str, en: str) -> None:
        super().__init__(en)
        self.ko = ko


def add_dictionary(kiwi: Kiwi, path: Path) -> None:
    """Add the words of a user dictionary to ``kiwi``; they win over Kiwi's own split.

    The format is Kiwi's, with tabs between the columns: ``word  TAG  score``, the score (natural-log units,
    more is stronger) may be missing; ``form  word/TAG`` for another form of a word; ``form  a/TAG + b/TAG``
    for a form and its morphemes. ``#`` begins a comment line. What a spreadsheet saves is taken too: commas or
    semicolons between the columns, a head line. UTF-8 or UTF-16 (with or without BOM), or CP949.

    Raises:
        DictionaryError: a line is malformed; the message names file and line number.
        OSError: the file cannot be read.
    """
    begun = False
    for number, line in enumerate(_text_of(path).splitlines(), start=1):
        cells = _cells(line)
        if not line.strip() or line.startswith("#") or not any(cells):
            continue
        if begun or not _is_head(cells):
            try:
                _add(kiwi, cells)
            except _Complaint as error:
                raise DictionaryError(
                    ko=f"{path}:{number}: {error.ko}", en=f"{path}:{number}: {error}"
                ) from error
        begun = True


def read_stopwords(path: str | Path) -> frozenset[str]:
    """Return the words of a file with a word per line; ``#`` begins a comment line.

    Of what a spreadsheet saves, each cell is a word, but those that are numbers and a head line are not.

    Raises:
        DictionaryError: the encoding is unknown.
        OSError: the file cannot be read.
    """
    lines = [line.strip() for line in _text_of(Path(path)).splitlines()]
    rows = [_cells(line) for line in lines if line and not line.startswith("#")]
    if rows and _head_key(rows[0][0]) in lexicons.words("nouns/list_heads.txt"):
        del rows[0]
    return frozenset(cell for row in rows for cell in row if cell and not _NUMBER.fullmatch(cell))


def _text_of(path: Path) -> str:
    try:
        return read_list(path)
    except WordListError as error:
        raise DictionaryError(ko=error.ko, en=str(error)) from error


def _cells(line: str) -> list[str]:
    """Return the cells of a line: parted by tabs, as Kiwi has them, or else as a spreadsheet parts them."""
    if "\t" in line:
        return [cell.strip() for cell in line.split("\t")]
    delimiter = parted_by(line, (",", ";"))
    return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])]


def _is_head(cells: list[str]) -> bool:
    """Return whether a line of a dictionary names its columns."""
    return len(cells) > 1 and _head_key(cells[1]) in lexicons.words("nouns/dictionary_heads.txt")


def _head_key(cell: str) -> str:
    return cell.replace(" ", "").lower()


def _add(kiwi: Kiwi, columns: list[str]) -> None:
    while len(columns) > 1 and not columns[-1]:
        columns.pop()
    if len(columns) == 1:
        raise _Complaint(
            ko=f"{columns[0]!r} 뒤에 품사가 없습니다. 낱말, 탭, 품사(NNP, NNG …)를 적으세요",
            en=f"no tag after {columns[0]!r}; write the word, a tab and its tag (NNP, NNG …)",
        )
    if len(columns) > 3:
        raise _Complaint(
            ko=f"열이 {len(columns)}개입니다. 낱말, 품사, 점수만 적으세요",
            en=f"{len(columns)} columns; write the word, its tag and perhaps a score",
        )
    form, tag = columns[:2]
    if not form:
        raise _Complaint(
            ko="품사 앞에 낱말이 없습니다. 낱말, 탭, 품사(NNP, NNG …)를 적으세요",
            en="no word before the tag; write the word, a tab and its tag (NNP, NNG …)",
        )
    score = _BONUS + (_score(columns[2]) if len(columns) == 3 else 0.0)
    morphemes = [_morpheme(part) for part in tag.split(" + ")] if "/" in tag else []
    try:
        _give(kiwi, form, tag, score=score, morphemes=morphemes)
    except ValueError as error:
        named = morphemes[0][1] if len(morphemes) == 1 else tag
        raise _refusal(named, str(error)) from error


def _give(kiwi: Kiwi, form: str, tag: str, *, score: float, morphemes: list[tuple[str, str]]) -> None:
    if len(morphemes) > 1:
        kiwi.add_pre_analyzed_word(form, morphemes, score)
    elif morphemes:
        word, own_tag = morphemes[0]
        kiwi.add_user_word(form, own_tag, score, word)
    else:
        kiwi.add_user_word(form, tag, score)


def _refusal(tag: str, reason: str) -> _Complaint:
    """Return why Kiwi does not take a word, told from its own ``reason``."""
    if "tag" in reason:
        return _Complaint(
            ko=f"Kiwi 에 {tag!r} 품사가 없습니다. 이름은 NNP, 다른 명사는 NNG 입니다",
            en=f"Kiwi knows no tag {tag!r}; a name takes NNP, another noun NNG",
        )
    return _Complaint(
        ko=f"Kiwi 가 {tag!r} 를 다 알지 못합니다. 사전에 있는 낱말을 적으세요",
        en=f"Kiwi does not know all of {tag!r}; name words of its dictionary",
    )


def _score(text: str) -> float:
    try:
        score = float(text)
    except ValueError:
        score = math.nan
    if not math.isfinite(score):
        raise _Complaint(
            ko=f"{text!r} 는 점수가 아닙니다. 수를 적거나 열을 비우세요",
            en=f"{text!r} is no score; write a number, or leave the column out",
        )
    return score


def _morpheme(text: str) -> tuple[str, str]:
    form, _, tag = text.strip().rpartition("/")
    if not form or not tag:
        raise _Complaint(
            ko=f"{text!r} 는 형태소가 아닙니다. 낱말/품사 를 적고, 여럿은 ' + ' 로 이으세요",
            en=f"{text!r} is no morpheme; write word/TAG, several with ' + ' between them",
        )
    return form, tag
