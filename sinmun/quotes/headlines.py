"""Who speaks where words stand beside a name without a particle, as in headlines: 오 시장 “…”, “…” 오 시장, 오 시장, … “…”."""

from __future__ import annotations

from collections.abc import Sequence

from sinmun.lexicons import words
from sinmun.patterns import pattern
from sinmun.quotes.antecedents import is_public
from sinmun.quotes.case import Case
from sinmun.quotes.echo import Headline, is_said_by_nobody
from sinmun.quotes.floor import Told
from sinmun.quotes.marks import TAKEN_UP
from sinmun.quotes.readings import Subject, is_title
from sinmun.quotes.sentences import FullSentence
from sinmun.quotes.subjects import noun_phrase
from sinmun.quotes.verbs import spoken_deeds
from sinmun.words.morphs import Token

_SKIPPED = frozenset({"SP", "SE", "SO"})
_FARTHEST = 2
"""Characters between a name and the words beside it."""
_COLUMN = pattern(r"(?:\[[^\[\]\n]{1,20}\] ?|[‘'][^‘’'\n]{1,20}[’'] ?){1,2}")
_UP_TO_SAYER = pattern(r" ?(?:(?:…|\.{2,6}) ?)?")
"""What may stand between the words with which a headline begins and who says them: a blank, dots."""
_SAYS = pattern(r"(?:(?:이?라)?는|(?:이?라)?던) ")
_BROKER_BEFORE = pattern(r"(?<!\w)(?P<name>\w{1,10})證 ?$")
_BROKER_BEHIND = pattern(r" ?[-–—] ?(?P<name>\w{1,12})(?=$|\n| ?\[)")
_PARTY_BEFORE = pattern(r"(?<!\w)(?P<name>[가-힣]{2,4}) ?$")
_PARTY = "당"
_NATION = "국민"
_LONGEST_SHORT = 16
_BROKERS = ("증권", "금융투자")
_LEADS_IN = frozenset({"SP", "SF", "SSC", "MAG", "MAJ", "ETM"})
"""What may stand before a name that has no particle, in the body."""


def headline_before(case: Case) -> Told | None:
    """Whom a headline names right before the words: 오 시장 “…” 당부."""
    found = _phrase_before(case) if case.is_headline else None
    if found is None or (case.in_body and not _is_spaced(case, found)):
        return None
    return case.meant(found)


def beside(case: Case) -> Told | None:
    """Whom a sentence of the body names right before the words, as no subject: 오 시장 “…”라고 말했다, 서울시에선 “…”고 했다."""
    sentence, span = case.sentence, case.span
    if not case.in_body:
        return None
    found = _phrase_before(case)
    if found is not None and _begins_line(case, found):
        return case.meant(found)
    if sentence.subjects_between(sentence.start, sentence.end):
        return None
    house = _house_before(case)
    if house is not None:
        return case.meant(house)
    if found is None or not _is_spaced(case, found):
        return None
    first = sentence.index_at(found.start)
    if first and sentence.tokens[first - 1].tag not in _LEADS_IN:
        return None
    ends = not any(token.tag[0] in "NVM" for token in sentence.tokens_from(span.close))
    return case.meant(found) if ends or TAKEN_UP.match(case.place.text, span.close) else None


def _begins_line(case: Case, found: Subject) -> bool:
    """Return whether somebody and the words are the deck with which a line begins, glued to the report: 나하늘 “…” 해온시는 …."""
    text = case.place.text
    starts = found.start == 0 or text[found.start - 1] == "\n"
    beside = found.label == "PS" and _is_spaced(case, found)
    return starts and beside and text.startswith(" ", case.span.close)


def _house_before(case: Case) -> Subject | None:
    """Return the body in which the words are said, if nobody does anything behind them: 서울시에서는 “…”고 했다."""
    sentence, span = case.sentence, case.span
    stop = sentence.index_at(span.open) - 2
    if stop < 1 or not TAKEN_UP.match(case.place.text, span.close):
        return None
    place, topic = sentence.tokens[stop : stop + 2]
    if place.form != "에서" or topic.tag != "JX" or span.open - topic.end > 1:
        return None
    found = noun_phrase(sentence.tokens, stop, sentence.named)
    if found is None or found.label != "OG":
        return None
    return None if any(token.tag == "JKS" for token in sentence.tokens_from(span.close)) else found


def _is_spaced(case: Case, found: Subject) -> bool:
    """Whether one blank parts a name from the words: not on another line, no credit of a picture that runs into them."""
    return case.place.text[found.head_end : case.span.open].strip(",") == " "


def headline_behind(case: Case) -> Told | None:
    """The person or outlet right behind the words with which a headline begins, if the phrase ends there: “…” 오 시장, …."""
    sentence, span = case.sentence, case.span
    if case.in_body or case.place.text[sentence.start : span.open].strip():
        return None
    beside = _UP_TO_SAYER.match(case.place.text, span.close)
    start = beside.end() if beside is not None else span.close
    behind = sentence.tokens_from(start)
    length = next((at for at, token in enumerate(behind) if token.tag in _SKIPPED), len(behind))
    if not length or behind[0].start != start:
        return None
    name = next((mention for mention, _ in sentence.named if mention.start == behind[0].start), None)
    found = noun_phrase(behind, length, sentence.named) if name is not None else None
    if found is None or found.start != behind[0].start or not _is_naming(case, found):
        return None
    return case.meant(found) if found.label == "PS" or _is_outlet(sentence, found) else None


def _is_outlet(sentence: FullSentence, found: Subject) -> bool:
    """Whether a body is one that publishes: “…” 누리일보. Of another the words are as often what others say of it."""
    return any(one.name == found.name for one in sentence.antecedents.outlets)


def headline_sayer(case: Case) -> Told | None:
    """The person whom a headline calls the one who says the words: “…”는 오 시장에 시민 반발, “…”라던 오 시장."""
    sentence, span = case.sentence, case.span
    says = _SAYS.match(case.place.text, span.close) if not case.in_body else None
    if says is None:
        return None
    behind = sentence.tokens_from(says.end())
    length = next((at for at, token in enumerate(behind) if _ends_naming(token)), len(behind))
    found = noun_phrase(behind, length, sentence.named, antecedents=sentence.antecedents)
    if found is None or found.start != behind[0].start or found.label != "PS" or not _is_naming(case, found):
        return None
    return case.meant(found)


def _ends_naming(token: Token) -> bool:
    return token.tag in _SKIPPED or token.tag[0] == "J"


def in_short(headline: Headline) -> str | None:
    """The firm or the party that a headline names in short beside the words: 한빛證 “…”, “…”-한빛; 새길 “…”."""
    return _broker(headline.case) or _party(headline.case)


def _broker(case: Case) -> str | None:
    text, span = case.place.text, case.span
    short = _BROKER_BEHIND.match(text, span.close)
    if short is None:
        short = _BROKER_BEFORE.search(text, max(0, span.open - _LONGEST_SHORT), span.open)
    if short is None:
        return None
    forms = case.sentence.antecedents.forms
    return _the_one(
        {name for form, name in forms if form.startswith(short["name"]) and form.endswith(_BROKERS)}
    )


def _party(case: Case) -> str | None:
    text, start = case.place.text, case.span.open
    short = _PARTY_BEFORE.search(text, max(0, start - _LONGEST_SHORT), start)
    if short is None or short["name"] == _NATION or short["name"] in words("quotes/person_nouns.txt"):
        return None
    forms = case.sentence.antecedents.forms
    return _the_one({name for form, name in forms if form.endswith(short["name"] + _PARTY)})


def _the_one(names: set[str]) -> str | None:
    return names.pop() if len(names) == 1 else None


def headline_topic(headline: Headline) -> str | None:
    """Whom a headline names first, before a comma, where nobody stands right before the words: 오 시장, 시민 만나 “…”.

    Not where somebody says the words in the body whom the text does not name, nor for a question, which may be the writer's.
    A company is as often what others speak of: 한빛전자, 반등하나…“더 오른다”.
    """
    case = headline.case
    sentence, start = case.sentence, case.span.open
    tokens = sentence.tokens[: sentence.index_at(start)]
    comma = next((at for at, token in enumerate(tokens) if token.tag in _SKIPPED), 0)
    behind = sentence.tokens_from(case.span.close)
    is_put = bool(behind) and behind[0].form in words("quotes/asked.txt")
    is_question = headline.quote.text.endswith("?")
    if not comma or tokens[comma].form != "," or is_put or is_question:
        return None
    if is_said_by_nobody(headline):
        return None
    topic = noun_phrase(tokens, comma, sentence.named, antecedents=sentence.antecedents)
    if topic is None or topic.name is None or not _is_naming(case, topic):
        return None
    if topic.label == "OG" and not is_public(topic.name):
        return None
    start_of_words = _behind_column(case.place.text, sentence.start)
    if sentence.tokens_between(start_of_words, topic.start) or sentence.subjects_between(topic.end, start):
        return None
    return topic.name if not _is_taken(sentence, _behind_noun(tokens), topic) else None


def deck(headline: Headline) -> str | None:
    """Whom the headline names as speaking, for words of a deck that nobody says in the body: 오 시장 “…” / “…”."""
    return headline.named if headline.case.is_bare and not headline.is_subhead else None


def _behind_column(text: str, start: int) -> int:
    """Return where a headline begins behind its column, or what one is known for: [현장 회견] 오 시장, ‘종소리’ 오 시장, …."""
    column = _COLUMN.match(text, start)
    return column.end() if column is not None else start


def _is_taken(sentence: FullSentence, stop: int, topic: Subject) -> bool:
    """Whether somebody else stands right before the words, and does nothing there: 오 시장, 축제 열어…시민들 “…”."""
    other = noun_phrase(sentence.tokens, stop, sentence.named, antecedents=sentence.antecedents)
    if other is None or other.start < topic.end or _does_something(sentence, stop):
        return False
    last = sentence.tokens[stop - 1]
    is_somebody = last.tag in ("SH", "XSN") or is_title(last.form) or last.form.endswith("계")
    return other.name is not None or (is_somebody and last.form not in spoken_deeds())


def _phrase_before(case: Case) -> Subject | None:
    """Return whom the noun phrase right before the words names."""
    sentence, start = case.sentence, case.span.open
    stop = _behind_noun(sentence.tokens[: sentence.index_at(start)])
    if not stop or start - sentence.tokens[stop - 1].end > _FARTHEST:
        return None
    if (
        stop > 2
        and sentence.tokens[stop - 2].tag == "JKG"
        and sentence.tokens[stop - 1].form in spoken_deeds()
    ):
        stop -= 2  # 오 시장의 쓴소리 “…”
    found = noun_phrase(sentence.tokens, stop, sentence.named, antecedents=sentence.antecedents)
    if found is None or found.name is None or _does_something(sentence, stop):
        return None
    phrase = case.place.text[found.start : found.head_end]
    if phrase.endswith("]"):
        return None  # the outlet or the column: [한빛신문] “…”
    if "=" in phrase or phrase.count("(") != phrase.count(")"):
        return None
    return found if _is_naming(case, found) else None


def _is_naming(case: Case, phrase: Subject) -> bool:
    """Whether a phrase with a person in it ends in the name, a title, or one noun of saying: not 오 시장 수사."""
    if phrase.label != "PS":
        return True
    ends = [
        m.end for m, _ in case.sentence.named if m.label == "PS" and phrase.start <= m.start < phrase.head_end
    ]
    if not ends:
        return True
    rest = case.place.text[ends[-1] : phrase.head_end].split()
    if rest and (rest[-1] in spoken_deeds() or rest[-1] in words("quotes/occasions.txt")):
        rest.pop()
    return not rest or rest[-1].endswith(")") or is_title(rest[-1])


def _does_something(sentence: FullSentence, stop: int) -> bool:
    """Whether a noun phrase that ends before token ``stop`` ends in a deed, whose doer stands before it: 이 대표 저격 “…”."""
    return sentence.tokens[stop - 1].form in words("quotes/deeds.txt")


def _behind_noun(tokens: Sequence[Token]) -> int:
    """Return the index behind the last token that is no comma and no dots."""
    stop = len(tokens)
    while stop and tokens[stop - 1].tag in _SKIPPED:
        stop -= 1
    return stop
