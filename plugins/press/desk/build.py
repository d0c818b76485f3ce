"""``press build``: check every release, build the site aside, and put it out if nothing is wrong."""

from __future__ import annotations

import os
import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from press import removal
from press.clock import AS_OF
from press.desk import once
from press.desk.builder import is_left_alone, tell_of_site
from press.desk.options import add_as_of, add_project, clock_of, folder, here, settings_of
from press.desk.upkeep import builds
from press.desk.watching import changes
from press.exit_codes import INTERRUPTED
from press.previewed import is_preview
from press.publishing import SWITCH
from press.settings import CannotRun, Settings, load_settings


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--output", metavar="DIR", type=folder, help="where to put the site (default: output/)")
    parser.add_argument("--watch", action="store_true", help="build again after each change, until Ctrl-C")
    parser.add_argument("--no-search", action="store_true", help="leave the search as it is, which takes less time")
    parser.add_argument(
        "--allow-removal", action="store_true", help="go on where most releases, or sources of the site, were removed"
    )
    add_as_of(parser)
    add_project(parser)


def run(arguments: Namespace) -> int:
    """Build. Findings go to standard error, from the gate itself."""
    settings = settings_of(arguments)
    clock_of(arguments, settings)
    if arguments.as_of is not None:
        os.environ[AS_OF] = arguments.as_of
    if arguments.no_search:
        os.environ[SWITCH] = "1"
    if arguments.allow_removal:
        os.environ[removal.SWITCH] = "1"
    output = {"OUTPUT_PATH": str(here() / arguments.output)} if arguments.output else {}
    if not arguments.watch:
        return once.build(settings, output)
    return keep_preview_up(settings, output) if is_preview(output.get("OUTPUT_PATH", "")) else watch(settings, output)


def watch(settings: Settings, output: Mapping[str, Any]) -> int:
    """Build, and build again after each change, in the one process; end with Ctrl-C."""
    try:
        for number, code in enumerate(builds(settings, output)):
            # Ctrl-C in the middle of a build ends that build with a code of its own, and the watching too.
            if code == INTERRUPTED:
                return 0
            if number == 0:
                print("Watching for changes; Ctrl-C ends it.", file=sys.stderr)
        _await_settings(settings)
        os.execv(sys.executable, [sys.executable, "-P", "-m", "press", *sys.argv[1:]])  # noqa: S606 - ourselves
    except KeyboardInterrupt:
        print(file=sys.stderr)
    return 0


def _await_settings(settings: Settings) -> None:
    """Wait until the settings, which somebody is at work on, can be read; say each time why they cannot."""
    while True:
        changed_each_time = changes(settings)  # before they are read: what is saved meanwhile is not missed
        try:
            load_settings(settings.project)
        except CannotRun as error:
            print(error, file=sys.stderr)
            next(filter(None, changed_each_time))
        else:
            return


def keep_preview_up(settings: Settings, output: Mapping[str, Any]) -> int:
    """Likewise for ``press preview``, as long as there is one, which is told of each site and speaks to the user.

    Where the first site cannot be made, and where the program has changed, it is for the preview to begin anew.
    """
    for number, code in enumerate(builds(settings, output)):
        if code == 0:
            tell_of_site()
        if (code and number == 0) or code == INTERRUPTED:
            return code
        if is_left_alone():
            # The preview was killed: what is held must not stay where it was shown.
            shutil.rmtree(Path(output["OUTPUT_PATH"]).parent, ignore_errors=True)
            break
    return 0
