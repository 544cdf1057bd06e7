#!/usr/bin/env bash
# seqeval 1.2.2 on tags that end in B and I (PER_B, ORG_I), as Korean corpora of names have them
#
# Expected. Its README has B-PER. Other schemes are read (suffix=True, for PER-B), and what is none brings a warning, "PER_B seems not to be NE tag"; a score of such tags is nothing to be used, one thinks, or all of them are
#   judged alike. Two who are the same word for word have 1.0.
# Happens. Without suffix the FIRST LETTER is the sign of place: PER_B is a name of the class ER_B. ORG_B begins with O, and O is "outside": organisations are NO NAMES AT ALL. Who finds one of two people and cuts the only
#   organisation short has 0.67, with a precision of 1.0; with suffix=True it is 0.4. One that finds no organisation, ever, has 1.0. In the report of classes ORG is missing, which shows nothing in one of twenty rows.
# Why it hurts. PER and ORG are the two classes of the news. DAT_B, LOC_B and CVL_B are judged, and so the figure looks like one; the warnings are printed for each new tag once, above the training's own lines.
# What helps. suffix=True (a class is then called PER_), or "B-" + tag[:-2] for every tag first.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet seqeval==1.2.2 numpy==2.3.5 scikit-learn==1.7.2
"$work/env/bin/python" -W ignore - <<'PY'
from seqeval.metrics import classification_report, f1_score, precision_score

TRUE = [["PER_B", "O", "ORG_B", "ORG_I", "O", "PER_B"]]
SHORT = [["PER_B", "O", "ORG_B", "O", "O", "O"]]
NO_ORGANISATION = [["PER_B", "O", "O", "O", "O", "PER_B"]]


def score(found: list[list[str]]) -> list[float]:
    turned = [[[label if label == "O" else f"{label[-1]}-{label[:-2]}" for label in labels] for labels in each] for each in (TRUE, found)]
    scores = [f1_score(TRUE, found), f1_score(TRUE, found, suffix=True), f1_score(*turned)]
    print(found, [round(one, 3) for one in scores])
    return [round(one, 3) for one in scores]


assert score(TRUE) == [1.0, 1.0, 1.0]
assert score(SHORT) == [0.667, 0.4, 0.4]
assert score(NO_ORGANISATION) == [1.0, 0.8, 0.8]
assert precision_score(TRUE, SHORT) == 1.0
report = classification_report(TRUE, SHORT, output_dict=True)
print(sorted(report))
assert "ER_B" in report and not any("RG" in name for name in report)
assert report["micro avg"]["support"] == 2
print("as described")
PY
