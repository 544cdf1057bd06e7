"""The command line: arguments in, `sinmun` called, an exit code out."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

from sinmun.cli.arguments import language, parser
from sinmun.cli.codes import DONE, INTERRUPTED, NOTHING_DONE
from sinmun.problems import Problem, unexpected


def main(arguments: Sequence[str]) -> int:
    """Carry out a command line and return its exit code.

    0: done; 1: some inputs failed; 2: wrong usage or nothing readable; 130: interrupted.
    """
    _prepare_streams()
    options = parser(lang=language(arguments)).parse_args(arguments)
    from sinmun.cli.articles import analyze_inputs  # noqa: PLC0415 -- help and usage errors answer at once

    try:
        return analyze_inputs(options)
    except Problem as problem:
        if options.debug:
            traceback.print_exc()
        print(f"analyze.py: {problem.line(options.lang)}", file=sys.stderr)  # noqa: T201
        return NOTHING_DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 -- nobody reads on; quiet exit
        return DONE
    except Exception as error:
        if options.debug:
            raise
        print(f"analyze.py: {unexpected(error).line(options.lang)}", file=sys.stderr)  # noqa: T201
        return NOTHING_DONE


def _prepare_streams() -> None:
    """Let no character of an article stop the output: what a console cannot show becomes a mark."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
