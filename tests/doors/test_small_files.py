from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from press.doors.poster import THEME, Inks
from press.doors.small_files import ICONS, manifest, robots, security

ROOT = Path(__file__).parents[2]


def test_robots_may_read_everything_and_are_told_of_the_sitemaps() -> None:
    assert robots(["https://press.example.org/sitemap.xml"]).decode().splitlines() == [
        "User-agent: *",
        "Allow: /",
        "Sitemap: https://press.example.org/sitemap.xml",
    ]


@pytest.mark.parametrize("today", [date(2026, 1, 1), date(2026, 1, 31), date(2026, 2, 28), date(2026, 12, 31)])
def test_security_txt_expires_in_less_than_a_year_and_not_soon(today: date) -> None:
    lines = security("mailto:security@example.org", "https://press.example.org", today).decode().splitlines()
    told = dict(line.split(": ", 1) for line in lines)
    assert told.keys() == {"Contact", "Expires", "Canonical"}
    assert told["Canonical"] == "https://press.example.org/.well-known/security.txt"
    left = datetime.fromisoformat(told["Expires"]) - datetime(today.year, today.month, today.day, tzinfo=UTC)
    assert timedelta(days=300) < left < timedelta(days=365)


def test_security_txt_stands_nowhere_that_others_could_write_to_on_the_way() -> None:
    assert b"Canonical" not in security("https://example.org/s", "http://press.example.org", date(2026, 3, 1))


def test_security_txt_is_the_same_all_month() -> None:
    assert security("https://example.org/s", "", date(2026, 3, 1)) == security(
        "https://example.org/s", "", date(2026, 3, 31)
    )


def test_the_manifest_names_icons_that_are_there_and_of_their_size() -> None:
    told = json.loads(manifest("Swyddfa’r wasg", "cy", THEME))
    assert (told["name"], told["lang"], told["display"]) == ("Swyddfa’r wasg", "cy", "browser")
    for size, url in ICONS:
        with Image.open(ROOT / "theme/static" / url.removeprefix("theme/")) as icon:
            assert (icon.format, icon.size) == ("PNG", (size, size))
    for icon_told in told["icons"]:
        assert (ROOT / "theme/static" / icon_told["src"].removeprefix("theme/")).is_file()


def test_the_manifest_has_the_colours_of_the_posters() -> None:
    told = json.loads(manifest("Press desk", "en", Inks("#003366", "#ffffff", "#8cc8ff")))
    assert (told["theme_color"], told["background_color"]) == ("#003366", "#ffffff")
