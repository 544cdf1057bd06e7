#!/usr/bin/env bash
# autocorrect-py 2.14.0 and cjk-text-formatter 1.2.1
#
# Expected. Both correct the spacing between CJK and Latin letters, and name Korean among the languages ("CJK (Chinese, Japanese, Korean)"). In
#   Chinese a space between 中文 and English is the better style. By the rules of Korean (한글 맞춤법, item 41) a particle is written on to the word.
# Happens. Particles are cut off every Latin word and figure: "5G를" becomes "5G 를", "GPT-5를" "GPT-5 를", "20%를" "20% 를", names fall apart, "K팝" "K 팝",
#   "코로나19" "코로나 19", and autocorrect takes the space before an opening quotation mark away: "시장은 “돈" becomes "시장은“돈" once a Chinese letter is
#   in the sentence, as in any headline (美, 尹). cjk-text-formatter does the quotation the other way round: “돈이 없다”고 becomes “돈이 없다” 고.
# Why it hurts. What was right is made wrong, in every sentence with AI in it, in a step that is called a correction. Names no longer match, and
#   a morpheme analyser takes 를 and 고 at the head of a word for nouns.
# What helps. Neither on Korean text; in autocorrect's configuration the rules of space can be turned off.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet autocorrect-py==2.14.0 cjk-text-formatter==1.2.1
"$work/env/bin/python" -W ignore - <<'PY'
import autocorrect_py
from cjk_text_formatter.polish import polish_text

for right, made in (
    ("하늘시는 5G를 쓴다", "하늘시는 5G 를 쓴다"),
    ("GPT-5를 산다", "GPT-5 를 산다"),
    ("코로나19와 K팝", "코로나 19 와 K 팝"),
    ("美 시장은 “돈이 없다”고 했다", "美 시장은“돈이 없다”고 했다"),
):
    print(right, "->", autocorrect_py.format(right))
    assert autocorrect_py.format(right) == made
for right, made in (("하늘시는 5G를 쓴다", "하늘시는 5G 를 쓴다"), ("시장은 AI를 “경제”라고 했다", "시장은 AI 를 “경제” 라고 했다")):
    print(right, "->", polish_text(right))
    assert polish_text(right) == made
print("as described")
PY
