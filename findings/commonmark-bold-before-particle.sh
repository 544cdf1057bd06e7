#!/usr/bin/env bash
# CommonMark (markdown-it-py 4.3.0, mistune 3.4.0), written by markdownify 1.2.3 and html2text 2025.4.15
#
# Expected. markdownify's README: convert HTML to Markdown. What it writes for <strong>“돈이 없다.”</strong>고 should be bold again when read.
# Happens. It writes **“돈이 없다.”**고, and no reader of CommonMark takes that for bold: the asterisks stand in the text. By the rule of
#   "right-flanking" marks, ** behind a punctuation mark and before a letter does not close. So too **예산(안)**을, **100%**로, **‘하늘시’**는; but
#   **예산**을 is bold. In English a space or a full stop follows, and it works: **“no money.”** he said.
#   html2text puts a space behind each bold word instead. The marks are right then and the text is not: "예산 을", noun and particle apart.
# Why it hurts. In Korean the particle is glued to the mark, so it meets quotations, which news prints in bold, and bodies with an abbreviation in
#   brackets. Pages turned into Markdown (for a language model, for notes, for a report) lose the bold and gain asterisks, or gain false spaces.
# What helps. Python-Markdown 3.11.3 reads it as meant; else keep <strong> in the Markdown, which CommonMark allows.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet markdown-it-py==4.3.0 mistune==3.4.0 Markdown==3.11.3 markdownify==1.2.3 html2text==2025.4.15
"$work/env/bin/python" - <<'PY'
import html2text
import markdown
import mistune
from markdown_it import MarkdownIt
from markdownify import markdownify

CASES = [  # HTML; whether CommonMark reads it back from markdownify; the same from html2text
    ("<strong>“돈이 없다.”</strong>고 했다", False, "**“돈이 없다.”** 고 했다"),
    ("<strong>예산(안)</strong>을 냈다", False, "**예산(안)** 을 냈다"),
    ("<strong>100%</strong>로 올렸다", False, "**100%** 로 올렸다"),
    ("<strong>예산</strong>을 늘렸다", True, "**예산** 을 늘렸다"),
    ("<strong>“no money.”</strong> he said", True, "**“no money.”** he said"),
]
changed = False
for html, works, spaced in CASES:
    written = markdownify(html)
    page = f"<p>{html}</p>"
    strict = [MarkdownIt().render(written).strip(), str(mistune.html(written)).strip()]
    loose, other = markdown.markdown(written), html2text.html2text(html, bodywidth=0).strip()
    changed |= any((answer == page) != works for answer in strict) or loose != page or other != spaced
    print(f"{written}\n    CommonMark {strict[0]}\n    Python-Markdown {loose}\n    html2text {other}")
    if not works:
        changed |= any("**" not in answer or "<strong>" in answer for answer in strict)
assert not changed, "another answer than described"
kept = "<strong>“돈이 없다.”</strong>고 했다"
assert MarkdownIt().render(kept).strip() == f"<p>{kept}</p>"
print("as described")
PY
