"""The gate: the whole office has been checked, as it is now, before Pelican reads or deletes anything.

It stands on ``get_generators``, the last signal before a generator exists, where ``SystemExit`` leaves ``output/`` as
it was. What it lets through is all that Pelican is told of: a held release is not hidden from view, it is not there,
and neither is one whose page is up to date.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from pelican import Pelican, signals

import press.stages
from press import history
from press.carrying import files_of
from press.directory import KIT_FILE
from press.indexes import state_of
from press.outputs import fingerprints
from press.removal import SWITCH, expect_releases, expect_sources, releases_in
from press.renewal import Blueprint
from press.reports.text import render_text
from press.showing import Showing
from press.stages import engine
from press.stages.blueprints import keep_blueprint, last_blueprint
from press.stages.errand import Errand, set_out
from press.stages.helpers import dismiss_helpers, share_out
from press.stages.news import due, still_held, stopped
from press.stages.readiness import READY, get_ready
from press.stages.run import NothingToDo, Run, afterwards, is_helper, keep, keep_up
from press.stages.understanding import recall_ledger, remember_edits, understand
from press.standing import Validity, keep_in_mind, still_holds
from press.views.site import Site

_told = ""
"""The report that this process has printed last."""


def connect() -> None:
    """Stand before the generators."""
    signals.get_generators.connect(pass_gate)


def pass_gate(pelican: Pelican) -> None:
    """Check the office; on an error end the build with exit code 1, else hand on what is to be made."""
    if is_helper(pelican.settings):
        return
    errand = set_out(pelican)
    errand.aside.to_itself = pelican.plugins == [press.stages]
    ledger = errand.aside.meanwhile = cache(partial(recall_ledger, errand))
    if pelican.settings.get(READY):
        get_ready(pelican, errand, ledger)
        raise NothingToDo(0, errand.place, None, quiet=True)
    _recall(errand)
    _expect_sources(errand)
    before = last_blueprint(errand)
    understood = understand(errand, before, ledger)
    keep_in_mind(understood.valid)
    if understood.remember:
        afterwards(pelican.settings, understood.remember)
    result = understood.result
    report = render_text(result)
    if result.findings or not errand.preview:
        _tell(report, errand)
    if result.blocking and not errand.preview:
        stopped(errand, understood)
        _search_what_is_out(errand)
        raise SystemExit(1)
    history.waiting(due(errand, understood))
    blueprint = understood.plan()
    site, outputs, aside = blueprint.planner.site, blueprint.outputs, errand.aside
    pages = cache(lambda: state_of(fingerprints(outputs)))
    aside.says = lambda: _what_to_say(errand, blueprint, report, pages())
    search = errand.search(pages)
    _expect_releases(errand, site, fingerprints(outputs))
    if aside.is_current(outputs):
        aside.confirm()
        keep_blueprint(errand, blueprint)
        history.waiting(still_held(result))
        count = len(site.showing.releases)
        raise NothingToDo(count, errand.place, search, quiet=errand.preview or errand.for_search)
    stale = tuple(aside.stale(outputs))
    kept = partial(keep_blueprint, errand, blueprint)
    templates = _templates(errand)
    whole = Run(site, result, errand.place, errand.preview, aside, stale, kept, search, templates)
    afterwards(pelican.settings, dismiss_helpers)
    run = share_out(pelican, whole, partial(Pelican.run, pelican))
    keep(pelican.settings, run)
    engine.aim(pelican, run)


def _expect_sources(errand: Errand) -> None:
    """See that nothing is missing of what the site which is out was made from. Raises ``CannotRun``."""
    errand.aside.look()
    said = errand.aside.said
    if said and errand.place.output.is_dir() and not _may_remove(errand):
        there = {*errand.content.digests, *errand.content.folders}
        expect_sources(said["sources"], there, errand.settings.content.name)


def _expect_releases(errand: Errand, site: Site, planned: Mapping[str, str]) -> None:
    """See that most of the releases which are out stay. Raises ``CannotRun``."""
    if _may_remove(errand):
        return
    aside = errand.aside
    published = aside.prints.keys() if aside.whole else set(releases_in(errand.place.output))
    addresses: Mapping[str, str] = aside.said["releases"] if aside.said else {}

    def moved() -> set[str]:
        """The pages that are out of releases whose files are shown still."""
        return {f"{addresses[card.path]}index.html" for card in site.showing.releases if card.path in addresses}

    expect_releases(published, planned.keys(), moved)


def _may_remove(errand: Errand) -> bool:
    return errand.preview or bool(os.environ.get(SWITCH))


def _templates(errand: Errand) -> dict[Path, str]:
    """The digest of each template that pages are planned by."""
    digests = errand.theme.digests.items()
    return {errand.settings.theme / path: made for path, made in digests if path.startswith("templates/")}


def _recall(errand: Errand) -> None:
    """End the run here where nothing at all has changed: what the last one said still stands."""
    said = errand.aside.recall()
    if said and not errand.preview and still_holds(said["valid"], errand.all_of_it, errand.clock):
        keep_in_mind(Validity(*said["valid"]))
        _tell(said["report"], errand)
        before = last_blueprint(errand)
        if errand.for_search and before:
            remember_edits(before)
        raise NothingToDo(said["count"], errand.place, errand.search(lambda: said["pages"]), quiet=errand.for_search)


def _tell(report: str, errand: Errand) -> None:
    """Print the report, unless this run is there for the search alone and would only say it again."""
    global _told
    said = errand.aside.recall()
    if not (errand.for_search and report in {_told, said["report"] if said else ""}):
        print(report, end="", file=sys.stderr)
    _told = report


def _search_what_is_out(errand: Errand) -> None:
    """Have the search follow the site that stays out, where a run is there for that: a fault is no reason for none."""
    said = errand.aside.recall()
    if errand.for_search and said:
        keep_up(errand.search(lambda: said["pages"]))


def _what_to_say(errand: Errand, blueprint: Blueprint, report: str, pages: str) -> Any:
    """What the next run says where nothing at all has changed."""
    # A list, as JSON will give it back: it is compared with what was kept.
    valid = list(blueprint.valid._replace(all_of_it=errand.all_of_it))
    count = len(blueprint.planner.site.showing.releases)
    files = files_of(blueprint.planner)
    site = blueprint.planner.site
    return {
        "valid": valid,
        "report": report,
        "count": count,
        "pages": pages,
        "files": files,
        "sources": _sources(errand, site.showing),
        "releases": {card.path: site.office.address(card) for card in site.showing.releases},
    }


def _sources(errand: Errand, showing: Showing) -> list[str]:
    """The files and folders that a site is made from and that no build may lose: the directory, pages and kits."""
    directory = [path for path in errand.content.digests if path.startswith("directory/") and path.endswith(".yaml")]
    pages = ["pages"] if showing.pages else []
    return [*directory, *pages, *(f"media/{key}/{KIT_FILE}" for key in showing.kits)]
