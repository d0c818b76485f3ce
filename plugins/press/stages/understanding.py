"""What a run understands of an office: all of it, or what was edited since the last run of the same process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from press.card import Card
from press.carrying import Known, carried, files_of
from press.directory import Kit, Picture
from press.garbage import hoarding, sweep
from press.kept_kits import KeptKits
from press.kept_texts import KeptTexts
from press.kit import Measure, Packed, Unusable
from press.lazy import Lazy
from press.ledger import Ledger, read_ledger
from press.loading import Loaded, load_office
from press.outputs import Output
from press.plan import Planner
from press.plan import plan as plan_site
from press.plan.fingerprints import Fingerprints
from press.plan.kits import kit_facts, pack_kit
from press.preflight import preflight, remember, remember_all
from press.renewal import Blueprint, Renewal, renew, renew_one
from press.result import Result
from press.showing import Showing
from press.stages.errand import Errand
from press.standing import Validity, validity
from press.texts import Text, TextStore, make_text
from press.views.site import Site, TextOf
from press.workers import Beside


@dataclass(frozen=True, slots=True)
class Understood:
    """An office that is understood: what is wrong in it, how to plan its site, and for how long that is ``valid``.

    ``remember`` writes down what is known, unless it is known by an edit: see ``remember_edits``.
    """

    result: Result
    plan: Callable[[], Blueprint]
    valid: Validity
    remember: Callable[[], None] | None = None
    releases: tuple[Card, ...] = ()


def recall_ledger(errand: Errand) -> Ledger:
    """What earlier runs found out about the office."""
    sweep()
    with hoarding():
        return read_ledger(errand.settings.project, errand.version, errand.settings.zone)


def understand(errand: Errand, before: Blueprint | None, known: Callable[[], Ledger]) -> Understood:
    """Understand what was edited since the blueprint ``before`` was drawn, or the whole office, if it was more.

    ``known`` gives what earlier runs found out.
    """
    return (before and _again(errand, before)) or _anew(errand, known())


def _anew(errand: Errand, ledger: Ledger) -> Understood:
    """Understand the whole office."""
    settings, version, content = errand.settings, errand.version, errand.content
    with hoarding():
        kits = KeptKits(settings.project, settings.content, version, content)
        loaded = load_office(settings, errand.clock, ledger=ledger, kits=kits, folder=content)
    valid = validity("", loaded.office)
    texts = TextStore()
    result = preflight(loaded, ledger, texts)

    def plan() -> Blueprint:
        theme = errand.theme.digests
        with hoarding():
            site = _site(loaded, result, texts, kits, preview=errand.preview)
            planner = plan_site(Fingerprints(site, result, loaded.digests, theme, version, errand.preview), kits.digest)
            few = _carried(errand, planner, ledger, loaded, result)
            outputs = few or _whole(planner)
            if not few:
                _keep_texts(planner, texts)
        kits.remember(and_forget=not few)
        return Blueprint(content, loaded, result, planner, outputs, valid)

    return Understood(result, plan, valid, Beside(partial(remember, loaded, result, ledger)), loaded.office.releases)


def _keep_texts(planner: Planner, texts: TextStore) -> None:
    """Have at hand, for the edit that comes next, what was made anew of all that feeds hold."""
    kept = KeptTexts(planner.site.office.settings.project)
    for text in map(texts.get, sorted({card.path for card in planner.lists.in_feeds()})):
        if text is not None:
            kept.keep(text)


def _whole(planner: Planner) -> dict[str, Output]:
    return {output.url: output for output in planner.outputs()}


def _carried(
    errand: Errand, planner: Planner, ledger: Ledger, loaded: Loaded, result: Result
) -> Mapping[str, Output] | None:
    """The files that were edited, and all others as they are out; none where more may have changed."""
    said = errand.aside.recall()
    # What a page tells of its twins in other languages, and a preview of findings, is known when all is planned.
    if not said or errand.preview or len(planner.site.editions) > 1 or said["files"] != files_of(planner):
        return None
    known = Known(said["valid"], ledger.entries, errand.all_of, errand.content)
    touched = known.touched(loaded, result)
    return carried(planner, touched, errand.aside.prints, partial(_whole, planner)) if touched else None


def _again(errand: Errand, before: Blueprint) -> Understood | None:
    """Understand what was edited since ``before``; nothing where the whole office must be understood anew."""
    renewal = renew(before, errand.content, errand.clock)
    if not renewal:
        return None
    plan = partial(_renewed, renewal, errand)
    return Understood(renewal.result, plan, before.valid, releases=renewal.loaded.office.releases)


def rehearse(errand: Errand, blueprint: Blueprint) -> Blueprint:
    """Do what the edit of a release would have done, so that all is loaded, and found out, that such an edit needs."""
    renewal = renew_one(blueprint)
    return _renewed(renewal, errand) if renewal else blueprint


def _renewed(renewal: Renewal, errand: Errand) -> Blueprint:
    text_of = _text_of(renewal.loaded, renewal.result, renewal.texts)
    return renewal.plan(text_of, renewal.result.findings if errand.preview else ())


def remember_edits(blueprint: Blueprint) -> None:
    """Write down what edits have changed of what is known, now that it keeps no next one waiting."""
    if blueprint.renewals:
        remember_all(blueprint.loaded, blueprint.result)


def _site(loaded: Loaded, result: Result, texts: TextStore, kept_kits: KeptKits, *, preview: bool) -> Site:
    office = loaded.office
    given = {path: verdict.given for path, verdict in result.verdicts.items() if verdict.given}
    showing = Showing(office, everything=preview, given=given)
    media = office.settings.content / "media"
    kits = [office.directory.kits[key] for key in showing.kits]
    if preview:
        kits = [_without_unusable(kit, media / kit.key, kept_kits) for kit in kits]
    by_key = {kit.key: kit for kit in kits}

    def measure(name: tuple[str, str]) -> Measure:
        key, file = name
        return kept_kits.measure(media / key, file)

    def packed(key: str) -> Packed:
        kit = by_key[key]
        return kept_kits.packed(kit, kit_facts(showing, kit), partial(pack_kit, showing, kit))

    pictures = ((kit.key, picture.file) for kit in kits for picture in (*kit.pictures, *kit.logos))
    findings = result.findings if preview else ()
    return Site(showing, _text_of(loaded, result, texts), Lazy(pictures, measure), Lazy(by_key, packed), findings)


def _text_of(loaded: Loaded, result: Result, texts: TextStore) -> TextOf:
    kept = KeptTexts(loaded.office.settings.project)

    def text_of(card: Card) -> Text:
        text = texts.get(card.path) or kept.get(result.verdicts[card.path].text)
        if text is None:
            text = make_text(loaded.read(card), loaded.office)
            kept.keep(text)
        return text

    return text_of


def _without_unusable(kit: Kit, folder: Path, kept_kits: KeptKits) -> Kit:
    """``kit`` for a preview, which no fault stops: without the pictures that have one."""

    def usable(picture: Picture) -> bool:
        try:
            kept_kits.measure(folder, picture.file)
        except Unusable:
            return False
        return True

    usables = tuple(filter(usable, kit.pictures)), tuple(filter(usable, kit.logos))
    return kit.model_copy(update={"pictures": usables[0], "logos": usables[1]})
