"""A small press office in a folder of its own, built by the real commands in processes of their own.

A test takes one, changes what it is about, runs, and looks at what came out::

    project = make_project(folder)
    project.write("content/releases/2026/second.md", release("Second"))
    ran = project.press("build")
    assert (ran.code, project.leftovers()) == (0, [])
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.site import ready
from tests.site.ready import Running

ROOT = Path(__file__).parents[2]

SEARCHED = {"PRESS_NO_SEARCH": ""}
"""For the environment of a run that makes the search too. Others leave it out: it takes time, and its files differ."""

NOON = "2026-11-24 12:00"
"""What time it is in every run, unless a test says otherwise."""

SOUND = "content/releases/2026/sound.md"
"""The one release of the office; nothing is wrong with it."""


@dataclass(frozen=True, slots=True)
class Ran:
    """One run of a command, ended."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with ``pelicanconf.py``, ``content/``, ``theme/`` and ``plugins/``."""

    folder: Path

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def write(self, name: str, text: str | bytes) -> Path:
        """Write a file, named relative to the project."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def replace(self, name: str, old: str, new: str) -> None:
        """Change a file at one place."""
        file = self.folder / name
        text = file.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        file.write_text(text.replace(old, new), "utf-8")

    def own(self, name: str) -> None:
        """Put a copy of ``plugins`` or ``theme`` in the place of the link, so that a test may change it."""
        (self.folder / name).unlink()
        shutil.copytree(ROOT / name, self.folder / name)

    def start(self, *command: str, env: Mapping[str, str] | None = None, **options: object) -> subprocess.Popen[str]:
        """Start Python itself with ``command``, in the project's folder, and return at once."""
        return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
            [sys.executable, "-P", *command],
            cwd=self.folder,
            env=self._environment(env),
            **{"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},
            text=True,
            encoding="utf-8",
        )

    @contextmanager
    def running(self, *command: str, env: Mapping[str, str] | None = None) -> Iterator[Running]:
        """Have Python run ``command``, and talk to it."""
        with ready.running(command, self.folder, self._environment(env)) as process:
            yield process

    def run(self, *command: str, env: Mapping[str, str] | None = None, **options: object) -> Ran:
        """Run Python with ``command`` to its end. With ``options`` of ``Popen`` it is a process that is started."""
        if not options:
            return Ran(*ready.run(command, self.folder, self._environment(env)))
        process = self.start(*command, env=env, **options)
        try:
            out, err = process.communicate(timeout=60)
        finally:
            process.kill()
        return Ran(process.returncode, out, err)

    def press(self, *arguments: str, env: Mapping[str, str] | None = None, **options: object) -> Ran:
        """Run ``press``."""
        return self.run("-m", "press", *arguments, env=env, **options)

    def pelican(self, *arguments: str, env: Mapping[str, str] | None = None, **options: object) -> Ran:
        """Run plain ``pelican``, as any user of Pelican would."""
        return self.run("-m", "pelican", *arguments, env=env, **options)

    def _environment(self, more: Mapping[str, str] | None) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in {"SITEURL", "COLUMNS"}}
        kept = {name: value for name, value in kept.items() if not name.startswith("PRESS_")}
        plugins = str(self.folder / "plugins")
        return {**kept, "PYTHONPATH": plugins, "PRESS_AS_OF": NOON, "PRESS_NO_SEARCH": "1", **(more or {})}

    def site(self, folder: str = "output") -> dict[str, bytes]:
        """Every file of a site, by its path in it."""
        return files(self.folder / folder)

    def leftovers(self) -> list[str]:
        """What lies beside ``output`` without being published: the folder aside is kept, for the next build."""
        site = set(self.site().values()) if self.output.is_dir() else set()
        aside = files(self.folder / ".output.aside")
        others = [path.name for path in self.folder.iterdir() if path.suffix in {".aside", ".last"}]
        return sorted(
            [name for name, data in aside.items() if data not in site]
            + [name for name in others if name != ".output.aside"]
        )


Run = Callable[..., Ran]


def make_project(folder: Path) -> Project:
    """The office of ``tests/office`` with this product's own settings, theme and plugins."""
    shutil.copytree(ROOT / "tests/office/content", folder / "content")
    for name in ("theme", "plugins"):
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    project = Project(folder)
    project.write("pelicanconf.py", (ROOT / "pelicanconf.py").read_bytes())
    project.replace("pelicanconf.py", "saltmarsh-press", "harbour-press")
    return project


def make_sample(folder: Path) -> Project:
    """The sample office that comes with the product, in a folder of its own."""
    for name in ("content", "theme", "plugins"):
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    project = Project(folder)
    project.write("pelicanconf.py", (ROOT / "pelicanconf.py").read_bytes())
    return project


def files(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, by its path in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def traces(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Everything under a folder as it is on the disk: bytes, time of change and number of each file and folder."""
    found = {}
    for path in sorted([folder, *folder.rglob("*")]):
        stat = path.stat()
        found[str(path)] = (path.read_bytes() if path.is_file() else b"", stat.st_mtime_ns, stat.st_ino)
    return found


def release(title: str = "A second release", header: str = "", body: str = "The library is open.") -> str:
    """The text of a sound release; ``header`` are more lines for its header."""
    return (
        f"Title: {title}\n"
        "Standfirst: What happened, in a sentence.\n"
        "Date: 2026-05-01\n"
        "Issuers: county-council\n"
        f"Contacts: council-press\n{header}"
        f"\n{body}\n\nEnds\n"
    )
