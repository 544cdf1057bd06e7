#!/usr/bin/env bash
# liblouis 3.24.0 (Debian 12: liblouis-bin, liblouis20, liblouis-data 3.24.0-1), Korean tables ko-g1 and ko-g2: what NVDA, Orca and many braille displays translate with. Needs Debian 12 and apt's lists.
#
# Expected. A word has the same cells wherever it stands: [총선] is the bracket, 총선, the bracket; so it is for ( ), “ ” and for thirteen of the fourteen plain consonants behind [.
# Happens. Behind [, behind the plain apostrophe and behind any sign the table does not know (『, ▲, 尹), a word that begins with ㅊ loses that ㅊ: [총선] is "ㅗㅇ선", '청와대' "ㅓㅇ와대", [충북] "ㅜㅇ북". The signs' last cell
#   and the ㅊ are gone into each other; nothing marks the place. The same word behind a blank, ( or “ is whole.
# Why it hurts. Headlines begin with [ ], and many sites quote with plain apostrophes: [청와대], [총선], [충북], '최고'. The finger reads a syllable that is none, or another word.
# What helps. A blank behind [ and ', or ‘ ’ and ( ) for them, before translating.
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

WHOLE, LOST = ("", " ", "(", "“", "‘", "[ "), ("[", "'", "_", "『", "▲", "尹")
OTHERS = ["가을", "나무", "다리", "라면", "마을", "바다", "사설", "아이", "자리", "카드", "타자", "파도", "하늘"]
CHIEUT = ["총선", "청와대", "충북", "최고", "차관"]


def braille(table: str, texts: list[str]) -> list[str]:
    run = subprocess.run(["louis/usr/bin/lou_translate", f"unicode.dis,{table}"], input="\n".join(texts) + "\n", capture_output=True, text=True, check=True)
    return run.stdout.split("\n")[: len(texts)]


for table in ("ko-g1.ctb", "ko-g2.ctb"):
    cells = dict(zip(OTHERS + CHIEUT, braille(table, OTHERS + CHIEUT), strict=True))
    assert all(cells[word].startswith("⠰") for word in CHIEUT)
    for sign in WHOLE + LOST:
        for word, found in zip(cells, braille(table, [sign + word for word in cells]), strict=True):
            if sign in LOST and word in CHIEUT:
                print(table, sign + word, found, "alone", cells[word])
                assert found.endswith(cells[word][1:]) and not found.endswith(cells[word]), (sign, word)
            else:
                assert found.endswith(cells[word]), (sign, word)
print("as described")
PY
