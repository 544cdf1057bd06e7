#!/usr/bin/env bash
# soylemma 0.2.0, Lemmatizer.lemmatize
#
# Expected. By its README it takes inflected verbs and adjectives of Korean back to their lemma, and returns an empty list for what is neither, such as a noun. 밝혔다 is 밝히다, 나섰다 나서다; so 말했다
#   (said) is 말하다.
# Happens. Verbs made of a noun and 하다 are unknown to it, in every form: 말했다, 말한, 발표했다, 주장했다, 강조한, 지적했다, and adjectives likewise (필요하다, 중요한) give the
#   empty list, as 한국어 does. So does 말하다 itself. 일했다 and 좋아했다, which are in its dictionary, are known. And of 불렀다 come 불르다 and 불리다, not 부르다 (to call).
# Why it hurts. 말했다 is the commonest verb of the news, and those that say who said what are nearly all of this kind; the empty list calls them no verbs. Counts of verbs by lemma lose
#   most of them, and keep 밝히다, which then looks like the usual word.
# What helps. Cut 하다 off by its forms first (하, 했, 한, 할, 합), and take what is left for the noun; or a morpheme analyser, which gives 말/NNG and 하/XSV.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet soylemma==0.2.0
"$work/env/bin/python" -W ignore - <<'PY'
from soylemma import Lemmatizer

lemmatizer = Lemmatizer()
for word, lemma in (("밝혔다", "밝히다"), ("나섰다", "나서다"), ("일했다", "일하다"), ("좋아했다", "좋아하다")):
    found = {lemma for lemma, _ in lemmatizer.lemmatize(word)}
    print(word, found)
    assert lemma in found
for word in ("말했다", "말한", "말하다", "발표했다", "주장했다", "강조한", "지적했다", "필요하다", "중요한", "한국어"):
    print(word, lemmatizer.lemmatize(word))
    assert not lemmatizer.lemmatize(word)
assert {lemma for lemma, _ in lemmatizer.lemmatize("불렀다")} == {"불르다", "불리다"}
print("as described")
PY
