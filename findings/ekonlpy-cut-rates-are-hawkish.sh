#!/usr/bin/env bash
# eKoNLPy 2.2.3, MPKO (sentiment of monetary policy)
#
# Expected. "Positive means hawkish and Negative means dovish" (its documentation). A raised rate is hawkish, a cut one dovish, and a rate that is NOT raised is not hawkish: the tokens carry the no (금리;인상;않), as
#   they were made to.
# Happens. With MPKO() and with the kinds 0, 3 and 7 a CUT is hawkish: "기준금리를 인하했다" has the polarity 1, as "인상했다" has, and "기준금리를 인하하지 않았다" (did not cut) is dovish, -1. So is "금리 인하는 없다" (there will be no
#   cut), in kind 1, too, where the bare cut is -1. "인상하지 않았다", "올리지 않았다" and "금리를 인상할 필요가 없다" are 1 in all kinds. "금리를 내렸다", the same cut in a native word, is -1 in all.
# Why it hurts. The verb decides: articles on the same decision are hawkish in one paper and dovish in the other. Those on a central bank that refuses to cut, the hawkish news of a year of cuts, count as dovish. The example
#   of the README (인상이 필요하다) is right.
# What helps. kind=1, and sentences with 않 or 없 turned or left out.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet eKoNLPy==2.2.3
"$work/env/bin/python" -W ignore - <<'PY'
from ekonlpy.sentiment import MPKO

analyzers = [MPKO(), *(MPKO(kind=kind) for kind in (0, 3, 7, 1))]
for text, polarities in (
    ("금리 인상이 필요하다", [1, 1, 1, 1, 1]),
    ("기준금리를 인상했다.", [1, 1, 1, 1, 1]),
    ("기준금리를 인하했다.", [1, 1, 1, 1, -1]),
    ("금리를 내렸다.", [-1, -1, -1, -1, -1]),
    ("기준금리를 인하하지 않았다.", [-1, -1, -1, -1, -1]),
    ("금리 인하는 없다.", [-1, -1, -1, -1, -1]),
    ("기준금리를 인상하지 않았다.", [1, 1, 1, 1, 1]),
    ("금리를 올리지 않았다.", [1, 1, 1, 1, 1]),
    ("금리를 인상할 필요가 없다", [1, 1, 1, 1, 1]),
):
    tokens = analyzers[0].tokenize(text)
    found = [round(analyzer.get_score(analyzer.tokenize(text))["Polarity"]) for analyzer in analyzers]
    print(text, tokens, found)
    assert found == polarities
assert analyzers[0].tokenize("기준금리를 인하하지 않았다.") == ["금리/NNG;인하/NNG;않/VX"]
print("as described")
PY
