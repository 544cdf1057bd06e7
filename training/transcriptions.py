"""Learn what a foreign name looks like in Hangul (`sinmun.entities.text.transcription`).

    python -m training.transcriptions --data FOLDER     # writes sinmun/entities/tagger/model/transcription.npz: two minutes

Foreign names are those of people in mecab-ko-dic that have not the shape of a Korean one, and the parts in our own lists;
Korean words are its verbs, adverbs and Korean full names, and the words of the sentences in ``FOLDER`` with their particles.
Which of its nouns and places are foreign, a first model tells that knows these two kinds. A tenth of the forms is kept apart
and measured.
"""

from __future__ import annotations

import argparse
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numba
import numpy as np
from numpy.typing import NDArray

from sinmun import lexicons
from sinmun.entities.text import names
from sinmun.entities.text.transcription import KINDS, MODEL_OF_TRANSCRIPTION, SIZE, features
from training.listed import words_by_kind

WORD, PERSON, THING = range(len(KINDS))
_HANGUL = re.compile(r"[가-힣]{2,12}")
_OWN_PARTS = ("people/foreign_first.txt", "people/foreign_last.txt", "people/foreign_whole.txt")
_OWN_WEIGHT = 4.0
_LIKE_NAMES = 0.8
"""From this likeness on, by the first model, a noun or place is taken for a foreign word."""
_MOST_STEPS = 127
_ROUNDS = 6
_RATE = 0.1
_DECAY = 1e-6

Sample = dict[str, tuple[int, float]]
"""Words, each with the number of its kind and its weight."""


def samples(folder: Path) -> tuple[Sample, list[str]]:
    """Return Korean words and names of foreign people, and the words that may be either Korean or foreign."""
    listed = words_by_kind()
    people = [form for (_, kind), forms in listed.items() if kind == "인명" for form in forms]
    found: Sample = {}
    for form, count in _running_words(folder).items():
        found[form] = (WORD, 1.0 + min(count, 50) ** 0.5)
    doubtful: list[str] = []
    for (tag, kind), forms in listed.items():
        if tag.startswith(("V", "MA", "XR")):
            found |= {form: (WORD, 1.0) for form in forms if form not in found}
        elif tag == "NNG" or (tag == "NNP" and kind != "인명"):
            doubtful += forms
    found |= {form: (WORD, 0.5) for form in people if names.surname_of(form) is not None}
    found |= {form: (PERSON, 1.0) for form in people if names.surname_of(form) is None and len(form) > 2}
    own = {part for name in _OWN_PARTS for line in lexicons.lines(name) for part in line.split()}
    found |= dict.fromkeys(own, (PERSON, _OWN_WEIGHT))
    return _hangul(found), sorted(set(doubtful) - found.keys())


def _running_words(folder: Path) -> Counter[str]:
    """Return the words of the sentences, with their particles; those that are a name, or begin with one, are left out."""
    tagged = (folder / "konec" / "konec-train-forms.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in tagged]
    people = {part for form, kind, *_ in rows if kind.startswith("PS") for part in form.split()}
    text = (folder / "konec" / "train-raw-sent.tsv").read_text(encoding="utf-8")
    counts = Counter(_HANGUL.findall(text))
    return Counter({word: count for word, count in counts.items() if not _begins_with(word, people)})


def _begins_with(word: str, people: set[str]) -> bool:
    return any(word[:size] in people for size in range(2, len(word) + 1))


def _hangul(found: Mapping[str, tuple[int, float]]) -> Sample:
    return {form: pair for form, pair in found.items() if _HANGUL.fullmatch(form)}


def with_things(found: Sample, doubtful: Iterable[str]) -> Sample:
    """Return ``found`` with the doubtful words as Korean or as foreign ones, as a first model has them."""
    weights = learnt(found)
    result = dict(found)
    for form in doubtful:
        if _HANGUL.fullmatch(form):
            sums = weights[features(form)].sum(axis=0)
            odds = np.exp(sums - sums.max())
            foreign = odds[PERSON] / odds.sum() > _LIKE_NAMES
            result[form] = (THING if foreign else WORD, 1.0)
    return result


def learnt(found: Sample) -> NDArray[np.float32]:
    """Return the weights of a softmax over `features`, a row per feature: AdaGrad, word by word, in a fixed order."""
    forms = sorted(found, key=lambda form: zlib.crc32(form.encode()))
    rows = [features(form) for form in forms]
    bounds = np.cumsum([0, *map(len, rows)])
    flat = np.fromiter((number for row in rows for number in row), np.int32, bounds[-1])
    kinds = np.array([found[form][0] for form in forms], np.int32)
    share = np.array([found[form][1] for form in forms], np.float32)
    for kind in range(len(KINDS)):  # each kind weighs the same as a whole
        mine = kinds == kind
        if mine.any():
            share[mine] *= len(forms) / (len(KINDS) * share[mine].sum())
    weights = np.zeros((SIZE, len(KINDS)), np.float32)
    squares = np.full_like(weights, 1e-6)
    for _ in range(_ROUNDS):
        _pass((flat, bounds), (kinds, share), weights, squares)
    return weights


@numba.njit(cache=False, fastmath=True)
def _pass(rows, wanted, weights, squares):  # type: ignore[no-untyped-def]
    (flat, bounds), (kinds, share) = rows, wanted
    count = weights.shape[1]
    sums = np.zeros(count, np.float32)
    for word in range(len(kinds)):
        sums[:] = 0
        for at in range(bounds[word], bounds[word + 1]):
            for kind in range(count):
                sums[kind] += weights[flat[at], kind]
        odds = np.exp(sums - sums.max())
        odds /= odds.sum()
        odds[kinds[word]] -= 1
        for at in range(bounds[word], bounds[word + 1]):
            for kind in range(count):
                row = flat[at]
                slope = share[word] * odds[kind] + _DECAY * weights[row, kind]
                squares[row, kind] += slope * slope
                weights[row, kind] -= _RATE * slope / np.sqrt(squares[row, kind])


def in_steps(weights: NDArray[np.float32]) -> tuple[NDArray[np.int8], float]:
    """Return the weights in whole steps, and how much one is."""
    step = float(np.abs(weights).max()) / _MOST_STEPS
    return np.round(weights / step).astype(np.int8), step


def _kept_apart(form: str) -> bool:
    return zlib.crc32(b"apart " + form.encode()) % 10 == 0


def measure(weights: NDArray[np.int8], step: float, found: Sample, only: Sequence[str] = ()) -> None:
    """Print how the words kept apart are told, by kind, and how many of each are above some lines of likeness."""
    names_of = dict(enumerate(KINDS))
    for kind, name in names_of.items():
        forms = [
            form
            for form, (its, _) in found.items()
            if its == kind and _kept_apart(form) and (not only or form in only)
        ]
        if not forms:
            continue
        sums = np.array([weights[features(form)].sum(axis=0, dtype=np.int32) * step for form in forms])
        odds = np.exp(sums - sums.max(axis=1, keepdims=True))
        odds /= odds.sum(axis=1, keepdims=True)
        told = Counter(odds.argmax(axis=1).tolist())
        shares = " ".join(f"{names_of[k]} {told[k] / len(forms):.3f}" for k in names_of)
        above = " ".join(
            f">{line}: {(odds[:, 1:].sum(axis=1) > line).mean():.3f}/{(odds[:, PERSON] > line).mean():.3f}"
            for line in (0.5, 0.8, 0.9, 0.97)
        )
        print(f"{name:7}{len(forms):7}  told {shares}; foreign/person {above}")


def main() -> None:
    """Learn, measure and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder with the public corpora")
    parser.add_argument(
        "--out", type=Path, default=MODEL_OF_TRANSCRIPTION, help="file to write (default: the package's)"
    )
    arguments = parser.parse_args()
    found, doubtful = samples(arguments.data)
    whole = with_things(found, doubtful)
    apart = {form: pair for form, pair in whole.items() if not _kept_apart(form)}
    weights, step = in_steps(learnt(apart))
    print(Counter(KINDS[kind] for kind, _ in whole.values()))
    measure(weights, step, whole)
    own = [form for form, (kind, share) in whole.items() if kind == PERSON and share == _OWN_WEIGHT]
    measure(weights, step, whole, own)
    weights, step = in_steps(learnt(whole))
    np.savez_compressed(arguments.out, weights=weights, step=np.float32(step))
    print(f"{arguments.out}: {arguments.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
