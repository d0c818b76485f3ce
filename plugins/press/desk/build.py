"""``press build``: check every release, build the site aside, and put it out if nothing is wrong."""

from __future__ import annotations

import os
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from press.clock import AS_OF, Clock, clock
from press.desk.builder import is_left_alone, tell_of_site
from press.desk.options import add_as_of, add_project, clock_of, folder, here, settings_of
from press.desk.said import hearing
from press.desk.watching import changes, is_program
from press.exit_codes import CANNOT_RUN, INTERRUPTED
from press.folder import reading, require_content
from press.kept import FOLDER
from press.lazy import PARSERS, forgo
from press.left import look_aside
from press.previewed import is_preview
from press.publishing import SWITCH, Place
from press.settings import SETTINGS_FILE, CannotRun, Settings, load_settings
from press.survey import kept_in, surveying
from press.versions import program_version
from press.watched import is_known, only

_MOMENT = 1.0
"""Seconds without a change, after which there is time to look at the folder aside before the next one."""

_STILL = 3.0
"""Seconds without a change, after which everything is looked at, and the search made of what was built."""

_LONGEST = 60.0
"""Likewise at most, where that could not be done the last time."""

_SAW = (0, 1)
"""The exit codes of a run that has seen all there is, whether it found an error or not."""


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--output", metavar="DIR", type=folder, help="where to put the site (default: output/)")
    parser.add_argument("--watch", action="store_true", help="build again after each change, until Ctrl-C")
    parser.add_argument("--no-search", action="store_true", help="leave the search as it is, which takes less time")
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
    output = {"OUTPUT_PATH": str(here() / arguments.output)} if arguments.output else {}
    if not arguments.watch:
        return build(settings, output)
    return keep_preview_up(settings, output) if is_preview(output.get("OUTPUT_PATH", "")) else watch(settings, output)


def watch(settings: Settings, output: Mapping[str, Any]) -> int:
    """Build, and build again after each change, in the one process; end with Ctrl-C."""
    try:
        for number, code in enumerate(_builds(settings, output)):
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
    for number, code in enumerate(_builds(settings, output)):
        if code == 0:
            tell_of_site()
        if (code and number == 0) or code == INTERRUPTED:
            return code
        if is_left_alone():
            break
    return 0


def _builds(settings: Settings, output: Mapping[str, Any]) -> Iterator[int | None]:
    """Build, and build again after each change, until the program itself has changed; give the exit code each time.

    Once a site is out it gets ready for an edit. After a change only what changed is looked at. All the rest is looked
    at again when nothing has changed for a while; and the search, which takes many times what the site does, is made
    anew only then. While nothing changes, nothing is given again and again. When an embargo lifts, and when a day
    begins, everything is looked at as well.
    """
    changed_each_time = changes(settings)
    code: int | None
    code, told = _attempt(settings, output)
    yield code
    # What it imports would keep the first build waiting.
    from press.standing import has_lapsed

    # Whether the last run saw all there was; whether something waits until it is quiet; whether the folder aside does.
    has_seen, behind, hasty = code in _SAW, code not in _SAW, False
    is_out, is_ready = code == 0, False
    since, patience = time.monotonic(), _STILL
    for changed in changed_each_time:
        if is_program(changed, settings):
            return
        code = None
        if changed:
            # A run that could not begin, as where another build is at work, has not seen what had changed.
            with _without_search(), only(changed) if has_seen else nullcontext():
                code, told = _attempt(settings, output)
            has_seen, behind, hasty = code in _SAW, True, True
            is_out = code == 0
            since, patience = time.monotonic(), _STILL
        elif (lapsed := has_lapsed(_now(settings))) or (behind and time.monotonic() - since > patience):
            had_seen = has_seen
            code, told = _look_again(settings, output, told)
            has_seen, behind, hasty = code in _SAW, code not in _SAW, False
            is_out = code == 0
            since, patience = time.monotonic(), _STILL if lapsed else min(2 * patience, _LONGEST)
            # What a change comes to was told after it, unless that could not be done then.
            code = code if lapsed or not had_seen else code or None
        elif is_out and not is_ready:
            code = _get_ready(settings, output) or None
            is_ready = True
        elif hasty and time.monotonic() - since > _MOMENT:
            look_aside()
            hasty = False
        yield code


def _now(settings: Settings) -> Clock:
    return clock(settings.zone, os.environ.get(AS_OF) or None)


def _attempt(settings: Settings, output: Mapping[str, Any], told: str | None = None) -> tuple[int, str]:
    """Build; answer the exit code and what was said. What cannot run now may well later, as any other that has failed.

    Where something was ``told`` already, what is said waits until all is done, and is not said if it is the same.
    """
    with hearing(aloud=told is None) as said:
        try:
            code = build(settings, output)
        except CannotRun as error:
            print(error, file=sys.stderr)
            code = CANNOT_RUN
        text = said.text()
    if told is not None and text != told:
        print(text, end="", file=sys.stderr, flush=True)
    return code, text


def _look_again(settings: Settings, output: Mapping[str, Any], told: str) -> tuple[int, str]:
    """Look at everything, and have the search follow; answer the exit code and what was said.

    What was said of the site after the change is not said again, nor what was ``told`` last where that failed.
    """
    # What it imports would keep a first build waiting.
    from press.search import ALONE

    return _attempt(settings, {**output, ALONE: True}, told)


def _get_ready(settings: Settings, output: Mapping[str, Any]) -> int:
    """Get ready for the first edit; answer the exit code. What keeps it from that is for the edit to tell."""
    # What it imports would keep a first build waiting.
    from press.stages.readiness import READY

    with only(set()), hearing(aloud=False):
        try:
            return build(settings, {**output, READY: True})
        except CannotRun:
            return CANNOT_RUN


@contextmanager
def _without_search() -> Iterator[None]:
    before = os.environ.get(SWITCH, "")
    os.environ[SWITCH] = "1"
    try:
        yield
    finally:
        os.environ[SWITCH] = before


def build(settings: Settings, changes: Mapping[str, Any]) -> int:
    """Run Pelican once over the office of ``settings``, whose stages do the rest; answer the exit code.

    Raises ``CannotRun`` for what Pelican itself cannot do, and ``KeyboardInterrupt``.
    """
    require_content(settings)
    place = Place(Path(os.path.realpath(changes.get("OUTPUT_PATH", settings.output))))
    kept = kept_in(settings.project / FOLDER, place)
    if is_known():
        return _build(settings, changes)
    # To look at every file takes as long as to load Pelican.
    with reading(settings.content), surveying(place, kept, program_version()):
        return _build(settings, changes)


def _build(settings: Settings, changes: Mapping[str, Any]) -> int:
    import logging

    from pelican import Pelican, console, init_logging
    from pelican.settings import read_settings

    import press.stages

    console.quiet = True
    init_logging(level=logging.WARNING, fatal="errors", handler=None, name="pelican")
    logging.getLogger("pelican.settings").setLevel(logging.ERROR)
    try:
        given = read_settings(str(settings.project / SETTINGS_FILE), override=dict(changes))
        if given["PLUGINS"] == [press.stages]:  # another's plugin may want them
            forgo(PARSERS)
        from press.stages.run import is_enclosed  # which loads BeautifulSoup, so not sooner

        pelican = Pelican(given)
        if not is_enclosed(pelican):
            fault = "PLUGINS does not name press.stages, without which everything would be published unchecked."
            raise CannotRun(f"{SETTINGS_FILE}: {fault} Write PLUGINS = [press.stages]. Nothing was built.")
        pelican.run()
    except SystemExit as stopped:
        return stopped.code if isinstance(stopped.code, int) else 2
    except CannotRun:
        raise
    except Exception as error:
        if os.environ.get("PRESS_DEBUG") == "1":
            raise
        what = str(error).strip().rstrip(".") or type(error).__name__
        raise CannotRun(f"The site could not be built: {what}. What was published stays as it was.") from error
    finally:
        sys.stderr.flush()
    return 0
