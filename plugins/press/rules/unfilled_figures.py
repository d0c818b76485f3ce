"""Figures that wait to be filled in: “XX%”, “£X million”, “X per cent”, “XX:XX”.

A single X counts beside a unit only, for X and Generation X are names. “XX” may be twenty or a sex: Super Bowl XX, the
XX Olympiad, XX chromosomes. And it may end a postcode: TR1 2XX is in Truro.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.patterns import pattern

_PERCENT = r"(?:\s?%|\s(?:per\s?cent|percent|percentage)\b)"
_COUNTED = (
    r"(?:people|callers?|hours?|days?|weeks?|months?|years?|times|million|billion|homes|jobs|children|adults|families"
    r"|members|schools|pupils|staff|volunteers|visitors|pounds|miles|places|cases)"
)
_FIGURE = pattern(
    r"(?=[£$€\dX,.:/x])(?:"
    rf"[£$€]\s?(?:tb[cda]|TB[CDA])\b|[£$€]\s?[\dX]{{0,3}}X[X\d,.]{{0,9}}(?:m|bn|k)?(?!\w)"
    rf"|[£$€]\s?\d{{1,3}}\.X{{1,2}}(?:\s?(?:m|bn|k|million|billion)\b|(?!\w))|(?<![\w.-])\d{{1,3}}\.X{_PERCENT}|(?<![\w.-])X(?:{_PERCENT}|\s(?=(?:million|billion)\b))"
    r"|(?<![\w/.’'&-])[\dX,.:/]{0,12}?XX[\dX,.:/]{0,12}(?:st|nd|rd|th|m|bn)?%?(?![\w’'-])"
    rf"|[£$€]\s?xx{{1,5}}(?!\w)|(?<!\w)xx{{1,5}}(?:{_PERCENT}|(?=\s{_COUNTED}\b)|/xx)|(?<!\w)xx[:.]xx(?!\w))"
)
_ROMAN_BEFORE = pattern(
    r"\b(?:Bowl|Chapter|Article|Title|Part|Volume|Vol\.?|Section|Book|Act|Appendix|Annex|Schedule|Games|Olympiad"
    r"|Protocol|Canto|Psalm|Sonnet|Opus|No\.?|WrestleMania|Division|Factor|Clause|Legion|King|Pope|Benedict|Pius|John"
    r"|Paul|Leo|Louis|Henry|Dos|Triple|rated|chromosomes?|females?|women|karyotype|genotype|and|or|century|siècle"
    r"|Pirelli|Mark|Class|Type|Group|Form)\s$"
)
_ROMAN_AFTER = pattern(
    r"\s?(?:chromosom|karyotype|genotype|female|women|sex|cells|individuals|embryos|athletes|or XY|and XY|/XY|vs\.? XY"
    r"|XY|Olympi|Winter|Summer|Commonwealth|Games|Congress|Corps|Legion|International|World|Army|Brigade|Squadron"
    r"|Bomber|Command|[Ee]dition|Assembly|General|Conference|Bienn|Dynasty|Festival|National|European|Pan|FIFA|Asian"
    r"|[Cc]entury|Party|movie|films?|album|band|\(20\)|rat(?:ed|ing)|Large)"
)
# The areas of the country's postcodes, by their first letter.
_AREA = (
    r"(?:A[BL]|B[ABDFHLNRSTX]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]"
    r"|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)"
)
_OUTWARD = pattern(rf"(?<!\w){_AREA}\d[\dA-Z]?\s\Z")
_INWARD = pattern(r"\dXX")


def find_unfilled_figures(text: str) -> Iterator[tuple[int, int]]:
    """Where the figures that wait stand in ``text``; each has an X, or letters such as TBC."""
    for found in _FIGURE.finditer(text):
        start = found.start() + len(found[0]) - len(found[0].lstrip(" ,.:/"))
        end = found.end() - (len(found[0]) - len(found[0].rstrip(" ,.:/")))
        roman = set(text[start:end].removesuffix("th")) == {"X"}
        if roman and (_ROMAN_BEFORE.search(text[max(start - 24, 0) : start]) or _ROMAN_AFTER.match(text, end)):
            continue
        if _INWARD.fullmatch(text, start, end) and _OUTWARD.search(text[max(start - 6, 0) : start]):
            continue
        yield start, end
