#!/usr/bin/env bash
# ko-pron 1.3, romanise
#
# Expected. It writes Korean in Latin letters by five systems and minds the changes of sounds (종로 jongno). What is not Hangul needs no writing in Latin letters, and stays: KBS는 is KBSneun,
#   2025년 2025nyeon.
# Happens. Everything but Hangul becomes BLANKS, in all systems: KBS는 is "   neun", 2025년 "    nyeon", "SK와 KT" "  wa   ", "12·3 비상계엄" five blanks and bisanggyeeom, 제22대 "je  dae"; so do hanja (美
#   정부), commas, and the quotation mark inside a word (“돈이 없다”고: doni eopda go). And with a bracket at its end nothing is written in Latin letters at all: 나하늘(45) comes back as
#   나하늘(45), while 나하늘 is nahaneul.
# Why it hurts. Headlines and names are what is romanised, for addresses, tables and readers abroad. The year, the company and the amount are gone without an error, blanks are stripped later, and the
#   addresses of "예산 3조" and "예산 5조" are the same one.
# What helps. Romanise the runs of Hangul alone: re.sub(r"[가-힣]+(?: [가-힣]+)*", lambda run: romanise(run[0], "rr"), text).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet ko-pron==1.3
"$work/env/bin/python" -W ignore - <<'PY'
import re

from ko_pron import romanise

for text, latin in (
    ("종로", "jongno"),
    ("나하늘", "nahaneul"),
    ("KBS는", "   neun"),
    ("2025년", "    nyeon"),
    ("SK와 KT", "  wa   "),
    ("12·3 비상계엄", "     bisanggyeeom"),
    ("제22대 국회", "je  dae gukhoe"),
    ("美 정부", "  jeongbu"),
    ("“돈이 없다”고", " doni eopda go"),
    ("나하늘(45)", "나하늘(45)"),
):
    print(repr(text), "->", [romanise(text, system) for system in ("rr", "mr", "yr")])
    assert romanise(text, "rr") == latin
assert romanise("예산 3조", "rr") == romanise("예산 5조", "rr")
assert all(romanise("KBS는", system).startswith("   n") for system in ("mr", "yr"))
assert re.sub(r"[가-힣]+(?: [가-힣]+)*", lambda run: romanise(run[0], "rr"), "KBS는 예산 3조") == "KBSneun yesan 3jo"
print("as described")
PY
