#!/usr/bin/env bash
# hwpkit 1.0.0 on HWPX (python-hwpx 6.9.0 writes the document and reads it for comparison)
#
# Expected. In OWPML (KS X 6101, the standard of HWPX) the text element hp:t may hold nbSpace, fwSpace, tab and lineBreak: the
#   spaces that Hancom's word processor writes for Ctrl+Alt+Space (묶음 빈칸), Alt+Space (고정폭 빈칸), Tab and Shift+Enter. hwpkit's README promises
#   one-line-per-paragraph text, ready for chunking and embedding. A space of any kind parts two words.
# Happens. extract_text_from_file drops all four without a trace and GLUES what they part: "하늘시시장", "하늘시의회" (which reads as another
#   body), "담당자나하늘" (a name of six syllables), "첫째 줄둘째 줄". The main text under a 덧말 (dutmal, small text above a word) is lost with it.
#   python-hwpx gives a no-break space, an ideographic space, a tab and a line end in the same places.
# Why it hurts. Press releases of ministries are set with exactly these: tabs in the block of the officials in charge, fixed spaces in
#   tables and titles. A morpheme analyser makes other words of the glued ones, and the name of the official is gone.
# What helps. Read hp:t with its children: " " for nbSpace and fwSpace, "\t", "\n"; and mainText of dutmal.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet 'hwpkit[hwpx]==1.0.0' python-hwpx==6.9.0 lxml==6.1.3
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import zipfile

from hwpkit import extract_text_from_file
from hwpx import HwpxDocument, TextExtractor

INSIDE = {
    "nbSpace": "<hp:t>하늘시<hp:nbSpace/>시장</hp:t>",
    "fwSpace": "<hp:t>하늘시<hp:fwSpace/>의회</hp:t>",
    "tab": '<hp:t>담당자<hp:tab width="4000" leader="0" type="1"/>나하늘</hp:t>',
    "lineBreak": "<hp:t>첫째 줄<hp:lineBreak/>둘째 줄</hp:t>",
    "dutmal": '<hp:t>새 </hp:t><hp:dutmal posType="TOP" szRatio="0" option="0" styleIDRef="0" align="CENTER">'
    "<hp:mainText>인공지능</hp:mainText><hp:subText>AI</hp:subText></hp:dutmal><hp:t> 행정</hp:t>",
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

given = extract_text_from_file("release.hwpx").split("\n")
other = TextExtractor("release.hwpx").extract_text().split("\n")
print("hwpkit     ", given)
print("python-hwpx", other)
for glued in ("하늘시시장", "하늘시의회", "담당자나하늘", "첫째 줄둘째 줄"):
    assert glued in given, glued
for apart in ("하늘시\u00a0시장", "하늘시\u3000의회", "담당자\t나하늘", "첫째 줄", "둘째 줄"):
    assert apart in other, apart
assert "새  행정" in given
print("as described")
PY
