#!/usr/bin/env bash
# korcen 1.0.3 (profanity filter for Korean)
#
# Expected. check() says whether a text holds bad words; it brings long lists of words that are none (시발점 passes), so a news article passes.
# Happens. Bad words are looked for anywhere inside words, and these of the news are not on those lists: 후보지 (candidate site: but 후보지는 passes, 후보지를 does not), 자위대 and
#   자위권 (self-defence), 애널리스트 (analyst), "불은 꺼져" (the fire went out), 닥쳐올 (coming), 야스쿠니, 서섹스대 (a university), the young of a bear (곰 새끼).
# Why it hurts. Articles on housing, on defence, on the stock market and on fires are held back or starred, day after day in the same sections;
#   sentences tried by hand pass, as they hold words one thinks of.
# What helps. Run it over a few thousand clean articles first and add what it finds to its file of exceptions, or look at whole words (nouns of a tagger).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet korcen==1.0.3
"$work/env/bin/python" -W ignore - <<'PY'
from korcen import korcen

PASS = ("한빛시는 예산을 늘렸다", "이번 회의가 협상의 시발점이 됐다", "결과를 보지 못했다", "시는 후보지는 그대로라고 했다")
HELD = (
    "시는 신도시 후보지를 발표했다",
    "일본 자위대가 훈련했다",
    "집단적 자위권을 논의했다",
    "증권사 애널리스트는 이익이 늘 것으로 봤다",
    "불은 11시간 만에 꺼져 연기만 남았다",
    "앞으로 닥쳐올 위기에 대비한다",
    "야스쿠니 신사를 찾았다",
    "서섹스대 연구진이 밝혔다",
    "반달가슴곰 새끼 두 마리가 태어났다",
)
for text in PASS + HELD:
    print(f"{text}: {korcen.check(text)}")
    assert korcen.check(text) == (text in HELD)
print("as described")
PY
