"""Tables given to the window: a corpus each, beside the articles, with progress and a stop."""

from __future__ import annotations

import csv
import io
import json
import os
import time
import urllib.parse
import zipfile
from multiprocessing.connection import Connection
from pathlib import Path

import psutil
import pytest
from serve.conftest import ARTICLE, Running

from sinmun.serve import lane
from sinmun.serve.orders import Order, Writing
from sinmun.serve.results import Results

pytest.importorskip("duckdb")


def table(count: int) -> str:
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(["제목", "언론사", "일자", "본문"])
    for number in range(count):
        day = f"2025-01-{number % 28 + 1:02}"
        rows.writerow([f"해온시 소식 {number}", "해온일보", day, f"{number}번 버스가 는다. {ARTICLE}"])
    return out.getvalue()


def test_a_table_becomes_a_corpus_that_is_listed_shown_taken_along_and_deleted(window: Running) -> None:
    job = window.wait(window.order(table(12), kind="file", name="심야 버스.csv").json["key"])
    assert (job["stage"], job["result"], job["articles"], job["share"]) == ("done", "심야 버스", 12, 1.0)
    row = next(row for row in window.ask("state").json["results"] if row["name"] == "심야 버스")
    assert (row["title"], row["articles"], row["failed"]) == ("심야 버스", 12, 0)
    address = f"results/{urllib.parse.quote('심야 버스')}"
    assert "문태경" in window.ask(f"{address}/report.html").body.decode()
    names = zipfile.ZipFile(io.BytesIO(window.ask(f"{address}.zip").body)).namelist()
    assert {"심야 버스/tables/people.csv", "심야 버스/report.html", "심야 버스/manifest.json"} <= set(names)
    assert not any("parts/" in name for name in names)
    assert window.ask(address, method="DELETE").status == 204
    assert not (window.folder / "심야 버스").exists()


def test_a_table_without_a_text_is_one_line_and_leaves_nothing(window: Running) -> None:
    bad = window.wait(window.order("가,나\n1,2\n", kind="file", name="숫자.csv").json["key"])
    assert bad["stage"] == "failed"
    assert bad["problem"]["ko"].startswith("숫자.csv")
    assert "\n" not in bad["problem"]["ko"]
    assert not (window.folder / "숫자").exists()


def test_articles_are_analysed_beside_a_corpus_which_can_be_stopped(window: Running) -> None:
    window.wait(window.order(ARTICLE).json["key"])
    key = window.order(table(3_000), kind="file", name="긴 표.csv").json["key"]
    deadline = time.monotonic() + 120
    while window.job(key)["articles"] is None and time.monotonic() < deadline:
        time.sleep(0.1)
    assert 0 < window.job(key)["articles"] < 3_000
    assert 0 < window.job(key)["share"] < 1
    assert window.wait(window.order(ARTICLE).json["key"])["stage"] == "done"
    assert window.job(key)["stage"] == "analysing"
    before = psutil.Process(window.process.pid).children(recursive=True)
    assert window.ask(f"jobs/{key}", method="DELETE").status == 204
    assert window.wait(key)["problem"]["ko"] == "멈췄습니다"
    assert not (window.folder / "긴 표").exists()
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and sum(child.is_running() for child in before) > 2:
        time.sleep(0.2)
    assert sum(child.is_running() for child in before) <= 2, "the processes of the corpus are gone"


@pytest.mark.parametrize(
    "manifest", ["[]", "{}", '"x"', '{"articles": null, "failed": 0, "format": 1}', "[" * 100_000]
)
def test_a_file_of_another_program_that_is_called_like_ours_makes_no_result(
    tmp_path: Path, manifest: str
) -> None:
    folder = tmp_path / "theirs"
    folder.mkdir()
    for name, content in (("manifest.json", manifest), ("report.html", "<p>"), ("data.csv", "a,b")):
        (folder / name).write_text(content, encoding="utf-8")
    results = Results(tmp_path)
    assert results.all() == []
    assert results.file("theirs", "data.csv") is None
    assert not results.delete("theirs")
    assert len(list(folder.iterdir())) == 3


def test_a_name_longer_than_any_is_that_of_no_result(tmp_path: Path) -> None:
    assert Results(tmp_path).zipped("가" * 200) is None


def test_what_somebody_else_keeps_in_a_corpus_stays(window: Running) -> None:
    job = window.wait(window.order(table(3), kind="file", name="표.csv").json["key"])
    folder = window.folder / job["result"]
    theirs = ["메모.csv", "메모.txt", "메모.xlsx"]
    for name in theirs:
        (folder / name).write_text("남의 것", encoding="utf-8")
    assert json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["articles"] == 3
    address = f"results/{urllib.parse.quote(job['result'])}"
    assert all(window.ask(f"{address}/{urllib.parse.quote(name)}").status == 404 for name in theirs)
    assert window.ask(address, method="DELETE").status == 204
    assert sorted(path.name for path in folder.iterdir()) == theirs


def dies_while_writing(connection: Connection, folder: Path) -> None:
    connection.send("loading")
    connection.recv()
    connection.send(Writing(folder))
    os._exit(1)


def test_a_file_that_cannot_be_taken_away_does_not_end_the_lane(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(folder: Path) -> None:
        raise PermissionError("another program holds it open")

    monkeypatch.setattr(lane, "empty", held)
    order = Order("file", "표.csv", tmp_path / "표.csv", "ko")
    listener = lane.Listener(lambda said: None, lambda: False)
    worker = lane.Lane(dies_while_writing, tmp_path, patience=20, stays=False)
    assert worker.carry_out(order, listener) is lane.ENDED
    assert worker.carry_out(order, listener) is lane.ENDED


def ends_between_orders(connection: Connection, folder: Path) -> None:
    connection.send("loading")
    connection.recv()
    connection.send("reading")
    connection.send(folder)
    connection.recv()  # and nothing is said of this one
    os._exit(1)


def test_an_order_that_a_process_did_not_begin_is_carried_out_by_the_next(tmp_path: Path) -> None:
    order = Order("file", "표.csv", tmp_path / "표.csv", "ko")
    listener = lane.Listener(lambda said: None, lambda: False)
    worker = lane.Lane(ends_between_orders, tmp_path, patience=60, stays=True)
    try:
        assert [worker.carry_out(order, listener) for _ in range(3)] == [tmp_path] * 3
    finally:
        worker.close()


def writes_unheard(connection: Connection, folder: Path) -> None:
    connection.send("loading")
    connection.recv()
    connection.send("analysing")
    (folder / "표").mkdir()
    (folder / "표" / "manifest.json").write_text("{}", encoding="utf-8")
    connection.send(Writing(folder / "표"))
    connection.recv()


def test_nothing_is_left_of_what_is_stopped_while_it_begins_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    emptied: list[Path] = []
    monkeypatch.setattr(lane, "empty", emptied.append)
    order = Order("file", "표.csv", tmp_path / "표.csv", "ko")
    heard: list[object] = []

    def hear(said: object) -> None:
        heard.append(said)
        while said == "analysing" and not (tmp_path / "표" / "manifest.json").exists():
            time.sleep(0.01)
        # The worker says what it writes.
        assert said != "analysing" or worker._connection.poll(60)

    worker = lane.Lane(writes_unheard, tmp_path, patience=120, stays=False)
    assert worker.carry_out(order, lane.Listener(hear, lambda: "analysing" in heard)) is lane.STOPPED
    assert emptied == [tmp_path / "표"]
