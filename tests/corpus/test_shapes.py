"""Every shape of table in `shapes` is read as it is, or refused with a line that says what to do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sinmun.corpus.items import Failure, Item, Row
from sinmun.corpus.sources.inputs import find_inputs
from sinmun.corpus.sources.reader import Sources
from sinmun.corpus.worker import read_item
from tests.corpus.shapes import SHAPES, Shape


def facts(item: Item) -> dict[str, Any]:
    """Return what is read of an article, as `shapes.Story` has it."""
    assert isinstance(item.content, Row), item.content
    article = read_item(item)
    return {
        "title": article.title or "",
        "text": article.body,
        "date": str(article.date or ""),
        "publisher": article.publisher or "",
        "reporters": article.reporters,
        "url": item.content.url.strip(),
        "id": item.content.id.strip(),
    }


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_table_is_read_in_the_shape_that_a_program_gave_it(tmp_path: Path, shape: Shape) -> None:
    if shape.suffix == ".parquet":
        pytest.importorskip("pyarrow")
    path = tmp_path / f"table{shape.suffix}"
    shape.write(path)
    sources = Sources(find_inputs([str(path)]), columns=shape.columns)
    items = list(sources)
    rows = [item for item in items if isinstance(item.content, Row)]
    found = [{name: facts(item)[name] for name in shape.facts} for item in rows]
    assert found == [{name: getattr(story, name) for name in shape.facts} for story in shape.stories]
    failures = [item.content.en for item in items if isinstance(item.content, Failure)]
    said = json.dumps(sources.notices.plain(), ensure_ascii=False) if rows else " ".join(failures)
    assert shape.says in said
