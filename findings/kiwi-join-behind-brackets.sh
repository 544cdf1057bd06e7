#!/usr/bin/env bash
# kiwipiepy 0.24.1, join and template
#
# Expected. join() makes text of morphemes, and tokenize() then join() gives a sentence back. A particle behind a bracket follows the word BEFORE it, as it
#   is read aloud: 나하늘(45)은, 의원(한빛시 중구)을, 강(江)을.
# Happens. join() chooses the form of the particle anew by the last letter INSIDE the bracket: 나하늘(45)는, 의원(한빛시 중구)를, 하늘당(대표 이모)와,
#   국회의원(비례)로. Hanja have no final consonant to it: 尹는, 강(江)를. The template does the same: template("{}은").format("하늘(주)") is 하늘(주)는.
# Why it hurts. Names in papers carry age, party and place in brackets. Who replaces a word in tokens and joins them (masking of names, new training sentences)
#   writes particles that no paper has, and changes those of sentences nobody touched; a comparison of texts before and after then counts them as edits.
# What helps. Keep the text and replace by the tokens' start and end instead of joining; or choose by the word before the bracket.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet kiwipiepy==0.24.1
"$work/env/bin/python" -W ignore - <<'PY'
from kiwipiepy import Kiwi

kiwi = Kiwi()
JOINED = {
    "의원은 예산을 봤다": "의원은 예산을 봤다",
    "나하늘(45)은 갔다": "나하늘(45)는 갔다",
    "의원(한빛시 중구)을 만났다": "의원(한빛시 중구)를 만났다",
    "하늘당(대표 이모)과 만났다": "하늘당(대표 이모)와 만났다",
    "국회의원(비례)으로 일했다": "국회의원(비례)로 일했다",
    "강(江)을 건넜다": "강(江)를 건넜다",
    "尹은 갔다": "尹는 갔다",
}
for text, joined in JOINED.items():
    print(f"{text} -> {kiwi.join(kiwi.tokenize(text))}")
    assert kiwi.join(kiwi.tokenize(text)) == joined
assert kiwi.template("{}은").format("하늘") == "하늘은" and kiwi.template("{}은").format("하늘(주)") == "하늘(주)는"
print("as described")
PY
