"""The plan of a site: every file it has, and what each one depends on.

A file is made again when its *fingerprint* differs from that of the file which is there. A fingerprint is a digest of
all that the file is made of: it is given here, beside the making, and nowhere else. A new kind of file declares both
in one ``Output``; one that forgets a part of it is caught by the test that compares a warm build with a cold one.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from itertools import chain
from typing import Any, TypeAlias

from press.card import Card
from press.colours import Colours, Unreadable, dress
from press.directory import Kit, Topic
from press.doorways import Doorways
from press.edited import Edited
from press.feeds import Entry
from press.kept import digest
from press.kit import Archive, pack
from press.languages import MAIN, speaking
from press.languages import gettext as _
from press.office import folder_of
from press.outputs import Article, Copy, Data, Output, Sheet, paired
from press.preflight import Result
from press.settings import SETTINGS_FILE, CannotRun
from press.showing import Showing
from press.views.shelves import FOLDERS, Page, Shelf, renewed_shelves, shelves, years
from press.views.site import Site
from press.views.values import ContactCard, HelplineCard, IssuerView, KitView

FEED = "feed.atom"
SHEET = "static/press.css"
SEARCH_PAGE = "search/index.html"
NEWEST = 20
ICON = "static/favicon.ico"
"""It is at the site's root too: programs ask for it there, whatever a page says."""


_Record: TypeAlias = ContactCard | HelplineCard | IssuerView | KitView | Topic


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
    entries: dict[tuple[str, str], Entry] = field(default_factory=dict)
    shelves: dict[tuple[str, str], tuple[Shelf, ...]] = field(default_factory=dict)

    def outputs(self) -> Iterator[Output]:
        """Every file of the site, each once."""
        showing = self.site.showing
        cards = (*showing.releases, *showing.pages)
        made = [*self._theme(), *map(self._article, cards), *self._copies(cards)]
        made += [*self._kits(self.site.kits), *self.doorways.posters(showing.releases)]
        for site in self._fronts():
            with speaking(site.language):
                made += self._lists(site)
        outputs = list(paired(made, {code: site.language.name for code, site in self.site.editions.items()}))
        yield from outputs
        yield from self.small(outputs)

    def small(self, outputs: Collection[Output]) -> Iterator[Output]:
        """The small files for machines, of a site that has ``outputs`` beside them."""
        return self.doorways.small(() if self.preview else outputs)

    def renewed(self, site: Site, result: Result, digests: Mapping[str, str], edited: Edited) -> Planner:
        """The planner of ``site``, in which some releases are edited and stand where they stood."""
        lists = self._lists_of(edited.values())
        return replace(
            self,
            site=site,
            result=result,
            digests=digests,
            memo={key: made for key, made in self.memo.items() if key not in edited and not isinstance(key, Site)},
            entries={key: entry for key, entry in self.entries.items() if key[1] not in edited},
            shelves={key: renewed_shelves(each, edited, lists) for key, each in self.shelves.items()},
        )

    def outputs_of(self, cards: Collection[Card]) -> Iterator[Output]:
        """The files that show any of these releases and pages, and some that do not; of a page, only its own."""
        releases = [card for card in cards if not card.is_page]
        kits = {key for card in releases for key in card.keys("Kit") if key in self.site.kits}
        yield from map(self._article, cards)
        yield from self._kits(kits)
        yield from self.doorways.posters(releases)
        # In a preview every front page tells of every finding.
        for site in self._fronts() if self.preview else {self.site.edition(card) for card in releases}:
            with speaking(site.language):
                yield from self._lists(site, self._lists_of(releases))

    def _fronts(self) -> list[Site]:
        """The site in each language that has a front page."""
        return [site for site in self.site.editions.values() if site.code == MAIN or site.releases]

    def _lists_of(self, cards: Iterable[Card]) -> frozenset[str]:
        return frozenset[str]().union(*map(self.site.office.lists_of, cards))

    @cached_property
    def doorways(self) -> Doorways:
        """Plans the files for machines."""
        return Doorways(self.site, self.version, self._line, self._text, self.entries)

    def _furniture(self, site: Site) -> str:
        """What every page in a language shows, and what all of them are made with."""
        made = self.memo.get(site)
        if made is None:
            made = self.memo[site] = self._make_furniture(site)
        return made

    def _make_furniture(self, site: Site) -> str:
        settings = site.office.settings
        templates = [f"{path} {made}" for path, made in self.theme.items() if path.startswith("templates/")]
        told = (
            settings.name, settings.address, settings.country, settings.demonstration, settings.zone.key,
            settings.exit_url, settings.exit_key,
        )  # fmt: skip
        words = settings.languages.digest(site.code)
        return digest(
            self.version, *templates, repr(told), words, repr((site.in_use, site.pages, site.duty)), str(self.preview)
        )

    def _theme(self) -> Iterator[Output]:
        settings = self.site.office.settings
        for path, made in self.theme.items():
            url = f"theme/{path.removeprefix('static/')}"
            if path == SHEET:
                sheet = self._dress((settings.theme / path).read_text("utf-8"), settings.colours)
                yield Output(url, digest(made, repr(settings.colours)), Data(sheet.encode))
            elif path.startswith("static/"):
                yield self.doorways.of_theme(url, made, settings.theme / path)
            if path == ICON:
                yield self.doorways.of_theme(ICON.rpartition("/")[2], made, settings.theme / path)

    def _dress(self, sheet: str, colours: Colours) -> str:
        """The style sheet in the office's colours. Raises ``CannotRun``."""
        try:
            return dress(sheet, colours)
        except Unreadable as error:
            whose = f"{SETTINGS_FILE}: PRESS_COLOURS" if colours else f"The theme’s “{SHEET}”"
            raise CannotRun(f"{whose}: {error}") from None

    def _article(self, card: Card) -> Output:
        office, site = self.site.office, self.site.edition(card)
        parts = [self._furniture(site), self.digests[card.path], self.result.verdicts[card.path].text]
        if not card.is_page:
            parts.append(self._shown(card))
        if self.preview:
            parts.append(repr((self.site.findings_of(card), office.is_held(card), card.draft)))
        url = f"{office.address(card)}index.html"
        subject = url.removeprefix(folder_of(card.lang)) if card.lang == site.code else ""
        return Output(url, digest(*parts), Article(card), site.code, subject)

    def _copies(self, cards: Iterable[Card]) -> Iterator[Output]:
        """The files that releases and pages link to."""
        for file in dict.fromkeys(file for card in cards for file in self.result.verdicts[card.path].files):
            self._refuse_private(file)
            yield Output(file, self.pictures(file), Copy(self.site.office.settings.content / file))

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
        site, keys = self.site.edition(card), card.lists.get
        key = (site.code, keys("Issuers"), keys("Contacts"), keys("Helplines"), keys("Tags"))
        made = self.memo.get(key)
        if made is None:
            records: list[_Record] = [*site.issuers_of(card), *site.contacts_of(card), *site.helplines_of(card)]
            records += site.office.topics_of(card)
            tags = repr(card.keys("Tags"))  # those, too, that are no topics of the directory
            made = self.memo[key] = " ".join([tags, *[self._told(site.code, record) for record in records]])
        kit = site.kit_of(card)
        return f"{made} {self._told(site.code, kit)}" if kit else made

    def _told(self, code: str, record: _Record) -> str:
        """A digest of all that pages in a language are told of a record."""
        key = (code, type(record), record.key)
        made = self.memo.get(key)
        if made is None:
            made = self.memo[key] = digest(repr(record))
        return made

    def _shelves(self, site: Site, kind: str) -> tuple[Shelf, ...]:
        """The shelves of a kind in a language, those of the years being one kind more."""
        key = (site.code, kind)
        if key not in self.shelves:
            self.shelves[key] = years(site) if kind == "year" else shelves(site, kind)
        return self.shelves[key]

    def _lists(self, site: Site, only: Collection[str] | None = None) -> Iterator[Output]:
        """Every list in a language. The titles are made here, while it is spoken.

        ``only`` are the addresses of the shelves that are wanted, where not all are: with the front page, then, and
        without what shows no release.
        """
        cards = site.releases
        by_kind = {kind: self._shelves(site, kind) for kind in FOLDERS}
        by_year = self._shelves(site, "year")
        names = {"years": by_year, "topics": by_kind["topic"], "issuers": by_kind["issuer"]}

        featured = self._featured(cards)

        def front() -> Mapping[str, Any]:
            return {
                "featured": tuple(site.line(card) for card in featured),
                "releases": tuple(site.line(card) for card in cards[:NEWEST]),
                "shelves": {kind: [one.name for one in each] for kind, each in names.items()},
            }

        shown = [f"featured {self._line(card)}" for card in featured] + [self._line(card) for card in cards[:NEWEST]]
        in_names = repr([[(one.title, one.url, len(one.cards)) for one in each] for each in names.values()])
        told = repr(site.findings) if self.preview else ""
        yield self._page(site, "index.html", Sheet("index", front), *shown, in_names, told)
        yield from self.doorways.feeds(site, site.office.settings.name, site.folder, cards)
        for shelf in (*by_year, *(month for year in by_year for month in year.shelves), *chain(*by_kind.values())):
            if only is None or shelf.url in only:
                yield from self._shelf(site, shelf)
        if only is None:
            yield from self._constant(site, by_year, by_kind)

    def _constant(
        self, site: Site, by_year: tuple[Shelf, ...], by_kind: Mapping[str, tuple[Shelf, ...]]
    ) -> Iterator[Output]:
        """The pages in a language that show no release."""
        yield self._names(site, _("Releases"), "year", "releases/", by_year)
        titles = {
            "topic": _("Topics"),
            "issuer": _("Organisations"),
            "region": _("Regions"),
            "category": _("Categories"),
        }
        for kind, each in by_kind.items():
            yield self._names(site, titles[kind], kind, f"{FOLDERS[kind]}/", each)
        yield self._sheet(site, "contacts/index.html", "contacts", contacts=tuple(site.contacts.values()))
        yield self._sheet(site, "helplines/index.html", "helplines", helplines=tuple(site.helplines.values()))
        yield self._sheet(site, SEARCH_PAGE, "search")
        if site.code == MAIN:
            yield replace(self._sheet(site, "404.html", "404"), subject="")

    def _featured(self, cards: tuple[Card, ...]) -> list[Card]:
        """Those of the releases that the office puts first. Raises ``CannotRun`` for one that it does not have."""
        office = self.site.office
        known = {card.slug for card in office.releases}
        for slug in office.settings.featured:
            if slug not in known:
                near = difflib.get_close_matches(slug, known, n=1)
                hint = f" Did you mean “{near[0]}”?" if near else ""
                raise CannotRun(
                    f"{SETTINGS_FILE}: PRESS_FEATURED names “{slug}”, which is the slug of no release.{hint}"
                )
        return [card for slug in office.settings.featured for card in cards if card.slug == slug]

    def _page(self, site: Site, page: str, sheet: Sheet, *parts: str) -> Output:
        """A page in the language of ``site``; ``page`` is its path in the folder of that."""
        made = digest(self._furniture(site), sheet.template, *parts)
        return Output(f"{site.folder}{page}", made, sheet, site.code, page)

    def _sheet(self, site: Site, page: str, template: str, **values: Any) -> Output:
        return self._page(site, page, Sheet(template, partial(dict, values)), repr(values))

    def _names(self, site: Site, title: str, kind: str, folder: str, each: tuple[Shelf, ...]) -> Output:
        names = tuple(shelf.name for shelf in each)
        return self._sheet(site, f"{folder}index.html", "shelves", title=title, kind=kind, shelves=names)

    def _shelf(self, site: Site, shelf: Shelf) -> Iterator[Output]:
        issuer = repr(site.issuers.get(shelf.key)) if shelf.kind == "issuer" else ""
        parts = repr([part.name for part in shelf.shelves])
        leave = str(shelf.kind == "topic" and site.is_exit_topic(shelf.key))
        for page in shelf.pages():
            about = (shelf.kind, shelf.title, page.url, page.newer, page.older, str(page.count), parts, issuer, leave)
            lines = [self._line(card) for card in page.cards]
            sheet = Sheet("shelf", partial(_view, site, page))
            output = self._page(site, f"{page.url.removeprefix(site.folder)}index.html", sheet, *about, *lines)
            # The tenth page of one language is not the tenth of another.
            yield replace(output, subject="") if page.number else output
        if shelf.feed_url:
            title = f"{shelf.title} – {site.office.settings.name}"
            yield from self.doorways.feeds(site, title, shelf.url, shelf.cards)

    def _text(self, card: Card) -> str:
        """A digest of a release's file, and of its text as its page has it."""
        return f"{self.digests[card.path]} {self.result.verdicts[card.path].text}"

    def _line(self, card: Card) -> str:
        made = self.memo.get(card.path)
        if made is None:
            made = self.memo[card.path] = self.site.line_digest(card)
        return made

    def _kits(self, keys: Iterable[str]) -> Iterator[Output]:
        """Kits and their pages, which are in English alone."""
        site = self.site
        settings = site.office.settings
        for key in keys:
            kit = site.kits[key]
            naming = site.showing.with_kit(key)
            made = digest(self._furniture(site), self._told(site.code, kit), *[self._line(card) for card in naming])

            def values(kit: Any = kit, naming: tuple[Card, ...] = naming) -> Mapping[str, Any]:
                return {"kit": kit, "releases": tuple(site.line(card) for card in naming)}

            yield Output(f"{kit.url}index.html", made, Sheet("kit", values))
            for picture in (*kit.pictures, *kit.logos):
                file = f"media/{key}/{picture.file}"
                yield Output(picture.url, self.pictures(file), Copy(settings.content / file))
            record = site.office.directory.kits[key]
            yield Output(kit.zip_url, site.archives[key].digest, Data(partial(_zip, site.showing, record)))


def _view(site: Site, page: Page) -> Mapping[str, Any]:
    return {"shelf": page.view(site)}


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
    days = [card.date.date() for card in showing.with_kit(kit.key) if card.date]
    return max(days).isoformat(), f"{settings.address}/kits/{kit.key}/" if settings.address else ""
