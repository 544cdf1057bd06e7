#!/usr/bin/env bash
# hanja 0.15.1 (PyPI), translate(text, "substitution")
#
# Expected. Its README calls it a library that turns hanja into Hangul, with the change of initial sounds (두음법칙) applied. The rules of
#   spelling (한글 맞춤법, item 11) name 率 in so many words: 률, and 율 after a vowel or ㄴ. So 支持率 is 지지율, 失業率 실업률.
# Happens. Each character has one reading, chosen without its neighbours, and for 率 it is the one of 率先 (솔선): every rate of a news
#   text becomes a 솔. 支持率 지지솔, 失業率 실업솔, 成長率 성장솔, 投票率 투표솔. Likewise 敗北 패북 (패배), 不動産 불동산 (부동산), 相殺 상살
#   (상쇄), 遊說 유설 (유세), 停車場 정차장 (정거장), and the surname 金 is 금. And a letter from a KS X 1001 file that stands among the
#   compatibility ideographs (李 as U+F9E1, how code page 949 carries the reading 이) is no hanja at all: it is left as it is.
# Why it hurts. Old and conservative outlets print exactly these words in hanja. The results look like Korean words, are in no
#   dictionary, and stand beside 지지율 and 부동산 as nouns of their own in every count.
# What helps. Look up whole words before letters; NFC first (it maps U+F9E1 to 李); surnames by context.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet hanja==0.15.1
"$work/env/bin/python" - <<'PY'
import unicodedata

import hanja

CASES = [  # written, right, given
    ("支持率", "지지율", "지지솔"),
    ("失業率", "실업률", "실업솔"),
    ("成長率", "성장률", "성장솔"),
    ("投票率", "투표율", "투표솔"),
    ("敗北", "패배", "패북"),
    ("不動産", "부동산", "불동산"),
    ("相殺", "상쇄", "상살"),
    ("遊說", "유세", "유설"),
    ("停車場", "정거장", "정차장"),
    ("金 代表", "김 대표", "금 대표"),
    ("\uf9e1 代表", "이 대표", "\uf9e1 대표"),
    ("李 代表", "이 대표", "이 대표"),
    ("與野", "여야", "여야"),
    ("勞動者", "노동자", "노동자"),
]
changed = False
for written, right, given in CASES:
    answer = hanja.translate(written, "substitution")
    changed |= answer != given
    print(f"{written}  {answer}  {'' if answer == right else 'right: ' + right}")
assert not changed, "another answer than described"
assert unicodedata.normalize("NFC", "\uf9e1") == "李"
print("as described")
PY
