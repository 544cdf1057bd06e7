#!/usr/bin/env bash
# scikit-learn 1.9.1 with strip_accents="unicode" (CountVectorizer, TfidfVectorizer)
#
# Expected. Its documentation: "Remove accents and perform other character normalization during the preprocessing step"; "unicode" works on any
#   characters. Hangul has no accents, so 예산 stays 예산.
# Happens. The words of the vocabulary LOOK like 예산 and are not: every syllable is left in its two or three letters (NFKD, and nothing puts them
#   together again). "예산" in vocabulary_ is False, and a stop word given as 예산 stays in (a warning names '예산' as not in the
#   list that says '예산'). A word of one syllable (돈), which the
#   default pattern of two characters drops, is counted, as it has three characters now; analyzer="char" gives letters for syllables.
# Why it hurts. Every table and chart made of it prints well. Joins with other tables find nothing, stop lists do nothing, and it is turned on
#   for the sake of a few names (Pelé) in the text.
# What helps. strip_accents=None for Korean, or unicodedata.normalize("NFC", word) on what get_feature_names_out gives.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet scikit-learn==1.9.1
"$work/env/bin/python" -W ignore - <<'PY'
import unicodedata

from sklearn.feature_extraction.text import CountVectorizer

TEXT = ["하늘시 예산 심의 돈 예산"]
plain = CountVectorizer().fit(TEXT)
stripped = CountVectorizer(strip_accents="unicode", stop_words=["예산"]).fit(TEXT)
print(sorted(plain.vocabulary_), [(word, len(word)) for word in sorted(stripped.vocabulary_)])
assert set(plain.vocabulary_) == {"하늘시", "예산", "심의"}
assert not set(stripped.vocabulary_) & {"하늘시", "예산", "심의", "돈"}
assert {unicodedata.normalize("NFC", word) for word in stripped.vocabulary_} == {"하늘시", "예산", "심의", "돈"}
letters = CountVectorizer(strip_accents="unicode", analyzer="char").fit(["산"])
print(sorted(letters.vocabulary_))
assert len(letters.vocabulary_) == 3
print("as described")
PY
