#!/usr/bin/env bash
# SAMI (.smi, the caption format of Korea) with two languages, by ffmpeg 9.0.2 (imageio-ffmpeg 0.8.1) and pycaption 2.3.14
#
# Expected. One file with Korean (KRCC) and English (ENCC) for the same seconds is what the format has classes for, and the reader takes one language or keeps both apart.
# Happens. ffmpeg reads both into one list, in which each caption ends where the next begins: the Korean one, from 1 s to 4 s, is followed at 1 s by the English and lasts from 00:00:01,000 to 00:00:01,000. All Korean
#   captions are of no length, only the English ones are seen. The last caption of the file ends after 1193 hours. pycaption keeps the languages apart, but in SRT puts a blank behind a word in italics:
#   <i>강바람</i>은 becomes 강바람 은.
# Why it hurts. News and lectures with captions in two languages come out in English, with an exit code of 0; a corpus of captions by their length has none in Korean. A particle on its own is no word of a Korean index.
# What helps. Taking the P of the other class out of the file before; pycaption for the languages, with <i> and <font> taken away before.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet imageio-ffmpeg==0.8.1 pycaption==2.3.14
cd "$work"
cat > a.smi <<'SMI'
<SAMI>
<HEAD>
<TITLE>뉴스</TITLE>
<STYLE TYPE="text/css">
<!--
P { font-size:20pt; text-align:center; }
.KRCC { Name:Korean; lang:ko-KR; SAMIType:CC; }
.ENCC { Name:English; lang:en-US; SAMIType:CC; }
-->
</STYLE>
</HEAD>
<BODY>
<SYNC Start=1000><P Class=KRCC>나하늘 시장은<br>돈이 없다고 했다
<SYNC Start=1000><P Class=ENCC>The mayor said<br>there is no money
<SYNC Start=4000><P Class=KRCC>&nbsp;
<SYNC Start=4000><P Class=ENCC>&nbsp;
<SYNC Start=6000><P Class=KRCC><i>강바람</i>은 반대했다
<SYNC Start=6000><P Class=ENCC><i>Kang</i> objected
</BODY>
</SAMI>
SMI
"$work/env/bin/python" -W ignore - <<'PY'
import pathlib
import subprocess

import imageio_ffmpeg
import pycaption

subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-loglevel", "error", "-i", "a.smi", "a.srt"], check=True)
srt = pathlib.Path("a.srt").read_text()
print(srt)
assert [line for line in srt.splitlines() if "-->" in line] == [
    "00:00:01,000 --> 00:00:01,000",
    "00:00:01,000 --> 00:00:04,000",
    "00:00:06,000 --> 00:00:06,000",
    "00:00:06,000 --> 1193:02:53,295",
]
captions = pycaption.SAMIReader().read(pathlib.Path("a.smi").read_text())
assert captions.get_captions("ko-KR")[0].start == 1_000_000 and captions.get_captions("ko-KR")[0].end == 4_000_000
assert captions.get_captions("ko-KR")[1].get_text() == "강바람은 반대했다"
srt = pycaption.SRTWriter().write(captions)
print(srt)
assert "강바람 은 반대했다" in srt
print("as described")
PY
