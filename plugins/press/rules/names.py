"""Names in a text, as capitals show them, and the names that the directory holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from press.directory import Directory, Helpline, Organisation
from press.passages import Passage
from press.patterns import pattern
from press.rules.likeness import SHORTEST, distance, is_slip
from press.rules.titles import bare_name

_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_WORD = rf"{_CAPITAL}(?:[\w’'-]{{0,40}}\w)?"
_SMALL = r"(?:of|the|and|for|it|to|in|on|at|de|van|von|der|&)"
_RUN = pattern(
    rf"{_CAPITAL}(?<![\w@#/.’'-].)(?:[\w’'-]{{0,40}}\w)?(?:\s(?:{_SMALL}\s){{0,2}}{_WORD}){{0,8}}(?![\w@/]|\.\w)"
)
_WORDS = pattern(r"\S+")
_POSSESSIVES = ("’s", "'s")
_PERSON = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Professor", "Councillor", "Cllr", "PC", "DC", "DS", "DI"})
_TITLE = pattern(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Professor|Councillor|Cllr|Inspector|Sergeant|Constable|PC|DC|DS|DI)\.?\s$")
_LEADS = (
    "Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Professor", "Councillor", "Cllr", "Inspector", "Sergeant", "Constable",
    "PC", "DC", "DS", "DI", "said", "says", "added", "adds", "continued", "concluded", "explained",
)  # fmt: skip
"""The words that one of the two before and after this has at its end."""
_SAID = pattern(r"\s(?:said|says|added|adds|continued|concluded|explained)\b")
_SAID_BEFORE = pattern(r"\b(?:said|says|added|adds|continued|concluded|explained)\s$")
_DOES = pattern(
    r"(?:[’']s)?\s(?:did|does|had|has|was|is|will|would|could|told|gave|left|went|took|came|who|pleaded|admitted|denied)\b"
)
_ROLE = pattern(r"\b(?:manager|officer|director|leader|head|coach|captain|trustee|chair|curator|spokes\w+|author)\s$")
_AND = {"&", "and"}
_INITIALS = pattern(f"{_CAPITAL}{{1,3}}")
_SHORTEST_ALONE = 7
_SHORTEST_DOING = 6


@dataclass(slots=True, eq=False)  # not frozen: a release has hundreds, and each would be made in twice the time
class Name:
    """Words with capitals that follow each other in a passage; possessives are left off.

    ``spans`` are where its ``words`` stand, and ``plain`` is how these are compared.
    """

    passage: Passage
    spans: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    plain: tuple[str, ...]

    @property
    def start(self) -> int:
        """Where it begins in the passage."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where it ends in the passage."""
        return self.spans[-1][1]

    @property
    def text(self) -> str:
        """The name with single spaces."""
        return " ".join(self.words)

    def part(self, first: int, end: int) -> Name:
        """Some of its words."""
        return Name(self.passage, self.spans[first:end], self.words[first:end], self.plain[first:end])

    def is_beside(self, other: Name) -> bool:
        """Whether the other name stands in the same sentence."""
        if self.passage is not other.passage:
            return False
        start, end = sorted((self.start, other.start))
        return re.search(r"[.!?]", self.passage.text[start:end]) is None


def plain(word: str) -> str:
    """A word as words of names are compared: no capitals, one kind of apostrophe."""
    return word.casefold().replace("’", "'")


def find_names(passage: Passage) -> Iterator[Name]:
    """The names in ``passage``, without the titles before them, nor single words too short to be a slip for others."""
    for run in _RUN.finditer(passage.text):
        written, start = run[0], run.start()
        if written.isalpha():  # Nearly all of them: one word, and nothing to take from it.
            word = written.casefold()
            if len(word) >= SHORTEST:
                yield Name(passage, (run.span(),), (written,), (word,))
            continue
        all_spans = [(start + word.start(), start + word.end()) for word in _WORDS.finditer(written)]
        all_words = written.split()
        for first, last in _people(all_words):
            words, spans = all_words[first:last], all_spans[first:last]
            bare = bare_name(words)
            words, spans = words[bare], spans[bare]
            if words[-1].endswith(_POSSESSIVES):
                words[-1] = words[-1][:-2]
                spans[-1] = (spans[-1][0], spans[-1][0] + len(words[-1]))
            yield Name(passage, tuple(spans), tuple(words), tuple(map(plain, words)))


def _people(words: list[str]) -> Iterator[tuple[int, int]]:
    """Where each name of a run begins and ends: “Ann Moss and Dr Hill” are two, “Marram and Tarn” is one."""
    first = 0
    for at, word in enumerate(words[1:-1] if "and" in words else (), start=1):
        if word == "and" and words[at + 1].rstrip(".") in _PERSON:
            yield first, at
            first = at + 1
    yield first, len(words)


def surnames(names: Iterable[Name]) -> Iterator[Name]:
    """Those of ``names`` that are one word beside a title or a verb such as “said”, or stand in a list of authors.

    Behind a role, and before verbs that things do as well, words are long ones, so that “Water was” is no surname.
    """
    for name in names:
        if is_cited(name):
            yield name.part(0, 1)
        elif len(name.words) == 1:
            text, ((start, end),) = name.passage.text, name.spans
            before = text[max(start - 14, 0) : start]
            is_led = before.rstrip().rstrip(".").endswith(_LEADS)
            is_said = (is_led and (_TITLE.search(before) or _SAID_BEFORE.search(before))) or _SAID.match(text, end)
            is_long = len(name.words[0]) >= _SHORTEST_DOING
            if is_said or (is_long and (_DOES.match(text, end) or _ROLE.search(before))):
                yield name


def is_cited(name: Name) -> bool:
    """Whether a name is a surname with initials behind it, as lists of authors have them: Findlater D."""
    return len(name.words) == 2 and len(name.words[0]) > 3 and _INITIALS.fullmatch(name.words[1]) is not None


@dataclass(frozen=True, slots=True)
class Known:
    """The directory’s names: whole, by what is left when one word is taken out, and those of a single word."""

    whole: frozenset[tuple[str, ...]]
    words: frozenset[str]
    slots: Mapping[tuple[int, tuple[str, ...]], tuple[tuple[str, str], ...]]
    lengths: tuple[int, ...]
    single: Mapping[str, str]


def known_names(directory: Directory) -> Known:
    """What the directory calls its organisations and helplines."""
    records: list[Organisation | Helpline] = [*directory.organisations.values(), *directory.helplines.values()]
    names = [record.name for record in records]
    names += [organisation.short for organisation in directory.organisations.values() if organisation.short]
    return _known(tuple(names))


@lru_cache(maxsize=8)
def _known(names: tuple[str, ...]) -> Known:
    whole: set[tuple[str, ...]] = set()
    slots: dict[tuple[int, tuple[str, ...]], tuple[tuple[str, str], ...]] = {}
    single: dict[str, str] = {}
    for name in names:
        bare = re.sub(r"^[Tt]he\s", "", " ".join(name.split()).rstrip("!?"))
        words = tuple(plain(word) for word in bare.split())
        whole.add(words)
        if len(words) == 1 and len(bare) >= _SHORTEST_ALONE:
            single[words[0]] = bare
        for at in range(len(words) if len(words) > 1 else 0):
            key = (at, (*words[:at], *words[at + 1 :]))
            slots[key] = (*slots.get(key, ()), (words[at], bare))
    every = frozenset(word for words in whole if len(words) > 1 for word in words)
    return Known(
        frozenset(whole), every, slots, tuple(sorted({len(words) for words in whole if len(words) > 1})), single
    )


def slips(name: Name, known: Known) -> Iterator[tuple[Name, str]]:
    """The parts of ``name`` that are slips for one of the ``known``, each with what is meant."""
    words, taken = name.plain, 0
    lengths = known.lengths if not known.words.isdisjoint(words) else ()
    for first in range(len(words)):
        if first < taken:
            continue
        for length in lengths:
            part = words[first : first + length]
            if len(part) < length:
                continue
            right = "" if part in known.whole else _right(part, known)
            if part in known.whole or right:
                taken = first + length
            if right:
                yield name.part(first, taken), right
                break
        else:
            if first >= taken:
                yield from _single(name, first, known)


def _right(part: tuple[str, ...], known: Known) -> str:
    for at, word in enumerate(part):
        for meant, name in known.slots.get((at, (*part[:at], *part[at + 1 :])), ()):
            is_inside = at + 1 < len(part)
            if (
                is_slip(word, meant)
                or {word, meant} == _AND
                or (len(part) > 2 and _is_small_slip(word, meant, is_inside=is_inside))
            ):
                return name
    return ""


def _is_small_slip(one: str, other: str, *, is_inside: bool) -> bool:
    """What is a slip where two words or more beside it are all a name's own, and too little to go by elsewhere.

    A letter wrong in a word of four (Tarn & Fall), or a plural ``is_inside`` the name (Open Fields Trust).
    """
    shorter, longer = sorted((one, other), key=len)
    if is_inside and longer == f"{shorter}s":
        return True
    return len(one) == len(other) == 4 and one[0] == other[0] and distance(one, other) == 1


def _single(name: Name, at: int, known: Known) -> Iterator[tuple[Name, str]]:
    """A slip for a name of one word: a letter wrong, a capital inside it, or the word in two."""
    word, written = name.plain[at], name.words[at]
    following = name.words[at + 1] if at + 1 < len(name.words) else ""
    if following[:1].isupper() and (right := known.single.get(word + plain(following), "")):
        yield name.part(at, at + 2), right
    elif right := known.single.get(word, ""):
        if written != right and not written.isupper():
            yield name.part(at, at + 1), right
    elif len(word) >= _SHORTEST_ALONE - 1:
        for other, right in known.single.items():
            if (
                other[0] == word[0]
                and abs(len(word) - len(other)) < 2
                and distance(word, other) == 1
                and is_slip(word, other)
            ):
                yield name.part(at, at + 1), right
                return
