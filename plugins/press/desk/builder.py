"""What builds for ``press preview``: a process of its own that runs ``press build --watch``, and the line between them.

Whoever builds makes copies of itself, and whoever serves has threads: no process can well do both. The line is the
standard input of the one that builds. Over it that one says when a site is out, and learns when the other is no more.
"""

from __future__ import annotations

import os
import select
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from press.previewed import PREVIEW
from press.settings import Settings


@dataclass(frozen=True, slots=True)
class Builder:
    """The process that builds, as ``press preview`` sees it."""

    process: subprocess.Popen[bytes]
    line: socket.socket

    def sites(self) -> Iterator[None]:
        """Each time that a new site is out, until the process has ended."""
        while self.line.recv(1):
            yield

    def wait(self) -> int:
        """Wait until the process has ended; answer its exit code."""
        return self.process.wait()


@contextmanager
def building(settings: Settings, site: Path, as_of: str | None, in_use: int) -> Iterator[Builder]:
    """Have a preview of the office made in the folder ``site``, and kept up with every change.

    ``in_use`` is the lock on the preview's folder: the process that builds holds it too.
    """
    command = [sys.executable, "-P", "-m", "press", "build", "--watch"]
    command += ["--output", str(site), "--project", str(settings.project)]
    if as_of is not None:
        command += ["--as-of", as_of]
    environment = {**os.environ, PREVIEW: str(site)}
    line, other_end = socket.socketpair()
    with line:
        with other_end:
            # In a group of its own, Ctrl-C does not reach it: it is ended by us, once.
            process = subprocess.Popen(
                command, stdin=other_end.fileno(), env=environment, process_group=0, pass_fds=(in_use,)
            )
        try:
            yield Builder(process, line)
        finally:
            process.terminate()
            process.wait()


def tell_of_site() -> None:
    """In the process that builds: say that a new site is out."""
    os.write(sys.stdin.fileno(), b".")


def is_left_alone() -> bool:
    """In the process that builds: whether the preview is no more, even if it was killed."""
    return bool(select.select([sys.stdin], [], [], 0)[0])
