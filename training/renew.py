"""Put the lexicon of organisations, as it stands, into the model's gazetteer; the weights stay as they were learnt.

    python -m training.renew [--model FILE] [--out FILE]

The weights know what a type of the lexicon says of a word, whichever word it is, so a body that came into the lexicon after
the training is known by its type. A new type, or one that is gone, takes a new training (``train.py``): types are numbers.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sinmun.entities.tagger.gazetteer import Gazetteer, hash_forms
from training import corpora
from training.train import MODEL


def renewed(gazetteer: Gazetteer, organizations: Mapping[str, int]) -> Gazetteer:
    """Return ``gazetteer`` with these forms of organisations, each with the number of its type, and no others.

    Args:
        gazetteer: known forms; their counts and what a dictionary of names says of them stay.
        organizations: forms without spaces (`training.corpora.organization_forms`).
    """
    known = gazetteer.counts.any(axis=1) | (gazetteer.listed > 0)
    forms = hash_forms(list(organizations))
    keys = np.union1d(gazetteer.keys[known], forms)
    row = gazetteer.index.find(keys)

    def known_of(column: NDArray[Any]) -> NDArray[Any]:
        values = column[row]
        values[row < 0] = 0
        return values

    source = np.zeros(len(keys), np.uint8)
    source[np.searchsorted(keys, forms)] = list(organizations.values())
    counts, fine, listed = (known_of(gazetteer.counts), known_of(gazetteer.fine), known_of(gazetteer.listed))
    return Gazetteer(keys, counts, fine, source, listed)


def main() -> None:
    """Write the model with the lexicon of today."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--model", type=Path, default=MODEL, help="model file to read (default: the package's)"
    )
    parser.add_argument(
        "--out", type=Path, default=MODEL, help="model file to write (default: the package's)"
    )
    arguments = parser.parse_args()
    with np.load(arguments.model, allow_pickle=False) as file:
        arrays = dict(file)
    organizations = corpora.organization_forms()
    gazetteer = renewed(Gazetteer.from_arrays(arrays), organizations)
    np.savez_compressed(arguments.out, **{**arrays, **gazetteer.arrays()})
    print(f"{len(organizations)} forms of organisations, {len(gazetteer.keys)} in all, in {arguments.out}")


if __name__ == "__main__":
    main()
