"""The gate: the whole office is read and checked before Pelican reads or deletes anything.

It stands on ``get_generators``, the last signal before a generator exists, where ``SystemExit`` leaves ``output/`` as
it was. What it lets through is all that Pelican is told of: a held release is not hidden from view, it is not there.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from pelican import Pelican, signals

from press.clock import Unclear, clock
from press.directory import Kit, Picture
from press.kit import Unusable, measure, pack
from press.loading import Loaded, load_office
from press.preflight import Result, preflight
from press.publishing import find_place
from press.reports import render_text
from press.settings import CannotRun, read_settings
from press.showing import Showing
from press.stages import engine
from press.stages.run import Run, begin, is_preview, keep
from press.views import Site, build_site

AS_OF = "PRESS_AS_OF"


def connect() -> None:
    """Stand before the generators."""
    signals.get_generators.connect(pass_gate)


def pass_gate(pelican: Pelican) -> None:
    """Check the office; on an error end the build with exit code 1, else hand on what may be shown."""
    project = engine.project_of(pelican.settings)
    settings = read_settings(pelican.settings, project)
    try:
        now = clock(settings.zone, os.environ.get(AS_OF))
    except Unclear as error:
        raise CannotRun(f"{AS_OF}: {error}") from None
    loaded = load_office(settings, now)
    result = preflight(loaded)
    preview = is_preview(pelican.output_path)
    if result.findings or not preview:
        print(render_text(result), end="", file=sys.stderr)
    if result.errors and not preview:
        raise SystemExit(1)
    place = find_place(Path(pelican.output_path), project, settings.content)
    begin(pelican.settings, place)
    site = _site(loaded, result, preview=preview)
    keep(pelican.settings, Run(site, result, place, preview))
    engine.aim(pelican, site, place)


def _site(loaded: Loaded, result: Result, *, preview: bool) -> Site:
    office = loaded.office
    showing = Showing(office, everything=preview)
    media = office.settings.content / "media"
    kits = [office.directory.kits[key] for key in showing.kits]
    if preview:
        kits = [_without_unusable(kit, media / kit.key) for kit in kits]
    measures = {
        (kit.key, picture.file): measure(media / kit.key, picture.file)
        for kit in kits
        for picture in (*kit.pictures, *kit.logos)
    }
    archives = {
        kit.key: pack(
            kit,
            media / kit.key,
            max(one.date for one in showing.releases if one.date and kit.key in one.keys("Kit")).date(),
            f"{office.settings.address}/kits/{kit.key}/" if office.settings.address else "",
        )
        for kit in kits
    }
    texts = {one.path: one for one in (*loaded.releases, *loaded.pages)}
    return build_site(showing, texts, measures, archives, result.findings if preview else ())


def _without_unusable(kit: Kit, folder: Path) -> Kit:
    """``kit`` for a preview, which no fault stops: without the pictures that have one."""

    def usable(picture: Picture) -> bool:
        try:
            measure(folder, picture.file)
        except Unusable:
            return False
        return True

    pictures, logos = tuple(filter(usable, kit.pictures)), tuple(filter(usable, kit.logos))
    return kit.model_copy(update={"pictures": pictures, "logos": logos})
