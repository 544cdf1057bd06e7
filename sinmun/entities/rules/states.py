"""States: signs that stand for two of them, those that act together, hanja beside Hangul, what heads of state lead."""

from __future__ import annotations

from collections.abc import Iterable

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Mention
from sinmun.entities.text import names, registry
from sinmun.entities.text.places import before_any, hanja, is_place, state_names, state_signs
from sinmun.lexicons import words
from sinmun.patterns import pattern

_HANJA_RUN = pattern(r"[\u4e00-\u9fff]+")
_LONGEST_STATE_NAMES = 4
_SHORTEST_NAME = 3
_LAST_OF_ORGANIZATIONS = "당부처실청"
_SUBJECT = pattern(r"(?:이|가|은|는)(?![가-힣])|, \d")
_BETWEEN_SIGNS = "·ㆍ"
_THIS_STATE = "한국"
_SUBJECT_PARTICLES, _LONGEST_CLAUSE = ("이", "가", "은", "는"), 40
_BECOMES = frozenset({"진입", "도약", "발돋움", "부상", "성장", "거듭나", "떠오르"})
_BOTH_KOREAS = "남북한"
_JOINED = frozenset({"·", "ㆍ", "와 ", "과 ", "-", ", "})


def signs_apart(_draft: Draft, mention: Mention) -> Mention | Iterable[Mention]:
    """Return the signs of two states apart: the hanja 韓美, syllables with a dot between them 한·미, 남 | 북 | 한."""
    form = mention.text
    if form == _BOTH_KOREAS:
        return mention.part(0, 1), mention.part(1, 2)
    signs = state_signs() if any(dot in form for dot in _BETWEEN_SIGNS) else hanja()
    if (
        len(form) < 2
        or form[0] not in signs
        or not all(sign in signs or sign in _BETWEEN_SIGNS for sign in form)
    ):
        return mention
    return [mention.part(at, at + 1) for at, sign in enumerate(form) if sign in signs]


def sign_apart(_draft: Draft, mention: Mention) -> Mention | Iterable[Mention]:
    """Return the hanja of a state and the foreign firm whose it is apart: 美 | 무디스, but 美연준."""
    rest = mention.text[1:]
    if mention.text[0] not in hanja() or not registry.is_ever_firm(rest):
        return mention
    return mention.part(0, 1, "LC"), mention.part(1, label="OG")


def led_by_head_of_state(draft: Draft, mention: Mention) -> Mention:
    """Return a doubtful body as a state before a head of state's title: 벨로니아 대통령."""
    form = mention.text
    named = len(form) >= _SHORTEST_NAME and " " not in form and form[-1] not in _LAST_OF_ORGANIZATIONS
    leads = named and _office_after(draft, mention) in words("people/heads_of_state.txt")
    return mention.labelled("LC") if leads else mention


def before_its_officer(draft: Draft, mention: Mention) -> Mention:
    """Return a person as the state before whose officer's title the name or the sign stands: 우크라 외교장관, 印 총리.

    The sign of this state may be a surname: 韓 총리.
    """
    form = mention.text
    state = hanja().get(form, form if is_place(form) else _THIS_STATE)
    leads = state != _THIS_STATE and _office_after(draft, mention) in words("people/state_titles.txt")
    return mention.labelled("LC") if leads else mention


def _office_after(draft: Draft, mention: Mention) -> str | None:
    """Return the title behind a mention and a blank."""
    behind = draft.text.startswith(" ", mention.end)
    title = names.title_in(draft.text, mention.end + 1) if behind else None
    return title.text if title is not None else None


def is_or_becomes(draft: Draft, mention: Mention) -> Mention:
    """Return a state that the sentence only says to be or become something as a place: 강국이 되는, 허브로 도약한."""
    if not is_place(mention.text) or draft.words.run(mention.end)[:1] not in _SUBJECT_PARTICLES:
        return mention
    before = None
    for token in draft.words.between(mention.end, mention.end + _LONGEST_CLAUSE):
        particle = before.tag if before is not None else ""
        if (token.form in _BECOMES and particle == "JKB") or (token.form == "되" and particle == "JKC"):
            return mention.labelled("LC")
        if token.tag.startswith("V"):
            return mention
        before = token
    return mention


def acting_together(draft: Draft) -> None:
    """Label states named side by side as bodies if one of them is and they do something together: 美·이란."""
    text, known = draft.text, state_names() - words("entities/continents.txt")
    mentions = draft.mentions
    result = list(mentions)
    group: list[int] = []
    for at, mention in enumerate(mentions):
        if mention.text not in known:
            group = []
            continue
        group.append(at)
        other = mentions[at + 1] if at + 1 < len(mentions) else None
        if other is not None and other.text in known and text[mention.end : other.start] in _JOINED:
            continue
        if _act([mentions[index] for index in group], text):
            for index in group:
                result[index] = mentions[index].labelled("OG")
        group = []
    draft.rewrite(result)


def _act(group: list[Mention], text: str) -> bool:
    """Return whether states named side by side are parties of something, or subjects of which one is tagged as a body."""
    end = group[-1].end
    if {mention.label for mention in group} == {"OG", "LC"} and _SUBJECT.match(text, end):
        return True
    return len(group) > 1 and before_any(words("organizations/party_words.txt")).match(text, end) is not None


def find_hanja(draft: Draft) -> None:
    """Take the hanja of states that the article also names in Hangul (韓 beside 한국)."""
    text, signs = draft.text, hanja()
    present = dict(draft.tables.labels)
    for match in _HANJA_RUN.finditer(text):
        run = match.group()
        if len(run) > _LONGEST_STATE_NAMES or not draft.words.begins(match.start()):
            continue
        if all(sign in signs for sign in run):
            for at in range(match.start(), match.end()):
                label = present.get(signs[text[at]])
                if label is not None and label != "PS":
                    draft.take(at, at + 1, label)
