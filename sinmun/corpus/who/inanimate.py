"""Things that articles took for people, and who signed them, by what no single article tells: how their names stand in all texts.

In a thing something is or happens (나루페이에서 결제한다), in a person never; and a brand has its name from nobody, so that
nothing which is called after it ever speaks (나루페이, 나루페이 노드, 나루페이 월렛). A firm is called one somewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sinmun.corpus.who.offices import office_of
from sinmun.corpus.who.unnamed import is_unnamed
from sinmun.entities.rules.cues import RAISES
from sinmun.entities.text import names
from sinmun.lexicons import lines, words

_LEAST_SHARE, _LEAST_SHARE_OF_KNOWN, _LEAST_SHARE_OF_FULL_NAME = 0.02, 0.1, 0.4
_NAMED_AFTER, _BEGIN_WITH_IT = 3, 2
_REPORTS = "기자"

_FIRM_WORDS = "|".join(lines("organizations/kinds_in_front.txt"))
_TITLED = (
    "대표|회장|사장|부사장|이사|의장|원장|소장|팀장|본부장|센터장|부장|연구원|교수|변호사|전무|상무|파트너|심사역|총괄|매니저"
    "|감독|작가|기자|씨|님|CEO"
)
STANDING = f"""
    SELECT form, count(*) AS mentions, count(*) FILTER (
            regexp_matches(behind, '^에서(는|도|만|의)?($|[^가-힣])')
            AND NOT regexp_matches(behind, '^에서(는|도|만)? ?(벗어|비롯|시작|출발|탈퇴|데뷔|활동|[^ ]+로)')
        ) AS located, count(*) FILTER (
            regexp_matches(behind, '^ ?(씨|님|군|양|여사)($|[^가-힣]|[은는이가의을를와과도])')
            OR regexp_matches(behind, '^(에게|께|한테)|^\\([^)]{{0,12}}[0-9]{{2}}세?\\)')
        ) AS addressed, count(*) FILTER (regexp_matches(before, '(그룹|밴드|듀오|아이돌)[ ‘“''"]{{0,2}}$')) AS performs,
        count(*) FILTER (regexp_matches(behind, '^ ?(사진)?기자')) AS signs,
        count(*) FILTER (
            regexp_matches(before, '({_FIRM_WORDS})인? [‘“''"]?$') AND NOT regexp_matches(behind, '^.? ?({_TITLED})')
            OR regexp_matches(before, '(㈜|\\(주\\)) ?$')
            OR regexp_matches(behind, '^[’”''"]?\\((공동 ?)?대표(이사)?[ :]|^[’”''",이가은는]* ?{RAISES}')
        ) AS firm
    FROM (
        SELECT unnest([
            {{'form': m.text, 'before': substr(text, greatest(m.start - 9, 1), least(m.start, 10)),
                'behind': substr(text, m."end" + 1, 26)}}
            for m in mentions if m.label = 'PS' AND length(m.text) > 1
        ], recursive := true) FROM kept
    )
    GROUP BY form HAVING located > 0 OR firm > 0 OR signs = mentions ORDER BY form
"""
"""How forms of people stand in the texts, of those in which something is, and of firms and signers: rows of `Standing`."""


class Standing(NamedTuple):
    """How a form of a person's name stands in all texts.

    Attributes:
        mentions: how often it does.
        located: mentions behind which 에서 says that something is or happens in it.
        addressed: those of somebody: 씨, 에게, an age.
        performs: those of a group that performs, and is left by its members (그룹 나루에서 탈퇴).
        signs: those before 기자, even if the next word is glued to it (표은새 기자새길시는).
        firm: those behind the word for what a firm is (물류 업체 나루온), or before who heads it (나루온(대표 표은새)) or what
            it raises (나루온, 3억원 투자 유치).
    """

    mentions: int
    located: int
    addressed: int
    performs: int
    signs: int
    firm: int = 0


class Naming(NamedTuple):
    """What all articles say of a name.

    Attributes:
        roles: those stated with it.
        forms: its forms, itself among them.
        spoke: quotations and statements that are ascribed to it.
    """

    roles: Sequence[str]
    forms: Sequence[str]
    spoke: int


def inanimate(people: Mapping[str, Naming], standing: Mapping[str, Standing]) -> Iterator[str]:
    """Yield the names that are a thing's or a place's, or of somebody who only took pictures or wrote.

    Args:
        people: what is known of each name.
        standing: of forms in which something is.
    """
    brands = _brands(people)
    for name, called in people.items():
        forms = [form for form in called.forms if form in standing and not is_unnamed(form)]
        branded = any(form in brands for form in called.forms)
        if (
            branded
            or _signs(name, called, standing)
            or _is_where_things_happen(name, called, [standing[form] for form in forms])
        ):
            yield name


def firms(people: Mapping[str, Naming], standing: Mapping[str, Standing]) -> Iterator[str]:
    """Yield the names that are a firm's: some text calls them so, and none addresses anybody by them.

    Args:
        people: what is known of each name.
        standing: of forms that are called firms.
    """
    for name, called in people.items():
        found = [standing[form] for form in called.forms if form in standing and not is_unnamed(form)]
        named = sum(one.firm for one in found)
        if not named or any(one.addressed or one.performs for one in found) or _real_offices(called):
            continue
        least = _LEAST_SHARE_OF_FULL_NAME if names.is_full_name(name) else 0.0
        if named >= least * sum(one.mentions for one in found):
            yield name


def _signs(name: str, called: Naming, standing: Mapping[str, Standing]) -> bool:
    """Return whether 기자 follows a name wherever it stands: a byline or a credit that a page glued to a text.

    Who is said to be a reporter of something (해솔뉴스 기자), or says something, is asked what he knows.
    """
    one = standing.get(name)
    if one is None or one.signs < one.mentions or called.spoke or not names.is_full_name(name):
        return False
    return not any(role.endswith(f" {_REPORTS}") for role in called.roles)


def _is_where_things_happen(name: str, called: Naming, standing: Sequence[Standing]) -> bool:
    """Return whether something is or happens in what a name stands for, and nobody is addressed by it."""
    located = sum(one.located for one in standing)
    mentions = sum(one.mentions for one in standing)
    if not located or any(one.addressed or one.performs for one in standing):
        return False
    known = names.is_full_name(name) and bool(_real_offices(called))
    return located >= (_LEAST_SHARE_OF_KNOWN if known else _LEAST_SHARE) * mentions


def _brands(people: Mapping[str, Naming]) -> frozenset[str]:
    """Return the single words by which several names are called, none of which is anybody's who speaks or has an office.

    Two begin with it: what several end with is a family's name (앙리 로시니, 마리오 로시니).
    """
    brands: defaultdict[str, list[str]] = defaultdict(list)
    for name, called in people.items():
        for form in called.forms:
            if " " not in form and len(form) > 1 and names.read_surname(form) is None:
                brands[form].append(name)
    return frozenset(
        form
        for form, called in brands.items()
        if len(called) >= _NAMED_AFTER
        and sum(name.startswith(f"{form} ") for name in called) >= _BEGIN_WITH_IT
        and not any(people[name].spoke or _real_offices(people[name]) for name in called)
    )


def _real_offices(called: Naming) -> list[str]:
    """Return the roles of a known title that is no everyday word."""
    heads = {role: office_of(role).head for role in called.roles}
    weak = words("corpus/no_offices.txt")
    return [role for role, head in heads.items() if head in names.all_titles() and head not in weak]
