from __future__ import annotations

import re
from pathlib import Path

import pytest

from press.doors.headers import HEADERS, POLICY, TYPES, as_apache, as_caddy, as_headers, as_nginx

DOCS = Path(__file__).parents[2] / "docs" / "publishing.md"


def as_caddyfile() -> str:
    return as_caddy("press.example.org", "/var/www/press")


def test_the_policy_lets_nothing_in_from_elsewhere_and_nothing_inline() -> None:
    sources = {source for value in POLICY.values() for source in value.split()}
    assert sources == {"'self'", "'none'", "'wasm-unsafe-eval'"}
    assert POLICY["default-src"] == POLICY["base-uri"] == POLICY["frame-ancestors"] == "'none'"


@pytest.mark.parametrize("write", [as_headers, as_nginx, as_apache, as_caddyfile])
def test_every_server_is_told_every_header(write: object) -> None:
    assert callable(write)
    text = str(write())
    for name, value in HEADERS.items():
        assert re.search(rf"\b{name}:? \"?{re.escape(value)}", text), name


@pytest.mark.parametrize("write", [as_nginx, as_apache, as_caddyfile])
def test_what_the_manual_says_is_what_is_meant(write: object) -> None:
    assert callable(write)
    assert f"\n{write()}```" in DOCS.read_text("utf-8")


def test_caddy_is_told_types_by_names_and_none_of_them_of_the_page_that_stands_in_for_a_missing_file() -> None:
    # “header *.atom Content-Type …” would be read as a change to a header whose name is “*.atom”.
    site, lost = as_caddyfile().split("handle_errors")
    for ending, kind in TYPES.items():
        assert f"@{ending} path *.{ending}\n\theader @{ending} Content-Type {kind}\n" in site
        assert ending not in lost
    assert "header Content-Type" in lost


@pytest.mark.parametrize("write", [as_headers, as_nginx, as_apache, as_caddyfile])
def test_what_is_kept_is_asked_for_again(write: object) -> None:
    assert callable(write)
    assert re.search(r"Cache-Control:? \"?no-cache", str(write()))


def test_servers_that_pack_nothing_by_themselves_are_told_to() -> None:
    types = re.search(r"^gzip on;$.*^gzip_types ([^;]+);$", as_nginx(), re.MULTILINE | re.DOTALL)
    assert types
    # Pages, styles and scripts are all that a release page is made of; nginx packs pages as soon as it packs at all.
    assert {"text/css", "application/javascript", "text/javascript", *TYPES.values()} <= set(types[1].split())
    assert "\tencode gzip\n" in as_caddyfile()
