#!/usr/bin/env bash
# python-hwpx 6.9.0, syhwp 0.0.8, unhwp 0.23.1, hwpx-tomd 0.2.2 and extract-hwp 0.2.1 on HWPX with tracked changes (변경 내용 추적)
#
# Expected. A reader gives the text that stands on the page, once. In OWPML (KS X 6101) what was deleted with tracking stands between hp:deleteBegin and hp:deleteEnd, what was
#   put in between hp:insertBegin and hp:insertEnd, both inside the text element, and the head lists each change with its kind; the text in force is what is put in, and what is deleted is gone.
# Happens. All five give both, one glued to the other: of "예산을 [늘린다 deleted][줄인다 inserted]고 말했다" comes 예산을 늘린다줄인다고 말했다. None marks it,
#   and none of their options is about it.
# Why it hurts. Drafts of press releases travel with their changes in them. The sentence says the contrary of what was decided beside what was, under the minister's name;
#   a name that the press office took out is in the text, and its count is twice as large.
# What helps. Accept all changes in Hancom Office first; or look for "deleteBegin" in Contents/section*.xml and cut from there to deleteEnd with the same Id.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet python-hwpx==6.9.0 syhwp==0.0.8 unhwp==0.23.1 hwpx-tomd==0.2.2 extract-hwp==0.2.1
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import zipfile

import extract_hwp
import hwpx_tomd
import syhwp
import unhwp
from hwpx import HwpxDocument, TextExtractor

CHANGED = (
    '<hp:t>예산을 <hp:deleteBegin Id="1" TcId="1"/>늘린다<hp:deleteEnd Id="1" TcId="1" paraend="0"/>'
    '<hp:insertBegin Id="2" TcId="2"/>줄인다<hp:insertEnd Id="2" TcId="2" paraend="0"/>고 말했다</hp:t>'
)
LIST = (
    '<hh:trackChanges itemCnt="2"><hh:trackChange type="Delete" date="2025-02-07T04:08:00Z" authorID="1" hide="0" id="1"/>'
    '<hh:trackChange type="Insert" date="2025-02-07T04:08:00Z" authorID="1" hide="0" id="2"/></hh:trackChanges>'
    '<hh:trackChangeAuthors itemCnt="1"><hh:trackChangeAuthor name="하늘시" mark="1" id="1"/></hh:trackChangeAuthors></hh:refList>'
)
plain = HwpxDocument.new()
plain.add_paragraph("[here]")
plain.save_to_path("plain.hwpx")
with zipfile.ZipFile("plain.hwpx") as old, zipfile.ZipFile("draft.hwpx", "w") as new:
    for item in old.infolist():
        data = old.read(item)
        if item.filename == "Contents/section0.xml":
            assert data.count(b"<hp:t>[here]</hp:t>") == 1
            data = data.replace(b"<hp:t>[here]</hp:t>", CHANGED.encode())
        if item.filename == "Contents/header.xml":
            assert data.count(b"</hh:refList>") == 1
            data = data.replace(b"</hh:refList>", LIST.encode())
        new.writestr(item, data)

TEXTS = {
    "python-hwpx": TextExtractor("draft.hwpx").extract_text(),
    "syhwp": syhwp.extract_text("draft.hwpx"),
    "unhwp": unhwp.extract_text("draft.hwpx"),
    "hwpx-tomd": hwpx_tomd.to_markdown("draft.hwpx"),
    "extract-hwp": extract_hwp.extract_text_from_hwp("draft.hwpx")[0],
}
for name, text in TEXTS.items():
    print(f"{name:12}{text.strip()}")
    assert "예산을 늘린다줄인다고 말했다" in text
print("as described")
PY
