#!/usr/bin/env bash
# num2words 0.5.14, lang="ko", to="ordinal"
#
# Expected. Korean is among its languages, and 21 is 스물한 번째, 99 아흔아홉 번째. So 20 is 스무 번째 (스물 becomes 스무 before what is counted), and 100 백 번째.
# Happens. 20 is "스물 번째", and 120 "백 스물 번째"; 100, 200 and every full hundred up to 1000 raise KeyError. Plain numbers and years come out rightly.
# Why it hurts. News is full of round ordinals: the hundredth day, the twentieth round, the 200th anniversary. A text read out by a machine is wrong at 20,
#   and a run over a table of numbers stops at the first hundred, long after a trial with small ones went well.
# What helps. to="cardinal" with 번째 behind it for what is above 99, and 스무 for 스물 at the end.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet num2words==0.5.14
"$work/env/bin/python" -W ignore - <<'PY'
from num2words import num2words


def ordinal(number: int) -> str:
    try:
        return str(num2words(number, lang="ko", to="ordinal"))
    except KeyError as error:
        return f"KeyError: {error}"


found = {number: ordinal(number) for number in range(1, 1001)}
print({number: found[number] for number in (1, 19, 20, 21, 99, 100, 101, 120, 1000)})
assert found[21] == "스물한 번째" and found[99] == "아흔아홉 번째" and found[101] == "백 한 번째"
assert found[20] == "스물 번째" and found[120] == "백 스물 번째"
assert [number for number, words in found.items() if "Error" in words] == list(range(100, 1001, 100))
assert num2words(100, lang="ko") == "백" and num2words(2025, lang="ko", to="year") == "이천이십오년"
print("as described")
PY
