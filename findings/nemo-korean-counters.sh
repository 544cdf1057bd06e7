#!/usr/bin/env bash
# NeMo text processing 1.2.0 (NVIDIA's writing out of figures, for voices and recognisers), Korean
#
# Expected. 1,234명 is read 천이백서른네 명, 238명 이백서른여덟 명, 99명 아흔아홉 명: before 명 and 개 Korean counts with native numbers. 2:1 is 이 대 일, 10.5%로 십점오 퍼센트로.
# Happens. Figures before 명 and 개 lose their places: "1,234명" becomes "일 , 이 서른네명" (one, comma, two, thirty-four), 238명 "이 서른여덟명" (two, thirty-eight), 99명 "구 아홉명" (nine, nine), 101명
#   "십 한명" (eleven), 1,000명 "일 , 영 영 영 명". 3, 15, 38 and 100명 are right, and so is 1,234원. With a particle, 238명이 is read otherwise, 이백삼십팔 명이. 2:1 is 두시 일분 (a minute past two), a
#   telephone number has 마이너스 in it, and % stays % as soon as a particle follows. 3.5%, 2025.02.07 and 5,000만원 are right. Nothing is raised.
# Why it hurts. News counts people: 238명 is in every report of an accident or a vote. A voice says another number, a recogniser trained on such text learns it, and the score of a match is told as a time.
# What helps. No commas within figures and a blank before the counter: 1234 명 is 천이백삼십사 명, and 99 명 구십구 명. Scores written 2 대 1.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nemo-text-processing==1.2.0
cd "$work"
"$work/env/bin/python" -W ignore - 2> errors.log <<'PY' || { cat errors.log; exit 1; }
from nemo_text_processing.text_normalization.normalize import Normalizer

READ = {
    "1,234명": "일 , 이 서른네명",
    "238명": "이 서른여덟명",
    "99명": "구 아홉명",
    "101명": "십 한명",
    "1,000명": "일 , 영 영 영 명",
    "1,234개": "일 , 이 서른네개",
    "238명이 숨졌다": "이백삼십팔 명이 숨졌다",
    "3명": "세명",
    "15명": "열다섯명",
    "38명": "서른여덟명",
    "100명": "백 명",
    "1,234원": "천이백삼십사원",
    "1234 명": "천이백삼십사 명",
    "99 명": "구십구 명",
    "2:1": "두시 일분",
    "02-723-4567": "영 이 마이너스 칠백이십삼 마이너스 사천오백육십칠",
    "3.5%": "삼점오 퍼센트",
    "10.5%로": "십점오 %로",
    "2025.02.07": "이천이십오년 이월 칠일",
    "5,000만원": "오천만원",
}
normalizer = Normalizer(input_case="cased", lang="ko")
for text, wanted in READ.items():
    read = normalizer.normalize(text)
    print(text, "->", read)
    assert read == wanted, wanted
print("as described")
PY
