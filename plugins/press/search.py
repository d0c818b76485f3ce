"""The search: an index of the published pages, which Pagefind makes as a step of its own once the site is out.

It lies in ``pagefind/`` in the published folder, and is made of nothing but what stands there. Of a large site it is
several, each in a folder inside the first (``indexes.py``); those are taken over whose pages are as they were. It may
lag behind an edit: the old one serves until the new one has taken its place in one step. It never lags behind a hold or
a withdrawal: what is published then comes without an index (``Aside.publish``), until a new one is made.

Of all files of a site those of the index alone are not the same from one making to the next (Pagefind 1.5 writes its
filters in no fixed order), so no plan names them. Which pages they were made of is written down beside the ledger.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from press.indexes import EVERY_PAGE, LATER, Index, indexes
from press.kept import read_kept, write_kept
from press.publishing import SEARCH, Place, replace_folder
from press.settings import CannotRun
from press.survey import identity

_LANGUAGE = "en"
_NONE = "The site has no search, as there is no Pagefind for this computer; the archive leads everywhere."

_ENDED = (
    "Pagefind was ended from outside, perhaps for lack of memory: it needs about a gigabyte, and more where a single "
    "year has thousands of releases. Build on a computer with more, or with “press build --no-search”, which leaves "
    "the search as it is."
)

ALONE = "STANDFIRST_SEARCH_ALONE"
"""Set for a run that is there for the search alone: what was said of the same site is not said again."""

_NAMES = "indexes.json"
"""Names the indexes inside the first, for the search page."""
_MARK = b"data-pagefind-body"

_SPARE = ("pagefind-ui.*", "pagefind-component-ui.*", "pagefind-modular-ui.*", "pagefind-highlight.js")
"""Pagefind's own widgets, of which our page uses none."""
_ONCE = ("*.js", "wasm.*")
"""The program of the search, of which the one in the first index is enough."""


@dataclass(frozen=True, slots=True)
class Search:
    """The search of the site at ``place`` as it should be: ``state`` stands for the pages that it is to find.

    ``kept`` is where it is written down what an index was made of, and ``version`` stands for the program. ``prints``
    gives the fingerprints of what is published.
    """

    place: Place
    kept: Path
    version: str
    state: str
    prints: Callable[[], Mapping[str, str]]

    def keep_up(self) -> str:
        """Make the index anew unless it is that of the pages which are out. Says what it finds, in a sentence.

        Raises ``CannotRun`` where it cannot be made; the site is out all the same.
        """
        count = self._known()
        if count is None:
            program = find_pagefind()
            if program is None:
                return _NONE
            count = self._make(program)
        return f"The search finds {'1 page' if count == 1 else f'{count} pages'}."

    def _known(self) -> int | None:
        """How many pages the index finds which is there, if it was made of these very pages."""
        kept = self._recall()
        if kept is None or kept["state"] != self.state:
            return None
        return _count(kept["parts"])

    def _recall(self) -> Any:
        """What is known of the index that is there; nothing where it is not the one that was made last."""
        folder, kept = self.place.output / SEARCH, read_kept(self.kept, self.version)
        return kept if kept and folder.is_dir() and kept["folder"] == identity(folder) else None

    def _make(self, program: Path) -> int:
        aside, known = self.place.search, self._recall()
        shutil.rmtree(aside, ignore_errors=True)
        before = known["parts"] if known else {}
        parts: dict[str, tuple[str, int]] = {}
        try:
            for index in indexes(self.prints()):
                made, count = before.get(index.name, ("", 0))
                if not _has_any(self.place.output, index):
                    continue
                if made != index.state or not _take_over(self.place.output / SEARCH, aside, index.name):
                    count = make_index(program, self.place.output, aside / index.name, index.glob)
                    _clear(aside / index.name, _ONCE if index.name else ())
                parts[index.name] = index.state, count
            (aside / _NAMES).write_text(json.dumps([name for name in parts if name]), "utf-8")
            # Written before the step that it is about: whatever interrupts that, it is true of the new folder alone.
            write_kept(self.kept, self.version, {"folder": identity(aside), "state": self.state, "parts": parts})
            replace_folder(aside, self.place.output / SEARCH)
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise CannotRun(f"The site is out, and its search could not be made: {why}.") from error
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        return _count(parts)


def _clear(folder: Path, names: Iterable[str]) -> None:
    for name in names:
        for file in folder.glob(name):
            file.unlink()


def _count(parts: Mapping[str, tuple[str, int]]) -> int:
    """How many pages the indexes find."""
    return sum(count for _, count in parts.values())


def _has_any(site: Path, index: Index) -> bool:
    """Whether a page is to be found by an index. Of others alone, as of withdrawn ones, Pagefind would find all."""
    pages = (page for folder in index.folders for page in (site / folder).rglob("*.html"))
    return not index.folders or any(_MARK in page.read_bytes() for page in pages)


def _take_over(old: Path, new: Path, name: str) -> bool:
    """Have an index in the new folder as well: the same files under two names."""
    others = shutil.ignore_patterns(f"{LATER}*", _NAMES)
    try:
        shutil.copytree(old / name, new / name, copy_function=os.link, ignore=others, dirs_exist_ok=True)
    except OSError:
        shutil.rmtree(new / name, ignore_errors=True)
        return False
    return True


def find_pagefind() -> Path | None:
    """Pagefind's program, where its package has one for this computer."""
    try:
        from pagefind_bin import get_executable
    except ImportError:
        return None
    with suppress(FileNotFoundError):
        return Path(get_executable())
    return None


def make_index(program: Path, site: Path, folder: Path, glob: str = EVERY_PAGE) -> int:
    """Make the index of the pages of a site, in a folder of its own, and answer how many pages it finds.

    Every page is searched in one language's manner, so that one search finds the whole office, in all its languages.
    Raises ``CannotRun`` for what Pagefind refuses, and ``OSError``.
    """
    command = [str(program), "--site", str(site), "--output-path", str(folder), "--force-language", _LANGUAGE]
    command += ["--glob", glob]
    # Only what leads to its temporary files: Pagefind takes options from the environment.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    ran = subprocess.run(
        [*command, "--silent"], cwd=site, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    if ran.returncode < 0:
        raise CannotRun(f"The site is out, and its search could not be made. {_ENDED}")
    if ran.returncode or not (folder / "pagefind.js").is_file():
        told = " ".join(f"{ran.stderr} {ran.stdout}".split()) or f"it ended with {ran.returncode}"
        raise CannotRun(f"The site is out, and its search could not be made. Pagefind says: {told}")
    _clear(folder, _SPARE)
    languages = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))["languages"]
    return sum(language["page_count"] for language in languages.values())
