"""Where digits stand together in a text as those of a telephone number do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from press.patterns import pattern

_ADDRESSES = pattern(r"(?<![\w.+%-])[\w.+%-]*+@[\w.-]*|(?:(?<!\w)www\.|://)\S*")  # e-mail, handles, the web
_TAGS = pattern(r"\#\w+")
_SUMS = pattern(r"[£$€]\s?\d[\d.,]*(?:\s\d{3}(?!\d))*")
_MARKED = pattern(
    # Dates by numbers and sort codes, 24.01.2018 and 20-00-00; but not a part of a number in groups, 01.42.68.53.00.
    r"\d(?<!\d\d)(?:(?<!\d[./-]\d)\d?([./-])\d{1,2}\1\d{2,4}|(?<!\d[./-]\d)\d{3}([./-])\d{1,2}\2\d{1,2}"
    r"|\d{0,2}(?:\.\d{1,3}){3})(?![./-]?\d)"  # addresses of machines, 192.0.2.1
)
_NO_NUMBERS = (
    (("@", "www.", "://"), _ADDRESSES),
    (("#",), _TAGS),
    (("£", "$", "€"), _SUMS),
    ((".", "/", "-"), _MARKED),
)
"""What has digits and is no number; before each, what is quickly seen not to be there."""

_DIGITS = pattern(
    r"(?P<digits>[\dOoIl](?<!\w.)(?:(?<=\d)[\dOoIl]*|[OoIl]*\d[\dOoIl]*|(?<=O)O+))(?:(?:x|ext)\d{1,6})?(?!\w)"
    r"|(?P<behind>(?<=[^\W\d_])\d{3,}+(?!\w))|(?P<before>(?<!\w)\d{3,}+(?=[^\W\d_]))"
)
"""A word that is digits, or letters typed for them: one digit among them, or O twice. An extension is left out.

Or three digits and more right behind letters or before them, as in “x0808 157 0100”.
"""

_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_GAP = pattern(rf"[{_UNSEEN}]*\)?[\s{_UNSEEN}]{{0,3}}[-‐‑‒–./]?[\s{_UNSEEN}]{{0,3}}\(?[{_UNSEEN}]*")
_LONGEST_GAP = 12

BLANK = pattern(rf"[\s{_UNSEEN}]+")
"""A gap between two groups of digits that is nothing but space."""
SLASH = pattern(r"\s?/\s?")
"""The gap before another ending: 020 7946 0123/0124."""


@dataclass(frozen=True, slots=True)
class Group:
    """Digits (and the letters typed for digits) without a gap. ``gap`` is what parts it from the group before.

    ``glued``: letters stand right before or behind it, so that it is mostly no telephone number's.
    """

    start: int
    end: int
    text: str
    gap: str
    glued: bool = False


@lru_cache(maxsize=4096)
def runs(text: str) -> tuple[list[Group], ...]:
    """The groups of digits of ``text`` that may belong together, run by run, found in time that grows with its length.

    Addresses, handles, sums of money, dates and sort codes are passed over, and digits that are part of a word.
    Whoever searches a text has asked before which of the known numbers it may hold: both go by the same groups.
    """
    for signs, shape in _NO_NUMBERS:
        if any(map(text.__contains__, signs)):
            # Blanked out by a character that is neither part of a word nor of a gap, so that offsets stay.
            text = shape.sub(lambda match: "\0" * len(match[0]), text)
    together: list[list[Group]] = []
    last = -1
    for found in _DIGITS.finditer(text):
        kind = found.lastgroup or "digits"
        start, end = found.span(kind)
        gap = text[last:start] if last >= 0 and start - last <= _LONGEST_GAP else ""
        if not (gap and _GAP.fullmatch(gap)) or kind == "behind":
            together.append([])
            gap = ""
        together[-1].append(Group(start, end, found[kind], gap, kind != "digits"))
        last = end if kind != "before" else -1
    return tuple(together)
