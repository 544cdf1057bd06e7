from __future__ import annotations

from collections.abc import Callable

import pytest

from sinmun.article import Article
from sinmun.entities.mention import Entities, Mention
from sinmun.entities.resolution import resolve
from sinmun.words.morphs import Document, parse


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("<문태경:PS> 해온시장은 웃었다.", "해온시장"),
        ("<문태경:PS> 해온시장(64)이 웃었다.", "해온시장"),
        ("<정하윤:PS> <외교부:OG> 장관은 웃었다.", "외교부 장관"),
        ("<지소원:PS> <한빛대:OG> 의학과 교수는 웃었다.", "한빛대 의학과 교수"),
        ("<새길당:OG> <김서윤:PS> 의원은 웃었다.", "새길당 의원"),
        ("<김서윤:PS> 의원(<새길당:OG>)은 웃었다.", "새길당 의원"),
        ("<가온연구소:OG>의 <이상협:PS> 수석연구위원은 웃었다.", "가온연구소 수석연구위원"),
        ("<강도윤:PS> 전 <법무부:OG> 장관이 왔다.", "전 법무부 장관"),
        ("<강도윤:PS> 현 시장이 왔다.", "시장"),
        ("<강도윤:PS> 대통령 표창이 눈에 띈다.", None),
        ("<강도윤:PS> 장관상 수상을 축하했다.", None),
        ("<강도윤:PS> 두 대표가 왔다.", "대표"),
        ("[<정하늬:PS>/당시 주몽골대사] “네.”", "주몽골대사"),
        ("<정하늬:PS> 55·사진 가온은행장은 웃었다.", "가온은행장"),
        ("<누리넷:OG>(대표 <정하늬:PS>)이 웃었다.", "누리넷 대표"),
        ("<누리넷:OG>(공동 대표 <정하늬:PS>)이 웃었다.", "누리넷 공동 대표"),
        ("<누리넷:OG>(공동 대표 <문가람:PS>∙<정하늬:PS>)이 웃었다.", "누리넷 공동 대표"),
        ("<누리넷:OG>(각자대표 <정하늬:PS>, <문가람:PS>)이 웃었다.", "누리넷 각자대표"),
        ("<누리넷:OG>㈜(대표 <정하늬:PS>)이 웃었다.", "누리넷 대표"),
        ("<누리넷:OG>(NURI, 대표 <정하늬:PS>)이 웃었다.", "누리넷 대표"),
        ("<누리병원:OG>(이사장 <문가람:PS>, 병원장 <정하늬:PS>)이 웃었다.", "누리병원 병원장"),
        ("<누리넷:OG>(<가온대:OG> 교수 <정하늬:PS>)이 웃었다.", "가온대 교수"),
        ("<누리넷:OG>이 웃었다(감독 <정하늬:PS>).", "감독"),
        ("<정하늬:PS> <누리그룹:OG> 총수가 웃었다.", "누리그룹 총수"),
        ("<정하늬:PS> ㈜<누리넷:OG> 대표가 웃었다.", "누리넷 대표"),
        ("<정하늬:PS> <누리넷:OG>㈜ 대표가 웃었다.", "누리넷 대표"),
        ("<누리넷:OG>(대표: <정하늬:PS>)이 웃었다.", "누리넷 대표"),
        ("대표: <정하늬:PS>의 말이다.", None),
        ("<정하늬:PS> 도 경제국장이 웃었다.", "경제국장"),
        ("<정하늬:PS> 군 법무팀 주무관이 웃었다.", "법무팀 주무관"),
        ("<정하늬:PS> 군 담임교사가 웃었다.", None),
        ("<나래시:OG>(시장 <정하늬:PS>)가 웃었다.", "나래시장"),
        ("<솔내군:OG>(군수 <정하늬:PS>)이 웃었다.", "솔내군수"),
        ("<정하늬:PS> <한길당:OG> 신임 대표가 왔다.", "한길당 대표"),
        ("<문가람:PS>·<정하늬:PS>·주민들 만난다.", None),
        ("<정하늬:PS> 전 대통령시절 <외교부:OG> 장관이 왔다.", None),
        ("<도재윤:PS> 부산시장 후보가 왔다.", "부산시장 후보"),
        # Who stands for an office does not hold it; whose office it is does not work there.
        ("<도재윤:PS> 부산시장 보선 불출마", None),
        ("<도재윤:PS> 부산시장 선거관리 나서", "부산시장"),
        ("<도재윤:PS> 해온군수 예비후보 선거사무소", "해온군수 예비후보"),
        ("<도재윤:PS> 대표실 부실장이 왔다.", None),
        ("<새길당:OG> <도재윤:PS> 의원실이 밝혔다.", "새길당 의원"),
        ("<도재윤:PS> <새길당:OG> 의원실에 따르면 늘었다.", "새길당 의원"),
        ("<도재윤:PS> 새 의원실이 열렸다.", None),
        ("<도재윤:PS> (주)<누리넷:OG> 회장이 왔다.", "누리넷 회장"),
        ("<누리넷:OG> 최고기술책임자(CTO)인 <도재윤:PS>이 왔다.", "누리넷 최고기술책임자"),
        ("<누리넷:OG> 기술(CTO)인 <도재윤:PS>이 왔다.", None),
        ("<도재윤:PS> 대통령실 대변인이 왔다.", "대통령실 대변인"),
        ("<도재윤:PS> 국무총리실 심의관이 왔다.", "국무총리실 심의관"),
        ("<도재윤:PS> 의령군수 재선거 후보", "의령군수"),
        ("그날 배우 <유나린:PS>이 왔다.", "배우"),
        ("배우 <유나린:PS>과 <명수진:PS>이 왔다.", "배우"),
        ("주부 <조은채:PS>(41)씨가 왔다.", "주부"),
        ("[<구본율:PS>/<강림군:OG> 재난안전과장 : “네.”]", "강림군 재난안전과장"),
        ("<한울미술관:OG> 관장에 <손아람:PS>씨를 임명했다.", "한울미술관 관장"),
        ("△복지국장 <문가람:PS> △교통국장 <정하늬:PS>", "교통국장"),
        ("<문가람:PS>(전 <나래신문:OG> 편집국장)씨가 왔다.", "전 나래신문 편집국장"),
        ("<문가람:PS>(53·회사원)씨가 왔다.", "회사원"),
        ("<문가람:PS> 해온의료원 감염내과 교수는 웃었다.", "해온의료원 감염내과 교수"),
        ("<정하늬:PS> <해온대:OG> 고령사회연구원 교수는 웃었다.", "해온대 고령사회연구원 교수"),
        ("<정하늬:PS> 가온경영연구원 연구위원은 웃었다.", "가온경영연구원 연구위원"),
        ("<정하늬:PS> <가온전자:OG> 책임연구원 등은 웃었다.", "가온전자 책임연구원"),
        ("<가온은행:OG> <정하늬:PS> 가온은행장은 웃었다.", "가온은행장"),
        ("해온대 사회학과 <정하늬:PS> 교수는 웃었다.", "해온대 사회학과 교수"),
        ("<해온경찰서:OG> <문가람:PS> 형사과장은 웃었다.", "해온경찰서 형사과장"),
        ("<다온전자:OG> <문가람:PS> 대표이사 사장은 웃었다.", "다온전자 대표이사 사장"),
        ("투자업체 <다온에셋:OG> 대표 <문가람:PS>(45)씨가 왔다.", "다온에셋 대표"),
        ("<이:PS>모(73) 할머니가 울었다.", None),
        ("<유나린:PS>(24)이 웃었다.", None),
        ("<해온대:OG> 의학과 <정하늬:PS> 교수팀은 웃었다.", "해온대 의학과 교수"),
        ("<정하늬:PS> 대표팀은 웃었다.", None),
        ("<정하늬:PS> 대선 캠프 공보단장을 지냈다.", None),
    ],
)
def test_a_role_is_cut_from_the_text_around_the_name(
    resolved: Callable[..., Entities], text: str, role: str | None
) -> None:
    assert resolved(text).people[-1].role == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # A unit of the body stands between it and the name.
        ("<가람은행:OG> 해온지점 <문가람:PS>(32) 대리가 신고했다.", "가람은행 해온지점 대리"),
        ("<한빛대병원:OG> 응급의학과 <류지안:PS> 교수는 웃었다.", "한빛대병원 응급의학과 교수"),
        ("<해온경찰서:OG> 형사과 <문가람:PS> 경감은 설명했다.", "해온경찰서 형사과 경감"),
        ("무소속 <문가람:PS> 의원이 기권했다.", "무소속 의원"),
        # 겸 joins titles on both sides of the name.
        ("가수 겸 배우 <유나린:PS>이 왔다.", "가수 겸 배우"),
        ("<문가람:PS> 부총리 겸 기획재정부 장관은 말했다.", "부총리 겸 기획재정부 장관"),
        ("<정이안:PS> <노바랩:OG> 창업자 겸 최고경영자는 말했다.", "노바랩 창업자 겸 최고경영자"),
        ("<모성준:PS> 대표이사 회장은 웃었다.", "대표이사 회장"),
        # A copula, a bracket or 의 stands between title and name.
        ("자금 담당 이사인 <박:PS>모(49)씨는 풀려났다.", "자금 담당 이사"),
        ("<노바랩:OG> 대표인 <정이안:PS>(29)씨는 말했다.", "노바랩 대표"),
        ("변호인인 <신재호:PS> 변호사는 말했다.", "변호사"),
        ("<엔비온:OG> 최고경영자(CEO) <젠슨 콴:PS>은 말했다.", "엔비온 최고경영자"),
        ("<해온 베이스타스:OG>의 스카우트 <오카다 신지:PS>가 보였다.", "해온 베이스타스 스카우트"),
        ("<대한협회:OG>를 대표해 참석한 <문가람:PS> 이사는 말했다.", "대한협회 이사"),
        # What somebody does in a game or an affair is a role before the name only.
        ("<두산:OG> 선발 투수 <곽태양:PS>이 막았다.", "두산 선발 투수"),
        ("8회말 대타 <박한결:PS>이 쳤다.", "대타"),
        ("배구 거장 <박한결:PS> 감독이 떠났다.", "감독"),
        ("국내 총책 <A:PS>(34)씨 등 12명을 구속했다.", "국내 총책"),
        ("<B:PS>(22)씨 등 수거책은 현금을 받았다.", "수거책"),
        ("<곽태양:PS> 선발 등판은 처음이다.", None),
        ("30대 직장인 <이:PS>모씨는 말했다.", "직장인"),
        # A group's member.
        ("출연자 중 한 명인 배우 <표은새:PS>이 웃었다.", "배우"),
        ("17년간 가수 <표은새:PS>은 웃었다.", "가수"),
        ("그룹 <블루핀:PS> 리더 <지온:PS>이 나온다.", "블루핀 리더"),
        ("아이돌 그룹 <블루핀:PS>의 멤버 <지온:PS>이 나온다.", "블루핀 멤버"),
        # States belong to the titles of those who act for them.
        ("<일본:LC> <야마구치 겐:PS> 외무상은 말했다.", "일본 외무상"),
        # A body behind the name in brackets is no office, whatever it ends in.
        ("가드 <문가람:PS>(<정관장:OG>)이 던졌다.", "가드"),
        ("<김도윤:PS> 반도체(DS)부문장은 말했다.", "반도체부문장"),
        # Where something is held is no office, though it ends as one does.
        ("<김도윤:PS> 입국장은 붐볐다.", None),
        ("<김도윤:PS> 본회의장에 섰다.", None),
    ],
)
def test_a_role_is_cut_at_both_ends(resolved: Callable[..., Entities], text: str, role: str | None) -> None:
    assert resolved(text).people[-1].role == role


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "<유하람:PS>(<새길당:OG>·해온1동), <노아름:PS>(<한빛당:OG>·비례) 의원이 나섰다.",
            ["새길당 의원", "한빛당 의원"],
        ),
        ("<새길당:OG> <유하람:PS>, <한빛당:OG> <노아름:PS> 의원이 왔다.", ["새길당 의원", "한빛당 의원"]),
        ("<유하람:PS>‧<노아름:PS> 후보가 토론했다.", ["후보", "후보"]),
        ("<유하람:PS>, <노아름:PS> 대표와 만났다.", [None, "대표"]),
        ("△상무 <유하람:PS> <노아름:PS>", ["상무", "상무"]),
        ("◇부사장 승진 △<유하람:PS> △<노아름:PS>", ["부사장", "부사장"]),
        ("◇전무 승진\n△<유하람:PS> △<노아름:PS>", ["전무", "전무"]),
        ("◇부사장 승진 △<유하람:PS> 홍보실장 △<노아름:PS>", ["홍보실장", "부사장"]),
        ("◇사장 승진 △메모리개발담당 <유하람:PS>", ["메모리개발담당"]),
        ("△가드=<유하람:PS>(<원주:OG>) <노아름:PS>(<상무:OG>)", ["가드", "가드"]),
        (
            "<남궁선:PS> 전 <해온공사:OG> 부사장 별세, <남궁영:PS> <해온일보:OG> 기자·<남궁진:PS> 한울고 교사 부친상",
            ["전 해온공사 부사장", "해온일보 기자", "한울고 교사"],
        ),
    ],
)
def test_a_list_gives_each_name_its_own_role(
    resolved: Callable[..., Entities], text: str, roles: list[str | None]
) -> None:
    people = sorted(resolved(text).people, key=lambda person: person.mentions[0].start)
    assert [person.role for person in people] == roles


def test_an_office_of_a_body_before_a_copula_says_more_than_a_bare_title(
    resolved: Callable[..., Entities],
) -> None:
    entities = resolved("<해온협회:OG> 회장인 <문가람:PS> 교수는 말했다. <문가람:PS> 교수는 웃었다.")
    assert entities.people[0].role == "해온협회 회장"


def test_the_fullest_statement_of_an_office_wins(resolved: Callable[..., Entities]) -> None:
    entities = resolved("<문태경:PS> 시장이 왔다. <문:PS> 시장은 웃었다. <문태경:PS> 해온시장이 갔다.")
    assert entities.people[0].role == "해온시장"


def test_a_caption_tells_the_fuller_office(kiwi: object) -> None:
    article = Article(body="문태경 시장이 왔다.", captions=("문태경 해온시장(왼쪽)이 웃고 있다.",))
    document = parse(kiwi, article)  # type: ignore[arg-type]
    entities = resolve(document, [Mention(0, 3, "PS", "문태경")])
    assert entities.people[0].role == "해온시장"


def test_an_occupation_before_a_list_of_six_hundred_names_is_read(resolved: Callable[..., Entities]) -> None:
    syllables = "가나다라민서지현도하은준성윤호람솔영진우빈연아슬기"
    listed = ", ".join(f"<나{first}{last}:PS>" for first in syllables for last in syllables)
    people = resolved(f"배우 {listed}가 왔다.").people
    assert len(people) > 600
    assert [person.role for person in people[:10]] == ["배우"] * 10


def test_a_headline_says_an_office_for_short(parsed: Callable[..., Document]) -> None:
    title = "문태경 기재 1차관 “물가 잡는다”"
    document = parsed("문태경 기획재정부 1차관은 웃었다.", title=title)
    body = len(title) + 1
    mentions = [
        Mention(0, 3, "PS", "문태경", 0.99),
        Mention(4, 6, "OG", "기재", 0.99),
        Mention(body, body + 3, "PS", "문태경", 0.99),
        Mention(body + 4, body + 9, "OG", "기획재정부", 0.99),
    ]
    (person,) = resolve(document, mentions).people
    assert person.role == "기획재정부 1차관"
