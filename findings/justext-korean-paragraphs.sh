#!/usr/bin/env bash
# jusText 3.0.2 with its own Korean stop words
#
# Expected. jusText keeps the paragraphs of running text and drops boilerplate; it ships stop words for Korean. An article of four paragraphs in a
#   page without any menu, each of them of three full sentences, is running text and nothing else.
# Happens. NOTHING of it is kept, and the same article in English is kept whole. A paragraph counts as good by itself only over 200 CHARACTERS
#   (length_high), and one of 70 to 200 is "neargood": good only beside a good one. Hangul needs fewer than half of the letters: the Korean
#   paragraphs have 100 to 103 characters, the same in English 250 to 260. One longer paragraph brings all of them back.
# Why it hurts. An article is there as a whole or not at all, by the length of its longest paragraph. An empty text looks like a page without
#   an article, and the outlets that write short paragraphs (agencies, broadcasters) are missing from a corpus.
# What helps. length_low=35, length_high=90 for Korean pages.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet jusText==3.0.2 lxml_html_clean
"$work/env/bin/python" -W ignore - <<'PY'
import justext

KOREAN = [
    "하늘시는 내년 예산안을 시의회에 냈다고 7일 밝혔다. 예산은 올해보다 4.2% 늘어난 3조 2천억 원으로, 시가 생긴 뒤로 가장 많다. 늘어난 돈의 절반은 길과 다리를 고치는 데 쓴다.",
    "나하늘 시장은 시청에서 기자들을 만나 “어려운 때일수록 시민의 삶을 먼저 보겠다”고 말했다. 그는 버스가 다니지 않는 마을이 아직 열두 곳이나 있다며 올해 안에 모두 없애겠다고 했다.",
    "그러나 시의회에서는 벌써 다른 말이 나온다. 도바람 의원은 이번 예산을 두고 길만 닦는 예산이라고 했다. 그는 아이를 맡길 곳이 모자란데도 어린이집에 쓸 돈은 그대로라고 지적했다.",
    "시는 심의가 끝나는 대로 첫 사업을 시작할 계획이다. 첫 사업은 오래된 하늘역 광장을 고치는 일로, 내년 봄에 시작해 가을에 끝난다. 광장 밑에는 자전거를 세울 곳도 만들기로 했다.",
]
ENGLISH = [
    "The city of Haneul said on the 7th that it had sent next year's budget to the city council. The budget is 4.2 per cent larger than this year's and the largest since the city was founded. Half of the increase will go into the repair of roads and bridges.",
    "Mayor Na told the reporters whom he met in the city hall that in hard times the life of the citizens has to come first. He said that there are still twelve villages where no bus goes at all, and that by the end of this year there will be none of them left.",
    "In the council, however, other voices are already to be heard. Councillor Do called this budget one that does nothing but build roads. He pointed out that the money for the day care of children is the same as it was, though there are not nearly enough places.",
    "The city is going to begin with the first of its projects as soon as the council has agreed. It is the repair of the old square in front of the station, which begins in spring and ends in autumn. Below the square there will also be room for bicycles.",
]


def kept(paragraphs: list[str], language: str, **lengths: int) -> list[str]:
    page = "<html><body>" + "".join(f"<p>{text}</p>" for text in paragraphs) + "</body></html>"
    found = justext.justext(page.encode(), justext.get_stoplist(language), **lengths)
    print(language, [(len(one.text), one.cf_class, one.class_type) for one in found])
    return [one.text for one in found if not one.is_boilerplate]


assert kept(KOREAN, "Korean") == []
assert len(kept(ENGLISH, "English")) == 4
assert len(kept(KOREAN, "Korean", length_low=35, length_high=90)) == 4
assert len(kept([KOREAN[0] + " " + KOREAN[1] + " " + KOREAN[2], *KOREAN[3:]], "Korean")) == 2
print("as described")
PY
