#!/usr/bin/env bash
# jellyfish 1.3.0: soundex, metaphone, jaro_winkler_similarity, levenshtein_distance
#
# Expected. soundex() and metaphone() give a code by which names that sound alike fall into one block; a letter they do not know stands in the code as it is, or is
#   refused. The measures of distance count letters as one sees them: levenshtein_distance calls 예산 and 예신 one apart whether syllables are composed or not.
# Happens. metaphone() of every Hangul name is the empty text. soundex() takes the syllable apart, keeps the first consonant and drops the rest:
#   김하늘, 강바람, 고구름 and 권나무 are all ᄀ000. Nothing is raised. jaro_winkler_similarity of one and the same name, composed here and decomposed there
#   (as file names of a Mac are), is 0.0, while 한국은행 and 한국운행 are 0.87.
# Why it hurts. Joining tables of people by a sound code makes one block of all of them (metaphone) or of all Kims, Kangs and Kos, and a rule "same code, same
#   person" unites strangers. A list made from file names matches nothing at all.
# What helps. unicodedata.normalize("NFC", name) first; for sound, compare romanised names, or letters (jamo) by levenshtein_distance.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet jellyfish==1.3.0
"$work/env/bin/python" - <<'PY'
from unicodedata import normalize

import jellyfish

NAMES = ["김하늘", "강바람", "고구름", "권나무", "나하늘", "도바람"]
for name in NAMES:
    print(name, repr(jellyfish.soundex(name)), repr(jellyfish.metaphone(name)))
assert {jellyfish.soundex(name) for name in NAMES[:4]} == {"\u1100000"}
assert len({jellyfish.soundex(name) for name in NAMES}) == 3
assert {jellyfish.metaphone(name) for name in NAMES} == {""}
apart = [normalize("NFD", word) for word in ("예산", "예신")]
assert jellyfish.levenshtein_distance("예산", "예신") == jellyfish.levenshtein_distance(*apart) == 1
same = jellyfish.jaro_winkler_similarity("한국은행", normalize("NFD", "한국은행"))
other = jellyfish.jaro_winkler_similarity("한국은행", "한국운행")
print("the same name, composed and not:", same, "  한국은행 and 한국운행:", round(other, 2))
assert same == 0.0 and round(other, 2) == 0.87
print("as described")
PY
