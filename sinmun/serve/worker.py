"""The process that analyses: Kiwi and the tagger loaded once, orders taken one after the other."""

from __future__ import annotations

from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from sinmun.article import Article, writable_article
from sinmun.problems import Problem, problem_of, unexpected, unwritable
from sinmun.processes import end_with_parent, settle
from sinmun.reading import read_bytes
from sinmun.reading.addresses import public_only
from sinmun.reading.files import read_address
from sinmun.serve.orders import Order, Writing
from sinmun.serve.results import Results, empty

if TYPE_CHECKING:
    from sinmun.analysis import Analyzer

PASTED = {"ko": "붙여 넣은 글", "en": "pasted text"}


def work(connection: Connection, folder: Path) -> None:
    """Carry out orders until there are no more: say each stage, and at the end the folder of results or the problem."""
    end_with_parent()
    from sinmun.analysis import Analyzer  # noqa: PLC0415 -- Kiwi is for this process only
    from sinmun.render import charts  # noqa: F401, PLC0415 -- loaded before anybody waits
    from sinmun.render.page.html import preload  # noqa: PLC0415

    analyzer = Analyzer()
    preload()
    settle()
    results = Results(folder)
    connection.send("loading")
    while True:
        try:
            order: Order = connection.recv()
        except (EOFError, OSError):
            return
        connection.send(_carried_out(order, analyzer, results, connection))


def _carried_out(
    order: Order, analyzer: Analyzer, results: Results, connection: Connection
) -> Path | Problem:
    connection.send("reading")
    try:
        article = writable_article(read_order(order))
    except Exception as error:
        return problem_of(error, name=order.name, reading=True)
    connection.send("analysing")
    try:
        analysis = analyzer.analyze(article)
    except Exception as error:
        return problem_of(error, name=order.name)
    made: Path | None = None
    try:
        made = results.make(article.title or Path(order.name).stem or PASTED[order.lang])
        connection.send(Writing(made))
        return analysis.save(made, lang=order.lang)
    except OSError as error:
        problem = unwritable(results.folder, error.strerror or str(error))
    except Exception as error:
        problem = unexpected(error)
    if made is not None:
        empty(made)
    return problem


def read_order(order: Order) -> Article:
    """Return the article of an order.

    Raises:
        ReadError: there is none; see `sinmun.reading.read`.
    """
    if order.path is None:
        return read_address(order.name, handlers=public_only())
    name = order.name or PASTED[order.lang]
    suffix = Path(name).suffix.lower() if order.kind == "file" else ""
    charset = "utf-8" if order.kind == "text" else None
    return read_bytes(
        order.path.read_bytes(), name=name, html=suffix in {".html", ".htm"} or None, charset=charset
    )
