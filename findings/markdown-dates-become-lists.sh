#!/usr/bin/env bash
# Markdown 3.11.3, markdown-it-py 4.3.0, mistune 3.4.0 and markdownify 1.2.3
#
# Expected. Dates of offices are written "2025. 2. 7." (three figures, each with a full stop and a space), and a paragraph that begins with one shows it.
# Happens. It is a list in a list in a list, of one item each, and of the date nothing is text any more: "회의가 열렸다." is all that is left when tags are taken off.
#   CommonMark (markdown-it-py, mistune) keeps the figures as start="2025", "2" and "7"; Python's Markdown drops them, and the browser shows 1, 1, 1.
#   "2025. 2. 7.(금)" loses the year and the month. "[속보](종합) 예산" is a link 속보 to a page 종합. markdownify writes all of these as they stand;
#   html2text 2025.4.15 writes 2025\., and so keeps the date, but not the brackets.
# Why it hurts. Articles and press releases go through Markdown on their way to a language model, an index or a page, and back to text. What falls out is the
#   date, at the beginning, where chronologies have nothing else; dates as 2025.02.07 or 2025년 2월 7일 stay, so that a try shows nothing.
# What helps. A backslash before the first full stop (2025\. 2. 7.) and before "[" at the beginning of a paragraph; markdownify has escape_misc=True.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet Markdown==3.11.3 markdown-it-py==4.3.0 mistune==3.4.0 markdownify==1.2.3 html2text==2025.4.15
"$work/env/bin/python" -W ignore - <<'PY'
import re

import html2text
import markdown
import mistune
from markdown_it import MarkdownIt
from markdownify import markdownify

PAGE = "<p>{}</p>"
TO_HTML = {"Markdown": markdown.markdown, "markdown-it-py": MarkdownIt().render, "mistune": mistune.html}


def text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


for paragraph, left in (
    ("2025. 2. 7. 회의가 열렸다.", "회의가 열렸다."),
    ("2025. 2. 7.(금) 회의가 열렸다.", "7.(금) 회의가 열렸다."),
    ("[속보](종합) 예산 늘어", "속보 예산 늘어"),
    ("2025.02.07 회의가 열렸다.", "2025.02.07 회의가 열렸다."),
):
    written = markdownify(PAGE.format(paragraph)).strip()
    assert written == paragraph
    for name, to_html in TO_HTML.items():
        html = to_html(written).replace("\n", "")
        print(f"{name}: {paragraph} -> {html}")
        assert text(html) == left
        if paragraph.startswith("2025. 2. 7. "):
            assert html.count("<ol") == 3 and ('start="2025"' in html) == (name != "Markdown")
            escaped = markdownify(PAGE.format(paragraph), escape_misc=True), html2text.html2text(PAGE.format(paragraph))
            assert [text(to_html(each)) for each in escaped] == [paragraph] * 2
print("as described")
PY
