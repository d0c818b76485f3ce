from __future__ import annotations

from press.views.kits import kit_lines, kit_shelf
from press.views.site import Site
from tests.fixtures import HELD_KIT, KIT, release, site, sound


def office(*, held: bool) -> Site:
    """Two releases with one kit, and a newer with another, which may be held."""
    older, newer = ({"Kit": KIT, "Date": day, "Slug": day} for day in ("2026-03-01", "2026-04-01"))
    last = {"Kit": HELD_KIT, "Date": "2026-05-01", **({"Embargo": "2026-12-01 00:01"} if held else {})}
    texts = {"a": older, "b": newer, "c": last}
    return site(*(release(sound(header=one), f"content/releases/{name}.md") for name, one in texts.items()))


def listed(made: Site) -> list[tuple[str, str]]:
    return [(line.kit.key, f"{line.date:%Y-%m-%d}") for line in kit_lines(made, kit_shelf(made).cards)]


def test_kits_are_listed_once_each_by_their_newest_releases() -> None:
    assert listed(office(held=False)) == [(HELD_KIT, "2026-05-01"), (KIT, "2026-04-01")]


def test_a_held_kit_is_not_listed() -> None:
    assert listed(office(held=True)) == [(KIT, "2026-04-01")]


def test_an_office_without_kits_has_a_list_and_no_way_to_it() -> None:
    none = site(release(sound()))
    assert (listed(none), "kits" in none.filled, "kits" in office(held=True).filled) == ([], False, True)
