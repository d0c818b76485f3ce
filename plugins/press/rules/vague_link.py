"""The words of a link do not say where it leads: “click here”, “read more”, “link”, or none at all.

People who listen to a page are read its links by themselves, one after the other; searchers and journalists skim for
them. Two or three words of where it leads do. A release that is printed has no “here”.

Fails::

    For the count, [click here](https://harbour.example.org/count).

Passes::

    For more, read [the annual count](https://harbour.example.org/count).
"""

from __future__ import annotations

from collections.abc import Iterator

from press.addresses import Kind, addressed
from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release

LEVEL = Level.WARNING
FOR_PAGES = True

_HERE = pattern(
    r"(?:please )?(?:click|click on|press|tap|follow|go|look|see|visit|view|watch|listen|read|read it|read more|"
    r"find it|find out|find out more|learn more|download|download it|available|more|info|information|more info|"
    r"more information|details|continue)? ?(?:right |over )?here"
)
_LINK = pattern(
    r"(?:please )?(?:click (?:on )?|follow |see |use )?(?:(?:this|the|our|web) )?(?:link|url)"
    r"|(?:this|the) (?:page|site|web ?site|web ?page|article|document|file|pdf)"
)
_MORE = pattern(
    r"(?:please )?click(?: through| to read)?(?: for more)?|(?:(?:read|see|view|learn|find out|show|know) )?more"
    r"|(?:more |further |full )?(?:info|information|details)|continue(?: reading)?|keep reading|go|read on"
    r"|(?:(?:read|see|view|visit|watch|use|try) )?(?:this|it|that|these|those)"
)
_WELSH = pattern(
    r"(?:cliciwch |pwyswch )?yma|cliciwch|darllen(?:wch)? (?:mwy|ymlaen)|mwy|rhagor|y ddolen(?: hon)?|dolen"
)
_EDGES = " \t\n\u00a0.,;:!?…‹›«»<>→➔►▶»“”‘’\"'()[]-–—*"


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find links whose words would fit any link."""
    for link, _ in addressed(release, office, Kind.WEB, Kind.OURS, Kind.MAIL, Kind.DIAL):
        if link.kind != "link":
            continue
        words = link.text.strip(_EDGES).lower()
        if not words and _shows_something(release.source.text[link.span.start : link.span.end]):
            continue
        if not words or _is_vague(words):
            shown = f"The words of the link, “{link.text}”, do not" if words else "A link has no words that"
            yield Fault(
                link.span,
                f"{shown} say where it leads.",
                "Make the words that name the page the link, such as “the annual report”.",
            )


def _is_vague(words: str) -> bool:
    return any(shape.fullmatch(words) for shape in (_HERE, _LINK, _MORE, _WELSH))


def _shows_something(written: str) -> bool:
    """Whether there is a picture in a link without words."""
    return "![" in written or "<img" in written.lower()
