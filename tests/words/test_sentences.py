from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise

import pytest
from kiwipiepy import Kiwi

from benchmarks.sentences import of_kiwi, of_sinmun, read_gold, score
from sinmun.article import Article
from sinmun.words.morphs import OOV_HANDLING, Document, Token, parse, plain
from sinmun.words.unknown import parted

Parse = Callable[..., Document]

# What a text of the property test is drawn from: ends, beginnings, marks that do not match, letters out of place.
PIECES = [
    "시장은",
    "“살리겠다”고",
    "말했다.",
    "‘반값",
    "임대’를",
    "내건",
    "주택은",
    "팔렸다.",
    "(주)나래전자는",
    "(사진=회사)",
    "尹",
    "대통령은",
    "前",
    "美",
    "①",
    "※",
    "▲",
    '"처리해야',
    '한다"며',
    "“",
    "”",
    "‘",
    "’",
    '"',
    "'",
    "(",
    ")",
    "[",
    "]",
    "<",
    ">",
    "「집」을",
    "…다.”",
    "했다.”",
    "1.",
    "C.H.퍼스는",
    "2.4%",
    "올랐다.",
    "왜?",
    "와!",
    "...",
    "…",
    "\n",
    "\n\n",
    "😀",
    "다.이어",
    "라고도",
    "했다.",
    "AI는",
    "ㅋㅋ",
    "3·1절",
]


def sentences(document: Document) -> list[str]:
    return [document.text[s.start : s.end] for s in document.sentences]


def morphemes(kiwi: Kiwi, text: str) -> list[Token]:
    """Return Kiwi's morphemes with the unknown names that are nouns with a particle in their parts."""
    tokens = plain(kiwi.tokenize(text, oov_handling=OOV_HANDLING))
    for index, parts in reversed(parted(tokens, lambda word: plain(kiwi.tokenize(word)))):
        start = tokens[index].start
        tokens[index : index + 1] = [
            part._replace(start=start + part.start, end=start + part.end) for part in parts
        ]
    return tokens


def test_boundaries_agree_with_the_gold_where_kiwis_own_do_not(kiwi: Kiwi) -> None:
    texts = read_gold()
    assert sum(len(text.starts) for text in texts) >= 200
    assert sum(len(text.starts) for text in texts if text.kind == "hard") >= 100
    assert score(texts, [of_sinmun(kiwi, text.text) for text in texts]).f1 >= 0.99
    assert score(texts, [of_kiwi(kiwi, text.text, lines=True) for text in texts]).f1 < 0.8


@pytest.mark.parametrize(
    "opening",
    [
        "“{}”",
        "‘{}’",
        '"{}"',
        "'{}'",
        "「{}」",
        "『{}』",
        "《{}》",
        "<{}>",
        "〈{}〉",
        "[{}]",
        "【{}】",
        "({})",
    ],
)
def test_a_sentence_begins_with_the_marks_that_open_it(parsed: Parse, opening: str) -> None:
    second = opening.format("반값 임대") + "를 내건 주택은 팔렸다."
    for gap in (" ", "\n"):
        assert sentences(parsed(f"시민 단체도 나섰다.{gap}{second}")) == ["시민 단체도 나섰다.", second]


@pytest.mark.parametrize(
    "sign",
    [
        "(주)나래전자는",
        "㈜나래전자는",
        "① 회사는",
        "※ 회사는",
        "尹 대통령은",
        "李在明 대통령은",
        "美·中 회사는",
    ],
)
def test_a_sentence_begins_with_the_sign_or_the_hanja_that_opens_it(parsed: Parse, sign: str) -> None:
    for gap in (" ", "\n"):
        text = f"여야가 맞섰다.{gap}{sign} 땅을 샀다."
        assert sentences(parsed(text)) == ["여야가 맞섰다.", f"{sign} 땅을 샀다."]


def test_a_quotation_behind_a_full_stop_begins_a_sentence(parsed: Parse) -> None:
    text = "시장은 “살리겠다”고 말했다. “청년이 먼저다”라고도 했다.“예산이 없다”며 의원은 반발했다."
    assert sentences(parsed(text)) == [
        "시장은 “살리겠다”고 말했다.",
        "“청년이 먼저다”라고도 했다.",
        "“예산이 없다”며 의원은 반발했다.",
    ]


def test_straight_marks_are_paired_in_turn(parsed: Parse) -> None:
    text = '감독은 "졌다. 다음에 이긴다."고 말했다. "선수들이 지쳤다. 쉬어야 한다."라며 하루 미뤘다.'
    assert len(sentences(parsed(text))) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "시장은 “문을 연다. ‘책의 집’이다. 모두 오라.”고 했다.",
        "시장은 “문을 연다. (웃음) 모두 오라.”고 했다.",
        "업계는 2. “대출 확대”를 반겼다.",
        "그 말은 C. “빛”을 쓴 사람의 것이다.",
        "나래전자가 공장을 지었다. (사진=나래전자)",
        "답이 없었다고 봐도 되겠습니까? (2031.10.7.)",
        "시장은 ‘좋다.’고 답했다.",
    ],
)
def test_what_only_looks_like_an_end_parts_no_sentence(parsed: Parse, sentence: str) -> None:
    assert sentences(parsed(sentence)) == [sentence]


def test_a_mark_that_nothing_closes_does_not_hold_the_line_together(parsed: Parse) -> None:
    assert len(sentences(parsed("키가 6피트(약 183㎝인 선수다. “더 뛰겠다”고 말했다."))) == 2


def test_an_apostrophe_opens_nothing(parsed: Parse) -> None:
    assert len(sentences(parsed("키가 6'2인 선수가 왔다. '더 뛰겠다'고 말했다."))) == 2


@pytest.mark.parametrize(
    "second", ["12일 표결한다.", "50인 미만 회사는 빠진다.", "AI는 쓰지 않는다.", "K-푸드도 그렇다."]
)
def test_a_full_stop_without_a_blank_ends_a_sentence_before_a_figure_or_a_latin_word(
    parsed: Parse, second: str
) -> None:
    for first in ("의회가 법안을 다룬다.", "시장은 “늦었다”고 했어요."):
        assert sentences(parsed(first + second)) == [first, second]


@pytest.mark.parametrize(
    "sentence",
    [
        "값은 3.5배로 뛰었다.",
        "시장은 “문을 연다.12일까지다.”라고 했다.",
        "주소는 sinmun.example.kr이다.",
        "회의(3일에 연다.12명이 온다)는 비공개다.",
    ],
)
def test_a_full_stop_inside_a_figure_an_address_or_a_quotation_ends_none(
    parsed: Parse, sentence: str
) -> None:
    assert sentences(parsed(sentence)) == [sentence]


def test_a_straight_mark_that_opens_goes_with_what_it_opens(parsed: Parse) -> None:
    text = '경찰은 수사하고 있습니다.<경찰 관계자> "조작했을 수도 있거든요. 조사해야 합니다."압수수색이 있었습니다.'
    assert sentences(parsed(text))[:2] == [
        "경찰은 수사하고 있습니다.",
        '<경찰 관계자> "조작했을 수도 있거든요.',
    ]


def test_a_quotation_that_is_a_paragraph_is_parted_into_its_sentences(parsed: Parse) -> None:
    text = "“처음에는 무서웠습니다. 밤이면 파도 소리만 들렸어요.”\n그는 웃었다."
    assert sentences(parsed(text)) == [
        "“처음에는 무서웠습니다.",
        "밤이면 파도 소리만 들렸어요.”",
        "그는 웃었다.",
    ]


def test_a_quotation_that_is_a_sentence_stays_one_before_the_next(parsed: Parse) -> None:
    assert sentences(parsed("그는 고개를 저었다. “모릅니다.” 기자가 다시 물었다.")) == [
        "그는 고개를 저었다.",
        "“모릅니다.”",
        "기자가 다시 물었다.",
    ]


def test_sentences_cover_every_text_in_order_without_overlap_and_leave_the_tokens_alone(kiwi: Kiwi) -> None:
    draw = random.Random(1)
    for _ in range(300):
        text = " ".join(draw.choices(PIECES, k=draw.randint(1, 40)))
        document = parse(kiwi, Article(body=text))
        covered = [position for s in document.sentences for position in range(s.start, s.end)]
        assert covered == sorted(set(covered)), text
        blank = {position for position, letter in enumerate(text) if letter.isspace()}
        assert set(range(len(text))) - blank <= set(covered), text
        assert all("\n" not in text[s.start : s.end] for s in document.sentences), text
        assert all(one.end <= other.start for one, other in pairwise(document.sentences))
        assert list(document.tokens()) == morphemes(kiwi, text)
