"""Everything that has a part in what a run finds and writes, beside the office itself, by one short name."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from press.kept import digest

_LIBRARIES = {
    "babel", "beautifulsoup4", "font-source-serif-pro", "jinja2", "markdown", "markupsafe", "pagefind-bin", "pelican",
    "phonenumberslite", "pillow", "pydantic", "pyyaml", "smartypants", "typogrify", "tzdata", "unidecode",
}  # fmt: skip
_OWN = (".py", ".css", ".json")
_RECORD = ".dist-info"
"""The ending of the folder in which an installer writes down a library; its name has the library's and its version."""


@cache
def program_version() -> str:
    """The digest of this program's own files, of Python's version and of the libraries'."""
    return digest(sys.version, *sorted(_libraries()), *_files(str(Path(__file__).parent)))


def _libraries() -> Iterator[str]:
    """Each of the libraries by name and version, as its record is called (PyPA, "Recording installed projects")."""
    # To ask importlib.metadata for sixteen versions takes as long as to read all of this program.
    for folder in sys.path:
        try:
            with os.scandir(folder or ".") as found:
                names = [entry.name for entry in found]
        except OSError:
            continue
        yield from (name for name in names if name.endswith(_RECORD) and _name_of(name) in _LIBRARIES)


def _name_of(record: str) -> str:
    """The name of the library that a record is of, as package registries write it."""
    return record.partition("-")[0].lower().replace("_", "-")


def _files(folder: str) -> Iterator[str | bytes]:
    """The path of each file of ours below a folder, and what is in it."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir():
            yield from _files(entry.path)
        elif entry.name.endswith(_OWN):
            yield f"{os.path.basename(folder)}/{entry.name}"  # noqa: PTH119 - of so many, pathlib makes a twentieth of a second
            with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123 - likewise
                yield file.read()
