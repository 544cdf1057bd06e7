from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import sinmun
from sinmun.analysis import default_analyzer
from sinmun.cli import main
from sinmun.corpus.database import Database
from sinmun.corpus.output import finish
from sinmun.corpus.page.contexts import choose_contexts
from sinmun.corpus.questions.concordance import COLUMNS, occurrences
from sinmun.corpus.questions.excerpts import TextRange, Thing, kwic
from sinmun.corpus.run import Plan, run
from sinmun.corpus.who.persons import join_names
from sinmun.problems import Problem
from tests.corpus.made import HEADER, rows, write_csv


@pytest.fixture(scope="module")
def database(corpus_folder: Path) -> Iterator[Database]:
    with Database(corpus_folder) as opened:
        join_names(opened)
        yield opened


@pytest.fixture(scope="module")
def plain(corpus_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """The same articles, none of which is known to repeat another."""
    folder = tmp_path_factory.mktemp("plain")
    shutil.copytree(corpus_folder / "parts", folder / "parts")
    with Database(folder) as opened:
        join_names(opened)
        yield opened


@pytest.fixture(scope="module")
def corpus(corpus_folder: Path) -> sinmun.Corpus:
    return sinmun.open_corpus(corpus_folder)


def no_parser() -> Any:
    raise AssertionError("nothing has to be parsed")


def parser() -> Any:
    return default_analyzer().parse


def test_each_thing_has_one_context_an_article_and_stands_in_its_middle(
    plain: Database, corpus: sinmun.Corpus
) -> None:
    things = [Thing("word", "금리"), Thing("person", "오다온"), Thing("organization", "누리은행")]
    found = choose_contexts(plain, things, most=2)
    for thing in things:
        contexts = found.of[thing]
        assert len({context.article for context in contexts}) == len(contexts) == 2
        assert {context.pieces[1] for context in contexts} == {thing.name}
        for context in contexts:
            assert "".join(context.pieces) in corpus.analysis(context.article).text
            assert found.sources[context.article].publisher == "다온경제"


def test_the_articles_of_a_choice_are_spread_over_time(plain: Database) -> None:
    word = Thing("word", "버스")
    two, many = choose_contexts(plain, [word], most=2), choose_contexts(plain, [word], most=50)
    days = [many.sources[context.article].date for context in many.of[word]]
    assert days == sorted(days)
    assert len(days) == 6
    assert [many.of[word].index(context) // 3 for context in two.of[word]] == [0, 1]


def test_articles_that_repeat_others_are_chosen_only_where_nothing_else_is(
    corpus_folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(corpus_folder / "parts", tmp_path / "parts")
    with Database(tmp_path) as database:
        join_names(database)
        database.execute(
            "INSERT INTO duplicates (article) SELECT article FROM nouns WHERE noun = '금리' OR article = 0"
        )
        repeats = {row[0] for row in database.rows("SELECT article FROM duplicates")}
        common, repeated = Thing("word", "버스"), Thing("word", "금리")
        (pair,) = database.rows(
            "SELECT source, target FROM tied GROUP BY source, target "
            "HAVING bool_and(article IN (SELECT article FROM duplicates)) ORDER BY source, target LIMIT 1"
        )
        found = choose_contexts(database, [common, repeated], [pair], most=50)
    assert found.of[common]
    assert not repeats & {context.article for context in found.of[common]}
    assert found.of[repeated]
    assert {context.article for context in found.of[repeated]} <= repeats
    assert found.of_pairs[pair]


def test_the_body_is_shown_rather_than_the_headline(database: Database) -> None:
    found = choose_contexts(database, [Thing("word", "금리")])
    assert all(
        "".join(context.pieces) != "누리은행 대출 금리 내린다" for context in found.of[Thing("word", "금리")]
    )


def test_a_pair_is_shown_where_both_share_a_sentence(database: Database, corpus: sinmun.Corpus) -> None:
    row = corpus.network.iloc[0]
    pair = (row["source"], row["target"])
    contexts = choose_contexts(database, [], [pair]).of_pairs[pair]
    assert contexts
    for context in contexts:
        assert len(context.pieces) == 5
        assert ". " not in context.pieces[2]
        assert set(context.pieces[1::2]) == set(pair)


def test_a_pair_that_shares_no_sentence_has_no_context(database: Database) -> None:
    assert choose_contexts(database, [], [("금리", "없는말")]).of_pairs == {("금리", "없는말"): []}


def test_the_context_of_a_line_does_not_reach_over_its_ends() -> None:
    text = "앞 줄\n가운데 말이 있다\n뒤 줄"
    start = text.index("말이")
    assert kwic(text, TextRange(start, start + 1), 30) == ("가운데 ", "말", "이 있다")
    assert kwic(text, TextRange(start, start + 1), 2) == ("데 ", "말", "이 ")


@pytest.mark.parametrize("word", ["금리", "버스", "시민"])
def test_a_noun_has_as_many_places_as_the_table_counts_and_nothing_is_parsed(
    database: Database, corpus: sinmun.Corpus, word: str
) -> None:
    lines = occurrences(database, word, parse=no_parser)
    (count,) = corpus.nouns.query("noun == @word")["count"]
    assert len(lines) == count
    assert {line.kind for line in lines} == {"word"}


@pytest.mark.parametrize("word", ["밝혔다", "살피", "다음 주"])
def test_what_is_no_noun_is_found_as_in_single_articles(
    database: Database, corpus: sinmun.Corpus, word: str
) -> None:
    found = {
        (line.source.article, line.start, line.end) for line in occurrences(database, word, parse=parser)
    }
    wanted = {
        (number, line.start, line.end)
        for number in range(len(corpus))
        for line in corpus.analysis(number).contexts(word)
    }
    assert found == wanted


def test_a_name_is_found_in_all_its_forms(database: Database) -> None:
    lines = occurrences(database, "배한솔", parse=parser)
    assert {line.keyword for line in lines} == {"배한솔", "배"}
    assert {line.kind for line in lines} == {"person"}
    starts = [(line.source.article, line.start) for line in lines]
    assert len(set(starts)) == len(starts)


def test_two_names_are_found_where_they_share_a_sentence(corpus: sinmun.Corpus, database: Database) -> None:
    row = corpus.network.iloc[0]
    both = occurrences(database, f"{row['target']} + {row['source']}", parse=no_parser)
    articles = corpus.sql(
        f"SELECT article FROM network WHERE source = '{row['source']}' AND target = '{row['target']}' "
        "AND article NOT IN (SELECT article FROM duplicates)"
    )
    assert {line.source.article for line in both} == set(articles["article"])
    assert all(row["source"] in line.keyword and row["target"] in line.keyword for line in both)


def test_the_table_is_sorted_by_what_stands_right_left_or_when(corpus: sinmun.Corpus) -> None:
    right, left = corpus.concordance("금리"), corpus.concordance("금리", sort="left")
    assert list(right.columns) == list(COLUMNS)
    assert list(right["right"]) == sorted(right["right"])
    nearest = [text.split()[-1:] for text in left["left"]]
    assert nearest == sorted(nearest)
    assert sorted(right["left_rank"]) == list(range(1, len(right) + 1))
    days = list(corpus.concordance("금리", sort="date")["date"])
    assert days == sorted(days)
    with pytest.raises(ValueError, match="right, left, date"):
        corpus.concordance("금리", sort="up")  # type: ignore[arg-type]


@pytest.mark.parametrize("word", ["", "  ", "+", "?!"])
def test_no_word_is_one_line(corpus: sinmun.Corpus, word: str) -> None:
    with pytest.raises(Problem, match="no word to look for"):
        corpus.concordance(word)


@pytest.mark.parametrize("word", ["'; DROP TABLE x; --", "(금리", "금리[", "ＡＩ", "a'b"])
def test_letters_of_queries_and_patterns_are_letters(corpus: sinmun.Corpus, word: str) -> None:
    assert len(corpus.concordance(word)) == 0


def test_a_number_leads_to_its_articles(corpus: sinmun.Corpus) -> None:
    for word in ("금리", "버스"):
        (row,) = corpus.nouns[corpus.nouns["noun"] == word].to_dict("records")
        found = corpus.articles(word=word)
        assert (len(found), found["times"].sum()) == (row["articles"], row["count"])
    bank = corpus.organizations.set_index("name").loc["누리은행"]
    assert len(corpus.articles(organization="누리은행")) == bank["articles"]
    speaker = corpus.speakers.iloc[0]
    assert len(corpus.articles(speaker=speaker["speaker"])) == speaker["articles"]


def test_what_is_asked_of_articles_holds_all_together(corpus: sinmun.Corpus) -> None:
    assert len(corpus.articles()) == len(corpus)
    mayor = corpus.articles(
        person="배한솔", word="버스", publisher="가람일보", since="2024-01-01", until="2024-01-31"
    )
    assert set(mayor["publisher"]) == {"가람일보"}
    assert len(mayor) == 4
    assert next(iter(mayor["reporters"])) == ["윤슬기"]
    assert len(corpus.articles(publisher="없는 곳")) == 0
    assert len(corpus.articles(section="스포츠>야구", person="오다온")) == 0


def test_a_word_that_is_no_noun_is_looked_for_as_written(corpus: sinmun.Corpus) -> None:
    assert set(corpus.articles(word="강조했다")["publisher"]) == {"다온경제"}
    assert list(corpus.articles(word="강조했다")["times"]) == [1, 1, 1]


def test_the_command_writes_all_contexts_of_a_finished_corpus(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    arguments = [
        str(table),
        "-o",
        str(folder),
        "--workers",
        "1",
        "--no-charts",
        "--concordance",
        "금리",
        "--lang",
        "en",
    ]
    assert main(arguments) == 0
    assert "places in 3 articles" in capsys.readouterr().out
    made = (folder / "report.html").stat().st_mtime_ns
    assert main([str(folder), "--concordance", "버스", "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert " 버스 " in out
    assert "‘버스’" in out
    assert (folder / "report.html").stat().st_mtime_ns == made
    with (folder / "concordance" / "버스.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert tuple(lines[0]) == COLUMNS
    assert len(lines) == len(sinmun.open_corpus(folder).concordance("버스"))
    assert main([str(folder), "--concordance", "없는말", "--lang", "en"]) == 0
    assert "‘없는말’ does not occur" in capsys.readouterr().out
    assert main([str(folder), "--concordance", "버스+없는말", "--lang", "en"]) == 0
    assert "no sentence has both" in capsys.readouterr().out


def test_a_finished_corpus_is_not_analysed_again(
    corpus_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(corpus_folder), "--lang", "en"]) == 2
    assert "a corpus analysed already; ask something of it (--concordance" in capsys.readouterr().err


def test_a_context_is_no_formula_and_no_path(tmp_path: Path, plan: Plan) -> None:
    from sinmun.corpus.sources.inputs import find_inputs

    first = rows()[0]
    line = (*first[:6], "=금리(1+1) 인하를 은행이 밝혔다. " * 3, *first[7:])
    path = write_csv(tmp_path / "a.csv", [line], header=HEADER)
    folder = tmp_path / "out"
    finish(folder, run(find_inputs([str(path)]), folder, plan=plan), charts=False)
    assert main([str(folder), "--concordance", "금리", "-q"]) == 0
    with (folder / "concordance" / "금리.csv").open(encoding="utf-8-sig", newline="") as file:
        assert any(row["left"].startswith("'=") for row in csv.DictReader(file))
    assert main([str(folder), "--concordance", "../금리", "-q"]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {"a.csv", "out"}
