"""Codes such as that of a batch, which the text has otherwise than its table or list: K41170 here, K41107 there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.rules.claims import Claim
from press.rules.likeness import distance

_CODE = pattern(r"(?<![\w/.-])(?![HNOST][A-HJ-Z](?:\d{6}|\d{8})(?!\d))[A-Z]{1,4}-?\d{3,7}(?!00)\d\d(?![\w/-]|\.\w)")
"""Five digits at least: roads and flights have fewer, and many are like each other.

So are models of one maker, XK21000 and XK12000, and the grid references of two places near each other, SN412214.
"""
_LEAD = pattern(r"(?:(?:batch(?:es)?|lots?|serial|codes?|ref\w{0,8}|nos?|numbers?)\b[\s.:]{0,3}){0,3}", re.IGNORECASE)
"""What stands before the code of an entry: “Batch no. K41107”. Other items of a list are sentences."""


def other_codes(release: Release) -> Iterator[Claim]:
    """The codes of the text that no table or list has, where one there, with two digits swapped, is not in the text.

    Those that differ in a digit are neighbours more often than slips: batches are numbered one by one.
    """
    if not any(passage.kind in {"cell", "item"} for passage in release.numbered):
        return
    coded = [passage for passage in release.numbered if passage.kind != "code" and _CODE.search(passage.text)]
    listed: set[str] = set()
    told: dict[str, tuple[Passage, int, int]] = {}
    for passage in coded:
        codes = list(_CODE.finditer(passage.text))
        is_entry = passage.kind == "cell" or (passage.kind == "item" and _is_entry(passage, codes))
        for found in codes:
            if is_entry:
                listed.add(found[0])
            else:
                told.setdefault(found[0], (passage, *found.span()))
    alike: dict[str, list[str]] = defaultdict(list)
    for code in listed - told.keys():
        alike["".join(sorted(code))].append(code)
    for code, (passage, start, end) in told.items():
        if code not in listed:
            near = [other for other in alike["".join(sorted(code))] if distance(code, other) == 1]
            if len(near) == 1:
                yield Claim(passage, start, end, near[0])


def _is_entry(passage: Passage, codes: list[re.Match[str]]) -> bool:
    """Whether an item of a list begins with a code."""
    return bool(codes) and _LEAD.fullmatch(passage.text, 0, codes[0].start()) is not None
