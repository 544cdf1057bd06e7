"""How sure a name is: what is unsure has mentions and no row, and nobody speaks by it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sinmun import Analyzer
from sinmun.entities.mention import MIN_CONFIDENCE, Entities
from sinmun.entities.who.judging import TRAITS, weights_of
from sinmun.lexicons import rows

TEXT = "주민들은 <도미란:PS:.6>은 그대로라며 한숨을 쉬었다. <표은새:PS:.8> 변호사는 소송을 준비한다."


def names(entities: Entities) -> set[str]:
    return {person.name for person in entities.people}


def test_a_name_without_role_that_the_tagger_doubts_is_unsure_and_one_with_a_role_is_not(
    resolved: Callable[..., Entities],
) -> None:
    entities = resolved(TEXT).from_confidence(MIN_CONFIDENCE)
    assert names(entities) == {"표은새"}
    assert [entity.name for entity in entities.unsure] == ["도미란"]


def test_the_line_decides_what_is_unsure(resolved: Callable[..., Entities]) -> None:
    entities = resolved(TEXT)
    assert entities.from_confidence(0) is entities
    assert names(entities.from_confidence(0)) == {"도미란", "표은새"}
    assert not names(entities.from_confidence(1))


def test_unsure_names_keep_their_mentions_where_they_are_asked_for(resolved: Callable[..., Entities]) -> None:
    entities = resolved(TEXT).from_confidence(MIN_CONFIDENCE)
    assert [mention.text for mention, _ in entities.by_offset()] == ["표은새"]
    assert [mention.text for mention, _ in entities.by_offset(unsure=True)] == ["도미란", "표은새"]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("<도서린:PS:.6> 변호사가 왔다.", "<도서린:PS:.6>이 왔다."),
        ("<도서린:PS:.6>이 왔다. <도:PS:.6> 씨가 갔다.", "<도서린:PS:.6>이 왔다."),
        ("<도서린:PS:.6>이 왔다.", "<Seorin:PS:.6>이 왔다."),
        ("<소미:PS:.6>가 왔다.", "<소미루나:PS:.6>가 왔다."),
        ("<도서린:PS:.6>이 왔다.", "<도서관:PS:.6>이 왔다."),
        ("<나래재단:OG:.6>이 돕는다.", "<나래하라:OG:.6>가 돕는다."),
        ("<나래하라:OG:.6> 대표가 돕는다.", "<나래하라:OG:.6>가 돕는다."),
        ("<솔내 보건소:OG:.6>가 돕는다.", "<솔내 하라:OG:.6>가 돕는다."),
        ("<국세청:OG:.6>이 돕는다.", "<나래하라:OG:.6>가 돕는다."),
    ],
)
def test_what_stands_beside_a_name_and_its_form_make_it_surer(
    resolved: Callable[..., Entities], more: str, less: str
) -> None:
    def least(marked: str) -> float:
        entities = resolved(marked)
        return min(entity.confidence for entity in (*entities.people, *entities.organizations))

    assert least(more) > least(less)


def test_the_file_of_weights_has_one_for_each_trait() -> None:
    for label, traits in TRAITS.items():
        assert set(weights_of(label)) == {"always", "best", *traits}
    assert len(rows("entities/judgement.tsv")) == sum(len(weights_of(label)) for label in TRAITS)


def test_a_name_that_the_user_gives_is_certain(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("known") / "people.csv"
    path.write_text("name,label\n도미란,PS\n", encoding="utf-8")
    record = Analyzer(people=path).record("주민들은 도미란은 그대로라며 한숨을 쉬었다.")
    assert [row["name"] for row in record["people"]] == ["도미란"]
    assert [row["confidence"] for row in record["mentions"]] == [1]


def test_an_unsure_name_is_counted_and_stands_in_the_mentions_alone() -> None:
    article = "도서린 변호사는 “다시 따지겠다”고 말했다. 표은새 의원은 반대했다."
    sure, strict = Analyzer().record(article), Analyzer(min_confidence=1).record(article)
    assert sure["unsure"] == 0
    assert sure["quotes"][0]["speaker"] == "도서린"
    assert strict["unsure"] == len(sure["people"]) + len(sure["organizations"]) > 0
    assert not strict["people"]
    assert strict["mentions"] == sure["mentions"]
    assert strict["quotes"][0]["speaker"] is None


@pytest.mark.parametrize("line", [-0.1, 1.1])
def test_a_line_outside_zero_and_one_is_an_error(line: float) -> None:
    with pytest.raises(ValueError, match="min_confidence"):
        Analyzer(min_confidence=line)
