"""Measure the reading on real pages, of which only sources and hashes are kept.

    python -m training.real_pages collect CLONES FOLDER       takes the pages out of clones of their repositories
    python -m training.real_pages measure FOLDER              all pages, three views, and trafilatura beside them
    python -m training.real_pages measure FOLDER --half work  the pages that were worked on
    python -m training.real_pages measure FOLDER --show       what is not right, page by page

``training/real/pages.tsv`` holds a line for each page: its name, half (`work`, `sealed`; of the second round `work2`,
`sealed2`, `fresh2`; of the third `third`, `fresh3`; of the fourth `fourth`, `kept4`, `fresh4`, `last4`, `copied4`; of
the fifth `fifth`, `kept5`, `fresh5`, `last5`; of the sixth `sixth`, `kept6`, `last6`; of the eighth `eighth`,
`kept8`; of the ninth `ninth`, `kept9`, `fresh9`, `last9`; of the tenth `web10`, `webkept10`, `cells10`,
`last10`), the repository, commit, path (`-` where the commit is the object of the file itself) and, in a table, the row (`row` or
`row:headline:text`, the columns by name, or by number in a workbook or a text with tabs; no headline's where the text
has it in itself or none is known; ``cell:number`` in a notebook, whose output is a page), or `web`, the address and `-`
of a text copied from a page, which is in no repository; the SHA-256 of the page; and the gold, in which every string is
the beginning of the SHA-256 of its text with runs of space made one. Names that are right beside each other
(`조선일보`, `조선닷컴`) are parted by ``|``. Of the body the whole is hashed (`body`: paragraphs joined by newlines;
behind ``~`` without white space, as where a crawler dropped all line ends) and each sentence with its length
(`sentences`). No text of a page is kept here.

CLONES holds a bare repository or a clone for each source, ``OWNER+NAME/repo`` or ``OWNER+NAME/repo/.git``.

Views: ``text`` is headline and text as a table stores them; ``html`` the page; ``copied`` the page's text with the
layers that a style sheet would hide, as a browser without style sheets would copy it. Recall and precision are
characters of sentences. The gold was written before the first run; the sealed half was run once, the second one at
the start and the end.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import json
import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "training" / "real" / "pages.tsv"
FIELDS = ("title", "date", "publisher", "reporters", "body")
HALVES = (
    "work",
    "sealed",
    "work2",
    "sealed2",
    "fresh2",
    "third",
    "fresh3",
    "fourth",
    "kept4",
    "fresh4",
    "last4",
    "copied4",
    "fifth",
    "kept5",
    "fresh5",
    "last5",
    "sixth",
    "kept6",
    "last6",
    "eighth",
    "kept8",
    "ninth",
    "kept9",
    "fresh9",
    "last9",
    "web10",
    "webkept10",
    "cells10",
    "last10",
)
HASH = 12  # digits
_SPACE = re.compile(r"\s+")
_SENTENCE = re.compile(r"(?<=[.?!…])[\"”’')\]]*\s+|\n")
_GLUED_SENTENCE = re.compile(r"(?<=[다요죠까][.?!])[\"”’')\]]*\s*|\n")
_BLOCK = re.compile(r"<(?:/?(?:p|div|li|ul|h[1-6]|tr|td|table|section|article|dd|dt|dl)|br)\b[^>]*>", re.I)
_SILENT = re.compile(
    r"<(script|style|noscript|iframe|select|svg)\b.*?</\1\s*>|<!--.*?-->|<head\b.*?</head>", re.I | re.S
)
_TAG = re.compile(r"<[^>]*>")


class Source(NamedTuple):
    """A line of the list: where a page comes from, and its hashed gold."""

    page: str
    half: str
    repository: str
    commit: str
    path: str
    row: str
    sha256: str
    title: str
    date: str
    publisher: str
    reporters: str
    subheads: str
    body: str
    sentences: str

    @property
    def views(self) -> tuple[str, ...]:
        """The views in which the page is measured."""
        return ("text",) if self.row and not self.is_output else ("html", "copied")

    @property
    def is_output(self) -> bool:
        """Whether the page is the output of a notebook's cell."""
        return self.row.startswith("cell:")


class Outcome(NamedTuple):
    """What one view of one page came to: right fields, characters found, right and in the gold, false sub-heads."""

    right: frozenset[str]
    found: int
    shared: int
    gold: int
    false: int


def digest(text: str) -> str:
    """Return the beginning of the SHA-256 of ``text``, runs of space made one."""
    return hashlib.sha256(_plain(text).encode()).hexdigest()[:HASH]


def _plain(text: str) -> str:
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip()


def digest_lines(lines: list[str]) -> str:
    """Return the hash of paragraphs, each with its spaces made one."""
    plain = "\n".join(map(_plain, lines))
    return hashlib.sha256(plain.encode()).hexdigest()[:HASH]


def digest_closely(text: str) -> str:
    """Return the hash of ``text`` without white space, as the gold of texts without line ends has it."""
    return f"~{digest(_SPACE.sub('', text))}"


def sentences(text: str, *, glued: bool = False) -> Iterator[str]:
    """Yield the sentences of ``text``; ``glued``: also where no space parts them, and without white space."""
    pieces = (_GLUED_SENTENCE if glued else _SENTENCE).split(text)
    plain = (_SPACE.sub("", piece) if glued else piece.strip() for piece in pieces if piece)
    yield from filter(None, plain)


def read_sources() -> list[Source]:
    """Return the lines of the list."""
    with SOURCES.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file, delimiter="\t") if row and not row[0].startswith("#")]
    return [Source(*row) for row in rows]


def collect(clones: Path, folder: Path) -> None:
    """Write the pages into ``folder``; a page whose hash differs is named and left out."""
    folder.mkdir(parents=True, exist_ok=True)
    for source in read_sources():
        if source.repository == "web":
            print(f"{source.page}: copied from {source.path}, to be put there by hand")
            continue
        clone = clones / source.repository.replace("/", "+") / "repo"
        git = clone if (clone / "HEAD").exists() else clone / ".git"
        found = source.commit if source.path == "-" else f"{source.commit}:{source.path}"
        command = ["git", "--git-dir", str(git), "show", found]
        data = subprocess.run(command, capture_output=True, check=False).stdout
        if source.is_output and data:
            data = _output(data, int(source.row.removeprefix("cell:"))).encode()
        elif source.row and data:
            data = "\n\n".join(_cells(data, source.path, source.row)).encode()
        if hashlib.sha256(data).hexdigest() != source.sha256:
            print(f"{source.page}: not the page that was measured")
            continue
        (folder / source.page).write_bytes(data)


def _output(notebook: bytes, number: int) -> str:
    """Return the first output of a notebook's cell."""
    first = json.loads(notebook)["cells"][number]["outputs"][0]
    return "".join(first.get("text") or first["data"]["text/plain"])


def _cells(data: bytes, path: str, place: str) -> tuple[str, str]:
    """Return the headline and the text at a place in a table: a workbook, a text with tabs, or one with commas."""
    row, *columns = place.split(":")
    if path.endswith((".xlsx", ".txt")):
        cells = _workbook(data)[int(row)] if path.endswith(".xlsx") else _tabbed(data)[int(row)]
        return cells[int(columns[0])], cells[int(columns[1])]
    title, text = columns or ("content", "full_content")
    if path.endswith(".json"):
        found = json.loads(data)
        entry = (found["articles"] if isinstance(found, dict) else found)[int(row)]
    else:
        entry = list(csv.DictReader(io.StringIO(_plain_table(data))))[int(row)]
    return entry[title] if title else "", entry[text]


def _plain_table(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp949", "replace")


def _workbook(data: bytes) -> list[list[str]]:
    from python_calamine import CalamineWorkbook

    sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
    return [list(map(str, row)) for row in sheet.to_python()]


def _tabbed(data: bytes) -> list[list[str]]:
    return [line.split("\t") for line in data.decode("utf-8-sig").split("\n")]


def copied(markup: str) -> str:
    """Return the text of a page, a line for each block, layers that styles hide among it."""
    import html

    plain = _TAG.sub("", _BLOCK.sub("\n", _SPACE.sub(" ", _SILENT.sub(" ", markup))))
    return "\n".join(line.strip() for line in html.unescape(plain).split("\n"))


def judge(source: Source, article: Any) -> Outcome:
    """Return what is right in ``article``."""
    glued = source.body.startswith("~")
    mine_body = digest_closely(article.body) if glued else digest_lines(article.body.split("\n"))
    found = {
        "title": digest(article.title) in source.title.split("|"),
        "date": digest(str(article.date)) == source.date,
        "publisher": digest(str(article.publisher)) in source.publisher.split("|"),
        "reporters": "|".join(sorted(map(digest, article.reporters))) == source.reporters,
        "body": mine_body in source.body.split("|"),
    }
    known = set(source.subheads.split("|"))
    false = sum(digest(line.lstrip("ㆍ·-○ ")) not in known for line in article.subheads)
    gold = {key: int(size) for key, size in (one.split(":") for one in source.sentences.split())}
    mine = {digest(sentence): len(sentence) for sentence in sentences(article.body, glued=glued)}
    shared = sum(size for key, size in gold.items() if key in mine)
    right = {name for name, value in found.items() if value}
    return Outcome(frozenset(right), sum(mine.values()), shared, sum(gold.values()), false)


def measure(folder: Path, *, half: str, show: bool) -> None:
    """Print the table of all views."""
    from sinmun.reading import ReadError, read_html
    from sinmun.reading.encoding import decode

    table: dict[str, list[Outcome]] = {"text": [], "html": [], "copied": []}
    bodies: list[Outcome] = []
    for source in read_sources():
        file = folder / source.page
        if half not in {source.half, "all"} or not file.exists():
            continue
        data = file.read_bytes()
        for view in source.views:
            try:
                text = decode(data, name=source.page, entities=False)
                article = read_html(data) if view == "html" else _read(text, view=view)
            except ReadError as error:
                print(f"{source.page} {view}: {error}")
                table[view].append(Outcome(frozenset(), 0, 0, 1, 0))
                continue
            outcome = judge(source, article)
            table[view].append(outcome)
            if show:
                _show(source, view, outcome, article)
        if "html" in source.views:
            bodies.append(judge(source, _extracted(decode(data, name=source.page, entities=False))))
    for view, outcomes in table.items():
        if outcomes:
            _print(view, outcomes)
    if bodies:
        _print("trafilatura", bodies)


def _read(text: str, *, view: str) -> Any:
    """Return the article in a page as a browser copies it, or in the headline and the cell of a table."""
    from sinmun.reading import read_html, read_page
    from sinmun.reading.html import looks_like_html

    title, _, cell = text.partition("\n\n")
    if view == "text" and looks_like_html(cell[:3000].encode()):
        return read_html(f"<h1>{title}</h1>{cell}")
    return read_page(copied(text) if view == "copied" else text)


def _extracted(markup: str) -> Any:
    """Return what trafilatura alone takes for the article."""
    from trafilatura import extract

    from sinmun.article import Article

    return Article(body=extract(markup, include_comments=False) or "")


def _show(source: Source, view: str, outcome: Outcome, article: Any) -> None:
    wrong = [name for name in FIELDS if name not in outcome.right]
    if not wrong and not outcome.false:
        return
    print(f"\n{source.page} {view}: {', '.join(wrong)}; {outcome.false} false sub-heads")
    for name in wrong:
        if name != "body":
            print(f"  {name}: {getattr(article, name)!r}")
    if outcome.false:
        print(f"  sub-heads: {article.subheads!r}")
    if "body" in wrong:
        gold = {one.split(":")[0] for one in source.sentences.split()}
        glued = source.body.startswith("~")
        mine = list(sentences(article.body, glued=glued))
        print(f"  not in the gold: {[one for one in mine if digest(one) not in gold]}")
        lost = gold - set(map(digest, mine))
        removed = [
            (one, cut.rule)
            for cut in article.removed
            for one in sentences(cut.text, glued=glued)
            if digest(one) in lost
        ]
        print(f"  lost {len(lost)}, of them removed: {removed}")


def _print(view: str, outcomes: list[Outcome]) -> None:
    right = Counter(name for outcome in outcomes for name in outcome.right)
    found, shared, gold = (
        sum(getattr(one, name) for one in outcomes) for name in ("found", "shared", "gold")
    )
    false = sum(outcome.false > 0 for outcome in outcomes)
    whole = sum(len(outcome.right) == len(FIELDS) and not outcome.false for outcome in outcomes)
    fields = "  ".join(f"{name} {right[name]}" for name in FIELDS)
    print(
        f"{view:<12} {len(outcomes)} pages: {fields}  recall {shared / max(1, gold):.3f}  "
        f"precision {shared / max(1, found):.3f}  pages with a false sub-head {false}  all right {whole}"
    )


def main() -> None:
    """Collect or measure."""
    parser = argparse.ArgumentParser(description="Measure the reading on real pages.")
    commands = parser.add_subparsers(dest="command", required=True)
    taking = commands.add_parser("collect", help="take the pages out of clones")
    taking.add_argument("clones", type=Path)
    taking.add_argument("folder", type=Path)
    measuring = commands.add_parser("measure", help="print the table")
    measuring.add_argument("folder", type=Path)
    measuring.add_argument("--half", choices=(*HALVES, "all"), default="all")
    measuring.add_argument("--show", action="store_true")
    args = parser.parse_args()
    if args.command == "collect":
        collect(args.clones, args.folder)
        return
    measure(args.folder, half=args.half, show=args.show)


if __name__ == "__main__":
    main()
