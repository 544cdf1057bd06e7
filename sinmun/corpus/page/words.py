"""What the page of a corpus says beside what console and charts say, in Korean and in English."""

from __future__ import annotations

from collections.abc import Mapping

from sinmun.corpus.messages import corpus_messages
from sinmun.i18n import Lang, in_language

_PAGE_MESSAGES: Mapping[str, tuple[str, str]] = {
    "corpus": ("말뭉치", "Corpus"),
    "contents": ("차례", "Contents"),
    "skip_corpus": ("본문으로 건너뛰기", "Skip to the content"),
    "leads": (
        "낱말, 이름, 선을 누르면 그 말이 나온 기사와 문맥이 아래에 열립니다.",
        "Choose a word, a name or a line: the articles and contexts it stands in open below.",
    ),
    "no_script": (
        "이 브라우저에서는 스크립트가 꺼져 있어 문맥, 정렬, 거르기를 쓸 수 없습니다. 표와 그림은 모두 보입니다.",
        "Scripts are off in this browser: no contexts, sorting or filters; all tables and drawings are there.",
    ),
    "in_brief": ("한눈에 보기", "In brief"),
    "words": ("낱말", "Words"),
    "names": ("인물·기관·장소", "People, organisations, places"),
    "top_nouns": ("많이 나온 말", "Most frequent"),
    "top_people": ("많이 언급된 인물", "Most mentioned people"),
    "top_organizations": ("많이 언급된 기관", "Most mentioned organisations"),
    "top_speakers": ("많이 인용된 이", "Most quoted"),
    # columns
    "articles": ("기사", "articles"),
    "label": ("이름", "name"),
    "first_seen": ("처음", "first seen"),
    "last_seen": ("마지막", "last seen"),
    "statements": ("간접 인용", "statements"),
    "date": ("날짜", "date"),
    "publisher": ("언론사", "publisher"),
    "article": ("기사", "article"),
    # what opens
    "close": ("닫기", "Close"),
    "contexts": ("문맥", "Contexts"),
    "contexts_shown": ("{n}개", "{n}"),
    "no_contexts": ("이 페이지에는 없습니다", "none on this page"),
    "all_contexts": ("모든 문맥을 표로:", "All contexts as a table:"),
    "stands_with": ("함께 나온 이름", "Stands with"),
    "step": ("{when}: 기사 {total}건 중 {n}건", "{when}: articles {n} of {total}"),
    "per_thousand": ("기사 1,000건당 최대 {top}건", "at most {top} in a thousand articles"),
    "fact_count": ("{n:,}회", "{n:,}×"),
    "fact_mentions": ("{n:,}회", "{n:,}×"),
    "fact_articles": ("기사 {n:,}건", "{n:,} articles"),
    # drawings
    "curves_note": ("기사가 없는 때에는 선이 끊깁니다", "Lines break where there are no articles"),
    "curve_alt": (
        "{name}의 추이, {first}부터 {last}까지. {when}에 가장 많음: 기사 1,000건당 {top}건",
        "{name} from {first} to {last}, most in {when}: {top} in a thousand articles",
    ),
    "people_over_time": ("많이 언급된 인물과 때", "Leading people over time"),
    "people_over_time_note": ("원의 넓이: 그 인물이 나온 기사 수", "area: articles that name the person"),
    "dots_alt": ("{name}: {when}에 가장 많음, 기사 {n:,}건", "{name}: most in {when}, {n:,} articles"),
    "none_pairs": ("한 문장에 함께 나온 이름이 없습니다", "No two names share a sentence"),
    "score_note_corpus": (
        "특징도: 기사마다 여느 한국어 글보다 얼마나 자주 나왔는지 나타내는 로그 가능도(G², Dunning 1993)를 모두 더한 값.",
        "Keyness: how much more often a word occurs in each article than in Korean at large, as log-likelihood "
        "(G², Dunning 1993), summed over the articles.",
    ),
    "articles_as_keyword": (
        "기사: 그 말이 키워드인 기사만 셉니다. 여느 글보다 잦지 않은 말, 되풀이된 합성어의 조각은 키워드가 아니어서 "
        "명사 표보다 적을 수 있습니다.",
        "Articles: only those of which the word is a keyword, so there may be fewer than in the table of nouns: a word that is "
        "no more frequent than usual, or a piece of a compound that recurs, is none.",
    ),
    # comparisons and time lines
    "compare_title": ("{a} · {b} 견주기", "{a} and {b} compared"),
    "side_word": ("낱말", "word"),
    "side_person": ("인물", "person"),
    "side_organization": ("기관", "organisation"),
    "side_place": ("장소", "place"),
    "both": ("둘 다 나온 기사", "Articles with both"),
    "compare_note": (
        "되풀이된 기사는 세지 않습니다. 곁의 말은 한쪽만 나온 기사끼리 견준 것입니다 "
        "(피셔의 정확 검정, Benjamini·Hochberg 1995, 5%).",
        "Repeated articles are not counted. Company is compared between the articles that have only the one or only the other "
        "(Fisher's exact test, corrected after Benjamini and Hochberg 1995, 5 %).",
    ),
    "timeline_note": ("되풀이된 기사는 세지 않습니다.", "Repeated articles are not counted."),
    "side_by_side": ("나란히 본 추이", "Side by side over time"),
    "company": ("곁의 말", "Company"),
    "rather_with": ("‘{name}’ 쪽에 더 나오는 말", "Rather with ‘{name}’"),
    "no_company": (
        "‘{name}’ 쪽보다 우연을 넘어 더 나오는 말이 없습니다",
        "Nothing stands here more than with ‘{name}’ beyond chance",
    ),
    "kind": ("종류", "kind"),
    "a_articles": ("앞쪽 기사", "articles of the first"),
    "b_articles": ("뒤쪽 기사", "articles of the second"),
    "ratio": ("배율", "times as often"),
    "over_time": ("시간표", "Time line"),
    "with_whom": ("누구와 언제", "With whom, and when"),
    "appearances": ("언제, 누구로, 누구와, 무슨 말", "When, as what, with whom, saying what"),
    "title": ("제목", "headline"),
    "said": ("한 말", "said"),
    # how it was made
    "how_made": ("이 결과는 어떻게 만들었나", "How this was made"),
    "how_to_cite": ("인용", "How to cite"),
    "citation": (
        "「{title}」, 기사 {n:,}건{period}. sinmun {version} (Kiwi {kiwi})으로 분석, 실행 {fingerprint}.",
        "“{title}”, {n:,} articles{period}. Analysed with sinmun {version} (Kiwi {kiwi}), run {fingerprint}.",
    ),
    "method": ("방법", "Method"),
    "model": ("모델", "model"),
    "fingerprint": ("실행 지문 (SHA-256)", "Fingerprint of the run (SHA-256)"),
    "columns": ("열 지정", "Columns given"),
    "compared_by": ("비교한 집단", "Groups compared"),
    "left_out_rows": ("분석 제외로 표시된 행", "Rows marked as excluded"),
    "method_nouns_of": ("명사·합성어", "Nouns, compounds"),
    "method_nouns": (
        "Kiwi의 형태소 분석에서 세며, 이름은 한 낱말로 칩니다. 합성어 안의 명사도 셉니다.",
        "Counted in Kiwi's morphemes; a name is one word. Nouns inside compounds count too.",
    ),
    "method_names_of": ("인물·기관·장소", "People, organisations, places"),
    "method_names": (
        "학습한 표시기가 찾고 규칙이 다듬습니다. 같은 대상의 표기를 기사마다, 다시 말뭉치에서 모으고 동명이인은 가릅니다.",
        "Found by a trained tagger and mended by rules; forms are joined in each article, then over the corpus, namesakes apart.",
    ),
    "method_quotes_of": ("인용", "Quotations"),
    "method_quotes": (
        "따옴표 안의 말과 ‘…고 말했다’ 꼴의 간접 인용, 그 말을 한 사람이나 기관.",
        "Words in quotation marks and reported statements, with who said them.",
    ),
    "method_keywords_of": ("키워드", "Keywords"),
    "method_keywords": (
        "기사 안의 특징도(로그 가능도 G², Dunning 1993)를 기사 전체에서 더합니다.",
        "Log-likelihood within each article (G², Dunning 1993), summed over the articles.",
    ),
    "method_network_of": ("관계망", "Network"),
    "method_network": (
        "한 문장에 함께 나온 이름과 핵심 키워드의 쌍, 굵기는 그런 문장의 수. 배치는 Fruchterman·Reingold (1991).",
        "Pairs of names and leading keywords in one sentence, weighted by such sentences; laid out after Fruchterman and "
        "Reingold (1991).",
    ),
    "method_trends_of": ("추이", "Trends"),
    "method_trends": (
        "기간마다 그 말이 나온 기사의 비율(기사 1,000건당). 피셔의 정확 검정, 보정 5% (Benjamini·Hochberg 1995). "
        "날짜 없는 기사는 빠집니다.",
        "The share of each period's articles that have the word, in a thousand; Fisher's exact test, corrected after Benjamini "
        "and Hochberg (1995), 5 %. Articles without a date are left out.",
    ),
    "method_keyness_of": ("집단별 특징어", "Words that mark groups"),
    "method_keyness": (
        "그 말이 나온 기사 수를 나머지와 견준 피셔의 정확 검정(보정 5%), 로그 가능도(Dunning 1993), "
        "로그 비율(Hardie 2014)과 95% 구간.",
        "Fisher's exact test on articles with the word (corrected, 5 %), log-likelihood (Dunning 1993), log ratio "
        "(Hardie 2014) with its 95 % interval.",
    ),
    "method_duplicates_of": ("중복 기사", "Duplicates"),
    "method_duplicates": (
        "같은 글, 그리고 글자 조각의 추정 유사도가 0.75 이상인 글 (MinHash; Leskovec 외, Mining of Massive Datasets, 3장).",
        "The same text, or a similarity of 0.75 or more (MinHash; Leskovec et al., Mining of Massive Datasets, ch. 3).",
    ),
    "method_contexts_of": ("문맥", "Contexts"),
    "method_contexts": (
        "말마다 날짜 순으로 고르게 떨어진 기사 다섯 건에서 한 곳씩 보입니다. 되풀이된 기사는 뺍니다.",
        "One place each from five articles at even steps by date; articles that repeat another are passed over.",
    ),
}


def page_messages(lang: Lang) -> dict[str, str]:
    """Return what the page of a corpus says, by key."""
    return {**corpus_messages(lang), **in_language(_PAGE_MESSAGES, lang)}
