"""One bad thing in a corpus costs one thing: the row or the file is named with its reason, and the rest is read."""

from __future__ import annotations

import datetime
import json
import os
import random
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sinmun.corpus.items import Failure, File, Item, Row
from sinmun.corpus.sources.inputs import find_inputs
from sinmun.corpus.sources.reader import Sources
from sinmun.corpus.worker import Setup, _records, versions, work
from sinmun.problems import Problem
from tests.corpus.made import write_csv

BODY = "누리은행은 대출 금리를 내린다고 밝혔다."
GOOD = json.dumps({"title": "금리", "text": BODY}, ensure_ascii=False)


def items(*paths: Path) -> list[Item]:
    return list(Sources(find_inputs([str(path) for path in paths])))


def kinds(found: list[Item]) -> list[type]:
    return [type(item.content) for item in found]


def turned(data: bytes, chance: random.Random) -> bytes:
    """Turn a bit of the deflated data, not of the headers."""
    place, bit = chance.randrange(60, data.find(b"PK\x01\x02")), 1 << chance.randrange(8)
    return data[:place] + bytes([data[place] ^ bit]) + data[place + 1 :]


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_turned_bit_in_a_zip_costs_its_member(tmp_path: Path, method: int) -> None:
    chance = random.Random(1)
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("a.txt", "".join(chr(0xAC00 + chance.randrange(11_000)) for _ in range(400)))
    whole = path.read_bytes()
    good = write_csv(tmp_path / "b.csv", [(BODY,)], header=("본문",))
    failed = 0
    for _ in range(60):
        path.write_bytes(turned(whole, chance))
        *first, last = items(path, good)
        assert isinstance(last.content, Row)
        failed += any(isinstance(item.content, Failure) for item in first)
    assert failed > 30


def test_a_day_that_python_cannot_hold_is_an_empty_cell(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    days = arrow.array([1, 2**30, None], arrow.int32()).cast(arrow.date32())
    moments = arrow.array([2**62, 0, 1], arrow.int64()).cast(arrow.timestamp("us"))
    path = tmp_path / "a.parquet"
    parquet.write_table(arrow.table({"text": [BODY] * 3, "date": days, "moment": moments}), path)
    found = [item.content for item in items(path)]
    assert [row.date for row in found if isinstance(row, Row)] == ["1970-01-02", "", ""]
    assert [len(row.extra) for row in found if isinstance(row, Row)] == [0, 1, 1]


def test_texts_in_binary_columns_are_texts(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    texts = [BODY.encode(), BODY.encode("cp949"), BODY.encode()[:-1]]
    parquet.write_table(arrow.table({"text": arrow.array(texts, arrow.binary())}), path)
    found = [item.content for item in items(path)]
    assert [isinstance(row, Row) and row.text[:10] for row in found] == [BODY[:10]] * 3


def test_a_row_of_json_nested_too_deep_costs_itself(tmp_path: Path) -> None:
    for number, depth in enumerate((700, 5_000)):
        path = tmp_path / f"{number}.jsonl"
        deep = f'{{"text": "{BODY}", "x": {"[" * depth}{"]" * depth}}}'
        path.write_text("\n".join([GOOD, deep, GOOD]), encoding="utf-8")
        assert kinds(items(path)) == [Row, Failure, Row]


@pytest.mark.parametrize("first", ["{}", '{"rows": 3}', "[1]\n{bad", '{"rows": 3}\n{"text": null}'])
def test_rows_of_json_before_the_first_text_are_failures_of_their_own(tmp_path: Path, first: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join([first, GOOD, GOOD]), encoding="utf-8")
    found = items(path)
    assert kinds(found)[-2:] == [Row, Row]
    assert set(kinds(found)[:-2]) == {Failure}
    assert [item.row for item in found] == list(range(1, len(found) + 1))


def test_a_file_of_objects_without_any_text_is_one_failure(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("{}\n" + '{"가격": 1, "수량": 2}\n' * 5_000, encoding="utf-8")
    (found,) = items(path)
    assert isinstance(found.content, Failure)
    assert "가격, 수량" in found.content.en


def test_many_bad_lines_before_the_first_object_do_not_hide_it(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("[1]\n" * 1_500 + GOOD, encoding="utf-8")
    assert kinds(items(path)) == [Failure] * 1_500 + [Row]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-32"])
def test_tables_of_wide_letters_need_no_mark(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.csv").write_bytes(f"제목,본문\n금리,{BODY}\n".encode(encoding))
    (tmp_path / "b.jsonl").write_bytes(f"{GOOD}\n".encode(encoding))
    found = [item.content for item in items(tmp_path / "a.csv", tmp_path / "b.jsonl")]
    assert found == [Row(text=BODY, title="금리")] * 2


def test_a_nul_in_a_table_of_utf8_does_not_make_its_letters_wide(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f"제목,본문\n금리\0,{BODY}\n금리,{BODY}\n".encode())
    assert [isinstance(item.content, Row) and item.content.text for item in items(path)][-1] == BODY


def test_names_that_are_not_utf8_are_shown_with_marks(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/" + "금리".encode("cp949")
    try:
        Path(os.fsdecode(raw + b".txt")).write_text(BODY, encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes UTF-8 only")
    write_csv(Path(os.fsdecode(raw + b".csv")), [(BODY,)], header=("본문",))
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    with Path(os.fsdecode(raw + b".parquet")).open("wb") as file:
        parquet.write_table(arrow.table({"text": [BODY]}), file)
    found = items(tmp_path)
    assert sorted(map(str, kinds(found))) == sorted(map(str, (File, Row, Row)))
    for item in found:
        assert item.source.encode("utf-8")
        assert "\ufffd" in item.source


def test_results_may_go_into_a_folder_whose_name_is_not_utf8(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from sinmun.cli import main

    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + "금리".encode("cp949")))
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("the file system takes UTF-8 only")
    table = write_csv(tmp_path / "a.csv", [(BODY,), (BODY,)], header=("본문",))
    assert main([str(table), "-o", str(folder / "out"), "--workers", "1", "-q"]) == 0
    names = {path.name for path in (folder / "out").iterdir()}
    assert names >= {"report.html", "manifest.json", "parts", "tables", "charts"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_told_to_be_one(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.csv")
    for path in (tmp_path / "a.csv", Path("/dev/zero")):
        with pytest.raises(Problem, match="is a pipe or a device"):
            find_inputs([str(path)])


def break_on(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    """Let the analysis of every text that has ``word`` end in an error that nobody foresaw."""
    from sinmun import analysis

    whole: Callable[..., Any] = analysis.count_nouns

    def count_nouns(document: Any, **options: Any) -> Any:
        if word in document.text:
            raise LookupError("nobody foresaw this")
        return whole(document, **options)

    monkeypatch.setattr(analysis, "count_nouns", count_nouns)


def test_an_article_that_breaks_the_analysis_costs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    from sinmun.article import Article

    break_on(monkeypatch, "돌고래")
    setup = Setup(versions=versions(), lists={})
    bodies = [BODY, f"{BODY} 돌고래 야구단이 이겼다.", BODY]
    found = list(_records(setup, [Article(body=body) for body in bodies]))
    assert [isinstance(record, Failure) for record in found] == [False, True, False]
    assert isinstance(found[1], Failure)
    assert found[1].en == "cannot be analysed (LookupError: nobody foresaw this)"


def test_halves_of_letters_come_through_the_whole_of_a_part(tmp_path: Path) -> None:
    from sinmun.corpus.items import Chunk

    path = tmp_path / "a.jsonl"
    path.write_text(
        json.dumps({"text": f"{BODY} \ud83d", "title": "\udc80", "제\ud800목": "값\udfff"}), encoding="utf-8"
    )
    done = work(Setup(versions=versions(), lists={}), Chunk(0, tuple(items(path))))
    assert (done.articles, done.failed) == (1, ())


def test_dates_are_still_dates() -> None:
    from sinmun.corpus.sources.values import plain

    assert plain(datetime.date(2024, 1, 2)) == "2024-01-02"
