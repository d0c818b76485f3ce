"""Whom a release can be said to name by a number or an address alone."""

from __future__ import annotations

import pytest

from press.rules.emails import given
from tests.fixtures import office, release, sound


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ring 0808 157 0200 at night.", {"night-owls"}),
        ("Ring [the line](tel:+448081570200).", {"night-owls"}),
        ("Text 85999.", {"quiet-room"}),
        ("Until May it was 0808 157 0999.", {"harbour-line"}),
        ("Write to News@northshire.example.org.", {"council-press"}),
        ("[Write](mailto:news@northshire.example.org?subject=x).", {"council-press"}),
        ("Of the newsroom.[^1]\n\n[^1]: Council newsroom, 020 7946 0150.", {"council-press"}),
        ("Night Owls opened in 2018 and has 0808 reasons; 200 people rang 999.", set()),
        ("Ring 0808 157 0201.", set()),
        ("Write to night@owls.example.org.", set()),
    ],
)
def test_whose_number_or_address_stands_in_the_text(text: str, who: set[str]) -> None:
    assert {holder.key for holder in given(release(sound(text)), office())} == who


def test_the_headline_and_the_fields_that_the_page_prints_are_read_too() -> None:
    header = {"Standfirst": "Ring 0808 157 0200.", "Event": "2026-06-12 10:00 | At the pier; ring 020 7946 0150"}
    assert {holder.key for holder in given(release(sound(header=header)), office())} == {"night-owls", "council-press"}
