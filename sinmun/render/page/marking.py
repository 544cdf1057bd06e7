"""The article as HTML: its lines, with mentions, quotations, statements, keywords and summary sentences
marked.

Spans may nest and overlap in any way. The text is cut at every border of a span; in each piece the spans are
nested in a fixed order, so the elements are always well formed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from markupsafe import Markup, escape

from sinmun.record import TABLE_OF_LABEL
from sinmun.render.look.palette import LABEL_KINDS

Layer = Literal["s", "t", "q", "k", "e"]

# Outermost first: sentence of the summary, statement, quotation, entity, keyword. A visible mark is cut as rarely
# as can be: keywords show only when they are chosen.
LAYERS: tuple[Layer, ...] = ("s", "t", "q", "e", "k")

_ELEMENTS: Mapping[Layer, tuple[str, str]] = {
    "s": ("span", "summed"),
    "t": ("span", "said"),
    "q": ("span", "quote"),
    "k": ("span", "word"),
    "e": ("mark", ""),
}


# Shorter words are too often met by chance when spaces are passed over (한시 in 한 시장).
_LONG = 4


class Span(NamedTuple):
    """A stretch of the text that belongs to a thing.

    Attributes:
        start: offset of its first character.
        end: offset behind its last character.
        layer: what sort of thing it is.
        thing: number of the thing within its sort (two mentions of one person have the same number), -1 for
        none. label: class of the element, or the empty string.
        title: what is shown when the pointer rests on it, or the empty string.
    """

    start: int
    end: int
    layer: Layer
    thing: int
    label: str = ""
    title: str = ""


class Line(NamedTuple):
    """A line of the article.

    Attributes:
        part: ``title``, ``subhead`` or ``body``.
        html: its text with the spans marked.
    """

    part: Literal["title", "subhead", "body"]
    html: Markup


def spans_of(record: Mapping[str, Any], entities: Mapping[tuple[str, str], int]) -> list[Span]:
    """Return the spans of a record's mentions, quotations, statements and summary sentences.

    Mentions of names that are too unsure for the tables are not marked.

    Args:
        record: the content of ``summary.json``.
        entities: numbers of the entities by kind (``person``) and canonical name.
    """
    found: list[Span] = []
    shown = {
        (label, str(row["name"]))
        for label, table in TABLE_OF_LABEL.items()
        for row in record.get(table) or ()
    }
    for mention in record.get("mentions") or ():
        kind = LABEL_KINDS.get(str(mention["label"]), "noun")
        name = str(mention.get("name") or mention["text"])
        if record.get("unsure") and (mention["label"], name) not in shown:
            continue
        title = name if name != mention["text"] else ""
        number = entities.get((kind, name), -1)
        found.append(Span(int(mention["start"]), int(mention["end"]), "e", number, kind, title))
    sources: tuple[tuple[str, Layer], ...] = (
        ("quotes", "q"),
        ("statements", "t"),
        ("summary_sentences", "s"),
    )
    for table, layer in sources:
        for number, row in enumerate(record.get(table) or ()):
            title = str(row.get("speaker") or "")
            found.append(Span(int(row["start"]), int(row["end"]), layer, number, "", title))
    return found


def occurrences(text: str, words: Sequence[str], *, most: int = 20_000) -> list[Span]:
    """Return where ``words`` stand in ``text`` as written, with or without the spaces inside them.

    A Latin word does not count inside a longer Latin word; over a space only words of four letters and more are
    found, and only where a word begins. At most ``most`` places are returned.
    """
    squeezed: list[str] = []
    origin: list[int] = []
    for place, char in enumerate(text):
        if char != " ":
            squeezed.append(char)
            origin.append(place)
    dense = "".join(squeezed)
    found: list[Span] = []
    for number, word in enumerate(words):
        needle = word.replace(" ", "")
        at = dense.find(needle) if needle else -1
        while at >= 0 and len(found) < most:
            start, end = origin[at], origin[at + len(needle) - 1] + 1
            if _stands(text, start, end, needle):
                found.append(Span(start, end, "k", number))
            at = dense.find(needle, at + len(needle))
    return found


def _stands(text: str, start: int, end: int, needle: str) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if (_latin(needle[0]) and _latin(before)) or (_latin(needle[-1]) and _latin(after)):
        return False
    return end - start == len(needle) or (len(needle) >= _LONG and not before.isalnum())


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def mark(text: str, spans: Iterable[Span], *, title: str = "", subheads: Sequence[str] = ()) -> list[Line]:
    """Return the lines of ``text`` with ``spans`` as elements; spans outside the text are cut or left out.

    An element carries the numbers of its things (``data-e="3"``); pieces of a span after the first have the
    class ``more``. The first piece of a summary sentence has the id ``sum-N``.
    """
    starts: dict[int, list[tuple[int, Span]]] = defaultdict(list)
    ends: dict[int, list[tuple[int, Span]]] = defaultdict(list)
    for entry in enumerate(spans):
        start, end = max(entry[1].start, 0), min(entry[1].end, len(text))
        if start < end:
            starts[start].append(entry)
            ends[end].append(entry)
    lines: list[Line] = []
    writer = _Writer()
    heads = [*([title] if title else []), *subheads]
    borders = sorted(starts.keys() | ends.keys())
    cursor = 0
    offset = 0
    for number, line in enumerate(text.split("\n")):
        end = offset + len(line)
        place = offset
        while cursor < len(borders) and borders[cursor] <= end:
            border = borders[cursor]
            cursor += 1
            writer.write(text[place:border])
            writer.change(ends.get(border, ()), starts.get(border, ()))
            place = border
        writer.write(text[place:end])
        html = writer.take()
        if line.strip():
            heading = number < len(heads) and line == heads[number]
            part: Literal["title", "subhead", "body"] = "body"
            if heading:
                part = "title" if title and number == 0 else "subhead"
            lines.append(Line(part, html))
        offset = end + 1
    return lines


class _Writer:
    """Writes pieces of text within the open spans, with no more elements than needed."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._open: list[tuple[Layer, tuple[int, ...]]] = []
        self._active: dict[Layer, dict[int, Span]] = {layer: {} for layer in LAYERS}
        self._begun: set[int] = set()

    def change(self, ended: Iterable[tuple[int, Span]], begun: Iterable[tuple[int, Span]]) -> None:
        for number, span in ended:
            self._active[span.layer].pop(number, None)
        for number, span in begun:
            self._active[span.layer][number] = span

    def write(self, text: str) -> None:
        if not text:
            return
        wanted = [(layer, tuple(self._active[layer])) for layer in LAYERS if self._active[layer]]
        common = 0
        while common < min(len(wanted), len(self._open)) and wanted[common] == self._open[common]:
            common += 1
        self._close(common)
        for layer, numbers in wanted[common:]:
            self._begin(layer, numbers)
        self._pieces.append(str(escape(text)))

    def take(self) -> Markup:
        """Return what was written since the last time, with everything closed."""
        self._close(0)
        html = Markup("".join(self._pieces))
        self._pieces.clear()
        return html

    def _begin(self, layer: Layer, numbers: tuple[int, ...]) -> None:
        spans = [self._active[layer][number] for number in numbers]
        tag, name = _ELEMENTS[layer]
        classes = [name or spans[-1].label]
        if self._begun.issuperset(numbers):
            classes.append("more")
        identity = f' id="sum-{spans[0].thing}"' if layer == "s" and numbers[0] not in self._begun else ""
        self._begun.update(numbers)
        things = dict.fromkeys(str(span.thing) for span in spans if span.thing >= 0)
        data = f' data-{layer}="{" ".join(things)}"' if things else ""
        title = f' title="{escape(spans[-1].title)}"' if spans[-1].title else ""
        self._pieces.append(f'<{tag} class="{" ".join(classes)}"{identity}{data}{title}>')
        self._open.append((layer, numbers))

    def _close(self, depth: int) -> None:
        while len(self._open) > depth:
            layer, _ = self._open.pop()
            self._pieces.append(f"</{_ELEMENTS[layer][0]}>")
