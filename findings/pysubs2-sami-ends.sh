#!/usr/bin/env bash
# pysubs2 1.8.1, SAMI (.smi)
#
# Expected. SAMI is what Korean subtitles come in. A caption stands until the next SYNC; an empty one (&nbsp;) takes it off the screen. So a caption
#   from 1 s with an empty SYNC at 5 s ends at 5 s, as pycaption 2.3.14 has it. Two languages are two classes of P (KRCC, ENCC).
# Happens. The end is GUESSED from the number of letters (half a second and 67 ms for each), and the SYNC at 5 s counts only where it comes
#   sooner. A Korean caption of 8 syllables, four seconds long, is gone after 1.1 s. The empty SYNCs become captions of their own without text. With two
#   languages at one SYNC the two texts are glued (늘어납니다The), and in a file with one language after the other a caption ends before it begins.
# Why it hurts. A syllable of Hangul is one letter, so 15 letters a second take Korean captions away long before the voice ends. The text is all
#   there, and so are the beginnings; only lengths, gaps and what is cut out by them (sound for a sentence, speakers by time) are wrong.
# What helps. Set each end to the beginning of the next event and drop the empty ones, or read with pycaption.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pysubs2==1.8.1 pycaption==2.3.14
"$work/env/bin/python" -W ignore - <<'PY'
import pycaption
import pysubs2

HEAD = """<SAMI>
<HEAD><TITLE>하늘뉴스</TITLE><STYLE TYPE="text/css"><!--
P { font-size:20pt; }
.KRCC { Name:Korean; lang:ko-KR; SAMIType:CC; }
.ENCC { Name:English; lang:en-US; SAMIType:CC; }
--></STYLE></HEAD>
<BODY>
"""
KOREAN = """<SYNC Start=1000><P Class=KRCC>예산은 늘어납니다
<SYNC Start=5000><P Class=KRCC>&nbsp;
<SYNC Start=9000><P Class=KRCC>돈이 없습니다
<SYNC Start=14000><P Class=KRCC>&nbsp;
"""
ENGLISH = """<SYNC Start=1000><P Class=ENCC>The budget grows
<SYNC Start=5000><P Class=ENCC>&nbsp;
"""
BOTH = KOREAN.replace("늘어납니다\n", "늘어납니다<P Class=ENCC>The budget grows\n")


def events(body: str) -> list[tuple[int, int, str]]:
    found = [(event.start, event.end, event.plaintext) for event in pysubs2.SSAFile.from_string(f"{HEAD}{body}</BODY></SAMI>")]
    print(found)
    return found


captions = pycaption.SAMIReader().read(f"{HEAD}{KOREAN}</BODY></SAMI>").get_captions("ko-KR")
assert [(c.start, c.end, c.get_text()) for c in captions] == [
    (1_000_000, 5_000_000, "예산은 늘어납니다"),
    (9_000_000, 14_000_000, "돈이 없습니다"),
]
assert events(KOREAN) == [(1000, 2103, "예산은 늘어납니다"), (5000, 5500, ""), (9000, 9969, "돈이 없습니다"), (14000, 14500, "")]
assert events(BOTH)[0][2] == "예산은 늘어납니다The budget grows"
assert events(KOREAN + ENGLISH)[3][:2] == (14000, 1000)
print("as described")
PY
