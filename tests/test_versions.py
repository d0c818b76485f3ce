"""The program's version is another one as soon as anything that has a part in it is."""

from __future__ import annotations

import pytest

from press import versions


def test_another_library_is_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    here = versions.program_version()
    monkeypatch.setattr(versions, "_version", lambda name: "0")
    assert versions.program_version.__wrapped__() != here


def test_every_library_that_makes_pages_or_findings_is_counted() -> None:
    assert {"markdown", "beautifulsoup4", "pelican", "jinja2", "babel", "phonenumberslite"} <= set(versions._LIBRARIES)
    assert all(versions._version(name) for name in versions._LIBRARIES)
