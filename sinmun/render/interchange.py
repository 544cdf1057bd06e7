"""The names of an article in files that other tools open: displaCy (JSON), CoNLL (BIO tags), UIMA CAS (XMI), GEXF.

Offsets are those of the record, in characters of its text. Tokens are ours: a mention may end inside an eojeol (서울시 in
서울시의), where a tool that cuts at spaces would drop it or take the particle along.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Any, NamedTuple

from sinmun.extras import need
from sinmun.record import Record
from sinmun.render.graph import to_gexf

TYPE_PREFIX = "sinmun."
"""In front of the names of types in a CAS."""
_PIECE = re.compile(r"\w+|[^\w\s]")
_OUTSIDE = "O"


class Token(NamedTuple):
    """A piece of the text that no mention cuts.

    Attributes:
        start: offset of its first character in the text.
        end: offset behind its last character.
        space: whether white space follows it.
        tag: ``B-PS`` where a person begins, ``I-PS`` where it goes on, likewise ``OG`` and ``LC``; ``O`` outside.
    """

    start: int
    end: int
    space: bool
    tag: str


def tokens(record: Record) -> list[list[Token]]:
    """Return the tokens of each line of the text: words and marks, cut where a mention begins or ends."""
    text = record["text"]
    spans = _apart(record)
    starts = {start: label for start, _, label in spans}
    owner = {place: label for start, end, label in spans for place in range(start, end)}
    cuts = {place for start, end, _ in spans for place in (start, end)}
    lines = []
    for line in re.finditer(r"[^\n]+", text):
        found = []
        for start, end in _pieces(text, line.span(), cuts):
            label = owner.get(start)
            tag = _OUTSIDE if label is None else f"{'B' if start in starts else 'I'}-{label}"
            found.append(Token(start, end, text[end : end + 1].isspace(), tag))
        lines.append(found)
    return lines


def _apart(record: Record) -> list[tuple[int, int, str]]:
    """Return the mentions as start, end, label in text order; of two that overlap the longer, as a token has one tag."""
    taken: list[tuple[int, int, str]] = []
    used: set[int] = set()
    for row in sorted(record["mentions"], key=lambda row: (row["start"] - row["end"], row["start"])):
        places = range(row["start"], row["end"])
        if used.isdisjoint(places):
            used.update(places)
            taken.append((row["start"], row["end"], row["label"]))
    return sorted(taken)


def _pieces(text: str, line: tuple[int, int], cuts: set[int]) -> Iterator[tuple[int, int]]:
    for piece in _PIECE.finditer(text, *line):
        places = [piece.start(), *sorted(cuts & set(range(piece.start() + 1, piece.end()))), piece.end()]
        yield from pairwise(places)


def to_displacy(record: Record) -> dict[str, Any]:
    """Return what ``displacy.render(…, style="ent", manual=True)`` takes, with the tokens that its spans end at.

    ``text``, ``title``, ``ents`` (``start, end, label``, in text order, none over another) and ``tokens``: ``words`` and
    ``spaces`` for ``spacy.tokens.Doc``, which give ``text`` back and on which every span lies; line ends and further spaces are
    words of their own.
    """
    ents = [{"start": start, "end": end, "label": label} for start, end, label in _apart(record)]
    words, spaces = _words_and_spaces(record)
    return {
        "text": record["text"],
        "title": None,
        "ents": ents,
        "tokens": {"words": words, "spaces": spaces},
    }


def _words_and_spaces(record: Record) -> tuple[list[str], list[bool]]:
    """Return the tokens and whether one space follows each; what else stands between them is a token itself."""
    text = record["text"]
    words: list[str] = []
    spaces: list[bool] = []
    end = 0

    def gap(until: int) -> None:
        between = text[end:until]
        if words and between.startswith(" "):
            spaces[-1] = True
            between = between[1:]
        if between:
            words.append(between)
            spaces.append(False)

    for token in (token for line in tokens(record) for token in line):
        gap(token.start)
        words.append(text[token.start : token.end])
        spaces.append(False)
        end = token.end
    gap(len(text))
    return words, spaces


def to_conll(record: Record) -> str:
    """Return the text in the CoNLL-2003 form: a token a line with its tag, a blank line between lines of text.

    The columns are form, offset of its first character, offset behind its last, tag (``O``, ``B-PS``, ``I-PS``); they are
    parted by single spaces.
    """
    text = record["text"]
    lines = (
        "".join(f"{text[token.start : token.end]} {token.start} {token.end} {token.tag}\n" for token in line)
        for line in tokens(record)
    )
    return "\n".join(line for line in lines if line)


def to_xmi(record: Record) -> bytes:
    """Return the text as a UIMA CAS (XMI); needs the extra ``xmi`` (dkpro-cassis).

    Its types are ``sinmun.Mention`` (``label, name, confidence, rule``), ``sinmun.Quote`` (``speaker, by, direct``) and
    ``sinmun.Token`` (``tag``); `type_system` returns their description, which a reader of the file needs. Offsets in the
    file are in UTF-16 units, as UIMA has them: a hanja outside the BMP counts two.

    Raises:
        sinmun.problems.Problem: dkpro-cassis is not installed.
    """
    cassis = need("cassis")
    types = _types()
    cas = cassis.Cas(typesystem=types)
    cas.sofa_string = record["text"]
    cas.sofa_mime = "text/plain"

    def add(kind: str, start: int, end: int, **values: object) -> None:
        cas.add(types.get_type(TYPE_PREFIX + kind)(begin=start, end=end, **values))

    for token in (token for line in tokens(record) for token in line):
        add("Token", token.start, token.end, tag=token.tag)
    for row in record["mentions"]:
        values = {key: row[key] for key in ("label", "name", "confidence", "rule")}
        add("Mention", row["start"], row["end"], **values)
    for direct, name in ((True, "quotes"), (False, "statements")):
        for quote in record[name]:  # type: ignore[literal-required]
            add(
                "Quote", quote["start"], quote["end"], speaker=quote["speaker"], by=quote["by"], direct=direct
            )
    return str(cas.to_xmi()).encode("utf-8")


def type_system() -> bytes:
    """Return the description of the types of `to_xmi`, as UIMA reads it; needs the extra ``xmi``.

    Raises:
        sinmun.problems.Problem: dkpro-cassis is not installed.
    """
    return str(_types().to_xml()).encode("utf-8")


_FEATURES = {
    "Token": {"tag": "uima.cas.String"},
    "Mention": {
        "label": "uima.cas.String",
        "name": "uima.cas.String",
        "confidence": "uima.cas.Double",
        "rule": "uima.cas.String",
    },
    "Quote": {"speaker": "uima.cas.String", "by": "uima.cas.String", "direct": "uima.cas.Boolean"},
}


def _types() -> Any:
    types = need("cassis").TypeSystem()
    for name, features in _FEATURES.items():
        made = types.create_type(name=TYPE_PREFIX + name, supertypeName="uima.tcas.Annotation")
        for feature, kind in features.items():
            types.create_feature(domainType=made, name=feature, rangeType=kind)
    return types


def _displacy_file(record: Record) -> bytes:
    return json.dumps(to_displacy(record), ensure_ascii=False, indent=1).encode("utf-8")


def _conll_file(record: Record) -> bytes:
    return to_conll(record).encode("utf-8")


FORMATS: Mapping[str, Sequence[tuple[str, Callable[[Record], bytes]]]] = MappingProxyType(
    {
        "displacy": (("displacy.json", _displacy_file),),
        "conll": (("mentions.conll", _conll_file),),
        "xmi": (("article.xmi", to_xmi), ("typesystem.xml", lambda _: type_system())),
        "gexf": (("network.gexf", to_gexf),),
    }
)
"""What can be asked for: the files that are written for it, and what makes each."""
