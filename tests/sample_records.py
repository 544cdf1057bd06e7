"""Records made up for the tests of charts and page: a rich article, one with nothing in it, and hostile ones.

The town, its people and their deeds do not exist.
"""

from __future__ import annotations

import random
import re
from itertools import combinations
from typing import Any

_TITLE = "한빛시, 인공지능 돌봄 서비스 “올해 안에 전 동 확대”…예산 ‘120억’ 투입"
_SUBHEADS = ["홀로 사는 노인 4만 명 대상…안부 확인 정확도 높인다", "시의회 “개인정보 대책 먼저” 지적도"]
_BODY = "\n".join(
    [
        "김한결 한빛시장은 12일 시청에서 정례간부회의를 열고 “인공지능이 사람의 일을 빼앗는 것이 아니라 사람의 "
        "시간을 돌려주는 것”이라며 인공지능 돌봄 서비스를 올해 안에 모든 동으로 넓히겠다고 밝혔다.",
        "한빛시는 이를 위해 예산 120억 원을 들여 AI 상담 시스템과 안부 확인 단말기 2만 대를 마련한다. "
        "한빛디지털재단이 개발을 맡고, 늘봄대학교 인공지능연구소가 성능 평가를 돕는다.",
        "이서윤 한빛디지털재단 이사장은 “지난해 누리동 시범사업에서 ‘혼자가 아니라는 느낌이 든다’는 답이 "
        "87%였다”며 “단순한 기계가 아니라 동네의 이웃을 잇는 다리로 만들겠다”고 말했다.",
        "그러나 한빛시의회 최도윤 의원은 “안부 전화의 녹음이 어디에 얼마나 보관되는지 시민은 알지 못한다”며 "
        "개인정보 보호 대책을 먼저 내놓을 것을 요구했다. 최 의원은 이달 말 조례 개정안을 발의할 계획이라고 했다.",
        "돌봄 서비스는 美 시애틀과 日 후쿠오카의 사례를 참고했다. 김 시장은 “사람과 기술을 함께 늘리겠다”고 답했다.",
    ]
)
_ENTITIES = (
    ("PS", "김한결", "한빛시장", ["김한결", "김 시장"], r"김한결|김(?= 시장은)"),
    ("PS", "이서윤", "한빛디지털재단 이사장", ["이서윤"], "이서윤"),
    ("PS", "최도윤", "한빛시의회 의원", ["최도윤", "최 의원"], r"최도윤|최(?= 의원)"),
    ("OG", "한빛시", None, ["한빛시"], "한빛시(?!장|의회)"),
    ("OG", "한빛디지털재단", None, ["한빛디지털재단"], "한빛디지털재단"),
    ("OG", "한빛시의회", None, ["한빛시의회", "시의회"], "한빛시의회|시의회(?= “)"),
    ("LC", "누리동", None, ["누리동"], "누리동"),
    ("LC", "시애틀", None, ["시애틀"], "시애틀"),
)
_NOUNS = {
    "인공지능": 7,
    "돌봄": 6,
    "서비스": 5,
    "한빛시": 5,
    "AI": 2,
    "안부": 4,
    "사람": 4,
    "개인정보": 2,
    "시장": 2,
}
_EDGES = (
    ("김한결", "한빛시", 4),
    ("김한결", "인공지능", 3),
    ("돌봄", "인공지능", 4),
    ("한빛디지털재단", "이서윤", 3),
    ("한빛시의회", "최도윤", 3),
    ("최도윤", "개인정보", 2),
    ("한빛시", "한빛디지털재단", 1),
)
HOSTILE = "<script>window.hacked=1</script>"
QUOTED = "\"'><img src=x onerror=window.hacked=2>"


def empty() -> dict[str, Any]:
    """Return the record of an article in which nothing was found."""
    lists = (
        *(
            "subheads",
            "reporters",
            "captions",
            "removed",
            "summary_sentences",
            "nouns",
            "compounds",
            "keywords",
        ),
        *(
            "people",
            "organizations",
            "places",
            "mentions",
            "changes",
            "warnings",
            "quotes",
            "statements",
            "network",
        ),
    )
    return {
        **dict.fromkeys(("source", "date", "publisher", "section")),
        **{name: [] for name in lists},
        **{"version": 2, "characters": 0, "title": "", "body": "", "text": "", "unsure": 0},
    }


def rich() -> dict[str, Any]:
    """Return the record of an article with everything in it."""
    text = "\n".join([_TITLE, *_SUBHEADS, _BODY])
    mentions = [
        {"start": found.start(), "end": found.end(), "label": label, "text": found[0], "name": name}
        for label, name, _, _, pattern in _ENTITIES
        for found in re.finditer(pattern, text)
    ]
    mentions.sort(key=lambda row: (row["start"], row["end"]))
    body_start = len(text) - len(_BODY)
    speakers = ["김한결", "이서윤", "이서윤", "최도윤", "김한결"]
    quotes = [
        {
            **{"text": found[1], "speaker": speaker, "verb": "말하다", "sentence": found[0]},
            **{"attribution": speaker, "by": "before"},
            **{"start": body_start + found.start(1), "end": body_start + found.end(1)},
        }
        for found, speaker in zip(re.finditer("“([^”]+)”", _BODY), speakers, strict=True)
    ]
    sentences = [found.span() for found in re.finditer(r"[^\n.]+?다\.", text)]
    statement = next(span for span in sentences if "발의할 계획" in text[slice(*span)])
    return {
        **empty(),
        "title": _TITLE,
        "subheads": list(_SUBHEADS),
        "date": "2025-02-12",
        "publisher": "가온일보",
        "section": "사회",
        "reporters": ["문별하"],
        "captions": ["한빛시청에서 열린 정례간부회의 (사진=한빛시)"],
        "body": _BODY,
        "text": text,
        "characters": len(text),
        "source": "seeds/한빛시.txt",
        "made": {
            "sinmun": "1.2.3",
            "kiwi": "0.24.1",
            "options": {
                "rank": "keyness",
                "min_length": 2,
                "min_confidence": 0.5,
                "dictionary": None,
                "stopwords": "내 낱말.txt",
                "people": None,
            },
        },
        "removed": [{"text": "▶ 관련기사: 다른 도시의 돌봄", "rule": "related"}],
        "summary_sentences": [{"text": text[a:b], "start": a, "end": b} for a, b in sentences[:3]],
        "nouns": [
            {
                "noun": noun,
                "count": count,
                "sentences": max(1, count - 1),
                "share_in_compounds": 0.5 * (noun == "돌봄"),
            }
            for noun, count in sorted(_NOUNS.items(), key=lambda item: -item[1])
        ],
        "compounds": [{"compound": "돌봄 서비스", "count": 3, "parts": ["돌봄", "서비스"]}],
        "keywords": [
            {"keyword": "돌봄", "count": 6, "score": 9.81},
            {"keyword": "인공지능", "count": 7, "score": 9.2},
        ],
        "people": _entity_rows("PS", mentions),
        "organizations": _entity_rows("OG", mentions),
        "places": _entity_rows("LC", mentions),
        "mentions": mentions,
        "quotes": quotes,
        "statements": [
            {
                **{"text": "이달 말 조례 개정안을 발의할 계획", "speaker": "최도윤", "verb": "하다"},
                **{"start": statement[0], "end": statement[1], "sentence": text[slice(*statement)]},
                **{"attribution": "최도윤 의원", "by": "before"},
            }
        ],
        "network": [
            {"source": source, "target": target, "weight": weight} for source, target, weight in _EDGES
        ],
    }


def _entity_rows(label: str, mentions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    rows = []
    for own, name, role, aliases, _ in _ENTITIES:
        if own == label:
            count = sum(row["name"] == name and row["label"] == label for row in mentions)
            row = {"name": name, "aliases": aliases, "mentions": count}
            rows.append({**row, "role": role} if label == "PS" else row)
    return sorted(rows, key=lambda row: -row["mentions"])


def hostile() -> dict[str, Any]:
    """Return a record whose every text is an attack on a page, a formula, or hard to draw."""
    body = (
        f"{HOSTILE} 김한결 시장은 “{QUOTED} $x_1^2$ </mark></style>” 라고 했다. 👍🏽 習近平 \u202e뒤\u202c −5℃ {{{{ 7*7 }}}}\n"
        "둘째 \x00줄 &lt;b&gt; 김한결 </script><!-- "
    )
    title = f"$\\frac{{1}}{{2}}$ {HOSTILE}{QUOTED}"
    text = f"{title}\n{body}"
    words = [HOSTILE, QUOTED, "$\\alpha$", "👍", "習近平", "줄\n바꿈", "\x00\x07제어", "−5", "김한결", "=1+1"]
    start, end = text.index("“") + 1, text.index("”")
    return {
        **rich(),
        "title": title,
        "subheads": [HOSTILE],
        "body": body,
        "text": text,
        "publisher": QUOTED,
        "section": HOSTILE,
        "reporters": [QUOTED],
        "captions": [HOSTILE],
        "removed": [{"text": HOSTILE, "rule": QUOTED}],
        "mentions": [
            {"start": found.start(), "end": found.end(), "label": "PS", "text": "김한결", "name": "김한결"}
            for found in re.finditer("김한결", text)
        ],
        "people": [
            {"name": "김한결", "role": HOSTILE, "aliases": [QUOTED], "mentions": 2},
            {"name": '=HYPERLINK("x")', "role": "$a$", "aliases": [], "mentions": 1},
            {
                "name": "아주 긴 이름이라서 도무지 끝나지 않는 이름" * 3,
                "role": None,
                "aliases": [],
                "mentions": 1,
            },
        ],
        "organizations": [{"name": QUOTED, "aliases": [HOSTILE], "mentions": 3}],
        "places": [],
        "quotes": [
            {
                "text": text[start:end],
                "speaker": QUOTED,
                "start": start,
                "end": end,
                "verb": None,
                "sentence": "",
            },
            # Overlaps the first and runs beyond it.
            {
                "text": HOSTILE,
                "speaker": None,
                "start": start + 4,
                "end": end + 6,
                "verb": None,
                "sentence": "",
            },
        ],
        "statements": [
            {"text": "밖", "speaker": None, "start": -5, "end": 10_000, "verb": None, "sentence": ""},
        ],
        "summary_sentences": [{"text": text[:30], "start": 0, "end": 30}],
        "nouns": [
            {"noun": word, "count": 20 - place, "sentences": 1, "share_in_compounds": 0.0}
            for place, word in enumerate(words)
        ],
        "keywords": [{"keyword": word, "count": 1, "score": 0.5} for word in words],
        "compounds": [{"compound": HOSTILE, "count": 1, "parts": [QUOTED]}],
        "network": [
            {"source": HOSTILE, "target": QUOTED, "weight": 1},
            {"source": "김한결", "target": "👍", "weight": 2},
        ],
    }


def crowded(names: int = 60) -> dict[str, Any]:
    """Return a rich record whose network has ``names`` nodes in eight circles of acquaintances."""
    chance = random.Random(7)
    towns = ["한빛", "가온", "누리", "다솜", "미르", "새론", "아라", "온새미"]
    bodies = ["시청", "재단", "대학교 산학협력단", "시장", "위원회", "교수", "돌봄", "경찰서"]
    nodes = [f"{town}{body}" for town in towns for body in bodies][:names]
    edges = [
        {"source": source, "target": target, "weight": chance.choice([1, 1, 1, 2, 3])}
        for source, target in combinations(nodes, 2)
        if chance.random() < (0.5 if source[:2] == target[:2] else 0.03)
    ]
    return {**rich(), "network": edges}


def everybody(names: int = 40) -> dict[str, Any]:
    """Return a rich record in whose network ``names`` long names all share sentences with each other."""
    nodes = [f"새길{number:02}위원회 사무총장실" for number in range(names)]
    edges = [
        {"source": source, "target": target, "weight": 1 + (place % 7 == 0) * 3}
        for place, (source, target) in enumerate(combinations(nodes, 2))
    ]
    return {**rich(), "network": edges}


def wide(names: int = 40) -> dict[str, Any]:
    """Return a rich record whose network has names in the broadest letters of the Latin script."""
    nodes = [f"{'MW@'[number % 3] * 3}WMW{chr(65 + number % 26)}{number}" for number in range(names)]
    edges = [
        {"source": nodes[number // 3], "target": node, "weight": 1}
        for number, node in enumerate(nodes)
        if number
    ]
    return {**rich(), "network": edges}


def mentioned(times: int = 10_000) -> dict[str, Any]:
    """Return the record of a long article in which one person is mentioned ``times`` times, among forty others."""
    pieces, mentions, place = [], [], 0
    for number in range(times):
        name = "김한결" if number % 2 == 0 else f"가상인물{number % 40}"
        sentence = f"{name} 씨가 {number}번째로 말했다.{' ' if number % 20 else chr(10)}"
        mentions.append({"start": place, "end": place + len(name), "label": "PS", "text": name, "name": name})
        pieces.append(sentence)
        place += len(sentence)
    text = "".join(pieces)
    names = sorted({row["name"] for row in mentions})
    counts = {name: sum(row["name"] == name for row in mentions) for name in names}
    people = [{"name": name, "role": None, "aliases": [name], "mentions": counts[name]} for name in names]
    people.sort(key=lambda row: -row["mentions"])
    return {**empty(), "title": "", "body": text, "text": text, "mentions": mentions, "people": people}
