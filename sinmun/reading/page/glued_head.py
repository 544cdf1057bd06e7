"""What a crawler glued before the first sentence of a line: captions with their credits, notes, furniture."""

from __future__ import annotations

from sinmun.patterns import pattern
from sinmun.reading.page import captions
from sinmun.reading.page.lines import CLOSERS, Line, Page
from sinmun.reading.page.patterns import NEXT, NEXT_OF_PROVIDER, PROVIDER, WIRE, one_of

_PICTURE = r"(?:사진|그래픽|자료|영상|이미지)"
_AFTER_STOP = rf"(?<=[가-힣A-Za-z{CLOSERS}][.])\s?"
_LICENCE_BEHIND = r"(?:\s?Copyright\s?\(C\)\s?[^.]{2,20}[.]\s?All\s?rights\s?reserved[.]?(?:\s?무단\s?전재[^.]{2,40}금지[.]?)?)?+"
_CREDIT_AHEAD = pattern(
    "|".join(
        (
            # 있다. 새길시 제공시장은 …, 망원경. 새길시 누리집 캡처 시장은 …
            rf"(?:{_AFTER_STOP}|(?<=[)\]>])\s?|/\s?)(?:사진\s?[/=:]?\s?)?{PROVIDER}\s(?:제공|캡처|갈무리)(?:=(?:{WIRE}))?+[.]?{NEXT_OF_PROVIDER}",
            # 새길시 제공강변 길이 …, 새길시 제공 새길시는 …
            rf"^{PROVIDER}\s제공(?=\S){NEXT_OF_PROVIDER}|^사진\s?[=:]\s?{PROVIDER}\s(?:제공|캡처|갈무리)[.]?{NEXT_OF_PROVIDER}|^(?P<twice>[^\s.,]{{2,12}})\s제공(?=\s(?P=twice))",
            # 있다. 한빛통신시장은 …, 있다. 새길=한빛통신 시장은 …
            rf"(?:{_AFTER_STOP}|[/ⓒ©]\s?)(?:[가-힣]{{2,6}}\s?=\s?)?(?:{WIRE}|{one_of('outlets')}(?=[\s/]))(?:[·=/\s]{WIRE})?"
            rf"(?:\s?(?:제공|DB|화상|자료\s?사진))?+{_LICENCE_BEHIND}(?:\s?[ⓒ©]\s?News1(?:\s[가-힣]{{2,4}}\s?기자|\s[가-힣]{{2,6}}취재단)?)?+[.]?(?!\s?(?:기자|보도|취재|사장|관계자|통신|방송)){NEXT}",
            # 전경. <한빛통신> 자료사진시장은 …
            rf"(?:&lt;?|<|\s)[가-힣A-Z]{{2,10}}(?:&gt;?|>)?\s?자료\s?사진[.]?{NEXT}",
            # 있다. /사진=한빛통신 시장은 …
            rf"/?\s?사진\s?=\s?(?>{WIRE}|{one_of('outlets')})(?:\s?DB|화상)?+{_LICENCE_BEHIND}{NEXT}",
            # 있다. [사진=새길시]시장은 …
            rf"[(\[]{_PICTURE}(?:\s?(?:제공|출처|캡처))?\s?[=:]\s?[^()\[\]]{{2,40}}[)\]][.]?(?:\s?\S{{1,30}}@[a-z0-9.-]{{3,30}})?+"
            rf"(?:\s?\*\s?재판매\s?및\s?DB\s?금지)?+{NEXT}",
            # 있다. 사진=김가람 기자시장은 …, 있다. 김가람 기자 garam@hanbit.example시장은 …
            rf"(?:(?:사진|그래픽)\s?[=/:]\s?|(?<=[.])\s?/?\s?(?:[가-힣]{{2,4}}=)?)[가-힣]{{2,4}}\s?(?:선임|인턴|사진|수습)?기자"
            r"(?:\s?[A-Za-z0-9._-]{1,30}@[a-z0-9-]{2,20}(?:[.][a-z]{2,10}){1,2})?"
            rf"(?![들회단실님]|\s?[은는이가]){NEXT}",
            # 있다.ⓒ 새길시사진기자단시장은 …; 새길방송 화면 갈무리.시장은 …
            rf"[ⓒ©]\s?[가-힣]{{2,10}}(?:기자단|취재단){NEXT}|(?<=[가-힣A-Z{CLOSERS}])\s(?:캡처|갈무리)[.](?=\S){NEXT}",
            # 있다. 사진 새길시시장은 …, 있다.ⓒ새길시시장은 …
            rf"(?:(?:^|(?<=[가-힣.{CLOSERS}])\s?)사진(?:제공|출처)?\s?[=:]\s?|(?<=[.{CLOSERS}])\s?사진\s|[ⓒ©]\s?)"
            r"(?P<owner>[가-힣A-Za-z]{2})",
        )
    )
)
# 새길역 조감도 새길시는 …
_DRAWING = pattern(rf"(?P<what>[^.\n]{{4,60}}\s(?:조감도|투시도|전경))(?:[.]|(?![련법들])){NEXT}")
_IN_SENTENCE = pattern(r"(?:[이가를면]|에게)\s")  # 새길시가 청사 조감도 두 장을 …
_MAY_HOLD_CREDIT = pattern(
    rf"제공|조감도|투시도|전경|캡처|갈무리|사진|기자|[ⓒ©]|[./]\s?(?:[가-힣]{{2,6}}\s?=\s?)?{one_of('outlets')}"
)
_CAPTION_WITHIN = 400  # characters in which a caption ends
_LONGEST_UNFINISHED = 140
_LEAST_LINE = 120  # characters of a line to which something is glued
_OWNER_NAME = pattern(r"[가-힣A-Za-z0-9]{3,16}")
_SHORTEST_OWNER = 3  # characters; in a caption one fewer
_OFFICE = frozenset("실청부원처")  # 대통령 … 사진 대통령실
# 새길산단 전경. 새길시는 …, 홍길동 시장(왼쪽)이 …
_SPEAKS_OF_PICTURE = pattern(
    r"^[^.]{4,80}[가-힣)’\"](?<![다요까죠네음함임됨])[.]\s|\((?:왼쪽|오른쪽|가운데)[^()]{0,8}\)"
)
_TWO_PARAGRAPHS = pattern(rf"다[.][{CLOSERS}]*[가-힣A-Z0-9“‘]")
_BYLINE_END = pattern(r"기자\s?=")
_SENTENCE_STOP = pattern(rf"다[.][{CLOSERS}]*\s?")
_SIGN_OF_CREDIT = pattern(r"사진|[/@ⓒ©=<(\[]")
_NO_REPORT = pattern(r"있$|(?:무관|관련이?\s?없)[가-힣\s]{0,8}$")
_DECK_AHEAD = pattern(r"[^\[\]\n]{4,120}(?=\[[^\[\]]{2,30}기자\])")
# … 살펴본다. <편집자 주> 새길시는 …
_NOTE_AHEAD = pattern(
    rf"(?:[\[<【〈]|(?<![가-힣])\()\s?{one_of('editors_notes', spaced=True)}\s?[\])>】〉]\s?"
)
_NOTE_WITHIN = 700  # characters
_SHORTEST_NOTE = 20
# 이 글자크기로 변경됩니다.(예시) …: how a portal shows the size of its letters
_LETTER_SAMPLE = pattern(
    r"(?:이\s?)?글자\s?크기로 변경됩니다[.]?\s?(?:\(예시\)\s?)?(?:[^.]{0,80}다음뉴스[^.]{0,100}[.]\s?){0,2}"
)
_SAID_AGAIN = 30  # characters that stand before the sample and behind it


def cut_head(line: Line, page: Page) -> bool:
    """Cut off what stands before the first sentence of a long line: a portal's sample, and captions with their credits."""
    if "변경됩니다" in line.text:
        _cut_sample(line, page)
    longest = _CAPTION_WITHIN if line.index <= 1 else _LONGEST_UNFINISHED
    end = _caption_end(line.text, longest=longest) if _may_be_glued(line.text) else 0
    if end:
        page.cut(line, text=line.text[:end], rest=line.text[end:], rule="caption")
        _cut_deck(line, page)
    return False


def _cut_deck(line: Line, page: Page) -> None:
    """Cut off the heading between a caption and the byline of the article."""
    deck = _DECK_AHEAD.match(line.text)
    if deck is not None and not captions.statements(deck[0]):
        page.cut(line, text=deck[0], rest=line.text[deck.end() :], rule="summary")


def _may_be_glued(text: str) -> bool:
    return len(text) >= _LEAST_LINE and _MAY_HOLD_CREDIT.search(text, 0, _CAPTION_WITHIN) is not None


def cut_note(line: Line, page: Page) -> bool:
    """Cut off the note that editors sign, with which a long line begins: ``… 살펴본다. <편집자 주> 새길시는 …``."""
    may_be = len(line.text) >= _LEAST_LINE and "편집" in line.text[:_NOTE_WITHIN]
    note = _NOTE_AHEAD.search(line.text, _SHORTEST_NOTE, _NOTE_WITHIN) if may_be else None
    if note is not None:
        page.cut(line, text=line.text[: note.end()], rest=line.text[note.end() :], rule="note")
    return not line.text


def _cut_sample(line: Line, page: Page) -> None:
    """Cut out the sample of letters, with the beginning of the article that stands before it and again behind it."""
    sample = _LETTER_SAMPLE.search(line.text)
    if sample is None:
        return
    before, behind = line.text[: sample.start()], line.text[sample.end() :]
    again = bool(before) and before[:_SAID_AGAIN] in behind
    page.cut(
        line,
        text=f"{before}{sample[0]}" if again else sample[0],
        rest=behind if again else f"{before} {behind}",
        rule="button",
    )


def _caption_end(text: str, *, longest: int) -> int:
    """Return where the last caption ends with which ``text`` begins, 0 where it begins with none.

    One without a finished sentence has ``longest`` characters at most.
    """
    end = 0
    for credit in _CREDIT_AHEAD.finditer(text, 0, _CAPTION_WITHIN):
        stop = _owner_end(text, credit.start("owner")) if credit["owner"] else credit.end()
        if not stop:
            continue
        glued = credit[0][0] == "/" or not text[stop : stop + 1].isspace()
        before = text[end : credit.start()]
        told = len(before) <= longest or _SENTENCE_STOP.search(before) is not None
        if not told or _SENTENCE_STOP.search(text, stop) is None or not _is_caption(before, glued=glued):
            break
        if not glued and _SIGN_OF_CREDIT.search(credit[0]) is None and _may_report(before):
            break
        end = stop
    return end or _drawing_end(text)


def _drawing_end(text: str) -> int:
    """Return where the name of what a drawing shows ends, with which ``text`` begins; 0 where it is part of a sentence."""
    drawing = _DRAWING.match(text)
    if drawing is None:
        return 0
    told = drawing[0].endswith(".") or _IN_SENTENCE.search(drawing["what"]) is None
    return drawing.end() if told else 0


def _owner_end(text: str, start: int) -> int:
    """Return where the name ends that begins at ``start``: what of it stands in the caption before, or further on.

    It is 0 where the text says no such name again.
    """
    named = _OWNER_NAME.match(text, start)
    longest = named.end() if named is not None else start
    stops = range(longest, start + _SHORTEST_OWNER - 2, -1)
    twice = next((stop for stop in stops if text.startswith(text[start:stop], stop)), 0)
    if twice:
        return twice
    for stop in stops:
        behind = text[stop:] if stop - start >= _SHORTEST_OWNER else ""
        if text[start:stop] in text[:start] or text[start:stop] in behind:
            return stop + (text[stop:longest] in _OFFICE)
    return 0


def _may_report(before: str) -> bool:
    """Return whether the sentence that ends before a credit may be the article's: 아이들이 줄고 있다. 무료 급식 제공 …"""
    *shown, last = _SENTENCE_STOP.split(before.strip())
    return bool(shown) and not last and not captions.tells_when_or_where(shown[-1])


def _is_caption(before: str, *, glued: bool) -> bool:
    """Return whether what stands ``before`` a credit is a caption: scenes, and no more than one sentence that reports.

    It may report only where nothing parts its credit from the article, or where it says that it speaks of a picture.
    """
    *shown, last = _SENTENCE_STOP.split(before.strip())
    if before.count("“") > before.count("”"):
        return False
    if (last and not captions.describes(last)) or _TWO_PARAGRAPHS.search(before) is not None:
        return False
    if _BYLINE_END.search(before) is not None:
        return all(map(_NO_REPORT.search, shown))
    reported = sum(_NO_REPORT.search(said) is None for said in shown)
    spoken_of = (
        any(said.startswith("사진은 ") for said in (*shown, last))
        or _SPEAKS_OF_PICTURE.search(before) is not None
    )
    return reported <= (spoken_of or (glued and not last))
