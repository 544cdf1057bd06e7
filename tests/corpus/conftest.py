"""A small made-up corpus, analysed once for all tests of the corpus."""

from __future__ import annotations

from pathlib import Path

import pytest

from sinmun.corpus.output import finish
from sinmun.corpus.run import Plan, run
from sinmun.corpus.sources.inputs import find_inputs
from tests.corpus.made import rows, write_csv

pytest.importorskip("pyarrow")
pytest.importorskip("duckdb")


@pytest.fixture(scope="session")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up corpus as a CSV file."""
    return write_csv(tmp_path_factory.mktemp("table") / "news.csv", rows())


@pytest.fixture(scope="session")
def plan() -> Plan:
    """Three articles in a part, worked in this process."""
    return Plan(workers=1, chunk_size=3)


@pytest.fixture(scope="session")
def corpus_folder(table: Path, plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up corpus, analysed, with tables and page."""
    folder = tmp_path_factory.mktemp("corpora") / "made-up"
    made = run(find_inputs([str(table)]), folder, plan=plan)
    finish(folder, made, by=("publisher", "지역"), period="month")
    return folder
