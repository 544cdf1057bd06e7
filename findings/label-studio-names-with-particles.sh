#!/usr/bin/env bash
# label-studio-sdk 2.1.2, Converter to CONLL2003
#
# Expected. Label Studio keeps a marked span by its start and end in letters, and exports the marks as CoNLL, a token with its tag per line. Of 나하늘은, with
#   나하늘 marked, the name is a token with B-PS, as the particle is not marked; or the token, whose edges are not those of the span, is O.
# Happens. Any token that a span touches gets its tag WHOLE, and tokens are what spaces and ASCII marks part: "나하늘은 B-PS", "“하늘시의회가 B-OG", "도바람·소구름이 B-PS". Where two names share
#   a token the second is dropped: 한미 (한 and 미 marked) is one B-OG. Nothing is said of either.
# Why it hurts. The marks were right, and what is trained on them learns names with particles: 나하늘은, 나하늘이, 나하늘의 are three people, and the scores, measured on the same export,
#   are good. Of pairs such as 한미 and 여야 the second is never learnt.
# What helps. The JSON export, which has the spans, and tags by letters or by morphemes of one's own.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet label-studio-sdk==2.1.2
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import json
import pathlib

from label_studio_sdk.converter import Converter

text = "나하늘은 “하늘시의회가 한미 회담을 열었다”고 했다. 도바람·소구름이 왔다."
marks = [("나하늘", "PS"), ("하늘시의회", "OG"), ("한", "OG"), ("미", "OG"), ("도바람", "PS"), ("소구름", "PS")]
view = '<View><Labels name="label" toName="text"><Label value="PS"/><Label value="OG"/></Labels><Text name="text" value="$text"/></View>'
result, at = [], 0
for name, kind in marks:
    at = text.index(name, at)
    value = {"start": at, "end": at + len(name), "text": name, "labels": [kind]}
    result.append({"from_name": "label", "to_name": "text", "type": "labels", "value": value})
    at += len(name)
pathlib.Path("task.json").write_text(json.dumps([{"id": 1, "data": {"text": text}, "annotations": [{"id": 1, "completed_by": 1, "result": result}]}]))
pathlib.Path("out").mkdir()
Converter(view, project_dir=".").convert("task.json", "out", "CONLL2003", is_dir=False)
lines = [line.split() for line in pathlib.Path("out/result.conll").read_text().splitlines()[1:] if line]
tagged = [(line[0], line[-1]) for line in lines if line[-1] != "O"]
print(tagged)
assert tagged == [("나하늘은", "B-PS"), ("“하늘시의회가", "B-OG"), ("한미", "B-OG"), ("도바람·소구름이", "B-PS")]
print("as described")
PY
