"""The folder, read: every release and page parsed once, the directory, and what could not be read at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from press import kit
from press.clock import Clock
from press.directory import load_directory
from press.finding import Fault, Span
from press.office import Office
from press.release import Release, parse_release
from press.settings import CannotRun, Settings
from press.source import Source, Unreadable, read_source

Misread = tuple[Source, Fault]


@dataclass(frozen=True, slots=True)
class Loaded:
    """The office as the folder holds it, with its releases and pages read whole.

    ``misread`` are the faults of files that gave no release and no record. ``asked`` are releases from outside
    ``content`` that the command line names.
    """

    office: Office
    releases: tuple[Release, ...]
    pages: tuple[Release, ...]
    misread: tuple[Misread, ...]
    asked: tuple[Release, ...] = ()


def load_office(settings: Settings, clock: Clock, outside: Iterable[Path] = ()) -> Loaded:
    """Read the whole office. Raises ``CannotRun`` where there is no ``content`` to read."""
    require_content(settings)
    content = settings.content
    directory = load_directory(content, settings.project, settings.country, settings.demonstration)
    releases: list[Release] = []
    pages: list[Release] = []
    misread: list[Misread] = [*directory.faults, *kit.faults(directory, content / "media")]
    files = sorted(_files(content))
    for file in files:
        inside = file.relative_to(content).as_posix()
        if file.suffix.lower() != ".md":
            continue
        if not inside.startswith(("releases/", "pages/")):
            misread.append(_misplaced(file, settings.project))
            continue
        is_page = inside.startswith("pages/")
        read = _read(file, settings, is_page)
        if isinstance(read, Release):
            (pages if is_page else releases).append(read)
        else:
            misread.append(read)
    asked: list[Release] = []
    for file in outside:
        read = _read(file, settings, is_page=False)
        if isinstance(read, Release):
            asked.append(read)
        else:
            misread.append(read)
    names = frozenset(file.relative_to(content).as_posix() for file in files)
    cards, page_cards = (tuple(one.card for one in read) for read in (releases, pages))
    office = Office(settings, clock, directory, cards, page_cards, names)
    return Loaded(office, tuple(releases), tuple(pages), tuple(misread), tuple(asked))


def require_content(settings: Settings) -> None:
    """See that the office has a folder of content. Raises ``CannotRun``."""
    if not settings.content.is_dir():
        raise CannotRun(
            f"There is no folder “{_named(settings.content, settings.project)}”: there is nothing to check or build. "
            "Releases live in content/releases, the directory in content/directory."
        )


def _files(content: Path) -> Iterator[Path]:
    """Every file under ``content``, hidden ones and editors' copies aside. Links are not followed out of a folder.

    Raises ``CannotRun`` for a folder that cannot be opened: what is in it would vanish from the site without a word.
    """
    for folder, names, files in os.walk(content, onerror=_refuse):
        names[:] = sorted(name for name in names if not name.startswith("."))
        yield from (Path(folder, file) for file in files if not file.startswith(".") and not file.endswith("~"))


def _refuse(error: OSError) -> NoReturn:
    why = (error.strerror or "the system refuses").lower()
    raise CannotRun(f"The folder “{error.filename}” cannot be read: {why}. Make it one that you may open.") from error


def _named(file: Path, project: Path) -> str:
    return Path(os.path.relpath(file, project)).as_posix()


def _read(file: Path, settings: Settings, is_page: bool) -> Release | Misread:
    path = _named(file, settings.project)
    try:
        source = read_source(file, path)
    except Unreadable as error:
        return error.source, error.fault
    except OSError as error:
        message = f"“{path}” cannot be read: {(error.strerror or 'the system refuses').lower()}."
        return Source(path, ""), Fault(Span(0, 0), message, "Make it a file that you may read.", "unreadable-file")
    return parse_release(source, settings.zone, headings=settings.notes_headings, is_page=is_page)


def _misplaced(file: Path, project: Path) -> Misread:
    path = _named(file, project)
    return Source(path, ""), Fault(
        Span(0, 0),
        f"“{path}” is neither a release nor a page, so it would never be published.",
        "Move it into content/releases or content/pages, or give it another ending than .md.",
        "misplaced-file",
    )
