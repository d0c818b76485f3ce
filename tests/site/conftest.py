from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.site.project import Project, make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The small office, of which nothing has been built."""
    return make_project(tmp_path)


@pytest.fixture
def published(project: Project, sound_site: Path) -> Project:
    """The small office with its site in ``output``."""
    shutil.copytree(sound_site, project.output)
    return project


@pytest.fixture(scope="session")
def sound_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small office, built once."""
    project = make_project(tmp_path_factory.mktemp("published"))
    assert project.press("build").code == 0
    return project.output
