"""What has changed, where a process watches: for one edit after another it need not look at ten thousand files.

It believes then what it saw itself a moment ago. Whoever watches looks at everything again when it is quiet.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from contextlib import contextmanager
from pathlib import Path

_changed: Set[Path] | None = None


@contextmanager
def only(changed: Set[Path]) -> Iterator[None]:
    """In here nothing has changed but the files and folders ``changed`` since this process looked last."""
    global _changed
    before, _changed = _changed, changed
    try:
        yield
    finally:
        _changed = before


def what_changed() -> Set[Path] | None:
    """What has changed since this process looked last; unset where nobody knows, and all must be looked at."""
    return _changed


def is_known() -> bool:
    """Whether somebody knows what has changed: then all else may be believed to be as it was left."""
    return _changed is not None
