"""What a build says when the site is out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from press.publishing import Place
from press.stages.run import tell

LACKING = "The site has no address: it has no sitemap, and the links in its feeds lead nowhere."


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({}, True),
        ({"SITEURL": "", "PRESS_DEMONSTRATION": False}, True),
        ({"SITEURL": "https://press.example.org"}, False),
        ({"PRESS_DEMONSTRATION": True}, False),
    ],
)
def test_an_office_whose_site_has_no_address_is_told_so(
    settings: dict[str, Any], *, told: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tell(2, Place(tmp_path / "output"), settings, quiet=False)
    said = capsys.readouterr().err
    assert f"2 releases are out, in “{tmp_path}/output”." in said
    assert (f"{LACKING} Before it goes on the web, write SITEURL into pelicanconf.py." in said) is told


NAMELESS = "The site has no name: “A Pelican Blog” stands on every page."


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"SITENAME": "A Pelican Blog"}, True),
        ({}, True),
        ({"SITENAME": "Harbour Trust press office"}, False),
        ({"SITENAME": "A Pelican Blog", "PRESS_DEMONSTRATION": True}, False),
    ],
)
def test_an_office_whose_site_has_no_name_is_told_so(
    settings: dict[str, Any], *, told: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tell(2, Place(tmp_path / "output"), {"SITEURL": "https://press.example.org", **settings}, quiet=False)
    said = capsys.readouterr().err
    assert (f"{NAMELESS} Before it goes on the web, write SITENAME into pelicanconf.py." in said) is told


def test_an_empty_name_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tell(2, Place(tmp_path / "output"), {"SITEURL": "https://press.example.org", "SITENAME": " "}, quiet=False)
    assert "The site has no name: its pages and feeds are headed by nothing." in capsys.readouterr().err


def test_nothing_is_said_of_a_preview(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tell(2, Place(tmp_path / "output"), {}, quiet=True)
    assert capsys.readouterr().err == ""
