"""Two releases would have one address, or one has that of a list. This rule looks at the whole office.

One page would replace the other. The address is made of the year and the slug, which is the file's name unless the
header gives one; a name of two digits, such as 03.md, is that of a month's archive, and search.md that of the search.
A draft or held release counts against no release that goes out before it: the finding stands in the one that would come
second. The same release in another language
has an address of its own once its header names the language: a Lang that was forgotten is found here.

Fails::

    Slug: sound

Passes::

    Slug: a-night-line-for-carers
"""

from __future__ import annotations

from collections.abc import Iterator

from press.card import Card
from press.finding import Fault, Level
from press.languages import MAIN
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True
WAIVABLE = False


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find a release or page whose address another one has."""
    address = office.address(release)
    taken = office.at(address)
    if release.path not in {card.path for card in taken}:  # a release from outside the office takes nothing from it
        return
    others = [card for card in taken if card.path != release.path and office.is_out_by(card, release)]
    if others or office.is_list(address):
        slug = release.field("Slug")
        owner = f"“{others[0].path}” has" if others else "the site has for a list, or for its search,"
        yield Fault(
            slug.span if slug else release.title_span,
            f"The address “{address}” is the one that {owner} too.",
            _fix(alone=not others, given=slug is not None, or_else=_forgotten(release.card, others, office)),
        )


def _fix(*, alone: bool, given: bool, or_else: str) -> str:
    if alone:
        return "Give it another Slug." if given else "Add a Slug, or rename the file."
    if given:
        return f"Give one of them another Slug{or_else}."
    return f"Add a Slug of its own to one of them, or rename its file{or_else}."


def _forgotten(card: Card, others: list[Card], office: Office) -> str:
    """What else to do where another one may be the same in another language of the site, whose Lang was forgotten."""
    codes = sorted({*office.settings.languages.catalogues} - {MAIN})
    if not codes or not any(_like(card, other) for other in others):
        return ""
    twin = "the Welsh of the other" if codes == ["cy"] else "the other in another language"
    return f"; or, if one is {twin}, write {' or '.join(f'“Lang: {code}”' for code in codes)} in its header"


def _like(card: Card, other: Card) -> bool:
    if not card.lang == other.lang == MAIN or card.is_page != other.is_page:
        return False
    return card.date == other.date and sorted(card.keys("Issuers")) == sorted(other.keys("Issuers"))
