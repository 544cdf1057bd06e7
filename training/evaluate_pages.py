"""Measure the reading of copied pages field by field, against the gold of the page fixtures.

    python -m training.evaluate_pages                      all pages whose gold tells the whole body
    python -m training.evaluate_pages --half held          pages n13 to n24 only, figures and nothing else
    python -m training.evaluate_pages --half dev --show    pages n01 to n12, with what differs in each
    python -m training.evaluate_pages --half third         pages n25 to n28, written when the others were right
    python -m training.evaluate_pages --half ordinary      pages p01 to p12, everyday pages with long furniture
    python -m training.evaluate_pages --half last          pages q01 to q06, the same, written after those
    python -m training.evaluate_pages --half outlets       pages r01 to r12, in the shapes of twelve outlets and portals
    python -m training.evaluate_pages --half more          pages s01 to s10, the same, written after those
    python -m training.evaluate_pages --half newer         pages t01 to t08, the same, written after those
    python -m training.evaluate_pages --half newest        pages u01 to v08, the same, written after those
    python -m training.evaluate_pages --weigh              what each step is worth: pages changed and right without it

Prints, for each field, on how many pages it is exactly what the gold says; then how many lines of the body were lost
and how many lines of the page were left over in it, over all pages. A page is right when every field is. Captions
count as right when their number is and each begins as its gold does. It takes no model and less than a second.

All of these pages have been worked on since they were written, so their figures are a floor that must not sink, no
estimate for unknown pages. Read blind, before any of it, they came to: dev 0 of 12 right in full (body 7), held 1 of
12 (body 3), third 0 of 4 (body 1), ordinary 1 of 12 (body 6), last 1 of 6 (body 2; two lines of body lost in all),
outlets 3 of 12 (body 8, headline 11; three lines lost), more 3 of 10 (body 7, headline 8; two lines lost), newer 3 of 8
(body 3, headline 8; none lost, five left over), newest 12 of 16 (body 14, headline 16; none lost, three left over).
How hard a set is differs: the reading as it was before `outlets` has body 3 of newer right (two lines lost, eight left
over) and 10 of newest (two lost, 27 left over). All were written by those who mend the reading.
For a new estimate, write new pages first and run this before anything else.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any, get_args

from sinmun.article import Article
from sinmun.reading import read_page
from sinmun.reading.encoding import normalize
from sinmun.reading.mojibake import repair
from sinmun.reading.page.steps import StepName, clean

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "tests" / "reading" / "pages"
FIELDS = ("title", "subheads", "date", "publisher", "reporters", "captions", "body")
HALVES = {
    "dev": ("n", range(1, 13)),
    "held": ("n", range(13, 25)),
    "third": ("n", range(25, 29)),
    "ordinary": ("p", range(1, 13)),
    "last": ("q", range(1, 7)),
    "outlets": ("r", range(1, 13)),
    "more": ("s", range(1, 11)),
    "newer": ("t", range(1, 9)),
    "newest": ("uv", range(1, 9)),
    "all": ("npqrstuv", range(1, 29)),
}


def read_fields(article: Article) -> dict[str, Any]:
    """Return the fields of an article in the form in which the gold has them."""
    return {
        "title": article.title,
        "subheads": list(article.subheads),
        "date": article.date and article.date.isoformat(),
        "publisher": article.publisher,
        "reporters": list(article.reporters),
        "captions": list(article.captions),
        "body": article.body.split("\n"),
    }


def is_same(field: str, found: Any, gold: Any) -> bool:
    """Return whether a field is what its gold says; captions by their number and beginnings."""
    if field == "captions":
        return len(found) == len(gold) and all(map(str.startswith, found, gold))
    return bool(found == gold)


def select(half: str) -> list[Path]:
    """Return the pages of a half whose gold tells the whole body."""
    letters, numbers = HALVES[half]
    return [
        page
        for page in sorted(PAGES.glob("[n-v]*.txt"))
        if page.stem[0] in letters and int(page.stem[1:3]) in numbers
    ]


def weigh(pages: list[Path]) -> None:
    """Print for each step of the reading how many pages change without it, and how many are then right."""
    texts = [normalize(repair(page.read_text(encoding="utf-8"))) for page in pages]
    golds = [json.loads(page.with_suffix(".json").read_text(encoding="utf-8")) for page in pages]
    whole = [read_fields(clean(text)) for text in texts]
    print(f"{'step':<28} changed  right of {len(pages)}")
    for step in get_args(StepName):
        found = [read_fields(clean(text, without=frozenset({step}))) for text in texts]
        changed = sum(one != other for one, other in zip(found, whole, strict=True))
        right = sum(
            all(is_same(field, fields[field], gold[field]) for field in FIELDS)
            for fields, gold in zip(found, golds, strict=True)
        )
        print(f"{step:<28} {changed:>7}  {right:>5}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure the reading of copied pages field by field.")
    parser.add_argument("--half", choices=sorted(HALVES), default="all")
    parser.add_argument("--show", action="store_true", help="print what differs on each page")
    parser.add_argument("--weigh", action="store_true", help="print what each step of the reading is worth")
    args = parser.parse_args()
    if args.weigh:
        weigh(select(args.half))
        return
    right: Counter[str] = Counter()
    lost = left = 0
    pages = select(args.half)
    for page in pages:
        gold = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
        article = read_page(page.read_text(encoding="utf-8"), source=page.name)
        found = read_fields(article)
        same = {field: is_same(field, found[field], gold[field]) for field in FIELDS}
        right.update(field for field, value in same.items() if value)
        right["all of it"] += all(same.values())
        right["text"] += same["title"] and same["subheads"] and same["body"]
        lost_here = Counter(gold["body"]) - Counter(found["body"])
        left_here = Counter(found["body"]) - Counter(gold["body"])
        lost, left = lost + lost_here.total(), left + left_here.total()
        if args.show and not all(same.values()):
            print(f"\n{page.stem}")
            for field in FIELDS[:-1]:
                if not same[field]:
                    print(f"  {field}: {found[field]!r}\n      gold: {gold[field]!r}")
            rules = {line.strip(): cut.rule for cut in article.removed for line in cut.text.split("\n")}
            for line in lost_here:
                print(f"  lost: {line}    [{rules.get(line, 'not whole')}]")
            for line in left_here:
                print(f"  left: {line}")
    print(f"\n{args.half}: {len(pages)} pages")
    for field in (*FIELDS, "text", "all of it"):
        print(f"{field:<10} {right[field]:>3} / {len(pages)}")
    print(f"lines of the body lost {lost}, lines of the page left over in it {left}")


if __name__ == "__main__":
    main()
