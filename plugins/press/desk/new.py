"""``press new``: a release to fill in."""

from __future__ import annotations

import os
import re
import shlex
import sys
import unicodedata
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from press.clock import clock
from press.desk.options import add_project, settings_of
from press.directory import Directory, Topic, load_directory
from press.directory.checking import listing
from press.folder import require_content
from press.latin import unaccented
from press.settings import CannotRun, Settings
from press.slugs import is_slug

# Every required field, the empty ones on purpose: a check finds them, and as a draft the file stops nobody.
_TEMPLATE = """\
Title: {title}
Standfirst:
Date: {date}
Issuers:
Contacts:
Status: draft



Ends

## Notes to editors

"""
_LONGEST = 70
_SHOWN = 12
"""So many keys of the directory are named; who needs another finds it in the file."""


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("title", metavar="TITLE", help="the headline, in quotes")
    add_project(parser)


def run(arguments: Namespace) -> int:
    """Write the file and print its path, and beside that what is to be done next. No file is written over."""
    settings = settings_of(arguments)
    title = " ".join("".join(c if c.isprintable() else " " for c in arguments.title).split())
    slug = slug_of(title)
    if not is_slug(slug):
        raise CannotRun(
            f"No file name can be made from the title “{title}”. "
            "Give it a few words in Latin letters; the title in the file can be changed afterwards."
        )
    require_content(settings)
    directory = load_directory(settings.content, settings.project, settings.country, settings.demonstration)
    today = clock(settings.zone).today
    folder = settings.content / "releases" / f"{today.year}"
    # In one year, a file with another date in front would have the same address.
    taken = [
        file for file in sorted(folder.glob(f"*{slug}.md")) if re.fullmatch(rf"(?:[\d-]{{10}}-)?{slug}", file.stem)
    ]
    if taken:
        raise _taken(taken[0])
    file = folder / f"{today.isoformat()}-{slug}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    _write(file, _TEMPLATE.format(title=title, date=today.isoformat()))
    name = _named(file)
    print(name, flush=True)
    project = [] if arguments.project is None else ["--project", str(arguments.project)]
    check = shlex.join([_press(settings), "check", *project, name])
    print(_next(directory, today, check), file=sys.stderr)
    return 0


def _write(file: Path, text: str) -> None:
    """Write a new file, whole or not at all. Raises ``CannotRun``."""
    try:
        opened = file.open("x", encoding="utf-8")
    except FileExistsError:
        raise _taken(file) from None
    try:
        with opened:
            opened.write(text)
    except OSError as error:
        file.unlink(missing_ok=True)
        why = (error.strerror or "the system refuses").lower()
        raise CannotRun(f"“{_named(file)}” cannot be written: {why}. Nothing is left of it.") from error


def _taken(file: Path) -> CannotRun:
    return CannotRun(
        f"There is already a file of this title, “{_named(file)}”; it was left as it is. "
        "To go on with it, open it in a text editor. "
        "For another release, give another title, which can be changed in the file afterwards."
    )


def _next(directory: Directory, today: date, check: str) -> str:
    """What is to be done with the file, which ``check`` checks."""
    organisations = {key: one.name for key, one in directory.organisations.items()}
    contacts = {
        key: f"{one.name}, {organisations.get(one.organisation, one.organisation)}"
        for key, one in directory.contacts.items()
        if one.until is None or one.until >= today
    }
    return "\n".join(
        [
            "Open it in a text editor and fill in:",
            "  Standfirst: what happened, in one or two sentences.",
            "  Issuers: in whose name it goes out. Write one of these keys, or several with commas between them:",
            *_keys(organisations, "organisations.yaml"),
            "  Contacts: whom journalists ring. Likewise:",
            *_keys(contacts, "contacts.yaml"),
            *_tags(directory),
            "  The release itself, above “Ends”. Below it stands what is for editors alone.",
            f"Then check it: {check}",
            "It is a draft: it is not published, and its errors stop nothing else from going out.",
            "To publish it, take out the line “Status: draft” or write “Status: published”, then run “make site”.",
        ]
    )


def _tags(directory: Directory) -> Iterator[str]:
    """What releases may be about, the sensitive topics first; nothing where the office keeps no topics."""
    topics = sorted(directory.topics.values(), key=lambda topic: not topic.sensitive)
    if topics:
        yield "  Tags: what it is about, in a line more of the header, if one of these topics fits. Likewise:"
        yield from _keys({topic.name: _asked_for(topic, directory) for topic in topics}, "topics.yaml")


def _asked_for(topic: Topic, directory: Directory) -> str:
    """What a topic asks of its releases: of a sensitive one, its helplines."""
    if not topic.sensitive:
        return ""
    lines = [directory.helplines[key].name for key in topic.helplines if key in directory.helplines]
    return f"sensitive: the text must give {listing(lines) if lines else 'a helpline'}"


def _keys(names: Mapping[str, str], file: str) -> Iterator[str]:
    """A few keys of a file of the directory, each with the name that it stands for."""
    if not names:
        yield f"    None can be used in content/directory/{file}: docs/directory.md shows how to write one, and"
        yield "    “press check content/directory” says what is wrong with those that are there."
        return
    few = dict(list(names.items())[:_SHOWN])
    width = max(map(len, few))
    yield from (f"    {key:{width}}  {name}".rstrip() for key, name in few.items())
    if len(names) > len(few):
        yield f"    and {len(names) - len(few)} more in content/directory/{file}"


def _named(file: Path) -> str:
    return Path(os.path.relpath(file)).as_posix()


def _press(settings: Settings) -> str:
    """This command, as it is said from here."""
    program = settings.project / ".venv" / "bin" / "press"
    return _named(program) if program.exists() else "press"


def slug_of(title: str) -> str:
    """The words of ``title`` as the last part of an address: ``A child's café`` is ``a-childs-cafe``."""
    words = unaccented(title.replace("'", "").replace("’", ""))
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
    return slug if len(slug) <= _LONGEST else slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]
