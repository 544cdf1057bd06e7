"""People of one name told apart by world, time, party and company."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import pytest

from sinmun.corpus.who.careers import Certainty, Seen, company_likeness
from sinmun.corpus.who.namesakes import needs_company, tell_apart
from sinmun.corpus.who.offices import agree, field_of, office_of, worlds_of

ONE, OTHER = (dict.fromkeys(names, 1.0) for names in ("가나다라마", "바사아자차"))
HALF = dict.fromkeys("가바사아자", 1.0)
FAINTLY = dict.fromkeys("가바사아자차카타파하", 1.0)


def day(text: str) -> int:
    return datetime.date.fromisoformat(text).toordinal()


def seen(
    role: str | None,
    articles: int = 1,
    when: str = "2024-03-01",
    company: dict[str, float] | None = None,
) -> Seen:
    return Seen(role, articles, day(when), day(when), company or {})


def told(entries: Sequence[Seen]) -> list[tuple[str | None, int, Certainty]]:
    return [(person.role(), person.articles, person.certainty) for person in tell_apart(entries)]


@pytest.mark.parametrize(
    ("role", "field"),
    [("헌법재판소 재판관", "law"), ("가온방송 피디", "broadcast"), ("해온대 교무처장", "academia")],
)
def test_a_role_is_of_the_field_of_its_title(role: str, field: str) -> None:
    assert field_of(role) == field


def test_worlds_of_no_common_field_are_two_people() -> None:
    found = told([seen("한길당 의원", 3, company=ONE), seen("배우", 2, company=HALF)])
    assert found == [("한길당 의원", 3, Certainty.LIKELY), ("배우", 2, Certainty.LIKELY)]


@pytest.mark.parametrize(("junior", "people"), [("2024-03-01", 2), ("2024-09-01", 2), ("2019-03-01", 1)])
def test_a_chief_is_nobodys_subordinate_at_that_time_or_later(junior: str, people: int) -> None:
    entries = [seen("해온부 장관", 5, company=ONE), seen("가온연구원 부연구위원", 1, junior, company=FAINTLY)]
    assert len(told(entries)) == people


def test_wordings_of_an_office_are_one_person_for_sure() -> None:
    entries = [
        seen("법무부 장관", 5),
        seen("장관", 2),
        seen("법무장관", 1),
        seen("전 장관", 1),
        seen(None, 4),
    ]
    assert told(entries) == [("법무부 장관", 13, Certainty.SURE)]


@pytest.mark.parametrize(
    ("role", "articles", "company", "people"),
    [
        ("가온증권 연구원", 2, OTHER, 2),
        ("가온증권 연구원", 2, HALF, 1),
        ("가온증권 연구원", 2, {}, 1),
        ("가온증권 연구원", 9, OTHER, 1),
        ("배우", 2, OTHER, 1),
        ("8단", 2, OTHER, 1),
    ],
)
def test_who_is_named_for_a_small_office_is_not_named_without_it_in_another_story(
    role: str, articles: int, company: dict[str, float], people: int
) -> None:
    found = told([seen(role, articles, company=ONE), seen(None, 1, company=company)])
    assert len(found) == people
    assert people == 1 or found[1] == (None, 1, Certainty.UNSURE)


def test_a_career_is_one_person_with_the_roles_in_order_of_time() -> None:
    (person,) = tell_apart([seen("대통령", 9, "2024-06-01"), seen("검찰총장", 2, "2023-01-01")])
    assert person.roles() == ["검찰총장", "대통령"]
    assert person.certainty is Certainty.LIKELY


def test_offices_of_one_world_at_one_time_are_one_person_in_one_company() -> None:
    entries = [seen("누리대 교수", 3, company=ONE), seen("통일부 장관 후보자", 3, company=HALF)]
    assert told(entries) == [("통일부 장관 후보자", 6, Certainty.SURE)]
    entries = [seen("누리대 교수", 3, company=ONE), seen("통일부 장관 후보자", 3, company=OTHER)]
    assert [certainty for _, _, certainty in told(entries)] == [Certainty.UNSURE, Certainty.UNSURE]


def test_what_somebody_was_before_does_not_speak_against_it() -> None:
    entries = [seen("대통령실 홍보수석", 9, company=ONE), seen("전 의원", 1, company={**OTHER, "가": 0.05})]
    assert told(entries) == [("대통령실 홍보수석", 10, Certainty.LIKELY)]


def test_a_title_with_rare_wordings_is_one_office() -> None:
    entries = [seen("합참의장", 14), seen("합창의장", 3, company=ONE), seen("합동참모의장", 1, company=OTHER)]
    assert told(entries) == [("합참의장", 18, Certainty.SURE)]


def test_two_worlds_in_one_story_are_one_person() -> None:
    assert len(told([seen("가수", 3, company=ONE), seen("CEO", 1, company=ONE)])) == 1
    assert len(told([seen("가수", 3, company=ONE), seen("CEO", 1, company=OTHER)])) == 2


def test_an_office_of_no_field_in_another_company_is_somebody_elses() -> None:
    entries = [seen("배우", 5, "2020-08-01", ONE), seen("누리연구소 중국센터장", 1, "2017-01-01", OTHER)]
    assert len(told(entries)) == 2


def test_an_actor_is_called_so_without_praise() -> None:
    assert told([seen("배우", 3), seen("대세 배우", 2)]) == [("배우", 5, Certainty.SURE)]


def test_members_of_two_parties_at_one_time_are_two_people() -> None:
    rivals = [seen("한길당 의원", 3, company=ONE), seen("새봄당 의원", 2, company=OTHER)]
    assert len(told(rivals)) == 2
    moved = [seen("한길당 의원", 3, "2020-01-01", ONE), seen("새봄당 의원", 2, "2024-01-01", OTHER)]
    assert len(told(moved)) == 1
    assert len(told([seen("한길당 의원", 3, company=ONE), seen("무소속 의원", 2, company=OTHER)])) == 1


def test_a_professor_named_once_is_not_the_well_known_politician() -> None:
    entries = [seen("한길당 대표", 60, company=ONE), seen("누리대 교수", 1, company={**OTHER, "가": 0.5})]
    assert [role for role, *_ in told(entries)] == ["한길당 대표", "누리대 교수"]


def test_two_fields_with_nobody_in_common_are_two_people_however_far_apart() -> None:
    entries = [
        seen("한길당 전 의원", 6, "2024-03-01", ONE),
        seen("해솔증권 투자전략팀장", 2, "2020-03-01", OTHER),
    ]
    assert told(entries) == [
        ("한길당 전 의원", 6, Certainty.UNSURE),
        ("해솔증권 투자전략팀장", 2, Certainty.UNSURE),
    ]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("한길당 의원", "해온시장"), ("통일부 장관", "한길당 대표"), ("청와대 홍보비서관", "한길당 의원")],
)
def test_a_political_career_is_one_person_in_whatever_company(earlier: str, later: str) -> None:
    assert len(told([seen(later, 6, "2024-03-01", ONE), seen(earlier, 2, "2020-03-01", OTHER)])) == 1


def test_a_name_without_role_goes_to_the_person_in_whose_company_it_is() -> None:
    entries = [
        seen("한길당 의원", 5, company=ONE),
        seen("투수", 3, company=OTHER),
        Seen(None, 1, day("2024-03-01"), day("2024-03-01"), OTHER, 7),
        Seen(None, 1, day("2024-03-01"), day("2024-03-01"), {}, 8),
    ]
    politician, pitcher = tell_apart(entries)
    assert [one.article for one in politician.unplaced] == [8]
    assert [one.article for one in pitcher.unplaced] == [7]


def test_a_role_that_one_of_many_articles_states_is_none() -> None:
    assert told([seen("해온일보 주간"), seen(None, 30)]) == [(None, 31, Certainty.SURE)]
    assert told([seen("기자"), seen(None, 9)]) == [(None, 10, Certainty.SURE)]
    assert told([seen("해온일보 기자"), seen(None, 9)]) == [("해온일보 기자", 10, Certainty.SURE)]
    (person,) = tell_apart([seen("한길당 대표", 9), seen("한길당 특위 위원")])
    assert person.roles() == ["한길당 대표"]


def test_only_several_offices_need_the_company() -> None:
    assert needs_company(["한길당 의원", "배우"])
    assert not needs_company(["법무부 장관", "장관", None])
    assert needs_company(["가온증권 연구원", None])
    assert not needs_company(["가온증권 연구원", None], rare=True)


def test_likeness_is_the_cosine_of_the_weights() -> None:
    assert company_likeness({"가": 3.0, "나": 4.0}, {"나": 2.0}) == pytest.approx(0.8)
    assert company_likeness(ONE, OTHER) == company_likeness({}, ONE) == 0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("국무장관", "미국 국무부 장관", True),
        ("국토부 장관", "국토교통부 장관", True),
        ("방송통신위원장", "전 방통위원장", True),
        ("국가 주석", "중국 국가주석", True),
        ("미 대통령", "미국 대통령", True),
        ("같은당 의원", "한길당 의원", True),
        ("MBC 사장", "문화방송 사장", True),
        ("해온시장", "누리시장", False),
        ("한길당 의원", "새봄당 의원", False),
        ("한길당 의원", "한길당 대표", False),
    ],
)
def test_roles_agree_that_can_be_one_office(one: str, other: str, same: bool) -> None:
    assert agree(one, other) is same


def test_the_longest_title_at_the_end_of_a_role_tells_its_field() -> None:
    assert field_of("해온시장") == "state"
    assert field_of("서울고법 부장판사") == "law"
    assert field_of("시장 상인") is None
    assert field_of(None) is None
    assert office_of("한길당 교육위원장").field == "party"
    assert worlds_of("교수") & worlds_of("장관")
    assert not worlds_of("장관") & worlds_of("배우")


def test_members_of_a_renamed_party_are_no_rivals() -> None:
    shared = {**OTHER, "가": 0.5}
    entries = [seen("국민의힘 의원", 3, company=ONE), seen("미래통합당 후보", 1, company=shared)]
    assert len(told(entries)) == 1
    entries = [seen("국민의힘 의원", 3, company=ONE), seen("민주당 후보", 1, company=shared)]
    assert len(told(entries)) == 2


def test_who_led_a_party_before_may_lead_another_in_the_same_company() -> None:
    shared = {**OTHER, "가": 0.5}
    former = [seen("전 한길당 대표", 3, company=ONE), seen("새봄당 대표", 2, company=shared)]
    assert len(told(former)) == 1
    assert len(told([seen("한길당 대표", 3, company=ONE), seen("새봄당 대표", 2, company=shared)])) == 2


def test_a_byline_is_nobodys_later_career() -> None:
    entries = [seen("새길부 장관", 30, "2023-10-10", ONE), seen("해솔경제 기자", 1, "2024-03-01")]
    assert [role for role, *_ in told(entries)] == ["새길부 장관", "해솔경제 기자"]


def test_a_name_that_hardly_two_people_share_is_one_person_within_a_world() -> None:
    entries = [seen("해솔 FC 명예회장", 3, company=ONE), seen("감독", 1, company=OTHER)]
    assert len(tell_apart(entries)) == 2
    assert len(tell_apart(entries, rare=True)) == 1
    assert len(tell_apart([seen("투수", 3, company=ONE), seen("장관", 1, company=OTHER)], rare=True)) == 2


def test_what_people_of_every_world_are_beside_tells_nobody_apart() -> None:
    assert told([seen("전속 모델", 5, company=ONE), seen("투수", 2, company=OTHER)]) == [
        ("투수", 7, Certainty.SURE)
    ]


def test_a_head_of_whatever_body_is_not_a_university_s() -> None:
    assert len(told([seen("대통령", 90, company=ONE), seen("총장", 2, company={**OTHER, "가": 0.5})])) == 1
    assert len(told([seen("대통령", 90, company=ONE), seen("누리대 총장", 2, company=OTHER)])) == 2


def test_two_common_jobs_with_nobody_in_common_are_two_people_s_however_far_apart() -> None:
    entries = [
        seen("해솔증권 연구원", 2, "2025-01-01", company=ONE),
        seen("해온나눔회 사장", 1, "2021-01-01"),
    ]
    assert len(told(entries)) == 2


def test_the_party_in_power_is_no_rival_of_whoever_holds_it() -> None:
    entries = [seen("한길당 후보", 4, company=ONE), seen("집권여당 후보", 1, company=OTHER)]
    assert len(told(entries)) == 1


def test_an_office_of_a_body_in_short_is_that_of_the_body_behind_its_parent() -> None:
    assert agree("방대본 전략반장", "해온부 방역대책본부 전략반장")
    assert not agree("방대본 전략반장", "해온부 홍보본부 전략반장")


def test_a_chief_officer_is_the_same_in_letters_in_words_and_with_spaces() -> None:
    assert agree("누리넷 COO", "최고 운영 책임자")
    assert agree("누리넷 최고운영책임자", "누리넷 최고 운영 책임자")
    assert not agree("누리넷 최고 재무 책임자", "누리넷 COO")


def test_a_group_of_firms_is_called_as_its_first_firm() -> None:
    assert agree("가온차그룹 회장", "가온자동차 회장")
    assert not agree("가온차그룹 회장", "나루차그룹 회장")


def test_an_office_that_links_two_makes_one_person_of_them() -> None:
    entries = [seen("전 새길부 장관", 3, company=ONE), seen("해온방송위원장", 3, company=OTHER)]
    assert len(told(entries)) == 2
    entries.append(seen("새길특별보좌관", 1, company={**ONE, **HALF}))
    assert told(entries) == [("해온방송위원장", 7, Certainty.LIKELY)]


def test_a_firm_s_head_in_nobody_s_company_is_somebody_else() -> None:
    assert told([seen("해온시장", 2, company=ONE), seen("대표", company=OTHER)]) == [
        ("해온시장", 2, Certainty.LIKELY),
        ("대표", 1, Certainty.UNSURE),
    ]
    assert len(told([seen("해온시장", 2, company=ONE), seen("대표", company=HALF)])) == 1
    assert len(told([seen("해온시장", 2, company=ONE), seen("후보", company=OTHER)])) == 1


def test_who_reports_on_a_party_is_not_of_it_at_the_same_time() -> None:
    entries = [
        seen("한길당 의원", 4, company=ONE),
        seen("해솔일보 선임기자", 1, company={**OTHER, "가": 0.6}),
    ]
    assert len(told(entries)) == 2
    entries[1] = seen("전 해솔일보 선임기자", 1, company={**OTHER, "가": 0.6})
    assert len(told(entries)) == 1


def test_who_heads_another_body_among_its_own_people_is_somebody_else() -> None:
    known = seen("누리넷 사장", 9, company={**ONE, "하": 1.5})
    assert len(told([known, seen("한국노총 위원장", 1, company={**OTHER, "하": 0.1})])) == 2
    assert len(told([known, seen("혁신 위원장", 1, company={**OTHER, "하": 0.1})])) == 1


def test_a_firm_s_letters_may_be_spelt_out_in_hangul() -> None:
    assert agree("엘지화학 사장", "LG화학 사장")
    assert not agree("엘지화학 사장", "SK화학 사장")


def test_who_is_to_hold_an_office_is_of_its_field() -> None:
    assert field_of("누리부 장관 후보자") == "state"
    assert field_of("대표 후보") is None
    entries = [
        seen("누리부 장관 후보자", 3, "2025-07-01", ONE),
        seen("해온관리청장", 1, "2022-05-01", dict.fromkeys(OTHER, 0.5)),
    ]
    assert len(told(entries)) == 1
    member = seen("한길당 의원", 3, company=ONE)
    assert len(told([member, seen("국무총리 후보자", 1, company=OTHER)])) == 1
    assert len(told([member, seen("국무총리", 1, company=OTHER)])) == 2


def test_the_captain_of_a_team_is_of_sport() -> None:
    assert field_of("이면 합의 주장") is None
    entries = [seen("해온 FC 공격수", 4, company=ONE), seen("축구 국가대표팀 주장", 1, company=OTHER)]
    assert len(told(entries)) == 1


def test_an_office_stated_once_among_those_a_well_known_person_is_seen_with_is_hers() -> None:
    known = seen("대통령", 90, company={**ONE, **dict.fromkeys("카타파하", 9.0)})
    assert len(told([known, seen("해온본부장", 1, company=ONE)])) == 1
    assert len(told([known, seen("해온본부장", 1, company={**OTHER, "가": 0.5})])) == 2


def test_two_jobs_at_one_firm_are_one_person_s() -> None:
    entries = [seen("해솔증권 연구원", 1, company=ONE), seen("해솔증권 애널리스트", 1, company=OTHER)]
    assert len(told(entries)) == 1
    entries = [seen("해솔증권 연구원", 1, company=ONE), seen("새길증권 애널리스트", 1, company=OTHER)]
    assert len(told(entries)) == 2


def test_a_unit_of_one_body_may_be_called_in_two_ways() -> None:
    def taught(one: str, other: str) -> int:
        return len(
            told([seen(f"누리대 {one} 교수", company=ONE), seen(f"누리대 {other} 교수", company=OTHER)])
        )

    assert taught("경제학과", "경제학부") == 1
    assert taught("경제학과", "물리학과") == 2


def test_a_title_without_a_body_that_one_of_several_articles_states_is_no_part_of_the_course() -> None:
    (person,) = tell_apart([seen("누리문화 대표", 4, "2022-05-01", ONE), seen("특검", 1, "2025-07-01", ONE)])
    assert person.roles() == ["누리문화 대표"]
    (person,) = tell_apart([seen("누리문화 대표", 3, "2022-05-01", ONE), seen("특검", 1, "2025-07-01", ONE)])
    assert person.roles() == ["누리문화 대표", "특검"]


def test_a_judge_and_a_prosecutor_in_one_trial_are_two_people() -> None:
    entries = [seen("영장전담 부장판사", 9, company=ONE), seen("부장검사", 2, company=ONE)]
    assert len(told(entries)) == 2
    entries[1] = seen("전 부장검사", 2, company=ONE)
    assert len(told(entries)) == 1


def test_who_analyses_shares_is_not_the_spokesman_of_a_party_later() -> None:
    entries = [seen("한길당 대변인", 3, "2019-05-01"), seen("해솔증권 연구원", 1, "2016-02-01")]
    assert [role for role, *_ in told(entries)] == ["한길당 대변인", "해솔증권 연구원"]
    entries[1] = seen("누리대 연구원", 1, "2016-02-01")
    assert len(told(entries)) == 1


def test_who_chairs_a_committee_of_parliament_is_its_member() -> None:
    for chair in ("법사위원장", "행안위 간사", "투기조사특위 위원장", "소위원장"):
        assert len(told([seen("한길당 의원", 3, company=ONE), seen(chair, 1, company=OTHER)])) == 1
    assert len(told([seen("한길당 의원", 3, company=ONE), seen("누리은행장", 1, company=OTHER)])) == 2


def test_a_title_without_its_body_does_not_stretch_the_time_of_an_office() -> None:
    entries = [
        seen("한길당 의원", 3, "2019-05-01", ONE),
        seen("의원", 1, "2015-01-01", ONE),
        seen("새빛당 원내대표", 1, "2016-02-01", OTHER),
    ]
    assert len(told(entries)) == 1
