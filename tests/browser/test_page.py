"""The page in a real browser: choosing, sorting, copying, looking words up, and withstanding hostile articles."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest
from driver import Browser, browser, missing
from sample_records import crowded, empty, hostile, mentioned, rich

from sinmun.render.page.html import fragment, render

pytestmark = pytest.mark.skipif(missing() is not None, reason=f"no browser to drive: {missing()}")

ENTER, ESCAPE = "\ue007", "\ue00c"


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture
def show(window: Browser, tmp_path: Path) -> Callable[[str], Browser]:
    def open_page(html: str) -> Browser:
        file = tmp_path / "report.html"
        file.write_text(html, encoding="utf-8")
        window.open(file)
        return window

    return open_page


def lit(page: Browser) -> list[str]:
    return page.run("return [...document.querySelectorAll('#article .on')].map(e => e.textContent)")


def where(page: Browser) -> str:
    return page.run("return document.getElementById('where').textContent")


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize(
    "record", [rich(), hostile(), empty(), crowded()], ids=["rich", "hostile", "empty", "crowded"]
)
def test_a_page_says_nothing_on_the_console_and_asks_nothing_of_the_network(
    show: Callable[[str], Browser], record: dict[str, Any], lang: Any
) -> None:
    page = show(render(record, lang=lang))
    page.run("for (const b of document.querySelectorAll('button')) b.click()")
    assert page.console() == []
    assert page.requests() == []


def test_the_tests_would_notice_console_messages_and_requests(show: Callable[[str], Browser]) -> None:
    page = show("<script>console.log('heard')</script><img src='http://127.0.0.1:9/x.png'>")
    time.sleep(0.2)
    assert any("heard" in line for line in page.console())
    assert page.requests() == ["http://127.0.0.1:9/x.png"]


def test_choosing_a_person_lights_up_all_forms_of_the_name_and_only_those(
    show: Callable[[str], Browser],
) -> None:
    page = show(render(rich()))
    page.click(".index .pick.person")
    assert lit(page) == ["김한결", "김"]
    assert where(page) == "김한결: 2곳 중 1번째"
    assert (
        page.run("return document.querySelector('.index .pick.person').getAttribute('aria-pressed')")
        == "true"
    )


def test_next_and_previous_go_round_the_places_and_bring_them_into_view(
    show: Callable[[str], Browser],
) -> None:
    page = show(render(mentioned(400)))
    page.click(".index .pick.person")
    page.click("#previous")
    assert where(page) == "김한결: 200곳 중 200번째"
    page.run(
        "document.documentElement.style.scrollBehavior = 'auto'; document.getElementById('next').click()"
    )
    assert where(page) == "김한결: 200곳 중 1번째"
    top, height = page.run(
        "const r = document.querySelector('.at').getBoundingClientRect(); return [r.top, window.innerHeight]"
    )
    assert 0 <= top <= height


def test_choosing_again_or_escape_puts_the_light_out(show: Callable[[str], Browser]) -> None:
    page = show(render(rich()))
    page.click(".index .pick.organization")
    assert lit(page)
    page.click(".index .pick.organization")
    assert lit(page) == []
    page.click(".index .pick.organization")
    page.press(ESCAPE)
    assert lit(page) == []
    assert page.run("return document.getElementById('bar').hidden") is True


def test_the_keyboard_alone_chooses_goes_on_and_comes_back(show: Callable[[str], Browser]) -> None:
    page = show(render(rich()))
    page.run("document.querySelector('.index .pick.person').focus()")
    page.press(ENTER)
    assert page.run("return document.activeElement.id") == "next"
    page.press(ENTER)
    assert where(page) == "김한결: 2곳 중 2번째"
    page.press(ESCAPE)
    assert page.run("return document.activeElement.textContent") == "김한결"


def test_clicking_a_name_in_the_article_lights_up_its_other_places(show: Callable[[str], Browser]) -> None:
    page = show(render(rich()))
    page.click("#article .line mark.person")
    assert lit(page) == ["김한결", "김"]


def test_choosing_a_quotation_lights_up_the_whole_of_it(show: Callable[[str], Browser]) -> None:
    page = show(render(rich()))
    page.click(".card.quotes tbody tr:nth-child(2) .pick")
    assert "".join(lit(page)) == rich()["quotes"][1]["text"]


def test_choosing_a_keyword_lights_up_its_occurrences(show: Callable[[str], Browser]) -> None:
    page = show(render(rich()))
    page.click(".card.keywords .pick")
    assert set(lit(page)) == {"돌봄"}
    assert len(lit(page)) == rich()["text"].count("돌봄")


def test_a_node_of_the_network_chooses_its_name_by_mouse_and_keyboard(show: Callable[[str], Browser]) -> None:
    page = show(render(rich()))
    page.click(".net .node.person circle")
    assert lit(page)
    page.press(ESCAPE)
    page.run("document.querySelector('.net .node.person').focus()")
    page.press(ENTER)
    assert lit(page)


def test_a_table_sorts_by_number_and_by_name_and_says_so(show: Callable[[str], Browser]) -> None:
    page = show(render(rich()))
    rows = "return [...document.querySelectorAll('.card.nouns tbody tr')].map(r => r.cells[{}].textContent.trim())"
    page.click(".card.nouns th:nth-child(2) .sort")
    page.click(".card.nouns th:nth-child(2) .sort")
    counts = [int(count) for count in page.run(rows.format(1))]
    assert counts == sorted(counts)
    assert page.run("return document.querySelector('.card.nouns th:nth-child(2)').ariaSort") == "ascending"
    page.click(".card.nouns th .sort")
    names = page.run(rows.format(0))
    assert names.index("개인정보") < names.index("돌봄") < names.index("시장")


def test_a_filter_leaves_only_the_rows_that_hold_it(show: Callable[[str], Browser]) -> None:
    page = show(render(rich()))
    page.type(".card.nouns .filter", "인공")
    shown = page.run(
        "return [...document.querySelectorAll('.card.nouns tbody tr:not([hidden])')].map(r => r.cells[0].textContent.trim())"
    )
    assert shown == ["인공지능"]


def test_a_long_table_is_folded_until_it_is_opened(show: Callable[[str], Browser]) -> None:
    record = {**rich(), "nouns": [{"noun": f"낱말{n}", "count": 9, "sentences": 1} for n in range(30)]}
    page = show(render(record))
    visible = (
        "return [...document.querySelectorAll('.card.nouns tbody tr')].filter(r => r.offsetHeight).length"
    )
    assert page.run(visible) == 10
    page.click(".card.nouns .all")
    assert page.run(visible) == 30


def test_a_table_prints_whole(show: Callable[[str], Browser]) -> None:
    record = {**rich(), "nouns": [{"noun": f"낱말{n}", "count": 9, "sentences": 1} for n in range(60)]}
    page = show(render(record))
    page.media("print")
    try:
        printed = page.run(
            "return [...document.querySelectorAll('.card.nouns tbody tr')].filter(r => r.offsetHeight).length"
        )
        page.run("dispatchEvent(new Event('beforeprint'))")
        removed = page.run("return document.querySelector('.removed').open")
        page.run("dispatchEvent(new Event('afterprint'))")
    finally:
        page.media()
    assert printed == 60
    assert removed is True
    assert page.run("return document.querySelector('.removed').open") is False


def test_paper_is_light_even_where_the_screen_is_dark(show: Callable[[str], Browser]) -> None:
    page = show(render(rich()))
    ink = "return getComputedStyle(document.querySelector('#article .line')).color"
    try:
        page.media(prefers_color_scheme="dark")
        on_screen = page.run(ink)
        page.media("print", prefers_color_scheme="dark")
        on_paper = page.run(ink)
    finally:
        page.media()
    assert on_screen == "rgb(232, 234, 237)"
    assert on_paper == "rgb(26, 29, 33)"


def test_on_a_telephone_the_page_says_that_cloud_and_network_scroll(show: Callable[[str], Browser]) -> None:
    visible = (
        "const d = document.getElementById('f')?.contentDocument ?? document;"
        "return [...d.querySelectorAll('.drawings figure')].map(f => { const box = f.querySelector('.scroll');"
        "return [f.querySelector('.swipe').offsetHeight > 0, box.scrollWidth > box.clientWidth]; })"
    )
    html = render(rich())
    assert show(html).run(visible) == [[False, False], [False, False]]
    page = show("<!doctype html><iframe id=f style='width:390px;height:844px;border:0'></iframe>")
    page.run("document.getElementById('f').srcdoc = arguments[0]", html)
    time.sleep(0.5)
    assert page.run(visible) == [[True, True], [True, True]]
    page.media("print")
    try:
        assert page.run(visible)[0][0] is False
    finally:
        page.media()


def test_the_labels_of_the_network_stand_clear_in_the_browser_too(show: Callable[[str], Browser]) -> None:
    page = show(render(crowded()))
    boxes = page.run(
        "return [...document.querySelectorAll('.net .node')].map(n => ['circle', 'text'].map(q => "
        "{ const b = n.querySelector(q).getBBox(); return [b.x, b.y, b.x + b.width, b.y + b.height]; }))"
    )
    assert len(boxes) > 20
    for one, other in combinations(boxes, 2):
        for (left, top, right, bottom), (x0, y0, x1, y1) in product(one, other):
            assert min(right, x1) - max(left, x0) <= 1 or min(bottom, y1) - max(top, y0) <= 1.5


def test_a_copied_table_is_csv_in_which_no_cell_is_a_formula(show: Callable[[str], Browser]) -> None:
    page = show(render(hostile()))
    page.run(
        "window.copied = ''; Object.defineProperty(navigator, 'clipboard', "
        "{value: {writeText: async (text) => { window.copied = text; }}})"
    )
    page.click(".card.people .copy")
    lines = page.run("return window.copied").split("\r\n")
    assert lines[0] == "이름,언급 수,직함,다른 표기"
    assert lines[2].startswith('"\'=HYPERLINK(""x"")",1,')
    assert not any(re.match(r'"?[=+@-]', cell) for line in lines for cell in line.split(","))


def test_the_concordance_finds_a_word_with_and_without_its_space_and_leads_to_it(
    show: Callable[[str], Browser],
) -> None:
    page = show(render(rich()))
    page.type("#word", "돌봄서비스")
    time.sleep(0.4)
    rows = page.run(
        "return [...document.querySelectorAll('#lines tbody tr')].map(r => r.cells[1].textContent)"
    )
    assert rows == ["돌봄 서비스"] * 3
    page.click("#lines .pick")
    assert page.run("return [...CSS.highlights.get('kwic')][0].toString()") == "돌봄 서비스"


def test_the_concordance_takes_signs_literally_and_counts_emoji_as_one_character(
    show: Callable[[str], Browser],
) -> None:
    record = {**empty(), "body": "x", "text": "👍👍 값은 (약) 3.5*2다. 3x5는 아니다."}
    page = show(render(record))
    for word, count in (("3.5", 1), ("(", 1), ("*2", 1), ("[", 0), ("\\", 0)):
        page.run("document.getElementById('word').value = ''")
        page.type("#word", word)
        time.sleep(0.3)
        assert len(page.run("return [...document.querySelectorAll('#lines tbody tr')]")) == count, word
    page.run("document.getElementById('word').value = ''")
    page.type("#word", "값은")
    time.sleep(0.3)
    assert page.run("return document.querySelector('#lines td').textContent") == "👍👍 "


def test_a_hostile_article_stays_inert(show: Callable[[str], Browser]) -> None:
    page = show(render(hostile()))
    time.sleep(0.2)
    assert page.run("return window.hacked === undefined")
    assert not page.dialog()
    assert page.run("return document.querySelectorAll('script').length") == 3
    assert page.run("return document.querySelectorAll('img, iframe, object, style ~ style').length") == 0
    assert page.run("return document.querySelector('h1').textContent") == hostile()["title"]


def test_the_policy_of_the_page_stops_a_script_even_if_one_slips_in(show: Callable[[str], Browser]) -> None:
    page = show(render(rich()).replace("<footer>", "<script>window.hacked=1</script><footer>"))
    assert page.run("return window.hacked === undefined")


def test_the_page_is_whole_without_script(show: Callable[[str], Browser]) -> None:
    html = re.sub(r"<script>.*</script>", "", render(rich()), flags=re.DOTALL)
    page = show(html)
    assert page.run("return document.querySelectorAll('.scripted').length") > 0
    assert page.run("return [...document.querySelectorAll('.scripted')].every(e => e.offsetHeight === 0)")
    assert "정례간부회의" in page.run("return document.getElementById('article').innerText")


def test_ten_thousand_mentions_open_and_light_up_within_seconds(show: Callable[[str], Browser]) -> None:
    html = render(mentioned(10_000))
    start = time.monotonic()
    page = show(html)
    page.click(".index .pick.person")
    assert where(page) == "김한결: 5,000곳 중 1번째"
    page.click("#next")
    assert where(page) == "김한결: 5,000곳 중 2번째"
    assert time.monotonic() - start < 10


def test_nothing_of_the_page_overflows_a_narrow_screen(show: Callable[[str], Browser]) -> None:
    for record in (rich(), hostile(), crowded()):
        # An iframe of the width of a telephone: the window itself cannot be made that narrow.
        inner = render(record)
        page = show("<!doctype html><iframe id=f style='width:360px;height:900px;border:0'></iframe>")
        page.run("document.getElementById('f').srcdoc = arguments[0]", inner)
        time.sleep(0.5)
        width = page.run("return document.getElementById('f').contentDocument.documentElement.scrollWidth")
        assert width <= 360


def test_a_fragment_leaves_the_page_around_it_as_it_was(show: Callable[[str], Browser]) -> None:
    look = (
        "const s = (q) => { const c = getComputedStyle(document.querySelector(q)); "
        "return [c.color, c.backgroundColor, c.fontSize, c.margin, c.borderBottom].join(); };"
        "return [s('#o p'), s('#o mark'), s('#o table'), s('#o td'), s('body')].join('|')"
    )
    outside = "<div id=o><p>글</p><mark class=person>이름</mark><table><td>칸</table></div>"
    before = show(f"<!doctype html><body>{outside}").run(look)
    page = show(f"<!doctype html><body>{outside}{fragment(hostile())}")
    assert page.run(look) == before
    assert page.run("return window.hacked === undefined")
    assert page.console() == []
