"""The folder, read: the card of every release and page, the directory, and what could not be read at all.

Every file is read every time, since only its content tells whether it has changed; that takes a tenth of a second for
ten thousand. Its text is understood only where somebody needs it: when its verdict no longer holds, or its page is to
be made again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NoReturn

from press import kit
from press.card import Card, make_card
from press.clock import Clock
from press.directory import Directory, load_directory
from press.fields import PAGE_NEEDS
from press.finding import Fault, Span
from press.header import parse_header
from press.kept_kits import KeptKits
from press.ledger import Ledger, digest
from press.office import Office
from press.release import Release, parse_release
from press.settings import CannotRun, Settings
from press.source import LARGEST, Source, Unreadable, decode, read_source

Misread = tuple[Source, Fault]


@dataclass(frozen=True, slots=True)
class Loaded:
    """The office as the folder holds it.

    ``cards`` are the releases and pages to be checked, ``digests`` those of their files, by path. ``misread`` are the
    faults of files that gave no release and no record. ``asked`` are releases from outside ``content`` that the
    command line names, read whole. ``circumstances`` is a digest of what every verdict depends on: the directory and
    the settings.
    """

    office: Office
    cards: tuple[Card, ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict)
    misread: tuple[Misread, ...] = ()
    asked: tuple[Release, ...] = ()
    circumstances: str = ""

    def read(self, card: Card) -> Release:
        """The release or page of ``card``, read whole. Raises ``CannotRun`` where its file has changed since."""
        return _parse(self.source(card), self.office.settings, is_page=card.is_page)

    def source(self, card: Card) -> Source:
        """The text of the file of ``card``. Raises ``CannotRun`` where it has changed since."""
        settings = self.office.settings
        try:
            data = (settings.project / card.path).read_bytes()
        except OSError:
            data = b""
        if digest(data) != self.digests[card.path]:
            raise CannotRun(f"“{card.path}” was changed while it was being read. Start again.")
        return decode(data, card.path)


def load_office(
    settings: Settings,
    clock: Clock,
    outside: Iterable[Path] = (),
    ledger: Ledger | None = None,
    kits: KeptKits | None = None,
) -> Loaded:
    """Read the whole office; ``ledger`` and ``kits`` are what earlier runs know.

    Raises ``CannotRun`` where there is no ``content`` to read.
    """
    require_content(settings)
    content = settings.content
    directory = load_directory(
        content, settings.project, settings.country, settings.demonstration, kits.record if kits else None
    )
    misread: list[Misread] = [
        *directory.faults,
        *kit.faults(directory, content / "media", kits.measure if kits else kit.measure),
    ]
    known = ledger.entries if ledger else {}
    releases: list[Card] = []
    pages: list[Card] = []
    digests: dict[str, str] = {}
    files = sorted(_files(content))
    lead = f"{_named(content, settings.project)}/"
    for inside in files:
        if not inside.lower().endswith(".md"):
            continue
        path = lead + inside
        if not inside.startswith(("releases/", "pages/")):
            misread.append(_misplaced(path))
            continue
        is_page = inside.startswith("pages/")
        try:
            data = _read_bytes(f"{content}/{inside}", path)
            digests[path] = made = digest(data)
            entry = known.get(path)
            card = entry.card if entry and entry.digest == made else _card(decode(data, path), settings, is_page)
        except Unreadable as error:
            misread.append((error.source, error.fault))
        except OSError as error:
            misread.append(_refused(path, error))
        else:
            (pages if is_page else releases).append(card)
    asked: list[Release] = []
    for file in outside:
        path = _named(file, settings.project)
        try:
            asked.append(_parse(read_source(file, path), settings, is_page=False))
        except Unreadable as error:
            misread.append((error.source, error.fault))
        except OSError as error:
            misread.append(_refused(path, error))
    office = Office(settings, clock, directory, tuple(releases), tuple(pages), frozenset(files))
    circumstances = digest(_settings(settings), *_directory(content, files, directory))
    return Loaded(office, (*releases, *pages), digests, tuple(misread), tuple(asked), circumstances)


def require_content(settings: Settings) -> None:
    """See that the office has a folder of content. Raises ``CannotRun``."""
    if not settings.content.is_dir():
        raise CannotRun(
            f"There is no folder “{_named(settings.content, settings.project)}”: there is nothing to check or build. "
            "Releases live in content/releases, the directory in content/directory."
        )


def _settings(settings: Settings) -> str:
    """What of the settings a verdict may depend on: not where the office stands on this machine."""
    told = replace(settings, project=Path(), content=Path(settings.content.name), output=Path(), theme=Path())
    return repr(told)


def _directory(content: Path, files: Iterable[str], directory: Directory) -> Iterator[bytes | str]:
    """What of the directory a verdict may depend on: all but the kits, which a rule asks for one by one."""
    for inside in files:
        if inside.startswith("directory/"):
            yield inside
            yield (content / inside).read_bytes()
    # An organisation may be faulty for a logo that is in no kit.
    yield repr(sorted(broken for broken in directory.broken if broken[0] != "kit"))


def _files(content: Path) -> Iterator[str]:
    """The path of every file under ``content``, hidden ones and editors' copies aside. Links to folders are not read.

    Raises ``CannotRun`` for a folder that cannot be opened: what is in it would vanish from the site without a word.
    """
    root = str(content)
    for folder, names, files in os.walk(root, onerror=_refuse):
        names[:] = [name for name in names if not name.startswith(".")]
        inside = folder[len(root) + 1 :].replace(os.sep, "/")
        lead = f"{inside}/" if inside else ""
        yield from (lead + file for file in files if not file.startswith(".") and not file.endswith("~"))


def _refuse(error: OSError) -> NoReturn:
    why = (error.strerror or "the system refuses").lower()
    raise CannotRun(f"The folder “{error.filename}” cannot be read: {why}. Make it one that you may open.") from error


def _read_bytes(file: str, path: str) -> bytes:
    """The content of a file. Raises ``Unreadable`` for one that is too large, and ``OSError`` as the system does."""
    # Not through Path and open: of ten thousand files, each layer of Python's costs a tenth of a second.
    handle = os.open(file, os.O_RDONLY)
    try:
        size = os.fstat(handle).st_size
        if size > LARGEST:
            read_source(Path(file), path)
        data = os.read(handle, size + 1)
        return data if len(data) == size else Path(file).read_bytes()
    finally:
        os.close(handle)


def _card(source: Source, settings: Settings, is_page: bool) -> Card:
    header = parse_header(source, settings.zone, PAGE_NEEDS) if is_page else parse_header(source, settings.zone)
    return make_card(source.path, header, is_page=is_page)


def _parse(source: Source, settings: Settings, *, is_page: bool) -> Release:
    return parse_release(source, settings.zone, headings=settings.notes_headings, is_page=is_page)


def _named(file: Path, project: Path) -> str:
    return Path(os.path.relpath(file, project)).as_posix()


def _refused(path: str, error: OSError) -> Misread:
    message = f"“{path}” cannot be read: {(error.strerror or 'the system refuses').lower()}."
    return Source(path, ""), Fault(Span(0, 0), message, "Make it a file that you may read.", "unreadable-file")


def _misplaced(path: str) -> Misread:
    return Source(path, ""), Fault(
        Span(0, 0),
        f"“{path}” is neither a release nor a page, so it would never be published.",
        "Move it into content/releases or content/pages, or give it another ending than .md.",
        "misplaced-file",
    )
