"""The ``press`` command: one module a command, imported only when it is the one that is run.

A command's module has two functions: ``configure(parser)`` says what it takes, ``run(arguments)`` does it and answers
the exit code: 0 no errors, 1 an error among the findings. 2 is for what cannot run, and is given here.
"""

from __future__ import annotations

import argparse
import errno
import os
import signal
import sys
import traceback
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from io import TextIOBase, TextIOWrapper
from pathlib import Path
from typing import NoReturn, TextIO

from press.desk.parser import Parser
from press.exit_codes import CANNOT_RUN, INTERRUPTED
from press.guess import did_you_mean

COMMANDS: Mapping[str, str] = {
    "build": "check every release and build the site, if nothing is wrong",
    "check": "check releases and say what to put right",
    "explain": "say what a rule wants and why, with examples",
    "preview": "look at the site on this computer, with drafts and held releases",
    "new": "begin a release",
}
"""Every command, with what it does in a line. Its module has its name."""


class _Closed(TextIOBase):
    """Stands in for a standard output that whoever started us has closed."""

    def write(self, text: str) -> NoReturn:
        """There is nowhere to write to."""
        raise OSError(errno.EBADF, "the standard output is closed")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that ``arguments`` name (those of the command line by default); answer its exit code."""
    _speak_utf8()
    # Whoever started us may not care how children end; we do.
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or given[0] not in COMMANDS:
        return _introduce(given)
    try:
        code = _run(given[0], given[1:])
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _silence(sys.stdout)
        return CANNOT_RUN
    except Exception as error:
        _tell(f"press {given[0]}: {_sentence(error)}")
        if os.environ.get("PRESS_DEBUG") == "1":
            traceback.print_exception(error)
        if isinstance(error, OSError):
            _silence(sys.stdout)
        return CANNOT_RUN


def _introduce(given: list[str]) -> int:
    width = max(map(len, COMMANDS))
    commands = "\n".join(f"  {name:{width}}  {purpose}" for name, purpose in COMMANDS.items())
    parser = Parser(
        prog="press",
        usage="press COMMAND ...",
        description="A press office in a folder.",
        epilog=f"commands:\n{commands}\n\n“press COMMAND --help” says what a command takes.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    word = given[0] if given else ""
    hint = did_you_mean(word.lstrip("-").lower(), COMMANDS)
    if hint or (word and not word.startswith("-")):
        hint = hint or f"The commands are {', '.join(COMMANDS)}."
        parser.exit(CANNOT_RUN, f"press: “{word}” is not a command. {hint}\n")
    behind = next((each for each in given[1:] if each in COMMANDS), "")
    if behind and word not in {"-h", "--help"}:
        parser.exit(CANNOT_RUN, f"press: The command comes first: “press {behind} {word} ...”.\n")
    parser.understand(given)
    parser.print_help(sys.stderr)
    return CANNOT_RUN


def _run(name: str, given: list[str]) -> int:
    command = import_module(f"press.desk.{name}")
    parser = Parser(prog=f"press {name}", description=f"{COMMANDS[name].capitalize()}.", allow_abbrev=False)
    command.configure(parser)
    code: int = command.run(parser.understand(given))
    return code


def _sentence(error: Exception) -> str:
    # Looked up, not imported: what failed may be that very import.
    expected = getattr(sys.modules.get("press.settings"), "CannotRun", ())
    if isinstance(error, expected):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        if error.filename is None:
            return f"the report cannot be written: {error.strerror}."
        return f"“{error.filename}” cannot be read or written: {error.strerror}."
    what = f"{type(error).__name__}: {error}".rstrip(".: ")
    return f"this did not work, and the fault is the program's ({what}). With PRESS_DEBUG=1 it shows where."


def _speak_utf8() -> None:
    """Reports are UTF-8 whatever the terminal is set to; a file name that is not is shown escaped."""
    if sys.stdout is None:
        sys.stdout = _Closed()
    if sys.stderr is None:
        sys.stderr = sys.stdout
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _tell(sentence: str) -> None:
    """Say on standard error what went wrong; where that cannot be written either, the exit code has to do."""
    try:
        print(sentence, file=sys.stderr, flush=True)
    except OSError:
        _silence(sys.stderr)


def _silence(stream: TextIO) -> None:
    """What is left of the report has nowhere to go; Python would complain about that when it ends."""
    with suppress(OSError, ValueError), Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), stream.fileno())
