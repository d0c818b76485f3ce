"""One test over a thousand small things: to begin a test takes pytest longer than these take."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any


def every(cases: Iterable[tuple[str, tuple[Any, ...]]]) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Have a test tried on each of ``cases``, all in one; of the first that fails, its name is told."""
    named = list(cases)
    assert named, "A test over nothing would pass."

    def over_all(test: Callable[..., None]) -> Callable[[], None]:
        def whole() -> None:
            for name, case in named:
                try:
                    test(*case)
                except BaseException as error:
                    error.add_note(f"It failed on {name}.")
                    raise

        whole.__name__, whole.__doc__, whole.__module__ = test.__name__, test.__doc__, test.__module__
        return whole

    return over_all
