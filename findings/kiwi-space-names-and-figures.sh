#!/usr/bin/env bash
# kiwipiepy 0.24.1, space and glue
#
# Expected. space() mends missing spaces; its documentation: by default (reset_whitespace=False) it is mainly about parting
#   what is written together, and True joins as well. glue() puts pieces of a text (lines of a PDF) together, with spaces by the context.
# Happens. space() takes a space away by default as well, and puts it elsewhere: "한빛시 나하늘 시장" becomes "한빛 시나 하늘 시장". What is
#   spaced rightly is parted: 3.5% to "3.5 %", 1분기 to "1 분기", 코로나19 to "코로나 19", 3조2000억원 to "3 조 2000 억 원", 도·농 to "도· 농".
#   (제22대, 2월 7일, U-20 stay.) glue() leaves names whole (나하|늘) but parts figures and letters that a line end cut: 20|00억원 is "20 00억원", 202|5년
#   "202 5년", K|BS "K BS", 12·|3 "12· 3".
# Why it hurts. Both are run over whole texts to clean them. The person becomes 하늘, the amount 20, the broadcaster BS, and no error shows in a text
#   that is otherwise better than before.
# What helps. Call space() only on words that are too long to be spaced, and not on names and figures; join pieces without a space
#   where a figure or a Latin letter stands on both sides of the cut.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet kiwipiepy==0.24.1
"$work/env/bin/python" -W ignore - <<'PY'
from kiwipiepy import Kiwi

kiwi = Kiwi()
SPACED = {
    "시장은7일예산안을발표했다": "시장은 7일 예산안을 발표했다",
    "제22대 국회": "제22대 국회",
    "한빛시 나하늘 시장": "한빛 시나 하늘 시장",
    "올해 1분기 영업이익은 3.5% 늘었다": "올해 1 분기 영업 이익은 3.5 % 늘었다",
    "코로나19 환자가 늘었다": "코로나 19 환자가 늘었다",
    "예산은 3조2000억원이다": "예산은 3 조 2000 억 원이다",
    "도·농 교류": "도· 농 교류",
}
for text, spaced in SPACED.items():
    print(f"{text} -> {kiwi.space(text)}")
    assert kiwi.space(text) == spaced
GLUED = {
    ("나하", "늘 시장은"): "나하늘 시장은",
    ("서울시는 예산", "을 늘렸다"): "서울시는 예산을 늘렸다",
    ("예산은 3조 20", "00억원으로"): "예산은 3조 20 00억원으로",
    ("202", "5년 2월 7일"): "202 5년 2월 7일",
    ("K", "BS는 보도했다"): "K BS는 보도했다",
    ("12·", "3 비상계엄"): "12· 3 비상계엄",
}
for pieces, glued in GLUED.items():
    print(f"{pieces} -> {kiwi.glue(pieces)}")
    assert kiwi.glue(pieces) == glued
print("as described")
PY
