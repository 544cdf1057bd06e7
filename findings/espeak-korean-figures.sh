#!/usr/bin/env bash
# eSpeak NG 1.52.0 (espeakng-loader 0.2.4) with its Korean voice, asked for its sounds by phonemizer 3.4.0
#
# Expected. 3.5% is read 삼점오 퍼센트, -5도 with 마이너스 or 영하, 李 as 이 or 리. eSpeak's English says "three point five" and "minus", and a figure is what every voice has to know.
# Happens. The Korean voice says no point and no minus: 3.5% is 삼 오 percent (in English). 100.3 has exactly the sounds of 103, 10.5 those of 15 but for a short break, and -5도 is 5도. With the
#   sign of mathematics (−5도) it says "minus", in English. Any hanja, 李, 美 or 尹, is "Chinese letter", in English. 2025년, 10000 and 1234567 are right.
# Why it hurts. eSpeak is the voice that the screen reader NVDA and those of Linux come with, and what many recognisers and voices are trained with (phonemizer). Who listens to an article hears 15% for 10.5%, and
#   frost as warmth, and has no way of telling; who is trained by it learns that 점 is not said.
# What helps. Writing figures out before: re.sub(r"(?<=\d)\.(?=\d)", "점", text), "마이너스 " for a minus before a digit, readings for hanja.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet espeakng-loader==0.2.4 phonemizer==3.4.0
"$work/env/bin/python" -W ignore - <<'PY'
import espeakng_loader
from phonemizer.backend.espeak.wrapper import EspeakWrapper

EspeakWrapper.set_library(espeakng_loader.get_library_path())
EspeakWrapper.set_data_path(espeakng_loader.get_data_path())
espeak = EspeakWrapper()
print(espeak.version)


def said(text: str, language: str = "ko") -> str:
    """The sounds of the text, without breaks and stress."""
    espeak.set_voice(language)
    sounds = espeak.text_to_phonemes(text)
    print(language, text, sounds)
    return "".join(letter for letter in sounds if letter not in "_ˈˌ ")


assert said("100.3") == said("103") and said("10.5%") == said("15%") and said("-5도") == said("5도")
assert said("삼점오") not in said("3.5%") and "mɐn" in said("10000") == said("만")
assert said("−5도").startswith("(en)maɪnəs") and "(en)" in said("李") and said("李") == said("美")
assert "pɔɪnt" in said("100.3", "en-us") and "maɪnəs" in said("-5", "en-us")
print("as described")
PY
