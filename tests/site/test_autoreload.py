"""``pelican --autoreload``, which builds again and again in one process."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.site.project import SOUND, Project

pytestmark = pytest.mark.slow


def test_each_build_passes_the_gate_and_the_first_with_an_error_is_the_last(project: Project) -> None:
    def front_page_says(text: str) -> bool:
        page = project.output / "index.html"
        return page.is_file() and text in page.read_text("utf-8")

    process = project.start("-m", "pelican", "--autoreload")
    try:
        assert comes(project, lambda: front_page_says("for 40 families"))
        project.replace(SOUND, "for 40 families", "for 41 families")
        assert comes(project, lambda: front_page_says("for 41 families"))
        project.replace(SOUND, "Ends\n", "")
        assert comes(project, lambda: process.poll() is not None)
        _, told = process.communicate(timeout=10)
    finally:
        process.kill()
    assert process.returncode == 1
    assert "error missing-ends" in told
    assert front_page_says("for 41 families")
    assert project.leftovers() == []


def comes(project: Project, event: Callable[[], bool]) -> bool:
    """Whether something comes about in good time. Pelican watches only between builds, so a change is made again."""
    deadline = time.monotonic() + 30
    while not event() and time.monotonic() < deadline:
        time.sleep(0.1)
        (project.folder / SOUND).touch()
    return event()
