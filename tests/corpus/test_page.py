"""The page of a corpus as a file: what it holds, how large it may become, and what hostile texts can do to it."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from sinmun.corpus import manifest
from sinmun.corpus.database import Database
from sinmun.corpus.output import finish
from sinmun.corpus.overview import overview
from sinmun.corpus.page.blocks import Section, View, note
from sinmun.corpus.page.contexts import Context, Contexts
from sinmun.corpus.page.courses import Courses, named, ordinal, steps_of
from sinmun.corpus.page.html import PageSource, render
from sinmun.corpus.page.picks import MOST_PICKS, Picks
from sinmun.corpus.page.sections import SECTIONS
from sinmun.corpus.questions.excerpts import Source, Thing
from sinmun.corpus.run import Plan, run
from sinmun.corpus.sources.inputs import find_inputs
from sinmun.corpus.who.persons import join_names
from tests.corpus.made import HEADER, rows, write_csv

LARGEST = 5_000_000
"""Bytes that the page of any corpus may have."""


def data_of(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    values: dict[str, Any] = json.loads(found[1])
    return values


@pytest.fixture(scope="module")
def page(corpus_folder: Path) -> str:
    return (corpus_folder / "report.html").read_text(encoding="utf-8")


def test_every_word_name_and_pair_that_can_be_chosen_has_contexts(page: str) -> None:
    things = data_of(page)["things"]
    keys = set(re.findall(r'data-pick="(x\d+)"', page))
    assert keys
    assert keys <= set(things)
    empty = {things[key]["n"] for key in keys if not things[key]["c"]}
    assert not empty
    for key in keys:
        for number, *pieces in things[key]["c"]:
            assert data_of(page)["articles"][number][4].startswith("news.csv:")
            assert len(pieces) in (3, 5)


def test_a_row_of_each_table_leads_to_its_articles(page: str, corpus_folder: Path) -> None:
    things = data_of(page)["things"]
    for table in ("nouns", "keywords", "people", "organizations", "places", "speakers", "network"):
        card = re.search(rf'<section class="card {table}\b.*?</section>', page, re.DOTALL)
        assert card is not None
        lines = re.findall(r"<tr>(.*?)</tr>", card[0].split("<tbody>")[1], re.DOTALL)
        assert lines
        assert all(re.search(r'data-pick="(x\d+)"', line) for line in lines)
    pairs = [value["n"] for value in things.values() if " + " in value["n"]]
    assert len(pairs) >= 5


def test_the_page_needs_no_network_and_allows_itself_nothing_else(page: str) -> None:
    assert "http://" not in page.replace("http://www.w3.org/2000/svg", "")
    assert "https://" not in page
    assert "default-src 'none'" in html.unescape(page)
    assert "<img" not in page
    assert page.count("<svg") > 5


def test_how_it_was_made_can_be_cited_and_made_again(page: str, corpus_folder: Path) -> None:
    made = manifest.read(corpus_folder)
    assert made is not None
    text = html.unescape(re.sub(r"<[^>]+>", " ", page))
    assert "「made-up」, 기사 12건, 2024-01-10 – 2024-03-21." in text
    assert made.fingerprint in text
    assert str(made.versions["kiwipiepy"]) in text
    assert made.sources[0]["sha256"][:16] in text
    assert "언론사, 지역" in text
    for name in ("nouns", "quotes", "keyness_by_publisher", "trends_by_month"):
        assert f'href="tables/{name}.csv"' in page


def test_the_title_is_that_which_was_given(tmp_path: Path, plan: Plan) -> None:
    path = write_csv(tmp_path / "a.csv", rows()[:4])
    made = run(find_inputs([str(path)]), tmp_path / "out", plan=plan)
    finish(tmp_path / "out", made, charts=False, title="심야버스 <보도>")
    text = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "<h1>심야버스 &lt;보도&gt;</h1>" in text
    read = manifest.read(tmp_path / "out")
    assert read is not None
    assert read.title == "심야버스 <보도>"


def test_hostile_texts_stay_texts(tmp_path: Path, plan: Plan) -> None:
    first = rows()[0]
    evil = "</script><script>alert(1)</script><b onclick=alert(2)>"
    lines = [
        (f"0{n}", first[1], evil, first[3], evil, f"{evil} 금리", f"{evil}. {first[6]}", evil, evil)
        for n in range(3)
    ]
    path = write_csv(tmp_path / "a.csv", lines, header=HEADER)
    folder = tmp_path / "out"
    finish(
        folder, run(find_inputs([str(path)]), folder, plan=plan), by=("publisher",), charts=False, title=evil
    )
    text = (folder / "report.html").read_text(encoding="utf-8")
    assert "<script>alert" not in text
    assert "<b onclick" not in text
    assert text.count("<script") == 3
    assert any("</script>" in "".join(map(str, article)) for article in data_of(text)["articles"])


def test_the_same_corpus_gives_the_same_page(corpus_folder: Path) -> None:
    made = manifest.read(corpus_folder)
    assert made is not None
    pages = []
    for _ in range(2):
        with Database(corpus_folder) as database:
            join_names(database)
            pages.append(render(PageSource(corpus_folder, database, made), overview(corpus_folder, made)))
    assert pages[0] == pages[1]


def test_a_section_is_added_by_a_function(corpus_folder: Path) -> None:
    made = manifest.read(corpus_folder)
    assert made is not None

    def own(view: View) -> Section:
        key = view.picks.thing("word", "금리")
        return Section("own", "나의 절", note(f"여기 {key}"))

    with Database(corpus_folder) as database:
        join_names(database)
        source = PageSource(corpus_folder, database, made)
        text = render(source, overview(corpus_folder, made), sections=[*SECTIONS, own, lambda view: None])
    assert '<section id="own"' in text
    assert '<a href="#own">나의 절</a>' in text


def test_a_page_keeps_contexts_of_so_many_things_and_no_more() -> None:
    picks = Picks()
    keys = [picks.thing("word", f"말{number}") for number in range(MOST_PICKS + 50)]
    assert len(set(keys) - {""}) == MOST_PICKS
    assert keys[-50:] == [""] * 50
    assert picks.pair("가", "나") == ""
    assert picks.thing("word", "말0") == keys[0]


def test_the_data_of_the_largest_page_leave_room_for_tables_and_font() -> None:
    # Every thing has five contexts as long as they can be, each from an article of its own with the longest headline.
    picks = Picks()
    for number in range(MOST_PICKS):
        picks.thing("word", f"긴 낱말 {number:04}")
    syllables = "".join(chr(0xAC00 + place) for place in range(36))
    contexts = {
        thing: [Context(5 * place + step, (syllables, "낱말이다", syllables)) for step in range(5)]
        for place, thing in enumerate(picks.things)
    }
    sources = {
        number: Source(
            number, "id", "제" * 200, "2024-01-01", "언" * 20, "https://a.example/" + "b" * 100, "news.csv:1"
        )
        for number in range(5 * MOST_PICKS)
    }
    courses = Courses(tuple(map(str, range(60))), (1000,) * 60, dict.fromkeys(picks.things, (999,) * 60))
    values = picks.values(Contexts(contexts, {}, sources), facts={}, courses=courses, weights={})
    size = len(json.dumps(values, ensure_ascii=False).encode("utf-8"))
    assert size < LARGEST * 0.95


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2024-12", "2025-01"),
        ("2020-W53", "2021-W01"),
        ("2024-02-28", "2024-02-29"),
        ("2023-12-31", "2024-01-01"),
    ],
)
def test_a_period_is_followed_by_the_next_number(before: str, after: str) -> None:
    assert ordinal(after) == ordinal(before) + 1
    assert named(ordinal(before), like=before) == before


def test_steps_hold_the_periods_without_articles_and_are_few() -> None:
    assert steps_of(["2018-01", "2018-04"]) == ["2018-01", "2018-02", "2018-03", "2018-04"]
    assert steps_of([]) == []
    days = steps_of(["2010-01-01", "2024-12-31"])
    assert len(days) <= 60
    assert days[0] == "2010-01-01"


def test_a_row_that_leads_to_the_web_is_an_address_of_the_web() -> None:
    picks = Picks()
    picks.thing("word", "금리")
    contexts = {Thing("word", "금리"): [Context(n, ("", "금리", "")) for n in range(2)]}
    sources = {
        0: Source(0, "", "", "", "", "javascript:alert(1)", "a.csv:1"),
        1: Source(1, "", "", "", "", "https://news.example/1", "a.csv:2"),
    }
    values = picks.values(Contexts(contexts, {}, sources), facts={}, courses=Courses((), (), {}), weights={})
    assert [article[3] for article in values["articles"]] == ["", "https://news.example/1"]
