#!/usr/bin/env bash
# linkify-it-py 2.2.0 (markdown-it-py's finder of links), bleach 6.4.0, urlextract 1.10.0
#
# Expected. Each finds the addresses in a text, linkify-it-py "with FULL unicode support". "https://haneul.kr/news/123에서" is an address with
#   the particle 에서 (at) behind it, as Korean always writes it; in English a space follows.
# Happens. All three take the particle INTO the address: the link leads to /news/123에서, which does not exist. And an address without
#   https, which all three find before a space, is not found at all before a particle: "haneul.kr에서", "www.haneul.kr에서".
# Why it hurts. An article's source, a press release, a correction is named in just this way. Lists of sources count one address as many (…123에서, …123을,
#   …123의), the links are dead, and a crawl of them gets errors or, where systems ignore what follows a number, doubles.
# What helps. Cut an address in front of the first Hangul behind its last figure or Latin letter, unless Hangul stands in front of a slash too.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet linkify-it-py==2.2.0 bleach==6.4.0 urlextract==1.10.0
"$work/env/bin/python" -W ignore - <<'PY'
import re

import bleach
from linkify_it import LinkifyIt
from urlextract import URLExtract

extract = URLExtract()


def found(text: str) -> list[list[str]]:
    answers = [
        [one.text for one in LinkifyIt().match(text) or []],
        re.findall(r">([^<]+)</a>", bleach.linkify(text)),
        extract.find_urls(text),
    ]
    print(text, answers)
    return answers


for particle in ("에서", "을", "의"):
    assert found(f"자료는 https://haneul.kr/news/123{particle} 본다") == [[f"https://haneul.kr/news/123{particle}"]] * 3
for address in ("haneul.kr", "www.haneul.kr"):
    assert found(f"{address} 참조") == [[address]] * 3
    assert found(f"{address}에서") == [[]] * 3
print("as described")
PY
