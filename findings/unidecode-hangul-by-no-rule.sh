#!/usr/bin/env bash
# Unidecode 1.4.0 and text-unidecode 1.3 (under python-slugify 9.2.0); anyascii 0.3.3 beside them
#
# Expected. Korea has one official romanisation since 2000, which passports nearly follow and road signs do: 최 Choe, 천 cheon, 의 ui, 원 won, 꽃 kkot. A transliteration by syllables can have it but for
#   changes between syllables. And a sign between two words becomes a hyphen in an address: 정치·경제 is jeongci-gyeongje.
# Happens. Unidecode follows no system in use: 최 coe, 천 ceon, 의 yi, 원 weon, 꽃 ggoc. ㆍ, the middle dot of many pages, is the letter U to it: 정치ㆍ경제 has the slug
#   jeongciugyeongje. Hanja are read in Mandarin, 李 Li and 金 Jin. anyascii has choe, cheon, ui and won, and an o for ㆍ.
# Why it hurts. The addresses and file names of articles, and names made into keys, meet no other list: Choe and Coe, Won and Weon are two people. Who searches
#   the archive by the passport's spelling finds nobody.
# What helps. A romaniser for names (koroman, hangul-romanize), ㆍ replaced by · before; or slugify(text, allow_unicode=True).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet Unidecode==1.4.0 text-unidecode==1.3 python-slugify==9.2.0 anyascii==0.3.3
"$work/env/bin/python" - <<'PY'
import text_unidecode
from anyascii import anyascii
from slugify import slugify
from unidecode import unidecode

GIVEN = {"최": ("coe", "Choe"), "천": ("ceon", "Cheon"), "의": ("yi", "Ui"), "원": ("weon", "Won"), "李": ("Li ", "Li"), "金": ("Jin ", "Jin"), "ㆍ": ("U", "o")}
for text, (ascii_text, other) in GIVEN.items():
    print(text, unidecode(text), text_unidecode.unidecode(text), anyascii(text))
    assert unidecode(text) == text_unidecode.unidecode(text) == ascii_text and anyascii(text) == other
print(slugify("정치·경제"), slugify("정치ㆍ경제"), unidecode("꽃"))
assert slugify("정치·경제") == "jeongci-gyeongje" and slugify("정치ㆍ경제") == "jeongciugyeongje" and unidecode("꽃") == "ggoc"
print("as described")
PY
