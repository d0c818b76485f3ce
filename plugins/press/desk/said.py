"""What is said on standard error while something is done, kept so that it need not be said again."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, suppress
from io import TextIOBase
from typing import IO


class Said(TextIOBase):
    """Stands in for standard error, and keeps what is said there; it passes that on at once if ``aloud``."""

    def __init__(self, *, aloud: bool) -> None:
        # A file, and no buffer: copies of this process speak too, and what they alone have is lost with them.
        self._kept: IO[bytes] | None = None
        with suppress(OSError):  # where nothing can be kept, all is passed on
            self._kept = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - it is closed with this
        self._speaker, self._aloud = sys.stderr, aloud

    def write(self, text: str) -> int:
        """Keep what is said; on a full disk it is passed on all the same, since that may be what it tells of."""
        data = text.encode("utf-8", "backslashreplace")
        count = 0
        with suppress(OSError):
            count = self._kept.write(data) if self._kept else 0
        if self._aloud or count < len(data):
            self._speaker.write(text)
        return len(text)

    def flush(self) -> None:
        """See that what was passed on has arrived."""
        if not self.closed:
            self._speaker.flush()

    def text(self) -> str:
        """All that was said, as far as it could be kept."""
        if not self._kept:
            return ""
        self._kept.seek(0)
        return self._kept.read().decode("utf-8", "replace")

    def close(self) -> None:
        """Forget what was said."""
        super().close()
        if self._kept:
            self._kept.close()


@contextmanager
def hearing(*, aloud: bool) -> Iterator[Said]:
    """In here, keep what is said on standard error, by this process and its copies."""
    with Said(aloud=aloud) as said, redirect_stderr(said):
        yield said
