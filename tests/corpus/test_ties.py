from __future__ import annotations

import csv
import io
import random
from pathlib import Path
from typing import Any

import matplotlib as mpl
import networkx as nx
import pytest
from matplotlib.collections import EllipseCollection
from matplotlib.figure import Figure

import sinmun
from sinmun.corpus import ties
from sinmun.corpus.output import finish
from sinmun.corpus.run import Plan, run
from sinmun.corpus.sources.inputs import find_inputs
from sinmun.corpus.tie_kinds import with_kinds
from sinmun.render.charts import network
from sinmun.render.look.palette import kinds_of_nodes
from tests.corpus.made import write_csv

duckdb = pytest.importorskip("duckdb")
parquet = pytest.importorskip("pyarrow.parquet")
mpl.use("Agg")

EDGES = [
    {"source": "나루", "target": "배한솔", "weight": 3, "articles": 2},
    {"source": "배한솔", "target": "예산", "weight": 2, "articles": 1},
    {"source": "나루", "target": "해온시", "weight": 1, "articles": 1},
]


def kinds(
    *, people: str = "", organizations: str = "", places: str = "", nouns: str = "", edges: str
) -> dict[str, tuple[str, int]]:
    """Return kind and count of each name, from rows ``(article, name, aliases, mentions)`` and ``(article, noun, count)``."""
    with duckdb.connect() as database:
        for name, rows in (("people", people), ("organizations", organizations), ("places", places)):
            columns = "article BIGINT, name VARCHAR, aliases VARCHAR[], mentions BIGINT"
            database.execute(f"CREATE TABLE {name} ({columns})")
            if rows:
                database.execute(f"INSERT INTO {name} VALUES {rows}")
        for name, table in (("named", "people"), ("bodies", "organizations")):
            database.execute(f"CREATE VIEW {name} AS SELECT article, name AS label, mentions FROM {table}")
        database.execute("CREATE TABLE nouns (article BIGINT, noun VARCHAR, count BIGINT)")
        if nouns:
            database.execute(f"INSERT INTO nouns VALUES {nouns}")
        found = database.execute(
            with_kinds(f"SELECT * FROM (VALUES {edges}) AS v(source, target)")
        ).fetchall()
    return {name: value for row in found for name, value in ((row[0], row[2::2]), (row[1], row[3::2]))}


def test_a_name_has_the_kind_of_most_articles() -> None:
    found = kinds(
        people="(1, '나루', [], 9)",
        organizations="(2, '나루', [], 1), (3, '나루', [], 1)",
        places="(1, '해온시', [], 4), (2, '해온시', [], 1)",
        edges="('나루', '해온시'), ('나루', '예산')",
        nouns="(1, '예산', 3), (2, '예산', 4)",
    )
    assert found == {"나루": ("organization", 9), "해온시": ("place", 5), "예산": ("keyword", 7)}


def test_a_short_form_has_the_kind_of_what_it_names() -> None:
    found = kinds(
        organizations="(1, '해온교통공사', ['해온공사'], 3), (2, '해온교통공사', ['해온공사'], 3)",
        nouns="(1, '해온공사', 1), (2, '해온공사', 1), (3, '해온공사', 1)",
        edges="('해온공사', '해온교통공사')",
    )
    assert found["해온공사"] == ("organization", 3)


def test_a_word_that_is_a_name_in_one_article_of_many_stays_a_word() -> None:
    nouns = ", ".join(f"({article}, '배우자', 1)" for article in range(10))
    once = kinds(people="(1, '배우자', [], 2)", nouns=nouns, edges="('배우자', '세금')")
    often = kinds(
        people=", ".join(f"({article}, '배우자', [], 1)" for article in range(5)),
        nouns=nouns,
        edges="('배우자', '세금')",
    )
    assert (once["배우자"][0], often["배우자"][0]) == ("keyword", "person")


def test_the_table_says_the_kind_of_both_ends(corpus_folder: Path) -> None:
    with sinmun.open_corpus(corpus_folder) as corpus:
        found = corpus.network
        plain = corpus.sql(
            "SELECT source, target, sum(weight)::BIGINT AS weight FROM tied GROUP BY ALL ORDER BY ALL"
        )
    assert sorted(zip(found["source"], found["target"], found["weight"], strict=True)) == list(
        plain.itertuples(index=False, name=None)
    )
    known = {
        **dict(zip(found["source"], found["source_kind"], strict=True)),
        **dict(zip(found["target"], found["target_kind"], strict=True)),
    }
    assert known["배한솔 (해온시장)"] == "person"
    assert known["누리은행"] == "organization"
    assert known["금리"] == "keyword"
    assert found["weight"].is_monotonic_decreasing


def test_the_chart_takes_kinds_from_the_edges_and_not_from_the_heads_of_tables() -> None:
    edges = [
        {**edge, "source_kind": "place" if edge["source"] == "나루" else "person", "target_kind": "keyword"}
        for edge in EDGES
    ]
    record = {"network": edges, "organizations": [{"name": "나루"}, {"name": "해온시"}]}
    assert kinds_of_nodes(record) == {"나루": "place", "배한솔": "person", "예산": "noun", "해온시": "noun"}
    assert kinds_of_nodes({"network": EDGES, "people": [{"name": "배한솔"}]}) == {"배한솔": "person"}


def test_the_network_is_a_graph_that_other_tools_read(corpus_folder: Path) -> None:
    rows = parquet.read_table(corpus_folder / "tables" / "network.parquet").to_pylist()
    graph = nx.read_graphml(corpus_folder / "network.graphml")
    assert {(*sorted((one, other)), weight) for one, other, weight in graph.edges(data="weight")} == {
        (*sorted((row["source"], row["target"])), row["weight"]) for row in rows
    }
    with sinmun.open_corpus(corpus_folder) as corpus:
        mentions = int(
            corpus.sql("SELECT sum(mentions) AS n FROM named WHERE label = '배한솔 (해온시장)'")["n"][0]
        )
    assert graph.nodes["배한솔 (해온시장)"]["kind"] == "person"
    assert graph.nodes["배한솔 (해온시장)"]["count"] == mentions


def test_the_matrix_says_how_often_two_names_stand_together(corpus_folder: Path) -> None:
    with (corpus_folder / "tables" / "network_matrix.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *lines = csv.reader(file)
    assert header == ["name", *(line[0] for line in lines)]
    cells = [[int(cell) for cell in line[1:]] for line in lines]
    assert all(cells[one][other] == cells[other][one] for one in range(len(cells)) for other in range(one))
    rows = parquet.read_table(corpus_folder / "tables" / "network.parquet").to_pylist()
    place = {name: number for number, name in enumerate(header[1:])}
    for row in rows:
        assert cells[place[row["source"]]][place[row["target"]]] == row["weight"]
    assert sum(map(sum, cells)) == 2 * sum(row["weight"] for row in rows)


def test_the_matrix_has_the_best_connected_names() -> None:
    found = ties.matrix(EDGES, most=2).to_pylist()
    assert found == [{"name": "배한솔", "배한솔": 0, "나루": 3}, {"name": "나루", "배한솔": 3, "나루": 0}]


def test_names_that_differ_in_case_alone_are_two_columns() -> None:
    edges = [{"source": "AI", "target": "ai", "weight": 1, "articles": 1}]
    assert ties.matrix(edges).column_names == ["name", "AI", "ai"]


def test_a_corpus_in_which_nothing_is_tied_has_an_empty_graph_and_no_matrix(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [("맑다.", "예보")], header=("본문", "제목"))
    target = tmp_path / "out"
    finish(target, run(find_inputs([str(path)]), target, plan=Plan(workers=1)), charts=False)
    assert nx.read_graphml(io.BytesIO((target / "network.graphml").read_bytes())).number_of_nodes() == 0
    assert not (target / "tables" / "network_matrix.csv").exists()


def discs(ax: Any) -> list[tuple[float, float, float]]:
    """Return centre and radius of the discs in pixels."""
    ax.figure.canvas.draw()
    last = [found for found in ax.collections if isinstance(found, EllipseCollection)][-1]
    centres = ax.transData.transform(last.get_offsets())
    return [
        (x, y, wide / 2 * ax.figure.dpi / 72) for (x, y), wide in zip(centres, last.get_widths(), strict=True)
    ]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("size", [None, (9.6, 5.4), (4.0, 3.0), (3.0, 6.0)])
def test_no_disc_lies_on_another(seed: int, size: tuple[float, float] | None) -> None:
    chance = random.Random(seed)
    names = [f"이름{number}" * chance.randint(1, 3) for number in range(70)]
    edges = []
    for _ in range(400):
        one, other = chance.sample(names[: chance.choice((5, 20, 70))], 2)
        edges.append({"source": one, "target": other, "weight": int(1000 * chance.random() ** 6) + 1})
    ax = None if size is None else Figure(figsize=size, layout="constrained").add_subplot()
    found = discs(network({"network": edges, "title": "시험"}, ax=ax))
    assert len(found) > 5
    for place, (x, y, radius) in enumerate(found):
        for other_x, other_y, other in found[:place]:
            assert ((x - other_x) ** 2 + (y - other_y) ** 2) ** 0.5 > radius + other
