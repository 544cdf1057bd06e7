#!/usr/bin/env bash
# Readers of HWPX: unhwp 0.23.1, mdm-core 0.1.0, hwp-hwpx-parser 1.0.0, hwpkit 1.0.0, syhwp 0.0.8, hwpx-tomd 0.2.2, extract-hwp 0.2.1, pyhwp2md 0.1.3, hangulang 0.1.1; python-hwpx 6.9.0 writes the file and reads it, too
#
# Expected. A page header and footer (머리말, 꼬리말) stand, in HWPX, as controls in the first paragraph of a section, before its text; that paragraph is mostly the headline of a press release. A reader leaves them out, or gives them lines of their own. A box
#   (글상자) in a paragraph likewise.
# Happens. unhwp gives the footer ALONE, "- 1 -": the headline is lost, and the header too. hwp-hwpx-parser glues all three ("하늘시 보도자료- 1 -하늘시, 예산 3.5% 늘린다"), hwpkit footer and headline; mdm-core writes the headline on the same line, behind "[꼬리말: - 1 -]", and loses it
#   where all is in one run. syhwp, hwpx-tomd and extract-hwp begin the text with header and footer, hangulang and python-hwpx put them behind, pyhwp2md leaves them out. Of a paragraph with a box unhwp loses what stands behind it, mdm-core in the same run too, and pyhwp2md the box.
# Why it hurts. Press releases of public bodies have both, and the headline is the line that matters: it names who did what. In the index of unhwp's texts every release begins "- 1 -"; headlines of hwp-hwpx-parser begin with the body's letterhead and the number of the page.
# What helps. hangulang or python-hwpx; or take header and footer out of the XML before.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet python-hwpx==6.9.0 syhwp==0.0.8 unhwp==0.23.1 hwpx-tomd==0.2.2 extract-hwp==0.2.1 'hwpkit[hwpx]==1.0.0' hwp-hwpx-parser==1.0.0 \
    mdm-core==0.1.0 hangulang==0.1.1 pyhwp2md==0.1.3
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import zipfile

import extract_hwp
import hangulang
import hwpkit
import hwpx_tomd
import mdm_core
import pyhwp2md
import syhwp
import unhwp
from hwp_hwpx_parser import Reader
from hwpx import HwpxDocument, TextExtractor


def inner(text: str) -> str:
    """A list of one paragraph, as headers and boxes hold it."""
    lists = 'textDirection="HORIZONTAL" lineWrap="BREAK" vertAlign="TOP" linkListIDRef="0" linkListNextIDRef="0"'
    lists += ' textWidth="0" textHeight="0" hasTextRef="0" hasNumRef="0"'
    run = f'<hp:run charPrIDRef="0"><hp:t>{text}</hp:t></hp:run>'
    return f'<hp:subList id="" {lists}><hp:p id="0" paraPrIDRef="0" styleIDRef="0" pageBreak="0" columnBreak="0" merged="0">{run}</hp:p></hp:subList>'


def page(kind: str, text: str) -> str:
    return f'<hp:ctrl><hp:{kind} id="1" applyPageType="BOTH">{inner(text)}</hp:{kind}></hp:ctrl>'


size = '<hp:sz width="10000" widthRelTo="ABSOLUTE" height="3000" heightRelTo="ABSOLUTE" protect="0"/>'
size += '<hp:pos treatAsChar="1" affectLSpacing="0" flowWithText="1" allowOverlap="0" holdAnchorAndSO="0" vertRelTo="PARA" horzRelTo="PARA"'
size += ' vertAlign="TOP" horzAlign="LEFT" vertOffset="0" horzOffset="0"/><hp:outMargin left="0" right="0" top="0" bottom="0"/>'
BOX = '<hp:rect id="1" zOrder="0" numberingType="PICTURE" textWrap="SQUARE" textFlow="BOTH_SIDES" lock="0" dropcapstyle="None" href="" groupLevel="0" instid="1" ratio="0">'
BOX += f'{size}<hp:drawText lastWidth="10000" name="" editable="0">{inner("상자")}<hp:textMargin left="0" right="0" top="0" bottom="0"/></hp:drawText></hp:rect>'
RUN = '</hp:run><hp:run charPrIDRef="0">'
HEADLINE = "하늘시, 예산 3.5% 늘린다"
TOP = page("header", "하늘시 보도자료") + page("footer", "- 1 -")


def read(runs: str) -> dict[str, str]:
    """What the readers give of a document of one paragraph."""
    document = HwpxDocument.new()
    document.add_paragraph("[here]")
    document.save_to_path("plain.hwpx")
    with zipfile.ZipFile("plain.hwpx") as old, zipfile.ZipFile("a.hwpx", "w") as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == "Contents/section0.xml":
                assert data.count(b"<hp:t>[here]</hp:t>") == 1
                data = data.replace(b"<hp:t>[here]</hp:t>", runs.encode())
            new.writestr(item, data)
    return {
        "unhwp": unhwp.extract_text("a.hwpx").strip(),
        "mdm-core": str(mdm_core.convert_file("a.hwpx")).strip(),
        "hwp-hwpx-parser": Reader("a.hwpx").text.strip(),
        "hwpkit": hwpkit.extract_text_from_file("a.hwpx").strip(),
        "syhwp": syhwp.extract_text("a.hwpx").strip(),
        "hwpx-tomd": hwpx_tomd.to_markdown("a.hwpx").strip(),
        "extract-hwp": extract_hwp.extract_text_from_hwp("a.hwpx")[0].strip(),
        "pyhwp2md": pyhwp2md.convert("a.hwpx").strip(),
        "hangulang": hangulang.convert_to_markdown("a.hwpx").strip(),
        "python-hwpx": TextExtractor("a.hwpx").extract_text().strip(),
    }


plain = read(f"<hp:t>{HEADLINE}</hp:t>")
assert all(HEADLINE in text for text in plain.values()), plain
one, runs = read(f"{TOP}<hp:t>{HEADLINE}</hp:t>"), read(f"{TOP}{RUN}<hp:t>{HEADLINE}</hp:t>")
box = read(f"<hp:t>시는 예산을 </hp:t>{RUN}{BOX}{RUN}<hp:t>늘린다.</hp:t>")
boxed = read(f"<hp:t>시는 예산을 </hp:t>{BOX}<hp:t>늘린다.</hp:t>")
for reader in one:
    print(f"{reader:16}", repr(runs[reader]), repr(box[reader]))
assert one["unhwp"] == runs["unhwp"] == "- 1 -"
assert one["hwp-hwpx-parser"] == runs["hwp-hwpx-parser"] == f"하늘시 보도자료- 1 -{HEADLINE}"
assert one["hwpkit"] == runs["hwpkit"] == f"하늘시 보도자료\n- 1 -{HEADLINE}"
assert runs["mdm-core"].endswith(f"[꼬리말: - 1 -]{HEADLINE}") and HEADLINE not in one["mdm-core"]
for reader in ("syhwp", "hwpx-tomd", "extract-hwp"):
    assert runs[reader].split("\n") == ["하늘시 보도자료", "- 1 -", HEADLINE]
assert [reader for reader in runs if runs[reader].split("\n")[0] == HEADLINE] == ["pyhwp2md", "hangulang", "python-hwpx"]
assert [reader for reader in box if "늘린다." not in box[reader]] == ["unhwp"]
assert [reader for reader in boxed if "늘린다." not in boxed[reader]] == ["unhwp", "mdm-core"]
assert [reader for reader in box if "상자" not in box[reader]] == ["pyhwp2md"]
print("as described")
PY
