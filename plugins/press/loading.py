"""The folder, read: the card of every release and page, the directory, and what could not be read at all.

A text is understood only where somebody needs it: when its verdict no longer holds, or its page is to be made again.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from press import kit
from press.card import Card, make_card
from press.clock import Clock
from press.directory import KIT_FILE, Directory, load_directory
from press.edited import Cards, renewed
from press.expected import expect_colours, expect_duty, expect_featured
from press.fields import PAGE_NEEDS
from press.folder import Folder, changed, read_folder, require_content, strays
from press.header import parse_header
from press.kept import digest
from press.kept_kits import KeptKits
from press.ledger import Entry, Ledger
from press.misread import Misread, is_readable, misnamed, misplaced, misspelt, refused
from press.office import Office
from press.release import Release, parse_release
from press.settings import Settings
from press.source import LARGEST, Source, Unreadable, decode, read_source
from press.workers import Beside

CONTACTS = "directory/contacts.yaml"
_NEARLY = (".txt", ".markdown")
"""What programs make of ``.md`` when they save a text. What else lies beside releases may be a download of one."""

_XML = (".svg", ".svgz", ".xml", ".rdf", ".rss", ".atom")
"""What a browser opens as XML, and runs where there is something to run."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The office as the folder holds it.

    ``cards`` are the releases and pages to be checked, ``digests`` those of their files, by path. ``misread`` are the
    faults of files that gave no release and no record. ``asked`` are releases from outside ``content`` that the
    command line names, read whole. ``circumstances`` is a digest of what every verdict depends on: the
    directory without contacts and kits, and the settings.
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
            raise changed(card.path)
        return decode(data, card.path)

    def reread(self, card: Card, made: str) -> Card | None:
        """The card of a release whose file has the digest ``made`` now; none where it cannot be read, or has not."""
        try:
            data = _read(str(self.office.settings.project / card.path), card.path)
            source = decode(data, card.path)
        except (OSError, Unreadable):
            return None
        return _card(source, self.office.settings, card.is_page) if digest(data) == made else None

    def renewed(self, edited: Cards, digests: Mapping[str, str]) -> Loaded:
        """The same with some of its releases edited, which stand where they stood; ``digests`` are those of theirs."""
        return replace(
            self,
            office=self.office.renewed(edited),
            cards=renewed(self.cards, edited),
            digests={**self.digests, **digests},
        )


def load_office(
    settings: Settings,
    clock: Clock,
    outside: Iterable[Path] = (),
    ledger: Ledger | None = None,
    kits: KeptKits | None = None,
    folder: Folder | None = None,
) -> Loaded:
    """Read the whole office. ``ledger`` and ``kits`` are what earlier runs know.

    ``folder`` are its files, where they have been looked at already. Raises ``CannotRun`` where there is no ``content``
    to read.
    """
    require_content(settings)
    expect_colours(settings)
    content = settings.content
    folder = folder or read_folder(content)
    texts = _Texts(settings, ledger.entries if ledger else {})
    read_directory = partial(_read_directory, settings, folder, kits)
    with _learning(kits, folder, read_directory):
        texts.take_all(folder)
    directory, faults = read_directory()
    texts.misread += faults
    expect_duty(settings, directory)
    _expect_unchanged(content, folder)
    if not texts.misread:
        expect_featured(settings, texts.releases)
    asked = [release for file in outside if (release := texts.read_outside(file))]
    files, foreign = frozenset(folder.files), strays(content, folder)
    running = frozenset(_running(content, folder, kits))
    office = Office(
        settings, clock, directory, tuple(texts.releases), tuple(texts.pages), files - foreign, foreign, running
    )
    circumstances = digest(_settings(settings), *_directory(folder, directory))
    return Loaded(
        office, (*office.releases, *office.pages), texts.digests, tuple(texts.misread), tuple(asked), circumstances
    )


def _read_directory(settings: Settings, folder: Folder, kits: KeptKits | None) -> tuple[Directory, list[Misread]]:
    """The directory, and what is wrong in it and with the pictures of the kits."""
    content, media = settings.content, settings.content / "media"
    record, measure = (kits.record, kits.measure) if kits else (None, kit.measure)
    directory = load_directory(content, settings.project, settings.country, settings.demonstration, record)
    return directory, [
        *directory.faults,
        *kit.faults(directory, media, measure),
        *kit.placed(content, folder.digests, measure),
    ]


def _running(content: Path, folder: Folder, kits: KeptKits | None) -> Iterator[str]:
    """The drawings, and other XML, in which a browser may run something. Those of kits are looked at with the kits."""
    for inside in folder.digests:
        if not inside.lower().endswith(_XML) or inside.rpartition("/")[0].startswith("media/"):
            continue
        try:
            if kits.may_run(inside) if kits else kit.may_run((content / inside).read_bytes()):
                yield inside
        except OSError:
            raise changed(f"{content.name}/{inside}") from None


@contextmanager
def _learning(kits: KeptKits | None, folder: Folder, read_directory: Callable[[], object]) -> Iterator[None]:
    """Have a copy of this process find out about the kits meanwhile, where there are many new ones."""
    count = sum(inside.endswith(f"/{KIT_FILE}") for inside in folder.files)
    if kits is None or not kits.are_many_new(count):
        yield
        return
    learnt = Beside(partial(kits.learn, read_directory))
    try:
        yield
        if learnt.copy:
            kits.take_over(learnt())
    finally:
        learnt.end()


class _Texts:
    """The releases and pages, as they are read one after another; ``known`` are the entries of the ledger."""

    def __init__(self, settings: Settings, known: Mapping[str, Entry]) -> None:
        self.settings, self.known = settings, known
        self.releases: list[Card] = []
        self.pages: list[Card] = []
        self.digests: dict[str, str] = {}
        self.misread: list[Misread] = []
        self.lead = f"{_named(settings.content, settings.project)}/"

    def take_all(self, folder: Folder) -> None:
        """Read every text of a folder, and miss those that only nearly are some."""
        for inside in folder.files:
            if inside.lower().endswith(".md"):
                self.take(inside, folder.digests.get(inside, ""))
            elif inside.startswith(("releases/", "pages/")) and inside.lower().endswith(_NEARLY):
                self.misread.append(misnamed(self.lead + inside, "page" if inside.startswith("pages/") else "release"))

    def take(self, inside: str, made: str) -> None:
        """Read the text at a path below ``content``, whose digest is ``made`` if anybody knows it."""
        path = self.lead + inside
        if not inside.startswith(("releases/", "pages/")):
            self.misread.append(misplaced(path))
            return
        if not is_readable(inside):
            self.misread.append(misspelt(path))
            return
        is_page = inside.startswith("pages/")
        entry = self.known.get(path)
        try:
            if entry and entry.digest == made:
                card = entry.card
            else:
                data = _read(f"{self.settings.content}/{inside}", path)
                made = digest(data)
                card = _card(decode(data, path), self.settings, is_page)
        except Unreadable as error:
            self.misread.append((error.source, error.fault))
        except OSError as error:
            self.misread.append(refused(path, error))
        else:
            self.digests[path] = made
            (self.pages if is_page else self.releases).append(card)

    def read_outside(self, file: Path) -> Release | None:
        """The release in a file from outside ``content``, read whole."""
        path = _named(file, self.settings.project)
        try:
            return _parse(read_source(file, path), self.settings, is_page=False)
        except Unreadable as error:
            self.misread.append((error.source, error.fault))
        except OSError as error:
            self.misread.append(refused(path, error))
        return None


def _settings(settings: Settings) -> str:
    """What of the settings a verdict may depend on: not where the office stands on this machine."""
    told = replace(settings, project=Path(), content=Path(settings.content.name), output=Path(), theme=Path())
    return repr(told)


def _directory(folder: Folder, directory: Directory) -> Iterator[str]:
    """What of the directory every verdict depends on: all but contacts and kits, which a rule asks for one by one."""
    for inside in folder.files:
        if inside.startswith("directory/") and inside != CONTACTS:
            yield inside
            yield folder.digests.get(inside, "")
    # A record may be faulty for what is wrong with another: for a logo that is in no kit.
    yield repr((sorted(broken for broken in directory.broken if broken[0] != "kit"), sorted(directory.unread)))
    for source in directory.misread:
        yield source.text


def _expect_unchanged(content: Path, folder: Folder) -> None:
    """See that the directory, which was read just now, is that of which ``folder`` has the digests."""
    for inside, made in folder.digests.items():
        if inside.startswith("directory/") and digest((content / inside).read_bytes()) != made:
            raise changed(f"{content.name}/{inside}")


def _read(file: str, path: str) -> bytes:
    """The content of a file. Raises ``Unreadable`` for one that is too large, and ``OSError`` as the system does."""
    if not stat.S_ISREG(os.stat(file).st_mode):  # noqa: PTH116 - likewise below
        raise OSError(errno.EINVAL, "it is not a file of text")
    with open(file, "rb") as text:  # noqa: PTH123 - pathlib takes as long as the reading
        data = text.read(LARGEST + 1)
    if len(data) > LARGEST:
        read_source(Path(file), path)
    return data


def _card(source: Source, settings: Settings, is_page: bool) -> Card:
    header = parse_header(source, settings.zone, PAGE_NEEDS) if is_page else parse_header(source, settings.zone)
    return make_card(source.path, header, is_page=is_page)


def _parse(source: Source, settings: Settings, *, is_page: bool) -> Release:
    return parse_release(source, settings.zone, headings=settings.notes_headings, is_page=is_page)


def _named(file: Path, project: Path) -> str:
    return Path(os.path.relpath(file, project)).as_posix()
