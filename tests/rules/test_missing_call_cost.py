from __future__ import annotations

import pytest

from press.rules.missing_call_cost import check
from tests.fixtures import office, quoted, release, sound

WAIVED = {"Waive": "unknown-number | Head of press | Theirs, not ours."}


def found(body: str, header: dict[str, str] = WAIVED) -> list[str]:
    """What the findings in ``body`` stand on, in a release that may give numbers of others."""
    one = release(sound(body, header))
    return [quoted(one, fault.span) for fault in check(one, office())]


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Ring 0844 871 8820 for tickets.", ["0844 871 8820"]),
        ("Ring +44 (0)870 123 4567 for it.", ["+44 (0)870 123 4567"]),
        ("Directory enquiries: ring 118500.", ["118500"]),
        ("Ring 0906 123 4567; calls cost £1.50.", ["0906 123 4567"]),
        ("Ring 0844 871 8820. Calls cost 7p per minute.", ["0844 871 8820"]),
        ("Ring 0844 871 8820.\n\nAgain: 0844 871 8820.", ["0844 871 8820"]),
    ],
)
def test_a_number_without_its_cost_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "Ring 0844 871 8820. Calls cost 7p per minute plus your phone company's access charge.",
        "Ring 0844 871 8820.\n\nCalls cost 5p per call plus your phone company’s access charge.",
        "Ring 0300 123 4567 or 0808 157 0100 or 01632 960 101.",
        "Ring 0844 871 8820 (calls cost 7 pence a minute, plus the access\ncharge of your network).",
    ],
)
def test_a_number_with_its_cost_passes(body: str) -> None:
    assert found(body) == []


def test_a_number_that_is_not_in_the_directory_has_been_reported() -> None:
    assert found("Ring 0844 871 8820.", {}) == []


def test_releases_from_before_the_rule_are_left_alone() -> None:
    assert found("Ring 0844 871 8820.", {**WAIVED, "Date": "2015-06-30"}) == []
    assert found("Ring 0844 871 8820.", {**WAIVED, "Date": "2015-07-01"}) == ["0844 871 8820"]


def test_the_message_says_which_half_is_missing() -> None:
    (fault,) = check(release(sound("Ring 0844 871 8820. Calls cost 7p a minute.", WAIVED)), office())
    assert fault.message == "“0844 871 8820” is printed without what the caller's telephone company adds."
