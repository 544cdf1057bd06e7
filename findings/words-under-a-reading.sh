#!/usr/bin/env bash
# Words with a reading over them (덧말, ruby). HWPX: python-hwpx 6.9.0, syhwp 0.0.8, unhwp 0.23.1, hwpx-tomd 0.2.2, extract-hwp 0.2.1;
# DOCX: python-docx 1.2.0, mammoth 1.13.0, markitdown 0.1.9, docx2txt 0.9, docx2python 3.7.1
#
# Expected. 大韓 with 대한 in small letters over it is the word 大韓. Both formats say which is which: hp:mainText and hp:subText in OWPML, w:rubyBase and w:rt in
#   ECMA-376. Who reads the text gets at least the word.
# Happens. Eight of ten lose word AND reading: of "앞 大韓민국 뒤" is left "앞 민국 뒤". The two others, docx2txt and docx2python, write both, the reading first and glued to
#   the word: 대한大韓민국. None raises or warns.
# Why it hurts. The words that get a reading are names and old terms in hanja, those that a reader is least likely to know and a search most likely to look for.
#   "민국" is a word, too, and no spelling check finds the hole.
# What helps. Replace hp:dutmal by the text of its hp:mainText (w:ruby by that of its w:rubyBase) in the XML before reading.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet python-hwpx==6.9.0 syhwp==0.0.8 unhwp==0.23.1 hwpx-tomd==0.2.2 extract-hwp==0.2.1 \
    python-docx==1.2.0 mammoth==1.13.0 markitdown[docx]==0.1.9 docx2txt==0.9 docx2python==3.7.1
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import zipfile

import docx
import docx2txt
import extract_hwp
import hwpx_tomd
import mammoth
import syhwp
import unhwp
from docx2python import docx2python
from hwpx import HwpxDocument, TextExtractor
from markitdown import MarkItDown

HWPX = (
    '<hp:t>앞 </hp:t><hp:dutmal posType="TOP" szRatio="50" option="4" styleIDRef="0" align="CENTER">'
    "<hp:mainText>大韓</hp:mainText><hp:subText>대한</hp:subText></hp:dutmal><hp:t>민국 뒤</hp:t>"
)
DOCX = (
    '<w:r><w:t xml:space="preserve">앞 </w:t></w:r><w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/>'
    '<w:hpsBaseText w:val="20"/><w:lid w:val="ko-KR"/></w:rubyPr><w:rt><w:r><w:t>대한</w:t></w:r></w:rt>'
    "<w:rubyBase><w:r><w:t>大韓</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>민국 뒤</w:t></w:r>"
)


def replaced(path: str, part: str, old_text: str, new_text: str) -> None:
    with zipfile.ZipFile(f"plain-{path}") as old, zipfile.ZipFile(path, "w") as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == part:
                assert data.count(old_text.encode()) == 1
                data = data.replace(old_text.encode(), new_text.encode())
            new.writestr(item, data)


hwpx, word = HwpxDocument.new(), docx.Document()
hwpx.add_paragraph("[here]")
hwpx.save_to_path("plain-a.hwpx")
word.add_paragraph("[here]")
word.save("plain-a.docx")
replaced("a.hwpx", "Contents/section0.xml", "<hp:t>[here]</hp:t>", HWPX)
replaced("a.docx", "word/document.xml", "<w:r><w:t>[here]</w:t></w:r>", DOCX)
with open("a.docx", "rb") as file:
    raw = mammoth.extract_raw_text(file).value
TEXTS = {
    "python-hwpx": TextExtractor("a.hwpx").extract_text(),
    "syhwp": syhwp.extract_text("a.hwpx"),
    "unhwp": unhwp.extract_text("a.hwpx"),
    "hwpx-tomd": hwpx_tomd.to_markdown("a.hwpx"),
    "extract-hwp": extract_hwp.extract_text_from_hwp("a.hwpx")[0],
    "python-docx": "\n".join(paragraph.text for paragraph in docx.Document("a.docx").paragraphs),
    "mammoth": raw,
    "markitdown": MarkItDown().convert("a.docx").text_content,
    "docx2txt": docx2txt.process("a.docx"),
    "docx2python": docx2python("a.docx").text,
}
for name, text in TEXTS.items():
    print(f"{name:12}{text.strip()}")
    assert ("앞 대한大韓민국 뒤" if name in ("docx2txt", "docx2python") else "앞 민국 뒤") in text
print("as described")
PY
