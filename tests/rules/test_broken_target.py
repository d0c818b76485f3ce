from __future__ import annotations

from dataclasses import replace

import pytest

from press.finding import Fault
from press.office import Office
from press.rules.broken_target import check
from tests.fixtures import HELD_KIT, KIT, office, quoted, release, sound

TAKEN = (
    "releases/2026/sound/index.html",
    "releases/2026/sound",
    "about/index.html",
    "contacts/index.html",
    "feed.atom",
    f"kits/{KIT}/{KIT}.zip",
)
"""Files of somebody's, each where the site has one of its own."""


def with_kit() -> Office:
    """The office with a picture in the folder of the kit, a document, and a page."""
    base = office()
    page = release("Title: About us\nSlug: about\n\nWho we are.\n", "content/pages/about.md", is_page=True)
    files = base.files | {
        f"media/{KIT}/lamp.png",
        f"media/{KIT}/kit.yaml",
        "directory/plan.txt",
        *TAKEN,
        "releases/2026/sound/plan.html",
        "releases/2026/sound.pdf",
        f"kits/{KIT}/plan.pdf",
        "files/index.html",
        "files/feed.atom",
        "media/documents/Count 2025.pdf",
        "pages/about.md",
    }
    return replace(base, files=files, strays=frozenset({"media/documents/passwd"}), pages=(page.card,))


def faults(target: str, header: dict[str, str] | None = None, body: str = "") -> list[Fault]:
    one = release(sound(f"See [the count]({target}) now.\n\n{body}", {"Kit": KIT, **(header or {})}))
    base = with_kit()
    found = list(check(one, replace(base, releases=(*base.releases, one.card))))
    assert [quoted(one, fault.span) for fault in found] in ([], [target])
    return found


@pytest.mark.parametrize(
    ("target", "fix"),
    [
        # files
        ("{filename}/releases/2026/Sound.md", "Write {filename}/releases/2026/sound.md"),
        ("{filename}Sound.md", "Write {filename}/releases/2026/sound.md"),
        ("{filename}sound", ""),
        ("{filename}../2025/sound.md", "Write {filename}/releases/2026/sound.md"),
        ("{filename}/nowhere.md", ""),
        ("{static}sound.md", "Write {filename}/releases/2026/sound.md"),
        ("{attach}/pages/about.md", "Write {filename}/pages/about.md"),
        (f"{{static}}/media/{KIT}/Lamp.PNG", f"Write {{static}}/media/{KIT}/lamp.png"),
        (f"{{static}}/media/{KIT}/lamps.png", f"Write {{static}}/media/{KIT}/lamp.png"),
        (f"{{filename}}/media/{KIT}/lamp.png", f"Write {{static}}/media/{KIT}/lamp.png"),
        (f"{{static}}/{KIT}/lamp.png", f"Write {{static}}/media/{KIT}/lamp.png"),
        ("{static}/media", ""),
        ("{Filename}sound.md", "Write {filename}."),
        ("{filname}sound.md", "Write {filename}."),
        ("{tag}housing", "Write {filename} for a release or page, {static} for other files."),
        ("{static}/directory/contacts.yaml", "Take the link out."),
        *((f"{{static}}/{file}", "Give the file another name, and write that here.") for file in TAKEN),
        ("{attach}../../directory/contacts.yaml", "Take the link out."),
        ("{filename}/directory/contacts.yaml", "Take the link out."),
        ("/directory/contacts.yaml", "Take the link out."),
        ("{static}/directory/contact.yaml", "Take the link out."),
        ("{static}/directory/plan.txt", "Take the link out."),
        (f"{{static}}/media/{KIT}/kit.yaml", "Take the link out."),
        ("{static}/media/documents/passwd", "Put the file itself there."),
        ("{index}contacts/", "Write {index} alone for the front page, or the address of a page."),
        # paths where addresses belong
        ("sound.md", "Write {filename}/releases/2026/sound.md"),
        ("../2026/sound.md", "Write {filename}/releases/2026/sound.md"),
        ("/releases/2026/sound.md", "Write {filename}/releases/2026/sound.md"),
        ("content/releases/2026/sound.md", "Write {filename}/releases/2026/sound.md"),
        (f"/media/{KIT}/lamp.png", f"Write {{static}}/media/{KIT}/lamp.png"),
        # addresses
        ("/contact/", "Did you mean /contacts/?"),
        ("/Contacts/", "Write /contacts/"),
        ("/releases/2026/sounds/", "Did you mean /releases/2026/sound/?"),
        ("/releases/2025/sound/", "Did you mean /releases/2026/sound/?"),
        ("/releases/2019/", ""),
        ("/topics/librarys/", "Did you mean /topics/libraries/?"),
        ("/kits/no-kit/", ""),
        (f"/kits/{KIT}/lamps.png", ""),
        ("/about-us/", ""),
        ("other.html", ""),
        ("count", ""),
        ("sound/", ""),
        ("/topics/no-topic/feed.atom", ""),
        # places on the page
        ("#sources", "Write {#sources} behind the heading that is meant."),
        ("#notes", ""),
        ("#note-2", "Did you mean #note-1?"),
        ("#helplines", ""),
        ("#date", "Did you mean #dates?"),
        ("#how-to-aply", "Did you mean #how-to-apply?"),
        ("{filename}2026-03-02-night-line.md#sources", ""),
        ("/releases/2026/night-line/#sources", ""),
    ],
)
def test_what_is_not_there_is_found_and_what_is_like_it_named(target: str, fix: str) -> None:
    body = (
        "Of carers.[^1]\n\n## Dates {#dates}\n\n[^1]: Harbour Trust."
        if target.startswith("#note-")
        else "## Dates {#dates}\n\n## How to apply"
    )
    (fault,) = faults(target, body=body)
    assert not fix or fault.fix == fix


@pytest.mark.parametrize(
    "target",
    [
        "{filename}/releases/2026/sound.md",
        "{filename}sound.md",
        "{filename}../2026/sound.md",
        "|filename|sound.md",
        "{filename}sound.md#contacts",
        "{filename}/pages/about.md",
        f"{{static}}/media/{KIT}/lamp.png",
        f"{{attach}}../../media/{KIT}/lamp.png",
        "{static}/media/documents/Count%202025.pdf",
        "{static}/releases/2026/sound/plan.html",
        "{attach}sound.pdf",
        f"{{static}}/kits/{KIT}/plan.pdf",
        "{static}/files/index.html",
        "{static}/files/feed.atom",
        "{index}",
        "/",
        "/contacts/",
        "/contacts",
        "/helplines/",
        "/releases/",
        "/releases/2026/",
        "/releases/2026/03/",
        "/releases/2026/sound/",
        "/releases/2026/sound",
        "/releases/2026/sound/index.html",
        "/releases/2026/sound/#quote-1",
        "../sound/",
        "../../../contacts/",
        "/about/",
        "/topics/safe-homes/",
        "/topics/libraries/feed.atom",
        "/regions/north-shore/",
        "/categories/housing/",
        "/issuers/harbour-trust/",
        "/feed.atom",
        "/feed.json",
        f"/kits/{KIT}/",
        f"/kits/{KIT}/lamp.png",
        f"/kits/{KIT}/{KIT}.zip",
        "/404.html",
        "#dates",
        "#how-to-apply",
        "#contacts",
        "#pictures",
        "#main",
        "#top",
        "#quote-1",
        "#:~:text=night",
        "?print=1",
    ],
)
def test_what_is_there_passes(target: str) -> None:
    assert faults(target, body="## Dates {#dates}\n\n## How to apply\n\nThe manager said:\n\n> “We open.”") == []


def test_every_mark_of_the_page_is_a_place() -> None:
    body = (
        "Calls[^a] rise.[^a] See [one](#note-1), [two](#ref-1-1), [three](#ref-1-2).\n\n[four](#notes)\n\n"
        "[five](#helplines)\n\n"
        "<p id='own'>Text.</p>\n\n[six](#own)\n\n[^a]: Harbour Trust, [seven](#contacts)."
    )
    assert not list(check(release(sound(body, {"Helplines": "harbour-line"})), office()))


def test_the_own_site_is_known_by_its_full_address() -> None:
    base = replace(office(), settings=replace(office().settings, address="https://press.harbour.example.org"))
    right, wrong = "https://press.harbour.example.org/contacts/", "https://press.harbour.example.org/contact/"
    one = release(sound(f"See [one]({right}) and [two]({wrong}), or [front](https://press.harbour.example.org)."))
    assert [quoted(one, fault.span) for fault in check(one, base)] == [wrong]


def test_the_files_of_a_held_kit_are_for_another_rule() -> None:
    one = release(sound(f"[a]({{static}}/media/{HELD_KIT}/no.png) [b](/kits/{HELD_KIT}/no.png)"))
    assert not list(check(one, office()))


def test_a_release_outside_the_office_is_not_asked_what_stands_beside_it() -> None:
    one = release(sound("[a]({filename}sound.md) [b]({static}lamp.png)"), "../desk/draft.md")
    assert not list(check(one, office()))


ANY_PICTURE = "Write the path of a picture, such as {static}/media/our-kit/logo.png."


@pytest.mark.parametrize(
    ("target", "fix"),
    [
        (f"/kits/{KIT}/lamps.png", f"Did you mean /kits/{KIT}/lamp.png?"),
        (f"/kits/{KIT}/Lamp.PNG", f"Write /kits/{KIT}/lamp.png"),
        ("/kits/harbour-light/lamp.png", f"Did you mean /kits/{KIT}/lamp.png?"),
        (f"/kits/{KIT}/pier.png", ANY_PICTURE),
        (f"/media/{KIT}/lamps.jpg?large", f"Did you mean /kits/{KIT}/lamp.png?"),
        ("lamp.png", f"Did you mean /kits/{KIT}/lamp.png?"),
        ("{static}/releases/2026/sund.png", ANY_PICTURE),
        (f"{{static}}/media/{KIT}/lamps.png", f"Write {{static}}/media/{KIT}/lamp.png"),
        ("{filename}sound.png", ANY_PICTURE),
        ("{static}/directory/contact.yaml", "Take the link out."),
        ("{static}sound.md", ANY_PICTURE),
        ("/releases/2026/sounds/", ANY_PICTURE),
        ("/contact/", ANY_PICTURE),
        ("/Contacts/", ANY_PICTURE),
        ("sound.md", ANY_PICTURE),
    ],
)
def test_in_the_place_of_a_picture_a_picture_is_named(target: str, fix: str) -> None:
    base = office()
    files = base.files | {f"media/{KIT}/lamp.png", "directory/contacts.yaml"}
    one = release(sound(f"It is lit.\n\n![The lamp at night]({target})", {"Kit": KIT}))
    found = check(one, replace(base, files=files, releases=(*base.releases, one.card)))
    assert [(fault.fix, quoted(one, fault.span)) for fault in found] == [(fix, target)]


@pytest.mark.parametrize("target", ["/contacts/", "/index.html", "{filename}sound.md", "#a-heading", "{index}"])
def test_a_page_is_no_picture(target: str) -> None:
    one = release(sound(f"It is lit.\n\n![The lamp at night]({target})\n\n## A heading\n\n[Here]({target})."))
    found = [fault.message for fault in check(one, office())]
    assert found == [f"“{target}” is a page, and no picture."]


@pytest.mark.parametrize(
    "target", [f"/kits/{KIT}/lamp.png", f"{{static}}/media/{KIT}/lamp.png", "{static}/media/a.gif"]
)
def test_what_is_no_page_may_be_a_picture(target: str) -> None:
    base = office()
    files = base.files | {f"media/{KIT}/lamp.png", "media/a.gif"}
    one = release(sound(f"It is lit.\n\n![The lamp at night]({target})", {"Kit": KIT}))
    assert not list(check(one, replace(base, files=files, releases=(*base.releases, one.card))))


def test_a_link_to_a_picture_that_is_not_there_is_told_of_a_picture_too() -> None:
    (fault,) = faults(f"/kits/{KIT}/lamps.png")
    assert fault.fix == f"Did you mean /kits/{KIT}/lamp.png?"
    (fault,) = faults(f"/kits/{KIT}/lamps.zip")
    assert "{filename}" in fault.fix


def test_no_picture_of_a_held_kit_is_named() -> None:
    one = release(sound("![The keys of the harbour](/kits/harbour-key/keys.png)"))
    assert [fault.fix for fault in check(one, office())] == [ANY_PICTURE]


def test_of_very_many_places_none_is_named_as_the_one_that_may_be_meant() -> None:
    body = "\n\n".join(f"## Count {number}" for number in range(400))
    (fault,) = faults("#count-4OO", body=body)
    assert fault.fix == "Write {#count-4OO} behind the heading that is meant."
