"""The part of a site's plan that is for machines: feeds, posters, sitemaps, and the small files at fixed addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from itertools import islice, takewhile
from pathlib import Path

from press.addresses.uri import uri
from press.card import Card
from press.doors import headers, icons, poster, sitemap, small_files
from press.doors.head import POSTER, is_neutral, poster_url
from press.edited import Cards
from press.feeds import FORMATS, MOST, Entry, Feed, Format, entry
from press.folder import read_unchanged
from press.kept import digest
from press.moments import is_news, last_change
from press.outputs import Article, Content, Copy, Data, Drawing, FromTemplate, Output
from press.plan.fingerprints import Fingerprints
from press.views.site import Site

NEWS = "sitemap-news.xml"
_UNLISTED = {"404", "search"}
_NOT_LONG = timedelta(days=3)
"""Of ten thousand releases, only those of these days need be asked whether they are news."""


@dataclass(frozen=True, eq=False)
class Doorways:
    """Plans the files for machines."""

    prints: Fingerprints
    entries: dict[tuple[str, str], Entry] = field(default_factory=dict)

    @property
    def site(self) -> Site:
        """The site that is planned."""
        return self.prints.site

    def renewed(self, prints: Fingerprints, touched: Cards) -> Doorways:
        """Those of a site in which some releases are edited and stand where they stood."""
        return Doorways(prints, {key: made for key, made in self.entries.items() if key[1] not in touched})

    def feeds(self, site: Site, title: str, page: str, cards: Sequence[Card]) -> Iterator[Output]:
        """The feeds of the releases on the page at an address, in every form."""
        newest = cards[:MOST]
        settings = site.office.settings
        shown = [(site.topics(card), site.records.kit_of(card), self._is_neutral(card)) for card in newest]
        texts = [f"{card.reference} {self.prints.text(card)} {self.prints.line(card)}" for card in newest]
        words = settings.languages.digest(site.code)
        made = digest(self.prints.version, title, self._address, page, words, repr(shown), *texts)

        def make(form: Format) -> bytes:
            address = self._address
            told = tuple(self._entry(site, card) for card in newest)
            return form.write(Feed(title, f"{address}/{page}", f"{address}/{page}feed", site.code, told))

        for ending, form in FORMATS.items():
            yield Output(f"{page}feed.{ending}", made, Data(partial(make, form)), site.code)

    def _entry(self, site: Site, card: Card) -> Entry:
        """Made once for all the feeds that have it: it holds a whole text."""
        key = (site.code, card.path)
        made = self.entries.get(key)
        if made is None:
            image = poster_url(site.office.address(card), neutral=self._is_neutral(card))
            made = self.entries[key] = entry(site.release(card), self._address, image)
        return made

    def posters(self, cards: Iterable[Card]) -> Iterator[Output]:
        """A poster for each of the releases that may have one, and the office's own for everything else."""
        name = self.site.office.settings.name
        inks = self._inks()
        always = digest(self.prints.version, name, repr(inks))
        words = {code: self.site.office.settings.languages.digest(code) for code in self.site.editions}

        def office() -> bytes:
            return poster.draw(poster.of_office(name), inks)

        def release(site: Site, card: Card) -> bytes:
            return poster.draw(poster.of_release(site.line(card), name), inks)

        yield Output(POSTER, always, Drawing(office))
        for card in cards:
            if not self._is_neutral(card):
                site, url = self.site.edition(card), self.site.office.address(card)
                made = digest(always, words[site.code], self.prints.line(card))
                yield Output(poster_url(url, neutral=False), made, Drawing(partial(release, site, card)), site.code)

    def of_theme(self, url: str, made: str, file: Path) -> Output:
        """A file of the theme, with its digest: an icon in the office's colours, and whatever else as it is."""
        colours = self.site.office.settings.colours
        if not colours or file.name not in icons.NAMES:
            return Output(url, made, Copy(file, made))

        def make() -> bytes:
            return icons.dress_icon(read_unchanged(file, made), self._inks())

        return Output(url, digest(made, self.prints.version, repr(colours)), Data(make))

    @property
    def _address(self) -> str:
        """The site's, as machines have it."""
        return uri(self.site.office.settings.address)

    def _inks(self) -> poster.Inks:
        return poster.inks_of(self.site.office.settings.colours)

    def _is_neutral(self, card: Card) -> bool:
        return any(map(is_neutral, self.site.office.topics_of(card)))

    def for_machines(self, outputs: Iterable[Output]) -> Iterator[Output]:
        """What stands at fixed addresses. ``outputs`` are the files of the site: sitemaps tell of its pages."""
        settings, today = self.site.office.settings, self.site.office.clock.today
        address = self._address
        sitemaps = dict(self._sitemaps(outputs, address)) if address and outputs else {}
        files = {
            small_files.ROBOTS: small_files.robots(
                f"{address}/{url}" for url in ("sitemap.xml", NEWS) if url in sitemaps
            ),
            small_files.MANIFEST: small_files.manifest(settings.name, self.site.code, self._inks()),
            "_headers": headers.as_headers().encode(),
        }
        if settings.security_contact:
            files[small_files.SECURITY] = small_files.security(settings.security_contact, address, today)
        for url, data in files.items():
            yield Output(url, digest(data), Data(partial(bytes, data)))
        for url, (made, make) in sitemaps.items():
            yield Output(url, digest(self.prints.version, made), Data(make))

    def _sitemaps(
        self, outputs: Iterable[Output], address: str
    ) -> Iterator[tuple[str, tuple[str, Callable[[], bytes]]]]:
        """Each sitemap by its address, with the digest of what is in it, and how it is made."""
        places = [self._place(output, address) for output in outputs if self._is_listed(output)]
        parts = dict(sitemap.parts(places))
        for url, held in parts.items():
            yield url, (digest(repr(held)), partial(sitemap.pages, held))
        if len(parts) > 1:
            yield "sitemap.xml", (digest(*parts), partial(sitemap.index, [f"{address}/{url}" for url in parts]))
        news, name = list(self._news(address)), self.site.office.settings.name
        yield NEWS, (digest(name, repr(news)), partial(sitemap.news, name, news))

    def _is_listed(self, output: Output) -> bool:
        """Whether it is a page for search engines: no older page of a list, none that is empty or was withdrawn."""
        match output.content:
            case Article(card):
                return card.withdrawn is None
            case FromTemplate(template):
                is_empty = self.site.editions[output.language].is_empty(output.subject)
                return template not in _UNLISTED and "/page/" not in output.url and not is_empty
        return False

    def _place(self, output: Output, address: str) -> sitemap.Place:
        own = (output.language, f"{address}/{output.address}")
        others = [(edition.code, f"{address}/{edition.url}") for edition in output.alternates if edition.same]
        return sitemap.Place(own[1], _changed(output.content), tuple(sorted([own, *others])) if others else ())

    def _news(self, address: str) -> Iterator[sitemap.News]:
        office = self.site.office
        now = office.clock.now
        dated = ((card, card.date) for card in self.site.showing.releases if card.date and not card.withdrawn)
        newest = takewhile(lambda one: now - one[1] < _NOT_LONG, dated)
        recent = ((card, date) for card, date in newest if is_news(date, now))
        for card, date in islice(recent, sitemap.MOST_NEWS):
            yield sitemap.News(f"{address}/{office.address(card)}", card.title, card.lang, date)


def in_sitemaps(card: Card, now: datetime) -> object:
    """What sitemaps tell of a release, beside where it stands."""
    told = card.date is not None and is_news(card.date, now)
    return card.title if told else "", card.updated, card.corrections


def _changed(content: Content) -> datetime | None:
    match content:
        case Article(card) if card.date:
            return last_change(card.date, card.changes)
    return None
