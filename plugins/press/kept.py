"""Files that help a run and that nobody misses: written whole, believed only whole, and safe to delete.

Each is replaced in one step, and carries a checksum over its content and the version of the program. One that does not
fit counts as absent. They are JSON, which can be wrong, but can run nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

FOLDER = ".press"
PRIVATE = 0o700
"""The mode of the folders that are kept: they name what is held."""
"""The folder, in that of the project, for all of them."""


def digest(*parts: bytes | str) -> str:
    """A short name for some content: the same for the same, and for nothing else that we shall meet."""
    datas = [part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part for part in parts]
    # The lengths go before, so that it is plain where one part ends and the next begins.
    told = str([len(data) for data in datas]).encode() + b"".join(datas)
    # Most processors have instructions for this one, and do it twice as fast as any other that cannot be forged.
    return hashlib.sha256(told).hexdigest()[:32]


def read_kept(file: Path, version: str) -> Any:
    """What ``write_kept`` has kept in ``file``; ``None`` where that is not whole, or of another version."""
    try:
        if not file.is_file():  # a pipe in its place would be waited for
            return None
        head, _, body = file.read_bytes().partition(b"\n")
        if head != digest(version, body).encode():
            return None
        return json.loads(body.decode("utf-8", "surrogatepass"))
    except (OSError, ValueError):
        return None


def forget(file: Path) -> None:
    """See that nothing is kept in ``file``. Raises ``OSError`` where something is, and cannot be removed."""
    with suppress(FileNotFoundError, NotADirectoryError):
        file.unlink()


def write_kept(file: Path, version: str, value: Any) -> None:
    """Keep a value, made of lists, names and texts, in ``file``, replacing it in one step."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    _write(file, f"{digest(version, body)}\n".encode() + body)


def write_text(file: Path, text: str) -> None:
    """Keep a text that people read in ``file``, replacing it in one step; nobody else on the computer may read it."""
    _write(file, text.encode("utf-8", "backslashreplace"))


def _write(file: Path, data: bytes) -> None:
    with suppress(OSError):
        file.parent.mkdir(mode=PRIVATE, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(data)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
