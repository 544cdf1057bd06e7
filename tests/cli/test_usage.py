"""What the parser of the command line says, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sinmun.cli import arguments, main
from sinmun.cli.arguments import parser
from sinmun.cli.usage import in_korean


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--nothing"], "모르는 옵션입니다: --nothing"),
        (["--min-length", "x"], "--min-length: 1 이상의 수여야 합니다"),
        (["--min-confidence", "3"], "--min-confidence: 0에서 1까지의 수여야 합니다"),
        (["--rank", "z"], "--rank: 'z' 는 쓸 수 없습니다. 고를 수 있는 값: "),
        (["-o"], "-o/--output: 값을 하나 적어야 합니다"),
        (["--output="], "-o/--output: 이름이 비어 있습니다"),
        (["--export", "pdf"], "--export: 고를 수 있는 값: displacy, "),
        (["--topics", "1"], "--topics: 2에서 200까지의 수나 auto 여야 합니다"),
        (["--compare", "금리"], "--compare: 쉼표로 나눈 두 이름을 적어야 합니다 (금리,물가)"),
        (["--quiet=3"], "-q/--quiet: 값을 받지 않는 옵션입니다: '3'"),
        (["serve", "--port", "x"], "--port: 0에서 65535까지의 수여야 합니다"),
    ],
)
def test_errors_of_usage_are_korean_unless_english_is_asked_for(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    line = capsys.readouterr().err
    assert said in line
    assert line.endswith("--help 를 보세요\n")
    with pytest.raises(SystemExit):
        main([*arguments, "--lang=en"] if arguments[-1] != "-o" else ["--lang=en", "-o"])
    assert re.search("[가-힣]", capsys.readouterr().err) is None


@pytest.mark.parametrize(
    ("option", "meant"),
    [
        ("--dictionry", " (--dictionary 인가요?)"),
        ("--rnak=frequency", " (--rank 인가요?)"),
        ("--out", " (--output 인가요?)"),
        ("--nothing", ""),
    ],
)
def test_an_option_that_nearly_is_one_is_told(
    option: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([option])
    assert f"모르는 옵션입니다: {option}{meant}. " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("english", "korean"),
    [
        (
            "argument --rank: invalid choice: 'z' (choose from keyness, frequency)",
            "--rank: 'z' 는 쓸 수 없습니다. 고를 수 있는 값: keyness, frequency",
        ),
        ("the following arguments are required: INPUT", "빠진 것이 있습니다: INPUT"),
        ("expected 2 arguments", "값을 2개 적어야 합니다"),
        ("something that nobody foresaw", "something that nobody foresaw"),
    ],
)
def test_a_complaint_is_known_in_the_forms_of_all_pythons(english: str, korean: str) -> None:
    assert in_korean(english) == korean


def test_no_complaint_of_our_own_is_left_in_english() -> None:
    complaint = re.compile(r"ArgumentTypeError\(f?\"(.+)\"\)")
    ours = complaint.findall(Path(arguments.__file__).read_text(encoding="utf-8"))
    assert len(ours) > 5
    for english in ours:
        said = re.sub(r"\{[^}]+\}", "200", english)
        assert in_korean(said) != said


def test_the_headings_of_the_help_are_in_the_language_too() -> None:
    korean, english = (parser(lang=lang).format_help() for lang in ("ko", "en"))
    assert korean.startswith("사용법: analyze.py")
    assert "\n옵션:\n" in korean
    assert "usage" not in korean
    assert english.startswith("usage: analyze.py")
    assert "\noptions:\n" in english
