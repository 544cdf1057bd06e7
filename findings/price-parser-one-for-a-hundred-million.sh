#!/usr/bin/env bash
# price-parser 0.5.1 (PyPI; the tool of those who make Scrapy)
#
# Expected. README: "robust price amount and currency symbol extraction", with None where it finds no amount. 원 is a currency to it: of "12,000원" it gives 12000 and 원. So a sum in 만 or 억 is its sum, or None.
# Happens. Korean counts by ten thousands with words between the figures, and price-parser takes the first figures for the whole: "1억 2,345만원" is 1 원, "3조 2,000억원" is 3 원, "5천만원" is 5 원, "3만원" is 3 원, "1만 5000원" is 1 원.
#   Of "2025년 7월 3만원" it is 2025 원. The currency is always right. Dollars and euros by their Korean names (100달러, 50유로) have no currency.
# Why it hurts. Nearly every sum in the news, and most of flats, wages and fines, is written so. A column of them is 1, 3, 5, with 원 beside it: numbers that pass any check, off by four, eight or twelve places, and not by the same factor, so that even the
#   order is wrong: 3만원 is more than 1억원.
# What helps. Read 조, 억, 만 and 천 first and give it nothing that has one of them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet price-parser==0.5.1
"$work/env/bin/python" - <<'PY'
from decimal import Decimal

from price_parser import Price

CASES = [
    ("12,000원", 12000, "원"),
    ("₩12,000", 12000, "₩"),
    ("3만원", 3, "원"),
    ("5천만원", 5, "원"),
    ("1만 5000원", 1, "원"),
    ("1억원", 1, "원"),
    ("1억 2,345만원", 1, "원"),
    ("3조 2,000억원", 3, "원"),
    ("10만~20만원", 10, "원"),
    ("2025년 7월 3만원", 2025, "원"),
    ("100달러", 100, None),
    ("50유로", 50, None),
]
for text, amount, currency in CASES:
    price = Price.fromstring(text)
    print(text, price.amount, price.currency)
    assert (price.amount, price.currency) == (Decimal(amount), currency)
assert Price.fromstring("3만원").amount > Price.fromstring("1억원").amount
assert Price.fromstring("없음").amount is None
print("as described")
PY
