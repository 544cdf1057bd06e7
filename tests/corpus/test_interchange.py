"""A corpus as files for other tools, each read back by the tool it is for."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import sinmun
from sinmun.corpus.interchange import write_exports


@pytest.fixture(scope="module")
def exported(corpus_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("cassis")
    copy = tmp_path_factory.mktemp("exported") / "corpus"  # other tests look at all files of the corpus
    shutil.copytree(corpus_folder, copy)
    write_exports(copy, ("displacy", "conll", "xmi", "gexf"))
    return copy / "export"


@pytest.fixture(scope="module")
def corpus(corpus_folder: Path) -> Iterator[sinmun.Corpus]:
    with sinmun.open_corpus(corpus_folder) as opened:
        yield opened


def test_an_article_a_line_gives_spacy_every_mention(exported: Path, corpus: sinmun.Corpus) -> None:
    spacy = pytest.importorskip("spacy")
    lines = [
        json.loads(line) for line in (exported / "displacy.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert [line["id"] for line in lines] == list(
        corpus.sql("SELECT id FROM articles ORDER BY article")["id"]
    )
    vocab = spacy.blank("ko", config={"nlp": {"tokenizer": {"@tokenizers": "spacy.Tokenizer.v1"}}}).vocab
    for line in lines:
        document = spacy.tokens.Doc(vocab, words=line["tokens"]["words"], spaces=line["tokens"]["spaces"])
        assert document.text == line["text"]
        for entity in line["ents"]:
            assert document.char_span(entity["start"], entity["end"]) is not None


def test_articles_are_parted_in_conll(exported: Path, corpus: sinmun.Corpus) -> None:
    pieces = (exported / "mentions.conll").read_text(encoding="utf-8").split("-DOCSTART- 0 0 O\n")[1:]
    assert len(pieces) == len(corpus)
    first = corpus.sql("SELECT id, title, text FROM articles ORDER BY article LIMIT 1").iloc[0]
    head, *rest = pieces[0].splitlines()
    assert head == f"# {first['id']} {first['title']}"
    for line in filter(None, rest):
        form, start, end, tag = line.split(" ")
        assert first["text"][int(start) : int(end)] == form
        assert tag == "O" or tag[:2] in ("B-", "I-")


def test_an_article_a_file_is_read_by_cassis(exported: Path, corpus: sinmun.Corpus) -> None:
    cassis = pytest.importorskip("cassis")
    types = cassis.load_typesystem((exported / "xmi" / "typesystem.xml").read_text(encoding="utf-8"))
    files = sorted((exported / "xmi").glob("*.xmi"))
    assert [int(file.stem) for file in files] == list(
        corpus.sql("SELECT article FROM articles ORDER BY 1")["article"]
    )
    cas = cassis.load_cas_from_xmi(files[0].read_text(encoding="utf-8"), typesystem=types)
    names = {mention.get_covered_text() for mention in cas.select("sinmun.Mention")}
    assert names == set(corpus.sql("SELECT text FROM mentions WHERE article = 0")["text"])


def test_the_network_is_read_by_networkx(exported: Path, corpus: sinmun.Corpus) -> None:
    networkx = pytest.importorskip("networkx")
    graph = networkx.read_gexf(exported / "network.gexf")
    row = corpus.network.iloc[0]
    assert graph[row["source"]][row["target"]]["weight"] == row["weight"]
    assert graph.nodes[row["source"]]["kind"] == row["source_kind"]
    assert graph.number_of_edges() == len(corpus.network)


def test_nothing_is_written_unless_it_is_asked_for(tmp_path: Path) -> None:
    write_exports(tmp_path, ())
    assert list(tmp_path.iterdir()) == []
