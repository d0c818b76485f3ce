"""The Chromium of this computer, for the browser tests.

Run as a program (``make test`` does), it installs Chromium where there is none and nobody need be asked.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome")
PACKAGE = ("apt-get", "install", "--yes", "--no-install-recommends", "chromium")
ADVICE = "There is no Chromium to test in. Install one, or name it in CHROMIUM: sudo apt install chromium"


def find() -> str | None:
    """The program to start: the one named by ``CHROMIUM`` in the environment, else the first that is installed."""
    named = os.environ.get("CHROMIUM")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)


def install() -> bool:
    """Install Debian's Chromium as root, or by a sudo that asks no password. Says whether it is there now."""
    as_root = () if os.geteuid() == 0 else ("sudo", "--non-interactive")
    try:
        for command in (("apt-get", "update"), PACKAGE):
            subprocess.run((*as_root, *command), check=True, stdin=subprocess.DEVNULL, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    return find() is not None


def main() -> None:
    """Find Chromium or install it; where neither can be, say how. The tests that need it then say so themselves."""
    if find() is None and not os.environ.get("CHROMIUM"):
        print("Installing Chromium for the browser tests, once.", file=sys.stderr)
        install()
    if find() is None:
        print(ADVICE, file=sys.stderr)


if __name__ == "__main__":
    main()
