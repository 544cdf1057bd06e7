"""Compiled patterns are kept, and are what `re` makes; whatever is wrong with what was kept, patterns work."""

import marshal
import re
import sys

import pytest

from sinmun import pattern_cache
from sinmun.pattern_cache import PatternCache, own
from tests.test_patterns import waiting

SOURCE = "(?P<city>가온|나래)(시|(?i:city))(?!민)"


@pytest.fixture(autouse=True)
def at_exit(monkeypatch):
    """Return what is to be done at the end of the process."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    left = []
    monkeypatch.setattr(pattern_cache.atexit, "register", left.append)
    return left


def kept(path, *sources):
    cache = PatternCache(path)
    for source in sources:
        cache.compile(source, 0)
    cache.save()
    return path


def test_what_was_kept_is_what_re_makes_of_every_pattern_of_the_package(tmp_path, monkeypatch):
    path = tmp_path / "__pycache__" / "kept"
    given = [(one.pattern, one._flags) for one in waiting().values()]
    first = PatternCache(path)
    assert [first.compile(*one) for one in given] == [re.compile(*one) for one in given]
    first.save()
    monkeypatch.setattr(pattern_cache, "_parts", lambda *_: pytest.fail("compiled again"))
    again = PatternCache(path)
    for source, flags in given:
        made, expected = again.compile(source, flags), re.compile(source, flags)
        assert made == expected
        assert (made.flags, made.groups, made.groupindex) == (
            expected.flags,
            expected.groups,
            expected.groupindex,
        )


def test_groups_have_their_names(tmp_path):
    found = PatternCache(kept(tmp_path / "kept", SOURCE)).compile(SOURCE, 0).search("가온CITY")
    assert found.groupdict() == {"city": "가온"}
    assert found.lastgroup is None
    assert found[2] == "CITY"


def test_it_is_written_once_at_the_end_and_only_if_there_is_something_new(tmp_path, at_exit):
    path = tmp_path / "kept"
    cache = PatternCache(path)
    cache.compile(SOURCE, 0)
    cache.compile("나래", 0)
    assert at_exit == [cache.save]
    assert not path.exists()
    at_exit.pop()()
    assert path.exists()
    PatternCache(path).compile(SOURCE, 0)
    assert at_exit == []


def test_two_processes_keep_what_each_of_them_has_compiled(tmp_path, monkeypatch):
    path = tmp_path / "kept"
    one, other = PatternCache(path), PatternCache(path)
    one.compile("가온", 0)
    other.compile("나래", 0)
    one.save()
    other.save()
    monkeypatch.setattr(pattern_cache, "_parts", lambda *_: pytest.fail("compiled again"))
    assert [PatternCache(path).compile(source, 0).pattern for source in ("가온", "나래")] == ["가온", "나래"]


@pytest.mark.parametrize(
    "spoiled",
    [
        b"",
        b"\x00garbage",
        marshal.dumps(3),
        marshal.dumps((("0", "another Python", 1), {})),
        marshal.dumps((pattern_cache._engine(), {(SOURCE, 0): (32, b"\xff" * 8, 1, {}, (None, None))})),
        marshal.dumps((pattern_cache._engine(), {(SOURCE, 0): "nonsense"})),
    ],
)
def test_what_was_spoiled_is_compiled_as_ever(tmp_path, spoiled):
    path = tmp_path / "kept"
    path.write_bytes(spoiled)
    assert PatternCache(path).compile(SOURCE, 0) == re.compile(SOURCE)


def test_where_python_is_otherwise_inside_patterns_are_compiled_as_ever(tmp_path, monkeypatch):
    def missing(*_):
        raise AttributeError

    monkeypatch.setattr(pattern_cache, "_parts", missing)
    assert PatternCache(tmp_path / "kept").compile(SOURCE, re.ASCII) == re.compile(SOURCE, re.ASCII)


def test_nothing_is_written_where_it_cannot_or_must_not_be(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    kept(tmp_path / "file" / "kept", SOURCE)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert not kept(tmp_path / "kept", SOURCE).exists()


def test_what_is_no_pattern_is_an_error_of_re(tmp_path):
    with pytest.raises(re.error):
        PatternCache(tmp_path / "kept").compile("(가온", 0)


def test_those_of_the_package_are_kept_beside_its_compiled_modules():
    assert own()._path.parent.name == "__pycache__" or sys.pycache_prefix
    assert own()._path.suffix == ".patterns"
