"""What ``press check`` does, once it is loaded."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from press.clock import Clock
from press.desk.asked import ask, expect_read, is_wanted, left_out, part_of, unread
from press.folder import Folder, read_folder, require_content
from press.garbage import hoarding
from press.kept import FOLDER, read_kept, write_kept
from press.kept_kits import KeptKits
from press.ledger import read_ledger
from press.loading import load_office
from press.office import Office
from press.preflight import preflight, remember
from press.publishing import Place
from press.removal import SWITCH, expect_sources
from press.reports import FORMATS
from press.settings import CannotRun, Settings
from press.standing import everything, still_holds, validity
from press.survey import kept_in
from press.versions import program_version

_MANY = 20
"""Where it has learnt of fewer releases, a check writes nothing down: it would take longer than to learn it once more.

And the next build knows by what was written down last what was edited since the site was built.
"""


def check(paths: Sequence[str], form: str, settings: Settings, clock: Clock) -> int:
    """Check what ``paths`` name, or all there is, and report on standard output. Gives the exit code."""
    require_content(settings)
    asked = [ask(path, settings) for path in paths]
    version = program_version()
    content = read_folder(settings.content)
    said = _Said(settings, everything(settings, content, _theme(settings), version), version)
    if not asked:
        _expect_sources(settings, content, version)
    whole = not asked and form == "text"
    if whole and said.recall(clock):
        sys.stdout.write(said.report)
        return said.code
    outside = dict.fromkeys(file for one in asked for file in one.outside)
    with hoarding():
        ledger = read_ledger(settings.project, version, settings.zone)
        kits = KeptKits(settings.project, settings.content, version, content)
        loaded = load_office(settings, clock, outside, ledger, kits, content)
    kits.remember(and_forget=False)
    result = preflight(loaded, ledger, wanted=partial(is_wanted, asked) if asked else None)
    remember(loaded, result, ledger, least=_MANY)
    shown = part_of(result, loaded, asked) if asked else result
    expect_read(shown, asked, settings)
    not_read = unread(shown, loaded)
    untold = [f"{file} cannot be read, so whatever names a record of it was not checked." for file in not_read]
    untold += left_out(result, shown, settings)
    report = FORMATS[form](replace(shown, left_out=tuple(untold)))
    sys.stdout.write(report)
    sys.stdout.flush()
    for sentence in untold:
        print(sentence, file=sys.stderr)
    code = 1 if shown.fails or not_read else 0
    if whole:
        said.keep(loaded.office, report, code)
    return code


def _expect_sources(settings: Settings, content: Folder, version: str) -> None:
    """See that nothing is missing for which a build would stop. Raises ``CannotRun``."""
    place = Place(Path(os.path.realpath(settings.output)))
    said = (read_kept(kept_in(settings.project / FOLDER, place), version) or {}).get("said")
    if said and place.output.is_dir() and not os.environ.get(SWITCH):
        expect_sources(said["sources"], {*content.digests, *content.folders}, settings.content.name)


def _theme(settings: Settings) -> Folder:
    """The theme, of which a check needs to know only whether it is the same."""
    try:
        return read_folder(settings.theme)
    except CannotRun:
        return Folder(whole=False)


class _Said:
    """What a check of the whole office said, for the next one where nothing has changed."""

    def __init__(self, settings: Settings, all_of_it: str, version: str) -> None:
        self.all_of_it, self.version = all_of_it, version
        self.kept = settings.project / FOLDER / "checked.json"
        self.report, self.code = "", 0

    def recall(self, clock: Clock) -> bool:
        """Whether it would be said again, which then is ``report`` and ``code``."""
        said = read_kept(self.kept, self.version)
        if said is None or not still_holds(said["valid"], self.all_of_it, clock):
            return False
        self.report, self.code = said["report"], said["code"]
        return True

    def keep(self, office: Office, report: str, code: int) -> None:
        """Write it down."""
        write_kept(self.kept, self.version, {"valid": validity(self.all_of_it, office), "report": report, "code": code})
