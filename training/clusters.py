"""Clusters of Kiwi's morphemes by meaning.

Kiwi gives the similarity (cosine) of two morphemes. From the similarities to some hundred landmarks the vectors themselves follow
up to a rotation (Nyström: Williams & Seeger 2001), and k-means groups them at three grains.
"""

from __future__ import annotations

from typing import Any
from zlib import crc32

import numpy as np
from kiwipiepy import Kiwi
from numpy.typing import NDArray

GRAINS = (50, 200, 1000)
LANDMARKS = 600


def vectors(kiwi: Kiwi, *, seed: int = 0) -> tuple[list[tuple[str, str]], NDArray[np.float32]]:
    """Return form and tag of Kiwi's morphemes that have a vector, and the vectors, unit length."""
    kiwi.tokenize("가")
    size = _size(kiwi)
    marks = np.sort(np.random.default_rng(seed).choice(np.arange(100, size), LANDMARKS, replace=False))
    similarity = kiwi.morpheme_similarity
    columns = [
        np.fromiter((similarity(int(mark), n) for n in range(size)), np.float32, size) for mark in marks
    ]
    table = np.nan_to_num(np.stack(columns, axis=1))
    values, basis = np.linalg.eigh(table[marks].astype(np.float64))
    kept = values > 1e-2
    result = (table @ basis[:, kept] / np.sqrt(values[kept])).astype(np.float32)
    morphemes = (kiwi.morpheme(n) for n in range(size))
    return [(morpheme.form, morpheme.tag.split("-")[0]) for morpheme in morphemes], result[:, ::-1]


def _size(kiwi: Kiwi) -> int:
    low, high = 1, 1 << 20
    while low < high:  # similarity is not a number from the first morpheme without a vector on
        middle = (low + high) // 2
        try:
            known = not np.isnan(kiwi.morpheme_similarity(100, middle))
        except (IndexError, ValueError):
            known = False
        low, high = (middle + 1, high) if known else (low, middle)
    return low


def group(table: NDArray[np.float32], count: int, *, rounds: int = 12, seed: int = 0) -> NDArray[np.int64]:
    """Return the number of the cluster of each row, from 1 (k-means on unit vectors)."""
    rng = np.random.default_rng(seed)
    centers = table[rng.choice(len(table), count, replace=False)].copy()
    nearest = np.zeros(len(table), np.int64)
    for _ in range(rounds):
        for at in range(0, len(table), 8192):
            nearest[at : at + 8192] = (table[at : at + 8192] @ centers.T).argmax(axis=1)
        order = np.argsort(nearest, kind="stable")
        present, first = np.unique(nearest[order], return_index=True)
        sums = np.add.reduceat(table[order], first, axis=0)
        centers[present] = sums / (np.linalg.norm(sums, axis=1, keepdims=True) + 1e-9)
    return nearest + 1


def tables(names: list[tuple[str, str]], table: NDArray[np.float32]) -> dict[str, NDArray[Any]]:
    """Return the arrays of the model: sorted hashes of form and tag, and the clusters at each grain."""
    kept = [
        n
        for n, (form, tag) in enumerate(names)
        if form and tag[0] in "NVMXSI" and tag not in {"SF", "SP", "SS"}
    ]
    hashes = np.array([crc32("/".join(names[n]).encode()) | 1 for n in kept], np.uint32)
    chosen = table[kept]
    found = np.stack([group(chosen, grain) for grain in GRAINS], axis=1).astype(np.uint16)
    keys, first = np.unique(hashes, return_index=True)
    return {"cluster_keys": keys, "clusters": found[first]}
