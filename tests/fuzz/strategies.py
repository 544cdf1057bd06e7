"""Texts, pages and tables as hostile as they come, made of what news is made of.

Drawn from pieces, not from random letters alone: a rule is reached by the marks and words that it waits for.
"""

from __future__ import annotations

import json
import unicodedata

from hypothesis import strategies as st

SENTENCES = (
    "나도현 가온시장은 3일 “길을 넓힌다”고 말했다.",
    "가온시는 도서관을 새로 짓는다고 밝혔다.",
    "오다온 한빛전자 대표는 '값을 내린다'며 웃었다.",
    "김모(41)씨는 A씨와 B군을 만났다.",
    "美 정부와 尹 대통령은 北 담화를 지켜봤다.",
    "▲ 가온과장 나도현 ▲ 누리과장 오다온 ▲ 다온과장 박나래",
    "(서울=가온뉴스) 나도현 기자 = 비가 온다.",
    "[앵커]",
    "다온(DAON)·누리은행·한빛당 국회의원 3명이 왔다.",
    "12·3비상계엄과 6·25전쟁, 5G와 K팝이 화제다.",
    "C.H.퍼스는 “모두가 지쳤다",
    "‘참여’와 “안전”이라고 한 나도현을 겨냥했다.”",
    "비는 오고 바람은 불고 사람들은 걷고",
)
FURNITURE = (
    "입력 2025.02.07. 오후 3:24 수정 2025.02.08. 오전 9:00",
    "나도현 기자 nado@gaon.example",
    "ⓒ 가온일보, 무단 전재 및 재배포 금지",
    "많이 본 뉴스",
    "정치 경제 사회 문화",
    "사진=가온시 제공",
    "▶ 관련기사",
    "공유하기",
    "댓글 12",
)
MARKS = "“”‘’\"'「」『』()[]<>《》·ㆍ․…—-~:;,.!?ⓒ▲△▶①※☞=+@#*|/\\&%0"
ODD = (
    *(
        "\ud800",
        "\x00",
        "\x1b",
        "\x7f",
        "\ufeff",
        "\u200b",
        "\u00a0",
        "\u3000",
        "\r",
        "\n",
        "\t",
        "\x85",
        "\u2028",
    ),
    *("𠮷", "👩‍👩‍👧", "ㅋㅋㅋ", "ᄀ", "\u11a8", "é", "ß", "İ", "𝟙", "ﷺ", "e\u0301\u0301"),
)
HOSTILE = (
    *(
        "<script>fuzzed()</script>",
        "<img src=x onerror=fuzzed()>",
        "</textarea></script>",
        "]]>",
        "&#0;",
        "&lt;b&gt;",
    ),
    *("=1+1", "＝1+1", "@x", "-1", "{{7*7}}", "{% raw %}", "%s{0}", "../../x", "$(x)"),
)


def texts(*, longest: int = 30) -> st.SearchStrategy[str]:
    """Return texts of at most ``longest`` pieces, some of them decomposed, some without spaces."""
    piece = st.one_of(
        *(st.sampled_from(pieces) for pieces in (SENTENCES, SENTENCES, FURNITURE, ODD, HOSTILE)),
        st.text(MARKS, min_size=1, max_size=6),
        st.text(max_size=8),
        st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=6),
    )
    glue = st.sampled_from(["", " ", "\n", "\n\n", " \n"])
    joined = st.lists(st.tuples(piece, glue), min_size=1, max_size=longest).map(
        lambda pairs: "".join(text + end for text, end in pairs)
    )
    return joined | joined.map(lambda text: unicodedata.normalize("NFD", text)) | joined.map(_unspaced)


def _unspaced(text: str) -> str:
    return text.replace(" ", "")


def pages() -> st.SearchStrategy[str]:
    """Return pages of HTML: tags that nest, stay open or lie, around texts; with and without what describes an article."""
    tag = st.sampled_from(
        ["p", "div", "span", "h1", "h2", "article", "ul", "li", "table", "td", "del", "rt", "figcaption"]
    )
    attribute = st.sampled_from(
        [
            "",
            " hidden",
            " style='display:none'",
            " class='blind'",
            " id=articleBody",
            " aria-hidden=true",
            ' class="',
            " x=<",
        ]
    )
    element = st.builds(
        lambda name, given, inner, closed: f"<{name}{given}>{inner}" + (f"</{name}>" if closed else ""),
        tag,
        attribute,
        texts(longest=4),
        st.booleans(),
    )
    head = st.one_of(
        st.just(""),
        texts(longest=2).map(lambda text: f"<title>{text}</title>"),
        texts(longest=2).map(lambda text: f'<meta property="og:title" content="{text}">'),
        st.tuples(texts(longest=2), _values()).map(_described),
    )
    return st.builds(
        lambda start, above, body: f"{start}<html><head>{above}</head><body>{''.join(body)}",
        st.sampled_from(["", "<!doctype html>", '<?xml version="1.0" encoding="x"?>']),
        head,
        st.lists(element, max_size=12),
    )


def _values() -> st.SearchStrategy[object]:
    """Return values of JSON."""
    plain = st.none() | st.booleans() | st.integers() | st.floats() | texts(longest=2)
    return st.recursive(
        plain,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=5,
    )


def _described(given: tuple[str, object]) -> str:
    title, other = given
    described = {
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": other,
        "author": other,
        "publisher": other,
    }
    return f'<script type="application/ld+json">{json.dumps(described)}</script>'


def rows() -> st.SearchStrategy[list[dict[str, object]]]:
    """Return rows of a table whose cells hold anything."""
    names = st.sampled_from(["제목", "본문", "title", "text", "일자", "date", "언론사", "url", "x", "", "=y"])
    return st.lists(st.dictionaries(names, _values() | texts(longest=3), max_size=6), max_size=6)
