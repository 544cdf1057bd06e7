"""The arguments of the command line: their names, their help in two languages, and what they may be."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from sinmun._version import __version__
from sinmun.cli.usage import ArgumentParser
from sinmun.entities.mention import MIN_CONFIDENCE
from sinmun.options import MOST_TOPICS, Options

FORMATS = ("displacy", "conll", "xmi", "gexf")
"""What ``--export`` can be; `sinmun.render.interchange` makes them."""

QUESTIONS = ("concordance", "compare", "timeline")
"""The options that ask something of a corpus, which may have been analysed before."""

HELP: dict[str, tuple[str, str]] = {
    "description": (
        "한국어 뉴스 기사를 읽고 명사, 키워드, 인물, 기관, 인용문을 찾아 표·차트·한 장짜리 보고서로 만듭니다.",
        "Reads Korean news articles and makes tables, charts and one page of their nouns, keywords, people, "
        "organisations and quotations.",
    ),
    "inputs": (
        "파일(.txt .md .html .hwpx .hwp .docx .pdf), 폴더, http(s) 주소, 표준 입력은 - (생략하면 seeds/ 폴더); "
        "또는 분석해 둔 말뭉치의 폴더",
        "files (.txt .md .html .hwpx .hwp .docx .pdf), folders, http(s) addresses, - for standard input "
        "(default: the folder seeds/); or the folder of a corpus analysed before",
    ),
    "output": ("결과를 쓸 폴더 (기본: outputs)", "folder for the results (default: outputs)"),
    "dictionary": (
        "Kiwi 사용자 사전 (형태<TAB>품사<TAB>점수)",
        "user dictionary in Kiwi's format (form<TAB>tag<TAB>score)",
    ),
    "stopwords": ("세지 않을 단어 목록 (한 줄에 하나)", "words not to be counted, one per line"),
    "people": (
        "인물·기관·장소 CSV (이름,종류,다른이름,직함 또는 name,label,aliases,role); 자동 인식보다 우선합니다",
        "CSV of people, organisations and places (name,label,aliases,role); wins over what is found",
    ),
    "min_length": (
        "명사의 최소 글자 수 (기본: 2)",
        "shortest noun that is counted, in characters (default: 2)",
    ),
    "min_confidence": (
        "인물·기관 표에 올릴 최소 확신도, 0~1 (기본: 0.5); 낮은 이름은 언급 표에만 남습니다",
        "how sure a person or organisation must be for the tables, 0 to 1 (default: 0.5); the rest are mentions only",
    ),
    "rank": (
        "키워드 순위: keyness 특징도, frequency 빈도 (기본: keyness)",
        "how keywords are ranked (default: keyness)",
    ),
    "concordance": (
        "이 단어가 쓰인 문맥을 보여 줍니다; 말뭉치에서는 모든 문맥을 표로도 저장합니다 (두 이름은 A+B)",
        "show this word in its contexts; of a corpus a table of all of them is written too (two names: A+B)",
    ),
    "compare": (
        "말뭉치의 두 낱말, 인물, 기관, 집단을 나란히 견줍니다: 추이, 곁의 말, 인용 (집단은 publisher:이름)",
        "compare two words, people, bodies or groups of a corpus: over time, company, quotations (a group: publisher:NAME)",
    ),
    "timeline": (
        "말뭉치의 인물이나 기관이 언제, 누구와, 무슨 말을 했는지 시간 순서로 보여 줍니다",
        "show a person or a body of a corpus over time: when, with whom, saying what",
    ),
    "why": (
        "이 이름이 왜 그렇게 나왔는지, 어떤 규칙을 거쳤는지 보여 줍니다",
        "show what became of this name, and through which rules",
    ),
    "corpus": (
        "말뭉치: 여러 기사를 하나로 분석 (표 파일 .csv .jsonl .parquet .xlsx .zip, 피드, 주소 목록이 있으면 저절로)",
        "corpus: many articles as one (of itself with tables: .csv .jsonl .parquet .xlsx .zip, feeds, lists of addresses)",
    ),
    "corpus_on": ("입력 전체를 말뭉치 하나로 분석합니다", "analyse all inputs as one corpus"),
    "follow": (
        "피드(RSS, Atom), 피드 목록(OPML), 사이트맵, 주소 목록(.txt)이 가리키는 기사를 차례로 받아 분석합니다",
        "fetch the articles that feeds (RSS, Atom), lists of feeds (OPML), sitemaps and lists of addresses (.txt) "
        "lead to, one after another",
    ),
    "columns": (
        "표의 열 이름, 열 이름이 없는 표는 몇째 열인지 (예: text=내용,date=등록일 또는 text=4,title=2; "
        "항목: text title date publisher reporters section url id)",
        "columns of the tables by name, or by place where there is no header (text=NAME,date=NAME; text=4; "
        "fields: text title date publisher reporters section url id)",
    ),
    "by": (
        "이 열로 나눈 집단을 비교합니다: publisher, section, 표의 열 이름 (여러 번 쓸 수 있음, 기본: publisher)",
        "compare the groups of this column: publisher, section, any column; may be repeated (default: publisher)",
    ),
    "period": ("추이의 단위: month 달, week 주, day 날 (기본: month)", "unit of the trends (default: month)"),
    "topics": (
        '주제를 찾습니다: 주제의 수, 또는 auto (낱말이 가장 잘 어울리는 수); pip install "sinmun[topics]"',
        "find topics: how many, or auto (as many as cohere best); needs the extra topics",
    ),
    "drop_duplicates": (
        "되풀이된 기사(같은 글, 전재 기사)를 표에서 뺍니다",
        "leave articles that repeat another out of the tables",
    ),
    "title": (
        "보고서와 차트의 제목 (기본: 결과 폴더의 이름)",
        "heading of page and charts (default: the name of the folder of the results)",
    ),
    "workers": ("작업 프로세스 수 (기본: 모든 코어)", "worker processes (default: all cores)"),
    "scheduler": (
        "Dask 스케줄러의 주소 (tcp://host:8786), 또는 local",
        "address of a Dask scheduler (tcp://host:8786), or local",
    ),
    "chunk_size": (
        "한 번에 맡기고 저장하는 기사 수 (기본: 100)",
        "articles worked and saved at a time (default: 100)",
    ),
    "lang": ("화면, 차트, 보고서의 언어 (기본: ko)", "language of console, charts and page (default: ko)"),
    "export": (
        "다른 도구가 여는 파일도 만듭니다, 쉼표로 여럿: displacy, conll, xmi, gexf",
        "files for other tools too, parted by commas: displacy, conll, xmi, gexf",
    ),
    "no_charts": ("차트를 그리지 않습니다", "draw no charts"),
    "quiet": ("요약을 화면에 출력하지 않습니다", "print no summary"),
    "debug": ("오류가 나면 자세한 경로를 보여 줍니다", "show tracebacks of errors"),
    "version": ("버전을 보여 주고 끝냅니다", "show the version and exit"),
    "help": ("이 도움말을 보여 주고 끝냅니다", "show this help and exit"),
}


def parser(*, lang: Literal["ko", "en"] = "ko", name: str = "analyze.py") -> argparse.ArgumentParser:
    """Return the parser of the command line with its help in ``lang``; ``name`` is what the program is called."""

    def text(name: str) -> str:
        return HELP[name][0 if lang == "ko" else 1]

    made = ArgumentParser(lang=lang, prog=name, description=text("description"))
    made.add_argument("inputs", nargs="*", type=_named, metavar="INPUT", help=text("inputs"))
    made.add_argument(
        "-o", "--output", type=folder, default=Path("outputs"), metavar="DIR", help=text("output")
    )
    made.add_argument("--dictionary", type=folder, metavar="FILE", help=text("dictionary"))
    made.add_argument("--stopwords", type=folder, metavar="FILE", help=text("stopwords"))
    made.add_argument("--people", type=folder, metavar="FILE", help=text("people"))
    made.add_argument("--min-length", type=_positive, default=2, metavar="N", help=text("min_length"))
    made.add_argument(
        "--min-confidence", type=_share, default=MIN_CONFIDENCE, metavar="P", help=text("min_confidence")
    )
    made.add_argument("--rank", choices=("keyness", "frequency"), default="keyness", help=text("rank"))
    made.add_argument("--concordance", metavar="WORD", help=text("concordance"))
    made.add_argument("--why", metavar="WORD", help=text("why"))
    made.add_argument("--lang", choices=("ko", "en"), default="ko", help=text("lang"))
    made.add_argument("--export", type=formats, default=(), metavar="FORMAT,…", help=text("export"))
    made.add_argument("--no-charts", action="store_true", help=text("no_charts"))
    made.add_argument("-q", "--quiet", action="store_true", help=text("quiet"))
    made.add_argument("--debug", action="store_true", help=text("debug"))
    made.add_argument("--version", action="version", version=f"sinmun {__version__}", help=text("version"))
    made.add_argument("-h", "--help", action="help", help=text("help"))
    many = made.add_argument_group(text("corpus"))
    many.add_argument("--corpus", action="store_true", help=text("corpus_on"))
    many.add_argument("--follow", action="store_true", help=text("follow"))
    many.add_argument("--columns", metavar="FIELD=NAME,…", help=text("columns"))
    many.add_argument("--by", action="append", metavar="COLUMN", help=text("by"))
    many.add_argument("--period", choices=("month", "week", "day"), default="month", help=text("period"))
    many.add_argument("--topics", type=topics, metavar="N|auto", help=text("topics"))
    many.add_argument("--drop-duplicates", action="store_true", help=text("drop_duplicates"))
    many.add_argument("--compare", type=two_names, metavar="A,B", help=text("compare"))
    many.add_argument("--timeline", metavar="NAME", help=text("timeline"))
    many.add_argument("--title", metavar="TEXT", help=text("title"))
    many.add_argument("--workers", type=_positive, metavar="N", help=text("workers"))
    many.add_argument("--scheduler", type=_named, metavar="ADDRESS", help=text("scheduler"))
    many.add_argument("--chunk-size", type=_positive, default=100, metavar="N", help=text("chunk_size"))
    return made


def analysis_options(given: argparse.Namespace) -> Options:
    """Return what of the arguments an analysis is told."""
    return Options(
        dictionary=given.dictionary,
        stopwords=given.stopwords,
        people=given.people,
        min_length=given.min_length,
        rank=given.rank,
        min_confidence=given.min_confidence,
    )


def asked(given: argparse.Namespace) -> bool:
    """Return whether the arguments ask something of a corpus."""
    return any(getattr(given, name) for name in QUESTIONS)


def _positive(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError("a number, 1 or more")
    return number


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError("a number from 0 to 1")
    return share


def formats(text: str) -> tuple[str, ...]:
    """Return the formats named in ``text``, each once."""
    named = tuple(dict.fromkeys(name.strip() for name in text.split(",")))
    if not set(named) <= set(FORMATS):
        raise argparse.ArgumentTypeError(f"choose from {', '.join(FORMATS)}")
    return named


def topics(text: str) -> int | Literal["auto"]:
    """Return ``text`` as a number of topics, or as ``auto``."""
    if text == "auto":
        return "auto"
    number = int(text) if text.isdecimal() else 0
    if not 2 <= number <= MOST_TOPICS:
        raise argparse.ArgumentTypeError(f"a number, 2 to {MOST_TOPICS}, or auto")
    return number


def two_names(text: str) -> tuple[str, str]:
    """Return the two names in ``text``, which a comma parts."""
    names = tuple(name.strip() for name in text.split(","))
    if len(names) != 2 or not all(names):
        raise argparse.ArgumentTypeError("two names, parted by a comma")
    return names[0], names[1]


def port(text: str) -> int:
    """Return ``text`` as the number of a port."""
    number = int(text) if text.isdecimal() else -1
    if not 0 <= number <= 65_535:
        raise argparse.ArgumentTypeError("a number, 0 to 65535")
    return number


def _named(text: str) -> str:
    """Return ``text``, unless it is empty: an unset variable of a shell must not stand for the current folder."""
    if not text.strip():
        raise argparse.ArgumentTypeError("the name is empty")
    return text


def folder(text: str) -> Path:
    """Return ``text`` as a path, unless it is empty."""
    return Path(_named(text))


def language(arguments: Sequence[str]) -> Literal["ko", "en"]:
    """Return the language that the arguments ask for: help and errors of usage are said in it too."""
    joined = "\n".join(arguments)
    return "en" if "--lang\nen" in joined or "--lang=en" in joined else "ko"
