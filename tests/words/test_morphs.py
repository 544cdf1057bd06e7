from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from kiwipiepy import Kiwi

from sinmun.article import Article
from sinmun.words.morphs import (
    DictionaryError,
    Document,
    add_dictionary,
    load_kiwi,
    parse,
    read_stopwords,
)

Parse = Callable[..., Document]


def sentences(document: Document) -> list[tuple[str, str]]:
    return [(s.part, document.text[s.start : s.end]) for s in document.sentences]


def forms(kiwi: Kiwi, text: str) -> list[str]:
    return [token.form for token in parse(kiwi, Article(body=text)).tokens()]


@pytest.fixture(scope="module")
def own_kiwi() -> Kiwi:
    """Return a Kiwi of the module's own: a dictionary changes it for good."""
    return load_kiwi()


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def write_file(content: str | bytes) -> Path:
        path = tmp_path / "words.txt"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write_file


def test_a_quotation_with_full_stops_inside_is_one_sentence_with_its_frame(parsed: Parse) -> None:
    body = (
        "강물시는 “도서관을 연다. 책은 30만 권이다. 모두 오시라.”라고 말했다. 시민들은 ‘좋다.’고 답했다.\n"
        '"우리의 뜻입니다. 꼭 지키겠습니다"라며 "내년에 끝냅니다"라고 강조했다. 이어 그는 웃었다.'
    )
    assert [text for _, text in sentences(parsed(body))] == [
        "강물시는 “도서관을 연다. 책은 30만 권이다. 모두 오시라.”라고 말했다.",
        "시민들은 ‘좋다.’고 답했다.",
        '"우리의 뜻입니다. 꼭 지키겠습니다"라며 "내년에 끝냅니다"라고 강조했다.',
        "이어 그는 웃었다.",
    ]


def test_quotation_marks_written_as_primes_are_quotation_marks(parsed: Parse) -> None:
    body = "시장은 ″문을 연다. 모두 오시라″고 말했다. 시민은 ′좋다′며 웃었다."
    assert len(parsed(body).sentences) == 2
    assert "좋" in [token.form for token in parsed(body).tokens()]


def test_a_line_without_a_full_stop_is_a_sentence(parsed: Parse) -> None:
    document = parsed("첫 줄은 소제목\n둘째 줄은 문장이다. 셋째다.\n- 3월: 착수\n- 5월: 완공")
    assert [text for _, text in sentences(document)] == [
        "첫 줄은 소제목",
        "둘째 줄은 문장이다.",
        "셋째다.",
        "- 3월: 착수",
        "- 5월: 완공",
    ]


def test_a_list_mark_belongs_to_what_it_marks(parsed: Parse) -> None:
    document = parsed("■ 추진 일정\n▲ 예산 확보")
    assert [text for _, text in sentences(document)] == ["■ 추진 일정", "▲ 예산 확보"]


@pytest.mark.parametrize("body", ["", "시는 문을 연다."])
def test_a_headline_is_one_sentence_whatever_stands_in_it(parsed: Parse, body: str) -> None:
    title = '시장 "문을 연다. 모두 오라"…시민 "좋다" 새 도서관'
    assert sentences(parsed(body, title=title))[0] == ("title", title)


def test_every_sentence_has_the_part_it_stands_in(kiwi: Kiwi) -> None:
    article = Article(
        title="제목이다. 둘째다", subheads=("하나 열고", "둘 닫는다"), body="본문이다.\n\n끝이다."
    )
    assert sentences(parse(kiwi, article)) == [
        ("title", "제목이다. 둘째다"),
        ("subhead", "하나 열고"),
        ("subhead", "둘 닫는다"),
        ("body", "본문이다."),
        ("body", "끝이다."),
    ]


@pytest.mark.parametrize("body", ["", "\n", "\n\n \n"])
def test_an_empty_article_has_no_sentences(parsed: Parse, body: str) -> None:
    assert parsed(body).sentences == ()


def test_a_word_of_the_dictionary_across_a_line_end_keeps_the_parts(own_kiwi: Kiwi) -> None:
    own_kiwi.add_user_word("노을 공원", "NNP", 5.0)
    document = parse(own_kiwi, Article(title="새로 여는 노을", body="공원 이야기다. 끝이다."))
    assert [sentence.part for sentence in document.sentences] == ["title", "body", "body"]


def test_token_positions_hold_with_signs_outside_the_basic_plane(parsed: Parse) -> None:
    document = parsed("😀 시장은 𝐀 도서관을 ＡＩ로 연다.")
    nouns = {token.form: document.text[token.start : token.end] for token in document.tokens()}
    assert nouns["도서관"] == "도서관"
    assert nouns["AI"] == "ＡＩ"


def test_a_long_text_is_parsed_in_pieces_as_if_it_were_short(kiwi: Kiwi) -> None:
    paragraph = "서울시는 “도서관을 연다. 모두 오시라.”라고 말했다. 시민은 인공지능을 배운다."
    article = Article(title="긴 글", body="\n".join([paragraph] * 1200))
    document = parse(kiwi, article)
    assert len(document.text) > 40_000
    assert len(document.sentences) == 1 + 2 * 1200
    one = parse(kiwi, Article(body=paragraph))
    expected = [(t.form, t.tag, t.end - t.start) for t in one.tokens()]
    for index in (0, 600, 1199):
        pair = document.sentences[1 + 2 * index : 3 + 2 * index]
        assert [(t.form, t.tag, t.end - t.start) for s in pair for t in s.tokens] == expected
        assert document.text[pair[0].start : pair[1].end] == paragraph
        assert [document.text[t.start : t.end] for s in pair for t in s.tokens if t.form == "도서관"]


def test_a_long_text_without_line_ends_is_cut_at_sentences(kiwi: Kiwi) -> None:
    document = parse(kiwi, Article(body="시는 도서관을 연다. " * 5000))
    assert len(document.sentences) == 5000


def test_words_of_the_dictionary_win_over_kiwis_split_everywhere(
    own_kiwi: Kiwi, write: Callable[..., Path]
) -> None:
    sentence = (
        "스마트돌봄사업단은 AI행정서비스를, 새별이음은 OpenMate를 만들었다. 인공지능은 여론조사에 쓰인다."
    )
    assert not {"스마트돌봄", "행정서비스", "OpenMate/NNP"} & set(forms(own_kiwi, sentence))
    add_dictionary(
        own_kiwi,
        write(
            "# 우리 낱말\n스마트돌봄\tNNG\n행정서비스\tNNG\t0\n새별이음\tNNP\t-2.0\nOpenMate\tNNP\t\n"
            "인공지능\tNNG\n여론조사\tNNG\n"
        ),
    )
    tokens = {(token.form, token.tag) for token in parse(own_kiwi, Article(body=sentence)).tokens()}
    assert {
        ("스마트돌봄", "NNG"),
        ("행정서비스", "NNG"),
        ("새별이음", "NNP"),
        ("OpenMate", "NNP"),
        ("인공지능", "NNG"),
        ("여론조사", "NNG"),
    } <= tokens


def test_a_word_of_the_dictionary_is_not_cut_out_of_another_word(
    own_kiwi: Kiwi, write: Callable[..., Path]
) -> None:
    add_dictionary(own_kiwi, write("대로\tNNP\n"))
    assert "그대로" in forms(own_kiwi, "모든 것이 그대로 남았다.")


@pytest.mark.parametrize(
    "content",
    ["\ufeff누리샘\tNNP\n".encode(), "누리샘\tNNP\r\n".encode("cp949"), "누리샘\tNNP".encode()],
)
def test_a_dictionary_may_be_utf_8_with_or_without_bom_or_cp949(
    write: Callable[..., Path], content: bytes
) -> None:
    class Recorder:
        words: list[str] = []  # noqa: RUF012

        def add_user_word(self, word: str, tag: str, score: float) -> None:
            self.words.append(f"{word}/{tag}")

    recorder = Recorder()
    add_dictionary(recorder, write(content))  # type: ignore[arg-type]
    assert recorder.words[-1] == "누리샘/NNP"


def test_a_form_with_its_morphemes_can_be_given(own_kiwi: Kiwi, write: Callable[..., Path]) -> None:
    add_dictionary(own_kiwi, write("사겼다\t사귀/VV + 었/EP + 다/EF\t-1.0\n"))
    assert forms(own_kiwi, "둘은 사겼다")[-3:] == ["사귀", "었", "다"]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("가나다", "no tag after '가나다'"),
        ("가나다 NNP", "no tag after"),
        ("가나다\tXX", "knows no tag 'XX'"),
        ("가나다\tNNP\t높음", "'높음' is no score"),
        ("가나다\tNNP\tnan", "'nan' is no score"),
        ("가나다\tNNP\t1\t2", "4 columns"),
        ("\tNNP", "no word before the tag"),
        ("가나다\t없는낱말/VV + 다/EF", "does not know all of"),
        ("가나다\t사귀/VV + 다", "'다' is no morpheme"),
    ],
)
def test_a_malformed_line_is_named_by_file_and_number(
    own_kiwi: Kiwi, write: Callable[..., Path], line: str, complaint: str
) -> None:
    path = write(f"# 우리 낱말\n\n새별이음\tNNP\n{line}\n")
    with pytest.raises(DictionaryError) as caught:
        add_dictionary(own_kiwi, path)
    assert str(caught.value).startswith(f"{path}:4: ")
    assert complaint in str(caught.value)


def test_a_dictionary_in_another_encoding_is_refused_with_the_cure(write: Callable[..., Path]) -> None:
    with pytest.raises(DictionaryError, match="save the file as UTF-8"):
        read_stopwords(write(b"\xff\xfe\x00\xac\n\xff\xff"))


def test_stop_words_are_the_lines_of_a_file_less_comments(write: Callable[..., Path]) -> None:
    path = write("\ufeff# 빼는 낱말\n서울시\r\n\n  행정  \n인공 지능\n")
    assert read_stopwords(path) == {"서울시", "행정", "인공 지능"}


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("서울시\r\n행정\r\n인공 지능\r\n", "utf-16"),
        ("서울시\r\n행정\r\n인공 지능\r\n", "cp949"),
        ("서울시,,\r\n행정,,\r\n인공 지능,,\r\n", "utf-8-sig"),
        ("불용어;\r\n서울시;\r\n행정;\r\n인공 지능;\r\n", "cp949"),
        ('"서울시"\n"행정"\n"인공 지능"\n', "utf-8"),
        ("서울시, 행정, 인공 지능\n", "utf-8"),
        ("서울시\t12\n행정\t1,008\n인공 지능\t3.5\n", "utf-16"),
    ],
)
def test_stop_words_are_read_as_spreadsheets_save_them(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "words.txt"
    path.write_bytes(text.encode(encoding))
    assert read_stopwords(path) == {"서울시", "행정", "인공 지능"}


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("새별이음\tNNP\n누리빛샘\tNNG\t3.0\n", "utf-16"),
        ("새별이음,NNP,\r\n누리빛샘,NNG,3.0\r\n", "utf-8-sig"),
        ("형태;품사;점수\r\n새별이음;NNP;\r\n누리빛샘;NNG;3.0\r\n", "cp949"),
        ('"새별이음","NNP",""\n"누리빛샘","NNG","3.0"\n', "utf-8"),
    ],
)
def test_a_dictionary_is_read_as_spreadsheets_save_it(
    own_kiwi: Kiwi, tmp_path: Path, text: str, encoding: str
) -> None:
    path = tmp_path / "words.txt"
    path.write_bytes(text.encode(encoding))
    add_dictionary(own_kiwi, path)
    assert {"새별이음", "누리빛샘"} <= set(forms(own_kiwi, "새별이음과 누리빛샘을 만났다"))


def test_a_malformed_line_is_told_in_korean_too(own_kiwi: Kiwi, write: Callable[..., Path]) -> None:
    path = write("가나다\tNNP\t높음\n")
    with pytest.raises(DictionaryError) as caught:
        add_dictionary(own_kiwi, path)
    assert caught.value.line("ko") == f"{path}:1: '높음' 는 점수가 아닙니다. 수를 적거나 열을 비우세요"
