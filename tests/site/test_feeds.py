"""Every JSON Feed of whole sites, of the sample office and of made-up ones, judged by a schema that is not ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bench import office
from bench.sites import SETTINGS
from tests.feeds.schema import needs_schema, schema_faults
from tests.site.project import ROOT, SOUND, Project, make_project, make_sample, release

HOME = "https://press.example.org"

pytestmark = pytest.mark.slow


def small(folder: Path) -> Project:
    """A small office in two languages, whose words would break a feed that was written by hand."""
    project = make_project(folder)
    project.write("content/releases/2026/hostile.md", release("</script> & “quotes” \\ in a headline"))
    project.write("content/releases/2026/withdrawn.md", release("Taken back", "Withdrawn: 2026-05-02 | Wrong\n"))
    project.write("content/releases/2026/welsh.md", release("Newyddion", "Lang: cy\n"))
    project.replace(SOUND, "Reference:", "Correction: 2026-03-11 | B | Said eleven. | It is ten.\nReference:")
    return project


def made_up(folder: Path) -> Project:
    """An office of forty releases with kits."""
    office.write(folder, 40)
    (folder / "plugins").symlink_to(ROOT / "plugins", target_is_directory=True)
    project = Project(folder)
    project.write("pelicanconf.py", f"{SETTINGS}SITEURL = {HOME!r}\n")
    return project


@needs_schema
@pytest.mark.parametrize(("make", "least"), [(make_sample, 25), (small, 8), (made_up, 40)])
def test_it_finds_nothing_in_any_of_them(tmp_path: Path, make: Callable[[Path], Project], least: int) -> None:
    project = make(tmp_path)
    ran = project.press("build", env={"SITEURL": HOME, "PRESS_AS_OF": office.AS_OF})
    assert ran.code == 0, ran.err
    feeds = {name: data for name, data in project.site().items() if name.endswith("feed.json")}
    assert len(feeds) >= least
    assert [(name, fault) for name, data in feeds.items() for fault in schema_faults(data)] == []
