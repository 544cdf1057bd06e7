#!/usr/bin/env bash
# odfdo 3.27.3 on ODT (odfpy 1.4.1 writes the document and reads it for comparison)
#
# Expected. OpenDocument 1.3, part 3: text:ruby is a BASE text with a text beside it (6.4), text:s is a space character, with text:c a number
#   of them (6.1.3). odfdo's documentation: Document.get_formatted_text() and str(document) give the content as text.
# Happens. Both leave out the whole ruby, base included: "하늘시는 人工知能(인공지능)을 쓴다" becomes "하늘시는 을 쓴다". And both leave out every
#   text:s, so words whose only space is one are glued: "담당자나하늘". The library's own to_markdown() keeps base and spaces, as odfpy does.
# Why it hurts. Press releases of Korean ministries come as ODT too, beside HWPX. The phonetic guide is where a hanja word has its reading or an
#   abbreviation its Hangul, so it is the KEY word that goes; a particle without its noun stays, and no error tells.
# What helps. to_markdown(), or read the paragraphs' own XML: base of the ruby, text:s as spaces.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet odfdo==3.27.3 odfpy==1.4.1 lxml==6.1.3
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
from odf import teletype, text
from odf.opendocument import OpenDocumentText, load
from odfdo import Document

made = OpenDocumentText()
first = text.P(text="하늘시는 ")
ruby = text.Ruby()
ruby.addElement(text.RubyBase(text="人工知能"))
ruby.addElement(text.RubyText(text="인공지능"))
first.addElement(ruby)
first.addText("을 쓴다.")
second = text.P(text="담당자")
second.addElement(text.S(c=2))
second.addText("나하늘")
made.text.addElement(first)
made.text.addElement(second)
made.save("release.odt")

document = Document("release.odt")
given, string, marked = document.get_formatted_text(), str(document), document.to_markdown()
other = teletype.extractText(load("release.odt").text)
for name, answer in (("get_formatted_text", given), ("str", string), ("to_markdown", marked), ("odfpy", other)):
    print(f"{name:20}{answer!r}")
for answer in (given, string):
    assert answer.split("\n")[0] == "하늘시는 을 쓴다."
    assert "담당자나하늘" in answer
for answer in (marked, other):
    assert "人工知能" in answer
    assert "담당자  나하늘" in answer
print("as described")
PY
