"""The corpora: KLUE-NER (gold), the untagged training sentences with konec's list of forms, and our own sentences."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kiwipiepy import Kiwi

from sinmun import lexicons
from sinmun.entities.tagger.gazetteer import KINDS_OF_FORMS, Entry
from sinmun.entities.tagger.units import Unit, units_of
from sinmun.words.morphs import OOV_HANDLING, plain

KINDS = ("PS", "OG", "LC")
OWN = Path(__file__).parent / "corpus"
SPARSE = ("plain", "cue")
"""Parts of our own corpus in which names are as rare, and as odd, as in real news."""
_MARK = re.compile(r"<([^<>]+):([A-Z]{2})>")
# konec's types that KLUE counts as places.
_PLACES = ("LCP", "LCG", "LC_OTHERS", "AF_BUILDING", "AF_CULTURAL_ASSET")
_WORKS = ("AFA_", "AFW_", "EV_")


class Span(NamedTuple):
    """A stretch of a sentence with its kind; offsets in characters."""

    start: int
    end: int
    label: str


@dataclass(slots=True)
class Example:
    """A sentence: its units, its names, and where it comes from.

    Attributes:
        name: id of the sentence.
        domain: ``gold``, ``rebuilt`` or ``own``.
        text: the sentence.
        spans: the names in it.
        units: Kiwi's tokens.
        minus: how often a form is to be taken off the gazetteer's counts, which hold this very sentence.
    """

    name: str
    domain: str
    text: str
    spans: list[Span]
    units: Sequence[Unit] = ()
    minus: dict[str, list[int]] = field(default_factory=dict)

    @property
    def sparse(self) -> bool:
        """Whether it is of a part of our own corpus in which names are rare."""
        return self.domain == "own" and self.name.startswith(SPARSE)

    @property
    def news(self) -> bool:
        """Whether it is news, not a film review."""
        return not self.name.endswith("nsmc")


def gold(folder: Path) -> list[Example]:
    """Return the sentences of the KLUE-NER part in ``folder``, with person, organisation and place only."""
    path = folder / "klue-ner" / "klue-ner-part.tsv"
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    return [_block(block) for block in blocks if block.strip()]


def _block(block: str) -> Example:
    head, *rows = block.lstrip("\n").split("\n")
    pairs = [row.rsplit("\t", 1) for row in rows if "\t" in row]
    text = "".join(char for char, _ in pairs)
    tags = [tag for _, tag in pairs]
    spans: list[Span] = []
    for at, tag in enumerate(tags):
        if tag.startswith("B-"):
            end = at + 1
            while end < len(tags) and tags[end] == "I" + tag[1:]:
                end += 1
            spans.append(Span(at, end, tag[2:]))
    kept = [span for span in spans if span.label in KINDS]
    return Example(head[3:].split("\t")[0], "gold", text, kept)


def raw(folder: Path) -> list[Example]:
    """Return the KLUE-NER training sentences, without names."""
    path = folder / "konec" / "train-raw-sent.tsv"
    rows = (line.split("\t", 1) for line in path.read_text(encoding="utf-8").split("\n") if line)
    return [Example(name, "rebuilt", text, []) for name, text in rows]


def own(folder: Path = OWN) -> list[Example]:
    """Return our own sentences; a bracket of marks is cut out of the text."""
    examples = []
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                name, _, marked = line.split("\t", 2)
                examples.append(_marked(name, marked))
    return examples


def _marked(name: str, marked: str) -> Example:
    parts: list[str] = []
    spans: list[Span] = []
    length = at = 0
    for match in _MARK.finditer(marked):
        parts += [marked[at : match.start()], match[1]]
        start = length + match.start() - at
        length = start + len(match[1])
        spans.append(Span(start, length, match[2]))
        at = match.end()
    parts.append(marked[at:])
    return Example(name, "own", "".join(parts), spans)


def konec(folder: Path) -> dict[str, dict[str, int]]:
    """Return konec's forms with their fine types and how often each occurs."""
    path = folder / "konec" / "konec-train-forms.tsv"
    forms: dict[str, dict[str, int]] = defaultdict(dict)
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            forms[row["form"]][row["label"]] = int(row["train_freq"])
    return forms


def coarse(fine: str) -> int:
    """Return the column of ``KINDS_OF_FORMS`` for one of konec's types."""
    if fine.startswith("PS"):
        return 0
    if fine.startswith("OG"):
        return 1
    if fine.startswith(_PLACES):
        return 2
    if fine.startswith("CV"):
        return 3
    return 4 if fine.startswith(_WORKS) else 5


def entries(
    forms: Mapping[str, Mapping[str, int]], *, organizations: bool = True, names: Mapping[str, int]
) -> dict[str, Entry]:
    """Return the gazetteer: konec's forms, with ``organizations`` the lexicon of organisations, and the listed names.

    Args:
        forms: konec's forms with their fine types and counts.
        organizations: whether to add the lexicon of organisations.
        names: forms of the dictionary of names with their bits (``listed.names``).
    """
    fines = sorted({fine for kinds in forms.values() for fine in kinds})
    number = {fine: n for n, fine in enumerate(fines)}
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * len(KINDS_OF_FORMS))
    best: dict[str, tuple[int, int]] = {}
    for form, kinds in forms.items():
        key = form.replace(" ", "")
        if not key:
            continue
        for fine, seen in kinds.items():
            counts[key][coarse(fine)] += seen
            best[key] = max(best.get(key, (0, 0)), (seen, number[fine]))
    sources = organization_forms() if organizations else {}
    return {
        key: Entry(
            tuple(counts.get(key, (0,) * len(KINDS_OF_FORMS))),
            best.get(key, (0, 0))[1], sources.get(key, 0), names.get(key, 0),
        )
        for key in sorted({*counts, *sources, *names})
    }  # fmt: skip


def organization_forms() -> dict[str, int]:
    """Return the forms of the lexicon of organisations, spaces left out, each with the number of its type."""
    folder = Path(lexicons.__file__).parent / "organizations"
    rows = [
        line.split("\t")
        for path in [folder / "bodies.tsv"]
        if path.exists()
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    types = sorted({row[1].strip() for row in rows if len(row) > 1})
    number = {name: n + 1 for n, name in enumerate(types)}
    result: dict[str, int] = {}
    for row in rows:
        if len(row) < 2:
            continue
        kind = number[row[1].strip()]
        result[row[0].replace(" ", "")] = kind
        for short in row[2].split("|") if len(row) > 2 else ():
            if short.strip():
                result.setdefault(short.replace(" ", ""), kind)
    return result


def tokenize(kiwi: Kiwi, examples: Iterable[Example]) -> None:
    """Set the units of ``examples``, as the tagger sees them at run time."""
    kept = list(examples)
    results = kiwi.tokenize([example.text for example in kept], oov_handling=OOV_HANDLING)
    for example, tokens in zip(kept, results, strict=True):
        example.units = units_of(plain(tokens))


def folds(examples: list[Example], count: int) -> Iterator[tuple[list[Example], list[Example]]]:
    """Yield training and test part ``count`` times; every sentence is tested once."""
    for fold in range(count):
        test = [example for n, example in enumerate(examples) if n % count == fold]
        train = [example for n, example in enumerate(examples) if n % count != fold]
        yield train, test
