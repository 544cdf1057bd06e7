"""The window as a browser asks it: orders, progress, results, and what it refuses."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
import urllib.parse
import zipfile
from pathlib import Path

import psutil
import pytest
from serve.conftest import ARTICLE, ROOT, Running

from sinmun.render.folder import FILES, SUMMARY


def test_a_pasted_article_becomes_a_report_under_its_headline(window: Running) -> None:
    taken = window.order(ARTICLE)
    assert taken.status == 202
    job = window.wait(taken.json["key"])
    assert (job["stage"], job["result"]) == ("done", "해온시, 심야버스 두 배로")
    assert {path.name for path in (window.folder / job["result"]).iterdir()} == set(FILES)
    listed = window.ask("state").json["results"]
    assert [row["title"] for row in listed if row["name"] == job["result"]] == ["해온시, 심야버스 두 배로"]


def test_a_report_is_shown_without_any_right_of_our_page(window: Running) -> None:
    job = window.wait(window.order(ARTICLE).json["key"])
    report = window.ask(f"results/{urllib.parse.quote(job['result'])}/report.html")
    assert "문태경" in report.body.decode()
    assert "allow-same-origin" not in report.headers["content-security-policy"]
    assert report.headers["content-security-policy"].startswith("sandbox ")


def test_a_file_with_a_hangul_name_comes_back_as_a_zip_of_that_name(window: Running) -> None:
    job = window.wait(
        window.order("짧은 글이다. 문태경 시장이 말했다.", kind="file", name="밤 버스.txt").json["key"]
    )
    name = job["result"]
    answer = window.ask(f"results/{urllib.parse.quote(name)}.zip")
    said = answer.headers["content-disposition"].partition("''")[2]
    assert urllib.parse.unquote(said) == f"{name}.zip"
    names = zipfile.ZipFile(io.BytesIO(answer.body)).namelist()
    assert names == [f"{name}/{file}" for file in FILES]
    kept = window.ask(f"results/{urllib.parse.quote(name)}/nouns.csv")
    assert urllib.parse.unquote(kept.headers["content-disposition"]).endswith(f"{name}-nouns.csv")


def test_what_is_deleted_is_gone_and_what_somebody_else_put_there_stays(window: Running) -> None:
    job = window.wait(window.order(ARTICLE).json["key"])
    folder = window.folder / job["result"]
    (folder / "메모.txt").write_text("남의 것", encoding="utf-8")
    address = f"results/{urllib.parse.quote(job['result'])}"
    assert window.ask(address, method="DELETE").status == 204
    assert [path.name for path in folder.iterdir()] == ["메모.txt"]
    assert window.ask(address, method="DELETE").status == 404
    assert job["result"] not in [row["name"] for row in window.ask("state").json["results"]]


@pytest.mark.parametrize(
    ("text", "kind", "name", "said"),
    [
        ("", "text", "", "비어 있습니다"),
        ("   \n ", "text", "", "비어 있습니다"),
        ("This is an English text and nothing else, as long as it takes.\n" * 5, "text", "", "한글"),
        ("값,수\n1,2\n", "file", "숫자.csv", "숫자.csv: "),
        ("ftp://example.com/a", "address", "", "올바른 주소가 아닙니다"),
        ("http://127.0.0.1:9/", "address", "", "이 컴퓨터나 내부망"),
        ("http://[::1]/", "address", "", "이 컴퓨터나 내부망"),
        ("http://localhost/", "address", "", "이 컴퓨터나 내부망"),
        ("x" * 10_000_001, "text", "", "10MB보다 큽니다"),
        ("글", "음악", "", "알 수 없는 입력입니다"),
    ],
)
def test_bad_input_is_one_line_in_both_languages(
    window: Running, text: str, kind: str, name: str, said: str
) -> None:
    answer = window.order(text, kind=kind, name=name).json
    problem = answer if "key" not in answer else window.wait(answer["key"])["problem"]
    assert said in problem["ko"]
    assert problem["en"]
    assert "\n" not in problem["ko"] + problem["en"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1:1"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_a_request_of_another_site_is_refused(window: Running, headers: dict[str, str]) -> None:
    assert window.ask("state", **headers).status == 403
    assert window.ask("state").status == 200


def test_what_changes_something_needs_the_origin_of_our_page(window: Running) -> None:
    answer = window.ask("jobs?kind=text", method="POST", body=b"x", Origin=None)  # type: ignore[arg-type]
    assert answer.status == 403


@pytest.mark.parametrize("path", ["/", "/state", "/wrong/state", "//state", "/%00/"])
def test_without_the_token_nothing_is_told(window: Running, path: str) -> None:
    answer = window.ask(path)
    assert answer.status == 403
    assert set(answer.json) == {"ko", "en"}


@pytest.mark.parametrize(
    "path",
    ["results/../state.zip", "results/%2e%2e/summary.json", "results/..%2f..%2fetc/passwd", "results/.zip"],
)
def test_no_path_leads_out_of_the_folder_of_results(window: Running, path: str) -> None:
    (window.folder.parent / SUMMARY).write_text("{}", encoding="utf-8")
    assert window.ask(path).status in (404, 405)


def test_only_files_of_a_result_are_given_away(window: Running) -> None:
    job = window.wait(window.order(ARTICLE).json["key"])
    (window.folder / job["result"] / "메모.txt").write_text("남의 것", encoding="utf-8")
    name = urllib.parse.quote(job["result"])
    assert window.ask(f"results/{name}/{urllib.parse.quote('메모.txt')}").status == 404
    assert window.ask(f"results/{name}/{SUMMARY}").status == 200


def test_an_order_that_waits_or_runs_can_be_stopped(window: Running) -> None:
    keys = [window.order(ARTICLE).json["key"] for _ in range(3)]
    for key in reversed(keys):
        assert window.ask(f"jobs/{key}", method="DELETE").status == 204
    jobs = [window.wait(key) for key in keys]
    assert all(job["stage"] == "done" or job["problem"]["ko"] == "멈췄습니다" for job in jobs)
    assert jobs[2]["stage"] == "failed"
    assert window.wait(window.order(ARTICLE).json["key"])["stage"] == "done"
    assert all(
        (path / SUMMARY).is_file() or path.joinpath("메모.txt").is_file() for path in window.folder.iterdir()
    )


def test_a_worker_that_is_killed_costs_one_article(window: Running) -> None:
    key = window.order(ARTICLE).json["key"]
    while (stage := window.job(key)["stage"]) in ("waiting", "loading"):
        time.sleep(0.02)
    children = psutil.Process(window.process.pid).children()
    worker = max(children, key=lambda child: child.memory_info().rss)
    worker.kill()
    job = window.wait(key)
    assert stage == "done" or job["stage"] == "done" or "멈췄습니다" in job["problem"]["ko"]
    assert window.wait(window.order(ARTICLE).json["key"])["stage"] == "done"


def test_a_worker_that_is_killed_while_it_has_nothing_to_do_costs_none(window: Running) -> None:
    assert window.wait(window.order(ARTICLE).json["key"])["stage"] == "done"
    children = psutil.Process(window.process.pid).children()
    worker = max(children, key=lambda child: child.memory_info().rss)
    worker.kill()
    job = window.wait(window.order(ARTICLE).json["key"])
    assert job["stage"] == "done", job["problem"]


def test_fifty_articles_at_once_are_all_done_and_memory_stays_bounded(window: Running) -> None:
    from concurrent.futures import ThreadPoolExecutor

    first = window.wait(window.order(ARTICLE).json["key"])
    assert first["stage"] == "done"
    whole = psutil.Process(window.process.pid)
    texts = [ARTICLE.replace("두 배로\n", f"{number}배로\n", 1) for number in range(2, 52)]
    with ThreadPoolExecutor(50) as pool:
        keys = [answer.json["key"] for answer in pool.map(window.order, texts)]
    most = 0
    deadline = time.monotonic() + 500
    while time.monotonic() < deadline:
        most = max(most, sum(child.memory_info().rss for child in (whole, *whole.children(recursive=True))))
        jobs = {job["key"]: job for job in window.ask("state").json["jobs"]}
        if all(jobs[key]["stage"] in ("done", "failed") for key in keys):
            break
        time.sleep(0.3)
    assert [jobs[key]["stage"] for key in keys] == ["done"] * 50
    titles = {
        json.loads((window.folder / jobs[key]["result"] / SUMMARY).read_text())["title"] for key in keys
    }
    assert len(titles) == 50
    assert most < 1_500_000_000
    print(f"most memory: {most / 1e6:.0f} MB")  # noqa: T201


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="Ctrl-C is sent as a signal")
def test_ctrl_c_ends_the_window_and_leaves_nothing_behind(tmp_path: Path) -> None:
    pytest.importorskip("uvicorn")
    process = subprocess.Popen(
        [sys.executable, "-m", "sinmun", "serve", "--no-browser", "--lang", "en", "-o", str(tmp_path / "out")],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline().startswith("window: http://127.0.0.1:")
    time.sleep(1)
    children = psutil.Process(process.pid).children()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=120)
    assert (process.returncode, err) == (130, "sinmun: stopped\n")
    assert psutil.wait_procs(children, timeout=60)[1] == []
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_without_the_extra_one_line_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from sinmun.cli import main

    monkeypatch.setitem(sys.modules, "starlette", None)
    assert main(["serve"], name="sinmun") == 2
    err = capsys.readouterr().err
    assert err.startswith("sinmun: starlette 패키지가 필요합니다: pip install ")
    assert len(err.splitlines()) == 1


def test_a_port_that_is_taken_is_one_line(window: Running, tmp_path: Path) -> None:
    port = urllib.parse.urlsplit(window.address).port
    done = subprocess.run(
        [sys.executable, "-m", "sinmun", "serve", "--no-browser", "--port", str(port), "-o", str(tmp_path)],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith(f"sinmun: {port}번 포트를 쓸 수 없습니다")
    assert len(done.stderr.splitlines()) == 1
