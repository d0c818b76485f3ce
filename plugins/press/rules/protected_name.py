"""Somebody is named of whom the text says that they cannot be.

Victims of sexual offences have a right not to be named for as long as they live, children before a court mostly have
it until they are eighteen (in England and Wales: Sexual Offences (Amendment) Act 1992, section 1; Children and Young
Persons Act 1933, section 49). Whoever prints the name commits an offence, and no correction takes it back.

Fails::

    A boy of 15, Sam Example, who cannot be named for legal reasons, was cautioned.

Fails::

    Sam Example, 15, was before the court in Marram on Monday. He cannot be named for legal reasons.

Fails::

    Ann Example, who is entitled to lifelong anonymity, told the court what happened.

Passes::

    A boy of 15, who cannot be named for legal reasons, was cautioned. Inspector Sam Example, who cannot be identified
    with either side, led the inquiry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.mentions import around

LEVEL = Level.ERROR
FOR_PAGES = True

_FIX = (
    "Take the name out, here and elsewhere, and whatever else leads to this person; or, if they may be named, the "
    "words that say otherwise."
)
_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]{1,30}"
_NAME = rf"(?P<name>(?<!\w){_WORD}(?:\s{_WORD}){{1,2}})"
_CANNOT = r"(?:can(?:not|\snot|['’]t)|must\snot|may\snot)"
_UNNAMED = rf"{_CANNOT}\s(?:legally\s)?be\s(?:named|identified)\b(?!\s(?:as|with|by|from)\b)"
_ANONYMOUS = (
    r"(?:has|(?:is|was)\s(?:legally\s)?entitled\sto|(?:has\sbeen|is|was)\s(?:granted|guaranteed|given|protected\sby))"
    r"\s(?:an?\s|the\s)?(?:legal\s)?(?:right\sto\s)?(?:automatic\s)?(?:lifelong\s|life-long\s|full\s)?anonymity\b"
)
# The name of a cheese is protected as well, by another law, and an officer’s identity while on duty.
_IN_LAW = (
    r"\s(?:by\s(?:law\b|an?\s(?:court\s)?order|(?:a|the)\s(?:court|judge))|for\s(?:legal\sreasons|life\b)"
    r"|under\s(?:the\s)?(?:Sexual|Children|Youth|Contempt)\s)"
)
_PROTECTED = r"(?:is|was|must\sbe|has\sbeen|remains)\s(?:legally\s|being\s)?protected\b"
_HIDDEN = (
    rf"(?:identity\s{_PROTECTED}(?:(?={_IN_LAW})|(?!\s(?:during|while|when|at|as|by|under|in|through)\b))|"
    rf"name\s{_PROTECTED}(?={_IN_LAW})|"
    rf"(?:identity|name)\s(?:{_CANNOT}|should\snot)\s(?:legally\s)?"
    r"be\s(?:revealed|disclosed|published|given|reported|made\spublic)\b)"
    r"(?!,?\s(?:until|before|yet|without)\b)"
)
_AGE = r"(?P<age>,?\s\(?(?:aged\s)?\d{1,2}\)?)?"
_WHO = pattern(rf"{_NAME}{_AGE},?\s(?:who\s(?:{_UNNAMED}|{_ANONYMOUS})|whose\s{_HIDDEN})")
_AGED = pattern(
    rf"{_NAME}(?P<age>,\s(?:aged\s)?\d{{1,2}}|\s\(\d{{1,2}}\)),?\s"
    rf"(?:{_UNNAMED}|{_ANONYMOUS})"
)
# A sentence about a child and nobody else, and the next: “Sam Example, 15, was cautioned. He cannot be named.”
_NEXT = pattern(
    rf"(?:\A|(?<=[.!?]\s)){_NAME}(?P<age>,\s(?:aged\s)?(?:1[0-7]|\d)),\s(?P<between>[^.!?]{{0,200}})\.\s"
    rf"(?:He|She|They)\s{_UNNAMED}(?=\sfor\s(?:legal\s|his\s|her\s|their\s)|[.,;]|\sbecause\b)"
)
_SOMEBODY_ELSE = pattern(
    r"\b(?:boys?|girls?|m[ae]n|wom[ae]n|victims?|complainants?|teenagers?|child(?:ren)?|friends?|brothers?|sisters?|mother|"
    r"father|parents?|sons?|daughters?|drivers?|defendants?|suspects?|accused|pupils?|teachers?|officers?|neighbours?|"
    r"someone|somebody|attackers?|another)\b|\b(?:with|and|by|told|met|saw|hit|attacked|stabbed|assaulted)\s(?-i:[A-Z])",
    re.IGNORECASE,
)
_IS = pattern(
    rf"(?:anonymity|{_UNNAMED}(?:\sfor\slegal\sreasons)?|whose\s{_HIDDEN})(?:\sfor\slife)?,?\s(?:is|was)\s(?:called\s)?{_NAME}"
    r"(?<![’']s)(?![\w’'-])(?P<age>)"
)
_SIGNS = ("named", "identified", "anonymity", "identity", "whose name")
# Whoever may be named after all, and the name that is not somebody’s own.
_MAY_BE = pattern(
    r"(?<!\bnot\s)(?<!\bnever\s)(?<!n[’']t\s)\b(?:waiv(?:e[ds]?|ing)|g(?:ives?|ave|iven|iving)\sup\s(?:\w+\s){0,4}anonymity"
    r"|g(?:ave|iven)\sit\sup|(?:cho(?:se|sen|oses|osing)|decid\w+|wants?|wanted|wish\w*|ask(?:s|ed)|agree[ds]?|happy)\sto\s"
    r"(?:be\s(?:named|identified)|speak\s(?:out|publicly|openly)|go\spublic|(?:share|tell)\s(?:her|his|their)\sstory)"
    r"|consent(?:s|ed)\sto\sbe(?:ing)?\s(?:named|identified)|(?:given|gave)\spermission"
    r"|can\s(?:now\s|today\s)be\snamed|can\sbe\s(?:named|identified)\s(?:now|today|for\sthe\sfirst)"
    r"|(?:order|restrictions?|ban|anonymity)\s(?:\w+\s){0,2}lifted"
    r"|lift(?:s|ed)\s(?:it|the\s(?:order|ban|restrictions?)|(?:her|his|their|that)\s(?:right|anonymity)))\b"
    r"|\breal\sname|\bown\sname\b|\bname\s(?:has\sbeen|was|is)\schanged|\bpseudonym",
    re.IGNORECASE,
)
_LATER = pattern(r"[.!?]?\s(?:She|He|They)\s(?:(?!\bnot\b|\bnever\b|n[’']t\b)[^.!?]){0,60}\bwaiv(?:ed|ing)\b")
_NOUN = r"(?P<noun>victim|complainant|survivor|boy|girl|teenager|youth|child)"
_ONE = pattern(
    rf"\b{_NOUN}\b(?:,?\s\(?(?:aged\s|of\s)?\d{{1,2}}\)?)?,?\s(?:who\s)?(?:{_UNNAMED}|"
    rf"{_ANONYMOUS}|whose\s{_HIDDEN})"
)
# “The victim, Ann Example,” can only be the one of whom that was said, where the text knows of no other.
_IN_OTHER_WORDS = pattern(rf"\b[Tt]he\s{_NOUN},\s{_NAME}(?=,|\s\()")
_OTHER = pattern(
    r"\b(?:first|second|third|other|another|older|elder|younger|two|both|same)\s(?:[\w-]{1,20}\s)?"
    r"(?:victim|complainant|survivor|boy|girl|teenager|youth|child)\b"
    r"|\b(?:victims|complainants|survivors|boys|girls|teenagers|youths|children)\b"
)
_UNNAMED_NEXT = pattern(
    rf"(?:,?\s\(?(?:aged\s)?\d{{1,2}}\)?)?,?\s(?:who\s(?:{_UNNAMED}|has\s|is\sentitled)|whose\sidentity)"
)
# “A pupil of Northgate Academy, who cannot be named” names a school. Only people have an age.
_PLACED = pattern(r"\b(?:at|of|from|in|near|outside|for|with|the)\s(?:the\s)?$", re.IGNORECASE)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find a name beside the words that it cannot be given."""
    for passage in release.passages_with(*_SIGNS):
        for shape in (_WHO, _AGED, _NEXT, _IS):
            for found in shape.finditer(passage.text):
                if _may_be_named(passage.text, found):
                    continue
                if _SOMEBODY_ELSE.search(found.groupdict().get("between", "")):
                    continue
                lead = passage.text[max(found.start("name") - 20, 0) : found.start("name")]
                if not found["age"] and (found["name"].startswith("The ") or _PLACED.search(lead)):
                    continue
                name = passage.words(*found.span("name"))
                message = f"“{name}” is named, and the text says that the name cannot be given."
                yield Fault(release.span(passage, *found.span("name")), message, _FIX)
    yield from _named_elsewhere(release)


def _may_be_named(text: str, found: re.Match[str]) -> bool:
    """Whether the name is given with leave, or is another’s: so much the sentence says, or the next one of a waiver."""
    if "anonymity" not in found[0] and "whose" not in found[0]:
        return False
    start, end = around(text, *found.span())
    return bool(_MAY_BE.search(text, start, end) or _LATER.match(text, end))


def _named_elsewhere(release: Release) -> Iterator[Fault]:
    """Find the name of the victim, or the boy, in a text that speaks of one, who cannot be named."""
    nouns = {found["noun"] for passage in release.passages_with(*_SIGNS) for found in _ONE.finditer(passage.text)}
    if not nouns or _OTHER.search(release.lowered):
        return
    for passage in release.passages:
        for found in _IN_OTHER_WORDS.finditer(passage.text):
            if found["noun"] in nouns and not _UNNAMED_NEXT.match(passage.text, found.end()):
                name = passage.words(*found.span("name"))
                message = f"“{name}” is named, and the text says that the {found['noun']} cannot be."
                yield Fault(release.span(passage, *found.span("name")), message, _FIX)
