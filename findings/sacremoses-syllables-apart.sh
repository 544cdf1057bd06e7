#!/usr/bin/env bash
# sacremoses 0.2.0 (MosesTokenizer, MosesDetokenizer)
#
# Expected. MosesTokenizer() cuts marks from words and leaves words whole, in any language that writes blanks; detokenize() puts them together again, and
#   lang="ko" is there for Korean.
# Happens. With the usual language ("en") every SYLLABLE of Hangul is a token: 예산안 is 예, 산, 안. detokenize() then glues them without the blanks that had stood there:
#   "돈이 없다" becomes "돈이없다", and "하늘시는 7일" "하늘시는 7 일". With lang="ko" words stay whole, and what detokenize() writes is still not the text:
#   “돈이 없다. ” 고 and 12 · 3.
# Why it hurts. Tables of scores (BLEU, WER) of Korean are counted over syllables by one and over words by another, with the same library and no setting shown; a text
#   that went through it has other spaces, so that offsets, spacing models and quotations no longer fit.
# What helps. lang="ko" for tokens; keep the text itself beside them and never detokenize.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet sacremoses==0.2.0
"$work/env/bin/python" - <<'PY'
from sacremoses import MosesDetokenizer, MosesTokenizer

TEXT = "하늘시는 7일 “돈이 없다.”고 밝혔다. 12·3 예산"


def there_and_back(lang: str) -> tuple[list[str], str]:
    tokens = MosesTokenizer(lang).tokenize(TEXT, escape=False)
    text = MosesDetokenizer(lang).detokenize(tokens)
    print(lang, tokens, "->", text)
    return tokens, text


assert MosesTokenizer().lang == "en"
syllables, glued = there_and_back("en")
assert syllables[:6] == ["하", "늘", "시", "는", "7", "일"] and "돈이없다" in glued and "7 일" in glued
words, spaced = there_and_back("ko")
assert words[:2] == ["하늘시는", "7일"] and "“돈이 없다. ” 고" in spaced and "12 · 3" in spaced
print("as described")
PY
