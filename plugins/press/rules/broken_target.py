"""A link into the own site leads to a page, a file or a place on a page that is not there.

Pelican warns of some of these where nobody looks and publishes them all. Releases and pages are linked by their file,
as ``{filename}/releases/2026/name.md``, pictures and documents as ``{static}/media/kit/name.png``: such links follow
when an address changes. The site's lists have fixed addresses, such as /contacts/. A place on a page is its ``id``:
that of a heading is made from its words, unless another is written behind it: ``## Dates {#dates}``. A boilerplate, or
an address in the directory, stands on many pages: there an address is written whole, from the top of the site. Where a
picture is to be, a page is none.

Fails::

    More is in [the spring announcement]({filename}/releases/2026/Sound.md).

Fails::

    Ring [the press office](/contact/).

Fails::

    The sources are in [the notes](#sources).

Fails::

    ![A lamp on the harbour wall](/contacts/)

Passes::

    More is in [the spring announcement]({filename}/releases/2026/sound.md), in [the dates](#dates) and under
    [how to apply](#how-to-apply). Ring [the press office](/contacts/).

    ## Dates of 2026 {#dates}

    ## How to apply
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from press.addresses import Kind, addressed
from press.finding import Fault, Level
from press.links import Link
from press.office import Office
from press.release import Release
from press.rules.pictured import is_page, is_picture, picture_meant
from press.rules.targets import LOOKED_UP, Miss, look, resolved
from press.rules.told import Told, is_shown, texts_and_addresses
from press.source import Source

LEVEL = Level.ERROR
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every link and picture whose target the office does not have."""
    for link in _own_links(release, office):
        miss = look(release, office, link.target)
        if miss and miss.to_page and (link.kind == "picture" or is_picture(link.target)):
            miss = replace(miss, fix=picture_meant(release, office, link.target))
        if not miss and link.kind == "picture" and is_page(link.target):
            miss = Miss("is a page, and no picture", picture_meant(release, office, link.target))
        if miss:
            yield _fault(link, miss)


def review(office: Office) -> Iterator[tuple[Source, Fault]]:
    """Find such links in the boilerplates and addresses of the directory."""
    for told in texts_and_addresses(office):
        links = ((link, _look_from_many(told, office, link)) for link in _own_links(told.page, office))
        yield from told.faults(office, (_fault(link, miss) for link, miss in links if miss))


def _own_links(release: Release, office: Office) -> Iterator[Link]:
    return (link for link, _ in addressed(release, office, Kind.OURS))


def _fault(link: Link, miss: Miss) -> Fault:
    return Fault(link.target_span, f"“{link.target}” {miss.what}.", miss.fix)


def _look_from_many(told: Told, office: Office, link: Link) -> Miss | None:
    """Likewise in a text that stands on many pages, and is read by Pelican on none."""
    target, pictured = link.target, link.kind == "picture"
    such = "such as /kits/our-kit/logo.png." if pictured else "such as /contacts/."
    if pictured and is_page(target):
        return Miss("is a page, and no picture", f"Write the whole address of a picture, {such}")
    looked_up = LOOKED_UP.fullmatch(target)
    if looked_up:
        other = office.in_file(resolved("", unquote(looked_up["path"].partition("#")[0])))
        meant = f": /{office.address(other)}" if other else f", {such}"
        what = f"begins with {{{looked_up['what']}}}, which is not understood in the directory"
        if other and not office.is_live(other) and is_shown(told, office):  # As ``held-link`` says.
            return Miss(what, f"Take the link out until that release is out. Then write the whole address{meant}")
        return Miss(what, f"Write the whole address{meant}")
    if target.startswith("#"):
        return None
    if not target.startswith("/") and "://" not in target:
        fix = f"Write it from the top of the site: /{target}"
        return Miss("leads elsewhere from each page that shows this text", fix)
    miss = look(told.page, office, target)
    if miss and miss.to_page and pictured:
        miss = replace(miss, fix=picture_meant(told.page, office, target))
    if miss and "{" in miss.fix:
        return replace(miss, fix=f"Write an address that this site has, {such}")
    return miss
