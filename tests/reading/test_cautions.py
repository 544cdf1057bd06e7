"""What a page says of its own doubts."""

from __future__ import annotations

from sample_page import BODY, BYLINE, STAMP, TITLE, read

from sinmun.reading.page.cautions import cautions
from sinmun.reading.page.lines import Page, split


def test_an_article_that_lost_most_of_its_sentences_says_so() -> None:
    assert read(TITLE, STAMP, *BODY, BYLINE).warnings == ()
    page = Page(split("\n".join((TITLE, *BODY))))
    for line in page.lines[2:]:
        line.rule = "notice"
    page.start = 1
    assert cautions(page) == ("most sentences left out",)


def test_a_page_with_letters_broken_for_good_says_so() -> None:
    narrow = "".join(map(chr, BODY[1].encode("cp949")))[1::2]
    for broken in (narrow, f"{BODY[1][:8]}\ufffd{BODY[1][9:]}"):
        assert read(TITLE, STAMP, BODY[0], broken, *BODY[2:], BYLINE).warnings == ("broken letters",)


def test_foreign_words_and_rows_of_dots_are_no_broken_letters() -> None:
    foreign = "그는 “Élysée 궁과 Noël, ça va ··· ×××”라고 적었다."
    assert read(TITLE, STAMP, *BODY, foreign, BYLINE).warnings == ()


def test_sentences_of_other_articles_behind_the_body_raise_no_doubt() -> None:
    others = (
        "무지개군에 처음으로 소아과가 문을 열어 아침부터 줄이 섰다고 한다.",
        "빗길에 미끄러진 화물차가 전봇대를 들이받아 마을 세 곳의 불이 나갔다.",
        "은행동 시장 상인들은 올해 사과 값이 반으로 내렸다고 입을 모았다.",
        "강물의 색이 변한 까닭은 위쪽 염색공장에 있는 것으로 드러났다.",
        "신인 투수 솔방울은 첫 경기에서 여섯 회를 던져 이겼다고 한다.",
    )
    page = Page(split("\n".join((TITLE, *BODY, *others))))
    page.start, page.stop = 1, len(BODY) + 1
    for line in page.lines[page.stop :]:
        line.rule = "tail"
    assert cautions(page) == ()
