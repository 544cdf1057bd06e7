#!/usr/bin/env bash
# kiwipiepy 0.24.1 with Python's own set, Counter, == and in, and with numpy 2.3.5 and pandas 3.1.1
#
# Expected. A Token is a value with a form, a tag and a place; it can be unpacked and indexed as a tuple (form, tag, start, len). Two answers to the same text are equal, and Counter(tokens) counts.
# Happens. Tokens are equal to themselves alone: kiwi.tokenize(text) == kiwi.tokenize(text) is False, and a token of the same form, tag and place is not "in" the list. Counter(tokens) and set(tokens) run without an
#   error and give each token once, so the commonest word of any article has a count of 1, and two articles have no token in common. numpy, on the other hand, takes the list apart: np.array(tokens) is a table
#   of four columns of text in which the places are words, while a DataFrame has one column of objects. Tokens can be hashed, but neither pickled nor copied.
# Why it hurts. Tests that compare analyses always fail or, with !=, always pass; a comparison of two articles by sets says they share nothing.
# What helps. (token.form, token.tag) as the key; tuple(token) where the place belongs to it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet kiwipiepy==0.24.1 numpy==2.3.5 pandas==3.1.1
"$work/env/bin/python" -W ignore - <<'PY'
from collections import Counter

import numpy
import pandas
from kiwipiepy import Kiwi

kiwi, text = Kiwi(), "예산이 늘고 예산을 쓰고 예산은 준다"
once, again = kiwi.tokenize(text), kiwi.tokenize(text)
print(Counter(once).most_common(2))
print(Counter((token.form, token.tag) for token in once).most_common(2))
print("equal", once == again, "in", again[0] in once, "shared", len(set(once) & set(again)), "as tuples", [*map(tuple, once)] == [*map(tuple, again)])
assert once != again and again[0] not in once and not set(once) & set(again) and once[0] in once
assert [*map(tuple, once)] == [*map(tuple, again)] and set(Counter(once).values()) == {1}
assert Counter((token.form, token.tag) for token in once)["예산", "NNG"] == 3
table, frame = numpy.array(once), pandas.DataFrame(once)
print("numpy", table.shape, table[0], "pandas", frame.shape)
assert table.shape == (len(once), 4) and table[0].tolist() == ["예산", "NNG", "0", "2"] and frame.shape == (len(once), 1)
print("as described")
PY
