#!/usr/bin/env bash
# hanja 0.15.1 (PyPI), SQLite's FTS5 and Unicode's NFC on the hanja that stand twice in KS X 1001, and so in CP949
#
# Expected. 李舜臣 in a file in CP949 is 李舜臣, and the hanja package reads it 이순신. Unicode's normal form NFC composes letters; it is harmless, and text in it can be written to the file it came from.
# Happens. The Korean standard has 268 hanja a second time, once for each reading: 李 under 리 and under 이, 樂 under 악, 낙, 락 and 요. Unicode has kept them (U+F900 to U+FA0B), and typed by its second reading a hanja IS one
#   of them. hanja knows ONE of the 268, 女: 李舜臣 becomes 李순신, 快樂 쾌樂, with the same letter on the screen. FTS5 does not find one 李舜臣 by the other. NFC makes the usual ones of all, and then (1) the reading that was
#   written is gone: 樂園 as 낙원 and 快樂 as 쾌락 had two codes; (2) two of them, 郎 and 隸 (U+F92C, U+F9B8), become letters
#   that look the same and that CP949 DOES NOT HAVE, so that the text cannot be written to its own file.
# Why it hurts. Headlines of older papers and names (李, 金, 羅, 柳, 林, 梁, 盧, 呂 are all among them) miss their rows in each list and search, and no eye sees why. Who mends it by NFC has an error on saving in one of some
#   thousand articles.
# What helps. NFC for searching and counting and the text as it came beside it; for the reading the code itself, before.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet hanja==0.15.1
"$work/env/bin/python" -W ignore - <<'PY'
import sqlite3
import unicodedata

import hanja

twice = []
for code in range(0xF900, 0xFA0C):
    try:
        chr(code).encode("cp949")
    except UnicodeEncodeError:
        continue
    twice.append(chr(code))
nfc = {character: unicodedata.normalize("NFC", character) for character in twice}
print(len(twice), "hanja in CP949 that NFC makes others of:", "".join(twice[:20]))
assert len(twice) == 268 and all(character != usual for character, usual in nfc.items())


def read(word: str) -> str:
    reading = hanja.translate(word, "substitution")
    print(word, [f"U+{ord(character):X}" for character in word], reading)
    return reading


assert [character for character in twice if hanja.translate(character, "substitution") != character] == ["\uf981"]
assert read("李舜臣") == "이순신" and read("\uf9e1舜臣") == "\uf9e1순신"
assert read("快樂") == "쾌락" and read("快\uf95c") == "쾌\uf95c"
assert unicodedata.normalize("NFC", "\uf914\uf95c\uf9bf") == "樂樂樂"

lost = []
for character, usual in nfc.items():
    try:
        usual.encode("cp949")
    except UnicodeEncodeError:
        lost.append((f"U+{ord(character):X}", f"U+{ord(usual):X}"))
print("not in CP949 after NFC:", lost)
assert lost == [("U+F92C", "U+90CE"), ("U+F9B8", "U+96B8")]

base = sqlite3.connect(":memory:")
base.execute("create virtual table articles using fts5(title)")
base.executemany("insert into articles values (?)", [("李舜臣 장군",), ("\uf9e1舜臣 장군",)])
found = base.execute("select title from articles where articles match ?", ("李舜臣",)).fetchall()
print("found by 李舜臣:", found)
assert found == [("李舜臣 장군",)]
print("as described")
PY
