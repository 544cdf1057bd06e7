"""What can go wrong while reading, each as one line that says what is wrong and what to do."""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import Literal

from sinmun import problems
from sinmun.reasons import in_korean

Language = Literal["en", "ko"]


class Reason(Enum):
    """A reason why there is no article; the value holds the message in Korean and in English."""

    MISSING = (
        "{name}: 그런 파일이나 폴더가 없습니다. 경로를 확인하세요",
        "{name}: no such file or folder; check the spelling",
    )
    NO_ARTICLES = (
        "{name}: 폴더에 기사 파일(.txt .md .html .hwpx .hwp .docx .pdf)이 없습니다",
        "{name}: the folder holds no article (.txt .md .html .hwpx .hwp .docx .pdf)",
    )
    FOLDER = (
        "{name}: 폴더입니다. 그 안의 기사 파일을 지정하세요",
        "{name}: is a folder; name an article in it",
    )
    TABLE = (
        "{name}: 기사 한 건이 아니라 기사 표입니다. 말뭉치로 분석하세요",
        "{name}: is a table of articles, not one article; analyse it as a corpus",
    )
    FEED = (
        "{name}: 기사 한 건이 아니라 피드(RSS, Atom, NewsML)입니다. --corpus 로 항목을, --follow 로 기사까지 읽습니다",
        "{name}: is a feed, not one article; --corpus reads its entries, --follow their articles too",
    )
    LEADS = (
        "{name}: 기사가 아니라 주소 목록(사이트맵, OPML)입니다. --follow 로 거기 있는 기사를 받습니다",
        "{name}: is a list of addresses, not an article; --follow fetches the articles they lead to",
    )
    ROBOTS = (
        "{name}: 이 사이트의 robots.txt 가 받아 가지 말라고 합니다({detail}). 브라우저로 열어 본문을 저장하세요",
        "{name}: the robots.txt of its site asks not to fetch it ({detail}); open the page in a browser and save its text",
    )
    UNREADABLE = (
        "{name}: 읽을 수 없습니다({detail}). 권한을 확인하세요",
        "{name}: cannot be read ({detail}); check its permissions",
    )
    EMPTY = (
        "{name}: 비어 있습니다. 기사 내용을 넣어 주세요",
        "{name}: is empty; paste the article into it",
    )
    BINARY = (
        "{name}: 텍스트가 아닙니다({detail}). 기사를 텍스트 파일로 저장하세요",
        "{name}: is not text ({detail}); save the article as a text file",
    )
    LOCKED = (
        "{name}: 암호나 보안이 걸린 문서입니다. 풀어서 다시 저장하세요",
        "{name}: is locked by a password or by DRM; save it without",
    )
    SCANNED = (
        "{name}: 쪽마다 그림뿐인 스캔 PDF입니다. 글자를 인식(OCR)한 파일이나 원래 문서를 주세요",
        "{name}: is a scanned PDF, pictures without text; give one with its text recognised, or the original document",
    )
    IMAGE = (
        "{name}: 글이 아니라 그림({detail})입니다. 기사를 텍스트나 문서로 주세요",
        "{name}: is a picture ({detail}), not text; give the article as text or as a document",
    )
    OTHER_DOCUMENT = (
        "{name}: {detail} 문서는 읽지 못합니다. .hwpx, .docx, .pdf 가운데 하나로 다시 저장하세요",
        "{name}: {detail} documents cannot be read; save it as .hwpx, .docx or .pdf",
    )
    DAMAGED = (
        "{name}: 손상되었거나 읽을 수 없는 문서입니다({detail}). 다시 저장하세요",
        "{name}: is damaged or cannot be read as a document ({detail}); save it again",
    )
    SLOW = (
        "{name}: {detail}초가 지나도 읽히지 않는 문서입니다. 나누어 주세요",
        "{name}: cannot be read within {detail} s; split it",
    )
    BURSTS = (
        "{name}: 풀면 터무니없이 커지는 파일이라 열지 않았습니다. 다시 저장하세요",
        "{name}: would unpack to far more than a document does, so it was not opened; save it again",
    )
    ENCODING = (
        "{name}: 알 수 없는 인코딩입니다. UTF-8로 다시 저장하세요",
        "{name}: unknown encoding; save the file as UTF-8",
    )
    GARBLED = (
        "{name}: 글자가 깨진 채 저장되어 되살릴 수 없습니다. 기사를 다시 복사하세요",
        "{name}: the text was decoded wrongly and saved with losses; copy the article again",
    )
    NOT_KOREAN = (
        "{name}: 한글이 글자의 {detail}%뿐입니다. 한국어 기사를 주세요",
        "{name}: {detail} % of the letters are Hangul; sinmun reads Korean articles",
    )
    ADDRESS = (
        "{name}: 올바른 주소가 아닙니다. https://host/path 꼴이어야 합니다",
        "{name}: not a web address; it must look like https://host/path",
    )
    INSIDE = (
        "{name}: 이 컴퓨터나 내부망을 가리키는 주소는 창에서 열지 않습니다. 본문을 복사해 붙여 넣으세요",
        "{name}: points into this machine or its network, which the window does not open; paste the text instead",
    )
    NO_ANSWER = (
        "{name}: 응답이 없습니다({detail}). 주소와 연결을 확인하세요",
        "{name}: does not answer ({detail}); check the address and the connection",
    )
    STATUS = (
        "{name}: 서버가 {detail} 오류를 돌려주었습니다. 브라우저로 열어 본문을 저장하세요",
        "{name}: the server answers {detail}; open the page in a browser and save its text",
    )
    NOT_HTML = (
        "{name}: 웹 페이지가 아닙니다({detail}). 기사 주소를 주세요",
        "{name}: is {detail}, not a page; give the address of an article",
    )
    TOO_LARGE = (
        "{name}: {detail}MB보다 큽니다. 기사 한 건을 주세요",
        "{name}: is larger than {detail} MB; give a single article",
    )
    LIST = (
        "{name}: 기사 한 건이 아니라 기사 목록입니다. 그 가운데 한 건을 열어 저장하세요",
        "{name}: is a list of articles, not one article; open one of them and save that",
    )
    NO_ARTICLE = (
        "{name}: 페이지에서 기사를 찾지 못했습니다. 본문을 .txt 파일로 저장하세요",
        "{name}: no article found on the page; save its text in a .txt file",
    )


class ReadError(problems.Problem):
    """Something that cannot be read as an article.

    Attributes:
        reason: why there is no article.
        name: what the input is called.
        detail: what the message adds: a reason, a status, a share in per cent, a limit in megabytes.
    """

    def __init__(self, reason: Reason, *, name: str, detail: object = "") -> None:
        """Keep what the message names, on one line each."""
        self.reason = reason
        self.name = _one_line(name)
        self.detail = _one_line(detail)
        super().__init__(ko=self.message("ko"), en=self.message("en"))

    def __reduce__(self) -> tuple[object, ...]:
        """Return what rebuilds the error in another process."""
        return partial(ReadError, self.reason, name=self.name, detail=self.detail), ()

    def message(self, language: Language = "en") -> str:
        """Return the message in ``language``: one line, what is wrong and what to do."""
        korean, english = self.reason.value
        if language == "ko":
            return korean.format(name=self.name, detail=in_korean(self.detail))
        return english.format(name=self.name, detail=self.detail)


def _one_line(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 120 else text[:117] + "..."
