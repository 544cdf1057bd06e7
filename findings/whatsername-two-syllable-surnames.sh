#!/usr/bin/env bash
# whatsername 0.1.0, parse_name
#
# Expected. The package splits names of authors into their parts, Korean ones among them, and warns that the end of a surname of two parts is hard to find. Where a blank shows it
#   (남궁 하늘), nothing is hard; 남궁, 선우, 제갈 and 황보 are a closed list of a dozen.
# Happens. The blank is taken out first, and the first syllable is the surname: "남궁 하늘" is nam and gunghaneul, like 남궁하늘 without a blank, 선우 바람 seon and ubaram. The syllables
#   themselves are not in the answer, only Latin letters. 羅하늘 has the surname luo, as in Mandarin, where 나하늘 has na. Written in Latin letters in the Korean order, "Na
#   Ha-neul", the given name is na, with confidence "high"; the Hangul ones have "medium".
# Why it hurts. A list of bylines joined by surname gives 남궁 to the Nams and 선우 to nobody, and one reporter who signs in hanja, Hangul and Latin letters is three. A threshold on
#   confidence keeps the wrong ones and drops the right ones.
# What helps. Split at the blank where there is one, else by a list of surnames of two syllables, the longest first; keep the Hangul.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet whatsername==0.1.0
"$work/env/bin/python" -W ignore - <<'PY'
from whatsername import parse_name

PARTS = {  # name: surname, given name, confidence
    "나하늘": ("na", "haneul", "medium"),
    "남궁하늘": ("nam", "gunghaneul", "medium"),
    "남궁 하늘": ("nam", "gunghaneul", "medium"),
    "선우 바람": ("seon", "ubaram", "medium"),
    "羅하늘": ("luo", "haneul", "medium"),
    "Na Ha-neul": ("ha-neul", "na", "high"),
}
for name, parts in PARTS.items():
    found = parse_name(name)
    print(f"{name:12}surname {found['last']}, given name {found['first']} ({found['confidence']})")
    assert (found["last"], found["first"], found["confidence"]) == parts
print("as described")
PY
