"""Copies of the process make their shares of a large site: whatever becomes of them, it is whole, or was never out."""

from __future__ import annotations

import signal
import time

import pytest

from tests.site.project import ROOT, make_project
from tests.site.test_interrupting import Sites, make_sites

pytestmark = pytest.mark.slow

HELPERS = "plugins/press/stages/helpers.py"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """An office with more pages and posters than one process makes by itself."""
    sites = make_sites(make_project(tmp_path_factory.mktemp("large")), releases=45)
    sites.project.own("plugins")
    sites.project.own("theme")
    return sites


@pytest.fixture
def sites(large: Sites) -> Sites:
    """The large office with its old site out, and the helpers as they are."""
    large.begin_anew()
    large.project.write(HELPERS, (ROOT / HELPERS).read_bytes())
    return large


def amend(sites: Sites, text: str) -> None:
    """Have the helpers' module end otherwise: what it defines last counts."""
    with (sites.project.folder / HELPERS).open("a") as file:
        file.write(text)


TWO = "\nprocessors = lambda: 2\n"

BUSY = """
from pathlib import Path

def _help(pelican, run, share, build):
    Path("busy").touch()
    while True:
        page = run.place.aside / "stray" / "page.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.touch()

_await = await_helpers

def await_helpers():
    Path("waiting").touch()
    _await()
"""


def test_ctrl_c_while_the_others_are_waited_for_ends_them_before_their_folder_is_removed(sites: Sites) -> None:
    project = sites.project
    amend(sites, TWO + BUSY)
    process = project.start("-m", "press", "build")
    signs = [project.folder / name for name in ("busy", "waiting")]
    try:
        deadline = time.monotonic() + 30
        while not all(sign.exists() for sign in signs) and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)
    finally:
        process.kill()  # and with it, its helpers
    assert process.returncode == 130, told
    assert project.site() == sites.old
    assert not project.leftovers()


MUTE = """
_dismiss = dismiss_helpers

def dismiss_helpers():
    with open("runs", "a") as file:
        print(os.getpid(), file=file)
    _dismiss()

def _help(pelican, run, share, build):
    sys.stdout = sys.stderr = open("/dev/full", "w")
    raise ValueError("no")
"""


def test_a_helper_that_cannot_say_what_is_wrong_ends_all_the_same(sites: Sites) -> None:
    amend(sites, TWO + MUTE)
    ran = sites.project.press("build")
    assert ran.code == 2, ran.err
    assert len((sites.project.folder / "runs").read_text().split()) == 1, "a helper has ended the run as well"
    assert sites.project.site() == sites.old
    assert not sites.project.leftovers()


PARTS = "\n_MANY, _MANY_POSTERS = 20, 15\n"
LEAFLET = "content/releases/2026/more-25.md"


@pytest.mark.parametrize("amendment", [TWO, TWO + PARTS], ids=["a helper", "parts of a share"])
def test_a_template_that_breaks_in_a_helper_is_told_of_once_with_its_line_and_the_release(
    sites: Sites, amendment: str
) -> None:
    project = sites.project
    amend(sites, amendment)
    project.write("theme/templates/leaflet.html", "{{ release.title }}\n{{ fold }}\n")
    whole = (project.folder / LEAFLET).read_text()
    project.replace(LEAFLET, "Issuers:", "Template: leaflet\nIssuers:")
    ran = project.press("build")
    project.write(LEAFLET, whole)
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert ran.err.splitlines()[-1].startswith(f"“{LEAFLET}” cannot be shown with the template “leaflet”. ")
    assert ran.err.endswith(
        "The template “theme/templates/leaflet.html”, line 2, cannot be used: 'fold' is undefined. "
        "What was published stays as it was.\n"
    )
    assert ran.err.count("cannot be used") == 1
    assert project.site() == sites.old
    assert not project.leftovers()


def test_a_template_that_breaks_in_every_process_is_told_of_once(sites: Sites) -> None:
    project = sites.project
    amend(sites, TWO)
    whole = (project.folder / "theme/templates/article.html").read_text()
    project.replace("theme/templates/article.html", "{{ release.standfirst }}", "{{ release.standfrist }}")
    ran = project.press("build")
    project.write("theme/templates/article.html", whole)
    assert ran.code == 2
    assert ran.err.count("The template “theme/templates/article.html”, line 6, cannot be used: ") == 1
    assert ran.err.count("What was published stays as it was.") == 1
    assert project.site() == sites.old


def test_a_template_that_breaks_and_that_nobody_uses_stops_no_build(sites: Sites) -> None:
    project = sites.project
    amend(sites, TWO)
    unused = project.folder / "theme/templates/unused.html"
    unused.write_bytes(b"{% if \xff")
    project.write("theme/templates/parts/unused.html", "{% if %}")
    ran = project.press("build")
    unused.unlink()
    (project.folder / "theme/templates/parts/unused.html").unlink()
    assert ran.code == 0, ran.err
    assert project.site() == sites.new


ONE = "\nprocessors = lambda: 1\n"
COUNTING = """
_keep = keep

def keep(settings, run):
    kinds = [type(output.content).__name__ for output in run.share]
    with open("parts", "a") as file:
        print(kinds.count("Article"), kinds.count("Drawing"), file=file)
    _keep(settings, run)
"""


@pytest.mark.parametrize("processors", [ONE, TWO], ids=["one processor", "two"])
def test_of_a_large_site_no_process_makes_more_pages_and_posters_than_its_part(sites: Sites, processors: str) -> None:
    amend(sites, processors + PARTS + COUNTING)
    ran = sites.project.press("build")
    assert ran.code == 0, ran.err
    assert sites.project.site() == sites.new
    parts = sites.project.folder / "parts"
    sizes = [[int(size) for size in line.split()] for line in parts.read_text().splitlines()]
    parts.unlink()
    pages, posters = zip(*sizes, strict=True)
    assert max(pages) == 20
    assert max(posters) == 15
    assert sum(pages) >= 45
    assert sum(posters) >= 45


KILLED = """
def _make(pelican, run, share, build):
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("amendment", [TWO, TWO + PARTS], ids=["a helper", "a part of a share"])
def test_a_helper_that_is_killed_ends_the_build_with_a_sentence(sites: Sites, amendment: str) -> None:
    amend(sites, amendment + KILLED)
    ran = sites.project.press("build")
    assert ran.code == 2
    assert ran.err.splitlines()[-1] == (
        "A part of the work was ended from outside, perhaps for lack of memory. Start again. "
        "What was published stays as it was."
    )
    assert ran.err.count("What was published stays as it was.") == 1
    assert sites.project.site() == sites.old
    assert not sites.project.leftovers()
