"""The same release as another hand would have typed it: nothing that a variant changes may change what is found.

A variant gives the text of the other hand and, for each character of it, the offset in the first text that it stands
for, so that findings can be compared by place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Variant:
    """A text typed otherwise; what stands at ``offsets[i]`` of the first text is ``text[i]`` here."""

    text: str
    offsets: tuple[int, ...]
    data: bytes | None = None
    """The file as it is saved, where that is not the text in UTF-8."""


Vary = Callable[[str, Random], Variant]


def _edited(text: str, edits: list[tuple[int, int, str]]) -> Variant:
    """``text`` with each stretch from a start to an end put otherwise; what is put otherwise stands for its start."""
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for start, end, new in sorted(edits):
        pieces += [text[at:start], new]
        offsets += [*range(at, start), *(min(start + i, end) for i in range(len(new)))]
        at = end
    return Variant("".join([*pieces, text[at:]]), (*offsets, *range(at, len(text) + 1)))


def _body(text: str) -> int:
    """Where the body begins."""
    fenced = text.startswith("---\n")
    return text.index("\n---\n", 4) + 5 if fenced else text.index("\n\n") + 2


def _prose(text: str) -> list[tuple[int, int]]:
    """The lines of the body that are nothing but words: no list, table, heading, quote, note or end mark."""
    lines: list[tuple[int, int]] = []
    at = _body(text)
    for line in text[at:].split("\n"):
        if re.match(r"[“A-Z0-9][^|]{40,}$", line) and not line.startswith(("EMBARGO", "STRICTLY")):
            lines.append((at, at + len(line)))
        at += len(line) + 1
    return lines


def hard_spaces(text: str, random: Random) -> Variant:
    """A hard space here and there between two words, as Word puts them."""
    found = [
        at
        for start, end in _prose(text)
        for at in range(start + 1, end - 1)
        if text[at] == " " and text[at - 1].isalnum() and text[at + 1].isalnum() and random.random() < 0.25
    ]
    return _edited(text, [(at, at + 1, "\N{NO-BREAK SPACE}") for at in found])


def straight_quotes(text: str, random: Random) -> Variant:
    """Quotation marks and apostrophes as a typewriter has them."""
    straight = {"“": '"', "”": '"', "‘": "'", "’": "'"}
    start = _body(text)
    return _edited(text, [(at, at + 1, straight[c]) for at, c in enumerate(text) if c in straight and at >= start])


def wrapped_lines(text: str, random: Random) -> Variant:
    """Prose broken into lines, where a line may end."""
    edits = []
    for start, end in _prose(text):
        last = start
        for at in range(start, end):
            # Not before what begins a list in Markdown, and not so that an end mark comes to stand alone.
            if text[at] == " " and at - last > 30 and end - at > 12 and text[at + 1].isalpha():
                edits.append((at, at + 1, "\n"))
                last = at
    return _edited(text, edits)


def windows_file(text: str, random: Random) -> Variant:
    """Saved under Windows: a byte-order mark, and two characters at the end of each line."""
    return Variant(text, tuple(range(len(text) + 1)), b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())


def deeper_headings(text: str, random: Random) -> Variant:
    """Every heading a level deeper."""
    found = re.finditer(r"^#{2,3}(?= \w)", text[_body(text) :], re.MULTILINE)
    return _edited(text, [(_body(text) + one.start(), _body(text) + one.start(), "#") for one in found])


def renamed_notes(text: str, random: Random) -> Variant:
    """Notes with names of their own. Numbers are left, since a number has an order."""
    found = re.finditer(r"(?:\[\^|^\[(?=[\w-]+\]:))([a-z][\w-]*)\]", text, re.MULTILINE)
    return _edited(text, [(one.end(1), one.end(1), "-of-ours") for one in found])


def other_order(text: str, random: Random) -> Variant:
    """The fields of the header in another order, but for the title."""
    start = 4 if text.startswith("---\n") else 0
    stop = text.index("\n---\n", 4) if start else text.index("\n\n")
    first, *lines = text[start:stop].split("\n")
    places, at = [], start + len(first) + 1
    for line in lines:
        places.append((at, line))
        at += len(line) + 1
    random.shuffle(places)
    offsets = [*range(start + len(first))]
    for at, line in places:
        offsets += [at - 1, *range(at, at + len(line))]
    head = "\n".join([text[: start + len(first)], *(line for _, line in places)])
    return Variant(head + text[stop:], (*offsets, *range(stop, len(text) + 1)))


def fenced(text: str, random: Random) -> Variant:
    """The header between ``---``, or without them."""
    if text.startswith("---\n"):
        stop = text.index("\n---\n", 4)
        return _edited(text, [(0, 4, ""), (stop + 1, stop + 5, "")])
    stop = text.index("\n\n")
    return _edited(text, [(0, 0, "---\n"), (stop + 1, stop + 1, "---\n")])


VARIANTS: tuple[Vary, ...] = (
    hard_spaces,
    straight_quotes,
    wrapped_lines,
    windows_file,
    deeper_headings,
    renamed_notes,
    other_order,
    fenced,
)
