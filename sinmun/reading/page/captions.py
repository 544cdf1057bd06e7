"""Captions: the lines that speak of a picture, told by how they end and how they begin."""

from __future__ import annotations

import re

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.page.bylines import leading, trailing
from sinmun.reading.page.lines import Line
from sinmun.reading.page.patterns import keys, one_of
from sinmun.reading.page.writers import is_person

_PHOTO = rf"(?:{one_of('photo')}(?:\s?(?:제공|캡처|캡쳐|출처|갈무리))?)"
_OUTLET = one_of("outlets")
_END = r"[)\]>〉》＞）］】.]*$"
_CREDITS = (
    # (사진=서울시), /사진=홍길동 기자, [사진제공=서울시], 사진 | 구단 제공
    pattern(
        rf"(?:[(\[<〈《（［＜【/|ㅣ│·*]\s?|(?<=[.\s”’\"'])|^){_PHOTO}\s?[=:：|ㅣ/]\s?[^=.]{{1,45}}{_END}"
    ),
    # [사진 서울시], (사진 서울시 제공)
    pattern(rf"[(\[<（［＜【]\s?{_PHOTO}\s[^)\]>]{{1,30}}[)\]>）］＞】]\.?$"),
    # [한빛통신 자료사진. 재배포 및 DB 금지], *재판매 및 DB 금지
    pattern(
        r"[(\[<*]\s?[^()\[\]]{0,60}(?:자료\s?사진|재배포|재판매|DB\s?금지|제공|촬영|캡처|그래픽|작성|제작)[^()\[\]]{0,40}[)\]>]?$"
    ),
    # 초대했다. [국내에서만 사용가능. 재배포 금지. DB 금지. For Use Only in the Republic of Korea. Redistribution Prohibited]
    pattern(r"(?<=\S)\s?\[[^\[\]]{0,40}(?:재배포|재판매)[^\[\]]{0,90}\]$"),
    # 말하고 있다. [새길시 제공. 재판매 및 DB 금지] 연합뉴스
    pattern(
        rf"[\[(]\s?[^()\[\]]{{0,60}}(?:자료\s?사진|재배포|재판매|제공)[^()\[\]]{{0,40}}[)\]]\s{_OUTLET}$"
    ),
    # 말하고 있다. 서울시 제공 / 행사 모습 /서울시 제공
    pattern(r"(?:(?<=[.…])\s?|[/|=]\s?)(?:[^\s.,()]{1,15}\s){0,3}[^\s.,()]{1,15}\s?제공\.?$"),
    # 모습 ⓒ뉴스1
    pattern(r"(?<=\S)\s?[ⓒ©]\s?[^.]{1,30}$"),
    # 말하고 있다. 연합뉴스 / 모습 =뉴시스 / …/연합뉴스
    pattern(
        rf"(?:(?<=[.…])\s?|\s?[/=|]\s?){_OUTLET}(?:[·=/\s-]{{1,2}}{_OUTLET})?(?:\s?(?:제공|DB|자료사진))?{_END}"
    ),
    # 말하고 있다. /서울시
    pattern(r"(?<=있다\.)\s?/\s?[^\s.,/]{2,12}(?:\s[^\s.,/]{2,8})?$"),
    # 말하고 있다. 매체 DB
    pattern(r"(?<=[.…])\s?[가-힣A-Za-z0-9]{1,12}\s?(?:DB|자료\s?사진)\.?$"),
    # 매체 앞마당 (매체DB)
    pattern(r"(?:(?<=\S)\s?|^)[(\[<][가-힣A-Za-z0-9]{1,12}\s?DB[)\]>]$"),
    # … 있다. 2025.2.7 name@outlet.co.kr
    pattern(
        r"[.\]]\s?(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?(?:\s?\S{1,40}@\S{0,30}|\s?\[?email\s?protected\]?)?(?:\s?[/*].{0,30})?$"
    ),
    # 웃고 있다. [한빛포토] / 웃고 있다. (한빛통신)
    pattern(
        rf"(?<=[.])\s?[\[(<](?:{_OUTLET}|연합|[가-힣A-Za-z0-9]{{1,8}}(?:포토|사진|통신|일보)|[가-힣]{{0,6}}공동취재단?)[\])>]$"
    ),
    pattern(r"^[가-힣]{2,4}\s(?:디자인|그래픽)\s?기자[.]?$"),
    # 말하고 있다. 새길시의회사진기자단
    pattern(r"(?<=[.])\s?[가-힣]{0,8}(?:사진기자단|공동취재단|공동취재사진)$"),
    # 올린 그림. 서울시 누리집 갈무리 / 망원경. 방송 화면 캡처
    pattern(r"(?<=[.])\s?(?:[^\s.,()]{1,12}\s){0,3}(?:캡처|캡쳐|갈무리)\.?$"),
    # 새길시 누리집 갈무리
    pattern(r"^(?:\S{1,14}\s){1,6}(?:캡처|캡쳐|갈무리)$"),
    # 새길시 공개 포스터. 웨이보
    pattern(r"(?<=[.])\s(?:[가-힣A-Za-z]{1,8}\s)?(?:웨이보|인스타그램|페이스북|유튜브|틱톡|트위터|SNS)$"),
    pattern(r"\s?\*\s?재판매 및 DB 금지$"),
    # 국정감사에 나온 시장들 2025.03.14 / 조사 사례/새길시 제공 2025.3.14; not 개관일 2025.3.14
    pattern(r"(?<=[가-힣)\]])(?<!일)(?<!일시)(?<!기간)(?<!날짜)\s(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?$"),
)
# …/한빛일보 김가람 기자: a byline, too, when it stands behind a paragraph
_PHOTOGRAPHER = pattern(
    rf"\s?[/=|]\s?(?:[가-힣A-Za-z0-9]{{2,10}}\s)?[가-힣]{{2,4}}\s?(?:사진|영상)?\s?(?:기자|특파원){_END}"
)
# … 있다. 잠실=이름 기자 name@outlet.co.kr/2025.8.29/: a byline, too, behind anything but a scene
_SIGNED_DAY = pattern(
    r"(?<=[.\s])(?:[가-힣]{2,4}=)?[가-힣]{2,4}\s?(?:기자|특파원)\s?\S{1,40}@\S{1,40}?\s?/\s?(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?/?$"
)
_LABEL_BEFORE = pattern(
    r"[(\[]?\s?[↑▲△*※]?\s?사진\s?설명(?:\s?-?\s?\d{1,2})?\s?[=:：]|▲\s?자료\s?(?:화면|사진|영상)(?:\s[가-힣A-Za-z0-9·]{2,12})?$"
)
_UNRELATED = pattern(
    r"(?:사진은\s|기사(?:와|\s?내용과)|내용(?:과|과는))[^.]{0,14}(?:무관|관련이?\s?없)[^.]{0,10}[)\]>.]*$"
)
_WHEN_OR_WHERE = pattern(
    r"\d[일월년]|오전|오후|현지\s?시[각간]|에서|[앞위]에|모습|촬영|관계자|\((?:왼|오른|가운|앞|뒤|윗|아래)|^[◆▲▶■]"
)
_SCENE = pattern(r"(?:있다|있는 모습|모습|모습이다|장면|전경|조감도|포즈|포스터|일대)[.]?[\"”’')\]]*$")
_STUCK_SENTENCE = pattern(r"다[.][\"”’')]*(?=[가-힣A-Z0-9“‘\"'])")
# 홍길동 시장(왼쪽)과 김가람 대표(오른쪽)
_SIDED = pattern(
    r"\((?:사진\s)?(?:맨\s?)?(?:(?:왼쪽|오른쪽|앞줄|뒷줄|위)부터\s[^()]{2,80}|"
    r"(?:왼쪽|오른쪽|가운데|좌측|우측|앞줄|뒷줄|윗줄|아랫줄)[^()]{0,20})\)"
)
# 왼쪽부터 홍길동 시장, 김가람 대표
_FROM_SIDE = pattern(r"(?:\(?사진\)?\s?)?(?:맨\s)?(?:왼쪽|오른쪽|앞줄|위)부터\s[^.]{4,150}[가-힣)][.]?")
_BODY_PART = pattern(
    r"(?:손|발|팔|다리|무릎|어깨|손목|발목|팔꿈치|손가락|발가락|허벅지|종아리|눈|귀|뺨|턱|얼굴|가슴|엉덩이|골반|인대|뇌|폐|신장)\s?$"
)
# 새길시장으로 뽑힌 ‘첫 여성’ 홍길동 시장
_WHO_DID = pattern(r"[가-힣](?:는|된|한|인|던|은|난|린|친|진|운|힌)\s")
_LONGEST_SUBJECT = 70  # characters
_FEWEST_WORDS = 4
_HEADING_SIGNS = "[<◆◇■□▶●○*"
_SCENE_LENGTH = 180  # characters
_PHRASE_END = pattern(r"[가-힣][^다요까죠니네\W][.]$")
_STATEMENT_ENDS = ("다.", "다.”", '다."', "요.", "까?", "요?", "요", "다")
_HINT = pattern(r"[=/|ⓒ©*\])>）］＞】:：ㅣ│.…]|제공|사진|캡처|캡쳐|갈무리|(?:디자인|그래픽)\s?기자")
_MAIL_END = pattern(r"\s?[(\[<]?[A-Za-z0-9_.+-]{1,40}@[A-Za-z0-9_.-]{0,60}[)\]>]?$")
_STATED_IN_CAPTION = pattern(r"[가-힣]다[.][\"”’')\]]*(?=\s|$)")
_STATED_POLITELY = pattern(r"니다[.][\"”’')\]]*(?=\s|$)")
_REPORTS = pattern(r"다[.][\"”’')\]]*(?:\s|$)")
_OWNER = pattern(
    r"[ⓒ©]\s?(?!.*(?:무단|재배포|금지|rights))[가-힣A-Za-z0-9·]{2,12}(?:\s[가-힣A-Za-z0-9·]{1,12}){0,3}(?:\s\|)?"
)
_TRIANGLE = pattern(r"^(?:[▲△▼▽↑←↓]|[◀◁](?![^▶▷]{1,12}[▶▷]))")
_STOCK_CODE = pattern(r"\(\d{6}\)$")
_WIRE_END = pattern(
    r"(?:\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?|\S{1,60}@\S{1,60}|[a-z]{1,30}@|email\s?protected\]?)$"
)
_WROTE_TOO = pattern(r"글\s?[·ㆍ/,&]?\s?사진\s?[=:]")  # … 부른다.글·사진=새길/홍길동 기자
_NOT_TO_SELL = pattern(r"\s?\*\s?재판매\s?및\s?DB\s?금지$")
_LONGEST_CAPTION = 420  # characters
_DISCLAIMER = 160
# … 걷고 있다. 시는 … 밝혔다. 2025.2.6/한빛통신, … 2025.2.6 gildong@hanbit.example: a scene, what is told of it, and its day
_DATED_PICTURE = pattern(
    r"있다[.].{0,240}(?:19|20)\d\d[.]\s?\d{1,2}[.]\s?\d{1,2}[.]?\s?(?:/\s?[가-힣]{2,4}\d?|\S{2,30}@\S{4,30}|\[)[^다]*$"
)
_MOST_DATED = 4  # sentences
_TWO = 240
_AGENCY_BEHIND = pattern(rf"(?<=[.”\"])\s{_OUTLET}$")
_LEAST_REPORT = 30  # characters
_CONJUNCTION = 10
# 자료제공 = 새길소방서: whose the facts are
_OF_FACTS = pattern(r"[(\[<]?\s?자료\s?(?:제공|출처)?\s?[=:：|]")
_STATEMENT_AT_END = pattern(r"다[.][\"”’')\]]*$")


def credit(text: str) -> int | None:
    """Return the offset where the picture credit at the end of ``text`` begins, or None; who wrote it, too, signs it."""
    end = text[-100:]
    if text.endswith(_STATEMENT_ENDS) or _HINT.search(end) is None or _WROTE_TOO.search(end) is not None:
        return None
    offset = max(0, len(text) - 140)
    tail = _MAIL_END.sub("", text[offset:])
    starts = [match.start() for pattern in _CREDITS if (match := pattern.search(tail))]
    starts += _signatures(tail)
    return offset + min(starts) if starts else None


def _signatures(tail: str) -> list[int]:
    """Return the offsets of a photographer's name behind what describes a picture."""
    signed, dated = _PHOTOGRAPHER.search(tail), _SIGNED_DAY.search(tail)
    found: list[int] = []
    if signed is not None and _may_be_picture(tail[: signed.start()]):
        found.append(signed.start())
    if dated is not None and _SCENE.search(tail[: dated.start()].rstrip()):
        found.append(dated.start())
    return found


def _may_be_picture(text: str) -> bool:
    """Return whether what stands before a photographer's name describes a picture and reports nothing."""
    return _SCENE.search(text) is not None or not _REPORTS.search(text)


def is_caption(line: Line) -> bool:
    """Return whether ``line`` on its own is a caption: one or two sentences with a credit behind them.

    A line with two datelines is a report to which a caption is glued.
    """
    text = line.text
    if len(text) > _LONGEST_CAPTION or text.count("=연합뉴스)") > 1:
        return False
    if _speaks_of_picture(line):
        return True
    at = credit(text)
    if at is None or _ends_signed(text[:at]) or goes_on_report(text[:at]):
        return False
    sentences = _sentences(text, at)
    dateline = leading(text)
    if dateline is not None:
        plain = text if dateline[0].names else _NOT_TO_SELL.sub("", text)
        return sentences <= 1 or _WIRE_END.search(plain) is not None
    return sentences <= 2 or (sentences <= _MOST_DATED and _DATED_PICTURE.search(text) is not None)


def _speaks_of_picture(line: Line) -> bool:
    """Return whether what ``line`` says makes it a picture's, credit or none."""
    text = line.text
    unrelated = len(text) < _DISCLAIMER and _UNRELATED.search(text[-60:]) is not None
    return is_doubled(text) or _LABEL_BEFORE.match(text) is not None or unrelated or _is_sided(line)


def _is_sided(line: Line) -> bool:
    """Return whether ``line`` says who of those whom a picture shows stands on which side, in one sentence at most.

    What is said of a limb, 무릎(왼쪽)을 다쳤다, is none.
    """
    if len(line.text) >= _SCENE_LENGTH or line.sentences > 1:
        return False
    if _FROM_SIDE.fullmatch(line.text) is not None:
        return not line.is_statement
    sided = _SIDED.search(line.text)
    return sided is not None and not _BODY_PART.search(line.text, max(0, sided.start() - 6), sided.start())


def goes_on_report(text: str) -> bool:
    """Return whether ``text``, which stands before a credit, carries a report on: it begins with a conjunction and reports."""
    first = text[:_CONJUNCTION].partition(" ")[0].rstrip(",")
    return first in lexicons.words("reading/conjunctions.txt") and reports(text.rstrip())


def _ends_signed(text: str) -> bool:
    """Return whether ``text``, which stands before a credit, ends with the byline of an article."""
    signed = trailing(text.rstrip())
    return signed is not None and bool(signed[0].names)


def is_doubled(text: str) -> bool:
    """Return whether ``text`` says the same thing twice: a caption and what stands for its picture."""
    half = len(text) // 2
    return len(text) > 30 and len(text) % 2 == 1 and text[half] == " " and text[:half] == text[half + 1 :]


def is_credit(text: str) -> bool:
    """Return whether the whole of ``text`` is a picture credit."""
    return len(text) < 70 and credit(text) == 0


def is_owner(text: str) -> bool:
    """Return whether ``text`` is the sign of copyright and a name, and no more: below a picture, or below an article."""
    return _OWNER.fullmatch(text) is not None


def is_of_facts(text: str) -> bool:
    """Return whether ``text`` says whose the facts of a report are, so nothing of a picture: ``자료제공 = 새길소방서``."""
    return _OF_FACTS.match(text) is not None


def has_text(text: str) -> bool:
    """Return whether ``text``, which is a credit as a whole, describes the picture as well."""
    return text.count(" ") > 7


def has_mark(text: str) -> bool:
    """Return whether ``text`` begins with a triangle that points to a picture."""
    return _TRIANGLE.match(text) is not None and _STOCK_CODE.search(text) is None


def is_scene(line: Line) -> bool:
    """Return whether ``line`` is a single sentence that describes a picture (`…하고 있다`)."""
    return len(line.text) < 200 and line.sentences <= 1 and _SCENE.search(line.text[-16:]) is not None


def shows_person(text: str) -> bool:
    """Return whether ``text`` is a phrase that ends with a name and a post, and says before it who that is."""
    words = text.split()
    if len(text) > _LONGEST_SUBJECT or len(words) < _FEWEST_WORDS or text[0] in _HEADING_SIGNS:
        return False
    named = is_person(words[-2]) and words[-1] in lexicons.words("people/titles.txt")
    return named and _WHO_DID.search(text) is not None


def stuck_scene(text: str) -> int | None:
    """Return where what is stuck to the last report of ``text`` begins, if it describes a picture and reports nothing."""
    stuck = list(_STUCK_SENTENCE.finditer(text, max(0, len(text) - _SCENE_LENGTH)))
    at = stuck[-1].end() if stuck else len(text)
    caption = text[at:].rstrip()
    return at if caption and (_SCENE.search(caption) or not _STATED_IN_CAPTION.search(caption)) else None


def describes(text: str) -> bool:
    """Return whether ``text`` can be a caption: a scene, or a phrase without a statement."""
    return _SCENE.search(text) is not None or _REPORTS.search(text) is None


def tells_when_or_where(text: str) -> bool:
    """Return whether ``text`` says of what it shows when it was, where, or who stands on which side, as captions do."""
    return _WHEN_OR_WHERE.search(text) is not None


def begins_with_scene(line: Line) -> bool:
    """Return whether the first of two sentences in ``line`` describes a picture (`…하고 있다.`)."""
    first, _, rest = line.text.partition("있다. ")
    return bool(rest) and len(line.text) < _TWO and line.sentences == 2 and "다. " not in first


def agency(text: str) -> int | None:
    """Return the offset of the name of an agency behind the last full stop of ``text``, or None."""
    found = _AGENCY_BEHIND.search(text)
    return found.start() if found is not None else None


def reports(text: str) -> bool:
    """Return whether ``text`` ends a sentence of a report and describes no picture."""
    return _STATEMENT_AT_END.search(text) is not None and _SCENE.search(text) is None


def reports_within(text: str) -> bool:
    """Return whether the last finished statement of ``text`` reports and describes no picture."""
    ends = [stated.end() for stated in _STATED_IN_CAPTION.finditer(text)]
    return bool(ends) and reports(text[: ends[-1]])


def begins_with_report(text: str) -> bool:
    """Return whether the first finished statement of ``text`` reports at some length, not to the reader, and shows no picture."""
    stated = _STATED_IN_CAPTION.search(text)
    if stated is None or stated.end() < _LEAST_REPORT or _STATED_POLITELY.search(text, 0, stated.end()):
        return False
    return reports(text[: stated.end()])


def statements(text: str) -> int:
    """Return how many sentences of ``text`` report (`…했다.`)."""
    return len(_STATED_IN_CAPTION.findall(text))


def polite_statements(text: str) -> int:
    """Return how many sentences of ``text`` do so in the words that one says to the reader (`…했습니다.`)."""
    return len(_STATED_POLITELY.findall(text))


def is_phrase(line: Line) -> bool:
    """Return whether ``line`` names what a picture shows in a phrase that ends with a full stop (`강가의 풍경.`)."""
    return len(line.text) < 120 and line.sentences <= 1 and _PHRASE_END.search(line.text[-8:]) is not None


def opens_picture(line: Line) -> bool:
    """Return whether ``line`` is the control that enlarges the picture whose caption comes next."""
    return line.key in keys("enlarge")


def _sentences(text: str, end: int) -> int:
    return len(re.findall(r"[가-힣]{2}[.?!][\"”’']*(?=\s|$)", text[:end]))
