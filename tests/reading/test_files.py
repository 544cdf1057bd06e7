"""Files, folders and names: what is found, what it is called, what is said when it cannot be read."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from sinmun.reading import ReadError, find_sources, read, read_bytes, safe_name
from sinmun.reading.errors import Reason
from sinmun.reading.markdown import plain_text

BRIEF = "고속버스 터미널에 새 쉼터\n\n가상터미널에 누워 쉴 수 있는 쉼터가 생겼다."


def write(path: Path, text: str = BRIEF) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_folder_gives_its_articles_at_any_depth_in_order(tmp_path: Path) -> None:
    for name in ("나.txt", "가.md", "다/라.html", ".숨김.txt", ".숨김/마.txt", "표.csv", "그림.png"):
        write(tmp_path / name)
    found = find_sources([str(tmp_path)])
    assert [source.name for source in found] == ["가", "나", "라"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    write(tmp_path / "가/기사.txt")
    (tmp_path / "가/고리").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "끊김.txt").symlink_to(tmp_path / "없음.txt")
    assert [source.name for source in find_sources([str(tmp_path)])] == ["기사"]


def test_a_file_named_twice_counts_once(tmp_path: Path) -> None:
    path = write(tmp_path / "기사.txt")
    assert len(find_sources([str(path), str(tmp_path), str(path)])) == 1


def test_names_are_unique_in_one_run_whatever_their_case(tmp_path: Path) -> None:
    paths = [write(tmp_path / name) for name in ("a/News.txt", "b/news.txt", "c/news.md", "d/news-2.txt")]
    names = [source.name for source in find_sources([str(path) for path in paths])]
    assert names == ["News", "news-2", "news-3", "news-2-2"]


@pytest.mark.parametrize(
    ("given", "name"),
    [
        (unicodedata.normalize("NFD", "서울시"), "서울시"),
        ("../../etc/passwd", "_.._etc_passwd"),
        (".hidden", "hidden"),
        ("CON", "_CON"),
        ("nul.backup", "_nul.backup"),
        ('a<b>:"c|d?*', "a_b_c_d_"),
        ("점...", "점"),
        ("", "article"),
        ("\u202e거꾸로\u0000", "거꾸로"),
        ("가" * 200, "가" * 76),
    ],
)
def test_a_name_is_safe_on_every_system(given: str, name: str) -> None:
    assert safe_name(given) == name


def test_an_address_is_named_after_its_host_and_path() -> None:
    urls = [
        "https://www.example.com/news/articleView.html?idxno=12",
        "https://example.com/%EA%B0%80/%EB%82%98/",
    ]
    assert [source.name for source in find_sources(urls)] == [
        "www.example.com_news_articleView_idxno=12",
        "example.com_가_나",
    ]


def test_one_bad_input_does_not_hide_the_good_ones(tmp_path: Path) -> None:
    good = write(tmp_path / "기사.txt")
    sources = find_sources([str(tmp_path / "없음.txt"), str(good)])
    with pytest.raises(ReadError) as caught:
        sources[0].read()
    assert caught.value.reason is Reason.MISSING
    assert sources[1].read().title == "고속버스 터미널에 새 쉼터"


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as caught:
        find_sources([str(tmp_path)])[0].read()
    assert caught.value.reason is Reason.NO_ARTICLES


def test_a_table_is_left_to_those_who_read_tables(tmp_path: Path) -> None:
    source = find_sources([str(write(tmp_path / "기사들.CSV"))])[0]
    assert source.is_table
    with pytest.raises(ReadError) as caught:
        source.read()
    assert caught.value.reason is Reason.TABLE


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "기사.txt")
    path.chmod(0)
    with pytest.raises(ReadError) as caught:
        read(path)
    assert caught.value.reason is Reason.UNREADABLE


def test_read_takes_a_path_a_string_path_and_the_text_itself(tmp_path: Path) -> None:
    path = write(tmp_path / "기사.txt")
    assert read(path).body == read(str(path)).body == read(BRIEF).body
    assert read("가상터미널에 쉼터가 생겼다.").body == "가상터미널에 쉼터가 생겼다."


@pytest.mark.parametrize("given", ["없는기사.txt", "없는 기사 모음/서울 시장.txt", "nothing"])
def test_a_path_that_is_not_there_is_not_taken_for_text(given: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(given)
    assert caught.value.reason is Reason.MISSING


def test_a_folder_is_not_an_article(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as caught:
        read(tmp_path)
    assert caught.value.reason is Reason.FOLDER


def test_a_file_from_a_mac_is_found_under_its_composed_name(tmp_path: Path) -> None:
    write(tmp_path / unicodedata.normalize("NFD", "각하.txt"))
    assert read(tmp_path / "각하.txt").title == "고속버스 터미널에 새 쉼터"


def test_stars_around_words_with_a_particle_behind_them_are_marks_and_those_between_numbers_are_not() -> None:
    text = "판은 5*3*2로 짰고 이나래는 *“돈이 없다”*고, **“시간도 없다”**고 *힘주어*서 말했다. 식은 a*b*c다."
    plain = "판은 5*3*2로 짰고 이나래는 “돈이 없다”고, “시간도 없다”고 힘주어서 말했다. 식은 a*b*c다."
    assert plain_text(text) == plain


def test_what_is_in_brackets_behind_a_bracket_is_no_address() -> None:
    for head in ("[속보](종합) 골목 목공소 문 연다", "[단독](2보) 골목 목공소 문 연다"):
        assert plain_text(head) == head
    assert plain_text('[골목](a.md)과 [목공소](/wood "나래시")') == "골목과 목공소"


def test_markdown_is_read_without_its_marks() -> None:
    text = (
        "---\ntitle: 골목 목공소\ndate: 2023-11-02\n---\n\n![사진](a.jpg)\n\n"
        "**나래시**가 [골목 목공소](https://example.com/a)를 연다고 *2일* 밝혔다.\n\n> 시는 `스무 곳`을 고른다.\n"
    )
    article = read_bytes(text.encode(), name="기사.md")
    assert article.title == "골목 목공소"
    assert article.date is not None
    assert article.date.isoformat() == "2023-11-02"
    assert article.body.endswith("나래시가 골목 목공소를 연다고 2일 밝혔다.\n시는 스무 곳을 고른다.")


TEXTS = (
    "시는 표를 싸게/비싸게 나누어 팔기로 했다.",
    "고속버스 터미널에 새 쉼터 생긴다",
    unicodedata.normalize("NFD", "가상터미널에 누워 쉴 수 있는 쉼터가 생겼다."),
    "버스·기차/배 갈아타는 곳, 올해 안에 새로 짓는다",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_of_one_line_is_a_text(text: str) -> None:
    found = read(text)
    assert unicodedata.normalize("NFC", text) in (found.body, found.title)


def test_a_page_in_one_line_is_a_page() -> None:
    assert read(f"<!DOCTYPE html><html><body><p>{TEXTS[0]}</p></body></html>").body == TEXTS[0]


@pytest.mark.parametrize("text", ["", " \n", float("nan"), None])
def test_nothing_gets_one_clear_line(text: object) -> None:
    with pytest.raises(ReadError) as caught:
        read(text)  # type: ignore[arg-type]
    assert caught.value.reason is Reason.EMPTY
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("path", ["없는폴더/기사", "없는 폴더/지난 기사", "기사.txt", "C:\\기사\\어제"])
def test_a_path_that_is_mistyped_is_a_path(path: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(path)
    assert caught.value.reason is Reason.MISSING


def test_a_page_saved_with_all_its_parts_is_read() -> None:
    saved = (
        "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n'
        "------b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        f"<html><body><p>{TEXTS[0]}</p></body></html>\r\n------b\r\nContent-Type: text/css\r\n\r\np {{}}\r\n------b--\r\n"
    )
    assert read_bytes(saved.encode(), name="쉼터.mhtml").body == TEXTS[0]
