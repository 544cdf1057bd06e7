"""How much is read at most, so that no input can fill the memory or the disk."""

from __future__ import annotations

from sinmun.corpus.items import Failure

ARTICLE_CHARACTERS = 300_000
FILE_BYTES = 8_000_000
DOCUMENT_BYTES = 100_000_000  # there are pictures in them
CELL_CHARACTERS = 16_000_000
JSON_CHARACTERS = 40_000_000  # of an object that holds a whole table
EXCEL_BYTES = 1_500_000_000
EXCEL_MEMORY = 6_000_000_000  # bytes of the process that reads one
EXCEL_SECONDS = 300  # of silence, and of its processor's time
ARCHIVE_BYTES = 16_000_000_000


def too_long(characters: int) -> Failure:
    """Return the failure of an article with so many characters."""
    return Failure(
        ko=f"본문이 {characters:,}자입니다. 기사 한 건은 {ARTICLE_CHARACTERS:,}자까지입니다. 나누어 주세요",
        en=f"a text of {characters:,} characters; an article has at most {ARTICLE_CHARACTERS:,}, split it",
    )


def too_large(size: int, *, limit: int = FILE_BYTES) -> Failure:
    """Return the failure of a file of one article with so many bytes, of which it may have ``limit``."""
    return Failure(
        ko=f"{size:,}바이트짜리 파일입니다. 기사 한 건의 파일은 {limit:,}바이트까지입니다. 나누어 주세요",
        en=f"a file of {size:,} bytes; a file with one article has at most {limit:,}, split it",
    )


def too_wide(cells: int, columns: int) -> Failure:
    """Return the failure of a row with more cells than its table has columns."""
    return Failure(
        ko=f"칸이 {cells:,}개인데 열 이름은 {columns:,}개입니다. 쉼표가 든 글은 따옴표로 묶으세요",
        en=f"{cells:,} cells where the header has {columns:,}; put texts with commas in quotation marks",
    )
