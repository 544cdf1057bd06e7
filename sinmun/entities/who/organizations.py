"""Which body is which: full names, short forms and abbreviations of organisations, and places likewise."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from sinmun.entities.known import Known
from sinmun.entities.mention import Entity, Label, Mention
from sinmun.entities.text import names, registry
from sinmun.entities.text.places import (
    halves,
    is_municipality,
    is_place,
    places,
    state_names,
    state_signs,
)
from sinmun.entities.text.shortforms import (
    bare,
    is_branch_in_korea,
    is_of_group,
    is_short_form,
    last_syllables,
    only_goes_on,
    without_club_ending,
    without_company_ending,
)
from sinmun.lexicons import words
from sinmun.patterns import pattern
from sinmun.words.morphs import MIDDLE_DOTS

# 서울 and 서울시 are two things; 오하이오 and 오하이오주 are one.
_DIVISIONS = ("주", "현", "성", "섬")
_OFFICE = "청"
_FIRST_HANJA, _SHORTEST_SIGNED = "一", 2
_DOTS = pattern(f"[{MIDDLE_DOTS}]")
KOREA = "한국"
_KOREA = frozenset({KOREA, "대한민국", "우리", "우리나라", "韓"})


class Groups:
    """Forms that stand for the same body, gathered by pairs (a disjoint-set forest)."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._root = {form: form for form in forms}

    def find(self, form: str) -> str:
        """Return the representative of the body that ``form`` stands for."""
        while self._root[form] != form:
            self._root[form] = form = self._root[self._root[form]]
        return form

    def join(self, one: str, other: str) -> None:
        """Make two forms stand for one body; forms that do not occur are passed over."""
        if one in self._root and other in self._root:
            self._root[self.find(other)] = self.find(one)


def group(
    mentions: Sequence[Mention],
    label: Label,
    *,
    same: Iterable[tuple[str, str]] = (),
    known: Mapping[int, Known] | None = None,
    elsewhere: Collection[str] = (),
) -> list[Entity]:
    """Return the bodies or places that ``mentions`` name, the short forms of each under its fullest name.

    Args:
        mentions: mentions of one label; none overlap.
        label: their label.
        same: pairs of forms that the text equates, such as 한국전자통신연구원 and ETRI.
        known: the user's names, by the start of the mention; they keep their mentions and their name.
        elsewhere: the forms of all mentions of the article: 日 is 일본 where 일본 stands only as a place.
    """
    known = known or {}
    fixed: defaultdict[Known, list[Mention]] = defaultdict(list)
    free: list[Mention] = []
    for mention in mentions:
        entry = known.get(mention.start)
        if entry is not None:
            fixed[entry].append(mention)
        else:
            free.append(mention)
    counts = Counter(mention.text for mention in free)
    groups = Groups(counts)
    for one, other in same:
        groups.join(one, other)
    if label == "OG":
        of_one = (
            *_of_one_state(free, elsewhere),
            *_of_one_government(counts),
            *_of_one_prosecutor(counts),
            *_with_glued_sign(counts),
        )
        for one, other in of_one:
            groups.join(one, other)
    for one, other in _pairs(counts, label):
        if groups.find(other) == other:
            groups.join(one, other)
    grouped: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in free:
        grouped[groups.find(mention.text)].append(mention)
    named = [_entity(label, members, entry.name) for entry, members in fixed.items()]
    return named + [
        _entity(label, members, _state(members[0].text, elsewhere)) for members in grouped.values()
    ]


def is_sign_of_state(entity: Entity) -> bool:
    """Return whether a body is a state in one sign (남, 美) that the article nowhere names in full, or several (한·미).

    Such a row is noise to a reader. What the user named is what the user said.
    """
    signs = _DOTS.split(entity.name)
    return entity.label == "OG" and entity.confidence < 1 and all(sign in halves() for sign in signs)


def _state(form: str, elsewhere: Collection[str]) -> str | None:
    """Return the state that a single sign stands for, if the article names it anywhere."""
    state = _signs().get(form)
    return state if state in elsewhere else None


@cache
def _signs() -> dict[str, str]:
    return state_signs() | halves()


def _pairs(counts: Counter[str], label: Label) -> Iterable[tuple[str, str]]:
    """Yield full form and short form, for each short form its likeliest owner."""
    forms = sorted(counts, key=lambda form: (-len(form), form))
    signs = _signs() if label == "OG" else state_signs()
    signed: dict[str, str] = {}
    states = set(signs.values())
    by_syllable = _by_syllable(forms)
    companies: defaultdict[str, list[str]] = defaultdict(list)
    for form in forms if label == "OG" else ():
        for stem in (*without_company_ending(form), *without_club_ending(form)):
            companies[stem].append(form)
    listed = registry.fuller_names() if label == "OG" else {}
    spaced = {form.replace(" ", ""): form for form in forms if " " in form}
    for short in forms:
        if label == "OG" and short in spaced:  # OK저축은행 and OK 저축은행
            yield spaced[short], short
            continue
        if short in signs:
            full = signs[short]
            yield full if full in counts else signed.setdefault(full, short), short
            continue
        candidates = [form for form in by_syllable[short[0]] if len(form) > len(short)]
        if label == "OG":
            end = bare(short)[-1:]
            owners = [
                form
                for form in candidates
                if (not end or end in last_syllables(form))
                and is_short_form(short, form)
                and not registry.are_two(short, form)
                and not _is_other_body(short, form)
            ]
        else:
            owners = [form for form in candidates if _is_division(short, form)]
        fuller = listed.get(short, ()) or listed.get(short.replace(" ", ""), ())
        written = [form if form in counts else spaced.get(form, "") for form in fuller]
        owners += [form for form in written if form in counts and form not in owners]
        if not owners and label == "OG":
            firms = [
                form
                for form in companies[short]
                if not _is_firm_of_group(short, form) and not _is_other_body(short, form)
            ]
            owners = firms if len(firms) == 1 else []
        if not owners and label == "OG" and short in places():
            # 수원 said of 수원 삼성: a city's name for its club, where the article names one only.
            clubs = [
                form
                for form in candidates
                if registry.city_of_club(form) == short
                or (form.startswith(f"{short} ") and _goes_by_place(form, of_state=short in states))
            ]
            owners = clubs if len(clubs) == 1 else []
        owners = [form for form in owners if not is_branch_in_korea(form, short)]
        if owners:
            told = {form for form in owners if form.endswith(short) or form in written}
            yield max(owners, key=lambda form: (form in told, counts[form], -len(form))), short


def _of_one_government(counts: Counter[str]) -> Iterable[tuple[str, str]]:
    """Yield a government and its office, by which it is called, too: 솔내군, 솔내군청."""
    towns = {form.rpartition(" ")[2]: form for form in counts if is_municipality(form)}
    for form in counts if towns else ():
        if _is_office(form):
            government = towns.get(form.removesuffix(_OFFICE).rpartition(" ")[2])
            if government is not None:
                yield government, form


def _of_one_prosecutor(counts: Counter[str]) -> Iterable[tuple[str, str]]:
    """Yield a special prosecutor's office by its first form and another, where the article has one only: 특검, 내란 특검팀."""
    heads = words("organizations/special_prosecutors.txt")
    forms = [form for form in counts if names.head_of(form, heads) is not None]
    causes = {form.removesuffix(names.head_of(form, heads) or "").rstrip() for form in forms} - {""}
    if len(causes) < 2:
        yield from ((forms[0], form) for form in forms[1:])


def _with_glued_sign(counts: Counter[str]) -> Iterable[tuple[str, str]]:
    """Yield a state's body and its form with the sign of the state glued to it: FDA, 美FDA; 미국 상무부, 美상무부."""
    for form in counts:
        state, rest = state_signs().get(form[0]), form[1:]
        if state is None or form[0] < _FIRST_HANJA or len(rest) < _SHORTEST_SIGNED or rest.startswith(" "):
            continue
        for other in counts:
            head = other.rpartition(" ")[2]
            if head == rest and (other == rest or _state_of(other) == state):
                yield other, form


def _is_office(form: str) -> bool:
    """Return whether the office of a city, county or district is so called: 솔내군청."""
    return form.endswith(_OFFICE) and is_municipality(form.removesuffix(_OFFICE))


def _of_one_state(mentions: Sequence[Mention], elsewhere: Collection[str]) -> Iterable[tuple[str, str]]:
    """Yield a state's body and its bare name, where its own comes first and no other state has one.

    상무부 is that of 미국 상무부 then; 정부, and where the article names Korea a ministry's bare name, is Korea's: 한국 정부.
    """
    forms = {mention.text for mention in mentions}
    firsts: dict[str, str] = {}
    states: defaultdict[str, set[str | None]] = defaultdict(set)
    for mention in mentions:
        head = mention.text.rpartition(" ")[2]
        state = _state_of(mention.text) if mention.text != head else None
        owned = state in state_names() and mention.text.count(" ") == 1
        if mention.text == head or owned or registry.is_of_korea(head):
            firsts.setdefault(head, mention.text)
        if mention.text != head:
            states[head].add(state)
    for head, form in firsts.items():
        told = len(states[head]) == 1 and form != head and _state_of(form) is not None
        if told and not _is_koreas(head, elsewhere):
            yield form, head
    for form in sorted(forms):
        state, _, head = form.rpartition(" ")
        if state in _KOREA and head in forms and (_is_called_cabinet(head) or registry.is_of_korea(head)):
            yield form, head


def _is_koreas(head: str, elsewhere: Collection[str]) -> bool:
    """Return whether a bare name is that of a body of Korea, though the article names another state's."""
    return _is_called_cabinet(head) or (registry.is_ministry(head) and KOREA in elsewhere)


def _is_called_cabinet(head: str) -> bool:
    return head in words("organizations/cabinets.txt")


def _state_of(form: str) -> str | None:
    """Return the state that the name of a body begins with: 미국 of 美 대법원."""
    first, _, _ = form.partition(" ")
    state = _signs().get(first, first)
    return state if is_place(state) else None


def _is_other_body(short: str, form: str) -> bool:
    """Return whether the lexicon says that ``short`` is a body of its own: 통일부, though 통일전선부 has its syllables.

    A legal form, or a last part that tells no other body, leaves it what it is: 누리음료(주), 누리소프트 테크놀로지, 나래대학교.
    """
    named = registry.is_name(short) and not form.endswith(short) and form not in registry.fuller(short)
    return (named and not only_goes_on(short, form)) or registry.is_firm_beside_group(short, form)


def _is_firm_of_group(short: str, form: str) -> bool:
    return is_of_group(short, form) or registry.is_firm_beside_group(short, form)


def _by_syllable(forms: Sequence[str]) -> dict[str, list[str]]:
    """Return for the first syllable of each form the forms that have it anywhere, in their order."""
    firsts = {form[0] for form in forms}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for form in forms:
        for syllable in firsts.intersection(form):
            found[syllable].append(form)
    return found


def _goes_by_place(form: str, *, of_state: bool) -> bool:
    """Return whether a body behind a place's name is called by that: of a state only its team (한국 축구대표팀)."""
    return form.endswith("팀") if of_state else not _names_office(form)


def _names_office(form: str) -> bool:
    """Return whether a body's name ends as those of ministries, courts and schools do, not as a club's."""
    return (
        form[-1] in "부처청원회당국소실관군대단교"
        or names.head_of(form, words("organizations/endings.txt")) is not None
    )


def _is_division(short: str, full: str) -> bool:
    if full.endswith(f" {short}") and len(short) > 1:
        return True
    division = full[len(short) :] if len(short) > 1 and full.startswith(short) else ""
    return division in _DIVISIONS or division in words("organizations/place_endings.txt")


def _entity(label: Label, members: list[Mention], name: str | None = None) -> Entity:
    if len(members) == 1:
        form = members[0].text
        return Entity(label, name or form, (form,), tuple(members))
    members = sorted(members)
    counts = Counter([mention.text for mention in members])
    if name is None:
        governs = any(map(is_municipality, counts))
        name = max(
            counts,
            key=lambda form: (
                not form.isascii(),
                not (governs and _is_office(form)),
                len(bare(form)),
                counts[form],
            ),
        )
    return Entity(label, name, tuple(form for form, _ in counts.most_common()), tuple(members))
