#!/usr/bin/env bash
# pyBigKinds 1.2.11, keyword_dataframe and tfidf on the column 키워드 of BigKinds
#
# Expected. Both list the words (단어) of one column with a number (빈도), the one counted, the other weighted. BigKinds parts the keywords of an article by commas, so the words are what stands between commas, and both lists hold
#   the same ones.
# Happens. Only keyword_dataframe parts at the commas. tfidf parts at everything that is no letter, drops what is of one syllable and writes Latin letters small: 돈, 물 and 표 are not in its list, AI is ai, KF-21 is kf and 21, 3.5% is
#   nothing, 5.18 is 18, R&D nothing at all, 12·3 is 12, and 비상 계엄 two words. tfidf_vector, which one gives to its clusters, has the words of tfidf. One empty cell (an article of pictures) makes the first raise
#   ValueError "not valid format", and an empty text is a word of its own, "", counted.
# Why it hurts. The two are joined on 단어 to set counts beside weights: the short nouns, names of laws by their day and all Latin names fall out of the join, or stand twice (AI with a count, ai with a weight). Names of the
#   column are the same, so is the table's form.
# What helps. TfidfVectorizer(analyzer=lambda cell: cell.split(",")), lowercase off, on cells that are not empty.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pyBigKinds==1.2.11
"$work/env/bin/python" -W ignore - <<'PY'
import pandas as pd
from pyBigKinds import keyword_dataframe, tfidf, tfidf_vector

cells = ["예산,돈,AI,KF-21,예산", "물,표,R&D,5.18,3.5%", "12·3,비상 계엄,AI,예산"]
table = pd.DataFrame({"키워드": cells})
counted = dict(keyword_dataframe(table).to_numpy())
weighted = dict(tfidf(table).to_numpy())
print("counted:", counted)
print("weighted:", sorted(weighted))
assert counted == {"예산": 3, "AI": 2, "돈": 1, "KF-21": 1, "물": 1, "표": 1, "R&D": 1, "5.18": 1, "3.5%": 1, "12·3": 1, "비상 계엄": 1}
assert sorted(weighted) == ["12", "18", "21", "ai", "kf", "계엄", "비상", "예산"]
assert set(counted) & set(weighted) == {"예산"}
assert tfidf_vector(table).shape == (3, 8)
assert dict(keyword_dataframe(pd.DataFrame({"키워드": ["예산", ""]})).to_numpy()) == {"예산": 1, "": 1}
try:
    keyword_dataframe(pd.DataFrame({"키워드": ["예산", None]}))
except ValueError as error:
    print("an empty cell:", error)
else:
    raise SystemExit("an empty cell is read now")
print("as described")
PY
