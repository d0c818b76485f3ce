"""The process that ``ready.py`` has standing by: it has loaded the press, and a copy of it runs each command.

Of each copy another one waits for its end, so that many may run at once.
"""

from __future__ import annotations

import ctypes
import gc
import importlib
import json
import os
import pkgutil
import runpy
import signal
import socket
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import CodeType
from typing import NoReturn

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

import press
from press.patterns import Waiting
from press.stages import engine

WHEN_NEEDED = (
    *("PIL.ImageFile", "babel.messages.mofile", "jinja2.ext", "pelican.writers", "phonenumbers", "rich._emoji_codes"),
    *("markdown.extensions.abbr", "markdown.extensions.attr_list", "markdown.extensions.codehilite"),
    *("markdown.extensions.md_in_html", "markdown.extensions.sane_lists", "markdown.extensions.tables"),
)
"""What others load when they come to it, as they do in every build."""

LONGEST = 1 << 16
"""Bytes of a request at most."""

BECOME_REAPER = 36  # PR_SET_CHILD_SUBREAPER, linux/prctl.h


class Compiled(FileSystemBytecodeCache):
    """Templates as a copy has compiled them, for all others: an office's theme is the same, in another folder."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Templates go by their names; what stands in them is compared."""
        return super().get_cache_key(name)

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """A template's code, where there is one, as that of the file at hand, which is named when it fails."""
        bucket = super().get_bucket(environment, name, filename, source)
        if bucket.code and filename:
            bucket.code = _of(filename, bucket.code)
        return bucket


def _of(filename: str, code: CodeType) -> CodeType:
    parts = tuple(_of(filename, part) if isinstance(part, CodeType) else part for part in code.co_consts)
    return code.replace(co_filename=filename, co_consts=parts)


def main(requests: socket.socket, templates: str) -> None:
    """Answer requests until nobody can make one any more."""
    for module in pkgutil.walk_packages(press.__path__, "press."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for name in WHEN_NEEDED:
        importlib.import_module(name)
    for waiting in [one for one in gc.get_objects() if isinstance(one, Waiting)]:
        waiting.search  # noqa: B018 - which compiles it, once for all copies
    engine.JINJA = {**engine.JINJA, "bytecode_cache": Compiled(templates)}
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # those who wait for a copy are not waited for
    while True:
        request, files, _, _ = socket.recv_fds(requests, LONGEST, 4)
        if not request:
            return
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            requests.close()
            _see_to(json.loads(request), files[:3], files[3])
        for file in files:
            os.close(file)


def _see_to(request: tuple[list[str], str, dict[str, str]], streams: Sequence[int], told: int) -> NoReturn:
    """Have a copy run a command; tell its number, and at its end how it ended."""
    ctypes.CDLL(None).prctl(BECOME_REAPER, 1)
    copy = os.fork()
    if copy == 0:
        os.close(told)
        os._exit(_run(*request, streams))
    os.setpgid(copy, copy)
    for stream in streams:
        os.close(stream)
    with suppress(BrokenPipeError):  # nobody wants to know any more
        os.write(told, f"{copy}\n".encode())
        code = os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])
        with suppress(ChildProcessError):  # whom it has left behind, dead
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        os.write(told, f"{code}\n".encode())
    os._exit(0)


def _run(command: list[str], folder: str, environment: dict[str, str], streams: Sequence[int]) -> int:
    """Do as Python would that was started with ``command``; answer its exit code."""
    os.setpgid(0, 0)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin, sys.stdout = os.fdopen(0), os.fdopen(1, "w")
    sys.stderr = os.fdopen(2, "w", buffering=1, errors="backslashreplace")
    switch, what, *arguments = command
    _look_in([Path(one) for one in environment["PYTHONPATH"].split(os.pathsep)])
    if (switch, what) == ("-m", "pelican"):
        _forget({"press"})  # that Pelican finds it is its own affair
    sys.argv = [switch, *arguments]
    try:
        if switch == "-m":
            runpy.run_module(what, run_name="__main__", alter_sys=True)
        else:
            exec(compile(what, "<string>", "exec"), {"__name__": "__main__"})
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        return 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return 0


def _look_in(folders: Sequence[Path]) -> None:
    """Have modules come from ``folders`` first, and those anew that came from elsewhere."""
    here = Path(press.__path__[0]).parent
    for folder in folders:
        if folder.resolve() != here:
            _forget({module.name for module in pkgutil.iter_modules([str(folder)])})
    sys.path[:] = [*map(str, folders), *(path for path in sys.path if Path(path) != here)]


def _forget(names: set[str]) -> None:
    for module in [*sys.modules]:
        if module.partition(".")[0] in names:
            del sys.modules[module]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        main(socket.socket(fileno=int(sys.argv[1])), folder)
