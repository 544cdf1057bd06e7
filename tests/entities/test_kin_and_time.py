"""Relatives of one surname, offices of another time, and words before a name that only look like its body."""

from __future__ import annotations

from sinmun import Analyzer


def roles_of(analyzer: Analyzer, text: str) -> dict[str, tuple[str | None, int]]:
    people = analyzer.analyze(text).people.itertuples()
    return {row.name: (row.role if isinstance(row.role, str) else None, row.mentions) for row in people}


def test_a_surname_with_a_title_is_not_the_relative_who_is_named_in_full(analyzer: Analyzer) -> None:
    text = "검찰은 로시니 대통령의 차남 파올로 로시니를 조사했다. 로시니 대통령은 부인했다."
    assert roles_of(analyzer, text) == {"로시니": ("대통령", 2), "파올로 로시니": (None, 1)}


def test_a_surname_with_a_title_is_whoever_is_named_with_that_title(analyzer: Analyzer) -> None:
    text = (
        "안드레아 로시니 대통령은 부인했다. 로시니 대통령의 차남 파올로 로시니가 조사를 받았다. "
        "로시니 대통령은 웃었다."
    )
    assert roles_of(analyzer, text) == {"안드레아 로시니": ("대통령", 3), "파올로 로시니": (None, 1)}


def test_an_office_of_that_time_is_a_role(analyzer: Analyzer) -> None:
    text = "표은새 당시 새길부 장관은 신년 간담회에서 백신이 나온다고 했다. 구도현 당시 검찰총장이 말했다."
    assert roles_of(analyzer, text) == {"표은새": ("새길부 장관", 1), "구도현": ("검찰총장", 1)}


def test_a_committee_in_short_is_no_captain(analyzer: Analyzer) -> None:
    text = "안가람 선대위 상임고문도 유세에 나섰다. 검찰은 28일 나하늘 더불어민주당 선대위 부실장을 불렀다."
    found = roles_of(analyzer, text)
    assert found["안가람"] == ("선대위 상임고문", 1)
    assert found["나하늘"] == ("더불어민주당 선대위 부실장", 1)


def test_a_motion_and_the_next_one_s_subject_are_no_department(analyzer: Analyzer) -> None:
    text = "나 원내대표는 구도현 총리 해임건의안과 안도윤 검사 탄핵소추안이 통과한 것을 비판했다."
    assert roles_of(analyzer, text)["안도윤"] == ("검사", 1)


def test_where_somebody_was_born_is_no_part_of_an_office_of_state(analyzer: Analyzer) -> None:
    text = "대통령이 8월 15일 경북 해솔시 상모동 구도현 전 대통령 생가를 찾았다."
    assert roles_of(analyzer, text) == {"구도현": ("전 대통령", 1)}
