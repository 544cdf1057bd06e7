"""Documents of word processors and PDF: words apart, struck-out ones left out, one clear line for what cannot be read."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.made import Content, Run, hidden, paragraph, visible
from benchmarks.made.hwp import compound, hwp
from benchmarks.made.packages import docx, hwpx, package
from benchmarks.made.pdf import Way, locked, pdf, scanned
from sinmun.reading import ReadError, find_sources, read, read_bytes
from sinmun.reading.documents import document_kind, document_text, text
from sinmun.reading.errors import Reason

pytest.importorskip("dochan")

CONTENT = Content(
    (
        paragraph("고속버스 터미널에 새 쉼터"),
        paragraph(
            "나래시는 ",
            Run("누워 쉴 수 있는", "highlighted"),
            " 쉼터를 ",
            Run("올봄", "struck"),
            Run("지난해", "deleted"),
            Run("다음 달", "inserted"),
            " 터미널에 연다고 밝혔다. ",
            Run("漢江", "read", "한강"),
            "이 보이는 자리다.",
        ),
        (("구분", "자리"), ("의자", "서른 개")),
        (("상자 안에 있는 글이다.\n두 번째 줄이다.",),),
        paragraph("한가람 시장은 “누구나 쉬게 하겠다”고 말했다."),
    ),
    header="나래시 공보실",
    footer="쪽마다 있는 글",
    comment="고친 사람이 남긴 말",
)
WRITERS: dict[str, Callable[[Content], bytes]] = {"hwpx": hwpx, "docx": docx, "hwp": hwp}
SENTENCES = [
    "나래시는 7일 시민의 안전을 위한 종합 대책을 발표하고 올해 말까지 골목마다 등을 달겠다고 밝혔다.",
    "한가람 시장은 이날 시청에서 “안전을 지키는 일에는 예산을 아끼지 않겠다”고 말했다.",
]


def reason_of(data: bytes, name: str = "자료.hwpx") -> Reason:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, name=name)
    assert "\n" not in str(caught.value)
    return caught.value.reason


@pytest.mark.parametrize("kind", WRITERS)
def test_a_document_gives_the_words_that_a_reader_sees_and_no_others(kind: str) -> None:
    data = WRITERS[kind](CONTENT)
    assert document_kind(data, name="a") == kind
    found = document_text(data, kind=kind, name="a")  # type: ignore[arg-type]
    assert found.split() == " ".join(visible(CONTENT)).split()
    assert [word for word in hidden(CONTENT) if word in found] == []


def test_a_hidden_comment_within_a_sentence_of_hangul_does_not_part_it() -> None:
    sentence = "나래시는 쉼터를 다음 달 연다고 밝혔다."
    data = hwpx(Content((paragraph("나래시는 쉼터를"), paragraph(sentence)), comment="쓰지 말 것"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {info.filename: archive.read(info).decode() for info in archive.infolist()}
    section = parts["Contents/section0.xml"]
    start, end = section.index("<hp:ctrl>"), section.index("</hp:ctrl>") + len("</hp:ctrl>")
    within = section[start:end]
    section = section.replace(within, "").replace("쉼터를 다음", f"쉼터를</hp:t>{within}<hp:t> 다음")
    parts["Contents/section0.xml"] = section
    found = document_text(package(parts), kind="hwpx", name="a")
    assert found.split("\n\n") == ["나래시는 쉼터를", sentence]


def test_paragraphs_are_parted_by_empty_lines_rows_have_tabs_and_a_box_keeps_its_lines() -> None:
    found = document_text(hwpx(CONTENT), kind="hwpx", name="a").split("\n\n")
    assert found[2:4] == ["구분\t자리\n의자\t서른 개", "상자 안에 있는 글이다.\n두 번째 줄이다."]


@pytest.mark.parametrize("way", ["blanks", "gaps", "cp949"])
@pytest.mark.parametrize("syllables", [False, True])
def test_the_words_of_a_pdf_are_kept_apart_and_its_lines_joined(way: Way, syllables: bool) -> None:
    article = read_bytes(pdf(SENTENCES, way=way, syllables=syllables), name="자료.pdf")
    assert " ".join(article.body.split()) == " ".join(SENTENCES)


def test_a_document_is_told_by_its_content_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "기사.txt"
    path.write_bytes(docx(CONTENT))
    assert "쉼터를 다음 달 터미널에 연다고 밝혔다" in read(path).body


def test_a_folder_gives_its_documents_too(tmp_path: Path) -> None:
    for name in ("가.hwpx", "나.hwp", "다.DOCX", "라.pdf", "마.xlsx", "바.jpg"):
        (tmp_path / name).write_bytes(b"-")
    assert [source.name for source in find_sources([str(tmp_path)])] == ["가", "나", "다", "라"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (scanned(), Reason.SCANNED),
        (locked(), Reason.LOCKED),
        (hwp(CONTENT, locked=True), Reason.LOCKED),
        (compound({"EncryptedPackage": bytes(5000), "EncryptionInfo": bytes(300)}), Reason.LOCKED),
        (compound({"WordDocument": bytes(5000)}), Reason.OTHER_DOCUMENT),
        (b"HWP Document File V3.00 \x1a\1\2\3\4\5" + bytes(200), Reason.OTHER_DOCUMENT),
        (
            package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}),
            Reason.OTHER_DOCUMENT,
        ),
        (package({"ppt/presentation.xml": "<a/>"}), Reason.OTHER_DOCUMENT),
        (b"\x89PNG\r\n\x1a\n" + bytes(30), Reason.IMAGE),
        (b"\xff\xd8\xff\xe0" + bytes(30), Reason.IMAGE),
        (b"RIFF\x24\0\0\0WEBPVP8 ", Reason.IMAGE),
        (b"BM\x0a\0\0\0\0\0\0\0", Reason.IMAGE),
        (b"\0\0\0\x18ftypheic" + bytes(30), Reason.IMAGE),
        (hwpx(CONTENT)[:400], Reason.DAMAGED),
        (hwp(CONTENT)[:1500], Reason.DAMAGED),
        (b"%PDF-1.4\nnothing", Reason.DAMAGED),
        (package({"Contents/content.hpf": "<a/>", "Contents/section0.xml": "<a"}), Reason.DAMAGED),
        (hwpx(Content((paragraph(" "),))), Reason.EMPTY),
    ],
)
def test_what_holds_no_text_that_can_be_read_gets_one_line_with_its_reason(
    data: bytes, reason: Reason
) -> None:
    assert reason_of(data) is reason


def test_a_text_that_begins_like_a_picture_or_speaks_of_pdf_is_a_text() -> None:
    said = "BM 엔터테인먼트는 %PDF- 로 시작하는 파일을 보냈다고 밝혔다. 누구나 볼 수 있다."
    assert read_bytes(said.encode(), name="기사.txt").body == said


def test_a_package_that_bursts_is_not_opened() -> None:
    bomb = package({"Contents/content.hpf": "<a/>", "Contents/section0.xml": bytes(40_000_000)})
    assert reason_of(bomb) is Reason.BURSTS


def test_a_workbook_is_left_to_those_who_read_tables(tmp_path: Path) -> None:
    data = package({"[Content_Types].xml": "<a/>", "xl/workbook.xml": "<a/>"})
    assert document_kind(data, name="a") is None
    assert reason_of(data, name="표.txt") is Reason.BINARY


def test_an_entity_of_xml_that_would_read_a_file_reads_none(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("비밀", encoding="utf-8")
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(hwpx(CONTENT))) as whole, zipfile.ZipFile(made, "w") as copy:
        for info in whole.infolist():
            data = whole.read(info)
            if info.filename.endswith("section0.xml"):
                entity = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'.encode()
                data = entity + data.replace("터미널에".encode(), b"&e;")
            copy.writestr(info, data)
    try:
        assert "비밀" not in read_bytes(made.getvalue(), name="a.hwpx").text
    except ReadError as error:
        assert error.reason in {Reason.DAMAGED, Reason.EMPTY}


def test_a_document_that_takes_too_long_costs_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "SECONDS", 0.001)
    assert reason_of(hwpx(CONTENT)) is Reason.SLOW
    monkeypatch.undo()
    assert "쉼터" in read_bytes(hwpx(CONTENT), name="a").title


def test_without_the_extra_one_line_says_how_to_install_it() -> None:
    from sinmun.problems import Problem
    from sinmun.reading.documents.text import _blocks

    missing = {"missing": ["설치하세요", "install it"], "locked": False, "failed": None, "blocks": []}
    with pytest.raises(Problem, match=r"^a\.hwpx: install it$"):
        _blocks(missing, "a.hwpx")


ARTICLES = Path(__file__).parents[1] / "gold" / "articles"


def test_lines_that_break_between_words_alone_are_joined_by_blanks_alone() -> None:
    written = (ARTICLES / "d01-city-council.txt").read_text(encoding="utf-8")
    lines = [line.strip() for line in written.split("\n") if line.strip()]
    found = document_text(pdf(lines, columns=27), kind="pdf", name="a")
    assert sorted(set(" ".join(lines).split()) - set(found.split())) == []


def with_broken_section() -> bytes:
    """Return a document of two sections, the second of which breaks off."""
    whole = hwpx(Content(tuple(map(paragraph, SENTENCES))))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive, zipfile.ZipFile(out, "w") as made:
        for info in archive.infolist():
            data = archive.read(info)
            if info.filename.endswith("content.hpf"):
                for item in re.findall(rb"<opf:item(?:ref)? [^>]*section0[^>]*>", data):
                    data = data.replace(item, item + item.replace(b"section0", b"section1"))
            made.writestr(info.filename, data)
            if info.filename.endswith("section0.xml"):
                made.writestr(info.filename.replace("0", "1"), data[: len(data) // 2])
    return out.getvalue()


def test_a_document_that_is_read_in_part_says_so() -> None:
    broken = read_bytes(with_broken_section(), name="자료.hwpx")
    assert "damaged document" in broken.warnings
    assert broken.body.split("\n") == SENTENCES
    whole = hwp(Content(tuple(map(paragraph, SENTENCES * 20))))
    assert "damaged document" in read_bytes(whole[: len(whole) * 9 // 10], name="자료.hwp").warnings
    assert read_bytes(whole, name="자료.hwp").warnings == ()


def test_a_pdf_whose_letters_cannot_be_told_is_a_damaged_document() -> None:
    whole = pdf(SENTENCES * 6, way="blanks")
    letters = re.search(rb"(?<!end)stream\r?\n(.*?)\r?\nendstream", whole, re.S)
    assert letters is not None
    middle = (letters.start(1) + letters.end(1)) // 2
    broken = whole[:middle] + bytes(range(200, 240)) + whole[middle + 40 :]
    assert reason_of(broken, "자료.pdf") is Reason.DAMAGED
