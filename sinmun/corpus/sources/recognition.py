"""Which column of a table is what: recognised by the usual names and by its cells, or said by the user."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sinmun.corpus.sources.cells import is_address, parse_date
from sinmun.corpus.sources.columns import Columns, cell_at
from sinmun.corpus.sources.looks import are_headlines, filled, length, look
from sinmun.corpus.sources.names import FIELDS, last_name, name_ranks, plain_name, usual_names
from sinmun.problems import Problem
from sinmun.reading.encoding import normalize

BIGKINDS_MARKS = frozenset({"뉴스식별자", "본문", "언론사"})
EXCLUDED = "분석제외여부"
_SUMMARY = "summary"

Sample = Sequence[Sequence[str]]


def recognize(
    names: Sequence[str], *, source: str, given: Mapping[str, str] | None = None, sample: Sample = ()
) -> Columns:
    """Return what the columns called ``names`` hold.

    Of several columns that could be the text the one with the longest prose is it. A table with headlines and without texts is
    one of headlines; so is one whose texts are headlines.

    Args:
        names: the header of the table.
        source: the table's name, for messages.
        given: field to column name, as the user says with ``--columns``; wins over what is recognised. A number is the place of a
            column, from 1, where none is called so.
        sample: rows below the header.

    Raises:
        Problem: no column holds the text or the headlines, or a column the user names is not there.
    """
    table = _Table(names, sample)
    fields = {field: _place_of(name, names, source=source) for field, name in (given or {}).items()}
    for field in (*FIELDS, _SUMMARY):
        found = table.candidates(field, without=fields.values())
        if field not in fields and found:
            fields[field] = table.choose(field, found)
    if "url" not in fields and (address := table.address_of_source()) is not None:
        fields["url"] = address
    summary = fields.pop(_SUMMARY, None)
    taken = "text" not in fields and summary is not None
    if taken and summary is not None:
        fields["text"] = summary
    if "text" not in fields:
        _check_headlines(table, fields, given=given or {}, source=source)
    elif "title" not in fields and are_headlines(table.cells(fields["text"])):
        fields["title"] = fields.pop("text")
    columns = table.columns(fields)
    return columns._replace(summary=str(names[fields["text"]])) if taken and "text" in fields else columns


class _Table:
    """A header and rows below it."""

    def __init__(self, names: Sequence[str], sample: Sample) -> None:
        self.names = names
        self.sample = sample
        self.plain = [plain_name(name) for name in names]
        self._last = [last_name(name) for name in names]

    def cells(self, place: int) -> list[str]:
        """Return the cells of a column that have something in them."""
        return filled([cell_at(row, place) for row in self.sample])

    def candidates(self, field: str, *, without: Iterable[int]) -> list[int]:
        """Return the columns whose names are usual ones of ``field``, the likeliest first."""
        known, ranks, taken = usual_names(), name_ranks(), set(without)
        found = []
        for place, (whole, last) in enumerate(zip(self.plain, self._last, strict=True)):
            name = whole if known.get(whole) == field else last
            if known.get(name) == field and place not in taken:
                found.append((name != whole, ranks[name], place))
        return [place for _, _, place in sorted(found)]

    def choose(self, field: str, places: Sequence[int]) -> int:
        """Return which of several columns is the field."""
        filled_ones = [place for place in places if self.cells(place)] or list(places)
        if field in ("text", _SUMMARY):
            return max(filled_ones, key=lambda place: length(self.cells(place)))
        if field == "publisher":
            named = (place for place in filled_ones if not all(map(is_address, self.cells(place) or [""])))
            return next(named, filled_ones[0])
        if field == "date":
            dated = (place for place in filled_ones if any(map(parse_date, self.cells(place))))
            return next(dated, filled_ones[0])
        return filled_ones[0]

    def address_of_source(self) -> int | None:
        """Return the column that is called like one of outlets and holds addresses of articles, or ``None``."""
        found = self.candidates("publisher", without=())
        return next((place for place in found if look(self.cells(place)) == "url"), None)

    def columns(self, fields: Mapping[str, int]) -> Columns:
        """Return what has been found out."""
        excluded = self.plain.index(EXCLUDED) if EXCLUDED in self.plain else None
        # The section stays among the others too: BigKinds gives it with its branch (정치>국회_정당).
        used = {place for field, place in fields.items() if field != "section"} | {excluded}
        extra = tuple(
            (place, name) for place, name in enumerate(_distinct(self.names)) if place not in used and name
        )
        texts = [place for place in self.candidates("text", without=()) if self.cells(place)]
        instead = (
            tuple(
                str(self.names[place]) for place in sorted(texts, key=lambda place: place != fields["text"])
            )
            if len(texts) > 1 and fields.get("text") in texts
            else ()
        )
        return Columns(
            fields=fields,
            extra=extra,
            excluded=excluded,
            bigkinds=set(self.plain) >= BIGKINDS_MARKS,
            width=len(self.names),
            unused=tuple(self._unused(fields, extra)),
            instead=instead,
        )

    def _unused(
        self, fields: Mapping[str, int], extra: Sequence[tuple[int, str]]
    ) -> Iterator[tuple[str, str]]:
        known = usual_names()
        for place, name in extra:
            looked = look(self.cells(place)) if self.plain[place] not in known else None
            if looked is not None and looked not in fields:
                yield name, looked


def _place_of(name: str, names: Sequence[str], *, source: str) -> int:
    """Return the place of the column that the user calls ``name``.

    Raises:
        Problem: there is none.
    """
    plain, last = plain_name(name), [last_name(one) for one in names]
    whole = [plain_name(one) for one in names]
    for known in (whole, last):
        if plain in known:
            return known.index(plain)
    if name.isdecimal() and 1 <= int(name) <= len(names):
        return int(name) - 1
    raise Problem(
        ko=f"{source}: {name!r} 열이 없습니다. 있는 열: {listed(names)}",
        en=f"{source}: has no column {name!r}; its columns are {listed(names)}",
    )


def _check_headlines(
    table: _Table, fields: Mapping[str, int], *, given: Mapping[str, str], source: str
) -> None:
    """Raise `Problem` where there are no headlines either, or a column of another name has texts."""
    known, names = usual_names(), table.names
    others = [
        place
        for place in range(len(names))
        if place not in fields.values() and table.plain[place] not in known
    ]
    texts = [place for place in others if look(table.cells(place)) == "text"]
    if "title" in fields and ("title" in given or not texts):
        return
    heads = [place for place in others if look(table.cells(place)) == "title"]
    if texts:
        hint = f"--columns text={names[max(texts, key=lambda place: length(table.cells(place)))] or texts[0] + 1}"
    elif heads:
        hint = f"--columns title={names[heads[0]] or heads[0] + 1}"
    else:
        raise Problem(
            ko=(
                f"{source}: 본문 열을 찾지 못했습니다. --columns text=열이름 으로, 제목뿐인 표는 --columns title=열이름 으로 "
                f"알려 주세요 (있는 열: {listed(names)})"
            ),
            en=(
                f"{source}: no column holds the text of the articles; name it with --columns text=NAME, or with "
                f"--columns title=NAME where there are headlines only (columns: {listed(names)})"
            ),
        )
    raise Problem(
        ko=f"{source}: 본문 열을 찾지 못했습니다. 이 열이 맞으면 {hint} 로 알려 주세요 (있는 열: {listed(names)})",
        en=f"{source}: no column holds the text of the articles; if it is this one, say {hint} (columns: {listed(names)})",
    )


def _distinct(names: Sequence[object]) -> Iterator[str]:
    """Yield the names of columns as they are kept, those that occur again with a number: 비고, 비고 (2)."""
    taken: set[str] = set()
    for name in names:
        kept = plain = normalize(str(name)).strip()
        number = 1
        while kept and kept in taken:
            number += 1
            kept = f"{plain} ({number})"
        taken.add(kept)
        yield kept


def listed(names: Sequence[object]) -> str:
    """Return the names of columns in one line, the first twelve; those that have none are left out."""
    shown = [" ".join(str(name).split())[:30] for name in names if str(name).strip()]
    return ", ".join(shown[:12]) + (" …" if len(shown) > 12 else "") if shown else "-"
