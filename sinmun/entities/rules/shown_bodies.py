"""Doubtful bodies that what stands around them shows: a bracket behind them, the word for their kind, a list of such.

The tagger half believes firms, societies and schools that it has never seen; an article that introduces them says what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TypeAlias

from sinmun.entities.draft import Draft
from sinmun.entities.mention import CERTAIN, Mention
from sinmun.entities.rules.common_nouns import is_kind
from sinmun.entities.rules.shown import BELIEVED
from sinmun.entities.text import names, registry
from sinmun.entities.text.boundaries import is_common, is_particles
from sinmun.entities.text.places import is_municipality, is_place
from sinmun.lexicons import words
from sinmun.patterns import pattern

_SURE_BODY_FROM = 0.85
_LEAST_SURE_BODIES = 2
_LEAST_SURE_SHARES = 1
_LONGEST_JOINT = 48
_LISTING_SIGNS = "△▲▷▶◇◆○●◎"
_JOINT_OF_BODIES = pattern(rf"(?:\s?\([^()\n]{{1,30}}\))?(?:, ?| ?[·ㆍ‧∙•・{_LISTING_SIGNS}] ?|(?:와|과) )")
_NAME_IN_FRONT = pattern(r"(?<![가-힣A-Za-z0-9])[가-힣A-Za-z0-9&·]{3,16}\Z")
_LONGEST_HEADED = 16
_BETWEEN_BODIES = pattern(r"[가-힣A-Za-z0-9&]{3,14}")
# No colon: (취재 : 나하늘 / 제작 : 디지털뉴스부) are the credits of a report.
_MAKERS = pattern(r"\((?:[^()\n]{1,40}[,/] ?)?((?:공동 ?|기획[·/])?제작사? [^()\n/:]{2,60})[)/]")
_MAKER = pattern(
    r"(?:(?:공동 ?|기획[·/])?제작사? |, ?|[·ㆍ])([가-힣A-Za-z0-9&]+(?: [가-힣A-Za-z0-9&]+)?)(?=[,)·ㆍ/]|$)"
)
_IN_MARKS = pattern(
    r"[‘']([가-힣A-Za-z0-9&·]{2,12}(?: [가-힣A-Za-z0-9&·]{1,8}){0,3})[’'](?=[은는이가을를의와과도에로,(]|\s[가-힣])"
)
_KIND_IN_FRONT = pattern(r"([가-힣]+?)인? \Z")
_CHANGE = pattern(r"\([-+▲▼↑↓]?\d+\.\d+%\)")
_CHANGED_BEFORE = pattern(rf"(?<![가-힣A-Za-z0-9])([가-힣A-Za-z0-9&]{{3,14}}){_CHANGE.pattern}, ?\Z")
_CHANGED_BEHIND = pattern(rf"{_CHANGE.pattern}, ?([가-힣A-Za-z0-9&]{{3,14}})(?={_CHANGE.pattern})")
_BEFORE_ITS_OWN = pattern(
    r"초(?= (?:교장|교감|교사|전교생|재학생|졸업생|학생|학부모|[1-6]학년|병설유치원))|사(?= (?:주지|회주) [가-힣])"
)
_SCHOOL_OR_TEMPLE = pattern(r"(?<![가-힣A-Za-z0-9])[가-힣]{2,4}(?:(?<![달월년주])초|사)\Z")
_LONGEST_SCHOOL = 5
_PLURAL = "들"
_TAGS_OF_CLAUSES = "EVJ"
_ENDS_OF_CLAUSES = ("다", "에게", "에서", "부터", "까지")
"""How a word ends that is part of a clause, though Kiwi takes it for a name: 조성한다, 수료자에게."""
_PREFERRED = "우"
_LEAST_SYLLABLES = 3
_Listed: TypeAlias = Mention | tuple[int, int]
"""What stands in a list: a mention, or the span of a word that nothing has taken."""


def by_bracket_of_body(draft: Draft, mention: Mention) -> Mention | Iterable[Mention]:
    """Return a doubtful name as a body that a bracket as only bodies have stands behind: 나래빛(대표 도서린), 나래빛(123450).

    Who heads it makes one of what was surely taken for a person, too, wherever that stands.
    """
    if mention.label == "PS" and mention.text in draft.once(_headed):
        return _believed_body(mention)
    doubtful = mention.score < (CERTAIN if mention.label == "PS" else BELIEVED) or mention.label not in (
        "OG",
        "PS",
    )
    if not doubtful or not draft.text.startswith("(", mention.end):
        return mention
    bracket = _bracket_of_body().match(draft.text, mention.end)
    shown = bracket is not None and _shows_body(bracket) and not is_kind(mention.text)
    if not shown:
        return mention
    province, space, town = mention.text.rpartition(" ")
    if space and " " not in province and is_municipality(town):  # 솔내도 나래시(시장 도서린)
        return mention.part(0, len(province), "LC"), _believed_body(mention.part(len(province) + 1))
    return _believed_body(mention)


def _headed(draft: Draft) -> frozenset[str]:
    """Return the forms of people behind which a bracket says who heads them."""
    people = [m for m in draft.mentions if m.label == "PS" and draft.text.startswith("(", m.end)]
    brackets = [(m.text, _bracket_of_body().match(draft.text, m.end)) for m in people]
    return frozenset(
        form for form, bracket in brackets if bracket and bracket["chief"] and _shows_body(bracket)
    )


def find_before_brackets(draft: Draft) -> None:
    """Take the word passed over that a bracket as only bodies have stands behind: 나래빛(대표 도서린), 나래빛(123450)."""
    for match in _bracket_of_body().finditer(draft.text) if "(" in draft.text else ():
        end = match.start()
        if not _shows_body(match):
            continue
        name = _NAME_IN_FRONT.search(draft.text, max(0, end - _LONGEST_HEADED - 1), end)
        if name is None or name.group().isascii() or is_kind(name.group()):
            continue
        if not all(map(is_common, draft.words.between(name.start(), end))):
            draft.take(name.start(), end, "OG", score=BELIEVED)


@cache
def _bracket_of_body() -> re.Pattern[str]:
    """Return the pattern of a bracket with who heads a body, or with its code on the exchange.

    So it is in (부총장 겸 의료원장 나하늘), and behind the other name of the body, (NURI, 대표 나하늘).
    """
    heads = "|".join(sorted(words("organizations/heads.txt"), key=len, reverse=True))
    gloss = r"(?:[A-Z][A-Za-z0-9&. -]{1,24}, ?)?(?:[구옛舊] ?[가-힣A-Za-z0-9&]{2,12}, ?)?"
    before, behind = r"(?:[가-힣]{2,8} ?[겸·] ?|공동 ?|각자 ?|총괄 ?)?", r"(?: ?직무대행)?(?: ?: ?| )"
    behind_chief = "(?: (?:목사|신부|스님))?"
    return re.compile(
        rf"\((?:\d{{6}}(?=[,)])|{gloss}{before}(?:{heads}){behind}(?P<chief>[가-힣]{{2,4}}){behind_chief}(?=[,)·∙ㆍ/]))"
    )


def _shows_body(bracket: re.Match[str]) -> bool:
    """Return whether a bracket names who heads a body or has a code, and is not somebody's own: (시장 후보), (사장 직무대행)."""
    chief = bracket["chief"]
    return chief is None or (names.surname_of(chief) is not None and chief not in names.all_titles())


def find_makers(draft: Draft) -> None:
    """Believe or take who makes a work, in the bracket behind its title: ‘벨로나래’(연출 나하늘, 제작 나래픽처스, 도온미디어)."""
    if "제작" not in draft.text:
        return
    spans = [
        maker.span(1)
        for match in _MAKERS.finditer(draft.text)
        for maker in _MAKER.finditer(draft.text, *match.span(1))
        if not _is_said(draft, *maker.span(1))
    ]
    _believe_or_take(draft, spans)


def _believe_or_take(draft: Draft, spans: Sequence[tuple[int, int]]) -> None:
    """Make each span a body: the doubtful mention that stands there, or a new one."""
    wanted = set(spans)
    doubtful = {
        mention: _believed_body(mention)
        for mention in (draft.mentions if wanted else ())
        if (mention.start, mention.end) in wanted and (mention.label == "OG" or mention.score < CERTAIN)
    }
    if doubtful:
        draft.rewrite([doubtful.get(mention, mention) for mention in draft.mentions])
    for start, end in spans:
        draft.take(start, end, "OG", score=BELIEVED)


def find_bodies_in_lists(draft: Draft) -> None:
    """Believe the doubtful names of a list of bodies, and take the words passed over between them: 누리전자, 나래빛, 도온건설.

    Two that are sure speak for the others where none is surely a person or a place.
    """
    believed: dict[Mention, Mention] = {}
    found: list[tuple[int, int]] = []
    for named in _lists_of_names(draft):
        shares = bool(named) and isinstance(named[0], Mention) and _is_share(draft, named[0])
        items = _with_ends(draft, named) if shares else named
        sure = _sure_bodies(items)
        if sure < (_LEAST_SURE_SHARES if shares else _LEAST_SURE_BODIES):
            continue
        for item in items:
            if not isinstance(item, Mention):
                found.append(item)
            elif item.score < _SURE_BODY_FROM and _may_name_body(
                draft, item.start, item.end, short=sure > _LEAST_SURE_BODIES
            ):
                believed[item] = _believed_body(item)
    if believed:
        draft.rewrite([believed.get(mention, mention) for mention in draft.mentions])
    for start, end in found:
        draft.take(start, end, "OG", score=BELIEVED)


def find_quoted(draft: Draft) -> None:
    """Believe or take what single marks hold behind the word for a group or a firm: 시민단체 ‘가온의 벗들’은, 업체 '나래빛'에."""
    spans: list[tuple[int, int]] = []
    for match in _IN_MARKS.finditer(draft.text):
        start, end = match.span(1)
        named = _is_behind_its_kind(draft.text, start - 1) and not _is_said(draft, start, end)
        if named and _may_name_body(draft, start, end):
            spans.append((start, end))
    _believe_or_take(draft, spans)


def find_before_its_own(draft: Draft) -> None:
    """Believe or take a school or a temple before who belongs to it: 솔내초 전교생, 도온사 주지 나하늘 스님."""
    spans: list[tuple[int, int]] = []
    for match in _BEFORE_ITS_OWN.finditer(draft.text):
        end = match.end()
        name = _SCHOOL_OR_TEMPLE.search(draft.text, max(0, end - _LONGEST_SCHOOL - 1), end)
        if name is not None and _may_name_body(draft, *name.span()):
            spans.append(name.span())
    _believe_or_take(draft, spans)


def find_behind_kinds(draft: Draft) -> None:
    """Take the name passed over right behind the word for a group or a firm, before a particle: 스타트업 벨로나래는."""
    text, boundaries, lasts = draft.text, draft.words, _last_of_words_for_kinds()
    # Few words stand behind such a one; a look at its last syllable spares the others the rest.
    for start in [start for start in boundaries.word_starts if text[start - 2 : start - 1] in lasts]:
        token = boundaries.token_at(start)
        if token is None or token.tag != "NNP" or token.end - start < _LEAST_SYLLABLES:
            continue
        named = _is_behind_its_kind(text, start) and is_particles(boundaries.run(token.end) or " ")
        if named and _may_name_body(draft, start, token.end):
            draft.take(start, token.end, "OG", score=BELIEVED)


@cache
def _last_of_words_for_kinds() -> frozenset[str]:
    return frozenset([kind[-1] for kind in words("organizations/kinds_before_marks.txt")]) | {"인"}


def _is_behind_its_kind(text: str, start: int) -> bool:
    """Return whether the word for a group or a firm and a space stand before ``start``."""
    before = _KIND_IN_FRONT.search(text, max(0, start - _LONGEST_HEADED), start)
    kinds = words("organizations/kinds_before_marks.txt")
    return before is not None and names.head_of(before.group(1), kinds) is not None


def _is_said(draft: Draft, start: int, end: int) -> bool:
    """Return whether marks hold a clause, as a group's name may be, too: ‘엇갈린 성적표’, but not ‘숲을 지키는 사람들’."""
    form = draft.text[start:end]
    if form.endswith(_PLURAL) or names.head_of(form, words("entities/organization-suffixes.txt")) is not None:
        return False
    return any(token.tag[0] in _TAGS_OF_CLAUSES for token in draft.words.between(start, end))


def _believed_body(mention: Mention) -> Mention:
    return mention._replace(label="OG", score=max(mention.score, BELIEVED))


def _lists_of_names(draft: Draft) -> Iterator[list[_Listed]]:
    """Yield the names that only commas, dots and the like part, with the words between them that nothing has taken."""
    items: list[_Listed] = []
    end = -1
    for mention in sorted(draft.mentions):
        gap = draft.text[end : mention.start] if 0 <= end <= mention.start <= end + _LONGEST_JOINT else ""
        joint = _JOINT_OF_BODIES.match(gap) if gap else None
        if joint is not None and joint.end() < len(gap):
            between = _word_between(draft, end + joint.end(), mention.start)
            joint = joint if between is not None else None
            items += [between] if between is not None else []
        if joint is None:
            yield items
            items = []
        items.append(mention)
        end = mention.end
    yield items


def _is_share(draft: Draft, mention: Mention) -> bool:
    """Return whether a share's change stands in the bracket behind a name: 누리전자(-1.20%)."""
    return _CHANGE.match(draft.text, mention.end) is not None


def _with_ends(draft: Draft, shares: list[_Listed]) -> list[_Listed]:
    """Return a list of shares with the words passed over before its first name and behind its last that have a change, too."""
    (start, _), (_, end) = _span(shares[0]), _span(shares[-1])
    before = _CHANGED_BEFORE.search(draft.text, max(0, start - _LONGEST_JOINT), start)
    behind = _CHANGED_BEHIND.match(draft.text, end)
    found = [match.span(1) if match is not None else None for match in (before, behind)]
    head, tail = ([span] if span is not None and _may_name_body(draft, *span) else [] for span in found)
    return [*head, *shares, *tail]


def _word_between(draft: Draft, start: int, stop: int) -> tuple[int, int] | None:
    """Return the span of the one word between two names of a list, if it may be a name."""
    word = _BETWEEN_BODIES.match(draft.text, start, stop)
    if word is None or _JOINT_OF_BODIES.fullmatch(draft.text, word.end(), stop) is None:
        return None
    return word.span() if _may_name_body(draft, *word.span()) else None


def _may_name_body(draft: Draft, start: int, end: int, *, short: bool = False) -> bool:
    """Return whether what stands there is no place, no state and no common noun; ``short``: it may have two syllables."""
    form = draft.text[start:end]
    if is_place(form) or is_kind(form) or registry.is_thing(form):
        return False
    if len(form) < _LEAST_SYLLABLES - short and not registry.is_form(form):
        return False
    if form.endswith(_PREFERRED) and registry.is_form(form[:-1]):  # a share: 삼성전자우
        return False
    if form.endswith(_ENDS_OF_CLAUSES) and not registry.is_form(form):
        return False
    tokens = draft.words.between(start, end)
    return not all(map(is_common, tokens)) and tokens[-1].tag[0] not in _TAGS_OF_CLAUSES


def _span(item: _Listed) -> tuple[int, int]:
    return (item.start, item.end) if isinstance(item, Mention) else item


def _sure_bodies(items: list[_Listed]) -> int:
    """Return how many bodies of a list are sure; none where it is no list of bodies, for what else is surely in it."""
    sure = [item.label for item in items if isinstance(item, Mention) and item.score >= _SURE_BODY_FROM]
    return len(sure) if len(items) > _LEAST_SURE_BODIES and set(sure) == {"OG"} else 0
