"""Count what a corpus calls a finding when there is nothing to find: `python -m benchmarks.permutation TABLE --times 20`.

Outlets and days of the articles are shuffled, each on its own, so that neither says anything of the words any more; then the
tables of groups and of change over time are made as always. Printed are, for each shuffle and as medians, the words that mark
an outlet and the words whose course is drawn; first of all the same for the articles as they are. All of them are errors but
those of the first line.

TABLE is anything that ``analyze.py`` takes, or a folder that it has written (then nothing is analysed again). A thousand articles
and more are needed for the answer to mean something: ``benchmarks.generate_corpus`` makes them.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from sinmun.corpus import manifest, parts
from sinmun.corpus.database import DUPLICATES, Database
from sinmun.corpus.duplicates import mark_duplicates
from sinmun.corpus.overview import changing_nouns
from sinmun.corpus.run import Plan, run
from sinmun.corpus.sources.inputs import find_inputs
from sinmun.corpus.store import TABLE_FOLDER, write_tables
from sinmun.corpus.tabulate import tables

SHUFFLED = ("publisher", "date")
PERIOD = "month"
_WANTED = ("keyness_by_", "articles_per_", "trends_by_", "changes_by_")


class Findings(NamedTuple):
    """What is printed as a finding: words that mark an outlet, and words whose course is drawn."""

    marked: int
    drawn: int


def shuffled(folder: Path, target: Path, *, seed: int) -> None:
    """Write the parts of the corpus in ``folder`` into ``target``, the columns `SHUFFLED` in another order each."""
    chance = random.Random(seed)
    paths = parts.paths(folder)
    columns: dict[str, list[Any]] = {name: [] for name in SHUFFLED}
    for path in paths:
        for name, values in columns.items():
            values.extend(pq.read_table(path, columns=[name]).column(name).to_pylist())
    for values in columns.values():
        chance.shuffle(values)
    (target / parts.PART_FOLDER).mkdir(parents=True, exist_ok=True)
    begin = 0
    for path in paths:
        table = pq.read_table(path)
        for name, values in columns.items():
            place = table.schema.get_field_index(name)
            column = pa.array(values[begin : begin + table.num_rows], table.schema.field(name).type)
            table = table.set_column(place, table.schema.field(name), column)
        pq.write_table(table, target / parts.PART_FOLDER / path.name)
        begin += table.num_rows
    shutil.copyfile(folder / DUPLICATES, target / DUPLICATES)


def findings(folder: Path, *, by: Sequence[str]) -> Findings:
    """Return what the corpus in ``folder`` prints as findings; its tables go into the folder."""
    with Database(folder) as database:
        made = tables(database, period=PERIOD, by=by, given={})
        write_tables(database, folder, (table for table in made if table.name.startswith(_WANTED)))
    marked = sum(
        pq.read_metadata(path).num_rows for path in (folder / TABLE_FOLDER).glob("keyness_by_*.parquet")
    )
    return Findings(marked, len(changing_nouns(folder, PERIOD).series))


def analysed(table: Path, folder: Path) -> Path:
    """Return the folder of the corpus in ``table``, analysed into ``folder`` if it is none itself."""
    if table.is_file() or manifest.read(table) is None:
        run(find_inputs([str(table)]), folder, plan=Plan())
        mark_duplicates(folder)
        return folder
    (folder / parts.PART_FOLDER).mkdir(parents=True)
    for path in parts.paths(table):
        shutil.copyfile(path, folder / parts.PART_FOLDER / path.name)
    mark_duplicates(folder)
    return folder


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("table", type=Path)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--by", action="append", help="a column whose groups are compared as they are, too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        corpus = analysed(options.table, Path(place, "corpus"))
        print(f"{'':24}{'marked':>10}{'drawn':>10}")
        for column in ["publisher", *(options.by or [])]:
            found = findings(corpus, by=[column])
            print(f"{'as it is, ' + column:24}{found.marked:>10,}{found.drawn:>10,}", flush=True)
        counted: list[Findings] = []
        for seed in range(options.times):
            target = Path(place, "shuffled")
            shuffled(corpus, target, seed=seed)
            counted.append(findings(target, by=["publisher"]))
            print(f"shuffle {seed + 1:<16}{counted[-1].marked:>10,}{counted[-1].drawn:>10,}", flush=True)
            shutil.rmtree(target)
        medians = [statistics.median(column) for column in zip(*counted, strict=True)]
        print(f"{'median':24}" + "".join(f"{median:>10,.0f}" for median in medians))


if __name__ == "__main__":
    main()
