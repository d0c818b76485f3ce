"""Whether what stands between two figures, or a figure and a claim of change, lets them belong together."""

from __future__ import annotations

import re

from press.dates import MONTHS, WEEKDAYS
from press.patterns import pattern

_BREAK = pattern(
    r"[;?!]|\b(?:and|while|whereas|but|although|though|meanwhile|alongside|including|among|of\s(?:whom|which)|with|who|"
    r"where|when|if|because|or|for\s(?:example|instance)|such\sas)\b|,\s?as\b|\be\.g\.",
    re.IGNORECASE,
)
_MONTH = rf"(?:{'|'.join(MONTHS)})(?:\s(?:19|20)\d\d)?"
# This “and” joins no two statements: “47 fires between 1 September and 22 November, up 42% on the 33 of last year”.
_CLOCK = r"(?:\d{1,2}(?:[.:]\d\d)?\s?[ap]m|noon|midday|midnight)"
_DAY = rf"(?:{'|'.join(WEEKDAYS)})(?:,?\s\d{{1,2}}\s{_MONTH})?|(?:\d{{1,2}}\s)?{_MONTH}"
_BETWEEN = pattern(
    rf"\bbetween\s(?:(?:{_CLOCK}\s(?:on\s)?)?(?:{_DAY})|{_CLOCK}|\d{{1,2}})\sand\s"
    rf"(?:(?:{_CLOCK}\s(?:on\s)?)?(?:{_DAY})|{_CLOCK})\b"
)
_WHOLE_CLAUSE = pattern(r"[,(–—]\s?(?:up\s|down\s)?from\s|[,(–—]\s?compared\s|\s-\sfrom\s", re.IGNORECASE)
_LINK = pattern(
    r"[^;:()–—]{0,70}(?:[,:()–—]|\s-)\s*(?:(?:which|that|this|it)\s(?:is|was|means)\s)?"
    r"(?:(?:representing|equivalent\sto|equal\sto|amounting\sto|marking|giving|showing|or|i\.e\.|by)\s)?|\s",
    re.IGNORECASE,
)
_FARTHEST = 140


def is_close(text: str, start: int, end: int) -> bool:
    """Whether no other statement begins between ``start`` and ``end``."""
    between = text[start:end]
    if len(between) > _FARTHEST:
        return False
    between = _BETWEEN.sub("", between)
    return not _BREAK.search(between) or (";" not in between and bool(_WHOLE_CLAUSE.search(between[-30:])))


def is_linked(text: str, end: int, start: int) -> bool:
    """Whether a claim at ``start`` sums up what ends at ``end``: “from 586 to 1,008 – an increase of 72%”."""
    return end <= start and _LINK.fullmatch(text, end, start) is not None and is_close(text, end, start)
