#!/usr/bin/env bash
# kiwipiepy 0.24.1, tokenize
#
# Expected. 를 and 는 behind a word without a final consonant are particles (JKO, JX), whatever script the word is in: AI를, LTE를, 10km를 come out so.
# Happens. Behind a sign, 를 is a noun 르 with ㄹ, and 는 may be the verb 늘다: 10㎡를 is ㎡/SW 르/NNG ㄹ/JKO; CO₂를 the same; "CO₂는 늘었다" has 늘/VV ㄴ/ETM
#   for 는. Signs are, to Kiwi, also all letters of full width (ＳＫ를, ＡＩ를: ＳＫ/SW 르/NNG ㄹ/JKO), Ⅱ, α, ⓒ; while ² makes the letters
#   before it one foreign word with it (km²/SL). ㎞를 and ㎢를 come out rightly.
# Why it hurts. Areas, carbon dioxide, and the companies of every article that was set in full width: a noun 르 that nobody wrote in the table, the object of
#   the sentence lost, and ＳＫ, ＫＢＳ not among the words but among the punctuation.
# What helps. Full width to ASCII before analysis, and for the rest add_re_word with the signs as SL: add_re_word(r"[A-Za-z]*[₂㎡α]", "SL").
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet kiwipiepy==0.24.1
"$work/env/bin/python" -W ignore - <<'PY'
from kiwipiepy import Kiwi

kiwi = Kiwi()


def tokens(text: str, count: int) -> str:
    found = " ".join(f"{token.form}/{token.tag}" for token in kiwi.tokenize(text, compatible_jamo=True)[:count])
    print(f"{text}: {found}")
    return found


for sign in ("㎡", "ＳＫ", "Ⅱ", "α"):
    assert tokens(f"{sign}를 샀다", 3) == f"{sign}/SW 르/NNG ㄹ/JKO"
assert tokens("CO₂를 줄인다", 4) == "CO/SL ₂/SW 르/NNG ㄹ/JKO"
assert tokens("CO₂는 늘었다", 3) == "CO/SL ₂/SW 늘/VV"
assert tokens("ＫＢＳ는 보도했다", 1) == "ＫＢＳ/SW" and tokens("km²를 샀다", 2) == "km²/SL 르/NNG"
for right in ("SK를 샀다", "AI를 쓴다", "LTE를 쓴다"):
    assert tokens(right, 2).endswith("/SL 를/JKO")
assert tokens("5㎞를 달렸다", 3) == "5/SN ㎞/SW 를/JKO"
kiwi.add_re_word(r"[A-Za-z]*[₂㎡α]", "SL")
assert tokens("CO₂를 줄인다", 2) == "CO₂/SL 를/JKO"
print("as described")
PY
