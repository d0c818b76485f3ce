"""``press new``: a release to fill in."""

from __future__ import annotations

import os
import re
import unicodedata
from argparse import ArgumentParser, Namespace
from pathlib import Path

from press.clock import clock
from press.desk.options import add_project, settings_of
from press.latin import unaccented
from press.meanings import is_slug
from press.settings import CannotRun

# Every required field, the empty ones on purpose: until they are filled in, preflight stops the release.
_TEMPLATE = """\
Title: {title}
Standfirst:
Date: {date}
Issuers:
Contacts:



Ends

## Notes to editors

"""
_LONGEST = 70


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("title", metavar="TITLE", help="the headline, in quotes")
    add_project(parser)


def run(arguments: Namespace) -> int:
    """Write the file and print its path. A file that is there already is left as it is."""
    settings = settings_of(arguments)
    title = " ".join("".join(c if c.isprintable() else " " for c in arguments.title).split())
    slug = slug_of(title)
    if not is_slug(slug):
        raise CannotRun(
            f"No file name can be made from the title “{title}”. "
            "Give it a few words in Latin letters; the title in the file can be changed afterwards."
        )
    if not settings.content.is_dir():
        raise CannotRun(f"There is no folder “{settings.content}” to put a release in.")
    today = clock(settings.zone).today
    file = settings.content / "releases" / f"{today.year}" / f"{today.isoformat()}-{slug}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    name = Path(os.path.relpath(file)).as_posix()
    try:
        with file.open("x", encoding="utf-8") as opened:
            opened.write(_TEMPLATE.format(title=title, date=today.isoformat()))
    except FileExistsError:
        raise CannotRun(f"There is already a file “{name}”; it was left as it is.") from None
    print(name)
    return 0


def slug_of(title: str) -> str:
    """The words of ``title`` as the last part of an address: ``A child's café`` is ``a-childs-cafe``."""
    words = unaccented(title.replace("'", "").replace("’", ""))
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
    return slug if len(slug) <= _LONGEST else slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]
