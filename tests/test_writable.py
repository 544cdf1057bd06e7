"""Any string may be analysed: what no file can hold becomes a mark, and what breaks one article of many costs that one."""

from __future__ import annotations

import datetime
import json
import unicodedata
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from sinmun import analysis
from sinmun.analysis import Analyzer
from sinmun.article import Article, Removed, writable, writable_article
from sinmun.problems import Problem, problem_of
from sinmun.reading import normalize, read, read_bytes

BODY = "누리은행은 대출 금리를 내린다고 5일 밝혔다. 오다온 행장은 “부담을 덜겠다”고 말했다."
ODD = ("\ud800", "\udfff", "\udc80", "\x00", "\x0b", "\x1b", "\x7f", "\ufffe")


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


@pytest.mark.parametrize("odd", ODD)
def test_a_character_that_no_file_can_hold_becomes_a_mark_of_its_length(odd: str) -> None:
    assert writable(f"가{odd}나") == "가\ufffd나"


def test_what_files_can_hold_stays() -> None:
    text = "가\t나\n다\r\u00ad\u200b\U0001f600\u0085"
    assert writable(text) == text
    article = Article(BODY, title="제목", reporters=("윤슬기",), date=datetime.date(2024, 1, 2))
    assert writable_article(article) is article


def test_all_texts_of_an_article_become_writable() -> None:
    odd = "가\udc80"
    article = Article(
        odd,
        odd,
        (odd,),
        reporters=(odd,),
        captions=(odd,),
        removed=(Removed(odd, "byline"),),
        source=odd,
        section=odd,
    )
    good = "가\ufffd"
    assert writable_article(article) == Article(
        good,
        good,
        (good,),
        reporters=(good,),
        captions=(good,),
        removed=(Removed(good, "byline"),),
        source=good,
        section=good,
    )


def test_an_article_with_such_characters_is_analysed_and_written(analyzer: Analyzer, tmp_path: Path) -> None:
    text = BODY[:9] + "".join(ODD) + BODY[9:]
    result = analyzer.analyze(Article(text, title=f"금리\x01 {ODD[0]}인하"))
    assert len(result.text) == len(f"금리\x01 {ODD[0]}인하\n{text}")
    folder = result.save(tmp_path / "out", charts=False)
    ElementTree.parse(folder / "network.graphml")
    assert json.loads((folder / "summary.json").read_text(encoding="utf-8")) == result.record
    assert [mention.text for mention in analyzer.entities(text)] == [
        text[mention.start : mention.end] for mention in analyzer.entities(text)
    ]


def test_halves_of_letters_are_read_as_marks() -> None:
    assert "\ufffd" in read(f"{BODY}\n{BODY} 금리\ud83d").body


@pytest.mark.parametrize(
    "charset", ["undefined", "x\0y", "utf-8\0", "idna", "punycode", "unicode_escape", "rot13", "zlib"]
)
def test_an_encoding_that_cannot_be_used_is_as_one_that_is_not_known(charset: str) -> None:
    head = f"<html><head><meta charset={charset.replace(chr(0), '')}></head>"
    page = f"{head}<body><article>{f'<p>{BODY}</p>' * 6}</article></body></html>"
    assert "금리를 내린다" in read_bytes(page.encode("cp949"), name="a.html").body
    if charset != "unicode_escape":  # which reads anything, as Latin letters
        assert "금리를 내린다" in read_bytes(page.encode("cp949"), name="a.html", charset=charset).body


def break_on(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    whole = analysis.count_nouns

    def count_nouns(document: Any, **options: Any) -> Any:
        if word in document.text:
            raise LookupError("nobody foresaw\nthis")
        return whole(document, **options)

    monkeypatch.setattr(analysis, "count_nouns", count_nouns)


def test_an_article_of_a_pipe_that_breaks_costs_itself(
    analyzer: Analyzer, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_on(monkeypatch, "돌고래")
    told: list[tuple[int, str]] = []
    texts = [BODY, "돌고래가 뛰었다.", BODY, "돌고래가 또 뛰었다."]
    results = analyzer.pipe(
        texts, workers=1, failed=lambda number, problem: told.append((number, str(problem)))
    )
    assert len(list(results)) == 2
    assert told == [(1, "cannot be analysed (LookupError: nobody foresaw this)"), (3, told[0][1])]


def test_without_anybody_to_hear_it_is_raised_when_its_turn_comes(
    analyzer: Analyzer, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_on(monkeypatch, "돌고래")
    results = analyzer.pipe([BODY, "돌고래가 뛰었다."], workers=1)
    assert next(results).text == BODY
    with pytest.raises(Problem, match="nobody foresaw this"):
        next(results)


def test_articles_analysed_together_cost_one_another_nothing(
    analyzer: Analyzer, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = [record["text"] for record in analyzer.records([BODY, BODY])]
    break_on(monkeypatch, "돌고래")
    first, broken, last = analyzer.attempts([BODY, "돌고래가 뛰었다.", BODY])
    assert isinstance(broken, Problem)
    assert not isinstance(first, Problem)
    assert not isinstance(last, Problem)
    assert [first["text"], last["text"]] == whole


def test_too_little_memory_is_the_trouble_of_the_process_and_not_of_the_article() -> None:
    with pytest.raises(MemoryError):
        problem_of(MemoryError())
    assert (
        str(problem_of(MemoryError(), name="a.parquet", reading=True))
        == "a.parquet: cannot be read (MemoryError)"
    )
    assert (
        str(problem_of(OSError(5, "Input/output error"), reading=True))
        == "cannot be read (Input/output error)"
    )


def test_a_decomposed_text_is_analysed_as_the_composed_one(analyzer: Analyzer) -> None:
    plain = "나도현 가온시장은 3일 “길을 넓힌다”고 말했다.\n가온시는 기뻐했다."
    odd = unicodedata.normalize("NFD", plain).replace("\n", "\r\n").replace(" ", "\u00a0\u200b", 1)
    assert analyzer.analyze(odd).record == analyzer.analyze(plain).record
    assert analyzer.entities(odd) == analyzer.entities(plain)
    assert [result.text for result in analyzer.pipe([odd], workers=1)] == [normalize(odd)] == [plain]
    assert list(analyzer.records([odd])) == [analyzer.record(plain)]
