"""Reads ``content/media/<kit>/kit.yaml``, and holds it against the files that lie beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from press.directory.checking import Sheet, check, listing, nearest, slugify
from press.directory.reading import fields_of, open_yaml
from press.directory.records import Kit, Picture
from press.directory.values import Demands
from press.finding import Fault, Span
from press.source import Source
from press.yaml_source import Value, YamlFile

KIT_FILE = "kit.yaml"
PICTURES = (".jpg", ".jpeg", ".png", ".webp")
LOGOS = (*PICTURES, ".svg")

_NAMELESS = "kit.yaml is missing: without it nobody knows what these files are."


@dataclass(frozen=True, slots=True)
class _Folder:
    """The folder of a kit, and what lies in it; hidden files are nobody's business."""

    path: Path
    files: tuple[str, ...]


@dataclass(frozen=True)
class KitFile:
    """One kit as read: unset ``kit`` where its own fields have faults. A picture with faults is left out of it."""

    key: str
    page: Sheet
    kit: Kit | None
    whole: bool
    logos: tuple[str, ...] = ()
    """Each logo that is written down, as ``<kit>/<file>``."""


def read_kits(folder: Path, path: str, demands: Demands) -> tuple[list[KitFile], list[tuple[Source, Fault]]]:
    """The kits in ``folder``, known as ``path``, by name; and the faults of the folder itself."""
    try:
        folders = [_listed(each) for each in sorted(folder.iterdir()) if each.is_dir() and _is_shown(each)]
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
    return [_read_kit(each, f"{path}/{each.path.name}", demands) for each in folders], []


def _listed(folder: Path) -> _Folder:
    return _Folder(folder, tuple(file.name for file in sorted(folder.iterdir()) if _is_shown(file)))


def _is_shown(file: Path) -> bool:
    return not file.name.startswith(".")


def _read_kit(folder: _Folder, path: str, demands: Demands) -> KitFile:
    key = folder.path.name
    path = f"{path}/{KIT_FILE}"
    yaml = open_yaml(folder.path / KIT_FILE, path)
    page = Sheet(yaml or YamlFile(Source(path, ""), {}, readable=False))
    top = page.name_at(())
    if yaml is None:
        page.fault(top, _NAMELESS, "Write one; docs/directory.md shows how.")
        return KitFile(key, page, None, False)
    if key != slugify(key):
        fix = f"Call it “{slugify(key) or 'press-kit'}”, here and in the releases that name it."
        page.fault(top, f"The folder “{key}” may have only lower-case letters, digits and hyphens in its name.", fix)
    fields = fields_of(page, "the fields of a media kit: title, permission and pictures")
    pictures = _pictures("pictures", PICTURES, fields.get("pictures", {}), page, folder, demands)
    logos = _pictures("logos", LOGOS, fields.get("logos", {}), page, folder, demands)
    kit = check(Kit, key, dict(fields), page, (), demands, pictures=pictures, logos=logos) if fields else None
    if yaml.readable:
        _refuse_strangers(folder.files, fields, page)
    return KitFile(key, page, kit, not page.faults, tuple(f"{key}/{name}" for name in _names(fields, "logos")))


def _pictures(
    group: str, suffixes: tuple[str, ...], files: Value, page: Sheet, folder: _Folder, demands: Demands
) -> tuple[Picture, ...]:
    if not isinstance(files, dict):
        fix = "Write the name of each file below it with a colon, and caption, credit, licence and alt below that."
        page.fault(page.value_at((group,)), f"“{group}” must have the names of files below it.", fix)
        return ()
    found = []
    for name, fields in files.items():
        _check_file(name, suffixes, page, (group, name), folder)
        found.append(check(Picture, name, fields, page, (group, name), demands))
    return tuple(picture for picture in found if picture is not None)


def _check_file(name: str, suffixes: tuple[str, ...], page: Sheet, path: tuple[str, str], folder: _Folder) -> None:
    at = page.name_at(path)
    pure = PurePosixPath(name)
    fitting = f"{slugify(pure.stem)}{pure.suffix.lower()}"
    if pure.suffix.lower() not in suffixes:
        page.fault(at, f"“{name}” is not a picture that can be shown.", f"It must end in {listing(suffixes, 'or')}.")
    elif not _is_plain(name):
        message = f"“{name}” cannot be the name of a picture: only letters, digits, dots, hyphens and underscores can."
        page.fault(at, message, f"Call the file “{fitting}”, in the folder and here.")
    elif name not in folder.files or not (folder.path / name).is_file():
        page.fault(at, f"There is no “{name}” in this folder.", nearest(name, folder.files) or "Put it there.")
    elif not (folder.path / name).resolve().is_relative_to(folder.path.resolve()):
        page.fault(at, f"“{name}” is a link to a file outside this folder.", "Put the picture itself here.")


def _is_plain(name: str) -> bool:
    return name.isascii() and name[:1].isalnum() and name.translate(str.maketrans("", "", "._-")).isalnum()


def _names(fields: Mapping[str, Value], group: str) -> tuple[str, ...]:
    files = fields.get(group)
    return tuple(files) if isinstance(files, dict) else ()


def _refuse_strangers(files: tuple[str, ...], fields: Mapping[str, Value], page: Sheet) -> None:
    """A file that is not written down has no passport: it must not be given away by accident."""
    known = {KIT_FILE, *_names(fields, "pictures"), *_names(fields, "logos")}
    for name in files:
        if name not in known:
            message = f"“{name}” lies in this folder and is not in kit.yaml."
            page.fault(page.name_at(("pictures",)), message, "Write it under pictures or logos, or take it away.")
