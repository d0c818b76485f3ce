"""Whether one sentence tells again what another told, so that a number in it must be the same."""

from __future__ import annotations

import re

from press.patterns import pattern
from press.rules.counted import content, is_other_case
from press.rules.small_numbers import VALUES

_MOST_MORE = 6
"""How many words a sentence may have beyond those of the headline, and still say the same."""
_NAME = pattern(r"(?<=\s)[A-ZÀ-ÖØ-Þ][\w’'-]+")
# “Six cars a day” are no other number of cars than twelve in all, nor are those of another year.
_ANOTHER_TIME = pattern(
    r"\b(?!(?<=\bin\s)a\syear)(?:an?|per|each|every|this|last|next|first|one)\s(?:hour|day|night|week|weekend|month|quarter|year|summer|winter)\b"
    r"|\bin\s(?:spring|summer|autumn|winter)\b|\bat\s(?:night|weekends?)\b|\bon\sthe\s(?:week|month|quarter|year)\b|\b(?:daily|nightly|weekly|monthly|initially|"
    r"already|so\sfar|part\sof|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def is_retold(said: str, told: str) -> bool:
    """Whether ``told`` has every word of ``said``, hardly more of its own, and no name and no time of its own."""
    if is_other_case(said) or is_other_case(told) or is_of_another_time(said, told):
        return False
    words, its = content(said) - VALUES.keys(), content(told) - VALUES.keys()
    is_named = all(name.lower() in said.lower() for name in _NAME.findall(told))
    return len(words) >= 2 and words <= its and len(its - words) <= _MOST_MORE and is_named


def is_of_another_time(said: str, told: str) -> bool:
    """Whether ``told`` is of a day, a week or a year that ``said`` does not speak of."""
    return any(found[0].lower() not in said.lower() for found in _ANOTHER_TIME.finditer(told))
