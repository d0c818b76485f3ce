"""Python's search for waste in memory, put off while there is none to be found."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def sweep() -> None:
    """Throw away what earlier runs of this process have left, if there were any."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()


@contextmanager
def hoarding() -> Iterator[None]:
    """While an office is read and its site planned, a million things are made and none is thrown away.

    Python would go through them all again and again in search of some that are no longer needed. What was made in here
    is left out of later searches too, until the next time or until ``sweep``.
    """
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
