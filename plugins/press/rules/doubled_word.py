"""A word stands twice, one right behind the other.

Whoever moves words about leaves one behind, and whoever reads over it sees one only, all the more where a line ends
between the two. “Had had” and “that that” may be right, as are names, Walla Walla, and what is said twice on purpose.

Fails::

    The burglar ran ran from the house.

Passes::

    He had had no lamp, and knew that that was wrong. The choir of Walla Walla sang “never, never, never”.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, pairwise

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.written import written

LEVEL = Level.WARNING
FOR_PAGES = True

_TWICE = pattern(
    r"(?<![\w’'@#./&-])(?P<first>[A-Za-z][a-z’']{1,30}|[Aa])\s{1,3}(?=[a-z])(?i:(?P=first))(?![\w’'@&-]|\.\w)"
)
# What is said twice, what ends one clause and begins the next, and sounds.
_SOUND = frozenset({
    "had", "that", "is", "was", "are", "were", "do", "did", "does", "her", "you", "it", "one", "who", "what", "which",
    "there", "where", "here", "so", "no", "very", "many", "really", "far", "long", "much", "more", "well", "never",
    "ever", "hear", "knock", "now", "bye", "ha", "tut", "night", "choo", "half", "pom", "can", "tom", "yo", "go",
    "bon", "cha", "tuk", "aye", "hush", "blah", "chop", "tick", "beep", "bang", "woof", "pooh", "wee", "poo", "boo",
    "dum", "up", "down", "over", "out", "off", "through", "around", "round", "about", "by", "back", "again",
    "twinkle", "rain", "baa", "ring", "row", "please", "yes", "wait", "come", "look", "too", "ho", "la", "na", "oh",
    "ooh", "ah", "hey", "yeah", "yum", "win", "help", "home", "run", "drip", "buzz", "moo", "oink", "quack", "cheep",
    "tweet", "honk", "ding", "dong", "clap", "tap", "rat", "snip", "boom", "pop", "ping", "nom", "haka", "aku",
    "piri", "agar", "dik", "couscous", "bulbul", "mahi", "tsk", "shh", "hip", "hurrah", "goody", "pretty", "old",
    "little", "big", "deep", "soon", "slowly", "quickly", "nearly", "always", "years", "days", "miles", "buffalo",
    "sing", "five", "nine", "ten", "two", "three", "four", "six", "seven", "eight", "zero", "lot", "lots", "high",
    "higher", "bigger", "better", "louder", "all", "not", "just", "only", "less", "good", "bad", "sorry", "thank",
    "we’re", "it’s", "he", "she",
})  # fmt: skip
# “The house he lived in in May”: a verb may have the first of them, and the day the second.
_MAY_BELONG = frozenset({"in", "on", "at", "to", "for", "with", "from"})
_MOST_BEFORE = 14
_OPENING = '“‘"([*_'
"""What the first of two words may have before it: “the the”."""
_BEFORE = pattern(
    r"\b(?:liv|carr|mov|com|came|go|went|gone|log|pass|turn|hold|held|kick|join|hand|check|brought|bring|break|broke|dropp?|"
    r"sign|work|look|car|ask|hop|wait|put|rel|tak|took|taken|set|found|believ|step|stay|follow|start|keep|kept)\w{0,4}\Z",
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the words that stand twice in English; where one stands three times, somebody means it."""
    if release.lang != "en" or not _has_twice(release.lowered):
        return
    for passage in release.passages:
        if passage.kind in {"code", "cell"} or not _has_twice(passage.lowered):
            continue
        for found in _TWICE.finditer(passage.text):
            word = found["first"].lower()
            span = release.span(passage, *found.span())
            if _is_sound(word, passage.text, *found.span()) or _is_code(span, release):
                continue
            quoted = " ".join(found[0].split())
            yield Fault(span, f"“{quoted}”: the word stands twice.", "Take one of the two out.")


def _has_twice(lowered: str) -> bool:
    """Whether any word is followed by itself, which few texts have; its second time may have a full stop behind it."""
    for mark in _OPENING:
        lowered = lowered.replace(mark, " ")
    words = lowered.split()
    alike = compress(pairwise(words), map(str.startswith, words[1:], words))
    return any(not other[len(word) : len(word) + 1].isalpha() for word, other in alike)


def _is_code(span: Span, release: Release) -> bool:
    return span.start > release.header.body_start and not written(release)[span.start : span.end].strip()


def _is_sound(word: str, text: str, start: int, end: int) -> bool:
    if word in _SOUND:
        return True
    if word in _MAY_BELONG and _BEFORE.search(text[max(start - _MOST_BEFORE, 0) : start].rstrip()):
        return True
    before, behind = text[:start].rstrip()[-len(word) :], text[end:].lstrip(" ,")[: len(word)]
    return word in {before.lower(), behind.lower()}
