"""The lines of a page, what each looks like, and what became of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from sinmun import lexicons
from sinmun.article import Removed, Rule
from sinmun.patterns import pattern

Kind = Literal["published", "modified", "plain"]
_REMEMBERED = 16_384  # words of menus and lines, asked again and again
KEY_LENGTH = 60
CLOSERS = "\"'”’″′〞」』〉》)）\\]］】>＞"
OPENERS = "\"'“‘″′〝「『〈《(（\\[［【<＜"
_SENTENCE = pattern(f"[가-힣A-Za-z0-9%{CLOSERS}][.?!…。][{CLOSERS}]*$")
_PLAIN = pattern(f"[다요죠까네음함임됨라][{CLOSERS}]*$")
_POLITE = pattern(f"(?:[니습]다|니까|[세아어여해예에]요|시오|죠)[.?!…]*[{CLOSERS}]*$")
_STATEMENT = pattern(f"다[.][{CLOSERS}]*$")
_STATED = pattern(rf"[가-힣]다[.][{CLOSERS}]*\s")
_STOP = pattern(rf"[가-힣]{{2}}[.?!][{CLOSERS}]*(?=\s|$)")
_LIST_ITEM = pattern(
    r"^\s*(?:[▲△▼▽◆◇■□●○◎★☆※▷▶→☞✔✓•·∙ㆍ∘–—*-]|\(?\d{1,2}[.)]\s|[①-⑳❶-❿]|[가-하][.)]\s|[QA][.:)\s])"
)
_KEY = pattern(r"[^0-9a-z가-힣ㄱ-ㅎ\u4e00-\u9fff]+")
_COUNT = pattern(r"^[0-9]+(?=[a-z가-힣])|(?<=[a-z가-힣])[0-9]+$")
_SPACE = pattern(r"[ \t]+")
_PARAGRAPH_OF_STATEMENTS = 3  # behind which something foreign may end
_HANGUL = pattern("[가-힣]")


@dataclass(slots=True)
class Line:
    """A line of the page that is not empty.

    Attributes:
        index: its place among the lines that are not empty.
        raw: the line as it stood, trimmed, runs of spaces made one.
        text: what is left of it; the rules cut bylines and the like off its ends.
        gap: an empty line stands before it.
        tabs: it held tabs, so it may be a row of a table.
        key: `key` of a line short enough to be a control or a heading, else an empty string.
        rule: the rule that removed what is left, or None.
    """

    index: int
    raw: str
    text: str
    gap: bool
    tabs: bool
    key: str = ""
    rule: Rule | None = None

    @property
    def is_sentence(self) -> bool:
        """Whether the text ends with a full stop, a question or an exclamation mark."""
        return _SENTENCE.search(self.text[-12:]) is not None

    @property
    def is_prose(self) -> bool:
        """Whether the text reads like a paragraph of an article rather than like a heading or a control."""
        return _reads_as_prose(self.text)

    @property
    def is_statement(self) -> bool:
        """Whether it ends as a sentence of a report does: `…다.`"""
        return _STATEMENT.search(self.text[-8:]) is not None

    @property
    def is_polite(self) -> bool:
        """Whether it ends as one speaks to the reader: `…습니다.`, `…세요`."""
        return _POLITE.search(self.text[-10:]) is not None

    @property
    def is_item(self) -> bool:
        """Whether it begins as an item of a list does."""
        return _LIST_ITEM.match(self.text[:8]) is not None

    @property
    def is_report(self) -> bool:
        """Whether it ends as a sentence does that reports and is not spoken to the reader: `…했다.`"""
        return self.is_statement and not self.is_polite

    @property
    def sentences(self) -> int:
        """The number of sentences that end in it, as far as stops tell; counted up to 600 characters."""
        return len(_STOP.findall(self.text[:600]))


@lru_cache(maxsize=_REMEMBERED)
def _reads_as_prose(text: str) -> bool:
    size = len(text)
    ends = _SENTENCE.search(text[-12:]) is not None
    if ends and _HANGUL.search(text[-8:]) is not None:
        return size >= 8
    if ends:
        return len(_STATED.findall(text)) >= _PARAGRAPH_OF_STATEMENTS
    if size >= 60 and _STATED.search(text) is not None:
        return True
    return size >= 160 or (size >= 70 and _PLAIN.search(text[-6:]) is not None)


class Byline(NamedTuple):
    """What a byline says: the names of the writers, and the outlet if it names one."""

    names: tuple[str, ...]
    outlet: str | None


class Run(NamedTuple):
    """Paragraphs that follow one another.

    Attributes:
        first: index of the first paragraph's line.
        last: index of the last paragraph's line.
        paragraphs: how many.
        weight: their characters; those that stand alone between other lines count half.
    """

    first: int
    last: int
    paragraphs: int
    weight: int


@dataclass(slots=True)
class Page:
    """A page under work: its lines, and all that was learnt about the article on the way.

    Attributes:
        lines: the lines that are not empty.
        cuts: pieces cut off lines, by line.
        publishers: the line, the place (`byline`, `copyright`, …) and the name of each outlet found.
        reporters: the line and the name of each writer found in a byline.
        starts: lines whose beginning was a byline: the first sentence of an article.
        ends: lines that ended with a byline.
        stamps: the line, the day and the kind (`published`, `modified`, `plain`) of each time stamp.
        label: the kind of time that the line before announced (``입력``), while lines are looked at one by one.
        pictures: lines that something outside the text knows to be captions.
        links: texts of links, without their spaces.
        found: the line in which the first paragraph was found, if any.
        opens_interview: whether that line says who leads an interview.
        core: the densest run of paragraphs, if any.
        start: the first line of the body.
        stop: the first line behind the body.
        title: the headline; given, or found above the body.
        headline: the line of the headline, if it was found.
        subheads: the sub-heads.
        publisher: the outlet.
    """

    lines: list[Line]
    cuts: list[tuple[int, Removed]] = field(default_factory=list)
    publishers: list[tuple[int, str, str]] = field(default_factory=list)
    reporters: list[tuple[int, str]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    stamps: list[tuple[int, datetime.date, str]] = field(default_factory=list)
    label: Kind | None = None
    pictures: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    found: int | None = None
    opens_interview: bool = False
    core: Run | None = None
    start: int = 0
    stop: int = 0
    title: str = ""
    headline: Line | None = None
    subheads: tuple[str, ...] = ()
    publisher: str | None = None

    def __post_init__(self) -> None:
        """Let the body reach to the end of the page until something closes it."""
        self.stop = len(self.lines)

    def live(self, start: int = 0, end: int | None = None) -> Iterator[Line]:
        """Yield the lines from ``start`` to before ``end`` that nothing has removed yet."""
        for line in self.lines[start:end]:
            if line.rule is None and line.text:
                yield line

    @property
    def body(self) -> Iterator[Line]:
        """The lines of the body that nothing has removed yet."""
        return self.live(self.start, self.stop)

    def after(self, line: Line) -> Line | None:
        """Return the line below ``line``, removed or not."""
        return self.lines[line.index + 1] if line.index + 1 < len(self.lines) else None

    def before(self, line: Line) -> Line | None:
        """Return the line above ``line``, removed or not."""
        return self.lines[line.index - 1] if line.index else None

    def note_reporters(self, line: Line, names: Iterable[str]) -> None:
        """Write down the writers whom ``line`` names."""
        self.reporters += [(line.index, name) for name in names]

    def note_publisher(self, line: Line, place: str, name: str | None) -> None:
        """Write down the outlet that ``line`` names."""
        if name and name not in lexicons.words("reading/portals.txt") | lexicons.words(
            "reading/picture_banks.txt"
        ):
            self.publishers.append((line.index, place, name))

    def note_byline(self, line: Line, found: Byline) -> None:
        """Write down the writers and the outlet of a byline in ``line``."""
        self.note_reporters(line, found.names)
        self.note_publisher(line, "byline", found.outlet)

    def cut(self, line: Line, *, text: str, rest: str, rule: Rule) -> None:
        """Take ``text`` off ``line`` and leave ``rest``."""
        if text.strip():
            self.cuts.append((line.index, Removed(text.strip(), rule)))
        line.text = rest.strip()
        if not line.text and line.rule is None:
            line.rule = rule

    def removed(self) -> tuple[Removed, ...]:
        """Return all that was taken off the page, in page order."""
        whole = [
            (line.index, Removed(line.text, line.rule))
            for line in self.lines
            if line.rule is not None and line.text
        ]
        return tuple(piece for _, piece in sorted(self.cuts + whole, key=lambda item: item[0]))


@lru_cache(maxsize=_REMEMBERED)
def key(text: str) -> str:
    """Return ``text`` in lower case with nothing but letters and digits, counts at its ends left out."""
    return _COUNT.sub("", _KEY.sub("", text.lower()))


def _out_of_cell(text: str) -> str:
    """Return ``text`` without the bars around it, if it is the only cell of a table's row: ``| ▲ 우체국 지붕 |``."""
    inner = text[1:-1].strip() if len(text) > 2 and text[0] == "|" == text[-1] else ""
    return inner if inner and "|" not in inner else text


def split(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not empty."""
    lines: list[Line] = []
    gap = False
    for raw in text.split("\n"):
        plain = _out_of_cell(_SPACE.sub(" ", raw).strip())
        if plain:
            short = key(plain) if len(plain) <= KEY_LENGTH else ""
            lines.append(Line(len(lines), plain, plain, gap, "\t" in raw.strip(), short))
        gap = not plain
    return lines
