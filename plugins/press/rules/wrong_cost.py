"""What a call to a helpline costs is not what the directory says.

“Free” in a release and “Calls cost 7p a minute” in the directory: one of them is wrong, and the caller pays for it.
The cost in ``helplines.yaml`` is what somebody has asked the service for; a helpline without one is not judged. Where
the number by itself shows that it is not free, ``false-freephone`` says so.

Fails::

    Calls to the Harbour Line are charged at local rate.

Passes::

    Calls to the Harbour Line, 0808 157 0100, are free.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.costs import says_free
from press.rules.false_freephone import called_free
from press.rules.mentions import Mention, mentions

LEVEL = Level.WARNING
FOR_PAGES = True

_PRICE = r"(?:\d{1,3}(?:\.\d{1,2})?\s?p(?:ence)?|£\d{1,3}(?:\.\d\d)?)"
_SAYS_PAID = pattern(
    rf"""\b(?:
      calls?\s(?:[^.;]{{0,40}}\s)?(?:cost|are\scharged|is\scharged|will\sbe\scharged)
        (?!\s(?:(?:the\scaller|callers|you)\s)?(?:nothing|less))
        (?:\s(?:(?:up\sto|about|from|at|only|just)\s)?{_PRICE}(?:\s(?:a|per)\s(?:minute|call))?)?
      | (?:standard|local|national|basic|premium)[\s-]
        (?:(?:call|network|phone)\s(?:rates?|charges?)|rates?\s(?:may\s)?apply)
      | (?<=\()(?:standard|local|national|basic|premium)[\s-]rates?(?=[);,])
      | at\s(?:(?:the|your)\s)?(?:standard|local|national|basic|premium)[\s-]rates?
      | {_PRICE}\s(?:a|per)\s(?:minute|call)
      | plus\s(?:your|the)\s[^.;]{{0,40}}access\scharge
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# As a record says it, and a sentence: “local rate”.
_RATE_RECORD = pattern(r"\W*(?:standard|local|national|basic|premium)[\s-]rates?\b", re.IGNORECASE)
_RATE = pattern(r"\b(?P<rate>local|national|premium)[\s-]rates?\b", re.IGNORECASE)
# “Unlike premium rate lines”, “no more than a national rate call” and “not charged at premium rate” are no costs.
_RATE_SAID = pattern(
    r"(?:\bcost\s|(?<!\bnot\s)(?<!\bnever\s)(?<!n[’']t\s)\bcharged\s|\bcalls\s|\d,?\s|(?<=\())"
    r"(?:at\s)?(?:(?:the|your|a)\s)?(?:local|national|premium)[\s-]rates?\b",
    re.IGNORECASE,
)
_AMOUNT = pattern(r"(\d{1,3}(?:\.\d{1,2})?)\s?p(?:ence)?\b", re.IGNORECASE)
_FREE_RECORD = pattern(r"\bfree\b|\bnothing\b|\bno (?:charge|cost)\b", re.IGNORECASE)
_NOT_FREE = pattern(r"\bnot free\b|\bfree (?:minutes|from some)\b", re.IGNORECASE)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the sentences about a helpline that give another cost."""
    for mention in mentions(release, office):
        cost = mention.helpline.cost
        found = _contradiction(mention, office) if cost else None
        if found:
            yield Fault(
                mention.span(release, found),
                f"“{mention.words(found)}” is said of {mention.helpline.name}, whose cost in the directory is "
                f"“{cost}”.",
                "Write what the directory says, or correct “cost” in helplines.yaml.",
            )


def _contradiction(mention: Mention, office: Office) -> re.Match[str] | None:
    cost, text = mention.helpline.cost, mention.text
    is_free = bool(_FREE_RECORD.search(cost)) and not _NOT_FREE.search(cost)
    is_paid = bool(_SAYS_PAID.search(cost) or _AMOUNT.search(cost) or _RATE_RECORD.match(cost)) and not is_free
    if is_free:
        return _SAYS_PAID.search(text) if not any(says_free(text, office)) else None
    if is_paid:
        found = next(says_free(text, office), None)
        if found and not any(
            mention.start <= start < mention.end for _, start, _ in called_free(mention.passage.text, office)
        ):
            return found
        return _other_amount(cost, text) or _other_rate(cost, text)
    return None


def _other_amount(cost: str, text: str) -> re.Match[str] | None:
    known = set(_AMOUNT.findall(cost))
    said = _SAYS_PAID.search(text)
    amounts = list(_AMOUNT.finditer(text)) if said and known else []
    return amounts[0] if amounts and not known & {one[1] for one in amounts} else None


def _other_rate(cost: str, text: str) -> re.Match[str] | None:
    known = {one["rate"].lower() for one in _RATE.finditer(cost)}
    if not known or any(map(text.lower().__contains__, known)) or not _SAYS_PAID.search(text):
        return None
    return _RATE_SAID.search(text)
