"""Everything that has a part in what a run finds and writes, beside the office itself, by one short name."""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from press.kept import digest

_LIBRARIES = (
    "babel", "beautifulsoup4", "font-source-serif-pro", "jinja2", "markdown", "markupsafe", "pagefind-bin", "pelican",
    "phonenumberslite", "pillow", "pydantic", "pyyaml", "smartypants", "typogrify", "tzdata",
)  # fmt: skip


@cache
def program_version() -> str:
    """The digest of this program's own files, of Python's version and of the libraries'."""
    parts: list[bytes | str] = [sys.version]
    for folder, inside, names in os.walk(Path(__file__).parent):
        inside.sort()
        for name in sorted(names):
            if name.endswith((".py", ".css", ".json")):
                parts += [f"{Path(folder).name}/{name}", Path(folder, name).read_bytes()]
    parts += [f"{name} {_version(name)}" for name in _LIBRARIES]
    return digest(*parts)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
