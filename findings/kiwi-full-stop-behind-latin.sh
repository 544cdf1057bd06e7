#!/usr/bin/env bash
# kiwipiepy 0.24.1: a full stop behind Latin letters
#
# Expected. U.S. is one word with its points. KBS. at the end of a sentence is KBS and a full stop, as 방송사. is 방송사 and a full stop; and an address that people write without http, hankyung.com, is one word, or its parts.
# Happens. A point behind Latin letters belongs to the WORD, always: "사진은 KBS. 시는" has KBS./SL, so KBS and "KBS." are two words, and the sentence does not end there: split_into_sents gives one for
#   "제조사는 LG. 판매사는 KT. 가격은 5만원.", and two for the same with names in Hangul. It takes five letters at most to the point, and cuts longer words in two without a blank or a sign:
#   Google. is Goo + gle., hankyung.com han + kyung.com, Booking.com Bo + oking.com, README.md R + EADME.md; naver.com, daum.net and donga.com are whole.
# Why it hurts. Captions and credits (사진=KBS.), tables of data and sentences without a verb end so. The outlet has two rows in the table of nouns, a firm three, one of them "gle.", and sentences that were counted as
#   two are one. naver.com is what one tries it with.
# What helps. A blank before a full stop behind Latin letters, before the analysis; or joining SL tokens that touch, and taking the point off.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet kiwipiepy==0.24.1
"$work/env/bin/python" -W ignore - <<'PY'
from kiwipiepy import Kiwi

kiwi = Kiwi()


def latin(text: str) -> list[str]:
    found = [token.form for token in kiwi.tokenize(text) if token.tag == "SL"]
    print(text, "|", found)
    return found


def sentences(text: str) -> int:
    found = [sentence.text for sentence in kiwi.split_into_sents(text)]
    print(found)
    return len(found)


assert latin("사진은 KBS가 찍었다") == ["KBS"]
assert latin("사진은 KBS. 시는 예산을 늘렸다.") == latin("사진=KBS.") == ["KBS."]
assert latin("상대는 Google. 하늘시는 졌다.") == ["Goo", "gle."]
assert latin("naver.com에서 봤다") == ["naver.com"]
assert latin("hankyung.com에서 봤다") == ["han", "kyung.com"]
assert latin("Booking.com은 컸다") == ["Bo", "oking.com"]
assert latin("README.md를 열었다") == ["R", "EADME.md"]
assert latin("OpenAI가 밝혔다") == ["OpenAI"]
assert sentences("제조사는 LG. 판매사는 KT. 가격은 5만원.") == 1
assert sentences("제조사는 하늘. 판매사는 바람. 가격은 5만원.") > 1
assert sentences("상대는 SK. 하늘시는 졌다.") == 1
assert latin("상대는 SK . 하늘시는 졌다.") == ["SK"]
print("as described")
PY
