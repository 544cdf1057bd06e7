from __future__ import annotations

import pytest

from sinmun.reading.markup import without_tags


@pytest.mark.parametrize(
    ("cell", "seen"),
    [
        ("<b>누리</b>은행 &quot;인하&quot;", '누리은행 "인하"'),
        ("갔다.<br/>왔다.<BR>샀다.", "갔다.\n왔다.\n샀다."),
        ("갔다.</p><p>왔다.", "갔다.\n\n왔다."),
        ('<a href="https://a.example">누리</a>은행', "누리은행"),
        ("<!-- 광고 -->갔다.<script>var a;</script> 왔다.", "갔다. 왔다."),
        ("&lt;b&gt;누리&lt;/b&gt;은행 &amp;quot;인하&amp;quot;", '누리은행 "인하"'),
        ("100억<del>120억</del>", "100억"),
        ("영화 <기생충> <sky@example.com> 3 < 5", "영화 <기생충> <sky@example.com> 3 < 5"),
        ("&lt;기생충&gt; A&B", "<기생충> A&B"),
        ("<a@example.com> <b5> <김보람 기자>", "<a@example.com> <b5> <김보람 기자>"),
    ],
)
def test_a_cell_is_what_a_reader_would_see(cell: str, seen: str) -> None:
    assert without_tags(cell) == seen
