"""Every step over a tagger's mentions does what it is for, and no more, on a text that shows it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from notation import read_marked, rendered
from rule_examples import BELIEVED, DOUBTED, EXAMPLES, LIMITS, OPEN, ROLES, Example

from sinmun.entities.draft import Change
from sinmun.entities.mention import MIN_CONFIDENCE, Entities
from sinmun.entities.resolution import resolve, resolve_all
from sinmun.entities.steps import STEPS
from sinmun.words.morphs import Document

Resolve = Callable[..., Entities]
Parse = Callable[..., Document]


@pytest.mark.parametrize("example", EXAMPLES + LIMITS, ids=lambda example: example.step)
def test_the_text_names_who_and_what_a_reader_would_say(example: Example, resolved: Resolve) -> None:
    assert rendered(resolved(example.text)) == example.expected


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_the_role_beside_a_name_is_read(text: str, expected: str, resolved: Resolve) -> None:
    assert rendered(resolved(text)) == expected


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.step)
def test_the_text_comes_out_wrong_without_the_step(example: Example, parsed: Parse) -> None:
    text, mentions = read_marked(example.text)
    found = resolve(parsed(text), mentions, without={example.step})
    assert rendered(found) != example.expected


@pytest.mark.parametrize("example", BELIEVED, ids=lambda example: example.step)
def test_the_step_makes_a_name_sure(example: Example, parsed: Parse) -> None:
    text, mentions = read_marked(example.text)
    lines = [
        rendered(resolve(parsed(text), mentions, without=without).from_confidence(MIN_CONFIDENCE))
        for without in ((), {example.step})
    ]
    assert lines[0] == example.expected != lines[1]


@pytest.mark.parametrize("example", DOUBTED, ids=lambda example: example.step)
def test_no_step_makes_a_name_sure(example: Example, resolved: Resolve) -> None:
    assert rendered(resolved(example.text).from_confidence(MIN_CONFIDENCE)) == example.expected


@pytest.mark.xfail(strict=True, reason="not right yet; belongs into EXAMPLES as soon as it is")
@pytest.mark.parametrize("example", OPEN, ids=lambda example: example.step)
def test_the_text_still_names_what_a_reader_would_not(example: Example, resolved: Resolve) -> None:
    assert rendered(resolved(example.text)) == example.expected


def test_every_step_has_an_example_and_a_name_and_lines_of_its_own() -> None:
    names = [step.name for step in STEPS]
    assert len(set(names)) == len(names)
    assert set(names) == {example.step for example in EXAMPLES + BELIEVED}
    for lines in ([step.ko for step in STEPS], [step.en for step in STEPS]):
        assert all(lines)


def test_a_step_that_is_not_there_cannot_be_left_out(parsed: Parse) -> None:
    with pytest.raises(ValueError, match="no step is called inside a wrod"):
        resolve(parsed("서울시는 답했다."), [], without={"inside a wrod"})


def test_the_trace_tells_what_each_step_did(parsed: Parse) -> None:
    text, mentions = read_marked("<포항 스틸러스:OG>가 이겼다. <포항:LC>은 3위다. <서울시:OG:.6>민은 반겼다.")
    trace: list[Change] = []
    found = resolve(parsed(text), mentions, trace=trace)
    told = [
        (change.rule, change.before and change.before.label, change.after and change.after.label)
        for change in trace
    ]
    assert told == [("inside a word", "OG", None), ("place or club", "LC", "OG")]
    rules = {mention.text: mention.rule for mention, _ in found.by_offset()}
    assert rules == {"포항 스틸러스": "", "포항": "place or club"}


def test_articles_resolved_together_come_out_as_one_by_one(parsed: Parse) -> None:
    marked = [read_marked(example.text) for example in EXAMPLES]
    documents = [parsed(text) for text, _ in marked]
    together: list[list[Change]] = [[] for _ in documents]
    found = resolve_all(documents, [mentions for _, mentions in marked], traces=together)
    for document, (_, mentions), entities, changes in zip(documents, marked, found, together, strict=True):
        alone: list[Change] = []
        assert resolve(document, mentions, trace=alone) == entities
        assert alone == changes


def test_a_mention_that_a_rule_made_has_no_confidence(parsed: Parse) -> None:
    text, mentions = read_marked("<오세훈:PS:.8> 시장이 왔다. 오세훈은 웃었다.")
    found = resolve(parsed(text), mentions)
    (person,) = found.people
    assert [(m.confidence, m.rule) for m in person.mentions] == [(0.8, ""), (None, "again")]
