"""The ways in which a speaker is found, in the order in which they are tried: the first that tells decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sinmun.quotes import (
    answers_in_line,
    going_on,
    headlines,
    interviews,
    next_sentence,
    others_words,
    own_sentence,
    reporters,
)
from sinmun.quotes.case import Case
from sinmun.quotes.echo import Headline, echoed
from sinmun.quotes.floor import Told
from sinmun.quotes.interviews import Script, Turn
from sinmun.quotes.quote import WayName
from sinmun.quotes.reporters import Report, Reporter


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way in which a speaker is found.

    Attributes:
        name: what `Quote.by` and `Statement.by` say.
        korean: what it is, in a line for users; with an example.
        english: the same in English.
        turns: finds what is said in an interview or a script, with who says it.
        quotation: finds who speaks a quotation, ``None`` if it cannot tell.
        statement: finds who reports a clause without marks, and where it begins.
        headline: finds who speaks a quotation of the headline that is still nobody's.
    """

    name: WayName
    korean: str
    english: str
    turns: Callable[[Script], Iterator[Turn]] | None = None
    quotation: Callable[[Case], Told | None] | None = None
    statement: Callable[[Report], Reporter | None] | None = None
    headline: Callable[[Headline], str | None] | None = None


WAYS: tuple[Way, ...] = (
    Way(
        name="credit",
        korean="방송 대본의 자막에 있는 이름: ▶ 인터뷰 : 홍길동 / 직함",
        english="the name in the caption of a broadcast script: ▶ 인터뷰 : 홍길동 / 직함",
        turns=interviews.credits,
    ),
    Way(
        name="label",
        korean="말 앞에 쌍점과 함께 적힌 이름: 홍길동: …",
        english="the name with a colon before the words: 홍길동: …",
        turns=interviews.labels,
    ),
    Way(
        name="script",
        korean="말 앞의 괄호 안에 적힌 이름과 직함: [홍길동 / 직함] “…”",
        english="the name and office in brackets before the words: [홍길동 / 직함] “…”",
        turns=interviews.scripts,
    ),
    Way(
        name="answer",
        korean="Q와 A로 표시된 문답에서 대답하는 사람",
        english="who answers where questions and answers are marked Q and A",
        turns=interviews.answers,
    ),
    Way(
        name="dialogue",
        korean="줄표로 시작하는 질문에 대답하는 사람",
        english="who answers questions on lines that begin with a dash",
        turns=interviews.dialogues,
        quotation=answers_in_line.answer_in_line,
    ),
    Way(
        name="passive",
        korean="아무도 말하지 않은 말: “…”는 의혹이 제기됐다 (여기서 찾기를 멈춘다)",
        english="nobody's words: “…”는 의혹이 제기됐다 (the search ends here)",
        quotation=own_sentence.passive,
    ),
    Way(
        name="owner near",
        korean="말 바로 뒤에 적힌 말의 임자: “…”는 나 기자의 질문에",
        english="the owner of the words named right behind them: “…”는 나 기자의 질문에",
        quotation=others_words.owner_near,
    ),
    Way(
        name="answered",
        korean="누가 대답하는 남의 말: “…”는 지적에 “…”고 답했다 (여기서 찾기를 멈춘다)",
        english="words of others that somebody answers: “…”는 지적에 “…”고 답했다 (the search ends here)",
        quotation=others_words.answered,
    ),
    Way(
        name="brackets",
        korean="말 바로 곁의 괄호 안이나 등호 옆의 이름: “…”(오 시장), 오 시장=“…”",
        english="the name right beside the words, in brackets or with an equals sign: “…”(오 시장), 오 시장=“…”",
        quotation=others_words.beside_marks,
    ),
    Way(
        name="between",
        korean="말과 동사 사이의 주어: “…”고 오 시장은 말했다",
        english="the subject between the words and the verb: “…”고 오 시장은 말했다",
        quotation=own_sentence.between,
        statement=reporters.reports_between,
    ),
    Way(
        name="within",
        korean="남이 전하는 말 안의 주어: 신문은 시장이 …했다고 말했다고 전했다",
        english="the subject within what somebody else reports: 신문은 시장이 …했다고 말했다고 전했다",
        statement=reporters.reports_within,
    ),
    Way(
        name="modified other",
        korean="말하는 동사가 꾸미는, 주어가 아닌 이름: “…”고 한 오 시장을 겨냥해",
        english="a name that is no subject and modified by the verb of saying: “…”고 한 오 시장을 겨냥해",
        quotation=own_sentence.modified_other,
    ),
    Way(
        name="before",
        korean="말 앞의 주어: 오 시장은 “…”고 말했다",
        english="the subject before the words: 오 시장은 “…”고 말했다",
        quotation=own_sentence.before,
        statement=reporters.reports_before,
    ),
    Way(
        name="beside",
        korean="말 바로 앞에 조사 없이 적힌 이름: 오 시장 “…”라고 말했다",
        english="the name right before the words, without a particle: 오 시장 “…”라고 말했다",
        quotation=headlines.beside,
    ),
    Way(
        name="modified",
        korean="말하는 동사가 꾸미는 주어: “…”고 말한 오 시장은",
        english="the subject that the verb of saying modifies: “…”고 말한 오 시장은",
        quotation=own_sentence.modified,
        statement=reporters.reports_modified,
    ),
    Way(
        name="owner",
        korean="말의 임자: “…”는 게 서울시의 설명이다",
        english="the owner of the saying: “…”는 게 서울시의 설명이다",
        quotation=own_sentence.owner,
    ),
    Way(
        name="headline before",
        korean="제목에서 말 바로 앞의 이름: 오 시장 “…”",
        english="the name right before the words of a headline: 오 시장 “…”",
        quotation=headlines.headline_before,
    ),
    Way(
        name="headline behind",
        korean="제목에서 말 바로 뒤의 이름: “…” 오 시장, …",
        english="the name right behind the words of a headline: “…” 오 시장, …",
        quotation=headlines.headline_behind,
    ),
    Way(
        name="headline sayer",
        korean="제목에서 그 말을 한다는 사람: “…”는 오 시장에 시민 반발",
        english="the person whom a headline calls the one who says the words: “…”는 오 시장에 시민 반발",
        quotation=headlines.headline_sayer,
    ),
    Way(
        name="told behind",
        korean="누구의 말인지 뒤 문장이 알려 준다: “…” 오 시장의 말이다.",
        english="the sentence behind says whose words they were: “…” 오 시장의 말이다.",
        quotation=next_sentence.told_behind,
    ),
    Way(
        name="told before",
        korean="누구의 말인지 앞 문장이 알려 준다: 오 시장은 이렇게 말했다. “…”",
        english="the sentence before announces them: 오 시장은 이렇게 말했다. “…”",
        quotation=next_sentence.told_before,
    ),
    Way(
        name="floor",
        korean="주어 없는 문장에서 마지막에 말한 사람: 이어 “…”고 덧붙였다",
        english="who spoke last, in a sentence without a subject: 이어 “…”고 덧붙였다",
        quotation=going_on.floor,
        statement=reporters.reports_from_floor,
    ),
    Way(
        name="deed before",
        korean="같은 줄의 앞 문장이 말하는 사람: 그는 하늘을 봤다. “…”",
        english="of whom the sentence before speaks, on the same line: 그는 하늘을 봤다. “…”",
        quotation=next_sentence.deed_before,
    ),
    Way(
        name="deed behind",
        korean="같은 줄의 뒤 문장이 말하는 사람: “…” 그는 하늘을 봤다.",
        english="of whom the sentence behind speaks, on the same line: “…” 그는 하늘을 봤다.",
        quotation=next_sentence.deed_behind,
    ),
    Way(
        name="goes on",
        korean="같은 문장에서 앞의 말에 이어진다: “…”며 “…”",
        english="the words before them in the sentence go on: “…”며 “…”",
        quotation=going_on.goes_on,
        statement=reporters.reports_on,
    ),
    Way(
        name="in short",
        korean="제목이 말 곁에 줄여서 적은 증권사나 정당: 한빛證 “…”, “…”-한빛, 새길 “…”",
        english="the firm or party that a headline names in short beside the words: 한빛證 “…”, “…”-한빛, 새길 “…”",
        headline=headlines.in_short,
    ),
    Way(
        name="echo",
        korean="제목의 말을, 조금 달라도, 본문에서 한 사람",
        english="who says the words of the headline, or nearly these, in the body",
        headline=echoed,
    ),
    Way(
        name="headline topic",
        korean="제목이 쉼표와 함께 맨 앞에 내세운 이름: 오 시장, 시민 만나 “…”",
        english="whom a headline names first, before a comma: 오 시장, 시민 만나 “…”",
        headline=headlines.headline_topic,
    ),
    Way(
        name="deck",
        korean="제목에서 말하는 사람의, 제목 밑에 따로 적힌 말",
        english="words on a line of their own below the headline, of the one whom the headline names as speaking",
        headline=headlines.deck,
    ),
)
"""Every way, in order."""


def ways_without(names: AbstractSet[str]) -> Sequence[Way]:
    """Return the ways in order, those named left out.

    Raises:
        ValueError: one of the names is no way's.
    """
    known = [way.name for way in WAYS]
    unknown = sorted(names - set(known))
    if unknown:
        raise ValueError(f"no such way: {', '.join(unknown)}; the ways are {', '.join(known)}")
    return [way for way in WAYS if way.name not in names]
