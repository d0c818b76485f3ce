"""The plan of a site: every file it has, and what each one depends on.

A file is made again when its *fingerprint* differs from that of the file which is there. A fingerprint is a digest of
all that the file is made of: it is given here, beside the making, and nowhere else. A new kind of file declares both
in one ``Output``; one that forgets a part of it is caught by the test that compares a warm build with a cold one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from press.card import Card
from press.directory import Kit
from press.feed import MOST, atom
from press.kit import Archive, pack
from press.ledger import digest
from press.preflight import Result
from press.settings import CannotRun
from press.showing import Showing
from press.views.shelves import FOLDERS, Page, Shelf, shelves, years
from press.views.site import Site, line_digest

FEED = "feed.atom"
NEWEST = 20
_TITLES = {"topic": "Topics", "issuer": "Organisations", "region": "Regions", "category": "Categories"}


@dataclass(frozen=True, slots=True)
class Article:
    """A page that Pelican makes of a release, or of a page of the office."""

    card: Card


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page made of a template and what it is told, which is asked for when it is made."""

    template: str
    values: Callable[[], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that is copied as it is."""

    source: Path


@dataclass(frozen=True, slots=True)
class Data:
    """A file whose bytes are made by us."""

    make: Callable[[], bytes]


Content: TypeAlias = Article | Sheet | Copy | Data


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site, by its path below the site's root."""

    url: str
    fingerprint: str
    content: Content


@dataclass(frozen=True, eq=False)
class Planner:
    """Says of every file of a site what it is made of.

    ``pictures`` are the digests of the files under ``content`` that are copied, by path; ``version`` stands for the
    program, and ``theme`` for the theme's files, by path, with their digests.
    """

    site: Site
    result: Result
    digests: Mapping[str, str]
    pictures: Callable[[str], str]
    theme: Mapping[str, str]
    version: str
    preview: bool
    memo: dict[Any, str] = field(default_factory=dict)

    def outputs(self) -> Iterator[Output]:
        """Every file of the site, each once."""
        yield from self._theme()
        furniture = self._furniture()
        yield from self._articles(furniture)
        yield from self._lists(furniture)
        yield from self._kits(furniture)

    def _furniture(self) -> str:
        """What every page shows, and what all of them are made with."""
        settings = self.site.office.settings
        templates = [f"{path} {made}" for path, made in self.theme.items() if path.startswith("templates/")]
        told = (settings.name, settings.address, settings.country, settings.demonstration, settings.zone.key)
        return digest(self.version, *templates, repr(told), repr(self.site.duty), str(self.preview))

    def _theme(self) -> Iterator[Output]:
        root = self.site.office.settings.theme
        for path, made in self.theme.items():
            if path.startswith("static/"):
                yield Output(f"theme/{path.removeprefix('static/')}", made, Copy(root / path))

    def _articles(self, furniture: str) -> Iterator[Output]:
        office = self.site.office
        files: dict[str, None] = {}
        for card in (*self.site.showing.releases, *self.site.showing.pages):
            verdict = self.result.verdicts[card.path]
            parts = [furniture, self.digests[card.path], verdict.text]
            if not card.is_page:
                parts.append(self._shown(card))
            if self.preview:
                parts.append(repr((self.site.findings_of(card), office.is_held(card), card.draft)))
            files.update(dict.fromkeys(verdict.files))
            yield Output(f"{office.address(card)}index.html", digest(*parts), Article(card))
        for file in files:
            self._refuse_private(file)
            yield Output(file, self.pictures(file), Copy(office.settings.content / file))

    def _refuse_private(self, file: str) -> None:
        """Nothing that is not for the public goes out by the side door of a link to a file. Raises ``CannotRun``."""
        folder, _, inside = file.partition("/")
        if folder == "media" and "/" in inside and inside.partition("/")[0] not in self.site.showing.kits:
            what = "belongs to a kit that is not out"
        elif folder == "directory" or file.endswith((".md", ".yaml")):
            what = "is what the office works with, not what it publishes"
        else:
            return
        path = f"{self.site.office.settings.content.name}/{file}"
        raise CannotRun(
            f"“{path}” {what}, and a release or page links to it. Take the link out. Nothing was published."
        )

    def _shown(self, card: Card) -> str:
        """What the page of a release shows beside its own text: records, most of them shared with other releases."""
        key = (card.lists.get("Issuers"), card.lists.get("Contacts"), card.lists.get("Helplines"),
               card.lists.get("Tags"), card.lists.get("Kit"))  # fmt: skip
        made = self.memo.get(key)
        if made is None:
            site = self.site
            records = (
                [site.issuers[each] for each in card.keys("Issuers") if each in site.issuers],
                site.contacts_of(card),
                [site.helplines[each] for each in site.office.helplines_of(card) if each in site.helplines],
                site.topics(card),
                [(topic.sensitive, topic.exit, topic.guidance) for topic in site.office.topics_of(card)],
                site.kit_of(card),
            )
            made = self.memo[key] = digest(repr(records))
        return made

    def _lists(self, furniture: str) -> Iterator[Output]:
        site = self.site
        cards = site.showing.releases
        by_kind = {kind: shelves(site, kind) for kind in FOLDERS}
        by_year = years(site)
        names = {"years": by_year, "topics": by_kind["topic"], "issuers": by_kind["issuer"]}

        def front() -> Mapping[str, Any]:
            lines = tuple(site.line(card) for card in cards[:NEWEST])
            return {"releases": lines, "shelves": {kind: [one.name for one in each] for kind, each in names.items()}}

        shown = [self._line(card) for card in cards[:NEWEST]]
        in_names = repr([[(one.title, one.url, len(one.cards)) for one in each] for each in names.values()])
        told = repr(site.findings) if self.preview else ""
        yield Output("index.html", digest(furniture, *shown, in_names, told), Sheet("index", front))
        yield self._names(furniture, "Releases", "year", "releases/", by_year)
        for year in by_year:
            yield from self._shelf(furniture, year)
            for month in year.shelves:
                yield from self._shelf(furniture, month)
        for kind, each in by_kind.items():
            yield self._names(furniture, _TITLES[kind], kind, f"{FOLDERS[kind]}/", each)
            for shelf in each:
                yield from self._shelf(furniture, shelf)
        contacts, helplines = tuple(site.contacts.values()), tuple(site.helplines.values())
        yield self._sheet(furniture, "contacts/index.html", "contacts", contacts=contacts)
        yield self._sheet(furniture, "helplines/index.html", "helplines", helplines=helplines)
        yield self._sheet(furniture, "404.html", "404")
        yield self._feed(site.office.settings.name, FEED, "", cards)

    def _sheet(self, furniture: str, url: str, template: str, **values: Any) -> Output:
        return Output(url, digest(furniture, template, repr(values)), Sheet(template, partial(dict, values)))

    def _names(self, furniture: str, title: str, kind: str, url: str, each: tuple[Shelf, ...]) -> Output:
        names = tuple(shelf.name for shelf in each)
        return self._sheet(furniture, f"{url}index.html", "shelves", title=title, kind=kind, shelves=names)

    def _shelf(self, furniture: str, shelf: Shelf) -> Iterator[Output]:
        site = self.site
        issuer = repr(site.issuers.get(shelf.key)) if shelf.kind == "issuer" else ""
        parts = repr([part.name for part in shelf.shelves])
        leave = str(shelf.kind == "topic" and site.is_exit_topic(shelf.key))
        for page in shelf.pages():
            about = (shelf.kind, shelf.title, page.url, page.newer, page.older, str(page.count), parts, issuer, leave)
            made = digest(furniture, *about, *[self._line(card) for card in page.cards])
            yield Output(f"{page.url}index.html", made, Sheet("shelf", partial(self._view, page)))
        if shelf.feed_url:
            yield self._feed(f"{shelf.title} – {site.office.settings.name}", shelf.feed_url, shelf.url, shelf.cards)

    def _view(self, page: Page) -> Mapping[str, Any]:
        return {"shelf": page.view(self.site)}

    def _feed(self, title: str, url: str, page: str, cards: tuple[Card, ...]) -> Output:
        site = self.site
        newest = cards[:MOST]
        address = site.office.settings.address
        parts = [
            f"{self.digests[card.path]} {self.result.verdicts[card.path].text} {self._line(card)}" for card in newest
        ]
        topics = repr([site.topics(card) for card in newest])

        def make() -> bytes:
            return atom(title, address, url, page, [site.release(card) for card in newest])

        return Output(url, digest(self.version, title, address, page, topics, *parts), Data(make))

    def _text(self, card: Card) -> str:
        return self.result.verdicts[card.path].text

    def _line(self, card: Card) -> str:
        made = self.memo.get(card.path)
        if made is None:
            made = self.memo[card.path] = line_digest(self.site.line(card))
        return made

    def _kits(self, furniture: str) -> Iterator[Output]:
        site = self.site
        settings = site.office.settings
        for key, kit in site.kits.items():
            naming = tuple(card for card in site.showing.releases if key in card.keys("Kit"))
            made = digest(furniture, repr(kit), *[self._line(card) for card in naming])

            def values(kit: Any = kit, naming: tuple[Card, ...] = naming) -> Mapping[str, Any]:
                return {"kit": kit, "releases": tuple(site.line(card) for card in naming)}

            yield Output(f"{kit.url}index.html", made, Sheet("kit", values))
            for picture in (*kit.pictures, *kit.logos):
                file = f"media/{key}/{picture.file}"
                yield Output(picture.url, self.pictures(file), Copy(settings.content / file))
            record = site.office.directory.kits[key]
            yield Output(kit.zip_url, site.archives[key].digest, Data(partial(_zip, site.showing, record)))


def _zip(showing: Showing, kit: Kit) -> bytes:
    return pack_kit(showing, kit).data


def pack_kit(showing: Showing, kit: Kit) -> Archive:
    """The archive of a kit, as a newsroom takes it away: dated as the newest of its releases."""
    settings = showing.office.settings
    day, page = kit_facts(showing, kit)
    return pack(kit, settings.content / "media" / kit.key, date.fromisoformat(day), page)


def kit_facts(showing: Showing, kit: Kit) -> tuple[str, str]:
    """What goes into the archive of a kit beside the kit: the day of its files, and the address of its page."""
    settings = showing.office.settings
    days = [card.date.date() for card in showing.releases if card.date and kit.key in card.keys("Kit")]
    return max(days).isoformat(), f"{settings.address}/kits/{kit.key}/" if settings.address else ""
