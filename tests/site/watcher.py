"""A process that builds a site again and again, as ``press build --watch`` does, and is told what has changed."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tests.site.project import Project, files

ADDRESS = "https://press.example.org"
"""Where the site will be: without an address there are no sitemaps."""

WATCHER = """\
import json, os, sys
from argparse import Namespace
from pathlib import Path
from press.desk.build import build
from press.desk.options import settings_of
from press.stages import blueprints
from press.watched import only

settings = settings_of(Namespace(project=Path(".")))
for line in sys.stdin:
    now, changed = json.loads(line)
    os.environ["PRESS_AS_OF"] = now
    with only({Path.cwd() / path for path in changed}):
        code = build(settings, {})
    print(json.dumps([code, blueprints._kept[1].renewals if blueprints._kept else 0]), flush=True)
"""
"""What ``press build --watch`` does after each change, told of it at once instead of by the system at some time."""


class Watched:
    """A process that builds a site again and again, told what has changed since the last time."""

    def __init__(self, project: Project, process: subprocess.Popen[str]) -> None:
        self.project, self.process = project, process
        self.seen = self.look()

    def look(self) -> dict[str, bytes]:
        """What the site is made from."""
        return {
            f"{name}/{path}": data
            for name in ("content", "theme")
            for path, data in files(self.project.folder / name).items()
        }

    def build(self, now: str) -> tuple[int, int]:
        """Build; answer the exit code, and how often the plan was brought up to date since it was made anew."""
        assert self.process.stdin
        assert self.process.stdout
        found = self.look()
        changed = [path for path in found.keys() | self.seen.keys() if found.get(path) != self.seen.get(path)]
        self.seen = found
        print(json.dumps([now, changed]), file=self.process.stdin, flush=True)
        code, renewals = json.loads(self.process.stdout.readline())
        return code, renewals


@contextmanager
def watching(project: Project) -> Iterator[Watched]:
    process = project.start("-c", WATCHER, stdin=subprocess.PIPE, env={"SITEURL": ADDRESS})
    try:
        yield Watched(project, process)
    finally:
        process.kill()
        process.communicate()
