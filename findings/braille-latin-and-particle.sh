#!/usr/bin/env bash
# liblouis 3.24.0 (Debian 12: liblouis-bin, liblouis20, liblouis-data 3.24.0-1), Korean tables ko-g1 and ko-g2: what NVDA, Orca and many braille displays translate with. Needs Debian 12 and apt's lists.
#
# Expected. The rules of Korean braille put a sign before Latin letters and one behind, for the same six dots are other letters in the two scripts. KT와 (with KT) and KTV are two words in print and have to be two in braille.
# Happens. Nothing marks where the Latin ends: in both tables "KT와" has cell for cell the braille of "KTV", "KBS에" (at KBS) that of "KBSN", both broadcasters, "SK의" that of "SKW". A particle that begins with a vowel
#   has no consonant to tell it by, and 와 is v, 에 n, 의 w.
# Why it hurts. Names of firms and stations are in Latin letters, and in Korean a particle follows each. Who reads with the fingers reads of another station, and nothing tells that it is not so.
# What helps. A blank before the particle, or the name in Hangul (케이티와).
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
python3 - <<'PY'
import subprocess


def braille(table: str, text: str) -> str:
    run = subprocess.run(["louis/usr/bin/lou_translate", f"unicode.dis,{table}"], input=text + "\n", capture_output=True, text=True, check=True)
    return run.stdout.strip()


for table in ("ko-g1.ctb", "ko-g2.ctb"):
    for korean, latin in (("KT와", "KTV"), ("KBS에", "KBSN"), ("SK의", "SKW"), ("KT와 SK의", "KTV SKW")):
        print(table, korean, braille(table, korean), latin, braille(table, latin))
        assert braille(table, korean) == braille(table, latin)
    assert braille(table, "KT 와") != braille(table, "KTV") and braille(table, "케이티와") != braille(table, "KTV")
print("as described")
PY
