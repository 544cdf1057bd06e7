#!/usr/bin/env bash
# mimesis 22.2.0, Person(Locale.KO)
#
# Expected. Person(Locale.KO).full_name() gives a name as a Korean text has it: the surname, then the given name, without a blank (나하늘), and the common
#   surnames often: of ten Koreans two are 김, and 김, 이 and 박 together make up nearly half (census of 2015).
# Happens. The given name stands first, with a blank: "소형 창", "유슬 김". reverse=True puts the surname first, and the blank stays ("충 대웅"). All 262 surnames are as
#   frequent as one another: 김, 이 and 박 together are one in a hundred, 황목 and 뇌 as common as 김, and of a thousand people fifty have a surname of two syllables.
# Why it hurts. Such names go into test articles and training sentences for finding people. What passes on them has never seen 이하늘, whose surname is a particle too,
#   and a rule learnt from them takes the last word for the surname.
# What helps. surname and name put together by hand, with weights of the census.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet mimesis==22.2.0
"$work/env/bin/python" - <<'PY'
from collections import Counter

from mimesis import Locale, Person

person = Person(Locale.KO, seed=7)
SURNAMES = Counter(person.surname() for _ in range(20_000))
names = [person.full_name().split(" ") for _ in range(200)]
turned = [person.full_name(reverse=True).split(" ") for _ in range(200)]
print([" ".join(parts) for parts in names[:5]], [" ".join(parts) for parts in turned[:5]])
assert all(len(parts) == 2 and parts[1] in SURNAMES for parts in names)
assert all(len(parts) == 2 and parts[0] in SURNAMES for parts in turned)
common = sum(SURNAMES[name] for name in "김이박") / SURNAMES.total()
two = sum(count for name, count in SURNAMES.items() if len(name) == 2) / SURNAMES.total()
print(f"{len(SURNAMES)} surnames; 김, 이, 박: {common:.1%}; of two syllables: {two:.1%}; 김 {SURNAMES['김']}, 황목 {SURNAMES['황목']}, 뇌 {SURNAMES['뇌']}")
assert len(SURNAMES) > 200 and common < 0.03 and two > 0.03
print("as described")
PY
