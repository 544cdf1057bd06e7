"""How sure a name is: what is unsure has mentions and no row, and nobody speaks by it."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from notation import read_marked

from sinmun import Analyzer
from sinmun.entities.mention import MIN_CONFIDENCE, Entities
from sinmun.entities.text.boundaries import Boundaries
from sinmun.entities.who.judging import TRAITS, traits, weights_of
from sinmun.lexicons import rows
from sinmun.words.morphs import Document

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


@pytest.mark.parametrize("name", ["남궁하늬", "황보도린", "황보람"])
def test_a_name_of_a_surname_of_two_syllables_is_as_sure_as_any_other(
    resolved: Callable[..., Entities], name: str
) -> None:
    entities = resolved(f"<{name}:PS:.8> 의원이 왔다. <도서린:PS:.8> 의원이 갔다.")
    assert {person.confidence for person in entities.people} == {entities.people[0].confidence}
    assert names(entities.from_confidence(MIN_CONFIDENCE)) == {name, "도서린"}


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
        ("<소미레:PS:.6> 씨가 왔다.", "<소미레:PS:.6>가 왔다."),
        ("<소미레:PS:.6>(41)가 왔다.", "<소미레:PS:.6>가 왔다."),
        ("[<소미레:PS:.6>/솔내동]", "그 <소미레:PS:.6>/솔내동"),
        ("<판 티 루어:PS:.6>가 왔다.", "<판루어티 다오란루:PS:.6>가 왔다."),
        ("<J.R. 모로:PS:.6>가 왔다.", "<JR 모로:PS:.6>가 왔다."),
        ("<소미루나:PS:.6>는 3일 “간다”고 했다.", "<소미루나:PS:.6>는 3일 간다고 했다."),
        ("<가람시:OG:.6>는 둑을 쌓는다.", "<가람시:OG:.6>의 둑이다."),
        ("<가람시:OG:.6> 직원은 둑을 쌓는다.", "<가람시:OG:.6> 둑을 쌓는다."),
        ("<물결전자:OG:.6>가 공장을 짓는다.", "<물결하라:OG:.6>가 공장을 짓는다."),
        ("<하라밀:OG:.6>이 왔다. <하라밀:OG:.6>을 본다.", "<하라밀:OG:.6>이 왔다. 그를 본다."),
        ("제작사 <나래하라:OG:.6>가 돕는다.", "오늘 <나래하라:OG:.6>가 돕는다."),
        ("여객선사인 <나래하라:OG:.6>가 돕는다.", "오늘 <나래하라:OG:.6>가 돕는다."),
        ("<하라미오:OG:.6>가 돕는다.", "<하라미오:OG:.6>(<HRM:OG:.6>)가 돕는다."),
        ("<나래하라:OG:.6>가 돕는다.", "<훈련장비:OG:.6>가 돕는다."),
        ("<하라밀:OG:.6>은 3일 “돕는다”고 했다.", "<하라밀:OG:.6>은 3일 돕는다고 했다."),
        ("<하라밀:OG:.6>이 돕는다. 하라밀장은 웃었다.", "<하라밀:OG:.6>이 돕는다. 누군가 웃었다."),
    ],
)
def test_what_stands_beside_a_name_and_its_form_make_it_surer(
    resolved: Callable[..., Entities], more: str, less: str
) -> None:
    def least(marked: str) -> float:
        entities = resolved(marked)
        return min(entity.confidence for entity in (*entities.people, *entities.organizations))

    assert least(more) > least(less)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "단비시는 3일 물길을 넓힌다. 단비시는 다리도 고친다. 단비시 관계자는 “서두르겠다”고 말했다.",
            "단비시",
        ),
        ("여울물산이 3일 공장을 넓힌다. 여울물산은 “사람도 더 뽑는다”고 밝혔다.", "여울물산"),
        ("너른소재를 두고 말이 많다. 너른소재는 3일 “빚을 갚겠다”고 밝혔다.", "너른소재"),
    ],
)
def test_a_city_that_acts_and_a_firm_that_recurs_as_subject_have_a_row_though_the_tagger_is_unsure(
    resolved: Callable[..., Entities], text: str, name: str
) -> None:
    marked = text.replace(name, f"<{name}:OG:.6>")
    assert [body.name for body in resolved(marked).from_confidence(MIN_CONFIDENCE).organizations] == [name]


@pytest.mark.parametrize(
    "marked",
    [
        "[<소미레:PS:.7>/솔내동 주민]",
        "해오름의 법인장을 맡은 <판 티 루어:PS:.87>는 오래 일했다.",
        "<정가온:PS:.35> 변호사는 3일 “늦었다”고 말했다.",
        "누리대의 <벨라니오 모로스카:PS:.65> 교수는 3일 “늦었다”고 말했다.",
        "정원사 <벨 모로:PS:.56> 역시 “늦었다”고 말했다.",
    ],
)
def test_a_person_with_what_only_people_have_has_a_row_though_the_tagger_is_unsure(
    resolved: Callable[..., Entities], marked: str
) -> None:
    assert len(names(resolved(marked).from_confidence(MIN_CONFIDENCE))) == 1


@pytest.mark.parametrize(
    "marked",
    [
        "연구진은 새 <훈련장비:OG:.6>를 만든다.",
        "주민들은 <도미란:PS:.6>을 두고 한숨을 쉬었다.",
        "숲에는 <하라밀:OG:.6>을 심는다.",
    ],
)
def test_a_name_for_which_nothing_speaks_but_the_tagger_has_no_row(
    resolved: Callable[..., Entities], marked: str
) -> None:
    entities = resolved(marked).from_confidence(MIN_CONFIDENCE)
    assert not entities.people
    assert not entities.organizations


def test_the_file_of_weights_has_one_for_each_trait() -> None:
    for label, of_label in TRAITS.items():
        assert set(weights_of(label)) == {"always", "best", *of_label}
    assert len(rows("entities/judgement.tsv")) == sum(len(weights_of(label)) for label in TRAITS)


def test_the_confidence_is_the_logistic_function_of_the_weighted_traits(
    resolved: Callable[..., Entities], parsed: Callable[..., Document]
) -> None:
    marked = (
        "<물결전자:OG:.9>는 3일 “짓겠다”고 했다. <물결전자:OG:.7>의 <정가온:PS:.8> 대표와 "
        "<솔내군:LC:.9>, <훈련장비:OG:.6>가 왔다."
    )
    entities = resolved(marked)
    boundaries = Boundaries(parsed(read_marked(marked)[0]))
    judged = [*entities.people, *entities.organizations]
    assert len(judged) == 3
    for entity in judged:
        weights = weights_of(entity.label)
        total = sum(value * weights[name] for name, value in traits(entity, boundaries).items())
        assert entity.confidence == pytest.approx(1 / (1 + math.exp(-total)), abs=1e-12)


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
