"""How well Kiwi's scores tell words of several nouns (인공지능) from free combinations (활용방안).

    python -m benchmarks.compounds

Prints, for thresholds on the log probability of the later noun after the earlier one, what share of either list in
tests/gold/compounds is taken for one word; then the same for what `sinmun.words.nouns` does.
"""

from __future__ import annotations

from pathlib import Path

from kiwipiepy import Kiwi

from sinmun.article import Article
from sinmun.words.morphs import load_kiwi, parse
from sinmun.words.nouns import count_nouns

GOLD = Path(__file__).parent.parent / "tests" / "gold" / "compounds"
FRAMES = ("이번 {}에 관한 회의를 열었다.", "정부는 {}에 대해 밝혔다.", "{}에서 늘고 있다.")


def words(name: str) -> list[str]:
    """Return the words of a gold list."""
    lines = (GOLD / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def weakest_link(kiwi: Kiwi, frame: str, word: str) -> float | None:
    """Return the lowest score of a later noun, or None where Kiwi has the word as one morpheme."""
    start = frame.index("{}")
    tokens = [t for t in kiwi.tokenize(frame.format(word)) if start <= t.start < start + len(word)]
    scores = [token.score for token in tokens[1:]]
    return min(scores) if scores else None


def is_one_noun(kiwi: Kiwi, frame: str, word: str) -> bool:
    """Tell whether `count_nouns` takes the word for one noun."""
    table = count_nouns(parse(kiwi, Article(body=frame.format(word))))
    return any(noun.noun == word for noun in table.nouns)


def main() -> None:
    """Print the shares."""
    kiwi = load_kiwi()
    lists = {"words": words("words.txt"), "free": words("free.txt")}
    links = {
        name: [
            link
            for word in entries
            for frame in FRAMES
            if (link := weakest_link(kiwi, frame, word)) is not None
        ]
        for name, entries in lists.items()
    }
    print("threshold  words joined  free joined   (of those that Kiwi splits)")
    for threshold in (-1.6, -2.0, -2.5, -2.9, -3.3, -3.7, -4.1):
        shares = [sum(link >= threshold for link in links[name]) / len(links[name]) for name in links]
        print(f"{threshold:9}  {shares[0]:12.0%}  {shares[1]:11.0%}")
    print("sinmun.words.nouns, all words of the lists:")
    for name, entries in lists.items():
        joined = [is_one_noun(kiwi, frame, word) for word in entries for frame in FRAMES]
        print(
            f"{name:6} {sum(joined) / len(joined):.0%} one noun, of {len(entries)} words in {len(FRAMES)} frames"
        )


if __name__ == "__main__":
    main()
