"""The gate: the whole office is read and checked before Pelican reads or deletes anything.

It stands on ``get_generators``, the last signal before a generator exists, where ``SystemExit`` leaves ``output/`` as
it was. What it lets through is all that Pelican is told of: a held release is not hidden from view, it is not there,
and neither is one whose page is up to date.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from pelican import Pelican, signals

from press.card import Card
from press.directory import Kit, Picture
from press.kept_kits import KeptKits
from press.kept_texts import KeptTexts
from press.kit import Unusable
from press.ledger import read_ledger
from press.loading import Loaded, load_office
from press.memory import hoarding
from press.plan import Planner, kit_facts, pack_kit
from press.preflight import Result, preflight, remember
from press.reports import render_text
from press.search import state_of
from press.showing import Showing
from press.stages import engine
from press.stages.errand import Errand, set_out
from press.stages.helpers import dismiss_helpers, share_out
from press.stages.run import NothingToDo, Run, afterwards, is_helper, keep
from press.standing import still_holds, validity
from press.texts import Text, TextStore, make_text
from press.views import Site
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
    settings = errand.settings
    with hoarding():
        ledger = read_ledger(settings.project, errand.version, settings.zone)
        kept_kits = KeptKits(settings.project, settings.content, errand.version, errand.content.digests)
        loaded = load_office(settings, errand.clock, ledger=ledger, kits=kept_kits, folder=errand.content)
    texts = TextStore()
    result = preflight(loaded, ledger, texts)
    afterwards(pelican.settings, Beside(partial(remember, loaded, result, ledger)))
    report = render_text(result)
    if result.findings or not errand.preview:
        _tell(report, errand)
    if result.errors and not errand.preview:
        raise SystemExit(1)
    with hoarding():
        site = _site(loaded, result, texts, kept_kits, preview=errand.preview)
        theme = errand.theme.digests
        planner = Planner(site, result, loaded.digests, kept_kits.digest, theme, errand.version, errand.preview)
        outputs = {output.url: output for output in planner.outputs()}
    kept_kits.remember()
    pages, count, aside = state_of(outputs.values()), len(site.showing.releases), errand.aside
    aside.says = {"valid": validity(errand.all_of_it, loaded.office), "report": report, "count": count, "pages": pages}
    if aside.is_current(outputs):
        aside.confirm()
        raise NothingToDo(count, errand.place, errand.search(pages), quiet=errand.preview or errand.for_search)
    stale = tuple(aside.stale(outputs))
    whole = Run(site, result, errand.place, errand.preview, aside, stale, errand.search(pages))
    afterwards(pelican.settings, dismiss_helpers)
    run = share_out(pelican, whole, partial(Pelican.run, pelican))
    keep(pelican.settings, run)
    engine.aim(pelican, run)


def _recall(errand: Errand) -> None:
    """End the run here where nothing at all has changed: what the last one said still stands."""
    said = errand.aside.recall()
    if said and not errand.preview and still_holds(said["valid"], errand.all_of_it, errand.clock):
        _tell(said["report"], errand)
        raise NothingToDo(said["count"], errand.place, errand.search(said["pages"]), quiet=errand.for_search)


def _tell(report: str, errand: Errand) -> None:
    """Print the report, unless this run is there for the search alone and would only say it again."""
    said = errand.aside.recall()
    if not (errand.for_search and said and said["report"] == report):
        print(report, end="", file=sys.stderr)


def _site(loaded: Loaded, result: Result, texts: TextStore, kept_kits: KeptKits, *, preview: bool) -> Site:
    office = loaded.office
    showing = Showing(office, everything=preview)
    media = office.settings.content / "media"
    kits = [office.directory.kits[key] for key in showing.kits]
    if preview:
        kits = [_without_unusable(kit, media / kit.key, kept_kits) for kit in kits]
    measures = {
        (kit.key, picture.file): kept_kits.measure(media / kit.key, picture.file)
        for kit in kits
        for picture in (*kit.pictures, *kit.logos)
    }
    archives = {
        kit.key: kept_kits.packed(kit, kit_facts(showing, kit), partial(pack_kit, showing, kit)) for kit in kits
    }

    kept = KeptTexts(office.settings.project)

    def text_of(card: Card) -> Text:
        text = texts.get(card.path) or kept.get(result.verdicts[card.path].text)
        if text is None:
            text = make_text(loaded.read(card), office)
            kept.keep(text)
        return text

    return Site(showing, text_of, measures, archives, result.findings if preview else ())


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
