"""An address is one thing, however it is spelled: spellings crossed with the places where an address can stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from press.addresses.own import own_path
from press.rules.held_link import check
from tests.fixtures import office, release, settings, sound

HOST = "press.harbour.example.org"
SITE = f"https://{HOST}"
SPELLINGS = (
    "https://{h}/{p}/", "https://{h}/{p}", "http://{h}/{p}/", "HTTPS://{h}/{p}/", "https://Press.Harbour.example.ORG/{p}/",
    "https://www.{h}/{p}/", "https://{h}:443/{p}/", "http://{h}:80/{p}/", "https://user@{h}/{p}/", "https://a:b@{h}/{p}/",
    "https://{h}./{p}/", "//{h}/{p}/", "\\\\\\\\{h}/{p}/", "https:/{h}/{p}/", "https:{h}/{p}/", "https:///{h}/{p}/",
    "https:\\\\\\\\{h}/{p}/", "https://{h}//{p}/", "https://{h}/./{p}/", "https://{h}/x/../{p}/", "https://{h}/%2e/{p}/",
    "https://{h}/%72eleases/2026/{n}/", "https://{h}/releases%2F2026/{n}/", "https://{h}/releases//2026/{n}/",
    "https://{h}/{p}/index.html", "https://{h}/{p}/index.htm", "https://{h}/{p}/?a=1", "https://{h}/{p}/#notes",
    "https://{h}/{p}/poster.png", "https://%70ress.harbour.example.org/{p}/", "https://ｐress.harbour.example.org/{p}/",
    "/{p}/", "//www.{h}:443/{p}/index.html",
)  # fmt: skip
PLACES = (
    "[More]({a})", "![A lamp]({a})", "More is at {a}.", "See `{a}`.", "    {a}", '[More](/contacts/ "{a}")',
    '<span title="{a}">x</span>', '<span data-x="{a}">x</span>', '<img alt="{a}" src="/x.png">',
    '<blockquote cite="{a}">x</blockquote>', "<!-- {a} -->", '<a href="{a}">x</a>', "<span title='{a}'>x</span>",
)  # fmt: skip
FIELDS = ("Title", "Standfirst", "Place", "Event", "Correction", "Withdrawn")
DATED = {"Event": "2026-12-01 10:00 | ", "Correction": "2026-03-03 | wrong | ", "Withdrawn": "2026-03-03 | "}


def spelled(spelling: str, name: str) -> str:
    return spelling.format(h=HOST, n=name, p=f"releases/2026/{name}").replace("\\\\", "\\")


def is_found(text: str) -> bool:
    return any(check(release(text), replace(office(), settings=settings(SITEURL=SITE))))


@pytest.mark.parametrize("place", (*PLACES, *FIELDS))
def test_each_spelling_is_found_in_each_place_for_a_held_release_alone(place: str) -> None:
    def text(address: str) -> str:
        if place in FIELDS:
            return sound(header={place: f"{DATED.get(place, '')}See {address}"})
        return sound(f"Words.\n\n{place.format(a=address)}")

    assert [one for one in SPELLINGS if not is_found(text(spelled(one, "held")))] == []
    assert [one for one in SPELLINGS if is_found(text(spelled(one, "sound")))] == []


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_all_spellings_are_one_path(spelling: str) -> None:
    path = own_path(spelled(spelling, "held"), SITE)
    assert path is not None
    assert path.rstrip("/").removesuffix("/poster.png") == "releases/2026/held"


@pytest.mark.parametrize(
    "host", ["example.org", f"x.{HOST}", f"{HOST}.example.com", f"{HOST}@example.org", f"{HOST}:8080"]
)
def test_another_host_is_another_site(host: str) -> None:
    assert own_path(f"https://{host}/releases/2026/held/", SITE) is None
