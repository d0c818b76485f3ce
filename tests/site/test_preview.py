"""The preview: everything, marked as what it is, for this computer alone."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.site.project import SOUND, Project, files, make_project, release, traces

pytestmark = pytest.mark.slow

GREETING = "Preview: http://127.0.0.1:"


class Preview:
    """A preview that is being served, with the folder in which the system keeps files for a time."""

    def __init__(self, project: Project, folder: Path) -> None:
        self.project = project
        self.folder = folder
        self.process: subprocess.Popen[str] = project.start(
            # A group of its own is what a terminal gives to a command.
            "-m",
            "press",
            "preview",
            "--port",
            "0",
            env={"TMPDIR": str(folder)},
            process_group=0,
        )
        line = self.told()
        assert line.startswith(GREETING), line + self.end(signal.SIGKILL)[1]
        self.port = int(line.removeprefix(GREETING).partition("/")[0])

    def get(self, path: str, host: str | None = None, method: str = "GET") -> tuple[int, str]:
        """The status and text of a page."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path, headers={"Host": host or f"127.0.0.1:{self.port}"})
            response = connection.getresponse()
            return response.status, response.read().decode()
        finally:
            connection.close()

    def told(self) -> str:
        """The next line on its standard output."""
        assert self.process.stdout
        return self.process.stdout.readline()

    def warned(self) -> str:
        """The next line on its standard error."""
        assert self.process.stderr
        return self.process.stderr.readline()

    def builder(self) -> int:
        """The number of the process that builds for it."""
        number = self.process.pid
        return int(Path(f"/proc/{number}/task/{number}/children").read_text("utf-8"))

    def end(self, by: signal.Signals) -> tuple[int, str]:
        """End it as a terminal does, and whatever it has started; answer its exit code and what it said."""
        os.killpg(self.process.pid, by)
        out, err = self.process.communicate(timeout=20)  # until nobody can say anything any more
        return self.process.returncode, out + err


@contextmanager
def previewed(project: Project) -> Iterator[Preview]:
    with tempfile.TemporaryDirectory() as folder:
        preview = Preview(project, Path(folder))
        try:
            yield preview
        finally:
            preview.process.kill()
            preview.process.communicate()


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """The preview of an office with a draft, a held release and one full of faults."""
    project = make_project(tmp_path_factory.mktemp("preview"))
    write = "content/releases/2026/{}.md".format
    project.write(write("draft"), release("Not yet said", "Status: draft\n"))
    project.write(write("held"), release("Said next year", "Embargo: 2027-01-01 00:01\n"))
    project.write(write("faulty"), release("With a fault", body="See the note.[^9]"))
    project.write(write("undated"), release("Without a day").replace("Date: ", "Date: on "))
    with previewed(project) as served:
        yield served


def test_it_shows_drafts_and_held_releases_marked_as_such(preview: Preview) -> None:
    status, draft = preview.get("/releases/2026/draft/")
    assert (status, "Not yet said" in draft) == (200, True)
    assert "draft" in draft.lower().replace("not yet said", "").replace("/draft/", "")
    status, held = preview.get("/releases/2026/held/")
    assert (status, "Said next year" in held, "1 January 2027" in held) == (200, True, True)
    status, front = preview.get("/")
    assert (status, "Not yet said" in front, "Said next year" in front) == (200, True, True)


def test_no_search_engine_is_to_keep_it(preview: Preview) -> None:
    assert '<meta name="robots" content="noindex">' in preview.get("/releases/2026/draft/")[1]


def test_a_fault_is_shown_on_the_page_it_is_on(preview: Preview) -> None:
    assert "[^9]" in preview.get("/releases/2026/faulty/")[1]
    assert "content/releases/2026/faulty.md" in preview.get("/releases/2026/faulty/")[1]


def test_where_a_release_would_be_whose_header_is_not_understood_its_findings_are_shown(preview: Preview) -> None:
    status, page = preview.get("/releases/2026/undated/")
    assert (status, "content/releases/2026/undated.md" in page) == (404, True)
    assert "content/releases/2026/faulty.md" not in page  # which has a page of its own


def test_an_address_that_is_not_there_shows_the_site_s_own_page(preview: Preview) -> None:
    status, page = preview.get("/no/such/page/")
    assert (status, "</html>" in page) == (404, True)
    assert preview.get("/no/such/page/", method="HEAD") == (404, "")


@pytest.mark.parametrize(
    "host", ["press.example.org", "press.example.org:80", "127.0.0.1.example.org", "localhost.", "evil@localhost"]
)
def test_a_page_of_another_site_cannot_read_it(preview: Preview, host: str) -> None:
    status, page = preview.get("/releases/2026/held/", host=host)
    assert (status, "Said next year" in page) == (403, False)


@pytest.mark.parametrize("path", ["/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd"])
def test_nothing_outside_the_site_is_served(preview: Preview, path: str) -> None:
    status, page = preview.get(path)
    assert (status, "root:" in page) == (404, False)


def test_only_this_computer_is_answered(preview: Preview) -> None:
    address = "127.0.0.2"  # it is this computer too, by another name
    with socket.socket() as probe:
        assert probe.connect_ex((address, preview.port)) != 0


def test_it_leaves_nothing_to_grow_in_the_project(preview: Preview) -> None:
    assert sorted((preview.project.folder / ".press").glob("site-*")) == []


def test_it_lies_in_a_folder_that_nobody_else_may_open(preview: Preview) -> None:
    [folder] = preview.folder.iterdir()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert not preview.project.output.is_relative_to(folder)


def test_a_change_is_made_again_fault_or_none_and_the_published_site_is_not_touched(published: Project) -> None:
    project = published
    before = traces(project.output)
    with previewed(project) as preview:
        project.replace(SOUND, "for 40 families", "for 41 families")
        assert awaited(preview, "for 41 families")
        project.replace(SOUND, "Date: 2026-03-10 09:30", "Date: March")
        project.write("content/releases/2026/second.md", release("While the first has no date"))
        assert awaited(preview, "While the first has no date")
        code, said = preview.end(signal.SIGINT)
        assert (code, list(preview.folder.iterdir())) == (0, []), said
    assert "Traceback" not in said
    assert traces(project.output) == before
    assert project.leftovers() == []


def awaited(preview: Preview, text: str) -> bool:
    """Whether the front page comes to hold ``text`` in good time."""
    deadline = time.monotonic() + 15
    while time.monotonic() < deadline:
        if text in preview.get("/")[1]:
            return True
        time.sleep(0.05)
    return False


def save(project: Project, name: str, old: str, new: str) -> None:
    """Change a file at one place and in one step: what is written bit by bit may be built more than once."""
    text = (project.folder / name).read_text("utf-8")
    assert text.count(old) == 1
    project.write("saved.md", text.replace(old, new)).replace(project.folder / name)


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_says_where_it_is_and_when_it_was_made_again_and_no_more(project: Project, by: signal.Signals) -> None:
    with previewed(project) as preview:
        project.write("content/files/nobody-links-to-it.txt", "")  # of which nothing on the site is another
        assert preview.told() == "Made again.\n"
        save(project, SOUND, "for 40 families", "for 41 families")
        assert preview.told() == "Made again.\n"
        assert "for 41 families" in preview.get("/")[1]
        save(project, SOUND, "for 41 families", "for 41 families")
        assert preview.told() == "Made again.\n"
        assert preview.end(by) == (0, "\n")
        assert list(preview.folder.iterdir()) == []


def test_a_finding_is_shown_once_for_each_time_that_it_is_made(project: Project) -> None:
    with previewed(project) as preview:
        save(project, SOUND, "a good lock.", "a good lock.[^9]")
        assert preview.told() == "Made again.\n"
        said = preview.end(signal.SIGINT)[1]
        assert said.count("[^9]") == 2  # what is wrong, and the line it is in
        assert said.count("1 release checked: 1 error") == 1


def test_nothing_goes_on_when_it_is_killed(project: Project) -> None:
    with previewed(project) as preview:
        assert preview.end(signal.SIGKILL) == (-signal.SIGKILL, "")


def test_what_is_edited_while_the_first_site_is_made_is_made_again(project: Project) -> None:
    project.own("plugins")
    project.replace(
        "plugins/press/stages/publish.py",
        "    run.aside.publish()\n",
        "    from pathlib import Path\n"
        f"    edited = Path({str(project.folder / SOUND)!r})\n"
        "    text = edited.read_text('utf-8')\n"
        "    if 'for 40 families' in text:\n"
        "        edited.write_text(text.replace('for 40 families', 'for 41 families'), 'utf-8')\n"
        "    run.aside.publish()\n",
    )
    with previewed(project) as preview:
        assert preview.told() == "Made again.\n"
        assert "for 41 families" in preview.get("/")[1]


def test_a_changed_program_and_changed_settings_count(project: Project) -> None:
    project.own("plugins")
    with previewed(project) as preview:
        save(project, "plugins/press/rules/missing_ends.py", "LEVEL = Level.ERROR", "LEVEL = Level.WARNING")
        assert preview.told() == "Made again.\n"
        save(project, SOUND, "Ends\n\n", "")
        assert preview.told() == "Made again.\n"
        save(project, "pelicanconf.py", "SITENAME = ", 'SITENAME = "The lighthouse of " + ')
        assert preview.told() == "Made again.\n"
        assert "The lighthouse of " in preview.get("/")[1]
        code, said = preview.end(signal.SIGINT)
        assert (code, "warning missing-ends" in said, "error missing-ends" in said) == (0, True, False)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("pelicanconf.py", "SITENAME =", "SITENAME = ("),
        ("theme/templates/index.html", "{% block main %}", "{% block main %}{{ no_such_thing }}"),
    ],
)
def test_what_breaks_it_is_said_and_the_last_one_is_served_until_it_is_mended(
    project: Project, name: str, old: str, new: str
) -> None:
    project.own("theme")
    with previewed(project) as preview:
        save(project, name, old, new)
        assert name.rpartition("/")[2] in preview.warned()
        assert "for 40 families" in preview.get("/")[1]
        save(project, name, new, old)
        assert preview.told() == "Made again.\n"
        save(project, SOUND, "for 40 families", "for 41 families")
        assert preview.told() == "Made again.\n"
        assert "for 41 families" in preview.get("/")[1]


def test_where_the_first_site_cannot_be_made_it_ends_with_that_sentence(project: Project) -> None:
    project.own("theme")
    project.replace("theme/templates/index.html", "{% block main %}", "{% block main %}{{ no_such_thing }}")
    ran = project.press("preview", "--port", "0")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("The template “theme/templates/index.html”, line ")
    assert ran.err.count("\n") == 1


def test_another_process_builds_where_the_first_was_killed(project: Project) -> None:
    with previewed(project) as preview:
        os.kill(preview.builder(), signal.SIGKILL)
        save(project, SOUND, "for 40 families", "for 41 families")
        assert preview.told() == "Made again.\n"
        assert "for 41 families" in preview.get("/")[1]
        said = preview.end(signal.SIGINT)[1]
        assert said.startswith(
            "The build was ended from outside, perhaps for lack of memory. The preview is made again"
        )


def test_no_fault_keeps_it_from_being_made(project: Project) -> None:
    """Each of these, in a build, is an error; what can be shown of the office is shown all the same."""
    write = "content/releases/2026/{}.md".format
    project.write(write("empty"), "")
    project.write(write("binary"), bytes(range(256)))
    project.write(write("undated"), release("Undated").replace("Date: 2026-05-01\n", ""))
    project.write(write("whenever"), release("Whenever", "Embargo: soon\n"))
    project.write(write("nobody"), release("Nobody").replace("county-council", "no-such").replace("council-press", "x"))
    project.write(write("twin-a"), release("Twin", "Slug: twin\n"))
    project.write(write("twin-b"), release("Twin", "Slug: twin\n"))
    project.write(write("escaping"), release("Escaping", "Slug: ../../../../../escaped\n"))
    project.write(write("tagged"), release("Tagged", "Tags: ???\nCategory: ---\nRegions: !\nKit: torn\n"))
    project.write(write("unformed"), release("Unformed", "Template: no-such\nLang: ../..\n"))
    project.write(write("listed"), release("Listed", "Template: shelf\n"))
    project.write("content/pages/page.md", "Title: Page\nSlug: releases\n\nText.\n")
    project.write(
        "content/media/torn/kit.yaml",
        "title: Torn\npermission: Any\npictures:\n  a.png: {caption: A, credit: A, licence: A, alt: A}\n",
    )
    project.write("content/media/torn/a.png", b"\x89PNG\r\n\x1a\n torn")
    project.write("content/directory/topics.yaml", "- a list")
    with previewed(project) as preview:
        assert preview.get("/releases/2026/sound/")[0] == 200
        assert preview.get("/releases/2026/twin/")[0] == 200
        held = preview.get("/releases/2026/whenever/")[1]
        assert "<strong>Held</strong> Its embargo cannot be read." in held
        assert "EMBARGOED: not for publication" in held
        code, said = preview.end(signal.SIGTERM)
        assert (code, list(preview.folder.iterdir())) == (0, []), said
    assert "Traceback" not in said
    assert not any(path.name == "escaped" for path in project.folder.parent.rglob("escaped"))


def test_a_port_that_is_taken_is_named_before_anything_is_built(project: Project) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = project.press("preview", "--port", str(port))
    assert ran.code == 2
    assert ran.err == (
        f"press preview: Port {port} on this computer cannot be used: address already in use. "
        "If another preview is running, end that; or name another port: .venv/bin/press preview --port 0.\n"
    )


def test_no_page_leads_to_the_site_that_is_out(project: Project, tmp_path: Path) -> None:
    address = "https://press.example.org"
    settings = (project.folder / "pelicanconf.py").read_text("utf-8")
    project.write("pelicanconf.py", re.sub("^SITEURL = .*$", f'SITEURL = "{address}"', settings, flags=re.MULTILINE))
    site = str(tmp_path / "preview/site")
    ran = project.press("build", "--output", site, env={"PRESS_PREVIEW": site, "SITEURL": address})
    assert (ran.code, ran.err) == (0, "")
    made = files(Path(site))
    assert "releases/2026/sound/index.html" in made
    assert [name for name, data in made.items() if address.encode() in data] == []
    assert project.press("build").code == 0
    assert address.encode() in project.site()["index.html"]


def test_a_stray_mark_of_the_preview_does_not_publish_what_is_held(project: Project) -> None:
    project.write("content/releases/2026/held.md", release("Said next year", "Embargo: 2027-01-01 00:01\n"))
    assert project.press("build", env={"PRESS_PREVIEW": "1"}).code == 0
    assert not any(b"Said next year" in data for data in project.site().values())
