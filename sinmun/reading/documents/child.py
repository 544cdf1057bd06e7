"""The process that reads documents: a path in, the lines of the text out, both as JSON.

What is wrong with a document comes from the library in sentences of Korean; those that begin with `ERR` are failures.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, TypedDict

from sinmun.confined import allow, confine
from sinmun.extras import need
from sinmun.patterns import pattern
from sinmun.problems import Problem
from sinmun.reading.documents.joints import joints_of_lines, part
from sinmun.reading.documents.lines import blocks_of
from sinmun.reading.documents.readings import without_readings

_ERROR = "ERR"
_REPAIRED = pattern(r"손상|truncated|startxref")
_LOCKED = ("암호", "DRM")
_REVISED = (".hwp", ".hwpx")
_PACKED = (".hwpx", ".docx")


class Answer(TypedDict):
    """What became of a document.

    Attributes:
        blocks: its text: the lines of each paragraph or table.
        pictures: how many pictures stand in it.
        damaged: whether parts of it could not be read.
        locked: whether it cannot be read without a password.
        failed: why it cannot be read otherwise, if so.
        missing: in Korean and in English, how to install the library that reads it, if it is not there.
    """

    blocks: list[list[str]]
    pictures: int
    damaged: bool
    locked: bool
    failed: str | None
    missing: tuple[str, str] | None


def serve() -> None:
    """Answer questions until there are no more; the standard output is for the answers alone."""
    answers = os.fdopen(os.dup(1), "w", encoding="ascii", newline="\n")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    first = True
    for line in sys.stdin:
        path, seconds, memory = json.loads(line)
        if first:
            confine(memory=memory, seconds=seconds)
            first = False
        allow(seconds)
        answers.write(json.dumps(answer_of(path)) + "\n")
        answers.flush()


def answer_of(path: str) -> Answer:
    """Return what is in the document at ``path``."""
    answer = Answer(blocks=[], pictures=0, damaged=False, locked=False, failed=None, missing=None)
    try:
        answer.update(_text_in(path))  # type: ignore[typeddict-item]
    except Problem as problem:
        answer["missing"] = (problem.ko, str(problem))
    except Exception as error:  # what a damaged document makes the library raise is in no list
        answer["failed"] = type(error).__name__
    return answer


def _text_in(path: str) -> dict[str, Any]:
    dochan = need("dochan")
    if path.endswith(_PACKED):
        path = str(without_readings(Path(path)))
    revised = path.endswith(_REVISED)
    with joints_of_lines() as joints:
        document = dochan.Dochan(path, revision_mode="final" if revised else "preserve").doc
    blocks, pictures = blocks_of(document, broken=path.endswith(".pdf"))
    blocks = part(blocks, joints)
    said = list(map(str, document.errors))
    errors = [error for error in said if error.startswith(_ERROR)]
    if blocks or not errors:
        damaged = bool(errors) or any(map(_REPAIRED.search, said))
        return {"blocks": blocks, "pictures": pictures, "damaged": damaged}
    if any(sign in error for error in errors for sign in _LOCKED):
        return {"locked": True}
    return {"failed": errors[0].removeprefix(_ERROR).strip(": ")[:80]}
