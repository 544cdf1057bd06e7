#!/usr/bin/env bash
# syhwp 0.0.8, hwpx-tomd 0.2.2 and hwp-hwpx-parser 1.0.0 on HWPX of twelve sections (구역); python-hwpx 6.9.0, unhwp 0.23.1, extract-hwp 0.2.1 and openhanji 0.1.0 beside them
#
# Expected. A document has a section for each part whose page differs: cover, contents, chapters, annexes. Contents/content.hpf says in its spine in which order they stand: section0, section1, … section11.
# Happens. Three read them by the letters of their names: 0, 1, 10, 11, 2, 3 … 9. The annexes stand behind the first chapter and before the second. None warns, and with ten sections and fewer all is right.
#   Four follow the spine, also where it is another order than that of the numbers.
# Why it hurts. White papers, budgets and reports of committees are the documents of many sections. A sentence that goes on in the next section is torn, "위 표" (the table above) points to another table, and the
#   heading under which a paragraph is filed is that of the annex.
# What helps. One of the four; or the sections read one by one in the order of the spine.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet python-hwpx==6.9.0 syhwp==0.0.8 hwpx-tomd==0.2.2 hwp-hwpx-parser==1.0.0 unhwp==0.23.1 extract-hwp==0.2.1 openhanji==0.1.0
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import re
import zipfile

import extract_hwp
import hwpx_tomd
import openhanji
import syhwp
import unhwp
from hwp_hwpx_parser import Reader
from hwpx import HwpxDocument, TextExtractor


def write(path: str, order: list[int]) -> None:
    """A document of as many sections as the order has numbers, each with its number as text, in the order of the spine."""
    document = HwpxDocument.new()
    document.add_paragraph("제[here]장")
    document.save_to_path("plain.hwpx")
    with zipfile.ZipFile("plain.hwpx") as plain, zipfile.ZipFile(path, "w") as new:
        for item in plain.infolist():
            data = plain.read(item)
            if item.filename == "Contents/section0.xml":
                for number in range(len(order)):
                    new.writestr(f"Contents/section{number}.xml", data.replace(b"[here]", str(number).encode()))
                continue
            if item.filename == "Contents/header.xml":
                assert data.count(b'secCnt="1"') == 1
                data = data.replace(b'secCnt="1"', f'secCnt="{len(order)}"'.encode())
            elif item.filename == "Contents/content.hpf":
                text = data.decode()
                for pattern, numbers in ((r'<opf:item id="section0"[^>]*/>', range(len(order))), (r'<opf:itemref idref="section0"[^>]*/>', order)):
                    (one,) = re.findall(pattern, text)
                    text = text.replace(one, "".join(one.replace("section0", f"section{number}") for number in numbers))
                data = text.encode()
            new.writestr(item, data)


def read(path: str) -> dict[str, list[int]]:
    texts = {
        "syhwp": syhwp.extract_text(path),
        "hwpx-tomd": hwpx_tomd.to_markdown(path),
        "hwp-hwpx-parser": Reader(path).text,
        "python-hwpx": TextExtractor(path).extract_text(),
        "unhwp": unhwp.extract_text(path),
        "extract-hwp": extract_hwp.extract_text_from_hwp(path)[0],
        "openhanji": "\n".join(paragraph.text for section in openhanji.open(path).sections for paragraph in section.paragraphs),
    }
    return {name: [int(number) for number in re.findall(r"제(\d+)장", text)] for name, text in texts.items()}


by_name = ("syhwp", "hwpx-tomd", "hwp-hwpx-parser")
for order in (list(range(12)), list(reversed(range(12))), list(range(10))):
    write("a.hwpx", order)
    for name, numbers in read("a.hwpx").items():
        print(f"{name:16}", *numbers)
        assert numbers == (sorted(order, key=str) if name in by_name else order)
print("as described")
PY
