"""A process that has loaded the press, and makes a copy of itself for each command: half of a small build is loading.

``run(…)`` answers as a process would that was started for the command. Nothing goes from one command to the next, as
each has a copy of its own; but all order sets in one way, so those who compare two sites give ``PYTHONHASHSEED``, which
has a process started.
"""

from __future__ import annotations

import atexit
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

PLUGINS = Path(__file__).parents[2] / "plugins"

READY = """\
import json, os, pkgutil, signal, sys, time
from importlib import import_module

import pelican.writers
import press

for module in pkgutil.walk_packages(press.__path__, "press."):
    if not module.name.endswith("__main__"):
        import_module(module.name)
from press.desk import main

for line in sys.stdin:
    arguments, folder, environment, output = json.loads(line)
    if (child := os.fork()) == 0:
        os.setpgid(0, 0)
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(environment)
        time.tzset()
        sys.argv = ["press", *arguments]
        for stream, path in zip((0, 1, 2), (os.devnull, *output), strict=True):
            os.dup2(os.open(path, os.O_RDONLY if stream == 0 else os.O_WRONLY), stream)
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            code = main()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""

PATIENCE = 60
"""Seconds after which a command is taken to hang."""


@cache
def _process() -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", READY],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": str(PLUGINS), "PYTHONUTF8": "1"},
        bufsize=0,  # whether there is a line more to read is asked of the system
    )
    atexit.register(_end, process)
    return process


def _end(process: subprocess.Popen[bytes]) -> None:
    with process:
        process.kill()


def run(arguments: tuple[str, ...], folder: Path, environment: Mapping[str, str]) -> tuple[int, str, str]:
    """Run ``press`` in a folder; answer its exit code and what it said."""
    process = _process()
    assert process.stdin
    assert process.stdout
    with tempfile.NamedTemporaryFile() as out, tempfile.NamedTemporaryFile() as err:
        request = [arguments, str(folder), dict(environment), [out.name, err.name]]
        process.stdin.write(f"{json.dumps(request)}\n".encode())
        child = int(process.stdout.readline())
        if not select.select([process.stdout], [], [], PATIENCE)[0]:
            os.killpg(child, signal.SIGKILL)
            process.stdout.readline()
            raise TimeoutError(f"press {' '.join(arguments)} hangs: {err.read().decode()}")
        code = int(process.stdout.readline())
        with suppress(ProcessLookupError):
            os.killpg(child, 0)
            raise AssertionError(f"press {' '.join(arguments)} has left a process behind")
        return code, out.read().decode(), err.read().decode()
