from __future__ import annotations

from dataclasses import replace

import pytest

from press.rules.repeated_slug import check
from tests.fixtures import findings, office, release, sound

TITLE = "Title: Trust opens a night line for carers"


def told(path: str, **header: str) -> list[tuple[str, str, str]]:
    return [(one.rule, one.message, one.fix) for one in findings(sound(header=header), path)]


@pytest.mark.parametrize(
    ("path", "header"),
    [
        ("content/releases/2026/03.md", {}),
        ("content/releases/2026/2026-03-10-04.md", {}),
        ("content/releases/2026/2026-03-10-_12.md", {}),
        ("content/releases/2026/01.md", {"Lang": "cy"}),
    ],
)
def test_a_release_does_not_take_the_archive_of_a_month(path: str, header: dict[str, str]) -> None:
    ((rule, message, fix),) = told(path, **header)
    assert rule == "repeated-slug"
    assert "is the one that the site has for a list" in message
    assert fix == "Add a Slug, or rename the file."


@pytest.mark.parametrize(
    ("path", "header"),
    [
        ("content/releases/2026/2026-03-10.md", {}),
        ("content/releases/2026/13.md", {}),
        ("content/releases/2026/3.md", {}),
        ("content/releases/2026/003.md", {}),
        ("content/releases/2026/03-a.md", {}),
        ("content/releases/2026/03.md", {"Slug": "night-line"}),
        ("content/releases/2026/search.md", {}),
        ("content/releases/2026/pagefind.md", {}),
    ],
)
def test_names_that_are_nobody_elses_pass(path: str, header: dict[str, str]) -> None:
    assert told(path, **header) == []


@pytest.mark.parametrize(
    ("name", "header", "taken"),
    [
        ("search", "", True),
        ("pagefind", "", True),
        ("contacts", "", True),
        ("other", "Slug: search\n", True),
        ("search", "Lang: cy\n", True),
        ("cy", "", True),
        ("pagefind", "Lang: cy\n", False),
        ("searching", "", False),
        ("search", "Slug: how-to-search\n", False),
        ("03", "", False),
        ("theme", "", False),
    ],
)
def test_a_page_takes_no_address_of_the_sites_own(name: str, header: str, taken: bool) -> None:
    page = release(f"Title: How to search\n{header}\nType a word.\n", f"content/pages/{name}.md", is_page=True)
    faults = list(check(page, replace(office(), pages=(page.card,))))
    assert len(faults) == taken
    assert all(fault.fix.startswith("Give it" if "Slug" in header else "Add a Slug,") for fault in faults)
