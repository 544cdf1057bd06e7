#!/usr/bin/env bash
# Hangul in pieces (NFD: ᄒ ᅡ ᆫ for 한, as in file names from macOS) in kiwipiepy 0.24.1, lindera-python-ko-dic 2.2.0 and konlpy 0.6.0 (Okt, Komoran, Hannanum)
#
# Expected. Unicode holds both forms to be the same text, and on the screen they are. A Korean analyser composes them first, or marks them as unknown signs, so that one sees it.
# Happens. Kiwi gives every word, with its particle and ending, as a NOUN: 한빛시장은, 예산을, 늘린다고 and 말했다 are one NNG or NNP each. Okt calls them Foreign, Komoran NA, lindera UNKNOWN. Hannanum alone
#   analyses them as it does the composed form. None raises, and what is printed looks as always. Kiwi's normalize_coda does not help; it is for other things.
# Why it hurts. Counts of nouns and lists of names where titles were taken from file names of a Mac: 말했다 becomes a noun, "한빛시장은" and "한빛시장이" two names. With Okt and Komoran they count nothing.
# What helps. unicodedata.normalize("NFC", text) before anything else.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet kiwipiepy==0.24.1 lindera-python-ko-dic==2.2.0 konlpy==0.6.0 JPype1==1.5.2
"$work/env/bin/python" -W ignore - <<'PY'
import unicodedata

import lindera
from kiwipiepy import Kiwi
from konlpy.tag import Hannanum, Komoran, Okt

TEXT = "한빛시장은 예산을 늘린다고 말했다"
kiwi, ko_dic = Kiwi(), lindera.Tokenizer(lindera.load_dictionary("embedded://ko-dic"))
analysers = {
    "Kiwi": lambda text: [(token.form, token.tag) for token in kiwi.tokenize(text)],
    "Kiwi, coda": lambda text: [(token.form, token.tag) for token in kiwi.tokenize(text, normalize_coda=True)],
    "lindera": lambda text: [(token.surface, token.details[0]) for token in ko_dic.tokenize(text)],
    "Okt": Okt().pos,
    "Komoran": Komoran().pos,
    "Hannanum": Hannanum().pos,
}
for name, analyse in analysers.items():
    composed, pieces = analyse(TEXT), analyse(unicodedata.normalize("NFD", TEXT))
    print(f"{name:11}{composed}\n{'':11}{pieces}")
    if name == "Hannanum":
        assert [(unicodedata.normalize("NFC", form), tag) for form, tag in pieces] == composed
    else:
        assert len(composed) > 7 and [unicodedata.normalize("NFC", form) for form, _ in pieces] == TEXT.split()
        tags = {tag for _, tag in pieces}
        assert tags <= {"NNG", "NNP"} if name.startswith("Kiwi") else tags == {{"lindera": "UNKNOWN", "Okt": "Foreign", "Komoran": "NA"}[name]}
print("as described")
PY
