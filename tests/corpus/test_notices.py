"""What a corpus says of its tables: on the console, in the manifest and on the page."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from sinmun.cli import main
from sinmun.cli.codes import DONE, SOME_FAILED
from tests.corpus.made import write_csv

pytest.importorskip("pyarrow")
pytest.importorskip("duckdb")

BODY = "누리은행은 대출 금리를 내린다고 밝혔다. 오다온 누리은행장은 “이자 부담을 덜겠다”고 말했다."
LONG = (BODY + " 은행은 다음 주부터 새 금리를 쓴다.") * 5


def made(folder: Path, table: Path, *more: str) -> Path:
    out = folder / "out"
    code = main([str(table), "-o", str(out), "--workers", "1", "--no-charts", *more])
    assert code in (DONE, SOME_FAILED)
    return out


def rows(out: Path, name: str) -> list[dict[str, str]]:
    with (out / "tables" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_what_was_not_used_or_understood_is_said_everywhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        ("금리", BODY, "짧다", "01/02/2024", "2024-01-02"),
        ("대출", f"{BODY} 끝.", "", "언젠가 <b>봄", "2024-01-03"),
        ("이자", "", "", "2024-01-03", "2024-01-04"),
    ]
    table = write_csv(tmp_path / "a.csv", lines, header=("제목", "기사", "내용", "일자", "올린때"))
    out = made(tmp_path, table, "--lang", "en")
    said = capsys.readouterr().out
    page = (out / "report.html").read_text(encoding="utf-8")
    notices = json.loads((out / "manifest.json").read_text(encoding="utf-8"))["notices"]
    assert (notices["without_text"], notices["unread_days"]) == (1, 2)
    assert notices["unread_day_examples"] == ["01/02/2024", "언젠가 <b>봄"]
    assert notices["text_columns"] == [{"table": "a.csv", "used": "기사", "not_used": ["내용"]}]
    for line in (
        "1 row without a text",
        "2 rows whose day",
        "took the text from the column 기사, not from 내용",
    ):
        assert line in said
        assert line in page
    assert "<b>봄" not in page
    assert "&lt;b&gt;봄" in page


def test_a_column_that_looks_like_days_is_said_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = write_csv(tmp_path / "a.csv", [("금리", BODY, "2024-01-02")], header=("제목", "본문", "올린때"))
    out = made(tmp_path, table)
    assert "--columns date=올린때" in capsys.readouterr().out
    assert "--columns date=올린때" in (out / "report.html").read_text(encoding="utf-8")


def test_a_table_of_headlines_is_analysed_as_headlines_with_their_speakers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    headlines = [
        "정부 “물가 잡겠다”…한은 “금리 유지”",
        "한가람 부산시장 “일자리 2000개 생긴다”",
        "이나래 장관 “다음 달 발표”",
        "다온시 새 다리 열려",
    ]
    lines = [("2024-01-02", "한빛일보", headline) for headline in headlines]
    table = write_csv(tmp_path / "a.csv", lines, header=("일자", "언론사", "제목"))
    out = made(tmp_path, table)
    assert "제목만 분석한 기사: 4건" in capsys.readouterr().out
    assert [row["speaker"] for row in rows(out, "quotes")] == ["정부", "한은", "한가람", "이나래"]
    assert {row["extent"] for row in rows(out, "articles")} == {"headline"}
    assert [row["title"] for row in rows(out, "articles")] == headlines
    assert rows(out, "duplicates") == []


def test_an_export_cut_at_two_hundred_characters_is_told_and_its_names_are_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    header = (
        "뉴스 식별자",
        "언론사",
        "제목",
        "인물",
        "위치",
        "기관",
        "키워드",
        "특성추출(가중치순 상위 50개)",
        "본문",
    )
    own = ("오다온,쿠엔틴타란티노", "다온시", "누리은행", "금리,금리,대출", "이자,금리")
    end = " 영화감독 쿠엔틴"
    lines = [
        ("1", "한빛일보", "금리", *own, LONG[: 200 - len(end)] + end),
        ("2", "새길신문", "대출", *own, f"{BODY} 은행은 새 통장도 낸다."),
    ]
    out = made(tmp_path, write_csv(tmp_path / "a.csv", lines, header=header))
    said = capsys.readouterr().out
    page = (out / "report.html").read_text(encoding="utf-8")
    for line in ("중간에 잘린 기사: 1건", "BigKinds 내려받기입니다"):
        assert line in said
        assert line in page
    assert [row["extent"] for row in rows(out, "articles")] == ["cut", "full"]
    assert not any("쿠엔틴" in row["name"] for row in rows(out, "people"))
    theirs = {row["name"]: row for row in rows(out, "bigkinds_people")}
    assert (theirs["쿠엔틴타란티노"]["bigkinds"], theirs["쿠엔틴타란티노"]["sinmun"]) == ("2", "0")
    assert theirs["오다온"]["both"] == "2"
    assert {row["name"] for row in rows(out, "bigkinds_places")} >= {"다온시"}
    nouns = {row["name"]: row for row in rows(out, "bigkinds_nouns")}
    assert (nouns["금리"]["bigkinds"], nouns["금리"]["both"]) == ("2", "2")
    assert "이자" in {row["name"] for row in rows(out, "bigkinds_keywords")}


def test_an_export_of_bigkinds_without_what_it_found_is_told_of_no_tables(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = write_csv(tmp_path / "a.csv", [("1", "한빛일보", BODY)], header=("뉴스 식별자", "언론사", "본문"))
    out = made(tmp_path, table)
    assert not list((out / "tables").glob("bigkinds_*"))
    assert "BigKinds" not in capsys.readouterr().out


def test_a_column_called_like_one_of_bigkinds_makes_no_table_by_itself(tmp_path: Path) -> None:
    out = made(tmp_path, write_csv(tmp_path / "a.csv", [(BODY, "금리")], header=("본문", "키워드")))
    assert not list((out / "tables").glob("bigkinds_*"))


def test_summaries_that_are_taken_for_texts_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = write_csv(tmp_path / "a.csv", [("금리", BODY)], header=("제목", "요약"))
    out = made(tmp_path, table)
    assert "a.csv: 본문 열이 없어 요약 열 ‘요약’을 본문으로 썼습니다" in capsys.readouterr().out
    assert len(rows(out, "quotes")) == 1
