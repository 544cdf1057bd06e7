"""The tagger finds names with exact spans, and works the same on any length of text."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib.resources import as_file, files
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from sinmun.entities.mention import Mention
from sinmun.entities.tagger import tagger as tagger_module
from sinmun.entities.tagger.decode import LABELS, allowed, decode, segments
from sinmun.entities.tagger.gazetteer import PERSON, Entry, Gazetteer, HashIndex, TextHash, hash_forms
from sinmun.entities.tagger.tagger import Tagger, spans
from sinmun.entities.tagger.units import units_of
from sinmun.words.morphs import Document, Token

Parse = Callable[..., Document]

LEAD = (
    "오세훈 서울시장은 7일 서울디지털재단에서 시민들을 만났다. 한국전자통신연구원(ETRI)은 부산에서 설명회를 연다. "
    "더불어민주당 이재명 대표가 국회에서 기자들과 만났다. 이모(45)씨는 경기 수원시에 산다."
)


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger.load()


def found(mentions: list[Mention]) -> set[tuple[str, str]]:
    return {(mention.text, mention.label) for mention in mentions}


def test_names_of_all_three_kinds_are_found_without_particle_and_title(tagger: Tagger, parsed: Parse) -> None:
    names = found(tagger.tag(parsed(LEAD)))
    assert {
        ("오세훈", "PS"),
        ("이재명", "PS"),
        ("서울디지털재단", "OG"),
        ("한국전자통신연구원", "OG"),
        ("ETRI", "OG"),
    } <= names
    assert {("더불어민주당", "OG"), ("부산", "LC"), ("경기 수원시", "LC"), ("이", "PS")} <= names


def test_documents_tagged_together_get_what_each_gets_alone(
    tagger: Tagger, parsed: Parse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tagger_module, "CHUNK", 70)
    names = ("한결정밀", "두람", "서라시교육청", "이나래 의원")
    documents = [parsed(f"{name}, 새 대표를 뽑았다. {LEAD}"[: 40 + 30 * n]) for n, name in enumerate(names)]
    documents += [parsed(""), parsed(f"{LEAD} 누리전자" * 4), *documents]
    for document, together in zip(documents, tagger.tag_all(documents), strict=True):
        alone = tagger.tag(document)
        assert [mention[:4] for mention in together] == [mention[:4] for mention in alone]
        assert [mention.score for mention in together] == pytest.approx([m.score for m in alone], abs=1e-4)


def test_spans_are_exact_and_scores_are_probabilities(tagger: Tagger, parsed: Parse) -> None:
    document = parsed(LEAD, title="서울시, 인공지능 행정 시작")
    mentions = tagger.tag(document)
    assert mentions
    for mention in mentions:
        assert document.text[mention.start : mention.end] == mention.text
        assert mention.text == mention.text.strip()
        assert 0.0 < mention.score <= 1.0


def test_mentions_come_in_text_order_and_do_not_overlap(tagger: Tagger, parsed: Parse) -> None:
    mentions = tagger.tag(parsed(LEAD * 5))
    assert all(left.end <= right.start for left, right in pairwise(mentions))


def test_a_text_without_names_has_no_mentions(tagger: Tagger, parsed: Parse) -> None:
    assert tagger.tag(parsed("이날 오전에는 비가 조금 내렸지만 오후에는 그쳤다.")) == []


def test_an_empty_text_has_no_mentions(tagger: Tagger, parsed: Parse) -> None:
    assert tagger.tag(parsed("")) == []


def test_signs_alone_are_no_names(tagger: Tagger, parsed: Parse, monkeypatch: pytest.MonkeyPatch) -> None:
    def everything(labels: np.ndarray) -> list[tuple[int, int, str]]:
        return [(unit, unit, "PS") for unit in range(len(labels))]

    monkeypatch.setattr(tagger_module, "spans", everything)
    assert {mention.text for mention in tagger.tag(parsed("😀 김철수 ★ !"))} == {"김철수"}


def test_a_text_cut_into_chunks_gives_the_same_mentions(
    tagger: Tagger, parsed: Parse, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = parsed("\n".join([LEAD] * 6))
    whole = tagger.tag(document)
    monkeypatch.setattr(tagger_module, "CHUNK", 30)
    parts = tagger.tag(document)
    assert [mention[:4] for mention in parts] == [mention[:4] for mention in whole]


def test_a_full_cache_of_types_starts_anew_and_changes_nothing(tagger: Tagger, parsed: Parse) -> None:
    document = parsed(LEAD)
    before = tagger.tag(document)
    tagger._model.reset()
    assert tagger.tag(document) == before


def test_the_model_is_small_and_loads_fast() -> None:
    with as_file(files("sinmun.entities.tagger") / "model" / "tagger.npz") as path:
        assert path.stat().st_size < 12_000_000
        begin = time.process_time()
        Tagger.load(path)
        assert time.process_time() - begin < 1.0


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.npz"
    np.savez(path, format=99)
    with pytest.raises(ValueError, match="format"):
        Tagger.load(path)


def test_deciding_stretch_by_stretch_is_the_same_as_the_whole_sentence() -> None:
    rng = np.random.default_rng(0)
    emissions = rng.normal(0, 3, (300, len(LABELS))).astype(np.float32)
    emissions[rng.random(300) < 0.6, 0] += 40
    transitions = rng.normal(0, 1, (len(LABELS), len(LABELS))).astype(np.float32)
    bounds = np.array([0, 1, 20, 90, 91, 300])
    whole, sure, _ = decode(emissions, transitions, bounds[:-1], bounds[1:] - 1)
    parts, certain, _ = decode(emissions, transitions, *segments(emissions, bounds, sure=14.0))
    assert whole.tolist() == parts.tolist()
    assert np.abs(sure - certain).max() < 0.01


def test_every_mention_that_begins_ends_in_its_sentence() -> None:
    rng = np.random.default_rng(1)
    emissions = rng.normal(0, 3, (200, len(LABELS))).astype(np.float32)
    bounds = np.array([0, 3, 50, 51, 200])
    labels, _, _ = decode(emissions, np.zeros((len(LABELS),) * 2, np.float32), bounds[:-1], bounds[1:] - 1)
    for first, last in pairwise(bounds):
        row = labels[first:last]
        assert all(allowed()[left, right] for left, right in pairwise(row))
        assert LABELS[row[0]][0] in "OBS"
        assert LABELS[row[-1]][0] in "OES"


def test_a_name_that_begins_where_two_stretches_meet_is_whole() -> None:
    emissions = np.full((5, len(LABELS)), -9, np.float32)
    emissions[:, 0] = 0
    emissions[0, LABELS.index("S-LC")] = 5
    emissions[1, 0] = 5
    emissions[1, LABELS.index("B-OG")] = 1
    emissions[2:4, LABELS.index("I-OG")] = 5
    emissions[4, LABELS.index("E-OG")] = 5
    first, last = segments(emissions, np.array([0, 5]))
    assert (first[1], last[0]) == (1, 1)
    labels, sure, _ = decode(emissions, np.zeros((len(LABELS),) * 2, np.float32), first, last)
    assert spans(labels) == [(0, 0, "LC"), (1, 4, "OG")]
    assert sure.min() > 0.9


def test_spans_are_read_off_the_labels() -> None:
    row = [0, LABELS.index("S-PS"), 0, LABELS.index("B-OG"), LABELS.index("I-OG"), LABELS.index("E-OG")]
    assert spans(np.array(row)) == [(1, 1, "PS"), (3, 5, "OG")]


def test_a_stretch_of_text_and_the_form_alone_have_the_same_hash() -> None:
    text = "이날 서울 시청에서"
    stretch = TextHash(text).span(np.array([3]), np.array([8]))
    assert stretch[0] == hash_forms(["무엇", "서울시청"])[1]


def test_an_index_finds_what_is_there_and_nothing_else() -> None:
    rng = np.random.default_rng(0)
    keys = np.unique(rng.integers(1, 1 << 32, 5000, dtype=np.uint32))
    index = HashIndex(keys[::2])
    assert index.find(keys[::2]).tolist() == list(range(len(keys[::2])))
    assert (index.find(keys[1::2]) == -1).all()


def test_an_empty_index_finds_nothing() -> None:
    assert HashIndex(np.zeros(0, np.uint32)).find(np.array([5], np.uint32)).tolist() == [-1]


def test_a_gazetteer_comes_back_from_its_arrays() -> None:
    gazetteer = Gazetteer.build(
        {"서울시": Entry((0, 3, 5, 0, 0, 0), 2), "오세훈": Entry((9, 0, 0, 0, 0, 0), 1, 4, PERSON)}
    )
    again = Gazetteer.from_arrays(gazetteer.arrays())
    rows = again.index.find(hash_forms(["오세훈", "서울시", "부산시"]))
    assert rows[2] == -1
    assert again.counts[rows[:2]].tolist() == [[9, 0, 0, 0, 0, 0], [0, 3, 5, 0, 0, 0]]
    assert again.source[rows[:2]].tolist() == [4, 0]
    assert again.listed[rows[:2]].tolist() == [PERSON, 0]


def test_the_context_of_some_units_is_that_of_all_units_there(tagger: Tagger, parsed: Parse) -> None:
    encoder = tagger._model.encoder
    document = parsed(LEAD)
    batch = encoder.batch([units_of(sentence.tokens) for sentence in document.sentences], document.text)
    some = np.arange(1, len(batch.place), 3)
    assert (encoder.context(batch, units=some) == encoder.context(batch)[:, some]).all()


def test_states_written_as_one_word_are_cut_into_syllables(parsed: Parse) -> None:
    document = parsed("남북 정상이 만났다.")
    units = units_of(document.sentences[0].tokens)
    assert [unit.form for unit in units[:2]] == ["남", "북"]
    assert (units[1].start, units[1].end) == (1, 2)


@pytest.mark.parametrize(
    ("noun", "pieces"),
    [
        ("곽지민님", ["곽지민", "님"]),
        ("세연빼고", ["세연", "빼고"]),
        ("마사토란", ["마사토", "란"]),
        ("도경이랑", ["도경", "이랑"]),
        ("로이드ㅋㅋㅋ", ["로이드", "ㅋㅋㅋ"]),
        ("한도", ["한도"]),
        ("에델바이트", ["에델바이트"]),
    ],
)
def test_an_unknown_noun_is_cut_before_what_is_written_on_to_a_name(noun: str, pieces: list[str]) -> None:
    token = Token(noun, "NNP", 3, 3 + len(noun), id=0, score=-9.0, oov=True)
    units = units_of([token])
    assert [unit.form for unit in units] == pieces
    assert units[0].start == 3
    assert units[-1].end == 3 + len(noun)


def test_units_cover_the_tokens_of_a_sentence(parsed: Parse) -> None:
    tokens = parsed(LEAD).sentences[0].tokens
    units = units_of(tokens)
    assert all(unit.end - unit.start >= 0 and unit.form for unit in units)
    assert {unit.start for unit in units} >= {token.start for token in tokens}
    assert max(unit.end for unit in units) == max(token.end for token in tokens)


@pytest.mark.parametrize(
    "text",
    ["나도 세 번은 살았다 이소룡의 영화를 보고 자랐다.", "라디오도 듣고싶다 미야자키 하야오 은퇴를 번복하고"],
)
def test_a_name_behind_a_morpheme_that_is_not_written_begins_at_its_first_letter(
    tagger: Tagger, parsed: Parse, text: str
) -> None:
    mentions = tagger.tag(parsed(text))
    assert mentions
    assert all(
        mention.text == text[mention.start : mention.end] == mention.text.strip() for mention in mentions
    )
