from __future__ import annotations

import random
import time

from sinmun.corpus.signature import sign, similarity

WORDS = (
    *("시장", "시민", "버스", "노선", "예산", "의회", "심야", "새벽", "일터", "교통", "공사", "발표", "계획"),
    *("확대", "요금", "정류장", "기사", "승객", "도로", "안전", "점검", "회의", "결과", "논의", "지원"),
)


def text(seed: int, length: int = 300) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) + chance.choice("은는이가을를에서도") for _ in range(length))


def test_spacing_punctuation_and_figures_do_not_count() -> None:
    assert sign("시장은 3일 밝혔다.").digest == sign("시장은  4일\n“밝혔다”").digest
    assert sign("시장은 밝혔다").digest != sign("시장이 밝혔다").digest


def test_the_similarity_is_about_the_share_of_common_shingles() -> None:
    words = text(1).split()
    whole, most, half = (sign(" ".join(words[:count])) for count in (300, 270, 150))
    assert similarity(whole.sketch, whole.sketch) == 1
    assert 0.8 < similarity(whole.sketch, most.sketch) < 1
    assert 0.35 < similarity(whole.sketch, half.sketch) < 0.65
    assert similarity(whole.sketch, sign(text(2)).sketch) < 0.2


def test_short_texts_are_compared_as_a_whole_only() -> None:
    assert sign("시장은 밝혔다").sketch == b""
    assert similarity(b"", b"") == 0


def test_a_long_text_takes_time_in_proportion() -> None:
    begin = time.perf_counter()
    signature = sign(text(3, 60_000))
    assert time.perf_counter() - begin < 3
    assert similarity(signature.sketch, sign(text(3, 60_000) + " 덧붙임").sketch) > 0.95


def test_hostile_characters_do_no_harm() -> None:
    assert sign("\ud800" * 300 + "가").digest
    assert sign("").sketch == b""
