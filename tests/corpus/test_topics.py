from __future__ import annotations

import csv
import html
import json
import os
import random
import signal
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import sinmun
from sinmun.cli import main
from sinmun.corpus.charts.figures import day_of
from sinmun.corpus.output import finish
from sinmun.corpus.run import Plan, run
from sinmun.corpus.sources.inputs import find_inputs
from sinmun.corpus.topics import search as topics
from sinmun.corpus.topics import worker as topic_worker
from sinmun.corpus.topics.figures import FEWEST_OF_PERIOD, draw_topics
from sinmun.corpus.topics.measures import WordCounts, coherence, diversity, leading, relevance
from sinmun.corpus.topics.worker import ModelOrder, Score
from sinmun.problems import Problem
from tests.corpus.made import rows, write_csv

pytest.importorskip("tomotopy")
pytest.importorskip("duckdb")

THEMES = {
    "교통": (
        "시청은 심야버스 노선을 늘린다.",
        "버스 정류장에 승객 대기실이 생긴다.",
        "지하철 환승 통로가 넓어진다.",
        "택시 요금이 오른다.",
        "승객은 노선 안내를 기다렸다.",
        "버스 기사와 지하철 기관사가 모였다.",
        "환승 요금과 택시 요금이 바뀐다.",
    ),
    "야구": (
        "투수는 완봉승을 거뒀다.",
        "타자가 홈런 두 개를 쳤다.",
        "감독은 선발 투수를 바꿨다.",
        "관중은 홈런에 환호했다.",
        "내야수의 수비 실책이 승부를 갈랐다.",
        "감독과 타자는 수비 훈련을 했다.",
        "선발 명단에 내야수가 올랐다.",
    ),
    "금융": (
        "은행은 대출 금리를 내렸다.",
        "환율 변동에 예금이 늘었다.",
        "채권 시장에서 이자 부담이 줄었다.",
        "대출 심사가 까다로워졌다.",
        "예금 이자와 채권 수익률이 떨어졌다.",
        "은행 창구에 대출 문의가 몰렸다.",
        "금리와 환율이 함께 움직였다.",
    ),
}
HEADER = ("id", "일자", "언론사", "제목", "본문", "분야")


def articles(number: int) -> list[tuple[str, ...]]:
    chance = random.Random(4)
    made = []
    for place in range(number):
        theme = list(THEMES)[place % 3]
        month = place % 4 + 1 if theme != "야구" else place % 2 + 1
        body = " ".join(chance.sample(THEMES[theme], 5))
        day = f"2024-{month:02d}-{place % 28 + 1:02d}"
        made.append(
            (f"n{place}", day, ("가람일보", "다온경제")[place % 2], f"{theme} 소식 {place}", body, theme)
        )
    return made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("topics")
    path = write_csv(place / "news.csv", articles(90), header=HEADER)
    target = place / "out"
    made = run(find_inputs([str(path)]), target, plan=Plan(workers=1, chunk_size=30))
    finish(target, made, by=("분야",), topics=3)
    return target


def lines(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / "tables" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_articles_of_three_themes_have_three_topics(folder: Path) -> None:
    theme = {row[0]: row[5] for row in articles(90)}
    found: dict[str, Counter[str]] = {}
    for row in sorted(lines(folder, "topic_articles"), key=lambda row: -float(row["share"])):
        found.setdefault(row["topic"], Counter())
        if not any(row["id"] in seen for seen in found.values()):
            found[row["topic"]][row["id"]] = 1
    assert len(found) == 3
    main_themes = [Counter(theme[name] for name in names).most_common(1)[0] for names in found.values()]
    assert {name for name, _ in main_themes} == set(THEMES)
    assert sum(seen for _, seen in main_themes) >= 0.95 * 90


def test_a_topic_has_words_of_the_texts_a_share_and_articles(folder: Path) -> None:
    table = lines(folder, "topics")
    assert [row["topic"] for row in table] == ["1", "2", "3"]
    assert sum(float(row["share"]) for row in table) == pytest.approx(1, abs=0.001)
    assert [float(row["share"]) for row in table] == sorted(
        (float(row["share"]) for row in table), reverse=True
    )
    assert sum(int(row["articles"]) for row in table) == 90
    text = " ".join(f"{row[3]} {row[4]}" for row in articles(90))
    for row in table:
        words = row["words"].split(" | ")
        assert row["name"].split(" · ") == words[:3]
        assert all(word in text for word in words)
        assert -1 <= float(row["coherence"]) <= 1


def test_a_topic_has_three_typical_articles(folder: Path) -> None:
    found = lines(folder, "topic_examples")
    theme = {row[0]: row[5] for row in articles(90)}
    for topic in ("1", "2", "3"):
        own = [row for row in found if row["topic"] == topic]
        assert [row["rank"] for row in own] == ["1", "2", "3"]
        assert len({theme[row["id"]] for row in own}) == 1
        assert len({row["title"] for row in own}) == 3


def test_topics_stand_over_time_and_by_group(folder: Path) -> None:
    periods = lines(folder, "topic_periods")
    assert {row["period"] for row in periods} == {f"2024-0{month}" for month in range(1, 5)}
    for period in {row["period"] for row in periods}:
        own = [row for row in periods if row["period"] == period]
        assert sum(float(row["share"]) for row in own) == pytest.approx(1, abs=0.001)
        assert sum(int(row["articles"]) for row in own) == int(own[0]["of"])
    baseball = next(row["topic"] for row in lines(folder, "topics") if "홈런" in row["words"])
    late = [row for row in periods if row["topic"] == baseball and row["period"] > "2024-02"]
    assert all(float(row["share"]) < 0.1 for row in late)
    groups = lines(folder, "topics_by_분야")
    assert all(
        float(row["share"]) > 0.8 for row in groups if row["topic"] == baseball and row["group"] == "야구"
    )


def test_seed_workers_and_version_are_told_with_the_result(folder: Path) -> None:
    told = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["topics"]
    assert {name: told[name] for name in ("number", "asked", "seed", "workers", "articles", "left_out")} == {
        "number": 3,
        "asked": 3,
        "seed": 1,
        "workers": 1,
        "articles": 90,
        "left_out": 0,
    }
    page = html.unescape((folder / "report.html").read_text(encoding="utf-8"))
    section = page[page.index('<section id="topics"') : page.index('<section id="about"')]
    assert (
        f"tomotopy {told['version']} ({told['instructions']}), 200회 표집, 시드 1, 모형마다 코어 1개"
        in section
    )
    assert all(row["name"] in section for row in lines(folder, "topics"))
    assert all(row["title"] in section for row in lines(folder, "topic_examples"))
    assert 'href="tables/topic_articles.csv"' in section
    assert section.count('class="pick noun" data-pick=') == 5 * 3
    assert 'href="#topics"' in page
    assert (folder / "charts" / "topics.png").exists()


def test_the_same_seed_gives_the_same_tables(folder: Path, tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in (folder / "tables").glob("topic*")}
    with sinmun.open_corpus(folder) as corpus:
        finish(folder, corpus.manifest, by=("분야",), topics=3)
    assert {path.name: path.read_bytes() for path in (folder / "tables").glob("topic*")} == before
    assert len(before) > 10


def test_an_open_corpus_has_the_topics_of_its_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sinmun.corpus.opened.find_topics", None)  # nothing is to be found anew
    with sinmun.open_corpus(folder) as corpus:
        found = corpus.topics()
        assert len(found) == 3
        assert list(found.table["name"]) == [row["name"] for row in lines(folder, "topics")]
        assert list(found.table["words"][0]) == lines(folder, "topics")[0]["words"].split(" | ")
        assert len(found.examples) == 9
        assert len(found.words) <= 90
        assert [str(value) for value in found.articles["share"]] == [
            row["share"] for row in lines(folder, "topic_articles")
        ]
        assert set(found.by("publisher")["group"]) == {"가람일보", "다온경제"}
        assert next(iter(found.over("week")["period"])) == "2024-W01"
        assert found.made["seed"] == 1
        assert found.table["name"][0] in repr(found)
        with pytest.raises(ValueError, match="month, week, day"):
            found.over("year")  # type: ignore[arg-type]


def test_an_open_corpus_finds_other_topics(folder: Path) -> None:
    with sinmun.open_corpus(folder) as corpus:
        found = corpus.topics(2, seed=7)
        assert (len(found.table), found.made["seed"]) == (2, 7)


@pytest.mark.parametrize("number", [-1, 0, 1, 201, "many"])
def test_an_open_corpus_refuses_what_is_no_number_of_topics(folder: Path, number: Any) -> None:
    with sinmun.open_corpus(folder) as corpus, pytest.raises(ValueError, match="2 to 200, or 'auto'"):
        corpus.topics(number)


def test_the_number_of_topics_is_found_by_coherence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topics, "CANDIDATES", (2, 3, 9))
    monkeypatch.setattr(topics, "ARTICLES_PER_CANDIDATE", 1)
    with sinmun.open_corpus(folder) as corpus:
        found = corpus.topics("auto")
    assert [score[0] for score in found.made["scores"]] == [2, 3, 9]
    assert found.made["number"] == 3


def test_the_best_number_coheres_and_has_words_of_its_own() -> None:
    assert topics.best([Score(5, 0.3, 1.0), Score(8, 0.4, 0.9), Score(12, 0.45, 0.7)]) == 8
    assert topics.best([Score(8, 0.3, 1.0), Score(5, 0.3, 1.0)]) == 5


def test_too_few_articles_are_told_and_the_rest_is_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_csv(tmp_path / "a.csv", rows())
    target = tmp_path / "out"
    arguments = [
        str(path),
        "-o",
        str(target),
        "--workers",
        "1",
        "--no-charts",
        "--topics",
        "2",
        "--lang",
        "en",
    ]
    assert main(arguments) == 1
    said = capsys.readouterr()
    assert "--topics: " in said.err
    assert "too few to find topics in; it takes 50" in said.err
    assert "12 articles analysed" in said.out
    assert not list((target / "tables").glob("topic*"))
    assert '<section id="topics"' not in (target / "report.html").read_text(encoding="utf-8")


def test_more_topics_than_articles_allow_are_told() -> None:
    topics.check_size(18, articles=90)
    with pytest.raises(Problem, match="too many for 90 articles; ask for 18 at most"):
        topics.check_size(19, articles=90)


def fall(order: ModelOrder) -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def test_a_model_that_ends_its_process_costs_the_topics_alone(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(topic_worker, "fit", fall)
    with sinmun.open_corpus(folder) as corpus, pytest.raises(Problem, match="the process has ended"):
        corpus.topics(4)


def test_a_missing_package_is_told_before_the_run(
    table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(module: str) -> None:
        raise Problem(ko="없음", en=f"this needs the package {module}")

    monkeypatch.setattr("sinmun.cli.corpus.need", missing)
    assert main([str(table), "-o", str(tmp_path / "out"), "--topics", "3", "--lang", "en"]) == 2
    assert "this needs the package tomotopy" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("value", ["0", "1", "201", "많이", "-3"])
def test_a_number_of_topics_is_a_number_or_auto(value: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["a.csv", f"--topics={value}", "--lang", "en"])
    assert "a number, 2 to 200, or auto" in capsys.readouterr().err


def test_topics_of_single_articles_are_not_left_unheard(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("제목\n\n본문이다.", encoding="utf-8")
    assert main([str(tmp_path), "--topics", "auto", "-o", str(tmp_path / "out"), "--lang", "en"]) == 2
    assert "--topics is for many articles" in capsys.readouterr().err


def test_topics_of_an_earlier_call_do_not_stay(tmp_path: Path, folder: Path) -> None:
    import shutil

    shutil.copytree(folder, tmp_path / "out")
    with sinmun.open_corpus(tmp_path / "out") as corpus:
        finish(tmp_path / "out", corpus.manifest, by=("분야",), charts=False)
    assert not list((tmp_path / "out" / "topics").iterdir())
    assert not list((tmp_path / "out" / "tables").glob("topic*"))


def counts(articles: Sequence[dict[int, int]], size: int) -> WordCounts:
    starts = np.cumsum([0, *(len(article) for article in articles)])
    words = [word for article in articles for word in article]
    times = [number for article in articles for number in article.values()]
    return WordCounts(starts, np.array(words), np.array(times), size)


def test_relevance_agrees_with_its_definition() -> None:
    # .6 ln .5 + .4 ln (.5 / .25), and .6 ln .1 + .4 ln (.1 / .5)
    found = relevance(np.array([[0.5, 0.1]]), np.array([25.0, 50.0]) / 1.0)
    by_hand = [
        0.6 * np.log(0.5) + 0.4 * np.log(0.5 / (1 / 3)),
        0.6 * np.log(0.1) + 0.4 * np.log(0.1 / (2 / 3)),
    ]
    assert list(found[0]) == pytest.approx(by_hand)
    assert list(leading(np.array([[1.0, 3.0, 3.0]]), 2)[0]) == [1, 2]


def test_coherence_is_the_mean_npmi_over_articles() -> None:
    made = counts([{0: 1, 1: 2}, {0: 3, 1: 1}, {0: 1, 2: 1}, {2: 5}], 3)
    # 0 and 1: p = 1/2, 3/4 and 1/2: ln(.5 / .375) / -ln .5; 0 and 2: p = 1/4: ln(.25 / .375) / -ln .25; 1 and 2: never
    pairs = [np.log(0.5 / 0.375) / -np.log(0.5), np.log(0.25 / 0.375) / -np.log(0.25), -1]
    assert coherence(made, np.array([[0, 1, 2]]))[0] == pytest.approx(np.mean(pairs))
    assert coherence(counts([{0: 1, 1: 1}, {0: 1, 1: 1}], 2), np.array([[0, 1]]))[0] == 1


def test_diversity_is_the_share_of_different_words() -> None:
    assert diversity(np.array([[1, 2], [2, 3]])) == 0.75


def test_some_of_the_articles_are_spread_over_all() -> None:
    made = counts([{0: 1}, {1: 2, 2: 2}, {0: 3}, {2: 4}, {1: 5}], 3)
    few = made.some(3)
    assert few.articles == 3
    assert (list(few.words), list(few.times), list(few.starts)) == ([0, 0, 1], [1, 3, 5], [0, 1, 2, 3])
    assert made.some(5) is made


def test_the_chart_places_periods_where_they_stand_in_time() -> None:
    table = [{"topic": 1, "words": ["버스"], "share": 1.0}]
    periods = [
        {"period": period, "topic": 1, "share": 0.5, "of": of}
        for period, of in (("2024-01", 40), ("2024-02", FEWEST_OF_PERIOD - 1), ("2024-12", 40))
    ]
    ax = draw_topics(table, periods, {"title": "시험", "date": None}, when=day_of)
    _, first, second, third = ax.patches
    assert third.get_x() - second.get_x() > 9 * (second.get_x() - first.get_x())
    assert (first.get_alpha(), second.get_alpha()) == (1.0, 0.35)
