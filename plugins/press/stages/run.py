"""One run of the site's build, handed from stage to stage in Pelican's own settings."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, MutableMapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import wraps
from typing import Any, NoReturn, ParamSpec, TypeVar

from press.preflight import Result
from press.publishing import Place, discard
from press.settings import CannotRun
from press.views import Site

P = ParamSpec("P")
R = TypeVar("R")

_KEY = "STANDFIRST_RUN"
PREVIEW = "PRESS_PREVIEW"
"""Set in the environment by ``press preview``: everything is shown, marked, and no finding stops the build."""


@dataclass(frozen=True, slots=True)
class Run:
    """What the gate found and decided. ``lock`` is held until the site is out."""

    site: Site
    result: Result
    place: Place
    lock: AbstractContextManager[None]
    preview: bool


def is_preview() -> bool:
    """Whether this build is for ``press preview``."""
    return bool(os.environ.get(PREVIEW))


def keep(settings: MutableMapping[str, Any], run: Run) -> None:
    """Leave ``run`` where the later stages find it."""
    settings[_KEY] = run


def current(settings: MutableMapping[str, Any]) -> Run:
    """The run that the gate let through. Ends the build where there is none: nothing is published unchecked."""
    run = settings.get(_KEY)
    if not isinstance(run, Run):
        stop("The site was not checked, so it was not built: the first stage, the gate, did not run.")
    return run


def stop(message: str, run: Run | None = None, code: int = 2) -> NoReturn:
    """End the build with a plain sentence. Pelican passes ``SystemExit`` on, where it swallows other exceptions."""
    print(message, file=sys.stderr)
    if run is not None:
        discard(run.place)
    raise SystemExit(code)


def guarded(stage: Callable[P, R]) -> Callable[P, R]:
    """A receiver of a signal, of which any failure ends the build: Pelican would swallow some, and publish."""

    @wraps(stage)
    def receiver(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return stage(*args, **kwargs)
        except CannotRun as error:
            stop(str(error))
        except OSError as error:
            what = f" “{error.filename}”" if error.filename else ""
            stop(f"The site could not be built:{what} {(error.strerror or str(error)).lower()}. Nothing was published.")
        except Exception as error:
            if os.environ.get("PRESS_DEBUG"):
                raise
            stop(f"The site could not be built: {type(error).__name__}: {error}. Nothing was published.")

    return receiver
