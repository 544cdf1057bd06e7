from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure

import sinmun
from sinmun.cli import main
from sinmun.corpus.database import Database
from sinmun.corpus.output import finish
from sinmun.corpus.questions.compare import compare
from sinmun.corpus.questions.timeline import timeline
from sinmun.corpus.questions.wordings import stands_in
from sinmun.corpus.run import Plan, run
from sinmun.corpus.sources.inputs import find_inputs
from sinmun.corpus.statistics.significance import LEVEL
from sinmun.corpus.who.persons import join_names
from sinmun.problems import Problem
from tests.corpus.made import HEADER, write_csv

DISTRICTS = "가나다라마바사아자차카타파하거너더러머버"


def lines() -> list[tuple[str, ...]]:
    """Return 40 articles: a mayor who speaks of buses in spring, a banker who speaks of rates in summer, one with both."""
    made = []
    for number in range(40):
        bus = number % 2 == 0
        place = DISTRICTS[number // 2]
        body = (
            f"배한솔 해온시장은 {place}동 주민과 만나 버스 노선을 이야기했다. "
            f"배 시장은 “{place}동 버스를 두 배로 늘리겠다”고 말했다. "
            f"해온교통공사는 {number + 3}월부터 차고지를 {place}동으로 옮긴다."
            if bus
            else f"오다온 누리은행장은 {place}동 지점에서 대출 금리를 이야기했다. "
            f"오 행장은 “{place}동 서민의 금리를 낮추겠다”고 말했다. "
            f"금융위원회는 {number + 3}번째 은행을 살핀다."
        )
        if number == 39:
            body += " 배한솔 해온시장과 오다온 누리은행장은 버스와 금리를 함께 의논했다."
        month = 3 if bus else 7
        outlet = "가람일보" if bus else "다온경제"
        made.append(
            (
                f"{number:04}",
                f"2024-0{month}-{number % 20 + 1:02}",
                outlet,
                "",
                "정치",
                f"{place}동 소식",
                body,
                "",
                "",
            )
        )
    return made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = write_csv(tmp_path_factory.mktemp("two") / "two.csv", lines(), header=HEADER)
    target = path.parent / "out"
    finish(
        target, run(find_inputs([str(path)]), target, plan=Plan(workers=1)), by=("publisher",), charts=False
    )
    (target / "duplicates.parquet").unlink(missing_ok=True)
    return target


@pytest.fixture(scope="module")
def database(folder: Path) -> Iterator[Database]:
    with Database(folder) as opened:
        join_names(opened)
        yield opened


def test_two_words_are_told_apart_by_their_company(database: Database) -> None:
    found = compare(database, "버스", "금리")
    assert (found.a.sort, found.b.sort) == ("word", "word")
    assert (found.a.articles, found.b.articles, found.both) == (21, 20, 1)
    with_bus = {row.name for row in found.beside if row.side == "버스"}
    with_rates = {row.name for row in found.beside if row.side == "금리"}
    assert {"배한솔", "차고지"} <= with_bus
    assert {"오다온", "금융위원회"} <= with_rates
    assert not with_bus & with_rates
    assert all(
        row.q <= LEVEL and row.log_ratio_low <= row.log_ratio <= row.log_ratio_high for row in found.beside
    )
    assert all(row.a_articles > row.b_articles for row in found.beside if row.side == "버스")


def test_a_name_is_company_once_as_the_name_and_not_as_a_noun(database: Database) -> None:
    kinds = [row.kind for row in compare(database, "버스", "금리").beside if row.name == "배한솔"]
    assert kinds == ["person"]


def test_two_over_time_are_shares_of_the_same_articles(database: Database) -> None:
    found = compare(database, "person:배한솔", "인물:오다온")
    assert (found.a.sort, found.b.sort) == ("person", "person")
    assert [(step.period, step.articles, step.a, step.b) for step in found.over_time] == [
        ("2024-03", 20, 20, 0),
        ("2024-07", 20, 1, 20),
    ]
    assert found.over_time[1].a_per_1000 == 50.0


def test_each_says_its_own(database: Database) -> None:
    found = compare(database, "배한솔", "오다온")
    assert {row.side for row in found.said} == {"배한솔", "오다온"}
    assert all(("버스" in row.text) == (row.side == "배한솔") for row in found.said)
    assert len({row.text for row in found.said}) == len(found.said) >= 10


def test_groups_are_named_with_their_column(database: Database) -> None:
    found = compare(database, "publisher:가람일보", "언론사:다온경제")
    assert (found.a.sort, found.a.column, found.a.articles, found.b.articles, found.both) == (
        "group",
        "publisher",
        20,
        20,
        0,
    )
    assert "버스" in {row.name for row in found.beside if row.side == "가람일보"}
    with pytest.raises(Problem, match="no such column"):
        compare(database, "없는열:가람일보", "금리")


@pytest.mark.parametrize("name", ["없는말", "person:버스", "publisher:없는신문", "'; DROP TABLE x; --"])
def test_what_is_not_there_is_one_line(database: Database, name: str) -> None:
    with pytest.raises(Problem, match="no word, person, organisation, place or group"):
        compare(database, "버스", name)


def test_letters_inside_a_word_are_no_word(database: Database) -> None:
    with pytest.raises(Problem, match="no word, person"):
        compare(database, "교통공", "금리")
    with pytest.raises(Problem, match="no word, person"):
        compare(database, "위원회", "금리")  # a name is one word: 금융위원회
    found = compare(database, "이야기했다", "옮긴다")
    assert (found.a.sort, found.a.articles) == ("word", 40)
    assert (found.b.sort, found.b.articles) == ("word", 20)


@pytest.mark.parametrize(
    ("word", "text", "stands"),
    [
        ("해온", "해온대 총장", False),
        ("AI", "FAIR 원칙", False),
        ("AI", "AI를 쓰자", True),
        ("해온", "다시 해온에서는", True),
        ("해온", "해온대와 해온", True),
        ("한솔동", "한솔 동에서", True),
    ],
)
def test_a_quotation_of_a_word_has_it_as_a_word(word: str, text: str, stands: bool) -> None:
    assert stands_in(word, text) is stands


def test_the_same_twice_has_no_company_of_its_own(database: Database) -> None:
    found = compare(database, "버스", "버스")
    assert found.both == found.a.articles
    assert found.beside == ()


def test_a_time_line_says_when_as_what_with_whom_and_what(database: Database) -> None:
    found = timeline(database, "배한솔")
    assert len(found) == 21
    days = [str(entry.date) for entry in found]
    assert days == sorted(days)
    assert all(entry.role and entry.role.endswith("시장") for entry in found if entry.role)
    assert found[0].said[0].endswith("두 배로 늘리겠다")
    assert any("오다온" in entry.company for entry in found)
    assert all(entry.mentions >= 1 and entry.publisher for entry in found)
    body = timeline(database, "금융위원회")
    assert len(body) >= 19
    assert all(entry.role is None for entry in body)
    with pytest.raises(Problem, match="no person or organisation"):
        timeline(database, "버스")


def test_the_corpus_gives_both_as_tables(folder: Path) -> None:
    with sinmun.open_corpus(folder) as corpus:
        assert list(corpus.timeline("배한솔").columns)[:4] == ["date", "publisher", "title", "role"]
        assert corpus.compare("버스", "금리").both == 1
        with pytest.raises(ValueError, match="month, week, day"):
            corpus.compare("버스", "금리", period="year")  # type: ignore[arg-type]


def test_the_command_writes_pages_and_tables(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), "--compare", "배한솔,오다온", "--timeline", "배한솔", "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert "배한솔: person, 21 articles" in out
    assert "Articles with both: 1 article\n" in out
    (compared,) = (folder / "comparison").iterdir()
    assert {path.name for path in compared.iterdir()} == {
        "report.html",
        "over_time.csv",
        "beside.csv",
        "said.csv",
    }
    page = (compared / "report.html").read_text(encoding="utf-8")
    assert "<h1>배한솔 and 오다온 compared</h1>" in page
    assert "Rather with ‘배한솔’" in page
    assert "Words that mark groups" not in page
    line = folder / "timeline" / "배한솔"
    with (line / "timeline.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 21
    page = (line / "report.html").read_text(encoding="utf-8")
    assert "With whom, and when" in page
    assert "Repeated articles are not counted." in page


def test_the_command_says_that_repeats_are_left_out(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repeated = tmp_path / "repeated"
    shutil.copytree(folder, repeated)
    duckdb.sql("SELECT 1::BIGINT AS article, 0::BIGINT AS duplicate_of").write_parquet(
        str(repeated / "duplicates.parquet")
    )
    assert main([str(repeated), "--compare", "배한솔,오다온", "--timeline", "배한솔"]) == 0
    assert capsys.readouterr().out.count("되풀이된 기사 1건은 세지 않았습니다.") == 2


def test_a_question_without_an_answer_does_not_keep_others_from_theirs(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [str(folder), "--compare", "버스,없는말", "--lang", "en"]
    assert main([*asked, "--timeline", "배한솔"]) == 1
    shown = capsys.readouterr()
    assert shown.err.count("\n") == 1
    assert "‘없는말’: no word" in shown.err
    assert "배한솔: 21 articles" in shown.out
    assert main(asked) == 2


def test_what_the_corpus_does_not_have_is_told_beside_the_empty_table(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with sinmun.open_corpus(folder) as corpus:
        assert corpus.articles(word="교통공", publisher="가람일보").empty
        assert [record.getMessage().partition("’")[0] for record in caplog.records] == ["‘교통공"]
        caplog.clear()
        assert corpus.articles(person="오다온", publisher="없는신문").empty
        assert corpus.concordance("없는말").empty
        assert not corpus.trend("버스", "없는이").empty
        told = [record.getMessage().partition("’")[0] for record in caplog.records]
        assert told == ["‘없는신문", "‘없는말", "‘없는이"]
        caplog.clear()
        assert corpus.articles(section="정치", until="1999-01-01", word="버스").empty
        assert "1999-01-01" in caplog.text


def test_a_time_line_can_be_drawn(folder: Path) -> None:
    with sinmun.open_corpus(folder) as corpus:
        ax = corpus.plot.timeline("배한솔", ax=Figure().add_subplot(), lang="en")
        names = [label.get_text() for label in ax.get_yticklabels()]
        assert names[0] == "배한솔"
        assert "오다온" in names
        discs = [collection for collection in ax.collections if isinstance(collection, PathCollection)]
        assert len(discs) == len(names)
        steps = [label.get_text() for label in ax.get_xticklabels()]
        assert steps == ["2024-03", "2024-04", "2024-05", "2024-06", "2024-07"]
        first, last = sorted(map(float, discs[0].get_sizes()))
        assert last / first == pytest.approx(20)
        ax.figure.canvas.draw()
        with pytest.raises(ValueError, match="month, week, day"):
            corpus.plot.timeline("배한솔", period="year")  # type: ignore[arg-type]


def test_two_names_are_two(capsys: pytest.CaptureFixture[str]) -> None:
    for wrong in ("하나", "하나,", "a,b,c"):
        with pytest.raises(SystemExit) as ended:
            main(["x.csv", "--compare", wrong, "--lang", "en"])
        assert ended.value.code == 2
        assert "two names, parted by a comma" in capsys.readouterr().err
