"""A process that has loaded the press, and makes a copy of itself for each command: half of a small build is loading.

``run(…)`` answers as a process would that was started for the command, and with ``running(…)`` one can talk to it.
Nothing goes from one command to the next, as each has a copy of its own. All copies order sets in one way; so those who
compare two sites give one of them a ``PYTHONHASHSEED``, for which another process is ready.
"""

from __future__ import annotations

import atexit
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import IO, Any, TextIO

PLUGINS = Path(__file__).parents[2] / "plugins"
STANDBY = Path(__file__).with_name("standby.py")

PATIENCE = 60
"""Seconds after which a command is taken to hang."""


@cache
def _process(hash_seed: str) -> socket.socket:
    """The way to a process that is ready, whose sets are ordered by ``hash_seed``."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-P", STANDBY, str(theirs.fileno())],
            stdin=subprocess.DEVNULL,
            env={"PYTHONPATH": str(PLUGINS), "PYTHONUTF8": "1", "PYTHONHASHSEED": hash_seed},
            pass_fds=[theirs.fileno()],
            start_new_session=True,  # Ctrl-C is for the tests, which end it
        )
    atexit.register(_end, ours, process)
    return ours


def _end(way: socket.socket, process: subprocess.Popen[bytes]) -> None:
    way.shutdown(socket.SHUT_RDWR)  # by which it is told, whoever has the way open as well
    way.close()
    process.wait()


class Running:
    """A command that runs. ``stdin``, ``stdout`` and ``stderr`` are there where it can be talked to."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO

    def __init__(self, command: Sequence[str], folder: Path, environment: Mapping[str, str], *streams: IO[Any]) -> None:
        told, teller = os.pipe()
        request = json.dumps([command, str(folder), dict(environment)]).encode()
        files = [*(stream.fileno() for stream in streams), teller]
        socket.send_fds(_process(environment.get("PYTHONHASHSEED", "random")), [request], files)
        os.close(teller)
        self.told = os.fdopen(told, "rb", buffering=0)  # whether there is a line more to read is asked of the system
        self.pid = int(self.told.readline())
        self.code: int | None = None

    def poll(self) -> int | None:
        """Its exit code, if it has ended."""
        return self.wait(0)

    def wait(self, timeout: float = PATIENCE) -> int | None:
        """Its exit code, if it ends within so many seconds."""
        if self.code is None and select.select([self.told], [], [], timeout)[0]:
            self.code = int(self.told.readline())
            self.told.close()
        return self.code

    def send_signal(self, number: signal.Signals) -> None:
        """Send a signal to it alone."""
        os.kill(self.pid, number)

    def kill(self) -> None:
        """End it with all that it has started."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        self.wait()


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> tuple[int, str, str]:
    """Run a command, such as ``-m press check``, in a folder; answer its exit code and what it said."""
    with Path(os.devnull).open() as nothing, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = Running(command, folder, environment, nothing, out, err)
        code = process.wait()
        if code is None:
            process.kill()
        elif code >= 0:  # who was killed could look after nobody
            _left_nobody(process, command)
        said = []
        for file in (out, err):
            file.seek(0)
            said.append(file.read().decode())
    if code is None:
        raise TimeoutError(f"{command} hangs: {said[1]}")
    return code, said[0], said[1]


def _left_nobody(process: Running, command: Sequence[str]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, 0)
        raise AssertionError(f"{command} has left a process behind")


@contextmanager
def running(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Iterator[Running]:
    """Have a command run that can be talked to, until it ends or is not wanted any more."""
    with ExitStack() as ours:
        with ExitStack() as theirs:
            (stdin, asked), (answered, stdout), (warned, stderr) = os.pipe(), os.pipe(), os.pipe()
            streams = [
                theirs.enter_context(os.fdopen(one, mode)) for one, mode in ((stdin, "r"), (stdout, "w"), (stderr, "w"))
            ]
            process = Running(command, folder, environment, *streams)
        process.stdin = ours.enter_context(os.fdopen(asked, "w", encoding="utf-8"))
        process.stdout, process.stderr = (
            ours.enter_context(os.fdopen(one, encoding="utf-8")) for one in (answered, warned)
        )
        ours.callback(process.kill)
        yield process
