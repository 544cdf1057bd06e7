from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pytest
from kiwipiepy import Kiwi

from sinmun.article import Article
from sinmun.ranking import untied
from sinmun.words.keywords import Keyword, WordModel, rank_keywords
from sinmun.words.morphs import Document, parse
from sinmun.words.nouns import count_nouns

GOLD = sorted((Path(__file__).parents[1] / "gold" / "keywords").glob("*.txt"))
# The share of the top ten that an editor would let stand; the mean over the articles. Falls below, fails.
FLOOR = 0.93
FORMULAIC = {"분야", "활용", "역할", "관련", "이날", "계획", "방안", "강조", "논의", "추진"}

Parse = Callable[..., Document]


@pytest.fixture(scope="session")
def model(kiwi: Kiwi) -> WordModel:
    return WordModel(kiwi)


def read_gold(path: Path) -> tuple[Article, set[str]]:
    text, _, gold = path.read_text(encoding="utf-8").partition("== 핵심어")
    title, _, body = text.partition("\n")
    return Article(title=title, body=body.strip()), set(gold.split())


def keywords(document: Document, model: WordModel, limit: int | None = None) -> list[str]:
    ranked = rank_keywords(document, count_nouns(document), model=model, limit=limit)
    return [keyword.keyword for keyword in ranked]


def test_the_top_ten_read_as_an_editor_would_choose(kiwi: Kiwi, model: WordModel) -> None:
    shares = {}
    for path in GOLD:
        article, gold = read_gold(path)
        top = keywords(parse(kiwi, article), model, 10)
        assert not FORMULAIC & set(top), path.name
        shares[path.name] = sum(word in gold for word in top) / 10
    assert len(shares) >= 12
    assert min(shares.values()) >= 0.7, shares
    assert sum(shares.values()) / len(shares) >= FLOOR, shares


def test_no_keyword_of_the_top_ten_is_part_of_another_that_it_only_echoes(
    kiwi: Kiwi, model: WordModel
) -> None:
    for path in GOLD:
        document = parse(kiwi, read_gold(path)[0])
        table = count_nouns(document)
        counts = {noun.noun: noun.count for noun in table.nouns}
        top = set(keywords(document, model, 10))
        for compound in table.compounds:
            if compound.compound in top:
                echoes = [part for part in compound.parts if part in top and counts[part] <= compound.count]
                assert not echoes, (path.name, compound)


def test_frequency_ranks_nouns_by_plain_counts(parsed: Parse, model: WordModel) -> None:
    document = parsed("사과와 계획과 계획을 봤다. 계획은 사과다.")
    ranked = rank_keywords(document, count_nouns(document), model=model, by="frequency", limit=2)
    assert ranked == (Keyword("계획", 3, 3.0), Keyword("사과", 2, 2.0))


def test_a_rare_word_beats_a_common_one_of_the_same_count(parsed: Parse, model: WordModel) -> None:
    document = parsed("그날 사람과 탄저병이 왔다. 사람은 탄저병을 안다.")
    assert keywords(document, model)[0] == "탄저병"


def test_a_word_of_the_headline_beats_a_word_of_the_body(kiwi: Kiwi, model: WordModel) -> None:
    body = "첫 줄이다. 참외를 심었다. 자두를 심었다."
    assert keywords(parse(kiwi, Article(body=body, title="참외")), model)[0] == "참외"
    assert keywords(parse(kiwi, Article(body=body, title="자두")), model)[0] == "자두"


def test_a_compound_stands_for_parts_that_occur_in_it_alone(parsed: Parse, model: WordModel) -> None:
    document = parsed("시는 야간노동을 줄인다. 야간노동은 해롭다. 법은 야간노동을 막는다.")
    found = keywords(document, model)
    assert found[0] == "야간노동"
    assert not {"야간", "노동"} & set(found)


def test_scores_fall_and_are_finite(kiwi: Kiwi, model: WordModel) -> None:
    document = parse(kiwi, read_gold(GOLD[0])[0])
    scores = [keyword.score for keyword in rank_keywords(document, count_nouns(document), model=model)]
    assert scores == sorted(scores, reverse=True)
    assert all(math.isfinite(score) and score > 0 for score in scores)


@pytest.mark.parametrize("body", ["", "그래서 갔다.", "시장"])
def test_short_and_empty_articles_are_ranked_without_error(
    parsed: Parse, model: WordModel, body: str
) -> None:
    assert len(keywords(parsed(body), model)) <= 1


def test_the_ids_of_kiwi_are_frequency_ranks(kiwi: Kiwi, model: WordModel) -> None:
    """The word model rests on it; another Kiwi model may number its morphemes otherwise."""
    predicted = [
        morpheme
        for morpheme in kiwi.predict_next_morpheme([0], top_n=1_000_000)
        if morpheme.tag in ("NNG", "NNP") and morpheme.form
    ]
    predicted.sort(key=lambda morpheme: morpheme.id)
    by_rank = [morpheme.score for morpheme in predicted]
    third = len(by_rank) // 3
    means = [sum(by_rank[start : start + third]) / third for start in (0, third, 2 * third)]
    assert means[0] > means[1] + 1 > means[2] + 1
    pairs = {"사람": "과수원", "정부": "지하차도", "시장": "탄저병"}
    for common, rare in pairs.items():
        common_id, rare_id = (kiwi.tokenize(word)[0].id for word in (common, rare))
        assert model.log_probability(common_id) > model.log_probability(rare_id) + 2


def test_the_word_probabilities_of_the_vocabulary_sum_to_about_one(model: WordModel) -> None:
    total = sum(math.exp(model.log_probability(rank)) for rank in range(40, 70_400))
    assert 0.3 < total < 1.0


@pytest.mark.parametrize(
    ("scores", "limit", "shown"),
    [
        ([9.0, 8.0, 7.0], 5, 3),
        ([9.0, 8.0, 7.0], 2, 2),
        ([9.0, 7.0, 7.0, 7.0], 3, 1),
        ([9.0, 8.0, 7.0, 7.0], 2, 2),
        ([7.0, 7.0, 7.0], 2, 2),
        ([], 2, 0),
        ([7.0], 0, 0),
    ],
)
def test_a_ranking_ends_before_a_tie_that_it_would_cut(scores: list[float], limit: int, shown: int) -> None:
    assert untied(scores, limit) == shown


def test_keywords_of_one_score_are_shown_together_or_not_at_all(parsed: Parse, model: WordModel) -> None:
    document = parsed("탄저병이 왔다. 탄저병이다. 그날 은가비와 도라온과 한나리와 이도담이 왔다.")
    assert keywords(document, model, 3) == ["탄저병"]


def test_a_compound_stands_for_the_part_that_seldom_stands_elsewhere_beside_one_that_does(
    parsed: Parse, model: WordModel
) -> None:
    text = "주행이 편하다. 고속주행도 조용하다. 주행 성능이 좋다. 고속주행이 으뜸이다. 주행을 마쳤다. 도심 주행도 했다."
    found = keywords(parsed(text), model)
    assert {"주행", "고속주행"} <= set(found)
    assert "고속" not in found
