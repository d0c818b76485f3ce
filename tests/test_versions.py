"""The program's version is another one as soon as anything that has a part in it is."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

from press import versions


def anew() -> str:
    return versions.program_version.__wrapped__()


def test_it_is_the_same_for_the_same() -> None:
    assert anew() == anew() == versions.program_version()


def test_another_library_is_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    here = anew()
    monkeypatch.setattr(versions, "_libraries", lambda: iter(["Markdown-0.dist-info"]))
    assert anew() != here


@pytest.mark.parametrize(
    "name", ["markdown", "beautifulsoup4", "pelican", "jinja2", "babel", "phonenumberslite", "unidecode"]
)
def test_every_library_that_makes_pages_or_findings_is_counted(name: str) -> None:
    assert name in versions._LIBRARIES


def test_all_of_them_are_found_with_their_versions() -> None:
    records = [record.removesuffix(".dist-info") for record in versions._libraries()]
    found = {versions._name_of(record): record.partition("-")[2] for record in records}
    assert found == {name: version(name) for name in versions._LIBRARIES}


@pytest.mark.parametrize("file", ["words.py", "rules/rule.py", "reports/report.css"])
def test_a_changed_a_lost_and_a_new_file_of_ours_are_another_version(
    file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for each in ("words.py", "rules/rule.py", "reports/report.css", "versions.py"):
        (tmp_path / each).parent.mkdir(exist_ok=True)
        (tmp_path / each).write_text("as it was")
    monkeypatch.setattr(versions, "__file__", str(tmp_path / "versions.py"))
    here = anew()
    (tmp_path / file).write_text("as it is")
    changed = anew()
    (tmp_path / file).rename(tmp_path / "moved.py")
    moved = anew()
    (tmp_path / "moved.py").unlink()
    assert len({here, changed, moved, anew()}) == 4


def test_what_python_leaves_beside_them_is_none_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "versions.py").write_text("as it was")
    monkeypatch.setattr(versions, "__file__", str(tmp_path / "versions.py"))
    here = anew()
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "versions.cpython-313.pyc").write_bytes(b"compiled")
    assert anew() == here
