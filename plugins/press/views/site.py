"""From what may be shown to what the theme is told. Each view is made when somebody asks for it, and once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from press.card import Card
from press.edited import Cards, renewed, take_over
from press.finding import Finding
from press.kit import Measure, Packed
from press.languages import MAIN, Language, speaking
from press.office import Office
from press.showing import Showing
from press.texts import Text
from press.views.releases import Related, issuer_links, line_digest, line_view, release_view
from press.views.shown import Records
from press.views.tags import Tags, tags
from press.views.values import Edition, Line, Named, OwnPage, ReleaseView, Tag
from press.whereabouts import folder_of

_FIELDS = {"topics": "Tags", "issuers": "Issuers", "regions": "Regions", "categories": "Category"}
_SHARED = ("kits", "helplines")

TextOf: TypeAlias = Callable[[Card], Text]


@dataclass(frozen=True, eq=False)
class Site:
    """The views of a site, in one language.

    ``text_of`` gives the text of a release's page, ``measures`` are the pictures' by kit and file, ``archives`` what is
    known of the packed kits, by key. ``code`` is the language's.
    """

    showing: Showing
    text_of: TextOf
    measures: Mapping[tuple[str, str], Measure]
    archives: Mapping[str, Packed]
    findings: tuple[Finding, ...] = ()
    code: str = MAIN

    def renewed(self, showing: Showing, touched: Cards, text_of: TextOf, findings: tuple[Finding, ...]) -> Site:
        """The site of ``showing``, in which some releases are edited and stand where they stood.

        ``touched`` are those, and what else was judged again for them.
        """
        made = {code: site._renewed(showing, touched, text_of, findings) for code, site in self.editions.items()}
        for edition in made.values():
            vars(edition)["editions"] = made
        return made[self.code]

    def _renewed(self, showing: Showing, touched: Cards, text_of: TextOf, findings: tuple[Finding, ...]) -> Site:
        made = replace(self, showing=showing, text_of=text_of, findings=findings)
        take_over(made, self, "pages", "records", "filled", "_issuer_links", "_tags")
        vars(made)["releases"] = renewed(self.releases, touched)
        vars(made)["_lines"] = {path: line for path, line in self._lines.items() if path not in touched}
        return made

    @property
    def office(self) -> Office:
        """The office it is the site of."""
        return self.showing.office

    @property
    def language(self) -> Language:
        """The language that it is in."""
        return self.office.settings.languages.get(self.code)

    @cached_property
    def releases(self) -> tuple[Card, ...]:
        """The releases in its language, newest first."""
        return tuple(card for card in self.showing.releases if self.office.language(card) == self.code)

    @property
    def folder(self) -> str:
        """The folder of its lists, such as ``cy/``; where it has no releases, English ones stand in, at the root."""
        return folder_of(self.code) if self.releases else ""

    @cached_property
    def editions(self) -> Mapping[str, Site]:
        """The site in each language that something in it is in, by code: English first, and in any case."""
        shown = (*self.showing.releases, *self.showing.pages)
        codes = (MAIN, *sorted({self.office.language(card) for card in shown} - {MAIN}))
        made = {code: self if code == self.code else replace(self, code=code) for code in codes}
        for edition in made.values():
            vars(edition)["editions"] = made
        return made

    @property
    def in_use(self) -> tuple[Edition, ...]:
        """The languages that have lists, each with the address of its front page."""
        used = (site for site in self.editions.values() if site.code == MAIN or site.releases)
        return tuple(Edition(site.code, site.language.name, site.folder) for site in used)

    @cached_property
    def filled(self) -> tuple[str, ...]:
        """The lists it leads to that are not empty, by their folders. All languages share kits and helplines."""
        releases = self.releases or self.editions[MAIN].releases
        named = {field for card in releases for field in card.lists}
        of_releases = tuple(folder for folder, field in _FIELDS.items() if field in named)
        return of_releases + tuple(folder for folder in _SHARED if getattr(self.showing, folder))

    @cached_property
    def pages(self) -> tuple[OwnPage, ...]:
        """The office's own pages in its language; those that there are only in English, in English."""
        office = self.office
        shown = {office.address(card): card for card in self.showing.pages if card.lang in {self.code, MAIN}}
        pages: dict[str, OwnPage] = {}
        for address, card in shown.items():
            if card.lang == self.code or f"{folder_of(self.code)}{address}" not in shown:
                pages[address] = OwnPage(card.title, address, card.lang)
        return tuple(pages.values())

    def is_empty(self, path: str) -> bool:
        """Whether the page at ``path``, in the folder of its language, is a list with nothing in it."""
        folder = path.removesuffix("/index.html")
        return folder in {*_FIELDS, *_SHARED} and folder not in self.filled

    def edition(self, card: Card) -> Site:
        """The site in the language of a release or page."""
        return self.editions[self.office.language(card)]

    @cached_property
    def records(self) -> Records:
        """The records that may be shown, as they are in its language."""
        issuers = {code: edition._issuers for code, edition in self.editions.items()}
        return Records(self.showing, self.code, issuers, self.measures, self.archives)

    @cached_property
    def _issuers(self) -> tuple[str, ...]:
        """The keys of the organisations in whose names its releases go out."""
        named = {key for card in self.releases for key in card.keys("Issuers")}
        return tuple(key for key in self.showing.issuers if key in named)

    @cached_property
    def _lines(self) -> dict[str, Line]:
        """The lines that ``line`` has made so far, by the paths of the releases."""
        return {}

    def line(self, card: Card) -> Line:
        """A release as lists show it."""
        line = self._lines.get(card.path)
        if line is None:
            line = self._lines[card.path] = line_view(card, self.office, self._issuers_of(card)[0])
        return line

    def line_digest(self, card: Card) -> str:
        """A digest of all that the line of a release tells. Of ten thousand, only those that are shown need be made."""
        return line_digest(card, self.office, self._issuers_of(card)[1])

    def _issuers_of(self, card: Card) -> tuple[tuple[Named, ...], str]:
        """Those it goes out in the name of, as lists show them, and the same in a word."""
        key = (self.folder_of(card), card.keys("Issuers"))
        made = self._issuer_links.get(key)
        if made is None:
            issuers = issuer_links(*key, self.office)
            made = self._issuer_links[key] = issuers, repr(issuers)
        return made

    @cached_property
    def _issuer_links(self) -> dict[tuple[str, tuple[str, ...]], tuple[tuple[Named, ...], str]]:
        """What ``_issuers_of`` has made so far, by folder and keys: most releases go out in the names of a few."""
        return {}

    def folder_of(self, card: Card) -> str:
        """The folder of the lists that a release stands in."""
        return folder_of(self.office.language(card))

    def topics(self, card: Card) -> tuple[Tag, ...]:
        """The topics of a release, those of the directory by their name there."""
        return self._tags.topics(self.folder_of(card), card.keys("Tags"))

    @cached_property
    def _tags(self) -> Tags:
        return Tags(self.office.directory)

    def is_exit_topic(self, key: str) -> bool:
        """Whether the pages of a topic must offer a quick way out."""
        topic = self.office.directory.topics.get(key)
        return topic is not None and topic.exit

    def has_exit_topic(self, cards: Iterable[Card]) -> bool:
        """Whether one of the releases is on such a topic."""
        return any(topic.exit for card in cards for topic in self.office.topics_of(card))

    @property
    def has_exit_helpline(self) -> bool:
        """Whether one of the helplines that may be shown is that of such a topic."""
        shown = self.records.helplines
        return any(
            topic.exit and any(key in shown for key in topic.helplines)
            for topic in self.office.directory.topics.values()
        )

    def category(self, card: Card) -> Tag | None:
        """The category of a release."""
        return next(iter(tags(f"{self.folder_of(card)}categories", card.keys("Category"))), None)

    def regions(self, card: Card) -> tuple[Tag, ...]:
        """The regions of a release."""
        return tags(f"{self.folder_of(card)}regions", card.keys("Regions"))

    def findings_of(self, card: Card) -> tuple[Finding, ...]:
        """In a preview, what is wrong with a release."""
        return tuple(finding for finding in self.findings if finding.path == card.path)

    @property
    def findings_without_page(self) -> tuple[Finding, ...]:
        """In a preview, what is wrong with files that have no page to say so, perhaps for that very reason."""
        return tuple(finding for finding in self.findings if not self.showing.has_page(finding.path))

    def release(self, card: Card) -> ReleaseView:
        """A release as its page shows it, in its language."""
        edition = self.edition(card)
        with speaking(edition.language):
            return edition._release(card)

    def _release(self, card: Card) -> ReleaseView:
        related = Related(
            issuers=self.records.issuers_of(card),
            category=self.category(card),
            topics=self.topics(card),
            regions=self.regions(card),
            contacts=self.records.contacts_of(card),
            helplines=self.records.helplines_of(card),
            kit=self.records.kit_of(card),
            findings=self.findings_of(card),
        )
        return release_view(card, self.text_of(card), self.office, related)
