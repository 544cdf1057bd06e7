"""Pages in the shapes of many outlets, each with what a careful reader takes from it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sinmun.article import Article
from sinmun.reading import read_page

PAGES = sorted(Path(__file__).with_name("pages").glob("*.txt"))


def gold_of(page: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    return found


def article_of(page: Path) -> Article:
    return read_page(page.read_text(encoding="utf-8"), source=page.name)


def differences(article: Article, gold: dict[str, Any]) -> list[str]:
    """Return what differs between an article and the gold, one line for each point."""
    found: list[str] = []
    values = {
        "title": article.title,
        "subheads": list(article.subheads),
        "date": article.date and article.date.isoformat(),
        "publisher": article.publisher,
        "reporters": list(article.reporters),
        "paragraphs": article.body.count("\n") + 1,
    }
    for name, value in values.items():
        if name in gold and gold[name] != value:
            found.append(f"{name}: {value!r}, not {gold[name]!r}")
    if "body" in gold and article.body.split("\n") != gold["body"]:
        found.append(f"body: {article.body!r}")
    if not article.body.startswith(gold["first"]):
        found.append(f"the body begins {article.body[:40]!r}")
    if not article.body.endswith(gold["last"]):
        found.append(f"the body ends {article.body[-40:]!r}")
    if "captions" in gold and (
        len(article.captions) != len(gold["captions"])
        or not all(
            text.startswith(begin) for text, begin in zip(article.captions, gold["captions"], strict=True)
        )
    ):
        found.append(f"captions: {list(article.captions)}")
    found += [f"the text holds {text!r}" for text in gold["never"] if text in article.text]
    found += [f"the body lost {text!r}" for text in gold.get("keeps", []) if text not in article.body]
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_of_this_shape_is_read_as_its_gold_says(page: Path) -> None:
    assert differences(article_of(page), gold_of(page)) == []
