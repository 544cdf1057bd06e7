"""The report's run of paragraphs among a page's other sentences."""

from __future__ import annotations

from sinmun.reading import read_page
from sinmun.reading.page import prose
from sinmun.reading.page.lines import Page, split

BODY = [
    "가람시가 빈 교실을 동네 목욕탕으로 고쳐 다음 달 문을 연다고 3일 밝혔다.",
    "목욕탕은 일주일에 나흘 열고 일흔 살이 넘은 주민에게는 값을 받지 않는다.",
    "시는 두 해 동안 이용자가 하루 마흔 명을 넘으면 한 곳을 더 짓기로 했다.",
]
LEADS = [
    "빵집이 문을 닫았다",
    "동네에서 서른 해를 버틴 빵집이 지난달 마지막 반죽을 구웠다고 한다.",
    "새벽 시장 풍경",
    "수산시장의 하루는 새벽 두 시에 종을 치면서 시작된다고 상인은 말했다.",
]


def test_paragraphs_that_follow_one_another_outweigh_leads_under_headlines() -> None:
    core = prose.find_core(Page(split("\n".join([*LEADS, "가", "나", "다", *BODY]))))
    assert core is not None
    assert (core.first, core.last, core.paragraphs) == (7, 9, 3)


def test_a_page_with_a_single_paragraph_has_no_core() -> None:
    assert prose.find_core(Page(split(BODY[0]))) is None


def test_a_headline_shares_its_letters_with_its_own_report_only() -> None:
    body = prose.pairs(" ".join(BODY))
    assert prose.shared("빈 교실이 동네 목욕탕으로", body) > 0.5
    assert prose.shared("동네 빵집, 마지막 반죽", body) == 0.0


def test_notices_and_menus_above_the_headline_do_not_become_the_article() -> None:
    menu = ["뉴스", "정치", "경제", "사회", "구독되었습니다. 메인 화면에서 주요 소식을 볼 수 있습니다."]
    page = [
        *menu,
        "빈 교실이 동네 목욕탕으로",
        "입력 2024.03.03. 10:00",
        "본문 듣기",
        "SNS 보내기",
        "인쇄하기",
        *BODY,
    ]
    article = read_page("\n".join(page))
    assert article.title == "빈 교실이 동네 목욕탕으로"
    assert article.body.split("\n") == BODY


def test_a_sign_of_ownership_below_a_picture_does_not_end_the_article() -> None:
    picture = ["▲ 목욕탕이 된 교실", "ⓒ 나도현", "관련사진보기"]
    page = ["빈 교실이 동네 목욕탕으로", BODY[0], *picture, BODY[1], *picture, BODY[2]]
    assert read_page("\n".join(page)).body.split("\n") == BODY
