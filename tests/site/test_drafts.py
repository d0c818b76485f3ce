"""Drafts and held releases in a real build: the site is, byte for byte, the one that was published without them."""

from __future__ import annotations

import pytest

from tests.site.project import Project, release

pytestmark = pytest.mark.slow


def test_drafts_and_held_releases_leave_every_byte_of_the_site_as_it_was(published: Project) -> None:
    published.replace(
        "content/releases/2026/sound.md", "Issuers: harbour-trust, county-council\n", "Issuers: harbour-trust\n"
    )
    assert published.press("build").code == 0
    before = published.site()
    assert b"Council newsroom" in before["contacts/index.html"], "it speaks for an issuer that only the drafts name"
    header = "Tags: Safe homes, Draft tag\nCategory: Draft category\n"
    text = release(header=header, body="Call the Harbour Line on 0808 157 0100.")
    published.write("content/releases/2026/a-draft.md", "Status: draft\n" + text)
    published.write("content/releases/2026/a-welsh-draft.md", "Status: draft\nLang: cy\n" + text)
    published.write("content/releases/2026/held.md", "Embargo: 2026-12-30 00:01\n" + text.replace("A second", "A held"))
    ran = published.press("build")
    assert ran.code == 0, ran.out + ran.err
    assert published.site() == before
