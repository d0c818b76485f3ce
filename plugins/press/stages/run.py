"""One run of the site's build: what is handed from stage to stage, and how a run ends, whatever ends it."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import jinja2
from pelican import Pelican, console
from pelican.settings import DEFAULT_CONFIG

from press import history
from press.aside import Aside, building
from press.exit_codes import INTERRUPTED
from press.outputs import Output
from press.publishing import Place
from press.result import Result
from press.search import Search
from press.settings import SETTINGS_FILE, CannotRun, find_project, read_settings
from press.views.site import Site

_RUN = "STANDFIRST_RUN"
_TIDYING = "STANDFIRST_TIDYING"
_NO_NAME: str = DEFAULT_CONFIG["SITENAME"]


@dataclass(frozen=True, slots=True)
class Run:
    """What the gate found and decided. ``share`` is what this process is to make of the site.

    ``when_out`` is done as soon as the site is out; ``search`` is kept up then, unless it is not wanted. ``templates``
    has the digest of each template of the theme by its file, as the pages were planned by it.
    """

    site: Site
    result: Result
    place: Place
    preview: bool
    aside: Aside
    share: tuple[Output, ...]
    when_out: Callable[[], None]
    search: Search | None = None
    templates: Mapping[Path, str] = field(default_factory=dict)


class NothingToDo(Exception):
    """The published site is what it should be, to the last file. ``quiet`` says that nobody need be told so."""

    def __init__(self, count: int, place: Place, search: Search | None, *, quiet: bool) -> None:
        super().__init__("nothing to do")
        self.count, self.place, self.search, self.quiet = count, place, search, quiet


def begin(settings: MutableMapping[str, Any], place: Place, kept: Path, version: str) -> Aside:
    """Have the folder aside of ``place`` to oneself, for as long as this run lasts. Raises ``CannotRun``."""
    aside: Aside = _tidying(settings).enter_context(building(place, kept, version))
    return aside


def afterwards(settings: Mapping[str, Any], tidy: Callable[[], None]) -> None:
    """Have something done when this run ends, however it does."""
    _tidying(settings).callback(tidy)


def _tidying(settings: Mapping[str, Any]) -> ExitStack:
    tidying = settings.get(_TIDYING)
    if not isinstance(tidying, ExitStack):
        stop("The site was not built: Pelican was not started in the way that this site needs.")
    return tidying


def keep(settings: MutableMapping[str, Any], run: Run) -> None:
    """Leave ``run`` where the later stages find it."""
    settings[_RUN] = run


def current(settings: Mapping[str, Any]) -> Run:
    """The run that the gate let through. Ends the build where there is none: nothing is published unchecked."""
    run = settings.get(_RUN)
    if not isinstance(run, Run):
        stop("The site was not checked, so it was not built: the first stage, the gate, did not run.")
    return run


def is_helper(settings: Mapping[str, Any]) -> bool:
    """Whether this is a helper's run, whose share was given to it."""
    return isinstance(settings.get(_RUN), Run)


def tell(count: int, place: Place, settings: Mapping[str, Any], *, quiet: bool) -> None:
    """Say how many releases are out, and where; and what the site lacks before it may go on the web."""
    if quiet:
        return
    what = "1 release is" if count == 1 else f"{count} releases are"
    print(f"{what} out, in “{place.output}”.", file=sys.stderr)
    for name, fault in () if settings.get("PRESS_DEMONSTRATION") else _lacking(settings):
        print(f"{fault} Before it goes on the web, write {name} into {SETTINGS_FILE}.", file=sys.stderr)


def _lacking(settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The settings that are not made, and what that comes to."""
    if not settings.get("SITEURL"):
        yield "SITEURL", "The site has no address: it has no sitemap, and the links in its feeds lead nowhere."
    name = str(settings.get("SITENAME", _NO_NAME)).strip()
    if not name:
        yield "SITENAME", "The site has no name: its pages and feeds are headed by nothing."
    elif name == _NO_NAME:
        yield "SITENAME", f"The site has no name: “{_NO_NAME}” stands on every page."


def keep_up(search: Search | None) -> None:
    """Make the search of a site that is out anew, where that is wanted and something has changed; say what it finds."""
    told = search.keep_up() if search else ""
    if told:
        print(told, file=sys.stderr)


def have_the_last_word(settings: Mapping[str, Any]) -> None:
    """Keep Pelican from saying at its end how much it processed: that is what was made anew, and not what is out."""
    # No earlier: at a terminal, all that is printed while Pelican is at work goes through its console.
    afterwards(settings, partial(setattr, console, "quiet", console.quiet))
    console.quiet = True


def stop(message: str, code: int = 2) -> NoReturn:
    """End the build with a plain sentence. Pelican passes ``SystemExit`` on, where it swallows other exceptions."""
    print(message, file=sys.stderr)
    history.stopped_by(message)
    raise SystemExit(code)


def enclose(pelican: Pelican) -> None:
    """Have every run of Pelican's tidy up after itself, and tell of a failure in a sentence."""
    build: Callable[[], None] = pelican.run
    settings: MutableMapping[str, Any] = pelican.settings
    output = pelican.output_path

    def run() -> None:
        # Under --autoreload one Pelican runs many times.
        settings.pop(_RUN, None)
        pelican.output_path = settings["OUTPUT_PATH"] = output
        with history.recorded(_recorder(settings, output)), failures_told(settings), ExitStack() as tidying:
            settings[_TIDYING] = tidying
            try:
                build()
            except NothingToDo as nothing:
                tell(nothing.count, nothing.place, settings, quiet=nothing.quiet)
                keep_up(nothing.search)

    pelican.run = run


def _recorder(settings: Mapping[str, Any], output: str) -> history.Recorder:
    """What writes down how a run of plain Pelican ends."""
    try:
        ours = read_settings(settings, find_project(Path(settings["PATH"])))
    except CannotRun:
        # The run itself will say so. Where the settings cannot be read, nobody is named who could be told.
        return history.NOBODY
    return history.recorder(ours.project, Path(output), ours.zone, ours.alert)


def is_enclosed(pelican: Pelican) -> bool:
    """Whether a run of this Pelican is ours: not where the settings leave the stages out."""
    return "run" in vars(pelican)


@contextmanager
def failures_told(settings: Mapping[str, Any]) -> Iterator[None]:
    """End the build with a plain sentence, whatever goes wrong within."""
    try:
        yield
    except KeyboardInterrupt:
        # Pelican itself would answer 0, as if the site had been built.
        stop("Interrupted. The published site is whole.", INTERRUPTED)
    except CannotRun as error:
        history.stopped_by(str(error), counts=error.counts)
        stop(str(error))
    except Exception as error:
        if os.environ.get("PRESS_DEBUG") == "1":
            raise
        stop(f"{_what(error, settings)} What was published stays as it was.")


def _what(error: Exception, settings: Mapping[str, Any]) -> str:
    """What went wrong, as a sentence."""
    if isinstance(error, OSError) and error.strerror:
        file = f" “{error.filename}”:" if error.filename else ""
        return f"The site could not be built:{file} {error.strerror.lower()}."
    reason = f"{error}".rstrip(".") or type(error).__name__
    template = _template(error, Path(settings["THEME"]))
    if template:
        return " ".join((*getattr(error, "__notes__", ()), f"The template {template} cannot be used: {reason}."))
    return f"The site could not be built, and the fault is the program's: {type(error).__name__}: {reason}."


def _template(error: Exception, theme: Path) -> str:
    """The innermost template, with its line, that an exception comes from; empty where it comes from none."""
    places = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, jinja2.TemplateSyntaxError):
        places.append((error.filename or "", error.lineno))
    inside = [(name, line) for name, line in places if Path(name).is_relative_to(theme)]
    return f"“{Path(inside[-1][0]).relative_to(theme.parent)}”, line {inside[-1][1]}," if inside else ""
