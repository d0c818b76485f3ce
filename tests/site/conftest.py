from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.project import Project, make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The small office, of which nothing has been built."""
    return make_project(tmp_path)


@pytest.fixture
def published(project: Project) -> Project:
    """The small office with its site in ``output``."""
    assert project.press("build").code == 0
    return project
