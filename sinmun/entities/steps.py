"""The steps from a tagger's mentions to the people, organisations and places of the article, in one list.

`STEPS` is read from top to bottom: each step is a function over one `Draft`, has a name by which it can be left out, and a line
that says what it is for. What must come before what: words and spans first, then labels, then what stands once in the
text is kept, then what was passed over is found, then people are read and everybody's other forms are found.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from sinmun.entities.draft import (
    ALL,
    ANY,
    DOUBTFUL_NO_PEOPLE,
    DOUBTFUL_ORGANIZATIONS,
    DOUBTFUL_PEOPLE,
    DOUBTFUL_STRANGERS,
    NO_ORGANIZATIONS,
    NO_PEOPLE,
    NO_PLACES,
    ORGANIZATIONS,
    PEOPLE,
    PLACES,
    SPACED,
    SPACED_NO_PEOPLE,
    SPACED_NO_PLACES,
    SPACED_ORGANIZATIONS,
    SPACED_PEOPLE,
    STRANGE_PEOPLE,
    Among,
    Change,
    Draft,
)
from sinmun.entities.known import Known, KnownNames
from sinmun.entities.mention import Entities, Entity, Label, Mention
from sinmun.entities.rules import (
    clubs,
    common_nouns,
    cues,
    endings,
    equated,
    firms,
    foreign,
    joined,
    members,
    misread,
    municipal,
    offices,
    one_label,
    particles,
    parts,
    passed_over,
    repeats,
    run_together,
    states,
    whole_words,
)
from sinmun.entities.who.judging import confidence
from sinmun.entities.who.organizations import group
from sinmun.entities.who.people import Person, gather
from sinmun.entities.who.reporters import without_reporters
from sinmun.entities.who.roles import Roles, fuller_role
from sinmun.words.morphs import Document


class Step(NamedTuple):
    """A step.

    Attributes:
        name: how it is called where it is left out or named as the cause of a change.
        run: what it does to a draft.
        ko: what it is for, for a reader, in Korean.
        en: the same in English.
        among: which mentions it looks at one by one; ``None`` where it looks at all of the draft.
    """

    name: str
    run: Callable[[Draft], None]
    ko: str
    en: str
    among: Among | None = None


def _each(
    name: str, rule: Callable[[Draft, Mention], Mention | Iterable[Mention]], among: Among, ko: str, en: str
) -> Step:
    """Return the step that puts in the place of each mention that ``rule`` looks at what it makes of it."""
    return Step(name, partial(Draft.revise, rule=rule, among=among), ko, en, among)


def _drop(name: str, rule: Callable[[Draft, Mention], bool], among: Among, ko: str, en: str) -> Step:
    """Return the step that drops the mentions of which ``rule`` says that they are wrong."""
    return Step(name, partial(Draft.drop, rule=rule, among=among), ko, en, among)


def _drop_reporters(draft: Draft) -> None:
    draft.rename(without_reporters(draft.namings, draft.document))


STEPS: tuple[Step, ...] = (
    # What cannot be a name.
    _drop("clause", common_nouns.is_clause, SPACED,
         "앞말에 조사가 붙은 구절은 이름이 아닙니다", "a clause is no name: its first word is a name with a particle"),
    Step("seldom a person", common_nouns.drop_seldom_people,
         "여러 번 나오는데 인물로는 거의 쓰이지 않은 낱말은 인물이 아닙니다",
         "a word that stands often and hardly ever as a person is none"),
    _drop("common noun", common_nouns.is_noun, NO_PLACES,
         "일반 명사는 이름이 아닙니다", "a common noun is no name"),
    _drop("among nouns", common_nouns.is_among_nouns, DOUBTFUL_ORGANIZATIONS,
         "가운뎃점으로 일반 명사와 나란한 낱말은 기관이 아닙니다 (잡화·캐주얼)",
         "what stands between dots beside a common noun is no body (잡화·캐주얼)"),
    _drop("market", common_nouns.is_market, PEOPLE,
         "'시장' 앞의 일반 명사는 시장(市長)의 이름이 아닙니다 (오피스 시장)",
         "a common noun before 시장 is a market, and no mayor's name (오피스 시장)"),
    _drop("term in hanja", cues.is_term_in_hanja, PEOPLE,
         "괄호 속 한자가 성으로 시작하지 않으면 사람 이름이 아닙니다 (정중동(靜中動))",
         "what hanja gloss that begin with no surname is nobody (정중동(靜中動))"),
    _drop("noun in hanja", cues.is_gloss_of_noun, PEOPLE,
         "일반 명사를 적은 괄호 속 한자는 이름이 아닙니다 (외포심(畏怖心))",
         "hanja that gloss a common noun are no name (외포심(畏怖心))"),
    _drop("verb", misread.is_verb, PEOPLE,
         "동사로 쓰인 낱말은 사람이 아닙니다 (산으로 이동한)", "what stands as a verb is nobody (산으로 이동한)"),
    _drop("field", misread.is_field, DOUBTFUL_PEOPLE,
         "전문가 앞의 낱말은 그 분야입니다 (우주법 전문가)", "what stands before 전문가 is a field (우주법 전문가)"),
    _drop("namesake", misread.is_namesake, PEOPLE,
         "건물이나 상에 붙은 이름은 그 사람이 아닙니다 (나하늘 문학관)",
         "a hall or prize that bears a name is not that person (나하늘 문학관)"),
    _drop("clan", cues.is_clan, PEOPLE,
         "집안 이름에 쓰인 성씨는 인물이 아닙니다", "a clan's surname is nobody"),
    _drop("office of a place", offices.is_office_of_place, PEOPLE,
         "지명에 붙은 직책은 사람 이름이 아닙니다 (도담군수)", "an office with its place is nobody's name (도담군수)"),
    _drop("faction", cues.is_faction, NO_PLACES,
         "'친'·'반'·'비'를 붙인 이름은 그 사람이 아니라 무리입니다", "a name with 친, 반 or 비 is who stands for or against it"),
    _drop("tribe", cues.is_tribe, DOUBTFUL_PEOPLE,
         "'족'으로 끝나는 이름은 사람이 아니라 무리입니다", "what ends in 족 is a people, not a person"),
    _each("short for a body", cues.short_for_body, PEOPLE,
         "기사에 나온 기관의 줄임말입니다 (정의기억연대(정의연))",
         "it is short for a body of the article (정의기억연대(정의연))"),
    Step("explained capitals", cues.drop_explained,
         "일반 명사 뒤 괄호 속 영문 약칭은 기관이 아닙니다", "capitals that abbreviate a common noun are no body"),
    # Spans: a name ends where it ends, and takes along what belongs to it.
    _each("legal form", firms.behind_legal_form, ALL,
         "법무법인 같은 말 뒤의 이름이 그 법인입니다", "the name behind a legal form is the firm's"),
    _each("department of a subject", parts.with_department_of_subject, SPACED_ORGANIZATIONS,
         "학교와 학과는 한 이름입니다", "a school and its department are one name"),
    _each("government by its officials", municipal.with_division, ALL,
         "기사에 시장이나 의회가 나오는 시·군·구는 그 행정 기관입니다",
         "a city whose mayor or council is in the article is its government"),
    _each("whole as elsewhere", whole_words.as_elsewhere, ALL,
         "잘린 이름은 기사 다른 곳의 온전한 이름으로 채웁니다", "a cut name is made whole as it stands elsewhere"),
    _each("whole to its ending", whole_words.to_the_end, NO_PEOPLE,
         "기관 이름은 낱말 끝까지입니다", "a body's name goes on to the end of its word"),
    _each("noun behind", common_nouns.without_generic_tail, SPACED_NO_PEOPLE,
         "뒤에 붙은 일반 명사는 이름이 아닙니다", "a common noun behind a name is no part of it"),
    _each("kind of a party", common_nouns.without_kind_in_front, SPACED_ORGANIZATIONS,
         "정당 앞의 '제1야당' 같은 말은 이름이 아닙니다", "the word for a party's kind before it is no part of its name"),
    _each("holder of an office", offices.holder_apart, SPACED_ORGANIZATIONS,
         "기관과 그 뒤의 사람을 나눕니다", "a body and the person behind it are parted"),
    _each("title of an official", offices.without_title, SPACED_ORGANIZATIONS,
         "기관 뒤의 직함은 이름이 아닙니다", "an official's title is no part of the body's name"),
    _each("country of a firm", firms.country_apart, SPACED_NO_PEOPLE,
         "회사 앞의 나라 이름은 회사 이름이 아닙니다", "the country before a firm is no part of its name"),
    _each("two states", states.signs_apart, NO_PEOPLE,
         "두 나라를 뜻하는 글자를 나눕니다", "the signs of two states are parted"),
    Step("body and part", parts.join,
         "기관과 그 지점·부서는 한 이름입니다", "a body and its branch are one name"),
    _each("part behind", parts.take_along, ORGANIZATIONS,
         "기관 뒤의 부서까지가 한 이름입니다", "the department behind a body belongs to the name"),
    # Names run together, or cut short.
    _each("abbreviation in brackets", firms.abbreviated, NO_ORGANIZATIONS,
         "괄호 안에 영문 약칭이 있으면 기관입니다", "what capitals in brackets abbreviate is a body"),
    _drop("team of a coach", clubs.is_team_of_coach, PEOPLE,
         "감독 이름에 '호'가 붙으면 팀입니다", "a coach's name with 호 is a team"),
    _drop("beginning of a word", run_together.begins_longer_word, STRANGE_PEOPLE,
         "부서나 직책의 앞부분은 사람이 아닙니다", "the beginning of a department or an office is nobody"),
    _each("couple", run_together.couple_apart, SPACED_PEOPLE,
         "'부부' 앞의 두 사람을 나눕니다", "two people before 부부 are parted"),
    _each("two people", run_together.pair_apart, PEOPLE,
         "×로 이은 두 사람을 나눕니다", "two people joined by × are parted"),
    _each("two with a hyphen", joined.two_with_hyphen, PEOPLE,
         "붙임표로 이은 두 사람을 나눕니다", "two people joined by a hyphen are parted"),
    Step("label of a script", joined.names_in_labels,
         "방송 대본의 [이름 / 직함] 표시에 있는 이름은 사람입니다", "the name in a script's label [name / title] is a person"),
    Step("second part from a body", joined.second_part_from_organization,
         "기관에 붙은 외국인 이름 뒷부분을 떼어 줍니다", "a foreign name's second part that a body took is given back"),
    _each("body before the name", run_together.organization_apart, SPACED_PEOPLE,
         "사람 이름 앞의 기관을 나눕니다", "the body before a person's name is parted from it"),
    _each("office behind the name", run_together.office_apart, SPACED_PEOPLE,
         "사람 이름 뒤의 직책을 나눕니다", "the office behind a person's name is parted from it"),
    _each("called by the given name", run_together.called_by_given_name, PEOPLE,
         "부르는 말 '이'는 이름이 아닙니다", "the 이 behind a given name is no part of it"),
    Step("first part before", foreign.with_first_part,
         "직함이 있는 외국인 이름 앞의 낱말은 그 이름입니다", "a word before a foreign name with a title is its first part"),
    _each("last syllable", foreign.with_last_syllable, STRANGE_PEOPLE,
         "조사처럼 보이는 글자도 소속 앞에서는 외국인 이름의 끝입니다",
         "what looks like a particle before a body and a title ends a foreign name"),
    _each("second part behind", run_together.with_second_part, STRANGE_PEOPLE,
         "이름과 소속 사이의 낱말은 외국인 이름입니다", "a word between a name and an office is the name's second part"),
    _drop("doubtful title", offices.is_title, DOUBTFUL_NO_PEOPLE,
         "직함은 기관이나 장소가 아닙니다", "a title is no body and no place"),
    Step("part named elsewhere", run_together.part_named_elsewhere,
         "다른 곳에 나온 이름의 뒷부분을 붙입니다", "the part of a foreign name that stands elsewhere is joined"),
    Step("parts side by side", run_together.parts_side_by_side,
         "나란히 놓인 외국인 이름의 두 부분을 잇습니다", "two parts of a foreign name that stand side by side are joined"),
    _each("short particle", particles.contracted, PEOPLE,
         "지명에 붙은 '선'은 '에선'입니다 (한국선)", "선 behind a place is short for a particle (한국선)"),
    _each("particle cut off", particles.cut_off, ALL,
         "이름에 붙은 조사를 뗍니다", "a particle glued to a name is cut off"),
    _each("surname inside the word", whole_words.with_surname, PEOPLE,
         "낱말 안의 성을 이름에 붙입니다", "the surname inside a word is put to the given name"),
    _each("from the word's beginning", whole_words.from_word_start, ORGANIZATIONS,
         "기관 이름은 낱말 처음부터입니다", "a body's name begins where its word begins"),
    _each("name before a body", run_together.name_before_organization, SPACED_NO_PLACES,
         "사람 이름과 뒤의 기관을 나눕니다", "a person's name and the body behind it are parted"),
    _each("full name alone", run_together.full_name_alone, SPACED_NO_PLACES,
         "다른 곳에 나온 사람 이름만 남깁니다", "only the full name that stands elsewhere is kept"),
    _each("body behind the name", run_together.organization_behind_name, SPACED_PEOPLE,
         "사람 이름과 뒤의 나라·기관을 나눕니다", "a person's name and the state or body behind it are parted"),
    _each("state behind the name", run_together.without_state, SPACED_PEOPLE,
         "이름 뒤의 '미', '일' 같은 나라 표시는 이름이 아닙니다", "the syllable of a state behind a name is no part of it"),
    _each("junior", run_together.with_junior, PEOPLE,
         "외국인 이름 뒤의 '주니어'는 이름의 일부입니다", "주니어 behind a foreign name is a part of it"),
    _each("cabinet", joined.cabinet, PEOPLE,
         "대통령 이름 뒤에 '정부'가 오면 그 정부입니다", "the name of its head and 정부 are a cabinet's name"),
    # Labels that the words beside show.
    _each("government by its council", municipal.government_by_council, NO_ORGANIZATIONS,
         "기사에 시장이나 의회가 나오는 시·군은 행정 기관입니다",
         "a city's full name is its government where its mayor or council is in the article"),
    _each("place by its council", municipal.place_by_council, PEOPLE,
         "기사에 의회가 나오는 지역은 사람이 아닙니다", "a word whose council is in the article is a place"),
    _each("head of state", states.led_by_head_of_state, DOUBTFUL_ORGANIZATIONS,
         "대통령·총리 앞의 이름은 나라입니다", "the name before a head of state's title is a state"),
    _each("club by its ending", clubs.ends_as_club, NO_ORGANIZATIONS,
         "구단 이름처럼 끝나면 구단입니다", "what ends as clubs do is a club"),
    _each("office of the lexicon", endings.listed_office, NO_ORGANIZATIONS,
         "사전에 있는 기관입니다", "the lexicon has it as an office"),
    _each("firm by its kind", cues.firm_by_its_kind, PEOPLE,
         "상장사·매체 같은 말 바로 뒤의 이름은 회사입니다", "the name behind a word such as 상장사 is a firm's"),
    _drop("work or product", cues.is_work, PEOPLE,
         "브랜드·신약 같은 말 바로 뒤의 이름은 사람이 아닙니다", "the name behind a word such as 브랜드 is no person's"),
    _each("body of a state", cues.body_of_state, SPACED_PEOPLE,
         "나라 이름 뒤가 기관 끝말이면 기관입니다", "a place and a body's ending are a body"),
    _each("village", misread.village, PEOPLE,
         "읍·면 뒤의 '리'는 마을입니다", "what ends in 리 behind a township is a village"),
    _each("gloss in hanja", cues.glossed_in_hanja, PEOPLE,
         "기관·장소 뒤 괄호 속 한자는 그 이름입니다", "hanja in the bracket behind a body or place are its name"),
    _each("firm by its ending", firms.ends_as_firm, DOUBTFUL_STRANGERS,
         "회사처럼 끝나면 회사입니다", "what ends as firms do is a firm"),
    _drop("craft", offices.is_craft, DOUBTFUL_PEOPLE,
         "직함 앞의 낱말은 사람이 아닙니다", "a word before a title and a name is nobody"),
    Step("name in two", run_together.regroup,
         "기관에 붙은 이름 뒷부분을 사람에게 돌려줍니다", "the second part of a name taken into a body is given back"),
    _each("firm by its stem", firms.called_by_stem, PEOPLE,
         "기사에 나온 회사의 짧은 이름입니다", "it is a firm of the article, called for short"),
    Step("name before a tagged body", run_together.name_before_tagged_organization,
         "기관 앞에 놓인 새 이름은 사람입니다", "a new name before a body is a person, and the body none"),
    Step("between name and title", offices.names_between,
         "이름과 직함 사이의 말은 소속입니다", "what stands between a name and a title is a body or state"),
    Step("owner of a bracket", firms.owner_of_bracket,
         "괄호 안이 기관이면 앞말도 기관입니다", "what has a body in its bracket is a body"),
    # What can stand.
    _each("marks", whole_words.trimmed, ALL,
         "이름 앞뒤의 부호를 뗍니다", "marks at the ends of a name are cut off"),
    _each("credit before the name", common_nouns.without_credit, NO_PEOPLE,
         "이름 앞에 붙은 사진 출처는 이름이 아닙니다", "whom a photograph credits is no part of the name behind it"),
    _drop("tail of a word", whole_words.is_tail, STRANGE_PEOPLE,
         "긴 낱말의 뒷부분은 사람이 아닙니다", "the end of a longer word is nobody"),
    _drop("half of a word", whole_words.is_half, ALL,
         "하이픈으로 이은 말의 한쪽이나 지수(S&P500)는 이름이 아닙니다", "one side of a hyphen or an index is no name"),
    _drop("generic", common_nouns.is_generic, ALL,
         "여러 기관에 두루 쓰는 말은 이름이 아닙니다", "what many bodies are called is no name"),
    _drop("people or language", common_nouns.is_people, NO_PEOPLE,
         "국민·언어 이름은 기관도 장소도 아닙니다", "a people or language is no body and no place"),
    _drop("local office", offices.is_local_office, NO_PEOPLE,
         "시장·구청장 같은 직책은 기관이 아닙니다", "a mayor's office is no body"),
    _drop("head of a body", offices.is_head_of_organization, NO_PEOPLE,
         "기관장 직책은 기관이 아닙니다", "the head of a body is no body"),
    _drop("inside a word", whole_words.is_inside_word, NO_PEOPLE,
         "긴 낱말의 일부는 이름이 아닙니다 (서울시민 속의 서울시)", "a part of a longer word is no name (서울시 in 서울시민)"),
    Step("overlap", whole_words.keep_longest,
         "겹치는 이름은 긴 쪽을, 알려 준 이름이 있으면 그것을 남깁니다",
         "of names that overlap the longest is kept, or the one that the user named"),
    # One label for what the article means.
    Step("label by majority", one_label.by_majority,
         "같은 이름은 기사에서 가장 뚜렷한 종류로 맞춥니다", "one form has one label, the one that most of it says"),
    Step("label by the full name", one_label.by_full_name,
         "외국인의 성은 사람입니다", "the surname of a foreign person is a person"),
    _each("surname in hanja", one_label.surname_in_hanja, NO_PEOPLE,
         "기사에 나온 사람의 성을 적은 한자입니다 (尹)", "the hanja of the surname of somebody whom the article names"),
    _each("side that scores", clubs.side_that_scores, PLACES,
         "점수로 이기거나 지면 팀입니다", "what wins or loses by a score is a side"),
    _each("place or club", clubs.city_that_plays, PLACES,
         "경기를 하는 도시는 구단입니다", "a city that plays is its club"),
    _each("short for a firm", firms.short_for_firm, PLACES,
         "기사에 나온 회사의 짧은 이름입니다", "it is short for a firm of the article"),
    _each("other name of a government", municipal.other_name_of_government, PLACES,
         "기사에 나온 행정 기관의 다른 이름입니다", "it is the other name of a government of the article"),
    _each("body, no place", one_label.organization_for_place, PLACES,
         "불확실한 장소가 기관 이름이면 기관입니다", "an uncertain place that is a body's name is the body"),
    _drop("means of sending", common_nouns.is_means, ORGANIZATIONS,
         "글을 올리거나 보내는 수단은 기관이 아닙니다", "what one writes or shows by is no body"),
    _each("constituency of a member", municipal.in_members_bracket, NO_PLACES,
         "의원 뒤 괄호 안의 지역은 지역구입니다", "the area in a member's bracket is the constituency"),
    _each("place by its ending", municipal.is_place_name, ORGANIZATIONS,
         "지명처럼 끝나면 장소입니다", "what ends as places do is a place"),
    _each("ground", municipal.stands_for_ground, ORGANIZATIONS,
         "무슨 일이 일어난 곳이면 장소입니다", "where something happens is a place"),
    Step("states together", states.acting_together,
         "함께 행동하는 나라는 기관입니다", "states that act together are bodies"),
    # What was passed over.
    Step("members in brackets", members.of_organization_in_bracket,
         "괄호 안에 소속이 있는 이름은 사람입니다", "who has a body in brackets is a person"),
    Step("surname addressed", passed_over.find_surnames,
         "호칭이 붙은 성은 사람입니다", "a surname with a form of address is a person"),
    Step("letter", passed_over.find_letters,
         "A씨 같은 글자는 사람입니다", "a letter with a form of address is a person"),
    Step("ending before an abbreviation", endings.find_before_abbreviation,
         "영문 약칭 앞에서 기관처럼 끝나는 말은 기관입니다", "what ends as bodies do before capitals in brackets is a body"),
    Step("body of the lexicon", endings.find_listed,
         "사전에 있는 기관입니다", "the lexicon has it as a body"),
    Step("publisher", endings.find_publishers,
         "쪽수 앞의 이름은 출판사입니다", "the name before the number of pages is a publisher"),
    Step("new name before a title", passed_over.find_before_titles,
         "직함 앞의 새 이름은 사람입니다", "a new name before a title is a person"),
    Step("new name behind a title", passed_over.find_behind_titles,
         "직함 뒤의 새 이름은 사람입니다", "a new name behind a title is a person"),
    Step("name among officials", passed_over.find_among_officials,
         "소속과 함께 나열된 새 이름은 사람입니다", "a new name in a list of people with their bodies is a person"),
    Step("named to", passed_over.find_named_to,
         "'국장에는' 뒤, 직함 앞의 새 이름은 사람입니다", "a new name between an office that it gets and its own is a person"),
    Step("name taken for a verb", passed_over.find_taken_for_verbs,
         "동사처럼 보여도 기관 앞에서는 사람 이름입니다", "what looks like a verb before a body and a title is a name"),
    Step("appointed", passed_over.find_appointed,
         "인사 명단의 이름은 사람입니다", "the names of a list of appointments are people"),
    Step("departments", parts.find_departments,
         "행정 기관에 흔한 부서입니다", "a department that governments commonly have"),
    Step("government passed over", municipal.find_governments,
         "기사에 시장이나 의회가 나오는 시·군·구입니다", "the city whose mayor or council the article names"),
    Step("ending of a proper noun", endings.find_by_ending,
         "고유 명사에 기관 끝말이 붙었습니다", "a body's ending makes a body of a proper noun"),
    Step("ending before people", endings.find_before_people,
         "사람 앞에서 기관처럼 끝나는 말은 기관입니다", "what ends as bodies do before a person and a title is a body"),
    _drop("credit", common_nouns.is_credit, ORGANIZATIONS,
         "발신지 표시에 있는 언론사는 기사의 기관이 아닙니다", "whom a dateline credits is no body of the article"),
    # Who is who begins: names that the text equates, people read, everybody's other forms.
    Step("equated", equated.equate,
         "기사가 같은 것이라고 밝힌 이름입니다 (괄호, 별명)", "a name that the text equates with another (brackets, nicknames)"),
    Step("people read", Draft.read_people,
         "사람 이름에서 직함과 호칭을 떼고 읽습니다", "people's names are read without title and form of address"),
    Step("again", repeats.find_again,
         "기사 다른 곳에 나온 이름입니다", "a name that stands elsewhere in the article"),
    Step("title behind a body", equated.title_behind_organization,
         "소속 뒤의 직함은 그 사람의 것입니다", "the title behind a person's body is the person's"),
    Step("surname with title", passed_over.find_surnames_with_titles,
         "성과 직함으로 부른 사람입니다 (오 시장)", "somebody called by surname and title (오 시장)"),
    Step("foreign surname", passed_over.find_foreign_surnames,
         "외국인을 성만으로 불렀습니다", "a foreign person called by the surname alone"),
    Step("introduced", passed_over.find_introduced,
         "성과 직함으로 부른 사람의 온 이름입니다", "the full name of somebody called by surname and title"),
    Step("given name in quotes", passed_over.find_given_names,
         "따옴표 안에서 이름만 불렀습니다", "somebody called by the given name in what is quoted"),
    Step("hanja of a state", states.find_hanja,
         "기사에 나온 나라를 뜻하는 한자입니다", "the hanja of a state that the article names"),
    Step("other form of a body", repeats.find_other_forms,
         "기사에 나온 기관의 다른 이름입니다", "another name of a body of the article"),
    Step("abbreviation of a body", repeats.find_abbreviations,
         "기사에 나온 기관의 줄임말입니다", "the short form of a body of the article"),
    Step("one of several", misread.drop_one_of_several,
         "여럿이 맡는 직함 앞의 '한'은 성이 아닙니다 (한 의원)", "한 before a title that many hold is no surname (한 의원)"),
    Step("reporters", _drop_reporters,
         "기사를 쓴 기자는 기사의 인물이 아닙니다", "who wrote the article is nobody of it"),
)  # fmt: skip
"""What is done to a tagger's mentions, in order."""

_STEP_NAMES = frozenset(step.name for step in STEPS)
_WORK = tuple((step.name, step.run, step.among.traits if step.among else ANY) for step in STEPS)


def resolve(
    document: Document,
    mentions: Sequence[Mention],
    *,
    known: KnownNames | None = None,
    without: Collection[str] = frozenset(),
    trace: list[Change] | None = None,
) -> Entities:
    """Return who and what the article names, every mention counted once.

    Args:
        document: the article with its morphemes.
        mentions: the tagger's mentions; offsets in ``document.text``.
        known: names the user gives, which win over the tagger's.
        without: names of `STEPS` that are left out; one name alone is taken for one.
        trace: a list to which every change of a mention is appended, in order.

    Raises:
        ValueError: ``without`` has a name that no step has.
    """
    without = {without} if isinstance(without, str) else set(without)
    if unknown := without - _STEP_NAMES:
        raise ValueError(f"no step is called {', '.join(sorted(unknown))}; see sinmun.entities.steps.STEPS")
    draft = Draft(document, mentions, known=known, changes=trace)
    for name, run, traits in _WORK:
        if traits & draft.traits and name not in without:
            draft.step = name
            run(draft)
    return _entities(draft)


def _entities(draft: Draft) -> Entities:
    """Return the people, organisations and places that the mentions of a finished draft stand for."""
    starts = {mention.start: entry for mention, entry in draft.given.items()}
    roles = Roles(draft.phrases, headline=len(draft.document.article.title))
    same = [(equation.one.start, equation.other.start) for equation in draft.equal]
    people = gather(draft.namings, same=same, known=starts)
    captions = draft.document.article.captions
    return Entities(
        _ranked(_judged(_person(person, roles, captions), draft) for person in people),
        _ranked(_judged(organization, draft) for organization in _grouped(draft, "OG", starts)),
        _ranked(_grouped(draft, "LC", starts)),
    )


def _judged(entity: Entity, draft: Draft) -> Entity:
    """Return the entity with its confidence, which is 1 where the user named it."""
    if draft.given and any(mention in draft.given for mention in entity.mentions):
        return entity
    label, name, aliases, mentions, role = (
        entity.label,
        entity.name,
        entity.aliases,
        entity.mentions,
        entity.role,
    )
    return Entity(label, name, aliases, mentions, role, confidence(entity, draft.words))


def _grouped(draft: Draft, label: Label, known: Mapping[int, Known]) -> list[Entity]:
    mentions = [*draft.given, *draft.mentions]
    same = [(one.text, other.text) for one, other in draft.equal if one.label == label]
    forms = {mention.text for mention in mentions}
    own = [mention for mention in mentions if mention.label == label]
    return group(own, label, same=same, known=known, elsewhere=forms)


def _person(person: Person, roles: Roles, captions: Sequence[str]) -> Entity:
    role = person.known.role if person.known is not None else None
    if not role:
        role = fuller_role(roles.of(person.namings), person.name, captions)
    return Entity("PS", person.name, person.aliases(), person.mentions(), role)


def _ranked(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(entities, key=lambda entity: (-len(entity.mentions), entity.mentions[0].start)))
