"""An emergency number is offered for advice, or another one in an emergency.

999 and 112 are for danger to life and crime in progress, 101 for the police when there is no hurry, 111 for the NHS.
A release that sends people with questions to one of them blocks a line that somebody else needs. That 101 takes
reports, and 111 questions of health, is right; but who is told to ring them in an emergency waits while it happens.

Fails::

    For advice and support, call 999.

Fails::

    In an emergency, always call 101.

Passes::

    In an emergency call 999. For advice, call the Harbour Line on 0808 157 0100.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.mentions import around
from press.rules.numbers import passages_with_numbers

LEVEL = Level.WARNING
FOR_PAGES = True

_TALK = (
    r"(?:advice|support|information|counselling|guidance|(?:more|further)\s(?:details|information)|emotional\ssupport"
    r"|enquiries|bookings?|tickets|interviews|a\schat|a\slistening\sear"
    r"|(?:somebody|someone)\sto\s(?:talk|speak|turn)\sto)"
)
_CARE = (
    r"(?:counselling|emotional\ssupport|bereavement\ssupport|medical\s(?:advice|help)|health\sadvice|interviews|"
    r"tickets)"
)
_CRIME = r"(?:police|report\s(?:a\s)?(?:crime|burglary|theft|anti-social)|crime\sprevention)"

# What each number must not be offered for.
_WRONG = {
    "999": _TALK,
    "112": _TALK,
    "101": _CARE,
    "111": rf"(?:{_CRIME}|interviews|tickets)",
}
_CALL = r"(?:call|ring|dial|phone|telephone|contact|text|speak\sto|reach|is|on)"
_WORDS = r"(?:[^\W\d][\w’'-]*,?\s){0,4}"
_PATTERNS = {
    number: pattern(
        rf"\b(?:for|to|needs?|wants?|with|have|has)\s{_WORDS}{wrong}\b,?\s(?:[^\W\d][\w’'-]*,?\s){{0,7}}(?:{_CALL})\s(?:the\spolice\son\s)?{number}\b"
        rf"|\b{number}\b\)?,?\s(?:for\s|to\sget\s|if\syou\s(?:need|want)\s)(?:[^\W\d][\w’'-]*,?\s){{0,4}}{wrong}\b"
        rf"|\b{number}\b\)?,?\sto\s{wrong}\b",
        re.IGNORECASE,
    )
    for number, wrong in _WRONG.items()
}
_IN_NEED = pattern(
    r"(?<!\bnot\s)(?<!\bnobody\s)(?<!\bno\sone\s)\b(?:in\san\semergency|in\scase\sof\s(?:an\s)?emergency|(?:is|are)\sin\simmediate\sdanger|"
    r"crime\sis\s(?:in\sprogress|happening)(?:\snow)?),?\s(?:(?:please|always|you\sshould|people\sshould)\s){0,2}"
    r"(?:call|ring|dial|phone)\s(?:the\spolice\s)?(?:on\s)?(?P<number>101|111)\b",
    re.IGNORECASE,
)
_RIGHT = pattern(
    r"\b(?:emergenc\w+|danger|at\srisk|life|lives|immediate\w*|urgent\w*|not|never|don['’]t|rather\sthan|instead\sof|"
    r"misus\w+|wast\w+|hoax|inappropriate\w*|only)\b",
    re.IGNORECASE,
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find each emergency number that a sentence offers for what it is not for."""
    if office.settings.country != "GB":
        return
    for passage, number in passages_with_numbers(release, office):
        if number.digits not in _PATTERNS:
            continue
        begin, stop = around(passage.text, number.start, number.end)
        needs = _IN_NEED.finditer(passage.text, begin, stop)
        need = next((one for one in needs if one.start("number") == number.start), None)
        if need:
            yield Fault(
                release.span(passage, number.start, number.end),
                f"“{passage.words(*need.span())}” sends people in need to a number that is for what can wait.",
                "Write 999, or say what this number is for.",
            )
            continue
        offers = _PATTERNS[number.digits].finditer(passage.text, begin, stop)
        found = next((one for one in offers if one.start() <= number.start < one.end()), None)
        if found and not _RIGHT.search(passage.text, begin, stop):
            yield Fault(
                release.span(passage, number.start, number.end),
                f"“{passage.words(*found.span())}” offers {number.text} for what that number is not for.",
                "Give a helpline's number here, and keep this one for what it is for.",
            )
