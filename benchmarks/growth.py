"""How the time of an analysis grows with its input: sizes doubled, and the exponent of each kind of input.

    python -m benchmarks.growth [KIND …] [--largest 64000] [--doublings 4] [--rounds 3]

An exponent of 1 is a time per character that stays the same; 2 is one that doubles with the text. For each kind the sizes are
``largest`` characters and its halves, ``doublings`` times; a time is the least of the rounds, in CPU time of the process; the
exponent is the slope of log time over log size by least squares. What a call costs by itself is taken off: the time of the
kind's smallest text (`SMALLEST` characters). A kind is left at the first size that takes longer than `LONGEST` seconds.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import math
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from sinmun.analysis import Analyzer
from sinmun.corpus.sources.inputs import find_inputs
from sinmun.corpus.sources.reader import Sources
from sinmun.reading import ReadError, read_html, read_page
from sinmun.reading.feeds.entries import entries_of

SMALLEST = 200
LONGEST = 120.0
SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍"
SYLLABLES = "가나다라민서지현도하은준성윤호람솔영진우빈연아"
SENTENCES = (
    "가온시는 3일 시청에서 새 도서관의 설계를 공개했다. ",
    "나도현 가온시장은 “누구나 걸어서 올 수 있는 곳을 고르겠다”고 말했다. ",
    "주민들은 공사가 길어질 때의 소음과 먼지를 걱정하고 있다. ",
    "한빛연구원에 따르면 지난해 이용자는 12만 명으로 두 해 전보다 8% 늘었다. ",
)

Job = Callable[[], object]


def _filled(pieces: Sequence[str], size: int) -> str:
    """Return ``pieces`` one after another, over and over, cut at ``size`` characters."""
    text = "".join(pieces)
    return (text * (size // len(text) + 1))[:size]


def _names(count: int) -> list[str]:
    draw = random.Random(1)
    return [draw.choice(SURNAMES) + draw.choice(SYLLABLES) + draw.choice(SYLLABLES) for _ in range(count)]


def _analysis(text: Callable[[int], str]) -> Callable[[Analyzer, int], Job]:
    """Return what makes the job that analyses a text of a size."""

    def job(analyzer: Analyzer, size: int) -> Job:
        article = text(size)
        return lambda: analyzer.record(article)

    return job


def _one_line(size: int) -> str:
    return _filled(SENTENCES, size)


def _lines(size: int) -> str:
    return _filled([f"{sentence}\n\n" for sentence in SENTENCES], size)


def _without_spaces(size: int) -> str:
    return _filled([sentence.replace(" ", "") for sentence in SENTENCES], size)


def _without_end(size: int) -> str:
    return _filled(["가온시는 도서관을 짓고 ", "주민은 길을 내고 ", "아이들은 나무를 심으며 "], size)


def _nested(size: int) -> str:
    return _filled(
        ["나도현 시장은 “시민이 ‘길을 넓혀 달라’고 하고 ‘나무를 베지 말라’고도 했다”고 말했다. "], size
    )


def _open_marks(size: int) -> str:
    return _filled(["나도현 시장은 “길을 넓힌다 ", "그는 ‘나무를 심는다 "], size)


def _chained(size: int) -> str:
    return _filled(["나도현은 “간다”고 말했다며 “온다”고 했고 "], size)


def _dialogue(size: int) -> str:
    return _filled(["검찰 : “길을 막았습니까” 나도현 : “나무만 심었습니다” "], size)


def _repeated(size: int) -> str:
    return _filled([SENTENCES[1]], size)


def _one_sentence_of_names(size: int) -> str:
    return f"선언에는 {', '.join(_names(size // 5))} 등이 서명했다."


def _dotted_bodies(size: int) -> str:
    return _filled(["누리전자·", "나래빛·"], size)


def _appointments(size: int) -> str:
    return "가온부 인사\n" + " ".join(f"▲ 가온과장 {name}" for name in _names(size // 11))


def _open_datelines(size: int) -> str:
    return _filled(["【가온=AP/누리통신 "], size)


def _of_one_surname(size: int) -> str:
    return _filled(["김도현 의원이 왔다.", "김서윤 의원이 맞았다.", "김 의원은 앉았다."], size)


def _digits(size: int) -> str:
    return _filled(["1,234,567.89%", "·", "2025-01-02 "], size)


def _reading(read: Callable[[str], object], page: Callable[[int], str]) -> Callable[[Analyzer, int], Job]:
    """Return what makes the job that reads a page of a size."""

    def job(analyzer: Analyzer, size: int) -> Job:
        text = page(size)

        def read_or_refuse() -> None:
            with contextlib.suppress(ReadError):  # a page may be refused, if that is soon
                read(text)

        return read_or_refuse

    return job


def _title_repeated(size: int) -> str:
    title = _filled(["가온시 새 도서관 짓는다 "], size // 2)
    return f"<html><head><title>{title}</title></head><body><p>{title}</p><p>{SENTENCES[0]}</p></body></html>"


def _nested_html(size: int) -> str:
    depth = size // 11
    return f"<html><body>{'<div>' * depth}{SENTENCES[0] * 5}{'</div>' * depth}</body></html>"


def _read_wire(text: str) -> object:
    return entries_of(text.encode(), name="wire")


def _item_of_articles(size: int) -> str:
    pieces = "<NewsLines><HeadLine>{0}</HeadLine></NewsLines><ContentItem><DataContent>{0}</DataContent></ContentItem>"
    parts = [f"<NewsComponent>{pieces.format(sentence)}</NewsComponent>" for sentence in SENTENCES]
    repeated = "".join(parts) * (size // len("".join(parts)) + 1)
    return f"<NewsML><NewsItem><NewsComponent>{repeated}</NewsComponent></NewsItem></NewsML>"


def _many_tags(size: int) -> str:
    paragraphs = _filled([f"<p>{sentence}</p><span></span>" for sentence in SENTENCES], size)
    return f"<html><body><h1>가온시 새 도서관</h1>{paragraphs}</body></html>"


def _menu(size: int) -> str:
    return _filled(["정치\n", "경제\n", "사회\n", "가온뉴스 바로가기\n"], size) + "\n" + SENTENCES[0] * 3


def _table(rows: Callable[[int], str]) -> Callable[[Analyzer, int], Job]:
    """Return what makes the job that reads the rows of a table of a size, good ones and bad ones."""

    def job(analyzer: Analyzer, size: int) -> Job:
        text = rows(size)

        def read() -> int:
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder, "rows.jsonl")
                path.write_text(text, encoding="utf-8")
                return sum(1 for _ in Sources(find_inputs([str(path)])))

        return read

    return job


def _bad_lines(size: int) -> str:
    good = json.dumps({"title": "가온시 새 도서관", "text": SENTENCES[0]}, ensure_ascii=False)
    return good + "\n" + _filled(['{"title": \n'], size)


KINDS: dict[str, Callable[[Analyzer, int], Job]] = {
    "one line": _analysis(_one_line),
    "many lines": _analysis(_lines),
    "no spaces": _analysis(_without_spaces),
    "one sentence without end": _analysis(_without_end),
    "nested quotations": _analysis(_nested),
    "marks that never close": _analysis(_open_marks),
    "chained quotations": _analysis(_chained),
    "dialogue in one line": _analysis(_dialogue),
    "one sentence repeated": _analysis(_repeated),
    "names in one sentence": _analysis(_one_sentence_of_names),
    "bodies in a row of dots": _analysis(_dotted_bodies),
    "appointments": _analysis(_appointments),
    "datelines that never close": _analysis(_open_datelines),
    "two of a surname": _analysis(_of_one_surname),
    "digits": _analysis(_digits),
    "html, title repeated": _reading(read_html, _title_repeated),
    "html, nested": _reading(read_html, _nested_html),
    "html, many tags": _reading(read_html, _many_tags),
    "newsml, articles of one item": _reading(_read_wire, _item_of_articles),
    "page, long menu": _reading(read_page, _menu),
    "json lines, unreadable": _table(_bad_lines),
}


def seconds(job: Job, *, rounds: int) -> float:
    """Return the least CPU time of ``rounds`` calls, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        job()
        times.append(time.process_time() - start)
        if times[-1] > LONGEST:
            break
    return min(times)


def exponent(points: Sequence[tuple[int, float]]) -> float:
    """Return the slope of log time over log size by least squares."""
    xs = [math.log(size) for size, _ in points]
    ys = [math.log(max(spent, 1e-6)) for _, spent in points]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def measure(kind: str, analyzer: Analyzer, *, sizes: Sequence[int], rounds: int) -> list[tuple[int, float]]:
    """Return each size with its seconds beyond those of the smallest input, as far as they were measured."""
    make = KINDS[kind]
    base = seconds(make(analyzer, SMALLEST), rounds=rounds)
    points: list[tuple[int, float]] = []
    for size in sizes:
        spent = seconds(make(analyzer, size), rounds=rounds)
        points.append((size, spent - base))
        if spent > LONGEST:
            break
    return points


def main() -> None:
    """Print for each kind the seconds at its sizes and the exponent."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("--largest", type=int, default=64_000, help="characters of the largest input (64000)")
    parser.add_argument("--doublings", type=int, default=4, help="sizes, each half of the one before (4)")
    parser.add_argument(
        "--rounds", type=int, default=3, help="calls at each size, of which the fastest counts (3)"
    )
    options = parser.parse_args()
    unknown = [kind for kind in options.kinds if kind not in KINDS]
    if unknown:
        parser.error(f"no such kind: {', '.join(unknown)}; there are {', '.join(KINDS)}")
    sizes = [options.largest >> step for step in reversed(range(options.doublings))]
    analyzer = Analyzer()
    analyzer.record(SENTENCES[0])
    print(f"{'':28}" + "".join(f"{size:>10,}" for size in sizes) + "  exponent")
    for kind in options.kinds or KINDS:
        points = measure(kind, analyzer, sizes=sizes, rounds=options.rounds)
        cells = "".join(f"{spent:10.3f}" for _, spent in points)
        print(f"{kind:28}{cells:{10 * len(sizes)}}{exponent(points):10.2f}", flush=True)


if __name__ == "__main__":
    main()
