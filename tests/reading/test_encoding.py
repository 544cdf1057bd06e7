"""Bytes in every encoding that Korean pages come in, and text that was decoded wrongly once."""

from __future__ import annotations

import pickle
import unicodedata

import pytest

from sinmun.reading import ReadError, decode, read_bytes, read_page
from sinmun.reading.encoding import normalize
from sinmun.reading.errors import Reason
from sinmun.reading.mojibake import repair, with_lost_bytes

TEXT = "나래시는 7일 ‘빈 점포’ 회의를 열었다.\n변서우 과장은 “불을 켜자”고 말했다."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp949", "euc-kr"]
)
def test_text_in_every_usual_encoding_is_read(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(
    ("written", "read"),
    [("cp949", "latin-1"), ("utf-8", "latin-1")],
)
def test_text_decoded_wrongly_and_saved_is_undone(written: str, read: str) -> None:
    assert decode(TEXT.encode(written).decode(read).encode("utf-8")) == TEXT


def test_cp949_read_as_windows_western_is_undone() -> None:
    assert (
        decode("기자회견을 열었다고 했다".encode("cp949").decode("cp1252").encode("utf-8"))
        == "기자회견을 열었다고 했다"
    )


def test_utf8_read_as_cp949_is_undone_where_no_byte_was_lost() -> None:
    assert decode("기자".encode().decode("cp949").encode("utf-8")) == "기자"


@pytest.mark.parametrize("errors", ["replace", "ignore"])
def test_text_that_lost_letters_in_a_wrong_decoding_is_refused(errors: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode((TEXT * 3).encode().decode("cp949", errors).encode("utf-8"))
    assert caught.value.reason is Reason.GARBLED


def test_a_good_line_beside_a_wrongly_decoded_one_stays() -> None:
    wrong = "변서우 기자가 썼다".encode("cp949").decode("latin-1")
    assert decode(f"{TEXT}\n{wrong}".encode()) == f"{TEXT}\n변서우 기자가 썼다"


@pytest.mark.parametrize(
    "line",
    ["café, crème brûlée, Größe", "값은 ±0.5℃이다 ····", "“……” ‘……’", "李 대통령과 中 외교부", "怨恨과 愿"],
)
def test_foreign_letters_dots_and_hanja_are_not_taken_for_a_wrong_decoding(line: str) -> None:
    assert decode(line.encode()) == unicodedata.normalize("NFC", line)


def test_decomposed_hangul_is_composed() -> None:
    assert decode(unicodedata.normalize("NFD", TEXT).encode()) == TEXT


def test_zero_width_characters_vanish_and_odd_spaces_become_spaces() -> None:
    assert normalize("서\u200b울\ufeff시\u00a0행\u3000정\u00ad\r\n끝\u2028줄") == "서울시 행 정\n끝\n줄"


def test_entities_of_html_in_copied_text_are_resolved() -> None:
    assert normalize("&quot;안녕&quot; A&amp;B &nbsp;AT&T &unknown;") == '"안녕" A&B  AT&T &unknown;'


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", Reason.EMPTY),
        (b" \n\t ", Reason.EMPTY),
        (b"\xef\xbb\xbf", Reason.EMPTY),
        (b"\x89PNG\r\n\x1a\n\x00\x00", Reason.IMAGE),
        (b"PK\x03\x04\x14\x00", Reason.DAMAGED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Reason.BINARY),
        (bytes(range(256)) * 20, Reason.BINARY),
        (b"\x80\x81\xff\xfe\xfa\xfb" * 50, Reason.ENCODING),
        (b"This is an English article about nothing at all.", Reason.NOT_KOREAN),
        (b"12345 67890", Reason.NOT_KOREAN),
    ],
)
def test_what_cannot_be_an_article_is_refused_with_its_reason(data: bytes, problem: Reason) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, name="page.txt")
    assert caught.value.reason is problem


@pytest.mark.parametrize("problem", list(Reason))
def test_every_problem_has_one_line_in_both_languages(problem: Reason) -> None:
    error = ReadError(problem, name="a\nb", detail="PDF")
    for text in (str(error), error.message("ko")):
        assert "\n" not in text
        assert text.startswith("a b: ")
        assert "{" not in text
    assert error.message("ko") != str(error)


def test_an_error_survives_the_way_from_another_process() -> None:
    error = ReadError(Reason.STATUS, name="기사.txt", detail=404)
    back = pickle.loads(pickle.dumps(error))
    assert (str(back), back.line("ko"), back.reason) == (str(error), error.line("ko"), Reason.STATUS)


LOSSY = (
    "서울시, 강변에 난방 쉼터 연다\n입력 2025.03.14 19:10\n"
    "서울시가 강변에 난방 쉼터를 연다고 14일 서면으로 밝혔다.\n"
    "쉼터는 화요일부터 열린다. 한가람 과장은 통화에서 “AI로 서두르겠다”고 말했다."
)


def test_soft_hyphens_lost_from_a_wrong_decoding_are_given_back() -> None:
    lossy = LOSSY.encode("cp949").decode("latin-1").replace("\u00ad", "")
    assert repair(lossy) == LOSSY
    assert read_page(lossy).title == LOSSY.split("\n", maxsplit=1)[0]


def test_a_wrong_decoding_that_lost_nothing_is_undone_to_the_letter() -> None:
    assert repair(LOSSY.encode("cp949").decode("latin-1")) == LOSSY


def test_a_word_of_rare_syllables_stays_beside_one_that_lost_a_byte() -> None:
    data = b"\xbc " + "셸에 갰다 커졌다”고".encode("cp949")
    assert with_lost_bytes(data) == data.replace(b"\xbc ", b"\xbc\xad ")
