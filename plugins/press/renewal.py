"""A site that is brought up to date by what was edited, where a process has the whole of it in mind.

Whoever corrects a digit changes one page and some lists. Where releases say something else, and nothing has another
place for it, only that is changed in what the last run understood and planned. All else takes a whole run.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from press.card import Card
from press.clock import Clock
from press.edited import FEW, Cards, stands_as
from press.finding import Finding
from press.folder import Folder
from press.loading import Loaded
from press.outputs import Output, with_twins
from press.plan import Planner
from press.plan.doorways import in_sitemaps
from press.preflight import preflight_again
from press.result import Result
from press.standing import Validity
from press.texts import TextStore
from press.views.site import TextOf

_OLDEST = 25
"""So often a plan is renewed: each time it keeps a little of what it was."""


@dataclass(frozen=True, slots=True)
class Blueprint:
    """What a run has understood of an office, and every file that it has planned, by address.

    ``valid`` says for how long it holds, ``renewals`` how often it was brought up to date.
    """

    content: Folder
    loaded: Loaded
    result: Result
    planner: Planner
    outputs: Mapping[str, Output]
    valid: Validity
    renewals: int = 0


@dataclass(frozen=True, slots=True)
class Renewal:
    """What is understood anew of an office in which some releases are ``edited``; ``was`` are their former cards.

    ``touched`` are those and what else was judged again for them, with the ``texts`` of all.
    """

    before: Blueprint
    content: Folder
    loaded: Loaded
    result: Result
    was: Cards
    edited: Cards
    touched: Cards
    texts: TextStore

    def plan(self, text_of: TextOf, findings: tuple[Finding, ...]) -> Blueprint:
        """Plan what is made of it, and leave the rest as it was planned."""
        before = self.before
        showing = before.planner.site.showing.renewed(self.loaded.office, self.edited)
        site = before.planner.site.renewed(showing, self.touched, text_of, findings)
        planner = before.planner.renewed(site, self.result, self.loaded.digests, self.touched)
        outputs = dict(before.outputs)
        for output in planner.outputs_of([card for card in self.touched.values() if showing.shows(card)]):
            outputs[output.url] = with_twins(output, outputs[output.url].alternates)
        now = self.loaded.office.clock.now
        if any(in_sitemaps(card, now) != in_sitemaps(self.was[path], now) for path, card in self.edited.items()):
            outputs |= {output.url: output for output in planner.for_machines(outputs.values())}
        return replace(
            before,
            content=self.content,
            loaded=self.loaded,
            result=self.result,
            planner=planner,
            outputs=outputs,
            renewals=before.renewals + 1,
        )


def renew(before: Blueprint, content: Folder, clock: Clock) -> Renewal | None:
    """What ``content`` makes of what was understood ``before``; None where that takes a whole run.

    Raises ``CannotRun`` as ``preflight`` does.
    """
    if before.renewals >= _OLDEST or not before.valid.covers(clock):
        return None
    was = _changed(before, content)
    edited = _as_now(before.loaded, was, content)
    return _renewal(before, content, was, edited) if edited else None


def renew_one(before: Blueprint) -> Renewal | None:
    """The same of an office in which nothing has changed, as if one release had; None where there is none."""
    office = before.loaded.office
    one = next((card for card in office.releases if before.planner.site.showing.shows(card)), None)
    return _renewal(before, before.content, {one.path: one}, {one.path: one}) if one else None


def _renewal(before: Blueprint, content: Folder, was: Cards, edited: Cards) -> Renewal | None:
    digests = {path: content.digests[before.loaded.office.inside(card)] for path, card in edited.items()}
    loaded = before.loaded.renewed(edited, digests)
    texts = TextStore()
    result, touched = preflight_again(loaded, before.result, edited, texts)
    for path in touched:
        now, said = result.verdicts[path], before.result.verdicts[path]
        if (now.files, now.given) != (said.files, said.given):
            return None
    return Renewal(before, content, loaded, result, was, edited, touched, texts)


def _changed(before: Blueprint, content: Folder) -> Cards:
    """The former cards of the releases that differ in ``content``; none where anything else differs, or many do."""
    old = before.content
    if not (old.whole and content.whole and (content.files, content.folders) == (old.files, old.folders)):
        return {}
    changed = [inside for inside, made in content.digests.items() if old.digests[inside] != made]
    cards = [card for inside in changed[: FEW + 1] if (card := before.loaded.office.in_file(inside))]
    are_releases = len(cards) == len(changed) <= FEW and not any(card.is_page for card in cards)
    return {card.path: card for card in cards} if are_releases else {}


def _as_now(loaded: Loaded, was: Cards, content: Folder) -> Cards:
    """The cards that releases have now; none where one of them cannot be read, or stands elsewhere now."""
    edited: dict[str, Card] = {}
    for path, card in was.items():
        now = loaded.reread(card, content.digests[loaded.office.inside(card)])
        if now is None or not stands_as(now, card):
            return {}
        edited[path] = now
    return edited
