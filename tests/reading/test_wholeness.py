"""Articles that speak of what pages are made of: nothing of them may be taken for the page."""

from __future__ import annotations

import pytest

from sinmun.reading import read_page

HEAD = "나래시 언론 조례를 둘러싼 사흘\n\n입력 2024.03.05 10:00\n나도현 기자\n\n"
TAIL = "\n\n나도현 기자 nado@gaon.example\nⓒ 가온일보, 무단 전재 및 재배포 금지\n많이 본 뉴스\n1 배우 아무개 “처음입니다”\n"

BODIES = {
    "an article about copyright": [
        "나래신문은 무단 전재 및 재배포 금지 조항을 새로 두었다.",
        "다른 언론사 기사를 무단 전재한 매체 두 곳은 사과문을 냈다.",
        "저작권자 이름을 밝히지 않은 사진도 내려졌다.",
        "신문은 “재배포 금지가 목적이 아니라 출처를 밝히자는 것”이라고 설명했다.",
    ],
    "an article about comments": [
        "기사 아래 수천 개의 댓글이 달렸다.",
        "댓글을 쓰려면 이름을 밝히도록 한 조례 때문이다.",
        "댓글 창을 닫자는 의견도 나왔다.",
        "시는 삭제한 댓글은 다시 볼 수 없도록 했다.",
    ],
    "a broadcast about comments": [
        "기사 아래에 수천 개의 댓글이 달렸습니다.",
        "고객센터 직원은 아무 답이 없었습니다.",
        "대표이사는 사흘 만에 고개를 숙였습니다.",
        "좋아요 수를 사고파는 시장도 있습니다.",
        "청소년보호책임자를 둔 곳은 절반뿐이었습니다.",
        "구독을 취소하려면 열두 번을 눌러야 합니다.",
        "전화 상담원은 로그인이 필요하다는 말만 되풀이했습니다.",
    ],
    "headings of a menu's words": [
        "조례는 세 갈래로 나뉜다.",
        "경제·사회",
        "시는 골목 신문에 광고를 준다.",
        "문화",
        "시는 도서관마다 신문을 둔다.",
        "대표이사 교체 배경은",
        "신문사 대표이사가 바뀐 까닭은 알려지지 않았다.",
    ],
    "results in per cent": [
        "설문 결과는 이렇다.",
        "찬성 52.3%",
        "반대 41%",
        "모름 6.7%",
        "시는 결과를 의회에 보냈다.",
    ],
    "questions with arrows": [
        "시장을 만났다.",
        "▶ 조례를 만든 까닭은",
        "“동네 소식이 사라지고 있다. 신문이 없으면 서로를 모르게 된다.”",
        "▶ 반대도 있는데",
        "“안다. 돈을 주면 길들인다는 걱정이다. 그래서 시장은 손을 못 대게 했다.”",
        "▶ 앞으로의 계획은",
        "“가을에 첫 지원금이 나간다. 결과는 모두 공개한다.”",
    ],
    "questions and answers in letters": [
        "조례를 문답으로 풀었다.",
        "Q. 누가 받나",
        "A. 동네 신문 열두 곳이 받는다.",
        "Q. 얼마인가",
        "A. 한 곳에 2천만 원이다.",
    ],
    "a last line without a stop": [
        "조례는 다음 달 의회에 오른다.",
        "시장은 이날 기자들과 만나 물러서지 않겠다는 뜻을 거듭 밝혔다",
    ],
    "information at the end": [
        "시는 공청회를 연다. 누구나 올 수 있다.",
        "일시: 3월 12일 오후 2시",
        "장소: 나래시청 3층",
        "문의: 02-000-0000",
    ],
    "a list at the end": [
        "지원을 받는 신문은 다음과 같다.",
        "산들신문",
        "물빛신문",
        "나루신문",
    ],
    "reporters as people of the story": [
        "기자회견에는 기자 서른 명이 왔다.",
        "한 기자는 자리에서 일어나 항의했다.",
        "시장은 기자 출신이다.",
        "기자협회는 성명을 냈다.",
    ],
    "days at the beginning of sentences": [
        "2024년 3월 5일 조례안이 나왔다.",
        "2024년 3월 6일",
        "시의회 앞에서 시위가 있었다.",
        "3월 7일 오전 10시, 표결이 시작됐다.",
    ],
    "pictures as the subject": [
        "사진 열두 장이 조례를 바꿨다.",
        "사진은 낡은 인쇄기를 찍은 것이다.",
        "작가는 사진을 시에 무상으로 제공했다.",
        "전시장에는 지금도 사람들이 줄을 서고 있다.",
        "경찰은 사진이 사라진 경위를 조사하고 있다.",
    ],
    "brackets at the beginning": [
        "[1] 첫 번째 안은 지원금이다.",
        "(가) 안은 폐기됐다.",
        "<나래 신문 읽기>는 40년 된 책이다.",
        "[서울신문]과 [한겨레]를 나란히 붙인 벽도 있다.",
    ],
    "terms of this page's services": [
        "신문사 직원들은 독자에게 뉴스레터 만 통을 부쳤다.",
        "담당자 두 사람이 사흘 밤을 새웠다.",
        "담당 부서가 어디인지 아무도 몰랐다.",
        "공공누리 표시를 단 사진만 썼다.",
        "“무료로 받아보세요”라는 문구는 지웠다.",
        "고충처리인은 언론중재법에 따라 둔 사람이다.",
    ],
    "a signed caption above everything": [
        "골목이 조용해졌다.",
        "문 닫은 인쇄소 앞에 아이들이 모여 있었다.",
        "인쇄소 주인 홍나루 씨는 “다시 열 생각은 없다”고 했다. 기계는 이미 팔았다.",
        "나래시는 올가을 빈 인쇄소를 사들여 동네 도서관으로 바꿀 계획이다.",
    ],
    "equal signs and slashes": [
        "신문=종이라는 생각은 낡았다.",
        "지원금은 구독료/광고료의 절반이다.",
        "A=가온, B=나래로 적었다.",
    ],
}


@pytest.mark.parametrize("lines", BODIES.values(), ids=BODIES.keys())
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["packed", "spaced"])
def test_the_body_comes_through_whole(lines: list[str], gap: str) -> None:
    body = "\n".join(lines)
    assert read_page(gap.join(lines)).text == body
    article = read_page(HEAD + gap.join(lines) + TAIL)
    assert article.body == body
    assert article.title == "나래시 언론 조례를 둘러싼 사흘"
    assert article.reporters == ("나도현",)
