"""What several commands take: which office is meant, and what time it is to be."""

from __future__ import annotations

import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from press.clock import AS_OF, Clock, Unclear, clock
from press.settings import CannotRun, Settings, find_project, load_settings


def add_project(parser: ArgumentParser) -> None:
    """Let the command take ``--project``."""
    parser.add_argument(
        "--project", metavar="DIR", type=folder, help="the press office's folder (default: the nearest one upwards)"
    )


def add_as_of(parser: ArgumentParser) -> None:
    """Let the command take ``--as-of``."""
    parser.add_argument(
        "--as-of", metavar="WHEN", help="pretend that it is this time, such as 2018-01-24 or “2018-01-24 09:30”"
    )


def folder(given: str) -> Path:
    """The folder that is ``given``; nothing, as comes of a variable that nobody has set, is not the current one."""
    if not given:
        raise ArgumentTypeError("no folder is named")
    return Path(given)


def here() -> Path:
    """The folder that the command was given in. Raises ``CannotRun`` where somebody has removed it meanwhile."""
    try:
        return Path.cwd()
    except FileNotFoundError:
        raise CannotRun("The folder that you are in is there no more. Go into the press office's folder.") from None


def settings_of(arguments: Namespace) -> Settings:
    """The settings of the office that is meant. Raises ``CannotRun``."""
    if arguments.project is None:
        return load_settings(find_project(here()))
    return load_settings(arguments.project.resolve())


def clock_of(arguments: Namespace, settings: Settings) -> Clock:
    """The clock of this run: the time of ``--as-of``, else of ``PRESS_AS_OF``, else now. Raises ``CannotRun``."""
    name, as_of = "--as-of", arguments.as_of
    if as_of is None:
        name, as_of = AS_OF, os.environ.get(AS_OF) or None
    try:
        return clock(settings.zone, as_of)
    except Unclear as unclear:
        raise CannotRun(f"{name}: {unclear}") from None
