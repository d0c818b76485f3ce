"""A percentage, and the same in words behind it: “11% of homes, or one in nine”. The other way round: ``shares``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from press.figures import NUMBER_WORDS, words_for
from press.patterns import pattern

_HEDGE = r"(?:more\sthan|over|just\sover|fewer\sthan|less\sthan|nearly|almost|just\sunder|about|around|roughly|some)\s"
# Between the two nothing is counted; “or one in nine”, and “That is one in nine.”, are said of what comes before.
_BESIDE = pattern(
    r"(?<![\d.,£$€+–-])(?P<percent>\d{1,2}(?:\.\d{1,2})?)\s?(?P<sign>%|per\scent\b)"
    r"(?:\)?(?:\s(?:of|in)(?:\s(?!or\b)[a-z’'-]{1,20}){1,4})?(?:,?\s\(?or\s|\s\(|\s[–—]\s(?:that\sis\s|or\s)?)"
    r"|[^%.\d]{0,90}\.\s(?P<that>That|This|It)(?:\sis|[’']s)\s)"
    rf"(?:{_HEDGE})?(?P<ratio>(?P<few>{words_for(1, 9)}|[1-9])\s(?:in|out\sof)\s(?:every\s)?"
    rf"(?P<many>{words_for(2, 20)}|\d{{1,3}}))(?=[,;:)]|\.(?!\d)|\s[–—]|\s?\Z)",
    re.IGNORECASE,
)
# “Up 20%” is no share, nor is “fewer than 1%” one in a hundred.
_NO_SHARE = pattern(
    r"\b(?:by|up|down|r[io]se[ns]?|rising|grew|grown|f[ae]ll(?:en|s|ing)?|(?:increas|reduc|gain)\w*(?:\sof)?|further|another|"
    r"(?:more|less|fewer)\sthan|over|under|above|below|up\sto|at\s(?:least|most))\s(?:an?\s)?\Z",
    re.IGNORECASE,
)
_SHARE_BEFORE = pattern(r"(?:%|\bper\scent\b)(?:(?!\.\s).){0,120}\Z", re.IGNORECASE)
"""Another percentage in the same sentence: “That is one in six” may be said of both together."""
_ROOM = 0.25
"""By so much of itself a percentage may be off from what is said in words, hedged or not."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """What does not go with a ``percent`` before it: ``text[start:end]``, which is ``size`` of a hundred."""

    start: int
    end: int
    percent: str
    size: str


def unfit_ratios(text: str) -> Iterator[Ratio]:
    """The ratios of a text that are not what the percentage before them is."""
    if "%" not in text and "per cent" not in text:
        return
    for found in _BESIDE.finditer(text):
        few, many = (NUMBER_WORDS.get(found[name].lower()) or int(found[name]) for name in ("few", "many"))
        percent, said = float(found["percent"]), 100 * few / max(many, 1)
        if not 0 < few < many or not percent or abs(percent - said) <= _ROOM * said:
            continue
        at = found.start()
        is_of_both = found["that"] is not None and _SHARE_BEFORE.search(text, max(at - 150, 0), at)
        if not is_of_both and not _NO_SHARE.search(text, max(at - 30, 0), at):
            yield Ratio(*found.span("ratio"), text[at : found.end("sign")], f"{said:.2g}%")
