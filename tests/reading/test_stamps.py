"""The day of a report, in the stamps of portals."""

from __future__ import annotations

import pytest
from sample_page import BODY, BYLINE, DAY, TITLE, body, read


def test_a_stamp_beside_likes_is_read_before_the_day_of_the_page() -> None:
    found = read(
        "2025년 03월 16일 (일)", "로그인", "전체기사", TITLE,
        "기자명 나도현 기자   입력 2025.03.14 19:10  수정 2025.03.15 08:07  댓글 0  좋아요 1", "", *BODY, BYLINE,
    )  # fmt: skip
    assert found.date == DAY
    assert found.reporters == ("나도현",)


@pytest.mark.parametrize(
    "stamp",
    [
        "2025.03.14. 오후 7:10 수정 2025.03.15. 오전 8:07",
        "보도시점 2025. 3. 14.(금) 16:00",
        "승인 2025.03.14 14:08  좋아요 12  댓글 3",
    ],
)
def test_stamps_of_portals_and_press_releases_are_read(stamp: str) -> None:
    found = read(TITLE, stamp, *BODY, BYLINE)
    assert found.date == DAY
    assert body(found) == BODY


def test_a_stamp_may_stand_behind_the_name_of_a_programme() -> None:
    stamp = "가온 라디오 <별밤의 뉴스쇼> 입력 2025. 03. 14. 09:39 수정 2025. 03. 14. 10:21 댓글 0개"
    found = read(TITLE, stamp, "", *BODY)
    assert (found.date, found.subheads) == (DAY, ())


def test_a_stamp_between_the_outlet_and_the_control_that_complains_is_one() -> None:
    found = read(TITLE, TITLE, "이데일리 2025-03-14 08:33:38 신고", "3줄요약", *BODY)
    assert (found.date, found.subheads, body(found)) == (DAY, (), BODY)


@pytest.mark.parametrize(("stamp", "day"), [((), None), (("2025.03.14 19:10",), DAY)])
def test_the_day_above_todays_weather_is_no_articles(stamp: tuple[str, ...], day: object) -> None:
    weather = ("2025.09.20 (토)", "•맑음도토리 1.0℃", "•흐림은행 8.6℃", "기상청 제공")
    assert read(*weather, TITLE, *stamp, *BODY).date == day


def test_a_stamp_may_stand_behind_the_desk_of_an_outlet() -> None:
    found = read(TITLE, "KBS 지역국 2025. 3. 14. 20:15", "", *BODY)
    assert (found.date, found.publisher, found.subheads) == (DAY, "KBS", ())


@pytest.mark.parametrize(
    "stamp",
    [
        "가온신문*2025.03.14 19:10조회 수 1190댓글 2",
        "2025년 03월 14일 (금) 19:10:40 나도현 기자 btn_mail.gif nado@gaon.example",
    ],
)
def test_a_stamp_of_a_board_is_one_with_its_counts_and_the_name_of_its_picture(stamp: str) -> None:
    found = read(TITLE, stamp, *BODY)
    assert (found.title, found.date, found.subheads, body(found)) == (TITLE, DAY, (), BODY)


def test_a_name_in_the_list_of_the_stamp_wrote_the_article_without_a_post() -> None:
    found = read(TITLE, "• 나도현", "• 승인 2025.03.14 19:10", "• 댓글 0", *BODY)
    assert (found.reporters, found.subheads, found.date) == (("나도현",), (), DAY)


def test_a_letter_that_looks_like_a_bar_parts_stamps_and_the_writers_account() -> None:
    found = read(TITLE, "등록 25.03.14 19:10l수정 25.03.15 08:07l나도현(nado)", *BODY)
    assert (found.reporters, found.date, body(found)) == (("나도현",), DAY, BODY)
