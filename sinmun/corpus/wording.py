"""What charts and page of a corpus say of groups and times: numbers in words, what is left out, what is not there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sinmun.corpus.messages import corpus_messages
from sinmun.corpus.overview import Comparison, Series, Trends
from sinmun.i18n import Lang
from sinmun.render.look.layout import text_width

THIN = 20
"""Articles of a period below which a single one is more than 50 in a thousand, so that shares leap by chance."""

_LISTED = 40  # names in a sentence of the page


def times(row: Mapping[str, Any], *, lang: Lang) -> str:
    """Return how many times as often articles of the group have the word, in words: ``3.1배 (2.2–4.4)``."""
    say = corpus_messages(lang)
    if not row["rest_articles"]:
        return say["only_here"]
    value, low, high = (
        _rounded(2 ** float(row[name])) for name in ("log_ratio", "log_ratio_low", "log_ratio_high")
    )
    return say["times_as_often"].format(value=value, low=low, high=high)


def left_out(
    found: Comparison,
    *,
    lang: Lang,
    drawn: int | None = None,
    listing: Callable[[str, Sequence[str]], str] | None = None,
) -> Iterator[str]:
    """Yield sentences that name the groups of which nothing is shown, and say why.

    Args:
        found: the groups.
        lang: language of the sentences.
        drawn: how many of the marked groups are shown, if not all.
        listing: makes the list of names, given the words before it; 40 names if ``None``.
    """
    say = corpus_messages(lang)
    kinds = (
        ("groups_not_drawn", [] if drawn is None else list(found.marked)[drawn:]),
        ("groups_unmarked", found.unmarked),
        ("groups_small", found.small),
    )
    for key, names in kinds:
        if names:
            start = say[key].format(n=len(names))
            yield start + (listing(start, names) if listing else first_names(names, lang=lang))


def first_names(names: Sequence[str], *, lang: Lang) -> str:
    """Return forty names, and how many more there are."""
    more = corpus_messages(lang)["and_more"].format(n=len(names) - _LISTED) if len(names) > _LISTED else ""
    return ", ".join(names[:_LISTED]) + more


def as_many_as_fit(names: Sequence[str], *, room: float, lang: Lang) -> str:
    """Return names in one line of ``room`` em, and how many more there are."""
    more = corpus_messages(lang)["and_more"]
    kept = len(names)
    while kept > 1 and text_width(_cut(names, kept, more)) > room:
        kept -= 1
    return _cut(names, kept, more)


def remarks(found: Trends, period: str, *, lang: Lang) -> list[str]:
    """Return what has to be known to read words over time: the unit, and `cautions`."""
    return [*units(found, period, lang=lang), *cautions(found, lang=lang)]


def units(found: Trends, period: str, *, lang: Lang) -> list[str]:
    """Return what a height means, and how long a period is."""
    say = corpus_messages(lang)
    return [say["unit_trends"].format(n=sum(found.sizes)), say[f"by_{period}"]] if found.series else []


def cautions(found: Trends, *, lang: Lang) -> list[str]:
    """Return how many articles are in no period, and that some periods have few."""
    say = corpus_messages(lang)
    told = [say["undated_left_out"].format(n=found.undated)] if found.undated else []
    if found.series and any(size < THIN for size in found.sizes):
        told.append(say["thin_periods"].format(n=THIN))
    return told


def no_trend(found: Trends, *, lang: Lang) -> str:
    """Return the sentence that stands in place of words over time."""
    return corpus_messages(lang)["none_trends" if len(found.periods) < 2 else "few_trends"]


def when_changed(line: Series, *, lang: Lang) -> str:
    """Return when a word is most frequent (or rarest), and how frequent it is then and otherwise; empty if nothing was tested."""
    if line.change is None:
        return ""
    say = corpus_messages(lang)
    first, last = str(line.change["first"]), str(line.change["last"])
    return say["note_change"].format(
        when=first if first == last else say["from_to"].format(first=first, last=last),
        share=line.change["per_1000_articles"],
        rest=line.change["rest_per_1000_articles"],
    )


def _cut(names: Iterable[str], kept: int, more: str) -> str:
    every = list(names)
    return ", ".join(every[:kept]) + (more.format(n=len(every) - kept) if kept < len(every) else "")


def _rounded(number: float) -> str:
    return f"{number:,.0f}" if number >= 9.95 else f"{number:.1f}"
