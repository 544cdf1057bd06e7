"""Every step of reading a page is needed: for each there is a page that is read rightly with it and wrongly without."""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple, get_args

import pytest
from sample_page import BODY, LAST, MORE, POLITE, STAMP, TITLE

from sinmun.article import Article, Removed, Rule
from sinmun.reading.page.reasons import REASONS, known_rule
from sinmun.reading.page.steps import COPY_STEP, RELEASE_STEPS, STEPS, TEXT_STEPS, StepName, clean

TEXT = "\n".join(BODY)
SPOKEN = "\n".join(POLITE)
HEAD = f"{TITLE}\n{STAMP}"
TOP = "\n".join([HEAD, *BODY[:2]])
REST = "\n".join(BODY[2:])
ROW = " ".join([*BODY, *MORE])


OTHERS = "\n".join(
    (
        "가온시 “올겨울 눈 치우는 기계 두 배로”",
        "‘밤길 밝힌다’ 나루동 가로등 오십 개…",
        "노가람 감독 “다음 영화는 바다 이야기”",
        "달팽이 공원 산책길 ‘낙엽 그대로’ 남긴다…",
    )
)
BREATHS = "\n".join(
    (
        "문을 닫은 우체국이",
        "별 보는 집으로 바뀝니다.",
        "도토리시는",
        "우체국 지붕에",
        "망원경 두 대를 놓고",
        "주말 밤마다 문을 엽니다.",
    )
)


class Example(NamedTuple):
    """A page, and what one field of its article must be."""

    page: str
    field: str
    right: Any
    given: dict[str, Any] = {}  # noqa: RUF012 - never written to


RELEASE_TEXT = (
    "□ 나래시(시장 한가람)는 문을 닫은 우체국을 별 보는 집으로 바꾼다고 14일 밝혔다.",
    "○ 시는 지붕에 망원경 두 대를 놓고 주말 밤마다 누구에게나 문을 열며 값은 받지 않기로 했다.",
    "- 첫날에는 이웃 마을 아이들 스무 명을 불러 달과 목성을 보여 주고 차를 내기로 했다.",
)
RELEASE_BODY = "\n".join(line[2:] for line in RELEASE_TEXT)
RELEASE_TITLE = "나래시, 우체국을 별 보는 집으로"


def release(*below: str, head: str = "보도시점\t2025. 3. 14.(금) 조간\t배포\t2025. 3. 13.(목)") -> str:
    """Return a press release with lines below its text."""
    return "\n\n".join(["보도자료", head, RELEASE_TITLE, *RELEASE_TEXT, *below])


OFFICIALS = "담당 부서\t문화과\t책임자\t과 장\t나도현\t(044-000-0101)"

EXAMPLES: dict[StepName, Example] = {
    "second copy": Example(f"{HEAD}\n{' '.join(BODY)} {' '.join(BODY)}", "body", " ".join(BODY)),
    "stuck byline": Example(f"{HEAD}\n지붕에 망원경 두 대 놓기로[가온일보 나도현 기자] {TEXT}", "body", TEXT),
    "glued captions": Example(
        f"{HEAD}\n{' '.join(BODY)} {' '.join(MORE)}아이들이 지붕에서 별을 보고 있다. (사진=도토리시){LAST}",
        "body",
        f"{' '.join(BODY)} {' '.join(MORE)}\n{LAST}",
    ),
    "broken lines": Example(
        f"{TITLE}\n\n"
        "도토리시가 문을 닫은 우체국을 별 보는 집으로 바꾼다고 14일 밝혔다. 시는 지붕에\n"
        "망원경 두 대를 놓고 주말 밤마다 문을 열기로 했다. 한가람 도토리시 문화과장은\n"
        "이날 시청에서 누구나 밤하늘을 볼 수 있게 하겠다고 말했다. 별 보는 집은 다음\n"
        "달 2일 문을 열며 값은 받지 않는다. 첫날에는 이웃 마을 아이들 스무 명을 불러\n"
        "달을 보여 준다.",
        "body",
        "도토리시가 문을 닫은 우체국을 별 보는 집으로 바꾼다고 14일 밝혔다. 시는 지붕에 망원경 두 대를 놓고 주말 밤마다 "
        "문을 열기로 했다. 한가람 도토리시 문화과장은 이날 시청에서 누구나 밤하늘을 볼 수 있게 하겠다고 말했다. 별 보는 "
        "집은 다음 달 2일 문을 열며 값은 받지 않는다. 첫날에는 이웃 마을 아이들 스무 명을 불러 달을 보여 준다.",
    ),
    "heading label": Example(f"제목: {TITLE}\n{STAMP}\n{TEXT}", "title", TITLE),
    "pointer behind": Example(f"{TOP} <관련기사 3면>\n{REST}", "body", TEXT),
    "agency behind": Example(
        "한가람 과장이 14일 망원경을 보고 있다. 2025.3.14/가온뉴스nado@gaon.example나도현 기자 망원경 보는 과장",
        "body",
        "한가람 과장이 14일 망원경을 보고 있다.",
    ),
    "outlet behind": Example(f"{HEAD}\n{TEXT} <가온일보>", "body", TEXT),
    "passed on": Example(
        "한가람 과장이 14일 망원경을 보고 있다(도토리시 제공. 재판매 및 DB금지)/가온뉴스나도현 기자 나루동 가로등 오십 개",
        "body",
        "한가람 과장이 14일 망원경을 보고 있다",
    ),
    "code": Example(
        f"{HEAD}\n{BODY[0]} window.boxes = window.boxes || {{cmd: []}}; boxes.cmd.push(1); {BODY[1]}\n"
        + "\n".join(BODY[2:]),
        "body",
        f"{BODY[0]} {BODY[1]}\n" + "\n".join(BODY[2:]),
    ),
    "glued head": Example(
        f"{HEAD}\n망원경을 닦는 직원들. 도토리시 제공{' '.join(BODY)}", "body", " ".join(BODY)
    ),
    "glued deck": Example(
        f"{HEAD}\n빈 우체국에 망원경 두 대 설치{''.join([*BODY, *MORE])}", "body", "".join([*BODY, *MORE])
    ),
    "glued credits": Example(f"{HEAD}\n{ROW} 일러스트=챗GPT {LAST}", "body", f"{ROW} {LAST}"),
    "glued tail": Example(
        f"{HEAD}\n{TEXT}※ 가온방송은 여러분의 제보를 기다립니다.[카카오톡] 가온방송 검색해 채널 추가 [전화] 02-000-0101",
        "body",
        TEXT,
    ),
    "signed end": Example(
        f"{HEAD}\n{TEXT} nado@gaon.example▶ [현장영상] 밤하늘을 본 아이들▶ [오늘의 화보] 달 사진전",
        "body",
        TEXT,
    ),
    "glued furniture": Example(
        f"{HEAD}\n{TEXT}이 기사의 카테고리는 언론사의 분류를 따릅니다.0공유하기", "body", TEXT
    ),
    "known caption": Example(
        f"{TOP}\n지붕에 놓일 망원경이 상자에서 나왔다.\n{REST}",
        "body",
        TEXT,
        {"pictures": frozenset({"지붕에 놓일 망원경이 상자에서 나왔다."})},
    ),
    "licence": Example(
        f"{TOP}\n[국내에서만 사용가능. 재배포 금지. For Use Only in the Republic of Korea]\n{REST}",
        "body",
        TEXT,
    ),
    "stamp": Example(f"{HEAD}\n{TEXT}", "date", datetime.date(2025, 3, 14)),
    "advert": Example(f"{TOP}\n[AD]\n{REST}", "removed", Removed("[AD]", "advert")),
    "turn": Example(f"{HEAD}\n앵커\n{SPOKEN}", "removed", Removed("앵커", "turn")),
    "button": Example(f"{TOP}\n글자크기 조절\n{REST}", "body", TEXT),
    "page number": Example(f"{TOP}\nA12면\n{REST}", "body", TEXT),
    "menu": Example(f"{TOP}\n정치 | 경제 | 사회 > 지역\n{REST}", "body", TEXT),
    "outlet name": Example(f"{TOP}\n[가온일보]\n{REST}", "body", TEXT),
    "hash tags": Example(f"{TOP}\n#도토리시 #별 #망원경\n{REST}", "body", TEXT),
    "end mark": Example(f"{TEXT}\n(끝)", "body", TEXT),
    "layer message": Example(
        f"{HEAD}\n{SPOKEN}\n현재 브라우저에서는 영상 재생이 원활하지 않습니다.", "body", SPOKEN
    ),
    "notice": Example(f"{HEAD}\n기사를 음성으로 들려드립니다.\n{SPOKEN}", "body", SPOKEN),
    "share price": Example(f"{TOP}\n도토리전자(123450)  12,300원  +1.2%\n{REST}", "body", TEXT),
    "enlarged caption": Example(
        f"{HEAD}\n이미지 크게보기 우체국 지붕에 놓인 망원경 두 대\n{TEXT}",
        "captions",
        ("우체국 지붕에 놓인 망원경 두 대",),
    ),
    "sign-off": Example(f"{HEAD}\n{SPOKEN}\n가온뉴스 나도현입니다.", "reporters", ("나도현",)),
    "byline": Example(f"{HEAD}\n나도현 기자 nado@gaon.example\n{TEXT}", "reporters", ("나도현",)),
    "copyright": Example(f"{HEAD}\n{TEXT}\n저작권자 © 가온일보 무단전재 및 재배포 금지", "captions", ()),
    "credits": Example(f"{HEAD}\n{SPOKEN}\n영상취재: 마서윤 / 영상편집: 도하람", "body", SPOKEN),
    "credit": Example(
        f"{TOP}\n우체국 지붕의 망원경\n사진=도토리시\n{REST}", "captions", ("우체국 지붕의 망원경",)
    ),
    "caption": Example(f"{TOP}\n망원경이 지붕에 놓여 있다. (사진=도토리시)\n{REST}", "body", TEXT),
    "turn before": Example(
        f"{HEAD}\n[앵커] {POLITE[0]}\n[기자] {POLITE[1]}\n{POLITE[2]}\n{POLITE[3]}", "body", SPOKEN
    ),
    "byline before": Example(f"{HEAD}\n[가온일보 나도현 기자] {TEXT}", "body", TEXT),
    "note before": Example(
        f"{HEAD}\n[가온일보 나도현 기자] 빈집이 어떻게 바뀌는지 세 번에 걸쳐 짚어본다. <편집자 주> {' '.join(BODY)}",
        "body",
        " ".join(BODY),
    ),
    "copyright behind": Example(f"{HEAD}\n{TEXT} <저작권자 ⓒ 가온일보>", "body", TEXT),
    "byline behind": Example(f"{HEAD}\n{TEXT} 나도현 기자 nado@gaon.example", "body", TEXT),
    "credit behind": Example(f"{HEAD}\n{' '.join(BODY)} 도토리시 제공", "body", " ".join(BODY)),
    "name behind section": Example(f"사회나도현\n{TITLE}\n{TEXT}", "reporters", ("나도현",)),
    "name above mail": Example(f"{HEAD}\n나도현\nnado@gaon.example\n{TEXT}", "reporters", ("나도현",)),
    "fields": Example(f"{TITLE}\n작성자\n도토리\n조회수\n12\n{BODY[0]}", "subheads", ()),
    "editors' notes": Example(
        f"{HEAD}\n[편집자주] 쓸모를 잃은 집이 다시 쓰인다. 그 집들을 찾아간다.\n{TEXT}", "body", TEXT
    ),
    "invitations": Example(
        f"{TITLE}\n마음에 드는 소식을 먼저 받아보세요\n구독하기\n{STAMP}\n{TEXT}", "subheads", ()
    ),
    "owners": Example(f"{TOP}\n▲ 우체국 지붕\nⓒ 마서윤\n{REST}", "body", TEXT),
    "labelled captions": Example(f"{TOP}\n사진 설명)\n시는 지붕에 망원경을 올렸다.\n{REST}", "body", TEXT),
    "credits again": Example(
        f"도토리시 문화과 제공\n{TEXT}\n도토리시 문화과 제공\n많이 본 뉴스", "title", ""
    ),
    "copy in bits": Example("\n".join([HEAD, *BODY[1:], ROW]), "body", ROW),
    "summaries": Example(
        f"{HEAD}\nAI 요약\n도토리시가 우체국을 별 보는 집으로 바꾼다.\n요약 닫기\n{TEXT}", "body", TEXT
    ),
    "copied sentences": Example(f"{HEAD}\n{BODY[1]}\n{BODY[2]}\n나도현 기자\n{TEXT}", "body", TEXT),
    "headlines behind": Example(f"{TEXT}\n{OTHERS}", "body", TEXT),
    "first paragraph": Example(
        f"로그인\n{TITLE}\n지붕에 망원경 두 대\n{TEXT}", "subheads", ("지붕에 망원경 두 대",)
    ),
    "core": Example(f"{TITLE}\n{STAMP}\n뉴스레터 받는 곳\n{TEXT}", "subheads", ()),
    "notices above": Example(
        f"이웃 마을 김밥집이 백 번째 김밥을 말았다고 한다.\n로그인\n검색\n구독하기\n{HEAD}\n{TEXT}",
        "body",
        TEXT,
    ),
    "phrase above": Example(
        f"{HEAD}\n별을 보는 한가람 과장과 아이들.\n{TEXT}", "captions", ("별을 보는 한가람 과장과 아이들.",)
    ),
    "scene above": Example(
        f"{HEAD}\n한가람 과장이 14일 도토리시청에서 망원경을 보고 있다.\n{TEXT}", "body", TEXT
    ),
    "pictures before the signed": Example(
        f"{HEAD}\n아이들이 망원경 앞에 줄을 서 있다.\n[가온일보 나도현 기자] {TEXT}", "body", TEXT
    ),
    "start": Example(f"{TITLE}\n{TEXT}", "title", TITLE),
    "script above": Example(BREATHS, "title", ""),
    "pictures above": Example(
        f"{TITLE}\n우체국 지붕의 망원경\n사진=도토리시\n{TEXT}", "captions", ("우체국 지붕의 망원경",)
    ),
    "doubled captions": Example(
        f"{TITLE}\n확대보기\n우체국 지붕의 망원경\n우체국 지붕의 망원경\n{TEXT}", "subheads", ()
    ),
    "furniture above": Example(f"{TITLE}\n많이 본 뉴스\n{BODY[0]}", "subheads", ()),
    "menus above": Example(f"{TITLE}\n나도현 | 정치 | 사회\n나도현 기자\n{BODY[0]}", "subheads", ()),
    "author above": Example(f"{TITLE}\n나도현 동화작가\n{BODY[0]}\n나도현 동화작가", "subheads", ()),
    "first showing": Example(f"{TITLE}\n어린이 그림 잔치 열린다\n{TITLE}\n{STAMP}\n{TEXT}", "subheads", ()),
    "headline": Example(f"{HEAD}\n{TEXT}", "title", TITLE),
    "sub-heads": Example(
        f"{TITLE}\n지붕에 망원경 두 대 놓기로\n{STAMP}\n{TEXT}", "subheads", ("지붕에 망원경 두 대 놓기로",)
    ),
    "name alone": Example(f"{HEAD}\n{TEXT}\n나도현\n당신의 의견을 남겨주세요", "reporters", ("나도현",)),
    "end of the body": Example(
        f"{HEAD}\n{TEXT}\n많이 본 뉴스\n이웃 마을 김밥집이 백 번째 김밥을 말았다.", "body", TEXT
    ),
    "last paragraph": Example(f"{HEAD}\n{TEXT} 연합뉴스", "body", TEXT),
    "restored": Example(f"{TOP}\n날씨\n{REST}", "body", "\n".join([*BODY[:2], "날씨", *BODY[2:]])),
    "guest writer": Example(f"[시론] {TITLE}\n{STAMP}\n{TEXT}나도현 별빛대 교수", "body", TEXT),
    "portrait": Example(
        f"{HEAD}\n나도현 기자\n나도현은 도토리시에서 태어나 별을 배웠고 지금은 별 학교를 꾸리고 있다.\n{TEXT}",
        "body",
        TEXT,
    ),
    "related": Example(f"{TOP}\n관련기사\n어린이 그림 잔치 열린다\n{REST}", "body", TEXT),
    "arrowed": Example(f"{TOP}\n☞ 어린이 그림 잔치, 올해도 열린다\n{REST}", "body", TEXT),
    "repeated behind": Example(
        f"{TOP}\n어린이 그림 잔치 열린다\n{REST}" + "\n많이 본 뉴스\n어린이 그림 잔치 열린다",
        "body",
        TEXT,
    ),
    "cells": Example(f"{TOP}\n망원경\n2.5\n의자\n30.1\n{REST}", "body", TEXT),
    "twice inside": Example(f"{TOP}\n도토리시 누리집\n도토리시 누리집\n{REST}", "body", TEXT),
    "pictures inside": Example(
        f"{TOP}\n▲ 우체국 지붕의 망원경\n{REST}", "captions", ("▲ 우체국 지붕의 망원경",)
    ),
    "signed pictures": Example(
        f"{TOP}\n창가에 놓인 망원경. 마서윤 기자\n{REST}" + "\n나도현 기자",
        "reporters",
        ("나도현",),
    ),
    "phrases inside": Example(f"{TOP}\n별 보는 집의 전경\n{REST}", "body", TEXT),
    "tables": Example(f"{TOP}\n월 12 30 41\n화 15 22 38\n{REST}", "body", TEXT),
    "linked behind": Example(
        f"{TITLE}\n{TEXT}\n[사설] 밤하늘은 모두의 것",
        "body",
        TEXT,
        {"links": frozenset({"[사설]밤하늘은모두의것"})},
    ),
    "trailing": Example(f"{HEAD}\n{TEXT}\n어린이 그림 잔치, 올해도 열려\n나도현 기자", "body", TEXT),
    "behind the body": Example(
        f"{HEAD}\n{TEXT}\n많이 본 뉴스\n그림 잔치", "removed", Removed("그림 잔치", "recommended")
    ),
    "photo page": Example(
        f"{TITLE}\n{STAMP}\n망원경이 지붕에 놓여 있다. (사진=도토리시)",
        "body",
        "망원경이 지붕에 놓여 있다. (사진=도토리시)",
    ),
    "publisher": Example(f"{HEAD}\n[가온일보 나도현 기자] {TEXT}", "publisher", "가온일보"),
    "outlet before": Example(
        f"{HEAD}\n[도토리소식] {TEXT}\n도토리소식 나도현 기자\nCopyright ⓒ 도토리소식", "body", TEXT
    ),
    "outlet alone": Example(
        f"{TOP}\n도토리소식\n{REST}\nCopyright ⓒ 도토리소식. All rights reserved.", "body", TEXT
    ),
    "head below": Example(
        "\n\n".join(
            [
                f"{RELEASE_TEXT[0]} 문은 주말마다 연다.",
                "보도시점 2025. 3. 14.",
                "보도자료",
                RELEASE_TITLE,
                RELEASE_TEXT[1] + " 값은 없다.",
                OFFICIALS,
            ]
        ),
        "title",
        RELEASE_TITLE,
    ),
    "release head": Example(release(OFFICIALS), "date", datetime.date(2025, 3, 14)),
    "embargo": Example(
        release(OFFICIALS, head="보도시점 2025. 3. 14.\n\n※ 주말 엠바고 주의: 14일 낮 12시부터"),
        "title",
        RELEASE_TITLE,
    ),
    "addresses in a release": Example(release("<http://www.example.com>"), "body", RELEASE_BODY),
    "page numbers of a release": Example(release("- 1 -"), "body", RELEASE_BODY),
    "officials": Example(release(OFFICIALS, "시민께 드리는 말씀"), "body", RELEASE_BODY),
    "attachments": Example(release("붙임 1. 별 보는 집 사진", "망원경 옆에 선 시장"), "body", RELEASE_BODY),
    "lines of a release": Example(
        release("시는 내년에도 문을 닫은 우체국 두 곳을 골라\n별 보는 집으로 바꾸기로 했다."),
        "body",
        f"{RELEASE_BODY}\n시는 내년에도 문을 닫은 우체국 두 곳을 골라 별 보는 집으로 바꾸기로 했다.",
    ),
    "release title": Example(release(OFFICIALS), "title", RELEASE_TITLE),
    "rows of a release": Example(release("구분\t망원경\t의자"), "body", RELEASE_BODY),
    "end of a release": Example(
        release("문은 3월에 연다. <끝>"), "body", f"{RELEASE_BODY}\n문은 3월에 연다."
    ),
    "outline marks": Example(release(OFFICIALS), "body", RELEASE_BODY),
}


@pytest.mark.parametrize(
    "told",
    [
        "해커는 document.write('<b>0123456789012345</b>'); 한 줄을 넣었다.",
        "나하늘 개발자는 “window.title = '0123456789012345';”라고 적었다.",
    ],
)
def test_code_that_a_sentence_tells_of_stays(told: str) -> None:
    assert told in clean(f"{HEAD}\n{BODY[0]} {told} {BODY[1]}\n").body


def test_every_step_has_an_example() -> None:
    assert list(EXAMPLES) == list(get_args(StepName))
    of_text = {COPY_STEP, *(name for name, _ in TEXT_STEPS)}
    assert {step.name for step in (*STEPS, *RELEASE_STEPS)} | of_text == set(EXAMPLES)


def is_right(article: Article, example: Example) -> bool:
    value = getattr(article, example.field)
    return example.right in value if example.field == "removed" else value == example.right


@pytest.mark.parametrize("step", EXAMPLES)
def test_a_page_is_read_rightly_with_the_step_and_wrongly_without(step: StepName) -> None:
    example = EXAMPLES[step]
    assert is_right(clean(example.page, **example.given), example)
    assert not is_right(clean(example.page, **example.given, without=frozenset({step})), example)


def test_a_step_that_does_not_exist_cannot_be_left_out() -> None:
    with pytest.raises(ValueError, match=r"^no such step: bylnie$"):
        clean(TEXT, without=frozenset({"bylnie"}))


def test_every_rule_says_in_two_languages_what_it_takes() -> None:
    assert set(REASONS) == set(get_args(Rule))
    assert all(korean and english and korean != english for korean, english in REASONS.values())


def test_a_rule_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="no rule 'bylnie'"):
        known_rule("bylnie")
