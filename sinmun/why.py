"""Why: what became of a name of an article and through which rules, in plain words.

The rules are the steps over the tagger's mentions, the ways in which a speaker is found, and what takes lines off a page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from sinmun.i18n import Lang, messages
from sinmun.record import TABLE_OF_LABEL, ChangeRow, Record

_LABELS = {"PS": "person", "OG": "organization", "LC": "place"}
_LONGEST_LINE = 60


class Reasons(NamedTuple):
    """What the rules are for, each in a line for users, by the rule's name.

    Attributes:
        changes: the steps over mentions (`ChangeRow`).
        speakers: the ways in which a speaker was found (``by`` of a quotation).
        removed: the rules that took lines off the page.
    """

    changes: Mapping[str, str]
    speakers: Mapping[str, str]
    removed: Mapping[str, str]

    def letters(self) -> str:
        """Return all lines as one text: what a font must be able to draw."""
        return "".join(line for lines in self for line in lines.values())


def every_reason(*, lang: Lang = "ko") -> Reasons:
    """Return what all rules are for, in the language ``lang``."""
    from sinmun.entities.steps import STEPS  # noqa: PLC0415 -- those who only show reasons do not need Kiwi
    from sinmun.quotes import WAYS  # noqa: PLC0415
    from sinmun.reading.page.reasons import REASONS  # noqa: PLC0415

    place = 0 if lang == "ko" else 1
    return Reasons(
        {step.name: (step.ko, step.en)[place] for step in STEPS},
        {str(way.name): (way.korean, way.english)[place] for way in WAYS},
        {str(name): pair[place] for name, pair in REASONS.items()},
    )


def why(record: Record, word: str, *, reasons: Reasons, lang: Lang = "ko") -> list[str]:
    """Return what became of ``word``, in lines for users.

    First what it is in the tables, with how sure the tagger is; then each change that a step made to a mention with the word
    in it; then the quotations and statements of which it is the speaker, and the lines with it that were taken off the page.

    Args:
        record: the record of the article.
        word: a name, or a part of one.
        reasons: the lines of all rules; see `every_reason`.
        lang: language of the lines.
    """
    say = messages(lang)
    found = [*_in_tables(record, word, say)] or [say["why_no_name"].format(word=word)]
    rows = [row for row in record["changes"] if word in _form(row["before"]) or word in _form(row["after"])]
    found += told_changes(rows, reasons.changes, lang=lang)
    for message, said in (("why_speaks", record["quotes"]), ("why_says", record["statements"])):
        speaking = Counter(one["by"] for one in said if word in (one["speaker"] or ""))
        for way, number in speaking.items():
            reason = f": {reasons.speakers[way]}" if way in reasons.speakers else ""
            found.append(say[message].format(n=number) + reason)
    for piece in record["removed"]:
        if word in piece["text"]:
            line = " ".join(piece["text"].split())
            shown = line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]}…"
            found.append(say["why_removed"].format(line=shown, reason=reasons.removed.get(piece["rule"], "")))
    return found


def changes_of(record: Mapping[str, Any], forms: Collection[str]) -> list[ChangeRow]:
    """Return the changes of the mentions that had, or have, one of ``forms``."""
    return [row for row in record["changes"] if _form(row["before"]) in forms or _form(row["after"]) in forms]


def told_changes(rows: Collection[ChangeRow], reasons: Mapping[str, str], *, lang: Lang = "ko") -> list[str]:
    """Return changes in words, each once with the number of mentions: ‘포항’: 장소 → 기관 – 경기를 하는 도시는 …."""
    say = messages(lang)
    lines = Counter(_told(row, say) + _because(row["rule"], reasons) for row in rows)
    return [line if number == 1 else f"{line} ×{number}" for line, number in lines.items()]


def _in_tables(record: Record, word: str, say: Mapping[str, str]) -> Iterator[str]:
    """Yield what the word is in the tables: kind, mentions, confidence, and whether it is too unsure for them."""
    shown = {
        label: {str(row["name"]) for row in record[table]}  # type: ignore[literal-required]
        for label, table in TABLE_OF_LABEL.items()
    }
    for name, label in dict.fromkeys((row["name"], row["label"]) for row in record["mentions"]):
        rows = [row for row in record["mentions"] if row["name"] == name and row["label"] == label]
        if word in name or any(word in row["text"] for row in rows):
            sure = [row["confidence"] for row in rows if row["confidence"] is not None]
            line = say["why_name"].format(name=name, kind=say[_LABELS[label]], n=len(rows))
            line += say["why_confidence"].format(score=max(sure)) if sure else ""
            yield line + ("" if name in shown[label] else say["why_unsure"])


def _told(row: ChangeRow, say: Mapping[str, str]) -> str:
    """Return what a step did: found, dropped, cut or labelled anew."""
    before, after = _form(row["before"]), _form(row["after"])
    old, new = (
        say[_LABELS[label]] if label else "" for label in (_label(row["before"]), _label(row["after"]))
    )
    if not before:
        return say["why_found"].format(name=after, kind=new)
    if not after:
        return say["why_dropped"].format(name=before, kind=old)
    if before == after:
        return say["why_labelled"].format(name=before, old=old, new=new)
    return say["why_changed"].format(before=before, after=after, kind=new)


def _because(rule: str, reasons: Mapping[str, str]) -> str:
    return f" – {reasons.get(rule, rule)}"


def _form(mention: str) -> str:
    return mention.rpartition("/")[0]


def _label(mention: str) -> str:
    return mention.rpartition("/")[2]
