"""What console, charts and page say of a corpus, in Korean and in English."""

from __future__ import annotations

from collections.abc import Mapping

from sinmun.i18n import Lang, in_language

# What only a corpus says; some words mean something else there (articles, period).
_CORPUS_MESSAGES: Mapping[str, tuple[str, str]] = {
    # console
    "unit": ("건", " articles"),
    "group_size": ("{n:,}건", "{n:,} articles"),
    "unit_address": ("곳", " addresses"),
    "collecting": ("주소 {n:,}곳부터 차례로 받습니다…", "Fetching from {n:,} addresses, one after another…"),
    "collected": (
        "주소 {n:,}곳을 받았고 {failed:,}곳은 받지 못했습니다.",
        "{n:,} addresses fetched, {failed:,} could not be.",
    ),
    "collected_before": (
        "전에 받아 둔 {n:,}곳을 씁니다 (받지 못한 곳 {failed:,}). 새로 받으려면 --output 으로 다른 폴더를 지정하세요.",
        "{n:,} addresses fetched before are used ({failed:,} could not be); choose another folder with --output to fetch anew.",
    ),
    "collecting_interrupted": (
        "멈췄습니다. 받은 것은 저장했습니다. 같은 명령을 다시 실행하면 이어서 받습니다.",
        "Stopped; what was fetched is saved, and the same command goes on from there.",
    ),
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
    "repeats_not_counted": (
        "되풀이된 기사 {n:,}건은 세지 않았습니다.",
        "Repeated articles left out: {n:,}",
    ),
    "duplicates_dropped": (
        "중복 기사 {n:,}건을 표에서 뺐습니다.",
        "{n:,} duplicates left out of the tables.",
    ),
    "report": ("보고서", "report"),
    "rows_beyond": (
        "{name}: 엑셀에는 앞의 {n:,}행만 있습니다 (전체 {total:,}행은 {name}.csv).",
        "{name}: the workbook has the first {n:,} of {total:,} rows; all are in {name}.csv.",
    ),
    "cells_cut": (
        "{name}: {most:,}자를 넘는 {n:,}칸은 엑셀에서 뒤가 잘립니다 (전체는 {name}.csv).",
        "{name}: {n:,} cells longer than {most:,} characters end early in the workbook; {name}.csv has all of them.",
    ),
    # workbook
    "workbook_note": ("표 하나가 시트 하나인 엑셀 파일", "all tables as one Excel workbook, a sheet each"),
    "first_sheet": ("목차", "contents"),
    "first_sheet_table": ("표", "table"),
    "first_sheet_rows": ("행", "rows"),
    "first_sheet_note": ("비고", "note"),
    "no_sentence_of_both": ("‘{word}’: 함께 나온 문장이 없습니다.", "‘{word}’: no sentence has both."),
    "no_places": ("‘{word}’: 말뭉치에 없는 말입니다.", "‘{word}’ does not occur in the corpus."),
    "places_of": (
        "‘{word}’: 기사 {articles:,}건의 {n:,}곳, 모두 {path} 에 있습니다.",
        "‘{word}’: {n:,} places in {articles:,} articles, all of them in {path}",
    ),
    # what is to be said of the tables
    "notices": ("표에서 알아 둘 것", "What the tables lack"),
    "notice_bigkinds": (
        "BigKinds 내려받기입니다. 인물·위치·기관·키워드·특성추출은 BigKinds가 잘리지 않은 전체 본문에서 뽑은 것이라, "
        "우리가 찾은 것과 나란히 bigkinds_ 로 시작하는 표에 따로 두었습니다",
        "An export of BigKinds: its people, places, organisations and keywords were found in the whole texts; they stand "
        "beside ours in tables of their own (bigkinds_…)",
    ),
    "notice_headlines": (
        "본문 없이 제목만 있어 제목만 분석한 기사: {n:,}건",
        "{n:,} articles of which the tables have only the headline; that is what was analysed",
    ),
    "notice_cut": (
        "본문이 중간에 잘린 기사: {n:,}건 (BigKinds나 검색 결과는 앞부분만 줍니다). 잘린 자리에 닿은 말은 세지 않았고, "
        "articles 표의 extent 열에 cut 으로 표시했습니다",
        "{n:,} articles whose text is cut off (BigKinds and search results give the beginning); words that touch the cut "
        "are not counted, and the column extent of the table articles says cut",
    ),
    "notice_without_text": (
        "본문이 비어 분석하지 못한 행: {n:,}개 (errors.csv)",
        "left out (errors.csv): {n:,} rows without a text",
    ),
    "notice_unread_days": (
        "날짜를 알아보지 못한 행: {n:,}개 (예: {examples})",
        "{n:,} rows whose day was not understood (for example {examples})",
    ),
    "notice_unused": (
        "{table}: 쓰지 않은 열 {column} ({kind} 보입니다). 쓰려면 --columns {field}={column}",
        "{table}: the column {column} was not used, though it looks like {kind}; --columns {field}={column} uses it",
    ),
    "notice_instead": (
        "{table}: 본문으로 {used} 열을 썼습니다. 본문일 수 있는 다른 열: {others} (바꾸려면 --columns text=열이름)",
        "{table}: took the text from the column {used}, not from {others}; --columns text=NAME chooses",
    ),
    "notice_summary": (
        "{table}: 본문 열이 없어 요약 열 ‘{column}’을 본문으로 썼습니다",
        "{table}: has no column of texts; the summaries of the column {column} were analysed",
    ),
    "notice_more": (
        "쓰지 않은 열 {n:,}개가 더 있습니다 (manifest.json)",
        "{n:,} more columns: manifest.json",
    ),
    "looks_text": ("본문으로", "texts"),
    "looks_title": ("제목으로", "headlines"),
    "looks_date": ("날짜로", "days"),
    "looks_url": ("주소로", "addresses"),
    # charts
    "chart_trends": ("시기에 따라 비중이 달라진 명사 {n}개", "{n} nouns whose share changed over time"),
    "chart_chosen": ("낱말 {n}개의 추이", "{n} words over time"),
    "chart_timeline": ("{name}의 시간표", "Time line of {name}"),
    "unit_timeline": (
        "원의 넓이: 기사 수. 첫 줄은 모든 기사, 나머지는 한 문장에 함께 나온 이름",
        "area: articles; the first line has all, the others names that share a sentence",
    ),
    "unit_trends": (
        "세로: 그때 기사 1,000건당 그 말이 나온 기사 수 (말뭉치는 {n:,}건)",
        "upward: articles with the word per 1,000 articles of the time (the corpus has {n:,})",
    ),
    "undated_left_out": ("날짜 없는 {n:,}건 제외", "{n:,} without a date left out"),
    "thin_periods": ("○ 기사가 {n}건이 안 되는 때", "○ fewer than {n} articles"),
    "from_to": ("{first}~{last}", "{first} to {last}"),
    "note_change": ("{when}: {share:,.0f}, 나머지 {rest:,.0f}", "{when}: {share:,.0f}, else {rest:,.0f}"),
    "none_trends": (
        "날짜가 둘 이상의 기간에 걸치지 않아 추이가 없습니다",
        "No trend: the dates lie within one period",
    ),
    "few_trends": (
        "시기에 따라 비중이 뚜렷하게 달라진 명사가 없습니다",
        "No noun changed over time beyond chance",
    ),
    "trends_note": (
        "기간마다, 또 앞뒤로 나눌 때마다 그 말이 나온 기사 수를 피셔의 정확 검정으로 견주고 "
        "모든 낱말과 기간을 함께 보정했습니다 (Benjamini·Hochberg 1995, 5%). 되풀이된 기사는 한 번만 셉니다.",
        "Articles with the word in each period, and before and after each, against the rest: Fisher's exact test, "
        "corrected over all words and periods (Benjamini and Hochberg 1995, 5 %). Repeated articles count once.",
    ),
    "by_month": ("월별", "by month"),
    "by_week": ("주별", "by week"),
    "by_day": ("일별", "by day"),
    "chart_keyness": ("{column}별 특징어", "Words that mark each group: {column}"),
    "chart_topics": ("주제 {n}개", "{n} topics"),
    "unit_topics": ("막대: 모든 낱말 가운데 그 주제의 비중", "bar: share of all words"),
    "unit_topic_course": (
        "오른쪽: 기간마다 기사에서 차지하는 비중",
        "right: share in the articles of each period",
    ),
    "thin_topics": ("옅은 막대: 기사 {n}건 미만", "pale: fewer than {n} articles"),
    "topics_cut": ("{total}개 가운데 큰 것 {n}개", "the {n} largest of {total}"),
    "unit_keyness": (
        "막대: 로그 가능도(눈금 같음), 숫자: 나머지의 몇 배인지와 95% 구간",
        "bar: log-likelihood (one scale), number: times as often as elsewhere, with its 95 % interval",
    ),
    "none_keyness": (
        "집단에 따라 우연을 넘어 달리 쓰인 낱말이 없습니다",
        "No word marks a group beyond chance",
    ),
    "times_as_often": ("{value}배 ({low}–{high})", "{value}× ({low}–{high})"),
    "only_here": ("여기에만", "only here"),
    "groups_not_drawn": ("그림에 없는 집단 {n}: ", "Not drawn ({n}): "),
    "groups_unmarked": ("특징어가 없는 집단 {n}: ", "No word beyond chance ({n}): "),
    "groups_small": (
        "기사가 세 건이 안 되어 견주지 않은 집단 {n}: ",
        "Fewer than three articles, not tested ({n}): ",
    ),
    "and_more": (" 외 {n}", " and {n} more"),
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
    "topics": ("주제", "Topics"),
    "topics_method": (
        "기사 {articles:,}건의 명사 {words:,}개로 찾은 주제 {number}개: 잠재 디리클레 할당(LDA), "
        "tomotopy {version} ({instructions}), {iterations}회 표집, 시드 {seed}, 모형마다 코어 {workers}개. "
        "같은 판과 시드에서 같은 결과가 나옵니다. 주제의 이름은 사람이 붙인 것이 아니라 "
        "관련도(Sievert·Shirley 2014, λ=0.6)가 가장 높은 낱말 셋입니다.",
        "{number} topics from {words:,} nouns of {articles:,} articles: latent Dirichlet allocation (LDA), "
        "tomotopy {version} ({instructions}), {iterations} iterations, seed {seed}, {workers} core for each model; "
        "the same version and seed give the same result. A topic's name is not made up: "
        "it is its three most relevant words (Sievert and Shirley 2014, λ=0.6).",
    ),
    "topics_found": (
        "{tried}개를 시험해 낱말들이 가장 잘 어울리는(NPMI × 다양성) {number}개로 정했습니다.",
        "Of {tried} topics, {number} cohere best (NPMI × diversity).",
    ),
    "topics_left_out": (
        "그런 낱말이 없는 기사 {n:,}건은 들어 있지 않습니다.",
        "Left out, as they have none of these words: {n:,} articles.",
    ),
    "topic_articles": ("이 주제가 가장 큰 기사 {n:,}건", "largest topic of {n:,} articles"),
    "making_topics": ("주제를 찾습니다…", "Finding topics…"),
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
    "reprints": ("전재된 글", "Reprints"),
    "reprinted": (
        "둘 이상의 언론사에 실린 글 {n:,}편 (reprints.csv)",
        "Texts printed by two outlets or more: {n:,} (reprints.csv)",
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
        "그 말이 나온 기사 수를 피셔의 정확 검정으로 견주고 모든 낱말과 집단을 함께 보정해 "
        "(Benjamini·Hochberg 1995, 5%) 세 건 이상에 나온 것만 싣습니다. 막대와 순서는 로그 가능도(Dunning 1993), "
        "배율은 기사 비율의 비와 95% 구간입니다. 한 집단에서 되풀이된 기사는 한 번만 셉니다.",
        "Articles with the word, by Fisher's exact test, corrected over all words and groups (Benjamini and Hochberg 1995, "
        "5 %), in three articles or more. Bars and order: log-likelihood (Dunning 1993); number: ratio of the shares "
        "of articles with its 95 % interval. Articles repeated within a group count once.",
    ),
    "made_by": ("sinmun {version}으로 만듦", "made with sinmun {version}"),
}


def corpus_messages(lang: Lang) -> dict[str, str]:
    """Return what console, charts and page of a corpus say, by key."""
    return in_language(_CORPUS_MESSAGES, lang)
