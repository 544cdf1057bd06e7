"""What console, charts and page of a corpus say, in Korean and in English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

_WORDS: Mapping[str, tuple[str, str]] = {
    # console
    "unit": ("건", " articles"),
    "interrupted": (
        "멈췄습니다. 기사 {n:,}건까지 저장했습니다. 같은 명령을 다시 실행하면 이어서 합니다.",
        "Stopped with {n:,} articles saved; the same command goes on from there.",
    ),
    "making_tables": ("표와 차트를 만듭니다…", "Making tables and charts…"),
    "more_errors": (
        "읽지 못한 항목 {n:,}건은 errors.csv 에 모두 있습니다.",
        "All {n:,} failures are in errors.csv.",
    ),
    "done": ("기사 {n:,}건을 분석했습니다.", "{n:,} articles analysed."),
    "failed": ("읽지 못한 항목 {n:,}건: errors.csv", "{n:,} could not be read: errors.csv"),
    "excluded": ("분석 제외로 표시된 {n:,}행을 뺐습니다.", "{n:,} rows marked as excluded were left out."),
    "duplicates_marked": (
        "중복 기사 {n:,}건을 표시했습니다 (--drop-duplicates 로 표에서 뺍니다).",
        "{n:,} duplicates marked (--drop-duplicates leaves them out of the tables).",
    ),
    "duplicates_dropped": (
        "중복 기사 {n:,}건을 표에서 뺐습니다.",
        "{n:,} duplicates left out of the tables.",
    ),
    "report": ("보고서", "report"),
}


def words(lang: Literal["ko", "en"]) -> dict[str, str]:
    """Return all words of a language by their keys."""
    place = 0 if lang == "ko" else 1
    return {key: pair[place] for key, pair in _WORDS.items()}
