"""The texts of ``content``, read: the card of each release and page, or why its file gives none."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Mapping
from pathlib import Path

from press.card import Card, make_card
from press.fields import PAGE_NEEDS
from press.folder import Folder
from press.header import parse_header
from press.kept import digest
from press.ledger import Entry
from press.misread import Misread, copied, is_readable, misnamed, misplaced, misspelt, refused, unread
from press.overlooked import overlooked
from press.patterns import pattern
from press.release import Release, parse_release
from press.settings import Settings
from press.source import LARGEST, Source, Unreadable, decode, known_as, read_source

_NEARLY = (".txt", ".markdown")
"""What programs write in the place of ``.md`` when they save a text. Releases may link to files of any other kind."""

# “tea copy 2.md” is Finder's, “tea - Copy (2).md” and “tea (1).md” are those of Windows and of browsers.
_COPIED = pattern(r" (?:(?:- )?copy(?: \d{1,3}| \(\d{1,3}\))?|\(\d{1,3}\))(?=\.md\Z)", re.IGNORECASE)


class Texts:
    """The releases and pages, as they are read one after another; ``known`` are the entries of the ledger."""

    def __init__(self, settings: Settings, known: Mapping[str, Entry]) -> None:
        self.settings, self.known = settings, known
        self.releases: list[Card] = []
        self.pages: list[Card] = []
        self.digests: dict[str, str] = {}
        self.misread: list[Misread] = []
        self.lead = f"{known_as(settings.content, settings.project)}/"

    def take_all(self, folder: Folder) -> None:
        """Read every text of a folder, and say which files only nearly are one."""
        there = frozenset(folder.files)
        for inside in folder.files:
            if inside.lower().endswith(".md"):
                original = _COPIED.sub("", inside)
                if original != inside and original in there and inside.startswith(("releases/", "pages/")):
                    self.misread.append(copied(self.lead + inside, self.lead + original))
                else:
                    self.take(inside, folder.digests.get(inside, ""))
            elif inside.startswith(("releases/", "pages/")) and inside.lower().endswith(_NEARLY):
                self.misread.append(misnamed(self.lead + inside, _kind(inside)))
        for inside in overlooked(self.settings.content, folder):
            self.misread.append(unread(self.lead + inside, _kind(inside)))

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
                data = read_bytes(f"{self.settings.content}/{inside}", path)
                made = digest(data)
                card = read_card(decode(data, path), self.settings, is_page)
        except Unreadable as error:
            self.misread.append((error.source, error.fault))
        except OSError as error:
            self.misread.append(refused(path, error))
        else:
            self.digests[path] = made
            (self.pages if is_page else self.releases).append(card)

    def read_outside(self, file: Path) -> Release | None:
        """The release in a file from outside ``content``, read whole."""
        path = known_as(file, self.settings.project)
        try:
            return parse(read_source(file, path), self.settings, is_page=False)
        except Unreadable as error:
            self.misread.append((error.source, error.fault))
        except OSError as error:
            self.misread.append(refused(path, error))
        return None


def _kind(inside: str) -> str:
    return "page" if inside.startswith("pages/") else "release"


def read_bytes(file: str, path: str) -> bytes:
    """The content of a file. Raises ``Unreadable`` for one that is too large, and ``OSError`` as the system does."""
    if not stat.S_ISREG(os.stat(file).st_mode):  # noqa: PTH116 - likewise below
        raise OSError(errno.EINVAL, "it is not a file of text")
    with open(file, "rb") as text:  # noqa: PTH123 - pathlib takes as long as the reading
        data = text.read(LARGEST + 1)
    if len(data) > LARGEST:
        read_source(Path(file), path)
    return data


def read_card(source: Source, settings: Settings, is_page: bool) -> Card:
    """The card of a release or page, for which no more than its header is read."""
    header = parse_header(source, settings.zone, PAGE_NEEDS) if is_page else parse_header(source, settings.zone)
    return make_card(source.path, header, is_page=is_page)


def parse(source: Source, settings: Settings, *, is_page: bool) -> Release:
    """A release or page, read whole."""
    return parse_release(source, settings.zone, headings=settings.notes_headings, is_page=is_page)
