"""The reader's own words: a user dictionary for Kiwi, a list of words that do not count."""

from __future__ import annotations

import math
import unicodedata
from pathlib import Path

from kiwipiepy import Kiwi

# Kiwi gives a word of the dictionary the chance of an unknown name and adds its score. With nothing added,
# a Latin word stays what it was, and a short word loses to chains of short morphemes; with 10 and more,
# words are cut out of longer ones (대로 out of 그대로).
_BONUS = 5.0


class DictionaryError(ValueError):
    """A user dictionary that Kiwi cannot take; the message names file and line."""


def add_dictionary(kiwi: Kiwi, path: Path) -> None:
    """Add the words of a user dictionary to ``kiwi``; they win over Kiwi's own split.

    The format is Kiwi's, with tabs between the columns: ``word  TAG  score``, the score (natural-log units,
    more is stronger) may be missing; ``form  word/TAG`` for another form of a word; ``form  a/TAG + b/TAG``
    for a form and its morphemes. ``#`` begins a comment line. UTF-8 (with or without BOM) or CP949.

    Raises:
        DictionaryError: a line is malformed; the message names file and line number.
        OSError: the file cannot be read.
    """
    for number, line in enumerate(_read(path).splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            _add(kiwi, line)
        except ValueError as error:
            raise DictionaryError(f"{path}:{number}: {error}") from error


def read_stopwords(path: str | Path) -> frozenset[str]:
    """Return the words of a file with a word per line; ``#`` begins a comment line.

    Raises:
        DictionaryError: the file is neither UTF-8 nor CP949.
        OSError: the file cannot be read.
    """
    lines = (line.strip() for line in _read(Path(path)).splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _read(path: Path) -> str:
    data = path.read_bytes()
    for encoding in ("utf-8-sig", "cp949"):
        try:
            return unicodedata.normalize("NFC", data.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise DictionaryError(f"{path}: neither UTF-8 nor CP949; save the file as UTF-8")


def _add(kiwi: Kiwi, line: str) -> None:
    columns = [column.strip() for column in line.split("\t")]
    if len(columns) == 1:
        raise ValueError(f"no tag after {columns[0]!r}; write the word, a tab and its tag (NNP, NNG …)")
    while len(columns) > 2 and not columns[-1]:
        columns.pop()
    if len(columns) > 3:
        raise ValueError(f"{len(columns)} columns; write the word, its tag and perhaps a score")
    form, tag = columns[:2]
    if not form:
        raise ValueError("no word before the tag; write the word, a tab and its tag (NNP, NNG …)")
    score = _BONUS + (_score(columns[2]) if len(columns) == 3 else 0.0)
    morphemes = [_morpheme(part) for part in tag.split(" + ")] if "/" in tag else []
    try:
        if len(morphemes) > 1:
            kiwi.add_pre_analyzed_word(form, morphemes, score)
        elif morphemes:
            word, tag = morphemes[0]
            kiwi.add_user_word(form, tag, score, word)
        else:
            kiwi.add_user_word(form, tag, score)
    except ValueError as error:
        if "tag" in str(error):
            raise ValueError(f"Kiwi knows no tag {tag!r}; a name takes NNP, another noun NNG") from error
        raise ValueError(f"Kiwi does not know all of {tag!r}; name words of its dictionary") from error


def _score(text: str) -> float:
    try:
        score = float(text)
    except ValueError:
        score = math.nan
    if not math.isfinite(score):
        raise ValueError(f"{text!r} is no score; write a number, or leave the column out")
    return score


def _morpheme(text: str) -> tuple[str, str]:
    form, _, tag = text.strip().rpartition("/")
    if not form or not tag:
        raise ValueError(f"{text!r} is no morpheme; write word/TAG, several with ' + ' between them")
    return form, tag
