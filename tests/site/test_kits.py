"""The list of kits: where it stands, who is told of it, and what of it is made anew."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from bs4 import BeautifulSoup, Tag
from PIL import Image

from tests.site.project import SOUND, Project, release
from tests.site.soaking import KIT

pytestmark = pytest.mark.slow

ADDRESS = "https://press.example.org"


@pytest.fixture
def office(project: Project) -> Project:
    picture = io.BytesIO()
    Image.new("RGB", (60, 40), "navy").save(picture, "PNG")
    project.write("content/media/harbour-lights/lamp.png", picture.getvalue())
    project.write("content/media/harbour-lights/kit.yaml", KIT)
    project.write("content/releases/2026/cy/lamp.md", release("Y lamp", "Lang: cy\n"))
    return project


def built(project: Project) -> dict[str, bytes]:
    ran = project.press("build", env={"SITEURL": ADDRESS})
    assert ran.code == 0, ran.err
    return project.site()


def page(site: dict[str, bytes], address: str) -> BeautifulSoup:
    return BeautifulSoup(site[f"{address}index.html"].decode(), "html.parser")


def links(found: BeautifulSoup, where: str) -> list[str]:
    return [str(link["href"]).removeprefix(ADDRESS) for link in found.select(f"{where} a")]


def test_it_is_in_each_language_the_menu_and_the_sitemap_once_there_is_a_kit(office: Project) -> None:
    site = built(office)
    assert "/kits/" not in links(page(site, ""), ".ways")
    assert not page(site, "kits/").select(".kits")
    assert page(site, "kits/").select_one("meta[name=robots]") and b"/kits/" not in site["sitemap.xml"]

    office.replace(SOUND, "Reference:", "Kit: harbour-lights\nReference:")
    site = built(office)
    for folder in ("", "cy/"):
        assert f"/{folder}kits/" in links(page(site, folder), ".ways")
        assert links(page(site, f"{folder}kits/"), ".kits") == ["/kits/harbour-lights/"]
        assert f"<loc>{ADDRESS}/{folder}kits/</loc>".encode() in site["sitemap.xml"]
    assert links(page(site, "issuers/harbour-trust/"), ".kits") == ["/kits/harbour-lights/"]


def test_programs_are_told_the_way_to_it_and_to_a_kit(office: Project) -> None:
    office.replace(SOUND, "Reference:", "Kit: harbour-lights\nReference:")
    site = built(office)

    def way(address: str) -> list[tuple[str, str]]:
        script = page(site, address).select_one('script[type="application/ld+json"]')
        assert isinstance(script, Tag)
        (crumbs,) = [node for node in json.loads(script.get_text())["@graph"] if node["@type"] == "BreadcrumbList"]
        return [(step["name"], step["item"]["@id"].removeprefix(ADDRESS)) for step in crumbs["itemListElement"]]

    assert way("kits/") == [("Home", "/"), ("Pictures", "/kits/")]
    assert way("cy/kits/")[1][1] == "/cy/kits/"
    assert way("kits/harbour-lights/") == [*way("kits/"), ("The harbour lights", "/kits/harbour-lights/")]


def test_its_archive_has_what_was_written_down_is_dated_as_its_newest_release_and_leads_back(office: Project) -> None:
    office.replace(SOUND, "Reference:", "Kit: harbour-lights\nReference:")
    office.write("content/releases/2026/lamp.md", release("The lamp", "Kit: harbour-lights\n"))
    packed = built(office)["kits/harbour-lights/harbour-lights.zip"]
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(2026, 5, 1)}
        assert archive.read("lamp.png") == (office.folder / "content/media/harbour-lights/lamp.png").read_bytes()
        assert f"{ADDRESS}/kits/harbour-lights/\n" in archive.read("README.txt").decode()
