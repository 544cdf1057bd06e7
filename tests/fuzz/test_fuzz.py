"""Whatever comes in: one of our own lines, or a record that keeps its promises."""

from __future__ import annotations

import csv
import json
import random
import zipfile
from pathlib import Path

import checks
import strategies
from hypothesis import given
from hypothesis import strategies as st

from sinmun.analysis import Analysis, Analyzer
from sinmun.corpus.items import Failure, File, Item, Row
from sinmun.corpus.sources.inputs import find_inputs
from sinmun.corpus.sources.reader import Sources
from sinmun.problems import Problem
from sinmun.reading import ReadError, read_bytes, read_html, read_page


@given(text=strategies.texts())
def test_a_text_gives_a_record_that_keeps_its_promises(analyzer: Analyzer, text: str) -> None:
    with checks.bounded(len(text)):
        record = analyzer.record(text)
    checks.check(record)


@given(texts=st.lists(strategies.texts(longest=6), max_size=4))
def test_articles_together_give_what_each_gives_alone(analyzer: Analyzer, texts: list[str]) -> None:
    assert list(analyzer.records(texts)) == [analyzer.record(text) for text in texts]


@given(text=strategies.texts())
def test_sentences_cover_the_text_in_order(analyzer: Analyzer, text: str) -> None:
    document = analyzer.parse(text)
    end = 0
    for sentence in document.sentences:
        assert end <= sentence.start < sentence.end
        assert not document.text[end : sentence.start].strip()
        end = sentence.end
    assert not document.text[end:].strip()


@given(text=strategies.texts())
def test_what_is_written_is_valid_and_harmless(analyzer: Analyzer, folder: Path, text: str) -> None:
    written = Analysis(analyzer.record(text)).save(folder / "out", charts=False)
    checks.check_folder(written)


@given(page=strategies.texts(longest=60))
def test_a_copied_page_is_read_or_refused_in_a_line(analyzer: Analyzer, page: str) -> None:
    try:
        with checks.bounded(len(page)):
            article = read_page(page)
    except ReadError as error:
        assert "\n" not in str(error)
        return
    checks.check(analyzer.record(article))


@given(page=strategies.pages())
def test_a_page_of_html_is_read_or_refused_in_a_line(analyzer: Analyzer, page: str) -> None:
    try:
        with checks.bounded(len(page)):
            article = read_html(page)
    except ReadError as error:
        assert "\n" not in str(error)
        return
    checks.check(analyzer.record(article))


@given(
    data=st.binary(max_size=400) | strategies.pages().map(lambda page: page.encode("utf-16", "surrogatepass"))
)
def test_bytes_are_read_or_refused_in_a_line(data: bytes) -> None:
    try:
        read_bytes(data, name="page")
    except ReadError as error:
        assert "\n" not in str(error)


@given(rows=strategies.rows(), suffix=st.sampled_from([".json", ".jsonl"]))
def test_rows_of_json_are_articles_or_failures(
    folder: Path, rows: list[dict[str, object]], suffix: str
) -> None:
    path = folder / f"rows{suffix}"
    whole = json.dumps(rows) if suffix == ".json" else "\n".join(map(json.dumps, rows))
    path.write_text(whole, encoding="utf-8")
    _check_items(path)


@given(rows=strategies.rows(), cut=st.integers(0, 40), encoding=st.sampled_from(["utf-8", "cp949", "utf-16"]))
def test_rows_of_csv_are_articles_or_failures(
    folder: Path, rows: list[dict[str, object]], cut: int, encoding: str
) -> None:
    path = folder / "rows.csv"
    names = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding=encoding, errors="replace", newline="") as file:
        table = csv.DictWriter(file, names)
        table.writeheader()
        table.writerows(rows)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) - cut])
    _check_items(path)


@given(texts=st.lists(strategies.texts(longest=3), min_size=1, max_size=4), seed=st.integers(0, 2**32))
def test_a_damaged_zip_costs_what_is_damaged(folder: Path, texts: list[str], seed: int) -> None:
    path = folder / "pages.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, text in enumerate(texts):
            archive.writestr(f"{number}.txt", text.encode("utf-8", "replace"))
    chance = random.Random(seed)
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    _check_items(path)


def _check_items(path: Path) -> None:
    """Assert that each row or file of ``path`` is an article or has a line that says why not."""
    size = path.stat().st_size
    try:
        with checks.bounded(size):
            found = list(Sources(find_inputs([str(path)])))
    except Problem as problem:
        assert "\n" not in str(problem)
        return
    for item in found:
        _check_item(item)


def _check_item(item: Item) -> None:
    if isinstance(item.content, Failure):
        assert item.content.ko
        assert "\n" not in item.content.ko
    else:
        assert isinstance(item.content, Row | File)
        assert "\x00" not in item.source
