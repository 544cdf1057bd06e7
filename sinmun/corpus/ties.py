"""The network of a corpus as GraphML and as a matrix of how often two names share a sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sinmun.corpus.store import TABLE_FOLDER, write_batches
from sinmun.extras import need
from sinmun.files import write_atomic
from sinmun.render.communities import communities
from sinmun.render.graph import Vertex, graphml

GRAPHML = "network.graphml"
MATRIX = "network_matrix"
MATRIX_NAMES = 200
"""Names of the matrix: the best connected. A table of more is not read by anybody, and GraphML has them all."""


def vertices_of(rows: Sequence[Mapping[str, Any]]) -> Iterator[Vertex]:
    """Yield the names of the rows of the table ``network``, in the order in which they name them."""
    groups = communities((row["source"], row["target"], row["weight"]) for row in rows)
    known: dict[str, Vertex] = {}
    for row in rows:
        for end in ("source", "target"):
            name = row[end]
            known.setdefault(name, Vertex(name, row[f"{end}_kind"], row[f"{end}_count"], groups[name]))
    yield from known.values()


def matrix(rows: Sequence[Mapping[str, Any]], *, most: int = MATRIX_NAMES) -> Any:
    """Return how many sentences name both of two names, as an Arrow table: a column ``name``, and one for each name.

    Args:
        rows: of the table ``network``.
        most: names at most, the best connected; of equals the first by spelling.
    """
    strength: dict[str, int] = defaultdict(int)
    weights: dict[tuple[str, str], int] = defaultdict(int)
    for row in rows:
        for one, other in ((row["source"], row["target"]), (row["target"], row["source"])):
            strength[one] += row["weight"]
            weights[one, other] += row["weight"]
    names = sorted(strength, key=lambda name: (-strength[name], name))[:most]
    columns = [[weights.get((one, other), 0) for one in names] for other in names]
    return need("pyarrow").Table.from_arrays(
        [need("pyarrow").array(column) for column in (names, *columns)], names=["name", *names]
    )


def write_network(folder: Path) -> list[str]:
    """Write the table ``network`` as ``network.graphml`` and as ``tables/network_matrix.csv``; return the names of tables.

    Nothing is tied in some corpora: then there is no matrix, and the graph is empty.
    """
    tables = folder / TABLE_FOLDER
    rows = need("pyarrow.parquet").read_table(tables / "network.parquet").to_pylist()
    write_atomic(folder / GRAPHML, graphml(vertices_of(rows), rows))
    if not rows:
        return []
    write_batches(tables, MATRIX, matrix(rows).to_reader())
    return [MATRIX]
