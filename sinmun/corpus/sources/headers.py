"""The header of a table: found among its first rows, or missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from sinmun.corpus.items import Failure, Line, failure_of
from sinmun.corpus.sources.cells import is_address, parse_date
from sinmun.corpus.sources.columns import Columns
from sinmun.corpus.sources.looks import SAMPLE, length, look
from sinmun.corpus.sources.names import usual_field
from sinmun.corpus.sources.recognition import recognize
from sinmun.problems import Problem, problem_of

_DEPTH = 10  # rows among which the header is looked for; titles and notes may stand above it
_LONGEST_NAME = 40  # characters of the name of a column
_LONGEST_OF_SECOND = 20  # the same in the second row of a header


def find_columns(
    name: str, rows: Iterable[Line], *, given: Mapping[str, str]
) -> tuple[Columns, Iterator[Line]]:
    """Return the columns of a table and what stands below its header, the first row that names a column of texts or headlines.

    Where the user gives the places of columns and the first row names nothing, the first row is an article unless it is the only
    one without a text, an address or a date.

    Raises:
        Problem: none of the first rows does, or there are none.
    """
    lines = lines_of(name, rows)
    head = list(islice(lines, _DEPTH + SAMPLE))
    if (places := _places(head, given)) is not None:
        articles = head[_is_header(_rows_of(head)) :]
        return recognize(places, source=name, given=given, sample=_rows_of(articles)), chain(articles, lines)
    problems: list[tuple[int, Problem]] = []
    for place, line in enumerate(head[:_DEPTH]):
        if isinstance(line, Failure):
            problems.append((0, Problem(ko=f"{name}: {line.ko}", en=f"{name}: {line.en}")))
            continue
        names = _of_two_rows(line, head[place + 1 : place + 2])
        begin = place + (1 if names is None else 2)
        below = _rows_of(head[begin:])[:SAMPLE]
        try:
            columns = recognize(names or line, source=name, given=given, sample=below)
        except Problem as problem:
            problems.append((sum(bool(cell.strip()) for cell in line), problem))
        else:
            return columns, chain(head[begin:], lines)
    raise _without_header(name, _rows_of(head)) or _likeliest(name, problems)


def _of_two_rows(upper: Sequence[str], lower: Sequence[Line]) -> list[str] | None:
    """Return the names of a header of two rows, of which the second says more of some columns, or ``None``.

    Cells that go over both rows are empty in the second (일자), those over several columns say what these have in common (기사
    over 제목 and 본문).
    """
    if not lower or isinstance(lower[0], Failure):
        return None
    width = max(len(upper), len(lower[0]))
    above, below = ([cell.strip() for cell in row] + [""] * (width - len(row)) for row in (upper, lower[0]))
    said = [cell for cell in below if cell]
    whole = any(usual_field(name) for name, cell in zip(above, below, strict=True) if not cell)
    if not whole or not any(map(usual_field, said)) or max(map(len, said)) > _LONGEST_OF_SECOND:
        return None
    return [cell or name for name, cell in zip(above, below, strict=True)]


def lines_of(name: str, rows: Iterable[Line]) -> Iterator[Line]:
    """Yield the rows that are more than empty cells; where reading breaks off, the reason is the last."""
    try:
        for line in rows:
            if isinstance(line, Failure) or any(cell and not cell.isspace() for cell in line):
                yield line
    except Exception as error:
        yield failure_of(problem_of(error, name=name, reading=True), name=name)


def _rows_of(lines: Iterable[Line]) -> list[Sequence[str]]:
    return [line for line in lines if not isinstance(line, Failure)]


def _places(head: Sequence[Line], given: Mapping[str, str]) -> list[str] | None:
    """Return the places of all columns, as their names, where the user says places and the first row names nothing."""
    rows = _rows_of(head)
    if not rows or not given or not all(name.isdecimal() for name in given.values()):
        return None
    if any(map(usual_field, rows[0])) or set(given.values()) & {cell.strip() for cell in rows[0]}:
        return None
    return [str(place + 1) for place in range(max(map(len, rows)))]


def _is_header(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether all rows but the first have data, be the names in it unknown."""
    has_data = [any(map(_is_data, row)) for row in rows]
    return not has_data[0] and len(rows) > 1 and all(has_data[1:])


def _without_header(name: str, rows: Sequence[Sequence[str]]) -> Problem | None:
    """Return what is wrong with a table whose first row is an article already, or ``None``."""
    if not rows or not any(map(_is_data, rows[0])):
        return None
    columns = [[row[place] for row in rows if place < len(row)] for place in range(max(map(len, rows)))]
    found: dict[str, int] = {}
    for place in sorted(range(len(columns)), key=lambda place: -length(columns[place])):
        if (looked := look(columns[place])) is not None:
            found.setdefault(looked, place + 1)
    if not found.keys() & {"text", "title"}:
        return None
    hint = ",".join(f"{field}={found[field]}" for field in ("text", "title", "date", "url") if field in found)
    return Problem(
        ko=f"{name}: 첫 행에 열 이름이 없습니다. 몇째 열이 무엇인지 알려 주세요. 예: --columns {hint}",
        en=f"{name}: has no header; say which column is what by its place, perhaps --columns {hint}",
    )


def _is_data(cell: str) -> bool:
    return (
        len(cell) > _LONGEST_NAME
        or is_address(cell)
        or (not cell.strip().isdecimal() and parse_date(cell) is not None)
    )


def _likeliest(name: str, problems: Sequence[tuple[int, Problem]]) -> Problem:
    """Return the problem of the likeliest header: the first row with most cells; the column of an index has no name."""
    if not problems:
        return Problem(ko=f"{name}: 비어 있습니다", en=f"{name}: is empty")
    most = max(count for count, _ in problems)
    return next(problem for count, problem in problems if count >= max(most - 1, min(most, 1)))
