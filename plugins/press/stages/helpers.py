"""Helpers: on a machine with several processors, copies of this process make their shares of a large site."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TextIO

from pelican import Pelican, console

from press import history
from press.outputs import Article, Drawing, Output
from press.stages import engine
from press.stages.pages import compile_theme
from press.stages.run import Run, failures_told, keep, stop
from press.workers import belong_to_the_parent, processors

_FEW = 80
"""A helper is set to work for no fewer files than these."""
_MANY, _MANY_POSTERS = 2000, 5000
"""A process makes no more pages, and posters, than these: fifty thousand pages at once would take gigabytes."""
_TOGETHER = 20
"""So many neighbours at least are made by one helper: what the posters of a day have in common is drawn once."""
_TURNS = 8
"""Of a large site each helper makes so many blocks: who looks at a release has its place in memory copied, with what
lies beside it, and in few blocks little lies beside what is another's."""

_KILLED = (
    "A part of the work was ended from outside, perhaps for lack of memory. Start again. "
    "What was published stays as it was."
)


@dataclass(frozen=True, slots=True)
class _Helper:
    """A copy of this process at its work.

    What it says is for this one to tell, or one broken template would be told of by each. Its ``words`` are at their
    end when neither the helper nor a copy of it is at work.
    """

    process: int
    words: TextIO


_home = os.getpid()
_helpers: list[_Helper] = []


def is_mine() -> bool:
    """Whether this process is the one that publishes, and no helper."""
    return os.getpid() == _home


def share_out(pelican: Pelican, run: Run, build: Callable[[], None]) -> Run:
    """Set helpers to work on their shares of the pages and posters; what is left is this process's."""
    global _home
    _home = os.getpid()
    kinds = (Article, Drawing)
    shared = [[output for output in run.share if isinstance(output.content, kind)] for kind in kinds]
    size = sum(map(len, shared))
    count = min(processors(), size // _FEW + 1)
    if not hasattr(os, "fork") or (count < 2 and size <= _MANY):
        return run
    load_theme(pelican, run)
    rest = tuple(output for output in run.share if not isinstance(output.content, kinds))
    portions = [[output for each in shared for output in _portion(each, number, count)] for number in range(count)]
    own = 0 if size > _MANY else 1
    for portion in portions[own:]:
        _fork(partial(_help, pelican, run, portion, build))
    return replace(run, share=(*(portions[0] if own else ()), *rest))


def _portion(outputs: Sequence[Output], number: int, count: int) -> Sequence[Output]:
    """One of ``count`` portions of ``outputs``."""
    together = max(_TOGETHER, len(outputs) // (count * _TURNS))
    return [output for at, output in enumerate(outputs) if at // together % count == number]


def load_theme(pelican: Pelican, run: Run) -> None:
    """Do once what whoever makes a page would have to do first."""
    _take(pelican, replace(run, share=()))
    compile_theme(pelican)


def _take(pelican: Pelican, run: Run) -> None:
    """Have Pelican make the share of ``run``."""
    keep(pelican.settings, run)
    engine.aim(pelican, run)


def _fork(work: Callable[[], None]) -> None:
    """Set a copy of this process to work, after which it ends. Whatever this one is in the midst of is not for it."""
    sys.stdout.flush()
    sys.stderr.flush()
    reader, writer = os.pipe()
    copy = os.fork()
    if copy:
        os.close(writer)
        _helpers.append(_Helper(copy, os.fdopen(reader, encoding="utf-8", errors="replace")))
        return
    code = 2
    try:
        belong_to_the_parent()
        console.quiet = True
        _helpers.clear()
        os.close(reader)
        # Known by two names, so that it stays open in the copies of this one, which say things elsewhere.
        words = sys.stderr = os.fdopen(writer, "w", encoding="utf-8", errors="backslashreplace")
        work()
        words.flush()
        code = 0
    except SystemExit:
        pass  # who ended it has said why
    except Exception:
        # All are told in a sentence, unless somebody wants to know more.
        traceback.print_exc()
    finally:
        # Whatever cannot be written, as on a full disk: a copy that went on from here would publish, too.
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os._exit(code)


def _help(pelican: Pelican, run: Run, share: Sequence[Output], build: Callable[[], None]) -> None:
    """Make a share. What was made, and looked at, stays in mind, so that of many files a copy makes each part."""
    with failures_told(pelican.settings):
        pages = [output for output in share if isinstance(output.content, Article)]
        posters = [output for output in share if not isinstance(output.content, Article)]
        *sooner, last = _parts(pages, _MANY)
        first, *later = _parts(posters, _MANY_POSTERS)
        for part in (*sooner, *later):
            _fork(partial(_make, pelican, run, part, build))
            await_helpers()
        _make(pelican, run, last + first, build)


def _parts(outputs: list[Output], most: int) -> list[list[Output]]:
    """``outputs`` in parts of so many at most, and in one at least."""
    return [outputs[start : start + most] for start in range(0, len(outputs), most)] or [[]]


def _make(pelican: Pelican, run: Run, share: Sequence[Output], build: Callable[[], None]) -> None:
    """Make a part of a share, in this process."""
    with failures_told(pelican.settings):
        _take(pelican, replace(run, share=tuple(share)))
        build()


def await_helpers() -> None:
    """Wait until every helper has made its share. Ends the build where one has not."""
    while _helpers:
        helper = _helpers[-1]
        told = helper.words.read()
        code = os.waitstatus_to_exitcode(os.waitpid(helper.process, 0)[1])
        # Not before it has ended: Ctrl-C may come meanwhile, and who is to be dismissed is told by this list.
        _helpers.pop().words.close()
        print(told, end="", file=sys.stderr, flush=True)
        if code > 0 and told:
            history.stopped_by(told)
            raise SystemExit(2)
        if code:
            stop(_KILLED)


def dismiss_helpers() -> None:
    """End the helpers of a build that has failed."""
    while _helpers:
        helper = _helpers.pop()
        with suppress(ProcessLookupError, ChildProcessError):  # it was waited for just before Ctrl-C
            os.kill(helper.process, signal.SIGKILL)
            os.waitpid(helper.process, 0)
            helper.words.read()
        helper.words.close()
