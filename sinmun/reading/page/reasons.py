"""What each rule takes off a page, in a line for users."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast, get_args

from sinmun.article import Caution, Rule

REASONS: Mapping[Rule, tuple[str, str]] = {
    "advert": ("광고 표시", "the sign of an advertisement"),
    "attachment": ("보도자료에 붙인 자료", "what is attached to a press release"),
    "button": ("화면의 단추나 조작 문구", "a control of the page"),
    "byline": ("기자 이름과 전자우편", "who wrote the article"),
    "caption": ("사진 설명", "the caption of a picture"),
    "comments": ("독자 댓글", "readers' comments"),
    "copy": ("두 번 실린 기사의 둘째 글", "the second copy of an article that stands twice"),
    "copyright": ("저작권 표시", "a note of copyright"),
    "credit": ("사진 출처", "who made or owns a picture"),
    "credits": ("방송 제작진 이름", "who filmed, edited and drew"),
    "end": ("기사 끝 표시", "the mark that the article is over"),
    "field": ("게시판 항목과 그 값", "a field of the page's administration"),
    "imprint": ("발행인·주소 같은 회사 정보", "publisher, address and the like"),
    "keywords": ("해시태그와 키워드 목록", "hash tags and key words"),
    "link": ("다른 곳으로 가는 주소", "a link to somewhere else"),
    "menu": ("메뉴나 분야 경로", "a row of the menu or the path of a section"),
    "navigation": ("기사 아래의 안내 메뉴", "the menu below the article"),
    "note": ("편집자 주", "a note of the editors"),
    "notice": ("독자에게 하는 안내", "what the page says to its readers"),
    "official": ("보도자료 담당 부서와 담당자", "whom to ask about a press release"),
    "outlet": ("언론사 이름", "the name of the outlet"),
    "outline": ("개조식 글머리표", "the mark of an outline before a sentence"),
    "recommended": ("추천·인기 기사 목록", "a list of recommended articles"),
    "related": ("다른 기사의 제목", "the headline of another article"),
    "sign-off": ("방송 기자의 끝인사", "the words with which a broadcast reporter closes"),
    "stamp": ("입력·수정 시각이나 지면", "a time stamp, or the page of the printed paper"),
    "stock": ("종목 코드와 주가", "a stock code or the price of shares"),
    "subscribe": ("구독·공유 권유", "an invitation to subscribe or to share"),
    "summary": ("자동 요약", "a summary made by a machine"),
    "table": ("표의 칸", "a row or a cell of a table"),
    "tail": ("기사 뒤에 붙은 글", "what stands behind the article"),
    "tipoff": ("제보 안내", "how to tip off the outlet"),
    "trailing": ("마지막 문단 뒤에 남은 줄", "a line left over behind the last paragraph"),
    "turn": ("방송에서 말하는 사람 표시", "who speaks next in a broadcast"),
}
"""For each rule what it takes, in Korean and in English."""

CAUTIONS: Mapping[Caution, tuple[str, str]] = {
    "broken letters": (
        "글자가 깨진 줄이 있습니다. 문자 인코딩을 잘못 바꾼 페이지일 수 있으니 원래 기사를 다시 복사하거나 저장하세요",
        "some letters are broken, as when a page was decoded wrongly; copy or save the article again",
    ),
    "crowded sentences": (
        "이름이 너무 많은 문장이 있습니다. 관계망에는 문장마다 가장 많이 나온 이름 30개까지만 이었습니다",
        "some sentences list very many names; in the network only the 30 leading names of a sentence are joined",
    ),
    "damaged document": (
        "손상된 문서라 읽지 못한 부분이 있을 수 있습니다. 원래 문서를 열어 다시 저장하세요",
        "the document is damaged and parts of it may be missing; open the original and save it again",
    ),
    "most sentences left out": (
        "페이지의 문장 가운데 절반이 넘게 기사에서 빠졌습니다. 빠진 줄을 확인하세요",
        "more than half of the page's sentences are not in the article; look at what was removed",
    ),
    "nested too deep": (
        "페이지의 태그가 너무 깊이 겹쳐 있어 그 안의 글을 읽지 못했습니다. 기사를 복사해 텍스트로 저장하세요",
        "the page nests its tags too deep, and what is below was not read; copy the article into a text file",
    ),
}
"""For each caution what it tells a user, in Korean and in English."""


def known_rule(name: str) -> Rule:
    """Return ``name``, read from a lexicon, as the rule that it names.

    Raises:
        ValueError: there is no such rule.
    """
    if name not in get_args(Rule):
        raise ValueError(f"no rule {name!r}")
    return cast(Rule, name)
