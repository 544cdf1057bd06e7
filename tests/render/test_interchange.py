"""Files for other tools, read back by the tools they are for; spans compared character by character."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any, cast

import networkx as nx
import pytest

import sinmun
from sinmun.cli import arguments, main
from sinmun.record import Record
from sinmun.render import interchange

TEXT = "𠮷野家 한국지점, 밤에도 연다\n\n서울시의  문태경 시장은 “𠮷野家는\t다르다”고 말했다. 포항시민 만세😀"
NAMES = (
    ("𠮷野家", "OG"), ("서울시", "OG"), ("문태경", "PS"), ("𠮷野家", "OG"), ("포항", "LC"),
)  # fmt: skip


def record(text: str = TEXT, names: Any = NAMES) -> Record:
    rows, at = [], 0
    for form, label in names:
        start = text.index(form, at)
        at = start + len(form)
        rows.append(
            {
                "start": start,
                "end": at,
                "label": label,
                "text": form,
                "name": form,
                "confidence": 0.5,
                "rule": "",
            }
        )
    start = text.index("𠮷野家는") if "𠮷野家는" in text else 0
    quote = {"text": "", "speaker": "문태경", "start": start, "end": start + 5, "by": "subject"}
    known = {"text": text, "mentions": rows, "quotes": [quote], "statements": [], "network": []}
    return cast(Record, {**known, "people": [], "organizations": [], "keywords": []})


def spans(known: Record) -> list[tuple[int, int, str, str]]:
    return [(row["start"], row["end"], row["label"], row["text"]) for row in known["mentions"]]


def gold_articles() -> list[Path]:
    return sorted((Path(__file__).parents[1] / "gold" / "articles").glob("*.txt"))[::6]


@pytest.fixture(scope="module")
def analysed() -> list[sinmun.Analysis]:
    return [sinmun.analyze(path) for path in gold_articles()]


def without_overlap(known: Record) -> list[tuple[int, int, str, str]]:
    """The mentions but those that lie in a longer one."""
    every = spans(known)
    return [
        one
        for one in every
        if not any(
            other[0] < one[1] and one[0] < other[1] and other[1] - other[0] > one[1] - one[0]
            for other in every
        )
    ]


def in_spacy(given: dict[str, Any]) -> list[tuple[int, int, str, str]]:
    spacy = pytest.importorskip("spacy")
    from spacy.tokens import Doc

    doc = Doc(spacy.blank("xx").vocab, **given["tokens"])
    assert doc.text == given["text"]
    # A span that does not lie on tokens would be None.
    doc.ents = [doc.char_span(ent["start"], ent["end"], label=ent["label"]) for ent in given["ents"]]
    return [(ent.start_char, ent.end_char, ent.label_, ent.text) for ent in doc.ents]


def test_every_span_lies_on_our_tokens_in_spacy() -> None:
    known = record()
    assert in_spacy(interchange.to_displacy(known)) == spans(known)


def test_spacy_reads_what_an_analysis_gives(analysed: list[sinmun.Analysis]) -> None:
    for result in analysed:
        assert in_spacy(json.loads(json.dumps(result.to_displacy()))) == without_overlap(result.record)


def test_displacy_draws_it() -> None:
    displacy = pytest.importorskip("spacy").displacy
    html = displacy.render(interchange.to_displacy(record()), style="ent", manual=True, jupyter=False)
    assert html.count("<mark") == len(NAMES)


@pytest.mark.parametrize("text", ["", "\n", " 앞", "뒤 ", "가\u3000나  다\n\n\n라\n"])
def test_tokens_give_any_text_back(text: str) -> None:
    assert in_spacy(interchange.to_displacy(record(text, ()))) == []


def test_of_mentions_over_each_other_the_longer_one_stays() -> None:
    known = record("서울시의회가", [("서울시의회", "OG")])
    inner = {**known["mentions"][0], "end": 3, "text": "서울시"}
    known["mentions"].append(cast(Any, inner))
    assert interchange.to_displacy(known)["ents"] == [{"start": 0, "end": 5, "label": "OG"}]


def from_conll(content: str, text: str) -> list[tuple[int, int, str, str]]:
    found: list[list[Any]] = []
    for line in filter(None, content.split("\n")):
        form, start, end, tag = line.split(" ")
        assert text[int(start) : int(end)] == form
        if tag.startswith("B-"):
            found.append([int(start), int(end), tag[2:]])
        elif tag.startswith("I-"):
            assert found[-1][2] == tag[2:]
            found[-1][1] = int(end)
    return [(start, end, label, text[start:end]) for start, end, label in found]


def test_bio_tags_give_the_spans_back(analysed: list[sinmun.Analysis]) -> None:
    assert from_conll(interchange.to_conll(record()), TEXT) == spans(record())
    for result in analysed:
        assert from_conll(result.to_conll(), result.text) == without_overlap(result.record)


def test_spacy_reads_the_bio_tags(analysed: list[sinmun.Analysis]) -> None:
    pytest.importorskip("spacy")
    from spacy.training.converters import conll_ner_to_docs

    for known in (record(), *(result.record for result in analysed)):
        docs = list(conll_ner_to_docs(interchange.to_conll(known), n_sents=0, no_print=True))
        found = [("".join(token.text for token in ent), ent.label_) for doc in docs for ent in doc.ents]
        wanted = [("".join(text.split()), label) for _, _, label, text in without_overlap(known)]
        assert found == wanted


def test_cassis_reads_the_cas_with_offsets_in_characters(analysed: list[sinmun.Analysis]) -> None:
    cassis = pytest.importorskip("cassis")
    types = cassis.load_typesystem(io.BytesIO(interchange.type_system()))
    for known in (record(), *(result.record for result in analysed)):
        cas = cassis.load_cas_from_xmi(io.BytesIO(interchange.to_xmi(known)), typesystem=types)
        assert cas.sofa_string == known["text"]
        found = [
            (one.begin, one.end, one.label, one.get_covered_text()) for one in cas.select("sinmun.Mention")
        ]
        assert sorted(found) == sorted(spans(known))
        quotes = [(one.begin, one.end, one.speaker) for one in cas.select("sinmun.Quote") if one.direct]
        assert sorted(quotes, key=str) == sorted(
            ((row["start"], row["end"], row["speaker"]) for row in known["quotes"]), key=str
        )


def test_offsets_in_the_file_of_a_cas_count_a_hanja_outside_the_bmp_twice() -> None:
    pytest.importorskip("cassis")
    content = interchange.to_xmi(record()).decode()
    start = len(TEXT[: TEXT.index("포항")].encode("utf-16-le")) // 2
    assert f'begin="{start}" end="{start + 2}"' in content


def test_export_writes_the_files_of_each_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("cassis")
    article = tmp_path / "글.txt"
    article.write_text("해온시가 버스를 늘린다. 문태경 해온시장은 “좋다”고 말했다.", encoding="utf-8")
    code = main(
        [
            str(article),
            "-o",
            str(tmp_path / "out"),
            "-q",
            "--no-charts",
            "--export",
            "displacy,conll,xmi,gexf",
        ]
    )
    assert (code, capsys.readouterr().err) == (0, "")
    folder = tmp_path / "out" / "글"
    names = {file for files in interchange.FORMATS.values() for file, _ in files}
    assert names <= {path.name for path in folder.iterdir()}
    known = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    assert json.loads((folder / "displacy.json").read_text(encoding="utf-8"))["text"] == known["text"]
    assert "해온시" in nx.read_gexf(folder / "network.gexf")


def test_the_formats_that_can_be_asked_for_are_those_that_can_be_made() -> None:
    assert set(arguments.FORMATS) == set(interchange.FORMATS)


def test_an_unknown_format_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["a.txt", "--lang", "en", "--export", "displacy,음악"])
    assert "--export: choose from displacy, conll, xmi, gexf" in capsys.readouterr().err
