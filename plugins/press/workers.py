"""Work that is shared out over the machine's processors: many releases, each looked at by itself."""

from __future__ import annotations

import ctypes
import marshal
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from typing import Any, TypeVar

from press.settings import CannotRun

T = TypeVar("T")
R = TypeVar("R")

_FEW = 60
"""So many are done sooner by one processor than two are set to work."""
_CHUNK = 25
_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG, linux/prctl.h

_task: Callable[[Any], Any] | None = None


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def each(task: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
    """What ``task`` makes of each of ``items``, in their order; its exceptions come out here.

    The workers are copies of this process, made when the work begins: ``task`` may use whatever is in memory.
    """
    global _task
    count = processors()
    if len(items) < _FEW or count < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(task, items)
        return
    _task = task
    context = multiprocessing.get_context("fork")
    try:
        with ProcessPoolExecutor(count, mp_context=context, initializer=_belong_to_the_parent) as pool:
            yield from pool.map(_work, items, chunksize=_CHUNK)
    except BrokenProcessPool:
        raise CannotRun("A part of the work was ended from outside, perhaps for lack of memory. Start again.") from None
    finally:
        _task = None


def beside(task: Callable[[], R]) -> Callable[[], R]:
    """Begin ``task`` in a copy of this process, where there is a processor for it, and give what waits for its result.

    The result is made of what ``marshal`` can write. A copy that fails costs only time: the task is then done here, and
    its exception comes out here. The result must be asked for, be it only to have the copy ended.
    """
    if processors() < 2 or not hasattr(os, "fork"):
        return task
    reader, writer = os.pipe()
    copy = os.fork()
    if not copy:
        code = 1
        try:
            os.close(reader)
            _belong_to_the_parent()
            with os.fdopen(writer, "wb") as out:
                marshal.dump(task(), out)  # type: ignore[arg-type]
            code = 0
        finally:
            os._exit(code)
    os.close(writer)

    @cache
    def result() -> R:
        with os.fdopen(reader, "rb") as told:
            data = told.read()
        code = os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])
        made: R = marshal.loads(data) if code == 0 else task()  # noqa: S302 - our own copy wrote it
        return made

    return result


def _belong_to_the_parent() -> None:
    """Leave Ctrl-C to the parent, and do not outlive it: workers of a parent that was killed would wait for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is not None:
        prctl(_PARENT_DEATH_SIGNAL, signal.SIGKILL)


def _work(item: Any) -> Any:
    assert _task is not None  # noqa: S101 - set before the workers were made
    return _task(item)
