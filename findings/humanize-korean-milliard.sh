#!/usr/bin/env bash
# humanize 4.17.0 with its locale ko_KR
#
# Expected. humanize ships a Korean translation, and its README promises "localization". Korean counts in 만 (10,000) and 억 (100,000,000);
#   babel 2.19.0 writes 12345678 as "1235만".
# Happens. intword gives English words in Korean: "12.3 million", "1.2 thousand", and for 5,000,000,000 "5.0 MILLIARD", which is not even what
#   humanize writes without a locale ("5.0 billion"). precisedelta joins Korean words with "and", ordinal gives "3rd", and naturaltime and apnumber are Korean.
# Why it hurts. milliard is a word that neither Koreans nor readers of English know; who takes it for million is wrong by a thousand. In a chart
#   for Korean readers 12.3 million has to be turned into 1,230만 by head, a well-known source of errors.
# What helps. babel's format_compact_decimal(number, locale="ko").
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet humanize==4.17.0 babel==2.19.0
"$work/env/bin/python" -W ignore - <<'PY'
import datetime

import humanize
from babel.numbers import format_compact_decimal

NUMBERS = (1_234, 12_345_678, 5_000_000_000)
english = [humanize.intword(number) for number in NUMBERS]
humanize.i18n.activate("ko_KR")
korean = [humanize.intword(number) for number in NUMBERS]
delta = datetime.timedelta(days=40)
print(english, korean, [format_compact_decimal(number, locale="ko") for number in NUMBERS])
print(humanize.precisedelta(delta), humanize.ordinal(3), humanize.naturaltime(datetime.timedelta(hours=3)), humanize.apnumber(5))
assert english[2] == "5.0 billion"
assert korean == ["1.2 thousand", "12.3 million", "5.0 milliard"]
assert humanize.precisedelta(delta) == "1개월 and 9일"
assert humanize.ordinal(3) == "3rd"
assert humanize.naturaltime(datetime.timedelta(hours=3)) == "3시간 전"
assert format_compact_decimal(12_345_678, locale="ko") == "1235만"
print("as described")
PY
