"""What computers and programs leave in a folder is told from what people put there."""

from __future__ import annotations

import pytest

from press.clutter import is_content


@pytest.mark.parametrize(
    "name",
    [
        *(".DS_Store", "._lamp.png", "__MACOSX", "Icon\r"),
        *("Thumbs.db", "thumbs.db", "ehthumbs.db", "desktop.ini", "Desktop.ini"),
        *("~$release.docx", ".~lock.release.odt#", "~WRL0001.tmp"),
        *("release.md~", "#release.md#", ".#release.md", ".release.md.swp", "release.md.swp", "lamp.png.bak"),
        ".git",
    ],
)
def test_what_nobody_put_there(name: str) -> None:
    assert not is_content(name)


@pytest.mark.parametrize(
    "name",
    ["kit.yaml", "lamp.png", "2026-03-02-night-line.md", "release.docx", "#1.png", "a~b.png", "$x.png", "Icon", "swp"],
)
def test_what_somebody_put_there(name: str) -> None:
    assert is_content(name)
