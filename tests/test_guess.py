"""What somebody probably meant."""

from __future__ import annotations

from press.guess import did_you_mean

NAMES = ("harbour-press", "hospital-press")


def test_the_nearest_name_is_offered() -> None:
    assert did_you_mean("harbor-press", NAMES) == "Did you mean “harbour-press”?"
    assert did_you_mean("rol", ["name", "role"]) == "Did you mean “role”?"


def test_where_none_is_near_nothing_is() -> None:
    assert did_you_mean("museum", NAMES) == did_you_mean("museum", ()) == ""
    assert did_you_mean("colour", ["name", "role"]) == ""


def test_a_name_of_thousands_of_letters_is_nobodys_slip() -> None:
    assert did_you_mean("harbour-press" * 1000, NAMES) == ""
