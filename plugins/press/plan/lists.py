"""The part of a site's plan that is for lists: the front page, the shelves and what leads to them, in one language."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from typing import Any

from press.card import Card
from press.edited import Cards
from press.feeds import MOST
from press.kept import digest
from press.languages import MAIN, speaking
from press.languages import gettext as _
from press.outputs import FromTemplate, Output
from press.plan.doorways import Doorways
from press.plan.fingerprints import Fingerprints
from press.views.kits import kit_lines, kit_shelf, newest_with_kits
from press.views.shelves import FOLDERS, Page, Shelf, renewed_shelves, shelves, titles, years
from press.views.site import Site
from press.views.values import KitLine, Lost

SEARCH_PAGE = "search/index.html"
NEWEST = 20
NEWEST_IN_ARCHIVE = 10
NEWEST_KITS = 6

_Key = tuple[str, str]


@dataclass(frozen=True, eq=False)
class Lists:
    """Plans the lists of a site, each language while it is spoken: their titles are made meanwhile."""

    prints: Fingerprints
    doorways: Doorways
    _shelves: dict[_Key, tuple[Shelf, ...]] = field(default_factory=dict)

    def renewed(self, prints: Fingerprints, doorways: Doorways, touched: Cards, lists: Collection[str]) -> Lists:
        """Those of a site in which some releases are edited and stand where they stood: on the shelves at ``lists``."""
        return Lists(
            prints, doorways, {key: renewed_shelves(each, touched, lists) for key, each in self._shelves.items()}
        )

    def outputs(self, site: Site) -> Iterator[Output]:
        """Every list in the language of ``site``, and its pages that show no release's words."""
        yield from self._of_releases(site, self._all(site))
        yield from self._constant(site)

    def outputs_at(self, site: Site, lists: Collection[str], touched: Collection[str]) -> Iterator[Output]:
        """The pages that show one of the releases ``touched``, by their paths, on the shelves at ``lists``.

        With them come the first page of each shelf, the pages that show the newest releases of all, and the one for
        addresses that do not exist.
        """
        yield from self._of_releases(site, (shelf for shelf in self._all(site) if shelf.url in lists), touched)

    def in_feeds(self) -> Iterator[Card]:
        """The releases in the feeds of the lists that have been planned."""
        for shelf in chain.from_iterable(self._shelves.values()):
            yield from shelf.cards[:MOST] if shelf.feed_url else ()

    def _all(self, site: Site) -> Iterator[Shelf]:
        by_year = self._of_kind(site, "year")
        months = (month for year in by_year for month in year.shelves)
        return chain(by_year, months, *(self._of_kind(site, kind) for kind in FOLDERS))

    def _of_kind(self, site: Site, kind: str) -> tuple[Shelf, ...]:
        """The shelves of a kind, of which ``year`` is one."""
        key = (site.code, kind)
        if key not in self._shelves:
            self._shelves[key] = years(site) if kind == "year" else shelves(site, kind)
        return self._shelves[key]

    def _of_releases(
        self, site: Site, wanted: Iterator[Shelf], touched: Collection[str] | None = None
    ) -> Iterator[Output]:
        yield self._front(site)
        yield self._archive(site)
        if site.code == MAIN:
            lost = {"findings": site.findings_without_page, "elsewhere": tuple(_elsewhere(site))}
            yield replace(self._told(site, "404.html", "404", **lost), subject="")
        yield from self.doorways.feeds(site, site.office.settings.name, site.folder, site.releases)
        for shelf in wanted:
            yield from self._shelf(site, shelf, touched)

    def _front(self, site: Site) -> Output:
        featured, newest = _featured(site), site.releases[:NEWEST]
        kinds = {"years": "year", "topics": "topic", "issuers": "issuer"}
        names = {name: self._of_kind(site, kind) for name, kind in kinds.items()}
        elsewhere = () if newest else tuple(_elsewhere(site))

        def front() -> Mapping[str, Any]:
            return {
                "elsewhere": elsewhere,
                "featured": tuple(site.line(card) for card in featured),
                "releases": tuple(site.line(card) for card in newest),
                "shelves": {kind: [one.name for one in each] for kind, each in names.items()},
            }

        shown = [*(f"featured {self.prints.line(card)}" for card in featured), *map(self.prints.line, newest)]
        in_names = repr([[(one.title, one.lang, one.url, len(one.cards)) for one in each] for each in names.values()])
        told = repr((elsewhere, site.findings if self.prints.preview else ()))
        return self._page(site, "index.html", FromTemplate("index", front), *shown, in_names, told)

    def _archive(self, site: Site) -> Output:
        """The newest releases, above the years and months of all."""
        newest, title = site.releases[:NEWEST_IN_ARCHIVE], _("Releases")
        years = tuple(shelf.name for shelf in self._of_kind(site, "year"))

        def archive() -> Mapping[str, Any]:
            lines = tuple(site.line(card) for card in newest)
            return {"title": title, "kind": "year", "shelves": years, "releases": lines}

        content = FromTemplate("shelves", archive)
        return self._page(site, "releases/index.html", content, title, repr(years), *map(self.prints.line, newest))

    def _shelf(self, site: Site, shelf: Shelf, touched: Collection[str] | None) -> Iterator[Output]:
        issuer = repr(site.records.issuers.get(shelf.key)) if shelf.kind == "issuer" else ""
        parts = repr([part.name for part in shelf.shelves])
        leave = str(shelf.kind == "topic" and site.is_exit_topic(shelf.key))
        with_kits = newest_with_kits(site, shelf.cards)[:NEWEST_KITS] if shelf.kind == "issuer" else ()
        for page in shelf.pages():
            if touched is not None and page.number and not any(card.path in touched for card in page.cards):
                continue
            kits = () if page.number else kit_lines(site, with_kits)
            about = (
                shelf.kind,
                shelf.title,
                shelf.lang,
                page.url,
                page.newer,
                page.older,
                str(page.count),
                parts,
                issuer,
                leave,
            )
            lines = [*map(self.prints.line, page.cards), repr(kits)]
            content = FromTemplate("shelf", partial(_view, site, page, kits))
            output = self._page(site, f"{page.url.removeprefix(site.folder)}index.html", content, *about, *lines)
            yield _part_of(site, page, output)
        if shelf.feed_url:
            title = f"{shelf.title} – {site.office.settings.name}"
            yield from self.doorways.feeds(site, title, shelf.url, shelf.cards)

    def _constant(self, site: Site) -> Iterator[Output]:
        """The pages that show nothing of a release that may be edited while it stands where it stood."""
        for kind, title in titles().items():
            names = tuple(shelf.name for shelf in self._of_kind(site, kind))
            path = f"{FOLDERS[kind]}/index.html"
            yield self._told(site, path, "shelves", title=title, kind=kind, shelves=names, releases=())
        yield from self._kits(site)
        yield self._told(site, "contacts/index.html", "contacts", contacts=tuple(site.records.contacts.values()))
        helplines = tuple(site.records.helplines.values())
        yield self._told(site, "helplines/index.html", "helplines", helplines=helplines, exit=site.has_exit_helpline)
        yield self._told(site, SEARCH_PAGE, "search")

    def _kits(self, site: Site) -> Iterator[Output]:
        """The list of kits. Of the releases that name them it tells the days alone."""
        for page in kit_shelf(site).pages():
            told = {"title": page.shelf.title, "number": page.number, "newer": page.newer, "older": page.older}
            output = self._told(
                site,
                f"{page.url.removeprefix(site.folder)}index.html",
                "kits",
                kits=kit_lines(site, page.cards),
                **told,
            )
            yield _part_of(site, page, output)

    def _page(self, site: Site, path: str, content: FromTemplate, *parts: str) -> Output:
        """A page in the language of ``site``; ``path`` is where it stands in the folder of that."""
        made = digest(self.prints.furniture(site), content.template, *parts)
        return Output(f"{site.folder}{path}", made, content, site.code, path)

    def _told(self, site: Site, path: str, template: str, **values: Any) -> Output:
        """A page whose template is told no more than these values."""
        return self._page(site, path, FromTemplate(template, partial(dict, values)), repr(values))


def _featured(site: Site) -> list[Card]:
    """Those of the releases that the office puts first, but what it has withdrawn since."""
    shown = [card for card in site.releases if not card.withdrawn]
    return [card for slug in site.office.settings.featured for card in shown if card.slug == slug]


def _part_of(site: Site, page: Page, output: Output) -> Output:
    """A page of a list: the tenth of one language is not the tenth of another, and leads to the list there."""
    subject = f"{page.shelf.url.removeprefix(site.folder)}index.html"
    return replace(output, subject=subject, part=True) if page.number else output


def _elsewhere(site: Site) -> Iterator[Lost]:
    """What stands in other languages on the page for what is missing, and on a front page that has no release.

    A server has one page for what is missing, whatever was asked of it; and who publishes in Welsh alone is looked for
    at the root, where English stands.
    """
    for edition in site.in_use:
        if edition.code != site.code:
            with speaking(site.editions[edition.code].language):
                yield Lost(edition, _("There is nothing at this address"), _("The latest releases"))


def _view(site: Site, page: Page, kits: tuple[KitLine, ...]) -> Mapping[str, Any]:
    return {"shelf": page.view(site, kits)}
