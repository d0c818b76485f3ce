from __future__ import annotations

import shutil
from pathlib import Path

import pytest

SETTINGS = """\
SITENAME = "Harbour Trust press office"
TIMEZONE = "Europe/London"
PRESS_DEMONSTRATION = True
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small office, with settings of its own; it is the current folder."""
    office = tmp_path / "office"
    shutil.copytree(Path(__file__).parents[1] / "office", office)
    (office / "pelicanconf.py").write_text(SETTINGS, "utf-8")
    monkeypatch.chdir(office)
    monkeypatch.delenv("PRESS_AS_OF", raising=False)
    monkeypatch.delenv("PRESS_DEBUG", raising=False)
    return office


@pytest.fixture
def sound(project: Path) -> Path:
    """The one release of the office. Nothing is wrong with it."""
    return project / "content/releases/2026/sound.md"


@pytest.fixture(autouse=True)
def by_one_processor(alone: None) -> None:
    """As in a process that has threads."""
