#!/usr/bin/env bash
# nlptutti 0.0.0.24 (error rates for Korean speech recognition)
#
# Expected. get_cer and get_wer compare a transcript with what was said; punctuation is removed first (rm_punctuation=True, the default), as full stops and
#   commas are not spoken. A figure that is wrong is an error.
# Happens. What parts a figure is punctuation too: 3.5% against 35%, -3.5도 against 3.5도, "2:1로 이겼다" against "21로 이겼다" and 10-11일 against 1011일 all have the
#   rate 0, by letters and by words. $5 against 5 and A+ against A are errors, as those signs are not punctuation to Unicode.
# Why it hurts. News is read out for its figures. A recogniser that loses the point or the minus is called perfect, and one that writes a comma less is not worse.
# What helps. rm_punctuation=False, after taking away quotation marks and what no figure follows: re.sub(r"[“”‘’\"']|[.,·](?!\d)", "", text).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nlptutti==0.0.0.24
"$work/env/bin/python" -W ignore - <<'PY'
import re

from nlptutti import get_cer, get_wer

UNSEEN = (("3.5% 올랐다", "35% 올랐다"), ("-3.5도", "3.5도"), ("2:1로 이겼다", "21로 이겼다"), ("10-11일", "1011일"))
SEEN = (("$5", "5"), ("A+ 등급", "A 등급"), ("3.5% 올랐다", "3.6% 올랐다"))


def marks_off(text: str) -> str:
    return re.sub(r"[“”‘’\"']|[.,·](?!\d)", "", text)


for said, written in UNSEEN + SEEN:
    letters, words = get_cer(said, written)["cer"], get_wer(said, written)["wer"]
    kept = get_cer(marks_off(said), marks_off(written), rm_punctuation=False)["cer"]
    print(f"{said} / {written}: letters {letters:.2f}, words {words:.2f}, figures kept whole {kept:.2f}")
    assert (letters > 0) == (words > 0) == ((said, written) in SEEN)
    assert kept > 0
assert get_cer(marks_off("“돈이 없다.”"), "돈이 없다", rm_punctuation=False)["cer"] == 0
print("as described")
PY
