"""Files of the project that the program writes itself, for ``make docs``, ``make schemas`` and ``make words``.

Each of the three is a module, such as ``python -m press.desk.docs``, which writes what is out of date. With ``--check``
it only says what that is, and ends with exit code 1 if there is any.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

PROJECT = Path(__file__).resolve().parents[3]

Files: TypeAlias = Mapping[str, bytes | None]
"""What should stand in some files, by their paths in the project; None for one that should not be there."""


def stale(files: Files, project: Path = PROJECT) -> list[str]:
    """The paths of those that are not what they should be."""
    return [path for path, data in files.items() if _read(project / path) != data]


def bring_up(name: str, files: Files, arguments: Sequence[str] | None, project: Path) -> int:
    """Write ``files``, or check them, for the module of that ``name``; answer the exit code."""
    parser = argparse.ArgumentParser(prog=f"python -m press.desk.{name}", description=f"Does what “make {name}” does.")
    parser.add_argument("--check", action="store_true", help="only say what is out of date; 1 if anything is")
    old = stale(files, project)
    if parser.parse_args(arguments).check:
        for path in old:
            print(f"{path} is out of date: make {name}", file=sys.stderr)
        return 1 if old else 0
    for path in old:
        _write(project / path, files[path])
    return 0


def _read(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def _write(file: Path, data: bytes | None) -> None:
    if data is None:
        file.unlink()
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
