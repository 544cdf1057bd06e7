#!/usr/bin/env bash
# tomotopy 0.14.0: the places of words in a Corpus
#
# Expected. Each document of a Corpus tells where its words stand (span), to be used on its raw text; "in character unit, not in byte unit" since 0.12.7, say the notes of that release. tomotopy's own
#   SimpleTokenizer hands it places in characters.
# Happens. The Corpus takes these places for bytes and turns them into characters once more: in a Korean text, of three bytes a letter, every word stands at a third of its place. raw[start:end] of
#   나하늘 is 나, of 한빛시장은 늘. English is right, so is the same document once it is in a model (model.docs); one é before a word moves it by one.
# Why it hurts. Marking words of a topic in the article marks other letters, silently, and the farther down the text the worse. An example in English shows nothing.
# What helps. Taking span from model.docs, or looking the words up anew.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet tomotopy==0.14.0
"$work/env/bin/python" -W ignore - <<'PY'
import tomotopy
from tomotopy.utils import Corpus, SimpleTokenizer


def places(text: str) -> tuple[list[str], list[str]]:
    """What stands where the corpus says its words stand, and where a model says so."""
    corpus = Corpus(tokenizer=SimpleTokenizer(pattern=r"\w+", lowercase=False))
    corpus.process([text])
    model = tomotopy.LDAModel(k=1, corpus=corpus)
    model.train(1, workers=1)
    found = [text[start:end] for start, end in corpus[0].span], [text[start:end] for start, end in model.docs[0].span]
    print(text, *found, sep=" | ")
    return found


korean, english, french = "나하늘 한빛시장은 7일 예산을 늘린다", "the mayor of Hanbit", "café déjà vu"
assert places(korean) == (["나", "늘", "한", "빛", "장"], korean.split())
assert places(english) == (english.split(), english.split())
assert places(french) == (["café", " dé", "à"], french.split())
print("as described")
PY
