"""Show what a change of the rules does: who and what is found in all texts, before and after.

    python -m training.compare_entities --save before.json [--data FOLDER]
    python -m training.compare_entities --against before.json [--data FOLDER]

The texts are the articles and pages of the repository and, with ``--data``, 4,000 sentences of KLUE-NER's training text. The
first call keeps what is found; the second prints every text in which something else is found now, and the number of
texts compared and of those that differ. The exit code is 1 if any does.
"""

from __future__ import annotations

import argparse
import json
import sys
from itertools import chain
from pathlib import Path

from sinmun.analysis import Analyzer
from sinmun.entities.mention import Entities, Entity
from training.texts import repository_articles, sentences

Found = dict[str, list[str]]


def found_in_all(data: Path | None) -> Found:
    """Return one line per person, organisation and place of each text, by the name of the text."""
    analyzer = Analyzer()
    drawn = sentences(data) if data is not None else iter(())
    return {
        name: described(analyzer.resolve(analyzer.parse(article)))
        for name, article in chain(repository_articles(), drawn)
    }


def described(entities: Entities) -> list[str]:
    """Return one line per entity: label, name, role, aliases and the offsets of its mentions."""
    groups = (entities.people, entities.organizations, entities.places)
    return [_line(entity) for group in groups for entity in group]


def _line(entity: Entity) -> str:
    places = " ".join(f"{m.start}-{m.end}:{m.label}" for m in entity.mentions)
    return f"{entity.label} {entity.name} ({entity.role}) [{'|'.join(entity.aliases)}] {places}"


def differences(before: Found, after: Found) -> dict[str, tuple[list[str], list[str]]]:
    """Return for each text that differs the lines that are gone and those that are new."""
    return {
        name: (
            [line for line in lines if line not in after.get(name, [])],
            [line for line in after.get(name, []) if line not in lines],
        )
        for name, lines in before.items()
        if lines != after.get(name, [])
    }


def main() -> int:
    """Keep or compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, help="folder with konec/train-raw-sent.tsv")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--save", type=Path, help="keep what is found in this file")
    what.add_argument("--against", type=Path, help="compare with what was kept in this file")
    args = parser.parse_args()
    found = found_in_all(args.data)
    if args.save is not None:
        args.save.write_text(json.dumps(found, ensure_ascii=False, indent=0), encoding="utf-8")
        print(f"{len(found)} texts kept")
        return 0
    before: Found = json.loads(args.against.read_text(encoding="utf-8"))
    wrong = differences(before, found)
    for name, (gone, new) in wrong.items():
        print(name, *(f"  - {line}" for line in gone), *(f"  + {line}" for line in new), sep="\n")
    print(f"{len(before)} texts compared, {len(wrong)} differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
