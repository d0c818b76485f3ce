"""What ``press build --watch`` and ``press preview`` have in common: waiting until something changes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Set
from pathlib import Path

from press.clutter import is_content
from press.settings import SETTINGS_FILE, Settings

_COMPILED = f"{os.sep}__pycache__{os.sep}"


def changes(settings: Settings) -> Iterator[Set[Path]]:
    """What has changed of that which the site is made from, again and again, often nothing; no change is missed."""
    from watchfiles import watch

    sources = (settings.content, settings.theme, settings.project / "plugins", settings.project / SETTINGS_FILE)
    there = (source for source in sources if source.exists())
    found = watch(*there, watch_filter=_counts, step=20, rust_timeout=200, yield_on_timeout=True)
    next(found)  # it watches only from here on
    return ({Path(path) for _, path in changed} for changed in found)


def _counts(_: object, path: str) -> bool:
    """Whether a change counts. Its own filter takes what some programs leave for nobody's: a film that ends in .swf."""
    return _COMPILED not in path and is_content(os.path.basename(path))  # noqa: PTH119 - it is asked of every file


def is_program(changed: Set[Path], settings: Settings) -> bool:
    """Whether the program itself has changed, or its settings: a process that runs does not see that."""
    plugins = settings.project / "plugins"
    return any(path.is_relative_to(plugins) or path.name == SETTINGS_FILE for path in changed)
