"""Analyzer: from an article to all that is known about it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from sinmun.article import Article, writable, writable_article
from sinmun.assembly import make_record
from sinmun.collector import collector_at_rest
from sinmun.entities.draft import Change
from sinmun.entities.known import KnownNames, read_known
from sinmun.entities.mention import MIN_CONFIDENCE, Entities, Mention
from sinmun.entities.resolution import resolve, resolve_all
from sinmun.entities.tagger.tagger import Tagger
from sinmun.options import Options, Rank, made_with
from sinmun.problems import Problem, problem_of
from sinmun.quotes import extract_all
from sinmun.reading.encoding import normalize
from sinmun.record import Record
from sinmun.result import Analysis, article_of, load
from sinmun.words.ahead import parse_groups
from sinmun.words.keywords import WordModel, rank_keywords
from sinmun.words.morphs import Document, default_kiwi, load_kiwi, parse, read_stopwords
from sinmun.words.nouns import count_nouns
from sinmun.words.summary import summarize

if TYPE_CHECKING:
    from kiwipiepy import Kiwi

__all__ = ["Analysis", "Analyzer", "analyze", "article_of", "default_analyzer", "load"]

GROUP_CHARACTERS = 32_000
"""Characters of articles that are analysed together, some two dozen of news; more are hardly faster, and all are held at once."""


class Analyzer:
    """Kiwi, the tagger and the user's word lists, loaded once.

    Args:
        dictionary: see `Options`, likewise the other arguments.

    Raises:
        sinmun.words.morphs.DictionaryError: a line of the dictionary is malformed.
        ValueError: a line of the people file is malformed, or an option is out of range.
        OSError: one of the files cannot be read.

    Attributes:
        inherited: in a worker, the analyzer of the process that it was forked from (see `sinmun.preload`), whose Kiwi and
            tagger are taken.
    """

    inherited: ClassVar[Analyzer | None] = None

    def __init__(
        self,
        *,
        dictionary: str | Path | None = None,
        stopwords: str | Path | Iterable[str] | None = None,
        people: str | Path | None = None,
        min_length: int = 2,
        rank: Rank = "keyness",
        min_confidence: float = MIN_CONFIDENCE,
    ) -> None:
        if min_length < 1:
            raise ValueError(f"min_length is {min_length}; it is a number of characters, 1 or more")
        if rank not in ("keyness", "frequency"):
            raise ValueError(f"rank is {rank!r}; it is 'keyness' or 'frequency'")
        if not 0 <= min_confidence <= 1:
            raise ValueError(f"min_confidence is {min_confidence}; it is a number from 0 to 1")
        words = stopwords if stopwords is None or isinstance(stopwords, str | Path) else frozenset(stopwords)
        self.options = Options(
            dictionary=dictionary,
            stopwords=words,
            people=people,
            min_length=min_length,
            rank=rank,
            min_confidence=min_confidence,
        )
        self._made = made_with(self.options)
        self._stopwords = read_stopwords(words) if isinstance(words, str | Path) else words or frozenset()
        self._known: KnownNames | None = read_known(people) if people is not None else None
        other = self.inherited
        same = other if dictionary is None else None
        self._kiwi: Kiwi = default_kiwi() if dictionary is None else load_kiwi(dictionary=dictionary)
        self._words: WordModel = same._words if same is not None else WordModel(self._kiwi)
        self._tagger: Tagger = other._tagger if other is not None else Tagger.load()

    @classmethod
    def from_options(cls, options: Options) -> Analyzer:
        """Return a new analyzer with these options; raises as the class does."""
        return cls(
            dictionary=options.dictionary,
            stopwords=options.stopwords,
            people=options.people,
            min_length=options.min_length,
            rank=options.rank,
            min_confidence=options.min_confidence,
        )

    def parse(self, article: Article | str) -> Document:
        """Return the sentences and morphemes of an article, or of a plain text.

        A plain text is brought into the form of all texts here (`sinmun.reading.normalize`: Unicode NFC, no zero-width
        characters, plain spaces and line feeds); offsets are those of ``document.text``. Characters that no file can hold
        (lone surrogates, control characters) become U+FFFD.
        """
        return parse(self._kiwi, writable_article(_as_article(article)))

    def entities(self, text: str) -> list[Mention]:
        """Return the people, organisations and places named in ``text``, in text order.

        Offsets are characters of ``text`` where it is in the form that `sinmun.reading.normalize` gives, as nearly all text is;
        else of what that returns for it.
        """
        return [mention for mention, _ in self.resolve(self.parse(text)).by_offset(unsure=True)]

    def analyze(self, article: Article | str) -> Analysis:
        """Return everything sinmun knows about an article, or about a plain text."""
        with collector_at_rest():
            document = self.parse(article)
            return Analysis(self._record(document), document)

    def pipe(
        self,
        articles: Iterable[Article | str],
        *,
        workers: int | None = None,
        chunk_size: int = 16,
        failed: Callable[[int, Problem], None] | None = None,
    ) -> Iterator[Analysis]:
        """Yield the analysis of each article, in order, with bounded memory.

        Args:
            articles: any number of articles; taken as they are needed.
            workers: processes; all cores if ``None``; ``1`` works in this process. Fewer articles than two chunks are
                analysed in this process, as loading Kiwi again would cost more than it gains.
            chunk_size: articles handed to a worker at a time.
            failed: hears of each article that cannot be analysed its number, from 0, and why; the article is left out.

        Raises:
            sinmun.problems.Problem: an article cannot be analysed, and there is no ``failed`` to hear of it; raised when its turn
                comes.
        """
        from sinmun.pipe import pipe  # noqa: PLC0415 -- one article needs no processes

        return pipe(
            articles,
            here=self.analyze,
            load=partial(Analyzer.from_options, self.options),
            result=Analysis,
            workers=workers,
            chunk_size=chunk_size,
            failed=failed,
        )

    def record(self, article: Article | str) -> Record:
        """Return the record of an article: plain values, as in ``summary.json``."""
        with collector_at_rest():
            return self._record(self.parse(article))

    def records(self, articles: Iterable[Article | str]) -> Iterator[Record]:
        """Yield the record of each article, in order; faster than one by one, as short articles are tagged together.

        So many articles are held at a time as have some thirty thousand characters, and as many again, which Kiwi parses
        meanwhile where there is another core for it.
        """
        for documents in parse_groups(self._kiwi, _together(articles)):
            with collector_at_rest():
                tagged = self._tagger.tag_all(documents)
                found = self._records(documents, tagged)
            yield from found

    def attempts(self, articles: Iterable[Article | str]) -> Iterator[Record | Problem]:
        """Yield the record of each article, in order, or why there is none; what breaks one costs the others nothing."""
        for group in _together(articles):
            # Together they are faster; from the first that breaks on each stands for itself.
            done = 0
            try:
                for record in self.records(group):
                    yield record
                    done += 1
            except Exception as error:
                problem_of(error)  # raises what is the trouble of the process and not of an article
                yield from map(self._attempt, group[done:])

    def _attempt(self, article: Article) -> Record | Problem:
        try:
            return self.record(article)
        except Exception as error:
            return problem_of(error)

    def tag(self, document: Document) -> list[Mention]:
        """Return the tagger's mentions in a parsed document, before any step."""
        return self._tagger.tag(document)

    def resolve(
        self,
        document: Document,
        mentions: Sequence[Mention] | None = None,
        *,
        without: Collection[str] = frozenset(),
        trace: list[Change] | None = None,
    ) -> Entities:
        """Return the people, organisations and places of a parsed document, those below ``min_confidence`` apart.

        Args:
            document: the article with its morphemes.
            mentions: the tagger's mentions in it, where they are known already.
            without: names of the steps that are left out; see `sinmun.entities.resolution.resolve`, likewise the next.
            trace: a list to which every change of a mention is appended.
        """
        found = self.tag(document) if mentions is None else mentions
        entities = resolve(document, found, known=self._known, without=without, trace=trace)
        return entities.from_confidence(self.options.min_confidence)

    def _record(self, document: Document) -> Record:
        return self._records([document], self._tagger.tag_all([document]))[0]

    def _records(self, documents: Sequence[Document], tagged: Sequence[Sequence[Mention]]) -> list[Record]:
        """Return all that is found in some documents: names first, as each is one noun; then nouns, keywords and the rest.

        Each step goes over all of them before the next one begins: its code and its lexicons stay near the processor.
        """
        options = self.options
        traces: list[list[Change]] = [[] for _ in documents]
        found = resolve_all(documents, tagged, known=self._known, traces=traces)
        named = [entities.from_confidence(options.min_confidence) for entities in found]
        counted = [
            count_nouns(
                document, names=entities.named(), stopwords=self._stopwords, min_length=options.min_length
            )
            for document, entities in zip(documents, named, strict=True)
        ]
        ranked = [
            rank_keywords(document, nouns, model=self._words, by=options.rank)
            for document, nouns in zip(documents, counted, strict=True)
        ]
        spoken = extract_all(documents, named)
        told = [summarize(*pair) for pair in zip(documents, counted, strict=True)]
        return [
            make_record(
                document,
                nouns=counted[number],
                keywords=ranked[number],
                entities=named[number],
                changes=traces[number],
                quotes=spoken[number][0],
                statements=spoken[number][1],
                summary=told[number],
                made=self._made,
            )
            for number, document in enumerate(documents)
        ]


def _as_article(given: Article | str) -> Article:
    return given if isinstance(given, Article) else Article(body=normalize(writable(given), entities=False))


def _together(articles: Iterable[Article | str]) -> Iterator[list[Article]]:
    group: list[Article] = []
    size = 0
    for given in articles:
        article = writable_article(_as_article(given))
        group.append(article)
        size += len(article.text)
        if size >= GROUP_CHARACTERS:
            yield group
            group, size = [], 0
    if group:
        yield group


@cache
def default_analyzer() -> Analyzer:
    """Return the analyzer without any options, loaded on first use and then kept."""
    return Analyzer()


def analyze(source: Article | str | Path) -> Analysis:
    """Analyse an article, a path, an address or a text, with the default options.

    Raises:
        sinmun.ReadError: the source cannot be read.
    """
    if not isinstance(source, Article):
        from sinmun.reading import read  # noqa: PLC0415 -- not needed for articles already read

        source = read(source)
    return default_analyzer().analyze(source)
