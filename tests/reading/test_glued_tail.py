"""What a page says behind its articles, glued to the last sentence by a crawler."""

from __future__ import annotations

import pytest
from sample_page import BODY, POLITE, TITLE, body, read

TEXT = " ".join(BODY)
SPOKEN = " ".join(POLITE)


@pytest.mark.parametrize(
    ("tail", "publisher", "writers"),
    [
        (
            "※ 가온방송은 여러분의 소중한 제보를 기다립니다.[카카오톡] 가온방송 검색해 채널 추가 [전화] 02-000-0101",
            "가온방송",
            (),
        ),
        (
            "나도현 기자 nado@gaon.example▶ 네이버에서 가온일보 구독하기▶ [그림으로 보는] 별 지도",
            None,
            ("나도현",),
        ),
        (
            "나도현 기자[저작권자(c) 가온일보 (https://gaon.example) 무단복제-재배포 금지]▶ 가온일보 채널 구독하기",
            "가온일보",
            ("나도현",),
        ),
        ("(취재 : 나도현)▶ 네이버에서 가온일보 구독하기", None, ("나도현",)),
        ("영상취재 :배나무 기자영상편집 :한소리그래픽 :  박새길", None, ()),
        (
            "나도현 기자 (nado@gaon.example) [영상취재: 배나무 / 영상편집: 한소리]▶ 가온방송 제보하기",
            None,
            ("나도현",),
        ),
        ("(영상편집 : 한소리)나도현 기자(nado@gaon.example)▶ [제보하기] 별 집 제보", None, ("나도현",)),
        (
            "나도현 기자 nado@donga.comCopyright by dongA.com All rights reserved. $( document ).ready( function() {});",
            "동아일보",
            ("나도현",),
        ),
        (
            "나도현 기자 nado@gaon.exampleCopyright ⓒ 가온일보. All rights reserved. 무단 전재 및 재배포 금지.",
            "가온일보",
            ("나도현",),
        ),
        ("가온방송TV 기사문의 및 제보 : 카톡 gaon23", "가온방송TV", ()),
        (
            "나도현 기자 nado@gaon.example▶ 별 집은 어디에? 지도로 보기▶ 네이버에서 가온일보 구독하기",
            None,
            ("나도현",),
        ),
        ("#도토리시 #별 보는 집연합뉴스TV 기사문의 및 제보 : 카톡 gaon23", "연합뉴스TV", ()),
        (
            "나도현 기자 nado@gaon.example#도토리시#별 보는 집 나도현 기자가온일보 사회부nado@gaon.example",
            None,
            ("나도현",),
        ),
        (
            "당신의 제보가 뉴스로 만들어집니다.가온방송은 여러분의 제보를 기다립니다.홈페이지 = https://gaon.example",
            "가온방송",
            (),
        ),
    ],
)
def test_it_is_cut_off_and_says_whose_article_it_is(
    tail: str, publisher: str | None, writers: tuple[str, ...]
) -> None:
    found = read(TITLE, "", f"{SPOKEN}{tail}")
    assert body(found) == (SPOKEN,)
    assert (found.publisher, found.reporters) == (publisher, writers)


def test_nothing_of_it_is_lost_in_silence() -> None:
    found = read(
        TITLE,
        "",
        f"{TEXT}※ 가온방송은 여러분의 제보를 기다립니다.▷ 전화 02-000-0101▷ 이메일 nado@gaon.example",
    )
    assert [piece.rule for piece in found.removed] == ["tipoff", "tipoff", "tipoff"]


@pytest.mark.parametrize(
    "last",
    [
        "그날 밤하늘은 어떻게 보일까요?",
        "경찰은 주민의 제보를 받고 사진과 영상을 모아 조사하고 있다.",
        "자세한 것은 과장님과 상담하셔야 한다는 점, 꼭 기억해주세요.",
    ],
)
def test_the_last_sentence_of_a_report_stays(last: str) -> None:
    found = read(TITLE, "", f"{SPOKEN} {last}가온방송TV 기사문의 및 제보 : 카톡 gaon23")
    assert found.body.endswith(last)


def test_a_channel_is_not_taken_for_the_agency_in_its_name() -> None:
    found = read(
        TITLE, "", *POLITE, "나도현 기자 (nado@yna.co.kr)", "연합뉴스TV 기사문의 및 제보 : 카톡 gaon23"
    )
    assert found.publisher == "연합뉴스TV"


@pytest.mark.parametrize(
    "last",
    [
        "시민들은 #별집 #도토리시 두 꼬리표를 단 사진을 올렸다.",
        "가장 많은 것은 #별집 #도토리시 #밤하늘 순",
        "시는 네이버TV 구독 행사도 연다.",
    ],
)
def test_what_a_sentence_says_of_tags_and_channels_stays(last: str) -> None:
    told = f"{TEXT} {last}"
    assert read(TITLE, "", told).body == told


def test_a_table_of_channels_and_of_controls_behind_an_article_goes() -> None:
    for behind in ("네이버TV 구독 + 유튜브 구독 +", "기사공유하기 프린트 메일보내기 글씨키우기 가나다라"):
        assert read(TITLE, "", f"{TEXT} {behind}").body == TEXT


@pytest.mark.parametrize(
    "tail",
    [
        "▶동영상은 가온 '별 스튜디오'를 활용해 만들었습니다.",
        "▲한가람 과장과 나도현 시장 ⓒ가온방송 화면 갈무리",
        "◇한가람 도토리시 과장. 사진=연합뉴스",
        "가온일보가 고른 별 소식!뉴스레터 구독하기(https://gaon.example/275739)",
        "[연관 기사] ‘별 집’ 또 연다…https://gaon.example/83■ 제보하기▷ 전화 : 02-000-0101▷ 가온뉴스를 구독해주세요!",
    ],
)
def test_what_points_elsewhere_behind_the_last_sentence_is_cut_off(tail: str) -> None:
    assert read(TITLE, "", f"{TEXT}{tail}").body == TEXT


@pytest.mark.parametrize("told", ["▲망원경은 두 대다.", "▶값은 받지 않는다."])
def test_a_sentence_that_reports_behind_a_sign_stays(told: str) -> None:
    assert told in read(TITLE, "", f"{TEXT}{told}").body


def test_a_portals_note_takes_the_headlines_behind_it_along() -> None:
    note = "관련뉴스해당 언론사에서 선정하며 언론사 페이지()로 이동해 볼 수 있습니다.별 보러 간 배나무 알고보니새길시 한소리 결혼"
    assert body(read(f"{TITLE}\n{TEXT} {note}")) == body(read(f"{TITLE}\n{TEXT}"))


def test_how_an_agency_asks_for_pictures_is_no_part_of_a_caption() -> None:
    note = "[사진 영상 제보받습니다] 가온통신이 제보를 기다립니다. 가치 있는 사진을 보내주시면 적극 반영하겠습니다."
    assert "반영" not in body(read(f"{TITLE}\n{TEXT}{note}"))


def test_an_agencys_news_of_the_hour_is_no_part_of_the_last_line() -> None:
    links = '[가온통신 이시간 핫 뉴스] ㆍ 별 보러 간 배나무 "놀랐다" ㆍ 새길시 한소리, 27일 입대'
    read_back = read(f"{TITLE}\n{TEXT} nado@gaon.example{links}")
    assert body(read_back) == body(read(f"{TITLE}\n{TEXT}"))


@pytest.mark.parametrize(
    "named",
    [
        "[사진 영상 제보받습니다] 라는 글 아래 주민이 올린 사진은 삼백 장이다.",
        "새길포털은 ‘해당 언론사에서 선정하며 언론사 페이지(아웃링크)로 이동’한다는 안내를 붙였다.",
    ],
)
def test_a_report_about_such_a_note_goes_on(named: str) -> None:
    rest = "새길시는 이를 두고 다음 달에 주민 설명회를 열기로 했다."
    assert read(f"{TITLE}\n{TEXT} {named} {rest}").body.endswith(f"{named} {rest}")


@pytest.mark.parametrize(
    "tail",
    [
        "덧붙이는 글 | 이 기사는 도토리신문에도 실렸습니다.",
        "덧붙이는 글 | <가온의 길>에 중복 송고했습니다.",
        "○ 편집ㅣ나도현 기자",
    ],
)
def test_what_the_writer_adds_and_who_edited_are_no_text_and_no_writer(tail: str) -> None:
    found = read(TITLE, "", f"{TEXT} 왜 아무도 묻지 않는가?{tail}")
    assert found.body == f"{TEXT} 왜 아무도 묻지 않는가?"
    assert found.reporters == ()


def test_what_the_writer_adds_may_stand_above() -> None:
    assert read(TITLE, "", "덧붙이는 글 | 이 기사는 도토리신문에도 실렸습니다.", TEXT).body == TEXT
