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
    "all_excluded": (
        "분석할 기사가 없습니다. {n:,}행 모두 분석 제외로 표시되어 있습니다",
        "nothing to analyse: all {n:,} rows are marked as excluded",
    ),
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
    # charts
    "chart_trends": ("비중이 가장 크게 달라진 명사 {n}개", "The {n} nouns whose share changed most"),
    "chart_chosen": ("낱말 {n}개의 추이", "{n} words over time"),
    "unit_trends": ("기사 1,000건 가운데 그 말이 나온 기사 수", "articles in a thousand that have the word"),
    "none_trends": (
        "날짜가 둘 이상의 기간에 걸치지 않아 추이가 없습니다",
        "No trend: the dates lie within one period",
    ),
    "few_trends": (
        "여러 기사에 나온 명사가 적어 추이를 그리지 않습니다",
        "No trend: no noun occurs in enough articles",
    ),
    "by_month": ("월별", "by month"),
    "by_week": ("주별", "by week"),
    "by_day": ("일별", "by day"),
    "chart_keyness": ("{column}별 특징어", "Words that mark each group: {column}"),
    "unit_keyness": ("막대: 로그 가능도 (나머지 기사와 견주어)", "bar: log-likelihood against all the rest"),
    "none_keyness": ("집단을 나눌 만한 차이가 없습니다", "No word marks a group"),
    "publisher": ("언론사", "publisher"),
    "section": ("분야", "section"),
    "source": ("파일", "source"),
    # page
    "page_title": ("{title} | 말뭉치 분석", "{title} | corpus analysis"),
    "articles": ("기사", "Articles"),
    "period": ("기간", "Period"),
    "undated": ("날짜 없는 기사", "Without a date"),
    "publishers": ("언론사 수", "Publishers"),
    "duplicates": ("중복 기사", "Duplicates"),
    "errors": ("읽지 못한 항목", "Failures"),
    "nouns": ("명사", "Nouns"),
    "compounds": ("합성어", "Compounds"),
    "keywords": ("키워드", "Keywords"),
    "people": ("인물", "People"),
    "organizations": ("기관", "Organisations"),
    "places": ("장소", "Places"),
    "speakers": ("발언자", "Speakers"),
    "quotes": ("직접 인용", "Quotations"),
    "network": ("관계망", "Network"),
    "trends": ("추이", "Trends"),
    "keyness": ("집단별 특징어", "Words that mark groups"),
    "wordcloud": ("낱말 구름", "Word cloud"),
    "tables": ("표", "Tables"),
    "charts": ("차트", "Charts"),
    "about": ("이 말뭉치", "About this corpus"),
    "sources": ("원본 파일", "Sources"),
    "all_rows": ("전체 {n:,}행 (CSV)", "all {n:,} rows (CSV)"),
    "first_rows": ("앞의 {n:,}행", "first {n:,} rows"),
    "none": ("없음", "none"),
    "dropped": (
        "되풀이된 기사는 표와 차트에서 뺐습니다.",
        "Repeated articles are left out of tables and charts.",
    ),
    "kept": (
        "되풀이된 기사도 표와 차트에 들어 있습니다.",
        "Repeated articles are counted in tables and charts.",
    ),
    "formula_note": (
        "CSV 파일에서 = + - @ 로 시작하는 칸은 스프레드시트가 수식으로 읽지 않도록 앞에 작은따옴표를 붙였습니다.",
        "In the CSV files a cell that begins with = + - @ has an apostrophe in front, so that no spreadsheet "
        "takes it for a formula.",
    ),
    "keyness_note": (
        "로그 가능도(Dunning 1993, Rayson·Garside 2000). 3.84 이상만 싣습니다 (유의 수준 5%).",
        "Log-likelihood (Dunning 1993; Rayson and Garside 2000); 3.84 (the 5 % level) or more.",
    ),
    "made_by": ("sinmun {version}으로 만듦", "made with sinmun {version}"),
}


def words(lang: Literal["ko", "en"]) -> dict[str, str]:
    """Return all words of a language by their keys."""
    place = 0 if lang == "ko" else 1
    return {key: pair[place] for key, pair in _WORDS.items()}
