"""What charts, page and console say, in Korean and in English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Lang = Literal["ko", "en"]

# key: (Korean, English). Names in braces are filled in by str.format at the place of use.
_MESSAGES: Mapping[str, tuple[str, str]] = {
    # things
    "noun": ("명사", "noun"),
    "nouns": ("명사", "Nouns"),
    "compound": ("합성어", "compound"),
    "compounds": ("합성어", "Compounds"),
    "keyword": ("키워드", "keyword"),
    "keywords": ("키워드", "Keywords"),
    "person": ("인물", "person"),
    "people": ("인물", "People"),
    "organization": ("기관", "organisation"),
    "organizations": ("기관", "Organisations"),
    "place": ("장소", "place"),
    "places": ("장소", "Places"),
    "quote": ("직접 인용", "quotation"),
    "quotes": ("직접 인용", "Quotations"),
    "statements": ("간접 인용", "Reported statements"),
    "network": ("관계망", "Network"),
    "wordcloud": ("낱말 구름", "Word cloud"),
    # columns
    "name": ("이름", "name"),
    "role": ("직함", "role"),
    "aliases": ("다른 표기", "other forms"),
    "mentions": ("언급 수", "mentions"),
    "count": ("횟수", "count"),
    "score": ("특징도(G²)", "keyness (G²)"),
    "sentences": ("문장 수", "sentences"),
    "share_in_compounds": ("합성어 안 비율", "share in compounds"),
    "parts": ("구성", "parts"),
    "text": ("내용", "text"),
    "speaker": ("말한 이", "speaker"),
    "verb": ("서술어", "verb"),
    "rule": ("규칙", "rule"),
    "source": ("한쪽", "source"),
    "target": ("다른 쪽", "target"),
    "weight": ("함께 나온 문장 수", "shared sentences"),
    # charts
    "chart_nouns": ("가장 많이 나온 명사 {n}개", "Most frequent nouns: {n}"),
    "chart_keywords": ("핵심 키워드 {n}개", "Leading keywords: {n}"),
    "chart_people": ("가장 많이 언급된 인물 {n}명", "People mentioned most: {n}"),
    "chart_organizations": ("가장 많이 언급된 기관 {n}곳", "Organisations mentioned most: {n}"),
    "chart_places": ("가장 많이 언급된 장소 {n}곳", "Places mentioned most: {n}"),
    "chart_wordcloud": ("자주 나온 명사 {n}개의 낱말 구름", "Most frequent nouns as a cloud: {n}"),
    "chart_network": ("함께 나온 이름 {n}개의 관계망", "Names that occur together: {n}"),
    "none_nouns": ("이 기사에는 셀 수 있는 명사가 없습니다", "No nouns were found in this article"),
    "none_keywords": ("이 기사에서는 키워드를 찾지 못했습니다", "No keywords were found in this article"),
    "none_people": ("이 기사에는 언급된 인물이 없습니다", "No people are mentioned in this article"),
    "none_organizations": (
        "이 기사에는 언급된 기관이 없습니다",
        "No organisations are mentioned in this article",
    ),
    "none_places": ("이 기사에는 언급된 장소가 없습니다", "No places are mentioned in this article"),
    "none_wordcloud": ("이 기사에는 그릴 명사가 없습니다", "No nouns to draw were found in this article"),
    "few_wordcloud": (
        "두 번 이상 나온 명사가 세 개가 안 되어 낱말 구름을 그리지 않습니다",
        "No cloud: fewer than three nouns occur twice or more",
    ),
    "none_network": ("한 문장에 함께 나온 이름이 없습니다", "No two names share a sentence in this article"),
    "unit_count": ("단위: 회", "unit: occurrences"),
    "unit_mentions": ("단위: 언급 횟수", "unit: mentions"),
    "unit_score": (
        "막대: 특징도(로그 가능도 G²), 괄호: 출현 횟수",
        "bar: keyness (log-likelihood G²), in brackets: occurrences",
    ),
    "score_note": (
        "특징도: 여느 한국어 글보다 얼마나 자주 나왔는지 나타내는 로그 가능도(G², Dunning 1993)에 나온 자리를 더 쳐 준 값. "
        "한 기사 안에서만 견줄 수 있습니다.",
        "Keyness: how much more often a word occurs than in Korean at large, as log-likelihood (G², Dunning 1993) "
        "weighted by where it stands; comparable within one article only.",
    ),
    "unit_wordcloud": ("글자 크기: 출현 횟수", "size: occurrences"),
    "unit_network": (
        "선 굵기: 함께 나온 문장 수, 회색 바탕: 자주 어울리는 무리",
        "line: shared sentences, grey ground: group",
    ),
    "network_cut": ("전체 {total}개 중 연결이 많은 {n}개", "the {n} best connected of {total}"),
    "links_cut": ("연결 {total}개 중 뼈대가 되는 {n}개", "the {n} ties that matter of {total}"),
    "in_compounds": ("합성어 안", "inside compounds"),
    "on_its_own": ("홀로", "on its own"),
    "score_and_count": ("{score:,.1f} ({count:,}회)", "{score:,.1f} ({count:,}×)"),
    "other_nouns": ("그 밖의 명사", "other nouns"),
    "left_out": (
        "글꼴에 없는 글자가 든 {n}개는 뺌",
        "{n} left out (letters that the font lacks)",
    ),
    "left_out_names": (
        "글꼴에 없는 글자가 들어 그림에서 뺀 말: {names}",
        "Not drawn, as the font lacks letters of them: {names}",
    ),
    "gaps": ("…: 글꼴에 없는 글자", "…: letters that the font lacks"),
    "none_drawable": ("글꼴로 그릴 수 있는 이름이 없습니다", "The font has no letters for these names"),
    "no_title": ("제목 없음", "untitled"),
    # rules by which something was taken off the page
    "rule_advert": ("광고", "advertisement"),
    "rule_button": ("단추", "button"),
    "rule_byline": ("기자 이름", "byline"),
    "rule_caption": ("사진 설명", "caption"),
    "rule_comments": ("댓글", "comments"),
    "rule_copyright": ("저작권 표시", "copyright notice"),
    "rule_credit": ("제작진", "credit"),
    "rule_credits": ("제작진", "credits"),
    "rule_end": ("기사 끝 표시", "end mark"),
    "rule_imprint": ("발행 정보", "imprint"),
    "rule_keywords": ("관련 키워드", "keywords"),
    "rule_menu": ("메뉴", "menu"),
    "rule_notice": ("안내문", "notice"),
    "rule_outlet": ("매체 이름", "outlet"),
    "rule_recommended": ("추천 기사", "recommended"),
    "rule_related": ("관련 기사", "related"),
    "rule_sign-off": ("맺음말", "sign-off"),
    "rule_stamp": ("입력 시각", "time stamp"),
    "rule_stock": ("주가", "stock prices"),
    "rule_subscribe": ("구독 권유", "subscribe"),
    "rule_summary": ("자동 요약", "summary box"),
    "rule_table": ("표", "table"),
    "rule_tail": ("기사 뒤", "after the article"),
    "rule_tipoff": ("제보 안내", "tip-off"),
    "rule_trailing": ("기사 뒤", "after the article"),
    "rule_turn": ("방송 순서 표시", "speaker mark"),
    # console
    "results": ("결과", "Results"),
    # page
    "page_title": ("{title} | 기사 분석", "{title} | article analysis"),
    "reporter": ("{names} 기자", "by {names}"),
    "in_brief": ("한눈에 보기", "In brief"),
    "characters": ("글자(공백 포함)", "Characters with spaces"),
    "summary": ("세 문장 요약", "Summary in three sentences"),
    "go_to_sentence": ("기사에서 보기", "show in the article"),
    "article": ("기사", "Article"),
    "captions": ("사진 설명", "Captions"),
    "tables": ("표", "Tables"),
    "charts": ("차트", "Charts"),
    "index": ("찾아보기", "Index"),
    "index_hint": (
        "이름을 누르면 기사 속 모든 자리가 표시됩니다.",
        "Choose a name to see all its places in the article.",
    ),
    "legend": ("표시", "Legend"),
    "top_words": ("많이 나온 말", "Most frequent"),
    "top_people": ("많이 언급된 인물", "Most mentioned people"),
    "top_organizations": ("많이 언급된 기관", "Most mentioned organisations"),
    "top_speakers": ("많이 인용된 이", "Most quoted"),
    "unknown_speaker": ("말한 이 미상", "speaker not stated"),
    "times": ("{n:,}회", "{n:,}×"),
    "removed": ("기사에서 걷어낸 부분 {n}곳", "Taken off the page: {n} pieces"),
    "removed_hint": (
        "기사 본문이 아니라고 판단한 부분과 그 규칙입니다. 분석에는 쓰지 않았습니다.",
        "What was judged not to be the article, with the rule; it was not analysed.",
    ),
    "empty_article": ("분석할 본문이 없습니다.", "There is no text to analyse."),
    "empty_table": ("없음", "none"),
    "rows_cut": (
        "전체 {total:,}행 중 앞의 {n:,}행 (나머지는 CSV 파일에)",
        "first {n:,} of {total:,} rows (the CSV has all)",
    ),
    "filter": ("걸러 보기", "Filter"),
    "filter_table": ("{table} 표 걸러 보기", "Filter the table {table}"),
    "copy_csv": ("CSV로 복사", "Copy as CSV"),
    "copied": ("복사했습니다", "Copied"),
    "copy_failed": ("복사하지 못했습니다", "Copying failed"),
    "show_all": ("모두 보기 ({n:,})", "Show all ({n:,})"),
    "show_fewer": ("줄여 보기", "Show fewer"),
    "rows_shown": ("{n}행", "rows: {n}"),
    "previous": ("이전", "Previous"),
    "next": ("다음", "Next"),
    "clear": ("해제", "Clear"),
    "position": ("{name}: {n}곳 중 {i}번째", "{name}: {i} of {n}"),
    "not_in_text": ("{name}: 기사 글에서 찾지 못했습니다", "{name}: not found in the text"),
    "cleared": ("표시를 해제했습니다", "Marks cleared"),
    # why a name is what it is
    "why": ("‘{word}’: 이렇게 나온 까닭", "Why ‘{word}’ came out so"),
    "unsure": (
        "확실하지 않아 인물·기관 표에서 뺀 이름 {n}개 (언급 표에는 있음)",
        "Names too unsure for the tables of people and organisations: {n} (they are among the mentions)",
    ),
    "why_unsure": (", 확실하지 않아 표에서 뺌", ", too unsure for the tables"),
    "why_name": ("{name}: {kind}, 언급 {n}회", "{name}: {kind}, mentioned {n} times"),
    "why_confidence": (", 가장 높은 확신도 {score:.2f}", ", highest confidence {score:.2f}"),
    "why_no_name": ("‘{word}’: 이름으로 잡히지 않았습니다", "‘{word}’ is no name of this article"),
    "why_found": ("찾음: {name} ({kind})", "found: {name} ({kind})"),
    "why_dropped": ("뺌: {name} ({kind})", "dropped: {name} ({kind})"),
    "why_labelled": ("{name}: {old} → {new}", "{name}: {old} → {new}"),
    "why_changed": ("{before} → {after} ({kind})", "{before} → {after} ({kind})"),
    "why_speaks": ("말한 이로 나온 직접 인용 {n}개", "speaker of quotations: {n}"),
    "why_says": ("말한 이로 나온 간접 인용 {n}개", "speaker of reported statements: {n}"),
    "why_removed": ("기사에서 뺀 줄: {line} ({reason})", "line taken off the page: {line} ({reason})"),
    "concordance": ("문맥 찾기", "Concordance"),
    "concordance_hint": (
        "낱말을 넣으면 기사 속 쓰임을 앞뒤 문맥과 함께 보여 줍니다.",
        "Type a word to see it in its contexts.",
    ),
    "concordance_word": ("찾을 낱말", "Word"),
    "hits": ("{n}곳", "{n} places"),
    "no_hits": ("기사에 없는 말입니다", "not in the article"),
    "left_context": ("앞", "before"),
    "right_context": ("뒤", "after"),
    "swipe": ("옆으로 밀면 그림 전체를 볼 수 있습니다 ↔", "Swipe sideways to see the whole picture ↔"),
    "made_of": ("이 결과는", "About this result"),
    "came_from": ("출처", "Source"),
    "made_with": ("만든 프로그램", "Made with"),
    "options": ("옵션", "Options"),
    "option_rank": ("키워드 순위", "keywords ranked by"),
    "option_min_confidence": ("표에 오르는 확신도", "confidence of a row"),
    "option_min_length": ("명사의 최소 글자 수", "shortest noun, in characters"),
    "option_dictionary": ("사용자 사전", "user dictionary"),
    "option_stopwords": ("세지 않은 단어", "words not counted"),
    "option_people": ("인물·기관 목록", "people and organisations given"),
    "rank_keyness": ("특징도", "keyness"),
    "rank_frequency": ("빈도", "frequency"),
    "source_unknown": ("글로 직접 받음", "given as text"),
    "chart_alt": ("차트: {title}. {data}", "Chart: {title}. {data}"),
    "made_by": ("sinmun {version}으로 만듦", "made with sinmun {version}"),
    "skip": ("기사로 건너뛰기", "Skip to the article"),
}


def messages(lang: Lang = "ko") -> Mapping[str, str]:
    """Return all messages of a language by their keys; braces in them are filled in with ``str.format``.

    Raises:
        ValueError: the language is neither ``ko`` nor ``en``.
    """
    if lang not in ("ko", "en"):
        raise ValueError(f"unknown language {lang!r}: use 'ko' or 'en'")
    return MappingProxyType(in_language(_MESSAGES, lang))


_ONE = re.compile(
    r"(?<![\w.,])1 ((?:more )?(?:address|article|cell|character|column|duplicate|failure|iteration|noun|piece|place|row|tie|"
    r"time|topic|word))(?:es|s)\b( are\b| were\b)?"
)
_SINGULAR = {" are": " is", " were": " was", None: ""}


class _English(str):
    """A message that says ``1 article`` where it is filled in with a 1."""

    __slots__ = ()

    def format(self, *args: object, **values: object) -> str:
        """Return the message filled in."""
        return _ONE.sub(lambda found: f"1 {found[1]}{_SINGULAR[found[2]]}", super().format(*args, **values))


def in_language(pairs: Mapping[str, tuple[str, str]], lang: Lang) -> dict[str, str]:
    """Return messages by key in one of their two languages."""
    return {key: korean if lang == "ko" else _English(english) for key, (korean, english) in pairs.items()}


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
