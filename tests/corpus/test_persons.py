"""Who is who over a corpus: articles of invented people, analysed once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

import sinmun
from sinmun.cli import main
from sinmun.corpus.output import finish
from sinmun.corpus.run import Plan, run
from sinmun.corpus.sources.inputs import find_inputs
from sinmun.options import Options
from tests.corpus.made import write_csv

ARTICLES: Sequence[tuple[str, str]] = (
    ("2024-01-14", "존 벨리노 총리는 14일 “관세를 낮추자”고 말했다. 나하늘 장관은 환영했다."),
    ("2024-01-14", "미 국무부는 14일 “대화를 이어 간다”고 밝혔다."),
    ("2024-01-03", "A 씨는 3일 음주 운전으로 붙잡혔다. 경찰은 A 씨를 조사했다."),
    ("2024-01-09", "A 씨는 9일 집에서 발견됐다. A 씨는 병원으로 옮겨졌다."),
    ("2024-02-14", "안드레아 로시니 총리는 14일 서울에 왔다. 로시니 총리는 “반갑다”고 말했다."),
    ("2024-02-16", "로시니 총리는 16일 귀국했다. 로시니 총리는 “또 오겠다”고 말했다."),
    ("2024-02-14", "국토교통부는 14일 대책을 냈다. 국토부는 다음 달 시행한다."),
    ("2024-02-16", "국토부는 16일 도로를 점검했다."),
    ("2024-03-14", "표은새 한길당 의원은 14일 “예산을 늘리자”고 말했다. 표은새 의원은 법안을 냈다."),
    ("2024-03-15", "배우 표은새는 새 영화에서 형사를 맡았다. 배우 표은새는 “떨린다”고 말했다."),
    ("2024-04-01", "봉가람 누리당 의원은 1일 “예산을 줄이자”고 말했다. 봉가람 의원은 법안을 냈다."),
    ("2024-04-02", "마을 길이 2일 다시 열렸다는 소식에 봉가람 기자 주민들은 반겼다."),
    ("2024-01-14", "구도현 검찰총장은 14일 수사를 서두르겠다고 말했다. 구 총장은 “법을 따르겠다”고 했다."),
    ("2024-06-14", "구도현 대통령은 14일 담화를 냈다. 구 대통령은 “물가를 잡겠다”고 했다."),
    ("2024-06-20", "북은 20일 회담을 거절했다. 북은 “대화는 없다”고 밝혔다."),
    ("2024-06-21", "북한은 21일 담화를 냈다. 북은 회담장에 나오지 않았다."),
    *((f"2024-07-{day:02}", f"누리교통연구소는 {day}일 보고서를 냈다.") for day in range(1, 21)),
    ("2024-07-21", "누리교통연구소(NTL)는 21일 보고서를 냈다. NTL은 버스를 살폈다."),
    ("2024-07-21", "마포항만연구소(MHL)는 21일 보고서를 냈다. MHL은 배를 살폈다."),
    ("2024-08-01", "더불어민주당은 1일 법안을 냈다. 민주당은 서두른다고 밝혔다."),
    ("2024-08-02", "공화당은 2일 하원에서 졌다. 민주당은 “다수를 지켰다”고 밝혔다."),
)
HEADER = ("일자", "본문")


@pytest.fixture(scope="module")
def corpus(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> sinmun.Corpus:
    folder = tmp_path_factory.mktemp("persons")
    path = write_csv(folder / "a.csv", ARTICLES, header=HEADER)
    finish(folder, run(find_inputs([str(path)]), folder, plan=plan), charts=False)
    return sinmun.open_corpus(folder)


def row(table: pd.DataFrame, name: str, column: str = "name") -> pd.Series:
    (found,) = [line for _, line in table.iterrows() if line[column] == name]
    return found


def test_a_name_that_begins_with_one_syllable_and_a_space_is_somebody(corpus: sinmun.Corpus) -> None:
    assert row(corpus.people, "존 벨리노")["mentions"] == 1
    assert row(corpus.speakers, "존 벨리노", "speaker")["quotes"] == 1
    assert row(corpus.speakers, "미 국무부", "speaker")["quotes"] == 1


def test_an_initial_with_a_space_is_nobody_over_articles(corpus: sinmun.Corpus) -> None:
    assert not [name for name in corpus.people["name"] if name.startswith("A")]
    assert not [name for name in (*corpus.network["source"], *corpus.network["target"]) if name == "A 씨"]


def test_a_short_form_that_stands_alone_in_another_article_is_joined(corpus: sinmun.Corpus) -> None:
    person = row(corpus.people, "안드레아 로시니")
    assert (person["articles"], person["mentions"]) == (2, 4)
    assert row(corpus.speakers, "안드레아 로시니", "speaker")["quotes"] == 2
    assert "로시니" not in set(corpus.people["name"])
    body = row(corpus.organizations, "국토교통부")
    assert (body["articles"], body["mentions"], list(body["aliases"])) == (2, 3, ["국토부", "국토교통부"])


def test_a_party_named_beside_another_of_its_state_is_that_states(corpus: sinmun.Corpus) -> None:
    assert row(corpus.organizations, "더불어민주당")["articles"] == 1
    assert row(corpus.organizations, "미국 민주당")["articles"] == 1
    assert row(corpus.speakers, "미국 민주당", "speaker")["quotes"] == 1


def test_a_member_of_parliament_and_an_actor_of_one_name_are_two(corpus: sinmun.Corpus) -> None:
    found = corpus.people[corpus.people["name"] == "표은새"]
    assert sorted(found["label"]) == ["표은새 (배우)", "표은새 (한길당 의원)"]
    assert list(found["namesakes"]) == [1, 1]
    assert set(found["certainty"]) == {"likely"}
    speakers = corpus.speakers
    assert set(found["label"]) <= set(speakers["speaker"])
    assert set(corpus.quotes["speaker"].dropna()) >= set(found["label"])
    assert "표은새" not in {*corpus.network["source"], *corpus.network["target"], *speakers["speaker"]}


def test_a_time_line_of_a_name_that_two_share_says_so(
    corpus: sinmun.Corpus, capsys: pytest.CaptureFixture[str]
) -> None:
    def asked(name: str) -> tuple[list[str], str]:
        assert main([str(corpus.folder), "--timeline", name]) == 0
        *lines, report = capsys.readouterr().out.splitlines()
        return lines, Path(report.removeprefix("보고서: ").strip()).read_text(encoding="utf-8")

    lines, page = asked("표은새")
    assert lines == ["표은새: 기사 2건", "  표은새 (배우): 기사 1건", "  표은새 (한길당 의원): 기사 1건"]
    assert "표은새 (배우)" in page
    lines, page = asked("표은새 (배우)")
    assert lines == ["표은새 (배우): 기사 1건"]
    assert "한길당 의원" not in page


def test_one_person_whose_role_changes_is_one_row_with_the_roles_in_order_of_time(
    corpus: sinmun.Corpus,
) -> None:
    found = row(corpus.people, "구도현")
    assert list(found["roles"]) == ["검찰총장", "대통령"]
    assert found["certainty"] == "likely"
    assert row(corpus.speakers, "구도현", "speaker")["quotes"] == 2


def test_a_form_that_one_of_many_articles_has_is_not_shown(corpus: sinmun.Corpus) -> None:
    body = row(corpus.organizations, "누리교통연구소")
    assert (body["articles"], body["mentions"], list(body["aliases"])) == (21, 23, ["누리교통연구소"])
    assert set(row(corpus.organizations, "마포항만연구소")["aliases"]) == {"MHL", "마포항만연구소"}


def test_a_half_of_a_state_stands_with_the_state_or_has_no_row(corpus: sinmun.Corpus) -> None:
    assert row(corpus.organizations, "북한")["mentions"] == 2
    assert "북" not in set(corpus.organizations["name"])
    assert row(corpus.speakers, "북한", "speaker")["quotes"] == 1
    assert "북" not in set(corpus.speakers["speaker"])


def test_every_row_of_people_has_a_label_of_its_own(corpus: sinmun.Corpus) -> None:
    labels = corpus.people["label"]
    assert labels.is_unique
    named = corpus.sql("SELECT DISTINCT label FROM named")["label"]
    assert set(named) == set(labels)


def test_what_the_user_named_is_neither_joined_nor_told_apart(plan: Plan, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("name,label,aliases,role\n표은새,PS,,\n로시니,PS,,축구 감독\n", encoding="utf-8")
    path = write_csv(tmp_path / "a.csv", ARTICLES[4:10], header=HEADER)
    folder = tmp_path / "out"
    own = replace(plan, options=Options(people=people))
    finish(folder, run(find_inputs([str(path)]), folder, plan=own), charts=False)
    with sinmun.open_corpus(folder) as found:
        person = row(found.people, "표은새")
        assert (person["articles"], person["certainty"], person["namesakes"]) == (2, "sure", 0)
        assert row(found.people, "로시니")["role"] == "축구 감독"


def test_a_byline_of_the_same_name_is_not_the_persons(corpus: sinmun.Corpus) -> None:
    found = row(corpus.people, "봉가람")
    assert (found["articles"], found["role"], found["namesakes"]) == (1, "누리당 의원", 0)
