#!/usr/bin/env bash
# nltk 3.10.4, PunktSentenceTokenizer trained on Korean text
#
# Expected. Punkt learns abbreviations from plain text of the language, with no lists, and its documentation says to train it on a large collection of text in the target language
#   before use. The more it has read, the better it cuts.
# Happens. The more Korean it has read, the fewer sentences it finds. To Punkt an abbreviation is a short word that nearly always has a full stop behind it, and that is what 밝혔다, 말했다
#   and 냈다 are: the verb ends the sentence, always. Untrained it cuts four sentences into four, after 60 sentences into two, after 600 all four are ONE, and every verb is in
#   its list of abbreviations. Nothing is raised.
# Why it hurts. Counts per sentence, co-occurrence, summaries and quotations all rest on sentences; here they are the paragraph or the article. Advice to train on one's own
#   newspaper makes it worse.
# What helps. A splitter made for Korean (kiwipiepy, kss); or the untrained tokenizer, which cuts after every full stop, also within “…다.”고 and "2025. 2. 7.".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nltk==3.10.4
"$work/env/bin/python" -W ignore - <<'PY'
import random

from nltk.tokenize.punkt import PunktSentenceTokenizer

WHO = ["시장은", "의원은", "그는", "하늘시는", "시의회는", "경찰은", "정부는", "회사는", "주민들은", "전문가들은", "나하늘 시장은", "도바람 의원은"]
WHAT = ["예산안을", "새 길을", "버스를", "다리를", "계획을", "내년 사업을", "광장을", "보고서를", "대책을", "결과를"]
DID = [*"냈다 밝혔다 말했다 늘렸다 줄였다 만들었다 고쳤다 봤다 반대했다 찬성했다 설명했다 알렸다 내놓았다 미뤘다 지적했다 강조했다 전했다 요구했다".split()]
TEXT = "하늘시는 예산안을 냈다. 시장은 대책을 밝혔다. 그는 버스를 고쳤다고 설명했다. 회사는 계획을 알렸다."

random.seed(3)
sentences = [f"{random.choice(WHO)} {random.choice(WHAT)} {random.choice(DID)}." for _ in range(600)]
cut = {0: PunktSentenceTokenizer().tokenize(TEXT)}
for size in (60, 600):
    tokenizer = PunktSentenceTokenizer(" ".join(sentences[:size]))
    cut[size] = tokenizer.tokenize(TEXT)
    print(size, "sentences read:", len(cut[size]), "of 4 found; abbreviations:", sorted(tokenizer._params.abbrev_types)[:8])
assert len(cut[0]) == 4 and len(cut[60]) < 4 and len(cut[600]) == 1
assert {"냈다", "밝혔다", "설명했다", "알렸다"} <= tokenizer._params.abbrev_types
print("as described")
PY
