"""Reading texts whose names are given, so that attribution is tested by itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import pytest

from sinmun.entities.mention import Entities, Entity, Label, Mention
from sinmun.quotes import Quote, Statement, extract_speech
from sinmun.words.morphs import Document

FORMS: tuple[tuple[str, Label, str], ...] = (
    (r"박서준|박(?=씨| 대표| 사장)", "PS", "박서준"),
    (r"이한결|이(?=씨| 이사| 교수)", "PS", "이한결"),
    (r"두메도", "PS", "두메도"),
    (r"해온시", "OG", "해온시"),
    (r"한빛전자", "OG", "한빛전자"),
    (r"한빛투자증권", "OG", "한빛투자증권"),
    (r"누리경찰서", "OG", "누리경찰서"),
    (r"대한연날리기연맹", "OG", "대한연날리기연맹"),
    (r"하늘솔팽이연맹", "OG", "하늘솔팽이연맹"),
    (r"누리일보", "OG", "누리일보"),
    (r"해온지법 형사1부", "OG", "해온지법 형사1부"),
)


class Speech(NamedTuple):
    """What was found in a text."""

    quotes: tuple[Quote, ...]
    statements: tuple[Statement, ...]

    @property
    def said(self) -> list[tuple[str, str | None]]:
        """Words and speakers of the quotations."""
        return [(quote.text, quote.speaker) for quote in self.quotes]

    @property
    def told(self) -> list[tuple[str, str | None]]:
        """Clauses and speakers of the indirect speech."""
        return [(statement.text, statement.speaker) for statement in self.statements]


def names_in(text: str) -> Entities:
    """Return the people and bodies of `FORMS` that stand in ``text``."""
    groups: defaultdict[Label, list[Entity]] = defaultdict(list)
    for pattern, label, name in FORMS:
        found = tuple(
            Mention(match.start(), match.end(), label, match[0]) for match in re.finditer(pattern, text)
        )
        if found:
            groups[label].append(Entity(label, name, (name,), found))
    return Entities(tuple(groups["PS"]), tuple(groups["OG"]), ())


@pytest.fixture(scope="session")
def read(parsed: Callable[..., Document]) -> Callable[..., Speech]:
    """Return a function that reads a text in which the people and bodies of `FORMS` are known."""

    def read_text(body: str, title: str = "", without: AbstractSet[str] = frozenset()) -> Speech:
        document = parsed(body, title=title)
        return Speech(*extract_speech(document, names_in(document.text), without=without))

    return read_text
