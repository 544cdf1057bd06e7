"""Rebuild the model of the tagger from the public corpora and our own.

python -m training.train --data FOLDER [--out FILE] [--seeds 3] [--placements] [--sparse]
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from training import crf, recipe

MODEL = Path(__file__).resolve().parent.parent / "sinmun" / "entities" / "tagger" / "model" / "tagger.npz"


def main() -> None:
    """Train and write the model file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--data", type=Path, required=True, help="folder with klue-ner/ and konec/ (see README.md)"
    )
    parser.add_argument(
        "--out", type=Path, default=MODEL, help="model file to write (default: the package's)"
    )
    parser.add_argument("--seeds", type=int, default=3, help="models whose mean is taken (default: 3)")
    parser.add_argument("--placements", action="store_true", help="apply the decisions of placements.tsv")
    parser.add_argument(
        "--sparse", action="store_true", help="train on the sentences with few names too (plain, cue)"
    )
    arguments = parser.parse_args()
    begin = time.monotonic()

    def log(message: str) -> None:
        print(f"{time.monotonic() - begin:6.0f} s  {message}", flush=True)

    parts = recipe.Parts(placements=arguments.placements, sparse=arguments.sparse)
    material = recipe.load(arguments.data, log=log)
    placed = recipe.rebuilt(material.gold, material, parts, log=log)
    model = recipe.final(material.gold, placed, material, parts, seeds=arguments.seeds, log=log)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    crf.save(model, arguments.out, material.clusters)
    log(f"{len(model.keys)} features, {arguments.out.stat().st_size / 1e6:.1f} MB in {arguments.out}")


if __name__ == "__main__":
    main()
