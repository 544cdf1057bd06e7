from __future__ import annotations

import random
import time

import pytest

from sinmun.corpus.signature import other_figures, overlap, sign, similarity

WORDS = (
    *("시장", "시민", "버스", "노선", "예산", "의회", "심야", "새벽", "일터", "교통", "공사", "발표", "계획"),
    *("확대", "요금", "정류장", "기사", "승객", "도로", "안전", "점검", "회의", "결과", "논의", "지원"),
)


def text(seed: int, length: int = 300) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) + chance.choice("은는이가을를에서도") for _ in range(length))


def test_spacing_punctuation_and_the_day_of_a_photograph_do_not_count() -> None:
    assert sign("시장은 3일 밝혔다.").digest == sign("시장은  3일\n“밝혔다” 2024.03.03").digest
    assert sign("시장은 밝혔다").digest != sign("시장이 밝혔다").digest


def test_figures_count_for_themselves() -> None:
    assert sign("농도는 41이다.").digest != sign("농도는 87이다.").digest
    assert sign("모두 1,000명이다.").digest == sign("모두 1000명이다.").digest
    assert other_figures("3일 41도 2m 12명", "4일 87도 5m 3명")
    assert not other_figures("3일 41도 2m 12명", "3일 41도 2m 13명")
    assert not other_figures("3일 41도", "올해 3일")


def test_what_stands_above_a_body_that_says_nothing_is_part_of_the_text() -> None:
    licence = "), 무단 전재 및 재배포 금지]"
    assert sign(licence, above="장관 방문").digest != sign(licence, above="시장 식목").digest
    links = "☞ 여덟 살 나하늘이 산에 오른 까닭은?\n☞ 봄마다 열리는 새길 마라톤, 올해는 어디로 달리나"
    assert sign(links, above="장관 방문").digest != sign(links, above="시장 식목").digest
    caption = "3일 새길시 공원에서 열린 나무 심기 행사에서 참석자들이 나무를 심고 있다."
    assert sign(caption, above="나무 심기").digest == sign(caption, above="푸른 새길").digest
    assert sign("", above="").digest == ""


def test_how_much_of_two_texts_is_the_same_is_counted_exactly() -> None:
    words = text(1).split()
    whole, half = " ".join(words), " ".join(words[:150])
    found = overlap(half, whole)
    assert found.contained == 1
    assert found.jaccard == pytest.approx(0.5, abs=0.05)
    assert overlap("", whole) == (0, 0)


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
    begin = time.process_time()
    signature = sign(text(3, 60_000))
    assert time.process_time() - begin < 3
    assert similarity(signature.sketch, sign(text(3, 60_000) + " 덧붙임").sketch) > 0.95


def test_hostile_characters_do_no_harm() -> None:
    assert sign("\ud800" * 300 + "가").digest
    assert sign("").sketch == b""
