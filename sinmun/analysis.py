"""Analyzer and Analysis: from an article to all that is known about it."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from sinmun.article import Article, writable, writable_article
from sinmun.assembly import make_record
from sinmun.entities.draft import Change
from sinmun.entities.known import KnownNames, read_known
from sinmun.entities.mention import MIN_CONFIDENCE, Entities, Mention
from sinmun.entities.steps import resolve
from sinmun.entities.tagger.tagger import Tagger
from sinmun.i18n import Lang
from sinmun.options import Options, Rank, made_with
from sinmun.problems import Problem, problem_of
from sinmun.quotes import extract_speech
from sinmun.reading.encoding import normalize
from sinmun.record import FORMAT_VERSION, Record
from sinmun.render import tables
from sinmun.render.graph import to_gexf, to_graph
from sinmun.words.concordance import ConcordanceLine, concordance
from sinmun.words.keywords import WordModel, rank_keywords
from sinmun.words.morphs import Document, load_kiwi, parse, read_stopwords
from sinmun.words.nouns import count_nouns
from sinmun.words.summary import summarize

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    from kiwipiepy import Kiwi

    from sinmun.render.hover import Hover
    from sinmun.render.plot import Plot

GROUP_CHARACTERS = 16_000
"""Characters of articles that are tagged together; about what the tagger takes at a time."""


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
        self._kiwi: Kiwi = same._kiwi if same is not None else load_kiwi(dictionary=dictionary)
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
        return self._record(self.parse(article))

    def records(self, articles: Iterable[Article | str]) -> Iterator[Record]:
        """Yield the record of each article, in order; faster than one by one, as short articles are tagged together.

        So many articles are held at a time as have some ten thousand characters.
        """
        for group in _together(articles):
            documents = [self.parse(article) for article in group]
            tagged = self._tagger.tag_all(documents)
            for document, mentions in zip(documents, tagged, strict=True):
                yield self._record(document, mentions)

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
            without: names of the steps that are left out; see `sinmun.entities.steps.resolve`, likewise the next.
            trace: a list to which every change of a mention is appended.
        """
        found = self.tag(document) if mentions is None else mentions
        entities = resolve(document, found, known=self._known, without=without, trace=trace)
        return entities.from_confidence(self.options.min_confidence)

    def _record(self, document: Document, mentions: Sequence[Mention] | None = None) -> Record:
        """Return all that is found in a document: names first, as each is one noun; then nouns, keywords and the rest."""
        options = self.options
        changes: list[Change] = []
        entities = self.resolve(document, mentions, trace=changes)
        nouns = count_nouns(
            document,
            names=entities.named(),
            stopwords=self._stopwords,
            min_length=options.min_length,
        )
        keywords = rank_keywords(document, nouns, model=self._words, by=options.rank)
        quotes, statements = extract_speech(document, entities)
        return make_record(
            document,
            nouns=nouns,
            keywords=keywords,
            entities=entities,
            changes=changes,
            quotes=quotes,
            statements=statements,
            summary=summarize(document, nouns),
            made=self._made,
        )


def _as_article(given: Article | str) -> Article:
    return given if isinstance(given, Article) else Article(body=normalize(writable(given), entities=False))


def _together(articles: Iterable[Article | str]) -> Iterator[list[Article]]:
    group: list[Article] = []
    size = 0
    for given in articles:
        article = _as_article(given)
        group.append(article)
        size += len(article.text)
        if size >= GROUP_CHARACTERS:
            yield group
            group, size = [], 0
    if group:
        yield group


@dataclass(frozen=True, repr=False)
class Analysis:
    """All that is known about one article.

    Attributes:
        record: the plain values everything else is made from; the content of ``summary.json``.
        document: the morphemes, where the analysis was made in this process.
    """

    record: Record
    document: Document | None = None

    def __repr__(self) -> str:
        record = self.record
        counts = (
            f"{len(tables.rows(record, name))} {name}"
            for name in ("nouns", "people", "organizations", "quotes")
        )
        return f"<Analysis of {record['title'] or record['text'][:30]!r}: {', '.join(counts)}>"

    @property
    def title(self) -> str:
        """The headline."""
        return self.record["title"]

    @property
    def text(self) -> str:
        """The analysed text: headline, sub-heads and body."""
        return self.record["text"]

    @property
    def summary(self) -> list[str]:
        """The sentences that carry most of the article, in text order."""
        return [sentence["text"] for sentence in self.record["summary_sentences"]]

    @cached_property
    def nouns(self) -> pd.DataFrame:
        """Nouns: ``noun, count, sentences, share_in_compounds``, most frequent first."""
        return tables.frame(self.record, "nouns")

    @cached_property
    def compounds(self) -> pd.DataFrame:
        """Free combinations of nouns: ``compound, count, parts``."""
        return tables.frame(self.record, "compounds")

    @cached_property
    def keywords(self) -> pd.DataFrame:
        """Ranked keywords: ``keyword, count, score``."""
        return tables.frame(self.record, "keywords")

    @cached_property
    def people(self) -> pd.DataFrame:
        """People: ``name, role, aliases, mentions``."""
        return tables.frame(self.record, "people")

    @cached_property
    def organizations(self) -> pd.DataFrame:
        """Organisations: ``name, aliases, mentions``."""
        return tables.frame(self.record, "organizations")

    @cached_property
    def places(self) -> pd.DataFrame:
        """Places: ``name, aliases, mentions``."""
        return tables.frame(self.record, "places")

    @cached_property
    def mentions(self) -> pd.DataFrame:
        """Every mention: ``start, end, label, text, name, confidence, rule``; offsets in characters of `text`.

        ``confidence`` says how sure it is, 0 to 1, that the name is a person or an organisation (of a place, the tagger's
        probability of the mention); empty where a rule made the mention, 1 where the user named it. Names below the
        analyzer's ``min_confidence`` have mentions and no row in `people` and `organizations`.
        ``rule`` is the step that made or changed the mention last.
        """
        return tables.frame(self.record, "mentions")

    @cached_property
    def changes(self) -> pd.DataFrame:
        """What became of the tagger's mentions: ``rule, before, after, start``, in the order of the steps.

        ``before`` and ``after`` are form and label (포항/LC), empty for a new or a dropped mention; ``start`` is an offset
        in characters of `text`. `why` tells it of one name, in words.
        """
        return tables.frame(self.record, "changes")

    @cached_property
    def quotes(self) -> pd.DataFrame:
        """Quotations: ``text, speaker, start, end, verb, sentence, attribution, by`` (see `sinmun.quotes.WAYS`)."""
        return tables.frame(self.record, "quotes")

    @cached_property
    def statements(self) -> pd.DataFrame:
        """Indirect speech: ``text, speaker, start, end, verb, sentence, attribution, by`` (see `sinmun.quotes.WAYS`)."""
        return tables.frame(self.record, "statements")

    @cached_property
    def network(self) -> pd.DataFrame:
        """Pairs that share a sentence: ``source, target, weight`` (sentences)."""
        return tables.frame(self.record, "network")

    @property
    def graph(self) -> nx.Graph[str]:
        """The network as a networkx graph, which is an extra (``graph``); see `sinmun.render.graph.to_graph`."""
        return to_graph(self.record)

    @property
    def plot(self) -> Plot:
        """The charts: ``result.plot.nouns()`` and so on return matplotlib axes."""
        from sinmun.render.plot import Plot  # noqa: PLC0415 -- matplotlib is loaded when a chart is wanted

        return Plot(self.record)

    @property
    def hover(self) -> Hover:
        """The bar charts as Altair charts that show a row under the pointer; needs ``pip install altair``."""
        from sinmun.render.hover import Hover  # noqa: PLC0415 -- an optional extra

        return Hover(self.record)

    def concordance(self, word: str, *, width: int = 30) -> pd.DataFrame:
        """Return every occurrence of ``word`` in its context: ``left, keyword, right, start, end``.

        Args:
            word: a word; every particle after it and both spacings are found.
            width: characters of context on either side.
        """
        import pandas as pd  # noqa: PLC0415 -- needed for tables only

        return pd.DataFrame(self.contexts(word, width=width), columns=list(ConcordanceLine._fields))

    def contexts(self, word: str, *, width: int = 30) -> tuple[ConcordanceLine, ...]:
        """Return what `concordance` shows as plain values."""
        return concordance(self._parsed(), word, width=width)

    def why(self, word: str, *, lang: Lang = "ko") -> list[str]:
        """Return what became of a name and through which rules, in lines for users; see `sinmun.why.why`.

        Args:
            word: a name, or a part of one.
            lang: language of the lines.
        """
        from sinmun.why import every_reason, why  # noqa: PLC0415 -- when somebody asks

        return why(self.record, word, reasons=every_reason(lang=lang), lang=lang)

    def to_dict(self) -> Record:
        """Return the record: the content of ``summary.json``."""
        return self.record

    def to_displacy(self) -> dict[str, Any]:
        """Return the names for spaCy's displaCy, with our tokens; see `sinmun.render.interchange.to_displacy`."""
        from sinmun.render.interchange import to_displacy  # noqa: PLC0415 -- for those who ask

        return to_displacy(self.record)

    def to_conll(self) -> str:
        """Return the names as BIO tags, a token a line; see `sinmun.render.interchange.to_conll`."""
        from sinmun.render.interchange import to_conll  # noqa: PLC0415 -- for those who ask

        return to_conll(self.record)

    def to_xmi(self) -> bytes:
        """Return names, quotations and tokens as a UIMA CAS; see `sinmun.render.interchange.to_xmi`.

        Raises:
            sinmun.problems.Problem: dkpro-cassis is not installed.
        """
        from sinmun.render.interchange import to_xmi  # noqa: PLC0415 -- for those who ask

        return to_xmi(self.record)

    def to_gexf(self) -> bytes:
        """Return the network for Gephi; see `sinmun.render.graph.to_gexf`."""
        return to_gexf(self.record)

    def save(
        self, folder: str | Path, *, lang: Lang = "ko", charts: bool = True, exports: Sequence[str] = ()
    ) -> Path:
        """Write ``summary.json``, the tables, the charts and ``report.html`` into ``folder`` and return it.

        Each file is written whole or not at all. The folder is made if it is not there. ``exports`` names formats for other
        tools: ``displacy``, ``conll``, ``xmi``, ``gexf`` (see `sinmun.render.interchange`).

        Raises:
            OSError: the folder cannot be written.
            sinmun.problems.Problem: the package that a format takes is not installed.
        """
        from sinmun.render.folder import save  # noqa: PLC0415 -- rendering is loaded when it is wanted
        from sinmun.why import every_reason  # noqa: PLC0415

        reasons = every_reason(lang=lang)
        return save(self.record, Path(folder), lang=lang, charts=charts, reasons=reasons, exports=exports)

    def _repr_html_(self) -> str:
        from sinmun.render.page.html import fragment  # noqa: PLC0415 -- rendering is loaded when it is wanted

        return fragment(self.record)

    def _parsed(self) -> Document:
        return self.document or default_analyzer().parse(article_of(self.record))


def article_of(record: Record) -> Article:
    """Return the article of a record: what is analysed of it."""
    return Article(body=record["body"], title=record["title"], subheads=tuple(record["subheads"]))


def load(path: str | Path) -> Analysis:
    """Return the analysis that was saved as ``summary.json`` (the file, or its folder).

    Raises:
        OSError: the file cannot be read.
        ValueError: it holds no record, or one of a later format.
    """
    path = Path(path)
    text = (path / "summary.json" if path.is_dir() else path).read_text(encoding="utf-8")
    record = json.loads(text)
    if not isinstance(record, Mapping) or record.get("version") != FORMAT_VERSION:
        raise ValueError(f"{path}: not a summary of format {FORMAT_VERSION}; analyse the article again")
    return Analysis(record)  # type: ignore[arg-type]


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
