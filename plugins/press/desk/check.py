"""``press check``: preflight only. It publishes nothing, and writes what the next run may know, in ``.press``."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from press.desk.options import add_as_of, add_project, clock_of, settings_of
from press.desk.parser import one_of
from press.folder import reading
from press.lazy import PARSERS, forgo
from press.reports import FORMATS


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        help="a release, a page, a file of the directory, or a folder (default: the whole office)",
    )
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
    forgo(PARSERS)
    with reading(settings.content):
        # To load the rules takes as long as to look at ten thousand files, which is begun by now.
        from press.desk.checking import check

        return check(arguments.paths, arguments.format, settings, clock)
