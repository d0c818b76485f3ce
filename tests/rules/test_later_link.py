"""Links from a held release to what will not be out with it. ``HELD_PATH`` is held until 30 November 2026, 00:01."""

from __future__ import annotations

import pytest

from press.rules.later_link import check
from tests.fixtures import office_with, quoted, release, sound

LINKS = ("{filename}held.md", "/releases/2026/held/", "/releases/2026/held/#notes")


def found(embargo: str, other: dict[str, str], link: str = LINKS[0]) -> list[str]:
    header = {"Embargo": embargo} if embargo else {}
    one = release(sound(f"See [the other]({link}).", header=header), "content/releases/2026/one.md")
    held = release(sound(header={"Title": "Trust buys the harbour", **other}), "content/releases/2026/held.md")
    return [quoted(one, fault.span) for fault in check(one, office_with(one, held, now="2026-11-24"))]


@pytest.mark.parametrize("link", LINKS)
def test_a_link_to_what_comes_out_later_is_found(link: str) -> None:
    assert found("2026-11-29 00:01", {"Embargo": "2026-11-30 00:01"}, link) == [link]
    assert found("2026-11-29 00:01", {"Status": "draft"}, link) == [link]


@pytest.mark.parametrize("link", LINKS)
def test_a_link_to_what_is_out_by_then_passes(link: str) -> None:
    assert found("2026-11-30 00:01", {"Embargo": "2026-11-30 00:01"}, link) == []
    assert found("2026-11-30 00:01", {"Embargo": "2026-11-29 00:01"}, link) == []
    assert found("2026-11-30 00:01", {}, link) == []


def test_what_is_out_already_or_a_draft_is_for_held_link_or_for_nobody() -> None:
    assert found("", {"Embargo": "2026-11-30 00:01"}) == []
    assert found("2026-11-01 00:01", {"Embargo": "2026-11-30 00:01"}) == []
    assert found("2026-11-29 00:01", {"Embargo": "2026-11-30 00:01"}, "https://example.org/releases/2026/held/") == []
