"""The training scripts read the corpora rightly and put names back where the list of forms says."""

from __future__ import annotations

import struct
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from kiwipiepy import Kiwi

pytest.importorskip("numba", reason="training needs the packages of training/requirements.txt")
from sinmun.entities.tagger.gazetteer import (
    COMMON_GIVEN,
    GIVEN,
    PERSON,
    PLACE,
    PROPER,
    Entry,
    Gazetteer,
    hash_forms,
)
from sinmun.entities.tagger.units import Piece, Unit
from sinmun.reading.page.controls import is_advert
from sinmun.reading.page.lines import split
from training import corpora, crf, fit, listed, rebuild, recipe, renew, weigh_patterns, weigh_rules
from training.corpora import Example, Span
from training.rebuild import OTHER, Candidate
from training.train import MODEL


def units(text: str) -> list[Unit]:
    found, at = [], 0
    for word in text.split(" "):
        found.append(Piece(word, "NNG", at, at + len(word)))
        at += len(word) + 1
    return found


def test_marks_are_cut_out_and_their_spans_kept() -> None:
    example = corpora._marked("x-1", "<오세훈:PS> 시장은 <서울시:OG>의")
    assert example.text == "오세훈 시장은 서울시의"
    assert example.spans == [Span(0, 3, "PS"), Span(8, 11, "OG")]


def test_a_block_of_characters_becomes_a_sentence_with_names_only() -> None:
    rows = [
        ("김", "B-PS"),
        (" ", "O"),
        ("7", "B-DT"),
        ("일", "I-DT"),
        ("도", "O"),
        ("부", "B-LC"),
        ("산", "I-LC"),
    ]
    block = "## id-wikitree\t…\n" + "\n".join(f"{char}\t{tag}" for char, tag in rows)
    example = corpora._block(block)
    assert example.text == "김 7일도부산"
    assert example.spans == [Span(0, 1, "PS"), Span(5, 7, "LC")]
    assert example.news


def test_every_sentence_is_tested_once() -> None:
    examples = [Example(str(n), "gold", "", []) for n in range(13)]
    tested = [example.name for _, test in corpora.folds(examples, 5) for example in test]
    assert sorted(tested, key=int) == [str(n) for n in range(13)]


def test_our_own_corpus_is_read_with_exact_spans() -> None:
    examples = corpora.own()
    assert len(examples) > 1000
    assert not any(mark in example.text for example in examples for mark in (":PS>", ":OG>", ":LC>"))
    assert all(
        0 <= span.start < span.end <= len(example.text) for example in examples for span in example.spans
    )


def test_sentences_with_few_names_are_trained_on_only_when_asked_for() -> None:
    read = corpora.own()
    material = recipe.Material([], [], read, {}, {}, {})
    shipped = recipe.own(material, recipe.Parts())
    few = [example for example in read if example.name.startswith(("plain-", "cue-"))]
    assert len(few) >= 2_500
    assert not [example for example in few if example in shipped]
    assert len(shipped) + len(few) == len(read)
    assert recipe.own(material, recipe.Parts(sparse=True)) == read
    assert not recipe.own(material, recipe.Parts(own=False, sparse=True))


def test_two_thirds_of_the_sentences_with_few_names_have_none() -> None:
    few = [example for example in corpora.own() if example.sparse]
    assert sum(not example.spans for example in few) >= 0.66 * len(few)


def test_the_best_set_of_occurrences_does_not_overlap() -> None:
    found = [
        Candidate(0, 2, "서울", 2, 1.0),
        Candidate(0, 3, "서울시", 1, 1.5),
        Candidate(3, 5, "의회", 1, 1.0),
    ]
    chosen = rebuild.best(found, lambda _: 0.0)
    assert [candidate.form for candidate in chosen] == ["서울시", "의회"]


def test_occurrences_below_nothing_are_not_placed() -> None:
    assert rebuild.best([Candidate(0, 2, "하나", 1, -2.0)], lambda _: 0.0) == []


def test_a_form_is_placed_as_often_as_it_was_counted() -> None:
    sentences = [[Candidate(0, 2, "정부", 1, score)] for score in (3.0, 2.0, -1.0, -4.0)]
    for goal in (1, 3):
        placed, _ = rebuild.place(sentences, {("정부", 1): goal})
        assert [bool(row) for row in placed] == [n < goal for n in range(4)]


def test_the_counts_decide_between_two_kinds() -> None:
    sentences = [
        [Candidate(0, 2, "북한", 1, score), Candidate(0, 2, "북한", 2, 0.5)]
        for score in (4.0, 1.0, 0.8, -3.0)
    ]
    placed, _ = rebuild.place(sentences, {("북한", 1): 1, ("북한", 2): 3})
    assert [row[0].kind for row in placed] == [1, 2, 2, 2]


def test_digits_and_latin_words_are_not_split() -> None:
    text = "KT 2017"
    example = Example("1", "rebuilt", text, [], units(text))
    rows = np.full((2, 13), 1 / 13, np.float32)
    found = rebuild.candidates(example, rows, {"K": [1], "KT": [1], "201": [OTHER]}, [1, 2, 3])
    assert [candidate.form for candidate in found] == ["KT"]


def test_neighbouring_places_become_one_and_a_place_before_a_body_its_part() -> None:
    example = Example("1", "rebuilt", "서울 강남구 그리고 서울 고등법원", [])
    placed = [
        Candidate(0, 2, "서울", 2, 1.0),
        Candidate(3, 6, "강남구", 2, 1.0),
        Candidate(11, 13, "서울", 2, 1.0),
        Candidate(14, 18, "고등법원", 1, 1.0),
    ]
    rebuild.settle(example, placed, {})
    assert example.spans == [Span(0, 6, "LC"), Span(11, 18, "OG")]
    assert example.minus["서울"] == [0, 0, 2, 0, 0, 0]


def test_decisions_made_by_reading_override_what_overlaps_them() -> None:
    example = Example("1", "rebuilt", "서울 강남구 그리고 서울 고등법원", [])
    placed = [Candidate(0, 2, "서울", 2, 1.0), Candidate(11, 13, "서울", 2, 1.0)]
    rebuild.settle(example, placed, {})
    kinds = {"서울": [2], "고등법원": [1]}
    decided = [Span(11, 13, "none"), Span(11, 18, "OG"), Span(0, 6, "LC")]
    rebuild.decide(example, decided, kinds)
    assert example.spans == [Span(0, 6, "LC"), Span(11, 18, "OG")]
    assert example.minus["서울"] == [0, 0, 1, 0, 0, 0]
    rebuild.decide(example, [Span(14, 18, "OG")], kinds)
    assert example.spans == [Span(0, 6, "LC"), Span(14, 18, "OG")]
    assert example.minus["고등법원"] == [0, 1, 0, 0, 0, 0]


def test_what_is_no_name_of_its_own_may_be_part_of_a_longer_one() -> None:
    example = Example("1", "rebuilt", "서울 고등법원", [Span(0, 7, "OG")])
    rebuild.decide(example, [Span(0, 2, "none")], {"서울": [2]})
    assert example.spans == [Span(0, 7, "OG")]


def test_the_decisions_are_read_with_their_labels() -> None:
    decided = rebuild.decisions()
    assert {span.label for spans in decided.values() for span in spans} == {"PS", "OG", "LC", "none"}
    for spans in decided.values():
        named = sorted(span for span in spans if span.label != "none")
        assert all(0 <= span.start < span.end for span in spans)
        assert all(left.end <= right.start for left, right in pairwise(named))


def test_what_a_sentence_gave_the_gazetteer_is_taken_off_while_training() -> None:
    gazetteer = Gazetteer.build({"만리재": Entry((0, 0, 1, 0, 0, 0), 0)})
    encoder = crf.encoder_for(gazetteer, crf.empty_clusters())
    example = Example("1", "rebuilt", "만리재", [Span(0, 3, "LC")], units("만리재"))
    bare = crf.encoder_for(Gazetteer.build({}), crf.empty_clusters())
    known = fit.Data([example], encoder).keys
    example.minus = {"만리재": [0, 0, 1, 0, 0, 0]}
    discounted = fit.Data([example], encoder).keys
    assert (known != discounted).any()
    assert discounted.tolist() == fit.Data([example], bare).keys.tolist()


def test_a_model_learns_a_context_and_comes_back_from_its_file(tmp_path: Path) -> None:
    from sinmun.entities.tagger.tagger import Model

    names = ["가람", "나래", "다온", "라온", "마루", "바다", "사랑", "아라"]
    examples = []
    for name in names:
        text = f"{name} 교수 강연"
        examples.append(Example(name, "gold", text, [Span(0, 2, "PS")], units(text)))
        text = f"오늘 {name} 구경"
        examples.append(Example(name, "gold", text, [], units(text)))
    encoder = crf.encoder_for(Gazetteer.build({}), crf.empty_clusters())
    settings = fit.Settings(rounds=20, dropout=0.2)
    model = fit.train(fit.Data(examples, encoder), lambda _: 1, encoder, settings)
    path = tmp_path / "model.npz"
    crf.save(model, path, crf.empty_clusters())
    new = [Example("t", "gold", "자두 교수 강연", [], units("자두 교수 강연"))]
    for learned in (model, Model.load(path)):
        (_, found, _, _), *_ = crf.predict(learned, new)
        assert found == [Span(0, 2, "PS")]


def test_scores_count_strict_spans() -> None:
    example = Example("1", "gold", "서울시와 오세훈", [Span(0, 3, "OG"), Span(5, 8, "PS")])
    counts = crf.scores([(example, [Span(0, 3, "LC"), Span(5, 8, "PS"), Span(0, 2, "OG")])])
    assert counts == {"PS": (1, 1, 1), "OG": (0, 1, 1), "LC": (0, 1, 0)}
    assert crf.f1([counts["PS"], counts["OG"]]) == (0.5, 0.5, 0.5)
    assert crf.f1([(0, 0, 0)]) == (0.0, 0.0, 0.0)


def test_the_names_of_a_compiled_dictionary_are_read_with_their_class(tmp_path: Path) -> None:
    rows = (
        "NNP,인명,T,오세린,*,*,*,*", "NNP,지명,F,가람시,*,*,*,*", "NNP,*,T,가람시,*,*,*,*", "NNG,*,T,행정,*,*,*,*",
        "NNP,인명,F,오,*,*,*,*",
    )  # fmt: skip
    features = b"".join(row.encode() + b"\0" for row in rows)
    header = struct.pack("<10I32s", 0, 102, 0, 0, 0, 0, 4, 8, len(features), 0, b"UTF-8")
    file = tmp_path / "sys.dic"
    file.write_bytes(header + b"\1" * 12 + features)
    assert listed.names(file) == {"오세린": PERSON, "가람시": PLACE | PROPER}


def test_given_names_are_what_several_full_names_end_with() -> None:
    people = [
        *(f"{surname}하린" for surname in "김이박"),
        *(f"{surname}민수" for surname in "김이박최정강조윤"),
        "김도담",
        "톰크루즈",
    ]
    assert listed.given_names(people) == {"하린": GIVEN, "민수": COMMON_GIVEN}


def test_the_lexicon_of_today_replaces_that_of_the_training() -> None:
    seen = Entry((0, 3, 0, 0, 0, 0), 5, source=1, listed=PROPER)
    old = Gazetteer.build({"가온상사": seen, "나래은행": Entry(source=2)})
    new = renew.renewed(old, {"다온항공": 3, "라온뉴스": 4})
    rows = new.index.find(hash_forms(["가온상사", "나래은행", "다온항공", "라온뉴스"])).tolist()
    assert rows[1] == -1
    assert len(new.keys) == 3
    assert new.counts[rows[0]].tolist() == list(seen.counts)
    assert [int(column[rows[0]]) for column in (new.fine, new.source, new.listed)] == [5, 0, PROPER]
    assert [int(new.source[row]) for row in rows[2:]] == [3, 4]
    assert not new.counts[rows[2:]].any()


def test_the_model_has_the_lexicon_of_today() -> None:
    """`python -m training.renew` puts a lexicon that has changed into the model."""
    forms = corpora.organization_forms()
    with np.load(MODEL, allow_pickle=False) as arrays:
        gazetteer = Gazetteer.from_arrays(arrays)
    rows = gazetteer.index.find(hash_forms(list(forms)))
    assert (rows >= 0).all()
    assert gazetteer.source[rows].tolist() == list(forms.values())
    assert np.count_nonzero(gazetteer.source) == len(forms)


def test_tokenized_sentences_are_laid_out_with_their_own_offsets(kiwi: Kiwi) -> None:
    examples = [
        Example(str(n), "gold", text, []) for n, text in enumerate(("오세린 시장이 왔다.", "가람시는 넓다."))
    ]
    corpora.tokenize(kiwi, examples)
    encoder = crf.encoder_for(Gazetteer.build({}), crf.empty_clusters())
    ((part, batch, _),) = crf.batches(examples, encoder)
    assert part == examples
    assert batch.text == "오세린 시장이 왔다.\n가람시는 넓다."
    assert batch.text[batch.start[batch.place[batch.bounds[1]]] :].startswith("가람")


def test_the_alternatives_of_a_pattern_are_found_in_its_groups_and_not_in_its_classes() -> None:
    source = r"(?:가|나[|)]|\|)다|라(?P<rest>마|바)?"
    assert [source[one.start : one.end] for one in weigh_patterns.alternatives(source)] == [
        *("가", "나[|)]", r"\|"),
        *("마", "바"),
        *(r"(?:가|나[|)]|\|)다", "라(?P<rest>마|바)?"),
    ]


def test_a_rule_that_is_told_to_do_nothing_says_no_to_whoever_asks_and_is_itself_again() -> None:
    rules = {rule.name: rule for rule in weigh_rules.rules_of(weigh_rules.ROOMS["reading"])}
    line = split("[AD]")[0]
    with weigh_rules.silenced(rules["reading.page.controls.is_advert"]):
        assert not is_advert(line)
    assert is_advert(line)
