#!/usr/bin/env bash
# yake 0.7.3
#
# Expected. YAKE's README: language and domain independent, no dictionary needed; its arguments are language, n, the deduplication, window,
#   top and the stop words. Korean nouns, joined by spaces (the usual way to use it after a morpheme analyser), should be ranked.
# Happens. A word of fewer than three characters is a stop word, whatever stop words are given (an empty set here), and no argument
#   changes it. So 예산 (6 times), 행정, 정부, 심의 are no candidates, alone or at either end of a phrase; only the rarer words of three
#   syllables and more remain. The same text in English ranks "budget" first.
# Why it hurts. Two syllables are THE length of a Korean noun (경제, 정부, 국회, 검찰, 서울, 미국). The keywords of an article come out as
#   its long compounds, and it looks like a judgement about the article.
# What helps. Another ranking; or lengthen the words before YAKE and undo it after.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet yake==0.7.3
"$work/env/bin/python" -W ignore - <<'PY'
import yake

KOREAN = "예산 심의 예산 시의회 예산 행정 인공지능 예산 행정 시의회 인공지능 예산. 정부 예산 시의회. 정부 행정 인공지능."
ENGLISH = KOREAN
for word, other in (
    ("예산", "budget"), ("심의", "review"), ("시의회", "council"), ("행정", "office"), ("인공지능", "machine"), ("정부", "cabinet"),
):
    ENGLISH = ENGLISH.replace(word, other)


def ranked(text: str, language: str, n: int) -> list[str]:
    finder = yake.KeywordExtractor(lan=language, n=n, top=20, stopwords=set())
    return [word for word, _score in finder.extract_keywords(text)]


for n in (1, 2):
    print(n, "Korean ", ranked(KOREAN, "ko", n))
    print(n, "English", ranked(ENGLISH, "en", n))
print("예산 stands in the text", KOREAN.count("예산"), "times")
assert set(ranked(KOREAN, "ko", 1)) == {"시의회", "인공지능"}
assert set(ranked(KOREAN, "ko", 2)) == {"시의회", "인공지능", "시의회 인공지능"}
assert ranked(ENGLISH, "en", 1)[0] == "budget"
assert len(ranked(ENGLISH, "en", 1)) == 6
print("as described")
PY
