#!/usr/bin/env bash
# tantivy 0.27.0 (PyPI, the Python binding of the Rust search engine), default tokenizer
#
# Expected. The default tokenizer of a text field parts at spaces and punctuation, drops tokens that are too long and lower-cases. Rust's
#   documentation of RemoveLongFilter: meant for things like base-64 in mails, limit in BYTES of UTF-8. A word of fourteen letters is none.
# Happens. The limit is 40 bytes, a Hangul syllable is 3: any word of 14 syllables and more is not indexed, and the query for it finds
#   nothing, without an error. 13 syllables are found. Particles count, so the same name is found in one sentence and not in the next:
#   "한국보건산업연구진흥재단이" is found, "한국보건산업연구진흥재단에서도" is not.
# Why it hurts. Bodies and offices are written in one word in Korean news (저출산고령사회위원회부위원장은). What an index of articles lacks is
#   exactly the long official names, in some of their sentences only; counts by query are too low and nobody sees why.
# What helps. Register a tokenizer with a higher limit (for Korean: three times the length), or index morphemes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet tantivy==0.27.0
"$work/env/bin/python" - <<'PY'
import tantivy

WORDS = ["한국보건산업연구진흥재단이", "한국보건산업연구진흥재단에서도", "저출산고령사회위원회부위원장은", "internationalization"]


def found(tokenizer: str) -> dict[str, int]:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("body", stored=True, tokenizer_name=tokenizer)
    index = tantivy.Index(builder.build())
    if tokenizer != "default":
        analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.remove_long(120))
        index.register_tokenizer(tokenizer, analyzer.filter(tantivy.Filter.lowercase()).build())
    writer = index.writer(15_000_000, 1)
    for word in WORDS:
        writer.add_document(tantivy.Document(body=f"{word} 말했다"))
    writer.commit()
    index.reload()
    searcher = index.searcher()
    return {word: searcher.search(index.parse_query(word, ["body"]), 10).count for word in [*WORDS, "말했다"]}


default, wide = found("default"), found("wide")
for word in default:
    print(f"{word}  characters {len(word)}, bytes {len(word.encode())}: found {default[word]}, with a limit of 120 bytes {wide[word]}")
assert list(default.values()) == [1, 0, 0, 1, 4]
assert list(wide.values()) == [1, 1, 1, 1, 4]
print("as described")
PY
