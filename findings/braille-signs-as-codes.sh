#!/usr/bin/env bash
# liblouis 3.24.0 (Debian 12: liblouis-bin, liblouis20, liblouis-data 3.24.0-1) with its Korean tables ko-g1 and ko-g2: what NVDA, Orca and many braille displays translate with. Needs Debian 12 and apt's lists.
#
# Expected. 「 」, 『 』, 《 》 and 〈 〉 are signs of the rules of Korean punctuation, for titles of works; 【단독】, ※, ▲, ① and ㎡ stand in every paper. The Korean tables give them cells, as they do for “ ”, ·, ( ) and [ ].
# Happens. They know none of these, and write each out as its number in Unicode, in the form for unknown characters: '\x300e' for 『, eight cells with dot 7 in one of them, the figures as American
#   computer braille lowers them. 《나》 is 1 cell of word in 16 of codes (ko-g2); 10㎡ is 10 and eight cells. The same with hanja (尹 총리) and with ∼ between figures (2∼3일), where ~ is right.
# Why it hurts. A finger reads eight cells of nonsense, and in the headlines first: 【단독】, ▲ and hanja are their ornaments. The word itself is hard to find among them.
# What helps. “ ” or plain signs for them, ~ for ∼ and the reading for hanja, before translating.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
packages="liblouis-bin==3.24.0-1 liblouis20==3.24.0-1 liblouis-data==3.24.0-1"
apt-get download -qq ${packages//==/=} 2> apt.log || { cat apt.log; exit 1; }
for package in *.deb; do dpkg -x "$package" louis; done
LD_LIBRARY_PATH=$(dirname louis/usr/lib/*/liblouis.so.20)
export LD_LIBRARY_PATH LOUIS_TABLEPATH=louis/usr/share/liblouis/tables
for table in ko-g1.ctb ko-g2.ctb; do
    python3 - "$table" <<'PY'
import subprocess
import sys

table = sys.argv[1]


def braille(text: str) -> str:
    run = subprocess.run(["louis/usr/bin/lou_translate", f"unicode.dis,{table}"], input=text + "\n", capture_output=True, text=True, check=True)
    print(table, text, run.stdout.strip())
    return run.stdout.strip()


code = "⠄⡳⠭"  # an apostrophe, the backslash of eight dots, x
for sign in "「」『』《》〈〉【】※▲①→㎡℃∼尹":
    cells = braille(sign)
    assert cells.startswith(code) and cells.endswith("⠄") and len(cells) == 8, sign
for sign in "“”‘’·[]~&…":
    assert code not in braille(sign), sign
assert len(braille("《나》")) == 16 + len(braille("나"))
assert braille("10㎡").startswith("⠼⠁⠚" + code) and code not in braille("2~3일") and code in braille("2∼3일")
PY
done
echo "as described"
