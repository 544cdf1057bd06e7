#!/usr/bin/env bash
# stopwordsiso 0.7.1, stopwords("ko")
#
# Expected. 679 stop words of Korean: particles, endings and words that say nothing, so that what is left of an article is what it is about.
# Happens. It lacks 은, 는, 도 and 만, though it has 이, 가, 을 and 를; it lacks 하다, 되다, 있는, 하는, 대한, 위해, 통해, 했다, 밝혔다, 수 and 지난, with or without analysis the most
#   frequent there are. Of what it has, 96 entries hold a space ("총적으로 말하면"), which no list of words ever meets; there are 구토하다 (to vomit), 까악 and 메쓰겁다, and of the
#   years 이천육 to 이천구. What it does take away are surnames: 이, 오, 구, 여, 하, 제, 모, 어.
# Why it hurts. The length of the list promises enough. On tokens (Kiwi) 는, 은 and 하 head the table, on words 있는, 위해, 밝혔다; and 이 의원, 오 시장 and 구 대표 lose the part that
#   tells them from others.
# What helps. Leaving out by part of speech (particles, endings, dependent nouns) instead of by a list; kiwipiepy has Stopwords with tags.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet stopwordsiso==0.7.1 kiwipiepy==0.24.1
"$work/env/bin/python" -W ignore - <<'PY'
from kiwipiepy import Kiwi
from stopwordsiso import stopwords

TEXT = "오 시장은 예산을 늘리기 위해 시의회를 찾았다. 이 의원도 예산은 늘릴 수 있다고 했다. 구 대표는 반대하는 시민에 대한 말만 했다."

listed = set(stopwords("ko"))
tokens = [(token.form, token.tag) for token in Kiwi().tokenize(TEXT)]
left = [form for form, tag in tokens if form not in listed and tag.startswith("J")]
gone = [form for form, tag in tokens if form in listed and tag.startswith("NNP")]
print(len(listed), "particles left:", left, "names gone:", gone)
assert len(listed) == 679 and sum(" " in word for word in listed) == 96
assert {"이", "가", "을", "를"} <= listed and not {"은", "는", "도", "만"} & listed
assert not {"하다", "되다", "있는", "하는", "대한", "위해", "통해", "했다", "밝혔다", "수", "지난"} & listed
assert {"이", "오", "구", "여", "하", "제", "모", "어", "구토하다", "까악", "메쓰겁다", "이천육", "이천구"} <= listed
assert left == ["은", "도", "은", "는", "만"] and gone == ["오", "이", "구"]
print("as described")
PY
