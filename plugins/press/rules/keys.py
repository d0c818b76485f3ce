"""What the rules about keys share: a key of the header that names no record, and the one it was meant to name."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator

from press.finding import Fault
from press.office import Office
from press.patterns import pattern
from press.release import Release

_JOINED = pattern(r"\s+and\s+|[\s&+|]+")
_MOST = 8
_SHOWN = 8


def unknown_keys(release: Release, office: Office, field: str, kind: str, file: str) -> Iterator[Fault]:
    """Every entry of ``field`` that is no key of the directory's ``kind``; a record that is itself faulty is known."""
    known = getattr(office.directory, kind)
    for item in release.items(field):
        if item.value in known or office.directory.is_faulty(kind[:-1], item.value):
            continue
        if run_on := _run_on(item.value, known):
            message = f"There is no comma in “{item.value}”."
            yield Fault(item.span, message, f"Put a comma between one entry and the next: {', '.join(run_on)}.")
            continue
        near = difflib.get_close_matches(item.value, known, n=1) or [
            key for key, record in known.items() if item.value.casefold() == getattr(record, "name", "").casefold()
        ]
        other = {"contacts": "helplines", "helplines": "contacts"}.get(kind, "")
        if other and item.value in getattr(office.directory, other):
            fix = f"It is one of the {other}, in {other}.yaml. Name one of the {kind} here."
        elif near:
            fix = f"Did you mean “{near[0]}”?"
        else:
            keys = ", ".join(list(known)[:_SHOWN])
            fix = f"Add it to {file}, {f'or write one of its keys: {keys}' if keys else 'where none can be used yet'}."
        yield Fault(item.span, f"“{item.value}” is not in {file}.", fix)


def _run_on(written: str, known: Collection[str]) -> list[str]:
    """The keys that a list without commas means, or nothing: each part is one or nearly one, and each another."""
    parts = _JOINED.split(written, _MOST)
    if len(parts) not in range(2, _MOST + 1) or not any(part in known for part in parts):
        return []
    meant = [part if part in known else "".join(difflib.get_close_matches(part, known, n=1)) for part in parts]
    return meant if all(meant) and len(set(meant)) == len(meant) else []
