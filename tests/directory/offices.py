"""Small offices for the tests of the directory: a sound one, and what one change makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PIL import Image

from press.directory import Directory, load_directory

FILES = {
    "directory/organisations.yaml": (
        "saltmarsh-council:\n"
        "  name: Saltmarsh County Council\n"
        "  url: https://council.example.org\n"
        "  contacts: [saltmarsh-press]\n"
    ),
    "directory/contacts.yaml": (
        "saltmarsh-press:\n"
        "  name: Council press desk\n"
        "  organisation: saltmarsh-council\n"
        "  phone: 01632 960 140\n"
        "  email: press@council.example.org\n"
    ),
    "directory/helplines.yaml": (
        "evenlight-line:\n"  #
        "  name: Evenlight Line\n"
        "  number: 0808 157 0120\n"
        "  covers: [England]\n"
    ),
    "directory/topics.yaml": (
        "mental-health:\n"  #
        "  name: Mental health\n"
        "  sensitive: yes\n"
        "  helplines: [evenlight-line]\n"
    ),
}

KIT = (
    "title: The lamp room\n"
    "permission: Free to use with the credit.\n"
    "pictures:\n"
    "  lamp.png:\n"
    "    caption: The lamp.\n"
    "    credit: Gullhaven Museum\n"
    "    licence: CC BY 4.0\n"
    "    alt: A tall lamp.\n"
)


def office(root: Path, changes: Mapping[str, str | None] | None = None, *, real: bool = False) -> Directory:
    """The sound office written below ``root`` with whole files changed, or taken away; then loaded."""
    for name, text in {**FILES, **(changes or {})}.items():
        if text is not None:
            file = root / "content" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    (root / "content").mkdir(exist_ok=True)
    return load_directory(root / "content", root, demonstration=not real)


def with_kit(root: Path, text: str = KIT, *, pictures: tuple[str, ...] = ("lamp.png",)) -> Directory:
    """The sound office with one kit, ``lamp-room``."""
    folder = root / "content" / "media" / "lamp-room"
    folder.mkdir(parents=True)
    for name in pictures:
        Image.new("RGB", (40, 30), "navy").save(folder / name)
    return office(root, {"media/lamp-room/kit.yaml": text})


def faults(directory: Directory) -> list[tuple[str, int, str]]:
    """File, line and message of each fault."""
    return [
        (source.path.removeprefix("content/"), source.position(fault.span.start)[0], fault.message)
        for source, fault in directory.faults
    ]


def only_fault(directory: Directory) -> tuple[str, int, str, str, str]:
    """Place, quoted text, message and fix of the only fault: ``("contacts.yaml", 3, "rol", "...", "...")``."""
    ((source, fault),) = directory.faults
    line, _ = source.position(fault.span.start)
    quoted = source.text[fault.span.start : fault.span.end]
    return source.path.rpartition("/")[2], line, quoted, fault.message, fault.fix
