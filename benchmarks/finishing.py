"""Tables, charts and page of a large corpus: `python -m benchmarks.finishing CORPUS [--articles 100000]`.

The analysis itself grows with the articles alone, so it is not done again: the parts of a finished corpus (``generate_corpus``,
or real articles) are repeated with new numbers, days and outlets. In each repetition another share of all words and names is
written otherwise, consistently over the columns, so that vocabulary and people go on growing as they do in fresh articles; the
texts stay as they are. No repetition counts as a duplicate of another.

Printed are seconds and processor time of what follows the analysis, the largest memory of all its processes, and the size of
the page; ``--analysis`` (milliseconds of processor time that an article took) adds the share of the whole run.
"""

from __future__ import annotations

import argparse
import datetime
import json
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.corpus import ROOT, peak
from sinmun.corpus import manifest, parts

SHARE = 25
"""Words and names in a hundred that a repetition writes otherwise."""
SYLLABLES = (
    "가강경고구규기나남다대도동라로명무미민바보사상서석선성세소수승아안연영우원유윤은"
    "이인자재정제종주준지진찬창채철태하한해현형호환훈희"
)
YEARS, OUTLETS = 5, 4


def repeated(source: Path, target: Path, *, articles: int) -> None:
    """Write the parts of ``source`` into ``target`` as often as it takes for so many articles."""
    made = manifest.read(source)
    assert made is not None
    (target / parts.PART_FOLDER).mkdir(parents=True)
    done = number = 0
    for turn in range(10_000):
        base = done
        for path in parts.paths(source):
            table = pq.read_table(path)
            table = _turned(table.slice(0, articles - done), turn, base)
            pq.write_table(
                table,
                target / parts.PART_FOLDER / parts.file_name(number),
                compression="zstd",
                use_dictionary=False,
            )
            done += table.num_rows
            number += 1
            if done == articles:
                replace(made, articles=done).write(target)
                return


def _turned(table: pa.Table, turn: int, base: int) -> pa.Table:
    """Return a part as the repetition ``turn`` has it, whose first article has the number ``base``."""
    columns = {name: table.column(name).combine_chunks() for name in table.column_names}
    taken = _vocabulary(columns)
    spelled: dict[str, str] = {}

    def spell(word: str) -> str:
        # Two words of an article stay two: what is one already is nobody else's new spelling.
        if word not in spelled:
            other = _otherwise(word, turn)
            spelled[word] = word if other in taken else other
            taken.add(spelled[word])
        return spelled[word]

    columns["article"] = pa.array([base + number for number in columns["article"].to_pylist()], pa.int64())
    columns["id"] = pa.array([f"{turn}-{name}" for name in columns["id"].to_pylist()], pa.string())
    columns["date"] = pa.array([_later(day, turn) for day in columns["date"].to_pylist()], pa.date32())
    columns["publisher"] = pa.array(
        [name and f"{name} {turn % OUTLETS + 1}" for name in columns["publisher"].to_pylist()], pa.string()
    )
    columns["digest"] = pa.array(
        [name and f"{turn}-{name}" for name in columns["digest"].to_pylist()], pa.string()
    )
    columns["sketch"] = pa.array(
        [_sketch(sketch, turn) for sketch in columns["sketch"].to_pylist()], pa.binary()
    )
    if turn:
        for name in _WITH_WORDS:
            columns[name] = _mapped(columns[name], spell)
    return pa.table(columns, schema=table.schema)


_WITH_WORDS = (
    *("nouns", "compounds", "keywords", "people", "organizations", "places", "mentions"),
    *("quotes", "statements", "network", "concordance"),
)
_SPELLED = frozenset(("noun", "compound", "keyword", "name", "aliases", "speaker", "source", "target"))


def _vocabulary(columns: dict[str, Any]) -> set[str]:
    """Return all words and names of a part."""
    found: set[str] = set()
    for name in _WITH_WORDS:
        structs = columns[name].flatten()
        for field in structs.type:
            if field.name in _SPELLED:
                values = structs.field(field.name)
                flat = values.flatten() if pa.types.is_list(values.type) else values
                found.update(flat.unique().to_pylist())
    return found


def _mapped(rows: pa.ListArray, spell: Callable[[str], str]) -> pa.ListArray:
    """Return lists of structs with their words and names written otherwise."""
    structs = rows.flatten()
    fields = []
    for field in structs.type:
        values = structs.field(field.name)
        if field.name in _SPELLED:
            values = _words(values, spell)
        fields.append(values)
    made = pa.StructArray.from_arrays(fields, fields=list(structs.type))
    offsets = np.concatenate([[0], np.cumsum([len(row) if row is not None else 0 for row in rows])])
    return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), made, type=rows.type)


def _words(values: pa.Array, spell: Callable[[str], str]) -> pa.Array:
    if pa.types.is_list(values.type):
        return pa.array([list(map(spell, row)) for row in values.to_pylist()], values.type)
    return pa.array([word and spell(word) for word in values.to_pylist()], values.type)


def _otherwise(word: str, turn: int) -> str:
    chance = zlib.crc32(f"{turn} {word}".encode())
    if chance % 100 >= SHARE or len(word) < 2:
        return word
    # A name keeps its surname, a body its end.
    place = len(word) - 1 if len(word) < 4 else 1
    return word[:place] + SYLLABLES[chance // 100 % len(SYLLABLES)] + word[place + 1 :]


def _later(day: datetime.date | None, turn: int) -> datetime.date | None:
    return day and day.replace(year=day.year + turn % YEARS, day=min(day.day, 28))


def _sketch(sketch: bytes, turn: int) -> bytes:
    return (np.frombuffer(sketch, "<u4") ^ np.uint32(turn * 2654435761 % 2**32)).tobytes()


def finish(folder: Path) -> None:
    """Make everything that follows from the parts in ``folder``."""
    from sinmun.corpus.output import finish as make

    made = manifest.read(folder)
    assert made is not None
    begin, cpu = time.perf_counter(), time.process_time()
    make(folder, made, by=("publisher", "section"), period="month")
    print(json.dumps({"seconds": time.perf_counter() - begin, "cpu": time.process_time() - cpu}))


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--analysis", type=float, help="processor time of an article in milliseconds")
    parser.add_argument("--keep", type=Path, help="folder for the large corpus; a temporary one if not given")
    parser.add_argument("--finish", action="store_true", help="CORPUS is the large one: only finish it")
    options = parser.parse_args()
    if options.finish:
        finish(options.corpus)
        return
    with tempfile.TemporaryDirectory() as made:
        folder = options.keep or Path(made) / "large"
        if not folder.exists():
            repeated(options.corpus, folder, articles=options.articles)
        measure(folder, options.articles, options.analysis)


def measure(folder: Path, articles: int, analysis: float | None) -> None:
    """Finish a corpus in a process of its own, and print what it took."""
    command = [sys.executable, "-m", "benchmarks.finishing", str(folder), "--finish"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    with peak(process) as found:
        assert process.stdout is not None
        told: dict[str, Any] = json.loads(process.stdout.read())
    page = (folder / "report.html").stat().st_size
    line = f"{articles:,} articles: {told['seconds']:.0f} s, {told['cpu']:.0f} s of processor time in the main process, "
    line += f"{found['all']:.0f} MB in all, page {page / 1e6:.2f} MB"
    if analysis is not None:
        whole = told["cpu"] + analysis * articles / 1000
        line += f", {100 * told['cpu'] / whole:.1f} % of the run's processor time"
    print(line)


if __name__ == "__main__":
    main()
