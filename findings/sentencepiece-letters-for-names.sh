#!/usr/bin/env bash
# sentencepiece 0.2.3 with its usual normalisation (nmt_nfkc); tokenizers 0.23.3, NFKC
#
# Expected. NFKC makes one of forms that mean the same (full width, ㈜, ①), and plain Hangul goes through untouched. Papers that give no names write ㄱ씨 and ㄴ씨, many write
#   ㆍ between words; both come from any Korean keyboard.
# Happens. They do not go through. ㄱ (U+3131) becomes ᄀ (U+1100), a letter made to be joined with the next one, and ㆍ (U+318D) becomes ᆞ (U+119E), a vowel that on
#   the screen sits under the syllable BEFORE it: 정치ᆞ경제. decode(encode("ㄱ씨는 갔다")) holds no "ㄱ씨" any more. (주), m2 and ... for ㈜, ㎡ and … are as expected.
# Why it hurts. It looks the same in the notebook. A search for ㄱ씨 in what a model gave back finds nothing, answers cannot be found in their article, and no list of
#   middle dots has U+119E. A vocabulary trained on ㄱ does not know ᄀ, and the other way round.
# What helps. Replace ㆍ by · before; write U+1100–U+1112 back as U+3131–U+314E in what comes out; or train with normalization_rule_name="identity".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet sentencepiece==0.2.3 tokenizers==0.23.3
"$work/env/bin/python" -W ignore - <<'PY'
import io

import sentencepiece
from tokenizers.normalizers import NFKC

TEXTS = ["ㄱ씨는 갔다", "정치ㆍ경제", "ㄴ씨와 ㄱ씨는 하늘시에 갔다", "경제ㆍ정치는 하늘시"] * 50


def there_and_back(text: str, rule: str) -> str:
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(TEXTS), model_writer=model, vocab_size=60, hard_vocab_limit=False, minloglevel=2, normalization_rule_name=rule
    )
    pieces = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    return pieces.decode(pieces.encode(text))


for text, changed in {"ㄱ씨는 갔다": "\u1100씨는 갔다", "정치ㆍ경제": "정치\u119e경제"}.items():
    usual, identity, other = there_and_back(text, "nmt_nfkc"), there_and_back(text, "identity"), NFKC().normalize_str(text)
    print(text, "->", usual, [f"U+{ord(letter):04X}" for letter in usual if not "가" <= letter <= "힣" and letter != " "])
    assert usual == other == changed and identity == text
print("as described")
PY
