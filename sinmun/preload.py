"""What the workers of a machine share: Kiwi and the tagger, loaded and used once in the process that they are forked from.

Imported by Python's fork server at its start (see `sinmun.processes.workers_context`); imported anywhere else it does nothing. A
worker forked from there has `sinmun.Analyzer.inherited`, and an analyzer made in it takes Kiwi and the tagger from it unless
the user has a dictionary: instead of some 370 MB of its own it has what it changes, some 15 MB.

Two threads may be alive in the server when it forks: Kiwi's own, which works on many texts at once (Kiwi is asked for one text
at a time here, which needs none), and the one in which pyarrow's allocator gives memory back, which it makes anew after a fork.
numpy's libraries have one thread.
"""

from __future__ import annotations

import gc
import os
from contextlib import suppress
from importlib import import_module

ASKED = "SINMUN_PRELOAD"
"""The variable of the environment that asks the fork server to load; its value names further modules, with commas."""

# Kiwi loads a third of itself at its first call, the tagger its tables at their first use.
_FIRST = """가온시, 심야버스 두 배로…“새벽에 일하는 시민 위한 결정”
나도현 가온시장은 3일 시청에서 기자들과 만나 “길을 넓힌다”고 말했다. 그는 ‘비가 온다’며 우산을 폈다.
가온시는 한빛전자㈜, 누리은행과 함께 도서관 5곳을 짓는다고 밝혔다. 한빛전자 관계자는 “값이 1.5% 올랐다”고 했다.
더불어민주당 김서윤 의원은 국회 정무위원회에서 박지훈 금융위원장에게 “서민 대출이 먼저”라고 물었다.
박 위원장은 검토하겠다고 답했다.
美 정부와 尹 대통령 측은 北의 담화를 지켜봤다.
다나카 이치로 일본 외무성 국장과 존 벨리노(John Bellino) 미국 국무부 차관이 서울을 찾았다.
배우 유나린과 그룹 다온소녀는 영화 ‘봄의 도시’에서 함께했다. 가온FC는 해온유나이티드를 3-1로 이겼고, 표은새 감독은 웃었다.
가온부 인사 ▲ 기획과장 나도현 ▲ 총무과장 오다온. 김모(41)씨와 A씨는 가온지법 형사3부(부장판사 최윤석)에서 재판을 받았다.
[두메순/바람마을 주민 : "비가 많이 왔어요."] 가온경찰서는 사고 원인을 조사하고 있다. 5G 요금과 12·3 사태, 코로나19가 화제다.
한국가온연구원(KGI) 이가람 선임연구원은 보고서에서 “인구가 줄어 2030세대가 떠난다”고 지적했다.
그는 또 이같이 덧붙였다. “시간이 없다.”
"""


def _load(modules: list[str]) -> None:
    from sinmun.analysis import Analyzer  # noqa: PLC0415 -- only where it is asked for

    for module in modules:
        import_module(module)
    analyzer = Analyzer()
    list(analyzer.attempts([_FIRST] * 3))
    Analyzer.inherited = analyzer
    gc.collect()
    gc.freeze()


_asked = os.environ.pop(ASKED, None)
if _asked is not None:
    with suppress(Exception):  # a server that raises would end every pool; workers load for themselves then
        _load([name for name in _asked.split(",") if name])
