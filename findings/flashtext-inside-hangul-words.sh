#!/usr/bin/env bash
# flashtext 2.7
#
# Expected. flashtext finds keywords as whole words, which its paper gives as the difference to a search for strings: Art is not
#   found in Artist. So 대한 is not found in 거대한 (huge), nor 서울 in 남서울.
# Happens. They are. What belongs to a word is a set of 63 characters, the ASCII letters, figures and the underscore; every syllable of Hangul is
#   the edge of a word. 대한 is found in 거대한, 이강 in 높이강, 시장 in 다시장을; but a Latin letter next to it hides a name: AI is found in AI는, 하늘 is
#   not found in A하늘. replace_keywords writes into the middle of words.
# Why it hurts. Names of two and three syllables are what one looks for with it in news, and they stand inside common words. All that is found
#   really stands in the text, so nothing looks wrong until one reads the places.
# What helps. Adding the syllables to the set, for c in range(0xAC00, 0xD7A4): add_non_word_boundary(chr(c)), loses the names before particles
#   (서울에서); so tokens of a morpheme analyser.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet flashtext==2.7
"$work/env/bin/python" -W ignore - <<'PY'
from flashtext import KeywordProcessor


def found(keyword: str, text: str, *, hangul: bool = False) -> bool:
    processor = KeywordProcessor()
    processor.add_keyword(keyword)
    if hangul:
        for code in range(0xAC00, 0xD7A4):
            processor.add_non_word_boundary(chr(code))
    answer = bool(processor.extract_keywords(text))
    print(f"{keyword} in {text}: {answer}")
    return answer


assert not found("Art", "Artist")
assert not found("art", "cart")
for keyword, text in (("대한", "거대한 건물"), ("서울", "남서울대"), ("시장", "다시장을 본다"), ("이강", "높이강조")):
    assert found(keyword, text)
assert found("AI", "AI는") and not found("하늘", "A하늘")
assert found("서울", "서울에서") and not found("서울", "서울에서", hangul=True)
processor = KeywordProcessor()
processor.add_keyword("대한", "大韓")
print(processor.replace_keywords("거대한 건물"))
assert processor.replace_keywords("거대한 건물") == "거大韓 건물"
print("as described")
PY
