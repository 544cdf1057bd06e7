"""Running the window: a free port on the loopback address, a token, the browser opened."""

from __future__ import annotations

import secrets
import socket
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path

import uvicorn

from sinmun.i18n import Lang
from sinmun.problems import Problem
from sinmun.reasons import in_korean
from sinmun.serve.app import make_app
from sinmun.serve.desk import Desk
from sinmun.serve.results import Results

HOST = "127.0.0.1"
_AT_ONCE = 200
"""Connections at most; those beyond are told to come again."""
_GRACE = 3  # seconds to finish answers in


def serve(folder: Path, *, port: int, browse: bool, tell: Callable[[str], None], lang: Lang = "ko") -> None:
    """Serve the window until it is interrupted.

    Args:
        folder: where results are kept; made if absent.
        port: a number, or 0 for any that is free.
        browse: whether to open the browser.
        tell: hears the address.
        lang: language of the page that it names.

    Raises:
        Problem: the port is taken.
    """
    with _bound(port) as listening, Desk(folder) as desk:
        port = listening.getsockname()[1]
        token = secrets.token_urlsafe(24)
        config = uvicorn.Config(
            make_app(desk, Results(folder), token=token, port=port),
            log_level="error",
            access_log=False,
            server_header=False,
            ws="none",
            limit_concurrency=_AT_ONCE,
            timeout_graceful_shutdown=_GRACE,
        )
        address = f"http://{HOST}:{port}/{token}/" + ("?lang=en" if lang == "en" else "")
        tell(address)
        if browse:
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        uvicorn.Server(config).run(sockets=[listening])


def _bound(port: int) -> socket.socket:
    """Return a socket that listens on the loopback address."""
    listening = socket.socket()
    try:
        listening.bind((HOST, port))
        listening.listen(_AT_ONCE)
    except OSError as error:
        listening.close()
        reason = error.strerror or str(error)
        raise Problem(
            ko=f"{port}번 포트를 쓸 수 없습니다 ({in_korean(reason)}). --port 로 다른 번호를 주거나 빼 주세요",
            en=f"port {port} cannot be used ({reason}); give another with --port, or none",
        ) from error
    return listening
