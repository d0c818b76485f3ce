"""What is carried over from the site that is out, where a run knows that little was edited since it was built.

Of most files it is then known that they would be planned as they were: who corrects a digit need not wait until ten
thousand fingerprints have been made again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from press.card import Card
from press.edited import FEW, Cards, stands_as
from press.folder import Folder
from press.kept import digest
from press.ledger import Entry
from press.loading import Loaded
from press.outputs import Carried, Output
from press.plan import Planner
from press.plan.doorways import in_sitemaps
from press.result import Result
from press.standing import still_holds


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the site that is out: for how long it is ``valid``, and the ledger's ``entries`` by path.

    ``all_of`` gives the digest of all that the site depends on with some content; ``content`` is what there is now.
    """

    valid: Any
    entries: Mapping[str, Entry]
    all_of: Callable[[Folder], str]
    content: Folder

    def touched(self, loaded: Loaded, result: Result) -> Cards:
        """The releases that were edited since, and what was judged again for them; none if more may have changed."""
        clock = loaded.office.clock
        edited = {card.path: card for card in loaded.cards if self._is_edited(card, loaded.digests[card.path])}
        if not 0 < len(edited) <= FEW or not still_holds(self.valid, self._before(loaded, edited), clock):
            return {}
        for path, card in edited.items():
            was = self.entries[path].card
            if card.is_page or not stands_as(card, was) or in_sitemaps(card, clock.now) != in_sitemaps(was, clock.now):
                return {}
        again = {card.path: card for card in loaded.cards if self._is_judged_again(card, result)}
        return again if all(self._gives_the_same(path, result) for path in again) else {}

    def _is_edited(self, card: Card, digest: str) -> bool:
        entry = self.entries.get(card.path)
        return entry is not None and entry.digest != digest

    def _before(self, loaded: Loaded, edited: Cards) -> str:
        """The digest of all that there is, had nothing been edited."""
        were = {loaded.office.inside(card): self.entries[path].digest for path, card in edited.items()}
        return self.all_of(replace(self.content, digests={**self.content.digests, **were}))

    def _is_judged_again(self, card: Card, result: Result) -> bool:
        entry = self.entries.get(card.path)
        return entry is None or entry.verdict is not result.verdicts[card.path]

    def _gives_the_same(self, path: str, result: Result) -> bool:
        """Whether a release gives numbers of the same contacts and helplines, which are shown or held for it."""
        entry = self.entries.get(path)
        return bool(entry and entry.verdict and entry.verdict.given == result.verdicts[path].given)


def files_of(planner: Planner) -> str:
    """A digest of which files the releases and pages of a site link to: those are copied into it."""
    showing, verdicts = planner.site.showing, planner.prints.result.verdicts
    return digest(*sorted({file for card in (*showing.releases, *showing.pages) for file in verdicts[card.path].files}))


def carried(
    planner: Planner, touched: Cards, prints: Mapping[str, str], whole: Callable[[], Mapping[str, Output]]
) -> Carried | None:
    """The files that show a release that was ``touched``, and beside them all that are out, with their ``prints``.

    None where one is not out. ``whole`` plans every file.
    """
    shown = [card for card in touched.values() if planner.site.showing.shows(card)]
    outputs = {output.url: output for output in planner.outputs_of(shown)}
    return Carried(prints, outputs, whole) if outputs.keys() <= prints.keys() else None
