"""A build goes on without broken drafts, held releases and kits that are not out, until the minute of the embargo."""

from __future__ import annotations

import pytest

from tests.site.project import Project

pytestmark = pytest.mark.slow

HELD = "Embargo: 2030-01-01 00:01\n"
AT = {"PRESS_AS_OF": "2030-01-01 00:01"}


def broken(line: str) -> str:
    """A release with faults in its header, its text and its kit."""
    return (
        f"Title: Half written\nStandfirst:\nDate: 2026-03-02\nIssuers: nobody\nKit: broken\n{line}\n"
        "Call 0808 157 9999, as [the page](/no-such-page/) says.[^9]\n"
    )


@pytest.mark.parametrize("line", ["Status: draft\n", HELD], ids=["draft", "held"])
def test_what_is_not_out_changes_nothing_that_is_until_its_minute(published: Project, line: str) -> None:
    before = published.site()
    published.write("content/releases/2026/half-written.md", broken(line))
    published.write("content/pages/half.md", f"Title: Half a page\n{line}\n[Nowhere](/no-such-page/)\n")
    published.write("content/media/broken/kit.yaml", "title: [\n")
    ran = published.press("build")
    assert (ran.code, published.site() == before) == (0, True), ran.err
    assert "No error stops the build." in ran.err

    checked = published.press("check")
    assert checked.code == (0 if line != HELD else 1)
    assert published.press("check").out == checked.out  # from what was kept as well
    assert published.press("build", env=AT).code == (0 if line != HELD else 1)


def test_at_its_minute_a_held_release_with_an_error_stops_the_build(published: Project) -> None:
    published.write("content/releases/2026/half-written.md", broken(HELD))
    published.write("content/media/broken/kit.yaml", "title: [\n")
    assert published.press("build").code == 0
    before = published.site()
    ran = published.press("build", env=AT)
    assert (ran.code, published.site() == before) == (1, True)
    assert "No error stops the build." not in ran.err


def test_the_same_release_stops_the_build_where_it_is_out(published: Project) -> None:
    before = published.site()
    published.write("content/releases/2026/half-written.md", broken(""))
    assert published.press("build").code == 1
    assert published.site() == before
