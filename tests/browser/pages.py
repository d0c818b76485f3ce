"""The pages that the browser tests look at, and a way to publish a few of the gallery's."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.theme import gallery, made_up

SAMPLE = (
    "",
    "releases/2018/north-west-campaign/",
    "releases/2026/night-walks/",
    "releases/",
    "releases/2026/",
    "topics/",
    "topics/child-protection/",
    "issuers/saltmarsh-council/",
    "kits/",
    "kits/lamp-room/",
    "contacts/",
    "helplines/",
    "search/",
    "about/",
    "privacy/",
    "accessibility/",
    "cy/",
    "cy/search/",
    "cy/topics/",
    "no/such/page/",
)
"""A page of each kind of the sample office's site."""

EVERYTHING = tuple(path.removesuffix("index.html") for path in gallery.full_pages())
"""The pages of the theme's gallery, with every optional part, long words and many issuers."""


def publish(folder: Path, pages: dict[str, str]) -> Path:
    """Write pages with the theme's files, and the pictures that stand above a text."""
    for path, text in pages.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    for root in (folder, folder / "it"):
        shutil.copytree(gallery.THEME / "static", root / "theme", dirs_exist_ok=True)
        gallery.draw(root / made_up.LAMP.url, made_up.LAMP.width, made_up.LAMP.height)
    return folder
