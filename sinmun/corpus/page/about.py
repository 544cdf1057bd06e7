"""How the corpus and its page were made: data, method, options, versions, and how to cite it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from sinmun.corpus.page import blocks
from sinmun.corpus.page.blocks import Section, View
from sinmun.corpus.sources.notices import notice_lines

_SOURCES = 50
_METHODS = ("nouns", "names", "quotes", "keywords", "network", "trends", "keyness", "duplicates", "contexts")
_MODEL = 12


def about(view: View) -> Section:
    """Say how the corpus was made, so that it can be made again, and cited."""
    say, made = view.say, view.made
    sources = [
        (entry["name"], f"{entry['bytes']:,} B, SHA-256 {entry['sha256'][:16]}…")
        for entry in made.sources[:_SOURCES]
    ]
    if len(made.sources) > _SOURCES:
        sources.append((f"… {len(made.sources):,}", ""))
    files = [(f"tables/{name}.csv", f"{size:,}") for name, size in view.found.sizes.items()]
    notices = [(line, "") for line in notice_lines(made.notices, view.lang)]
    lacks = blocks.subhead(say["notices"]) + blocks.plain_list(notices) if notices else Markup("")
    body = (
        blocks.subhead(say["how_to_cite"])
        + Markup('<p class="cite">{}</p>').format(citation(view))
        + blocks.fact_list([*_what(view), *_versions(view), *_options(view)])
        + lacks
        + blocks.subhead(say["method"])
        + blocks.fact_list([(say[f"method_{name}_of"], say[f"method_{name}"]) for name in _METHODS])
        + blocks.subhead(say["sources"])
        + blocks.plain_list(sources)
        + blocks.subhead(say["tables"])
        + blocks.files(
            [
                ("tables/tables.xlsx", view.say["workbook_note"]),
                *files,
                ("errors.csv", f"{made.failed:,}"),
                ("manifest.json", ""),
            ]
        )
        + blocks.note(say["formula_note"])
    )
    return Section("about", say["how_made"], body)


def citation(view: View) -> str:
    """Return one line that names the corpus and what made it."""
    found, made = view.found, view.made
    period = "" if not found.first else f", {found.first} – {found.last}"
    return view.say["citation"].format(
        title=found.record["title"],
        n=found.articles,
        period=period,
        version=made.versions["sinmun"],
        kiwi=made.versions["kiwipiepy"],
        fingerprint=made.fingerprint[:16],
    )


def _what(view: View) -> Iterator[tuple[str, str]]:
    found, made, say = view.found, view.made, view.say
    yield say["articles"], f"{found.articles:,}"
    if found.first:
        yield say["period"], f"{found.first} – {found.last}"
    if found.undated:
        yield say["undated"], f"{found.undated:,}"
    if made.failed:
        yield say["errors"], f"{made.failed:,}"
    if made.excluded:
        yield say["left_out_rows"], f"{made.excluded:,}"
    yield (
        say["duplicates"],
        f"{found.sizes['duplicates']:,}. {say['dropped' if made.drop_duplicates else 'kept']}",
    )
    if found.sizes["reprints"]:
        yield say["reprints"], say["reprinted"].format(n=found.sizes["reprints"])


def _versions(view: View) -> Iterator[tuple[str, str]]:
    versions = view.made.versions
    yield (
        view.labels["made_with"],
        f"sinmun {versions['sinmun']}, Kiwi {versions['kiwipiepy']}, {view.say['model']} {versions['model'][:_MODEL]}",
    )
    yield view.say["fingerprint"], view.made.fingerprint


def _options(view: View) -> Iterator[tuple[str, str]]:
    options, labels = view.made.options, view.labels
    yield labels["option_rank"], labels[f"rank_{options['rank']}"]
    for name in ("min_length", "min_confidence"):
        yield labels[f"option_{name}"], f"{options[name]}"
    for name in ("dictionary", "stopwords", "people"):
        if options.get(name):
            yield labels[f"option_{name}"], f"SHA-256 {str(options[name])[:16]}…"
    if options["columns"]:
        yield (
            view.say["columns"],
            ", ".join(f"{field}={column}" for field, column in options["columns"].items()),
        )
    yield (
        view.say["compared_by"],
        ", ".join(view.say.get(name, name) for name in view.made.by) or view.say["none"],
    )
