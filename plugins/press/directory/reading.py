"""Reads ``content/directory/*.yaml`` into records, and checks that each names only others that exist."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from press.clutter import is_content
from press.directory.checking import Sheet, check
from press.directory.records import Contact, Helpline, Organisation, Record, Topic
from press.directory.values import Demands
from press.finding import Fault, Span
from press.guess import did_you_mean
from press.source import Source, Unreadable, read_source
from press.yaml_source import RULE, Value, YamlFile, read_yaml


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record: its file, its model, and its fields that name records of another kind."""

    name: str
    file: str
    model: type[Record]
    references: Mapping[str, str] = field(default_factory=dict)


KINDS = (
    Kind("organisation", "organisations.yaml", Organisation, {"contacts": "contact"}),
    Kind("contact", "contacts.yaml", Contact, {"organisation": "organisation"}),
    Kind("helpline", "helplines.yaml", Helpline),
    Kind("topic", "topics.yaml", Topic, {"helplines": "helpline"}),
)


_NONE_YET = "If there are none yet, take the file away."


@dataclass(frozen=True)
class Section:
    """The records of one file. ``written`` is what stands there, under the names of the records, faulty or not."""

    kind: Kind
    sheet: Sheet
    written: Mapping[str, Value]
    records: Mapping[str, Record]

    @property
    def broken(self) -> frozenset[str]:
        """The names of the records that have faults."""
        return frozenset(self.written) - frozenset(self.records)

    @property
    def known(self) -> bool:
        """Whether anybody can say what the file holds: not where it cannot be read, or is no collection of names."""
        return self.sheet.yaml.readable and isinstance(self.sheet.yaml.value, dict)


def read_sections(
    folder: Path, path: str, demands: Demands, logos: Collection[str]
) -> tuple[dict[str, Section], list[tuple[Source, Fault]]]:
    """The sections of the directory in ``folder``, known as ``path``, by kind; and the faults of the folder itself.

    ``logos`` are those of the media kits, each as ``<kit>/<file>``.
    """
    sections = {}
    for kind in KINDS:
        sheet = Sheet(open_yaml(folder / kind.file, f"{path}/{kind.file}") or YamlFile(Source("", ""), {}))
        written = fields_of(sheet, f"names, each with the fields of {kind.model.NOUN} below it", _NONE_YET)
        found = {key: check(kind.model, key, fields, sheet, (key,), demands) for key, fields in written.items()}
        records = {key: record for key, record in found.items() if record is not None}
        sections[kind.name] = Section(kind, sheet, written, records)
    for section in sections.values():
        _check_references(section, sections)
    _check_logos(sections["organisation"], logos)
    standing = {name: _standing(section) for name, section in sections.items()}
    return standing, list(_strangers(folder, path))


def _standing(section: Section) -> Section:
    """The section without the records in which a reference turned out to be broken."""
    records = {key: record for key, record in section.records.items() if not section.sheet.faulty((key,))}
    return Section(section.kind, section.sheet, section.written, records)


def _check_references(section: Section, sections: Mapping[str, Section]) -> None:
    for key, fields in section.written.items():
        for name, kind in section.kind.references.items():
            value = fields.get(name, "") if isinstance(fields, dict) else ""
            targets = list(enumerate(value)) if isinstance(value, list) else [(None, value)]
            for index, target in targets:
                path = (key, name) if index is None else (key, name, index)
                if isinstance(target, str) and target:
                    _check_reference(target, section.sheet, section.sheet.value_at(path), sections[kind])


def _check_reference(target: str, sheet: Sheet, span: Span, section: Section) -> None:
    if target in section.written or not section.known:
        return
    file = section.kind.file
    fix = did_you_mean(target, section.written) or f"Add it to {file}, or name another that stands there."
    sheet.fault(span, f"There is no “{target}” in {file}.", fix)


def _check_logos(section: Section, logos: Collection[str]) -> None:
    for key, fields in section.written.items():
        logo = fields.get("logo", "") if isinstance(fields, dict) else ""
        if isinstance(logo, str) and logo and logo not in logos:
            kit, *rest = logo.split("/")
            form = "Write the name of the kit, a stroke and the file: press-kit/logo.png."
            there = f"Put the file into content/media/{kit}, and write it in the kit.yaml there, under logos."
            fix = did_you_mean(logo, logos) or (there if kit and len(rest) == 1 and rest[0] else form)
            span = section.sheet.value_at((key, "logo"))
            section.sheet.fault(span, f"There is no logo “{logo}” in the media kits.", fix)


def fields_of(sheet: Sheet, wanted: str, otherwise: str = "") -> Mapping[str, Value]:
    """What stands in a file, by name; where it holds no names, a fault that says what is ``wanted``, and nothing.

    ``otherwise`` is what else may be done about a file that holds nothing; without it, a bare ``{}`` will not do.
    """
    value = sheet.yaml.value
    if isinstance(value, dict) and (value or otherwise):
        return value
    if sheet.yaml.readable:
        if value and isinstance(value, list):
            message, otherwise = "This file is a list.", ""
        elif value:
            message, otherwise = "This file holds only text.", ""
        elif sheet.yaml.source.text.lstrip().startswith("#"):
            message = "This file holds only comments: nobody reads a line that begins with #."
        else:
            message = "This file is empty."
        fix = f"It must hold {wanted}; docs/directory.md shows how. {otherwise}"
        sheet.fault(sheet.yaml.places.get((), Span(0, 0)), message, fix.rstrip())
    return {}


def open_yaml(file: Path, path: str) -> YamlFile | None:
    """What ``file``, known as ``path``, says; None if it is not there. Never raises: what is wrong is a fault."""
    try:
        if not file.exists() and not file.is_symlink():
            return None
        if not file.is_file():
            return _closed(path, "A folder or a link to nothing stands where this file should be.")
        return read_yaml(read_source(file, path))
    except Unreadable as error:
        return YamlFile(error.source, faults=(error.fault,), readable=False)
    except OSError as error:
        return _closed(path, f"This file cannot be opened ({error.strerror}).")


def _closed(path: str, message: str) -> YamlFile:
    fix = "See that it is a file of text that you may read."
    return YamlFile(Source(path, ""), faults=(Fault(Span(0, 0), message, fix, "unreadable-file"),), readable=False)


def _strangers(folder: Path, path: str) -> list[tuple[Source, Fault]]:
    """Files of the folder that nobody reads: a misspelt name would take all its records away without a word."""
    names = [kind.file for kind in KINDS]
    try:
        found = sorted(file.name for file in folder.iterdir()) if folder.exists() or folder.is_symlink() else []
    except OSError:
        fault = Fault(Span(0, 0), f"“{path}” is not a folder that can be opened.", "Make it one.", "unreadable-file")
        return [(Source(path, ""), fault)]
    return [
        (
            Source(f"{path}/{name}", ""),
            Fault(
                Span(0, 0),
                f"“{name}” is not a file of the directory, so nothing in it is read.",
                did_you_mean(name, names) or f"The files are {', '.join(names)}. Move this one elsewhere.",
                RULE,
            ),
        )
        for name in found
        if name not in names and name.endswith((".yaml", ".yml")) and is_content(name)
    ]
