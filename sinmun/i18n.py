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
