"""Measure people and organisations on real articles, whose texts are not part of this repository.

    python -m training.real_articles FOLDER [--half PART] [--errors] [--common]

``real/articles.json`` says of each article where its text is from (repository, commit, path, row; or an address), which
characters of it are the article, and what a reader found in it. Names are there as hashes, so that no word of the
articles is kept. FOLDER holds the sources: a file at commit and path as ``FOLDER/owner+name/path``, the text of a page as
``FOLDER/pages/NAME``. A text that does not come out as it was (by its SHA-256) is an error.

Printed are precision, recall and F1 of people and of organisations by canonical name, each with the interval that holds
95 % of 2,000 draws of as many articles (bootstrap), and of the people found the share whose role and whose number of
mentions is right; what was not marked (``null``) is not counted, and prints as 0. Acting states and what the guideline
leaves open are neutral: neither right nor wrong.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import html
import io
import json
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import numpy as np
from python_calamine import CalamineWorkbook

from sinmun import Analyzer, Article

MANIFEST = Path(__file__).parent / "real" / "articles.json"
JUDGED = Path(__file__).parent / "real" / "judged.json"
STATES = Path(__file__).parent / "real" / "states.txt"
PARTS = (
    "work",
    "sealed",
    "fresh",
    "later",
    "third",
    "kept",
    "after",
    "fourth",
    "apart",
    "since",
    "fifth",
    "sixth",
    "aside",
    "newer",
    "seventh",
    "reserve",
    "eighth",
    "ninth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "",
)
"""What the articles are for: to work on, or kept apart and read as figures only, each part for another count."""
DRAWS = 2_000
SEED = 7
_WIDTH = 12
Counts = TypeVar("Counts")


class Real(NamedTuple):
    """A real article and what it names, as hashes.

    Attributes:
        name: number of the article.
        article: headline and body.
        gold: its entry in ``articles.json``.
    """

    name: str
    article: Article
    gold: Mapping[str, Any]


class Found(NamedTuple):
    """What somebody or something found in an article.

    Attributes:
        people: name, role or ``None``, mentions or ``None`` where they were not counted.
        organizations: names.
    """

    people: Sequence[tuple[str, str | None, int | None]]
    organizations: Collection[str]


class Row(NamedTuple):
    """Counts of one article: right, found and in the gold; of people also those with the right role and number of mentions."""

    people: tuple[int, int, int]
    organizations: tuple[int, int, int]
    roles: tuple[int, int]
    mentions: tuple[int, int]


def hashed(text: str, salt: str) -> str:
    """Return what stands for ``text`` in the gold."""
    return hashlib.sha256(f"{salt}|{text}".encode()).hexdigest()[:_WIDTH]


def load(folder: Path, *, half: str = "") -> Iterator[Real]:
    """Yield the articles of a part (one of `PARTS`, or all) made from their sources.

    Raises:
        OSError: a source is not in ``folder``.
        ValueError: a text is not the one that was marked.
    """
    for gold in json.loads(MANIFEST.read_text(encoding="utf-8"))["articles"]:
        if not half or gold["half"] == half:
            yield Real(gold["id"], article_of(folder, gold), gold)


def article_of(folder: Path, gold: Mapping[str, Any]) -> Article:
    """Return the article of an entry with spans, made from its source.

    Raises:
        OSError: the source is not in ``folder``.
        ValueError: the text is not the one that was marked.
    """
    title, body = _source(folder, gold)
    body = "\n".join(body[start:end].strip() for start, end in gold["spans"])
    if hashlib.sha256(f"{title}\n\n{body}".encode()).hexdigest() != gold["sha256"]:
        raise ValueError(f"article {gold['id']}: not the text that was marked")
    return Article(body=body, title=title)


def load_judged(folder: Path) -> Iterator[tuple[Article, Mapping[tuple[str, str], bool]]]:
    """Yield the articles of ``judged.json`` and, by label and hash, whether a name that was found in them is right.

    A reader judged what sinmun had found, so they serve for learning, not for measuring.

    Raises:
        OSError: a source is not in ``folder``.
        ValueError: a text is not the one that was judged.
    """
    for entry in json.loads(JUDGED.read_text(encoding="utf-8")):
        title, body = _source(folder, entry)
        body = body.strip()
        if hashlib.sha256(f"{title}\n\n{body}".encode()).hexdigest() != entry["sha256"]:
            raise ValueError(f"{entry['path']}, row {entry['row']}: not the text that was judged")
        yield (
            Article(body=body, title=title),
            {(label, name): right for label, name, right in entry["names"]},
        )


def salt() -> str:
    """Return what is hashed along with each string of the gold."""
    return str(json.loads(MANIFEST.read_text(encoding="utf-8"))["salt"])


def _source(folder: Path, gold: Mapping[str, Any]) -> tuple[str, str]:
    """Return the headline and the field that holds the article."""
    if "page" in gold:
        text = _normal((folder / "pages" / gold["page"]).read_text(encoding="utf-8"))
        return (text[: gold["title"][1]] if gold["title"] else ""), text
    rows = _table(folder / gold["repository"].replace("/", "+") / gold["path"])
    *titles, body = (_normal(rows[gold["row"]][column]) for column in gold["columns"])
    title = titles[0] if titles else ""
    if gold.get("escaped"):
        title, body = html.unescape(title), html.unescape(body)
    return title.strip(), body


@cache
def _table(path: Path) -> list[dict[str, str]]:
    if path.suffix == ".xlsx":
        head, *lines = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
        return [dict(zip(map(str, head), map(str, line), strict=True)) for line in lines]
    csv.field_size_limit(1 << 30)
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp949", "replace")
    return list(csv.DictReader(io.StringIO(text)))


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n"))


def score(real: Real, found: Found, *, salt: str, states: Collection[str], errors: list[str]) -> Row:
    """Return the counts of an article; what is wrong is appended to ``errors``."""
    gold = real.gold
    left = list(gold["people"])
    right = wrong = 0
    roles, mentions = [0, 0], [0, 0]
    neutral = set(gold["neutral_people"])
    for name, role, count in found.people:
        key = hashed(name, salt)
        entry = next((entry for entry in left if key in entry["names"]), None)
        if entry is None:
            wrong += key not in neutral
            if key not in neutral:
                errors.append(f"{real.name} spurious person: {name} ({role})")
            continue
        left.remove(entry)
        right += 1
        if entry["roles"] is not None:
            is_right = hashed((role or "").replace(" ", ""), salt) in entry["roles"]
            roles = [roles[0] + is_right, roles[1] + 1]
            if not is_right:
                errors.append(f"{real.name} role of {name}: {role}")
        if entry["mentions"] is not None and count is not None:
            mentions = [mentions[0] + (count == entry["mentions"]), mentions[1] + 1]
            if count != entry["mentions"]:
                errors.append(f"{real.name} count of {name}: {count}, not {entry['mentions']}")
    if left:
        errors.append(f"{real.name} missed people: {len(left)} of {len(gold['people'])}")
    bodies = _bodies(real, found.organizations, salt=salt, states=states, errors=errors)
    people = (right, right + wrong, len(gold["people"]))
    return Row(people, bodies, (roles[0], roles[1]), (mentions[0], mentions[1]))


def _bodies(
    real: Real, names: Iterable[str], *, salt: str, states: Collection[str], errors: list[str]
) -> tuple[int, int, int]:
    if real.gold["organizations"] is None:
        return 0, 0, 0
    left = [set(entry) for entry in real.gold["organizations"]]
    neutral = set(real.gold["neutral"])
    right = wrong = 0
    for name in names:
        key = hashed(name, salt)
        entry = next((entry for entry in left if key in entry), None)
        if entry is not None:
            left.remove(entry)
            right += 1
        elif key not in neutral and name not in states:
            wrong += 1
            errors.append(f"{real.name} spurious organisation: {name}")
    if left:
        errors.append(f"{real.name} missed organisations: {len(left)} of {len(real.gold['organizations'])}")
    return right, right + wrong, len(real.gold["organizations"])


def sinmun_finder(analyzer: Analyzer) -> Callable[[Article], Found]:
    """Return what finds names as the tables of an analysis have them."""

    def find(article: Article) -> Found:
        record = analyzer.analyze(article).record
        people = [(row["name"], row["role"], row["mentions"]) for row in record["people"]]
        return Found(people, [row["name"] for row in record["organizations"]])

    return find


def common_finder() -> Callable[[Article], Found]:
    """Return what finds names as a common script of thirty lines does."""
    from sinmun.words.morphs import load_kiwi
    from training.common_script import names

    kiwi = load_kiwi()

    def find(article: Article) -> Found:
        pairs = list(names(kiwi, article.text))
        people = dict.fromkeys(name for name, label in pairs if label == "PS")
        bodies = dict.fromkeys(name for name, label in pairs if label == "OG")
        return Found([(name, None, None) for name in people], list(bodies))

    return find


def measures(rows: Sequence[Row]) -> dict[str, float]:
    """Return precision, recall and F1 of both kinds, and the shares of right roles and numbers of mentions."""
    result: dict[str, float] = {}
    for kind in ("people", "organizations"):
        right, found, gold = np.array([getattr(row, kind) for row in rows]).sum(axis=0).tolist()
        result |= {f"{kind} P": share(right, found), f"{kind} R": share(right, gold)}
        result[f"{kind} F"] = share(2 * right, found + gold)
    for kind in ("roles", "mentions"):
        result[kind] = share(*np.array([getattr(row, kind) for row in rows]).sum(axis=0).tolist())
    return result


def share(part: float, whole: float) -> float:
    """Return the part of the whole; 0 of nothing."""
    return part / whole if whole else 0.0


def intervals(
    rows: Sequence[Counts], measure: Callable[[Sequence[Counts]], dict[str, float]]
) -> dict[str, tuple[float, float]]:
    """Return of each measure over the counts of articles where 95 % of the draws of as many articles lie."""
    random = np.random.default_rng(SEED)
    draws = [measure([rows[at] for at in random.integers(0, len(rows), len(rows))]) for _ in range(DRAWS)]
    return {
        name: tuple(np.percentile([draw[name] for draw in draws], [2.5, 97.5]).tolist()) for name in draws[0]
    }


def print_measures(rows: Sequence[Counts], measure: Callable[[Sequence[Counts]], dict[str, float]]) -> None:
    """Print each measure with its interval."""
    bounds = intervals(rows, measure)
    for name, value in measure(rows).items():
        print(f"{name:18} {value:.3f}  {bounds[name][0]:.3f}-{bounds[name][1]:.3f}")


def evaluate(
    reals: Iterable[Real], find: Callable[[Article], Found], *, errors: list[str] | None = None
) -> list[Row]:
    """Return the counts of each article with what ``find`` finds in it."""
    states = frozenset(STATES.read_text(encoding="utf-8").split())
    wrong = [] if errors is None else errors
    key = salt()
    return [score(real, find(real.article), salt=key, states=states, errors=wrong) for real in reals]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="folder of the sources")
    parser.add_argument("--half", choices=PARTS, default="work", help="which articles")
    parser.add_argument("--errors", action="store_true", help="print what is wrong in each article")
    parser.add_argument("--common", action="store_true", help="measure the common script in sinmun's place")
    args = parser.parse_args()
    errors: list[str] = []
    find = common_finder() if args.common else sinmun_finder(Analyzer())
    rows = evaluate(load(args.folder, half=args.half), find, errors=errors)
    if args.errors:
        print(*errors, sep="\n")
    people, bodies = (sum(getattr(row, kind)[2] for row in rows) for kind in ("people", "organizations"))
    print(f"{len(rows)} articles, {people} people, {bodies} organisations")
    print_measures(rows, measures)


if __name__ == "__main__":
    main()
