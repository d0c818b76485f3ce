"""A process that builds a site again and again, as ``press build --watch`` does, and is told what has changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.site.project import Project, files
from tests.site.ready import Running

ADDRESS = "https://press.example.org"
"""Where the site will be: without an address there are no sitemaps."""

WATCHER = """\
import contextlib, io, json, os, sys
from argparse import Namespace
from pathlib import Path
from press.left import look_aside
from press.desk.once import build
from press.desk.options import settings_of
from press.desk.upkeep import _get_ready, _look_again
from press.stages import blueprints
from press.watched import only

settings = settings_of(Namespace(project=Path(".")))
output = {"OUTPUT_PATH": path for path in sys.argv[1:]}
for line in sys.stdin:
    now, changed, first = json.loads(line)
    os.environ["PRESS_AS_OF"] = now
    with contextlib.redirect_stderr(io.StringIO()) as said:
        if first == "get ready":
            code = _get_ready(settings, output)
        elif first == "look again":
            code, _ = _look_again(settings, output, "")
        else:
            if first == "rest":
                look_aside()
            with only({Path.cwd() / path for path in changed}):
                code = build(settings, output)
    print(json.dumps([code, blueprints._kept[1].renewals if blueprints._kept else 0, said.getvalue()]), flush=True)
"""
"""What ``press build --watch`` does after each change, told of it at once instead of by the system at some time."""


class Watched:
    """A process that builds a site again and again, told what has changed since the last time.

    ``said`` is what it has said the last time.
    """

    def __init__(self, project: Project, process: Running) -> None:
        self.project, self.process = project, process
        self.seen = self.look()
        self.said = ""

    def look(self) -> dict[str, bytes]:
        """What the site is made from."""
        return {
            f"{name}/{path}": data
            for name in ("content", "theme")
            for path, data in files(self.project.folder / name).items()
        }

    def build(self, now: str, *also: str, rested: bool = False) -> tuple[int, int]:
        """Build; answer the exit code, and how often the plan was brought up to date since it was made anew.

        ``also`` are folders that are said to have changed. Where it has ``rested``, there was a second since the last.
        """
        found = self.look()
        changed = [path for path in found.keys() | self.seen.keys() if found.get(path) != self.seen.get(path)]
        self.seen = found
        return self._ask(now, [*changed, *also], "rest" if rested else "")

    def look_again(self, now: str) -> int:
        """Have everything looked at, as is done when nothing has changed for a while; answer the exit code."""
        return self._ask(now, [], "look again")[0]

    def get_ready(self, now: str) -> int:
        """Have it get ready for the first edit, as is done when its first site is out; answer the exit code."""
        return self._ask(now, [], "get ready")[0]

    def _ask(self, now: str, changed: list[str], first: str) -> tuple[int, int]:
        print(json.dumps([now, changed, first]), file=self.process.stdin, flush=True)
        code, renewals, self.said = json.loads(self.process.stdout.readline())
        return code, renewals


@contextmanager
def watching(project: Project, preview: Path | None = None, *, allow_removal: bool = False) -> Iterator[Watched]:
    """Have a process watch; ``preview`` is the folder for a site that is a preview, where that is wanted."""
    environment = {"SITEURL": ADDRESS} | ({"PRESS_PREVIEW": str(preview)} if preview else {})
    environment |= {"PRESS_ALLOW_REMOVAL": "1"} if allow_removal else {}
    output = [str(preview)] if preview else []
    with project.running("-c", WATCHER, *output, env=environment) as process:
        yield Watched(project, process)
