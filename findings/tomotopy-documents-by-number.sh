#!/usr/bin/env bash
# tomotopy 0.14.0
#
# Expected. Its documentation: add_doc adds a document "and returns an index of the inserted document"; docs is "a list-like interface" to the
#   documents, and its examples ask for docs[0], docs[1] and docs[2]. So it is in 0.13.0: 0, 1, 2, and docs[i] for each.
# Happens. add_doc returns 1 for every document, in LDA, HDP and DMR. docs[0] is right; docs[1] raises IndexError, and so does every other
#   number, docs[-1] too, while len(docs) is right and a loop over docs gives all in order. utils.Corpus numbers its documents rightly
#   (0, 1, 2) but raises for corpus[1] as well.
# Why it hurts. What one article is about is asked for by number; code that kept what add_doc returned gives every article the number 1.
#   With one document, as in a first try, all works.
# What helps. documents = list(model.docs) once; count the documents yourself (add_doc gives None for an empty one that was left out).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet tomotopy==0.14.0
"$work/env/bin/python" -W ignore - <<'PY'
import tomotopy

ARTICLES = [["예산", "시의회"], ["경제", "수출"], ["문화", "공연"]]


def by_number(documents: object, number: int) -> list[str] | str:
    try:
        return str(documents[number]).split('"')[1].split()
    except IndexError:
        return "IndexError"


def check(name: str, numbers: list[int], documents: object, returned: list[int]) -> None:
    answers = [by_number(documents, number) for number in (0, 1, 2, -1)]
    looped = [str(document).split('"')[1].split() for document in documents]
    print(f"{name}: returned {numbers}, length {len(documents)}, by number {answers}, in a loop {looped}")
    assert numbers == returned
    assert answers == [ARTICLES[0], "IndexError", "IndexError", "IndexError"]
    assert looped == ARTICLES and len(documents) == 3


for kind in (tomotopy.LDAModel, tomotopy.HDPModel, tomotopy.DMRModel):
    model = kind(seed=1)
    added = [model.add_doc(words) for words in ARTICLES]
    check(kind.__name__ + ", before training", added, model.docs, [1, 1, 1])
    model.train(5, workers=1)
    check(kind.__name__ + ", after training", added, model.docs, [1, 1, 1])
corpus = tomotopy.utils.Corpus()
numbers = [corpus.add_doc(words) for words in ARTICLES]
assert numbers == [0, 1, 2] and len(corpus) == 3
try:
    corpus[1]
except IndexError as error:
    print("Corpus: returned", numbers, "and IndexError", error)
else:
    raise SystemExit("corpus[1] works now")
print("as described")
PY
