"""A section “About …” has another text about an issuer than the approved one, which the page adds.

A reader then finds two sections with one heading, and does not know which of them the organisation stands by. A copy of
the approved text that has changed is the business of ``drifted-boilerplate``, which says where.

Fails::

    The house opens in May.

    ## About Harbour Trust

    We run lamps, boats and a choir for everybody who lives by the sea.

Passes::

    The house opens in May.

    ## About the house

    We run lamps, boats and a choir for everybody who lives by the sea.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.office import Office
from press.release import Release
from press.rules.boilerplates import About, sections_about

LEVEL = Level.WARNING


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find each section headed “About” and an issuer’s name whose text is nothing like the approved one."""
    issuers = release.keys("Issuers")
    for about in sections_about(release, office):
        if about.organisation.key not in issuers or not about.differs or about.drift:
            continue
        name, text = about.organisation.name, about.first.text
        heading = text.strip(" :\n")
        span = release.span(about.first, text.index(heading), text.index(heading) + len(heading))
        if _is_headed(about, span, release):
            yield Fault(
                span,
                f"“{heading}” has a text of its own, and the page adds the one of the directory about {name} as well.",
                "Leave the section out, or give it another heading. If this text is better, correct the directory.",
            )


def _is_headed(about: About, span: Span, release: Release) -> bool:
    """Whether “About” and the name stand alone above the text: a heading, bold, with a colon; after Ends, bare."""
    first = about.first
    if first.part == "note" or first.quote or any(passage is first for passage, _ in about.parts):
        return False
    is_bold = release.source.text[: span.start].endswith(("**", "__"))
    if first.kind != "prose" or is_bold or first.text.rstrip().endswith(":"):
        return first.kind in {"heading", "prose"}
    # As Word leaves it: a line of its own, and no link on the words.
    return first.part == "after" and not any(link.text.strip() == first.text.strip() for link in release.links)
