"""The command line: arguments in, `sinmun` called, an exit code out."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

from sinmun.cli import streams
from sinmun.cli.arguments import language, parser
from sinmun.cli.codes import DONE, INTERRUPTED, NOTHING_DONE, SOME_FAILED, TERMINATED
from sinmun.problems import Problem, unexpected
from sinmun.reasons import in_korean

SERVE = "serve"
"""The first argument that opens the window; a file of that name is `./serve`."""
STOPPED = Problem(ko="멈췄습니다", en="stopped")
"""What is said when the user stops a run that has nothing more to say."""


def program(arguments: Sequence[str], *, name: str) -> int:
    """Carry out a command line as the process that the user started by ``name``, and return its exit code."""
    signal.signal(signal.SIGTERM, _end)
    code = main(arguments, name=name)
    # What is left is to go: whoever is impatient now need not see how.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return code


def main(arguments: Sequence[str], *, name: str = "analyze.py") -> int:
    """Carry out a command line and return its exit code; ``name`` is what the program is called in messages.

    0: done; 1: some inputs failed; 2: wrong usage or nothing readable; 130: interrupted.
    """
    before, out = sys.stdout, streams.prepare()
    try:
        options = _parsed(arguments, name)
        code = _carried_out(options)
        return code if out is None else _shown(out, options, code)
    except BrokenPipeError:
        return DONE  # nobody reads on; quiet exit
    finally:
        broken = out is not None and out.problem is not None
        # What could not be written would be tried once more at the end of the process.
        sys.stdout = open(os.devnull, "w", encoding="utf-8") if broken else before  # noqa: PTH123, SIM115


def _parsed(arguments: Sequence[str], name: str) -> argparse.Namespace:
    if arguments and arguments[0] == SERVE:
        from sinmun.cli import serve  # noqa: PLC0415 -- an optional extra

        options = serve.parsed(arguments[1:], name=name)
        options.carry_out = serve.carry_out
    else:
        options = parser(lang=language(arguments), name=name).parse_args(arguments)
        options.carry_out = _articles
    options.program = name
    return options


def _articles(options: argparse.Namespace) -> int:
    from sinmun.cli.articles import analyze_inputs  # noqa: PLC0415 -- help and usage errors answer at once

    return analyze_inputs(options)


def _carried_out(options: argparse.Namespace) -> int:
    try:
        return int(options.carry_out(options))
    except KeyboardInterrupt:
        _complain(STOPPED, options)
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except Problem as problem:
        if options.debug:
            traceback.print_exc()
        _complain(problem, options)
    except Exception as error:
        if options.debug:
            raise
        _complain(unexpected(error), options)
    return NOTHING_DONE


def _shown(out: streams.Patient, options: argparse.Namespace, code: int) -> int:
    """Return the exit code when all is said; what could not be shown is told."""
    out.flush()
    if out.problem is None:
        return code
    reason = out.problem.strerror or str(out.problem)
    _complain(
        Problem(
            ko=f"화면에 다 보이지 못했습니다 ({in_korean(reason)}). 결과는 {options.output} 에 있습니다",
            en=f"not all could be shown ({reason}); the results are in {options.output}",
        ),
        options,
    )
    return max(code, SOME_FAILED)


def _complain(problem: Problem, options: argparse.Namespace) -> None:
    print(f"{options.program}: {problem.line(options.lang)}", file=sys.stderr)  # noqa: T201


def _end(*_: object) -> NoReturn:
    """End the process by way of all that cleans up behind it."""
    sys.exit(TERMINATED)
