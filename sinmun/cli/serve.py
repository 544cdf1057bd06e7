"""``sinmun serve``: the window in the browser; its arguments and how it is carried out."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from sinmun.cli.arguments import folder, language, port
from sinmun.cli.articles import check_output
from sinmun.cli.codes import DONE
from sinmun.cli.usage import ArgumentParser
from sinmun.extras import need
from sinmun.temporary import sweep

_HELP = {
    "description": (
        "브라우저에 창을 엽니다: 기사를 넣으면 보고서를 보여 줍니다. 이 컴퓨터에서만 열립니다. Ctrl+C 로 끝냅니다.",
        "Opens a window in the browser: put in articles and see the reports. Only this machine reaches it. Ctrl+C ends it.",
    ),
    "output": ("결과를 두는 폴더 (기본: outputs)", "folder where results are kept (default: outputs)"),
    "port": ("포트 번호 (기본: 비어 있는 아무 번호)", "number of the port (default: any that is free)"),
    "no_browser": ("브라우저를 열지 않고 주소만 알려 줍니다", "tell the address and open no browser"),
    "lang": ("창의 언어 (기본: ko)", "language of the window (default: ko)"),
    "debug": ("오류가 나면 자세한 경로를 보여 줍니다", "show tracebacks of errors"),
    "help": ("이 도움말을 보여 주고 끝냅니다", "show this help and exit"),
}


def parsed(arguments: Sequence[str], *, name: str) -> argparse.Namespace:
    """Return what the arguments behind ``serve`` say; ``name`` is what the program is called."""
    lang = language(arguments)
    texts = {key: pair[0 if lang == "ko" else 1] for key, pair in _HELP.items()}
    made = ArgumentParser(lang=lang, prog=f"{name} serve", description=texts["description"])
    made.add_argument(
        "-o", "--output", type=folder, default=Path("outputs"), metavar="DIR", help=texts["output"]
    )
    made.add_argument("--port", type=port, default=0, metavar="N", help=texts["port"])
    made.add_argument("--no-browser", action="store_true", help=texts["no_browser"])
    made.add_argument("--lang", choices=("ko", "en"), default="ko", help=texts["lang"])
    made.add_argument("--debug", action="store_true", help=texts["debug"])
    made.add_argument("-h", "--help", action="help", help=texts["help"])
    return made.parse_args(arguments)


def carry_out(options: argparse.Namespace) -> int:
    """Serve the window until it is interrupted and return the exit code.

    Raises:
        Problem: a package of the extra is missing, the folder cannot be written, or the port is taken.
    """
    for package in ("starlette", "uvicorn"):
        need(package)
    from sinmun.serve.running import serve  # noqa: PLC0415 -- an optional extra

    check_output(options.output)
    sweep()

    def tell(address: str) -> None:
        said = "창 주소: {}   (끝내려면 Ctrl+C)" if options.lang == "ko" else "window: {}   (Ctrl+C ends it)"
        print(said.format(address), flush=True)  # noqa: T201

    serve(options.output, port=options.port, browse=not options.no_browser, lang=options.lang, tell=tell)
    return DONE
