"""What the word before a name, or the bracket that it stands in, says of it: a firm, a work or product, an abbreviation."""

from __future__ import annotations

from collections.abc import Iterator

from sinmun.entities.draft import Draft
from sinmun.entities.mention import CERTAIN, LIKELY, Label, Mention
from sinmun.entities.text import names, registry, transcribed
from sinmun.entities.text.boundaries import is_common
from sinmun.entities.text.shortforms import is_drawn_from, is_short_form, variants
from sinmun.entities.text.subjects import SHOWS
from sinmun.entities.who.standing import says_kind
from sinmun.lexicons import words
from sinmun.patterns import pattern

_WORD_OF_CUE = pattern(r"([가-힣]{2,12}) [‘'“\"<《「『]?$")
_LONGEST_BEFORE = 15
_OPENING = "‘'“\"<《「『"
_CLOSING = ("’", "'", "”", '"', ">", "》", "」", "』")
_SIDES = ("친", "반", "비")
_SIDES_IN_HANJA = "親反非"
RAISES = "([0-9.,]+[조억만][^ ]{0,12} (규모 |규모의 )?(시리즈 ?[A-Z] |시드 )?투자를? 유치|투자를 유치)"
"""What a firm does and nobody else, as it stands behind its name and a particle: 30억원 규모 투자 유치."""
_RAISES = pattern(rf"[’”'\",은는이가]{{0,2}} ?{RAISES}")
_SURE = 0.97
_CAPITALS_IN_BRACKET = pattern(r"\(([A-Z][A-Z&]{1,7})\)")
_LONGEST_EXPLAINED = 20
_SHORTEST_KIND = 4  # a shorter one may end the name of a body: 금융안정 위원회(XFSB)
_EXPLAINED = pattern(rf"(?<![가-힣A-Za-z0-9])[가-힣]{{1,{_LONGEST_EXPLAINED}}}\Z")
_SHORT_IN_BRACKET = pattern(r"\(([가-힣]{2,5})\)")
_NOUN = ("NNG", "XSN", "XPN", "SN")
_CLAN = pattern(r"\s?씨(?:의|는|가|들|와|와의|네)? ?(?:묘|종중|문중|가문|종친|후손|집안|시조|족보|본관)")
_VERSION_IN_MARKS = pattern(
    r"(?: [가-힣A-Za-z]{1,8}){0,2} ?(?:(?:19|20)\d\d|\d{1,2}(?:\.\d)?)[’'”\">》」』`]"
)
_KIND_BEHIND = pattern(r"[’'”\">》」』`]? (?P<word>[가-힣]{1,6}?)(?=[을를은는이가의로과와]? |[…,.·\n]|$)")
_SCHOOL, _SCHOOLS_FOR_SHORT = "학교", ("초", "중", "고")
_REST_OF_TITLE = pattern(r"의 [^‘’'“”\"<>\n]{1,16}[’'”\">》〉]")


def firm_by_its_kind(draft: Draft, mention: Mention) -> Mention:
    """Return a person's form as a body where a word before it says what kind of body it is: 코스닥 상장사 세린.

    Or where a firm's deed follows: 벨로나래, 30억원 투자 유치.
    """
    return mention.labelled("OG") if mention.text in draft.once(_firms) else mention


def short_for_body(draft: Draft, mention: Mention) -> Mention:
    """Return a person's form as a body where it is short for one: by the lexicon (국힘), by its bracket, or a school."""
    return mention.labelled("OG") if mention.text in draft.once(_short_forms_of_bodies) else mention


def _short_forms_of_bodies(draft: Draft) -> frozenset[str]:
    listed = {form for name in draft.tables.organizations for form in registry.relatives(name)}
    behind = (m for m in draft.mentions if m.label == "OG" and draft.text.startswith("(", m.end))
    brackets = ((m.text, _SHORT_IN_BRACKET.match(draft.text, m.end)) for m in behind)
    told = {
        found.group(1)
        for name, found in brackets
        if found and (is_drawn_from(found.group(1), name) or is_short_form(found.group(1), name))
    }
    schools = {
        form
        for name in draft.tables.organizations
        if name.endswith(_SCHOOL)
        for form in variants(name)
        if form.endswith(_SCHOOLS_FOR_SHORT)
    }
    return frozenset(listed | told | schools)


def is_work(draft: Draft, mention: Mention) -> bool:
    """Return whether a word before a doubtful person says that it is a work or product: 브랜드 미르하, 신약 세라논.

    The title of a work in marks is none, however sure: 소설 ‘하늬루’. Nor is a strange word that what stands behind it
    calls an event or a product: ‘벨로나 서울 2025’, ‘벨로나’ 콘퍼런스.
    """
    form = mention.text
    told = form in draft.once(_works) or form in draft.once(_events_and_products)
    return told or is_title_of_work(draft.text, mention.start, mention.end)


def is_title_of_work(text: str, start: int, end: int) -> bool:
    """Return whether marks around a span and the word before them say that it is the title of a work: 소설 ‘하늬루’."""
    if start == 0 or not (text[start - 1] in _OPENING and text.startswith(_CLOSING, end)):
        return False
    before = _WORD_OF_CUE.search(text, max(0, start - _LONGEST_BEFORE), start)
    return before is not None and names.head_of(before.group(1), words("people/works.txt")) is not None


def is_host_in_title(draft: Draft, mention: Mention) -> bool:
    """Return whether a name begins the title of a broadcast in marks: 라디오 ‘나하늘의 아침’."""
    text, start = draft.text, mention.start
    if start == 0 or text[start - 1] not in _OPENING or _REST_OF_TITLE.match(text, mention.end) is None:
        return False
    before = text[max(0, start - _LONGEST_BEFORE) : start - 1].rstrip()
    return before.endswith(tuple(words("people/programmes.txt")))


def _firms(draft: Draft) -> frozenset[str]:
    kinds = words("organizations/firm_kinds.txt") | words("organizations/firm_cues.txt")
    people = [m for m in draft.mentions if m.label == "PS"]
    told = {m.text for m in people if _is_called(draft, m, kinds)}
    in_front = words("organizations/kinds_in_front.txt")
    surely = {
        m.text
        for m in people
        if m.text not in told
        and (_RAISES.match(draft.text, m.end) or _is_called(draft, m, in_front, sure=True))
    }
    called = {m.text for m in people if m.text in surely and _is_of_a_body(draft, m)}
    return frozenset(told | (surely - called))


def _works(draft: Draft) -> frozenset[str]:
    cues = words("people/work_cues.txt")
    return frozenset(m.text for m in draft.mentions if m.label == "PS" and _is_called(draft, m, cues))


def _events_and_products(draft: Draft) -> frozenset[str]:
    """Return what no Korean name looks like and is an event or a product, by a year or its kind behind it."""
    if SHOWS in draft.subjects:  # performers are called so, too
        return frozenset()
    strange = [m for m in draft.mentions if m.label == "PS" and not transcribed.is_korean(m.text)]
    told = {m.text for m in strange if is_event_or_product(draft.text, m.start, m.end)}
    return frozenset(form for form in told if not any(map(transcribed.is_last, form.split(" "))))


def is_event_or_product(text: str, start: int, end: int) -> bool:
    """Return whether what stands behind a name calls it an event or a product.

    It is a year or a version in the marks that hold the name, or the word for its kind: ‘벨로나 서울 2025’, ‘벨로나’ 콘퍼런스.
    """
    marked = start > 0 and text[start - 1] in _OPENING
    if marked and _VERSION_IN_MARKS.match(text, end) is not None:
        return True
    kind = _KIND_BEHIND.match(text, end)
    return kind is not None and kind["word"] in words("people/kinds_behind_things.txt")


def _is_called(draft: Draft, mention: Mention, cues: frozenset[str], *, sure: bool = False) -> bool:
    """Return whether one of ``cues`` stands before a person's form; ``sure``: even one that is surely a Korean name's."""
    before = _WORD_OF_CUE.search(draft.text, max(0, mention.start - _LONGEST_BEFORE), mention.start)
    if before is None or not says_kind(before.group(1), cues):
        return False
    korean = names.surname_of(mention.text) is not None and len(mention.text) > 2
    if korean and mention.score >= CERTAIN and not sure:
        return False
    return not _has_title_or_address(draft, mention)


def _is_of_a_body(draft: Draft, mention: Mention) -> bool:
    """Return whether somebody is addressed, or stands beside body or office: 누리전자 도서린, 도서린 누리전자 부회장."""
    phrases = draft.phrases
    bracket = names.bracket_after(draft.text, mention.end)
    behind = mention.end if bracket is None else bracket.end()
    beside = phrases.before(mention.start - 1, "OG") or phrases.phrase(behind)
    return beside is not None or _has_title_or_address(draft, mention)


def _has_title_or_address(draft: Draft, mention: Mention) -> bool:
    text, end = draft.text, mention.end
    return names.title_after(text, end) is not None or names.address_after(text, end) is not None


def drop_explained(draft: Draft) -> None:
    """Drop capitals that stand in the bracket of a common noun which no body is called by: 투자자 분쟁(ISDS), and the noun.

    What ends as terms do goes with the words before it: 고대역폭 메모리(HBM).
    """
    found = set(_explained(draft))
    if not found:
        return
    tails = tuple(word for word in found if _is_term(word))
    draft.rewrite(
        [m for m in draft.mentions if m.label == "LC" or (m.text not in found and not m.text.endswith(tails))]
    )


def _explained(draft: Draft) -> Iterator[str]:
    if "(" not in draft.text:
        return
    sure = {m.end for m in draft.mentions if _is_surely_named(m)}
    # Capitals in brackets are found many times faster than the words that may have them behind.
    for bracket in _CAPITALS_IN_BRACKET.finditer(draft.text):
        end = bracket.start()
        match = _EXPLAINED.search(draft.text, max(0, end - _LONGEST_EXPLAINED), end)
        if match is None:
            continue
        word, short = match.group(), bracket.group(1)
        if registry.is_term(short) and not registry.is_form(word):
            yield from (word, short)
            continue
        if _is_term(word):
            yield word
            if not registry.is_listed(short):  # 도지코인(DOGE) is no body; who else is called DOGE may be
                yield short
            continue
        if end in sure or registry.is_listed(short) or _is_organization_word(word):
            continue
        tokens = draft.words.between(match.start(), end)
        if tokens and all(token.tag in _NOUN and not token.oov for token in tokens):
            yield from (word, short)


def _is_surely_named(mention: Mention) -> bool:
    """Return whether the tagger is sure of a name, or likes one that ends as firms do: 누리반도체(NSCX)."""
    if mention.text.isascii() or mention.score < LIKELY:
        return False
    firm = mention.label == "OG" and names.head_of(mention.text, words("organizations/company_endings.txt"))
    return mention.score >= _SURE or bool(firm)


def _is_term(word: str) -> bool:
    """Return whether a word ends as terms do, or is what many bodies or things are called: 저비용항공사(LCC), not 위원회."""
    if registry.is_form(word):
        return False
    kind = len(word) >= _SHORTEST_KIND and word in words("organizations/generic.txt")
    ends = names.head_of(word, words("organizations/terms.txt")) is not None
    return kind or ends or registry.is_thing(word)


def _is_organization_word(word: str) -> bool:
    ending = names.head_of(word, words("organizations/endings.txt"))
    suffix = names.head_of(word, words("entities/organization-suffixes.txt"))
    return (
        ending is not None
        or suffix is not None
        or names.ends_as_organization(word)
        or registry.is_listed(word)
    )


def glossed_in_hanja(draft: Draft, mention: Mention) -> Mention:
    """Return hanja in the bracket behind a body or place as another mention of its kind: 도쿄도(東京都)."""
    if names.HANJA_NAME.fullmatch(mention.text) is None or not draft.text.endswith("(", 0, mention.start):
        return mention
    label: Label = next((m.label for m in draft.mentions if m.end == mention.start - 1), "PS")
    return mention.labelled(label)


def is_term_in_hanja(draft: Draft, mention: Mention) -> bool:
    """Return whether the hanja behind a doubtful Korean person, a syllable each, begin with no surname: 정중동(靜中動).

    A Chinese name is read as it sounds in China, so that its hanja say another surname: 리훙중(李鴻忠).
    """
    if not draft.text.startswith("(", mention.end) or names.surname_of(mention.text) is None:
        return False
    gloss = names.HANJA_NAME.match(draft.text, mention.end + 1)
    if gloss is None or len(gloss.group()) != len(mention.text) or mention.score >= _SURE:
        return False
    return gloss.group()[0] not in names.hanja_surnames()


def is_gloss_of_noun(draft: Draft, mention: Mention) -> bool:
    """Return whether hanja gloss a common noun of Kiwi's, or what is nobody and begins with no surname: 외포심(畏怖心)."""
    if names.HANJA_NAME.fullmatch(mention.text) is None or not draft.text.endswith("(", 0, mention.start):
        return False
    if draft.tables.phrases.before(mention.start - 1) is not None:
        return False
    if mention.text[0] not in names.hanja_surnames() and len(mention.text) > 2:
        before = {m.end for m in draft.mentions if m.label == "PS"}
        return before.isdisjoint((mention.start - 1, mention.start - 2))
    tokens = draft.words.between(mention.start - 1 - len(mention.text), mention.start - 1)
    return bool(tokens) and all(map(is_common, tokens))


def is_clan(draft: Draft, mention: Mention) -> bool:
    """Return whether a surname with 씨 is a clan's: 양주 나씨의 묘."""
    alone = names.read_surname(mention.text.rpartition(" ")[2].removesuffix("씨")) is not None
    end = mention.end - mention.text.endswith("씨")
    return alone and names_clan(draft.text, end)


def names_clan(text: str, end: int) -> bool:
    """Return whether 씨 behind a surname that ends at ``end`` makes a clan of it."""
    return _CLAN.match(text, end) is not None


def is_faction(draft: Draft, mention: Mention) -> bool:
    """Return whether a word says who is for or against somebody of the article: 친나하늘; of two syllables, 친나, 親明."""
    form = mention.text
    if len(form) == 2 and form[0] in _SIDES_IN_HANJA:
        return True
    if form[:1] not in _SIDES or " " in form:
        return False
    short = len(form) == 2 and form[0] == _SIDES[0] and form[1] in names.surnames()
    return (short and not registry.is_form(form)) or draft.tables.labels.get(form[1:]) == "PS"


def is_tribe(_draft: Draft, mention: Mention) -> bool:
    """Return whether a person's form is a people's or a kind's name: 호른족."""
    return len(mention.text) > 2 and mention.text.endswith("족") and " " not in mention.text
