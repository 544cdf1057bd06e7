#!/usr/bin/env bash
# nervaluate 1.2.1, loader="dict"
#
# Expected. Its README: lists of spans in Prodigy's style are accepted, with start and end. Prodigy, spaCy, displaCy and KLUE's tools all give
#   character offsets with the end AFTER the last character. Two names that touch but share no character have no overlap, so one found in
#   place of the other is an error in every scheme.
# Happens. The ends are taken as inclusive: names that only touch overlap by one. Where 한 [0, 1) of 한미 is asked and 미 [1, 2) is found,
#   the scheme "ent_type" counts it CORRECT (F1 1.0) and "partial" half right (0.5). With a space between the two both are 0, as they should be.
# Why it hurts. Korean writes names without a space: 한미, 남북, 미일, 여야, 서울시의회, or a city before its club. Touching spans are rare in
#   English and daily here, so two of the four figures are too good on Korean alone. "strict" and "exact" are not touched.
# What helps. Subtract one from every end before the call, or report strict only.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nervaluate==1.2.1
"$work/env/bin/python" - <<'PY'
from nervaluate import Evaluator

SCHEMES = ("strict", "exact", "partial", "ent_type")


def span(start: int, end: int) -> list[list[dict[str, object]]]:
    return [[{"label": "LC", "start": start, "end": end}]]


def scores(gold: tuple[int, int], found: tuple[int, int]) -> list[float]:
    result = Evaluator(span(*gold), span(*found), tags=["LC"], loader="dict").evaluate()["overall"]
    return [float(result[scheme].f1) for scheme in SCHEMES]


print("F1 of", SCHEMES)
CASES = [
    ("한미 정상: 한 asked, 미 found, ends exclusive", (0, 1), (1, 2), [0.0, 0.0, 0.5, 1.0]),
    ("한 미 정상: the same with a space", (0, 1), (2, 3), [0.0, 0.0, 0.0, 0.0]),
    ("한미 정상: the same, ends inclusive", (0, 0), (1, 1), [0.0, 0.0, 0.0, 0.0]),
]
changed = False
for name, gold, found, now in CASES:
    answer = scores(gold, found)
    changed |= answer != now
    print(answer, name)
assert not changed, "another answer than described"
print("as described")
PY
