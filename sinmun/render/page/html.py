"""The page: all that is known of an article in one HTML file that needs no network, and its short form for
Jupyter.
"""

from __future__ import annotations

import json
import string
from collections.abc import Mapping
from typing import Any, NamedTuple

from markupsafe import Markup

from sinmun._version import __version__
from sinmun.i18n import Lang, messages
from sinmun.render.look.cloudlayout import Cloud, cloud, why_empty
from sinmun.render.look.glyphs import characters
from sinmun.render.look.graphlayout import GROUND, Plan, plan, remarks
from sinmun.render.look.layout import AREA
from sinmun.render.look.palette import GROUNDS, KINDS, Kind, css_variables, kinds_of_names
from sinmun.render.look.webfont import FontFace, font_face
from sinmun.render.page import data
from sinmun.render.page.marking import Line, Span, mark, occurrences, spans_of
from sinmun.render.page.shared import UNFIT, asset, colours, environment, json_in_page, policy
from sinmun.why import Reasons

_ABSENT: Mapping[str, Any] = {
    **dict.fromkeys(("title", "date", "publisher", "section", "source", "made", "unsure")),
    **dict.fromkeys(("subheads", "reporters", "captions", "removed", "warnings", "summary_sentences"), ()),
}

# Messages that the script in the page uses.
_SCRIPT_MESSAGES = (
    *("clear", "cleared", "copied", "copy_failed", "hits", "next", "no_hits", "not_in_text", "position"),
    *("previous", "rows_shown", "show_all", "show_fewer"),
)


class Drawing(NamedTuple):
    """The cloud and the network, laid out as in the charts.

    Attributes:
        cloud: the words.
        cloud_kinds: the kinds that their colours stand for.
        empty: key of the message that stands in place of an empty cloud.
        network: the names and their ties.
        network_kinds: the kinds that the colours of the names stand for.
        remarks: what is not drawn of the network.
        left_out: the words and names that are not drawn, as our font lacks letters of them.
    """

    cloud: Cloud
    cloud_kinds: tuple[Kind, ...]
    empty: str
    network: Plan
    network_kinds: tuple[Kind, ...]
    remarks: list[str]
    left_out: tuple[str, ...]


def glyphs(text: str, *, lang: Lang = "ko") -> FontFace:
    """Return the font of a page about ``text``; `render` makes it by itself where it is not given one."""
    return font_face(_letters(text, lang))


def _letters(text: str, lang: Lang) -> str:
    return text + string.printable + "".join(messages(lang).values())


def preload() -> None:
    """Compile the template and look up what the font can draw, so that the first page is made as fast as the others."""
    for name in ("report.html.j2", "blocks.html.j2"):
        environment().get_template(name)
    characters()


def render(
    record: Mapping[str, Any],
    *,
    lang: Lang = "ko",
    face: FontFace | None = None,
    reasons: Reasons | None = None,
) -> str:
    """Return the page of a record as HTML.

    Args:
        record: the content of ``summary.json``. With a key ``concordance`` (rows of ``keyword, start, end``),
            these places are shown for the keywords in it; other words are looked up in the article as written.
        lang: language of headings and buttons.
        face: a font made beforehand by `glyphs`, used if it has the characters of the record and no others: the same
            record gives the same page, whatever was written before.
        reasons: what the rules are for; with them the page tells of each name what became of it.
    """
    things = data.Things(record)
    say = messages(lang)
    told = reasons.letters() if reasons is not None else ""
    letters = _letters(json.dumps(record, ensure_ascii=False) + told, lang)
    if face is None or face.characters != frozenset(letters):
        face = font_face(letters)
    style = face.css + colours() + asset("page.css")
    script = asset("tables.js") + asset("page.js")
    kinds = kinds_of_names(record)
    values = {
        "lang": lang,
        "say": say,
        "say_json": json_in_page({key: say[key] for key in _SCRIPT_MESSAGES}),
        "why_json": json_in_page(data.reasons_by_key(record, things, reasons, lang=lang)),
        "style": Markup(style),
        "script": Markup(script),
        "policy": policy(style, script),
        "record": {**_ABSENT, **record},
        "things": things,
        "lines": _marked(record, things, words=True),
        "figures": data.figures(record),
        "facts": data.facts(record, things),
        "tables": data.tables(record, things, kinds),
        "made": data.made(record, say),
        "drawing": drawing_of(record, kinds, say),
        "size": AREA,
        "ground": GROUND,
        "greys": len(GROUNDS),
        "kinds": kinds,
        "version": __version__,
    }
    return UNFIT.sub("\ufffd", environment().get_template("report.html.j2").render(values))


def fragment(record: Mapping[str, Any], lang: Lang = "ko") -> str:
    """Return the short form of the page for a notebook: the marked article with small tables beside it.

    It needs no script, and its style reaches nothing outside it.
    """
    things = data.Things(record)
    light, dark = css_variables()
    style = asset("fragment.css").replace("/*light*/", light).replace("/*dark*/", dark)
    html = (
        environment()
        .get_template("fragment.html.j2")
        .render(
            lang=lang,
            say=messages(lang),
            style=Markup(style),
            record={**_ABSENT, **record},
            lines=_marked(record, things, words=False),
            figures=data.figures(record),
            tables={table.name: table for table in data.tables(record, things, {})},
        )
    )
    return UNFIT.sub("\ufffd", html)


def _marked(record: Mapping[str, Any], things: data.Things, *, words: bool) -> list[Line]:
    text = str(record.get("text") or "")
    spans = spans_of(record, things.entities)
    if words:
        spans += _words(record, text, things.words)
    else:
        # Ids would clash between the cells of a notebook.
        spans = [span for span in spans if span.layer != "s"]
    subheads = [str(line) for line in record.get("subheads") or ()]
    return mark(text, spans, title=str(record.get("title") or ""), subheads=subheads)


def _words(record: Mapping[str, Any], text: str, words: tuple[str, ...]) -> list[Span]:
    given = record.get("concordance") or ()
    number = {word: place for place, word in enumerate(words)}
    spans = [
        Span(int(row["start"]), int(row["end"]), "k", number[row["keyword"]])
        for row in given
        if row["keyword"] in number
    ]
    known = {str(row["keyword"]) for row in given}
    return spans + occurrences(text, ["" if word in known else word for word in words])


def drawing_of(record: Mapping[str, Any], kinds: Mapping[str, Kind], say: Mapping[str, str]) -> Drawing:
    """Lay out the cloud and the network of a record."""
    words, net = cloud(record), plan(record.get("network") or ())
    named = {kinds.get(noun, "noun") for noun in words.nouns.values()}
    tied = {kinds.get(node.name, "noun") for node in net.nodes}
    return Drawing(
        cloud=words,
        cloud_kinds=tuple(kind for kind in KINDS if kind in named),
        empty=why_empty(record),
        network=net,
        network_kinds=tuple(kind for kind in KINDS if kind in tied),
        remarks=[remark.format(**values) for remark, values in remarks(net, say)],
        left_out=tuple(dict.fromkeys((*words.left_out, *net.left_out))),
    )
