from __future__ import annotations

from collections.abc import Callable

import pytest
from kiwipiepy import Kiwi

from sinmun.words.morphs import OOV_HANDLING, Document, plain
from sinmun.words.nouns import count_nouns
from sinmun.words.unknown import parted

Parse = Callable[..., Document]


def counted(parsed: Parse, text: str) -> dict[str, int]:
    return {noun.noun: noun.count for noun in count_nouns(parsed(text)).nouns}


def read(kiwi: Kiwi, text: str) -> list[tuple[str, list[str]]]:
    tokens = plain(kiwi.tokenize(text, oov_handling=OOV_HANDLING))
    found = parted(tokens, lambda word: plain(kiwi.tokenize(word)))
    return [(tokens[index].form, [part.form for part in parts]) for index, parts in found]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("(관세가) 문제다. 회사는 관세가 무섭다고 했다. “관세가 오른다”", "관세"),
        ('"체르노빌을 다시 보자" 체르노빌을 살린다. "체르노빌을"', "체르노빌"),
        ("“상상에만 머문다” (상상에만) 머문다. ‘상상에만’ 머문다.", "상상"),
        ("필리핀서 왔다. 필리핀서 갔다. “필리핀서 산다”", "필리핀"),
        ('"(일본의) 보복이다." "(일본의) 공세다."', "일본"),
        ("오늘은 더위의 시작인 초복입니다. 오늘은 삼복 중 초복입니다. 더위를 알리는 초복입니다.", "초복"),
    ],
)
def test_a_noun_with_its_particle_is_no_name(kiwi: Kiwi, parsed: Parse, text: str, noun: str) -> None:
    found = read(kiwi, text)
    assert found and all(parts[0] == noun for _, parts in found)
    nouns = counted(parsed, text)
    assert nouns[noun] == text.count(noun)
    assert not [form for form in nouns if form != noun and form.startswith(noun)]


@pytest.mark.parametrize("name", ["벵골만", "누리콩이", "소비자학과", "한솔로"])
def test_a_name_that_ends_like_a_particle_is_left_whole(kiwi: Kiwi, name: str) -> None:
    assert read(kiwi, f"{name} 이야기다. {name} 소식이다. “{name}”") == []
