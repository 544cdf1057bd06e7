#!/usr/bin/env bash
# great_tables 1.1.0, locale="ko"; beside it Babel 2.19.0
#
# Expected. With a locale dates, times and numbers of a table are written as there: 2025년 2월 7일 금요일 and 오후 1:08, as CLDR has them for Korean and as Babel writes.
# Happens. The WORDS are Korean and the order is English: "금요일, 2월 7, 2025", "2월 7, 2025", "7 2월", "1:08 오후", never with 년 and 일; the styles for figures (year.mn.day) give 2025/02/07 and 25/02/07.
#   Compact numbers are 12.35M and not 1235만. The currency follows the locale rightly (₩12,345,678).
# Why it hurts. "2월 7, 2025" is in no paper, and its 7 without 일 reads as a count; "7 2월" and "1 오후" are not understood. Tables are the finished thing that is printed, and the style is chosen by its English name, where
#   the preview is right.
# What helps. fmt(lambda day: f"{day.year}년 {day.month}월 {day.day}일"), or babel.dates.format_date(day, "long", locale="ko") before the table is made.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet great-tables==1.1.0 babel==2.19.0 pandas==3.1.1
"$work/env/bin/python" -W ignore - <<'PY'
import datetime
import re

import pandas as pd
from babel.dates import format_date, format_time
from babel.numbers import format_compact_decimal
from great_tables import GT

DAY, TIME = datetime.date(2025, 2, 7), datetime.time(13, 8)


def cell(kind, locale, **style):
    table = GT(pd.DataFrame({"x": [{"date": "2025-02-07", "time": "13:08:00", "number": 12345678}[kind]]}), locale=locale)
    return re.findall(r"<td[^>]*>([^<]*)", getattr(table, "fmt_" + kind)("x", **style).as_raw_html())[-1]


DATES = {
    "wday_month_day_year": "금요일, 2월 7, 2025",
    "wd_m_day_year": "금, 2월 7, 2025",
    "month_day_year": "2월 7, 2025",
    "day_month_year": "7 2월 2025",
    "day_m": "7 2월",
    "year.mn.day": "2025/02/07",
    "y.mn.day": "25/02/07",
}
for style, korean in DATES.items():
    print(style, "|", cell("date", "en", date_style=style), "|", cell("date", "ko", date_style=style))
    assert cell("date", "ko", date_style=style) == korean
for style, korean in {"h_m_s_p": "1:08:00 오후", "h_m_p": "1:08 오후", "h_p": "1 오후"}.items():
    print(style, "|", cell("time", "en", time_style=style), "|", cell("time", "ko", time_style=style))
    assert cell("time", "ko", time_style=style) == korean
assert cell("number", "ko", compact=True) == "12.35M"
babel = format_date(DAY, "full", locale="ko"), format_time(TIME, "short", locale="ko"), format_compact_decimal(12345678, locale="ko")
print("Babel:", babel)
assert babel == ("2025년 2월 7일 금요일", "오후 1:08", "1235만")
print("as described")
PY
