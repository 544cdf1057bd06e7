"""What of the entities has a row in the record."""

from __future__ import annotations

from pathlib import Path

import pytest

import sinmun


def names(text: str) -> list[str]:
    return [row["name"] for row in sinmun.analyze(text).record["organizations"]]


@pytest.mark.parametrize(
    "text",
    [
        "남과 북은 14일 회담을 열었다. 남은 쌀을 주겠다고 했고 북은 거절했다.",
        "한·미는 14일 훈련을 미뤘다. 한·미는 다음 달 다시 만난다.",
        "한⋅미 정상이 만났다. 한⋅미 동맹은 그대로다.",
    ],
)
def test_a_state_in_one_sign_that_is_nowhere_named_has_no_row_and_stays_a_mention(text: str) -> None:
    record = sinmun.analyze(text).record
    assert record["organizations"] == []
    assert "OG" in {mention["label"] for mention in record["mentions"]}
    assert not {"남", "북"} & {end for edge in record["network"] for end in (edge["source"], edge["target"])}


def test_a_state_in_one_sign_is_counted_with_the_state_where_that_is_named() -> None:
    text = "한국과 북한이 만났다. 남과 북은 합의했다. 북은 웃었다. 남은 북에 쌀을 보냈다."
    rows = {row["name"]: row for row in sinmun.analyze(text).record["organizations"]}
    assert set(rows) == {"한국", "북한"}
    assert set(rows["한국"]["aliases"]) == {"한국", "남"}
    assert rows["북한"]["mentions"] == 4


def test_a_sign_that_the_user_named_has_its_row(tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("name,label\n남,OG\n", encoding="utf-8")
    analyzer = sinmun.Analyzer(people=people)
    record = analyzer.record("남은 14일 회담을 열었다. 남은 쌀을 주겠다고 했다.")
    assert [row["name"] for row in record["organizations"]] == ["남"]


def test_only_what_the_user_named_is_certain(tmp_path: Path) -> None:
    text = "봉태윤 해온시장은 14일 축제를 열었다. 봉태윤 시장은 “반갑다”고 말했다. 봉 시장은 시민과 걸었다."
    people = tmp_path / "people.csv"
    people.write_text("name,label\n봉태윤,PS\n", encoding="utf-8")
    own, plain = (sinmun.Analyzer(people=path).record(text) for path in (people, None))
    assert {mention["confidence"] for mention in own["mentions"] if mention["name"] == "봉태윤"} >= {1.0}
    assert all((mention["confidence"] or 0) < 1 for mention in plain["mentions"] if mention["label"] == "PS")
