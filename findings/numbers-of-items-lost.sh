#!/usr/bin/env bash
# Items counted by the program (가. 나. 다.) in HWPX: python-hwpx 6.9.0, syhwp 0.0.8, hwpx-tomd 0.2.2, openhanji 0.1.0, dochan 1.15.0, unhwp 0.23.1;
# in DOCX: pandoc 3.9 (pypandoc-binary 1.17), markitdown 0.1.9, docx2python 3.7.1, mammoth 1.13.0 (raw text)
#
# Expected. 가. 하늘 사업, 나. 바다 사업, and below "나목은 다음 해로 미룬다" (item 나 is put off). Who reads the text of the document gets the signs, or an error where they are not known: both formats name them
#   (HANGUL_SYLLABLE in OWPML, ganada in ECMA-376).
# Happens. HWPX: five of six leave the signs out; unhwp alone has 가. and 나. DOCX: pandoc and markitdown write 1. and 2. instead, docx2python two dashes for every item, mammoth nothing. Articles of a law,
#   counted as 제1조, 제2조, become 1. and 2. in pandoc and markitdown and 1) and 2) in docx2python. Roman figures pandoc knows.
# Why it hurts. Press releases, bills and judgments count their items so, in levels (1. 가. 1) 가)), and speak of them by these signs. Where both levels are 1. 2., "나목" and "제2조" point to nothing, or to another item.
# What helps. unhwp for HWPX; for DOCX a PDF of it, in which the signs stand.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet python-hwpx==6.9.0 syhwp==0.0.8 hwpx-tomd==0.2.2 openhanji==0.1.0 dochan==1.15.0 unhwp==0.23.1 \
    python-docx==1.2.0 pypandoc-binary==1.17 markitdown[docx]==0.1.9 docx2python==3.7.1 mammoth==1.13.0
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import re
import zipfile

import docx
import dochan
import hwpx_tomd
import mammoth
import openhanji
import pypandoc
import syhwp
import unhwp
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python
from hwpx import HwpxDocument, TextExtractor
from markitdown import MarkItDown

ITEMS, LAST = ("하늘 사업", "바다 사업"), "나목은 다음 해로 미룬다."
NUMBERED = '<hh:heading type="NUMBER" idRef="1" level="1"/>'


def write_hwpx(path: str) -> None:
    """The two items in a paragraph shape of the second level of the first numbering, which is HANGUL_SYLLABLE in every new document."""
    document = HwpxDocument.new()
    for text in (*ITEMS, LAST):
        document.add_paragraph(text)
    document.save_to_path("plain.hwpx")
    with zipfile.ZipFile("plain.hwpx") as plain, zipfile.ZipFile(path, "w") as new:
        for item in plain.infolist():
            data = plain.read(item).decode() if item.filename in ("Contents/header.xml", "Contents/section0.xml") else plain.read(item)
            if item.filename == "Contents/header.xml":
                assert 'level="2" align="LEFT"' in data and 'numFormat="HANGUL_SYLLABLE" charPrIDRef="4294967295" checkable="0">^2.</hh:paraHead>' in data
                start = data.index('<hh:paraPr id="19"')
                data = data[:start] + re.sub(r"<hh:heading [^>]*/>", NUMBERED, data[start:], count=1)
            elif item.filename == "Contents/section0.xml":
                for text in ITEMS:
                    start = data.rindex("paraPrIDRef=", 0, data.index(text))
                    data = data[:start] + re.sub(r'paraPrIDRef="\d+"', 'paraPrIDRef="19"', data[start:], count=1)
            new.writestr(item, data)


def write_docx(path: str, form: str, pattern: str) -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/></w:lvl>'
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{level}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    for text in ITEMS:
        shape = document.add_paragraph(text)._p.get_or_add_pPr()
        shape.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr>'))
    document.add_paragraph(LAST)
    document.save(path)


def lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


write_hwpx("a.hwpx")
hwpx = {
    "python-hwpx": TextExtractor("a.hwpx").extract_text(),
    "syhwp": syhwp.extract_text("a.hwpx"),
    "hwpx-tomd": hwpx_tomd.to_markdown("a.hwpx"),
    "openhanji": "\n".join(paragraph.text for section in openhanji.open("a.hwpx").sections for paragraph in section.paragraphs),
    "dochan": dochan.Dochan("a.hwpx").to_markdown(),
    "unhwp": unhwp.extract_text("a.hwpx"),
}
for name, text in hwpx.items():
    print(f"{name:12}{lines(text)}")
    assert lines(text) == (["가. 하늘 사업", "나. 바다 사업", LAST] if name == "unhwp" else [*ITEMS, LAST])
for form, pattern, pandoc, markitdown, docx2py in (
    ("ganada", "%1.", "1. 2.", "1. 2.", "-- --"),
    ("decimal", "제%1조", "1. 2.", "1. 2.", "1) 2)"),
    ("upperRoman", "%1.", "I. II.", "1. 2.", "I) II)"),
):
    write_docx("a.docx", form, pattern)
    with open("a.docx", "rb") as file:
        raw = mammoth.extract_raw_text(file).value
    read = (pypandoc.convert_file("a.docx", "plain"), MarkItDown().convert("a.docx").text_content, docx2python("a.docx").text, raw)
    for name, text, signs in zip(("pandoc", "markitdown", "docx2python", "mammoth"), read, (pandoc, markitdown, docx2py, " "), strict=True):
        print(f"{form:12}{name:12}{lines(text)}")
        assert lines(text) == [*(f"{sign} {item}".strip() for sign, item in zip(signs.split(" "), ITEMS, strict=True)), LAST]
print("as described")
PY
