"""Something that is still to come has a date of a year gone by.

Releases are made from last year’s. The day is changed and the year is not, and readers are asked to an event that has
been. Only what the sentence itself puts in the future is looked at: “will open on”, “is due to start in”, “apply by”.

Fails::

    Date: 2026-03-02

    The harbour walk will take place on 12 May 2025.

Passes::

    Date: 2026-03-02

    The harbour walk will take place on 12 May 2026. It will follow the path that was opened on 12 May 2025.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from press.dates import MONTHS, spelt
from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.rules.dated import dates_of, fits, possible_days
from press.stated import Stated

LEVEL = Level.WARNING

_VERBS = (
    "take place|be held|be launched|be published|be opened|be open|be unveiled|be broadcast|be shown|be announced|"
    "be available|be introduced|be built|open|begin|start|launch|close|end|run|meet|return|go live|go on sale|"
    "be presented|be performed|be screened|be discussed|be debated|be decided|be completed|be closed|be staged|"
    "come into force|happen|finish|last|host|visit|join|hold|publish|reopen|appear|arrive|celebrate|"
    "kick off|set off|get under ?way|premiere|come out|resume|be played|be released|be switched on|be lit"
)
# A call to do something, not the “register” or the “vote” that a noun phrase ends in.
_CALLED = (
    r"(?:(?<![\w’']\s)|(?<=\bto\s)|(?<=\bcan\s)|(?<=\bmust\s)|(?<=\bplease\s)|(?<=\bshould\s)|(?<=\bmay\s)"
    r"|(?<=\band\s)|(?<=\bor\s)|(?<=\bnow\s)|(?<=\bwill\s))"
)
_AHEAD = (
    r"(?:will|is to|are to|(?:is|are) (?:due|set|expected|planned|scheduled|going) to) (?:\w+ly |also |then |again )?"
    rf"(?:{_VERBS})\b|(?:takes?|taking) place\b|(?:deadline|closing date)\b|(?:is|are|stays?|remains?) open\b|on sale\b"
    r"|(?:is|are) on (?=from )|save the dates?\b"
    r"|must (?:be (?:in|made|received|returned|sent|submitted)|reach|arrive)\b"
    rf"|{_CALLED}(?:register|apply|book|respond|reply|enter|sign up|ask|vote|nominate|submit)\b"
)
# What has a last day says it in the present tense: “Nominations close at noon on 3 January”.
_CLOSES = (
    "(?:consultation|nominations?|applications?|entries|registrations?|bookings?|exhibition|competition|survey|ballot|"
    "submissions?|offer|sale|window|scheme|appeal) (?:now |then )?"
    "(?:closes?|opens?|ends?|begins?|starts?|runs?|reopens?)\\b"
)
_STILL_TO_COME = pattern(rf"\b(?:{_AHEAD}|{_CLOSES})".replace(" ", r"\s"), re.IGNORECASE)
# What has a day by which it is done lies ahead, whatever the verb: “families will hear by 30 April”.
_DUE = pattern(
    r"\bwill\s(?:have\s(?:been\s)?)?(?P<words>(?:[\w’'-]+\s){1,6})"
    r"(?:by|until|no\slater\sthan|(?:by|before)\sthe\send\sof)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
# Between the verb and the date: its own words. A clause about something else has a verb or a pronoun of its own.
_OTHER_CLAUSE = pattern(
    r"[.;!?]\s|\b(?:which|that|who|whose|when|after|since|because|if|was|were|had|has|have|did|dated|following)\b"
    r"|\b\w+ed\s(?:on|in|from|by|at)\b|\b(?:began|begun|made|set up|held|built|won|sent|written|given)\b",
    re.IGNORECASE,
)
_MONTH_ONLY = pattern(
    rf"\b(?:in|from|until|by)\s(?:early\s|mid-|late\s|the\send\sof\s)?({'|'.join(MONTHS)})\s([12]\d{{3}})\b"
)
# A period that ends with the date, “the year to 5 April 2025”, is over and may be asked about.
_LEADS = pattern(
    r"(?:\b(?:on|from|until|till|by|before|in|is|of|for|than|between)(?:\sthe)?|[,:(–—-])\s*$", re.IGNORECASE
)
_IS_PAST = pattern(r"\s(?:was|were|had|has|passed|is over)\b")
_REACH = 120
_NOT_LONG_AGO = 60
_LONG_AGO = 2 * 366 + 31


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the dates gone by that stand at the end of a clause about the future."""
    if release.date is None:
        return
    today = release.date.date()
    dates = {id(passage): found for passage, found in dates_of(release)}
    for passage in release.passages_with(*(str(today.year - back) for back in (0, 1, 2))):
        if passage.kind == "code":
            continue
        for start, end, day in _days(passage, release, dates.get(id(passage), ())):
            if _NOT_LONG_AGO < (today - day).days < _LONG_AGO and _is_to_come(passage.text, start, end):
                yield Fault(
                    release.span(passage, start, end),
                    f"“{passage.words(start, end)}” is still to come in this sentence, and was over when the release "
                    f"is dated, {spelt(today, weekday=False)}.",
                    "Put right the year, or say what has been in the past tense.",
                )


def _days(passage: Passage, release: Release, dates: tuple[Stated, ...]) -> Iterator[tuple[int, int, date]]:
    """The days with a year that a passage names, and the last days of the months it names."""
    for stated in dates:
        days = possible_days(stated, release) if stated.year is not None else ()
        if days and fits(stated, days):
            yield stated.start, stated.end, max(days)
    for found in _MONTH_ONLY.finditer(passage.text):
        yield found.start(1), found.end(), date(int(found[2]), MONTHS.index(found[1]) + 1, 28)


def _is_to_come(text: str, start: int, end: int) -> bool:
    lead = text[max(start - _REACH, 0) : start]
    due = _DUE.search(lead)
    if due and not _OTHER_CLAUSE.search(due["words"]) and not _IS_PAST.match(text, end):
        return True
    ahead = list(_STILL_TO_COME.finditer(lead))
    if not ahead or _OTHER_CLAUSE.search(lead, ahead[-1].end()) or _IS_PAST.match(text, end):
        return False
    return not lead[ahead[-1].end() :].strip() or _LEADS.search(lead) is not None
