"""The window's addresses: its page, orders in, what has become of them, results out."""

from __future__ import annotations

import asyncio
import urllib.parse
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route

from sinmun.i18n import Lang
from sinmun.problems import Problem
from sinmun.reading.files import TABLE_SUFFIXES, is_address
from sinmun.reading.hosts import without_user
from sinmun.render.look.webfont import whole_font
from sinmun.serve.desk import FULL, Desk
from sinmun.serve.guard import Application, Guard
from sinmun.serve.orders import Job, Kind, is_table
from sinmun.serve.results import PAGE, Results
from sinmun.serve.texts import script, style, window

SIZE_LIMIT = 10_000_000  # bytes of one article
TABLE_LIMIT = 1_000_000_000  # bytes of a table of articles
UPLOAD_LIMIT = 60.0  # seconds
_ADDRESS_LIMIT = 4_000  # bytes
_KINDS: dict[str, Kind] = {"text": "text", "file": "file", "address": "address"}

TOO_LARGE = Problem(
    ko=f"{SIZE_LIMIT // 1_000_000}MB보다 큽니다. 기사 한 건을 주세요. 기사 표는 {TABLE_LIMIT // 1_000_000:,}MB까지입니다",
    en=f"larger than {SIZE_LIMIT // 1_000_000} MB; give a single article, or a table of at most {TABLE_LIMIT // 1_000_000:,} MB",
)
TOO_SLOW = Problem(
    ko="너무 느려 끊었습니다. 다시 올려 주세요", en="came too slowly and was cut off; try again"
)
EMPTY = Problem(ko="비어 있습니다. 기사 내용을 넣어 주세요", en="it is empty; put the article into it")
NO_ADDRESS = Problem(
    ko="올바른 주소가 아닙니다. https://host/path 꼴이어야 합니다",
    en="not a web address; it must look like https://host/path",
)
UNKNOWN_KIND = Problem(ko="알 수 없는 입력입니다", en="unknown kind of input")
GONE = Problem(ko="그런 결과가 없습니다", en="there is no such result")

_WINDOW_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; "
    "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# The report has a policy of its own inside; here it loses what our page may do, as it shows what strangers have written.
_REPORT_POLICY = "sandbox allow-scripts allow-modals; frame-ancestors 'self'"


def make_app(desk: Desk, results: Results, *, token: str, port: int) -> Application:
    """Return the window as an ASGI application.

    Args:
        desk: takes the orders.
        results: what lies in the folder of results.
        token: the first part of every path.
        port: where it will be asked.
    """
    window_ = _Window(desk, results)
    routes = [
        Route("/", window_.page),
        Route("/window.css", window_.style),
        Route("/window.js", window_.script),
        Route("/sinmun.ttf", window_.font),
        Route("/state", window_.state),
        Route("/jobs", window_.take, methods=["POST"]),
        Route("/jobs/{key}", window_.stop, methods=["DELETE"]),
        Route("/results/{name}.zip", window_.zipped),
        Route("/results/{name}", window_.delete, methods=["DELETE"]),
        Route("/results/{name}/{file}", window_.file),
    ]
    return Guard(Starlette(routes=[Mount(f"/{token}", routes=routes)]), token=token, port=port)


class _Window:
    """What answers; see `make_app`."""

    def __init__(self, desk: Desk, results: Results) -> None:
        self._desk = desk
        self._results = results

    async def page(self, request: Request) -> Response:
        lang = _lang(request)
        folder = str(self._results.folder.resolve())
        limits = {"": SIZE_LIMIT, **dict.fromkeys(sorted(TABLE_SUFFIXES), TABLE_LIMIT)}
        html = window(lang, folder=folder, limits=limits, too_large=TOO_LARGE.line(lang))
        return Response(html, media_type="text/html", headers={"content-security-policy": _WINDOW_POLICY})

    async def style(self, _: Request) -> Response:
        return Response(style(), media_type="text/css")

    async def script(self, _: Request) -> Response:
        return Response(script(), media_type="text/javascript")

    async def font(self, _: Request) -> Response:
        """Return our font, for machines that have none with Hangul."""
        return Response(await run_in_threadpool(whole_font), media_type="font/ttf")

    async def state(self, _: Request) -> Response:
        made = await run_in_threadpool(self._results.all)
        jobs = [_shown(job) for job in self._desk.jobs()]
        return JSONResponse({"jobs": jobs, "results": [result._asdict() for result in made]})

    async def take(self, request: Request) -> Response:
        """Take what is in the body as an order; its kind and name stand in the query."""
        kind = _KINDS.get(request.query_params.get("kind", ""))
        if kind is None:
            return _refused(UNKNOWN_KIND, 400)
        name = Path(request.query_params.get("name", "").replace("\\", "/")).name[:200]
        path = self._desk.spool(name if kind == "file" else "")
        try:
            if self._desk.full:
                raise FULL
            async with asyncio.timeout(UPLOAD_LIMIT):
                await _receive(request, path, limit=_limit(kind, name))
            job = self._ordered(kind, name, path, _lang(request))
        except Problem as problem:
            path.unlink(missing_ok=True)
            return _refused(problem, 413 if problem is TOO_LARGE else 503 if problem is FULL else 400)
        except (TimeoutError, ClientDisconnect):
            path.unlink(missing_ok=True)
            return _refused(TOO_SLOW, 408)
        return JSONResponse(_shown(job), status_code=202)

    def _ordered(self, kind: Kind, name: str, path: Path, lang: Lang) -> Job:
        if kind != "address":
            return self._desk.take(kind, name if kind == "file" else "", path, lang=lang)
        address = without_user(path.read_text(encoding="utf-8", errors="replace").strip())
        path.unlink()
        if not is_address(address):
            raise NO_ADDRESS
        return self._desk.take(kind, address, None, lang=lang)

    async def stop(self, request: Request) -> Response:
        return _answer(self._desk.stop(request.path_params["key"]))

    async def delete(self, request: Request) -> Response:
        return _answer(await run_in_threadpool(self._results.delete, request.path_params["name"]))

    async def file(self, request: Request) -> Response:
        """Return one of a result's files: the page to be looked at, anything else to be kept."""
        file = request.path_params["file"]
        path = self._results.file(request.path_params["name"], file)
        if path is None:
            return _refused(GONE, 404)
        if file == PAGE and "keep" not in request.query_params:
            return FileResponse(
                path, media_type="text/html", headers={"content-security-policy": _REPORT_POLICY}
            )
        return FileResponse(path, headers=_kept(f"{request.path_params['name']}-{file}"))

    async def zipped(self, request: Request) -> Response:
        name = request.path_params["name"]
        data = await run_in_threadpool(self._results.zipped, name)
        if data is None:
            return _refused(GONE, 404)
        return Response(data, media_type="application/zip", headers=_kept(f"{name}.zip"))


async def _receive(request: Request, path: Path, *, limit: int) -> None:
    """Write the body of a request to a file.

    Raises:
        Problem: it is too large, or empty.
    """
    size = 0
    with path.open("wb") as file:
        async for piece in request.stream():
            size += len(piece)
            if size > limit:
                raise TOO_LARGE
            file.write(piece)
    if not size:
        raise EMPTY


def _limit(kind: Kind, name: str) -> int:
    """Return how many bytes an order may hold."""
    if kind == "address":
        return _ADDRESS_LIMIT
    return TABLE_LIMIT if kind == "file" and is_table(name) else SIZE_LIMIT


def _lang(request: Request) -> Lang:
    return "en" if request.query_params.get("lang") == "en" else "ko"


def _kept(name: str) -> dict[str, str]:
    """Return the header that has a download kept under ``name``, Hangul included."""
    return {"content-disposition": f"attachment; filename*=UTF-8''{urllib.parse.quote(name, safe='')}"}


def _shown(job: Job) -> dict[str, object]:
    problem = job.problem
    return {
        "key": job.key,
        "kind": job.order.kind,
        "name": job.order.name,
        "stage": job.stage,
        "problem": None if problem is None else _lines(problem),
        "result": job.result,
        "articles": job.count.articles if job.count else None,
        "share": job.count.share if job.count else None,
    }


def _lines(problem: Problem) -> dict[str, str]:
    return {"ko": problem.line("ko"), "en": problem.line("en")}


def _refused(problem: Problem, status: int) -> Response:
    return JSONResponse(_lines(problem), status_code=status)


def _answer(done: bool) -> Response:
    return Response(status_code=204) if done else _refused(GONE, 404)
