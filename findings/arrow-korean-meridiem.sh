#!/usr/bin/env bash
# arrow 1.4.0 with locale="ko"
#
# Expected. arrow's table of tokens: A stands for AM, PM, am, pm, and formatting and parsing take a locale; Korean is one of its locales.
#   CLDR's Korean words are 오전 and 오후, and "오후 1:08" is how Korean outlets write their stamps.
# Happens. In Korean the token A writes NOTHING: 13:08 and 01:08 both come out as "2025년 2월 7일 1:08". Parsing "오후 1:08" with the
#   same pattern raises. English is right, and so is babel 2.19.0 on the same moments.
# Why it hurts. A table or page made with arrow shows two moments twelve hours apart as one, without an error; nothing but the missing word
#   tells, and in Korean the time reads well without it.
# What helps. Write HH:mm in Korean output, or format with babel.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet arrow==1.4.0 babel==2.19.0
"$work/env/bin/python" - <<'PY'
import arrow
from arrow.parser import ParserMatchError
from babel.dates import format_datetime

PATTERN = "YYYY년 M월 D일 A h:mm"
afternoon, night = arrow.get(2025, 2, 7, 13, 8), arrow.get(2025, 2, 7, 1, 8)
written = [moment.format(PATTERN, locale="ko") for moment in (afternoon, night)]
english = [moment.format("A h:mm", locale="en") for moment in (afternoon, night)]
korean = [format_datetime(moment.datetime, "y년 M월 d일 a h:mm", locale="ko") for moment in (afternoon, night)]
print("arrow, Korean ", written)
print("arrow, English", english)
print("babel, Korean ", korean)
assert written[0] == written[1] == "2025년 2월 7일  1:08"
assert english == ["PM 1:08", "AM 1:08"]
assert korean == ["2025년 2월 7일 오후 1:08", "2025년 2월 7일 오전 1:08"]
try:
    arrow.get("2025년 2월 7일 오후 1:08", PATTERN, locale="ko")
except ParserMatchError as error:
    print("parsing:", error)
else:
    raise SystemExit("parses now")
print("as described")
PY
