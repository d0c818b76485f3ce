"""Texts that feeds hold, kept from one build to the next: whoever corrects one release needs those of twenty others.

Each lies in a file that is named by the digest of its content, so that it is right or not believed.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from press.kept import FOLDER, PRIVATE, digest
from press.texts import Text, pack_text, unpack_text

_MOST = 3_000
"""How many are kept: the newest twenty of some hundred lists. When they are more, all are forgotten."""


class KeptTexts:
    """The texts kept for the office in the folder ``project``."""

    def __init__(self, project: Path) -> None:
        self.folder = project / FOLDER / "texts"
        self.count: int | None = None

    def get(self, name: str) -> Text | None:
        """The text whose digest is ``name``, if it was kept and is whole."""
        try:
            packed = (self.folder / name).read_bytes()
        except OSError:
            return None
        return unpack_text(packed) if digest(packed) == name else None

    def keep(self, text: Text) -> None:
        """Keep a text. Where that cannot be done, it is made again next time."""
        packed = pack_text(text)
        with suppress(OSError):
            self.folder.parent.mkdir(mode=PRIVATE, exist_ok=True)
            self.folder.mkdir(mode=PRIVATE, exist_ok=True)
            self._make_room()
            handle, name = tempfile.mkstemp(dir=self.folder, prefix=".")
            with os.fdopen(handle, "wb") as out:
                out.write(packed)
            Path(name).replace(self.folder / digest(packed))

    def _make_room(self) -> None:
        if self.count is None or self.count >= _MOST:
            there = list(self.folder.iterdir())
            for old in there if len(there) >= _MOST else ():
                old.unlink(missing_ok=True)
            self.count = 0 if len(there) >= _MOST else len(there)
        self.count += 1
