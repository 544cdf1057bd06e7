#!/usr/bin/env bash
# korean-number 1.0.2 and es-hangul 0.1.0
#
# Expected. korean-number turns amounts into Korean and back: addunit(123450000) is "1억 2345만", kor2num('일억 이천삼백사십오만') the number.
#   es-hangul has amount_to_hangul for strings of amounts, commas and 원 among them: "15,201,100원". News writes "3조 2천억 원", "1만2천 명", "1.5억".
# Happens. Figures beside units are skipped WITHOUT an error and the units alone are added up: kor2num("1억 2345만") is 100,010,000, kor2num("3조 2천억")
#   1,100,000,000,000, kor2num("2,500만") 10,000. It cannot read what its own addunit writes. es-hangul does the reverse and drops the units:
#   amount_to_hangul("3조 2천억") is 삼십이, "1.5억" 일점오.
# Why it hurts. The result is a number of a plausible size. A table of budgets drawn from articles is wrong in every row that was written as
#   news writes it, and right in those written out.
# What helps. Reading figures and units by one's own pattern ((\d[\d,.]*)\s*(조|억|만|천)?), and a check that nothing of the string is left over.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet korean-number==1.0.2 es-hangul==0.1.0
"$work/env/bin/python" -W ignore - <<'PY'
from es_hangul import amount_to_hangul
from korean_number import addunit, kor2num

print(kor2num("일억 이천삼백사십오만"), addunit(123_450_000), kor2num(addunit(123_450_000)))
assert kor2num("일억 이천삼백사십오만") == 123_450_000
assert addunit(123_450_000) == "1억 2345만"
assert kor2num("1억 2345만") == 100_010_000
for amount, given, right in (("3조 2천억", 1_100_000_000_000, 3_200_000_000_000), ("2,500만", 10_000, 25_000_000), ("1만2천", 11_000, 12_000)):
    print(amount, kor2num(amount), "for", right)
    assert kor2num(amount) == given
for amount, given in (("15,201,100원", "일천오백이십만천백"), ("3조 2천억", "삼십이"), ("1.5억", "일점오")):
    print(amount, amount_to_hangul(amount))
    assert amount_to_hangul(amount) == given
print("as described")
PY
