"""Tables as programs and people write them: the shape of each, and what is to be read from it.

The shapes are those of the programs named; the articles are made up. Those of newspaper4k and news-please are written from their
documentation, the others were checked against what the programs write.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Story:
    """An article as it is to come out of a table; what a shape does not have is empty."""

    title: str = ""
    text: str = ""
    date: str = ""
    publisher: str = ""
    reporters: tuple[str, ...] = ()
    url: str = ""
    id: str = ""


FIRST = Story(
    title="나래전자, 공장 두 곳 더 짓는다",
    text="정하람 나래전자 대표는 3일 부산에서 “공장 두 곳을 더 짓겠다”고 말했다. 부산시는 땅을 내주기로 했다.",
    date="2025-01-03",
    publisher="한빛일보",
    reporters=("김보람",),
    url="https://hanbit.example/0101",
    id="00123",
)
SECOND = Story(
    title="다온시 새 다리 열려",
    text="이나래 다온시장은 4일 새 다리를 열었다. 다온시의회는 예산을 더 주기로 했다.",
    date="2025-01-04",
    publisher="새길신문",
    reporters=("한누리",),
    url="https://saegil.example/0102",
    id="00124",
)
BOTH = (FIRST, SECOND)
LINED = tuple(replace(story, text=story.text.replace(". ", ".\n")) for story in BOTH)
"""The same articles, a sentence a line."""
HEADLINES = tuple(replace(story, text="") for story in BOTH)

ALL = ("title", "text", "date", "publisher", "reporters", "url", "id")
MOST = ("title", "text", "date", "publisher", "url")
PLAIN = ("title", "text")


@dataclass(frozen=True, kw_only=True)
class Shape:
    """A kind of file.

    Attributes:
        name: program and form.
        suffix: of the file.
        write: writes the file.
        facts: the fields of `Story` that the file has.
        stories: what it holds; none where it is to be refused.
        columns: what the user says with ``--columns``.
        says: what has to be said of it: a piece of the refusal, or of what was not used.
    """

    name: str
    suffix: str
    write: Callable[[Path], object]
    facts: Sequence[str] = ALL
    stories: Sequence[Story] = BOTH
    columns: Mapping[str, str] = field(default_factory=dict)
    says: str = ""


SHAPES: list[Shape] = []


def shape(name: str, content: Any, *, suffix: str = ".json", **more: Any) -> None:
    """Note a shape whose file is the text, the bytes or the JSON value ``content``, or is written by it."""

    def write(path: Path) -> None:
        if callable(content):
            content(path)
        elif isinstance(content, bytes):
            path.write_bytes(content)
        else:
            text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
            path.write_bytes(text.encode("utf-8"))

    SHAPES.append(Shape(name=name, suffix=suffix, write=write, **more))


USUAL = {
    "id": "id",
    "title": "title",
    "text": "content",
    "date": "date",
    "publisher": "press",
    "reporters": "reporter",
    "url": "url",
}


def record(story: Story, names: Mapping[str, str] = USUAL, **more: Any) -> dict[str, Any]:
    """Return an article as a row; ``names`` says what each field is called, ``more`` are its further columns."""
    values = {name: getattr(story, name) for name in names}
    return {
        **{
            names[name]: ", ".join(value) if isinstance(value, tuple) else value
            for name, value in values.items()
        },
        **more,
    }


def table(
    rows: Sequence[Mapping[str, Any]], *, sign: str = ",", header: bool = True, index: bool = False
) -> str:
    """Return rows as a program writes CSV; with ``index`` a column of numbers without a name stands first."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=sign)
    if header:
        writer.writerow([*[""] * index, *rows[0]])
    for number, row in enumerate(rows):
        writer.writerow([*[number] * index, *row.values()])
    return out.getvalue()


def renamed(**names: str) -> list[dict[str, Any]]:
    """Return the articles under the names that a crawler gives the fields."""
    return [record(story, names) for story in BOTH]


def lines(values: Iterable[Any]) -> str:
    """Return values as JSON Lines."""
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)


ROWS = [record(story) for story in BOTH]
NAMES = list(ROWS[0])
CELLS = [list(row.values()) for row in ROWS]
BY_COLUMN = {name: {str(place): row[name] for place, row in enumerate(ROWS)} for name in NAMES}
TWO = {"title": "title", "text": "content"}

# pandas 3.1
shape("pandas to_json records", ROWS)
shape("pandas to_json records, lines", lines(ROWS), suffix=".jsonl")
shape("pandas to_json columns", BY_COLUMN)
shape("pandas to_json index", {str(place): row for place, row in enumerate(ROWS)})
shape("pandas to_json split", {"columns": NAMES, "index": [0, 1], "data": CELLS})
shape("pandas to_json values", CELLS, stories=(), says="--columns text=")
shape(
    "pandas to_json values, columns by place",
    CELLS,
    columns={
        "id": "1",
        "title": "2",
        "text": "3",
        "date": "4",
        "publisher": "5",
        "reporters": "6",
        "url": "7",
    },
)
shape(
    "pandas to_json table",
    {
        "schema": {
            "fields": [
                {"name": "index", "type": "integer"},
                *({"name": name, "type": "string"} for name in NAMES),
            ],
            "primaryKey": ["index"],
            "pandas_version": "1.4.0",
        },
        "data": [{"index": place, **row} for place, row in enumerate(ROWS)],
    },
)
shape(
    "pandas to_json with days in milliseconds",
    [
        record(story, TWO, date=stamp)
        for story, stamp in zip(BOTH, (1735862400000, 1735948800000), strict=True)
    ],
    facts=("title", "text", "date"),
)
shape("pandas to_dict list", {name: [row[name] for row in ROWS] for name in NAMES})
shape("pandas to_csv with its index", table(ROWS, index=True), suffix=".csv")
shape(
    "pandas to_csv saved twice",
    table([{"Unnamed: 0": n, **row} for n, row in enumerate(ROWS)], index=True),
    suffix=".csv",
)
shape("pandas to_csv with mark", b"\xef\xbb\xbf" + table(ROWS).encode(), suffix=".csv")
shape(
    "pandas to_csv with index, text under no usual name",
    table(renamed(title="title", text="알맹이"), index=True),
    suffix=".csv",
    stories=(),
    says="title, 알맹이",
)
shape(
    "pandas to_csv of a search API's articles, objects as Python prints them",
    table(
        [
            record(
                story,
                {"title": "title", "text": "content", "date": "publishedAt", "url": "url"},
                source=str({"id": None, "name": story.publisher}),
            )
            for story in BOTH
        ]
    ),
    suffix=".csv",
    facts=MOST,
)
shape(
    "pandas to_csv of lists of sentences",
    table([{"title": story.title, "text": str(story.text.split("\n"))} for story in LINED]),
    suffix=".csv",
    facts=PLAIN,
    stories=LINED,
)


def _arrow(rows: list[dict[str, Any]]) -> Callable[[Path], object]:
    def write(path: Path) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        pq.write_table(pa.Table.from_pylist(rows), path)

    return write


shape(
    "pandas to_parquet",
    _arrow([{**row, "__index_level_0__": n} for n, row in enumerate(ROWS)]),
    suffix=".parquet",
)

# polars 2.1, DuckDB 2.0
shape("polars write_json", ROWS)
NESTED = [
    record(
        story,
        {"title": "title", "date": "date", "url": "url"},
        source={"id": None, "name": story.publisher},
        text=story.text.split("\n"),
        tags=["금리", "대출"],
    )
    for story in LINED
]
shape("polars write_ndjson with struct and lists", lines(NESTED), suffix=".ndjson", facts=MOST, stories=LINED)
shape(
    "polars write_parquet with struct and lists", _arrow(NESTED), suffix=".parquet", facts=MOST, stories=LINED
)
shape(
    "DuckDB COPY json, ARRAY",
    "[\n" + ",\n".join("\t" + json.dumps(row, ensure_ascii=False) for row in ROWS) + "\n]\n",
)
shape(
    "DuckDB COPY csv with struct",
    table(
        [
            record(
                story,
                {"title": "title", "text": "content", "url": "url"},
                source="{'id': NULL, 'name': " + story.publisher + "}",
                ts=stamp,
            )
            for story, stamp in zip(BOTH, ("2025-01-02 20:30:00+00", "2025-01-03 20:30:00+00"), strict=True)
        ]
    ),
    suffix=".csv",
    facts=("title", "text", "publisher", "url"),
    says="ts",
)
shape("R write.csv", table([{"": n + 1, **row} for n, row in enumerate(ROWS)]), suffix=".csv")
shape(
    "R jsonlite by columns",
    {name: [row[name] for row in ROWS] for name in NAMES if name != "id"},
    facts=("title", "text", "date", "publisher", "reporters", "url"),
)

# answers of search APIs, saved as they came
ITEMS = [
    {
        "title": story.title.replace("나래전자", "<b>나래전자</b>"),
        "originallink": story.url,
        "link": "https://n.news.example/1",
        "description": story.text.replace("“", "&quot;")
        .replace("”", "&quot;")
        .replace("나래", "<b>나래</b>"),
        "pubDate": stamp,
    }
    for story, stamp in zip(
        BOTH, ("Fri, 03 Jan 2025 08:10:00 +0900", "Sat, 04 Jan 2025 08:10:00 +0900"), strict=True
    )
]
ASKED = {"lastBuildDate": "Sun, 05 Jan 2025 09:00:00 +0900", "total": 2, "start": 1, "display": 2}
QUOTED = tuple(replace(story, text=story.text.replace("“", '"').replace("”", '"')) for story in BOTH)
shape("Naver's search", {**ASKED, "items": ITEMS}, facts=("title", "text", "date", "url"), stories=QUOTED)
shape(
    "Naver's search, an answer a line",
    lines({**ASKED, "items": [item]} for item in ITEMS),
    suffix=".jsonl",
    facts=("title", "text", "date", "url"),
    stories=QUOTED,
)
shape(
    "Naver's search, answers in an array",
    [{**ASKED, "items": [item]} for item in ITEMS],
    facts=("title", "text", "date", "url"),
    stories=QUOTED,
)
shape(
    "Naver's search, lists in a list",
    [[ITEMS[0]], [ITEMS[1]]],
    facts=("title", "text", "date", "url"),
    stories=QUOTED,
)
NEWS = [
    record(
        story,
        {"title": "title", "text": "content", "url": "url"},
        source={"id": None, "name": story.publisher},
        author=story.reporters[0],
        description="짧은 소개",
        urlToImage=None,
        publishedAt=stamp,
    )
    for story, stamp in zip(BOTH, ("2025-01-02T20:30:00Z", "2025-01-03T20:30:00Z"), strict=True)
]
shape(
    "NewsAPI",
    {"status": "ok", "totalResults": 2, "articles": NEWS},
    facts=("title", "text", "date", "publisher", "reporters", "url"),
)
shape(
    "GNews",
    {
        "totalArticles": 2,
        "articles": [
            record(
                story,
                {"title": "title", "text": "content", "url": "url", "date": "publishedAt"},
                description="짧은 소개",
                image="",
                source={"name": story.publisher, "url": "https://x.example"},
            )
            for story in BOTH
        ],
    },
    facts=MOST,
)
shape(
    "Daum's search",
    {
        "meta": {"total_count": 2, "is_end": True},
        "documents": [
            record(story, {"title": "title", "text": "contents", "url": "url", "date": "datetime"})
            for story in BOTH
        ],
    },
    facts=("title", "text", "date", "url"),
)
shape(
    "BigKinds' API",
    {
        "result": 0,
        "return_object": {
            "total_hits": 2,
            "documents": [
                record(
                    story,
                    {
                        "id": "news_id",
                        "title": "title",
                        "text": "content",
                        "publisher": "provider",
                        "reporters": "byline",
                        "date": "published_at",
                    },
                    category=["경제>산업"],
                    hilight="…",
                )
                for story in BOTH
            ],
        },
    },
    facts=("title", "text", "date", "publisher", "reporters", "id"),
)
shape(
    "Guardian's search",
    {
        "response": {
            "status": "ok",
            "results": [
                {
                    "id": story.id,
                    "webPublicationDate": stamp,
                    "webTitle": story.title,
                    "webUrl": story.url,
                    "fields": {"bodyText": story.text},
                }
                for story, stamp in zip(BOTH, ("2025-01-02T20:30:00Z", "2025-01-03T20:30:00Z"), strict=True)
            ],
        }
    },
    facts=("title", "text", "date", "url"),
)
shape(
    "Elasticsearch",
    {
        "took": 3,
        "hits": {
            "total": {"value": 2},
            "hits": [
                {
                    "_index": "news",
                    "_id": story.id,
                    "_score": 1.0,
                    "_source": record(story, {name: USUAL[name] for name in USUAL if name != "id"}),
                }
                for story in BOTH
            ],
        },
    },
    facts=("title", "text", "date", "publisher", "reporters", "url"),
)
shape(
    "mongoexport",
    lines(
        {"_id": {"$oid": "6777a"}, **record(story, TWO), "date": {"$date": stamp}, "press": story.publisher}
        for story, stamp in zip(BOTH, ("2025-01-02T20:30:00Z", "2025-01-03T20:30:00Z"), strict=True)
    ),
    facts=("title", "text", "date", "publisher"),
)
shape("Firebase", {"news": {f"-Nx{n}": row for n, row in enumerate(ROWS)}})
shape(
    "phpMyAdmin",
    [
        {"type": "header", "version": "5.2"},
        {"type": "database", "name": "news"},
        {"type": "table", "name": "article", "data": ROWS},
    ],
)
shape(
    "WordPress",
    [
        {
            "id": 7,
            "date": story.date + "T09:00:00",
            "link": story.url,
            "title": {"rendered": story.title},
            "content": {
                "rendered": "<p>" + "</p>\n<p>".join(story.text.split("\n")) + "</p>\n",
                "protected": False,
            },
        }
        for story in LINED
    ],
    facts=("title", "text", "date", "url"),
    stories=LINED,
)
shape(
    "JSON Feed",
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "한빛",
        "items": [
            {
                "id": story.id,
                "url": story.url,
                "title": story.title,
                "content_text": story.text,
                "date_published": story.date + "T09:00:00+09:00",
                "authors": [{"name": story.reporters[0]}],
            }
            for story in BOTH
        ],
    },
    facts=("title", "text", "date", "reporters", "url", "id"),
)
shape(
    "feedparser",
    {
        "bozo": False,
        "feed": {"title": "한빛"},
        "entries": [
            {
                "title": story.title,
                "title_detail": {"type": "text/plain", "value": story.title},
                "link": story.url,
                "published": stamp,
                "summary": story.text,
                "source": {"href": "https://x.example", "title": story.publisher},
            }
            for story, stamp in zip(
                BOTH, ("Thu, 02 Jan 2025 20:30:00 GMT", "Fri, 03 Jan 2025 20:30:00 GMT"), strict=True
            )
        ],
    },
    facts=MOST,
)
shape(
    "schema.org in JSON Lines",
    lines(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": story.title,
            "articleBody": story.text,
            "datePublished": story.date + "T09:00:00+09:00",
            "url": story.url,
            "author": [{"@type": "Person", "name": story.reporters[0]}],
            "publisher": {
                "@type": "NewsMediaOrganization",
                "name": story.publisher,
                "logo": {"@type": "ImageObject", "url": "https://x.example/logo.png"},
            },
        }
        for story in BOTH
    ),
    suffix=".jsonl",
    facts=("title", "text", "date", "publisher", "reporters", "url"),
)
shape(
    "schema.org graph",
    {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "NewsArticle",
                "headline": story.title,
                "articleBody": story.text,
                "datePublished": story.date,
            }
            for story in BOTH
        ],
    },
    facts=("title", "text", "date"),
)

# extractors
shape(
    "trafilatura 2.3 json",
    lines(
        {
            "title": story.title,
            "author": story.reporters[0],
            "hostname": "x.example",
            "date": story.date,
            "fingerprint": "897d",
            "id": None,
            "license": None,
            "comments": "",
            "raw_text": story.text.replace("\n", " "),
            "text": story.text,
            "language": None,
            "pagetype": None,
            "filedate": "2026-11-28",
            "source": story.url,
            "source-hostname": story.publisher,
            "excerpt": "짧은 소개",
            "categories": "",
            "tags": "",
        }
        for story in LINED
    ),
    suffix=".jsonl",
    facts=("title", "text", "date", "publisher", "reporters", "url"),
    stories=LINED,
)
FLAT = [
    [
        story.url,
        "null",
        "897d",
        "x.example",
        story.title,
        "null",
        story.date,
        story.text,
        "null",
        "null",
        "null",
    ]
    for story in BOTH
]
shape(
    "trafilatura 2.3 csv, which has no header",
    "\r\n".join("\t".join(cells) for cells in FLAT) + "\r\n",
    suffix=".tsv",
    stories=(),
    says="--columns text=8",
)
shape(
    "trafilatura 2.3 csv, columns by place",
    "\r\n".join("\t".join(cells) for cells in FLAT) + "\r\n",
    suffix=".tsv",
    facts=("title", "text", "date", "url"),
    columns={"text": "8", "title": "5", "date": "7", "url": "1"},
)
shape(
    "newspaper4k",
    [
        {
            "source_url": "https://x.example",
            "url": story.url,
            "title": story.title,
            "top_image": "",
            "images": [],
            "movies": [],
            "keywords": [],
            "meta_keywords": ["나래"],
            "tags": [],
            "authors": list(story.reporters),
            "publish_date": story.date + "T05:30:00+09:00",
            "summary": "",
            "meta_description": "짧은 소개",
            "meta_lang": "ko",
            "meta_site_name": story.publisher,
            "canonical_link": story.url,
            "text": story.text,
            "meta_data": {"og": {"title": story.title, "site_name": story.publisher}},
        }
        for story in BOTH
    ],
    facts=("title", "text", "date", "publisher", "reporters", "url"),
)
shape(
    "news-please",
    [
        {
            "authors": list(story.reporters),
            "date_download": "2026-11-28 00:00:00",
            "date_modify": None,
            "date_publish": story.date + " 05:30:00",
            "description": "짧은 소개",
            "filename": "x.json",
            "image_url": None,
            "language": "ko",
            "localpath": None,
            "maintext": story.text,
            "source_domain": "x.example",
            "text": None,
            "title": story.title,
            "title_page": None,
            "title_rss": None,
            "url": story.url,
        }
        for story in BOTH
    ],
    facts=("title", "text", "date", "reporters", "url"),
)
shape(
    "Scrapy's feed",
    lines(
        record(
            story,
            {"url": "url", "title": "title", "date": "published_date", "publisher": "news_outlet"},
            content=story.text.split("\n"),
        )
        for story in LINED
    ),
    suffix=".jsonl",
    facts=MOST,
    stories=LINED,
)

# public Korean corpora
shape(
    "document and press columns",
    renamed(title="title", text="document", date="date", publisher="press", url="link"),
    facts=MOST,
)
shape(
    "paragraphs of a written corpus",
    {
        "id": "NWRW1",
        "metadata": {"title": "한빛일보 2025년 기사", "publisher": "한빛일보", "category": "신문"},
        "document": [
            {
                "id": story.id,
                "metadata": {
                    "title": story.title,
                    "author": f"{story.reporters[0]} 기자",
                    "publisher": story.publisher,
                    "date": story.date.replace("-", ""),
                    "topic": "경제",
                },
                "paragraph": [
                    {"id": f"1.{n}", "form": text} for n, text in enumerate(story.text.split("\n"), 1)
                ],
            }
            for story in LINED
        ],
    },
    facts=("title", "text", "date", "publisher", "reporters", "id"),
    stories=LINED,
)
shape(
    "sentences of a summary corpus",
    {
        "name": "x",
        "delivery_date": "2025-01-31",
        "documents": [
            {
                "id": story.id,
                "category": "경제",
                "media_type": "online",
                "publish_date": story.date + " 09:00:00",
                "media_name": story.publisher,
                "title": story.title,
                "text": [
                    [
                        {"index": n, "sentence": text, "highlight_indices": ""}
                        for n, text in enumerate(story.text.split("\n"))
                    ]
                ],
                "annotator_id": 7,
                "extractive": [0, None],
                "abstractive": ["요약이다."],
            }
            for story in LINED
        ],
    },
    facts=("title", "text", "date", "publisher", "id"),
    stories=LINED,
)
shape(
    "summary corpus of lists",
    lines(
        {
            "id": story.id,
            "media": story.publisher,
            "article_original": story.text.split("\n"),
            "abstractive": "요약이다.",
            "extractive": [0],
        }
        for story in LINED
    ),
    suffix=".jsonl",
    facts=("text", "publisher", "id"),
    stories=LINED,
)
shape(
    "paragraphs with questions",
    {
        "version": "v1",
        "data": [
            {
                "doc_id": story.id,
                "doc_title": story.title,
                "doc_source": story.publisher,
                "doc_published": story.date.replace("-", ""),
                "doc_class": {"class": "뉴스"},
                "paragraphs": [
                    {
                        "context_id": "7",
                        "context": story.text,
                        "qas": [
                            {"question": "누가 말했나?", "answers": {"text": "정하람", "answer_start": 0}}
                        ],
                    }
                ],
            }
            for story in BOTH
        ],
    },
    facts=("title", "text", "date", "publisher", "id"),
)
shape(
    "titles and contexts of a reading corpus",
    {
        "version": "1.0",
        "data": [
            {
                "title": story.title,
                "paragraphs": [{"context": text, "qas": []} for text in story.text.split("\n")],
            }
            for story in LINED
        ],
    },
    facts=PLAIN,
    stories=LINED,
)
shape(
    "an article a file, within objects",
    {
        "sourceDataInfo": {
            "newsID": FIRST.id,
            "newsTitle": FIRST.title,
            "newsContent": FIRST.text,
            "newsCategory": "경제",
        },
        "labeledDataInfo": {"newTitle": "다른 제목", "clickbaitClass": 1},
    },
    facts=("title", "text", "id"),
    stories=(FIRST,),
)
shape(
    "titles with labels",
    table([{"guid": "x", "title": story.title, "label": 3} for story in BOTH], sign="\t"),
    suffix=".tsv",
    facts=("title", "text"),
    stories=HEADLINES,
)

# names that crawlers give
shape(
    "news_title, 일시, press_name, article_url",
    table(renamed(title="news_title", text="내용", date="일시", publisher="press_name", url="article_url")),
    suffix=".csv",
    facts=MOST,
)
shape(
    "Title, Article Body, Publish Date, News Outlet",
    table(renamed(title="Title", text="Article Body", date="Publish Date", publisher="News Outlet")),
    suffix=".csv",
    facts=("title", "text", "date", "publisher"),
)
shape(
    "뉴스 제목, 뉴스 내용, 뉴스 링크, 날짜",
    table(renamed(title="뉴스 제목", text="뉴스 내용", url="뉴스 링크", date="날짜")),
    suffix=".csv",
    facts=("title", "text", "date", "url"),
)
shape(
    "기사 제목, 본문 전문, 신문사명, 기사 링크",
    table(renamed(title="기사 제목", text="본문 전문", publisher="신문사명", url="기사 링크")),
    suffix=".csv",
    facts=("title", "text", "publisher", "url"),
)
shape(
    "source_name, pub_date, item_id, description",
    table(renamed(id="item_id", title="title", text="description", date="pub_date", publisher="source_name")),
    suffix=".csv",
    facts=("title", "text", "date", "publisher", "id"),
)
shape(
    "dataSource, title, context",
    table(renamed(publisher="dataSource", title="title", text="context"), index=True),
    suffix=".csv",
    facts=("title", "text", "publisher"),
)
shape(
    "art_headline, art_content, art_provider, art_date",
    table(
        renamed(
            id="ART_ID", title="ART_HEADLINE", text="ART_CONTENT", publisher="ART_PROVIDER", date="ART_DATE"
        )
    ),
    suffix=".csv",
    facts=("title", "text", "date", "publisher", "id"),
)
shape(
    "a blank behind each comma",
    "번호, 기사 제목, 기사 내용, 링크\n"
    + "".join(f'{n}, "{story.title}", "{story.text}", {story.url}\n' for n, story in enumerate(BOTH)),
    suffix=".csv",
    facts=("title", "text", "url"),
)
shape(
    "summary beside the text",
    table([{"title": story.title, "내용": "짧은 소개", "기사": story.text} for story in BOTH]),
    suffix=".csv",
    facts=PLAIN,
    says="기사",
)
shape(
    "a day under no usual name",
    table([{**record(story, TWO), "pubDatd": story.date} for story in BOTH]),
    suffix=".csv",
    facts=PLAIN,
    says="pubDatd",
)
shape(
    "no header",
    table(
        [record(story, {"id": "", "title": "t", "date": "d", "text": "x"}) for story in BOTH], header=False
    ),
    suffix=".csv",
    stories=(),
    says="--columns text=4",
)
shape(
    "no header, columns by place",
    table(
        [record(story, {"id": "", "title": "t", "date": "d", "text": "x"}) for story in BOTH], header=False
    ),
    suffix=".csv",
    columns={"text": "4", "title": "2", "date": "3", "id": "1"},
    facts=("title", "text", "date", "id"),
)
shape(
    "header of unknown names, columns by place",
    table([record(story, {"id": "ㄱ", "title": "ㄴ", "date": "ㄷ", "text": "ㄹ"}) for story in BOTH]),
    suffix=".csv",
    columns={"text": "4", "title": "2", "date": "3", "id": "1"},
    facts=("title", "text", "date", "id"),
)

# cells
shape(
    "tags and entities",
    table(
        [
            {
                "title": "<b>나래전자</b>, 공장 두 곳 더 짓는다",
                "text": FIRST.text.replace("“", "&ldquo;")
                .replace("”", "&rdquo;")
                .replace("나래전자", "<strong>나래전자</strong>")
                .replace(". ", '.<br/><br/><a href="https://x.example">')
                + "</a>",
            }
        ]
    ),
    suffix=".csv",
    facts=PLAIN,
    stories=(LINED[0],),
)
shape(
    "carriage returns as Excel writes them",
    table([{"title": FIRST.title, "text": FIRST.text.replace(". ", "._x000D_\n")}]),
    suffix=".csv",
    facts=PLAIN,
    stories=(LINED[0],),
)
for _day in (
    "Jan 3, 2025",
    "January 3, 2025 9:30 AM",
    "3 January 2025",
    "03-Jan-2025",
    "25/01/03",
    "25-01-03",
    "45660",
    "45660.4",
    "Fri, 03 Jan 2025 09:10:00 +0900",
    "2025-01-02T20:30:00Z",
    "2025-01-02 20:30:00+00:00",
    "Thu, 02 Jan 2025 23:10:00 GMT",
    "2025-01-02T20:30:00.000Z",
    "2025년 1월 3일",
    "2025.01.03. 오전 9:30",
    "20250103093000",
    "1735862400",
    "2025/1/3",
):
    shape(
        f"day {_day}",
        table([{"title": FIRST.title, "text": FIRST.text, "date": _day}]),
        suffix=".csv",
        facts=("title", "text", "date"),
        stories=(FIRST,),
    )
shape(
    "day 01/02/2025, which may be two",
    table([{"title": FIRST.title, "text": FIRST.text, "date": "01/02/2025"}]),
    suffix=".csv",
    facts=PLAIN,
    stories=(FIRST,),
    says="01/02/2025",
)

# headlines only
shape(
    "headlines",
    table([{"일자": story.date, "언론사": story.publisher, "제목": story.title} for story in HEADLINES]),
    suffix=".csv",
    facts=("title", "text", "date", "publisher"),
    stories=HEADLINES,
)
shape(
    "headlines named as the text",
    table([{"일자": story.date, "언론사": story.publisher, "제목": story.title} for story in HEADLINES]),
    suffix=".csv",
    facts=("title", "text", "date", "publisher"),
    stories=HEADLINES,
    columns={"text": "제목"},
)
shape(
    "headlines in a column of texts",
    table([{"text": story.title, "label": "경제"} for story in HEADLINES]),
    suffix=".csv",
    facts=("title", "text"),
    stories=HEADLINES,
)
shape(
    "headlines, the text under no usual name",
    table([{"제목": story.title, "알맹이": (story.text + " ") * 3} for story in BOTH]),
    suffix=".csv",
    stories=(),
    says="--columns text=알맹이",
)

# what holds no articles
shape(
    "counts of words",
    table([{"word": "장애인", "freq": 480, "year": 1990}, {"word": "의원", "freq": 102, "year": 1990}]),
    suffix=".csv",
    stories=(),
    says="word, freq, year",
)
shape(
    "an object of settings",
    {"name": "x", "version": "1.0", "files": ["a", "b"]},
    stories=(),
    says="--columns text=",
)
shape(
    "lists of records without a text",
    {"장전": [{"Company": "나래전자", "Count": 3}], "장후": [{"Company": "다온", "Count": 1}]},
    stories=(),
    says="--columns text=",
)
