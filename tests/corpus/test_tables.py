from __future__ import annotations

import csv
import html
import shutil
from pathlib import Path

import pytest

import sinmun
from sinmun.corpus import duplicates, overview
from sinmun.corpus.charts import figures
from sinmun.corpus.database import Database
from sinmun.corpus.output import finish
from sinmun.corpus.run import Plan, run
from sinmun.corpus.sources.inputs import find_inputs
from sinmun.corpus.statistics.groups import find_group
from sinmun.corpus.store import write_table
from sinmun.corpus.tabulate import Table
from sinmun.problems import Problem
from tests.corpus.made import HEADER, rows, write_csv


@pytest.fixture(scope="module")
def corpus(corpus_folder: Path) -> sinmun.Corpus:
    return sinmun.open_corpus(corpus_folder)


def lines(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / "tables" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_corpus_counts_what_its_articles_count(corpus: sinmun.Corpus) -> None:
    wanted: dict[str, list[int]] = {}
    for number in range(len(corpus)):
        for row in corpus.analysis(number).record["nouns"]:
            wanted.setdefault(row["noun"], []).append(row["count"])
    found = {
        row.noun: (row.count_, row.articles)
        for row in corpus.nouns.rename(columns={"count": "count_"}).itertuples()
    }
    assert found == {noun: (sum(counts), len(counts)) for noun, counts in wanted.items()}


def test_the_table_and_its_csv_have_the_same_rows(corpus: sinmun.Corpus, corpus_folder: Path) -> None:
    for name, column in (
        ("nouns", "noun"),
        ("people", "name"),
        ("organizations", "name"),
        ("speakers", "speaker"),
    ):
        found = [row[column] for row in lines(corpus_folder, name)]
        assert found == list(getattr(corpus, name)[column])
        assert found


def test_people_of_one_name_and_different_fields_are_two(corpus: sinmun.Corpus) -> None:
    found = corpus.people[corpus.people["name"] == "배한솔"]
    assert len(found) == 2
    assert {str(role).split()[-1][-2:] for role in found["role"]} == {"시장", "투수"}
    assert str(found["first_seen"].min())[:10] == "2024-01-10"
    assert str(found["last_seen"].max())[:10] == "2024-03-21"


def test_groups_can_be_any_column_of_the_table(corpus: sinmun.Corpus, corpus_folder: Path) -> None:
    assert {row["group"] for row in lines(corpus_folder, "nouns_by_지역")} == {"남부", "북부"}
    assert [(row["group"], row["articles"]) for row in lines(corpus_folder, "articles_by_지역")] == [
        ("남부", "5"),
        ("북부", "7"),
    ]
    with pytest.raises(Problem, match="no such column") as caught:
        corpus.keyness("지방")
    assert "지역" in str(caught.value)


def test_a_field_can_be_called_by_its_column(corpus: sinmun.Corpus) -> None:
    assert corpus.keyness("언론사").equals(corpus.keyness("publisher"))
    assert corpus.groups("언론사").equals(corpus.groups("publisher"))
    assert list(corpus.groups("기고자").items()) == [("윤슬기", 11), ("나하늘", 1)]
    assert find_group("통합분류1", own=["통합 분류1"], given={}) == "columns['통합 분류1']"
    assert find_group("발행한 곳", own=[], given={"publisher": "발행한곳"}) == "publisher"


def test_trends_count_articles_in_a_thousand(corpus: sinmun.Corpus) -> None:
    trend = corpus.trend("금리", "없는말")
    months = [sum(row[1].startswith(month) for row in rows()) for month in ("2024-01", "2024-02", "2024-03")]
    having = [
        sum(row[1].startswith(month) and "금리" in row[6] for row in rows())
        for month in ("2024-01", "2024-02", "2024-03")
    ]
    assert list(trend.index) == ["2024-01", "2024-02", "2024-03"]
    assert list(trend["금리"]) == [
        round(1000 * have / all_, 1) for have, all_ in zip(having, months, strict=True)
    ]
    assert list(trend["없는말"]) == [0, 0, 0]
    assert next(iter(corpus.trend("금리", period="week").index)) == "2024-W02"
    with pytest.raises(ValueError, match="month, week, day"):
        corpus.trend("금리", period="year")  # type: ignore[arg-type]


def test_few_articles_make_neither_trend_nor_marked_words_and_the_page_says_so(
    tmp_path: Path, plan: Plan
) -> None:
    path = write_csv(tmp_path / "a.csv", rows()[:3])
    made = run(find_inputs([str(path)]), tmp_path, plan=plan)
    finish(tmp_path, made, by=("publisher",), period="day", lang="en")
    assert overview.changing_nouns(tmp_path, "day").series == ()
    assert not {"trends.png", "keyness_by_publisher.png"} & {
        path.name for path in (tmp_path / "charts").iterdir()
    }
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "No noun changed over time beyond chance" in page
    assert "No word marks a group beyond chance" in page
    assert "Fewer than three articles, not tested (2): 가람일보, 다온경제" in page


def test_words_of_groups_and_times_are_drawn_and_on_the_page(tmp_path: Path, plan: Plan) -> None:
    lines_ = [
        (
            f"{number}",
            f"2024-0{month}-1{number % 10}",
            outlet,
            "",
            "정치",
            f"{word} 소식 {number}",
            body,
            "",
            "",
        )
        for number in range(24)
        for month, outlet, word in (((1, "가람일보", "버스"), (2, "다온경제", "금리"))[number % 2],)
        for body in (
            f"{word} 이야기를 {'가나다라마바사아자차카타파하거너더러머버서어저처'[number]}동 주민이 들었다.",
        )
    ]
    path = write_csv(tmp_path / "a.csv", lines_)
    finish(tmp_path, run(find_inputs([str(path)]), tmp_path, plan=plan), by=("publisher",), lang="en")
    assert {"trends", "keyness_by_publisher"} <= {path.stem for path in (tmp_path / "charts").iterdir()}
    assert {row["noun"] for row in lines(tmp_path, "changes_by_month")} >= {"버스", "금리"}
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert ">버스</button> <small>only here</small>" in page
    assert "<li>금리 <small>2024-02: 1,000, else 0</small></li>" in page
    assert 'href="tables/changes_by_month.csv"' in page


def test_a_column_may_be_called_like_a_period(tmp_path: Path, plan: Plan) -> None:
    path = write_csv(tmp_path / "a.csv", rows(), header=(*HEADER[:-1], "month"))
    finish(tmp_path, run(find_inputs([str(path)]), tmp_path, plan=plan), by=("month",), charts=False)
    assert {row["group"] for row in lines(tmp_path, "articles_by_month")} == {"남부", "북부"}
    assert {row["period"] for row in lines(tmp_path, "articles_per_month")} == {
        "2024-01",
        "2024-02",
        "2024-03",
    }


def test_duplicates_are_marked_with_what_they_repeat(corpus: sinmun.Corpus) -> None:
    found = {row.id: row for row in corpus.duplicates.itertuples()}
    assert (found["0010"].duplicate_of_id, found["0010"].kind) == ("0000", "exact")
    assert found["0011"].duplicate_of_id == "0000"
    assert found["0011"].similarity > duplicates.SIMILAR
    marked = corpus.sql("SELECT id FROM articles WHERE duplicate_of IS NOT NULL ORDER BY id")
    assert list(marked["id"]) == sorted(found)


def test_dropped_duplicates_are_not_counted(corpus_folder: Path) -> None:
    with (
        sinmun.open_corpus(corpus_folder, drop_duplicates=True) as dropped,
        sinmun.open_corpus(corpus_folder) as kept,
    ):
        assert len(dropped) == len(kept) - len(kept.duplicates)
        count = "SELECT sum(count)::BIGINT AS n FROM nouns WHERE noun = '버스'"
        assert dropped.sql(count)["n"][0] < kept.sql(count)["n"][0]
        assert len(dropped.duplicates) == len(kept.duplicates)


def test_bigkinds_own_names_stand_beside_ours(corpus_folder: Path) -> None:
    found = {row["name"]: row for row in lines(corpus_folder, "bigkinds_people")}
    assert found["배한솔"]["bigkinds"] == "9"
    assert int(found["배한솔"]["both"]) > 0


def test_cells_that_a_spreadsheet_would_calculate_are_neutralised(
    corpus_folder: Path, tmp_path: Path
) -> None:
    cells = ("=1+1", "+82", "-5도", "@home", "보통")
    values = ", ".join(f"('{value}', {number})" for number, value in enumerate(cells))
    with Database(corpus_folder) as database:
        write_table(database, Table("t", f"SELECT * FROM (VALUES {values}) AS v(a, b) ORDER BY b"), tmp_path)
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row[0] for row in csv.reader(file)] == ["a", "'=1+1", "'+82", "'-5도", "'@home", "보통"]


def test_hostile_rows_come_through(tmp_path: Path, plan: Plan) -> None:
    body = rows()[0][6]
    hostile = "=HYPERLINK(\"x\") <script>alert('1')</script> '; DROP TABLE articles; --"
    lines_ = [(hostile, "2024-01-01", hostile, hostile, hostile, hostile, body, hostile, hostile)]
    write_csv(tmp_path / "a['*].csv", lines_, header=HEADER)
    folder = tmp_path / "out[1]*"
    made = run(find_inputs([str(tmp_path / "a['*].csv")]), folder, plan=plan)
    finish(folder, made, by=("publisher", "지역"), charts=False)
    assert made.articles == 1
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page
    (line,) = lines(folder, "articles")
    assert line["id"].startswith("'=HYPERLINK")


def test_the_page_needs_no_network_and_links_the_tables(corpus_folder: Path) -> None:
    page = html.unescape((corpus_folder / "report.html").read_text(encoding="utf-8"))
    assert "http://" not in page.replace("http://www.w3.org/2000/svg", "")
    assert "https://" not in page
    assert "default-src 'none'" in page
    for name in ("nouns", "keyness_by_publisher", "trends_by_month"):
        assert f'href="tables/{name}.csv"' in page
    assert "keyness_by_%EC%A7%80%EC%97%AD.csv" in page
    assert {path.stem for path in (corpus_folder / "charts").glob("*.png")} >= {
        "nouns",
        "network",
    }


def test_a_folder_without_corpus_is_one_line(tmp_path: Path, corpus_folder: Path) -> None:
    with pytest.raises(Problem, match="holds no corpus"):
        sinmun.open_corpus(tmp_path)
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    with pytest.raises(Problem, match="holds no corpus"):
        sinmun.open_corpus(tmp_path / "a.txt")
    shutil.copytree(corpus_folder / "parts", tmp_path / "parts")
    with pytest.raises(Problem, match="holds no corpus"):
        sinmun.open_corpus(tmp_path)


def test_the_page_has_what_the_leading_speakers_said_once(corpus_folder: Path) -> None:
    page = (corpus_folder / "report.html").read_text(encoding="utf-8")
    assert page.count("<dd>“새벽에 일터로 가는 시민이 더는 걷지 않게 하겠다”") == 1
    found = overview.said(corpus_folder, ["배한솔 (해온시장)", "누구도 아닌 이"])
    assert [row["text"] for row in found["배한솔 (해온시장)"]] == [
        "새벽에 일터로 가는 시민이 더는 걷지 않게 하겠다"
    ]
    assert list(found) == ["배한솔 (해온시장)"]


def test_articles_without_a_date_are_told_on_the_page(tmp_path: Path, plan: Plan) -> None:
    lines_ = [
        (*rows()[number][:1], "01/02/2024" if number else "2024-01-02", *rows()[number][2:])
        for number in range(3)
    ]
    path = write_csv(tmp_path / "a.csv", lines_)
    folder = tmp_path / "out"
    finish(folder, run(find_inputs([str(path)]), folder, plan=plan), by=("언론사",), charts=False, lang="en")
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert "<dt>Without a date</dt><dd>2</dd>" in page
    assert "<dt>Publishers</dt><dd>2</dd>" in page


def test_charts_of_an_earlier_call_do_not_stay(corpus_folder: Path, tmp_path: Path) -> None:
    figures.save({"old": b"png", "nouns": b"png"}, tmp_path)
    figures.save({"nouns": b"png"}, tmp_path)
    assert [path.name for path in (tmp_path / "charts").iterdir()] == ["nouns.png"]


def test_words_are_found_in_the_texts(corpus: sinmun.Corpus) -> None:
    found = corpus.find("금리")
    assert set(found["publisher"]) == {"다온경제"}
    assert (found["times"] >= 3).all()


def test_charts_are_drawn_on_axes(corpus: sinmun.Corpus) -> None:
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt

    for ax in (
        corpus.plot.nouns(),
        corpus.plot.trend("금리", "버스"),
        corpus.plot.keyness("지역"),
        corpus.plot.network(),
    ):
        ax.figure.canvas.draw()
    plt.close("all")
