"""Groups of articles are parsed ahead: the same documents, one group further, and safe where a process was forked."""

import os
import signal

import pytest

from sinmun.article import Article
from sinmun.words import ahead
from sinmun.words.ahead import parse_groups
from sinmun.words.morphs import default_kiwi, parse

GROUPS = [
    [
        Article(body="가온시는 도서관을 짓는다고 밝혔다."),
        Article(title="가온시 “길 넓힌다”", body="시장은 ″좋다″고 했다."),
    ],
    [Article(body="나래전자가 새 공장을 열었다.\n한솔군서도 사업이 진행 중입니다.")],
    [Article(body="해온은행은 금리를 내렸다. " * 3000), Article(body="다온대는 총장을 뽑았다.")],
]


@pytest.fixture(autouse=True)
def two_cores(monkeypatch):
    monkeypatch.setattr(ahead, "available_cores", lambda: 2)


def one_by_one():
    return [[parse(default_kiwi(), article) for article in group] for group in GROUPS]


def test_what_is_parsed_ahead_is_what_is_parsed_one_by_one_long_texts_too():
    assert len(GROUPS[2][0].body) > 40_000
    assert list(parse_groups(default_kiwi(), GROUPS)) == one_by_one()
    assert list(parse_groups(default_kiwi(), [])) == []


def test_one_group_further_is_taken_than_was_asked_for():
    taken = []
    found = parse_groups(default_kiwi(), (taken.append(1) or group for group in GROUPS))
    assert next(found) == one_by_one()[0]
    assert len(taken) == 2


@pytest.mark.parametrize("cores", [1, 2])
def test_an_empty_group_ends_nothing(monkeypatch, cores):
    monkeypatch.setattr(ahead, "available_cores", lambda: cores)
    first, second, _ = one_by_one()
    assert list(parse_groups(default_kiwi(), [[], GROUPS[0], [], GROUPS[1]])) == [[], first, [], second]


def test_what_taking_a_group_raises_comes_behind_the_groups_before_it():
    def groups():
        yield from GROUPS[:2]
        raise OSError("gone")

    found = parse_groups(default_kiwi(), groups())
    assert [next(found), next(found)] == one_by_one()[:2]
    with pytest.raises(OSError, match="gone"):
        next(found)


def test_on_one_core_no_group_is_taken_before_its_turn(monkeypatch):
    monkeypatch.setattr(ahead, "available_cores", lambda: 1)
    taken = []
    found = parse_groups(default_kiwi(), (taken.append(1) or group for group in GROUPS))
    assert next(found) == one_by_one()[0]
    assert len(taken) == 1
    assert list(found) == one_by_one()[1:]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_a_process_forked_from_one_with_a_loaded_kiwi_does_not_wait_for_its_thread():
    expected = list(parse_groups(default_kiwi(), GROUPS))
    child = os.fork()
    if child == 0:
        signal.alarm(60)
        os._exit(0 if list(parse_groups(default_kiwi(), GROUPS)) == expected else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
