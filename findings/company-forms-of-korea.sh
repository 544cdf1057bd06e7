#!/usr/bin/env bash
# rigour 2.6.1 (names of firms, by OpenSanctions) and cleanco 2.3; fingerprints 1.3.1 beside them
#
# Expected. All three take the form of the company from a name, so that the same firm is found under 주식회사 하늘, 하늘 주식회사, (주)하늘 and ㈜하늘: nearly all firms of Korea are 주식회사 (stock company). Who knows
#   유한회사 (limited company), of which there are few, knows 주식회사.
# Happens. rigour knows 유한회사 (yu) and 유한회사 alone: remove_org_types and replace_org_types_compare leave 주식회사, (주) and ㈜ where they are, in front and behind, and extract_org_types is empty for them. cleanco knows no Korean
#   form, and BREAKS the name on the way: 하늘(주) is "하늘(주", for a closing bracket at the end is taken off and the opening one is not; so it is with 하늘(안). 하늘㈜, by the same rule, is right.
#   fingerprints has "haneul ju" for all of them, and 하늘.
# Why it hurts. One firm is four in a table of organisations, and "하늘(주" a fifth which stands in no article. A first try with 유한회사 shows nothing.
# What helps. fingerprints, or 주식회사, (주), ㈜ taken off by hand at both ends.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet rigour==2.6.1 cleanco==2.3 fingerprints==1.3.1
"$work/env/bin/python" - <<'PY'
import cleanco
import fingerprints
from rigour.names import extract_org_types, remove_org_types, replace_org_types_compare

STOCK = ("주식회사 하늘", "하늘 주식회사", "(주)하늘", "㈜하늘", "하늘(주)", "하늘㈜")
LIMITED = ("유한회사 하늘", "하늘 유한회사")
for name in (*STOCK, *LIMITED):
    print(name, repr(remove_org_types(name)), replace_org_types_compare(name), extract_org_types(name), repr(cleanco.basename(name)), fingerprints.remove_types(name))
for name in STOCK:
    assert remove_org_types(name) == replace_org_types_compare(name) == name and extract_org_types(name) == []
    assert cleanco.basename(name) == {"하늘(주)": "하늘(주", "하늘㈜": "하늘"}.get(name, name)
for name in LIMITED:
    assert remove_org_types(name).strip() == "하늘" and extract_org_types(name) == [("유한회사", "yu")]
assert cleanco.basename("하늘(안)") == "하늘(안"
assert {fingerprints.remove_types(name) for name in (*STOCK, *LIMITED)} == {"haneul"}
print("as described")
PY
