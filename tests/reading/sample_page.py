"""One invented page, and what is read of pages like it."""

from __future__ import annotations

import datetime

from sinmun.article import Article
from sinmun.reading import read_page

TITLE = "도토리시, 빈 우체국을 별 보는 집으로"
STAMP = "입력 2025.03.14 19:10"
BODY = (
    "도토리시가 문을 닫은 우체국을 별 보는 집으로 바꾼다고 14일 밝혔다.",
    "시는 지붕에 망원경 두 대를 놓고 주말 밤마다 문을 열기로 했다.",
    "한가람 도토리시 문화과장은 “누구나 밤하늘을 볼 수 있게 하겠다”고 말했다.",
    "별 보는 집은 다음 달 2일 문을 열며 값은 받지 않는다.",
)
POLITE = (
    "도토리시가 문을 닫은 우체국을 별 보는 집으로 바꿉니다.",
    "시는 지붕에 망원경 두 대를 놓고 주말 밤마다 문을 엽니다.",
    "한가람 도토리시 문화과장은 “누구나 밤하늘을 볼 수 있게 하겠다”고 말했습니다.",
    "별 보는 집은 다음 달 2일 문을 열며 값은 받지 않습니다.",
)
MORE = (
    "첫날에는 이웃 마을 아이들 스무 명을 불러 달과 목성을 보여 주고 차를 내기로 했다.",
    "망원경은 지난해 폐교한 나래중학교 과학실에서 옮겨 왔고 고치는 데 석 달이 걸렸다.",
)
LAST = "누구나 갈 수 있으며 비가 오는 날에는 안에서 별자리 그림을 본다고 한다."
BYLINE = "나도현 기자 nado@gaon.example"
DAY = datetime.date(2025, 3, 14)


def read(*lines: str) -> Article:
    return read_page("\n".join(lines))


def body(article: Article) -> tuple[str, ...]:
    return tuple(article.body.split("\n"))
