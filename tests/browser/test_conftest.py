"""The tools of the browser tests: they serve what is there, and the site's own page for what is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import chromium
from tests.browser.conftest import NewPage, Served, Watch

ICON = '<link rel="icon" href="/icon.svg">'


def test_a_folder_is_served_with_its_own_page_for_what_is_missing(
    tmp_path: Path, new_page: NewPage, served: Served
) -> None:
    (tmp_path / "icon.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    (tmp_path / "index.html").write_text(f"<!doctype html>{ICON}<title>Home</title><h1>Newest releases</h1>", "utf-8")
    (tmp_path / "404.html").write_text(f"<!doctype html>{ICON}<title>Lost</title><h1>No such page</h1>", "utf-8")
    root = served(tmp_path)
    page = new_page(360, 640)

    page.goto(f"{root}/")
    expect(page.get_by_role("heading")).to_have_text("Newest releases")
    assert page.evaluate("window.innerWidth") == 360

    lost = page.goto(f"{root}/releases/2018/never-written/")
    assert lost is not None and lost.status == 404
    expect(page.get_by_role("heading")).to_have_text("No such page")


def test_a_page_that_asks_elsewhere_or_breaks_the_policy_is_found_out(
    tmp_path: Path, browser: Browser, served: Served
) -> None:
    faults = '<script>alert("inline")</script><img src="https://example.org/counter.gif" alt="">'
    (tmp_path / "index.html").write_text(f"<!doctype html>{ICON}<title>Home</title>{faults}", "utf-8")
    watch = Watch()
    with browser.new_context() as context:
        page = watch.over(context).new_page()
        page.goto(f"{served(tmp_path)}/")
    assert any("script-src" in trouble for trouble in watch.troubles)
    assert any("example.org/counter.gif" in trouble for trouble in watch.troubles)


def test_chromium_named_in_the_environment_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "own-build"
    own.touch(mode=0o755)
    monkeypatch.setenv("CHROMIUM", str(own))
    assert chromium.find() == str(own)

    monkeypatch.setenv("CHROMIUM", str(tmp_path / "moved-away"))
    assert chromium.find() is None


def test_chromium_is_looked_for_under_the_names_debian_and_google_give_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium.find() is None

    for name in ("google-chrome", "chromium"):
        (tmp_path / name).touch(mode=0o755)
        assert chromium.find() == str(tmp_path / name)


def test_what_the_tests_lack_is_named_by_its_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "DRIVER", ("/bin/true",))
    assert (chromium.lacking(), chromium.advice()) == (["chromium"], chromium.ADVICE)

    monkeypatch.setattr(chromium, "DRIVER", ("/bin/false",))
    assert (chromium.lacking(), chromium.advice()) == (["chromium", "libatomic1"], chromium.ADVICE)

    (tmp_path / "chromium").touch(mode=0o755)
    assert (chromium.lacking(), chromium.advice()) == (["libatomic1"], chromium.LIBRARY_ADVICE)

    monkeypatch.setattr(chromium, "DRIVER", ("/bin/true",))
    assert (chromium.lacking(), chromium.advice()) == ([], None)


def test_packages_are_asked_for_even_where_one_source_of_them_cannot_be_reached(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = tmp_path / "asked"
    program = tmp_path / "apt-get"
    program.write_text(f'#!/bin/sh\necho "$@" >> {asked}\nexit 100\n', "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    chromium.install(["chromium", "libatomic1"])
    assert asked.read_text("utf-8").splitlines() == [
        "update", "install --yes --no-install-recommends chromium libatomic1",
    ]  # fmt: skip
