from __future__ import annotations

import pytest

from sinmun.corpus.sources.cells import is_address, outlet_at, outlet_in, parse_date, parse_reporters
from sinmun.corpus.sources.values import plain, reread


@pytest.mark.parametrize(
    "text",
    [
        *("20240102", "202401020930", "20240102093000", "20240102093000001", "20240102.0"),
        *("2024-01-02", "2024-01-02T09:30:00", "2024/01/02 10:00", "2024.01.02", "2024. 1. 2.", "24.01.02"),
        *("2024년 1월 2일 오전", "입력 2024.01.02 09:30 | 수정 2024.01.03 10:00", "24/01/02", "24-1-2"),
        *(
            "Tue, 02 Jan 2024 09:30:00 +0900",
            "1704155400",
            "1704155400000",
            "1704155400000000",
            "1704155400.5",
        ),
        *("Jan 2, 2024", "January 2nd, 2024 9:30 AM", "2 January 2024", "02-Jan-2024", "Tue Jan 2 2024"),
        *("45293", "45293.4", "2024-01-02 09:30:00+09", "2024-01-01T15:00:00Z", "2024-01-01 15:00:00+00"),
        *("Mon, 01 Jan 2024 16:30:00 GMT", "2024-01-01T23:59:59.123456-05:00"),
    ],
)
def test_days_are_read_in_their_usual_forms_as_they_are_in_korea(text: str) -> None:
    assert str(parse_date(text)) == "2024-01-02"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "어제",
            "3시간 전",
            "20241340",
            "12345678",
            "01/02/2024",
            "02/01/24",
            "192.168.1.20",
            "0 0 0 0:0",
        ),
        *("1234", "99999", "Jan 40, 2024", "May 2024", "2024", "13/14/15"),
    ],
)
def test_what_names_no_day_is_no_day(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("윤슬기 기자, 나하늘 선임기자 sky@example.com;", ("윤슬기", "나하늘")),
        ("윤슬기ㆍ나하늘 기자", ("윤슬기", "나하늘")),
        ("윤슬기.나하늘(sky@example.com)", ("윤슬기", "나하늘")),
        ("윤슬기|기자", ("윤슬기",)),
        ("세종=윤슬기|나하늘|기자|기자", ("윤슬기", "나하늘")),
        ("서울=윤슬기 기자", ("윤슬기",)),
        ("베이징/윤슬기 특파원", ("윤슬기",)),
        ("베이징(중국)=윤슬기|특파원", ("윤슬기",)),
        ("윤슬기 베이징 특파원", ("윤슬기",)),
        ("윤슬기 인턴기자", ("윤슬기",)),
        ("윤슬기 객원기자", ("윤슬기",)),
        ("윤슬기 의학전문기자", ("윤슬기",)),
        ("윤슬기<sky@example.com>", ("윤슬기",)),
        ("윤슬기 기자\n윤슬기 기자  나하늘(누리대 4학년) 인턴기자", ("윤슬기", "나하늘")),
        ("글 윤슬기 기자 · 사진 나하늘 기자", ("윤슬기", "나하늘")),
        ("글·사진 태안=윤슬기", ("윤슬기",)),
        ("호남취재본부 윤슬기", ("윤슬기",)),
        ("윤슬기 변호사(법무법인 누리)", ("윤슬기",)),
        ("윤슬기 외 1명", ("윤슬기",)),
        ("디지털뉴스부", ()),
        ("관리자", ()),
        ("", ()),
    ],
)
def test_reporters_come_without_post_place_and_address(text: str, names: tuple[str, ...]) -> None:
    assert parse_reporters(text) == names


def test_an_address_names_the_outlet_at_its_domain() -> None:
    assert outlet_in("https://www.chosun.com/") == "조선일보"
    assert outlet_in("https://hanbit.example/1") == "hanbit.example"
    assert outlet_in("한빛일보") == "한빛일보"
    assert outlet_in("http://[hanbit/1") == ""
    assert not is_address("한빛일보 https://hanbit.example")


@pytest.mark.parametrize(
    ("address", "outlet"),
    [
        ("https://www.chosun.com/politics/1", "조선일보"),
        ("http://m.news.chosun.com/1?from=hani.co.kr", "조선일보"),
        ("https://biz.chosun.com/1", ""),
        ("https://www.sportschosun.com/1", "스포츠조선"),
        ("https://n.news.naver.com/article/023/1", ""),
        ("https://chosun.com.hanbit.example/1", ""),
        ("https://[chosun.com/1", ""),
        ("chosun.com", ""),
        ("", ""),
    ],
)
def test_the_outlet_at_an_address_is_one_that_is_known(address: str, outlet: str) -> None:
    assert outlet_at(address) == outlet


def test_lists_of_sentences_are_lines_and_other_lists_are_not() -> None:
    assert plain(["그는 갔다.", "비가 왔다"]) == "그는 갔다.\n비가 왔다"
    assert plain(["금리", "대출"]) == "금리, 대출"
    assert plain([[{"index": 0, "sentence": "그는 갔다."}], [{"index": 1, "sentence": "비가 왔다."}]]) == (
        "그는 갔다.\n비가 왔다."
    )
    assert plain({"id": None, "name": "한빛일보"}) == "한빛일보"
    assert plain({"x": [1, {"y": 2}]}) == '{"x": [1, {"y": 2}]}'


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("['그는 갔다.', '비가 왔다.']", "그는 갔다.\n비가 왔다."),
        ('["그는 갔다.", "비가 왔다."]', "그는 갔다.\n비가 왔다."),
        ("['그는 갔다.'\n '비가 왔다.']", "그는 갔다.\n비가 왔다."),
        ("{'id': None, 'name': '한빛일보'}", "한빛일보"),
        ("{'id': NULL, 'name': 한빛일보}", "한빛일보"),
        ("[{'name': '윤슬기'}, {'name': '나하늘'}]", "윤슬기, 나하늘"),
        ("[속보] 금리 내린다]", "[속보] 금리 내린다]"),
        ("['닫히지 않은 글]", "['닫히지 않은 글]"),
        ("[" * 10_000 + '"a"' + "]" * 10_000, "[" * 10_000 + '"a"' + "]" * 10_000),
        ("['" + "-" * 50_000 + "1]", "['" + "-" * 50_000 + "1]"),
    ],
    ids=range(10),
)
def test_lists_and_objects_that_a_program_printed_are_read_again(cell: str, text: str) -> None:
    assert reread(cell) == text
