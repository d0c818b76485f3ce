from __future__ import annotations

from dataclasses import replace

import pytest

from press.rules.held_link import check
from tests.fixtures import HELD_KIT, office, office_with, quoted, release, settings, sound

SITE = "https://press.harbour.example.org"


def found(text: str) -> list[str]:
    one = release(sound(text))
    ours = replace(office(), settings=settings(SITEURL=SITE))
    return [quoted(one, fault.span) for fault in check(one, ours)]


@pytest.mark.parametrize(
    "address",
    [
        "/releases/2026/held/",
        "/releases/2026/held",
        "/releases/2026/held/index.html#quote-1",
        f"{SITE}/releases/2026/held/",
        "press.harbour.example.org/releases/2026/held/",
        f"/kits/{HELD_KIT}/",
    ],
)
def test_an_address_that_is_only_typed_gives_it_away_too(address: str) -> None:
    assert found(f"More will be at {address}. Look (soon).") == [address]
    assert found(f"See ({address}), then.") == [address]
    assert found(f"See “{address}”.") == [address]


@pytest.mark.parametrize(
    "text",
    [
        "More is at /releases/2026/sound/ and at /releases/2025/held/, and/or held.",
        "Another office has https://example.org/releases/2026/held/ and example.org/releases/2026/held/.",
        "It was held 24/7, in releases/2026 and /held/ and //held; 1/2 of it.",
        "A text such as a/releases/2026/held/ is no address of ours.",
    ],
)
def test_what_leads_elsewhere_passes(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "target",
    [
        "/releases/2026/held/",
        "/releases/2026/held",
        "/releases/2026/h%65ld/index.html",
        "../held/",
        "../held/index.html?page=1#quote-1",
        f"{SITE}/releases/2026/held/",
        f"{SITE}/releases/2026/held/#notes",
        "{filename}/releases/2026/held.md",
        "{filename}held.md",
        "{filename}../2026/h%65ld.md#notes",
        "|filename|held.md",
        f"{{static}}/media/{HELD_KIT}",
        f"/kits/{HELD_KIT}",
    ],
)
def test_a_link_is_found_however_it_leads_there(target: str) -> None:
    assert found(f"More is in [the announcement]({target}).") == [target]


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/releases/2026/held/",
        "//example.org/releases/2026/held/",
        "https://example.org/../../../held/",
        "//example.org/../releases/2026/held/",
        "mailto:held@harbour.example.org",
        "#held",
        "../sound/",
        "{filename}sound.md",
        "{filename}/held.md",
        f"{{static}}/files/{HELD_KIT}/plan.pdf",
        "{static}/lamp.png",
        "{static}/media",
        "{static}/media/no-such-kit/lamp.png",
        "/kits/",
        "/kits/no-such-kit/",
        f"/topics/{HELD_KIT}/",
    ],
)
def test_a_link_that_leads_elsewhere_passes(target: str) -> None:
    assert found(f"More is in [the announcement]({target}).") == []


def test_a_draft_is_as_little_out_as_a_held_release() -> None:
    draft = release(sound(header={"Title": "Plans", "Status": "draft"}), "content/releases/2026/plans.md")
    ours = office_with(draft)
    (fault,) = check(release(sound("[More]({filename}plans.md)")), ours)
    assert fault.message == "“{filename}plans.md” leads to “Plans”, which is not out yet."
    assert list(check(release(sound("[More]({filename}plans.md)", {"Status": "draft"})), ours)) == []


def test_a_held_release_without_a_title_is_named_by_its_file() -> None:
    untitled = release(sound().replace("Title:", "Tittle:").replace("Date:", "Embargo:"), "content/releases/2026/a.md")
    (fault,) = check(release(sound("[More]({filename}a.md)")), office_with(untitled))
    assert fault.message == "“{filename}a.md” leads to “content/releases/2026/a.md”, which is not out yet."


def test_a_link_that_shows_its_address_is_found_once() -> None:
    assert found(f"<{SITE}/releases/2026/held/>") == [f"{SITE}/releases/2026/held/"]
    assert found("[/releases/2026/held/](/releases/2026/held/)") == ["/releases/2026/held/"]


def test_a_release_that_is_held_itself_may_say_so() -> None:
    one = release(sound("See /releases/2026/held/.", {"Embargo": "2026-12-30 00:01"}))
    assert list(check(one, office())) == []


def test_a_picture_of_a_kit_that_is_not_out_says_what_brings_it_out() -> None:
    one = release(sound(f"![A lamp](/kits/{HELD_KIT}/lamp.png)\n\n[The rest]({{static}}/media/{HELD_KIT}/b.png)"))
    first, second = check(one, office())
    assert first.message.endswith(f"leads to the kit “{HELD_KIT}”, which is not out yet.")
    assert second.message.endswith(f"leads to a picture of the kit “{HELD_KIT}”, which is not out yet.")
    told = f"The kit is out once a release that is out has “Kit: {HELD_KIT}” in its header."
    assert first.fix == second.fix == f"Take the link out until then, or hold this release as well. {told}"


def test_of_a_release_no_kit_is_spoken() -> None:
    (fault,) = check(release(sound("See /releases/2026/held/.")), office())
    assert fault.fix == "Take the address out until then, or hold this release as well."
