"""The manifest: what a corpus was made from and how, so that a run can be recognised and go on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from sinmun._version import __version__
from sinmun.corpus.sources.inputs import MANIFEST, Input, digest
from sinmun.corpus.worker import WORD_LISTS
from sinmun.files import write_durable
from sinmun.options import Options
from sinmun.problems import Problem
from sinmun.record import FORMAT_VERSION

NAME = MANIFEST
MANIFEST_FORMAT = 1


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """What a run is made of.

    Attributes:
        versions: of the formats, of sinmun, of Kiwi, and the SHA-256 of the model.
        options: what the analysis was told; word lists by their SHA-256.
        sources: name, size in bytes and SHA-256 of every file, in the order of the run.
        state: ``running``, ``stopped`` or ``complete``.
        articles: articles analysed.
        failed: rows and files that could not be.
        excluded: rows that a BigKinds export excludes.
        parts: names of the parts.
        drop_duplicates: whether the tables leave duplicates out.
        by: columns whose groups the tables compare.
        period: ``month``, ``week`` or ``day``.
        title: what page and charts are headed with; the name of the folder if empty.
        notices: what was not used, not understood, or is not whole; see `sinmun.corpus.sources.notices.Notices.plain`.
        topics: how topics were found, see `sinmun.corpus.topics.search.Topics`; empty where none were asked for.
    """

    versions: Mapping[str, Any]
    options: Mapping[str, Any]
    sources: Sequence[Mapping[str, Any]]
    state: str = "running"
    articles: int = 0
    failed: int = 0
    excluded: int = 0
    parts: Sequence[str] = field(default_factory=tuple)
    drop_duplicates: bool = False
    by: Sequence[str] = field(default_factory=tuple)
    period: str = "month"
    title: str = ""
    notices: Mapping[str, Any] = field(default_factory=dict)
    topics: Mapping[str, Any] = field(default_factory=dict)

    @property
    def fingerprint(self) -> str:
        """What two runs have in common if and only if they give the same parts."""
        key = {"versions": self.versions, "options": self.options, "sources": list(self.sources)}
        return hashlib.sha256(
            json.dumps(key, sort_keys=True, ensure_ascii=False).encode("utf-8", "replace")
        ).hexdigest()

    @property
    def came_to_nothing(self) -> bool:
        """Whether the run ended without one article: the wrong column, a folder of other things, a list with a mistake."""
        ended = self.state == "complete" or (self.state == "stopped" and not self.parts)
        return ended and not self.articles

    def write(self, folder: Path) -> None:
        """Write it into the folder of the corpus."""
        content = {"format": MANIFEST_FORMAT, "fingerprint": self.fingerprint, **asdict(self)}
        text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        write_durable(folder / NAME, text.encode("utf-8", "replace"))


def describe(
    inputs: Sequence[Input], options: Options, *, columns: Mapping[str, str], chunk_size: int
) -> Manifest:
    """Return the manifest of a run that is about to begin; reads every source once for its digest."""
    return Manifest(
        versions={
            "record": FORMAT_VERSION,
            "sinmun": __version__,
            "kiwipiepy": version("kiwipiepy"),
            "model": _model(),
        },
        options={
            "min_length": options.min_length,
            "rank": options.rank,
            "min_confidence": options.min_confidence,
            **{name: _list_digest(getattr(options, name)) for name in WORD_LISTS},
            "columns": dict(sorted(columns.items())),
            "chunk_size": chunk_size,
        },
        sources=[{"name": entry.name, "bytes": entry.size, "sha256": digest(entry.path)} for entry in inputs],
    )


def read(folder: Path) -> Manifest | None:
    """Return the manifest in ``folder``, or ``None`` if there is none.

    Raises:
        Problem: there is one that cannot be read.
    """
    path = folder / NAME
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise _unreadable(path) from error
    if not isinstance(content, dict) or content.pop("format", None) != MANIFEST_FORMAT:
        raise _unreadable(path)
    content.pop("fingerprint", None)
    try:
        return Manifest(**content)
    except TypeError as error:
        raise _unreadable(path) from error


def check_same(folder: Path, found: Manifest, wanted: Manifest) -> None:
    """Raise `Problem` when ``folder`` holds another run; the line says what differs."""
    if found.fingerprint == wanted.fingerprint:
        return
    korean, english = _difference(found, wanted)
    raise Problem(
        ko=f"{folder}: 다른 실행의 결과가 있습니다 ({korean}). --output 으로 다른 폴더를 지정하세요",
        en=f"{folder}: holds another run ({english}); choose another folder with --output",
    )


def _difference(found: Manifest, wanted: Manifest) -> tuple[str, str]:
    """Return what differs, in Korean and in English."""
    for old, new in ((found.options, wanted.options), (found.versions, wanted.versions)):
        for key in new:
            if old.get(key) != new[key]:
                was, now = _shortened(old.get(key)), _shortened(new[key])
                return f"{key}: 이전 {was}, 지금 {now}", f"{key}: then {was}, now {now}"
    old_names, new_names = ({source["name"] for source in made.sources} for made in (found, wanted))
    changed = sorted(old_names ^ new_names)
    if changed:
        return f"입력이 다름: {_shortened(changed[0])}", f"other sources: {_shortened(changed[0])}"
    return "입력 파일의 내용이 바뀜", "a source has changed"


def _shortened(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:12] + "…"


def _list_digest(value: object) -> str | None:
    if value is None:
        return None
    if isinstance(value, frozenset):
        return hashlib.sha256("\n".join(sorted(value)).encode()).hexdigest()
    return digest(Path(str(value)))


def _model() -> str:
    return hashlib.sha256((files("sinmun.entities.tagger") / "model" / "tagger.npz").read_bytes()).hexdigest()


def _unreadable(path: Path) -> Problem:
    return Problem(
        ko=f"{path}: 이 판의 기록 파일이 아닙니다. --output 으로 다른 폴더를 지정하세요",
        en=f"{path}: is no manifest of this version; choose another folder with --output",
    )
