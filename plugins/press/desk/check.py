"""``press check``: preflight only. It publishes nothing, and writes what the next run may know, in ``.press``."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from press.clock import Clock
from press.desk.options import add_as_of, add_project, clock_of, settings_of
from press.desk.parser import one_of
from press.folder import Folder, read_folder
from press.kept import FOLDER, read_kept, write_kept
from press.kept_kits import KeptKits
from press.ledger import read_ledger
from press.loading import Loaded, load_office
from press.memory import hoarding
from press.office import Office
from press.preflight import Result, preflight, remember, within
from press.reports import FORMATS
from press.settings import CannotRun, Settings
from press.standing import everything, still_holds, validity
from press.versions import program_version


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("paths", metavar="PATH", nargs="*", help="a release or a folder (default: the whole office)")
    parser.add_argument(
        "--format", type=one_of(FORMATS), metavar="FORM", default="text",
        help=f"how to report: {', '.join(FORMATS)} (default: text)",
    )  # fmt: skip
    add_as_of(parser)
    add_project(parser)


def run(arguments: Namespace) -> int:
    """Check, and report on standard output."""
    settings = settings_of(arguments)
    clock = clock_of(arguments, settings)
    asked = [_ask(path, settings) for path in arguments.paths]
    version = program_version()
    content = read_folder(settings.content)
    said = _Said(settings, everything(settings, content, _theme(settings), version), version)
    whole = not asked and arguments.format == "text"
    if whole and said.recall(clock):
        sys.stdout.write(said.report)
        return said.code
    outside = dict.fromkeys(file for one in asked for file in one.outside)
    with hoarding():
        ledger = read_ledger(settings.project, version, settings.zone)
        kits = KeptKits(settings.project, settings.content, version, content.digests)
        loaded = load_office(settings, clock, outside, ledger, kits, content)
    kits.remember(and_forget=False)
    result = preflight(loaded, ledger)
    remember(loaded, result, ledger)
    if asked:
        result = _only(result, loaded, asked)
    report = FORMATS[arguments.format](result)
    sys.stdout.write(report)
    code = 1 if result.errors else 0
    if whole:
        said.keep(loaded.office, report, code)
    return code


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


@dataclass(frozen=True, slots=True)
class _Asked:
    """What one ``PATH`` means: a file or folder of the office, by its path, or files from outside it."""

    inside: str = ""
    outside: tuple[Path, ...] = ()


def _ask(path: str, settings: Settings) -> _Asked:
    place = Path(path)
    if not place.exists():
        raise CannotRun(f"There is no file or folder “{path}”.")
    # A file that is a link is known by its own name; the folders that lead to it may have several.
    place = place.resolve() if place.is_dir() else place.parent.resolve() / place.name
    content = settings.content.resolve()
    if content.is_relative_to(place):
        return _Asked(_name(settings.content, settings))
    # The office does not read hidden files; who names one wants it checked all the same.
    if place.is_relative_to(content) and not _hidden(part := place.relative_to(content)):
        return _Asked(_name(settings.content / part, settings))
    if place.is_file():
        return _Asked(outside=(place,))
    found = (file for file in place.rglob("*.md") if file.is_file() and not _hidden(file.relative_to(place)))
    files = tuple(sorted(found))
    if not files:
        raise CannotRun(f"There is no release in the folder “{path}”: no file whose name ends in .md.")
    return _Asked(outside=files)


def _only(result: Result, loaded: Loaded, asked: Iterable[_Asked]) -> Result:
    """The part of ``result`` that is about what was asked."""
    settings = loaded.office.settings
    folders = tuple(one.inside for one in asked if one.inside)
    outside = {_name(file, settings) for one in asked for file in one.outside}
    releases = {card.path for card in loaded.office.releases} | outside
    in_releases = f"{_name(settings.content, settings)}/releases/"
    releases |= {source.path for source, _ in loaded.misread if source.path.startswith(in_releases)}
    paths = releases | {finding.path for finding in result.findings} | {waived.finding.path for waived in result.waived}
    wanted = {path for path in paths if path in outside or any(_is_in(path, folder) for folder in folders)}
    return within(result, wanted, len(releases & wanted))


def _hidden(part: Path) -> bool:
    return any(name.startswith(".") for name in part.parts)


def _is_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


def _name(file: Path, settings: Settings) -> str:
    return Path(os.path.relpath(file, settings.project)).as_posix()
