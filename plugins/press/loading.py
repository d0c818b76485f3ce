"""The folder, read: the card of every release and page, the directory, and what could not be read at all.

A text is understood only where somebody needs it: when its verdict no longer holds, or its page is to be made again.
"""

from __future__ import annotations

import difflib
import errno
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from press import kit
from press.card import Card, make_card
from press.clock import Clock
from press.directory import Directory, load_directory
from press.edited import Cards, renewed
from press.fields import PAGE_NEEDS
from press.finding import Fault, Span
from press.folder import Folder, changed, read_folder, require_content, strays
from press.header import parse_header
from press.kept import digest
from press.kept_kits import KeptKits
from press.ledger import Entry, Ledger
from press.office import Office
from press.release import Release, parse_release
from press.settings import SETTINGS_FILE, CannotRun, Settings
from press.source import LARGEST, Source, Unreadable, decode, read_source

Misread = tuple[Source, Fault]
CONTACTS = "directory/contacts.yaml"
_NEARLY = (".txt", ".markdown")
"""What programs make of ``.md`` when they save a text. What else lies beside releases may be a download of one."""


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
    content = settings.content
    folder = folder or read_folder(content)
    directory = load_directory(
        content, settings.project, settings.country, settings.demonstration, kits.record if kits else None
    )
    _expect_duty(settings, directory)
    _expect_unchanged(content, folder)
    texts = _Texts(settings, ledger.entries if ledger else {})
    texts.misread += directory.faults
    texts.misread += kit.faults(directory, content / "media", kits.measure if kits else kit.measure)
    for inside in folder.files:
        if inside.lower().endswith(".md"):
            texts.take(inside, folder.digests.get(inside, ""))
        elif inside.startswith(("releases/", "pages/")) and inside.lower().endswith(_NEARLY):
            texts.misread.append(_misnamed(texts.lead + inside, "page" if inside.startswith("pages/") else "release"))
    if not texts.misread:
        _expect_featured(settings, texts.releases)
    asked = [release for file in outside if (release := texts.read_outside(file))]
    files, foreign = frozenset(folder.files), strays(content, folder)
    office = Office(settings, clock, directory, tuple(texts.releases), tuple(texts.pages), files - foreign, foreign)
    circumstances = digest(_settings(settings), *_directory(folder, directory))
    return Loaded(
        office, (*office.releases, *office.pages), texts.digests, tuple(texts.misread), tuple(asked), circumstances
    )


class _Texts:
    """The releases and pages, as they are read one after another; ``known`` are the entries of the ledger."""

    def __init__(self, settings: Settings, known: Mapping[str, Entry]) -> None:
        self.settings, self.known = settings, known
        self.releases: list[Card] = []
        self.pages: list[Card] = []
        self.digests: dict[str, str] = {}
        self.misread: list[Misread] = []
        self.lead = f"{_named(settings.content, settings.project)}/"

    def take(self, inside: str, made: str) -> None:
        """Read the text at a path below ``content``, whose digest is ``made`` if anybody knows it."""
        path = self.lead + inside
        if not inside.startswith(("releases/", "pages/")):
            self.misread.append(_misplaced(path))
            return
        if not _is_readable(inside):
            self.misread.append(_misspelt(path))
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
            self.misread.append(_refused(path, error))
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
            self.misread.append(_refused(path, error))
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


def _expect_duty(settings: Settings, directory: Directory) -> None:
    """Have no other contact shown on every page because the one on duty is misspelt. Raises ``CannotRun``."""
    duty = settings.duty_contact
    if duty and directory.contacts and duty not in directory.contacts and not directory.is_faulty("contact", duty):
        near = difflib.get_close_matches(duty, directory.contacts, n=1)
        hint = f" Did you mean “{near[0]}”?" if near else " Write a key that stands there, or take the line out."
        raise CannotRun(f"{SETTINGS_FILE}: PRESS_DUTY_CONTACT is “{duty}”, which is not in contacts.yaml.{hint}")


def _expect_featured(settings: Settings, releases: Iterable[Card]) -> None:
    """Have no release missing from the front page because its slug is misspelt. Raises ``CannotRun``."""
    known = {card.slug for card in releases} if settings.featured else set()
    for slug in settings.featured:
        if slug not in known:
            near = difflib.get_close_matches(slug, known, n=1)
            hint = f" Did you mean “{near[0]}”?" if near else ""
            raise CannotRun(f"{SETTINGS_FILE}: PRESS_FEATURED names “{slug}”, which is the slug of no release.{hint}")


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


def _refused(path: str, error: OSError) -> Misread:
    message = f"“{path}” cannot be read: {(error.strerror or 'the system refuses').lower()}."
    return Source(path, ""), Fault(Span(0, 0), message, "Make it a file that you may read.", "unreadable-file")


def _is_readable(name: str) -> bool:
    """Whether a name is one that a browser can ask for: not where the system gives bytes that are no UTF-8."""
    return name.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in name)


def _misspelt(path: str) -> Misread:
    message = f"“{path}” has a letter in its name that nobody can read: it came from another computer, or out of a zip."
    fix = "Rename the file, with plain letters, digits and hyphens alone."
    return Source(path, ""), Fault(Span(0, 0), message, fix, "unreadable-file")


def _misplaced(path: str) -> Misread:
    message = f"“{path}” is neither a release nor a page, so it would never be published."
    fix = "Move it into content/releases or content/pages, or give it another ending than .md."
    return Source(path, ""), Fault(Span(0, 0), message, fix, "misplaced-file")


def _misnamed(path: str, kind: str) -> Misread:
    message = f"“{path}” is not read: a {kind} is a file whose name ends in .md."
    fix = f"Rename it to “{PurePosixPath(path).stem}.md”, or move it elsewhere."
    return Source(path, ""), Fault(Span(0, 0), message, fix, "misplaced-file")
