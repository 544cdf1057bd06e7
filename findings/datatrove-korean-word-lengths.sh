#!/usr/bin/env bash
# datatrove 0.10.1 (the tool that FineWeb was made with) on Korean, with kiwipiepy 0.20.4 for its words
#
# Expected. datatrove knows Korean: it cuts words with Kiwi. Its filter by the rules of Gopher drops what is no prose (mean length of words under 3 or above 10), so an ordinary article stays, as its translation does.
# Happens. What it calls words are morphemes, of 1.4 letters in the mean: the filter drops the article as "gopher_below_avg_threshold", and so any in Korean. With that limit taken away it is dropped for want of the and
#   of. The English translation stays. And a morpheme that begins within the syllable of the one before is cut out whole: 밝혔다 is 밝혔, 혔, 다 and 늘린다고 is 늘린, 린다고, so the words have more letters than the text.
# Why it hurts. A corpus of Korean news comes out empty, or, with the limit taken down to let it pass, with counts of words and repetitions that include 혔 and 린다고.
# What helps. min_avg_word_length=1 and Korean stop words of one's own (은, 는, 이), as the test below has it, or words between blanks (3.2 letters in the mean here).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet datatrove==0.10.1 kiwipiepy==0.20.4 spacy==3.8.18 nltk==3.10.4 regex==2026.11.19 tldextract
"$work/env/bin/python" -W ignore - <<'PY'
from datatrove.data import Document
from datatrove.pipeline.filters import GopherQualityFilter
from datatrove.utils.text import split_into_words
from datatrove.utils.typeshelper import Languages

ARTICLES = {
    Languages.korean: """나하늘 한빛시장은 7일 시의회에서 예산을 5,000억원 늘린다고 밝혔다. 나 시장은 “돈이 없다는 말은 사실이 아니다”라고 말했다.
강바람 의원은 이에 대해 “시민의 세금을 함부로 쓰면 안 된다”고 비판했다. 강 의원은 지난해에도 같은 이유로 예산안에 반대했다.
시의회는 다음 달 3일 본회의를 열어 예산안을 처리할 예정이다. 여야는 복지 예산을 두고 의견이 갈린다.""",
    Languages.english: """Mayor Na Haneul of Hanbit said on the 7th in the city council that the budget will grow by 500 billion won. The mayor said that it is not true that there is no money.
Council member Kang Baram objected that the taxes of the citizens must not be spent at will. For the same reason he was against the budget of last year.
The council will vote on the budget in its meeting of the 3rd of next month. The parties have different opinions about what is to be spent on welfare.""",
}
for language, text in ARTICLES.items():
    words = split_into_words(text, language)
    verdict = GopherQualityFilter(language=language).filter(Document(text=text, id="1"))
    mean, between = sum(map(len, words)) / len(words), sum(map(len, text.split())) / len(text.split())
    print(language, verdict, f"{len(words)} words of {mean:.2f} letters, between blanks {between:.2f}", words[10:24])
    if language == Languages.korean:
        assert verdict == (False, "gopher_below_avg_threshold") and mean < 1.6
        assert " ".join(words).count("늘린 린다고 밝혔 혔 다") == 1 and len("".join(words)) > len("".join(text.split()))
        short = GopherQualityFilter(language=language, min_avg_word_length=1)
        assert short.filter(Document(text=text, id="1")) == (False, "gopher_enough_stop_words")
        ours = GopherQualityFilter(language=language, min_avg_word_length=1, stop_words=["은", "는", "이"])
        assert ours.filter(Document(text=text, id="1")) is True
    else:
        assert verdict is True
print("as described")
PY
