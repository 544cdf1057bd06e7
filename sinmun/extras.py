"""Packages that not every job needs: imported when they are wanted, missed with a clear line."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from sinmun.problems import Problem

_EXTRAS = {
    "pyarrow": "corpus",
    "pyarrow.parquet": "corpus",
    "duckdb": "corpus",
    "python_calamine": "corpus",
    "protego": "corpus",
    "distributed": "cluster",
    "networkx": "graph",
    "cassis": "xmi",
    "dochan": "documents",
    "starlette": "serve",
    "uvicorn": "serve",
}


def need(module: str) -> Any:
    """Return the imported ``module``.

    Raises:
        Problem: it is not installed; the line says how to install it.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        name, how = module.partition(".")[0], _install(_EXTRAS[module])
        raise Problem(
            ko=f"{name} 패키지가 필요합니다: {how}",
            en=f"this needs the package {name}: {how}",
        ) from error


def _install(extra: str) -> str:
    """Return what installs an extra: from the checkout where the package lies in one, else by its name."""
    checkout = Path(__file__).resolve().parents[1]
    if not (checkout / "pyproject.toml").is_file():
        return f'pip install "sinmun[{extra}]"'
    file = f"requirements-{extra}.txt"
    return f"pip install -r {file}" if (checkout / file).is_file() else f'pip install ".[{extra}]"'
