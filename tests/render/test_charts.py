"""Charts: every glyph drawn, hostile labels taken literally, nothing overlapping, nobody's settings changed."""

from __future__ import annotations

import io
import subprocess
import sys
import tomllib
import warnings
from itertools import combinations, pairwise, product
from pathlib import Path
from typing import Any

import matplotlib
import numpy as np
import pytest
from fontTools.ttLib import TTFont
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import EllipseCollection
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox
from PIL import Image
from sample_records import crowded, empty, everybody, hostile, rich, wide

from sinmun.files import write_atomic
from sinmun.i18n import messages
from sinmun.render import charts
from sinmun.render.look.fonts import Typeface
from sinmun.render.look.glyphs import NANUM, NANUM_BOLD
from sinmun.render.look.graphlayout import LINKS_PER_NODE, MOST_NODES, Link, groups_of, plan
from sinmun.render.look.layout import elide, pack_words, text_width
from sinmun.render.look.palette import (
    DARK_GROUNDS,
    DARK_PAPER,
    GROUNDS,
    KINDS,
    PAPER,
    kinds_of_names,
)
from sinmun.render.plot import Plot

RECORDS = {"rich": rich(), "hostile": hostile(), "empty": empty(), "crowded": crowded()}
ALL_KINDS = "가각힣뷁 ㄱㅏ 漢字 尹與野李美 ABC abc 012 “ ” ‘ ’ ″ ′ − – — · ㆍ ・ … 「」『』【】 ‹› ▲△▶☞ ⓒ© ℃ ㎡ ％ € あア é αΩ Ж"


def texts(ax: Axes) -> list[str]:
    found = [*ax.texts, *ax.figure.texts, ax.title, ax._left_title]
    return [text.get_text() for text in found]


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
@pytest.mark.parametrize("name", charts.CHARTS)
def test_every_chart_of_every_record_is_a_slide_without_a_warning(
    name: str, record: dict[str, Any], lang: Any
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        image = Image.open(io.BytesIO(charts.draw_all(record, lang=lang, names=[name])[name]))
    assert image.width == 1920
    assert 250 <= image.height <= 1080
    assert len(np.unique(np.asarray(image.convert("L")))) > 10, "the picture is blank"


@pytest.mark.parametrize("bold", [False, True])
def test_the_fonts_draw_hangul_hanja_and_signs_without_a_missing_glyph(bold: bool) -> None:
    face = Typeface()
    assert face.drawable(ALL_KINDS) == ALL_KINDS
    figure = Figure()
    FigureCanvasAgg(figure)
    figure.text(0, 0.5, ALL_KINDS, fontproperties=face.font(12, bold=bold), parse_math=False)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figure.canvas.draw()


def test_a_missing_glyph_would_be_noticed() -> None:
    figure = Figure()
    FigureCanvasAgg(figure)
    figure.text(0, 0.5, "가", fontfamily="DejaVu Sans")
    with pytest.warns(UserWarning, match="missing from font"):
        figure.canvas.draw()


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("웃음 👍🏽 끝", "웃음 … 끝"),
        ("关税와 東京", "…와 東京"),
        ("두\n줄\tㅋ", "두 줄 ㅋ"),
        ("뒤\u202e집\u202c기", "뒤집기"),
        ("널\x00문자", "널 문자"),
        ("\ud800반쪽", "…반쪽"),
        ("가", "가"),
    ],
)
def test_in_a_line_of_text_dots_stand_for_what_the_font_lacks(text: str, drawn: str) -> None:
    assert Typeface().drawable(text) == drawn


def test_the_fonts_are_our_own_and_travel_with_the_package_and_their_licence() -> None:
    root = Path(__file__).parent.parent.parent
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    shipped = {
        path.name
        for pattern in project["tool"]["setuptools"]["package-data"]["sinmun"]
        for path in (root / "sinmun").glob(pattern)
    }
    assert {"NanumGothic.ttf", "NanumGothicBold.ttf", "OFL.txt"} <= shipped
    assert "sinmun/render/look/nanum/OFL.txt" in project["project"]["license-files"]
    assert "koreanize" not in (root / "requirements.txt").read_text(encoding="utf-8")
    with TTFont(NANUM) as regular, TTFont(NANUM_BOLD) as bold:
        assert regular.getBestCmap().keys() == bold.getBestCmap().keys()
    assert "Reserved Font Name" in (NANUM.parent / "OFL.txt").read_text(encoding="utf-8")


def test_charts_load_nothing_that_they_do_not_need() -> None:
    script = (
        "import sys; from sinmun.render import charts; from sinmun.render.look import fonts; fonts.Typeface().drawable('가');"
        "banned = {'pandas', 'kiwipiepy', 'matplotlib.pyplot', 'networkx', 'wordcloud'};"
        "sys.exit(', '.join(banned & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_drawing_leaves_the_settings_of_matplotlib_alone() -> None:
    before = dict(matplotlib.rcParams)
    charts.draw_all(rich())
    assert dict(matplotlib.rcParams) == before


def test_a_title_says_what_is_counted_in_which_article_when_and_in_what() -> None:
    shown = " ".join(texts(charts.nouns(rich())))
    assert "가장 많이 나온 명사 9개" in shown
    assert "한빛시, 인공지능 돌봄" in shown
    assert "2025-02-12" in shown
    assert "단위: 회" in shown


def test_keywords_ranked_by_frequency_show_their_count_once() -> None:
    keywords = [
        {"keyword": word, "count": count, "score": float(count)}
        for word, count in (("돌봄", 6), ("AI", 2), ("시", 1))
    ]
    shown = texts(charts.keywords({**rich(), "keywords": keywords}))
    assert "6" in shown
    assert any("단위: 회" in text for text in shown)


def test_keywords_of_one_score_are_drawn_together_or_not_at_all() -> None:
    scores = [9.5, 7.25, 4.5, 4.5, 4.5]
    keywords = [{"keyword": f"낱말{n}", "count": 1, "score": score} for n, score in enumerate(scores)]
    assert [len(charts.keywords({**rich(), "keywords": keywords}, top=top).patches) for top in (4, 5)] == [
        0,
        5,
    ]
    four = [{"keyword": "앞말", "count": 2, "score": 12.0}, *keywords]
    assert len(charts.keywords({**rich(), "keywords": four}, top=4).patches) == 3


def test_dollar_signs_and_backslashes_stand_as_they_are_written() -> None:
    ax = charts.nouns(hostile())
    assert "$\\alpha$" in texts(ax)
    assert not any(text.get_parse_math() for text in [*ax.texts, *ax.figure.texts])


def test_bars_stand_in_order_and_carry_their_values() -> None:
    ax = charts.people(rich())
    widths = [patch.get_width() for patch in ax.patches]
    assert widths == sorted(widths, reverse=True)
    assert [text.get_text() for text in ax.texts[1::2]] == ["2", "2", "1"]
    assert len(ax.patches) == 3
    assert any("한빛시장" in text for text in texts(ax))


def test_the_part_inside_compounds_never_exceeds_the_bar() -> None:
    nouns = [
        {"noun": noun, "count": 4, "sentences": 1, "share_in_compounds": 1.7}
        for noun in ("돌봄", "기술", "이웃")
    ]
    patches = charts.nouns({**rich(), "nouns": nouns}).patches
    assert len(patches) == 6
    assert all(
        part.get_width() <= whole.get_width() for whole, part in zip(patches[:3], patches[3:], strict=True)
    )


@pytest.mark.parametrize("name", charts.CHARTS)
def test_an_empty_table_gives_a_chart_that_says_so(name: str) -> None:
    assert messages("ko")[f"none_{name}"] in texts(charts.CHARTS[name](empty()))


@pytest.mark.parametrize("count", [3, 8, 20])
def test_the_height_of_a_bar_chart_follows_its_rows(count: int) -> None:
    people = [{"name": f"이름{n}", "role": None, "aliases": [], "mentions": 30 - n} for n in range(count)]
    ax = charts.people({**rich(), "people": people})
    ax.figure.canvas.draw()
    assert len(ax.patches) == count
    assert ax.figure.get_size_inches()[1] == pytest.approx(1.65 + count * 0.275)
    thickness = ax.patches[0].get_window_extent().height
    assert 25 <= thickness <= 31, "bars are as thick in every chart"


def test_names_do_not_run_into_each_other_on_axes_that_are_too_low_for_them() -> None:
    people = [{"name": f"이름{n}", "role": None, "aliases": [], "mentions": 30 - n} for n in range(20)]
    ax = charts.people({**rich(), "people": people}, ax=Figure(figsize=(6, 2)).subplots())
    FigureCanvasAgg(ax.figure).draw()
    boxes = [text.get_window_extent() for text in ax.texts[::2]]
    assert not any(overlap(one, other) for one, other in pairwise(boxes))


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("own", [True, False])
def test_fewer_than_three_rows_are_said_in_words(count: int, own: bool) -> None:
    record = {**rich(), "people": rich()["people"][:count]}
    ax = charts.people(record, ax=None if own else Figure(figsize=(5, 3)).subplots())
    assert len(ax.patches) == 0
    shown = texts(ax)
    assert shown[:3] == ["김한결", "한빛시장", "2회"]
    if own:
        assert ax.figure.get_size_inches()[1] < 3


def test_a_score_has_a_name_on_the_chart_of_keywords() -> None:
    keywords = [{"keyword": f"낱말{n}", "count": 3, "score": 1684.4321 - n} for n in range(4)]
    shown = texts(charts.keywords({**rich(), "keywords": keywords}))
    assert any("막대: 특징도(로그 가능도 G²), 괄호: 출현 횟수" in text for text in shown)
    assert "1,684.4 (3회)" in shown


@pytest.mark.parametrize("name", charts.CHARTS)
def test_a_name_that_the_font_lacks_letters_of_is_left_out_and_said_and_never_a_square(name: str) -> None:
    names = ["关税", "東京", "経済", "나하늘", "새길", "다온"]
    record = {
        **empty(),
        "title": "关税와 東京",
        "nouns": [{"noun": noun, "count": 5, "sentences": 1} for noun in names],
        "keywords": [{"keyword": noun, "count": 5, "score": 9.5} for noun in names],
        "people": [{"name": noun, "role": "经理", "aliases": [], "mentions": 5} for noun in names],
        "organizations": [{"name": noun, "aliases": [], "mentions": 5} for noun in names],
        "network": [{"source": one, "target": other, "weight": 2} for one, other in combinations(names, 2)],
    }
    shown = texts(charts.CHARTS[name](record))
    assert not any(set(text) & set("关経济経经□") for text in shown)
    assert any("東京" in text for text in shown)
    notes = " ".join(shown)
    assert "글꼴에 없는 글자가 든 2개는 뺌" in notes
    assert "…: 글꼴에 없는 글자" in notes, "the headline has dots, too"


def test_where_the_font_has_letters_for_no_name_the_chart_says_that() -> None:
    record = {**rich(), "people": [{"name": "关税", "role": None, "aliases": [], "mentions": 5}]}
    assert messages("ko")["none_drawable"] in texts(charts.people(record))


def test_long_names_stay_inside_the_picture() -> None:
    ax = charts.people(hostile())
    figure = ax.figure
    figure.canvas.draw()
    for text in ax.texts:
        box = text.get_window_extent()
        assert box.x0 >= 0
        assert box.x1 <= figure.bbox.width


@pytest.mark.parametrize(
    "record",
    [rich(), crowded(), crowded(3), everybody(), wide()],
    ids=["rich", "sixty", "three", "all", "wide"],
)
def test_no_disc_and_no_label_of_the_network_lies_on_another_and_none_leaves_the_picture(
    record: dict[str, Any],
) -> None:
    ax = charts.network(record)
    ax.figure.canvas.draw()
    labels = [text.get_window_extent() for text in ax.texts]
    discs = discs_of(ax)
    assert len(labels) == len(discs) >= 3
    for one, other in combinations(range(len(labels)), 2):
        pairs = product((labels[one], discs[one]), (labels[other], discs[other]))
        assert not any(overlap(a, b) for a, b in pairs), (ax.texts[one], ax.texts[other])
    assert not any(overlap(label, disc) for label, disc in zip(labels, discs, strict=True))
    width, height = ax.figure.bbox.width, ax.figure.bbox.height
    assert all(box.x0 >= 0 and box.x1 <= width and box.y0 >= 0 and box.y1 <= height for box in labels + discs)


def discs_of(ax: Axes) -> list[Bbox]:
    """Return the boxes of the discs in pixels; the discs are the last collection."""
    found = ax.collections[-1]
    assert isinstance(found, EllipseCollection)
    spots = ax.transData.transform(found.get_offsets())
    diameters = found.get_widths() * ax.figure.dpi / 72
    return [
        Bbox.from_bounds(x - across / 2, y - across / 2, across, across)
        for (x, y), across in zip(spots, diameters, strict=True)
    ]


def overlap(one: Bbox, other: Bbox) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    along = min(one.y1, other.y1) - max(one.y0, other.y0)
    return across > 0 and along > 0


def test_no_two_words_of_the_cloud_collide() -> None:
    counts = [(f"낱말{number}", 60 - number) for number in range(60)]
    placed = pack_words(counts, width=900, height=420)
    assert len(placed) == 60
    for one, other in combinations(placed, 2):
        apart_x = (
            abs(one.x - other.x)
            >= (text_width(one.word) * one.size + text_width(other.word) * other.size) / 2
        )
        apart_y = abs(one.y - other.y) >= (one.size + other.size) / 2
        assert apart_x or apart_y, (one, other)
    assert all(a.size >= b.size for a, b in pairwise(placed))


def test_a_line_is_laid_out_no_narrower_than_the_font_draws_it() -> None:
    with TTFont(NANUM) as font:
        advance, unit, names = font["hmtx"], font["head"].unitsPerEm, font.getBestCmap()
        for text in (
            "MWmw@%",
            "새길시 120억",
            "AI-ZATION",
            "Guanajuato",
            "1,684.4 (3회)",
            "…“”‘’·",
            "Москва",
            "Ⅱ→№",
        ):
            drawn = sum(advance[names[ord(char)]][0] for char in text) / unit
            assert drawn <= text_width(text) * 1.005, text


def test_a_cloud_of_one_overlong_word_keeps_inside_its_area() -> None:
    (word,) = pack_words([("가" * 30, 1)], width=300, height=200)
    assert text_width(word.word) * word.size <= 300


def counted(*counts: int) -> list[dict[str, Any]]:
    return [{"noun": f"낱말{n}", "count": count, "sentences": 1} for n, count in enumerate(counts)]


def test_words_of_one_occurrence_do_not_fill_the_cloud() -> None:
    ax = charts.wordcloud({**rich(), "nouns": counted(5, 4, 2, *[1] * 30)})
    assert sorted(text.get_text() for text in ax.texts) == ["낱말0", "낱말1", "낱말2"]


@pytest.mark.parametrize("counts", [(5, 4, 1, 1), (1, 1, 1, 1)])
def test_fewer_than_three_repeated_words_make_no_cloud(counts: tuple[int, ...]) -> None:
    ax = charts.wordcloud({**rich(), "nouns": counted(*counts)})
    assert [text.get_text() for text in ax.texts] == [messages("ko")["few_wordcloud"]]
    assert ax.figure.get_size_inches()[1] < 3


def test_the_cloud_says_what_its_colours_stand_for() -> None:
    record = {
        **rich(),
        "nouns": [*counted(9, 8), {"noun": "김한결", "count": 3}, {"noun": "한빛시", "count": 3}],
    }
    ax = charts.wordcloud(record)
    drawn = {text.get_text(): text.get_color() for text in ax.texts}
    legend = ax.get_legend()
    colours = {
        text.get_text(): handle.get_color()
        for text, handle in zip(legend.get_texts(), legend.legend_handles, strict=True)
    }
    assert colours == {"인물": drawn["김한결"], "기관": drawn["한빛시"], "그 밖의 명사": drawn["낱말0"]}
    assert drawn["낱말0"] == drawn["낱말1"], "one colour is one meaning"


def test_the_cloud_of_a_corpus_has_the_colours_of_its_page_and_network() -> None:
    record = {
        **rich(),
        "nouns": [*counted(9, 8), {"noun": "한빛시", "count": 3}],
        "network": [
            {
                "source": "한빛시",
                "target": "낱말0",
                "weight": 2,
                "source_kind": "place",
                "target_kind": "keyword",
            }
        ],
    }
    drawn = {text.get_text(): text.get_color() for text in charts.wordcloud(record).texts}
    assert drawn["한빛시"] == KINDS["place"].light
    assert drawn["낱말0"] == KINDS["noun"].light


def test_the_longest_notes_of_a_chart_stay_inside_the_picture() -> None:
    edges = [{"source": f"가{n}", "target": f"나{n % 7}", "weight": 1} for n in range(300)]
    edges += [{"source": "关税", "target": f"나{n}", "weight": 1} for n in range(7)]
    ax = charts.network({**rich(), "title": "아주 긴 제목 " * 20, "network": edges})
    ax.figure.canvas.draw()
    legend = ax.get_legend().get_window_extent()
    for text in ax.figure.texts:
        box = text.get_window_extent()
        assert box.x1 <= ax.figure.bbox.width, text
        assert not overlap(box, legend), text
    assert not any(overlap(box, text.get_window_extent()) for box in discs_of(ax) for text in ax.figure.texts)


@pytest.mark.parametrize("grey", [*GROUNDS, *DARK_GROUNDS])
def test_the_grounds_of_the_network_have_no_hue(grey: str) -> None:
    channels = [int(grey[place : place + 2], 16) for place in (1, 3, 5)]
    assert max(channels) - min(channels) <= 16


def test_the_network_draws_the_edges_that_matter_and_says_how_many_there_are() -> None:
    circle = [f"이름{n:02}" for n in range(20)]
    edges = [{"source": one, "target": other, "weight": 1} for one, other in combinations(circle, 2)]
    edges += [{"source": "이름00", "target": f"이름{n:02}", "weight": 4} for n in range(1, 6)]
    edges += [{"source": one, "target": other, "weight": 2} for one, other in combinations(circle[10:14], 2)]
    laid = plan(edges)
    named = {(laid.nodes[link.source].name, laid.nodes[link.target].name): link.weight for link in laid.links}
    assert laid.tied == 190
    assert len(laid.links) <= LINKS_PER_NODE * 20
    assert sum(weight == 5 for weight in named.values()) == 5
    assert sum(weight == 3 for weight in named.values()) == 6, (
        "whole weights are taken, never a part by chance"
    )
    assert len({name for pair in named for name in pair}) == 20, "nobody stands alone"
    shown = " ".join(texts(charts.network({**rich(), "network": edges})))
    assert f"연결 190개 중 뼈대가 되는 {len(laid.links)}개" in shown


def test_a_small_network_keeps_all_its_edges() -> None:
    assert len(plan(rich()["network"]).links) == len(rich()["network"])


def test_two_circles_of_acquaintances_are_two_communities() -> None:
    circles = [Link(a, b, 1) for a, b in [*combinations(range(5), 2), *combinations(range(5, 9), 2), (0, 5)]]
    assert groups_of(9, circles) == [0] * 5 + [1] * 4


def test_the_network_keeps_the_best_connected_names_and_says_how_many_there_were() -> None:
    edges = [{"source": "중심", "target": f"잎{number}", "weight": 1} for number in range(100)]
    laid = plan(edges, width=900, height=500)
    assert laid.total == 101
    assert len(laid.nodes) == MOST_NODES
    assert laid.nodes[0].name == "중심"
    heading = " ".join(texts(charts.network({**rich(), "network": edges})))
    assert f"전체 101개 중 연결이 많은 {MOST_NODES}개" in heading


def test_no_name_of_a_network_that_was_cut_stands_alone() -> None:
    # More pairs than there is room for: names by themselves, all of one rank, would be cut from their partners.
    edges = [{"source": f"가{number}", "target": f"하{number}", "weight": 1} for number in range(100)]
    edges += [{"source": "중심", "target": f"잎{number}", "weight": 2} for number in range(25)]
    laid = plan(edges, width=900, height=500)
    linked = {place for link in laid.links for place in (link.source, link.target)}
    assert linked == set(range(len(laid.nodes)))
    assert len(laid.nodes) == MOST_NODES
    assert laid.nodes[0].name == "중심"


def test_the_same_record_gives_the_same_picture() -> None:
    assert charts.draw_all(crowded(), names=["network"]) == charts.draw_all(crowded(), names=["network"])


@pytest.mark.parametrize("name", charts.CHARTS)
def test_a_chart_on_axes_of_ones_own_returns_them_and_adds_no_figure(name: str) -> None:
    figure = Figure(figsize=(10, 4))
    left, right = figure.subplots(1, 2)
    assert getattr(Plot(rich()), name)(left) is left
    assert right.get_position().x0 > 0.5, "the neighbour was moved"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        FigureCanvasAgg(figure).draw()


def test_a_chart_in_a_notebook_is_a_pyplot_figure() -> None:
    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    ax = Plot(rich()).nouns(top=3)
    assert plt.gcf() is ax.figure
    assert len(ax.patches) >= 3
    assert ax.figure.get_size_inches()[1] < 3
    plt.close(ax.figure)


def test_a_heading_fits_a_single_name_and_sets_a_headline_off_from_its_own_quotation_marks() -> None:
    record = {**rich(), "title": "“밤샘 심사”", "people": rich()["people"][:1]}
    english, korean = (" ".join(texts(charts.people(record, lang=lang))) for lang in ("en", "ko"))
    assert "People mentioned most: 1" in english
    assert "인물 1명" in korean
    assert "「“밤샘 심사”」" in korean


def test_an_unknown_chart_is_named_together_with_those_that_exist(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"piechart.*nouns, keywords"):
        charts.save_charts(rich(), tmp_path, names=["piechart"])
    assert list(tmp_path.iterdir()) == []


def test_saved_charts_are_named_after_their_tables(tmp_path: Path) -> None:
    written = charts.save_charts(rich(), tmp_path, names=["people", "network"])
    assert [path.name for path in written] == ["people.png", "network.png"]
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in written)
    assert len(list(tmp_path.iterdir())) == 2


def test_a_file_that_cannot_be_written_leaves_the_old_one_and_no_remains(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / f"{'이름' * 40}.txt"
    write_atomic(target, "옛것")

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write_atomic(target, "새것")
    assert target.read_text(encoding="utf-8") == "옛것"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("text", "width", "cut"), [("짧다", 5, "짧다"), ("가나다라마바사", 4, "가나다…"), ("", 3, "")]
)
def test_a_long_name_is_cut_and_says_so(text: str, width: float, cut: str) -> None:
    assert elide(text, width) == cut
    assert text_width(elide(text, width)) <= width


def _channels(colour: str) -> Any:
    srgb = np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)]) / 255
    return np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((float(_channels(c) @ (0.2126, 0.7152, 0.0722)) for c in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("kind", KINDS)
def test_text_in_the_colour_of_a_kind_is_readable_on_its_paper_and_its_ground(kind: Any) -> None:
    colour = KINDS[kind]
    assert _contrast(colour.light, PAPER) >= 4.5
    assert _contrast(colour.dark, DARK_PAPER) >= 4.5
    assert _contrast(colour.light, colour.tint) >= 4


# Machado, Oliveira and Fernandes (2009), severity 1.0.
_DEFICIENCIES = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


@pytest.mark.parametrize("deficiency", _DEFICIENCIES)
def test_the_kinds_drawn_together_are_told_apart_by_colour_blind_eyes(deficiency: str) -> None:
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])

    def lab(colour: str) -> Any:
        seen = np.clip(np.array(_DEFICIENCIES[deficiency]) @ _channels(colour), 0, 1)
        x, y, z = np.cbrt(to_xyz @ seen / (0.9505, 1, 1.089))
        return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])

    for one, other in combinations(("person", "organization", "place", "noun"), 2):
        distance = float(np.linalg.norm(lab(KINDS[one].light) - lab(KINDS[other].light)))  # type: ignore[index]
        assert distance > 12, (one, other, distance)


def test_both_languages_say_everything_with_the_same_gaps_to_fill() -> None:
    korean, english = messages("ko"), messages("en")
    for key, text in korean.items():
        gaps = [
            sorted(part.split("}")[0].split(":")[0] for part in said.split("{")[1:])
            for said in (text, english[key])
        ]
        assert gaps[0] == gaps[1], key
    with pytest.raises(ValueError, match="use 'ko' or 'en'"):
        messages("fr")  # type: ignore[arg-type]


def test_a_name_of_two_kinds_has_the_colour_of_the_one_with_more_mentions() -> None:
    state = {"name": "나루국", "aliases": ["나루국"]}
    places, bodies = [{**state, "mentions": 3}], [{**state, "mentions": 1}]
    assert kinds_of_names({"places": places, "organizations": bodies}) == {"나루국": "place"}
    assert kinds_of_names({"places": bodies, "organizations": places}) == {"나루국": "organization"}
    assert kinds_of_names({"places": bodies, "people": bodies}) == {"나루국": "person"}
