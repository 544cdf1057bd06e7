#!/usr/bin/env bash
# Hangul in RTF, read by pandoc 3.9 (pypandoc-binary 1.17), beside it striprtf 0.0.35
#
# Expected. RTF has letters beyond its code page as \u and a number (signed, of 16 bits), followed by a sign for old readers: 제 is \u-14308?, as the editors of Windows write it. The sign is left out, and what follows is text.
# Happens. pandoc leaves out one more: with "?" straight behind the number, the next character goes, too, unless it is another \u. In Korean that is the blank between two words or the first figure: "나하늘 시장은" becomes
#   나하늘시장은, 제22대 제2대, 약5,000명 약,000명, and 나하늘(45) 나하늘45). There is no warning. With a letter for the sign (Lab\u915GValue, as in the specification of RTF) or with a blank before the question mark, as
#   pandoc itself writes it, it reads rightly, and so a try there and back shows nothing. striprtf reads all of it.
# Why it hurts. Statements and court papers come as RTF. Another assembly, another number of people, all words of a sentence in one; an English text is whole but for its naïve and café.
# What helps. A blank put in before: re.sub(r"(\\u-?\d+)\?", r"\1 ?", rtf); or striprtf.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pypandoc-binary==1.17 striprtf==0.0.35
"$work/env/bin/python" -W ignore - <<'PY'
import re

import pypandoc
from striprtf.striprtf import rtf_to_text

HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil Malgun Gothic;}}" + "\n" + r"\uc1\pard\f0 "


def rtf(text: str) -> str:
    return HEAD + "".join(letter if letter.isascii() else rf"\u{(ord(letter) + 0x8000) % 0x10000 - 0x8000}?" for letter in text) + "\\par\n}"


def by_pandoc(document: str) -> str:
    return pypandoc.convert_text(document, "plain", format="rtf", extra_args=["--wrap=none"]).strip()


print(rtf("제22대"))
for text, read in (
    ("나하늘 시장은 말했다", "나하늘시장은말했다"),
    ("제22대 국회", "제2대국회"),
    ("약5,000명", "약,000명"),
    ("나하늘(45)", "나하늘45)"),
    ("naïve, café au lait", "naïe, caféau lait"),
    ("22nd assembly", "22nd assembly"),
):
    document = rtf(text)
    print(text, "->", by_pandoc(document), "striprtf", rtf_to_text(document).strip())
    assert by_pandoc(document) == read and rtf_to_text(document).strip() == text
    assert by_pandoc(re.sub(r"(\\u-?\d+)\?", r"\1 ?", document)) == text
    assert by_pandoc(pypandoc.convert_text(text, "rtf", format="markdown", extra_args=["-s"])) == text
assert by_pandoc(r"{\rtf1\ansi Lab\u915GValue\par}") == "LabΓValue"
print("as described")
PY
