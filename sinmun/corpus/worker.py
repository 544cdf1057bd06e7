"""What a worker process does: one Analyzer, loaded once, turns chunks into the content of parts."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from sinmun._version import __version__
from sinmun.analysis import Analyzer
from sinmun.article import Article
from sinmun.corpus import parts
from sinmun.corpus.items import Chunk, Failure, File, Item, Row, WebPage, failure_of
from sinmun.corpus.limits import ARTICLE_CHARACTERS, too_long
from sinmun.corpus.signature import sign
from sinmun.corpus.sources.cells import outlet_at, outlet_in, parse_date, parse_reporters
from sinmun.corpus.sources.one_line_cells import lacks_furniture_only, part_furniture, without_bare_heads
from sinmun.entities.mention import MIN_CONFIDENCE
from sinmun.options import Options, Rank
from sinmun.problems import Problem, problem_of
from sinmun.processes import settle
from sinmun.reading import read_bytes, read_html, read_page
from sinmun.reading.encoding import normalize
from sinmun.reading.html import looks_like_html
from sinmun.reading.markup import without_tags
from sinmun.reading.page import check_korean
from sinmun.reading.page.copies import without_copy
from sinmun.record import Record
from sinmun.temporary import TemporaryFolder

_CARRIAGE_RETURN = "_x000D_"  # as workbooks write it
WORD_LISTS = ("dictionary", "stopwords", "people")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """What a worker needs to know of a run; plain values that can be sent to another machine.

    Attributes:
        run: the fingerprint of the run.
        lists: the user's word lists by their option: name of the file and its content.
        min_length: see `sinmun.options.Options`.
        rank: see `sinmun.options.Options`.
        min_confidence: see `sinmun.options.Options`.
        versions: of sinmun and Kiwi; a worker with others would give other results.
    """

    run: str = ""
    versions: tuple[str, str] = ("", "")
    lists: Mapping[str, tuple[str, bytes]]
    min_length: int = 2
    rank: Rank = "keyness"
    min_confidence: float = MIN_CONFIDENCE


class Done(NamedTuple):
    """A chunk that has been worked.

    Attributes:
        number: of the chunk.
        content: of its part, as a Parquet file.
        articles: how many are in it.
        failed: what could not be analysed.
    """

    number: int
    content: bytes
    articles: int
    failed: tuple[parts.Failed, ...]


def setup_of(options: Options, *, run: str) -> Setup:
    """Return the setup for ``options``, with the word lists read.

    Raises:
        OSError: a word list cannot be read.
    """
    lists: dict[str, tuple[str, bytes]] = {}
    for name in WORD_LISTS:
        value = getattr(options, name)
        if isinstance(value, frozenset):
            lists[name] = (f"{name}.txt", "\n".join(sorted(value)).encode("utf-8"))
        elif value is not None:
            lists[name] = (Path(value).name, Path(value).read_bytes())
    return Setup(
        run=run,
        versions=versions(),
        lists=lists,
        min_length=options.min_length,
        rank=options.rank,
        min_confidence=options.min_confidence,
    )


class _Held:
    """The Analyzer of this process; one chunk at a time, as a Dask worker may have several threads."""

    lock = threading.Lock()
    setup: Setup | None = None
    analyzer: Analyzer | None = None


def work(setup: Setup, chunk: Chunk) -> Done:
    """Return the part of ``chunk``; the first call in a process loads the Analyzer.

    Raises:
        Problem: a word list is malformed.
    """
    articles: list[parts.Article] = []
    failed: list[parts.Failed] = []
    with _Held.lock:
        read = [_read(item) for item in chunk.items]
        records = _records(setup, [article for article in read if isinstance(article, Article)])
        for item, article in zip(chunk.items, read, strict=True):
            record = next(records) if isinstance(article, Article) else article
            if isinstance(record, Failure):
                failed.append(parts.Failed(item.number, item.source, item.row, ko=record.ko, en=record.en))
            else:
                assert isinstance(article, Article)
                articles.append(_part(item, article, record))
    content = parts.to_parquet(articles, failed, run=setup.run)
    return Done(chunk.number, content, len(articles), tuple(failed))


def analyzer_of(setup: Setup) -> Analyzer:
    """Return the Analyzer of this process for ``setup``, loaded at the first call.

    Raises:
        Problem: a word list is malformed, or this machine has other versions of sinmun or Kiwi.
    """
    if _Held.analyzer is None or _Held.setup != setup:
        if setup.versions != versions():
            raise other_versions(versions(), wanted=setup.versions)
        with TemporaryFolder() as temporary:
            folder = temporary.path
            files: dict[str, Path] = {}
            for name, (file, content) in setup.lists.items():
                files[name] = Path(folder, name, file)
                files[name].parent.mkdir()
                files[name].write_bytes(content)
            try:
                _Held.analyzer = Analyzer(
                    min_length=setup.min_length,
                    rank=setup.rank,
                    min_confidence=setup.min_confidence,
                    **files,
                )
            except Problem as problem:
                ko, en = (line.replace(f"{folder}/", "") for line in (problem.ko, str(problem)))
                raise Problem(ko=ko, en=en) from None
            except ValueError as error:
                raise Problem(ko=str(error), en=str(error)) from None
        _Held.setup = setup
        settle()
    return _Held.analyzer


def _read(item: Item) -> Article | Failure:
    if isinstance(item.content, Failure):
        return item.content
    try:
        article = read_item(item)
    except Exception as error:  # whatever one article breaks, the other hundred thousand are still to come
        return failure_of(problem_of(error), name=item.place)
    return too_long(len(article.text)) if len(article.text) > ARTICLE_CHARACTERS else article


def _records(setup: Setup, articles: Sequence[Article]) -> Iterator[Record | Failure]:
    """Yield the record of each article, or why there is none."""
    if articles:
        for record in analyzer_of(setup).attempts(articles):
            yield failure_of(record) if isinstance(record, Problem) else record


def _part(item: Item, article: Article, record: Record) -> parts.Article:
    row = item.content if isinstance(item.content, Row) else Row(text="")
    url = item.content.address if isinstance(item.content, WebPage) else row.url
    signature = sign(article.body, above="\n".join([article.title, *article.captions]))
    return parts.Article(
        number=item.number,
        id=_clean(row.id) or item.place,
        source=_label(item.source),
        row=item.row,
        url=_clean(url),
        record=record,
        extra=tuple((_label(name), _clean(value)) for name, value in row.extra),
        extent=row.extent,
        digest=signature.digest,
        sketch=signature.sketch,
    )


def read_item(item: Item) -> Article:
    """Return the article in an item; what the columns of a table say wins over what the text says.

    Raises:
        ReadError: there is no article in it.
    """
    content = item.content
    if isinstance(content, File):
        article = read_bytes(content.data, name=item.place)
        return replace(article, warnings=(*article.warnings, *content.warnings))
    if isinstance(content, WebPage):
        return _read_web_page(content)
    assert isinstance(content, Row)
    article = _row_article(content, item.place)
    publisher = _label(outlet_in(_label(content.publisher))) or outlet_at(_clean(content.url))
    return replace(
        article,
        date=parse_date(content.date) or article.date,
        publisher=publisher or article.publisher,
        reporters=_writers(content.reporters, publisher) or article.reporters,
        section=_label(content.section).partition(">")[0].strip() or article.section,
    )


def _read_web_page(page: WebPage) -> Article:
    """Return the article on a page; what led to it helps where the page itself says nothing."""
    # As for an address alone: a server that calls text a page is not believed.
    html = True if page.html and b"<" in page.data[:3000] else None
    article = read_bytes(page.data, name=page.address, html=html, charset=page.charset)
    return replace(
        article,
        title=article.title or " ".join(_clean(page.title).split()),
        date=article.date or parse_date(page.date),
        publisher=article.publisher or _label(page.publisher) or outlet_at(page.address) or None,
    )


def _row_article(row: Row, place: str) -> Article:
    """Return the article that a row's text and headline are."""
    title = " ".join(_clean(without_tags(row.title)).split())
    if row.extent == "headline":
        check_korean(title, name=place)
        return Article(body="", title=title, source=place)
    text = row.text.encode("utf-8", "replace").decode("utf-8").replace(_CARRIAGE_RETURN, "\n")
    if looks_like_html(text[:3000].encode("utf-8")):
        article = read_html(text, source=place)
        return replace(article, title=title or article.title)
    plain = without_bare_heads(without_tags(text))
    article = read_page(plain, source=place, title=title)
    once, _ = without_copy(plain)
    parted = part_furniture(once)
    if parted == once:
        return article
    shorter = read_page(parted, source=place, title=title)
    return shorter if lacks_furniture_only(shorter.body, article.body) else article


def _writers(cell: str, publisher: str) -> tuple[str, ...]:
    return tuple(name for name in parse_reporters(_clean(cell)) if name != publisher)


def other_versions(found: tuple[str, str], *, wanted: tuple[str, str]) -> Problem:
    """Return what is wrong with a worker whose versions of sinmun and Kiwi are not those of the run."""
    theirs, ours = " and Kiwi ".join(found), " and Kiwi ".join(wanted)
    return Problem(
        ko=f"작업 프로세스의 sinmun·Kiwi 판이 다릅니다 ({theirs} / {ours}). 같은 판을 설치하세요",
        en=f"a worker has sinmun {theirs}, the run has {ours}; install the same on all machines",
    )


def versions() -> tuple[str, str]:
    """Return the versions of sinmun and Kiwi in this process."""
    return __version__, version("kiwipiepy")


@lru_cache(maxsize=1024)
def _label(text: str) -> str:
    """Return what `_clean` does of what many articles share: names of files, columns, outlets and sections."""
    return _clean(text)


def _clean(text: str) -> str:
    return normalize(text.encode("utf-8", "replace").decode("utf-8")).strip() if text else ""
