"""A site of a sound office: where its pages are, and that every way of building it gives the same bytes."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

from tests.site.project import ROOT, Project, Ran, files, make_project, release, traces

pytestmark = pytest.mark.slow

ADDRESSES = """
    index.html 404.html feed.atom
    releases/index.html releases/2026/index.html releases/2026/03/index.html releases/2026/sound/index.html
    topics/index.html topics/safe-homes/index.html topics/safe-homes/feed.atom topics/libraries/index.html
    issuers/index.html issuers/harbour-trust/index.html issuers/county-council/index.html
    issuers/harbour-trust/feed.atom
    regions/index.html regions/north-shore/index.html regions/north-shore/feed.atom
    categories/index.html categories/housing/index.html
    kits/index.html contacts/index.html helplines/index.html
    theme/press.css
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Ran]:
    project = make_project(tmp_path_factory.mktemp("built"))
    project.own("plugins")  # whoever works on the program while its tests run would change the site's makers
    return project, project.press("build")


def test_a_sound_office_is_built_and_says_so(built: tuple[Project, Ran]) -> None:
    project, ran = built
    assert (ran.code, ran.out) == (0, "")
    published = "Published: “New homes on the North Shore for 40 families” (releases/2026/sound/)."
    assert ran.err == f"1 release checked: nothing to mend.\n{published}\n1 release is out, in “{project.output}”.\n"


def unchanged(first: Ran) -> str:
    """What a build says that publishes nothing new, after the first one."""
    checked, published, *others = first.err.splitlines(keepends=True)
    assert published.startswith("Published: ")
    return "".join([checked, *others])


def test_its_pages_are_at_the_addresses_that_were_promised(built: tuple[Project, Ran]) -> None:
    project, _ = built
    assert set(ADDRESSES.split()) <= project.site().keys()


def test_the_release_is_there_with_its_number_to_ring(built: tuple[Project, Ran]) -> None:
    project, _ = built
    page = project.site()["releases/2026/sound/index.html"].decode()
    assert "New homes on the North Shore for 40 families" in page
    assert 'href="tel:+448081570100"' in page


def test_nothing_but_the_site_is_left(built: tuple[Project, Ran]) -> None:
    project, _ = built
    assert project.leftovers() == []


def test_plain_pelican_builds_the_same_bytes(built: tuple[Project, Ran]) -> None:
    project, _ = built
    ran = project.pelican("-o", "by-pelican", env={"PYTHONHASHSEED": "7"})
    assert ran.code == 0, ran.err
    assert f"1 release is out, in “{project.folder / 'by-pelican'}”." in ran.err
    assert "1 release checked: nothing to mend." in ran.err
    # Its own count would be of what was made anew.
    assert "Processed" not in ran.out + ran.err
    assert project.site("by-pelican") == project.site()
    assert project.leftovers() == []


def test_a_second_build_from_nothing_gives_the_same_bytes(built: tuple[Project, Ran]) -> None:
    project, _ = built
    assert project.press("build", "--output", "second", env={"PYTHONHASHSEED": "11"}).code == 0
    assert project.site("second") == project.site()


def test_a_build_with_nothing_new_touches_nothing(built: tuple[Project, Ran]) -> None:
    project, first = built
    before = traces(project.output)
    ran = project.press("build")
    assert (ran.code, ran.err) == (0, unchanged(first))
    assert traces(project.output) == before


def test_nor_does_one_on_another_day_that_makes_the_same_site(built: tuple[Project, Ran]) -> None:
    project, first = built
    before = traces(project.output)
    ran = project.press("build", env={"PRESS_AS_OF": "2026-11-25 12:00"})
    assert (ran.code, ran.err) == (0, unchanged(first))
    assert traces(project.output) == before


def test_a_site_can_be_put_elsewhere(project: Project) -> None:
    target = project.folder / "public/site"
    ran = project.press("build", "--output", os.path.relpath(target, project.folder))
    assert ran.code == 0, ran.err
    assert (target / "releases/2026/sound/index.html").is_file()
    assert not project.output.exists()
    assert [path.name for path in target.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("folder", ["drafts", "..", "content/releases", "tests"])
def test_a_folder_with_files_that_are_no_site_is_never_replaced(project: Project, folder: str) -> None:
    project.write("drafts/notes.txt", "keep")
    project.write("tests/404.html", "keep")
    project.write("tests/index.html", "keep")
    ran = project.press("build", "--output", folder)
    assert ran.code == 2
    assert "The site cannot be put into" in ran.err or "holds files that are no press site" in ran.err
    assert project.folder.is_dir()
    assert (project.folder / "drafts/notes.txt").read_text() == "keep"
    assert (project.folder / "tests/404.html").read_text() == "keep"
    assert files(project.folder / "content") == files(ROOT / "tests/office/content")


def test_a_site_under_version_control_keeps_its_history(published: Project) -> None:
    published.write("output/.git/HEAD", "ref: refs/heads/pages")
    ran = published.press("build")
    assert (ran.code, "Move them away" in ran.err) == (2, True)
    assert published.site()[".git/HEAD"] == b"ref: refs/heads/pages"


def test_an_output_that_is_a_link_stays_one(project: Project, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    project.output.symlink_to(tmp_path / "disk/site")
    assert project.press("build").code == 0
    assert project.output.is_symlink()
    assert (tmp_path / "disk/site/index.html").is_file()


def test_two_releases_of_one_slug_in_two_years_are_two_releases(project: Project) -> None:
    project.write("content/releases/2025/count.md", release("The count of 2025").replace("2026-05-01", "2025-05-01"))
    project.write("content/releases/2026/count.md", release("The count of 2026"))
    ran = project.press("build")
    assert (ran.code, ran.err.splitlines()[0]) == (0, "3 releases checked: nothing to mend.")
    assert len(ran.err.splitlines()) == 3  # Pelican, by itself, takes the second for a translation, and warns
    site = project.site()
    assert b"The count of 2025" in site["releases/2025/count/index.html"]
    assert b"The count of 2026" in site["releases/2026/count/index.html"]


def test_a_release_in_a_file_whose_name_has_large_letters_is_a_release(project: Project) -> None:
    project.write("content/releases/2026/NIGHT.MD", release("A night line opens"))
    project.write("content/pages/HELP.Md", "Title: Help\n\nRing us.\n")
    assert project.press("build").code == 0
    assert {"releases/2026/night/index.html", "help/index.html"} <= project.site().keys()


def test_of_a_category_that_looks_like_html_pelican_says_nothing(project: Project) -> None:
    project.write("content/releases/2026/odd.md", release(header='Category: "><b class=x>\n'))
    ran = project.press("build")
    assert (ran.code, ran.out) == (0, "")
    published = (
        "“A second release” (releases/2026/odd/); “New homes on the North Shore for 40 families” (releases/2026/sound/)"
    )
    out = f"2 releases are out, in “{project.output}”."
    assert ran.err == f"2 releases checked: nothing to mend.\nPublished: {published}.\n{out}\n"
    assert "categories/b-class-x/index.html" in project.site()


def test_the_list_of_releases_begins_with_the_ten_newest(project: Project) -> None:
    for day in range(1, 12):
        text = release(f"Number {day}").replace("2026-05-01", f"2026-06-{day:02d}")
        project.write(f"content/releases/2026/number-{day}.md", text)
    ran = project.press("build")
    assert ran.code == 0, ran.err
    page = BeautifulSoup(project.site()["releases/index.html"].decode(), "html.parser")
    assert [title.get_text() for title in page.select(".releases h3")] == [f"Number {day}" for day in range(11, 1, -1)]
    assert [year.get_text() for year in page.select(".shelf-group > h3 a")] == ["2026"]


def test_settings_that_would_publish_the_unchecked_are_not_obeyed(project: Project) -> None:
    project.write("content/private.html", "unchecked")
    project.write("content/pictures/loose.txt", "unchecked")
    settings = project.folder / "pelicanconf.py"
    settings.write_text(
        settings.read_text("utf-8")
        + 'OUTPUT_SOURCES = True\nSTATIC_PATHS = ["pictures"]\nTEMPLATE_PAGES = {"private.html": "private.html"}\n'
        'DEFAULT_METADATA = {"status": "hidden"}\nCACHE_CONTENT = LOAD_CONTENT_CACHE = True\n'
    )
    assert project.pelican().code == 0
    site = project.site()
    assert "releases/2026/sound/index.html" in site
    assert not any(b"unchecked" in data or b"Contacts: harbour-press" in data for data in site.values())
    assert not (project.folder / "cache").exists()


@pytest.mark.parametrize(
    "file", ["directory/contacts.yaml", "releases/2026/working-notes.yaml", "directory/contacts%2Eyaml"]
)
def test_the_office_s_own_files_are_not_given_away_by_a_link(project: Project, file: str) -> None:
    project.write("content/releases/2026/working-notes.yaml", "who: said what")
    project.write("content/releases/2026/link.md", release(body=f"[This]({{static}}/{file}) is all we know."))
    ran = project.press("build")
    assert ran.code in {1, 2}
    assert unquote(file) in ran.err or file in ran.err
    assert not project.output.exists()


@pytest.mark.parametrize("file", ["theme/press.css", "robots.txt", "poster.png", "releases/2026/sound/index.html"])
def test_no_file_takes_the_place_of_one_of_the_site_s_own(project: Project, file: str) -> None:
    project.write(f"content/{file}", "<script>alert(1)</script>")
    project.write("content/releases/2026/link.md", release(body=f"[The file]({{static}}/{file})."))
    ran = project.press("build")
    assert ran.code in {1, 2}
    assert file in ran.err
    assert not project.output.exists()


def test_what_would_run_goes_out_with_no_link_but_one_that_is_answered_for(project: Project) -> None:
    project.write("content/files/plan.svg", "<svg/>")
    link = project.write("content/releases/2026/link.md", release(body="[The plan]({static}/files/plan.svg)."))
    assert project.press("build").code == 0
    project.write("content/files/plan.svg", "<svg><script>alert(1)</script></svg>")
    ran = project.press("build")
    assert (ran.code, "error unsafe-file" in ran.err) == (1, True)
    assert project.site()["files/plan.svg"] == b"<svg/>"
    link.write_text(link.read_text().replace("\n\n", "\nWaive: unsafe-file | Press desk | It is ours.\n\n", 1))
    assert project.press("build").code == 0
    assert b"script" in project.site()["files/plan.svg"]


def test_a_file_beside_the_releases_goes_out_with_a_link(project: Project) -> None:
    project.write("content/files/programme.txt", "Doors at nine")
    project.write("content/files/rest.txt", "Nobody links to this")
    project.write("content/releases/2026/link.md", release(body="[The programme]({static}/files/programme.txt)."))
    assert project.press("build").code == 0
    site = project.site()
    assert site["files/programme.txt"] == b"Doors at nine"
    assert "files/rest.txt" not in site
