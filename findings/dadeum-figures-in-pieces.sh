#!/usr/bin/env bash
# dadeum 1.0.1, clean
#
# Expected. "Fast Korean text cleaning and word spacing restoration". A text that is spaced rightly stays as it is, as do its figures; a figure holds no blank in any case.
# Happens. Each point and comma in a figure gets a blank behind it, and digits are parted as words are: 5.3% is "5. 3%", 2,654.32 "2, 65 4. 32", 1,234,567명 "1, 234, 56 7명", "12·3 사태" "12· 3사 태" and
#   "2025.02.07 13:08" "2025. 02. 071 3: 08", another day and another hour. "강바람 의원은" (member Kang Baram) becomes "강 바람의 원은", and particles are cut off behind marks: “돈이 없다” 고.
#   Short figures (7일, 2025년, 100만명) stay.
# Why it hurts. What was right before is wrong after, the figures and the names first. Counts of words afterwards have 3, 32 and 56 in them, and no amount can be put together again.
# What helps. Only on texts whose blanks are lost, with figures and names set aside; Kiwi's space for the rest.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet dadeum==1.0.1
"$work/env/bin/python" - <<'PY'
import dadeum

for text, found in (
    ("예산 3조 2,000억원으로 5.3% 늘린다", "예산 3조 2, 000억원 으로 5. 3% 늘린다"),
    ("코스피 2,654.32", "코스피 2, 65 4. 32"),
    ("1,234,567명", "1, 234, 56 7명"),
    ("12·3 사태", "12· 3사 태"),
    ("2025.02.07 13:08", "2025. 02. 071 3: 08"),
    ("강바람 의원은 말했다.", "강 바람의 원은 말했다."),
    ("“돈이 없다”고", "“돈이 없다” 고"),
    ("7일", "7일"),
    ("2025년", "2025년"),
    ("100만명", "100만명"),
):
    print(text, "->", dadeum.clean(text))
    assert dadeum.clean(text) == found
print("as described")
PY
