"""Two releases would have one address, or one has that of a list. This rule looks at the whole office.

One page would replace the other. The address is made of the year and the slug, which is the file's name unless the
header gives one; a name of two digits, such as 03.md, is that of a month's archive, and search.md that of the search.
A held release counts too: when its embargo lifts, it would take the other's place.

Fails::

    Slug: sound

Passes::

    Slug: a-night-line-for-carers
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True
WAIVABLE = False


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find a release or page whose address another one has."""
    address = office.address(release)
    taken = [card.path for card in office.at(address)]
    if release.path not in taken:  # a release from outside the office takes nothing from it
        return
    others = [path for path in taken if path != release.path]
    if others or office.is_list(address):
        slug = release.field("Slug")
        owner = f"“{others[0]}” has" if others else "the site has for a list, or for its search,"
        yield Fault(
            slug.span if slug else release.title_span,
            f"The address “{address}” is the one that {owner} too.",
            _fix(alone=not others, given=slug is not None),
        )


def _fix(*, alone: bool, given: bool) -> str:
    if alone:
        return "Give it another Slug." if given else "Add a Slug, or rename the file."
    return "Give one of them another Slug." if given else "Add a Slug of its own to one of them, or rename its file."
