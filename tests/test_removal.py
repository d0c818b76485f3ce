"""What a build may not take away unasked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.removal import expect_releases, expect_sources
from press.settings import CannotRun

PAGES = {"index.html", "releases/index.html", "releases/2026/index.html", "releases/2026/03/index.html", "404.html"}
ADDRESSES = st.integers(0, 99).map(
    lambda number: f"{'cy/' if number % 3 else ''}releases/2026/slug-{number}/index.html"
)


@given(
    out=st.sets(ADDRESSES, max_size=12),
    stay=st.sets(ADDRESSES, max_size=12),
    away=st.sets(ADDRESSES, max_size=12),
    new=st.integers(0, 20),
)
def test_more_than_half_of_the_releases_are_not_taken_away_unasked(
    out: set[str], stay: set[str], away: set[str], new: int
) -> None:
    """However many new ones come in their place."""
    planned = (out & stay) | {f"releases/2027/new-{number}/index.html" for number in range(new)}
    lost = out - stay - away
    if 2 * len(lost) > len(out):
        told = f"This build would take {len(lost)} of {len(out)} published releases"
        with pytest.raises(CannotRun, match=told):
            expect_releases(out | PAGES, planned | PAGES, lambda: away)
    else:
        expect_releases(out | PAGES, planned | PAGES, lambda: away)


def test_lists_are_no_releases() -> None:
    expect_releases(PAGES, set(), set)


@pytest.mark.parametrize("path", ["directory/contacts.yaml", "pages", "media/lamp-room/kit.yaml"])
def test_a_source_that_is_gone_is_named_with_the_way_on(path: str) -> None:
    expect_sources([path], {path}, "content")
    with pytest.raises(CannotRun, match="press build --allow-removal") as stopped:
        expect_sources([path], set(), "content")
    assert str(stopped.value).startswith(f"“content/{path}” was there when the site was last published")
