from __future__ import annotations

import pytest

from tests.rules.marked import assert_found


@pytest.mark.parametrize(
    "target",
    [
        "https://bit.ly/harbour-count",
        "http://bit.ly/3aB",
        "https://tinyurl.com/aB",
        "https://t.co/aB",
        "https://ow.ly/aB50",
        "https://goo.gl/aB",
        "https://lnkd.in/aB",
        "https://www.rebrand.ly/aB",
        "https://trib.al/aB",
    ],
)
def test_a_shortened_address_is_found(target: str) -> None:
    assert_found("shortened-link", f"See [the count](⟦{target}⟧).")


@pytest.mark.parametrize(
    "target",
    [
        "https://bit.ly/",
        "https://bitly.com/blog",
        "https://youtu.be/aB",
        "https://forms.gle/aB",
        "https://doi.org/10.1/a",
        "https://habit.ly/a",
        "https://harbour.example.org/bit.ly/a",
        "https://wa.me/447700900101",
    ],
)
def test_other_short_ones_pass(target: str) -> None:
    assert_found("shortened-link", f"See [the count]({target}).")


def test_what_it_shows_is_no_mismatch() -> None:
    assert_found("shortened-link", "See [harbour.example.org/count](⟦https://bit.ly/aB⟧).")
    assert_found("host-mismatch", "See [bit.ly/harbour](https://harbour.example.org/count).")
