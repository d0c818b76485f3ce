"""The folder, read: the card of every release and page, the directory, and what could not be read at all.

A text is understood only where somebody needs it: when its verdict no longer holds, or its page is to be made again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from mimetypes import MimeTypes
from pathlib import Path

from press import kit
from press.card import Card
from press.clock import Clock
from press.content import Texts, parse, read_bytes, read_card
from press.directory import KIT_FILE, Directory, load_directory
from press.edited import Cards, renewed
from press.expected import expect_colours, expect_duty, expect_exit, expect_featured
from press.folder import Folder, changed_meanwhile, read_folder, read_unchanged, require_content, strays
from press.kept import digest
from press.kept_kits import KeptKits
from press.ledger import Ledger
from press.misread import Misread
from press.office import Office
from press.release import Release
from press.rules.held_link import held_at
from press.settings import Settings
from press.source import Source, Unreadable, decode
from press.whereabouts import is_private
from press.workers import Beside

CONTACTS = "directory/contacts.yaml"
_XML = (".svg", ".svgz", ".xml", ".rdf", ".rss", ".atom")
"""What a browser opens as XML, and runs where there is something to run."""
_TYPES = MimeTypes()
"""The types that every Python knows: not those of this computer."""


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
        return parse(self.source(card), self.office.settings, is_page=card.is_page)

    def source(self, card: Card) -> Source:
        """The text of the file of ``card``. Raises ``CannotRun`` where it has changed since."""
        file = self.office.settings.project / card.path
        return decode(read_unchanged(file, self.digests[card.path], card.path), card.path)

    def reread(self, card: Card, made: str) -> Card | None:
        """The card of a release whose file has the digest ``made`` now; none where it cannot be read, or has not."""
        try:
            data = read_bytes(str(self.office.settings.project / card.path), card.path)
            source = decode(data, card.path)
        except (OSError, Unreadable):
            return None
        return read_card(source, self.office.settings, card.is_page) if digest(data) == made else None

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
    texts = Texts(settings, ledger.entries if ledger else {})
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
    expect_exit(settings, held_at(office, settings.exit_url))
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
    """The drawings, other XML, and pages whose name does not say so, in which a browser may run something.

    Drawings of kits are looked at with the kits.
    """
    for inside in folder.digests:
        is_xml = inside.lower().endswith(_XML)
        if is_xml and inside.rpartition("/")[0].startswith("media/"):
            continue
        if not is_xml and not _says_nothing(inside):
            continue
        if kits:
            may = kits.may_run(inside) if is_xml else kits.is_page(inside)
        else:
            data = read_unchanged(content / inside, folder.digests[inside], f"{content.name}/{inside}")
            may = (kit.may_run if is_xml else kit.is_page)(data)
        if may:
            yield inside


def _says_nothing(inside: str) -> bool:
    """Whether a web server cannot tell by a file's name what it is, so that a browser looks at how it begins."""
    return not is_private(inside) and _TYPES.guess_type(inside) == (None, None)


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
            raise changed_meanwhile(f"{content.name}/{inside}")
