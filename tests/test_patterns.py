"""Patterns wait until they are used, and each of the package's can be compiled."""

import copy
import importlib
import pickle
import pkgutil
import re

import pytest

import sinmun
from sinmun import patterns
from sinmun.patterns import _Waiting, pattern

ROOMS = ("sinmun.entities", "sinmun.quotes", "sinmun.reading", "sinmun.words")


def waiting():
    """Return all patterns of modules that wait, by where they stand."""
    found = {}
    for module in pkgutil.walk_packages(sinmun.__path__, "sinmun."):
        if module.name.startswith(ROOMS):
            names = vars(importlib.import_module(module.name))
            found |= {
                f"{module.name}.{name}": one for name, one in names.items() if isinstance(one, _Waiting)
            }
    return found


def test_a_pattern_is_compiled_when_it_is_first_used_and_once(monkeypatch):
    compiled = []
    compile_one = patterns._CACHE.compile
    monkeypatch.setattr(
        patterns._CACHE, "compile", lambda *given: compiled.append(given) or compile_one(*given)
    )
    found = pattern("(?P<city>가온)시", re.ASCII)
    assert compiled == []
    assert found.pattern == "(?P<city>가온)시"
    assert found.search("나래시와 가온시")["city"] == "가온"
    assert found.sub("해온", "가온시") == "해온"
    assert compiled == [("(?P<city>가온)시", re.ASCII)]


@pytest.mark.parametrize("taken", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_a_pattern_can_be_copied_and_sent_to_a_worker_waiting_or_not(taken):
    found = pattern("가온(시)", re.ASCII)
    assert taken(found).search("가온시")[1] == "시"
    found.search("가온시")
    assert taken(found).search("가온시")[1] == "시"


def test_what_is_wrong_with_a_pattern_is_raised_where_it_is_used():
    with pytest.raises(re.error):
        pattern("(가온").search("가온")


def test_every_pattern_of_the_package_can_be_compiled():
    patterns = waiting()
    assert len(patterns) > 500
    for one in patterns.values():
        re.compile(one.pattern, one._flags)
