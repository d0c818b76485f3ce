"""An office as a program builds it, ours first: where its sources are, what is run, and what comes out."""

from __future__ import annotations

import gzip
import os
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from bench import office, records
from bench.office import Made

PROJECT = Path(__file__).parents[1]


class Site(ABC):
    """A site in a folder of its own; ``office`` is the folder that ``office.write`` filled with the same releases."""

    name: ClassVar[str]
    css: ClassVar[str] = "press.css"
    leftovers: ClassVar[tuple[str, ...]] = ()
    """Beside the output, what a cold build must not find."""

    def __init__(self, folder: Path, office: Path) -> None:
        self.folder = folder
        self.office = office

    @property
    def output(self) -> Path:
        """Where the site is written."""
        return self.folder / "output"

    @property
    @abstractmethod
    def command(self) -> Sequence[str]:
        """What builds it, run in its folder."""

    @property
    def environment(self) -> Mapping[str, str]:
        """The environment of the command."""
        return os.environ

    @abstractmethod
    def write(self, made: Sequence[Made]) -> None:
        """Write everything that it is built from."""

    @abstractmethod
    def put(self, one: Made) -> None:
        """Write one release: a new one, or one that was edited."""

    def clean(self) -> None:
        """Leave nothing from which a build could profit.

        It is moved away, and removed with all else at the end: ext4 does not take the places of files that are just
        gone, and looks for others ten times as long. Nobody who builds a site for the first time waits for that.
        """
        for name in ("output", *self.leftovers):
            for path in self.folder.glob(name):
                path.rename(Path(tempfile.mkdtemp(prefix="past-", dir=self.folder.parent)) / path.name)

    def page(self, one: Made) -> Path:
        """The page of a release."""
        return self.output / address(one)

    def pages(self) -> int:
        """How many pages there are."""
        return sum(file.endswith(".html") for _, _, files in os.walk(self.output) for file in files)

    def weight(self, page: Path) -> int:
        """What a reader's browser fetches for a page, packed: its HTML and the style sheet, in bytes."""
        return sum(len(gzip.compress(file.read_bytes())) for file in (page, self.output / self.css))


def address(one: Made) -> str:
    """Where the page of a release is, below the site's root, by every program."""
    return f"releases/{one.fields['Date'][:4]}/{one.slug}/index.html"


SETTINGS = f"""\
import sys

sys.path.insert(0, {str(PROJECT / "plugins")!r})

import press.stages

SITENAME = "Made-up press office"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
PRESS_DUTY_CONTACT = {records.DUTY!r}
PRESS_DEMONSTRATION = True
PATH = "content"
OUTPUT_PATH = "output"
THEME = {str(PROJECT / "theme")!r}
PLUGINS = [press.stages]
"""


class Standfirst(Site):
    """Ours. It is built where the office is."""

    name = "Standfirst"
    css = "theme/press.css"
    leftovers = (".press", ".output*")
    press = str(PROJECT / ".venv" / "bin" / "press")

    @property
    def command(self) -> Sequence[str]:
        """A build without a search, which no peer makes either."""
        return [*self.whole, "--no-search"]

    @property
    def whole(self) -> Sequence[str]:
        """What ``make site`` runs."""
        return [self.press, "build"]

    @property
    def environment(self) -> Mapping[str, str]:
        """The same day for every run."""
        return {**os.environ, "PRESS_AS_OF": office.AS_OF}

    def write(self, made: Sequence[Made]) -> None:
        """Write the settings; all else is there."""
        (self.folder / "pelicanconf.py").write_text(SETTINGS, "utf-8")

    def put(self, one: Made) -> None:
        """Write one release."""
        (self.folder / one.path).write_text(one.text, "utf-8")
