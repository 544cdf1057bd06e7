"""Every rule over a tagger's mentions does what it is for, and no more, on a text that shows it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from notation import rendered
from rule_examples import EXAMPLES, LIMITS, OPEN, Example

from sinmun.entities.mention import Entities


@pytest.mark.parametrize("example", EXAMPLES + LIMITS, ids=lambda example: example.rule)
def test_the_text_names_who_and_what_a_reader_would_say(
    example: Example, resolved: Callable[..., Entities]
) -> None:
    assert rendered(resolved(example.text)) == example.expected


@pytest.mark.xfail(strict=True, reason="not right yet; belongs into EXAMPLES as soon as it is")
@pytest.mark.parametrize("example", OPEN, ids=lambda example: example.rule)
def test_the_text_still_names_what_a_reader_would_not(
    example: Example, resolved: Callable[..., Entities]
) -> None:
    assert rendered(resolved(example.text)) == example.expected
