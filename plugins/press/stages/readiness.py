"""Getting ready: what a process that watches does before the first edit, which then takes no longer than the others.

Whoever edits first would have to wait: where the site was up to date when the process began, until the whole office is
understood; where it was built for the first time, until thousands of files are taken over; and in any case until this
process, which had its copies judge and make pages, has loaded what it takes.
"""

from __future__ import annotations

from collections.abc import Callable

from pelican import Pelican

from press.garbage import hoarding
from press.ledger import Ledger
from press.renewal import Blueprint
from press.stages.blueprints import keep_blueprint, last_blueprint
from press.stages.errand import Errand
from press.stages.helpers import load_theme
from press.stages.run import Run
from press.stages.understanding import rehearse, understand

READY = "STANDFIRST_READY"
"""Set for a run that gets ready, and makes and says nothing."""


def get_ready(pelican: Pelican, errand: Errand, ledger: Callable[[], Ledger]) -> None:
    """Have everything at hand that an edit of the site which is out will ask for; nothing where that is not sound."""
    blueprint = last_blueprint(errand) or _drawn(errand, ledger)
    if not blueprint:
        return
    with hoarding():
        keep_blueprint(errand, rehearse(errand, blueprint))
        site, result = blueprint.planner.site, blueprint.result
        load_theme(pelican, Run(site, result, errand.place, errand.preview, errand.aside, (), lambda: None))
        errand.aside.fill()


def _drawn(errand: Errand, ledger: Callable[[], Ledger]) -> Blueprint | None:
    """The blueprint of the site that is out, which was up to date when this process began."""
    understood = understand(errand, None, ledger)
    if understood.remember:
        understood.remember()
    if understood.result.blocking and not errand.preview:
        return None
    blueprint = understood.plan()
    return blueprint if errand.aside.is_current(blueprint.outputs) else None
