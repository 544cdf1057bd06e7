#!/usr/bin/env bash
# soynlp 0.0.493, repeat_normalize and emoticon_normalize
#
# Expected. Its README shows them on chat: 와하하하하하핫 becomes 와하하핫, ㅋㅋㅋㅋ becomes ㅋㅋ. Texts are sent through them before words are learnt.
# Happens. Whatever repeats is shortened, figures too: 5000000원 is 500원, 10000명 is 100명, and 나나나나 나나. Four and more of the same digit in a row become
#   num_repeats of them; three (1000명) stand.
# Why it hurts. The amounts stay plausible: 5,000,000 won turn into 500, and no count of tokens shows it. News writes figures with and without commas;
#   only those with commas survive.
# What helps. Put figures aside before, or give the pattern letters only.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet soynlp==0.0.493
"$work/env/bin/python" - <<'PY'
from soynlp.normalizer import emoticon_normalize, repeat_normalize

CASES = [  # written, given
    ("성금 5000000원", "성금 500원"),
    ("관객 10000명", "관객 100명"),
    ("성금 5,000,000원", "성금 5,000,000원"),
    ("관객 1000명", "관객 1000명"),
    ("번호 20001111", "번호 200011"),
]
changed = False
for written, given in CASES:
    for name, function in (("repeat_normalize", repeat_normalize), ("emoticon_normalize", emoticon_normalize)):
        answer = function(written, num_repeats=2)
        changed |= answer != given
        print(f"{name:20}{written} -> {answer}")
assert not changed, "another answer than described"
print("as described")
PY
