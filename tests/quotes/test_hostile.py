"""No text makes quotation extraction fail or take long."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest

from sinmun.entities.mention import Entities, Entity, Mention
from sinmun.quotes import extract_speech
from sinmun.words.morphs import Document

PIECES = [
    *"“”‘’\"'″′「」〃„…·,.?!:/()[]-△▶ \n",
    *(
        "박서준",
        "해온시",
        "대표",
        "는",
        "이",
        "은",
        "고",
        "라고",
        "라며",
        "이라는",
        "말했다",
        "말",
        "밝혔다",
        "했다",
        "한",
    ),
    *("그는", "이어", "관계자는", "설명이다", "간다", "다고", "기자", "일문일답", "의", "씨", "와", "14일"),
    *("Q. ", "A. ", "\n-왜인가?\n", "👍", "\u200b", "\x00"),
]


def named(text: str) -> Entities:
    """Return 박서준 and 해온시 wherever they stand."""
    found = []
    for label, name in (("PS", "박서준"), ("OG", "해온시")):
        starts = [at for at in range(len(text)) if text.startswith(name, at)]
        mentions = tuple(Mention(at, at + len(name), label, name) for at in starts)
        found.append((Entity(label, name, (name,), mentions),) if mentions else ())
    return Entities(found[0], found[1], ())


def extracted(parsed: Callable[..., Document], body: str, title: str = "") -> None:
    document = parsed(body, title=title)
    quotes, statements = extract_speech(document, named(document.text))
    for one in (*quotes, *statements):
        assert document.text[one.start : one.end] == one.text
        assert one.speaker in (None, "박서준", "해온시")
    assert [quote.start for quote in quotes] == sorted({quote.start for quote in quotes})


@pytest.mark.parametrize(
    "body", ["", " ", "\n", "“", "”", "“”", "‘’", '"', "가", "“가”", "“”고 말했다.", ":", "박서준:"]
)
def test_texts_of_next_to_nothing_are_read(parsed: Callable[..., Document], body: str) -> None:
    extracted(parsed, body)
    extracted(parsed, "", title=body)


@pytest.mark.parametrize("seed", range(60))
def test_any_jumble_of_marks_names_and_verbs_gives_spans_of_the_text(
    parsed: Callable[..., Document], seed: int
) -> None:
    pick = random.Random(seed)
    body = "".join(pick.choices(PIECES, k=pick.choice([8, 60, 400])))
    title = "".join(pick.choices(PIECES, k=8)).replace("\n", " ").strip()
    extracted(parsed, body, title)


@pytest.mark.parametrize(
    "piece",
    [
        "“말 ‘그 \"다 '이 ″아 「가 ",
        '그는 “말했다 ‘그리고 "다시 말했다.\n',
        "박서준은 “간다”고 말했다며 “온다”고 했고 ",
        "박서준은 간다고 해온시는 온다며 ",
        "박서준·해온시·",
        "-왜인가?\n“그렇다.”\n",
        "Q. 왜인가?\nA. 그렇다.\n",
        "[박서준/대표 : ",
        "▶ 인터뷰 : 박서준 / ",
        " \t",
        "((〈《",
    ],
)
def test_the_time_taken_grows_with_the_text_and_no_faster(
    parsed: Callable[..., Document], piece: str
) -> None:
    times = []
    for size in (4_000, 32_000):
        document = parsed((piece * size)[:size])
        entities = named(document.text)
        runs = []
        for _ in range(2):
            start = time.process_time()
            extract_speech(document, entities)
            runs.append(time.process_time() - start)
        times.append(min(runs))
    assert times[1] < 24 * times[0] + 0.2
