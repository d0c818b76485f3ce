"""What is published is what was checked: a file that is swapped while a build runs is never published unchecked."""

from __future__ import annotations

import io
import zipfile

import pytest
from PIL import Image

from tests.kit.test_location import taken_in_london
from tests.site.project import SOUND, Project
from tests.site.soaking import KIT

pytestmark = pytest.mark.slow

SIGNALS = (
    "initialized", "get_generators", "readers_init", "generator_init", "article_generator_init",
    "article_generator_preread", "article_generator_context", "article_generator_finalized",
    "page_generator_finalized", "all_generators_finalized", "get_writer", "article_writer_finalized", "finalized",
)  # fmt: skip
PICTURE = "content/media/harbour-lights/lamp.png"

# A plugin of the office's own that swaps one file for another of the same size and time stamps, at one signal.
SWAPPER = """
import os, shutil
from pelican import signals
done = []
def swap(*args, **kwargs):
    if os.environ.get("SWAP") and not done:
        done.append(1)
        stat = os.stat(os.environ["SWAP"])
        shutil.copyfile("swap.bin", os.environ["SWAP"])
        os.utime(os.environ["SWAP"], ns=(stat.st_atime_ns, stat.st_mtime_ns))
import sys
class Swapper:
    __name__ = "swapper"
    @staticmethod
    def register():
        getattr(signals, os.environ.get("SWAP_AT", "finalized")).connect(swap)
KEPT = swap  # Pelican holds receivers weakly
PLUGINS.insert(0 if os.environ.get("SWAP_FIRST") else len(PLUGINS), Swapper())
"""


@pytest.fixture
def office(project: Project) -> Project:
    """The small office with a kit, and the plugin that swaps."""
    project.own("theme")
    picture = io.BytesIO()
    Image.new("RGB", (60, 40), "navy").save(picture, "PNG")
    project.write(PICTURE, picture.getvalue())
    project.write("content/media/harbour-lights/kit.yaml", KIT)
    project.replace(SOUND, "Reference:", "Kit: harbour-lights\nReference:")
    settings = project.folder / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8") + SWAPPER, "utf-8")
    return project


def published(site: dict[str, bytes]) -> set[bytes]:
    """Each form in which the picture is out: by itself, and in the zip."""
    if not site:
        return set()
    with zipfile.ZipFile(io.BytesIO(site["kits/harbour-lights/harbour-lights.zip"])) as archive:
        return {site["kits/harbour-lights/lamp.png"], archive.read("lamp.png")}


@pytest.mark.parametrize("first", ["", "1"], ids=["after us", "before us"])
@pytest.mark.parametrize("signal", SIGNALS)
def test_a_picture_with_a_place_in_it_is_never_published_whenever_it_is_swapped_in(
    office: Project, signal: str, first: str
) -> None:
    sound = (office.folder / PICTURE).read_bytes()
    office.write("swap.bin", located(len(sound)))
    ran = office.press("build", env={"SWAP": PICTURE, "SWAP_AT": signal, "SWAP_FIRST": first})
    assert (ran.code in {1, 2}) == (not office.output.exists()), ran.err
    assert "Traceback" not in ran.err
    assert published(office.site() if office.output.exists() else {}) <= {sound}

    assert office.press("build").code == 1, "the next build finds it"
    assert published(office.site() if office.output.exists() else {}) <= {sound}


@pytest.mark.parametrize("name", ["theme/static/press.css", "theme/templates/base.html"])
def test_what_pages_are_made_of_is_not_swapped_either(office: Project, name: str) -> None:
    before = (office.folder / name).read_bytes()
    office.write("swap.bin", before.replace(b"e", b"a", 1))
    ran = office.press("build", env={"SWAP": name, "SWAP_AT": "readers_init"})
    assert (ran.code, office.output.exists()) == (2, False)
    assert f"{name.rpartition('/')[2]}” was changed while it was being read. Start again." in ran.err


def located(size: int) -> bytes:
    """A PNG of so many bytes that tells where it was taken."""
    made = io.BytesIO()
    Image.new("RGB", (1, 1)).save(made, "PNG", exif=taken_in_london())
    return made.getvalue().ljust(size, b"\0")
