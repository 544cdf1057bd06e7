"""How each mention of a person names that person: in full, by surname and title, anonymised, in a foreign form."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from sinmun.entities.mention import CERTAIN, Mention
from sinmun.entities.text import names
from sinmun.entities.who.standing import is_passing
from sinmun.lexicons import words
from sinmun.patterns import pattern

_LETTER = pattern(r"[A-Zㄱ-ㅎ]")
_FORMER = (" 전 ", " 前 ")
_FORMERLY = "구"
_COUNTED = ("두 ", "세 ", "네 ")
_WORD_BEFORE = pattern(r"[가-힣]+(?=\s$)")
_MO = pattern(r"\s?(?:모(?=\s?(?:\(|씨|군|양|[가-힣])|[^가-힣]|$)|아무개)")
_ANONYMISED = pattern(r"([가-힣]{1,2})모([군양]?)")


class Kind(Enum):
    """How a mention names a person."""

    FULL = "a Korean full name"
    FOREIGN = "a foreign, stage or given name"
    SURNAME = "a surname before a title or a form of address"
    MO = "a surname and 모 or 아무개"
    LETTER = "a letter"


class Naming(NamedTuple):
    """A mention of a person and what it says of that person.

    Attributes:
        mention: the mention; its span is the name alone.
        kind: how it names the person.
        surname: the surname, hanja read as Hangul; empty for foreign names and letters.
        title: head of the title right behind the name, or ``None``.
        form: what stands for the person in the text: 오세훈, 오 시장, 박씨, 김모.
        end: offset behind the form.
        age: the age in the bracket behind it (53), or ``None``.
        before: head of the title or occupation right before a full name (총감독 음소정), or ``None``.
        former: whether 전 stands behind the name, before the title or its body (이 전 대표, 이하람 새길당 전 대표).
        addressed: whether a form of address stands behind a full name (오세훈씨).
        kin: whether the word before the name says whose son or wife it is (로시니 대통령의 차남 파올로 로시니).
        passing: whether the name is only mentioned on the way (오세훈 서울시장(국민의힘)의 발언); see `is_passing`.
    """

    mention: Mention
    kind: Kind
    surname: str
    title: str | None
    form: str
    end: int
    age: str | None
    before: str | None = None
    former: bool = False
    addressed: bool = False
    kin: bool = False
    passing: bool = False

    @property
    def key(self) -> str:
        """The name without spaces."""
        return self.mention.text.replace(" ", "")


def naming_of(text: str, mention: Mention) -> Naming | None:
    """Return how ``mention`` names a person, or ``None`` if it cannot be a person's name.

    The span is corrected where a title or a form of address was taken into it.
    """
    naming = _naming(text, mention)
    if naming is None:
        return None
    start, end = naming.mention.start, naming.mention.end
    return naming._replace(passing=is_passing(text, start, end, kin=naming.kin))


def _naming(text: str, mention: Mention) -> Naming | None:
    mention = _trim(text, mention)
    name = mention.text
    if not name:
        return None
    if _LETTER.fullmatch(name):
        return _letter(text, mention)
    surname = names.read_surname(name)
    if surname is not None:
        naming = _surname(text, mention, surname)
        if naming is not None or len(name) == 1:
            return naming
    if _names_nobody(text, mention):
        return None
    if len(name) == 1:
        return _plain(text, mention, Kind.FOREIGN) if mention.score >= CERTAIN else None
    anonymised = _ANONYMISED.fullmatch(name)
    if anonymised is not None and _is_anonymised(text, mention, anonymised):
        end = mention.start + anonymised.end(1)
        return _mo(text, mention._replace(end=end, text=anonymised[1]), end + 1)
    if len(name) == 3 and name[1] == " " and mention.score < CERTAIN:
        return None  # two words of one syllable: 전 실·국장, "all offices"
    kind = Kind.FULL if _surname_of_full(name) else Kind.FOREIGN
    if _quoted(text, mention) and kind is Kind.FOREIGN and mention.score < CERTAIN:
        return None
    return _plain(text, mention, kind)


def _is_anonymised(text: str, mention: Mention, found: re.Match[str]) -> bool:
    """Return whether a name is a surname and 모; with 군 or 양 in the span, where an age stands behind: 이모양(15)."""
    aged = not found[2] or names.bracket_after(text, mention.end) is not None
    return aged and found[1] in names.surnames()


def _surname_of_full(name: str) -> str | None:
    """Return the surname of a full name, one wholly in hanja read: 尹나래 has none, 尹錫悅 has 윤."""
    in_hanja = len(name) == names.FULL_NAME_SIZE and names.HANJA_NAME.fullmatch(name) is not None
    return names.hanja_surnames().get(name[0]) if in_hanja else names.surname_of(name)


def _names_nobody(text: str, mention: Mention) -> bool:
    """Return whether a form is a word that names nobody, or several relatives: 두 딸."""
    name = mention.text
    if name.startswith(_COUNTED) and name[2:] in words("people/kin.txt"):
        return True
    return name in names.no_names() and not _is_called_by_it(text, mention)


def _is_called_by_it(text: str, mention: Mention) -> bool:
    """Return whether a word that names nobody is somebody's name here: of the shape of one, 씨 behind it (임원진 씨)."""
    at = mention.end
    return names.is_full_name(mention.text) and text.startswith("씨", at + text.startswith(" ", at))


def _quoted(text: str, mention: Mention) -> bool:
    """Return whether the name stands alone in marks, as a term does (‘신사협정’), and no name or title follows."""
    if (
        mention.start == 0
        or text[mention.start - 1] not in "‘'"
        or text[mention.end : mention.end + 1] not in ("’", "'")
    ):
        return False
    return re.match(r"[’'](?:\s?[가-힣]{2,4}(?=[\s(]|$)|\()", text[mention.end :]) is None


def known_naming(text: str, mention: Mention) -> Naming:
    """Return how a form that the user gave names its person; a title in the form is no part of the span."""
    surname, _, title = mention.text.partition(" ")
    if title and names.read_surname(surname) and names.head_of(title, names.titles()):
        span = mention._replace(end=mention.start + len(surname), text=surname)
        kind, head = Kind.SURNAME, names.head_of(title, names.titles())
        return Naming(span, kind, names.read_surname(surname) or "", head, mention.text, mention.end, None)
    return _plain(text, mention, Kind.FULL if names.surname_of(mention.text) else Kind.FOREIGN)


def _trim(text: str, mention: Mention) -> Mention:
    start, end = mention.start, mention.end
    closed = mention.text[0] == "(" and ")" in mention.text  # (여자)아이들
    while start < end and not text[start].isalnum() and not closed:
        start += 1
    while start < end and not text[end - 1].isalnum() and text[end - 1] != ".":
        end -= 1
    name = text[start:end]
    first, _, _ = name.partition(" ")
    if first != name and names.read_surname(first) and names.title_after(text, start + len(first)):
        return mention._replace(start=start, end=start + len(first), text=first)
    head, _, last = name.rpartition(" ")
    if head and (last in words("people/former.txt") or _addresses(head, last)):
        end = start + len(head)
    elif name[-1:] == "씨" and (names.surname_of(name[:-1]) or names.read_surname(name[:-1])):
        end -= 1
    return mention.spanning(start, end, text)


def _addresses(name: str, word: str) -> bool:
    """Return whether ``word`` behind a name is a title or a form of address; behind a full name it may only end as one."""
    if word in names.titles() or word in names.honorifics():
        return True
    head = names.head_of(word, names.titles()) if names.surname_of(name) is not None else None
    # Behind two syllables only a title with its body is sure to be one: 최선 해온시장.
    return head is not None and (len(name) == 3 or (len(name) == 2 and len(head) < len(word)))


def _plain(text: str, mention: Mention, kind: Kind) -> Naming:
    behind = mention.end
    age = None
    bracket = names.bracket_after(text, mention.end)
    if bracket is not None:
        age = _age(bracket.group(1))
        behind = bracket.end()
    title = names.title_after(text, behind)
    word = _WORD_BEFORE.search(text[max(0, mention.start - 12) : mention.start])
    before = names.head_of(word.group(), names.all_titles()) if word else None
    surname = _surname_of_full(mention.text) or ""
    head = title.head if title else None
    former = title is not None and is_former_title(text, behind, title.end)
    addressed = head is None and names.address_after(text, behind) is not None
    kin = word is not None and word.group() in words("people/kin.txt")
    return Naming(
        mention, kind, surname, head, mention.text, mention.end, age, before, former, addressed, kin
    )


def _surname(text: str, mention: Mention, surname: str) -> Naming | None:
    mo = _MO.match(text, mention.end)
    if mo is not None:
        return None if _is_noun_in_mo(text, mention, mo.end()) else _mo(text, mention, mo.end())
    bracket = names.bracket_after(text, mention.end)
    behind = bracket.end() if bracket else mention.end
    age = _age(bracket.group(1)) if bracket else None
    stop = names.address_after(text, behind)
    if stop is not None:
        # 박(45)씨 stands for 박씨: the bracket is no part of the form.
        form = mention.text + text[behind:stop]
        return Naming(mention, Kind.SURNAME, surname, None, form, stop, age)
    title = names.title_after(text, behind)
    if title is None:
        # 문, 안에 압승: headlines name people by the surname alone. 정전 is a word.
        sure = mention.score >= CERTAIN and names.ends_word(text, mention.end)
        bare = len(mention.text) == 1 and (sure or mention.text in names.hanja_surnames())
        bare = bare and not _is_formerly(text, mention) and mention.end < len(text)
        return Naming(mention, Kind.SURNAME, surname, None, mention.text, mention.end, age) if bare else None
    form = text[mention.start : title.end] if bracket is None else f"{mention.text} {title.text}"
    if form in words("people/not_people.txt"):
        return None  # 도의원 is no 의원 called 도
    former = title is not None and is_former_title(text, behind, title.end)
    return Naming(mention, Kind.SURNAME, surname, title.head, form, title.end, age, former=former)


def _is_noun_in_mo(text: str, mention: Mention, end: int) -> bool:
    """Return whether a surname and the 모 behind it are a noun: 소모를 줄인다, but 소모씨, 소모(53)."""
    noun = text[mention.start : end] in words("people/words_in_mo.txt")
    return noun and not text.startswith(("(", "씨", "군", "양", " 씨"), end)


def _is_formerly(text: str, mention: Mention) -> bool:
    """Return whether 구 says in a bracket what a body was called before: 누리AI(구 벨로박스)."""
    before = text[mention.start - 1 : mention.start]
    return mention.text == _FORMERLY and before == "(" and text.startswith(" ", mention.end)


def behind_mo(text: str, end: int) -> int:
    """Return the offset behind the 모 or 아무개 that follows a surname which ends at ``end``."""
    some = _MO.match(text, end)
    return end if some is None else some.end()


def is_former_title(text: str, end: int, stop: int) -> bool:
    """Return whether 전 stands between a name that ends at ``end`` and its title, which ends at ``stop``."""
    return any(word in text[end:stop] for word in _FORMER)


def _mo(text: str, mention: Mention, end: int) -> Naming:
    bracket = names.bracket_after(text, end)
    age = _age(bracket.group(1)) if bracket else None
    title = names.title_after(text, bracket.end() if bracket else end)
    surname = names.read_surname(mention.text) or mention.text
    form = mention.text + text[mention.end : end].strip()
    return Naming(mention, Kind.MO, surname, title.head if title else None, form, end, age)


def _letter(text: str, mention: Mention) -> Naming | None:
    bracket = names.bracket_after(text, mention.end)
    behind = bracket.end() if bracket else mention.end
    age = _age(bracket.group(1)) if bracket else None
    stop = names.address_after(text, behind)
    if stop is None:
        title = names.title_after(text, behind)
        if title is None:
            return Naming(mention, Kind.LETTER, "", None, mention.text, mention.end, age)
        return Naming(mention, Kind.LETTER, "", title.head, text[mention.start : title.end], title.end, age)
    return Naming(mention, Kind.LETTER, "", None, mention.text + text[behind:stop], stop, age)


def _age(content: str) -> str | None:
    match = re.match(r"(?:만\s?)?(\d{1,3})", content)
    return match.group(1) if match and names.is_age(content) else None
