"""What the page prints of Place, Event, Withdrawn and Correction is asked what the text is asked of numbers."""

from __future__ import annotations

import pytest

from tests.fixtures import findings, sound

WRONG = "2026-04-01 | B | The number was 0808 157 0010."


def found(field: str, value: str, more: str = "") -> list[tuple[str, str]]:
    """The rules that find something in a release with such a field, and what stands there."""
    text = sound(header={field: value}).replace("\n\n", f"\n{more}\n\n" if more else "\n\n", 1)
    lines = text.splitlines()
    return [
        (one.rule, lines[one.place.line - 1][one.place.column - 1 : one.place.end_column - 1]) for one in findings(text)
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("Correction", f"{WRONG} | It is 0808 157 0777."),
        ("Correction", "2026-04-01 | B | We gave no number. | It is 0808 157 0777, day and night"),
        ("Withdrawn", "2026-04-01 | Sent in error. Ring 0808 157 0777."),
        ("Event", "2026-06-12 10:00 | At the pier; to come, ring 0808 157 0777"),
        ("Place", "North Shore, 0808 157 0777"),
    ],
)
def test_a_number_that_nobody_has_is_found_where_it_stands(field: str, value: str) -> None:
    assert found(field, value) == [("unknown-number", "0808 157 0777")]


def test_of_one_that_stands_in_the_text_too_both_are_found() -> None:
    text = sound("Ring 0808 157 0777.", {"Correction": "2026-04-01 | B | None. | It is 0808 157 0777."})
    assert [(one.rule, one.place.line) for one in findings(text)] == [("unknown-number", 6), ("unknown-number", 8)]


@pytest.mark.parametrize(
    ("field", "value", "more"),
    [
        ("Correction", f"{WRONG} | It is 0808 157 0100.", ""),
        ("Correction", f"{WRONG} | It is 0808 157 0100, not 0808 157 0010.", ""),
        ("Correction", f"{WRONG} | It is 0808 157 0777.", "Correction: 2026-05-01 | B | 0808 157 0777 | 0808 157 0100"),
        ("Correction", "2026-04-01 | A | 40 homes | 1,200 homes, of 2 to 4 rooms, from 2026 to 2030", ""),
        ("Withdrawn", "2026-04-01 | Sent in error. Ring the Harbour Line on 0808 157 0100; in danger, dial 999.", ""),
        ("Event", "2026-06-12 10:00 | Pier 101, 10:30 to 12:15, doors 2 and 3, SW1A 1AA", ""),
        ("Place", "North Shore", ""),
    ],
)
def test_sound_ones_pass(field: str, value: str, more: str) -> None:
    assert found(field, value, more) == []


@pytest.mark.parametrize(
    ("value", "rule", "where"),
    [
        (f"{WRONG} | The Harbour Line is on 0808 157 0200.", "helpline-mismatch", "0808 157 0200"),
        (f"{WRONG} | It is 0808 157 0999.", "former-number", "0808 157 0999"),
        ("2026-04-01 | B | One link. | See /releases/2026/held/.", "held-link", "/releases/2026/held/"),
    ],
)
def test_a_correction_is_asked_whose_its_number_is_and_where_its_address_leads(
    value: str, rule: str, where: str
) -> None:
    assert found("Correction", value) == [(rule, where)]


def test_it_can_be_waived() -> None:
    waiver = "Waive: unknown-number | Harbour press | The line of the choir."
    assert found("Event", "2026-06-12 10:00 | Ring 0808 157 0777", waiver) == []
