#!/usr/bin/env bash
# lxml 6.1.3 (libxml2 2.14.6 in its wheel), and BeautifulSoup 4.15.0 on top of it
#
# Expected. Older Korean news pages say charset=ks_c_5601-1987, euc-kr or windows-949. The WHATWG Encoding Standard (table of names and
#   labels, and the EUC-KR index) makes all of them ONE encoding whose table is Windows code page 949, so a browser shows all of them
#   alike. The parser follows the charset that the page declares.
# Happens. Bytes given to lxml.html, same text each time:
#   - ks_c_5601-1987: nothing is right, one rare ideograph stands for the page, also for the plainest text;
#   - euc-kr: right until the first syllable that only code page 949 has (똠, 펲, 햏 ...), then the rest of the page is not there;
#   - windows-949: read as Latin-1. Only the label cp949, which is none of the standard's, is read right.
#   BeautifulSoup(bytes, "lxml") gives an EMPTY document for the first two. BeautifulSoup(bytes, "html.parser") reads plain text under the first two,
#   but one such syllable turns the WHOLE page into Latin letters (no charset detector installed). No error, no warning.
# Why it hurts. ks_c_5601-1987 is a common label of Korean pages of the 2000s, so whole archives come back as nothing or as one odd letter; and a food report with 똠얌꿍 in its headline loses its body, which looks like an article without text.
# What helps. Decode before parsing, all these labels as cp949, and hand lxml a str.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet lxml==6.1.3 beautifulsoup4==4.15.0
"$work/env/bin/python" - <<'PY'
import lxml.html
from bs4 import BeautifulSoup

PLAIN, RARE = "하늘시는 7일 예산을 늘렸다.", "하늘시는 7일 똠얌꿍을 팔았다."


def page(label: str, first: str) -> bytes:
    text = f'<html><head><meta charset="{label}"></head><body><p>{first}</p><p>시장은 뜻을 밝혔다.</p></body></html>'
    return text.encode("cp949")


def read(label: str, first: str) -> dict[str, str]:
    data = page(label, first)
    return {
        "lxml": lxml.html.fromstring(data).text_content(),
        "soup on lxml": BeautifulSoup(data, "lxml").get_text(),
        "soup on html.parser": BeautifulSoup(data, "html.parser").get_text(),
        "decoded first": lxml.html.fromstring(data.decode("cp949")).text_content(),
    }


seen = {}
for label in ("cp949", "euc-kr", "ks_c_5601-1987", "windows-949"):
    for first in (PLAIN, RARE):
        seen[label, first] = read(label, first)
        print(label, "|", first)
        for way, text in seen[label, first].items():
            print(f"    {way:20} {text!r}")

WHOLE = {first: first + "시장은 뜻을 밝혔다." for first in (PLAIN, RARE)}
for (_label, first), ways in seen.items():
    assert ways["decoded first"] == WHOLE[first], ways
    assert (ways["lxml"] == WHOLE[first]) == ((_label, first) in {("cp949", PLAIN), ("cp949", RARE), ("euc-kr", PLAIN)})
assert seen["euc-kr", RARE]["lxml"] == "하늘시는 7일 "
assert seen["euc-kr", RARE]["soup on lxml"] == ""
for first in (PLAIN, RARE):
    assert not any(word in seen["ks_c_5601-1987", first]["lxml"] for word in ("하늘시", "시장", "밝혔다"))
    assert seen["ks_c_5601-1987", first]["soup on lxml"] == ""
    assert seen["windows-949", first]["lxml"].startswith("ÇÏ´Ã½Ã")
for label in ("euc-kr", "ks_c_5601-1987"):
    assert seen[label, PLAIN]["soup on html.parser"] == WHOLE[PLAIN]
    assert seen[label, RARE]["soup on html.parser"].startswith("ÇÏ´Ã½Ã")
print("as described")
PY
