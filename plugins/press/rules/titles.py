"""What stands before and behind the names of people, and is no part of them: Dr, Councillor, MBE."""

from __future__ import annotations

from collections.abc import Sequence

_TITLES = frozenset({
    "the", "mr", "mrs", "ms", "miss", "mx", "dr", "professor", "prof", "sir", "dame", "lady", "lord", "councillor",
    "cllr", "chief", "detective", "inspector", "superintendent", "sergeant", "constable", "pc", "dc", "ds", "di",
    "dci", "said", "but", "when", "as", "while", "if", "and", "for", "in", "on", "at",
})  # fmt: skip
_HONOURS = frozenset({
    "KC", "QC", "MP", "MS", "MSP", "MLA", "CBE", "OBE", "MBE", "KBE", "DBE", "BEM", "KFSM", "QFSM", "KPM", "QPM", "DL",
    "FRS", "FBA", "JP",
})  # fmt: skip


def bare_name(words: Sequence[str]) -> slice:
    """Which of the words of a name are left without those; at least the last of them."""
    first, end = 0, len(words)
    while end - first > 1 and words[first].rstrip(".").casefold() in _TITLES:
        first += 1
    while end - first > 2 and words[end - 1] in _HONOURS:
        end -= 1
    return slice(first, end)
