"""The package as it is installed: its command, its files, what it says of itself."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

import sinmun

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = SETTINGS["project"]


def module_run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "sinmun", *arguments],
        cwd=cwd, env={"PYTHONPATH": str(ROOT), "PATH": ""}, capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip


def test_the_command_is_a_function_that_is_there() -> None:
    module, _, name = PROJECT["scripts"]["sinmun"].partition(":")
    assert callable(getattr(import_module(module), name))


@pytest.mark.parametrize(("lang", "said"), [("ko", "분석할 기사를 주세요"), ("en", "name what to analyse")])
def test_without_arguments_and_without_examples_one_line_says_what_to_give(
    lang: str, said: str, tmp_path: Path
) -> None:
    done = module_run("--lang", lang, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(f"sinmun: {said}")
    assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_without_arguments_the_examples_beside_are_taken(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    done = module_run("--lang", "en", cwd=tmp_path)
    assert (
        done.stderr == "sinmun: seeds: the folder holds no article (.txt .md .html .hwpx .hwp .docx .pdf)\n"
    )


def test_errors_of_usage_name_the_command_that_was_called(tmp_path: Path) -> None:
    done = module_run("--nothing", "--lang", "en", cwd=tmp_path)
    assert done.stderr == "sinmun: unrecognized arguments: --nothing; see sinmun --help\n"


def test_every_file_of_the_package_is_installed() -> None:
    patterns = SETTINGS["tool"]["setuptools"]["package-data"]["sinmun"]
    package = ROOT / "sinmun"
    named = {file for pattern in patterns for file in package.glob(pattern)}
    there = {
        file
        for file in package.rglob("*")
        if file.is_file() and file.suffix != ".py" and file.parent.name != "__pycache__"
    }
    assert there - named == set()


def test_every_licence_beside_a_part_is_named_and_packed() -> None:
    named = {file for pattern in PROJECT["license-files"] for file in ROOT.glob(pattern)}
    there = {file for file in (ROOT / "sinmun").rglob("*") if file.name.startswith(("LICENSE", "OFL"))}
    assert there | {ROOT / "LICENSE"} == named
    assert PROJECT["license"].split(" AND ") == ["MIT", "CC-BY-SA-4.0", "OFL-1.1", "Apache-2.0"]


def test_the_citation_gives_the_version_and_the_licences_of_the_package() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {sinmun.__version__}\n" in citation
    for licence in PROJECT["license"].split(" AND "):
        assert f"\n  - {licence}\n" in citation


@pytest.mark.parametrize("extra", ["corpus", "serve"])
def test_an_extra_is_the_same_by_its_name_and_by_its_file(extra: str) -> None:
    lines = (ROOT / f"requirements-{extra}.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("-r")] == PROJECT["optional-dependencies"][extra]
