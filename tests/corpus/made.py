"""A small made-up corpus: three kinds of articles over three months."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

HEADER = ("뉴스 식별자", "일자", "언론사", "기고자", "통합 분류1", "제목", "본문", "인물", "지역")

_MAYOR = (
    "배한솔 해온시장은 3일 시청에서 기자회견을 열고 심야버스 노선을 두 배로 늘리겠다고 밝혔다. "
    "배 시장은 “새벽에 일터로 가는 시민이 더는 걷지 않게 하겠다”고 말했다. "
    "해온시의회는 예산안을 다음 달 심의한다. 해온교통공사는 버스 스무 대를 새로 들인다."
)
_PITCHER = (
    "돌고래 야구단의 왼손 투수 배한솔이 완봉승을 거뒀다. 배한솔 선수는 아홉 이닝 동안 안타 두 개만 내줬다. "
    "감독은 “공 끝이 살아 있었다”며 투수를 칭찬했다. 관중 이만 명이 야구장을 메웠다."
)
_BANK = (
    "누리은행은 기준금리 인하에 맞춰 대출 금리를 내린다고 5일 밝혔다. 금리는 다음 주부터 내려간다. "
    "오다온 누리은행장은 “서민의 이자 부담을 덜겠다”고 강조했다. 금융위원회는 은행들의 대출 금리를 살피고 있다."
)


def rows() -> list[tuple[str, ...]]:
    """Return the rows of the table: 12 articles over three months, two publishers, one exact repeat and one reprint."""
    bodies = (_MAYOR, _PITCHER, _BANK)
    titles = ("해온시 심야버스 두 배로", "배한솔 완봉승", "누리은행 대출 금리 내린다")
    sections = ("정치>지방", "스포츠>야구", "경제>금융")
    made = []
    for number in range(10):
        kind = number % 3
        more = f" 이 소식은 {number}번째 보도다. 시민 {number + 3}명이 {'가나다라마바사아자차'[number]}동에서 지켜봤다."
        made.append(
            (
                f"0{number:03d}",
                f"2024-0{1 + number % 3}-1{number}",
                "가람일보" if kind < 2 else "다온경제",
                "윤슬기",
                sections[kind],
                titles[kind],
                bodies[kind] + more * (1 + number // 3),
                "배한솔" if kind < 2 else "오다온",
                "남부" if number % 2 else "북부",
            )
        )
    first = made[0]
    made.append(("0010", "2024-03-20", "다온경제", *first[3:]))
    made.append(
        ("0011", "2024-03-21", "새벽신문", "", *first[4:6], f"{first[6]} 새벽신문 나하늘 기자", *first[7:])
    )
    return made


def write_csv(path: Path, lines: Sequence[Sequence[str]], *, header: Sequence[str] = HEADER) -> Path:
    """Write a table and return its path."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(lines)
    return path
