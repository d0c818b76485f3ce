"""The Chromium of this computer, for the browser tests, and what drives it.

Run as a program (``make test`` does), it installs Chromium where there is none and nobody need be asked; and the one
library that Playwright's own program wants beside it, which a bare Debian lacks.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM, LIBRARY = "chromium", "libatomic1"
INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends")
DRIVER = (sys.executable, "-m", "playwright", "--version")
ADVICE = "There is no Chromium to test in. Install one, or name it in CHROMIUM: sudo apt install chromium"
LIBRARY_ADVICE = "Playwright, which drives Chromium in the tests, does not start here: sudo apt install libatomic1"


def find() -> str | None:
    """The program to start: the one named by ``CHROMIUM`` in the environment, else the first that is installed."""
    named = os.environ.get("CHROMIUM")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)


def is_driven() -> bool:
    """Whether Playwright's own program, a Node from its wheel, starts on this computer."""
    return subprocess.run(DRIVER, check=False, capture_output=True).returncode == 0


def lacking() -> list[str]:
    """The packages that would have to be installed, by their names in Debian."""
    lacking = [] if find() or os.environ.get("CHROMIUM") else [CHROMIUM]
    return lacking if is_driven() else [*lacking, LIBRARY]


def advice() -> str | None:
    """How to get what the tests cannot do without; None where it is all there."""
    if find() is None:
        return ADVICE
    return None if is_driven() else LIBRARY_ADVICE


def install(packages: list[str]) -> None:
    """Install packages of Debian's as root, or by a sudo that asks no password, if either can be."""
    as_root = () if os.geteuid() == 0 else ("sudo", "--non-interactive")
    for command in (("apt-get", "update"), (*INSTALL, *packages)):
        # One source that cannot be reached makes the first fail, and the second may do all the same. What is lacking
        # then is told by whoever asks.
        with suppress(OSError):
            subprocess.run((*as_root, *command), check=False, stdin=subprocess.DEVNULL, capture_output=True)


def main() -> None:
    """Install what is lacking; where that cannot be, say how. The tests that need it then say so themselves."""
    if packages := lacking():
        names = " and ".join("Chromium" if package == CHROMIUM else package for package in packages)
        print(f"Installing {names} for the browser tests, once.", file=sys.stderr)
        install(packages)
    if said := advice():
        print(said, file=sys.stderr)


if __name__ == "__main__":
    main()
