"""How long the fuzzer looks: a seeded minute with the other tests, longer by hand.

pytest tests/fuzz --hypothesis-profile=long
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from sinmun.analysis import Analyzer

_SLOW = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large]
settings.register_profile(
    "sinmun", max_examples=100, derandomize=True, deadline=None, database=None, suppress_health_check=_SLOW
)
settings.register_profile(
    "long", max_examples=3000, derandomize=False, deadline=None, database=None, suppress_health_check=_SLOW
)


def pytest_configure(config: pytest.Config) -> None:
    """Take the seeded minute where no profile is named."""
    if not config.getoption("hypothesis_profile", default=None):
        settings.load_profile("sinmun")


@pytest.fixture(scope="session")
def analyzer() -> Analyzer:
    return Analyzer()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that the examples of a test write over and over."""
    return tmp_path_factory.mktemp("fuzz")
