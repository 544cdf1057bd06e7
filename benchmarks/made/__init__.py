"""Documents made for tests, figures and the notebook: one content, written as HWPX, HWP 5.0, DOCX and PDF.

They hold what real ones do and what readers trip over: words struck out, deleted and inserted, highlighted words, readings over
words, tables, a header, a footer, a comment. Each is the same byte for byte whenever it is made.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

How = Literal["plain", "struck", "deleted", "inserted", "highlighted", "read"]


class Run(NamedTuple):
    """Words of a paragraph.

    Attributes:
        text: the words.
        how: how they are marked; ``read`` has a reading over them.
        over: that reading.
    """

    text: str
    how: How = "plain"
    over: str = ""


Paragraph = tuple[Run, ...]
Table = tuple[tuple[str, ...], ...]


class Content(NamedTuple):
    """What a document holds; a `Table` is rows of cells, whose lines are paragraphs."""

    blocks: tuple[Paragraph | Table, ...]
    header: str = ""
    footer: str = ""
    comment: str = ""


def paragraph(*runs: str | Run) -> Paragraph:
    """Return the paragraph of these runs."""
    return tuple(Run(run) if isinstance(run, str) else run for run in runs)


def is_table(block: Paragraph | Table) -> bool:
    """Return whether ``block`` is a table."""
    return not isinstance(block[0], Run)


def visible(content: Content) -> list[str]:
    """Return the lines that a reader sees as text."""
    lines: list[str] = []
    for block in content.blocks:
        if is_table(block):
            lines += [line for row in block for cell in row for line in str(cell).split("\n")]
        else:
            lines.append("".join(run.text for run in block if isinstance(run, Run) and is_seen(run)))
    return lines


def is_seen(run: Run) -> bool:
    """Return whether a reader sees a run as words of the text."""
    return run.how not in {"struck", "deleted"}


def hidden(content: Content) -> list[str]:
    """Return the texts that are no words of the text: struck out, deleted, readings, header, footer, comment."""
    runs = [run for block in content.blocks for run in block if isinstance(run, Run)]
    texts = [run.text for run in runs if not is_seen(run)] + [run.over for run in runs]
    return [text for text in (*texts, content.header, content.footer, content.comment) if text]
