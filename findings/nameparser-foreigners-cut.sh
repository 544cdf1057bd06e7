#!/usr/bin/env bash
# nameparser 2.6.0 (HumanName), which reads Korean names since its version 2
#
# Expected. Its README: names in Korean script are read family first, those without a blank are split by the surnames of the census, and honorifics are recognised. 나하늘 is 나 and 하늘, 남궁바람 남궁 and 바람, 나하늘 씨 has
#   씨 apart: all right. Foreigners are in Hangul, too, in any paper: 도널드 트럼프, 제롬 파월. In katakana (ドナルド トランプ) it leaves such names whole.
# Happens. The first word of a foreigner loses its first syllable as soon as that is a surname of Korea, and a blank behind it changes nothing: 도널드 트럼프 is the family 도, the given name 널드 and the middle name 트럼프,
#   written out "널드 트럼프 도"; 제롬 파월 "롬 파월 제", 이시바 시게루 "시바 시게루 이", of the family 이 (Lee), 오바마 "바마 오". Beside them 트럼프 and 젤렌스키 are whole. And of the titles
#   시장, 의원, 장관, 총리, 기자 and 대통령 each is a MIDDLE NAME: 나하늘 의원 becomes "하늘 의원 나".
# Why it hurts. Lists of people in Korean news hold both kinds and carry an office nearly always. Sorting or joining by family puts 이시바 among the Lees and 도널드 among 도; what is written out is nobody's name.
# What helps. Split only single words of two to four syllables whose first is a surname, and take the title off before.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nameparser==2.6.0
"$work/env/bin/python" -W ignore - <<'PY'
from nameparser import HumanName


def parts(text: str) -> tuple[str, str, str, str]:
    name = HumanName(text)
    print(text, "| family", name.last, "| given", name.first, "| middle", name.middle, "| suffix", name.suffix, "|", name)
    return name.last, name.first, name.middle, name.suffix


assert parts("나하늘") == ("나", "하늘", "", "")
assert parts("남궁바람") == ("남궁", "바람", "", "")
assert parts("나하늘 씨") == ("나", "하늘", "", "씨")
assert parts("도널드 트럼프") == ("도", "널드", "트럼프", "")
assert parts("제롬 파월") == ("제", "롬", "파월", "")
assert parts("이시바 시게루") == ("이", "시바", "시게루", "")
assert parts("오바마") == ("오", "바마", "", "")
assert parts("트럼프") == ("트럼프", "", "", "")
assert parts("ドナルド トランプ")[:2] == ("トランプ", "ドナルド")
assert str(HumanName("도널드 트럼프")) == "널드 트럼프 도" and str(HumanName("나하늘 의원")) == "하늘 의원 나"
for title in ("시장", "의원", "장관", "총리", "기자", "대통령"):
    assert parts(f"나하늘 {title}") == ("나", "하늘", title, "")
print("as described")
PY
