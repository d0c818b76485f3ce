from __future__ import annotations

import pytest

from press.rules.false_freephone import check, review
from tests.fixtures import office, quoted, release, sound
from tests.rules.offices import with_helpline

WAIVED = {"Waive": "unknown-number | Head of press | Theirs, not ours."}


def found(body: str, header: dict[str, str] = WAIVED) -> list[str]:
    """What the findings in ``body`` stand on, in a release that may give numbers of others."""
    one = release(sound(body, header))
    return [quoted(one, fault.span) for fault in check(one, office())]


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Ring the Quiet Room free on 020 7946 0300.", ["free"]),
        ("The Quiet Room answers on 020 7946 0300. Calls are free and confidential.", ["Calls are free"]),
        ("Free confidential helpline: 020 7946 0300", ["Free confidential helpline"]),
        ("Quiet Room, 020 7946 0300 (free)", ["free"]),
        ("Freephone 020 7946 0300", ["Freephone"]),
        ("Call 020 7946 0300 free of charge.", ["free of charge"]),
        ("The Quiet Room's helpline is free to call on 020 7946 0300.", ["helpline is free"]),
        ("Calls to 020 7946 0300 are free from landlines.", ["Calls to 020 7946 0300 are free"]),
        ("Ring 0300 123 4567. It is free to call.", ["It is free"]),
        ("Call free on 0300\xa0123\xa04567.", ["Call free"]),
        ("Ring 07700 900 101 free.", ["free"]),
        ("Calls to the Quiet Room, 020 7946 0300, are free.", ["Calls to the Quiet Room, 020 7946 0300, are free"]),
        ("Calls to Mind Infoline, 0300 102 1234, are free.", ["Calls to Mind Infoline, 0300 102 1234, are free"]),
        ("The Quiet Room is free, on 020 7946 0300.", ["The Quiet Room is free"]),
        (
            "The Quiet Room (020 7946 0300) is free from landlines and mobiles.",
            ["The Quiet Room (020 7946 0300) is free"],
        ),
        (
            "The Quiet Room, on 020 7946 0300, which is free, is new.",
            ["The Quiet Room, on 020 7946 0300, which is free"],
        ),
        ("The trust runs the Quiet Room. 020 7946 0300 is free from mobiles.", ["020 7946 0300 is free"]),
        ("The Quiet Room, 020 7946 0300, costs nothing to ring.", ["costs nothing to ring"]),
        (
            "Calls to the Quiet Room on 020 7946 0300 cost nothing.",
            ["Calls to the Quiet Room on 020 7946 0300 cost nothing"],
        ),
        ("The Quiet Room is on 020 7946 0300. Calls cost you nothing.", ["Calls cost you nothing"]),
        ("Call the Quiet Room at no cost on 020 7946 0300.", ["Call the Quiet Room at no cost"]),
        ("Ring 020 7946 0300 at no charge.", ["Ring 020 7946 0300 at no charge"]),
        ("Calls to 0808 157 0100 are free; 020 7946 0300 is free too.", ["020 7946 0300 is free"]),
    ],
)
def test_a_call_that_is_not_free_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "Ring the Harbour Line on 0808 157 0100. Calls are free.",
        "Ring 0808 157 0100, free, or 020 7946 0300.",
        "Calls to 020 7946 0300 are not free.",
        "Entry is free. Call 020 7946 0300 to book.",
        "Free advice on 020 7946 0300.",
        "For free, confidential support call 020 7946 0300.",
        "Ring 116 123, free at any hour.",
        "Ring 101; the call is free.",
        "Calls to 0300 123 4567 count towards free minutes.",
        "The lines are free to use for practice. Ring 01632 960 101.",
        "It is free to attend: ring 01632 960 101.",
        "The helpline is free. Journalists ring 01632 960 101.",
        "Freephone 0808 157 0100",
        "Book free on 01632 960 101.",
        "Please feel free to call on 01632 960 101.",
        "Free parking. Ring 01632 960 101.",
        "Call +353 1800 111 222, free.",
        "The port is free from ice. Ring 01632 960 101.",
        "Text HELLO to 85999, free.",
        "Advice from the Quiet Room, 020 7946 0300, is free.",
        "All advice given on 020 7946 0300 is free.",
        "Support from the Quiet Room is free: ring 020 7946 0300.",
        "The Quiet Room is free on Mondays: ring 020 7946 0300.",
        "It costs nothing to join. Ring 020 7946 0300.",
        "A home visit costs nothing. Call 020 7946 0300 to book one.",
        "Call 020 7946 0300 to have an alarm fitted at no cost.",
        "Calls to the Quiet Room, 020 7946 0300, are not free.",
        "Calls to 0808 157 0100 are free, 020 7946 0300 costs what a call to 01 costs.",
        "Calls to the Harbour Line, 0808 157 0100, cost nothing.",
        "Our jam is free from sugar, says the Quiet Room, 020 7946 0300.",
        "Calls to make buses free are growing. Ring 020 7946 0300.",
    ],
)
def test_a_free_call_or_a_free_thing_passes(body: str) -> None:
    assert found(body) == []


def test_a_record_that_calls_its_number_free_is_found_where_it_says_so() -> None:
    ((source, fault),) = review(with_helpline("quiet-room", cost="Free to call"))
    assert source.path == "content/directory/helplines.yaml"
    assert fault.message == "“Free to call” is said of 020 7946 0300, and calls to that number are not free."
    assert not list(review(office()))
