"""A site of a few files, built by Pelican without a line of ours.

A test writes the settings it is about, may add a plugin of a few lines, builds, and reads what came out::

    build = bare_site(folder, content={"a.md": release("A")}).build()
    assert build.code == 0
    assert "<p>Text.</p>" in build.output["a.html"]
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

# The built-in theme without its optional pages: a build writes the articles, one index and what a test asks for.
SETTINGS = """
SITENAME = "Bare"
SITEURL = ""
PATH = "content"
OUTPUT_PATH = "output"
THEME = "simple"
TIMEZONE = "Europe/London"
LOCALE = "C"
PLUGINS = []
DIRECT_TEMPLATES = ["index"]
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""

PLUGIN_SETTINGS = """
import plugin
PLUGINS = [plugin]
"""


@dataclass(frozen=True, slots=True)
class Build:
    """One run of Pelican: its exit code, all it printed, and the files of the output folder."""

    code: int
    log: str
    output: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Site:
    """A folder with ``pelicanconf.py``, ``content/`` and perhaps ``plugin.py`` and ``theme/``."""

    folder: Path

    def write(self, files: Mapping[str, str]) -> None:
        """Write files, named relative to the site's folder; common indentation is taken off their text."""
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), encoding="utf-8")

    def start(self, *arguments: str, hash_seed: int = 0) -> subprocess.Popen[str]:
        """Start Pelican in the site's folder and return at once."""
        return subprocess.Popen(
            [sys.executable, "-m", "pelican", "--log-handler", "plain", *arguments],
            cwd=self.folder,
            env=os.environ | {"PYTHONUTF8": "1", "PYTHONHASHSEED": str(hash_seed)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def build(self, *arguments: str, hash_seed: int = 0) -> Build:
        """Run Pelican to its end; ``hash_seed`` fixes the order in which Python walks a set."""
        process = self.start(*arguments, hash_seed=hash_seed)
        try:
            log, _ = process.communicate(timeout=60)
        finally:
            process.kill()
        return Build(process.returncode, log, self.files("output"))

    def files(self, folder: str) -> dict[str, str]:
        """Every file under a folder of the site, by its path in that folder."""
        root = self.folder / folder
        return {
            path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(root.rglob("*"))
            if path.is_file()
        }


def bare_site(folder: Path, *, content: Mapping[str, str], settings: str = "", plugin: str = "") -> Site:
    """Write a site: ``content`` by path below ``content/``, ``settings`` on top of the bare ones.

    ``plugin`` is the text of a module; it is handed to Pelican imported, the way this product's own stages are.
    """
    site = Site(folder)
    site.write({f"content/{name}": text for name, text in content.items()})
    if plugin:
        site.write({"plugin.py": plugin})
    site.write({"pelicanconf.py": SETTINGS + (PLUGIN_SETTINGS if plugin else "") + dedent(settings)})
    return site


def release(title: str = "A release", header: str = "", body: str = "Text.") -> str:
    """Return a source file that Pelican takes: a title, a date, more header lines if any, a body."""
    return f"Title: {title}\nDate: 2018-01-24\n{header}\n{body}\n"
