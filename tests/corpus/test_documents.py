"""Documents in a corpus: in folders and in archives, each its own failure where it cannot be read."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from benchmarks.made import Content, paragraph
from benchmarks.made.hwp import hwp
from benchmarks.made.packages import docx, hwpx
from benchmarks.made.pdf import pdf, scanned
from sinmun.corpus.items import Failure, File
from sinmun.corpus.sources.inputs import find_inputs
from sinmun.corpus.sources.reader import Sources, columns_of
from sinmun.corpus.worker import read_item

pytest.importorskip("dochan")

BODY = "누리은행은 대출 금리를 다음 달부터 내린다고 밝혔다."
CONTENT = Content((paragraph("누리은행, 대출 금리 내린다"), paragraph(BODY)))
FILES = {"가.hwpx": hwpx(CONTENT), "나.hwp": hwp(CONTENT), "다.docx": docx(CONTENT), "라.pdf": pdf([BODY])}


def write(folder: Path) -> Path:
    for name, data in {**FILES, "마.pdf": scanned(), "바.txt": BODY.encode()}.items():
        (folder / name).write_bytes(data)
    return folder


def test_a_folder_of_documents_is_read_and_a_scanned_one_is_told(tmp_path: Path) -> None:
    found = list(Sources(find_inputs([str(write(tmp_path))])))
    assert [Path(item.source).name for item in found] == [*FILES, "마.pdf", "바.txt"]
    failed = [item.content for item in found if isinstance(item.content, Failure)]
    assert [failure.en.partition(",")[0] for failure in failed] == ["is a scanned PDF"]
    read = [read_item(item) for item in found if isinstance(item.content, File)]
    assert [article.body for article in read] == [BODY] * 5


def test_documents_in_an_archive_are_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "자료.zip", "w") as archive:
        for name, data in FILES.items():
            archive.writestr(name, data)
    found = list(Sources(find_inputs([str(tmp_path / "자료.zip")])))
    assert [read_item(item).body for item in found] == [BODY] * 4


def test_documents_have_no_columns(tmp_path: Path) -> None:
    write(tmp_path)
    assert columns_of(find_inputs([str(tmp_path)]), given={}) == frozenset()


def test_a_document_larger_than_any_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sinmun.corpus.sources import reader as sources

    (tmp_path / "가.hwpx").write_bytes(FILES["가.hwpx"])
    monkeypatch.setattr(sources, "DOCUMENT_BYTES", 100)
    (found,) = Sources(find_inputs([str(tmp_path)]))
    assert isinstance(found.content, Failure)
    assert "at most 100" in found.content.en
