"""An address is one thing, however it is spelled: spellings crossed with the places where an address can stand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.addresses.own import own_path
from press.directory.records import Link, Record
from press.expected import expect_exit
from press.office import Office
from press.rules.held_link import check, held_at, review
from press.settings import CannotRun
from tests.fixtures import HELD_KIT, KIT, office, release, settings, sound

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
    "<span title={a}>x</span>", '<img srcset="/x.png 1x,{a} 2x" src="/x.png" alt="x">', "note:{a}",
    '<span title="x={a}">x</span>',
    "more—{a}", "…{a}", "{{{a}", "#{a}", "{a}—soon",
    "{a},and", "{a}/x", "https://other.example.com/?u={a}", "([more]: {a})", "| a | {a} |", "**{a}**",
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


@given(
    st.sampled_from(("http://", "HTTPS://", "https:", "//", "https:\\\\", " https://")),
    st.sampled_from(("", "user@", "a:b@")),
    st.sampled_from((HOST, HOST.upper(), f"www.{HOST}", f"{HOST}.", f"%70{HOST[1:]}")),
    st.sampled_from(("", ":80", ":443", ":")),
    st.sampled_from(("/", "//", "/./", "/x/../", "/%2e/", "\\")),
    st.lists(st.booleans(), min_size=18, max_size=18),
    st.sampled_from(("", "index.html", "index.htm", "?a=/b", "#c")),
)
def test_spellings_put_together_are_one_path(
    scheme: str, user: str, host: str, port: str, top: str, escaped: list[bool], end: str
) -> None:
    path = "releases/2026/held"
    written = "".join(f"%{ord(c):02x}" if e else c for c, e in zip(path, escaped, strict=True))
    address = f"{scheme}{user}{host}{port}{top}{written}/{end}"
    assert own_path(address, SITE) == f"{path}/"
    assert own_path(address, f"https://other.{HOST}") is None
    assert own_path(address, f"{SITE}/releases") == "2026/held/"
    assert own_path(address, f"{SITE}/press") is None


def ours_with(kind: str, record: Record) -> Office:
    base = replace(office(), settings=settings(SITEURL=SITE))
    records = {**getattr(base.directory, kind), record.key: record}
    sheet = next(iter(base.directory.sheets.values()))
    sheets = dict.fromkeys(base.directory.kits, lambda: sheet)
    fields: dict[str, Any] = {kind: records, "kit_sheets": sheets}
    return replace(base, directory=replace(base.directory, **fields))


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_the_directory_and_the_quick_exit_are_seen_as_well(spelling: str) -> None:
    base = office()
    trust, press = base.directory.organisations["harbour-trust"], base.directory.contacts["harbour-press"]
    for name, is_expected in (("held", True), ("sound", False)):
        address = spelled(spelling, name)
        film = Link.model_construct(title="The film", url=address)  # reading refuses some spellings already
        for kind, record in (
            ("organisations", trust.model_copy(update={"url": address})),
            ("organisations", trust.model_copy(update={"social": {"Mastodon": address}})),
            ("organisations", trust.model_copy(update={"boilerplate": f"See {address}."})),
            ("contacts", press.model_copy(update={"hours": f"See {address}"})),
        ):
            assert any(review(ours_with(kind, record))) is is_expected
        held_kit = base.directory.kits[HELD_KIT].model_copy(update={"videos": (film,)})
        assert not any(review(ours_with("kits", held_kit)))
        live = release(sound(header={"Kit": KIT}))
        shown = ours_with("kits", base.directory.kits[KIT].model_copy(update={"videos": (film,)}))
        assert any(review(replace(shown, releases=(*shown.releases, live.card)))) is is_expected
        set_so = replace(base, settings=settings(SITEURL=SITE))
        assert bool(held_at(set_so, address)) is is_expected
    with pytest.raises(CannotRun, match=r"PRESS_EXIT_URL is .* which is not out yet"):
        expect_exit(settings(), "“Trust buys the harbour”")
