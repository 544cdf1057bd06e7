"""A window that runs, for the tests that ask it."""

from __future__ import annotations

import http.client
import json
import re
import subprocess
import sys
import time
import urllib.parse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = """해온시, 심야버스 두 배로

해온시가 내년부터 심야버스를 두 배로 늘린다. 문태경 해온시장은 12일 “새벽에 일하는 시민을 위한 결정”이라고 말했다.
문 시장은 예산을 이미 마련했다고 밝혔다. 해온교통공사는 심야버스 기사를 새로 뽑는다.
"""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Running:
    """A window that runs: its address, its process, its folder."""

    address: str
    process: subprocess.Popen[str]
    folder: Path

    @property
    def origin(self) -> str:
        return "/".join(self.address.split("/")[:3])

    def ask(
        self, path: str = "", *, method: str = "GET", body: bytes | None = None, **headers: str
    ) -> Answer:
        """Ask as the window's own page does; ``headers`` change what it says (None leaves out)."""
        parts = urllib.parse.urlsplit(self.address)
        sent: dict[str, str | None] = {"Origin": self.origin if method != "GET" else None}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
        try:
            where = path if path.startswith("/") else parts.path + path
            given = {name: value for name, value in sent.items() if value is not None}
            connection.request(method, where, body=body, headers=given)
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read())
        finally:
            connection.close()

    def order(self, text: str, *, kind: str = "text", name: str = "", lang: str = "ko") -> Answer:
        query = urllib.parse.urlencode({"kind": kind, "name": name, "lang": lang})
        return self.ask(f"jobs?{query}", method="POST", body=text.encode("utf-8"))

    def job(self, key: str) -> dict[str, Any]:
        found: dict[str, Any] = next(job for job in self.ask("state").json["jobs"] if job["key"] == key)
        return found

    def wait(self, key: str, *, seconds: float = 180) -> dict[str, Any]:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            job = self.job(key)
            if job["stage"] in ("done", "failed"):
                return job
            time.sleep(0.1)
        raise AssertionError(f"not finished: {job}")


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    pytest.importorskip("starlette")
    pytest.importorskip("uvicorn")
    folder = tmp_path_factory.mktemp("결과")
    process = subprocess.Popen(
        [sys.executable, "-m", "sinmun", "serve", "--no-browser", "-o", str(folder)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    assert process.stdout is not None
    found = re.search(r"http://\S+", process.stdout.readline())
    assert found is not None
    deadline = time.monotonic() + 60
    running = Running(found[0], process, folder)
    while time.monotonic() < deadline:
        try:
            running.ask()
            break
        except ConnectionError:
            time.sleep(0.1)
    yield running
    process.terminate()
    process.communicate(timeout=60)
