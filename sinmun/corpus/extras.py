"""Packages that only corpora need: imported when they are wanted, missed with a clear line."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from sinmun.problems import Problem

_FILES = {
    "pyarrow": "requirements-corpus.txt",
    "pyarrow.parquet": "requirements-corpus.txt",
    "duckdb": "requirements-corpus.txt",
    "python_calamine": "requirements-corpus.txt",
    "distributed": "requirements-cluster.txt",
}


def need(module: str) -> Any:
    """Return the imported ``module``.

    Raises:
        Problem: it is not installed; the line says how to install it.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        name, file = module.partition(".")[0], _FILES[module]
        raise Problem(
            ko=f"{name} 패키지가 필요합니다: pip install -r {file}",
            en=f"this needs the package {name}: pip install -r {file}",
        ) from error
