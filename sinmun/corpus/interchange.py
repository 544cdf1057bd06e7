"""A corpus for other tools: displaCy, CoNLL, UIMA CAS, Gephi; an article has the form that `sinmun.render.interchange` gives."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from sinmun.corpus import parts
from sinmun.corpus.store import TABLE_FOLDER, whole
from sinmun.corpus.ties import vertices_of
from sinmun.extras import need
from sinmun.files import write_atomic
from sinmun.record import Record
from sinmun.render.graph import gexf
from sinmun.render.interchange import to_conll, to_displacy, to_xmi, type_system

EXPORT_FOLDER = "export"
_AT_ONCE = 16  # articles of a part in memory


def write_exports(folder: Path, formats: Sequence[str]) -> None:
    """Write the corpus in ``folder`` into ``folder``/export, a file or folder a format; repeated articles are among them.

    - ``displacy.jsonl``: an article a line, as `to_displacy` gives it, with its ``id``.
    - ``mentions.conll``: `to_conll` of each article, behind a line ``-DOCSTART-`` and one with its ``id`` and headline.
    - ``xmi/NUMBER.xmi``, an article a file, with ``xmi/typesystem.xml``.
    - ``network.gexf``: the table ``network``.

    Args:
        folder: a finished run.
        formats: of ``displacy, conll, xmi, gexf``.

    Raises:
        sinmun.problems.Problem: a file cannot be written, or ``xmi`` is asked for and dkpro-cassis is not installed.
    """
    if not formats:
        return
    target = folder / EXPORT_FOLDER
    target.mkdir(exist_ok=True)
    for name in formats:
        _WRITERS[name](folder, target)


def _articles(folder: Path) -> Iterator[tuple[int, str, Record]]:
    """Yield number, identifier and record of each article, in order."""
    parquet = need("pyarrow.parquet")
    for path in parts.paths(folder):
        with parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=_AT_ONCE):
                for row in batch.to_pylist():
                    yield row["article"], row["id"], parts.record_of(row)


def _write_together(path: Path, folder: Path, piece: Callable[[str, Record], str]) -> None:
    """Write the pieces of all articles into one file, whole or not at all."""
    with whole(path) as part, part.open("wb") as file:
        file.writelines(piece(name, record).encode("utf-8") for _, name, record in _articles(folder))


def _displacy_line(name: str, record: Record) -> str:
    return json.dumps({"id": name, **to_displacy(record)}, ensure_ascii=False) + "\n"


def _conll_piece(name: str, record: Record) -> str:
    said = " ".join(f"{name} {record['title']}".split())
    return f"-DOCSTART- 0 0 O\n# {said}\n\n{to_conll(record).rstrip()}\n\n"


def _write_displacy(folder: Path, target: Path) -> None:
    _write_together(target / "displacy.jsonl", folder, _displacy_line)


def _write_conll(folder: Path, target: Path) -> None:
    _write_together(target / "mentions.conll", folder, _conll_piece)


def _write_xmi(folder: Path, target: Path) -> None:
    place = target / "xmi"
    place.mkdir(exist_ok=True)
    write_atomic(place / "typesystem.xml", type_system())
    for number, _, record in _articles(folder):
        write_atomic(place / f"{number:06d}.xmi", to_xmi(record))


def _write_gexf(folder: Path, target: Path) -> None:
    rows = need("pyarrow.parquet").read_table(folder / TABLE_FOLDER / "network.parquet").to_pylist()
    write_atomic(target / "network.gexf", gexf(vertices_of(rows), rows))


_WRITERS: Mapping[str, Callable[[Path, Path], None]] = {
    "displacy": _write_displacy,
    "conll": _write_conll,
    "xmi": _write_xmi,
    "gexf": _write_gexf,
}
