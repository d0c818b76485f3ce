"""Lines about when a release may be used, as offices type them above the headline or at the head of the text.

Seen: “EMBARGOED UNTIL 00:01 WEDNESDAY 24 JANUARY 2018”, “Strictly embargoed …”, “Embargo 23:30 hours UK time on …”,
“Not for publication before …”. The word alone is no such line: there are embargoes on trade and arms, embargoed copies,
notes that say when the embargo lifts, and “sin embargo” in Spanish. Welsh lines are found where English ones are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from press.dates import MONTHS, WEEKDAYS
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.rules import embargo_in_welsh as welsh
from press.times import HALF, WORDS

_DAY_WORDS = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in (*WEEKDAYS, *MONTHS)) + "|Tues|Weds|Thurs|Sept"
# A zone may stand right behind it: “10amBST”.
_TIME = rf"\d{{1,2}}[:.]\d\d|\d{{3,4}}\s?(?:hrs?|hours)|\d{{1,2}}\s?[ap]\.?m|XX|{'|'.join(WORDS)}"
_WHEN = rf"(?:{_TIME}|(?:{_DAY_WORDS})\b|\d{{1,2}}(?:st|nd|rd|th)?\s(?:{_DAY_WORDS})|\d{{1,4}}[/.-]\d)"
_SOON = rf"(?=[^;!?]{{0,40}}?(?:{_WHEN}|tomorrow|further notice|notified|publication|launch|delivery))"
_KIND = r"(?:\s(?:(?:press|news|media)\s)?(?:release|copy|statement))?"
_OPENERS = rf"(?:(?:press|news|media|joint|draft|release|statement|notice|advisory|{welsh.OPENER})\W{{1,3}}){{0,4}}"
_UNTIL = r"(?:until|till|til|’til|up\sto|before)\b"

_FORMS = (
    rf"(?:strictly\s|under\s(?:strict\s|an?\s)?|strict\s)?embargo(?:ed)?{_KIND}\W{{1,4}}"
    rf"(?:strictly\s)?(?:(?:for\s(?:release|publication|use|broadcast)\s)?{_UNTIL}{_SOON}|not\sfor\s|\(?(?={_WHEN})"
    rf"|(?:to|for|by|on|at)\s(?={_WHEN}))",
    rf"(?:strictly|under(?:\sstrict)?|strict)\sembargo(?:ed)?{_KIND}(?=\W{{0,4}}(?:$|\n|[:–—|-]\s))",
    rf"embargoed{_KIND}(?=\s{{0,2}}[*_!.]{{0,3}}(?:$|\n|\s?[:–—|]\s))",
    rf"(?:strictly\s)?not\s(?:to\sbe\s|for\s)(?:publi(?:cation|shed)|broadcast|released?|used?)"
    rf"(?:(?:,\s|\s(?:or|and)\s|/)(?:publi(?:cation|shed)|broadcast|released?|used?|online|print)){{0,3}},?\s"
    rf"(?:before|until|prior\sto)\b{_SOON}",
    rf"(?:(?:please\s)?hold(?:\sfor\srelease)?\suntil\s|for\srelease\W{{1,3}}(?:(?:at|after|from|on|until|not\sbefore)\s)?)"
    rf"(?:\w+\s){{0,1}}(?={_WHEN})",
    *welsh.FORMS,
)
ZONES = r"UTC|GMT|BST|CES?T|[ECMP][SD]?T|IST|AE[SD]T"
"""The letters of time zones that lines name, as a part of a pattern."""

_LINE_END = pattern(r"\n")
# A line, or a sentence in capitals: a soft line break before a word of prose does not begin one.
_LINE = pattern(
    rf"(?:\A|(?<=\n)(?=(?-i:[A-Z*_(\[])))[\W_]{{0,6}}{_OPENERS}(?P<what>{'|'.join(_FORMS)})",
    re.IGNORECASE | re.MULTILINE,
)
# At the end of a headline: “Ants count (embargoed until 3 March)”.
_ASIDE = pattern(
    rf"[([–—|-]\s?(?P<what>(?:strictly\s|under\s(?:strict\s)?)?embargo(?:ed)?\s{_UNTIL}{_SOON}|{welsh.UNTIL})",
    re.IGNORECASE,
)
_CAPITALS = pattern(
    rf"(?<![\w-])(?P<what>EMBARGOED (?i:{_UNTIL}){_SOON}|EMBARGO: ?(?={_WHEN}|(?i:{welsh.WHEN}))"
    rf"|(?=(?:DAN )?EMBARGO)(?i:{welsh.UNTIL}))"
)
_REST = pattern(
    rf"(?:[\s\d,.:;()/&|–—-]|\b(?:{_DAY_WORDS}|hrs?|hours|{HALF}|st|nd|rd|th|UK|{ZONES}|time"
    rf"|local|London|on|at|of|the|or|and|XX|not|for|before|until|till|prior|to|{'|'.join(WORDS)}|tomorrow|further"
    r"|notice|publication|publish|published|broadcast|release|used?|strictly|o’clock|online|print)\b"
    rf"|(?<=\d)(?:{HALF}|st|nd|rd|th|hrs?|hours)\b|{welsh.REST})*",
    re.IGNORECASE,
)
# What notes say of the embargo, which is no line to delete. An embargo on arms has other words before it or behind it.
_TOLD = pattern(
    r"(?P<what>\b(?:(?:the|this|our)\sembargo\s(?:lifts?|ends?|expires?|is\slifted|will\s(?:be\slifted|lift|end|expire)|"
    r"(?:stands|holds|runs|is\sin\s(?:force|place)))|(?:release|story|paper|study|report|findings|results|figures)\s"
    r"(?:is|are|remains?|stays?)\s(?:strictly\s)?(?:under\s(?:strict\s|an?\s)?embargo|embargoed))"
    r"\s(?:at|on|from|until|till)\s[^;!?\n]{1,70})",
    re.IGNORECASE,
)
_STOP = pattern(r"(?<![ap]\.m)\.(?=\s|\Z)|,\s(?=(?:when|and|as|after|but|which|with|so)\b)")
_IMMEDIATE = pattern(
    rf"(?:\A|(?<=\n))[\W_]{{0,6}}{_OPENERS}(?P<what>(?:for\s)?immediate\s(?:release|publication|use|broadcast)"
    rf"|(?:for\s)?release(?:\sdate)?\W{{1,3}}immediate(?:ly)?|(?:not\sembargoed|no\sembargo|embargo\W{{1,3}}(?:none|no)\b)"
    rf"|{welsh.IMMEDIATE})"
    r"(?=[\s*_.!:]{0,4}(?:$|[\n–—|/(-]|\d|(?-i:[A-Z])))",
    re.IGNORECASE | re.MULTILINE,
)
_IMMEDIATE_CAPITALS = pattern(r"(?P<what>FOR(?<!\wFOR) IMMEDIATE (?:RELEASE|PUBLICATION|USE|BROADCAST))(?!\w)")
_TRAILING = pattern(r"(?:[\s,:;|–—(&/-]|(?<![ap]\.m)\.|\b(?:the|on|at|of|or|and|to|for|not)\b){1,20}$", re.IGNORECASE)
_HINTS = (
    "embargo",
    "immediate",
    "publication",
    "publish",
    "broadcast",
    "release",
    "hold until",
    "not to be",
    "not for",
    "i’w ",
    "i'w ",
    "ar unwaith",
)


@dataclass(frozen=True, slots=True)
class UseLine:
    """One such line: ``passage.text[start:end]``."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The line, on one line."""
        return self.passage.words(self.start, self.end)


def embargo_lines(release: Release) -> Iterator[UseLine]:
    """The lines that say until when the release must not be used."""
    for passage in _passages(release):
        if not any(_begun_by(_IMMEDIATE, passage.text)):
            taken = 0
            asides = _ASIDE.finditer(passage.text) if passage.part == "head" else ()
            capitals = _CAPITALS.finditer(passage.text) if "EMBARGO" in passage.text else ()
            for found in sorted((*_begun_by(_LINE, passage.text), *capitals, *asides), key=_at):
                if found.start("what") >= taken:
                    rest = _REST.match(passage.text, found.end())
                    taken = found.end() if rest is None else rest.end()
                    trailing = _TRAILING.search(passage.text, max(taken - 40, found.end()), taken)
                    end = taken if trailing is None else trailing.start()
                    is_aside = passage.text.endswith(")", 0, end) and "(" not in passage.text[found.start("what") : end]
                    yield UseLine(passage, found.start("what"), end - is_aside)


def told_embargoes(release: Release) -> Iterator[UseLine]:
    """The sentences that tell until when an embargo stands, up to their time and day: “The embargo lifts at 9am”."""
    for passage in _passages(release):
        for found in _TOLD.finditer(passage.text) if "embargo" in passage.lowered else ():
            stop = _STOP.search(passage.text, found.start("what"), found.end())
            yield UseLine(passage, found.start("what"), stop.start() if stop else found.end())


def immediate_lines(release: Release) -> Iterator[UseLine]:
    """The lines that say that the release may be used at once."""
    for passage in _passages(release):
        found = next(_begun_by(_IMMEDIATE, passage.text), None) or _IMMEDIATE_CAPITALS.search(passage.text)
        if found is not None:
            yield UseLine(passage, found.start("what"), found.end("what"))


def _begun_by(shape: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Where a line begins as ``shape`` does. It is tried there alone, and not at every character of the text."""
    end = 0
    for start in (0, *(before.end() for before in _LINE_END.finditer(text))):
        found = shape.match(text, start) if start >= end else None
        if found is not None:
            end = found.end()
            yield found


def _at(found: re.Match[str]) -> int:
    return found.start("what")


@lru_cache(maxsize=4)
def _passages(release: Release) -> tuple[Passage, ...]:
    return tuple(passage for passage in release.passages_saying(*_HINTS) if passage.kind != "code")
