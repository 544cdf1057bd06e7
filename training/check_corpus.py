"""Verify the annotated corpus under `training/corpus` and count what it holds.

    python -m training.check_corpus              every part
    python -m training.check_corpus state-*.tsv  some files
    python -m training.check_corpus --hints      also list likely omissions (never an error)

A line is `id<TAB>topic<TAB>text with <surface:TAG> marks`; the format is described in `training/corpus/README.md`.
Exit code 1, and one line `file:line: what is wrong` per error, when anything is wrong.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

CORPUS = Path(__file__).parent / "corpus"
TAGS = ("PS", "OG", "LC")
MARK = re.compile(r"<([^<>]*):([^<>:]*)>")
IDENTIFIER = re.compile(r"([a-z]+)-(\d{4})")
INVISIBLE = re.compile(r"[\u00a0\u200b-\u200f\u2028-\u202e\u2060\u3000\ufeff]")
# 도, 로 and 만 also close many place names (경기도, 세종로), so they say nothing here.
PARTICLES = ("에서", "에게", "으로", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과")
HINT_LENGTH = 3


class Mark(NamedTuple):
    """One annotated span; `start` and `end` are characters of the bare text."""

    start: int
    end: int
    tag: str
    surface: str


class Sentence(NamedTuple):
    """One line of the corpus: where it stands, its text without marks, and its marks."""

    path: Path
    line: int
    identifier: str
    topic: str
    text: str
    marks: tuple[Mark, ...]


class Problem(NamedTuple):
    """An error at one line of one file."""

    path: Path
    line: int
    message: str


def parse_text(annotated: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the text without its marks, and the marks with offsets into it."""
    pieces: list[str] = []
    marks: list[Mark] = []
    length = position = 0
    for found in MARK.finditer(annotated):
        before = annotated[position : found.start()]
        pieces += before, found[1]
        start = length + len(before)
        length = start + len(found[1])
        marks.append(Mark(start, length, found[2], found[1]))
        position = found.end()
    pieces.append(annotated[position:])
    return "".join(pieces), tuple(marks)


def read(path: Path, problems: list[Problem]) -> Iterator[Sentence]:
    """Yield the sentences of one file; lines that cannot be read become problems."""
    part = path.stem.rpartition("-")[0]
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 3:
            problems.append(Problem(path, number, f"expected 3 fields between tabs, found {len(fields)}"))
            continue
        identifier, topic, annotated = fields
        named = IDENTIFIER.fullmatch(identifier)
        if not named or named[1] != part:
            problems.append(Problem(path, number, f"id {identifier!r} is not of the form {part}-0001"))
        if not topic.strip():
            problems.append(Problem(path, number, "the topic is empty"))
        problems.extend(Problem(path, number, message) for message in faults(annotated))
        text, marks = parse_text(annotated)
        yield Sentence(path, number, identifier, topic, text, marks)


def faults(annotated: str) -> Iterator[str]:
    """Yield what is wrong with one annotated text, looked at alone."""
    if annotated != unicodedata.normalize("NFC", annotated):
        yield "the text is not in Unicode NFC"
    if INVISIBLE.search(annotated):
        yield "the text holds an invisible or unusual space character"
    if annotated != annotated.strip() or "  " in annotated:
        yield "the text has a space too many"
    text, marks = parse_text(annotated)
    if "<" in text or ">" in text:
        yield "a mark is nested, unfinished or malformed"
    if len(text) < 5:
        yield "the text is too short to be a sentence"
    for mark in marks:
        yield from mark_faults(mark)


def mark_faults(mark: Mark) -> Iterator[str]:
    """Yield what is wrong with one mark, looked at alone."""
    if mark.tag not in TAGS:
        yield f"unknown tag {mark.tag!r} of {mark.surface!r}"
    if not mark.surface.strip():
        yield "a mark is empty"
    elif mark.surface != mark.surface.strip():
        yield f"the span {mark.surface!r} starts or ends with a space"
    elif mark.surface[0] in "'\"‘“([,.·" or mark.surface[-1] in "'\"’”,·":
        yield f"the span {mark.surface!r} starts or ends with punctuation"
    elif mark.surface.count("(") != mark.surface.count(")"):
        yield f"the span {mark.surface!r} cuts through brackets"


def repeated(sentences: Iterable[Sentence]) -> Iterator[Problem]:
    """Yield ids and texts that occur twice (spaces, digits and punctuation aside)."""
    identifiers: dict[str, Sentence] = {}
    texts: dict[str, Sentence] = {}
    for sentence in sentences:
        bare = re.sub(r"[\W\d_]+", "", sentence.text)
        for what, key, seen in (("id", sentence.identifier, identifiers), ("text", bare, texts)):
            first = seen.setdefault(key, sentence)
            if first is not sentence:
                message = f"same {what} as {first.path.name}:{first.line}"
                yield Problem(sentence.path, sentence.line, message)


def swallowed_particles(sentences: Sequence[Sentence]) -> Iterator[Problem]:
    """Yield spans that end like a particle although the form without it is annotated too.

    A span directly followed by another Hangul syllable is not suspect: its own particle stands behind it.
    Nor is one whose rest is a single syllable: the surname 한 says nothing about 한은.
    """
    counts = Counter((mark.surface, mark.tag) for sentence in sentences for mark in sentence.marks)
    for sentence in sentences:
        for mark in sentence.marks:
            particle = next((p for p in PARTICLES if mark.surface.endswith(p)), "")
            stem = mark.surface.removesuffix(particle)
            follower = sentence.text[mark.end : mark.end + 1]
            if not particle or len(stem) < 2 or not counts[stem, mark.tag] or "가" <= follower <= "힣":
                continue
            if counts[stem, mark.tag] >= counts[mark.surface, mark.tag]:
                message = (
                    f"the span {mark.surface!r} seems to hold a particle ({stem!r} is annotated elsewhere)"
                )
                yield Problem(sentence.path, sentence.line, message)


def omissions(sentences: Sequence[Sentence]) -> Iterator[Problem]:
    """Yield unannotated occurrences of forms annotated at least twice: to be looked at, not always wrong."""
    counts = Counter(mark.surface for sentence in sentences for mark in sentence.marks)
    forms = {form for form, count in counts.items() if count > 1 and len(form) >= HINT_LENGTH}
    lengths = sorted({len(form) for form in forms}, reverse=True)
    for sentence in sentences:
        covered = {place for mark in sentence.marks for place in range(mark.start, mark.end)}
        for start in range(len(sentence.text)):
            for length in lengths:
                form = sentence.text[start : start + length]
                if form in forms and covered.isdisjoint(range(start, start + length)):
                    yield Problem(sentence.path, sentence.line, f"unmarked: {form}")
                    break


def summary(sentences: Iterable[Sentence]) -> Iterator[str]:
    """Yield a table of counts: a line per part and one for all."""
    rows: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for part in (sentence.path.stem.rpartition("-")[0], "all"):
            rows[part]["sentences"] += 1
            rows[part]["characters"] += len(sentence.text)
            rows[part]["without"] += not sentence.marks
            rows[part].update(mark.tag for mark in sentence.marks)
    columns = ("sentences", "characters", "without", *TAGS)
    yield " ".join([f"{'part':<10}", *(f"{column:>10}" for column in columns)])
    for part in sorted(rows, key=lambda name: (name == "all", name)):
        yield " ".join([f"{part:<10}", *(f"{rows[part][column]:>10}" for column in columns)])


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the files named (all of the corpus by default); return the exit code."""
    parser = argparse.ArgumentParser(description="Verify the annotated corpus and count what it holds.")
    parser.add_argument("files", nargs="*", type=Path, help="files to check (default: the whole corpus)")
    parser.add_argument("--hints", action="store_true", help="also list likely omissions")
    options = parser.parse_args(arguments)
    problems: list[Problem] = []
    paths = options.files or sorted(CORPUS.glob("*-[0-9][0-9].tsv"))
    sentences = [sentence for path in paths for sentence in read(path, problems)]
    problems += repeated(sentences)
    problems += swallowed_particles(sentences)
    hints = list(omissions(sentences)) if options.hints else []
    for problem in problems + hints:
        sys.stdout.write(f"{problem.path.name}:{problem.line}: {problem.message}\n")
    sys.stdout.write("\n".join([*summary(sentences), ""]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
