"""What a script of thirty lines finds with Kiwi's proper nouns, surnames and endings: sinmun is measured beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiwipiepy import Kiwi

SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채"
    "원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국"
)
PERSON = re.compile(rf"[{SURNAMES}][가-힣]{{1,3}}")
ENDINGS = (
    "당 부 처 청 원 회 위원회 재단 협회 연구소 연구원 대학교 대 공사 공단 은행 그룹 전자 증권 병원 "
    "신문 일보 방송 법원 지검 지법 경찰서 시청 도청 의회 센터 연맹 연합 노조 정부 국회 검찰 경찰"
)
BODY = re.compile(rf".*({'|'.join(ENDINGS.split())})")


def names(kiwi: Kiwi, text: str) -> Iterator[tuple[str, str]]:
    """Yield the names of ``text``, each with ``PS`` or ``OG``: runs of nouns with a proper one, told apart by their form."""
    run, end, proper = "", -1, False
    for token in [*kiwi.tokenize(text), None]:
        joined = token is not None and token.start == end and token.tag in ("NNP", "NNG", "SL", "SN", "XSN")
        if not joined:
            if proper and PERSON.fullmatch(run):
                yield run, "PS"
            elif proper and (BODY.fullmatch(run) or run.isascii()):
                yield run, "OG"
            run, proper = "", False
        if token is not None and token.tag in ("NNP", "NNG", "SL", "SN", "XSN"):
            run += token.form
            end = token.start + token.len
            proper = proper or token.tag in ("NNP", "SL")
