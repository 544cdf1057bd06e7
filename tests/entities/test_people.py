from __future__ import annotations

from collections.abc import Callable

import pytest

from sinmun.entities.mention import Entities, Entity, Mention
from sinmun.entities.resolution import resolve
from sinmun.entities.text.names import is_full_name
from sinmun.entities.who.namings import naming_of
from sinmun.words.morphs import Document

Resolve = Callable[..., Entities]


def only(entities: Entities) -> Entity:
    (person,) = entities.people
    return person


def names(entities: Entities) -> set[str]:
    return {person.name for person in entities.people}


def test_a_full_name_has_two_syllables_behind_its_surname_or_one_behind_a_surname_of_two() -> None:
    full = [
        name
        for name in ("도서린", "남궁하늬", "황보람", "도린", "도서린이", "누리호", "남궁")
        if is_full_name(name)
    ]
    assert full == ["도서린", "남궁하늬", "황보람"]


def test_full_name_and_surname_with_title_are_one_person(resolved: Resolve) -> None:
    person = only(resolved("<오세훈:PS> 시장이 왔다. <오:PS> 시장은 웃었다."))
    assert (person.name, set(person.aliases), len(person.mentions)) == ("오세훈", {"오세훈", "오 시장"}, 2)


def test_the_span_of_a_surname_with_title_is_the_surname(resolved: Resolve) -> None:
    person = only(resolved("<오세훈:PS> 시장이 왔다. <오:PS> 시장은 웃었다."))
    assert [mention.text for mention in person.mentions] == ["오세훈", "오"]


def test_a_title_before_the_full_name_joins_the_short_form(resolved: Resolve) -> None:
    person = only(resolved("<마:PS> 지부장은 화를 냈다. 지부장 <마준서:PS>는 말을 이었다."))
    assert person.name == "마준서"


def test_a_surname_with_title_is_not_the_first_name_of_a_foreigner(resolved: Resolve) -> None:
    text = "<조 벨리노:PS>가 왔다. <벨리노:PS> 총리는 웃었다. <조:PS> 교수는 반겼다. <존 리:PS> 장관과 <리:PS> 장관"
    found = {person.name: len(person.mentions) for person in resolved(text).people}
    assert found == {"조 벨리노": 2, "조 교수": 1, "존 리": 2}


def test_a_surname_with_title_is_whom_the_title_stands_behind_in_full(resolved: Resolve) -> None:
    person = only(resolved("<도 마리나:PS> 대표가 왔다. <도:PS> 대표는 웃었다."))
    assert (person.name, len(person.mentions)) == ("도 마리나", 2)


def test_the_korean_name_behind_a_foreign_one_with_its_surname_is_no_part(resolved: Resolve) -> None:
    text = "<황보민:PS>(<도경린:PS>)은 갔다. <앤소니 설:PS>(<설도경:PS>)은 남았다."
    assert names(resolved(text)) == {"황보민", "도경린", "앤소니 설"}


def test_hanja_surname_is_read_as_the_hangul_surname(resolved: Resolve) -> None:
    person = only(resolved("<盧:PS> 대통령 방한\n<노경우:PS> 대통령은 웃었다."))
    assert set(person.aliases) == {"盧 대통령", "노경우"}


def test_two_people_of_one_surname_stay_apart_by_their_titles(resolved: Resolve) -> None:
    entities = resolved(
        "<김서윤:PS> 의원과 <김도현:PS> 위원장이 맞섰다. <김:PS> 위원장은 나갔다. <김:PS> 의원은 남았다."
    )
    aliases = {person.name: set(person.aliases) for person in entities.people}
    assert aliases == {"김서윤": {"김서윤", "김 의원"}, "김도현": {"김도현", "김 위원장"}}


def test_a_surname_that_fits_two_people_goes_to_the_nearest_earlier_one(resolved: Resolve) -> None:
    entities = resolved(
        "<김서윤:PS> 의원이 먼저 말했다. <김:PS> 의원은 길게 말했다. <김도현:PS> 의원도 나섰다. <김:PS> 의원은 짧게 말했다."
    )
    assert [len(person.mentions) for person in entities.people] == [2, 2]


def test_a_surname_with_a_title_is_rather_whom_the_same_title_stands_behind(resolved: Resolve) -> None:
    entities = resolved(
        "<김서윤:PS> 부회장이 나섰다. <김도현:PS> 회장은 길게 말했다. <김:PS> 부회장은 짧게 말했다."
    )
    assert [(person.name, len(person.mentions)) for person in entities.people] == [
        ("김서윤", 2),
        ("김도현", 1),
    ]


@pytest.mark.parametrize(
    "passing",
    [
        "<김도현:PS> 새길당 의원(가람)의 발언이",
        "어제 발언(<김도현:PS>)이",
        "<김도현:PS> 새길당 의원, <나하늘:PS> 한빛당 의원 등의 발언이",
        "‘<김도현:PS> 사단’이 한 발언이",
        "“<김도현:PS> 의원이 옳다”는 발언이",
        "동생 <김도현:PS> 의원이 한 발언이",
    ],
)
def test_a_surname_goes_past_somebody_who_is_only_named_in_passing(resolved: Resolve, passing: str) -> None:
    entities = resolved(f"<김서윤:PS> 의원이 나섰다. {passing} 길었다. <김:PS> 의원은 짧게 말했다.")
    counts = {person.name: len(person.mentions) for person in entities.people}
    assert (counts["김서윤"], counts["김도현"]) == (2, 1)


def test_an_anonymised_person_is_taken_up_by_surname_and_ssi(resolved: Resolve) -> None:
    person = only(resolved("직원 <김:PS>모(46)씨가 붙잡혔다. <김:PS>씨는 부인했다."))
    assert (person.name, set(person.aliases)) == ("김모", {"김모", "김씨"})


def test_somebody_whose_given_name_is_withheld_is_not_who_shares_the_surname(resolved: Resolve) -> None:
    entities = resolved("<도서린:PS> 교수가 왔다. <도:PS>아무개 변호사는 갔다. <도:PS> 변호사는 웃었다.")
    assert [(person.name, len(person.mentions)) for person in entities.people] == [
        ("도아무개", 2),
        ("도서린", 1),
    ]


def test_whom_a_text_calls_gun_holds_no_office(resolved: Resolve) -> None:
    entities = resolved("<봉태윤:PS> 변호사의 아들이 왔다. <봉:PS> 군은 웃었다. <봉:PS> 변호사는 갔다.")
    assert {person.name: len(person.mentions) for person in entities.people} == {"봉태윤": 2, "봉 군": 1}
    (young,) = resolved("<봉태윤:PS> 선수가 왔다. <봉:PS> 군은 웃었다.").people
    assert len(young.mentions) == 2


def test_a_minor_is_called_by_the_surname_where_the_form_of_address_is_in_the_span(
    resolved: Callable[..., Entities],
) -> None:
    assert [person.name for person in resolved("<이모양:PS>(15)과 <남궁모군:PS>(17)이 왔다.").people] == [
        "이모",
        "남궁모",
    ]


def test_a_name_wholly_in_hanja_is_joined_by_its_surname(resolved: Callable[..., Entities]) -> None:
    (person,) = resolved("<尹錫珉:PS> 대통령이 왔다. <尹:PS> 대통령은 웃었다. <윤:PS> 대통령은 갔다.").people
    assert (person.name, len(person.mentions)) == ("尹錫珉", 3)


def test_anonymised_people_of_different_age_are_two(resolved: Resolve) -> None:
    entities = resolved("<김:PS>모(46)씨와 <김:PS>모(29)씨가 다퉜다.")
    assert [person.name for person in entities.people] == ["김모", "김모"]


def test_letters_name_people_only_with_a_form_of_address(resolved: Resolve) -> None:
    entities = resolved("<A:PS>씨는 놀랐고 <B:PS>씨는 웃었다. <A:PS>씨는 갔다.")
    assert {(person.name, len(person.mentions)) for person in entities.people} == {("A씨", 2), ("B씨", 1)}


def test_a_foreign_surname_alone_is_the_person_of_the_full_name(resolved: Resolve) -> None:
    person = only(resolved("<마르타 린드홀름:PS> 총리가 왔다. <린드홀름:PS>은 웃었다."))
    assert set(person.aliases) == {"마르타 린드홀름", "린드홀름"}


def test_a_foreign_name_in_latin_brackets_is_an_alias(resolved: Resolve) -> None:
    person = only(resolved("<에두아르 발루아:PS>(Edouard Valois) 대통령이 왔다."))
    assert set(person.aliases) == {"에두아르 발루아", "Edouard Valois"}


def test_a_nickname_in_quotation_marks_beside_the_name_is_an_alias(resolved: Resolve) -> None:
    person = only(resolved("‘<번개손:PS>’ <도지환:PS>이 이겼다. <번개손:PS>은 웃었다."))
    assert (person.name, len(person.mentions)) == ("도지환", 3)


def test_a_name_tagged_once_is_found_wherever_it_stands(resolved: Resolve) -> None:
    person = only(resolved("<문태경:PS> 시장이 왔다. 문태경은 웃었다. 문태경 시장도 갔다."))
    assert len(person.mentions) == 3


def test_a_name_inside_a_longer_word_is_not_a_mention(resolved: Resolve) -> None:
    person = only(resolved("<문태경:PS> 시장이 문태경로를 걸었다."))
    assert len(person.mentions) == 1


def test_an_untagged_surname_with_the_persons_title_is_found(resolved: Resolve) -> None:
    person = only(resolved("<이상협:PS> 위원이 왔다. 이 위원은 웃었다. 이 시장은 넓다."))
    assert person.aliases == ("이상협", "이 위원")


def test_who_mostly_holds_an_office_no_more_is_not_who_holds_it(resolved: Resolve) -> None:
    text = "<이하람:PS> 대표가 왔다. <이도현:PS> 새길당 전 대표가 맞았다. 이 전 대표는 앉았다. <이도현:PS> 대표는 갔다."
    aliases = {person.name: set(person.aliases) for person in resolved(f"{text} 이 대표는 섰다.").people}
    assert aliases == {"이하람": {"이하람", "이 대표"}, "이도현": {"이도현", "이 전 대표"}}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        # Who was last spoken of by the title, not who was last named.
        (
            "<이하람:PS> 의원이 왔다. <이도현:PS> 의원이 맞았다. <이하람:PS>은 앉았다. 이 의원은 섰다.",
            "이도현",
        ),
        # Who is named behind comes after those in front, though the office is no longer theirs.
        ("<이하람:PS> 전 대표가 왔다. 이 대표는 앉았다. <이도현:PS> 대표가 갔다.", "이하람"),
        # As often said to have held an office as to hold it, somebody may be meant either way.
        (
            "<이하람:PS> 전 대표가 왔다. <이하람:PS> 대표가 앉았다. <이도현:PS> 대표가 갔다. 이 전 대표는 섰다.",
            "이하람",
        ),
        # Who mostly holds an office holds it.
        (
            "<이도현:PS> 대표가 왔다. <이하람:PS> 전 대표가 앉았다. <이하람:PS> 대표가 갔다. <이하람:PS> 대표는 웃었다. "
            "이 대표는 섰다.",
            "이하람",
        ),
        # A relative whom the sentence is about is spoken of.
        ("<이하람:PS> 의원이 왔다. 동생 <이도현:PS> 의원은 갔다. 이 의원은 섰다.", "이도현"),
    ],
)
def test_a_surname_with_a_title_means_whom_a_reader_takes(resolved: Resolve, text: str, meant: str) -> None:
    short = [person.name for person in resolved(text).people if any(" " in form for form in person.aliases)]
    assert short == [meant]


def test_a_part_and_its_foreign_actor_are_two(resolved: Resolve) -> None:
    assert names(resolved("<벨라:PS>(<마르타 노르딘:PS>)가 웃었다.")) == {"벨라", "마르타 노르딘"}


def test_a_name_that_begins_like_a_counter_of_years_is_whole(resolved: Resolve) -> None:
    assert names(resolved("<살 벨리나:PS>는 떠났다.")) == {"살 벨리나"}


def test_who_heads_another_body_in_the_bracket_heads_that_alone(resolved: Resolve) -> None:
    assert only(resolved("<누리넷:OG>(해온재단 대표 <윤하람:PS>)이 답했다.")).role == "해온재단 대표"


def test_a_deputy_is_not_who_has_the_office(resolved: Resolve) -> None:
    entities = resolved("<김하람:PS> 부장이 왔다. <김도현:PS> 제1부부장이 맞았다. <김:PS> 부장은 섰다.")
    assert {person.name: len(person.mentions) for person in entities.people} == {"김하람": 2, "김도현": 1}


def test_a_title_that_begins_like_a_surname_is_one_word(resolved: Resolve) -> None:
    person = only(resolved("<이하람:PS> 사장이 왔다. 해온재단 이사장은 앉았다."))
    assert len(person.mentions) == 1


def test_former_before_a_title_is_no_surname(resolved: Resolve) -> None:
    assert names(resolved("<전두현:PS> 장관과 <강도윤:PS> 전 장관이 만났다.")) == {"전두현", "강도윤"}


def test_a_surname_like_former_is_one_where_the_sentence_or_the_clause_begins(resolved: Resolve) -> None:
    found = resolved(
        "<전두현:PS> 의원이 왔다. 전 의원은 웃었다. 종이 울자, 전 의원은 갔다. 또 마을 전 의원은 컸다."
    )
    assert len(only(found).mentions) == 3
    others = resolved("<전두현:PS> 의원이 왔다. 전 의원들은 웃었다. 전 장관은 갔다.")
    assert len(only(others).mentions) == 1


def test_a_title_word_tagged_as_a_person_is_dropped(resolved: Resolve) -> None:
    assert not resolved("<위원장:PS>은 말했다.").people


def test_kiwis_particle_is_taken_off_a_name_it_does_not_know(resolved: Resolve) -> None:
    person = only(resolved("<미겔 산타로사가:PS> 쳤다. <산타로사:PS>는 달렸다."))
    assert person.name == "미겔 산타로사"


def test_a_person_whose_name_begins_as_a_firms_does_keeps_the_end_of_it(resolved: Resolve) -> None:
    assert only(resolved("그룹 <넷마블로:PS> 멤버가 웃었다.")).name == "넷마블로"


def test_a_state_between_name_and_title_is_no_part_of_the_name(resolved: Resolve) -> None:
    entities = resolved("<블라디미르 페트렌코 러시아:PS> 대통령이 왔다.")
    assert names(entities) == {"블라디미르 페트렌코"}
    assert [place.name for place in entities.places] == ["러시아"]


def test_a_name_that_kiwi_knows_is_parted_from_the_body_behind_it(parsed: Callable[..., Document]) -> None:
    document = parsed(
        "환경안전부는 그늘막을 늘린다. 한서진 환경안전부 장관은 대책을 앞당겨 시행한다고 발표했다."
    )
    joined = Mention(17, 26, "OG", "한서진 환경안전부", 0.7)
    found = resolve(document, [Mention(0, 5, "OG", "환경안전부", 0.98), joined])
    assert [(person.name, person.role) for person in found.people] == [("한서진", "환경안전부 장관")]
    assert [(body.name, len(body.mentions)) for body in found.organizations] == [("환경안전부", 2)]


def test_a_title_in_latin_capitals_is_the_title_spelt_out(resolved: Resolve) -> None:
    person = only(resolved("<한서율:PS> 최고재무책임자가 왔다. 한 CFO는 웃었다."))
    assert set(person.aliases) == {"한서율", "한 CFO"}


def test_the_end_of_a_bodys_name_is_no_surname_with_title(resolved: Resolve) -> None:
    person = only(resolved("<한지우:PS> 병원장은 웃었다. 한빛대병원장은 울었다."))
    assert person.aliases == ("한지우",)


def test_a_body_that_ends_like_a_title_does_not_hide_the_title_behind_it(resolved: Resolve) -> None:
    entities = resolved(
        "<남궁선:PS> 전 <해온도로공사:OG> 부사장과 <남궁영:PS> <해온일보:OG> 기자가 왔다. 남궁 전 부사장은 웃었다."
    )
    aliases = {person.name: set(person.aliases) for person in entities.people}
    assert aliases == {"남궁선": {"남궁선", "남궁 전 부사장"}, "남궁영": {"남궁영"}}


def test_a_given_name_of_the_shape_of_a_full_name_joins_the_full_name(resolved: Resolve) -> None:
    person = only(resolved("배우 <민채오:PS>가 왔다. <채오:PS> 씨는 웃었다."))
    assert set(person.aliases) == {"민채오", "채오"}


def test_a_foreign_name_that_is_a_word_too_is_found_where_it_begins_the_sentence(resolved: Resolve) -> None:
    person = only(resolved("용접공 <람 타파:PS>가 왔다. 타파는 웃었다. 낡은 규제 타파를 외쳤다."))
    assert len(person.mentions) == 2


def test_a_foreign_surname_stands_for_the_person_without_its_title(resolved: Resolve) -> None:
    person = only(resolved("<응우옌 반 민:PS> 박사가 왔다. <민:PS> 박사는 웃었다."))
    assert set(person.aliases) == {"응우옌 반 민", "민"}


def test_a_word_that_names_nobody_is_somebodys_name_where_he_is_addressed(resolved: Resolve) -> None:
    assert names(resolved("<구성원:PS> 씨(34)가 왔다.")) == {"구성원"}
    assert not names(resolved("<구성원:PS> 대표가 왔다. <친구:PS> 씨가 왔다."))


def test_the_name_behind_a_legal_form_is_a_body(resolved: Resolve) -> None:
    assert names(resolved("<정민호:PS> 법무법인 <태온:PS> 변호사는 말했다.")) == {"정민호"}


def test_a_confident_person_with_a_team_in_brackets_is_not_taken_for_a_body(resolved: Resolve) -> None:
    assert names(resolved("선발은 <송재현:PS>(<LG:OG>)과 <제이콥 리드:PS>(<KIA:OG>)다.")) == {
        "송재현",
        "제이콥 리드",
    }


def test_a_party_taken_for_a_person_is_told_by_the_name_behind_it(parsed: Callable[..., Document]) -> None:
    text = "새벽당 지석훈 의원은 말했다."
    found = resolve(parsed(text), [Mention(0, 3, "PS", "새벽당", 0.5), Mention(4, 7, "PS", "지석훈", 0.9)])
    assert [(person.name, person.role) for person in found.people] == [("지석훈", "새벽당 의원")]


def test_a_body_and_the_person_behind_it_are_parted_where_the_title_follows(
    parsed: Callable[..., Document],
) -> None:
    text = "한밭중공업은 쉰다. 한밭중공업 박경식 대표이사는 떠났다."
    joined = Mention(11, 20, "PS", "한밭중공업 박경식", 0.4)
    found = resolve(parsed(text), [Mention(0, 5, "OG", "한밭중공업"), joined])
    assert [(person.name, person.role) for person in found.people] == [("박경식", "한밭중공업 대표이사")]


def test_two_full_names_before_one_title_stay_two_people(resolved: Resolve) -> None:
    entities = resolved("<박지훈:PS> <이서연:PS> 의원이 나섰다. 매듭(<이음:PS>) <한도윤:PS> 작가의 그림이다.")
    assert {"박지훈", "이서연", "한도윤"} <= names(entities)
    assert not entities.organizations


def test_somebody_surely_tagged_is_no_club_for_a_name_that_ends_like_one(resolved: Resolve) -> None:
    assert names(resolved("<요한 피닉스:PS>는 언제나 살아 있다.")) == {"요한 피닉스"}


def test_two_words_of_a_syllable_each_are_a_name_only_where_the_tagger_is_sure() -> None:
    text = "시장은 전 실·국장을 불렀다. 김 구 선생도 왔다."
    offices, person = (text.index(form) for form in ("전 실", "김 구"))
    assert naming_of(text, Mention(offices, offices + 3, "PS", "전 실", 0.4)) is None
    assert naming_of(text, Mention(person, person + 3, "PS", "김 구", 0.99)) is not None


def test_that_day_before_a_surname_and_title_is_nobody(resolved: Resolve) -> None:
    assert [
        person.name for person in resolved("<이날:PS> 이 원장은 웃었다. <도서린:PS> 원장은 울었다.").people
    ] == ["도서린"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "<윤하람:PS>씨 사건을 <윤나래:PS> 부장판사가 맡았다. <윤:PS>씨는 웃었다.",
            {"윤하람": ["윤하람", "윤씨"], "윤나래": ["윤나래"]},
        ),
        (
            "<이나래:PS> 대표가 왔다. <이:PS> 전 총리는 울었다. <이:PS> 대통령은 웃었다.",
            {"이나래": ["이나래"], "이 전 총리": ["이 전 총리"], "이 대통령": ["이 대통령"]},
        ),
        (
            "<이나래:PS> 대통령이 왔다. <이:PS> 장관은 울었다. <이:PS> 후보는 웃었다.",
            {"이나래": ["이나래", "이 후보"], "이 장관": ["이 장관"]},
        ),
        (
            "<마르 빈 시온:PS> 왕세자가 왔다. <빈 시온:PS> 왕세자는 웃었다.",
            {"마르 빈 시온": ["마르 빈 시온", "빈 시온"]},
        ),
        (
            "<로버 헤일:PS> 주니어 장관이 왔다. <헤일:PS> 장관은 웃었다.",
            {"로버 헤일 주니어": ["로버 헤일 주니어", "헤일"]},
        ),
    ],
)
def test_a_mention_goes_to_whom_it_can_mean(
    resolved: Resolve, text: str, people: dict[str, list[str]]
) -> None:
    assert {person.name: list(person.aliases) for person in resolved(text).people} == people


def test_a_firm_that_ends_as_companies_do_is_no_part_of_a_name_before_a_title(resolved: Resolve) -> None:
    entities = resolved("<라이언 리 솔겟리서치:PS> 대표는 웃었다. <도윤아 솔피코리아:PS> 대표는 울었다.")
    assert [person.name for person in entities.people] == ["라이언 리", "도윤아"]


def test_a_part_with_a_foreign_name_is_not_its_actor_where_parts_have_actors(resolved: Resolve) -> None:
    entities = resolved("<앤소니 윤:PS>(<도서린:PS>)과 <나하늘:PS>(<표은새:PS>)이 만난다.")
    assert {person.name for person in entities.people} == {"앤소니 윤", "도서린", "나하늘", "표은새"}
    entities = resolved("<앤소니 윤:PS>(<도서린:PS>)이 왔다.")
    assert {person.name for person in entities.people} == {"앤소니 윤"}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("<이나래:PS> 대표가 왔다. 시작했다. 이날 <이:PS> 대표는 웃었다.", {"이나래": 2}),
        ("<시나래:PS> 주석이 왔다. 이런 시기에 <시:PS:.8> 주석이 답했다.", {"시나래": 2}),
    ],
)
def test_a_surname_with_its_title_is_no_body_behind_what_looks_like_a_name(
    resolved: Resolve, text: str, people: dict[str, int]
) -> None:
    entities = resolved(text)
    assert {person.name: len(person.mentions) for person in entities.people} == people
    assert not entities.organizations


def test_a_syllable_that_begins_a_word_is_nobodys_surname(resolved: Resolve) -> None:
    assert not resolved("해온제강은 <정:PS:.97>전 사유를 밝혔다. <안:PS:.97>전불이행이다.").people
    assert only(resolved("<안:PS:.97>에 졌다. <안나래:PS> 후보가 웃었다.")).name == "안나래"


def test_who_held_an_office_at_the_time_or_in_a_bracket_is_called_by_it(resolved: Resolve) -> None:
    text = "<윤나래:PS> 당시 새길당 후보와 <윤하람:PS>(전 해온 본부장)씨가 왔다. <윤:PS>씨는 “<윤:PS> 후보가 와 달라”고 했다."
    found = {person.name: set(person.aliases) for person in resolved(text).people}
    assert found == {"윤나래": {"윤나래", "윤 후보"}, "윤하람": {"윤하람", "윤씨"}}
