#!/usr/bin/env bash
# symspellpy-ko 0.1.4 with its own Korean dictionary
#
# Expected. Its README: symspellpy fitted to Hangul, for better correction of misspelt words. It ships a dictionary of Korean and one of pairs of words; what is spelt rightly stays, and
#   a figure is not a word.
# Happens. Common words of the news are not in it, and are "corrected" to others of like letters: 특검 (special prosecutor) to 특정, 개헌 to 건, 원전 (nuclear plant) to 완전, 추경 to 구경,
#   반도체 (semiconductor) to 반도, 시의회 to 의회, and 밝혔다 to 잡혔다 (was caught). 나하늘 becomes 나한테. 대통령 and 예산을 stay. lookup_compound makes of "2025년 예산을 3.5% 늘렸다"
#   "2015년 예산을 · · 틀렸다": ten years earlier, wrong instead of raised, and no figure.
# Why it hurts. A text of an OCR or of a recogniser of speech, run through it, reads as Korean, and says that somebody was caught where he announced. What was misspelt and what was not is
#   changed alike, and the figures that one would check are among it.
# What helps. A dictionary counted from one's own articles in place of its own, distance 1, no compounds, and no word with a digit in it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet symspellpy-ko==0.1.4 symspellpy==6.7.0
"$work/env/bin/python" -W ignore - <<'PY'
from symspellpy_ko import KoSymSpell, Verbosity

speller = KoSymSpell()
speller.load_korean_dictionary(decompose_korean=True, load_bigrams=True)
changed = {"특검": "특정", "개헌": "건", "원전": "완전", "추경": "구경", "반도체": "반도", "시의회": "의회", "밝혔다": "잡혔다", "나하늘": "나한테"}
for word, other in changed.items() | {"대통령": "대통령", "예산을": "예산을"}.items():
    found = speller.lookup(word, Verbosity.TOP, max_edit_distance=2)[0].term
    print(word, "->", found)
    assert found == other
sentence = speller.lookup_compound("2025년 예산을 3.5% 늘렸다", 2)[0].term
print(sentence)
assert sentence == "2015년 예산을 · · 틀렸다"
print("as described")
PY
