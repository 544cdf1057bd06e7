"""Firms: what a legal form, an abbreviation in brackets, a country before the name or another mention says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from sinmun.entities.draft import Draft
from sinmun.entities.mention import CERTAIN, Mention
from sinmun.entities.rules.common_nouns import is_kind
from sinmun.entities.rules.shown import BELIEVED
from sinmun.entities.text import names, registry
from sinmun.entities.text.places import is_place, stands_as_ground, state_signs
from sinmun.entities.text.shortforms import is_abbreviated, without_company_ending
from sinmun.lexicons import words
from sinmun.patterns import pattern

_LONGEST_FORM = 4
_LEAST_STEM = 3  # syllables
_LEAST_IN_ROW = 2
_SHARED_DOT = "·"
_LEGAL_MARK = pattern(r"㈜|\(주\)")
_WORD_BEFORE_MARK = pattern(r"(?<![가-힣A-Za-z0-9&])[가-힣A-Za-z0-9&]{2,14}\Z")
_LONGEST_MARKED = 15
_PARTICLES_LIKE_ENDS = frozenset("은는이가을를의와과도")
_TAGS_OF_FIRMS = ("N", "SL", "SN", "XPN", "XSN", "XR")
_CROSS, _PARTNERS = "×", pattern(r"[^×\s](?:[^×]*[^×\s])?")
_SEATS = ("용산", "여의도")
"""Quarters by which the bodies that sit there are called: 용산 대통령실."""
_QUARTER, _LEAST_QUARTER = "동", 3


def behind_legal_form(draft: Draft, mention: Mention) -> Mention:
    """Return the name behind 법무법인 alone, as a body: the kind of firm is no part of it, where it is a word of its own."""
    text, start, forms = draft.text, mention.start, _forms_before()
    if (
        start > _LONGEST_FORM
        and text[start - 1] == " "
        and text[start - _LONGEST_FORM - 1 : start - 1] in forms
    ):
        return mention.labelled("OG")
    form, space, _ = mention.text.partition(" ")
    if form not in forms:
        return mention
    if space:
        return mention.part(len(form) + 1, label="OG")
    at = start + len(form) + 1
    token = draft.words.token_at(at)
    if token is None or token.tag not in ("NNG", "NNP") or not draft.words.closes(token.end):
        return mention
    return mention.spanning(at, token.end, text).labelled("OG")


def find_by_legal_mark(draft: Draft) -> None:
    """Take or believe the word that a firm's mark is glued to, whatever it was tagged, here and elsewhere: ㈜벨로나, 벨로나㈜."""
    marks = [match.span() for match in _LEGAL_MARK.finditer(draft.text)]
    spans = [span for start, end in marks if (span := _marked(draft, start, end)) is not None]
    if not spans:
        return
    forms = {draft.text[start:end] for start, end in spans}
    strange = {form for form in forms if not names.is_full_name(form)}
    draft.rewrite(
        [_as_firm(m) if m.text in strange or (m.start, m.end) in spans else m for m in draft.mentions]
    )
    for start, end in spans:
        draft.take(start, end, "OG", score=CERTAIN)


def _as_firm(mention: Mention) -> Mention:
    return mention._replace(label="OG", score=max(mention.score, BELIEVED))


def _marked(draft: Draft, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the word that a mark from ``start`` to ``end`` is glued to, before it or, else, behind."""
    if draft.text.startswith(")", start - 1):  # 벨로나(VELO)코리아㈜
        return None
    before = _WORD_BEFORE_MARK.search(draft.text, max(0, start - _LONGEST_MARKED), start)
    if before is not None:
        return before.span()
    name_end = end
    for token in draft.words.between(end, end + len(draft.words.run(end))):
        if token.start != name_end or not token.tag.startswith(_TAGS_OF_FIRMS):
            break
        name_end = token.end
    stem = draft.text[end : name_end - 1]
    if draft.text[name_end - 1 : name_end] in _PARTICLES_LIKE_ENDS and draft.text.count(
        stem
    ) > draft.text.count(draft.text[end:name_end]):
        name_end -= 1  # ㈜벨로나와, which Kiwi takes for one noun
    return (end, name_end) if name_end > end + 1 else None


@cache
def _forms_before() -> frozenset[str]:
    lawful = {form for form in words("organizations/legal_forms.txt") if form.endswith(("법인", "회사"))}
    return frozenset(lawful | words("organizations/firms.txt"))


def abbreviated(draft: Draft, mention: Mention) -> Mention:
    """Return what capitals in brackets abbreviate as a body: 세온해양(SOE). A state or city stays a place: 미국 워싱턴(DC)."""
    sure = mention.label == "PS" and mention.score >= CERTAIN
    if (
        not draft.text.startswith("(", mention.end)
        or sure
        or not is_abbreviated(draft.text, mention.text, mention.end)
    ):
        return mention
    capitals = draft.words.run(mention.end + 1)
    if registry.is_term(capitals) or is_place(mention.text.rpartition(" ")[2]):
        return mention
    return mention._replace(label="OG", score=1.0)


def place_apart(_draft: Draft, mention: Mention) -> Mention | Iterable[Mention]:
    """Return place and body apart where the place only says whose it is, or where it sits: 미국 | 마이크론, 여의도 | 나래은행.

    미국 국무부 stays one name: without the state it is nobody's.
    """
    country, _, rest = mention.text.partition(" ")
    seat = country in _SEATS or (country[-1] == _QUARTER and len(country) >= _LEAST_QUARTER)
    if seat and mention.label == "OG" and registry.acts(rest) and not registry.is_whole(mention.text):
        return mention.part(0, len(country), "LC"), mention.part(len(country) + 1, label="OG")
    if not is_place(country) or registry.is_whole(mention.text):
        return mention
    kind, _, name = rest.partition(" ")
    if name and names.head_of(kind, words("organizations/firm_kinds.txt")) is not None:
        firm = mention.part(len(mention.text) - len(name), label="OG")
    elif _is_of_no_place(rest, sure=mention.label == "OG"):
        firm = mention.part(len(country) + 1, label="OG")
    elif _is_firm_abroad(mention, country, rest):
        firm = mention.part(len(country) + 1, label="OG")._replace(score=CERTAIN)
    else:
        return mention
    return mention.part(0, len(country), "LC"), firm


def _is_of_no_place(name: str, *, sure: bool) -> bool:
    """Return whether a place before a body's name says only where it is; ``sure``: whether the tagger took both for a body."""
    if registry.is_foreign_firm(name) or registry.is_international(name):
        return True
    if sure and registry.may_be_foreign_firm(name):
        return True
    return names.head_of(name, words("organizations/universities.txt")) is not None


def _is_firm_abroad(mention: Mention, country: str, name: str) -> bool:
    """Return whether what was taken for a place is a state and a long name with a firm's ending: 일본 벨로니아케미컬."""
    if mention.label != "LC" or country not in state_signs().values() or " " in name:
        return False
    return any(len(stem) >= _LEAST_STEM for stem in without_company_ending(name))


def kind_apart(draft: Draft, mention: Mention) -> Mention:
    """Return a firm without the words in front that say what it is and does: 해외송금업체 나래빛, 물류 스타트업 벨로나래.

    What ends as bodies do is one name with them: 중소기업 협동조합.
    """
    *before, name = mention.text.split(" ")
    kinds = words("organizations/kinds_in_front.txt")
    last = next((at for at in range(len(before), 0, -1) if names.head_of(before[at - 1], kinds)), 0)
    if not last or registry.is_whole(mention.text) or is_kind(name):
        return mention
    if mention.label == "PS" and names.title_after(draft.text, mention.end) is not None:
        return mention
    if names.head_of(name, words("entities/organization-suffixes.txt")) and not registry.is_form(name):
        return mention
    return mention.part(sum(len(word) + 1 for word in before[:last]), label="OG")


def side_by_side(draft: Draft, mention: Mention) -> Mention | Iterable[Mention]:
    """Return bodies that × joins, and two of one kind or firms that only spaces part, apart: 누리전자×나래은행, 해온대 나래대.

    A hyphen joins two where one stands alone elsewhere in the article: 해온대-나래넷.
    A text that lost its commas has many of them: 누리전자 나래은행 도온건설.
    """
    if _CROSS in mention.text:
        return [mention.part(*match.span()) for match in _PARTNERS.finditer(mention.text)]
    first, hyphen, second = mention.text.partition("-")
    two = hyphen and not registry.is_form(mention.text)  # not 메르세데스-벤츠코리아
    if two and (_stands_alone(draft, first) or _stands_alone(draft, second)):
        return mention.part(0, len(first)), mention.part(len(first) + 1)
    first, dot, second = mention.text.partition(_SHARED_DOT)
    if dot and not registry.is_form(mention.text) and _shares_ending(first, second):
        return mention.part(0, len(first)), mention.part(len(first) + 1)
    first, space, second = mention.text.partition(" ")
    if not space or registry.is_whole(mention.text) or registry.is_form(mention.text.replace(" ", "")):
        return mention
    if registry.are_alike(first, second):
        return mention.part(0, len(first)), mention.part(len(first) + 1)
    row = list(_firms_in_row(mention.text))
    if len(row) < _LEAST_IN_ROW:
        return mention
    believed = mention._replace(score=max(mention.score, BELIEVED))
    return [believed.part(start, end) for start, end in row]


def _stands_alone(draft: Draft, form: str) -> bool:
    """Return whether one side of a hyphen is a body's name elsewhere in the article: 해온대-나래넷, where 해온대 is one."""
    return len(form) > 1 and not form.isascii() and form in draft.tables.organizations


def _shares_ending(first: str, second: str) -> bool:
    """Return whether a dot joins two listed bodies, of which the first may go without the ending of both: 누리·나래은행."""
    ending = names.head_of(second, words("organizations/company_endings.txt"))
    return registry.is_listed(second) and (
        registry.is_listed(first) or (ending is not None and registry.is_listed(first + ending))
    )


def _firms_in_row(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the firms that a form is made of, or of what comes before the first word that begins none."""
    at = 0
    while at < len(text):
        ends = [end for end in range(len(text), at, -1) if end == len(text) or text[end] == " "]
        end = next((end for end in ends if registry.is_firm(text[at:end])), None)
        if end is None:
            return
        yield at, end
        at = end + 1


def called_by_stem(draft: Draft, mention: Mention) -> Mention:
    """Return a person's form as a body where the article has the firm or union that begins so (세온 of 세온전자)."""
    unsure = len(mention.text) > 2 or mention.score < CERTAIN
    return mention.labelled("OG") if unsure and mention.text in draft.once(_stems) else mention


def _stems(draft: Draft) -> frozenset[str]:
    named = draft.tables.organizations
    stems = {stem for name in named for stem in without_company_ending(name) if len(stem) > 1}
    unions = {name.partition(" ")[0] for name in named if name.endswith("조합") and " " in name}
    return frozenset(stems | unions)


def short_for_firm(draft: Draft, mention: Mention) -> Mention:
    """Return a place's form as a body where the article has the firm of that name: 한빛 of 한빛전자."""
    short = mention.text in draft.once(_short_forms)
    ground = short and stands_as_ground(mention.text, draft.text, mention.end)
    return mention.labelled("OG") if short and not ground else mention


def _short_forms(draft: Draft) -> frozenset[str]:
    """Return what the firms of the article are called for short, if it is no place."""
    short = {stem for name in draft.tables.organizations for stem in without_company_ending(name)}
    return frozenset(short - words("entities/places.txt"))


def ends_as_firm(_draft: Draft, mention: Mention) -> Mention:
    """Return an uncertain person as a body where a firm's ending closes a long name (누리모빌리티)."""
    form = mention.text
    ends = len(form) > 3 and " " not in form and without_company_ending(form)
    return mention.labelled("OG") if ends else mention


def of_the_lexicon(draft: Draft, mention: Mention) -> Mention:
    """Return a doubtful or strange person as a body where the lexicon has one of that name, and no title stands behind."""
    sure = mention.score >= CERTAIN and names.surname_of(mention.text) is not None
    if sure or not registry.is_listed(mention.text) or draft.tables.phrases.phrase(mention.end) is not None:
        return mention
    addressed = names.address_after(draft.text, mention.end) is not None
    return mention if addressed or mention.text in draft.once(_parts_of_names) else mention.labelled("OG")


def _parts_of_names(draft: Draft) -> frozenset[str]:
    """Return the words with which the names of people with a space begin and end: 스즈키 and 하루 of 스즈키 하루."""
    people = (
        mention.text.split() for mention in draft.mentions if mention.label == "PS" and " " in mention.text
    )
    return frozenset(word for parts in people for word in (parts[0], parts[-1]))


def owner_of_bracket(draft: Draft) -> None:
    """Label a strange name in whose bracket a body stands as that body: 헬싱마린(Helsing Marine)."""
    mentions, text = list(draft.mentions), draft.text
    for at, mention in enumerate(mentions[:-1]):
        other = mentions[at + 1]
        inside = text[mention.end : other.start] == "(" and text.startswith(")", other.end)
        strange = mention.score < CERTAIN and names.surname_of(mention.text) is None
        if mention.label == "PS" and other.label == "OG" and inside and strange:
            mentions[at] = mention._replace(label="OG")
    draft.rewrite(mentions)
