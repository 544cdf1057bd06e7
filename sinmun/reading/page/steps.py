"""The steps by which a page becomes an article, in their order."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Literal, NamedTuple, get_args

from sinmun.article import Article, Removed, Rule
from sinmun.reading.page import (
    agencies,
    body,
    boxes,
    controls,
    guests,
    head,
    headline,
    labels,
    notes,
    one_line,
    others,
    pictures,
    prose,
    publisher,
    release,
    release_body,
    subheads,
    summaries,
    tail,
)
from sinmun.reading.page.cautions import cautions
from sinmun.reading.page.code import cut_code
from sinmun.reading.page.controls import may_be_control, whole
from sinmun.reading.page.copies import drop_bits, without_copy
from sinmun.reading.page.glued import part_bylines
from sinmun.reading.page.glued_bylines import cut_leading_byline, cut_trailing_byline
from sinmun.reading.page.glued_credits import cut_credits_inside
from sinmun.reading.page.glued_decks import cut_deck
from sinmun.reading.page.glued_end import cut_signed_end
from sinmun.reading.page.glued_head import cut_head, cut_note
from sinmun.reading.page.glued_pictures import part_pictures
from sinmun.reading.page.glued_tail import cut_tail
from sinmun.reading.page.lines import Line, Page, split
from sinmun.reading.page.wrapped import unwrap

StepName = Literal[
    "second copy",
    "stuck byline",
    "glued captions",
    "broken lines",
    "heading label",
    "pointer behind",
    "agency behind",
    "outlet behind",
    "passed on",
    "code",
    "glued head",
    "glued deck",
    "glued credits",
    "glued tail",
    "signed end",
    "glued furniture",
    "known caption",
    "licence",
    "stamp",
    "advert",
    "turn",
    "button",
    "page number",
    "menu",
    "outlet name",
    "hash tags",
    "end mark",
    "layer message",
    "notice",
    "share price",
    "enlarged caption",
    "sign-off",
    "byline",
    "copyright",
    "credits",
    "credit",
    "caption",
    "turn before",
    "byline before",
    "note before",
    "copyright behind",
    "byline behind",
    "credit behind",
    "name behind section",
    "name above mail",
    "fields",
    "editors' notes",
    "invitations",
    "owners",
    "labelled captions",
    "credits again",
    "copy in bits",
    "summaries",
    "copied sentences",
    "headlines behind",
    "first paragraph",
    "core",
    "notices above",
    "phrase above",
    "scene above",
    "pictures before the signed",
    "start",
    "script above",
    "pictures above",
    "doubled captions",
    "furniture above",
    "menus above",
    "author above",
    "first showing",
    "headline",
    "sub-heads",
    "name alone",
    "end of the body",
    "last paragraph",
    "restored",
    "guest writer",
    "portrait",
    "related",
    "arrowed",
    "repeated behind",
    "cells",
    "twice inside",
    "pictures inside",
    "signed pictures",
    "phrases inside",
    "tables",
    "linked behind",
    "trailing",
    "behind the body",
    "photo page",
    "publisher",
    "outlet before",
    "outlet alone",
    "head below",
    "release head",
    "embargo",
    "addresses in a release",
    "page numbers of a release",
    "officials",
    "attachments",
    "lines of a release",
    "release title",
    "rows of a release",
    "end of a release",
    "outline marks",
]


_TODAYS_WEATHER = frozenset({"기상청제공", "오늘의날씨"})  # keys of lines


class OnLine(NamedTuple):
    """A step that looks at each line for itself; it returns whether the line needs no further one."""

    name: StepName
    take: Callable[[Line, Page], bool]
    of_controls: bool = False


def _control(name: StepName, rule: Rule, test: Callable[[Line], bool]) -> OnLine:
    """Return the step that removes whole lines that are controls, notices and the like; long reports are not asked."""
    return OnLine(name, whole(rule, test), of_controls=True)


class OnPage(NamedTuple):
    """A step that looks at the whole page."""

    name: StepName
    run: Callable[[Page], None]


_OfLines = tuple[Sequence[OnLine], Sequence[OnLine]]
"""Steps of lines, and those of them that are no control's."""


COPY_STEP: StepName = "second copy"
"""What is taken off the text before all else."""

TEXT_STEPS: tuple[tuple[StepName, Callable[[str], str]], ...] = (
    ("stuck byline", part_bylines),
    ("glued captions", part_pictures),
    ("broken lines", unwrap),
)
"""What is mended in the text of a page before it is cut into lines."""

STEPS: tuple[OnLine | OnPage, ...] = (
    # each line for itself: what is no article's as a whole
    OnLine("heading label", one_line.cut_label),
    OnLine("pointer behind", one_line.cut_pointer),
    OnLine("agency behind", agencies.cut_agency),
    OnLine("outlet behind", agencies.cut_outlet_behind),
    OnLine("passed on", agencies.cut_passed_on),
    OnLine("code", cut_code),
    OnLine("glued head", cut_head),
    OnLine("glued deck", cut_deck),
    OnLine("glued credits", cut_credits_inside),
    OnLine("glued tail", cut_tail),
    OnLine("signed end", cut_signed_end),
    OnLine("glued furniture", one_line.cut_glued),
    OnLine("known caption", one_line.take_known_caption),
    OnLine("licence", one_line.take_licence),
    OnLine("stamp", one_line.take_stamp),
    _control("advert", "advert", controls.is_advert),
    _control("turn", "turn", controls.is_turn),
    _control("button", "button", controls.is_button),
    OnLine("page number", controls.take_page_number, of_controls=True),
    _control("menu", "menu", controls.is_menu_row),
    _control("outlet name", "outlet", controls.is_outlet_name),
    _control("hash tags", "keywords", controls.is_hashtags),
    _control("end mark", "end", controls.is_end_mark),
    _control("layer message", "button", controls.is_layer),
    _control("notice", "notice", controls.is_notice),
    _control("share price", "stock", controls.is_share_price),
    OnLine("enlarged caption", one_line.take_enlarged),
    OnLine("sign-off", one_line.take_sign_off),
    OnLine("byline", one_line.take_byline),
    OnLine("copyright", one_line.take_copyright),
    OnLine("credits", one_line.take_credits),
    OnLine("credit", one_line.take_credit),
    OnLine("caption", one_line.take_caption),
    # and what stands before and behind its sentences
    OnLine("turn before", one_line.cut_turn),
    OnLine("byline before", cut_leading_byline),
    OnLine("note before", cut_note),
    OnLine("copyright behind", one_line.cut_copyright),
    OnLine("byline behind", cut_trailing_byline),
    OnLine("credit behind", one_line.cut_credit),
    # lines that their neighbours give away
    OnPage("name behind section", boxes.sign_behind_section),
    OnPage("name above mail", boxes.sign_above_mail),
    OnPage("fields", notes.drop_fields),
    OnPage("editors' notes", notes.drop_editors_notes),
    OnPage("invitations", notes.drop_invitations),
    OnPage("owners", notes.drop_owners),
    OnPage("labelled captions", pictures.drop_labelled),
    OnPage("credits again", pictures.drop_credits_again),
    OnPage("copy in bits", drop_bits),
    OnPage("summaries", summaries.drop_summaries),
    OnPage("copied sentences", summaries.drop_copied),
    OnPage("headlines behind", others.drop_headlines_behind),
    # where the body begins
    OnPage("first paragraph", head.find_start),
    OnPage("core", prose.note_core),
    OnPage("notices above", prose.drop_notices_above),
    OnPage("phrase above", pictures.drop_phrase_above),
    OnPage("scene above", pictures.drop_scene_above),
    OnPage("pictures before the signed", pictures.drop_before_signed),
    OnPage("start", head.set_start),
    OnPage("script above", head.take_script_above),
    OnPage("pictures above", pictures.drop_above),
    OnPage("doubled captions", pictures.drop_doubled),
    # headline and sub-heads
    OnPage("furniture above", head.drop_furniture),
    OnPage("menus above", head.drop_menus),
    OnPage("author above", head.drop_author),
    OnPage("first showing", head.drop_first_showing),
    OnPage("headline", headline.find_title),
    OnPage("sub-heads", subheads.find_subheads),
    OnPage("name alone", boxes.sign_alone),
    # where the body ends, and what stands in it
    OnPage("end of the body", tail.find_end),
    OnPage("last paragraph", pictures.restore_last),
    OnPage("restored", body.restore),
    OnPage("guest writer", guests.find_guest),
    OnPage("portrait", body.drop_portrait),
    OnPage("related", body.drop_related),
    OnPage("arrowed", body.drop_arrowed),
    OnPage("repeated behind", body.drop_repeated),
    OnPage("cells", body.drop_cells),
    OnPage("twice inside", pictures.drop_twice),
    OnPage("pictures inside", pictures.drop_known),
    OnPage("signed pictures", pictures.drop_signed),
    OnPage("phrases inside", pictures.drop_phrases),
    OnPage("doubled captions", pictures.drop_doubled),
    OnPage("tables", body.drop_tables),
    OnPage("linked behind", tail.drop_links),
    OnPage("trailing", tail.trim_trailing),
    OnPage("behind the body", tail.drop),
    OnPage("photo page", pictures.keep_only_captions),
    OnPage("publisher", publisher.find_publisher),
    OnPage("outlet before", labels.drop_before),
    OnPage("outlet alone", labels.drop_alone),
)
"""The rules of a page. Those of lines are tried on a line one after the other until one takes it."""

RELEASE_STEPS: tuple[OnPage, ...] = (
    OnPage("head below", release.lift_head),
    OnPage("release head", release.take_head),
    OnPage("embargo", release_body.drop_embargo),
    OnPage("addresses in a release", release_body.drop_addresses),
    OnPage("page numbers of a release", release_body.drop_page_numbers),
    OnPage("officials", release_body.drop_officials),
    OnPage("attachments", release_body.drop_attachments),
    OnPage("lines of a release", release_body.join_lines),
    OnPage("release title", release.take_title),
    OnPage("rows of a release", release_body.drop_rows),
    OnPage("end of a release", release_body.cut_end),
    OnPage("outline marks", release_body.cut_marks),
    OnPage("publisher", publisher.find_publisher),
)
"""The rules of a press release, which is cleaned by these alone; see `sinmun.reading.page.release`."""


def clean(
    text: str,
    *,
    source: str | None = None,
    title: str = "",
    pictures: frozenset[str] = frozenset(),
    links: frozenset[str] = frozenset(),
    without: frozenset[str] = frozenset(),
) -> Article:
    """Return the article in a normalised text.

    Args:
        text: the page; see `sinmun.reading.encoding.normalize`.
        source: where it came from.
        title: the headline, where something else than the text tells it.
        pictures: lines that are known to be captions.
        links: the texts of links, without their spaces: no sub-head is one.
        without: names of steps to leave out (`StepName`), to see what they do.

    Raises:
        ValueError: ``without`` names a step that does not exist.
    """
    unknown = without - set(get_args(StepName))
    if unknown:
        raise ValueError(f"no such step: {', '.join(sorted(unknown))}")
    lines, copy = _lines_of(text, without)
    page = Page(lines, pictures=pictures, links=links, title=title)
    page.cuts += [(len(lines) - 1, Removed(copy, "copy"))] if copy else []
    if release.is_release(page):
        for own in RELEASE_STEPS:
            if own.name not in without:
                own.run(page)
        return _article(page, source)
    for step in _stages(without):
        if isinstance(step, OnPage):
            step.run(page)
        else:
            _look_at_lines(page, *step)
    return _article(page, source)


def _lines_of(text: str, without: frozenset[str]) -> tuple[list[Line], str]:
    """Return the lines of ``text`` once it is mended, and the second copy of them that stood in it."""
    once, copy = (text, "") if COPY_STEP in without else without_copy(text)
    for name, change in TEXT_STEPS:
        once = once if name in without else change(once)
    return split(once), copy


@lru_cache(maxsize=8)
def _stages(without: frozenset[str]) -> tuple[OnPage | _OfLines, ...]:
    """Return the steps that are left, those of lines that follow each other together."""
    stages: list[OnPage | _OfLines] = []
    kept = [step for step in STEPS if step.name not in without]
    for of_lines, steps in groupby(kept, lambda step: isinstance(step, OnLine)):
        if of_lines:
            on_line = [step for step in steps if isinstance(step, OnLine)]
            stages.append((on_line, [step for step in on_line if not step.of_controls]))
        else:
            stages += [step for step in steps if isinstance(step, OnPage)]
    return tuple(stages)


def _look_at_lines(page: Page, steps: Sequence[OnLine], others: Sequence[OnLine]) -> None:
    """Take each line through ``steps``, or through ``others`` where it is too long for a control."""
    for line in page.lines:
        for step in steps if may_be_control(line) else others:
            if step.take(line, page) or not line.text:
                break


def _article(page: Page, source: str | None) -> Article:
    pictures = [line.text for line in page.lines[: page.stop] if line.rule == "caption"]
    return Article(
        body="\n".join(line.text for line in page.body),
        title=page.title,
        subheads=page.subheads,
        date=_date(page),
        publisher=page.publisher,
        reporters=_writers_of(page),
        captions=tuple(dict.fromkeys(pictures)),
        removed=page.removed(),
        source=source,
        warnings=cautions(page),
    )


def _writers_of(page: Page) -> tuple[str, ...]:
    """Return the writers; those in the box behind the article, before any list, if it says them nowhere else."""
    lists = {"recommended", "comments", "related"}
    first = next((line.index for line in page.lines[page.stop :] if line.rule in lists), len(page.lines))
    behind = [
        name for at, name in page.reporters if page.stop < at < first and page.lines[at].rule != "caption"
    ]
    return tuple(dict.fromkeys(boxes.writers_near(page) or behind))


def _date(page: Page) -> datetime.date | None:
    """Return the day of the first stamp that says when the article was published, or the likeliest other."""
    near = [stamp for stamp in page.stamps if stamp[0] <= page.stop + 2]
    for kind in ("published", "plain", "modified"):
        days = [(at, date) for at, date, found in near if found == kind]
        if days:
            return _beside_headline(page, days) if kind == "plain" else days[0][1]
    return next((date for _, date, kind in page.stamps if kind == "published"), None)


def _beside_headline(page: Page, days: list[tuple[int, datetime.date]]) -> datetime.date | None:
    """Return the first of days that say nothing of themselves, or the first below the headline: above it is today's.

    A day above today's weather is no article's.
    """
    head = page.headline.index if page.headline is not None else page.start
    weather = next((line.index for line in page.lines[:head] if line.key in _TODAYS_WEATHER), -1)
    others = [date for at, date in days if at > weather]
    return next((date for at, date in days if head < at <= page.start), others[0] if others else None)
