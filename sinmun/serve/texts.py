"""What the window says, in Korean and in English, and the page that says it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from sinmun._version import __version__
from sinmun.i18n import Lang
from sinmun.reading.files import SUFFIXES
from sinmun.render.look.palette import css_variables

# key: (Korean, English).
_TEXTS: dict[str, tuple[str, str]] = {
    "title": ("신문 읽기 — sinmun", "sinmun — reads Korean news"),
    "name": ("신문", "sinmun"),
    "lead": (
        "기사를 넣으면 명사, 키워드, 인물, 기관, 인용문을 찾아 한 장의 보고서로 보여 줍니다. 글은 이 컴퓨터를 떠나지 않습니다.",
        "Put in an article and see its nouns, keywords, people, organisations and quotations. Nothing leaves this computer.",
    ),
    "other": ("English", "한국어"),
    "skip": ("결과로 건너뛰기", "Skip to the results"),
    "paste": ("기사 붙여 넣기", "Paste an article"),
    "paste_hint": (
        "기사 화면을 통째로 복사해 붙여 넣어도 됩니다. 메뉴와 광고는 걷어 냅니다. 넣은 뒤 Ctrl+Enter 로 바로 분석합니다.",
        "The whole page may be pasted: menus and adverts are taken off. Ctrl+Enter analyses at once.",
    ),
    "analyse": ("분석하기", "Analyse"),
    "files": ("파일 고르기", "Choose files"),
    "drop": (
        "기사 파일(.txt .md .html .hwpx .hwp .docx .pdf)이나 기사 표(.csv .xlsx .jsonl .parquet .zip)를 "
        "여기에 끌어다 놓아도 됩니다",
        "Articles (.txt .md .html .hwpx .hwp .docx .pdf) and tables of articles (.csv .xlsx .jsonl .parquet .zip) "
        "can be dropped here too",
    ),
    "address": ("기사 주소", "Address of an article"),
    "fetch": ("가져와 분석하기", "Fetch and analyse"),
    "results": ("결과", "Results"),
    "folder": ("결과 폴더", "Folder of the results"),
    "nothing": ("아직 결과가 없습니다", "No results yet"),
    "waiting": ("차례를 기다립니다", "waiting for its turn"),
    "loading": ("낱말 사전을 읽는 중", "loading the dictionary"),
    "reading": ("읽는 중", "reading"),
    "analysing": ("분석하는 중", "analysing"),
    "writing": ("표와 차트를 만드는 중", "making tables and charts"),
    "done": ("다 됐습니다", "done"),
    "failed": ("하지 못했습니다", "failed"),
    "stop": ("멈추기", "Stop"),
    "close": ("닫기", "Dismiss"),
    "zip": ("모두 내려받기 (zip)", "Download all (zip)"),
    "keep": ("보고서 내려받기", "Download the page"),
    "tab": ("새 탭에서 보기", "Open in a tab"),
    "delete": ("지우기", "Delete"),
    "sure": ("정말 지우기", "Really delete"),
    "report": ("보고서", "Report"),
    "pasted": ("붙여 넣은 글", "pasted text"),
    "lost": (
        "sinmun 이 대답하지 않습니다. 터미널에서 sinmun serve 를 다시 실행하세요",
        "sinmun does not answer; run sinmun serve again in the terminal",
    ),
    "so_far": ("기사 {n}건", "articles: {n}"),
    "unread": ("{n}건은 읽지 못함", "{n} could not be read"),
    "progress": ("{done}건 끝남, {left}건 남음", "{done} done, {left} to go"),
}

_FACE = "@font-face{font-family:sinmun;src:url(sinmun.ttf)}\n"


def window(lang: Lang, *, folder: str, limits: Mapping[str, int], too_large: str) -> str:
    """Return the page of the window.

    Args:
        lang: its language.
        folder: where the results are kept.
        limits: for each suffix of tables the bytes of the largest, and for "" those of an article; what is larger is not even
            sent.
        too_large: what is said of it.
    """
    say = {key: texts[0 if lang == "ko" else 1] for key, texts in _TEXTS.items()}
    environment = Environment(
        loader=PackageLoader("sinmun.serve", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    template = environment.get_template("window.html.j2")
    accepted = ",".join((*sorted(SUFFIXES), *(suffix for suffix in limits if suffix)))
    values = json.dumps({**say, "too_large": too_large, "limits": limits}, ensure_ascii=False)
    return template.render(
        lang=lang, say=say, say_json=values, folder=folder, accepted=accepted, version=__version__
    )


@cache
def style() -> str:
    """Return the style of the window; its colours are those of charts and page."""
    light, dark = css_variables()
    colours = f":root{{{light}}}\n@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    return _FACE + colours + _asset("window.css")


@cache
def script() -> str:
    """Return the script of the window."""
    return _asset("window.js")


def _asset(name: str) -> str:
    return files("sinmun.serve").joinpath("templates", name).read_text(encoding="utf-8")
