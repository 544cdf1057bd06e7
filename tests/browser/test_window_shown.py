"""The window in a real browser: pasting, dropping, looking on, reading, taking away; by keyboard, on a phone, in the dark."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from driver import Browser, browser, missing
from serve.conftest import ARTICLE, Running, window

pytestmark = pytest.mark.skipif(missing() is not None, reason=f"no browser to drive: {missing()}")
__all__ = ["window"]

TAB, ENTER, CONTROL = "\ue004", "\ue007", "\ue009"
TITLE = "해온시, 심야버스 두 배로"


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory, window: Running) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as shown:
        yield shown


@pytest.fixture
def page(opened: Browser, window: Running) -> Browser:
    opened.visit(window.address)
    return opened


def until(page: Browser, script: str, *, seconds: float = 120) -> Any:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = page.run(f"return {script}")
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"never true: {script}")


def drop(page: Browser, name: str, text: str) -> None:
    page.run(
        "const data = new DataTransfer(); data.items.add(new File([arguments[1]], arguments[0]));"
        "document.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}))",
        name,
        text,
    )


def put(page: Browser, text: str) -> None:
    page.run("document.getElementById('text').value = arguments[0]", text)


def test_a_pasted_article_is_shown_as_its_report(page: Browser) -> None:
    put(page, ARTICLE)
    page.click("#paste button")
    until(page, "!document.getElementById('report').hidden")
    assert page.run("return document.getElementById('h-report').textContent") == TITLE
    assert page.run("return document.activeElement.id") == "h-report"
    assert page.run("return document.getElementById('text').value") == ""
    assert page.run("return document.getElementById('said').textContent") == "1건 끝남, 0건 남음"
    page.frame("#frame")
    until(page, "document.querySelector('h1') !== null")
    assert page.run("return document.querySelector('h1').textContent") == TITLE
    # The page works inside too, and reaches nothing outside of itself.
    page.run("document.querySelector('button.pick').click()")
    assert until(page, "document.querySelectorAll('#article .on').length") > 0
    assert (
        page.run("try { return String(parent.document) } catch (error) { return error.name }")
        == "SecurityError"
    )
    page.frame(None)
    assert page.console() == []


def test_all_can_be_done_by_the_keyboard_alone(page: Browser) -> None:
    page.run("document.getElementById('text').focus()")
    page.type("#text", "해온시가 버스를 늘린다고 밝혔다. 문태경 해온시장이 말했다.")
    page.press(TAB)
    assert page.run("return document.activeElement.textContent") == "분석하기"
    page.press(ENTER)
    until(page, "!document.getElementById('report').hidden")
    page.run("document.querySelector('#list .what').focus()")
    page.press(TAB)
    assert page.run("return document.activeElement.textContent") == "모두 내려받기 (zip)"
    page.press(TAB)
    assert page.run("return document.activeElement.textContent") == "지우기"
    before = page.run("return document.querySelectorAll('#list li').length")
    page.press(ENTER)
    assert page.run("return document.activeElement.textContent") == "정말 지우기"
    page.press(ENTER)
    until(page, f"document.querySelectorAll('#list li').length === {before - 1}")
    assert page.run("return document.activeElement.id") == "results"


def test_control_and_enter_in_the_text_analyses(page: Browser) -> None:
    put(page, ARTICLE)
    page.run("document.getElementById('text').focus()")
    page.press(ENTER, held=CONTROL)
    until(page, "!document.getElementById('report').hidden")


def test_files_that_are_dropped_are_analysed_and_a_bad_one_is_one_line(page: Browser) -> None:
    drop(page, "빈 파일.txt", " ")
    said = until(page, "document.querySelector('#jobs .failed .state')?.textContent")
    assert said.startswith("빈 파일.txt: 비어 있습니다")
    page.click("#jobs .failed button")
    until(page, "document.querySelector('#jobs .failed') === null")
    drop(page, "밤 버스.txt", "해온시가 밤에 버스를 늘린다고 문태경 시장이 밝혔다.")
    until(page, 'document.querySelector(\'[data-name="밤 버스"], [data-name^="해온시가"]\') !== null')


def test_a_table_is_analysed_with_progress_and_shown(page: Browser) -> None:
    pytest.importorskip("duckdb")
    rows = "".join(f'해온시 소식 {number},"{" ".join(ARTICLE.split())}"\n' for number in range(300))
    drop(page, "기사 모음.csv", f"제목,본문\n{rows}")
    until(page, "document.querySelector('#jobs progress[value]') !== null")
    assert "기사 " in page.run("return document.querySelector('#jobs .state').textContent")
    until(page, "!document.getElementById('report').hidden")
    assert page.run("return document.getElementById('h-report').textContent") == "기사 모음"
    title = page.run("return document.querySelector('[data-name=\"기사 모음\"] .what').textContent")
    assert title == "기사 모음 · 기사 300건"


def test_a_file_that_is_too_large_is_one_line_and_the_next_is_analysed(page: Browser) -> None:
    page.run(
        "const data = new DataTransfer(); data.items.add(new File(['가'.repeat(2e7)], '큰 파일.txt'));"
        "data.items.add(new File([arguments[0]], '작은 파일.txt'));"
        "document.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}))",
        ARTICLE,
    )
    said = until(page, "document.getElementById('trouble').textContent")
    assert said == "큰 파일.txt: 10MB보다 큽니다. 기사 한 건을 주세요. 기사 표는 1,000MB까지입니다"
    until(page, "document.getElementById('said').textContent === '1건 끝남, 0건 남음'")
    assert page.run("return document.querySelectorAll('#jobs .failed').length") == 0


def test_an_address_inside_the_machine_is_one_line(page: Browser, window: Running) -> None:
    page.type("#address", window.address)
    page.click("#fetch button")
    said = until(page, "document.querySelector('#jobs .failed .state')?.textContent")
    assert "이 컴퓨터나 내부망" in said
    assert "\n" not in said
    page.click("#jobs .failed button")


def test_an_empty_field_is_answered_in_one_line(page: Browser) -> None:
    page.click("#paste button")
    assert (
        until(page, "document.getElementById('trouble').textContent")
        == "비어 있습니다. 기사 내용을 넣어 주세요"
    )


@pytest.mark.parametrize(("width", "dark"), [(360, "light"), (360, "dark"), (1400, "dark")])
def test_the_window_fits_a_phone_and_the_dark(page: Browser, width: int, dark: str) -> None:
    page.media(prefers_color_scheme=dark)
    page.size(width, 800)
    try:
        assert page.run("return document.documentElement.scrollWidth <= innerWidth")
        small = page.run(
            "return [...document.querySelectorAll('button')].filter(b => b.offsetHeight && b.offsetHeight < 40).length"
        )
        assert small == 0
        ground = page.run("return getComputedStyle(document.body).backgroundColor")
        light = sum(int(part) for part in ground[4:-1].split(",")[:3]) > 380
        assert light == (dark == "light")
    finally:
        page.size(None, None)
        page.media()


def test_every_field_and_button_has_a_name(page: Browser) -> None:
    assert (
        page.run(
            "return [...document.querySelectorAll('input,textarea,button,iframe')].filter(e =>"
            "!(e.labels?.length || e.getAttribute('aria-label') || e.textContent.trim() || e.title)).length"
        )
        == 0
    )


def test_the_window_is_there_in_english(page: Browser) -> None:
    page.click("header .other")
    assert (
        until(
            page,
            "document.documentElement.lang === 'en' && document.querySelector('#paste button').textContent",
        )
        == "Analyse"
    )


def test_the_window_has_a_font_with_hangul_of_its_own(page: Browser) -> None:
    until(page, "[...document.fonts].some(face => face.family === 'sinmun' && face.status === 'loaded')")


def test_another_site_reads_nothing(page: Browser, window: Running, tmp_path: Path) -> None:
    file = tmp_path / "evil.html"
    file.write_text("<title>evil</title>", encoding="utf-8")
    page.open(file)
    script = (
        "const done = arguments[arguments.length - 1];"
        "fetch(arguments[0] + 'state').then(a => a.text()).then(done, error => done(error.name))"
    )
    assert page.run_later(script, window.address) == "TypeError"
    page.run(
        "const f = document.createElement('iframe'); f.src = arguments[0]; document.body.append(f)",
        window.address,
    )
    time.sleep(0.5)
    page.frame("iframe")
    assert page.run("return document.querySelector('#paste') === null")
    page.frame(None)
