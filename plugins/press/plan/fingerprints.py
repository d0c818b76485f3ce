"""What the files of a site are made of, in short: digests of all that pages, lists and feeds show.

Most of it is shared by thousands of files, and is made once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from press.card import Card
from press.directory import Topic
from press.edited import Cards
from press.kept import digest
from press.result import Result
from press.views.site import Site
from press.views.values import ContactCard, HelplineCard, IssuerView, KitView

_Record: TypeAlias = ContactCard | HelplineCard | IssuerView | KitView | Topic


@dataclass(frozen=True, eq=False)
class Fingerprints:
    """Those of the parts of a site. ``digests`` are those of the releases' files, by path.

    ``version`` stands for the program, and ``theme`` for the theme's files, by path, with their digests.
    """

    site: Site
    result: Result
    digests: Mapping[str, str]
    theme: Mapping[str, str]
    version: str
    preview: bool
    _memo: dict[Any, str] = field(default_factory=dict)

    def renewed(self, site: Site, result: Result, digests: Mapping[str, str], touched: Cards) -> Fingerprints:
        """Those of ``site``, in which some releases are edited and stand where they stood."""
        memo = {key: made for key, made in self._memo.items() if key not in touched and not isinstance(key, Site)}
        return replace(self, site=site, result=result, digests=digests, _memo=memo)

    def furniture(self, site: Site) -> str:
        """What every page in a language shows, and what all of them are made with."""
        made = self._memo.get(site)
        if made is None:
            made = self._memo[site] = self._furniture(site)
        return made

    def _furniture(self, site: Site) -> str:
        settings = site.office.settings
        templates = [f"{path} {made}" for path, made in self.theme.items() if path.startswith("templates/")]
        told = (
            settings.name, settings.address, settings.country, settings.demonstration, settings.zone.key,
            settings.exit_url, settings.exit_key,
        )  # fmt: skip
        words = settings.languages.digest(site.code)
        everywhere = repr((site.in_use, site.pages, site.records.duty, site.filled))
        return digest(self.version, *templates, repr(told), words, everywhere, str(self.preview))

    def article(self, card: Card) -> str:
        """The page of a release, or a page of the office."""
        office, site = self.site.office, self.site.edition(card)
        parts = [self.furniture(site), self.digests[card.path], self.result.verdicts[card.path].text]
        if not card.is_page:
            parts.append(self._shown(card))
        if self.preview:
            parts.append(repr((self.site.findings_of(card), office.is_held(card), card.draft)))
        return digest(*parts)

    def _shown(self, card: Card) -> str:
        """What the page of a release shows beside its own text: records, most of them shared with other releases."""
        site, keys = self.site.edition(card), card.lists.get
        key = (site.code, keys("Issuers"), keys("Contacts"), keys("Helplines"), keys("Tags"))
        made = self._memo.get(key)
        if made is None:
            of = site.records
            records: list[_Record] = [*of.issuers_of(card), *of.contacts_of(card), *of.helplines_of(card)]
            records += site.office.topics_of(card)
            tags = repr(card.keys("Tags"))  # those, too, that are no topics of the directory
            made = self._memo[key] = " ".join([tags, *[self.record(site.code, record) for record in records]])
        kit = site.records.kit_of(card)
        return f"{made} {self.record(site.code, kit)}" if kit else made

    def record(self, code: str, record: _Record) -> str:
        """All that pages in a language are told of a record."""
        key = (code, type(record), record.key)
        made = self._memo.get(key)
        if made is None:
            made = self._memo[key] = digest(repr(record))
        return made

    def text(self, card: Card) -> str:
        """A release's file, and its text as its page has it."""
        return f"{self.digests[card.path]} {self.result.verdicts[card.path].text}"

    def line(self, card: Card) -> str:
        """A release as lists show it."""
        made = self._memo.get(card.path)
        if made is None:
            made = self._memo[card.path] = self.site.line_digest(card)
        return made
