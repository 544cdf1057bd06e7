"""The limits that docs/security.md tells are those of the code."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LIMITS = dict(
    re.findall(r"^\| `(sinmun[\w.]+)` \| ([\d,]+) \|", (ROOT / "docs/security.md").read_text("utf-8"), re.M)
)
TOLD = ("sinmun.corpus.limits", "sinmun.serve.desk", "sinmun.serve.lane", "sinmun.reading.web")
"""Modules whose public numbers are limits, each of which the table has."""


@pytest.mark.parametrize("constant", LIMITS)
def test_a_limit_is_what_the_table_says(constant: str) -> None:
    module, _, name = constant.rpartition(".")
    if module.startswith("sinmun.serve"):
        pytest.importorskip("starlette")
    assert getattr(import_module(module), name) == float(LIMITS[constant].replace(",", ""))


@pytest.mark.parametrize("module", TOLD)
def test_every_limit_is_in_the_table(module: str) -> None:
    limits = {
        f"{module}.{name}"
        for name, value in vars(import_module(module)).items()
        if name.isupper() and not name.startswith("_") and isinstance(value, int | float)
    }
    told = {constant.rpartition(".")[2] for constant in LIMITS}  # a limit may be imported elsewhere
    assert {limit for limit in limits if limit.rpartition(".")[2] not in told} <= {
        "sinmun.reading.web.MEGABYTE"
    }
    assert limits
