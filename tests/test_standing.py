"""What was said stands as long as nothing that it depends on has changed, and the clock has passed nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from press.clock import clock
from press.folder import Folder
from press.settings import SETTINGS_FILE, Settings
from press.standing import everything, has_lapsed, keep_in_mind, still_holds, validity
from tests.fixtures import office, office_with, release, settings, sound

CONTENT = Folder(("a.md",), digests={"a.md": "one"})
THEME = Folder(("base.html",), digests={"base.html": "two"})


@pytest.fixture
def ours(tmp_path: Path) -> Settings:
    (tmp_path / SETTINGS_FILE).write_text('SITENAME = "Harbour"\n', "utf-8")
    return replace(settings(), project=tmp_path)


def of_all(ours: Settings, content: Folder = CONTENT, theme: Folder = THEME, version: str = "1") -> str:
    return everything(ours, content, theme, version)


def test_the_same_is_the_same(ours: Settings) -> None:
    assert of_all(ours) == of_all(ours) != ""


def test_whatever_changes_makes_another(ours: Settings) -> None:
    known = {
        of_all(ours),
        of_all(replace(ours, name="Another")),
        of_all(ours, content=Folder(("a.md",), digests={"a.md": "other"})),
        of_all(ours, theme=Folder(("base.html",), digests={"base.html": "other"})),
        of_all(ours, version="2"),
    }
    (ours.project / SETTINGS_FILE).write_text('SITENAME = "Harbour" \n', "utf-8")
    known.add(of_all(ours))
    assert len(known - {""}) == 6


def test_what_could_not_be_looked_at_is_not_known(ours: Settings) -> None:
    unknown = Folder(("a.md",), digests={}, whole=False)
    assert of_all(ours, content=unknown) == of_all(ours, theme=unknown) == ""
    (ours.project / SETTINGS_FILE).unlink()
    assert of_all(ours) == ""
    assert not still_holds(validity("", office()), "", office().clock)


# The office of the tests holds one release until 2026-11-30 00:01.
@pytest.mark.parametrize(
    ("then", "now", "same"),
    [
        ("2026-03-02 09:30", "2026-03-02 23:59", True),
        ("2026-03-02 09:30", "2026-03-02 00:00", True),
        ("2026-03-02 09:30", "2026-03-03 00:00", False),
        ("2026-11-30 00:00", "2026-11-30 00:01", False),
        ("2026-11-30 00:01", "2026-11-30 00:00", False),
        ("2026-11-30 00:01", "2026-11-30 23:00", True),
    ],
)
def test_it_stands_for_the_day_and_until_an_embargo_lifts(then: str, now: str, same: bool) -> None:
    kept = validity("all", office(then))
    assert still_holds(kept, "all", clock(settings().zone, now)) is same
    assert not still_holds(kept, "something else", clock(settings().zone, then))


@pytest.mark.parametrize(
    ("then", "now", "same"),
    [
        ("2026-07-02 09:00", "2026-07-02 09:29", True),
        ("2026-07-02 09:29", "2026-07-02 09:30", False),
        ("2026-07-04 09:29", "2026-07-04 09:30", False),
        ("2026-07-04 09:30", "2026-07-04 09:29", False),
        ("2026-07-04 09:30", "2026-07-04 23:59", True),
    ],
)
def test_it_stands_until_a_release_is_news_or_is_no_more(then: str, now: str, same: bool) -> None:
    dated = release(sound(header={"Date": "2026-07-02 09:30"}))
    kept = validity("all", office_with(dated, now=then))
    assert still_holds(kept, "all", clock(settings().zone, now)) is same


@pytest.mark.parametrize("is_page", [False, True])
def test_of_several_embargoes_it_stands_between_the_last_that_lifted_and_the_next(is_page: bool) -> None:
    cards = tuple(
        release(sound(header={"Embargo": f"2026-11-24 {time}"}), f"content/{time[:2]}.md", is_page=is_page).card
        for time in ("16:00", "08:00", "14:00", "10:00")
    )
    base = office_with(now="2026-11-24 12:00")
    kept = validity("all", replace(base, pages=cards) if is_page else replace(base, releases=cards))
    times = ("09:59", "10:00", "13:59", "14:00")
    stands = [still_holds(kept, "all", clock(settings().zone, f"2026-11-24 {time}")) for time in times]
    assert stands == [False, True, True, False]


@pytest.mark.parametrize("kept", [None, [], {}, "all", ["all", "2026-03-02"]])
def test_what_was_kept_badly_does_not_stand(kept: object) -> None:
    assert not still_holds(kept, "all", office().clock)


def test_that_it_has_lapsed_is_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("press.standing._in_mind", None)
    zone = settings().zone
    assert not has_lapsed(clock(zone, "2026-11-30 00:01"))
    keep_in_mind(validity("", office("2026-11-30 00:00")))
    assert not has_lapsed(clock(zone, "2026-11-30 00:00"))
    assert has_lapsed(clock(zone, "2026-11-30 00:01"))
    assert not has_lapsed(clock(zone, "2026-11-30 00:01"))
