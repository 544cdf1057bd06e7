#!/usr/bin/env bash
# hwp-hwpx-parser 1.0.0 and gethwp 1.1.1 on HWPX (python-hwpx 6.9.0 writes the document and reads it for comparison)
#
# Expected. hwp-hwpx-parser promises the text, tables, notes and memos of HWPX, gethwp "Get text from HWP/HWPX file". In OWPML (KS X 6101) the text
#   element hp:t holds letters AND elements: a tab, a line end, a soft hyphen, the beginning and end of the highlighter pen.
# Happens. Both read only what stands before the first of them and drop THE REST of the run: of "담당자(tab)나하늘 주무관" only 담당자 is there, of a
#   sentence with one highlighted word everything from that word on is gone. gethwp also writes the numbering formats of the document's head
#   ("^1.", "^2.", "^3)" ...) in front of the text as lines of it.
# Why it hurts. The officials in charge stand behind tabs in press releases, and the highlighted word is the one that mattered to
#   somebody. The text looks whole: each paragraph begins as it should, and no error tells.
# What helps. python-hwpx, or "".join(t.itertext()) on the elements hp:t.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet hwp-hwpx-parser==1.0.0 gethwp==1.1.1 python-hwpx==6.9.0
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import zipfile

import gethwp
from hwp_hwpx_parser import Reader
from hwpx import HwpxDocument, TextExtractor

INSIDE = {
    "tab": '<hp:t>담당자<hp:tab width="4000" leader="0" type="1"/>나하늘 주무관</hp:t>',
    "pen": '<hp:t>하늘시는 <hp:markpenBegin color="#FFFF00"/>예산을<hp:markpenEnd/> 늘리지 않는다.</hp:t>',
    "lineBreak": "<hp:t>첫째 줄<hp:lineBreak/>둘째 줄</hp:t>",
}
plain = HwpxDocument.new()
for name in INSIDE:
    plain.add_paragraph(f"[{name}]")
plain.save_to_path("plain.hwpx")
with zipfile.ZipFile("plain.hwpx") as old, zipfile.ZipFile("release.hwpx", "w") as new:
    for item in old.infolist():
        data = old.read(item)
        if item.filename == "Contents/section0.xml":
            text = data.decode()
            for name, inside in INSIDE.items():
                assert text.count(f"<hp:t>[{name}]</hp:t>") == 1
                text = text.replace(f"<hp:t>[{name}]</hp:t>", inside)
            data = text.encode()
        new.writestr(item, data)

given = Reader("release.hwpx").text
short = gethwp.read_hwpx("release.hwpx")
other = TextExtractor("release.hwpx").extract_text()
print("hwp-hwpx-parser", repr(given))
print("gethwp         ", repr(short))
print("python-hwpx    ", repr(other))
for head, tail in (("담당자", "나하늘 주무관"), ("하늘시는", "늘리지 않는다."), ("첫째 줄", "둘째 줄")):
    assert head in given and head in short and head in other
    assert tail not in given and tail not in short and tail in other
assert "^1." in short and "^1." not in other
print("as described")
PY
