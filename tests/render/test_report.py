"""The page as text: well-formed marks, nothing unescaped, everything that the record holds."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from sample_records import HOSTILE, QUOTED, crowded, empty, hostile, mentioned, rich

from sinmun.i18n import messages
from sinmun.render import charts
from sinmun.render.page.data import MOST_ROWS
from sinmun.render.page.html import fragment, glyphs, render
from sinmun.render.page.marking import Span, mark, occurrences, spans_of
from sinmun.why import Reasons

_VOID = {"meta", "link", "input", "rect", "circle", "line", "br", "img"}


class Reader(HTMLParser):
    """Reads HTML strictly: every element must be closed in order. Collects elements and the text of each."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), f"an attribute twice in {tag}"
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append((tag, dict(attrs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        classes = tuple(attributes.get("class") or tag for tag, attributes in self.open)
        self.texts.append((classes, data))


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


def plain(html: str) -> str:
    return "".join(text for _, text in read(html).texts)


RECORDS = {"rich": rich(), "hostile": hostile(), "empty": empty(), "crowded": crowded(), "bare": {}}


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_every_page_and_fragment_is_well_formed_and_can_be_written(record: dict[str, Any], lang: Any) -> None:
    for html in (render(record, lang=lang), fragment(record, lang)):
        read(html)
        html.encode("utf-8")
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", html)


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_ids_are_unique_and_labels_lead_to_elements(record: dict[str, Any]) -> None:
    elements = read(render(record)).elements
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _, attributes in elements:
        for name in ("aria-labelledby", "for", "aria-describedby"):
            assert attributes.get(name, ids[0]) in ids
        if (attributes.get("href") or "").startswith("#"):
            assert attributes["href"][1:] in ids  # type: ignore[index]


def test_the_page_names_nothing_outside_itself() -> None:
    for _, attributes in read(render(rich())).elements:
        for name in ("src", "href", "action", "srcset", "poster", "data"):
            value = attributes.get(name) or ""
            assert value.startswith(("#", "data:")) or not value
    assert "@import" not in render(rich())
    assert set(re.findall(r"url\(.{5}", render(rich()))) <= {"url(data:"}


def test_the_policy_forbids_everything_but_the_pages_own_style_and_script() -> None:
    metas = [attributes for tag, attributes in read(render(rich())).elements if tag == "meta"]
    policy = next(meta["content"] for meta in metas if meta.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert not any("style" in attributes for _, attributes in read(render(hostile())).elements)


def test_no_text_of_a_hostile_article_becomes_an_element() -> None:
    reader = read(render(hostile()))
    scripts = [attributes for tag, attributes in reader.elements if tag == "script"]
    data = [{"type": "application/json", "id": name} for name in ("say", "why")]
    assert scripts == [*data, {}]
    assert not any(name.startswith("on") for _, attributes in reader.elements for name in attributes)
    assert not any(tag in ("img", "iframe", "object") for tag, _ in reader.elements)
    assert HOSTILE in plain(render(hostile()))
    assert QUOTED in plain(fragment(hostile()))


def test_braces_in_an_article_are_not_a_template() -> None:
    assert "{{ 7*7 }}" in plain(render(hostile()))


def test_the_page_shows_head_data_summary_captions_and_what_was_removed() -> None:
    shown = plain(render(rich()))
    for piece in (
        "가온일보",
        "2025-02-12",
        "문별하 기자",
        "정례간부회의 (사진=한빛시)",
        "▶ 관련기사",
        "관련 기사",
    ):
        assert piece in shown
    for sentence in rich()["summary_sentences"]:
        assert shown.count(sentence["text"]) >= 2


def test_the_lead_says_in_numbers_what_the_article_is_about() -> None:
    shown = " ".join(plain(render(rich())).split())
    assert re.search(r"인물\s*3 기관\s*3 장소\s*2 직접 인용\s*5", shown)
    assert re.search(r"많이 나온 말\s*인공지능 7회", shown)
    assert re.search(r"많이 인용된 이\s*김한결 2회", shown)


def test_an_empty_article_says_that_there_is_nothing() -> None:
    shown = plain(render(empty()))
    assert messages("ko")["empty_article"] in shown
    assert messages("ko")["no_title"] in shown


def test_the_english_page_has_no_korean_but_the_articles() -> None:
    record = {**empty(), "title": "x", "text": "x", "body": "x"}
    shown = plain(render({**record, "nouns": [{"noun": "AI", "count": 1, "sentences": 1}]}, lang="en"))
    assert not re.search("[가-힣]", shown)


def test_the_page_says_where_the_article_came_from_and_how_it_was_made() -> None:
    def said(record: dict[str, Any]) -> dict[str, str]:
        section = render(record).split('<section class="made"')[1].split("</section>")[0]
        return dict(re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", section))

    assert said(rich()) == {
        "출처": "seeds/한빛시.txt",
        "만든 프로그램": "sinmun 1.2.3, Kiwi 0.24.1",
        "키워드 순위": "특징도",
        "명사의 최소 글자 수": "2",
        "표에 오르는 확신도": "0.5",
        "세지 않은 단어": "내 낱말.txt",
    }, "files that were not given are not named"
    assert said({}) == {"출처": "글로 직접 받음"}


def test_the_cloud_of_the_page_shows_the_words_of_the_chart() -> None:
    nouns = [{"noun": f"낱말{n}" * (1 + n % 3), "count": 90 - n, "sentences": 1} for n in range(89)]
    nouns[3]["noun"] = "关税"
    record = {**rich(), "nouns": nouns}
    chart = [text.get_text() for text in charts.wordcloud(record).texts]
    page = re.findall(r"<text [^>]*data-pick[^>]*>([^<]+)</text>", render(record))
    assert chart == page
    assert len(page) > 60


def test_the_network_of_the_page_has_the_names_of_the_chart() -> None:
    record = crowded()
    chart = [text.get_text() for text in charts.network(record).texts]
    page = re.findall(r'<text x="[^"]+" y="[^"]+" font-size="[^"]+">([^<]+)</text>', render(record))
    assert chart == page


def test_words_that_are_not_drawn_for_want_of_letters_are_named_on_the_page() -> None:
    nouns = [{"noun": noun, "count": 3, "sentences": 1} for noun in ("关税", "나하늘", "새길", "다온")]
    html = render({**rich(), "nouns": nouns})
    assert "그림에서 뺀 말: 关税" in plain(html)


def test_an_article_without_repeated_words_has_a_sentence_in_place_of_the_cloud() -> None:
    html = render({**rich(), "nouns": [{"noun": f"말{n}", "count": 1, "sentences": 1} for n in range(9)]})
    assert messages("ko")["few_wordcloud"] in plain(html)
    assert 'class="cloud"' not in html


def test_cloud_and_network_say_what_their_colours_stand_for() -> None:
    keys = re.findall(r'<p class="key">(.*?)</p>', render(rich()), re.DOTALL)
    assert [re.findall(r'<span class="(\w+)">([^<]+)', key) for key in keys] == [
        [("organization", "기관"), ("noun", "그 밖의 명사")],
        [("person", "인물"), ("organization", "기관"), ("noun", "키워드")],
    ]


def test_a_score_is_called_keyness_and_explained_and_a_count_is_not_shown_twice() -> None:
    html = render(rich())
    assert "특징도(G²)" in plain(html)
    assert messages("ko")["score_note"] in plain(html)
    counted = [{"keyword": "돌봄", "count": 6, "score": 6.0}]
    by_count = render({**rich(), "keywords": counted})
    assert "특징도(G²)" not in plain(by_count)
    assert re.search(r'data-pick="k\d+"[^>]*>돌봄</button>\s*<span class="times">6</span>', by_count)
    assert fragment({**rich(), "keywords": counted})


def test_the_same_record_gives_the_same_page_on_any_day(monkeypatch: pytest.MonkeyPatch) -> None:
    first = render(rich())
    monkeypatch.setattr("fontTools.misc.timeTools.time.time", lambda: 2_000_000_000.0)
    assert render(rich()) == first


def test_what_was_written_before_leaves_no_trace_in_a_page() -> None:
    other = glyphs(json.dumps({**rich(), "body": "펜"}, ensure_ascii=False) + "쀍뷁")
    assert render(rich(), face=other) == render(rich())
    own = glyphs(json.dumps(rich(), ensure_ascii=False))
    assert render(rich(), face=own) == render(rich())


def test_a_page_does_not_hang_on_the_order_of_sets() -> None:
    script = (
        "import sys, hashlib; sys.path.insert(0, 'tests'); from sample_records import crowded;"
        "from sinmun.render.page.html import render; from sinmun.render.graph import to_graphml;"
        "print(hashlib.sha256(render(crowded()).encode() + to_graphml(crowded())).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parent.parent.parent,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_a_long_table_is_cut_and_says_so() -> None:
    nouns = [{"noun": f"낱말{n}", "count": 1, "sentences": 1, "share_in_compounds": 0.0} for n in range(2000)]
    html = render({**rich(), "nouns": nouns})
    assert f"전체 2,000행 중 앞의 {MOST_ROWS}행" in plain(html)
    assert f"낱말{MOST_ROWS - 1}<" in html
    assert f"낱말{MOST_ROWS}<" not in html


def test_a_person_and_an_organisation_of_one_name_stay_two() -> None:
    mentions = [
        {"start": 0, "end": 2, "label": "PS", "text": "한빛", "name": "한빛"},
        {"start": 6, "end": 8, "label": "OG", "text": "한빛", "name": "한빛"},
    ]
    people = [{"name": "한빛", "role": None, "aliases": [], "mentions": 1}]
    record = {
        **empty(),
        "text": "한빛 씨와 한빛",
        "body": "한빛 씨와 한빛",
        "mentions": mentions,
        "people": people,
    }
    html = render({**record, "organizations": [{"name": "한빛", "aliases": [], "mentions": 1}]})
    assert '<mark class="person" data-e="0">한빛</mark>' in html
    assert '<mark class="organization" data-e="1">한빛</mark>' in html


def test_token_based_places_win_over_a_search_for_the_letters() -> None:
    record = {**empty(), "text": "시장은 시장에 갔다", "body": "시장은 시장에 갔다"}
    record["keywords"] = [{"keyword": "시장", "count": 1, "score": 1.0}]
    assert render(record).count('class="word"') == 2
    record["concordance"] = [{"keyword": "시장", "start": 4, "end": 6}]
    assert render(record).count('class="word"') == 1


def test_a_mention_inside_a_quotation_is_nested_in_it() -> None:
    (line,) = mark("그는 “김한결이 왔다”고 했다", [Span(4, 11, "q", 0), Span(4, 7, "e", 2, "person")])
    assert line.html == (
        '그는 “<span class="quote" data-q="0"><mark class="person" data-e="2">김한결</mark>이 왔다</span>”고 했다'
    )


def test_spans_that_cross_are_cut_where_they_cross_and_the_pieces_told_apart() -> None:
    (line,) = mark("가나다라", [Span(0, 3, "q", 0), Span(2, 4, "e", 1, "person")])
    assert line.html == (
        '<span class="quote" data-q="0">가나<mark class="person" data-e="1">다</mark></span>'
        '<mark class="person more" data-e="1">라</mark>'
    )


def test_a_quotation_over_two_paragraphs_is_marked_in_both() -> None:
    first, second = mark("가나\n다라", [Span(1, 4, "q", 0)])
    assert first.html == '가<span class="quote" data-q="0">나</span>'
    assert second.html == '<span class="quote more" data-q="0">다</span>라'


def test_headline_and_subheads_are_told_from_the_body_even_if_it_repeats_them() -> None:
    lines = mark("제목\n부제\n본문\n제목", [], title="제목", subheads=["부제"])
    assert [line.part for line in lines] == ["title", "subhead", "body", "body"]


def spans_at_random(chance: random.Random, length: int) -> Iterator[Span]:
    for number in range(chance.randint(0, 14)):
        start = chance.randint(-3, length + 3)
        layer = chance.choice("stqke")
        yield Span(start, start + chance.randint(-2, 12), layer, number, "person" if layer == "e" else "")  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(60))
def test_whatever_the_spans_the_text_is_kept_and_each_character_stands_in_its_spans(seed: int) -> None:
    chance = random.Random(seed)
    text = "".join(chance.choice("가나다 <&\"'\n") for _ in range(40))
    spans = list(spans_at_random(chance, len(text)))
    lines = mark(text, spans)
    kept = [line for line in text.split("\n") if line.strip()]
    assert [plain(line.html) for line in lines] == kept
    layers = {"s": "summed", "t": "said", "q": "quote", "k": "word", "e": "person"}
    expected = [
        {layers[span.layer] for span in spans if span.start <= place < span.end}
        for line, begin in zip(text.split("\n"), line_starts(text), strict=True)
        if line.strip()
        for place in range(begin, begin + len(line))
    ]
    found = [
        {name.split()[0] for name in classes}
        for line in lines
        for classes, data in read(line.html).texts
        for _ in data
    ]
    assert found == expected


def line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts[:-1]


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("돌봄 서비스와 돌봄서비스", "돌봄 서비스", ["돌봄 서비스", "돌봄서비스"]),
        ("서울시장과 서울시", "서울시", ["서울시", "서울시"]),
        ("MAIN과 AI는", "AI", ["AI"]),
        ("부한 시장", "한시", []),
        ("한 시장", "한시", []),
        ("돌봄\n서비스", "돌봄서비스", []),
        ("아무것", "", []),
    ],
)
def test_a_word_is_found_as_written_with_and_without_its_spaces(
    text: str, word: str, found: list[str]
) -> None:
    assert [text[span.start : span.end] for span in occurrences(text, [word])] == found


def test_a_fragment_has_neither_script_nor_ids_nor_rules_for_anything_outside() -> None:
    html = fragment(rich())
    elements = read(html).elements
    assert not any(tag == "script" or "id" in attributes for tag, attributes in elements)
    style = html.split("<style>")[1].split("</style>")[0]
    for rule in re.findall(r"([^{}]+)\{", style):
        assert all(".sinmun-view" in selector for selector in rule.split(",")), rule


def test_ten_thousand_mentions_make_a_page_in_a_moment() -> None:
    record = mentioned(10_000)
    start = time.process_time()
    html = render(record)
    assert time.process_time() - start < 3
    assert html.count("<mark class=") > 10_000


def test_what_became_of_a_name_stands_in_the_page_and_hurts_nobody() -> None:
    record = hostile()
    name = record["people"][0]["name"]
    record["changes"] = [{"rule": "again", "before": "", "after": f"{name}/PS", "start": 0}]
    page = render(record, reasons=Reasons({"again": "</script><b>다시 나왔습니다"}, {}, {}))
    (told,) = re.findall(r'<script type="application/json" id="why">(.*?)</script>', page)
    assert "<" not in told
    assert json.loads(told) == {"e0": [f"찾음: {name} (인물) – </script><b>다시 나왔습니다"]}


def test_unsure_names_are_counted_and_not_marked() -> None:
    record = rich()
    gone = record["people"][0]["name"]
    shown = {**record, "people": record["people"][1:], "unsure": 1}
    say = messages("ko")["unsure"].format(n=1)
    assert say in render(shown)
    assert say not in render(record)

    text = record["text"]
    names = {text[span.start : span.end] for span in spans_of(record, {}) if span.layer == "e"}
    left = {text[span.start : span.end] for span in spans_of(shown, {}) if span.layer == "e"}
    assert gone in names
    assert gone not in left


def test_what_makes_the_reading_doubtful_is_said_under_the_headline() -> None:
    warning = {"warning": "cut", "ko": "본문이 <잘렸습니다>", "en": "the text is <cut>"}
    record = {**rich(), "warnings": [warning]}
    assert "본문이 &lt;잘렸습니다&gt;" in render(record)
    assert "the text is &lt;cut&gt;" in render(record, lang="en")
