"""The plan of a site: every file it has, and what each one depends on.

A file is made again when its *fingerprint* differs from that of the file which is there. A fingerprint is a digest of
all that the file is made of: it is given here, beside the making, and nowhere else. A new kind of file declares both
in one ``Output``; one that forgets a part of it is caught by the test that compares a warm build with a cold one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from press.card import Card
from press.edited import Cards
from press.expected import SHEET, dressed
from press.kept import digest
from press.languages import MAIN, speaking
from press.outputs import Article, Copy, Data, Output, paired
from press.plan.doorways import Doorways
from press.plan.fingerprints import Fingerprints
from press.plan.kits import plan_kits
from press.plan.lists import Lists
from press.result import Result
from press.settings import CannotRun, Settings
from press.views.site import Site
from press.whereabouts import folder_of, why_not_published

ICON = "static/favicon.ico"
"""It is at the site's root too: programs ask for it there, whatever a page says."""


@dataclass(frozen=True, eq=False)
class Planner:
    """Says of every file of a site what it is made of.

    ``pictures`` gives the digests of the files under ``content`` that are copied, by path.
    """

    prints: Fingerprints
    pictures: Callable[[str], str]
    doorways: Doorways
    lists: Lists

    @property
    def site(self) -> Site:
        """The site that is planned."""
        return self.prints.site

    def renewed(self, site: Site, result: Result, digests: Mapping[str, str], touched: Cards) -> Planner:
        """The planner of ``site``, in which some releases are edited and stand where they stood.

        ``touched`` are those, and what else was judged again for them.
        """
        prints = self.prints.renewed(site, result, digests, touched)
        doorways = self.doorways.renewed(prints, touched)
        lists = self.lists.renewed(prints, doorways, touched, _lists_of(site, touched.values()))
        return Planner(prints, self.pictures, doorways, lists)

    def outputs(self) -> Iterator[Output]:
        """Every file of the site, each once."""
        showing = self.site.showing
        cards = (*showing.releases, *showing.pages)
        made = [*self._theme(), *map(self._article, cards)]
        made += [*self._kits(self.site.records.kits), *self.doorways.posters(showing.releases)]
        for site in self._fronts():
            with speaking(site.language):
                made += self.lists.outputs(site)
        outputs = list(paired(made, {code: site.language.name for code, site in self.site.editions.items()}))
        outputs = [*outputs, *self.for_machines(outputs)]
        yield from outputs
        yield from self._copies(cards, {output.url for output in outputs})

    def outputs_of(self, cards: Collection[Card]) -> Iterator[Output]:
        """The files that show any of these releases and pages, and some that do not; of a page, only its own."""
        releases = [card for card in cards if not card.is_page]
        yield from map(self._article, cards)
        yield from self._kits({key for card in releases for key in card.keys("Kit") if key in self.site.records.kits})
        yield from self.doorways.posters(releases)
        touched = {card.path for card in releases}
        # In a preview every front page tells of every finding.
        for site in self._fronts() if self.prints.preview else {self.site.edition(card) for card in releases}:
            with speaking(site.language):
                yield from self.lists.outputs_at(site, _lists_of(site, releases), touched)

    def _fronts(self) -> list[Site]:
        """The site in each language that has a front page."""
        return [site for site in self.site.editions.values() if site.code == MAIN or site.releases]

    def for_machines(self, outputs: Collection[Output]) -> Iterator[Output]:
        """The small files for machines, of a site that has ``outputs`` beside them."""
        return self.doorways.for_machines(() if self.prints.preview else outputs)

    def _theme(self) -> Iterator[Output]:
        settings = self.site.office.settings
        for path, made in self.prints.theme.items():
            url = f"theme/{path.removeprefix('static/')}"
            if path == SHEET:
                yield Output(url, digest(made, repr(settings.colours)), Data(partial(_sheet, settings, made)))
            elif path.startswith("static/"):
                yield self.doorways.of_theme(url, made, settings.theme / path)
            if path == ICON:
                yield self.doorways.of_theme(ICON.rpartition("/")[2], made, settings.theme / path)

    def _article(self, card: Card) -> Output:
        site = self.site.edition(card)
        url = f"{site.office.address(card)}index.html"
        subject = url.removeprefix(folder_of(card.lang)) if card.lang == site.code else ""
        return Output(url, self.prints.article(card), Article(card), site.code, subject)

    def _kits(self, keys: Iterable[str]) -> Iterator[Output]:
        """Kits, which are in English alone."""
        return plan_kits(self.prints, self.pictures, keys)

    def _copies(self, cards: Iterable[Card], taken: Container[str]) -> Iterator[Output]:
        """The files that releases and pages link to. Raises ``CannotRun`` for one whose address is ``taken``."""
        for file in dict.fromkeys(file for card in cards for file in self.prints.result.verdicts[card.path].files):
            self._refuse_private(file)
            if file in taken:
                if self.prints.preview:
                    continue
                path = f"{self.site.office.settings.content.name}/{file}"
                fault = f"“{path}”, which a release or page links to, has the address of a file that the site makes."
                raise CannotRun(f"{fault} Rename it, there and in the link. Nothing was published.")
            made = self.pictures(file)
            yield Output(file, made, Copy(self.site.office.settings.content / file, made))

    def _refuse_private(self, file: str) -> None:
        """Nothing that is not for the public goes out by the side door of a link to a file. Raises ``CannotRun``."""
        folder, _, inside = file.partition("/")
        if folder == "media" and "/" in inside and inside.partition("/")[0] not in self.site.showing.kits:
            what = "belongs to a kit that is not out"
        else:
            what = why_not_published(file)
        if not what:
            return
        path = f"{self.site.office.settings.content.name}/{file}"
        raise CannotRun(
            f"“{path}” {what}, and a release or page links to it. Take the link out. Nothing was published."
        )


def _sheet(settings: Settings, made: str) -> bytes:
    return dressed(settings, made).encode()


def _lists_of(site: Site, cards: Iterable[Card]) -> frozenset[str]:
    """The addresses of the lists that show any of these releases."""
    return frozenset[str]().union(*map(site.office.lists_of, cards))


def plan(prints: Fingerprints, pictures: Callable[[str], str]) -> Planner:
    """The planner of the site whose parts have these fingerprints."""
    doorways = Doorways(prints)
    return Planner(prints, pictures, doorways, Lists(prints, doorways))
