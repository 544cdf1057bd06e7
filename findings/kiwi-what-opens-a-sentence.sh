#!/usr/bin/env bash
# kiwipiepy 0.24.1, split_into_sents
#
# Expected. It splits a text into sentences; the documentation has each sentence with its start and end in the text. What opens a sentence is its
#   beginning: a name in hanja (尹, 日), (주) before a company, the sign ※ before a note.
# Happens. These go to the END of the sentence before: "시의회는 심의했다. (주)" and "하늘은 반대했다. 尹" and "대통령은 갔다.". And where a
#   quotation opens a sentence, no cut is made at all: "시장은 예산을 늘렸다. “돈이 없다”고 의원은 말했다. ‘길’" is one sentence, and the next
#   begins with a particle: "이 문제다.". The same text with Hangul at those places is cut rightly.
# Why it hurts. A headline's 尹 and 日, the company's form, the quoted word are the ones that tell who and what. Who looks for a speaker in a
#   sentence finds two of them, and a summary begins with a particle. The sum of the parts is the text, so no check of lengths tells.
# What helps. Moving an opening run of brackets, hanja and signs over to the next sentence, and a cut at a full stop before an opening mark.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet kiwipiepy==0.24.1
"$work/env/bin/python" -W ignore - <<'PY'
from kiwipiepy import Kiwi

kiwi = Kiwi()


def sentences(text: str) -> list[str]:
    found = [sentence.text for sentence in kiwi.split_into_sents(text)]
    print(found)
    return found


assert sentences("시의회는 심의했다. 하늘은 반대했다. 윤 대통령은 갔다.") == ["시의회는 심의했다.", "하늘은 반대했다.", "윤 대통령은 갔다."]
assert sentences("시의회는 심의했다. (주)하늘은 반대했다. 尹 대통령은 갔다.") == ["시의회는 심의했다. (주)", "하늘은 반대했다. 尹", "대통령은 갔다."]
assert sentences("①첫째는 돈이다. ※ 참고는 아래에 있다.") == ["①첫째는 돈이다. ※", "참고는 아래에 있다."]
assert sentences("시장은 예산을 늘렸다. “돈이 없다”고 의원은 말했다. ‘길’이 문제다.") == [
    "시장은 예산을 늘렸다. “돈이 없다”고 의원은 말했다. ‘길’",
    "이 문제다.",
]
print("as described")
PY
