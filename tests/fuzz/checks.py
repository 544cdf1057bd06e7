"""What holds for every record, whatever it was made from."""

from __future__ import annotations

import csv
import json
import math
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

from sinmun.record import Record

SECONDS = 3.0
SECONDS_PER_CHARACTER = 0.003
"""Some fifty times what a character of an article costs."""


@contextmanager
def bounded(characters: int) -> Iterator[None]:
    """Fail if what stands below it takes longer than a text of so many characters may, in CPU time."""
    start = time.process_time()
    yield
    spent = time.process_time() - start
    assert spent < SECONDS + SECONDS_PER_CHARACTER * characters, f"{spent:.1f} s for {characters} characters"


def check(record: Record) -> None:
    """Assert what the contract says of a record."""
    text = record["text"]
    assert unicodedata.is_normalized("NFC", text)
    json.dumps(record, allow_nan=False, ensure_ascii=False).encode()
    _check_spans(record)
    for noun in record["nouns"]:
        assert noun["count"] >= noun["sentences"] >= 1
        assert 0 <= noun["share_in_compounds"] <= 1
    _check_names(record)
    for edge in record["network"]:
        assert edge["source"] < edge["target"]
    assert all(math.isfinite(word["score"]) for word in record["keywords"])


def _check_spans(record: Record) -> None:
    text = record["text"]
    for mention in record["mentions"]:
        assert text[mention["start"] : mention["end"]] == mention["text"] != ""
    for one, other in pairwise(sorted(record["mentions"], key=lambda row: row["start"])):
        assert one["end"] <= other["start"], "two mentions overlap"
    quotes = sorted(record["quotes"], key=lambda row: row["start"])
    for quote in (*quotes, *record["statements"]):
        assert 0 <= quote["start"] < quote["end"] <= len(text)
    for one, other in pairwise(quotes):
        assert one["end"] <= other["start"], "two quotations overlap"
    for place in record["concordance"]:
        assert 0 <= place["start"] < place["end"] <= len(text)
    for sentence in record["summary_sentences"]:
        assert text[sentence["start"] : sentence["end"]] == sentence["text"]


def _check_names(record: Record) -> None:
    counted: dict[tuple[str, str], int] = {}
    for mention in record["mentions"]:
        key = mention["label"], mention["name"]
        counted[key] = counted.get(key, 0) + 1
    for label, rows in (("PS", record["people"]), ("OG", record["organizations"]), ("LC", record["places"])):
        for row in rows:
            assert 1 <= row["mentions"] <= counted[label, row["name"]]
    named = {
        row["name"] for rows in (record["people"], record["organizations"], record["places"]) for row in rows
    }
    named |= {mention["name"] for mention in record["mentions"]}
    for quote in (*record["quotes"], *record["statements"]):
        assert quote["speaker"] is None or quote["speaker"] in named


class _Elements(HTMLParser):
    """Collects the elements that a text brought into a page: those with a handler, or with the picture of `HOSTILE`."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [tag for name, value in attrs if name.startswith("on") or (name, value) == ("src", "x")]


def check_folder(folder: Path) -> None:
    """Assert that the files written for an article are valid, and that no text became a formula or a script."""
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            for cells in csv.reader(file):
                assert not any(_is_formula(cell) for cell in cells), cells
    ElementTree.parse(folder / "network.graphml")
    found = _Elements()
    found.feed((folder / "report.html").read_text(encoding="utf-8"))
    assert found.found == []
    json.loads((folder / "summary.json").read_text(encoding="utf-8"))


def _is_formula(cell: str) -> bool:
    plain = unicodedata.normalize("NFKC", cell).lstrip("\t\r\n")
    return plain[:1] in tuple("=+-@") and not _is_number(plain)


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
