"""What each step of reading and each function of a room of rules is worth: the texts that come out otherwise without it.

    python -m training.weigh_rules reading --texts FILE [--steps] [--only NAME …] [--show N]
    python -m training.weigh_rules quotes --texts FILE [--only NAME …] [--show N]

Each line of ``FILE`` is a JSON object with ``text`` (a cell of a table, a copied page, or HTML) and ``title``; the
repository's own pages are read with them. With ``--steps`` one step after the other is left out, else one function after the
other is told to do nothing: one that answers yes or no says no, one that finds something finds nothing, one that changes a
page or a draft leaves it alone, whoever calls it. Only the texts in which it did something are read again, at most `MOST` of
them, so that a thousand pages take minutes. ``--show`` prints what is otherwise, to be read: a rule that changes nothing on any
real text, or changes as often for the worse, goes.
"""

from __future__ import annotations

import argparse
import dataclasses
import difflib
import importlib
import inspect
import json
import pkgutil
import random
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any, NamedTuple, get_args

from sinmun.analysis import Analyzer
from sinmun.article import Article
from sinmun.corpus.items import Item, Row
from sinmun.corpus.worker import read_item
from sinmun.quotes import Quote, Statement, extract_speech
from sinmun.reading import page as reading_page
from sinmun.reading.errors import ReadError
from sinmun.reading.page import steps
from sinmun.reading.page.lines import Line, Page
from sinmun.reading.page.steps import StepName, clean
from training.texts import ROOT

MOST = 400
"""Texts in which a function did something that are read again without it."""

ROOMS = {"reading": "sinmun.reading.page", "quotes": "sinmun.quotes"}


class Rule(NamedTuple):
    """A function of a room, and what it answers where it does nothing."""

    name: str
    function: Any
    answer: Any

    @property
    def changes(self) -> bool:
        """Whether it changes what it is given, whatever it answers: called is taken for done."""
        notes = dict(self.function.__annotations__)
        return notes.pop("return", None) == "None" or "Page" in notes.values()


class Weight(NamedTuple):
    """What is otherwise without a rule: in how many texts it did something, how many were read again, which changed."""

    name: str
    acted: int
    read: int
    changed: list[tuple[str, list[str]]]

    def __str__(self) -> str:
        """Return the row of the table."""
        return f"{self.name:52} {self.acted:6} {self.read:6} {len(self.changed):6}"


HEADING = f"{'left out':52} {'acted':>6} {'read':>6} {'other':>6}"


def rules_of(room: str) -> list[Rule]:
    """Return the functions of a package that can be told to do nothing, each with what it then answers."""
    package = importlib.import_module(room)
    found = []
    for place in sorted(module.name for module in pkgutil.walk_packages(package.__path__, f"{room}.")):
        for name, member in vars(importlib.import_module(place)).items():
            function = inspect.unwrap(member) if callable(member) else None
            if not isinstance(function, FunctionType) or function.__module__ != place or function.__closure__:
                continue
            answer = _nothing(str(function.__annotations__.get("return", "")))
            if answer is not ...:
                found.append(Rule(f"{place.removeprefix('sinmun.')}.{name}", function, answer))
    return found


def _nothing(returned: str) -> Any:
    """Return what a function that returns ``returned`` answers where it does nothing; ``...`` if that cannot be told."""
    if returned == "bool":
        return False
    return None if returned == "None" or returned.endswith("| None") else ...


def _no(*_arguments: Any, **_named: Any) -> bool:
    return False


def _none(*_arguments: Any, **_named: Any) -> None:
    return None


@contextmanager
def silenced(rule: Rule) -> Iterator[None]:
    """Make the rule do nothing, for all who call it."""
    kept = rule.function.__code__
    rule.function.__code__ = (_no if rule.answer is False else _none).__code__
    forget()
    try:
        yield
    finally:
        rule.function.__code__ = kept
        forget()


def forget() -> None:
    """Empty the caches of functions that take something, so that no answer of before is given again."""
    for cached in _caches():
        cached.cache_clear()


def _caches() -> list[Any]:
    found = []
    for place, module in list(sys.modules.items()):
        if place.startswith(("sinmun.reading.page", "sinmun.quotes")):
            members = vars(module).values()
            found += [m for m in members if hasattr(m, "cache_clear") and inspect.signature(m).parameters]
    return found


class Acting:
    """Notes in which texts each rule does something while they are read once."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.acted: dict[str, list[int]] = {rule.name: [] for rule in rules}
        self._by_code: dict[CodeType, Rule] = {rule.function.__code__: rule for rule in rules}
        self._seen: set[str] = set()

    def watch(self, number: int, read: Callable[[], object]) -> None:
        """Call ``read``, which reads text ``number``."""
        self._seen = set()
        forget()
        sys.setprofile(self._note)
        try:
            read()
        finally:
            sys.setprofile(None)
        for name in self._seen:
            self.acted[name].append(number)

    def _note(self, frame: FrameType, event: str, value: object) -> None:
        if event == "return":
            rule = self._by_code.get(frame.f_code)
            if rule is not None and (value or rule.changes):
                self._seen.add(rule.name)


class Text(NamedTuple):
    """A text to weigh on: its name, and what reads it as often as one likes."""

    name: str
    read: Callable[[frozenset[str]], list[str]]


def pages(texts: Path | None) -> list[Text]:
    """Return the repository's pages and those of a file, each as what `clean` is given of it."""
    given: list[Text] = []
    current = ""

    def note(text: str, **named: Any) -> Article:
        named.pop("without", None)
        source = current
        given.append(Text(source, lambda without: _described(clean(text, **named, without=without))))
        return clean(text, **named)

    kept = {place: place.clean for place in (reading_page, importlib.import_module("sinmun.reading.html"))}
    for place in kept:
        place.clean = note  # type: ignore[attr-defined]
    try:
        for name, row in _rows(texts):
            current = name
            try:
                read_item(Item(0, name, None, row))
            except ReadError:
                continue
    finally:
        for place, function in kept.items():
            place.clean = function  # type: ignore[attr-defined]
    return given


def _rows(texts: Path | None) -> Iterator[tuple[str, Row]]:
    for folder in ("tests/reading/pages", "seeds"):
        for path in sorted((ROOT / folder).glob("*.txt")):
            yield str(path.relative_to(ROOT)), Row(text=path.read_text(encoding="utf-8", errors="replace"))
    if texts is not None:
        with texts.open(encoding="utf-8") as file:
            for number, line in enumerate(file):
                row = json.loads(line)
                title = row.get("title") or ""
                yield row.get("source") or f"{texts.name}:{number}", Row(text=row["text"], title=title)


def _described(article: Article) -> list[str]:
    """Return one line for each line of the body, each caption and each other thing that an article has."""
    plain = dataclasses.replace(article, removed=(), source=None)
    lines = [f"body: {line}" for line in plain.body.split("\n")]
    for field in ("title", "date", "publisher", "reporters", "subheads", "captions"):
        value = getattr(plain, field)
        several = isinstance(value, tuple)
        lines += [f"{field}: {one}" for one in (value if several else (value,))]
    return lines


def articles(texts: Path | None) -> list[Text]:
    """Return the articles of the texts, parsed and tagged once, each as what it says and who says it."""
    analyzer = Analyzer()
    found = []
    for name, row in _rows(texts):
        try:
            article = read_item(Item(0, name, None, row))
        except ReadError:
            continue
        document = analyzer.parse(article)
        entities = analyzer.resolve(document)

        def read(without: frozenset[str], document: Any = document, entities: Any = entities) -> list[str]:
            quotes, statements = extract_speech(document, entities, without=without)
            said: list[Quote | Statement] = [*quotes, *statements]
            return [f"{one.start} {one.speaker} [{one.by}] {one.text}" for one in said]

        found.append(Text(name, read))
    return found


def weigh_steps(texts: Sequence[Text], names: Iterable[str]) -> Iterator[Weight]:
    """Yield for each step of reading what is otherwise without it, where it did something."""
    acted, before = _watched_steps(texts)
    for name in names:
        changed = [
            (texts[number].name, _difference(before[number], texts[number].read(frozenset({name}))))
            for number in acted.get(name, ())
        ]
        done = len(acted.get(name, ()))
        yield Weight(name, done, done, [one for one in changed if one[1]])


def _watched_steps(texts: Sequence[Text]) -> tuple[dict[str, list[int]], list[list[str]]]:
    """Return in which texts each step of reading changes the page or its text, and what is read in each text."""
    acted: dict[str, list[int]] = {}
    seen: set[str] = set()

    def on_line(name: str, take: Callable[[Line, Page], bool], line: Line, page: Page) -> bool:
        text, learnt = line.text, _learnt(page)
        taken = take(line, page)
        if taken or line.text != text or _learnt(page) != learnt:
            seen.add(name)
        return taken

    def on_page(name: str, run: Callable[[Page], None], page: Page) -> None:
        before = [(line.text, line.rule) for line in page.lines], _learnt(page)
        run(page)
        if ([(line.text, line.rule) for line in page.lines], _learnt(page)) != before:
            seen.add(name)

    def on_text(name: str, change: Callable[[str], Any], text: str) -> Any:
        made = change(text)
        if made not in (text, (text, "")):
            seen.add(name)
        return made

    watched = {
        "STEPS": tuple(
            step._replace(run=partial(on_page, step.name, step.run))
            if isinstance(step, steps.OnPage)
            else step._replace(take=partial(on_line, step.name, step.take))
            for step in steps.STEPS
        ),
        "RELEASE_STEPS": tuple(
            step._replace(run=partial(on_page, step.name, step.run)) for step in steps.RELEASE_STEPS
        ),
        "TEXT_STEPS": tuple((name, partial(on_text, name, change)) for name, change in steps.TEXT_STEPS),
        "without_copy": partial(on_text, steps.COPY_STEP, vars(steps)["without_copy"]),
    }
    kept = {name: vars(steps)[name] for name in watched}
    vars(steps).update(watched)
    forget()
    found = []
    try:
        for number, text in enumerate(texts):
            seen.clear()
            found.append(text.read(frozenset()))
            for name in seen:
                acted.setdefault(name, []).append(number)
    finally:
        vars(steps).update(kept)
        forget()
    return acted, found


def _learnt(page: Page) -> tuple[Any, ...]:
    """Return what is known of the article but for its lines."""
    counts = (len(page.cuts), len(page.publishers), len(page.reporters), len(page.starts), len(page.stamps))
    places = (page.label, page.found, page.opens_interview, page.core, page.start, page.stop)
    return (*counts, len(page.ends), *places, page.title, page.subheads, page.publisher)


def weigh_functions(texts: Sequence[Text], rules: Sequence[Rule]) -> Iterator[Weight]:
    """Yield for each function of a room what is otherwise where it does nothing."""
    acting = Acting(rules)
    for number, text in enumerate(texts):
        acting.watch(number, lambda text=text: text.read(frozenset()))  # type: ignore[misc]
    before: dict[int, list[str]] = {}
    for rule in rules:
        acted = acting.acted[rule.name]
        again = sorted(random.Random(1).sample(acted, min(MOST, len(acted))))
        for number in again:
            if number not in before:
                before[number] = texts[number].read(frozenset())
        changed = []
        with silenced(rule):
            for number in again:
                try:
                    now = texts[number].read(frozenset())
                except Exception as error:  # a rule that others rely on
                    now = [f"{type(error).__name__}: {error}"]
                changed.append((texts[number].name, _difference(before[number], now)))
        yield Weight(rule.name, len(acted), len(again), [one for one in changed if one[1]])


def _difference(before: list[str], after: list[str]) -> list[str]:
    if before == after:
        return []
    return [line for line in difflib.ndiff(before, after) if line[0] in "+-"]


def main() -> None:
    """Print the table, the least first."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("room", choices=ROOMS)
    parser.add_argument("--texts", type=Path, help="JSON lines of further texts")
    parser.add_argument("--steps", action="store_true", help="of reading: its steps, not its functions")
    parser.add_argument("--only", nargs="*", default=[], help="of these names, or of functions with them in")
    parser.add_argument("--show", type=int, default=0, help="print what is otherwise in so many texts")
    args = parser.parse_args()
    if args.steps and args.room != "reading":
        parser.error("--steps are those of reading")
    texts = pages(args.texts) if args.room == "reading" else articles(args.texts)
    print(f"{len(texts)} texts\n{HEADING}", flush=True)
    if args.steps:
        names = [name for name in get_args(StepName) if not args.only or name in args.only]
        weights = weigh_steps(texts, names)
    else:
        rules = rules_of(ROOMS[args.room])
        weights = weigh_functions(
            texts, [rule for rule in rules if not args.only or any(part in rule.name for part in args.only)]
        )
    for weight in weights:
        print(weight, flush=True)
        for name, lines in random.Random(1).sample(weight.changed, min(args.show, len(weight.changed))):
            print(f"    {name}", *(f"      {line[:400]}" for line in lines), sep="\n", flush=True)


if __name__ == "__main__":
    main()
