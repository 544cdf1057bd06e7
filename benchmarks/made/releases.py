"""The press releases of `notebooks/press-releases`, invented as a whole, in all formats.

python -m benchmarks.made.releases notebooks/press-releases
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from benchmarks.made import Content, Paragraph, Run, Table, paragraph
from benchmarks.made.hwp import hwp
from benchmarks.made.packages import docx, hwpx
from benchmarks.made.pdf import locked, pdf, scanned


class Release(NamedTuple):
    """A press release."""

    name: str
    issuer: str
    time: str
    given: str
    title: str
    subheads: tuple[str, ...]
    text: tuple[str, ...]
    officials: tuple[tuple[str, ...], ...]
    attached: tuple[str, ...] = ()


_BUS = (
    ("담당 부서", "교통국", "책임자", "과 장", "윤새벽", "(051-000-0101)"),
    ("", "버스정책과", "담당자", "주무관", "하늘길", "(051-000-0102)"),
)
_SCHOOL = (
    ("담당 부서", "급식지원과", "책임자", "과 장", "고은별", "(044-000-0201)"),
    ("", "", "담당자", "사무관", "노을빛", "(044-000-0202)"),
)
_SEA = (
    ("담당 부서", "해양안전과", "책임자", "과 장", "문바다", "(044-000-0301)"),
    ("", "", "담당자", "서기관", "길샘물", "(044-000-0302)"),
)

RELEASES = (
    Release(
        "0304-심야버스", "해온시", "2026. 3. 5.(목) 조간", "2026. 3. 4.(수)", "해온시, 심야버스 노선 두 배로 늘린다",
        ("다섯 개에서 열 개로, 요금은 그대로",),
        (
            "□ 해온시(시장 배다온)는 심야버스 노선을 다섯 개에서 열 개로 늘린다고 4일 밝혔다.",
            "○ 해온교통공사는 전기버스 스무 대를 들여와 새벽 네 시까지 운행한다. 요금은 올리지 않는다.",
            "□ 배다온 시장은 “새벽에 일터로 가는 시민의 발이 되겠다”고 말했다.",
            "○ 해온시의회는 다음 달 임시회에서 버스 예산을 심의한다.",
        ),
        _BUS, ("붙임 1. 심야버스 노선표", "1번 노선은 해온역에서 떠난다."),
    ),
    Release(
        "0318-차고지", "해온시", "배포 즉시", "2026. 3. 18.(수) 10:00", "전기버스 차고지 새로 짓는다",
        ("충전기 마흔 대와 기사 휴게실 갖춰",),
        (
            "□ 해온시는 해온교통공사와 함께 북항에 전기버스 차고지를 짓는다고 18일 밝혔다.",
            "○ 차고지에는 충전기 마흔 대와 버스 기사 휴게실이 들어선다.",
            "□ 한가람 해온교통공사 사장은 “버스가 서는 곳에서 사람도 쉬어야 한다”고 말했다.",
        ),
        _BUS,
    ),
    Release(
        "0402-급식", "나래교육청", "2026. 4. 2.(목) 12:00", "2026. 4. 1.(수)", "학교 급식에 우리 마을 채소 쓴다",
        ("나래 지역 학교 마흔 곳에서 먼저 시작",),
        (
            "□ 나래교육청(교육감 구순례)은 학교 급식에 마을에서 기른 채소를 쓴다고 2일 밝혔다.",
            "○ 나래농협은 새벽에 거둔 채소를 그날 아침 학교 마흔 곳에 보낸다.",
            "□ 구순례 교육감은 “아이들이 밥상에서 마을을 배우길 바란다”고 말했다.",
            "○ 영양교사들은 채소를 싫어하는 아이를 위해 식단을 함께 짰다.",
        ),
        _SCHOOL,
    ),
    Release(
        "0423-급식", "나래교육청", "2026. 4. 23.(목) 조간", "2026. 4. 22.(수)", "급식 채소, 학교 백 곳으로",
        ("남긴 음식 한 달 사이 크게 줄어",),
        (
            "□ 나래교육청은 마을 채소를 쓰는 급식을 학교 백 곳으로 넓힌다고 22일 밝혔다.",
            "○ 나래농협 조사에서 남긴 음식은 한 달 사이 다섯에 하나꼴로 줄었다.",
            "□ 구순례 교육감은 “채소를 기른 농부를 학교로 모시겠다”고 밝혔다.",
        ),
        _SCHOOL, ("붙임 급식 사진", "채소를 나르는 나래농협 직원"),
    ),
    Release(
        "0514-안전", "가상해양부", "2026. 5. 14.(목) 11:00 이후", "2026. 5. 14.(목)", "여름 바다 안전요원 두 배로",
        ("해수욕장 예순 곳에 감시탑도 새로",),
        (
            "□ 가상해양부(장관 명지환)는 올여름 해수욕장 안전요원을 두 배로 늘린다고 14일 밝혔다.",
            "○ 해온시와 나래시 해수욕장에는 감시탑을 새로 세운다.",
            "□ 명지환 장관은 “바다에서는 한 사람도 잃지 않겠다”고 강조했다.",
        ),
        _SEA,
    ),
    Release(
        "0528-구명조끼", "가상해양부", "2026. 5. 28.(목) 조간", "2026. 5. 27.(수)", "구명조끼 없이는 배에 오르지 못한다",
        ("작은 낚싯배까지 모두 입어야",),
        (
            "□ 가상해양부는 다음 달부터 작은 낚싯배에서도 구명조끼를 입어야 한다고 27일 밝혔다.",
            "○ 해온해양경찰서는 항구마다 구명조끼를 빌려 준다.",
            "□ 명지환 장관은 “조끼 하나가 목숨 하나”라고 말했다. 배다온 해온시장은 “빌려 주는 곳을 시가 더 만들겠다”고 약속했다.",
        ),
        _SEA,
    ),
)  # fmt: skip
"""The releases, in the order of their days."""


def content_of(release: Release) -> Content:
    """Return a release as a document: boxes for its head and headline, its text, the table of officials."""
    head: Table = (("보도시점", release.time, "배포", release.given),)
    title: Table = (("\n".join([release.title, *(f"- {line} -" for line in release.subheads)]),),)
    text: list[Paragraph | Table] = [paragraph(*_corrected(line)) for line in release.text]
    below = [paragraph(line) for line in release.attached]
    return Content(
        (((f"{release.issuer} 보도자료",),), head, title, *text, release.officials, *below),
        footer=release.issuer,
    )


def _corrected(line: str) -> list[str | Run]:
    """Return the runs of a paragraph, with a word struck out before its first figure of speech, as drafts have them."""
    before, mark, behind = line.partition("“")
    return [before, Run("(확인 중) ", "struck"), mark + behind] if mark else [line]


def lines_of(release: Release) -> list[str]:
    """Return the lines of a release, as it is printed."""
    rows = [" ".join(filter(None, row)) for row in release.officials]
    head = [f"{release.issuer} 보도자료", f"보도시점 {release.time}", f"배포 {release.given}", release.title]
    return [*head, *(f"- {line} -" for line in release.subheads), *release.text, *rows, *release.attached]


def files() -> dict[str, bytes]:
    """Return the documents by their names: each release in one format, a scanned and a locked one besides."""
    writers = (hwpx, hwp, docx)
    made: dict[str, bytes] = {}
    for at, release in enumerate(RELEASES):
        if at % 4 == 3:
            made[f"{release.name}.pdf"] = pdf(lines_of(release), syllables=True)
        else:
            write = writers[at % 4]
            made[f"{release.name}.{write.__name__}"] = write(content_of(release))
    return {**made, "0601-스캔.pdf": scanned(), "0602-잠금.pdf": locked()}


def main() -> None:
    """Write the documents into the folder that is named."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files().items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
