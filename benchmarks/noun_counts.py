"""Whether a noun's count is what a reader finds.

    python benchmarks/noun_counts.py TABLE.csv … [--top 20] [--show] [--names]

The tables have the columns 제목 and 본문. Of the ``--top`` most frequent nouns of each article is counted what share is right:
the noun is counted at every place where it stands by itself or before particles (benchmarks/noun-tails.txt), found by a
search in the text that knows nothing of morphemes; and it is counted nowhere else but inside a compound, before a suffix or
a verb made of it, or for hanja. Then how many nouns and compounds of the tables stand nowhere in their article as they
are written (case, full width and kinds of middle dot apart), and how many names of the tables of people and organisations
are counted as a noun at each of their mentions.

``--show`` prints each noun that is not right with the places, ``--names`` each such name. With another checkout first in
PYTHONPATH it measures that one.
"""

from __future__ import annotations

import argparse
import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sinmun.analysis
from sinmun import lexicons
from sinmun.analysis import Analyzer
from sinmun.article import Article

TAILS = Path(__file__).with_name("noun-tails.txt")
_LETTER = re.compile(r"[0-9A-Za-z가-힣一-龥]")
_REST = re.compile(r"[0-9A-Za-z가-힣]*")
# What a noun may be counted before although it does not stand free there: verbs and adjectives made of it, suffixes.
_MADE_OF_IT = re.compile(
    r"(?:하|한|할|함|합|했|해|되|된|될|됨|됩|됐|돼|시키|시킨|시킬|시켰|시켜|받|당하|당한|당했|적|화|인|일|드리|드린|드릴|드려|[0-9]|스럽|스러|스런|롭|로운|답|"
    r"들|님|씨|용|급|별|당|측|쯤|씩|째|행|끼리|발|산|풍|상|내|간|중|권|형|식)"
)
_DOTS = str.maketrans(dict.fromkeys("ㆍ・･‧•∙⋅", "·"))


def tails() -> re.Pattern[str]:
    """Return the pattern of what may follow a noun that stands free."""
    lines = [line for line in TAILS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    one = "|".join(sorted(map(re.escape, lines), key=len, reverse=True))
    return re.compile(f"(?:{one}){{0,3}}\\Z")


def folded(text: str) -> str:
    """Return a text with plain letters of one case and one kind of middle dot, character for character."""
    return "".join(
        one if len(one := unicodedata.normalize("NFKC", letter).casefold()) == 1 else letter
        for letter in text.translate(_DOTS)
    )


class Reader:
    """Finds nouns in a text as a reader does."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._tail = tails()
        self._kiwi = analyzer._kiwi
        self._longer: dict[str, bool] = {}

    def free(self, text: str, noun: str) -> tuple[set[int], set[int]]:
        """Return where a noun stands free or before particles, and where it may: a longer word may stand there."""
        sure, may = set(), set()
        form = folded(noun)
        for match in re.finditer(re.escape(form), folded(text)):
            start, end = match.span()
            if start and _LETTER.match(text[start - 1]):
                continue
            rest = _REST.match(text, end)
            behind = rest.group() if rest else ""
            if self._tail.match(behind):
                (may if behind and self._is_longer_word(noun, behind) else sure).add(start)
        return sure, may

    def _is_longer_word(self, noun: str, behind: str) -> bool:
        """Tell whether noun and tail may be a word of their own: 전문가 of 전문."""
        if noun + behind not in self._longer:
            tokens = self._kiwi.tokenize(noun + behind)
            self._longer[noun + behind] = tokens[0].tag[0] == "N" and len(tokens[0].form) > len(noun)
        return self._longer[noun + behind]


def judged(reader: Reader, text: str, table: Any, top: int) -> Iterator[tuple[str, list[int], list[int]]]:
    """Yield each of the most frequent nouns with the offsets it misses and those counted in error."""
    hanja = {row[0] for row in lexicons.rows("nouns/hanja.txt")}
    for noun in table.nouns[:top]:
        places = [one for one in table.occurrences if one.noun == noun.noun]
        counted = {one.start for one in places}
        sure, may = reader.free(text, noun.noun)
        wrong = []
        for one in places:
            behind = text[one.end : one.end + 3]
            before = text[one.start - 1 : one.start]
            if one.start in sure | may or one.in_compound or text[one.start : one.end] in hanja:
                continue
            if " " in text[one.start : one.end] or before.isdigit() or "一" <= before <= "龥":
                continue
            if _MADE_OF_IT.match(behind) and not (before and _LETTER.match(before)):
                continue
            wrong.append(one.start)
        yield noun.noun, sorted(sure - counted), wrong


def unwritten(text: str, table: Any) -> Iterator[str]:
    """Yield the nouns and compounds that stand nowhere in the text as they are written."""
    hanja = {row[0] for row in lexicons.rows("nouns/hanja.txt")}
    read = {one.noun for one in table.occurrences if text[one.start : one.end] in hanja}
    plain = folded(text)
    for noun in table.nouns:
        if folded(noun.noun) not in plain and noun.noun not in read:
            yield noun.noun
    for compound in table.compounds:
        if folded(compound.compound) not in plain and not read & set(compound.parts):
            yield f"{compound.compound} (compound)"


def names(record: Any, table: Any) -> Iterator[tuple[str, int, int, int]]:
    """Yield each form of people and organisations, of two letters and more and without blanks.

    With it come the number of its mentions, of those that are counted as this noun, and of the places at which the noun
    is counted: more than the mentions where it is part of a longer name (정부 of 한국 정부) or a place (중국).
    """
    counts = {row["noun"].casefold(): row["count"] for row in record["nouns"]}
    counted = {(one.start, one.end) for one in table.occurrences}
    mentions: dict[str, list[tuple[int, int]]] = {}
    shown = {row["name"] for table_of in ("people", "organizations") for row in record[table_of]}
    for row in record["mentions"]:
        named = row["label"] in ("PS", "OG") and row["name"] in shown
        if named and len(row["text"]) > 1 and " " not in row["text"]:
            mentions.setdefault(row["text"], []).append((row["start"], row["end"]))
    for form, places in mentions.items():
        yield form, len(places), sum(place in counted for place in places), counts.get(folded(form), 0)


class _Tally:
    """Counts over all articles, with what is wrong printed as it comes where that is asked for."""

    def __init__(self, reader: Reader, options: argparse.Namespace) -> None:
        self._reader = reader
        self._options = options
        self.found: Counter[str] = Counter()

    def add(self, place: str, record: Any, text: str, table: Any) -> None:
        """Add an article, called ``place`` in what is printed."""
        self._nouns(place, text, table)
        for word in unwritten(text, table):
            self.found["unwritten"] += 1
            self._say(self._options.show, f"{place} unwritten: {word}")
        for form, mentions, as_noun, count in names(record, table):
            right = mentions == as_noun == count
            self.found["names"] += 1
            self.found["names whose every mention is counted"] += mentions == as_noun
            self.found["names counted so often and no more"] += right
            line = f"{place} name {form}: {mentions} mentions, {as_noun} counted, noun {count}"
            self._say(self._options.names and not right, line)
        self.found["articles"] += 1
        self.found["table rows"] += len(table.nouns)

    def _nouns(self, place: str, text: str, table: Any) -> None:
        for noun, missed, extra in judged(self._reader, text, table, self._options.top):
            self.found["nouns"] += 1
            self.found["right"] += not missed and not extra
            self.found["with a miss"] += bool(missed)
            self.found["with an extra"] += bool(extra)
            for sign, at in [("-", one) for one in missed] + [("+", one) for one in extra]:
                around = text[max(0, at - 12) : at + len(noun) + 12].replace("\n", "⏎")
                self._say(self._options.show, f"{place} {noun} {sign} {around}")

    @staticmethod
    def _say(asked: bool, line: str) -> None:
        if asked:
            print(line)


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tables", nargs="+", type=Path)
    parser.add_argument("--top", type=int, default=20)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--names", action="store_true")
    options = parser.parse_args()
    analyzer = Analyzer()
    kept: list[Any] = []
    count_nouns = sinmun.analysis.count_nouns
    sinmun.analysis.count_nouns = lambda *given, **named: (
        kept.append(count_nouns(*given, **named)) or kept[-1]
    )  # type: ignore[func-returns-value]
    tally = _Tally(Reader(analyzer), options)
    for path in options.tables:
        with path.open(encoding="utf-8-sig", newline="") as file:
            articles = [Article(title=row["제목"], body=row["본문"]) for row in csv.DictReader(file)]
        for number, article in enumerate(articles):
            record = analyzer.record(article)
            tally.add(f"{path.stem} {number}", record, article.text, kept[-1])
    found = tally.found
    for name, count in found.items():
        print(f"{name:38} {count:6}")
    print(f"share of the {options.top} top nouns that are right: {found['right'] / found['nouns']:.3f}")
    share = found["names whose every mention is counted"] / max(1, found["names"])
    print(f"share of names counted wherever they are mentioned: {share:.3f}")


if __name__ == "__main__":
    main()
