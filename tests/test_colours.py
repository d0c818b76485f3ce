from __future__ import annotations

import re
from pathlib import Path

import pytest

from press.colours import BadColours, contrast, dress, faults, read_colours

THEME = (Path(__file__).parents[1] / "theme/static/press.css").read_text("utf-8")
SHEET = """:root {
  --paper: #fff;
  --ink: #111111; /* words */
  --press: #9d1620;
  --small: 0.9rem;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171a;
    --ink: #eceae4;
    --press: #ff958c;
  }
}

@media print { :root { --press: #000; } }
"""


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000", "#ffffff", 21.0), ("#777777", "#fff", 4.48), ("#9d1620", "#9D1620", 1.0), ("#0000ff", "#ffffff", 8.59)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


def test_the_theme_can_be_read_as_it_is() -> None:
    assert list(faults(THEME)) == []
    assert dress(THEME, {}) == THEME


def test_an_office_s_colours_take_the_place_of_the_theme_s_on_light_and_on_dark_pages_and_nowhere_else() -> None:
    dressed = dress(SHEET, read_colours({"press": ["#00569d", "#8cc8ff"]}))
    assert dressed == SHEET.replace("#9d1620", "#00569d").replace("#ff958c", "#8cc8ff")


def test_one_colour_is_for_both() -> None:
    assert read_colours({"ink": "#777777"}) == {"ink": ("#777777", "#777777")}


@pytest.mark.parametrize(
    ("colours", "why"),
    [
        (
            {"press": "#d88"},
            "On light pages, “press” (#d88) on “paper” (#fff) has a contrast of 2.6 to 1, and people need 4.5 to 1 to "
            "make it out.",
        ),
        (
            {"ink": ["#000000", "#444444"]},
            "On dark pages, “ink” (#444444) on “paper” (#15171a) has a contrast of 1.8 to 1, and people need 4.5 to 1 "
            "to make it out.",
        ),
        ({"pres": "#000"}, "“pres” is not a colour of the theme. Did you mean “press”?"),
        ({"sky": "#000"}, "“sky” is not a colour of the theme. They are ink, paper, press."),
    ],
)
def test_what_nobody_could_read_is_a_sentence(colours: dict[str, str], why: str) -> None:
    with pytest.raises(BadColours) as caught:
        dress(SHEET, read_colours(colours))
    assert str(caught.value) == why


def test_a_link_in_a_notice_is_in_the_colour_of_links_while_it_is_pointed_at() -> None:
    told, _ = faults(":root { --press: #00569d; --paper: #ffffff; --alert-paper: #7aa7d0; }")
    assert told.startswith("On light pages, “press” (#00569d) on “alert-paper” (#7aa7d0) has a contrast of")


def test_what_logos_stand_on_shows_black_ones_and_white_ones_on_dark_pages_too() -> None:
    (plate,) = re.findall(r"--plate: (#[0-9a-f]{6});", THEME)
    assert contrast(plate, "#000000") > 3
    assert contrast(plate, "#ffffff") > 1.5


def test_a_contrast_is_not_rounded_up_to_what_it_does_not_reach() -> None:
    light, _ = faults(":root { --quiet: #777777; --paper: #ffffff; }")
    assert "of 4.4 to 1" in light


@pytest.mark.parametrize("value", ["9d1620", "#9d16", "#9d162g", "#9d1620 ", "red", 0x9D1620, None, ["#000", "red"]])
def test_a_colour_is_written_in_digits(value: object) -> None:
    with pytest.raises(BadColours, match="is written as six digits"):
        read_colours({"press": value})


def test_a_colour_has_two_forms_at_most() -> None:
    with pytest.raises(BadColours, match="“press” has 3 colours"):
        read_colours({"press": ["#000", "#111", "#222"]})


def test_a_theme_with_names_of_its_own_is_let_be() -> None:
    assert list(faults("body { color: #777; }")) == []
