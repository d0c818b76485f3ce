"""The plan of a site: what it has beside its pages, and what never goes out by a link to a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from press.expected import SHEET
from press.kit import Measure
from press.languages import Languages
from press.ledger import Verdict
from press.outputs import Copy, FromTemplate, Output
from press.plan import ICON, plan
from press.plan.fingerprints import Fingerprints
from press.release import Release
from press.result import Result
from press.rules.unknown_template import fitting
from press.settings import CannotRun
from press.showing import Showing
from press.views.site import Site
from tests.fixtures import HELD_KIT, HELD_PATH, KIT, PROJECT, release, site, sound

OUT = release(sound(header={"Kit": KIT}))
HELD = release(sound(header={"Kit": HELD_KIT, "Embargo": "2026-11-30 00:01"}), HELD_PATH)


def planned(*files: str, held: Iterable[str] = (), preview: bool = False, out: Release = OUT) -> list[Output]:
    """The plan of a site with one release that links to ``files``, and a held one that links to others."""
    verdicts = {
        text.path: Verdict("", {}, (), (), files=tuple(linked)) for text, linked in ((out, files), (HELD, held))
    }
    result = Result((), (), 2, {}, verdicts=verdicts)
    return outputs(site(out, HELD, everything=preview), result, preview=preview)


def outputs(
    shown: Site, result: Result, *, preview: bool = False, theme: Mapping[str, str] | None = None
) -> list[Output]:
    """The plan of a site whose theme has files with these digests."""
    prints = Fingerprints(shown, result, dict.fromkeys(result.verdicts, ""), theme or {}, "", preview=preview)
    return list(plan(prints, lambda file: f"digest of {file}").outputs())


def planned_templates() -> set[str]:
    """The templates of everything that the plan of a site has beside its releases and pages."""
    contents = (output.content for output in planned())
    return {content.template for content in contents if isinstance(content, FromTemplate)}


@pytest.mark.parametrize("is_page", [False, True])
def test_a_template_that_the_plan_names_for_something_else_fits_no_release(is_page: bool) -> None:
    templates = planned_templates()
    assert {"index", "shelf", "kit", "404"} <= templates
    assert fitting(templates, is_page=is_page) == set()


# What releases link to


@pytest.mark.parametrize("file", ["files/plan.txt", f"media/{KIT}/plan.txt", "media/plan.txt", "directory.txt"])
def test_a_file_that_a_release_links_to_is_copied_once(file: str) -> None:
    (copied,) = [output for output in planned(file, file) if output.url == file]
    assert (copied.fingerprint, copied.content) == (
        f"digest of {file}",
        Copy(PROJECT / "content" / file, f"digest of {file}"),
    )


def test_what_a_held_release_links_to_is_not_copied() -> None:
    assert not {"files/plan.txt", f"media/{HELD_KIT}/plan.txt"} & {
        output.url for output in planned(held=["files/plan.txt", f"media/{HELD_KIT}/plan.txt"])
    }


@pytest.mark.parametrize(
    ("file", "what"),
    [
        (f"media/{HELD_KIT}/lamp.png", "belongs to a kit that is not out"),
        (f"media/{HELD_KIT}/more/lamp.png", "belongs to a kit that is not out"),
        ("media/no-such-kit/lamp.png", "belongs to a kit that is not out"),
        ("directory/logo.png", "is what the office works with, and is never published"),
        ("releases/2026/held.md", "is what the office works with, and is never published"),
        ("files/HELD.MD", "is what the office works with, and is never published"),
        ("files/_headers", "has a name by which a web server or a search engine takes orders, and is never published"),
        ("Web.config", "has a name by which a web server or a search engine takes orders, and is never published"),
        (f"media/{KIT}/kit.yaml", "is what the office works with, and is never published"),
    ],
)
def test_nothing_that_is_not_for_the_public_goes_out_by_a_link_to_it(file: str, what: str) -> None:
    with pytest.raises(CannotRun) as refused:
        planned(file)
    assert str(refused.value) == (
        f"“content/{file}” {what}, and a release or page links to it. Take the link out. Nothing was published."
    )


def test_a_file_at_an_address_of_the_site_stops_a_build_and_no_preview() -> None:
    with pytest.raises(CannotRun) as refused:
        planned("404.html")
    assert str(refused.value) == (
        "“content/404.html”, which a release or page links to, has the address of a file that the site makes. "
        "Rename it, there and in the link. Nothing was published."
    )
    shown = planned("404.html", "files/plan.txt", preview=True)
    assert [type(output.content) for output in shown if output.url == "404.html"] == [FromTemplate]
    assert "files/plan.txt" in {output.url for output in shown}


def test_each_file_of_a_site_is_planned_once() -> None:
    for preview in (False, True):
        urls = [output.url for output in planned("files/plan.txt", preview=preview)]
        assert len(urls) == len(set(urls))


# The theme

BLUE = {"press": ["#00569d", "#8cc8ff"]}


def of_theme(sheet: str = "one", **ours: Any) -> dict[str, str]:
    """The fingerprints of what is planned of a theme, by address."""
    theme = {SHEET: sheet, "static/lamp.svg": "lamp", ICON: "icon", "templates/base.html": "base"}
    shown = site(OUT, **ours)
    made = outputs(shown, Result((), (), 1, {}, verdicts={OUT.path: Verdict("", {}, (), ())}), theme=theme)
    found = [output for output in made if output.url.startswith(("theme/", "favicon."))]
    assert len({output.url for output in found}) == len(found)
    return {output.url: output.fingerprint for output in found}


def test_the_files_of_the_theme_go_out_but_no_template_and_the_icon_at_the_root_as_well() -> None:
    sheet = f"theme/{SHEET.removeprefix('static/')}"
    assert of_theme().keys() == {sheet, "theme/lamp.svg", "theme/favicon.ico", "favicon.ico"}
    assert of_theme() == of_theme()


def test_its_sheet_is_made_again_where_the_colours_of_the_office_are_others() -> None:
    sheet = f"theme/{SHEET.removeprefix('static/')}"
    assert len({of_theme()[sheet], of_theme(PRESS_COLOURS=BLUE)[sheet], of_theme("two")[sheet]}) == 3


# Languages


def of_welsh(words: str) -> dict[str, str]:
    """The fingerprints of the files of a site with a Welsh release, where the theme has these words in Welsh."""
    welsh = release(sound(header={"Lang": "cy"}), "content/releases/2026/cy/night-line.md")
    shown = site(welsh, OUT)
    settings = replace(shown.office.settings, languages=Languages({"cy": words.encode()}))
    made = replace(shown, showing=Showing(replace(shown.office, settings=settings)))
    verdicts = {text.path: Verdict("", {}, (), ()) for text in (welsh, OUT)}
    return {output.url: output.fingerprint for output in outputs(made, Result((), (), 2, {}, verdicts=verdicts))}


def test_all_that_has_words_of_a_language_is_made_again_when_they_are_others() -> None:
    before, after = of_welsh(""), of_welsh('msgid "d MMMM y"\nmsgstr "d.M.y"\n')
    assert {url for url in before if url.startswith("cy/") and before[url] == after[url]} == set()
    assert before["releases/2026/night-line/poster.png"] == after["releases/2026/night-line/poster.png"]


# Kits


def kit_files(key: str, *, preview: bool = False) -> dict[str, Output]:
    return {output.url: output for output in planned(preview=preview) if output.url.startswith(f"kits/{key}/")}


def test_a_kit_is_its_page_its_pictures_and_its_archive() -> None:
    made = kit_files(KIT)
    assert made.keys() == {f"kits/{KIT}/{name}" for name in ("index.html", "lamp.png", f"{KIT}.zip")}
    picture = made[f"kits/{KIT}/lamp.png"]
    file = f"media/{KIT}/lamp.png"
    assert (picture.fingerprint, picture.content) == (
        f"digest of {file}",
        Copy(PROJECT / "content" / file, f"digest of {file}"),
    )


def test_its_logos_are_among_them() -> None:
    base = site(OUT)
    record = base.office.directory.kits[KIT]
    logo = record.pictures[0].model_copy(update={"key": "badge.png"})
    kits = {KIT: record.model_copy(update={"logos": (logo,)})}
    showing = Showing(replace(base.office, directory=replace(base.office.directory, kits=kits)))
    badge = {(KIT, "badge.png"): Measure("PNG", 600, 600, 9_000)}
    shown = replace(base, showing=showing, measures={**base.measures, **badge})
    made = outputs(shown, Result((), (), 1, {}, verdicts={OUT.path: Verdict("", {}, (), ())}))
    (copied,) = [output for output in made if output.url == f"kits/{KIT}/badge.png"]
    file = f"media/{KIT}/badge.png"
    assert copied.content == Copy(PROJECT / "content" / file, f"digest of {file}")


def test_its_page_is_made_again_when_a_release_that_names_it_says_something_else() -> None:
    other = release(sound(header={"Kit": KIT, "Title": "Trust opens two night lines for carers"}))
    pages = [
        next(output.fingerprint for output in planned(out=out) if output.url == f"kits/{KIT}/index.html")
        for out in (OUT, other, OUT)
    ]
    assert pages[0] == pages[2] != pages[1]


@pytest.mark.parametrize(("topic", "leave"), [("Safe homes", True), ("Libraries", False)])
def test_its_page_has_a_way_out_where_a_release_that_names_it_does(topic: str, leave: bool) -> None:
    out = release(sound(header={"Kit": KIT, "Tags": topic}))
    (page,) = [output for output in planned(out=out) if output.url == f"kits/{KIT}/index.html"]
    assert isinstance(page.content, FromTemplate)
    assert page.content.values()["exit"] is leave


def test_nothing_of_a_held_kit_is_planned_but_in_a_preview() -> None:
    assert not kit_files(HELD_KIT)
    assert kit_files(HELD_KIT, preview=True)
    assert not any(HELD_KIT in output.url for output in planned())


# Helplines


@pytest.mark.parametrize("leave", [True, False])
def test_the_page_of_helplines_has_a_way_out_where_the_topic_of_one_does(leave: bool) -> None:
    base = site(OUT)
    topics = base.office.directory.topics
    homes = topics["safe-homes"].model_copy(update={"exit": leave})
    directory = replace(base.office.directory, topics={**topics, "safe-homes": homes})
    shown = replace(base, showing=Showing(replace(base.office, directory=directory)))
    made = outputs(shown, Result((), (), 1, {}, verdicts={OUT.path: Verdict("", {}, (), ())}))
    (page,) = [output for output in made if output.url == "helplines/index.html"]
    assert isinstance(page.content, FromTemplate)
    assert page.content.values()["exit"] is leave
