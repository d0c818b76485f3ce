"""Where a site cannot be put, or an office is not there: a sentence, exit code 2, and nothing is lost."""

from __future__ import annotations

import resource
import shutil
from pathlib import Path

import pytest

from tests.site.project import SOUND, Project, make_project, traces

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return make_project(tmp_path_factory.mktemp("places"))


def test_an_output_that_is_a_file_is_kept(project: Project) -> None:
    project.write("output", "an important list")
    for ran in (project.press("build"), project.pelican()):
        assert ran.code == 2
        assert "“output” is a file, and the site needs a folder of that name. Move the file away." in ran.err
    assert project.output.read_text() == "an important list"


def test_a_mounted_disk_is_not_exchanged(office: Project) -> None:
    ran = office.press("build", "--output", "/proc")
    assert ran.code == 2
    assert "“/proc” is a mounted disk, which cannot be exchanged for a new site. Use a folder on it." in ran.err


# The kernel lets nobody make a folder there, the administrator neither.
@pytest.mark.parametrize("folder", ["/proc/site", "/proc/deeper/site", "/sys/site"])
def test_a_place_that_cannot_be_written_to_is_named(office: Project, folder: str) -> None:
    ran = office.press("build", "--output", folder)
    assert ran.code == 2
    assert f"The site cannot be written to “{folder}”: " in ran.err
    assert ran.err.endswith(". What was published stays as it was.\n")
    assert "Traceback" not in ran.err


def limited() -> None:
    """Let the process write no file above 3,000 bytes: as on a disk that is full, a write fails half-way."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (3_000, 3_000))


@pytest.mark.parametrize("command", [["-m", "press", "build"], ["-m", "pelican"]])
def test_a_disk_that_is_full_costs_nothing_but_the_new_site(published: Project, command: list[str]) -> None:
    published.replace(SOUND, "40 families", "41 families")
    before = traces(published.output)
    ran = published.run(*command, preexec_fn=limited)
    assert ran.code == 2
    assert "The site could not be built: " in ran.err
    assert "file too large" in ran.err
    assert "Traceback" not in ran.out + ran.err
    assert traces(published.output) == before
    assert published.leftovers() == []


def test_a_copy_that_breaks_off_ends_the_build(published: Project) -> None:
    published.write("content/files/large.txt", b"x" * 100_000)
    published.replace(SOUND, "Anyone who", "[The list]({static}/files/large.txt). Anyone who")
    before = traces(published.output)

    def room_for_pages() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (90_000, 90_000))

    ran = published.pelican(preexec_fn=room_for_pages)
    assert ran.code == 2
    assert "content/files/large.txt”: file too large. What was published stays as it was." in ran.err
    assert traces(published.output) == before
    assert published.leftovers() == []


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize("left", ["nothing", "a file", "an empty folder", "empty folders"])
def test_without_content_there_is_nothing_to_do(published: Project, command: str, left: str) -> None:
    content = published.folder / "content"
    shutil.rmtree(content)
    match left:
        case "a file":
            content.touch()
        case "an empty folder":
            content.mkdir()
        case "empty folders":
            (content / "releases/2026").mkdir(parents=True)
    before = traces(published.output)
    said = "The folder “content” is empty" if content.is_dir() else "There is no folder “content”"
    for _ in range(2):  # the second time something may be known of the first
        ran = published.press(command)
        assert ran.code == 2
        assert f"{said}: there is nothing to check or build." in ran.err
    assert published.pelican().code != 0
    assert traces(published.output) == before


@pytest.mark.parametrize("memory", ["kept", "none"])
@pytest.mark.parametrize("left", ["nothing", "a file", "a dangling link", "a link to a folder"])
def test_without_its_folder_of_releases_the_site_stays(published: Project, left: str, memory: str) -> None:
    if memory == "kept":
        assert published.press("build").code == 0
    assert (published.folder / ".press").exists() == (memory == "kept")
    releases = published.folder / "content/releases"
    releases.rename(published.folder / "elsewhere")
    match left:
        case "a file":
            releases.touch()
        case "a dangling link":
            releases.symlink_to("gone")
        case "a link to a folder":
            releases.symlink_to(published.folder / "elsewhere")
    before = traces(published.output)
    why = "is not there" if left == "nothing" else "is not a folder but a file or a link"
    said = f"The folder of releases, “content/releases”, {why}, so nothing was checked or built."
    for ran in (published.press("build"), published.press("check"), published.pelican()):
        assert ran.code == 2
        assert said in ran.err
        assert "Traceback" not in ran.err
    assert traces(published.output) == before


def test_an_office_without_releases_has_a_site_without_any(project: Project) -> None:
    shutil.rmtree(project.folder / "content")
    project.write("content/directory/topics.yaml", "{}\n")
    project.write("content/releases/.gitkeep", "")
    ran = project.press("build")
    assert (ran.code, ran.err.splitlines()[0]) == (0, "No releases checked: nothing to mend.")
    assert project.site().keys() >= {"index.html", "404.html", "feed.atom", "releases/index.html"}
    assert project.press("build").code == 0


def test_outside_an_office_there_is_nothing_to_build(office: Project, tmp_path: Path) -> None:
    ran = Project(tmp_path).run("-m", "press", "build", env={"PYTHONPATH": str(office.folder / "plugins")})
    assert ran.code == 2
    assert ran.err == (
        f"press build: There is no pelicanconf.py in “{tmp_path}” or above it. "
        "Go into the press office's folder, or name it with --project.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "environment", "sentence"),
    [
        (["--as-of", "24 November"], {}, "--as-of: “24 November” is not written as 2018-01-24 or 2018-01-24 09:30."),
        (["--as-of", "2027-03-28 01:30"], {}, "“2027-03-28 01:30” does not exist in Europe/London"),
        ([], {"PRESS_AS_OF": "soon"}, "PRESS_AS_OF: “soon” is not written as"),
        (["--outptu", "site"], {}, "press build: “--outptu” is not an option. Did you mean “--output”?"),
        (["--project", "nowhere"], {}, "There is no pelicanconf.py in "),
    ],
)
def test_a_command_that_cannot_be_understood_does_nothing(
    office: Project, arguments: list[str], environment: dict[str, str], sentence: str
) -> None:
    ran = office.press("build", *arguments, env=environment)
    assert (ran.code, sentence in ran.err) == (2, True), ran.err
    assert not office.output.exists()


def test_plain_pelican_does_not_publish_at_a_time_that_it_cannot_read(office: Project) -> None:
    ran = office.pelican(env={"PRESS_AS_OF": "soon"})
    assert (ran.code, "PRESS_AS_OF: “soon” is not written as" in ran.err) == (2, True), ran.err
    assert not office.output.exists()
