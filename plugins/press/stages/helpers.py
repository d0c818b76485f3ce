"""Helpers: on a machine with several processors, copies of this process make their shares of a large site."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

from pelican import Pelican, console

from press.outputs import Article, Drawing, Output
from press.stages import engine
from press.stages.run import Run, current, keep, stop
from press.workers import belong_to_the_parent, processors

_FEW = 80
"""A helper is set to work for no fewer files than these."""
_MANY = 1000
"""A process makes no more pages and posters than these: fifty thousand at once would take gigabytes."""

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
    own = 0 if len(shared) > _MANY else 1
    for number in range(own, count):
        _helpers.append(_fork(partial(_help, pelican, run, shared[number::count], build)))
    return replace(run, share=(*(shared[::count] if own else ()), *rest))


def _fork(work: Callable[[], None]) -> int:
    """A copy of this process that does its work and ends. Whatever this one is in the midst of is not for the copy."""
    copy = os.fork()
    if copy:
        return copy
    code = 2
    try:
        belong_to_the_parent()
        console.quiet = True
        _helpers.clear()
        work()
        code = 0
    except SystemExit as stopped:
        code = stopped.code if isinstance(stopped.code, int) else 2
    except BaseException as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
    finally:
        # Whatever cannot be written, as on a full disk: a copy that went on from here would publish, too.
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os._exit(code)


def _help(pelican: Pelican, run: Run, share: Sequence[Output], build: Callable[[], None]) -> None:
    """Make a share. Pelican keeps all that it reads in mind, so that of a large one, a copy makes each part."""
    if len(share) <= _MANY:
        keep(pelican.settings, replace(run, share=tuple(share)))
        engine.aim(pelican, current(pelican.settings))
        build()
        return
    for start in range(0, len(share), _MANY):
        code = _wait_for(_fork(partial(_help, pelican, run, share[start : start + _MANY], build)))
        if code:
            raise SystemExit(code)


def await_helpers() -> None:
    """Wait until every helper has made its share. Ends the build where one has not."""
    codes = []
    while _helpers:
        codes.append(_wait_for(_helpers[-1]))
        # Not before it has ended: Ctrl-C may come meanwhile, and who is to be dismissed is told by this list.
        _helpers.pop()
    if any(codes):
        stop("A part of the site could not be made. What was published stays as it was.", max(2, *codes))


def _wait_for(helper: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(helper, 0)[1])


def dismiss_helpers() -> None:
    """End the helpers of a build that has failed."""
    while _helpers:
        helper = _helpers.pop()
        with suppress(ProcessLookupError, ChildProcessError):  # it was waited for just before Ctrl-C
            os.kill(helper, signal.SIGKILL)
            os.waitpid(helper, 0)
