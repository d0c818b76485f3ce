"""Reads ``content/media/<kit>/kit.yaml``, and holds it against the files that lie beside it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from press.clutter import is_content
from press.directory.checking import Sheet, check, listing
from press.directory.reading import fields_of, open_yaml
from press.directory.records import Kit, Picture
from press.directory.values import Demands
from press.finding import Fault, Span
from press.guess import did_you_mean
from press.slugs import is_too_long, slugify, too_long
from press.source import LARGEST, Source
from press.yaml_source import Value, YamlFile

KIT_FILE = "kit.yaml"
PICTURES = (".jpg", ".jpeg", ".png", ".webp")
LOGOS = (*PICTURES, ".svg")

_OTHER_PICTURES = frozenset(
    {".ai", ".avif", ".bmp", ".eps", ".gif", ".heic", ".heif", ".jfif", ".jpe", ".psd", ".raw", ".tif", ".tiff"}
)
_FILMS = frozenset({".avi", ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".mpg", ".webm", ".wmv"})
_INSIDE = "Put what is in it beside kit.yaml and write it down there, or take it away."
_NAMELESS = "kit.yaml is missing: without it nobody knows what these files are."


Recall = Callable[[Path, str, Callable[[], Any]], Any]
"""Gives what an earlier run made of a file in the same circumstances, as values of JSON, or has it made now."""


@dataclass(frozen=True, slots=True)
class _Folder:
    """The folder of a kit, known as ``name``, and what lies in it, clutter aside.

    ``plain`` says that all of that are files, none of them a link, and none of the texts too large to read.
    """

    path: Path
    name: str
    files: tuple[str, ...]
    plain: bool

    @property
    def key(self) -> str:
        """The key of the kit."""
        return self.path.name


@dataclass(frozen=True)
class KitFile:
    """One kit as read. ``kit`` is None where its own fields have faults; a picture with faults is left out of it.

    ``sheet`` gives what was found in its file; ``whole`` says that no fault was.
    """

    key: str
    sheet: Callable[[], Sheet]
    kit: Kit | None
    whole: bool
    logos: tuple[str, ...] = ()
    """Each logo that is written down, as ``<kit>/<file>``."""


def read_kits(
    folder: Path, path: str, demands: Demands, recall: Recall | None = None
) -> tuple[list[KitFile], list[tuple[Source, Fault]]]:
    """The kits in ``folder``, known as ``path``, by name; and the faults of the folder itself.

    ``recall`` gives the records that were read before.
    """
    try:
        with os.scandir(folder) as found:
            names = sorted(entry.name for entry in found if is_content(entry.name) and entry.is_dir())
        folders = [_listed(folder / name, path) for name in names]
    except FileNotFoundError:
        return [], []
    except OSError:
        fault = Fault(
            Span(0, 0),
            f"“{path}”, or a folder in it, cannot be opened.",
            "See that you may read it.",
            "unreadable-file",
        )
        return [], [(Source(path, ""), fault)]
    return [_recalled(each, demands, recall) if recall and each.plain else _read(each, demands) for each in folders], []


def _listed(folder: Path, path: str) -> _Folder:
    with os.scandir(folder) as found:
        entries = sorted((entry for entry in found if is_content(entry.name)), key=lambda entry: entry.name)
    plain = all(entry.is_file(follow_symlinks=False) for entry in entries) and all(
        entry.stat(follow_symlinks=False).st_size <= LARGEST for entry in entries if entry.name == KIT_FILE
    )
    return _Folder(folder, f"{path}/{folder.name}", tuple(entry.name for entry in entries), plain)


def _recalled(folder: _Folder, demands: Demands, recall: Recall) -> KitFile:
    """The kit, from what is known of it where nothing has changed: only kits without a fault are known."""
    if KIT_FILE not in folder.files:
        return _read(folder, demands)
    read: list[KitFile] = []

    def make() -> Any:
        read.append(_read(folder, demands))
        kit = read[0].kit
        return kit.model_dump(mode="json", exclude_defaults=True) if kit and read[0].whole else None

    try:
        row = recall(folder.path / KIT_FILE, repr((folder.key, folder.files, demands)), make)
    except OSError:
        return _read(folder, demands)
    if read:
        return read[0]
    kit = Kit.model_validate(row, context=demands)
    logos = tuple(f"{folder.key}/{logo.file}" for logo in kit.logos)
    return KitFile(folder.key, lambda: _read(folder, demands).sheet(), kit, True, logos)


def _read(folder: _Folder, demands: Demands) -> KitFile:
    key, path = folder.key, f"{folder.name}/{KIT_FILE}"
    yaml = open_yaml(folder.path / KIT_FILE, path)
    sheet = Sheet(yaml or YamlFile(Source(path, ""), {}, readable=False))
    top = sheet.name_at(())
    if yaml is None:
        sheet.fault(top, _NAMELESS, "Write one; docs/directory.md shows how.")
        return KitFile(key, lambda: sheet, None, False)
    if is_too_long(key):
        sheet.fault(top, too_long(key), "Give the folder a shorter one, here and in the releases that name it.")
    elif key != slugify(key):
        fix = f"Call it “{slugify(key) or 'press-kit'}”, here and in the releases that name it."
        sheet.fault(top, f"The folder “{key}” may have only lower-case letters, digits and hyphens in its name.", fix)
    fields = fields_of(sheet, "the fields of a media kit: title, permission, and pictures, logos, videos or facts")
    pictures = _pictures("pictures", PICTURES, fields.get("pictures", {}), sheet, folder, demands)
    logos = _pictures("logos", LOGOS, fields.get("logos", {}), sheet, folder, demands)
    kit = check(Kit, key, dict(fields), sheet, (), demands, pictures=pictures, logos=logos) if fields else None
    if fields:
        _refuse_strangers(folder, fields, sheet)
    return KitFile(
        key, lambda: sheet, kit, not sheet.faults, tuple(f"{key}/{name}" for name in _names(fields, "logos"))
    )


def _pictures(
    group: str, suffixes: tuple[str, ...], files: Value, sheet: Sheet, folder: _Folder, demands: Demands
) -> tuple[Picture, ...]:
    if not isinstance(files, dict):
        fix = "Write the name of each file below it with a colon, and caption, credit, licence and alt below that."
        sheet.fault(sheet.value_at((group,)), f"“{group}” must have the names of files below it.", fix)
        return ()
    found = []
    for name, fields in files.items():
        _check_file(name, suffixes, sheet, (group, name), folder)
        found.append(check(Picture, name, fields, sheet, (group, name), demands))
    return tuple(picture for picture in found if picture is not None)


def _check_file(name: str, suffixes: tuple[str, ...], sheet: Sheet, path: tuple[str, str], folder: _Folder) -> None:
    at = sheet.name_at(path)
    pure = PurePosixPath(name)
    fitting = f"{slugify(pure.stem)}{pure.suffix.lower()}"
    if pure.suffix.lower() not in suffixes:
        sheet.fault(at, f"“{name}” is not a picture that can be shown.", f"It must end in {listing(suffixes, 'or')}.")
    elif not _is_plain(name):
        message = f"“{name}” cannot be the name of a picture: only letters, digits, dots, hyphens and underscores can."
        sheet.fault(at, message, f"Call the file “{fitting}”, in the folder and here.")
    elif name not in folder.files or not (folder.path / name).is_file():
        sheet.fault(at, f"There is no “{name}” in this folder.", did_you_mean(name, folder.files) or "Put it there.")
    elif not (folder.path / name).resolve().is_relative_to(folder.path.resolve()):
        sheet.fault(at, f"“{name}” is a link to a file outside this folder.", "Put the picture itself here.")


def _is_plain(name: str) -> bool:
    return name.isascii() and name[:1].isalnum() and name.translate(str.maketrans("", "", "._-")).isalnum()


def _names(fields: Mapping[str, Value], group: str) -> tuple[str, ...]:
    files = fields.get(group)
    return tuple(files) if isinstance(files, dict) else ()


def _refuse_strangers(folder: _Folder, fields: Mapping[str, Value], sheet: Sheet) -> None:
    """A file that is not written down has no passport: it must not be given away by accident."""
    known = {KIT_FILE, *_names(fields, "pictures"), *_names(fields, "logos")}
    for name in folder.files:
        if name not in known:
            message = f"“{name}” lies in this folder and is not in kit.yaml."
            fix = _INSIDE if (folder.path / name).is_dir() else _remedy(PurePosixPath(name).suffix.lower())
            sheet.fault(sheet.name_at(("pictures",)), message, fix)


def _remedy(suffix: str) -> str:
    """What to do with a file that is not written down, by what it is."""
    if suffix in PICTURES:
        return "Write it under pictures or logos, or take it away."
    if suffix in LOGOS:
        return "Write it under logos, or take it away."
    if suffix in _OTHER_PICTURES:
        return "Save it as .jpg or .png and write that under pictures, or take it away."
    if suffix in _FILMS:
        return "Take it away: a kit gives the address of a film, under videos, and not the film."
    return "Take it away: a kit gives away pictures and logos. What it says can stand in kit.yaml under facts."
