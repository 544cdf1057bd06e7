from __future__ import annotations

import csv
from pathlib import Path

import pytest

import sinmun
from sinmun.corpus import duplicates
from sinmun.corpus.duplicates import repeats
from sinmun.corpus.output import finish
from sinmun.corpus.run import Plan, run
from sinmun.corpus.sources.inputs import find_inputs
from tests.corpus.made import write_csv
from tests.corpus.test_signature import text

HEADER = ("뉴스 식별자", "일자", "언론사", "제목", "본문")
PHOTO = (
    "(서울=해솔뉴스) 구태윤 기자 = 나하늘 새길부 장관이 29일 오전 서울 종로구 청사를 방문해 표도현 차관과 대화하고 있다. "
    "2018.10.29/해솔뉴스\n\nabcd@haesol.example\n\n), 무단 전재 및 재배포 금지]"
)
OTHER_PHOTO = (
    "(해솔=해솔뉴스) 구태윤 기자 = 봉가람 해솔시장이 30일 오후 해솔시 공원에서 나무를 심고 있다. "
    "2018.10.30/해솔뉴스\n\nabcd@haesol.example\n\n), 무단 전재 및 재배포 금지]"
)
DUST = "새길시는 {}일 미세먼지 농도가 {}이라고 밝혔다. 바람은 초속 {}m로 분다. 낮 기온은 {}도까지 오른다."
TABLE = (
    "새길거래소가 내놓은 마감 뒤의 시세표. 지수선물 (단위: 포인트, 천주, 계약) 개별주식선물 (단위: 원, 계약)"
)
RELEASE = [
    "새길시는 내년 봄부터 마을버스 노선 열두 개를 새로 만든다고 밝혔다.",
    "노선은 산 아래 마을과 지하철역을 잇고 새벽 다섯 시부터 자정까지 다닌다.",
    "시는 주민 설명회를 열어 정류장 자리를 정하고 버스 스무 대를 들여온다.",
    "요금은 지금과 같으며 갈아타는 승객은 한 번만 낸다고 시는 설명했다.",
    "도서린 시장은 골목까지 버스가 들어가면 걷기 힘든 어르신이 편해진다고 말했다.",
    "주민들은 겨울마다 언 비탈길을 내려가야 했다며 반겼고 상인들도 손님이 늘기를 기대했다.",
    "시의회는 예산안을 다음 달에 심의하며 운행 회사는 공개 경쟁으로 뽑는다.",
    "시는 한 해 동안 이용객 수를 세어 노선을 늘릴지 줄일지 정하기로 했다.",
    "차고지는 옛 채소 시장 터에 짓고 지붕에는 햇빛으로 전기를 만드는 판을 얹는다.",
    "기사는 새로 쉰 명을 뽑으며 절반은 새길시에 사는 사람으로 채우기로 했다.",
    "버스에는 계단이 없고 바퀴 달린 의자와 유모차가 들어갈 자리를 둔다.",
    "가람동과 다온동을 오가는 노선이 가장 먼저 다니고 나머지는 여름까지 이어진다.",
    "시는 누리집과 주민센터에서 노선 이름을 공모해 설 전에 발표할 예정이다.",
]
PART = RELEASE[:9]
OWN = ["한편 이 신문이 물어본 승객 열 명 가운데 아홉은 배차 간격이 짧아야 한다고 답했다."]


def test_a_text_with_a_line_more_is_the_same() -> None:
    found = repeats(" ".join(RELEASE), " ".join([*RELEASE, *OWN]), elsewhere=False)
    assert found is not None
    assert found.kind == "near"
    assert found.contained > 0.95 > found.similarity > duplicates.SIMILAR


def test_what_one_outlet_prints_less_of_is_an_extract_in_another_and_none_in_its_own() -> None:
    part, whole = " ".join(PART), " ".join(RELEASE)
    found = repeats(part, whole, elsewhere=True)
    assert found is not None
    assert found.kind == "extract"
    assert found.similarity < duplicates.SIMILAR < duplicates.CONTAINED < found.contained
    assert repeats(part, whole, elsewhere=False) is None


def test_captions_of_one_event_and_other_scenes_are_none() -> None:
    event = (
        "(새길=해솔뉴스) 구태윤 기자 = 버스 노동자의 과로를 막기로 한 약속을 지키라며 기한 없는 파업에 들어간 3일 오전 "
        "새길시 가람동 마을버스 차고지에서 새길버스 노동조합 조합원들이 "
    )
    assert repeats(event + "구호를 외치고 있다.", event + "깃발을 들고 걷고 있다.", elsewhere=True) is None
    assert repeats(event + "구호를 외치고 있다.", event + "구호를 외쳤다.", elsewhere=True) is not None


def test_pictures_of_one_event_are_none_however_long_what_follows_is() -> None:
    caption = "배우 {}이 3일 새길시 가람극장에서 열린 영화 ‘빈 배’ 첫 시사회에서 소감을 말하고 있다. {}"
    about = (
        "‘빈 배’는 섬을 떠난 사람들이 남긴 집 열두 채를 한 해 동안 돌아보며 찍은 이야기로, "
        "마을 어른들이 손수 부른 노래와 함께 물때를 기다린다."
    )
    first, other = caption.format("표은샘", about), caption.format("봉가람", about)
    assert repeats(other, first, elsewhere=False) is None
    assert repeats(first + " 10일 개봉.", first, elsewhere=False) is not None


def test_a_robots_piece_on_a_share_of_another_day_is_none_though_most_figures_stay() -> None:
    piece = (
        " ".join(RELEASE)
        + " 2015년 세운 회사로 직원은 81명, 가게는 204곳, 등록번호는 31-4402, 문의는 02-311-0101, 주소는 새길로 18."
        + " {}일 {}시 {}분 현재 주가는 {}원이고 거래는 {}주, 외국인은 {}주를 팔았다."
    )
    first = piece.format(20, 9, 45, "123,500", 8120, 411)
    assert repeats(piece.format(27, 10, 41, "133,000", 9077, 98), first, elsewhere=False) is None
    assert repeats(piece.format(20, 9, 45, "123,500", 8120, 98), first, elsewhere=False) is not None


def test_a_market_report_of_another_day_is_none_though_its_words_are_the_same() -> None:
    report = (
        " ".join(RELEASE)
        + " 지수는 {}으로 마쳐 {}포인트 올랐고 거래는 {}억 원, 환율은 {}원, 금은 {}원, 기름은 {}달러였다."
    )
    first = report.format("2,711.3", "12.5", 812, 1371, 98700, 71)
    later = report.format("2,698.8", "8.1", 790, 1368, 99150, 73)
    assert repeats(later, first, elsewhere=False) is None
    corrected = report.format("2,711.3", "12.5", 812, 1371, 98700, 77)
    assert repeats(corrected, first, elsewhere=False) is not None


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory, plan: Plan) -> sinmun.Corpus:
    folder = tmp_path_factory.mktemp("repeats")
    rows = [
        ("p1", "2018-10-29", "해솔뉴스", "청사 방문한 장관", PHOTO),
        ("p2", "2018-10-30", "해솔뉴스", "나무 심는 시장", OTHER_PHOTO),
        ("p3", "2018-10-29", "해솔뉴스", "청사 방문한 장관", PHOTO),
        ("d1", "2018-11-03", "해솔뉴스", "미세먼지", DUST.format(3, 41, 2, 12)),
        ("d2", "2018-11-04", "해솔뉴스", "미세먼지", DUST.format(4, 87, 5, 3)),
        ("e1", "2018-11-04", "해솔뉴스", "[속보] 새길시 버스 파업 끝나", ""),
        ("e2", "2018-11-04", "해솔뉴스", "[속보] 해솔시 시장 사퇴", ""),
        ("r1", "2018-11-05", "가람일보", "새길시 마을버스", " ".join([*RELEASE, *OWN])),
        ("r2", "2018-11-05", "다온경제", "마을버스 열두 노선", " ".join(RELEASE)),
        ("r3", "2018-11-06", "새벽신문", "골목까지 버스", " ".join(PART)),
        ("r4", "2018-11-06", "가람일보", "새길시 마을버스", " ".join([*RELEASE, *OWN])),
        ("t1", "2018-11-05", "해솔뉴스", "<표> 새길거래소 시세표(5일)", TABLE),
        ("t2", "2018-11-06", "해솔뉴스", "<표> 새길거래소 시세표(6일)", TABLE),
        ("t3", "2018-11-06", "해솔뉴스", "<표> 새길거래소 시세표(6일)", TABLE),
    ]
    path = write_csv(folder / "a.csv", rows, header=HEADER)
    made = run(find_inputs([str(path)]), folder / "out", plan=plan)
    finish(folder / "out", made, charts=False, lang="en")
    return sinmun.open_corpus(folder / "out")


def test_items_that_have_only_a_licence_line_a_template_or_nothing_in_common_are_no_repeats(
    marked: sinmun.Corpus,
) -> None:
    found = {row.id: (row.duplicate_of_id, row.kind) for row in marked.duplicates.itertuples()}
    assert found["p3"] == ("p1", "exact")
    assert found["t3"] == ("t2", "exact")
    assert not found.keys() & {"p2", "d1", "d2", "e1", "e2", "t2"}


def test_a_release_in_three_outlets_is_a_reprint_with_its_outlets_counted(marked: sinmun.Corpus) -> None:
    found = {row.id: row for row in marked.duplicates.itertuples()}
    assert {
        key: (row.duplicate_of_id, row.kind, row.reprint) for key, row in found.items() if key[0] == "r"
    } == {
        "r2": ("r1", "near", True),
        "r3": ("r1", "extract", True),
        "r4": ("r1", "exact", False),
    }
    (row,) = marked.reprints.to_dict("records")
    assert (row["id"], row["articles"], row["outlets"]) == ("r1", 4, 3)
    assert list(row["publishers"]) == ["가람일보", "다온경제", "새벽신문"]
    with (marked.folder / "tables" / "reprints.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [line["outlets"] for line in csv.DictReader(file)] == ["3"]
    page = (marked.folder / "report.html").read_text(encoding="utf-8")
    assert "Texts printed by two outlets or more: 1 " in page


def test_the_first_of_a_chain_is_named_with_the_likeness_to_it_as_long_as_it_is_kindred(
    tmp_path: Path, plan: Plan
) -> None:
    # Each has seven eighths of the one before, so the third has three quarters of the first, and the fourth five eighths.
    words = text(9, 300).split()
    bodies = [". ".join(words[start : start + 200]) + "." for start in (0, 25, 50, 75)]
    rows = [(f"c{n}", "2024-01-01", "가람일보", f"글 {n}", body) for n, body in enumerate(bodies)]
    path = write_csv(tmp_path / "a.csv", rows, header=HEADER)
    run(find_inputs([str(path)]), tmp_path / "out", plan=plan)
    duplicates.mark_duplicates(tmp_path / "out")
    with sinmun.open_corpus(tmp_path / "out") as corpus:
        found = {row.article: row for row in corpus.sql("SELECT * FROM duplicates").itertuples()}
    assert [(row.duplicate_of, row.kind) for row in found.values()] == [
        (0, "near"),
        (0, "extract"),
        (2, "near"),
    ]
    assert duplicates.KINDRED < found[2].similarity < duplicates.SIMILAR
    assert found[3].similarity >= duplicates.SIMILAR
