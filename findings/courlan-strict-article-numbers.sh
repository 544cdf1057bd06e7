#!/usr/bin/env bash
# courlan 1.4.0 (trafilatura's tool for addresses)
#
# Expected. README: normalize_url(..., strict=True) removes "unnecessary components" and keeps post=abc&page=2 in its example;
#   check_url(..., strict=True) is for further trimming. The number of the article is the one necessary part of an address.
# Happens. With strict only fourteen names of parameters survive (aid, id, p, pid, post ...). Korean systems use others: articleView.html?idxno=
#   (the system that hundreds of Korean outlets run), newsid=, arcid=, nNewsNumb=. All articles of such an outlet become ONE address; the
#   command `courlan --strict` writes it once for each article that it was given. On portals with oid= and aid= the outlet's number goes: two
#   outlets' articles collide.
# Why it hurts. strict is what one turns on to rid a list of doubles; the crawl of a Korean outlet then fetches one page (mostly an error
#   page, as the number is missing) and reports no problem. A table joined by such addresses joins articles that differ.
# What helps. strict=False for Korean lists (right in all of these), and a list of one's own for the tracking parameters.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet courlan==1.4.0
"$work/env/bin/python" -W ignore - <<'PY'
from courlan import check_url, normalize_url

SITES = [
    ["https://haneul.example/news/articleView.html?idxno=%d" % n for n in (101, 102, 103)],
    ["https://haneul.example/news/view.do?newsid=%d" % n for n in (101, 102, 103)],
    ["https://haneul.example/NewsView?nNewsNumb=%d" % n for n in (101, 102, 103)],
    ["https://portal.example/read?oid=%03d&aid=0000101" % n for n in (1, 2, 3)],
]
for addresses in SITES:
    strict = {normalize_url(address, strict=True) for address in addresses}
    checked = {(check_url(address, strict=True) or ("",))[0] for address in addresses}
    loose = {normalize_url(address) for address in addresses}
    print(addresses[0], "and two more: strict", sorted(strict), "not strict", len(loose))
    assert len(strict) == len(checked) == 1
    assert len(loose) == 3
PY
printf 'https://haneul.example/news/articleView.html?idxno=%d\n' 101 102 103 > "$work/list.txt"
"$work/env/bin/courlan" --strict -i "$work/list.txt" -o "$work/strict.txt"
"$work/env/bin/courlan" -i "$work/list.txt" -o "$work/loose.txt"
sort "$work/strict.txt" | uniq -c
sort "$work/loose.txt" | uniq -c
[ "$(sort -u "$work/strict.txt" | wc -l)" -eq 1 ] && [ "$(sort -u "$work/loose.txt" | wc -l)" -eq 3 ]
echo "as described"
