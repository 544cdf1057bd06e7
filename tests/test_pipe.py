"""Many articles: the same results on several cores as on one, in order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sinmun.analysis import Analyzer


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


def articles(number: int) -> Iterator[str]:
    for index in range(number):
        yield f"해온시는 {index}번째 심야버스를 들였다. 문태경 해온시장은 “기쁘다”고 말했다."


def test_several_processes_give_the_same_results_in_the_same_order(analyzer: Analyzer) -> None:
    alone = [result.record for result in analyzer.pipe(articles(12), workers=1)]
    together = [result.record for result in analyzer.pipe(articles(12), workers=2, chunk_size=3)]
    assert together == alone
    assert [record["text"].split("번째")[0][-2:].strip() for record in alone] == [str(i) for i in range(12)]


def test_articles_are_taken_as_they_are_needed(analyzer: Analyzer) -> None:
    source = articles(1000)
    results = analyzer.pipe(source, workers=1, chunk_size=4)
    next(results)
    assert "번째" in next(source)
    assert sum(1 for _ in source) > 980


@pytest.mark.parametrize("bad", [{"workers": 0}, {"chunk_size": 0}])
def test_numbers_below_one_are_refused(analyzer: Analyzer, bad: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="1 or more"):
        analyzer.pipe(articles(1), **bad)


def test_entities_come_in_text_order_with_exact_spans(analyzer: Analyzer) -> None:
    text = "김서윤 의원은 7일 서울에서 박지훈 대표를 만났다."
    mentions = analyzer.entities(text)
    assert [text[mention.start : mention.end] for mention in mentions] == [
        mention.text for mention in mentions
    ]
    assert [(m.text, m.label) for m in mentions] == [("김서윤", "PS"), ("서울", "LC"), ("박지훈", "PS")]


def test_an_unknown_ranking_is_refused() -> None:
    with pytest.raises(ValueError, match="keyness"):
        Analyzer(rank="best")  # type: ignore[arg-type]
