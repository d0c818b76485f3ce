"""What the head of a page tells programs of it: what it is about, and the picture that goes with a link to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from press.directory import Topic
from press.doors import poster, structured
from press.doors.structured import Desk, Node
from press.languages import gettext as _
from press.views.shelves import titles
from press.views.values import KitView, ReleaseView, ShelfView

POSTER = "poster.png"
"""The name of a release's poster, beside its page, and at the site's root that of everything else's."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A poster as templates are told of it; ``url`` is below the site's address."""

    url: str
    alt: str
    width: int = poster.WIDTH
    height: int = poster.HEIGHT


def poster_url(url: str, *, neutral: bool) -> str:
    """Where the poster of the release at ``url`` is. One that is ``neutral`` has none of its own."""
    return POSTER if neutral else f"{url}{POSTER}"


def is_neutral(subject: ReleaseView | Topic) -> bool:
    """Whether a link to a release, or to any on a topic, is shared without a word of what it is about."""
    return subject.sensitive or subject.exit


def picture(release: ReleaseView | None, desk: Desk) -> Picture:
    """The picture that goes with a link to a release, or to any other page."""
    if release is None or is_neutral(release):
        return Picture(POSTER, poster.of_office(desk.name).alt)
    return Picture(poster_url(release.url, neutral=False), poster.of_release(release, desk.name).alt)


def structure(told: Mapping[str, Any], desk: Desk) -> Markup:
    """What a page is about, by the values that its template is told. Empty where there is nothing to say."""
    nodes = list(_nodes(told, desk))
    return structured.script(nodes) if nodes else Markup()


def _nodes(told: Mapping[str, Any], desk: Desk) -> Iterator[Node]:
    match told:
        case {"release": ReleaseView() as release}:
            yield from structured.of_release(release, desk, poster_url(release.url, neutral=is_neutral(release)))
        case {"shelf": ShelfView() as shelf}:
            if shelf.issuer:
                yield from structured.of_issuer(shelf.issuer, desk)
            yield from structured.way(desk, [*_above(shelf, desk), (shelf.title, shelf.url)])
        case {"kit": KitView() as kit}:
            yield from structured.way(desk, [(_("Pictures"), f"{desk.home}kits/"), (kit.title, kit.url)])
        case {"kits": tuple(), "title": str(title), "address": str(url)}:
            yield from structured.way(desk, [(title, url)])
        case {"page": page}:
            yield from structured.way(desk, [(page.title, page.url)])
        case {"address": desk.home}:
            yield from structured.of_site(desk)


def _above(shelf: ShelfView, desk: Desk) -> Iterator[tuple[str, str]]:
    """The list of lists that a shelf is in; a month is in its year too."""
    parts = shelf.url.removeprefix(desk.home).split("/")
    yield titles().get(shelf.kind, _("Releases")), f"{desk.home}{parts[0]}/"
    if shelf.kind == "month":
        yield parts[1], f"{desk.home}{parts[0]}/{parts[1]}/"
