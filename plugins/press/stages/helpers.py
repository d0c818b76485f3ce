"""Helpers: on a machine with several processors, copies of this process make their shares of a large site."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import NoReturn

from pelican import Pelican, console

from press.outputs import Article, Drawing
from press.stages import engine
from press.stages.run import Run, keep, stop
from press.workers import processors

_FEW = 80
"""A helper is set to work for no fewer files than these."""

_home = os.getpid()
_helpers: list[int] = []


def is_mine() -> bool:
    """Whether this process is the one that publishes, and no helper."""
    return os.getpid() == _home


def share_out(pelican: Pelican, run: Run, build: Callable[[], None]) -> Run:
    """Set helpers to work on their shares of the pages and posters; what is left is this process's."""
    global _home
    _home = os.getpid()
    kinds = (Article, Drawing)
    shared = [output for kind in kinds for output in run.share if isinstance(output.content, kind)]
    count = min(processors(), len(shared) // _FEW + 1) if hasattr(os, "fork") else 1
    if count < 2:
        return run
    rest = tuple(output for output in run.share if not isinstance(output.content, kinds))
    sys.stdout.flush()
    sys.stderr.flush()
    for number in range(1, count):
        helper = os.fork()
        if not helper:
            _help(pelican, replace(run, share=tuple(shared[number::count])), build)
        _helpers.append(helper)
    return replace(run, share=(*shared[::count], *rest))


def _help(pelican: Pelican, run: Run, build: Callable[[], None]) -> NoReturn:
    """Make a share, and end. Whatever the process was in the midst of is for the one that it is a copy of."""
    code = 2
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        console.quiet = True
        _helpers.clear()
        keep(pelican.settings, run)
        engine.aim(pelican, run)
        build()
        code = 0
    except SystemExit as stopped:
        code = stopped.code if isinstance(stopped.code, int) else 2
    except BaseException as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def await_helpers() -> None:
    """Wait until every helper has made its share. Ends the build where one has not."""
    codes = [os.waitstatus_to_exitcode(os.waitpid(_helpers.pop(), 0)[1]) for _ in list(_helpers)]
    if any(codes):
        stop("A part of the site could not be made. What was published stays as it was.", max(2, *codes))


def dismiss_helpers() -> None:
    """End the helpers of a build that has failed."""
    while _helpers:
        helper = _helpers.pop()
        os.kill(helper, signal.SIGKILL)
        os.waitpid(helper, 0)
