#!/usr/bin/env bash
# goose3 3.1.22
#
# Expected. The package has a list of Korean stop words and a class for them, so `target_language="ko"` reads Korean pages as `"en"` reads English ones.
# Happens. The language alone brings the class that looks for the words of the list between blanks. Korean particles stand on their nouns, so none is found, no paragraph
#   counts, and the text of a plain page is empty, without an error; a page made alike in English comes out whole. Only `stopwords_class=StopWordsKorean` finds the
#   text. That class looks for 이, 의, 가 and the others anywhere: a row of nouns without a particle (의회 의장 이사 가수) counts four of them, so lists look like prose.
# Why it hurts. A comparison of extractors gives goose3 nothing on Korean pages, a crawl stores empty articles, and who sees it thinks of the pages.
# What helps. Set the class by hand, and look for empty texts; or another extractor.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet goose3==3.1.22
"$work/env/bin/python" - <<'PY'
from goose3 import Goose
from goose3.text import StopWordsKorean

korean = [
    "나래시는 3일 새 도서관을 연다고 밝혔다. 도서관에는 책 3만 권이 있고, 시민은 누구나 책을 빌릴 수 있다.",
    "나하늘 시장은 “시민이 책을 가까이하기를 바란다”고 말했다. 도서관은 아침 아홉 시부터 밤 아홉 시까지 문을 연다.",
    "시는 내년에 작은 도서관 두 곳을 더 짓기로 했다. 예산은 20억 원이며, 의회가 다음 달에 살핀다고 한다.",
]
english = [
    "The town opens a new library on the third, it said. There are books in it for all who want to read them at home.",
    "The mayor said that she wishes for all of the people to be near to books. It is open from nine to nine on all days.",
    "The town will build two more of them in the next year. The council is to look at the costs of it in the coming month.",
]


def text(paragraphs, **settings):
    page = "<html><head><title>-</title></head><body><div>" + "".join(f"<p>{one}</p>" for one in paragraphs) + "</div></body></html>"
    return Goose({"use_meta_language": False, **settings}).extract(raw_html=page).cleaned_text


plain = text(english * 2, target_language="en")
none = text(korean * 2, target_language="ko")
by_hand = text(korean * 2, target_language="ko", stopwords_class=StopWordsKorean)
print("English:", len(plain), "characters; Korean:", len(none), "; with the class:", len(by_hand))
assert all(one in plain for one in english)
assert none == ""
assert all(one in by_hand for one in korean)
count = StopWordsKorean().get_stopword_count("의회 의장 이사 가수")
found = count.get_stopword_count()
print("의회 의장 이사 가수:", found, "stop words")
assert found == 4
print("as described")
PY
