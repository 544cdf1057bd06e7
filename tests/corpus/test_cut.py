from __future__ import annotations

import pytest

from sinmun.corpus.items import Row
from sinmun.corpus.sources.cut import end_at_cut

LEAD = "누리은행은 대출 금리를 내린다고 밝혔다. 은행은 다음 주부터 새 금리를 쓴다. " * 5


def export(end: str) -> str:
    """Return a text of 200 characters that ends so, as BigKinds gives it."""
    return LEAD[: 200 - len(end) - 1] + " " + end


@pytest.mark.parametrize(
    ("end", "last"),
    [
        ("영화감독 쿠엔틴", ""),
        ("미국의 도널드 트럼", "미국의"),
        ("그는 하루", "그는"),
        ("다리를 열었다. 쿠엔틴타란", "다리를 열었다."),
        ("다리를 열 것으로 보..", "것으로"),
    ],
)
def test_a_text_of_two_hundred_characters_ends_before_the_words_that_touch_the_cut(
    end: str, last: str
) -> None:
    found = end_at_cut(Row(text=export(end)), bigkinds=True)
    assert found.extent == "cut"
    assert found.text.endswith(last)
    for word in ("쿠엔틴", "도널드", "하루", "보."):
        assert word not in found.text


def test_a_cut_at_the_end_of_a_sentence_takes_no_word() -> None:
    text = export("새 다리를 열었다.")
    assert len(text) == 200
    assert end_at_cut(Row(text=text), bigkinds=True) == Row(text=text, extent="cut")


@pytest.mark.parametrize("text", [LEAD[:100].rpartition(".")[0] + ".", LEAD * 3, "△국장 나하늘 △과장 윤슬기"])
def test_a_whole_text_stays_as_it_is(text: str) -> None:
    assert end_at_cut(Row(text=text), bigkinds=True) == Row(text=text)


@pytest.mark.parametrize("mark", ["...", "…", "… [+1234 chars]", " [+12 chars]", ".."])
def test_an_answer_that_says_it_goes_on_is_cut(mark: str) -> None:
    found = end_at_cut(Row(text=f"누리은행은 금리를 내렸다. 은행장 쿠엔틴{mark}"), bigkinds=False)
    assert (found.text, found.extent) == ("누리은행은 금리를 내렸다.", "cut")


def test_a_long_article_may_end_in_an_ellipsis() -> None:
    text = LEAD * 3 + "그는 말이 없었다…"
    assert end_at_cut(Row(text=text), bigkinds=False).extent == "full"
