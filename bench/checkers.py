"""Releases a second: ``press check`` with all its rules, beside markdownlint-cli2 with the seven that matter here.

``python -m bench.checkers [SIZE]`` makes an office of so many releases (500 unless told otherwise), checks it with both
and prints what they did. Nothing is remembered between runs: each checks every file.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from bench import installing, office
from bench.measuring import Failed, Run, Series, run, series
from bench.sites import Standfirst

VERSION = "0.22.1"
RULES = ("MD011", "MD034", "MD042", "MD051", "MD052", "MD053", "MD059")
"""Reversed links, bare addresses, empty links, fragments, undefined and unused references, words of links."""

FOUND_SOMETHING = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the comparison. Gives the exit code: 0, or 1 where ours could not be measured."""
    size = int(next(iter(sys.argv[1:] if arguments is None else arguments), 500))
    with tempfile.TemporaryDirectory() as folder:
        ours = Standfirst(Path(folder), Path(folder))
        ours.write(office.write(ours.folder, size))
        try:
            checked = measure([ours.press, "check"], ours, lambda: shutil.rmtree(ours.folder / ".press", True))
        except Failed as failed:
            print(failed, file=sys.stderr)
            return 1
        print(line("press check", size, checked))
        try:
            print(line(f"markdownlint-cli2 {VERSION}, {len(RULES)} rules", size, lint(ours)))
        except (Failed, installing.NotInstalled) as missing:
            print(missing)
    return 0


def measure(command: Sequence[str], site: Standfirst, prepare: Callable[[], object] = lambda: None) -> Series:
    """Run a command over an office a few times. Raises ``Failed``."""

    def once(watch: bool) -> Run:
        prepare()
        return run(command, site.folder, site.environment, watch=watch)

    return series(once, 3)


def lint(site: Standfirst) -> Series:
    """Let markdownlint-cli2 check the same files. Raises ``Failed`` and ``NotInstalled``."""
    config = {"config": {"default": False, **dict.fromkeys(RULES, True)}, "noProgress": True, "noBanner": True}
    (site.folder / ".markdownlint-cli2.jsonc").write_text(json.dumps(config), "utf-8")
    # It ends with 1 where it has found something, as bare addresses in a contact block.
    script = f'"$0" "$1" "content/releases/**/*.md" || test $? -eq {FOUND_SOMETHING}'
    return measure(["sh", "-c", script, "node", str(program())], site)


def program() -> Path:
    """What node runs, installed if it is not. Raises ``NotInstalled``."""
    folder = Path(__file__).parent / ".peers" / f"markdownlint-{VERSION}"
    found = folder / "node_modules" / "markdownlint-cli2" / "markdownlint-cli2-bin.mjs"
    if not found.exists():
        npm = shutil.which("npm")
        if npm is None or shutil.which("node") is None:
            raise installing.NotInstalled("markdownlint-cli2 needs Node.js and npm, which are not on this machine.")
        folder.mkdir(parents=True, exist_ok=True)
        command = [npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--silent"]
        done = subprocess.run([*command, f"markdownlint-cli2@{VERSION}"], capture_output=True, text=True, check=False)
        if done.returncode:
            raise installing.NotInstalled("markdownlint-cli2 cannot be installed; its registry cannot be reached.")
    return found


def line(name: str, size: int, took: Series) -> str:
    """One row: how many releases a second, by the clock and by one processor."""
    return f"{name:38}{size / took.wall:8.0f} a second{size / took.processor:8.0f} for each processor"


if __name__ == "__main__":
    raise SystemExit(main())
