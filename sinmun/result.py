"""Analysis: all that is known about an article, as tables, pictures and files; a saved one is loaded again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sinmun.article import Article, writable_article
from sinmun.i18n import Lang
from sinmun.record import FORMAT_VERSION, Record
from sinmun.render import tables
from sinmun.words.concordance import ConcordanceLine, concordance
from sinmun.words.morphs import Document, default_kiwi, parse

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

    from sinmun.render.hover import Hover
    from sinmun.render.plot import Plot


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
        from sinmun.render.graph import to_graph  # noqa: PLC0415 -- seldom asked for

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
        from sinmun.render.graph import to_gexf  # noqa: PLC0415 -- seldom asked for

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
        return self.document or parse(default_kiwi(), writable_article(article_of(self.record)))


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
