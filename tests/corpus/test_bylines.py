"""Who only signs articles is no person of the corpus."""

from __future__ import annotations

from sinmun.corpus.who.bylines import signed


def test_who_is_nothing_but_a_reporter_and_says_nothing_only_signs() -> None:
    assert list(signed([("구도현", "기자"), ("구도현", None)], {}, ())) == [
        ("구도현", None),
        ("구도현", "기자"),
    ]


def test_a_reporter_who_speaks_is_of_the_story_unless_articles_are_signed_so() -> None:
    assert not list(signed([("구도현", "기자")], {"구도현": 2}, ()))
    assert ("구도현", None) in list(signed([("구도현", "기자")], {"구도현": 2}, {"구도현"}))


def test_of_two_of_one_name_only_the_byline_goes() -> None:
    assert list(signed([("표은새", "한길당 의원"), ("표은새", "기자")], {"표은새": 5}, ())) == [
        ("표은새", "기자")
    ]


def test_a_reporter_with_an_outlet_or_a_foreign_name_stays() -> None:
    assert not list(signed([("구도현", "누리뉴스 기자"), ("카를로 벨리노", "기자")], {}, ()))
