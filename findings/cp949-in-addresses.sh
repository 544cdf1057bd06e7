#!/usr/bin/env bash
# Addresses with CP949 in them: courlan 1.4.0, furl 2.1.4, yarl 1.25.1 and httpx 0.28.1
#
# Expected. Sites of the time before UTF-8, many of them Korean papers' archives and boards, take words in CP949: search?q=%BF%B9%BB%EA is 예산. The bytes are
#   escaped, so the address is plain ASCII and valid, and a library that cleans it or adds a parameter leaves them alone, as requests and w3lib do.
# Happens. They are read as UTF-8, which they are not, and written back as %EF%BF%BD for each byte: by courlan (clean_url, normalize_url), by furl as soon as it is
#   made, by yarl (update_query) and httpx (copy_merge_params) when another parameter is added. 예산 and 정부, four bytes each, become the SAME address.
# Why it hurts. The site answers "no articles" with status 200. A list of seen addresses takes a second search for one it knows, and so a crawl
#   of sections or tags ends early without an error; the original cannot be had back.
# What helps. Keep the address as it was found, and add parameters to the text after "?" (urllib.parse.urlsplit, requests).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet courlan==1.4.0 furl==2.1.4 yarl==1.25.1 httpx==0.28.1 w3lib==2.5.0 requests==2.34.2
"$work/env/bin/python" -W ignore - <<'PY'
from urllib.parse import quote

import courlan
import furl
import httpx
import requests
import w3lib.url
import yarl

SITE = "https://haneul.example/search?q="
BUDGET, STATE = (SITE + quote(word.encode("cp949")) for word in ("예산", "정부"))
LOST = {
    "courlan": courlan.clean_url,
    "furl": lambda address: furl.furl(address).url,
    "yarl": lambda address: str(yarl.URL(address).update_query(page="2")),
    "httpx": lambda address: str(httpx.URL(address).copy_merge_params({"page": "2"})),
}
KEPT = {
    "requests": lambda address: requests.Request("GET", address, params={"page": "2"}).prepare().url,
    "w3lib": w3lib.url.canonicalize_url,
    "yarl alone": lambda address: str(yarl.URL(address)),
    "httpx alone": lambda address: str(httpx.URL(address)),
}
print(BUDGET, STATE)
for name, change in (LOST | KEPT).items():
    first, second = change(BUDGET), change(STATE)
    print(f"{name}: {first}")
    assert (first == second) == (name in LOST)
    assert ("q=" + "%EF%BF%BD" * 4 in first) == (name in LOST)
    assert ("%BF%B9%BB%EA" in first) == (name in KEPT)
print("as described")
PY
