from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from kiwipiepy import Kiwi

from sinmun.article import Article
from sinmun.words.morphs import Document, parse
from sinmun.words.nouns import count_nouns
from sinmun.words.summary import summarize

GOLD = sorted((Path(__file__).parents[1] / "gold" / "keywords").glob("*.txt"))
Parse = Callable[..., Document]


def summary(document: Document, count: int = 3) -> list[str]:
    found = summarize(document, count_nouns(document), count=count)
    return [document.text[sentence.start : sentence.end] for sentence in found]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_a_summary_is_three_whole_sentences_of_the_body_in_text_order(kiwi: Kiwi, path: Path) -> None:
    title, _, body = path.read_text(encoding="utf-8").partition("== 핵심어")[0].partition("\n")
    document = parse(kiwi, Article(title=title, body=body.strip()))
    found = summarize(document, count_nouns(document))
    assert len(found) == 3
    assert list(found) == sorted(found, key=lambda sentence: sentence.start)
    assert all(sentence.part == "body" and sentence in document.sentences for sentence in found)
    assert all(document.text[sentence.start : sentence.end].endswith((".", "”")) for sentence in found)


def test_the_sentence_that_holds_what_the_others_speak_of_is_chosen(parsed: Parse) -> None:
    body = (
        "날씨가 맑았다. 가람시는 지하차도에 배수펌프와 차단기를 설치한다. 배수펌프는 물을 뺀다. "
        "차단기는 차량을 막는다. 가람시는 지하차도를 고친다. 어느 시인은 노래를 불렀다."
    )
    assert summary(parsed(body), 1) == ["가람시는 지하차도에 배수펌프와 차단기를 설치한다."]


def test_a_sentence_that_repeats_a_chosen_one_is_passed_over(parsed: Parse) -> None:
    body = (
        "가람시는 지하차도에 배수펌프를 설치한다. 지하차도에 배수펌프를 가람시는 설치한다. "
        "시의회는 하천과 빗물받이 점검을 요구했다. 주민은 하천 범람을 걱정한다."
    )
    found = summary(parsed(body), 2)
    assert len([sentence for sentence in found if "배수펌프" in sentence]) == 1


def test_headings_and_list_lines_are_left_out_where_there_are_sentences(parsed: Parse) -> None:
    body = "■ 배수펌프 설치 일정\n가람시는 배수펌프를 설치한다.\n- 배수펌프 설치 착수\n설치는 내년에 끝난다."
    assert summary(parsed(body)) == ["가람시는 배수펌프를 설치한다.", "설치는 내년에 끝난다."]


def test_a_short_article_gives_what_it_has(parsed: Parse) -> None:
    assert summary(parsed("가람시는 배수펌프를 설치한다.")) == ["가람시는 배수펌프를 설치한다."]
    assert summary(parsed("")) == []
    assert summary(parsed("그래서 갔다.")) == []
    assert summary(parsed("가람시는 배수펌프를 설치한다."), 0) == []


def test_a_very_long_article_is_summed_up_within_bounds(kiwi: Kiwi) -> None:
    body = "\n".join(f"가람시는 {number}번 지하차도에 배수펌프를 설치한다." for number in range(1500))
    document = parse(kiwi, Article(body=body))
    assert len(summary(document)) == 3


@pytest.mark.parametrize("mark", ["▶", "■", "※", "-", "○ ◇"])
def test_a_sentence_of_a_list_comes_without_its_mark(parsed: Parse, mark: str) -> None:
    assert summary(parsed(f"{mark} 가람시는 차단기를 설치한다."), 1) == ["가람시는 차단기를 설치한다."]


def test_a_sign_that_belongs_to_the_first_word_stays(parsed: Parse) -> None:
    assert summary(parsed("㈜도라는 차단기를 설치한다."), 1) == ["㈜도라는 차단기를 설치한다."]
