from __future__ import annotations

from sinmun.article import Article
from sinmun.entities.mention import Mention
from sinmun.entities.resolution import resolve
from sinmun.words.morphs import parse


def found(kiwi: object, body: str, name: str, reporters: tuple[str, ...]) -> set[str]:
    document = parse(kiwi, Article(body=body, reporters=reporters))  # type: ignore[arg-type]
    at = body.index(name)
    entities = resolve(document, [Mention(at, at + len(name), "PS", name)])
    return {person.name for person in entities.people}


def test_the_reporter_of_the_byline_is_no_person_of_the_article(kiwi: object) -> None:
    assert not found(kiwi, "시장이 왔다. 함도연 기자가 따라갔다.", "함도연", ("함도연",))


def test_a_reporter_who_signs_off_is_no_person_of_the_article(kiwi: object) -> None:
    assert not found(kiwi, "물이 빠졌습니다.\n함도연 기자가 보도합니다.", "함도연", ())


def test_a_reporter_in_the_story_stays(kiwi: object) -> None:
    assert found(kiwi, "경찰은 함도연 기자를 불러 물었다.", "함도연", ()) == {"함도연"}


def test_a_mail_address_behind_the_name_or_its_outlet_is_the_reporters(kiwi: object) -> None:
    assert not found(kiwi, "물이 빠졌다. 함도연 (hamDY@news.example)", "함도연", ())
    assert not found(kiwi, "물이 빠졌다. 함도연 기자 hamDY@news.example", "함도연", ())
    assert not found(kiwi, "물이 빠졌다. 함도연 누리닷컴 기자 ham@news.example", "함도연", ())


def test_a_name_that_is_the_last_line_is_the_reporters(kiwi: object) -> None:
    assert not found(kiwi, "물이 빠졌다.\n세종=함도연", "함도연", ())
    assert not found(kiwi, "물이 빠졌다.\n함도연", "함도연", ())
    assert found(kiwi, "물을 막은 사람은\n함도연\n시장이다.", "함도연", ()) == {"함도연"}


def test_who_gives_a_column_its_name_is_no_person_of_the_article(kiwi: object) -> None:
    assert not found(kiwi, "물이 빠졌다 [함도연의 글로벌 살림]", "함도연", ())
    assert found(kiwi, "물이 빠졌다 [함도연 시장의 약속]", "함도연", ()) == {"함도연"}


def test_reporters_are_told_however_their_titles_stand(kiwi: object) -> None:
    for line in (
        "[해온일보 함도연 , 민하람 인턴 기자]",
        "(해온=함도연  기자)물이 빠졌다.",
        "▶ 스탠딩 : 함도연 / 기자\n",
        "연결합니다. 함도연 기자!\n네.",
        "연결합니다.\n함도연 기자. 비가 그쳤습니까?",
    ):
        assert not found(kiwi, line, "함도연", ()), line


def test_a_byline_glued_between_two_sentences_is_the_reporters(kiwi: object) -> None:
    for line in (
        "물이 빠졌다. 함도연 기자 해온시는 길을 치웠다.",
        "물 빠진 해온시\n함도연 기자 해온시는 길을 치웠다.",
        "물이 빠졌다.함도연·민하람 기자[ 홈페이지 ]",
        "물이 빠졌다. 그래픽 함도연 기자 길이 열렸다.",
        "물이 빠졌다.(해온뉴스1) 함도연 기자 해온시는 길을 치웠다.",
    ):
        assert not found(kiwi, line, "함도연", ()), line
    for line in ("물이 빠졌다. 함도연 기자 등 셋이 다쳤다.", "물이 빠졌다. 함도연 기자는 다쳤다."):
        assert found(kiwi, line, "함도연", ()) == {"함도연"}, line


def test_an_address_that_lost_its_sign_is_the_reporters(kiwi: object) -> None:
    assert not found(kiwi, "물이 빠졌다. 함도연 (hamdyhaeon.co.kr) 길이 열렸다.", "함도연", ())
    assert found(kiwi, "해온전자(대표 함도연 www.haeon.co.kr)는 웃었다.", "함도연", ()) == {"함도연"}


def test_a_title_to_which_the_next_line_is_glued_is_the_reporters(kiwi: object) -> None:
    assert not found(kiwi, "시장이 웃고 있다. 함도연 선임기자해온시는 길을 치웠다.", "함도연", ())
    assert found(kiwi, "시장이 웃고 있다. 함도연 선임기자에게 물었다.", "함도연", ()) == {"함도연"}


def test_the_writer_of_a_column_stands_in_its_headline(kiwi: object) -> None:
    for headline in ("[아침 글] 물이 빠진 뒤 / 함도연", "[아침 글]함도연/물이 빠진 뒤"):
        assert not found(kiwi, f"{headline}\n해온시는 길을 치웠다.", "함도연", ()), headline
    assert found(kiwi, "[아침 글] 시장 함도연\n해온시는 길을 치웠다.", "함도연", ()) == {"함도연"}


def test_an_outlet_and_a_name_before_a_headline_glued_to_its_text_sign_it(kiwi: object) -> None:
    rest = "물이 빠진 길 다시 열려 해온시는 9일 물에 잠겼던 길을 치우고 다시 열었다고 밝혔다. " * 2
    assert not found(kiwi, f"연합뉴스 함도연 {rest}", "함도연", ())
    assert found(kiwi, f"연합뉴스 함도연 사장 {rest}", "함도연", ()) == {"함도연"}
    assert found(kiwi, "연합뉴스 함도연 물러나", "함도연", ()) == {"함도연"}


def test_names_behind_the_last_sentence_sign_it(kiwi: object) -> None:
    for line in (
        "해온시는 길을 치웠다. 함도연",
        "“물이 빠졌다.” 민하람/함도연",
        "길이 열렸다. 함도연/민하람",
    ):
        assert not found(kiwi, line, "함도연", ()), line
    for line in ("물을 막은 사람은 함도연", "길을 치웠다. 함도연 시장", "함도연/민하람은 웃었다."):
        assert found(kiwi, line, "함도연", ()) == {"함도연"}, line


def test_a_column_in_marks_is_its_writers(kiwi: object) -> None:
    assert not found(kiwi, "[함도연의 아침 글] 물이 빠진 뒤\n‘함도연의 아침 글’은 매주 나간다.", "함도연", ())
    assert found(kiwi, "‘함도연의 아침 글’은 매주 나간다.", "함도연", ()) == {"함도연"}
