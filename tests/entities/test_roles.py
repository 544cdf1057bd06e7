from __future__ import annotations

from collections.abc import Callable

import pytest

from sinmun.article import Article
from sinmun.entities.mention import Entities, Mention
from sinmun.entities.resolve import resolve
from sinmun.morphs import parse


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
        ("<도재윤:PS> 부산시장 후보가 왔다.", "부산시장 후보"),
        ("그날 배우 <유나린:PS>이 왔다.", "배우"),
        ("배우 <유나린:PS>과 <명수진:PS>이 왔다.", "배우"),
        ("주부 <조은채:PS>(41)씨가 왔다.", "주부"),
        ("[<구본율:PS>/<강림군:OG> 재난안전과장 : “네.”]", "강림군 재난안전과장"),
        ("<한울미술관:OG> 관장에 <손아람:PS>씨를 임명했다.", "한울미술관 관장"),
        ("△복지국장 <문가람:PS> △교통국장 <정하늬:PS>", "교통국장"),
        ("<문가람:PS>(전 <나래신문:OG> 편집국장)씨가 왔다.", "전 나래신문 편집국장"),
        ("<문가람:PS>(53·회사원)씨가 왔다.", "회사원"),
        ("<문가람:PS> 해온의료원 감염내과 교수는 웃었다.", "해온의료원 감염내과 교수"),
        ("해온대 사회학과 <정하늬:PS> 교수는 웃었다.", "해온대 사회학과 교수"),
        ("<해온경찰서:OG> <문가람:PS> 형사과장은 웃었다.", "해온경찰서 형사과장"),
        ("<다온전자:OG> <문가람:PS> 대표이사 사장은 웃었다.", "다온전자 대표이사 사장"),
        ("투자업체 <다온에셋:OG> 대표 <문가람:PS>(45)씨가 왔다.", "다온에셋 대표"),
        ("<이:PS>모(73) 할머니가 울었다.", None),
        ("<유나린:PS>(24)이 웃었다.", None),
    ],
)
def test_a_role_is_cut_from_the_text_around_the_name(
    resolved: Callable[..., Entities], text: str, role: str | None
) -> None:
    assert resolved(text).people[-1].role == role


def test_the_fullest_statement_of_an_office_wins(resolved: Callable[..., Entities]) -> None:
    entities = resolved("<문태경:PS> 시장이 왔다. <문:PS> 시장은 웃었다. <문태경:PS> 해온시장이 갔다.")
    assert entities.people[0].role == "해온시장"


def test_a_caption_tells_the_fuller_office(kiwi: object) -> None:
    article = Article(body="문태경 시장이 왔다.", captions=("문태경 해온시장(왼쪽)이 웃고 있다.",))
    document = parse(kiwi, article)  # type: ignore[arg-type]
    entities = resolve(document, [Mention(0, 3, "PS", "문태경")])
    assert entities.people[0].role == "해온시장"
