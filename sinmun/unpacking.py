"""Archives that unpack to more than anybody meant."""

from __future__ import annotations

from sinmun.problems import Problem

ARCHIVE_RATIO = 200
ARCHIVE_SMALL = 16_000_000  # bytes; below it the ratio says nothing


def check_unpacked(name: str, *, packed: int, unpacked: int, limit: int) -> None:
    """Raise `Problem` when an archive would unpack to more than ``limit`` bytes or looks made to burst."""
    if unpacked > limit:
        raise Problem(
            ko=f"{name}: 풀면 {unpacked:,}바이트로 한도 {limit:,}바이트를 넘습니다. 나누어 주세요",
            en=f"{name}: unpacks to {unpacked:,} bytes, more than {limit:,}; split it",
        )
    if unpacked > ARCHIVE_SMALL and unpacked > ARCHIVE_RATIO * max(packed, 1):
        raise Problem(
            ko=f"{name}: 풀면 {unpacked // max(packed, 1):,}배로 불어나는 압축 파일이라 열지 않았습니다",
            en=f"{name}: unpacks to {unpacked // max(packed, 1):,} times its size, which no articles do; not opened",
        )
