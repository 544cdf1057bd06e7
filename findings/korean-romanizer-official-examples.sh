#!/usr/bin/env bash
# korean-romanizer 0.28.0 (koroman 1.0.16 for comparison)
#
# Expected. A library for Korean romanization. The Revised Romanization (국어의 로마자 표기법) writes the sound, and gives examples for
#   each change of sounds: 백마 Baengma, 종로 Jongno, 왕십리 Wangsimni, 신라 Silla, 대관령 Daegwallyeong, 해돋이 haedoji, 잡혀 japyeo, 울릉 Ulleung.
# Happens. Of 17 such examples 4 come out as the standard writes them; koroman gets 16. Only what a final consonant becomes
#   by itself is applied; what meets across two syllables is not: "baekma", "jongro", "wangsipri", "sinra", "daegwanryeong", "haedodi", "japhyeo".
# Why it hurts. It is names of places that are romanized, for maps, tables and English articles. "jongro" and "sinra" find nothing when
#   joined with official lists, and every second name of a table is right, so that nobody suspects it.
# What helps. koroman; for names of persons the rule is another (no assimilation across the given name), so a person's own spelling first.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet korean-romanizer==0.28.0 koroman==1.0.16
"$work/env/bin/python" -W ignore - <<'PY'
from korean_romanizer.romanizer import Romanizer
from koroman import romanize

OFFICIAL = {
    "백마": "baengma", "신문로": "sinmunno", "종로": "jongno", "왕십리": "wangsimni", "별내": "byeollae", "신라": "silla",
    "학여울": "hangnyeoul", "알약": "allyak", "해돋이": "haedoji", "같이": "gachi", "좋고": "joko", "놓다": "nota", "잡혀": "japyeo",
    "낳지": "nachi", "대관령": "daegwallyeong", "울릉": "ulleung", "묵호": "mukho",
}  # fmt: skip
wrong = {word: Romanizer(word).romanize() for word, right in OFFICIAL.items() if Romanizer(word).romanize() != right}
other = {word: romanize(word) for word, right in OFFICIAL.items() if romanize(word) != right}
print("korean-romanizer", len(OFFICIAL) - len(wrong), "of", len(OFFICIAL), wrong)
print("koroman         ", len(OFFICIAL) - len(other), "of", len(OFFICIAL), other)
assert wrong["종로"] == "jongro" and wrong["신라"] == "sinra" and wrong["왕십리"] == "wangsipri" and wrong["해돋이"] == "haedodi"
assert len(wrong) == 13 and len(other) == 1
print("as described")
PY
