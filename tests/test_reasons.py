from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from sinmun.corpus.messages import corpus_messages
from sinmun.corpus.page.words import page_messages
from sinmun.i18n import messages
from sinmun.problems import unwritable
from sinmun.reading.errors import ReadError, Reason
from sinmun.reasons import in_korean


@pytest.mark.parametrize(
    ("reason", "korean"),
    [
        (os.strerror(errno.EACCES), "권한이 없음"),
        (os.strerror(errno.ENOSPC), "디스크에 공간이 없음"),
        (os.strerror(errno.EEXIST), "같은 이름의 파일이 있음"),
        ("[Errno -2] Name or service not known", "서버를 찾지 못함"),
        ("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:1)", "인증서를 믿을 수 없음"),
        ("not finished after 20 s", "20초 안에 끝나지 않음"),
        ("302, redirects that lead to no page", "302, 넘기기만 하고 페이지가 없음"),
        ("404", "404"),
        ("image/png", "image/png"),
    ],
)
def test_a_reason_of_system_or_server_is_korean_in_a_korean_line(reason: str, korean: str) -> None:
    assert in_korean(reason) == korean
    error = ReadError(Reason.NO_ANSWER, name="https://a.example", detail=reason)
    assert f"({korean})" in error.ko
    assert f"({reason})" in str(error)


def test_a_folder_that_cannot_be_written_says_so_in_korean(tmp_path: Path) -> None:
    assert "(읽기 전용 디스크)" in unwritable(tmp_path, os.strerror(errno.EROFS)).ko


def test_one_is_no_plural_in_english() -> None:
    say = page_messages("en")
    assert say["fact_articles"].format(n=1) == "1 article"
    assert say["fact_articles"].format(n=2) == "2 articles"
    assert say["fact_articles"].format(n=21) == "21 articles"
    assert say["fact_articles"].format(n=1001) == "1,001 articles"
    assert "all 1 row is marked" in corpus_messages("en")["all_excluded"].format(n=1)
    assert messages("en")["why_name"].format(name="A", kind="B", n=1).endswith("mentioned 1 time")
    assert page_messages("ko")["fact_articles"].format(n=1) == "기사 1건"
