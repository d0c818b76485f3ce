"""Packs a media kit into one file that a newsroom takes away: the pictures, what may be done with them, and checksums.

The same kit makes the same bytes, whoever packs it and when, so that a build can be compared with the last one.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from press.directory import Kit, Picture
from press.kit.pictures import find

README = "README.txt"
SUMS = "SHA256SUMS.txt"

# Those that a zip has room for.
_EARLIEST, _LATEST = date(1980, 1, 1), date(2107, 12, 31)
_UNIX = 3
_READABLE = 0o100644 << 16


@dataclass(frozen=True, slots=True)
class Archive:
    """A packed kit: the bytes of the zip, and the names of the files in it."""

    data: bytes
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Packed:
    """What is known of a kit's archive: how many bytes and files it has, and a digest of the bytes."""

    size: int
    files: int
    digest: str


def pack(kit: Kit, folder: Path, made: date, source: str = "") -> Archive:
    """Pack ``kit``, whose pictures lie in ``folder``, with ``made`` as the day of every file in it.

    ``source`` is the address of the kit's page, for the README. Raises ``Unusable`` for a picture that is not safe to
    read.
    """
    files = {picture.file: find(folder, picture.file).read_bytes() for picture in (*kit.pictures, *kit.logos)}
    files[README] = _readme(kit, source).encode()
    files[SUMS] = _checksums(files).encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in sorted(files):
            archive.writestr(_entry(name, made), files[name])
    return Archive(packed.getvalue(), tuple(sorted(files)))


def _entry(name: str, made: date) -> zipfile.ZipInfo:
    day = min(max(made, _EARLIEST), _LATEST)
    # Stored as they are: pictures do not pack any smaller, and libraries that do pack differ from each other in a byte.
    entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    return entry


def _checksums(files: dict[str, bytes]) -> str:
    """A list that ``sha256sum -c`` reads (GNU coreutils, "cksum general options")."""
    return "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))


def _readme(kit: Kit, source: str) -> str:
    blocks = [f"{kit.title}\n{'=' * len(kit.title)}", kit.permission]
    if source:
        blocks.append(f"This kit, with its latest corrections: {source}")
    blocks += _pictures("Pictures", kit.pictures)
    blocks += _pictures("Logos", kit.logos)
    if kit.videos:
        blocks += [_heading("Films"), "\n".join(f"{video.title}: {video.url}" for video in kit.videos)]
    if kit.facts:
        blocks += [_heading("Facts"), "\n".join(f"- {fact}" for fact in kit.facts)]
    blocks += [_heading("Is it all here?"), f"{SUMS} holds a checksum of each file. Check them: sha256sum -c {SUMS}"]
    return "\n\n".join(blocks) + "\n"


def _pictures(heading: str, pictures: Iterable[Picture]) -> list[str]:
    blocks = [_passport(picture) for picture in pictures]
    return [_heading(heading), *blocks] if blocks else []


def _heading(text: str) -> str:
    return f"{text}\n{'-' * len(text)}"


def _passport(picture: Picture) -> str:
    lines = [
        picture.file,
        f"  Caption: {picture.caption}",
        f"  Credit: {picture.credit}",
        f"  Licence: {picture.licence}",
        f"  For people who cannot see it: {picture.alt}",
    ]
    if picture.people:
        lines.append(f"  Shown: {', '.join(picture.people)}")
    if picture.expires:
        lines.append(f"  Not to be used after: {picture.expires.isoformat()}")
    return "\n".join(lines)
