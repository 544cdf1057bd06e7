#!/usr/bin/env bash
# sentencepiece 0.2.3, SentencePieceTrainer on one article a line
#
# Expected. The trainer takes a text a line, and leaves out lines longer than max_sentence_length, 4192. An article of 1,500 letters is far from it, and the same article in English, of 4,000 letters, is taken.
# Happens. The 4192 are BYTES, and Hangul has three a letter: an article of more than some 1,500 letters with its blanks is skipped WHOLE, not cut. From forty lines, twenty long articles and twenty short items, the model
#   knows the letters of the short ones alone; 하늘시, the first word of each article, is unknown to it. Two lines of the trainer's log say so ("Found too long line (4680 > 4192)"), for the first only, and not how many.
# Why it hurts. A report of the usual length is near the limit: what is left for training are short items, lists of appointments and captions of photos, and all the model looks like is a poor one. The same corpus in English, the
#   same number of reports, passes as a whole.
# What helps. max_sentence_length=100000, or a sentence a line.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet sentencepiece==0.2.3
"$work/env/bin/python" -W ignore - <<'PY'
import io

import sentencepiece

ARTICLE = "하늘시는 올해 예산을 늘려 도서관을 짓기로 했다고 밝혔다. 나하늘 시장은 돈이 없다는 말은 하지 않겠다고 말했다. " * 30
ENGLISH = "Haneul City said that it would raise its budget and build a library. Mayor Na Haneul said that there was money for it. " * 30
SHORT = "날씨가 맑다"


def letters(article: str, **options) -> set[str]:
    """The letters that a model trained on twenty of the article and twenty short items knows."""
    model = io.BytesIO()
    lines = iter([article] * 20 + [SHORT] * 20)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=lines, model_writer=model, vocab_size=60, hard_vocab_limit=False, minloglevel=2, **options
    )
    processor = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    return set("".join(processor.id_to_piece(number) for number in range(3, processor.get_piece_size())))


print(len(ARTICLE), "letters,", len(ARTICLE.encode()), "bytes;", len(ENGLISH), "letters in English")
assert len(ARTICLE) < 2000 and len(ENGLISH) > 3500
known = letters(ARTICLE)
print("known:", "".join(sorted(known)))
assert known == set("▁날씨가맑다")
assert set("Haneulbudgty") <= letters(ENGLISH)
assert set("하늘시예산") <= letters(ARTICLE, max_sentence_length=100_000)
assert set("하늘시예산") <= letters(ARTICLE[:1300])
print("as described")
PY
