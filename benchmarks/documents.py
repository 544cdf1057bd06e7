"""How many words of documents the libraries that read them keep, and how many they show that no reader sees.

    python -m benchmarks.documents            # a table; libraries that are not installed are left out
    python -m benchmarks.documents --install  # size and time of installing the extra, in an empty environment

The documents are made here of the articles in `tests/gold/articles`: each as HWPX, HWP 5.0 and DOCX with words highlighted,
struck out, deleted, inserted and with readings over them, tables, a header, a footer and a comment; as PDF with blanks, with gaps
and in CP949, its lines broken between words (``pdf``) and within (``pdf, cut``). A word is what stands between blanks; it is kept
when the library gives it as often. The documents hold no more than what they need: a library that leaves one unread may well read
those of the program that the format comes from.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
import venv
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.made import Content, Run, hidden, paragraph, visible
from benchmarks.made.hwp import hwp
from benchmarks.made.packages import docx, hwpx
from benchmarks.made.pdf import pdf

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = ROOT / "tests" / "gold" / "articles"
_FOREIGN = "\U00010348"  # a letter that stands in no article, for words that must not be shown
_CUT = "pdf, cut"
_WORD = re.compile(r"[^\s|]+")
_PAGE_NUMBER = re.compile(r"- \d+ -")


class Reader(NamedTuple):
    """A library.

    Attributes:
        package: its name in the package index.
        read: given its module and a path, the text.
        module: what to import.
        kinds: the formats that it reads.
    """

    package: str
    module: str
    kinds: tuple[str, ...]
    read: Callable[[Any, str], str]


def _docx_text(module: Any, path: str) -> str:
    document = module.Document(path)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def _mammoth_text(module: Any, path: str) -> str:
    with Path(path).open("rb") as file:
        return str(module.extract_raw_text(file).value)


def _docx2python_text(module: Any, path: str) -> str:
    with module.docx2python(path) as document:
        return str(document.text)


def _pdfium_text(module: Any, path: str) -> str:
    with module.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def _playa_text(module: Any, path: str) -> str:
    with module.open(path) as document:
        return "\n".join(page.extract_text() for page in document.pages)


HANGUL = ("hwpx", "hwp")
READERS = (
    Reader("dochan", "dochan", (*HANGUL, "docx", "pdf"), lambda m, path: str(m.Dochan(path).to_plain_text())),
    Reader("python-hwpx", "hwpx", ("hwpx",), lambda m, path: str(m.HwpxDocument.open(path).export_text())),
    Reader("hwpkit", "hwpkit", HANGUL, lambda m, path: str(m.extract_text_from_file(path))),
    Reader("syhwp", "syhwp", HANGUL, lambda m, path: str(m.extract_text(path))),
    Reader("unhwp", "unhwp", HANGUL, lambda m, path: str(m.extract_text(path))),
    Reader("extract-hwp", "extract_hwp", HANGUL, lambda m, path: str(m.extract_text_from_hwp(path)[0])),
    Reader("hwp-hwpx-parser", "hwp_hwpx_parser", HANGUL, lambda m, path: str(m.Reader(path).extract_text())),
    Reader(
        "gethwp",
        "gethwp",
        HANGUL,
        lambda m, path: str((m.read_hwpx if path.endswith("x") else m.read_hwp)(path)),
    ),
    Reader("python-docx", "docx", ("docx",), _docx_text),
    Reader("docx2python", "docx2python", ("docx",), _docx2python_text),
    Reader("docx2txt", "docx2txt", ("docx",), lambda m, path: str(m.process(path))),
    Reader("mammoth", "mammoth", ("docx",), _mammoth_text),
    Reader("pdfminer.six", "pdfminer.high_level", ("pdf",), lambda m, path: str(m.extract_text(path))),
    Reader(
        "pypdf",
        "pypdf",
        ("pdf",),
        lambda m, path: "\n".join(p.extract_text() for p in m.PdfReader(path).pages),
    ),
    Reader("pypdfium2", "pypdfium2", ("pdf",), _pdfium_text),
    Reader(
        "pymupdf", "pymupdf", ("pdf",), lambda m, path: "\n".join(page.get_text() for page in m.open(path))
    ),
    Reader("playa-pdf", "playa", ("pdf",), _playa_text),
)


def _sinmun(module: Any, path: str) -> str:
    data = Path(path).read_bytes()
    kind = module.document_kind(data, name=path)
    return str(module.document_text(data, kind=kind, name=path))


OURS = Reader("sinmun", "sinmun.reading.documents", (*HANGUL, "docx", "pdf"), _sinmun)


class Made(NamedTuple):
    """A document on disk, the words that a reader sees in it, and those that none sees."""

    path: Path
    words: Counter[str]
    unseen: Counter[str]


class Measured(NamedTuple):
    """What a library makes of the documents of one format.

    Attributes:
        kept: words given, of ``words``.
        shown: words given that no reader sees, of ``unseen``.
        failed: documents that it could not read.
        seconds: for all of them.
    """

    kept: int
    words: int
    shown: int
    unseen: int
    failed: int
    seconds: float


def contents() -> Iterator[tuple[str, list[str]]]:
    """Yield the name and the lines of each article."""
    for path in sorted(ARTICLES.glob("*.txt")):
        yield (
            path.stem,
            [line.strip() for line in path.read_text(encoding="utf-8").split("\n") if line.strip()],
        )


def marked(lines: Sequence[str], *, kind: str) -> Content:
    """Return an article with words marked in it, every so many, as far as the format has such marks."""
    count = 0
    blocks: list[Any] = []
    for line in lines:
        runs: list[str | Run] = []
        for word in line.split():
            count += 1
            runs += [*_marked(word, count, kind=kind), " "]
        blocks.append(paragraph(*runs[:-1]))
    table = (("구분", "내용"), (lines[0], lines[-1]))
    return Content(
        (*blocks[:3], table, *blocks[3:]),
        header=f"머리글{_FOREIGN}",
        footer=f"바닥글{_FOREIGN}",
        comment=f"메모{_FOREIGN}",
    )


def _marked(word: str, count: int, *, kind: str) -> list[str | Run]:
    if count % 7 == 0:
        return [Run(word, "highlighted")]
    if count % 23 == 0:
        return [Run(f"그은{_FOREIGN}", "struck"), " ", word]
    if count % 29 == 0 and kind != "hwp":
        return [Run(f"지운{_FOREIGN}", "deleted"), Run(word, "inserted")]
    return [Run(word, "read", f"덧말{_FOREIGN}")] if count % 31 == 0 and kind != "hwp" else [word]


def make(folder: Path) -> dict[str, list[Made]]:
    """Write the documents; return them by their format."""
    made: dict[str, list[Made]] = {kind: [] for kind in (*HANGUL, "docx", "pdf", _CUT)}
    writers: dict[str, Callable[[Content], bytes]] = {"hwpx": hwpx, "hwp": hwp, "docx": docx}
    for name, lines in contents():
        for kind, write in writers.items():
            content = marked(lines, kind=kind)
            if kind == "hwp":
                content = content._replace(comment="")
            made[kind].append(
                _written(folder / f"{name}.{kind}", write(content), visible(content), hidden(content))
            )
        for way in ("blanks", "gaps", "cp949"):
            for syllables in (False, True):
                plain = [line.encode("cp949", "replace").decode("cp949") for line in lines]
                data = pdf(plain, way=way, syllables=syllables)  # type: ignore[arg-type]
                path = folder / f"{name}-{way}-{syllables}.pdf"
                made[_CUT if syllables else "pdf"].append(_written(path, data, plain, []))
    return made


def _written(path: Path, data: bytes, seen: Sequence[str], unseen: Sequence[str]) -> Made:
    path.write_bytes(data)
    return Made(path, _words("\n".join(seen)), _words("\n".join(unseen)))


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(_PAGE_NUMBER.sub(" ", text)))


def measure(reader: Reader, documents: Sequence[Made]) -> Measured:
    """Return what ``reader`` makes of ``documents``."""
    module = import_module(reader.module)
    kept = words = shown = unseen = failed = 0
    start = time.perf_counter()
    for document in documents:
        words += document.words.total()
        unseen += document.unseen.total()
        try:
            text = reader.read(module, str(document.path))
        except Exception:
            failed += 1
            continue
        kept += (document.words & _words(text)).total()
        shown += sum(min(text.count(word), times) for word, times in document.unseen.items())
    return Measured(kept, words, shown, unseen, failed, time.perf_counter() - start)


def table(documents: dict[str, list[Made]]) -> Iterator[str]:
    """Yield the lines of the table."""
    yield "| format | library | words kept of words | shown though not seen | unread | s |"
    yield "| --- | --- | ---: | ---: | ---: | ---: |"
    for kind, made in documents.items():
        for reader in (OURS, *READERS):
            if kind.partition(",")[0] not in reader.kinds:
                continue
            with suppress(ImportError):
                found = measure(reader, made)
                share = 100 * found.kept / found.words
                yield (
                    f"| {kind} | {_called(reader)} | {found.kept:,} of {found.words:,} ({share:.2f} %) | "
                    f"{found.shown:,} of {found.unseen:,} | {found.failed} of {len(made)} | {found.seconds:.1f} |"
                )


def _called(reader: Reader) -> str:
    try:
        return f"{reader.package} {version(reader.package)}"
    except PackageNotFoundError:
        return f"**{reader.package}**"


def install(packages: Sequence[str]) -> Iterator[str]:
    """Yield for each of ``packages`` how long its installation takes in an empty environment, and its size there."""
    for package in packages:
        with tempfile.TemporaryDirectory() as folder:
            venv.create(folder, with_pip=True)
            python = Path(folder, "Scripts" if sys.platform == "win32" else "bin", "python")
            before = _size(Path(folder))
            start = time.perf_counter()
            subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-compile", package], check=True)
            yield f"{package}: {time.perf_counter() - start:.1f} s, {(_size(Path(folder)) - before) / 1e6:.1f} MB"


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument(
        "--install", action="store_true", help="measure the installation of the extra instead"
    )
    if parser.parse_args().install:
        for line in install(["dochan>=1.15,<2"]):
            print(line)
        return
    with tempfile.TemporaryDirectory() as folder:
        for line in table(make(Path(folder))):
            print(line, flush=True)


if __name__ == "__main__":
    main()
