from __future__ import annotations

import pytest

from press.rules import reserved_number, unknown_number
from tests.fixtures import office, quoted, release, sound
from tests.rules.offices import real


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Ring 01632 960 001.", ["01632 960 001"]),
        (
            "Ring us on +44 (0)7700\u00a0900\u00a0123 or 020 7946 0018.",
            ["+44 (0)7700\u00a0900\u00a0123", "020 7946 0018"],
        ),
        ("Ring [us](tel:+448081570001).", ["tel:+448081570001"]),
    ],
)
def test_a_number_for_drama_is_found_by_this_rule_alone(body: str, at: list[str]) -> None:
    one = release(sound(body))
    assert [quoted(one, fault.span) for fault in reserved_number.check(one, real())] == at
    assert not list(unknown_number.check(one, real()))


@pytest.mark.parametrize("body", ["Ring 01632 961 001.", "Ring 0808 1000 900.", "01632 960 people came."])
def test_other_numbers_are_left_to_others(body: str) -> None:
    assert not list(reserved_number.check(release(sound(body)), real()))


def test_a_demonstration_may_use_them() -> None:
    one = release(sound("Ring 01632 960 001."))
    assert not list(reserved_number.check(one, office()))
    assert len(list(unknown_number.check(one, office()))) == 1
