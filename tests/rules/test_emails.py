"""Whom of the directory a release gives a number or an address of."""

from __future__ import annotations

import pytest

from press.rules.emails import given
from press.rules.near_miss_address import check
from tests.fixtures import office, quoted, release, sound

DESK = ("contact", "council-press")


@pytest.mark.parametrize(
    "header",
    [
        {"Event": "2026-12-21 10:00 | Launch; write to {}"},
        {"Place": "Quayhead, {}"},
        {"Withdrawn": "2026-03-04 | Ask {} why"},
        {"Correction": "2026-03-04 | B | It was another. | It is {}."},
    ],
)
def test_an_address_in_the_header_is_given_like_one_in_the_text(header: dict[str, str]) -> None:
    email = office().directory.contacts["council-press"].email
    one = release(sound(header={name: value.format(email) for name, value in header.items()}))
    assert DESK in {(holder.kind, holder.key) for holder in given(one, office())}
    assert DESK not in {(holder.kind, holder.key) for holder in given(release(sound()), office())}


def test_an_address_in_the_header_that_is_nearly_one_of_ours_is_found() -> None:
    one = release(sound(header={"Event": "2026-12-21 10:00 | Launch; write to pres@harbour.example.org"}))
    assert [quoted(one, fault.span) for fault in check(one, office())] == ["pres@harbour.example.org"]
