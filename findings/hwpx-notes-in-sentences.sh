#!/usr/bin/env bash
# unhwp 0.23.1, syhwp 0.0.8, hwpx-tomd 0.2.2, extract-hwp 0.2.1, hwpkit 1.0.0, hwp-hwpx-parser 1.0.0, gethwp 1.1.1 and python-hwpx 6.9.0 on HWPX with a note in a sentence
#
# Expected. In OWPML (KS X 6101) a footnote (hp:footNote) and a hidden comment (hp:hiddenComment, 숨은 설명, which is on no page and in no print) stand as controls at their place within the run. A reader gives
#   the sentence whole, the note after it or marked, and the hidden comment not at all.
# Happens. Of "시는 예산을 [note: 작년 기준] 늘렸다고 말했다." unhwp gives "시는 예산을 작년 기준": THE REST of the run is gone, with a hidden comment, too ("시는 예산을"). Five cut the sentence
#   at the note or glue it in: "시는 예산을 작년 기준\n늘렸다고 말했다.". hwp-hwpx-parser and python-hwpx set notes aside rightly.
#   The hidden comment 쓰지 말 것 (not to be used) is in the text of all but unhwp, unmarked: "시는 예산을쓰지 말 것 늘렸다고 말했다." (hwp-hwpx-parser).
# Why it hurts. What an author wrote for colleagues alone is read as the ministry's word. A footnote stands behind the figure that it explains, in just the sentence one wants, which then says
#   something else or has no verb; with unhwp nothing tells that more stood there.
# What helps. Take hp:hiddenComment out of Contents/section*.xml before reading, and hp:footNote and hp:endNote likewise, to be read by themselves.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet python-hwpx==6.9.0 syhwp==0.0.8 unhwp==0.23.1 hwpx-tomd==0.2.2 extract-hwp==0.2.1 hwpkit==1.0.0 \
    hwp-hwpx-parser==1.0.0 gethwp==1.1.1
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import zipfile

import extract_hwp
import gethwp
import hwpkit
import hwpx_tomd
import syhwp
import unhwp
from hwp_hwpx_parser import Reader
from hwpx import HwpxDocument, TextExtractor


def inner(text: str) -> str:
    """A list of one paragraph, as notes hold it."""
    lists = 'textDirection="HORIZONTAL" lineWrap="BREAK" vertAlign="TOP" linkListIDRef="0" linkListNextIDRef="0"'
    lists += ' textWidth="0" textHeight="0" hasTextRef="0" hasNumRef="0"'
    run = f'<hp:run charPrIDRef="0">{text}</hp:run>'
    paragraph = f'<hp:p id="0" paraPrIDRef="0" styleIDRef="0" pageBreak="0" columnBreak="0" merged="0">{run}</hp:p>'
    return f'<hp:subList id="" {lists}>{paragraph}</hp:subList>'


number = '<hp:ctrl><hp:autoNum num="1" numType="FOOTNOTE"><hp:autoNumFormat type="DIGIT" userChar="" prefixChar="" suffixChar=")" supscript="0"/></hp:autoNum></hp:ctrl>'
NOTES = {
    "note": f'<hp:footNote number="1" suffixChar="41" instId="1">{inner(number + "<hp:t> 작년 기준</hp:t>")}</hp:footNote>',
    "hidden": f"<hp:hiddenComment>{inner('<hp:t>쓰지 말 것</hp:t>')}</hp:hiddenComment>",
}


def read(note: str) -> dict[str, str]:
    """What the readers give of a document with the note in its sentence."""
    document = HwpxDocument.new()
    document.add_paragraph("[here]")
    document.save_to_path("plain.hwpx")
    with zipfile.ZipFile("plain.hwpx") as old, zipfile.ZipFile("a.hwpx", "w") as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == "Contents/section0.xml":
                assert data.count(b"<hp:t>[here]</hp:t>") == 1
                sentence = f"<hp:t>시는 예산을</hp:t><hp:ctrl>{note}</hp:ctrl><hp:t> 늘렸다고 말했다.</hp:t>"
                data = data.replace(b"<hp:t>[here]</hp:t>", sentence.encode())
            new.writestr(item, data)
    return {
        "unhwp": unhwp.extract_text("a.hwpx").strip(),
        "syhwp": syhwp.extract_text("a.hwpx").strip(),
        "hwpx-tomd": hwpx_tomd.to_markdown("a.hwpx").strip(),
        "extract-hwp": extract_hwp.extract_text_from_hwp("a.hwpx")[0].strip(),
        "hwpkit": hwpkit.extract_text_from_file("a.hwpx").strip(),
        "gethwp": gethwp.read_hwpx("a.hwpx")[-25:],
        "hwp-hwpx-parser": Reader("a.hwpx").text.strip(),
        "python-hwpx": TextExtractor("a.hwpx").extract_text().strip(),
    }


SENTENCE = "시는 예산을 늘렸다고 말했다."
note, hidden = read(NOTES["note"]), read(NOTES["hidden"])
for reader in note:
    print(f"{reader:16}", repr(note[reader]), repr(hidden[reader]))
assert note["unhwp"] == "시는 예산을 작년 기준" and hidden["unhwp"] == "시는 예산을"
assert [reader for reader in note if SENTENCE in note[reader]] == ["python-hwpx"]
assert note["hwp-hwpx-parser"] == "시는 예산을[^1] 늘렸다고 말했다."
assert hidden["hwp-hwpx-parser"] == "시는 예산을쓰지 말 것 늘렸다고 말했다."
assert [reader for reader in hidden if "쓰지 말 것" not in hidden[reader]] == ["unhwp"]
assert SENTENCE in read("")["unhwp"]
print("as described")
PY
