"""What a build would take away from the site that is out: more than anybody meant, where a folder is missing.

A folder that was renamed, or lies on a disk that is away, looks like one whose files were deleted. So a build that
would take away more than half of the releases, or whose sources are gone, stops until somebody says that it is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Set
from pathlib import Path

from press.patterns import pattern
from press.settings import CannotRun

SWITCH = "PRESS_ALLOW_REMOVAL"
"""Set in the environment by ``press build --allow-removal``."""

_RELEASE = pattern(r"(?:[a-z]{2,3}/)?releases/\d{4}/(?!\d\d/)[^/]+/index\.html", re.IGNORECASE)
_FEW = 3
_ON_PURPOSE = "If you removed {it} on purpose, say: .venv/bin/press build --allow-removal"


def expect_sources(known: Iterable[str], there: Container[str], content: str) -> None:
    """See that what the site which is out was made from is still there. Raises ``CannotRun``.

    ``known`` are files and folders by their paths in the folder ``content``, ``there`` those that can be read now.
    """
    for path in known:
        if path not in there:
            raise CannotRun(
                f"“{content}/{path}” was there when the site was last published, and now it is gone or cannot be read. "
                "Nothing was built, and what is published stays as it was. Put it back, or see that its disk is there. "
                + _ON_PURPOSE.format(it="it")
            )


def expect_releases(published: Set[str], planned: Set[str], moved: Callable[[], Set[str]]) -> None:
    """See that most of the releases that are ``published`` stay. Raises ``CannotRun``.

    Both are the files of a site. ``moved`` gives those of ``published`` that are out under another address now: they
    are not taken away.
    """
    gone = sorted(filter(_RELEASE.fullmatch, published - planned))
    if not gone:  # as nearly always
        return
    out, away = sum(map(_is_release, published)), moved()
    gone = [url for url in gone if url not in away]
    if 2 * len(gone) > out:
        names = ", ".join(f"/{url.removesuffix('index.html')}" for url in gone[:_FEW])
        more = f" and {len(gone) - _FEW} more" if len(gone) > _FEW else ""
        raise CannotRun(
            f"This build would take {len(gone)} of {out} published releases off the site: {names}{more}. "
            "Nothing was built, and what is published stays as it was. Look whether a folder is missing from content/. "
            + _ON_PURPOSE.format(it="them")
        )


def _is_release(url: str) -> bool:
    return _RELEASE.fullmatch(url) is not None


def releases_in(site: Path) -> Iterator[str]:
    """The pages of releases in the folder of a site, for where nobody knows what was published there."""
    for shape in ("releases/*/*/index.html", "*/releases/*/*/index.html"):
        for file in site.glob(shape):
            yield file.relative_to(site).as_posix()
