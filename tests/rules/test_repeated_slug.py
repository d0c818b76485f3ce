from __future__ import annotations

from dataclasses import replace

import pytest

from press.languages import Languages
from press.rules.repeated_slug import check
from tests.fixtures import findings, office, office_with, release, settings, sound

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


def fixes(ours: dict[str, str], theirs: dict[str, str], *languages: str) -> list[str]:
    """The fix for each of two releases with one address, in an office whose theme has ``languages``."""
    one = release(sound(header=ours), "content/releases/2026/night-line.md")
    other = release(sound(header={"Title": "Llinell nos i ofalwyr", **theirs}), "content/releases/2026/llinell-nos.md")
    theme = replace(settings(), languages=Languages(dict.fromkeys(languages, b"")))
    both = replace(office_with(one, other), settings=theme)
    return [fault.fix for release in (one, other) for fault in check(release, both)]


SLUG = {"Slug": "night-line"}
WELSH = "; or, if one is the Welsh of the other, write “Lang: cy” in its header."


def test_a_welsh_twin_may_have_forgotten_its_language() -> None:
    assert fixes({}, SLUG, "cy") == [
        f"Add a Slug of its own to one of them, or rename its file{WELSH}",
        f"Give one of them another Slug{WELSH}",
    ]
    assert all("Welsh" in fix for fix in fixes(SLUG, {**SLUG, "Lang": "en"}, "cy"))
    assert fixes(SLUG, {**SLUG, "Lang": "cy"}, "cy") == []


def test_a_twin_may_be_in_one_of_several_languages() -> None:
    told = "; or, if one is the other in another language, write “Lang: cy” or “Lang: ga” in its header."
    assert fixes(SLUG, SLUG, "ga", "cy", "en") == [f"Give one of them another Slug{told}"] * 2


@pytest.mark.parametrize(
    ("ours", "theirs", "languages"),
    [
        ({}, {}, ()),
        ({}, {}, ("en",)),
        ({}, {"Date": "2026-03-03"}, ("cy",)),
        ({}, {"Issuers": "harbour-trust, another-trust"}, ("cy",)),
        ({"Lang": "cy"}, {"Lang": "cy"}, ("cy",)),
        ({"Lang": "fr"}, {"Lang": "fr"}, ("cy",)),
    ],
)
def test_two_that_are_no_twins_are_told_of_slugs_alone(
    ours: dict[str, str], theirs: dict[str, str], languages: tuple[str, ...]
) -> None:
    assert fixes({**SLUG, **ours}, {**SLUG, **theirs}, *languages) == ["Give one of them another Slug."] * 2


def test_a_page_and_its_welsh_twin() -> None:
    pages = [release(f"{TITLE}\nSlug: a\n\nIt opens.\n", f"content/pages/{name}.md", is_page=True) for name in "ab"]
    both = replace(office(), pages=tuple(page.card for page in pages))
    assert [fault.fix for fault in check(pages[0], both)] == [f"Give one of them another Slug{WELSH}"]
