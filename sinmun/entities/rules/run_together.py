"""Names run together or cut short: a body and the person behind it, two people, a given name without its surname."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from sinmun.entities.draft import Draft
from sinmun.entities.mention import CERTAIN, LIKELY, Label, Mention
from sinmun.entities.text import names, registry, transcribed
from sinmun.entities.text.fullnames import is_called_by_surname, is_known_name, is_new_name
from sinmun.entities.text.places import is_place, state_signs
from sinmun.entities.text.transcription import likeness
from sinmun.lexicons import words
from sinmun.patterns import pattern

_CAPITALS_IN_WORD = pattern(r"[A-Z]{2}")
_HANGUL_OR_HYPHEN = pattern(r"[가-힣-]+")
_LEAST_OF_BODY = 2
_NEXT_WORD = pattern(r" ([가-힣])(?= [가-힣A-Z])")
_GROUPS_OF_MUSIC = ("걸그룹", "보이그룹", "아이돌그룹", "아이돌 그룹")
_LONGEST_GROUP = 8
_BATCHIM = 28
_TAGS_OF_NOUNS = ("NNG", "NNP", "NR", "XR")
_LONG_ENOUGH = 4
_KOREAN_FROM = 0.97
"""Korean names score more, as a rule; the second part of a foreign one may look like them (두리닉)."""
_FIRST_SYLLABLE = ord("가")


def begins_longer_word(draft: Draft, mention: Mention) -> bool:
    """Return whether a strange person is the beginning of a department or an office: 이식혈관외과, 가온연구소 거시경제실장."""
    behind = draft.words.run(mention.end)
    if len(mention.text) < names.FULL_NAME_SIZE or not behind:
        return False
    if names.head_of(draft.words.run(mention.start), words("people/units.txt")):
        return True
    tokens = draft.words.between(mention.start, mention.end)
    common = all(token.tag == "NNG" and not token.oov for token in tokens)
    in_office = common or draft.tables.phrases.before(mention.start - 1, "OG") is not None
    return in_office and names.title_in(draft.text, mention.start) is not None


def organization_apart(draft: Draft, mention: Mention) -> Mention | Iterable[Mention]:
    """Return a person and the body before the name apart: 한밭중공업 | 박경식."""
    front, _, last = mention.text.rpartition(" ")
    if not names.is_full_name(last):
        return mention
    ending = names.head_of(front, words("organizations/endings.txt"))
    firm = len(front) >= _LONG_ENOUGH and names.head_of(front, words("organizations/company_endings.txt"))
    if front not in draft.tables.organizations and ending is None and not firm:
        return mention
    return mention.part(0, len(front), "OG"), mention.part(len(front) + 1)


def product_of_firm(draft: Draft, mention: Mention) -> Mention:
    """Return the firm alone where what stands behind it in a person's form is a product: 가람자동차 니로.

    No product is a full name, what is named elsewhere or what a title or a form of address follows.
    """
    firm, _, rest = mention.text.partition(" ")
    named = registry.is_listed(firm) or firm in draft.tables.organizations
    if not named or is_place(firm) or " " in rest or names.surname_of(rest) is not None:
        return mention
    text, end = draft.text, mention.end
    titled = draft.tables.phrases.phrase(end) is not None or names.address_after(text, end) is not None
    return mention if titled or rest in draft.tables.labels else mention.part(0, len(firm), "OG")


def office_apart(draft: Draft, mention: Mention) -> Mention:
    """Return a full name, or a foreign one, without the beginning of the office behind it: 최윤겸 | 환노위원장."""
    front, _, last = mention.text.rpartition(" ")
    glued = draft.words.run(mention.end) and names.title_in(draft.text, mention.end - len(last)) is not None
    foreign = " " in front and names.surname_of(front.partition(" ")[0]) is None
    named = glued and (names.is_full_name(front) or foreign)
    compound = front[:2] in words("people/compound_surnames.txt") and len(front) in (3, 4)
    if named or (compound and names.title_after(draft.text, mention.end) is not None):
        return mention.part(0, len(front))
    return mention


def called_by_given_name(draft: Draft, mention: Mention) -> Mention:
    """Return a given name without the 이 behind its last consonant: 강민이에게 of 지강민."""
    name = mention.text
    if len(name) < names.FULL_NAME_SIZE or name[-1] != "이" or not _closed_syllable(name[-2]):
        return mention
    called = any(other[1:] == name[:-1] for other in draft.tables.full_names)
    return mention.part(0, len(name) - 1) if called else mention


def _closed_syllable(syllable: str) -> bool:
    return (ord(syllable) - _FIRST_SYLLABLE) % _BATCHIM > 0


def with_second_part(draft: Draft, mention: Mention) -> Mention:
    """Return a foreign name with a second part of one syllable before a title, or a body and a title: 에릭 | 쳉 회장."""
    follows = _NEXT_WORD.match(draft.text, mention.end)
    if (
        len(mention.text) == 1
        or follows is None
        or not _is_syllable_of_name(draft, mention, *follows.span(1))
    ):
        return mention
    return mention.spanning(mention.start, follows.end(1), draft.text)


def _is_syllable_of_name(draft: Draft, mention: Mention, start: int, end: int) -> bool:
    """Return whether one syllable between a foreign name and a title is a surname: a noun to Kiwi, if anything."""
    if end - start != 1 or names.surname_of(mention.text) is not None:
        return False
    token = draft.words.token_at(start)
    first = transcribed.is_first(mention.text)
    surname = first and draft.text[start:end] in names.surnames()
    noun = token is not None and token.end == end and (token.tag in _TAGS_OF_NOUNS or surname)
    other = draft.tables.phrases.at(start)
    apart = other is not None and (other.label, other.end, " " in mention.text) == ("PS", end, False)
    free = other is None or (apart and draft.text[start:end] not in words("people/former.txt"))
    phrases = draft.tables.phrases
    whose = phrases.at(end + 1, "LC", "OG")
    held = whose is not None and phrases.phrase(whose.end) is not None and first
    return noun and free and (held or names.title_in(draft.text, end + 1) is not None)


def parts_side_by_side(draft: Draft) -> None:
    """Join two parts of a foreign name that only a space parts, and of which neither stands elsewhere: 샌드라 | 크로닝."""
    text, counts = draft.text, draft.tables.counts
    result: list[Mention] = []
    for mention in draft.mentions:
        last = result[-1] if result else None
        beside = last is not None and last.end + 1 == mention.start and text[last.end] == " "
        beside = beside and last is not None and not _is_behind_group(text, last.start)
        if last is not None and beside and _are_parts(last, mention, counts):
            result[-1] = last.spanning(last.start, mention.end, text)
        else:
            result.append(mention)
    draft.rewrite(result)


def _are_parts(first: Mention, second: Mention, counts: Mapping[str, int]) -> bool:
    """Return whether two forms of people, each named once, can be one foreign name: the first is no Korean one."""
    doubtful = second.score < _KOREAN_FROM and len(second.text) != 2
    strange = names.surname_of(second.text) is None or doubtful
    return (
        strange
        and names.surname_of(first.text) is None
        and all(_is_single(part, counts) for part in (first, second))
    )


def _is_single(mention: Mention, counts: Mapping[str, int]) -> bool:
    form = mention.text
    return mention.label == "PS" and counts[form] == 1 and len(form) > 1 and " " not in form


def without_state(_draft: Draft, mention: Mention) -> Mention:
    """Return a name without the sign of a state that its body begins with: 해리 하로 | 미 국익연구센터, 왕린 | 中 외교부장."""
    head, _, last = mention.text.rpartition(" ")
    apart = " " in head or not "가" <= last[:1] <= "힣"
    return mention.part(0, len(head)) if head and apart and last in state_signs() else mention


def with_junior(draft: Draft, mention: Mention) -> Mention:
    """Return a foreign name with the 주니어 behind it, which is a part of it."""
    end = mention.end + 1 + len(names.JUNIOR)
    junior = draft.text.startswith(f" {names.JUNIOR}", mention.end) and draft.words.closes(end)
    return mention.spanning(mention.start, end, draft.text) if junior else mention


def name_before_organization(draft: Draft, mention: Mention) -> Mention | Iterable[Mention]:
    """Return a person's name and, apart, the body between it and the title: 장이든 | 모아랩 대표."""
    first, _, rest = mention.text.partition(" ")
    if registry.is_listed(first) or not _title_behind(draft, mention):
        return mention
    named = _names_organization(rest, draft.tables.labels)
    new = is_new_name(first, mention.start, draft.words) or is_called_by_surname(first, draft.words)
    doubtful = mention.label == "OG" and mention.score < CERTAIN
    known = doubtful and is_known_name(first, mention.start, draft.words)
    if not (mention.label == "OG" or named) or not (new or known):
        return mention
    person = mention.part(0, len(first), "PS")
    if not named:
        return (person,)
    return person, mention.part(len(first) + 1, label="LC" if is_place(rest) else "OG")


def _title_behind(draft: Draft, mention: Mention) -> bool:
    return draft.tables.phrases.phrase(_behind_bracket(draft, mention)) is not None


def _behind_bracket(draft: Draft, mention: Mention) -> int:
    bracket = names.bracket_after(draft.text, mention.end)
    return bracket.end() if bracket else mention.end


def full_name_alone(draft: Draft, mention: Mention) -> Mention:
    """Return an unlikely mention cut to the full name it begins with that is a person elsewhere, or a person's ends with."""
    if mention.score >= LIKELY:
        return mention
    first, last = mention.text.partition(" ")[0], mention.text.rpartition(" ")[2]
    if _is_person_elsewhere(draft, first):
        return mention.part(0, len(first))
    if mention.label == "PS" and _is_person_elsewhere(draft, last):
        return mention.part(len(mention.text) - len(last))
    return mention


def _is_person_elsewhere(draft: Draft, word: str) -> bool:
    return len(word) > 2 and names.surname_of(word) is not None and draft.tables.labels.get(word) == "PS"


def organization_behind_name(draft: Draft, mention: Mention) -> Mention | Iterable[Mention]:
    """Return a person's name and, apart, the state or body that ends the mention before a title: 발루아 | 벨로니아 대통령.

    A body of the lexicon behind a foreign name of two words needs none: 카를로 벨리노 | 엔비디아 기술 부문 부사장.
    """
    head, _, last = mention.text.rpartition(" ")
    if " " in head and registry.is_listed(last) and last not in words("people/foreign_last.txt"):
        return mention.part(0, len(head)), mention.part(len(head) + 1, label="OG")
    behind = _behind_bracket(draft, mention)
    body = _body_behind_two_words(mention.text) if " " in head else None
    if body is not None and draft.tables.phrases.phrase(behind) is not None:
        return mention.part(0, body - 1), mention.part(body, label="OG")
    if names.title_after(draft.text, behind) is None or _is_whole_name(head, last):
        return mention
    labels = draft.tables.labels
    place, organization = is_place(last), _names_organization(last, labels)
    early = behind == mention.end and _ends_early(head, last, labels, draft.text)
    if not (place or organization or early):
        return mention
    person = mention.part(0, len(head))
    if not (place or organization or " " in head):
        return (person,)
    return person, mention.part(len(head) + 1, label="LC" if place else "OG")


def _is_whole_name(first: str, last: str) -> bool:
    """Return whether a known first part and a word like a name are one name, whatever else is so called: 올리버 | 카르노젠."""
    like = likeness(last)
    return (
        transcribed.is_first(first)
        and like.foreign > like.word
        and not (is_place(last) or registry.is_listed(last))
    )


def _body_behind_two_words(name: str) -> int | None:
    """Return where the body begins that stands behind two or more words of a name: 카를로 벨리노 | 벨로DS증권, 가온 비즈니스."""
    at = 0
    for count, word in enumerate(name.split(" ")):
        if count > 1 and _is_body_in_name(word):
            return at
        if not _HANGUL_OR_HYPHEN.fullmatch(word):
            return None
        at += len(word) + 1
    return None


def _is_body_in_name(word: str) -> bool:
    """Return whether a word of a foreign name is none of its parts but a body: listed, ended as a firm, or with capitals."""
    if len(word) < _LEAST_OF_BODY or transcribed.is_first(word) or transcribed.is_last(word):
        return False
    firm = len(word) >= _LONG_ENOUGH and names.head_of(word, words("organizations/company_endings.txt"))
    return bool(firm) or registry.is_listed(word) or _CAPITALS_IN_WORD.search(word) is not None


def _ends_early(head: str, last: str, labels: Mapping[str, Label], text: str) -> bool:
    """Return whether the article elsewhere ends the name before ``last``: 발루아 alone, and 벨로니아 without him.

    아베 신조 is one name though 아베 stands alone.
    """
    _, space, surname = head.rpartition(" ")
    if space:
        return labels.get(surname) == "PS"
    return labels.get(head) == "PS" and text.count(last) > text.count(f"{head} {last}")


def _names_organization(form: str, labels: Mapping[str, Label]) -> bool:
    if is_place(form) or form in registry.forms():
        return True
    ending = names.head_of(form, words("organizations/endings.txt"))
    firm = len(form) >= _LONG_ENOUGH and names.head_of(form, words("organizations/company_endings.txt"))
    return ending is not None or bool(firm) or labels.get(form, "PS") != "PS"


def name_before_tagged_organization(draft: Draft) -> None:
    """Part the name that stands untagged before a body taken for a person: 장이든 | 모아랩 대표."""
    text = draft.text
    result: list[Mention] = []
    for mention in draft.mentions:
        start = mention.start - names.FULL_NAME_SIZE - 1
        free = start >= 0 and (not result or result[-1].end <= start)
        if free and mention.label == "PS" and _follows_new_name(draft, mention, start):
            result.append(
                mention._replace(
                    start=start,
                    end=start + names.FULL_NAME_SIZE,
                    text=text[start : start + names.FULL_NAME_SIZE],
                )
            )
            result.append(mention._replace(label="OG"))
        else:
            result.append(mention)
    draft.rewrite(result)


def _follows_new_name(draft: Draft, mention: Mention, start: int) -> bool:
    """Return whether a new name stands at ``start``, a space before a doubtful person with a title behind."""
    doubtful = mention.score < CERTAIN or names.surname_of(mention.text) is None
    beside = draft.text.startswith(" ", mention.start - 1) and draft.words.begins(start)
    if not doubtful or not beside or names.title_after(draft.text, mention.end) is None:
        return False
    word = draft.text[start : mention.start - 1]
    # A surname with its title is nobody's body: 이날 이 대표는.
    if " " in word or names.read_surname(mention.text) is not None:
        return False
    return is_new_name(word, start, draft.words) or is_called_by_surname(word, draft.words)


def regroup(draft: Draft) -> None:
    """Give a foreign name its second part that was taken into the body: 제이슨 | 머서 오로라모빌리티 where 머서 stands alone."""
    give_first_word(draft, _is_second_part)


def _is_second_part(draft: Draft, name: Mention, organization: Mention) -> bool:
    """Return whether the first word of what was taken for a body, which also stands alone, goes on from a person's name."""
    word = organization.text.partition(" ")[0]
    strange = word not in draft.tables.organizations and not is_place(word)
    people = (name.label, organization.label) == ("PS", "OG")
    return people and strange and draft.words.stands_alone(word, " ")


def give_first_word(draft: Draft, takes: Callable[[Draft, Mention, Mention], bool]) -> None:
    """Give a mention the first of the words of the mention right behind it, where ``takes`` says so of the two."""
    text = draft.text
    result: list[Mention] = []
    for mention in draft.mentions:
        last = result[-1] if result else None
        beside = last is not None and last.end + 1 == mention.start and text[last.end] == " "
        if last is not None and beside and " " in mention.text and takes(draft, last, mention):
            head = mention.text.partition(" ")[0]
            result[-1] = last.spanning(last.start, mention.start + len(head), text)
            result.append(mention.part(len(head) + 1))
        else:
            result.append(mention)
    draft.rewrite(result)


def _is_behind_group(text: str, start: int) -> bool:
    """Return whether the word for a group of music stands before ``start``."""
    return text[max(0, start - _LONGEST_GROUP) : start].rstrip("‘'“\" ").endswith(_GROUPS_OF_MUSIC)


def couple_apart(draft: Draft, mention: Mention) -> Mention | Iterable[Mention]:
    """Return two full names side by side apart where a word for both stands behind: 나하늘 도서린 부부.

    So are two of which the article names the first alone elsewhere, as headlines put them: 과녁은 도서린 나하늘.
    """
    first, _, second = mention.text.partition(" ")
    if not all(names.surname_of(name) is not None for name in (first, second)):
        return mention
    if names.is_full_name(second) and draft.tables.labels.get(first) == "PS":
        return mention.part(0, len(first)), mention.part(len(first) + 1)
    if not draft.text.startswith(" ", mention.end):
        return mention
    word = draft.words.run(mention.end + 1)
    if not any(word.startswith(pair) for pair in words("people/pairs.txt")):
        return mention
    return mention.part(0, len(first)), mention.part(len(first) + 1)
