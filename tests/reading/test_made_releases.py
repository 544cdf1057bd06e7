"""The documents of the notebook: what was written into them is read out of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.made.releases import RELEASES, Release, files
from sinmun.reading import ReadError, read
from sinmun.reading.documents import document_kind, document_text

pytest.importorskip("dochan")

FOLDER = Path(__file__).parents[2] / "notebooks" / "press-releases"


@pytest.mark.parametrize("release", RELEASES, ids=[release.name for release in RELEASES])
def test_a_release_is_read_as_it_was_written(release: Release) -> None:
    (path,) = FOLDER.glob(f"{release.name}.*")
    article = read(path)
    assert (article.title, article.subheads, article.publisher) == (
        release.title,
        release.subheads,
        release.issuer,
    )
    assert article.body.split("\n") == [line[2:] for line in release.text]
    assert all(row[4] not in article.text for row in release.officials)


def test_the_folder_holds_what_the_script_makes() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(files())
    for name, data in files().items():
        try:
            kind = document_kind(data, name=name)
            assert kind is not None
            text = document_text(data, kind=kind, name=name)
        except ReadError:
            continue
        assert document_text((FOLDER / name).read_bytes(), kind=kind, name=name) == text
