#!/usr/bin/env bash
# phonenumbers 9.0.43 (Google's libphonenumber in Python), PhoneNumberMatcher(text, "KR") as its README shows it
#
# Expected. "02-723-4567 3층" holds the number 02-723-4567. The matcher is made to find numbers in running text, and its usual leniency (VALID)
#   promises numbers that are valid.
# Happens. Korean numbers have seven or eight digits behind the area code. A single figure behind a seven-digit number is taken for its last digit and all
#   digits are cut anew: 02-7234-5673, a valid number of somebody else. The same for two lines (051-123-4567/8, 02-723-4567∼8), a page (… 8면), an
#   hour (041-635-2114 3시). With eight digits, or a bracket or comma between, the answer is right.
# Why it hurts. Press releases end with just such lines: number, floor, second line. A table of contacts gets numbers that ring at strangers, and who
#   blacks out numbers blacks out the wrong ones.
# What helps. leniency=Leniency.EXACT_GROUPING: the printed groups have to be the number's own.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet phonenumbers==9.0.43
"$work/env/bin/python" - <<'PY'
from phonenumbers import Leniency, PhoneNumberFormat, PhoneNumberMatcher, format_number

CASES = [  # text, right, given
    ("문의 02-723-4567 3층", "02-723-4567", "02-7234-5673"),
    ("문의 02-723-4567 8면", "02-723-4567", "02-7234-5678"),
    ("문의 051-123-4567/8", "051-123-4567", "051-1234-5678"),
    ("문의 02-723-4567∼8", "02-723-4567", "02-7234-5678"),
    ("문의 041-635-2114 3시까지", "041-635-2114", "041-6352-1143"),
    ("문의 02-723-4567(3층)", "02-723-4567", "02-723-4567"),
    ("문의 02-2133-1234 3층", "02-2133-1234", "02-2133-1234"),
]


def found(text: str, leniency: int) -> list[str]:
    return [format_number(match.number, PhoneNumberFormat.NATIONAL) for match in PhoneNumberMatcher(text, "KR", leniency=leniency)]


changed = False
for text, right, given in CASES:
    usual, exact = found(text, Leniency.VALID), found(text, Leniency.EXACT_GROUPING)
    changed |= usual != [given] or given not in (right, usual[0])
    print(f"{text:24}{usual}  {'' if usual == [right] else 'wrong'}; with EXACT_GROUPING {exact}")
    assert all(number == right for number in exact), "EXACT_GROUPING gives a stranger's number, too"
assert not changed, "another answer than described"
print("as described")
PY
