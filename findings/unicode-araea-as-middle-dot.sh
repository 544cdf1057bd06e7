#!/usr/bin/env bash
# Unicode: ㆍ (U+318D) in Python's re, SQLite's FTS5 and tantivy 0.27.0
#
# Expected. "정치ㆍ경제", "시ㆍ도": the dot between two words of equal rank is a punctuation mark, and words are parted by it.
# Happens. What stands in many Korean laws, press releases and articles is not the middle dot (· U+00B7) but ㆍ U+318D, which looks the
#   same in most fonts: HANGUL LETTER ARAEA, a vowel of old, category Lo. It is a LETTER. \w+ gives 정치ㆍ경제 as one word, isalpha() is true, and a
#   search for 정치 or for 경제 finds nothing in SQLite's FTS5 (unicode61) and in tantivy. With · and ・ (U+30FB) both are found.
#   No normal form helps: NFC leaves it, and NFKC makes U+119E of it, a vowel that waits for a consonant.
# Why it hurts. Two spellings that nobody can tell apart by eye. Counts and searches lose both words at once, in the texts of the outlets and
#   offices that write it so, and in these only.
# What helps. Replace U+318D and U+119E between two syllables by U+00B7 before anything else, and before NFKC.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet tantivy==0.27.0
"$work/env/bin/python" - <<'PY'
import re
import sqlite3
import unicodedata

import tantivy


def in_sqlite(text: str, query: str) -> int:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE articles USING fts5(body)")
    database.execute("INSERT INTO articles VALUES (?)", (text,))
    return int(database.execute("SELECT count(*) FROM articles WHERE articles MATCH ?", (query,)).fetchone()[0])


def in_tantivy(text: str, query: str) -> int:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("body", stored=True)
    index = tantivy.Index(builder.build())
    writer = index.writer(15_000_000, 1)
    writer.add_document(tantivy.Document(body=text))
    writer.commit()
    index.reload()
    return int(index.searcher().search(index.parse_query(query, ["body"]), 10).count)


for dot, kind, parted in (("\u318d", "Lo", False), ("\u00b7", "Po", True), ("\u30fb", "Po", True)):
    text = f"정치{dot}경제 면을 늘렸다"
    words = re.findall(r"\w+", text)
    found = [search(text, query) for search in (in_sqlite, in_tantivy) for query in ("정치", "경제", "늘렸다")]
    print(f"U+{ord(dot):04X} {unicodedata.name(dot)}: {words}, found {found}")
    assert unicodedata.category(dot) == kind and dot.isalpha() != parted
    assert words[:-2] == (["정치", "경제"] if parted else [f"정치{dot}경제"])
    assert found == ([1] * 6 if parted else [0, 0, 1] * 2)
forms = {form: unicodedata.normalize(form, "\u318d") for form in ("NFC", "NFKC")}
print({form: f"U+{ord(letter):04X}" for form, letter in forms.items()})
assert forms == {"NFC": "\u318d", "NFKC": "\u119e"}
print("as described")
PY
