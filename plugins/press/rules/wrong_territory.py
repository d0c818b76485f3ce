"""A helpline is said to serve places that the directory does not give it.

“Across the UK” is written by habit. Somebody in Belfast who rings a line for England is told to ring another, if they
ask again at all. The countries in ``helplines.yaml`` (``covers``) are those that the service answers for.

Fails::

    The Harbour Line is for anyone across the UK.

Passes::

    The Harbour Line is for anyone in England and Wales.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from press.finding import Fault, Level
from press.letters import folded
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.helpline_names import find_names
from press.rules.mentions import Mention, mentions
from press.rules.numbers import numbers_of

LEVEL = Level.WARNING
FOR_PAGES = True

_BRITAIN = frozenset({"england", "scotland", "wales"})
_UK = _BRITAIN | {"northern ireland"}
_ISLES = _UK | {"ireland"}
_MEANT = {
    "england": frozenset({"england"}),
    "scotland": frozenset({"scotland"}),
    "wales": frozenset({"wales"}),
    "northern ireland": frozenset({"northern ireland"}),
    "ireland": frozenset({"ireland"}),
    "republic of ireland": frozenset({"ireland"}),
    "uk": _UK,
    "united kingdom": _UK,
    "britain": _BRITAIN,
    "great britain": _BRITAIN,
    "british isles": _ISLES,
}
_PLACE = (
    r"(?:(?:the\s)?(?:UK|United\sKingdom|British\sIsles|Republic\sof\sIreland)|Great\sBritain|Britain|England|Scotland|"
    r"Wales|Northern\sIreland|Ireland)"
)
_PLACES = rf"{_PLACE}(?:(?:,\s(?:and\s)?|\sand\s|\sor\s){_PLACE}){{0,4}}\b"
_IN = (
    r"(?:(?:from\s)?all\s(?:over|across)|from\s(?:across|anywhere\sin|everywhere\sin)|"
    r"(?:across|throughout|in|from)\sthe\swhole\sof|across|throughout|anywhere\sin|everywhere\sin|in|from|all\sof|"
    r"the\swhole\sof|in\sany\spart\sof)"
)
_PEOPLE = (
    r"(?i:anyone|anybody|everyone|everybody|people|callers|residents|adults|children|families|carers|"
    r"young\speople|those|all)"
)
_SERVES = pattern(
    rf"""\b(?:
      (?:covers|serves|covering|serving)\s(?:(?:{_IN}|people\s{_IN}|callers\s{_IN})\s)?(?P<a>{_PLACES})
      | (?:is\s(?:for|(?:open|available)(?:\sto)?|there\sfor)|takes\scalls|answers(?:\scalls)?|helps|supports|advises)\s
        (?:(?:{_PEOPLE})\s(?:who\s)?(?:liv(?:e|ing)\s)?)?{_IN}\s(?P<b>{_PLACES})
      | (?:{_PEOPLE})\s(?:who\slives?\s|living\s)?{_IN}\s(?P<c>{_PLACES})\s(?:\w+\s){{0,8}}?
        (?:can|may|should)\s(?:also\s|now\s)?(?:call|ring|phone|contact|text|use|reach|report|speak|talk|turn)
      | (?:a|the|its|our|this)\s(?:\w+,?\s){{0,3}}?(?P<d>UK|Britain)[\s-]wide\s(?:\w+,?\s){{0,3}}?
        (?:(?:help)?line|service)
      | (?<!\bare\s)(?<!\bbe\s)(?:open|available)\sto\s(?:{_PEOPLE})\s{_IN}\s(?P<h>{_PLACES})
      | (?:is\s)(?P<e>UK|Britain)[\s-]wide\b
      | (?i:call|ring|phone|contact|text)\s[^.;:]{{0,60}}?\sfrom\s(?:any|every)where\sin\s(?P<g>{_PLACES})
      | (?:helpline|(?:advice|support|phone|listening)\sline|freephone\sservice)\s
        for\s(?:(?:{_PEOPLE})\s(?:{_IN})\s)?(?P<f>{_PLACES})
    )""",
    re.VERBOSE,
)
_COUNTRY = pattern(
    r"Northern Ireland|Republic of Ireland|Great Britain|United Kingdom|British Isles|UK|Britain|England|Scotland|"
    r"Wales|Ireland"
)
_OF_A_SUBJECT = frozenset("abeh")
"""The ways in which what is said of a line may be said of anything else."""
_REACH = 40
_STOP = pattern(r"[;,.]")


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the sentences that say a helpline serves where it does not."""
    for mention in mentions(release, office):
        covered = _covered(mention)
        for found in _SERVES.finditer(mention.text) if covered and _COUNTRY.search(mention.text) else ():
            group = next(name for name in "abcdefgh" if found[name])
            beyond = _meant(found[group]) - covered
            is_meant = _is_rung(mention, found.end()) if group == "c" else _is_subject(mention, found, group, office)
            if beyond and is_meant:
                start, end = mention.start + found.start(group), mention.start + found.end(group)
                covers = mention.helpline.covers
                yield Fault(
                    release.span(mention.passage, start, end),
                    f"“{found[group]}” is said of {mention.helpline.name}, which serves {_listed(covers)}.",
                    "Name the countries of the directory, or correct “covers” in helplines.yaml.",
                )


def _listed(covers: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(covers[:-1]), covers[-1])))


def _is_rung(mention: Mention, at: int) -> bool:
    """Whether what people are told to ring, at ``at`` of a sentence, is the helpline and not another line."""
    rung = _STOP.split(mention.text[at : at + _REACH].casefold(), 1)[0]
    return mention.helpline.name.casefold() in rung or any(character.isdigit() for character in rung)


def _is_subject(mention: Mention, found: re.Match[str], group: str, office: Office) -> bool:
    """Whether what serves a country may be the helpline: one that is named behind it is not what it is said of."""
    if group not in _OF_A_SUBJECT:
        return True
    passage = mention.passage
    named = [name.start for name in find_names(passage.text, office)]
    named += [number.start for number in numbers_of(passage, office)]
    here = [at for at in named if mention.start <= at < mention.end]
    return not here or min(here) < mention.start + found.start()


def _covered(mention: Mention) -> frozenset[str]:
    """The countries a helpline serves; empty where one of them is not a country that we know."""
    covers = [place.casefold().removeprefix("the ") for place in mention.helpline.covers]
    if not all(place in _MEANT for place in covers):
        return frozenset()
    return frozenset[str]().union(*(_MEANT[place] for place in covers))


def _meant(places: str) -> frozenset[str]:
    return frozenset[str]().union(*(_MEANT[folded(one)] for one in _COUNTRY.findall(" ".join(places.split()))))
