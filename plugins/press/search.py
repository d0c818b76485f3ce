"""The search: an index of the published pages, which Pagefind makes as a step of its own once the site is out.

It lies in ``pagefind/`` in the published folder, and is made of nothing but what stands there. It may lag behind an
edit: the old one serves until the new one has taken its place in one step. It never lags behind a hold or a
withdrawal: what is published then comes without an index (``Aside.publish``), until a new one is made.

Of all files of a site those of the index alone are not the same from one making to the next (Pagefind 1.5 writes its
filters in no fixed order), so no plan names them. Which pages they were made of is written down beside the ledger.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from press.kept import digest, read_kept, write_kept
from press.publishing import SEARCH, Place, replace_folder
from press.settings import CannotRun
from press.survey import identity

_LANGUAGE = "en"
_NONE = "The site has no search, as there is no Pagefind for this computer; the archive leads everywhere."

_ENDED = (
    "Pagefind was ended from outside, perhaps for lack of memory: for each thousand releases it needs a third of a "
    "gigabyte. Build on a computer with more, or with “press build --no-search”, which leaves the search as it is."
)

ALONE = "STANDFIRST_SEARCH_ALONE"
"""Set for a run that is there for the search alone: what was said of the same site is not said again."""

_SPARE = ("pagefind-ui.*", "pagefind-component-ui.*", "pagefind-modular-ui.*", "pagefind-highlight.js")
"""Pagefind's own widgets, of which our page uses none."""


@dataclass(frozen=True, slots=True)
class Search:
    """The search of the site at ``place`` as it should be: ``state`` stands for the pages that it is to find.

    ``kept`` is where it is written down what an index was made of, and ``version`` stands for the program.
    """

    place: Place
    kept: Path
    version: str
    state: str

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
        folder, kept = self.place.output / SEARCH, read_kept(self.kept, self.version)
        if kept is None or not folder.is_dir() or kept["index"] != [identity(folder), self.state]:
            return None
        count: int = kept["count"]
        return count

    def _make(self, program: Path) -> int:
        aside = self.place.search
        shutil.rmtree(aside, ignore_errors=True)
        try:
            count = make_index(program, self.place.output, aside)
            # Written before the step that it is about: whatever interrupts that, it is true of the new folder alone.
            kept = {"index": [identity(aside), self.state], "count": count}
            write_kept(self.kept, self.version, kept)
            replace_folder(aside, self.place.output / SEARCH)
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise CannotRun(f"The site is out, and its search could not be made: {why}.") from error
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        return count


def state_of(prints: Mapping[str, str]) -> str:
    """A digest of the pages of a site: the same as long as a search finds the same. ``prints`` are fingerprints."""
    pages = sorted((url, made) for url, made in prints.items() if url.endswith(".html"))
    return digest(*[part for page in pages for part in page])


def find_pagefind() -> Path | None:
    """Pagefind's program, where its package has one for this computer."""
    try:
        from pagefind_bin import get_executable
    except ImportError:
        return None
    with suppress(FileNotFoundError):
        return Path(get_executable())
    return None


def make_index(program: Path, site: Path, folder: Path) -> int:
    """Make the index of the site in one folder in another, and answer how many pages it finds.

    Every page is searched in one language's manner, so that one search finds the whole office, in all its languages.
    Raises ``CannotRun`` for what Pagefind refuses, and ``OSError``.
    """
    command = [str(program), "--site", str(site), "--output-path", str(folder), "--force-language", _LANGUAGE]
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
    for pattern in _SPARE:
        for file in folder.glob(pattern):
            file.unlink()
    languages = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))["languages"]
    return sum(language["page_count"] for language in languages.values())
