from __future__ import annotations

import json
import random
import zipfile
from pathlib import Path

import pytest

from sinmun.corpus.items import Failure, File, Item, Row, chunks
from sinmun.corpus.sources.cells import parse_date
from sinmun.corpus.sources.columns import parse_columns
from sinmun.corpus.sources.inputs import find_inputs, has_table
from sinmun.corpus.sources.reader import Sources
from sinmun.corpus.sources.recognition import recognize
from sinmun.corpus.worker import read_item
from sinmun.problems import Problem
from tests.corpus.made import write_csv

BODY = "누리은행은 대출 금리를 내린다고 밝혔다."


def items(*paths: Path, columns: dict[str, str] | None = None) -> list[Item]:
    return list(Sources(find_inputs([str(path) for path in paths]), columns=columns))


def row(item: Item) -> Row:
    assert isinstance(item.content, Row), item.content
    return item.content


def reason(item: Item) -> str:
    assert isinstance(item.content, Failure)
    assert "\n" not in item.content.en + item.content.ko
    return item.content.en


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_a_csv_is_read_in_its_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "news.csv"
    path.write_text(f"제목,본문,일자\n금리 인하,{BODY},20240102\n", encoding=encoding)
    (found,) = items(path)
    assert row(found) == Row(text=BODY, title="금리 인하", date="20240102")


def test_what_follows_a_long_ascii_beginning_still_decides_the_encoding(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    filler = "".join(f"http://example.com/{number:060d},x\n" for number in range(20_000))
    path.write_bytes(("url,text\n" + filler).encode() + f"http://example.com,{BODY}\n".encode("cp949"))
    assert row(items(path)[-1]).text == BODY


def test_one_broken_letter_leaves_the_encoding_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    broken = "가".encode()[:2]
    for content in (
        "제목,본문\n".encode() + broken + f",{BODY}\n".encode(),
        f"제목,본문\n,{BODY}".encode() + broken,
    ):
        path.write_bytes(content)
        assert BODY in row(items(path)[0]).text


def test_tabs_and_semicolons_part_columns_too(tmp_path: Path) -> None:
    for sign in "\t;":
        path = tmp_path / f"{ord(sign)}.csv"
        path.write_text(
            sign.join(("title", "content", "press")) + "\n" + sign.join(("제목", BODY, "가람일보"))
        )
        assert row(items(path)[0]) == Row(text=BODY, title="제목", publisher="가람일보")


def test_cells_may_hold_lines_and_further_columns_are_kept(tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "a.csv", [("1", "첫 줄\n둘째 줄", "북부", "")], header=("id", "내용", "지역", "빈칸")
    )
    found = row(items(path)[0])
    assert (found.id, found.text, found.extra) == ("1", "첫 줄\n둘째 줄", (("지역", "북부"),))


def test_a_table_without_texts_is_one_line_that_names_its_columns(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [("1", "2")], header=("가격", "수량"))
    (found,) = items(path)
    assert "--columns text=NAME" in reason(found)
    assert "가격, 수량" in reason(found)


def test_columns_of_one_name_are_told_apart(tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "a.csv", [(BODY, "1", "2", "3", "4")], header=("본문", "비고", " 비고", "비고 (2)", "")
    )
    assert row(items(path)[0]).extra == (("비고", "1"), ("비고 (2)", "2"), ("비고 (2) (2)", "3"))


def test_a_table_without_rows_is_one_line(tmp_path: Path) -> None:
    for name, content, line in (
        ("a.csv", "제목,본문\n", "has a header and no rows"),
        ("b.csv", "\n\n", "is empty"),
        ("c.jsonl", "[]", "holds no objects"),
    ):
        (tmp_path / name).write_text(content, encoding="utf-8")
        (found,) = items(tmp_path / name)
        assert reason(found) == line


def test_a_text_whose_commas_made_cells_of_it_is_not_cut(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"제목,본문\n금리,그는, 말했다\n금리,{BODY},,\n", encoding="utf-8")
    wide, good = items(path)
    assert "3 cells where the header has 2" in reason(wide)
    assert row(good).text == BODY


def test_a_row_with_only_a_title_is_one_line(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [("금리", " \n"), ("금리", BODY)], header=("제목", "본문"))
    first, second = items(path)
    assert reason(first) == "has no text"
    assert row(second).text == BODY


def test_words_for_no_value_are_no_value(tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "a.csv", [(BODY, "nan", "NULL", "NaN")], header=("본문", "제목", "언론사", "지역")
    )
    assert row(items(path)[0]) == Row(text=BODY)


def test_columns_can_be_named(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [("제목", BODY)], header=("머리", "알맹이"))
    given = parse_columns("text=알맹이, title=머리")
    assert row(items(path, columns=given)[0]) == Row(text=BODY, title="제목")
    with pytest.raises(Problem, match="FIELD=NAME"):
        parse_columns("본문=text")
    with pytest.raises(Problem, match="twice"):
        parse_columns("text=본문,text=내용")


def test_an_unclosed_quotation_mark_does_not_swallow_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("w") as file:
        file.write('text\n"open\n')
        for _ in range(20):
            file.write("가" * 1_000_000 + "\n")
    assert any("quotation marks" in reason(found) for found in items(path))


def test_json_lines_go_on_behind_a_bad_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    good = json.dumps({"title": "제목", "body": BODY, "tags": ["금리", "대출"]}, ensure_ascii=False)
    path.write_text(f"{good}\n[1]\n{{bad\n{good}\n", encoding="utf-8")
    first, wrong, bad, last = items(path)
    assert row(first).extra == (("tags", "금리, 대출"),)
    assert row(last).text == BODY
    assert reason(bad).startswith("not JSON")
    assert "object" in reason(wrong)
    assert [found.row for found in (first, wrong, bad, last)] == [1, 2, 3, 4]


@pytest.mark.parametrize("indent", [None, 0, 2])
def test_a_json_array_is_read_however_it_is_broken_into_lines(tmp_path: Path, indent: int | None) -> None:
    path = tmp_path / "a.json"
    articles = [{"text": f'{BODY} [{{\\"{number}', "tags": ["금리"]} for number in range(3)]
    path.write_text(json.dumps(articles, ensure_ascii=False, indent=indent), encoding="utf-8")
    found = [row(item) for item in items(path)]
    assert [entry.text for entry in found] == [article["text"] for article in articles]
    assert found[0].extra == (("tags", "금리"),)


def test_objects_of_json_may_cross_the_blocks_that_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sinmun.corpus.sources.delimited._BLOCK", 7)
    path = tmp_path / "a.json"
    good = {"text": BODY, "n": -1.5e3, "sign": "\u20ac", "none": None}
    path.write_text(f"[{json.dumps(good)},\n {{bad}},\n  {json.dumps(good)}\n]", encoding="utf-8")
    first, bad, last = items(path)
    assert row(first) == row(last)
    assert row(first).text == BODY
    assert "JSON" in reason(bad)


def test_a_file_of_open_brackets_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"a":' + "[" * 100_000, encoding="utf-8")
    (found,) = items(path)
    assert "not JSON" in reason(found)


def test_parquet_is_read(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    parquet.write_table(arrow.table({"본문": [BODY] * 100, "식별자": [f"{n:05d}" for n in range(100)]}), path)
    found = items(path)
    assert len(found) == 100
    assert row(found[7]) == Row(text=BODY, id="00007")


def test_a_parquet_file_of_one_row_group_is_never_in_memory(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    chance = random.Random(1)
    texts = [chance.randbytes(2500).hex() for _ in range(4000)]
    parquet.write_table(arrow.table({"본문": texts}), path, use_dictionary=False, compression="none")
    before = arrow.total_allocated_bytes()
    most = max(arrow.total_allocated_bytes() for _ in Sources(find_inputs([str(path)])))
    assert most - before < path.stat().st_size / 3


def test_a_bigkinds_export_loses_its_excluded_rows_and_keeps_its_zeros(tmp_path: Path) -> None:
    book = pytest.importorskip("openpyxl").Workbook()
    header = [
        "뉴스 식별자",
        "일자",
        "언론사",
        "기고자",
        "제목",
        "통합 분류1",
        "통합 분류2",
        "인물",
        "기관",
        "본문",
        "URL",
        "분석제외 여부",
    ]
    book.active.append(header)
    for number, mark in enumerate(("", "중복", "예외", None)):
        book.active.append(
            [
                f"0110010{number}.2024",
                "20240105",
                "가람일보",
                "윤슬기",
                "금리",
                "경제>금융",
                "",
                "오다온",
                "누리은행",
                BODY,
                "",
                mark,
            ]
        )
    path = tmp_path / "NewsResult_20240101-20240131.xlsx"
    book.save(path)
    sources = Sources(find_inputs([str(path)]))
    found = list(sources)
    assert [row(item).id for item in found] == ["01100100.2024", "01100103.2024"]
    assert sources.excluded == 2
    extra = dict(row(found[0]).extra)
    assert (extra["인물"], extra["기관"], extra["통합 분류1"]) == ("오다온", "누리은행", "경제>금융")


def workbook(path: Path, **sheets: list[list[object]]) -> Path:
    book = pytest.importorskip("openpyxl").Workbook()
    book.remove(book.active)
    for title, lines in sheets.items():
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append(line)
    book.save(path)
    return path


def test_the_header_is_the_first_row_that_names_a_column_of_texts(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", a=[["2024년 기사 목록"], ["제목", "본문"], ["금리", BODY]])
    assert row(items(path)[0]).title == "금리"
    path = workbook(tmp_path / "one.xlsx", a=[["본문"], *([f"{BODY} {number}"] for number in range(12))])
    assert len(items(path)) == 12
    (tmp_path / "a.csv").write_text(f"sep=;\n제목;본문\n금리;{BODY}\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text(f"2024년 기사 목록\n제목;본문\n금리;{BODY}\n", encoding="utf-8")
    for name in ("a.csv", "b.csv"):
        (found,) = items(tmp_path / name)
        assert (row(found).title, found.row) == ("금리", 1)


def test_all_sheets_with_texts_are_read(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        **{"1월": [["본문"], [BODY]], "설명": [["비고"], ["끝"]], "2월": [["제목", "본문"], ["금리", BODY]]},
    )
    assert [(item.source, item.row) for item in items(path)] == [("a.xlsx/1월", 1), ("a.xlsx/2월", 1)]


def test_days_and_numbers_of_a_sheet_are_read(tmp_path: Path) -> None:
    import datetime

    days = (datetime.datetime(2025, 2, 7), datetime.date(2025, 2, 7), 20250207, "2025.02.07")
    path = workbook(tmp_path / "a.xlsx", a=[["본문", "일자", "id"], *([BODY, day, 7.0] for day in days)])
    found = [row(item) for item in items(path)]
    assert {str(parse_date(entry.date)) for entry in found} == {"2025-02-07"}
    assert {entry.id for entry in found} == {"7"}


@pytest.mark.parametrize("content", [f"<html><table><tr><th>본문<tr><td>{BODY}</table>", f"본문\n{BODY}\n"])
def test_a_page_named_like_a_workbook_is_one_line_that_says_so(tmp_path: Path, content: str) -> None:
    for name in ("a.xlsx", "a.xls"):
        (tmp_path / name).write_text(content, encoding="cp949")
        (found,) = items(tmp_path / name)
        assert "save it as .xlsx" in reason(found)


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.json"])
def test_a_workbook_named_like_text_is_read_as_a_workbook(tmp_path: Path, name: str) -> None:
    workbook(tmp_path / "a.xlsx", a=[["제목", "본문"], ["금리", BODY]]).rename(tmp_path / name)
    (found,) = items(tmp_path / name)
    assert (row(found).title, row(found).text) == ("금리", BODY)


def test_an_encrypted_workbook_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(504)
        + "EncryptedPackage".encode("utf-16-le")
        + bytes(4000)
    )
    (found,) = items(path)
    assert reason(found) == "is encrypted; save it without a password"


def test_zip_members_are_read_by_their_korean_names(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("나.csv", f"제목,본문\n금리,{BODY}\n")
        archive.writestr("가.txt", BODY)
        archive.writestr("__MACOSX/나.csv", "x")
    first, second = items(path)
    assert (first.source, isinstance(first.content, File)) == ("a.zip/가.txt", True)
    assert (second.source, row(second).title) == ("a.zip/나.csv", "금리")


def test_an_archive_within_an_archive_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("b.zip", "PK")
        archive.writestr("c.txt", BODY)
    nested, text = items(path)
    assert (nested.source, reason(nested)) == (
        "a.zip/b.zip",
        "is an archive within an archive; unpack the outer one first",
    )
    assert isinstance(text.content, File)


def test_a_name_that_windows_wrote_in_cp949_is_set_right() -> None:
    from sinmun.corpus.sources.binary import member_name

    info = zipfile.ZipInfo("기사.csv".encode("cp949").decode("cp437"))
    assert member_name(info) == "기사.csv"


def test_a_zip_bomb_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", bytes(40_000_000))
    (found,) = items(path)
    assert "times its size" in reason(found)


def test_a_workbook_that_bursts_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", bytes(40_000_000))
    (found,) = items(path)
    assert "times its size" in reason(found)


@pytest.mark.parametrize("name", ["a.xlsx", "a.xls", "a.zip", "a.parquet"])
def test_a_broken_file_is_one_line_and_the_next_is_read(tmp_path: Path, name: str) -> None:
    broken = tmp_path / name
    broken.write_bytes(b"PK\x03\x04 this is not what it says")
    good = write_csv(tmp_path / "b.csv", [(BODY,)], header=("본문",))
    first, second = items(broken, good)
    assert "cannot be read as" in reason(first)
    assert row(second).text == BODY


def test_a_row_of_a_million_characters_is_one_line(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [("가" * 1_000_000,), (BODY,)], header=("본문",))
    first, second = items(path)
    assert "1,000,000 characters" in reason(first)
    assert row(second).text == BODY


def test_a_file_of_twenty_megabytes_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 20_000_000)
    (found,) = items(tmp_path / "a.txt")
    assert "20,000,000 bytes" in reason(found)


def test_folders_are_read_at_any_depth_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b/c/2.txt", "b/1.md", "a.csv", ".hidden/x.txt", "~$a.xlsx", "b/notes.png"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"본문\n{BODY}\n", encoding="utf-8")
    assert [item.source for item in items(tmp_path / "news")] == [
        "news/a.csv",
        "news/b/1.md",
        "news/b/c/2.txt",
    ]
    assert has_table([str(tmp_path)])
    assert not has_table([str(tmp_path / "news" / "b")])


def test_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a/news.csv", "b/news.csv", "c.csv")]
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        write_csv(path, [(BODY,)], header=("본문",))
    assert [entry.name for entry in find_inputs([str(path) for path in paths])] == [
        paths[0].as_posix(),
        paths[1].as_posix(),
        "c.csv",
    ]


def test_what_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no such file"):
        find_inputs([str(tmp_path / "none.csv")])
    with pytest.raises(Problem, match="nothing there"):
        find_inputs([str(tmp_path)])
    (tmp_path / "a.png").touch()
    with pytest.raises(Problem, match="hold no articles"):
        find_inputs([str(tmp_path / "a.png")])


def test_chunks_close_at_their_size_or_when_their_texts_are_long() -> None:
    short = [Item(number, "a", number, Row(text="가")) for number in range(7)]
    assert [len(chunk.items) for chunk in chunks(short, size=3)] == [3, 3, 1]
    long = [Item(number, "a", number, Row(text="가" * 400_000)) for number in range(5)]
    assert [len(chunk.items) for chunk in chunks(long, size=100)] == [2, 2, 1]


def test_the_more_usual_name_wins_where_two_columns_could_be_the_text() -> None:
    found = recognize(["content", "본문", "title"], source="a.csv")
    assert (found.fields["text"], found.extra) == (1, ((0, "content"),))


def test_the_longest_prose_is_the_text_and_the_others_are_told() -> None:
    sample = [["짧은 소개", BODY, "금리"], ["", BODY * 2, "대출"]]
    found = recognize(["내용", "기사", "제목"], source="a.csv", sample=sample)
    assert (found.fields["text"], found.instead) == (1, ("기사", "내용"))


def test_a_column_that_is_empty_gives_way_to_another_name_of_its_field() -> None:
    found = recognize(
        ["title_rss", "title", "text", "maintext"], source="a.csv", sample=[["", "금리", "", BODY]]
    )
    assert found.fields == {"title": 1, "text": 3}


def test_what_looks_like_data_and_is_not_used_is_told() -> None:
    names = ["본문", "올린때", "어디", "무엇", "비고"]
    sample = [
        [BODY, f"2024-01-0{n}", f"https://a.example/{n}", f"금리 {n}% 내린 누리은행", ""] for n in range(1, 4)
    ]
    found = recognize(names, source="a.csv", sample=sample)
    assert found.unused == (("올린때", "date"), ("어디", "url"), ("무엇", "title"))


def test_a_text_is_no_headline_because_it_is_short() -> None:
    sample = [["금리가 내렸다."], ["그는 “안다”고 했다. 은행은 쉰다"]]
    assert "text" in recognize(["text"], source="a.csv", sample=sample).fields


def test_where_one_object_has_a_text_one_with_only_a_headline_lacks_its_own(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [{"title": "금리 인하", "text": BODY}, {"title": "대출 금리도 내린다"}]
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    sources = Sources(find_inputs([str(path)]))
    first, second = list(sources)
    assert (row(first).text, reason(second)) == (BODY, "has no text")
    assert sources.notices.without_text == 1


def test_signs_of_entities_and_commas_of_sentences_part_no_columns(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    titles = ["“금리 내린다”&quot;", "은행, 금리 내려", "대출 금리 &quot;인하&quot;", "새 다리 열렸다"]
    path.write_text("title\n" + "".join(f'"{title}"\n' for title in titles), encoding="utf-8")
    assert [row(item).title for item in items(path)] == titles


def test_quotation_marks_behind_a_blank_are_the_cells_own_unless_they_hold_a_comma(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        f'번호, 제목, 본문\n1, "금리" 내린다, {BODY}\n2, "대출" 늘린다, {BODY}\n', encoding="utf-8"
    )
    assert row(items(path)[0]).title.strip() == '"금리" 내린다'


def test_a_json_value_beyond_the_limit_says_how_to_save_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sinmun.corpus.sources.delimited.JSON_CHARACTERS", 1000)
    monkeypatch.setattr("sinmun.corpus.sources.delimited._BLOCK", 400)
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"items": [{"text": BODY}] * 100}, ensure_ascii=False), encoding="utf-8")
    assert "JSON Lines" in reason(items(path)[0])


@pytest.mark.parametrize(
    ("publisher", "address", "found"),
    [
        ("", "https://www.hani.co.kr/arti/1.html", "한겨레"),
        ("가람일보", "https://www.hani.co.kr/arti/1.html", "가람일보"),
        ("", "https://n.news.naver.com/article/1", None),
        ("", "", None),
    ],
)
def test_a_row_without_an_outlet_has_that_of_its_address(
    publisher: str, address: str, found: str | None
) -> None:
    content = Row(text=BODY, title="금리 인하", publisher=publisher, url=address)
    assert read_item(Item(0, "a.csv", 1, content)).publisher == found


def test_a_name_and_a_password_in_an_address_are_kept_nowhere(tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "a.csv", [(BODY, "https://naru:secret@naru.example/@1?a=b@c")], header=("본문", "url")
    )
    (found,) = items(path)
    assert row(found).url == "https://naru.example/@1?a=b@c"


def test_the_address_knows_the_outlet_better_than_the_credits_of_a_text() -> None:
    text = f"{BODY}\n\n▲누리은행 본점. ⓒ연합뉴스"
    content = Row(text=text, title="금리 인하", url="https://www.pressian.com/pages/articles/1")
    assert read_item(Item(0, "a.csv", 1, content)).publisher == "프레시안"


def test_a_quotation_mark_that_is_never_closed_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = [
        "제목,본문",
        '하나,"첫째 글이 길게 이어진다고 밝혔다."',
        '둘,"둘째 글이 길게 이어진다고 밝혔다.',
        "셋,셋째 글이 이어진다고 밝혔다.",
    ]
    path.write_text("\n".join([*rows, ""]), encoding="utf-8")
    failed = [item.content for item in Sources(find_inputs([str(path)])) if isinstance(item.content, Failure)]
    assert ["3번째 줄" in failure.ko for failure in failed] == [True]
    path.write_text(
        "\n".join([*rows[:2], '둘,"둘째 글은', '6\'2""인 사람이라고 밝혔다."', ""]), encoding="utf-8"
    )
    assert not any(isinstance(item.content, Failure) for item in Sources(find_inputs([str(path)])))


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (["번호", "일자", "언론사", "기사", ""], ["", "", "", "제목", "본문"]),
        (["번호", "일자", "언론사", "제목", "본문"], ["", "", "언론사", "", ""]),
        (["", "일자", "언론사", "게시글", ""], ["번호", "", "", "제목", "본문"]),
    ],
)
def test_a_header_of_two_rows_is_one_header(tmp_path: Path, upper: list[str], lower: list[str]) -> None:
    text = "가온시는 도서관을 넓힌다고 밝혔다. 새 열람실에는 책 만 권이 들어온다."
    rows = [upper, lower, ["1", "2024-03-05", "가람일보", "도서관 넓힌다", text]]
    path = write_csv(tmp_path / "a.csv", rows[1:], header=rows[0])
    (item,) = items(path)
    assert (row(item).title, row(item).text) == ("도서관 넓힌다", text)
    assert (str(row(item).date), row(item).publisher) == ("2024-03-05", "가람일보")


def test_a_row_of_an_article_without_a_day_is_no_header(tmp_path: Path) -> None:
    lines = [["", "제목", "가온시는 도서관을 넓힌다고 밝혔다. 새 열람실에는 책 만 권이 들어온다."]]
    (item,) = items(write_csv(tmp_path / "a.csv", lines, header=["일자", "제목", "본문"]))
    assert row(item).title == "제목"
