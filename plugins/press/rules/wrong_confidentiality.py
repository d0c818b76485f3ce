"""More is promised to a helpline's callers than the directory says.

“Anonymous” is a promise to somebody who is afraid. A service that takes names, records calls or must pass on what it
hears says so in ``helplines.yaml`` (``confidential``); a helpline without that field is not judged.

Fails::

    Ring the Harbour Line on 0808 157 0100. It is not confidential.

Fails::

    Ring the Harbour Line on 0808 157 0100. It is free and anonymous.

Passes::

    Ring the Harbour Line on 0808 157 0100. It is confidential.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.mentions import Mention, mentions

LEVEL = Level.WARNING
FOR_PAGES = True

_NO = r"(?:\b(?:not|never|no longer|cannot be|nor)|n['’]t)"
_CONFIDENTIAL = pattern(
    r"\b(?:confidential(?:ly)?|in (?:strict |complete |full |total )?confidence|confidentiality)\b", re.IGNORECASE
)
_ABSOLUTE = pattern(
    r"\b(?:(?:completely|totally|entirely|fully|strictly|always|absolutely|100%|wholly|guaranteed)[\s-]{1,2}confidential"
    r"|in (?:strict|complete|full|total|absolute) confidence|confidentiality (?:is|will be) guaranteed)\b",
    re.IGNORECASE,
)
_ANONYMOUS = pattern(
    r"\b(?:anonymous(?:ly)?|anonymity|without giving (?:your|their|a) names?|"
    r"no names? (?:are |is )?(?:asked|needed|taken)|"
    r"(?:do not|don['’]t|need not) (?:have to )?(?:give|say|leave) (?:your|their|a|who))\b",
    re.IGNORECASE,
)
_DENIED = pattern(rf"{_NO}\b (?:\w+ ){{0,3}}(?:confidential|in confidence)\b|\bnon-confidential\b", re.IGNORECASE)
_NOT_CONFIDENTIAL = pattern(
    rf"^no\.?$|{_NO}\b (?:\w+ ){{0,3}}confidential|\bno confidentiality|\bnon-confidential|"
    r"\bcalls (?:are|may be|will be) (?:recorded|shared|passed)",
    re.IGNORECASE,
)
_NOT_ANONYMOUS = pattern(
    rf"{_NO}\b (?:\w+ ){{0,3}}anonymous|\bnames? (?:are|is|will be|must be) (?:asked|taken|given|needed|recorded)|"
    r"\b(?:must|asked to|have to|need to) (?:give|say|leave) (?:your|their|a|who)|^no\.?$",
    re.IGNORECASE,
)
_NAMELESS = pattern(r"\banonym|\bnames?\b|\bwho (?:you|they|callers) are\b", re.IGNORECASE)
_EXCEPT = pattern(
    r"\b(?:unless|except\w*|save (?:where|when|if)|but (?:may|must|will|can)|limits?|not if|may have to)\b",
    re.IGNORECASE,
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the sentences about a helpline whose promise the directory does not bear out."""
    for mention in mentions(release, office):
        record = mention.helpline.confidential
        found = _contradiction(mention, record) if record else None
        if found:
            yield Fault(
                mention.span(release, found),
                f"“{mention.words(found)}” is said of {mention.helpline.name}, of which the directory says “{record}”.",
                "Promise what the directory says, or correct “confidential” in helplines.yaml.",
            )


def _contradiction(mention: Mention, record: str) -> re.Match[str] | None:
    text = mention.text
    denied = _DENIED.search(text)
    if denied:
        promises = _CONFIDENTIAL.search(record) and not _NOT_CONFIDENTIAL.search(record) and not _EXCEPT.search(record)
        return denied if promises else None
    if _NOT_CONFIDENTIAL.search(record) and _CONFIDENTIAL.search(text):
        return _CONFIDENTIAL.search(text)
    if _NOT_ANONYMOUS.search(record) and _ANONYMOUS.search(text):
        return _ANONYMOUS.search(text)
    is_only_confidential = _CONFIDENTIAL.search(record) and not _NAMELESS.search(record)
    if is_only_confidential and not _CONFIDENTIAL.search(text) and _ANONYMOUS.search(text):
        return _ANONYMOUS.search(text)
    if _EXCEPT.search(record) and not _EXCEPT.search(text):
        return _ABSOLUTE.search(text)
    return None
