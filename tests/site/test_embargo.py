"""A held release is not hidden, it is absent: no byte of the site holds a word of it until its minute has come."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from collections.abc import Iterator, Mapping

import pytest
from PIL import Image, PngImagePlugin

from tests.site.project import SEARCHED, SOUND, Project, make_project, release

pytestmark = pytest.mark.slow

BEFORE, AT = "2026-11-25 00:00", "2026-11-25 00:01"

HELD = """\
Title: Canaryheadline opens
Standfirst: Canarystandfirst in a sentence.
Date: 2026-11-25
Issuers: canaryissuer
Place: Canaryplace
Regions: Canaryregion
Category: Canarycategory
Tags: Canarytag, canarytopic
Contacts: canarycontact
Helplines: canaryhelpline
Kit: canarykit
Embargo: 2026-11-25 00:01
Event: 2026-11-25 10:00 | Canaryevent in the hall
Reference: canaryreference
Slug: canaryslug

The canarytext is open.[^1] See ![canarypicturealt]({static}/media/canarykit/canaryphoto.png).

A spokesperson said:

> “We are canaryquote.”

People can ring Canarylinename on 0808 157 0777.

Ends

## Notes to editors

Canaryeditors may come.

[^1]: Source: canarynote.
"""

DIRECTORY = {
    "organisations": "\ncanaryissuer:\n  name: Canaryorganisation\n  boilerplate: Canaryboilerplate.\n",
    "contacts": (
        "\ncanarycontact:\n  name: Canaryperson\n  organisation: canaryissuer\n  phone: 020 7946 0777\n"
        "  email: canarymail@canary.example.org\n"
    ),
    "helplines": "\ncanaryhelpline:\n  name: Canarylinename\n  number: 0808 157 0777\n  covers: [England]\n",
    "topics": "\ncanarytopic:\n  name: Canarytopicname\n  sensitive: yes\n  helplines: [canaryhelpline]\n",
}

KIT = """\
title: Canarykittitle
permission: Canarypermission
pictures:
  canaryphoto.png:
    caption: Canarycaption
    credit: Canarycredit
    licence: Canarylicence
    alt: Canaryalt
facts:
  - Canaryfact
"""

SHOWN = {
    *("canaryslug", "canaryheadline", "canarystandfirst", "canaryplace", "canaryregion", "canarycategory", "canarytag"),
    *("canaryevent", "canaryreference", "canarytext", "canarypicturealt", "canaryquote", "canaryeditors", "canarynote"),
    *("canaryissuer", "canaryorganisation", "canaryboilerplate", "canaryperson", "canarymail", "canarylinename"),
    *("canarytopic", "canarytopicname", "canarykit", "canarykittitle", "canarypermission", "canaryphoto"),
    *("canarycaption", "canarycredit", "canarylicence", "canaryalt", "canaryfact", "canarymetadata"),
}
"""Every canary that is meant to be seen once the release is out. Keys of contacts and helplines never are."""

NUMBERS = ("08081570777", "08081570777"[1:], "0808 157 0777", "02079460777", "2079460777", "020 7946 0777")


def hold(project: Project) -> None:
    """Put in the held release, everything that it alone uses, and a live one that has nothing to do with it."""
    project.write("content/releases/2026/2026-11-25-canaryfile.md", HELD)
    for name, records in DIRECTORY.items():
        file = project.folder / f"content/directory/{name}.yaml"
        file.write_text(file.read_text("utf-8") + records, "utf-8")
    project.write("content/media/canarykit/kit.yaml", KIT)
    told = PngImagePlugin.PngInfo()
    told.add_text("Comment", "canarymetadata")
    picture = io.BytesIO()
    Image.new("RGB", (4, 3), "teal").save(picture, "PNG", pnginfo=told)
    project.write("content/media/canarykit/canaryphoto.png", picture.getvalue())


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_project(tmp_path_factory.mktemp("embargo"))
    hold(project)
    return project


def bytes_of(site: Mapping[str, bytes]) -> Iterator[bytes]:
    """Every name and every content of a site, packed ones unpacked."""
    for name, data in site.items():
        yield name.encode()
        yield data
        if zipfile.is_zipfile(io.BytesIO(data)):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                yield from bytes_of({member: archive.read(member) for member in archive.namelist()})
        elif data.startswith(b"\x1f\x8b"):
            yield gzip.decompress(data)


def canaries(site: Mapping[str, bytes]) -> set[str]:
    """Every canary in a site, in lower case."""
    return {found.decode().lower() for data in bytes_of(site) for found in re.findall(rb"(?i)canary[a-z]*", data)}


def numbers(site: Mapping[str, bytes]) -> set[str]:
    return {number for number in NUMBERS for data in bytes_of(site) if number.encode() in data}


def built(project: Project, command: str, as_of: str, output: str = "output") -> dict[str, bytes]:
    ran = (
        project.press("build", "--as-of", as_of, "--output", output)
        if command == "press"
        else project.pelican("-o", output, env={"PRESS_AS_OF": as_of})
    )
    assert ran.code == 0, ran.err
    return project.site(output)


@pytest.mark.parametrize("command", ["press", "pelican"])
def test_nothing_of_it_is_there_one_minute_before_and_everything_at_its_minute(office: Project, command: str) -> None:
    before = built(office, command, BEFORE)
    assert (canaries(before), numbers(before)) == (set(), set())
    assert "releases/2026/sound/index.html" in before
    at = built(office, command, AT)
    assert canaries(at) >= SHOWN
    assert numbers(at)
    again = built(office, command, BEFORE)
    assert again == before
    # The folder that is kept for the next build holds nothing of it either.
    assert canaries(office.site(".output.aside")) == set()


def test_the_rest_of_the_site_is_as_if_it_had_never_been_written(office: Project, project: Project) -> None:
    assert built(office, "press", BEFORE, "with") == built(project, "press", BEFORE)


def test_the_hour_that_comes_twice_is_waited_out(office: Project) -> None:
    text = HELD.replace("Embargo: 2026-11-25 00:01", "Embargo: 2026-10-25 01:30")
    held = office.write("content/releases/2026/2026-11-25-canaryfile.md", text)
    try:
        assert canaries(built(office, "press", "2026-10-25 01:29")) == set()
        assert canaries(built(office, "press", "2026-10-25 01:30")) >= SHOWN
    finally:
        held.write_text(HELD, "utf-8")


def in_index(site: Mapping[str, bytes]) -> set[str]:
    """Every canary in the index of the search, whose files are packed."""
    return canaries({name: data for name, data in site.items() if name.startswith("pagefind/")})


@pytest.mark.parametrize("switch", [{}, {"PRESS_NO_SEARCH": "1"}], ids=["made anew", "left alone"])
def test_no_search_finds_it_before_its_minute_or_once_it_is_held_again(
    office: Project, switch: Mapping[str, str]
) -> None:
    def searched(as_of: str, env: Mapping[str, str] = {}) -> dict[str, bytes]:
        ran = office.press("build", "--as-of", as_of, "--output", "searched", env={**SEARCHED, **env})
        assert ran.code == 0, ran.err
        return office.site("searched")

    before = searched(BEFORE)
    assert any(name.startswith("pagefind/") for name in before)
    assert (canaries(before), numbers(before)) == (set(), set())
    assert in_index(searched(AT)) >= {"canaryheadline", "canarytext", "canarynote", "canaryregion", "canarykittitle"}
    again = searched(BEFORE, switch)
    assert (canaries(again), numbers(again)) == (set(), set())
    assert canaries(office.site(".searched.aside")) == set()


def test_whom_it_names_by_a_number_or_an_address_alone_waits_too(project: Project) -> None:
    contact = "\ncanarycontact:\n  name: Canaryperson\n  organisation: harbour-trust\n  phone: 020 7946 0777\n"
    contact += "  email: canarymail@harbour.example.org\n"
    for name, record in {"contacts": contact, "helplines": DIRECTORY["helplines"]}.items():
        file = project.folder / f"content/directory/{name}.yaml"
        file.write_text(file.read_text("utf-8") + record, "utf-8")
    named_by_nobody = built(project, "press", BEFORE)
    assert canaries(named_by_nobody) >= {"canaryperson", "canarymail", "canarylinename"}
    body = "Ring Canarylinename on 0808 157 0777, or write to canarymail@harbour.example.org."
    held = project.write("content/releases/2026/held.md", release("Held", "Embargo: 2026-11-25 00:01\n", body))
    before = built(project, "press", BEFORE)
    assert (canaries(before), numbers(before)) == (set(), set())
    assert before == built(project, "press", BEFORE, "cold")
    assert canaries(built(project, "press", AT)) >= {"canaryperson", "canarymail", "canarylinename"}
    assert built(project, "press", BEFORE) == before
    live = project.write("content/releases/2026/live.md", release("Live", body="Ring Canarylinename on 0808 157 0777."))
    with_live = canaries(built(project, "press", BEFORE))
    assert "canarylinename" in with_live
    assert not with_live & {"canaryperson", "canarymail"}
    for file in (held, live):
        file.unlink()
    assert built(project, "press", BEFORE) == named_by_nobody


@pytest.mark.parametrize("embargo", ["", "Embargo: 2026-11-24 00:01\n"])
def test_a_draft_is_never_there(project: Project, embargo: str) -> None:
    hold(project)
    name = "content/releases/2026/2026-11-25-canaryfile.md"
    project.replace(name, "Embargo: 2026-11-25 00:01\n", f"Status: draft\n{embargo}")
    assert canaries(built(project, "press", "2030-01-01 00:00")) == set()


LINKS = {
    "by its file": "[it]({filename}/releases/2026/2026-11-25-canaryfile.md)",
    "by its file, from where it stands": "[it]({filename}2026-11-25-canaryfile.md#notes)",
    "by its file, as a thing to copy": "[it]({static}/releases/2026/2026-11-25-canaryfile.md)",
    "by its file, written in capitals and codes": "[it]({filename}/releases/2026/2026-11-25-%63anaryfile.md)",
    "by its address": "[it](/releases/2026/canaryslug/)",
    "by its address, from where it stands": "[it](../canaryslug/)",
    "to a picture of its kit": "![it]({static}/media/canarykit/canaryphoto.png)",
    "to a picture of its kit, taken along": "![it]({attach}../../media/canarykit/canaryphoto.png)",
    "to what its kit says": "[it]({static}/media/canarykit/kit.yaml)",
    "to its kit": "[it](/kits/canarykit/)",
    "to its kit, packed": "[it](/kits/canarykit/canarykit.zip)",
}


def test_a_link_to_it_is_an_error_however_it_is_written(office: Project) -> None:
    names = {f"content/releases/2026/link-{number}.md": link for number, link in enumerate(LINKS.values(), start=10)}
    for name, link in names.items():
        office.write(name, release("Elsewhere", body=f"More is in {link}."))
    try:
        ran = office.press("build", "--as-of", BEFORE, "--output", "unpublished")
    finally:
        for name in names:
            (office.folder / name).unlink()
    assert ran.code == 1
    found = set(re.findall(r"^(\S+?):\d+:\d+: error held-link$", ran.err, re.MULTILINE))
    assert [link for name, link in names.items() if name not in found] == []
    assert not (office.folder / "unpublished").exists()


def test_a_held_release_may_link_to_its_own_kit_and_to_a_live_release(office: Project) -> None:
    text = HELD.replace("Canaryeditors may come.", "Canaryeditors read [this]({filename}/releases/2026/sound.md).")
    held = office.write("content/releases/2026/2026-11-25-canaryfile.md", text)
    try:
        assert canaries(built(office, "press", BEFORE)) == set()
        page = built(office, "press", AT)["releases/2026/canaryslug/index.html"].decode()
    finally:
        held.write_text(HELD, "utf-8")
    assert re.search(r'href="[^"]*/releases/2026/sound/"', page)


def test_a_held_kit_that_a_live_release_names_too_is_out(project: Project) -> None:
    hold(project)
    project.replace(SOUND, "Reference:", "Kit: canarykit\nReference:")
    found = canaries(built(project, "press", BEFORE))
    assert {"canarykittitle", "canaryphoto", "canarymetadata"} <= found
    assert not {"canaryheadline", "canaryslug", "canarycontact", "canaryissuer"} & found
