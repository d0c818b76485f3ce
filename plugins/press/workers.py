"""Work that is shared out over the machine's processors: many releases, each looked at by itself."""

from __future__ import annotations

import ctypes
import marshal
import os
import select
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any, Generic, NoReturn, TypeVar

from press.settings import CannotRun

T = TypeVar("T")
R = TypeVar("R")

_FEW = 60
"""So many are done sooner by one processor than two are set to work."""
_CHUNK = 25
_LESS = 10
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
    if len(items) < _FEW or count < 2 or not hasattr(os, "fork"):
        yield from map(task, items)
        return
    # What these import would keep a run waiting that looks at one release.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    _task = task
    context = multiprocessing.get_context("fork")
    try:
        with ProcessPoolExecutor(count, mp_context=context, initializer=belong_to_the_parent) as pool:
            yield from pool.map(_work, items, chunksize=_CHUNK)
    except BrokenProcessPool:
        raise CannotRun("A part of the work was ended from outside, perhaps for lack of memory. Start again.") from None
    finally:
        _task = None


class Beside(Generic[R]):
    """A task that a copy of this process is at, where there is a processor for it; a call waits for its result.

    The result is made of what ``marshal`` can write. A copy that fails costs only time: the task is then done here, and
    its exception comes out here. Who does not want the result any more must ``end`` it. A copy that ``gives_way``
    leaves the processors to others as long as these have work.
    """

    def __init__(self, task: Callable[[], R], *, gives_way: bool = False) -> None:
        self.task = task
        self.copy = 0
        if processors() < 2 or not hasattr(os, "fork"):
            return
        reader, writer = os.pipe()
        self.copy = os.fork()
        if not self.copy:
            if gives_way:
                os.nice(_LESS)
            _answer(task, reader, writer)
        os.close(writer)
        self.told = os.fdopen(reader, "rb")

    def __call__(self) -> R:
        """The result."""
        if not self.copy:
            return self.task()
        with self.told:
            data = self.told.read()
        made: R = marshal.loads(data) if self._reap() == 0 else self.task()  # noqa: S302 - our own copy wrote it
        return made

    @property
    def is_at_work(self) -> bool:
        """Whether a copy is at it still, so that who calls has to wait."""
        return bool(self.copy) and not select.select([self.told], [], [], 0)[0]

    def end(self) -> None:
        """Do without the result: what the copy is still at is cut off."""
        if self.copy:
            with suppress(ProcessLookupError):
                os.kill(self.copy, signal.SIGKILL)
            self.told.close()
            self._reap()

    def _reap(self) -> int:
        copy, self.copy = self.copy, 0
        try:
            return os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])
        except ChildProcessError:  # whoever started this process has its children's ends ignored
            return 1


def _answer(task: Callable[[], Any], reader: int, writer: int) -> NoReturn:
    code = 1
    try:
        os.close(reader)
        belong_to_the_parent()
        with os.fdopen(writer, "wb") as out:
            marshal.dump(task(), out)
        code = 0
    finally:
        os._exit(code)


def belong_to_the_parent() -> None:
    """Leave Ctrl-C to the parent, and do not outlive it: workers of a parent that was killed would wait for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is not None:
        prctl(_PARENT_DEATH_SIGNAL, signal.SIGKILL)


def _work(item: Any) -> Any:
    assert _task is not None  # noqa: S101 - set before the workers were made
    return _task(item)
