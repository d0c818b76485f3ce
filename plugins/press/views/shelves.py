"""The lists of a site: by year and month, topic, issuer, region and category; one mechanism for them all."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime
from typing import TypeVar

from babel.dates import format_date

from press.views.site import Site
from press.views.values import ReleaseView, Shelf, Tag

KINDS = ("topic", "issuer", "region", "category")
FOLDERS = {"topic": "topics", "issuer": "issuers", "region": "regions", "category": "categories"}
K = TypeVar("K", bound=Hashable)
_WITH_FEED = {"topic", "issuer", "region"}


def years(releases: Iterable[ReleaseView]) -> tuple[Shelf, ...]:
    """A shelf for each year, newest first, with its months."""
    return tuple(
        _dated("year", f"{year}", f"releases/{year}/", grouped, months=True)
        for year, grouped in _grouped(releases, lambda release: [release.date.year]).items()
    )


def _dated(kind: str, title: str, url: str, releases: tuple[ReleaseView, ...], *, months: bool) -> Shelf:
    parts: tuple[Shelf, ...] = ()
    if months:
        by_month = _grouped(releases, lambda release: [release.date.month])
        parts = tuple(
            _dated("month", _month_name(each[0].date), f"{url}{month:02d}/", each, months=False)
            for month, each in by_month.items()
        )
    return Shelf(kind, title, title, url, "", releases, parts)


def _month_name(moment: datetime) -> str:
    return str(format_date(moment, "MMMM y", locale="en_GB"))


def shelves(site: Site, kind: str) -> tuple[Shelf, ...]:
    """The shelves of a kind, in the order of their titles."""
    tags: dict[str, Callable[[ReleaseView], Iterable[Tag]]] = {
        "topic": lambda release: release.topics,
        "region": lambda release: release.regions,
        "category": lambda release: [release.category] if release.category else [],
        "issuer": lambda release: [Tag(issuer.name, issuer.url) for issuer in release.issuers],
    }
    found = _grouped(site.releases, lambda release: {tag.url: None for tag in tags[kind](release)})
    names = {tag.url: tag.name for release in reversed(site.releases) for tag in tags[kind](release)}
    made = [
        Shelf(
            kind,
            key,
            names[url],
            url,
            f"{url}feed.atom" if kind in _WITH_FEED else "",
            releases,
            issuer=site.issuers.get(key) if kind == "issuer" else None,
        )
        for url, releases in found.items()
        for key in [url.split("/")[-2]]
    ]
    return tuple(sorted(made, key=lambda shelf: (shelf.title.casefold(), shelf.key)))


def _grouped(
    releases: Iterable[ReleaseView], keys: Callable[[ReleaseView], Iterable[K]]
) -> dict[K, tuple[ReleaseView, ...]]:
    groups: dict[K, list[ReleaseView]] = {}
    for release in releases:
        for key in keys(release):
            groups.setdefault(key, []).append(release)
    return {key: tuple(each) for key, each in groups.items()}
