#!/usr/bin/env bash
# Word boundaries of Unicode (UAX 29) in uniseg 0.10.1, unicode-segmentation-rs 1.0.0 and regex 2026.11.19 (flag WORD); beside them icu4py 1.2.0 (ICU)
#
# Expected. All four cut a text into words by the same annex of Unicode, so that two lists of names (나하늘·강바람) and a name in quotation marks (‘하늘’이) come apart:
#   a middle dot and a quotation mark are no letters, and Python's \w+ gives 나하늘, 강바람 and 하늘, 이.
# Happens. In the annex the middle dot stands between letters for Catalan (col·lecció), and ’ for the apostrophe of English; both hold a word together, between Hangul as well.
#   Three of the four give "나하늘·강바람", "정치·경제", "KT·SK는" and "하늘’이" as ONE word each, while 12·3 is three and 정치・경제 (U+30FB) two. ICU parts them all, for it
#   treats Hangul in its own way; so the same annex gives two answers.
# Why it hurts. In a search or a count built on it 나하늘 is not found where he stands beside another, and every word between single quotation marks carries mark and particle
#   with it. The next library, or the browser, counts otherwise.
# What helps. Put blanks around ·, ‘ and ’ before cutting, or \w+.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet uniseg==0.10.1 unicode-segmentation-rs==1.0.0 regex==2026.11.19 icu4py==1.2.0
"$work/env/bin/python" - <<'PY'
import re

import regex
import unicode_segmentation_rs
import uniseg.wordbreak
from icu4py.breakers import WordBreaker

TEXTS = {
    "나하늘·강바람 의원": (["나하늘·강바람", "의원"], ["나하늘", "강바람", "의원"]),
    "정치·경제": (["정치·경제"], ["정치", "경제"]),
    "정치・경제": (["정치", "경제"], ["정치", "경제"]),
    "‘하늘’이 진다": (["하늘’이", "진다"], ["하늘", "이", "진다"]),
    "12·3 예산": (["12", "3", "예산"], ["12", "3", "예산"]),
}
CUTTERS = {
    "uniseg": uniseg.wordbreak.words,
    "unicode-segmentation-rs": unicode_segmentation_rs.split_word_bounds,
    "regex": lambda text: regex.split(r"(?wV1)\b", text),
    "ICU": lambda text: (str(piece) for piece in WordBreaker(text, "ko")),
}
for text, (joined, apart) in TEXTS.items():
    for name, cut in CUTTERS.items():
        words = [piece for piece in cut(text) if re.search(r"\w", piece)]
        print(f"{name:24}{words}")
        assert words == (apart if name == "ICU" else joined)
    assert re.findall(r"\w+", text) == apart
print("as described")
PY
