"""What stands in a site's folders: every file of it, and none that only seems to be one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from press.publishing import Place
from press.survey import files, heads, identity, kept_aside, kept_in, stamps


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("index.html", "a/b/c.html", "pagefind/pagefind.js", "kits/pagefind/lamp.png"):
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, "utf-8")
    return tmp_path / "site"


def test_every_file_is_one_but_those_of_the_search(site: Path) -> None:
    assert {url for url, _ in files(str(site))} == {"index.html", "a/b/c.html", "kits/pagefind/lamp.png"}


def test_a_link_to_a_folder_is_a_file_that_nobody_made(site: Path) -> None:
    (site / "elsewhere").symlink_to(site / "a", target_is_directory=True)
    assert "elsewhere" in stamps(str(site))
    assert "elsewhere/b/c.html" not in stamps(str(site))


def test_a_link_to_a_file_is_not_that_file_and_need_lead_nowhere(site: Path) -> None:
    (site / "other.html").symlink_to("index.html")
    (site / "lost.html").symlink_to("nowhere.html")
    found = stamps(str(site))
    assert found["other.html"] != found["index.html"]
    assert "lost.html" in found


def test_a_file_is_known_by_its_size_and_time_and_looked_at_once_whatever_its_names(site: Path) -> None:
    os.utime(site / "index.html", ns=(5, 7))
    seen: dict[int, tuple[int, int]] = {}
    found = stamps(str(site), seen)
    assert found["index.html"] == (len("index.html"), 7)
    number = (site / "index.html").stat().st_ino
    assert seen[number] == found["index.html"]
    seen[number] = (1, 2)
    assert stamps(str(site), seen)["index.html"] == (1, 2)
    assert stamps(str(site))["index.html"] == (len("index.html"), 7)


def test_what_another_build_would_change_is_in_the_heads(tmp_path: Path) -> None:
    place, kept = Place(tmp_path / "output"), tmp_path / "site.json"
    seen = [heads(place, kept)]
    place.output.mkdir()
    seen.append(heads(place, kept))
    place.aside.mkdir()
    seen.append(heads(place, kept))
    kept.write_text("one\nbody", "utf-8")
    seen.append(heads(place, kept))
    kept_aside(kept).write_text("two\nbody", "utf-8")
    seen.append(heads(place, kept))
    place.output.rename(tmp_path / "old")
    place.output.mkdir()
    seen.append(heads(place, kept))
    assert all(one != other for at, one in enumerate(seen) for other in seen[:at])
    kept.write_text("one\nanother body", "utf-8")
    assert heads(place, kept) == seen[-1], "the first line is a checksum of the rest"


def test_each_place_is_known_by_a_file_of_its_own(tmp_path: Path) -> None:
    one, other = (kept_in(tmp_path, Place(tmp_path / name)) for name in ("output", "site"))
    assert one != other
    assert one.parent == other.parent == kept_aside(one).parent == tmp_path
    assert len({one, other, kept_aside(one), kept_aside(other)}) == 4


def test_a_folder_keeps_its_identity_whatever_its_name(site: Path) -> None:
    was = identity(site)
    assert identity(site.rename(site.with_name("renamed"))) == was
    assert identity(site.parent) != was
