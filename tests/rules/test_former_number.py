from __future__ import annotations

import pytest

from press.rules.former_number import check
from tests.fixtures import finder, office, release, sound
from tests.rules.offices import with_contact

found = finder(check)


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Ring the Harbour Line on 0808 157 0999.", ["0808 157 0999"]),
        ("Press: 01632 960 505", ["01632 960 505"]),
        ("Ring [us](tel:+448081570999).", ["tel:+448081570999"]),
        ("Ring [0808 157 0999](tel:+448081570999).", ["0808 157 0999"]),
        ("A walk.[^1]\n\nEnds\n\n[^1]: Ring +44 808 157 0999 for it.", ["+44 808 157 0999"]),
    ],
)
def test_a_number_of_the_past_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "0808 157 0999 was the number.",
        "The old number, 0808 157 0999, is closed.",
        "0808 157 0100 replaces 0808 157 0999.",
        "Ring 0808 157 0100.",
        "Ring 0300 123 4567.",
        "Ring [us](tel:+448081570100), [them](tel:+441904960000) or [nobody](tel:).",
    ],
)
def test_todays_number_or_history_passes(body: str) -> None:
    assert found(body) == []


def test_the_fix_gives_the_number_of_today() -> None:
    (fault,) = check(release(sound("Ring 01632 960 505.")), office())
    assert fault.message == "“01632 960 505” is a former number of the contact Harbour press desk."
    assert fault.fix == (
        "Write 01632 960 101, the number of today. An old release may keep this one: its page shows both. "
        "If it is in use again, take it out of former_numbers in contacts.yaml."
    )


def test_of_a_contact_who_has_a_mobile_alone_it_gives_that() -> None:
    (fault,) = check(release(sound("Ring 01632 960 505.")), with_contact(phone=""))
    assert fault.fix.startswith("Write 07700 900 101, the number of today.")
