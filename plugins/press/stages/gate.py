"""The gate: the whole office is read and checked before Pelican reads or deletes anything.

It stands on ``get_generators``, the last signal before a generator exists, where ``SystemExit`` leaves ``output/`` as
it was. What it lets through is all that Pelican is told of: a held release is not hidden from view, it is not there,
and neither is one whose page is up to date.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

from pelican import Pelican, signals

from press.card import Card
from press.clock import Unclear, clock
from press.directory import Kit, Picture
from press.kept_kits import KeptKits
from press.kept_texts import KeptTexts
from press.kit import Unusable
from press.languages import BadCatalogue
from press.ledger import FOLDER, digest, read_ledger
from press.loading import Loaded, load_office
from press.memory import hoarding
from press.plan import Planner, kit_facts, pack_kit
from press.preflight import Result, preflight, remember
from press.publishing import find_place
from press.reports import render_text
from press.search import SWITCH, Search, state_of
from press.settings import CannotRun, Settings, read_settings
from press.showing import Showing
from press.stages import engine
from press.stages.helpers import dismiss_helpers, share_out
from press.stages.run import NothingToDo, Run, afterwards, begin, is_helper, is_preview, keep
from press.texts import Text, TextStore, make_text
from press.versions import program_version
from press.views import Site
from press.workers import beside

AS_OF = "PRESS_AS_OF"


def connect() -> None:
    """Stand before the generators."""
    signals.get_generators.connect(pass_gate)


def pass_gate(pelican: Pelican) -> None:
    """Check the office; on an error end the build with exit code 1, else hand on what is to be made."""
    if is_helper(pelican.settings):
        return
    project = engine.project_of(pelican.settings)
    settings = read_settings(pelican.settings, project)
    try:
        now = clock(settings.zone, os.environ.get(AS_OF))
    except Unclear as error:
        raise CannotRun(f"{AS_OF}: {error}") from None
    try:
        settings.languages.read_all()
    except BadCatalogue as error:
        raise CannotRun(f"{error} Nothing was published.") from None
    version = program_version()
    preview = is_preview(pelican.output_path)
    place = find_place(Path(pelican.output_path), project, settings.content)
    # What is known of a preview goes with its folder.
    folder = place.output.parent if preview else project / FOLDER
    aside = begin(pelican.settings, place, folder / f"site-{digest(str(place.output))}.json", version)
    with hoarding():
        ledger = read_ledger(project, version, settings.zone)
        kept_kits = KeptKits(project, settings.content, version)
        loaded = load_office(settings, now, ledger=ledger, kits=kept_kits)
    texts = TextStore()
    result = preflight(loaded, ledger, texts)
    afterwards(pelican.settings, beside(partial(remember, loaded, result, ledger)))
    if result.findings or not preview:
        print(render_text(result), end="", file=sys.stderr)
    if result.errors and not preview:
        raise SystemExit(1)
    with hoarding():
        site = _site(loaded, result, texts, kept_kits, preview=preview)
        planner = Planner(site, result, loaded.digests, kept_kits.digest, _theme(settings), version, preview)
        outputs = {output.url: output for output in planner.outputs()}
    kept_kits.remember()
    search = None
    if not preview and not os.environ.get(SWITCH):
        kept = folder / f"search-{digest(str(place.output))}.json"
        search = Search(place, kept, version, state_of(outputs.values()))
    if aside.is_current(outputs):
        raise NothingToDo(site, place, search, preview=preview)
    whole = Run(site, result, place, preview, aside, tuple(aside.stale(outputs)), search)
    afterwards(pelican.settings, dismiss_helpers)
    run = share_out(pelican, whole, partial(Pelican.run, pelican))
    keep(pelican.settings, run)
    engine.aim(pelican, run)


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


def _theme(settings: Settings) -> dict[str, str]:
    """The theme's files by path, hidden ones aside, with the digests of their contents."""
    root = settings.theme
    files = sorted(file for file in root.rglob("*") if file.is_file() and not file.name.startswith("."))
    return {file.relative_to(root).as_posix(): digest(file.read_bytes()) for file in files}


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
