#!/usr/bin/env bash
# lingua-language-detector 2.1.1 and langdetect 1.0.9 on headlines
#
# Expected. Only Korean is written in Hangul (lingua's documentation says that it looks first for letters which one language alone has), so a headline with Hangul
#   in it is Korean, whatever abbreviations stand beside.
# Happens. "SK와 KT, AI 동맹", "KBS MBC SBS 파업", "KT CEO 교체" and "HBM4 공급" are ENGLISH to lingua (of Korean, English, Chinese and Japanese), and the
#   confidence is 1.0, that of Korean 0; with hanja ("李대통령 訪美…關稅 협상") CHINESE, at 1.0 as well. langdetect has "KBS MBC SBS 파업" as German and "LG CNS, AI 투자"
#   as Vietnamese, whatever the seed. Two words of Hangul beside one abbreviation are Korean; one beside one is not.
# Why it hurts. A filter for Korean drops just the headlines on companies, broadcasters and technology, and the ones in the old style with hanja; as the
#   confidence is 1.0, no threshold saves them.
# What helps. Any syllable of Hangul decides for Korean, before a detector is asked; or detect on the body, not on the headline.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet lingua-language-detector==2.1.1 langdetect==1.0.9
"$work/env/bin/python" -W ignore - <<'PY'
import langdetect
from lingua import Language, LanguageDetectorBuilder

HEADLINES = {
    "한빛시 예산 심의": "KOREAN",
    "SK와 KT, AI 동맹": "ENGLISH",
    "KBS MBC SBS 파업": "ENGLISH",
    "KT CEO 교체": "ENGLISH",
    "HBM4 공급": "ENGLISH",
    "HBM4 공급 늘려": "KOREAN",
    "李대통령 訪美…關稅 협상": "CHINESE",
}
detector = LanguageDetectorBuilder.from_languages(Language.KOREAN, Language.ENGLISH, Language.CHINESE, Language.JAPANESE).build()
for headline, language in HEADLINES.items():
    first = detector.compute_language_confidence_values(headline)[0]
    print(f"{headline}: {first.language.name} {first.value:.2f}")
    assert first.language.name == language and first.value > 0.99
for headline, language in (("한빛시 예산 심의", "ko"), ("KBS MBC SBS 파업", "de"), ("LG CNS, AI 투자", "vi")):
    found = set()
    for seed in range(5):
        langdetect.DetectorFactory.seed = seed
        found.add(langdetect.detect(headline))
    print(headline, found)
    assert found == {language}
print("as described")
PY
