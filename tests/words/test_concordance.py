from __future__ import annotations

from collections.abc import Callable

import pytest
from kiwipiepy import Kiwi

from sinmun.article import Article
from sinmun.cli.console import align
from sinmun.cli.console import width as columns
from sinmun.words.concordance import ConcordanceLine, concordance
from sinmun.words.morphs import Document, parse

Parse = Callable[..., Document]


def found(document: Document, word: str) -> list[str]:
    return [line.keyword for line in concordance(document, word)]


def test_every_particle_and_both_spacings_are_found(parsed: Parse) -> None:
    document = parsed("인공지능은 새롭다. 인공 지능을 쓴다. 시민의 인공지능이다. 인공지능에서 왔다.")
    assert found(document, "인공지능") == ["인공지능", "인공 지능", "인공지능", "인공지능"]
    assert found(document, "인공 지능") == found(document, "인공지능")


def test_full_width_letters_and_case_make_no_difference(parsed: Parse) -> None:
    document = parsed("AI와 ＡＩ와 Ai를 썼다. FAIR는 다르다.")
    assert found(document, "ai") == ["AI", "ＡＩ", "Ai"]
    assert found(document, "ＡＩ") == found(document, "AI")


def test_a_word_is_not_found_inside_another_word(parsed: Parse) -> None:
    document = parsed("서울시는 중앙정부와 다투었다. 서울의 정부다.")
    assert found(document, "서울") == ["서울"]
    assert len(found(document, "정부")) == 1
    assert found(document, "시") == []


def test_a_word_is_found_as_part_of_a_free_compound(parsed: Parse) -> None:
    assert found(parsed("행정서비스를 바꾼다."), "행정") == ["행정"]


def test_several_words_can_be_looked_for(parsed: Parse) -> None:
    document = parsed("오늘 새 도서관을 열었다고 시장은 말했다.")
    assert found(document, "시장은 말했다") == ["시장은 말했다"]


def test_a_line_holds_the_context_of_its_own_paragraph(parsed: Parse) -> None:
    document = parsed("앞 문단이다.\n가람시는 도서관을 연다.\n뒤 문단이다.", title="제목")
    (line,) = concordance(document, "도서관", width=20)
    assert line == ConcordanceLine("가람시는 ", "도서관", "을 연다.", line.start, line.end)
    assert document.text[line.start : line.end] == "도서관"
    (narrow,) = concordance(document, "도서관", width=2)
    assert (narrow.left, narrow.right) == ("는 ", "을 ")
    (bare,) = concordance(document, "도서관", width=0)
    assert (bare.left, bare.right) == ("", "")


@pytest.mark.parametrize("word", ["", "  ", "없는말", ".*", "("])
def test_a_word_that_is_not_there_gives_no_lines(parsed: Parse, word: str) -> None:
    assert concordance(parsed("가람시는 도서관을 연다"), word) == ()


def test_an_empty_article_gives_no_lines(parsed: Parse) -> None:
    assert concordance(parsed(""), "시") == ()


def test_keywords_stand_below_each_other_in_a_terminal(parsed: Parse) -> None:
    document = parsed("AI가 온다. 가람시도 ＡＩ를 쓴다.\n이제 AI다.")
    lines = concordance(document, "AI")
    shown = align(lines)
    assert (
        len({columns(text[: text.index(line.keyword)]) for text, line in zip(shown, lines, strict=True)}) == 1
    )
    assert len({columns(text.removesuffix(line.right)) for text, line in zip(shown, lines, strict=True)}) == 1
    assert align([]) == []


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("가나", 4), ("ＡＩ", 4), ("“가”…", 5), ("가\u0301", 2), ("", 0)]
)
def test_hangul_takes_two_columns(text: str, width: int) -> None:
    assert columns(text) == width


def test_ten_thousand_occurrences_are_found_in_order(kiwi: Kiwi) -> None:
    document = parse(kiwi, Article(body="\n".join(["시는 도서관을 연다."] * 10_000)))
    lines = concordance(document, "도서관")
    assert len(lines) == 10_000
    assert [line.start for line in lines] == sorted(line.start for line in lines)
