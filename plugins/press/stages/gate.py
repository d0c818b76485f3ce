"""The gate: the whole office is read and checked before Pelican reads or deletes anything.

It stands on ``get_generators``, the last signal before a generator exists, where ``SystemExit`` leaves ``output/`` as
it was. What it lets through is all that Pelican is told of: a held release is not hidden from view, it is not there,
and neither is one whose page is up to date.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from pelican import Pelican, signals

from press.card import Card
from press.directory import Kit, Picture
from press.kept_kits import KeptKits
from press.kept_texts import KeptTexts
from press.kit import Unusable
from press.ledger import read_ledger
from press.loading import Loaded, load_office
from press.memory import hoarding
from press.plan import plan as plan_site
from press.plan.fingerprints import Fingerprints
from press.plan.kits import kit_facts, pack_kit
from press.preflight import Result, preflight, remember, write_down
from press.renewal import Blueprint, renew
from press.reports.text import render_text
from press.search import state_of
from press.showing import Showing
from press.stages import engine
from press.stages.blueprints import keep_blueprint, last_blueprint
from press.stages.errand import Errand, set_out
from press.stages.helpers import dismiss_helpers, share_out
from press.stages.run import NothingToDo, Run, afterwards, is_helper, keep
from press.standing import still_holds, validity
from press.texts import Text, TextStore, make_text
from press.views import Site
from press.views.site import TextOf
from press.workers import Beside


def connect() -> None:
    """Stand before the generators."""
    signals.get_generators.connect(pass_gate)


def pass_gate(pelican: Pelican) -> None:
    """Check the office; on an error end the build with exit code 1, else hand on what is to be made."""
    if is_helper(pelican.settings):
        return
    errand = set_out(pelican)
    _recall(errand)
    before = last_blueprint(errand)
    understood = (before and _again(errand, before)) or _anew(errand)
    afterwards(pelican.settings, understood.remember)
    result = understood.result
    report = render_text(result)
    if result.findings or not errand.preview:
        _tell(report, errand)
    if result.errors and not errand.preview:
        raise SystemExit(1)
    with hoarding():
        blueprint = understood.plan()
    site, outputs, aside = blueprint.planner.site, blueprint.outputs, errand.aside
    pages = cache(partial(state_of, outputs.values()))
    aside.says = lambda: _what_to_say(errand, blueprint, report, pages())
    search = errand.search(pages)
    if aside.is_current(outputs):
        aside.confirm()
        keep_blueprint(errand, blueprint)
        count = len(site.showing.releases)
        raise NothingToDo(count, errand.place, search, quiet=errand.preview or errand.for_search)
    stale = tuple(aside.stale(outputs))
    whole = Run(
        site, result, errand.place, errand.preview, aside, stale, partial(keep_blueprint, errand, blueprint), search
    )
    afterwards(pelican.settings, dismiss_helpers)
    run = share_out(pelican, whole, partial(Pelican.run, pelican))
    keep(pelican.settings, run)
    engine.aim(pelican, run)


def _recall(errand: Errand) -> None:
    """End the run here where nothing at all has changed: what the last one said still stands."""
    said = errand.aside.recall()
    if said and not errand.preview and still_holds(said["valid"], errand.all_of_it, errand.clock):
        _tell(said["report"], errand)
        raise NothingToDo(said["count"], errand.place, errand.search(lambda: said["pages"]), quiet=errand.for_search)


def _tell(report: str, errand: Errand) -> None:
    """Print the report, unless this run is there for the search alone and would only say it again."""
    said = errand.aside.recall()
    if not (errand.for_search and said and said["report"] == report):
        print(report, end="", file=sys.stderr)


def _what_to_say(errand: Errand, blueprint: Blueprint, report: str, pages: str) -> Any:
    """What the next run says where nothing at all has changed."""
    valid = [errand.all_of_it, *blueprint.valid[1:]]
    count = len(blueprint.planner.site.showing.releases)
    return {"valid": valid, "report": report, "count": count, "pages": pages}


@dataclass(frozen=True, slots=True)
class _Understood:
    """An office that is understood: what is wrong in it, how to plan its site, and how to write down what is known."""

    result: Result
    plan: Callable[[], Blueprint]
    remember: Callable[[], None]


def _anew(errand: Errand) -> _Understood:
    """Understand the whole office."""
    settings, version, content = errand.settings, errand.version, errand.content
    with hoarding():
        ledger = read_ledger(settings.project, version, settings.zone)
        kits = KeptKits(settings.project, settings.content, version, content.digests)
        loaded = load_office(settings, errand.clock, ledger=ledger, kits=kits, folder=content)
    texts = TextStore()
    result = preflight(loaded, ledger, texts)

    def plan() -> Blueprint:
        site = _site(loaded, result, texts, kits, preview=errand.preview)
        theme = errand.theme.digests
        planner = plan_site(Fingerprints(site, result, loaded.digests, theme, version, errand.preview), kits.digest)
        outputs = {output.url: output for output in planner.outputs()}
        kits.remember()
        return Blueprint(content, loaded, result, planner, outputs, validity("", loaded.office))

    return _Understood(result, plan, Beside(partial(remember, loaded, result, ledger)))


def _again(errand: Errand, before: Blueprint) -> _Understood | None:
    """Understand what was edited since ``before``; nothing where the whole office must be understood anew."""
    renewal = renew(before, errand.content, errand.clock)
    if renewal is None:
        return None
    text_of = _text_of(renewal.loaded, renewal.result, renewal.texts)
    findings = renewal.result.findings if errand.preview else ()
    plan = partial(renewal.plan, text_of, findings)
    return _Understood(renewal.result, plan, partial(write_down, renewal.loaded, renewal.result))


def _site(loaded: Loaded, result: Result, texts: TextStore, kept_kits: KeptKits, *, preview: bool) -> Site:
    office = loaded.office
    showing = Showing(office, everything=preview)
    media = office.settings.content / "media"
    kits = [office.directory.kits[key] for key in showing.kits]
    if preview:
        kits = [_without_unusable(kit, media / kit.key, kept_kits) for kit in kits]
    measures = {
        (kit.key, picture.file): kept_kits.measure(folder, picture.file)
        for kit in kits
        for folder in [media / kit.key]
        for picture in (*kit.pictures, *kit.logos)
    }
    archives = {
        kit.key: kept_kits.packed(kit, kit_facts(showing, kit), partial(pack_kit, showing, kit)) for kit in kits
    }
    return Site(showing, _text_of(loaded, result, texts), measures, archives, result.findings if preview else ())


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
