#!/usr/bin/env bash
# pecab 1.0.8; beside it python-mecab-ko 1.3.7
#
# Expected. pecab's README calls it MeCab for Korean in pure Python, with mecab-ko-dic. That dictionary's definition of characters groups what is
#   unknown and of one kind: MeCab gives KBS, 2025 and GPT as one token each.
# Happens. pecab groups nothing of the kind: KBS is K, B, S, "2025년" is 2, 0, 2, 5, 년; AI, GPT and 5000 likewise, each with the tag that MeCab gives the
#   whole. Hangul is parted as MeCab does.
# Why it hurts. Whoever keeps SL beside the nouns, as is usual for AI or KBS, counts letters; and kss, whose splitting of sentences
#   falls back on pecab where no MeCab is installed, sees another text than with it.
# What helps. Join neighbours of one tag (SL, SN, SH) that touch in the text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pecab==1.0.8 python-mecab-ko==1.3.7
"$work/env/bin/python" - <<'PY'
from mecab import MeCab
from pecab import PeCab

CASES = [
    ("AI 예산", ["AI", "예산"], ["A", "I", "예산"]),
    ("KBS와 MBC", ["KBS", "와", "MBC"], ["K", "B", "S", "와", "M", "B", "C"]),
    ("2025년 예산", ["2025", "년", "예산"], ["2", "0", "2", "5", "년", "예산"]),
    ("3만5000명", ["3", "만", "5000", "명"], ["3", "만", "5", "0", "0", "0", "명"]),
    ("새 도서관의 문을", ["새", "도서관", "의", "문", "을"], ["새", "도서관", "의", "문", "을"]),
]
mecab, pecab = MeCab(), PeCab()
changed = False
for text, whole, apart in CASES:
    answers = mecab.morphs(text), pecab.morphs(text)
    changed |= answers != (whole, apart)
    print(text, "| MeCab", *answers[0], "| pecab", *answers[1])
assert not changed, "another answer than described"
print("as described")
PY
