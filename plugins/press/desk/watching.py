"""What ``press build --watch`` and ``press preview`` have in common: waiting until something changes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence, Set
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from press.clutter import is_content
from press.settings import SETTINGS_FILE, Settings

_Identities: TypeAlias = dict[Path, tuple[int, int]]

_COMPILED = f"{os.sep}__pycache__{os.sep}"


def changes(settings: Settings) -> Iterator[Set[Path]]:
    """Again and again, what has changed of all that the site is made from; often nothing. No change is missed."""
    sources = (settings.content, settings.theme, settings.project / "plugins", settings.project / SETTINGS_FILE)
    known, found = _watched(sources)

    def followed() -> Iterator[Set[Path]]:
        nonlocal known, found
        while True:
            changed = next(found)
            # The system watches what had a name when it was asked to, and not what has the name now. Of one that was
            # taken away it tells; what came in its place may even have its number.
            if not changed.isdisjoint(sources) or _identities(sources) != known:
                before, until_now = known, found
                known, found = _watched(sources)
                others = {source for source in sources if known.get(source) != before.get(source)}
                changed = changed | others | next(until_now)
            yield changed

    return followed()


def _watched(sources: Sequence[Path]) -> tuple[_Identities, Iterator[Set[Path]]]:
    """What the sources are that are there, and what changes in them from here on."""
    from watchfiles import watch

    while True:
        there = _identities(sources)
        found = watch(*there, watch_filter=_counts, step=20, rust_timeout=200, yield_on_timeout=True)
        with suppress(FileNotFoundError):  # one that has gone just now
            next(found)  # it watches only from here on
            return there, ({Path(path) for _, path in changed} for changed in found)


def _identities(sources: Sequence[Path]) -> _Identities:
    identities: _Identities = {}
    for source in sources:
        with suppress(OSError):
            stat = source.stat()
            identities[source] = stat.st_dev, stat.st_ino
    return identities


def _counts(_: object, path: str) -> bool:
    """Whether a change counts. Its own filter takes what some programs leave for nobody's: a film that ends in .swf."""
    return _COMPILED not in path and is_content(os.path.basename(path))  # noqa: PTH119 - it is asked of every file


def is_program(changed: Set[Path], settings: Settings) -> bool:
    """Whether the program itself has changed, or its settings: a process that runs does not see that."""
    plugins = settings.project / "plugins"
    return any(path.is_relative_to(plugins) or path.name == SETTINGS_FILE for path in changed)
