"""The page of a corpus in a real browser: choosing, sorting, filtering, copying; phones, dark screens, hostile texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from driver import Browser, browser, missing

pytest.importorskip("pyarrow")
pytest.importorskip("duckdb")

from sinmun.corpus.output import finish
from sinmun.corpus.run import Plan, run
from sinmun.corpus.sources.inputs import find_inputs
from tests.corpus.made import HEADER, rows, write_csv

pytestmark = pytest.mark.skipif(missing() is not None, reason=f"no browser to drive: {missing()}")

ENTER, ESCAPE = "\ue007", "\ue00c"
EVIL = "</script><script>alert(1)</script><img src=http://127.0.0.1:9/x onerror=alert(2)>"


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages of the made-up corpus in both languages, and that of one whose every cell is hostile."""
    made: dict[str, Path] = {}
    for name, lines in (("plain", rows()), ("hostile", [hostile(row) for row in rows()[:3]])):
        folder = tmp_path_factory.mktemp(name)
        path = write_csv(folder / "news.csv", lines, header=HEADER)
        done = run(find_inputs([str(path)]), folder / "out", plan=Plan(workers=1))
        finish(folder / "out", done, by=("publisher",), charts=False, title=EVIL if name == "hostile" else "")
        made[name] = folder / "out" / "report.html"
    return made


@pytest.fixture
def page(window: Browser, pages: dict[str, Path]) -> Browser:
    window.size(None, None)
    window.media()
    window.open(pages["plain"])
    return window


def hostile(row: tuple[str, ...]) -> tuple[str, ...]:
    return (row[0], row[1], EVIL, row[3], EVIL, f"{EVIL} {row[5]}", f"{row[6]} {EVIL}", EVIL, EVIL)


def text(page: Browser, selector: str) -> str:
    return str(page.run("return document.querySelector(arguments[0]).textContent", selector))


def count(page: Browser, selector: str) -> int:
    return int(page.run("return document.querySelectorAll(arguments[0]).length", selector))


def pick(page: Browser, selector: str) -> None:
    page.run(
        "document.querySelector(arguments[0]).dispatchEvent(new MouseEvent('click', {bubbles: true, detail: 1}))",
        selector,
    )


@pytest.mark.parametrize("name", ["plain", "hostile"])
def test_whatever_is_chosen_the_page_asks_nothing_of_the_network_and_says_nothing(
    window: Browser, pages: dict[str, Path], name: str
) -> None:
    window.open(pages[name])
    window.run(
        "for (const e of document.querySelectorAll('[data-pick]')) e.dispatchEvent(new MouseEvent('click', {bubbles: true}));"
        "for (const b of document.querySelectorAll('button')) b.click()"
    )
    assert not window.dialog()
    assert window.console() == []
    assert window.requests() == []
    assert count(window, "img") == 0


@pytest.mark.parametrize(
    "selector",
    [
        ".card.nouns .pick",
        ".card.people .pick",
        ".card.organizations .pick",
        ".card.speakers .pick",
        ".card.network td:nth-child(3) .pick",
        ".card.network .pick",
        ".net .node",
        ".links [data-pick]",
        ".cloud text",
        ".dots .row",
        ".said-by .pick",
        "#brief .pick",
    ],
)
def test_a_word_a_name_and_a_line_lead_to_their_contexts(page: Browser, selector: str) -> None:
    assert page.run("return document.getElementById('panel').hidden") is True
    pick(page, selector)
    assert page.run("return document.getElementById('panel').hidden") is False
    assert count(page, "#panel tbody tr") >= 1
    assert text(page, "#panel tbody small").startswith("news.csv:")
    assert "--concordance=" in text(page, "#command")
    pick(page, selector)
    assert page.run("return document.getElementById('panel').hidden") is True


def test_the_thing_stands_in_the_middle_of_its_contexts(page: Browser) -> None:
    pick(page, ".card.nouns .pick")
    name = text(page, "#chosen")
    assert (
        page.run("return [...document.querySelectorAll('#panel td:nth-child(4)')].map(e => e.textContent)")[0]
        == name
    )
    assert text(page, "#facts").endswith("건")


def test_the_keyboard_opens_goes_in_and_comes_back(page: Browser) -> None:
    page.run("document.querySelector('.card.people .pick').focus()")
    page.press(ENTER)
    assert page.run("return document.activeElement.id") == "chosen"
    page.press(ESCAPE)
    assert page.run("return document.activeElement.className").startswith("pick")
    page.run("document.querySelector('.dots .row').focus()")
    page.press(ENTER)
    assert page.run("return document.getElementById('panel').hidden") is False


def test_tables_are_sorted_filtered_and_copied(page: Browser) -> None:
    first = text(page, ".card.nouns tbody tr td")
    page.run("document.querySelector('.card.nouns th:nth-child(2) .sort').click()")
    page.run("document.querySelector('.card.nouns th:nth-child(2) .sort').click()")
    assert text(page, ".card.nouns tbody tr td") != first
    page.run(
        "const i = document.querySelector('.card.nouns .filter'); i.value = arguments[0]; i.dispatchEvent(new Event('input'))",
        first.strip(),
    )
    shown = page.run(
        "return [...document.querySelectorAll('.card.nouns tbody tr')]"
        ".filter(r => !r.hidden).map(r => r.cells[0].textContent)"
    )
    assert shown
    assert all(first.strip() in name for name in shown)
    page.run("document.querySelector('.card.nouns .copy').click()")


def test_contexts_are_sorted_by_the_word_that_stands_nearest_before(page: Browser) -> None:
    pick(page, ".card.keywords .pick")
    page.run("document.querySelector('#panel th:nth-child(3) .sort').click()")
    keys = page.run("return [...document.querySelectorAll('#panel td:nth-child(3)')].map(e => e.dataset.s)")
    assert len(keys) >= 1
    assert keys == page.run(
        "return arguments[0].toSorted(new Intl.Collator('ko', {numeric: true}).compare)", keys
    )


@pytest.mark.parametrize("width", [420, 1400])
def test_no_page_is_wider_than_the_screen(page: Browser, width: int) -> None:
    page.size(width, 900)
    for selector in (None, ".card.people .pick"):
        if selector is not None:
            pick(page, selector)
        assert page.run("return document.documentElement.scrollWidth") <= width
    page.size(None, None)


def test_dark_screens_have_dark_paper_and_light_ink(page: Browser) -> None:
    script = "const s = getComputedStyle(document.body); return [s.backgroundColor, s.color]"
    light = page.run(script)
    page.media(prefers_color_scheme="dark")
    dark = page.run(script)
    page.media()
    assert light == ["rgb(255, 255, 255)", "rgb(26, 29, 33)"]
    assert dark == ["rgb(20, 23, 26)", "rgb(232, 234, 237)"]


def test_the_first_tab_skips_to_the_content_and_links_lead_to_sections(page: Browser) -> None:
    page.press("\ue004")
    assert page.run("return document.activeElement.className") == "skip"
    page.press(ENTER)
    assert page.run("return location.hash") == "#main"
    missing_ones = page.run(
        "return [...document.querySelectorAll('nav a')].filter(a => !document.querySelector(a.getAttribute('href'))).length"
    )
    assert missing_ones == 0
    ids = page.run("return [...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))


def test_a_name_with_signs_of_a_shell_is_quoted_in_the_command(
    page: Browser, show: Callable[[str], None]
) -> None:
    show("$(touch x)'")
    assert text(page, "#command").endswith("--concordance='$(touch x)'\\'''")


@pytest.fixture
def show(page: Browser) -> Callable[[str], None]:
    """Open the first noun under another name."""

    def rename(name: str) -> None:
        file = page.run("return location.pathname")
        source = Path(file).read_text(encoding="utf-8")
        first = source.index('{"n": "', source.index('id="data"')) + len('{"n": "')
        changed = Path(file).with_name("renamed.html")
        changed.write_text(source[:first] + name + source[source.index('"', first) :], encoding="utf-8")
        page.open(changed)
        pick(page, '[data-pick="x0"]')

    return rename
