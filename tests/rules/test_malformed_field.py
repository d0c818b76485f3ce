"""Lines of the header that stand in the text; those that are badly written are in ``test_header``."""

from __future__ import annotations

import pytest

from press.rules.malformed_field import check
from tests.fixtures import findings, office, release, sound
from tests.rules.marked import assert_found
from tests.rules.noted import noted, spots


@pytest.mark.parametrize(
    "text",
    [
        "⟦Waive: unknown-number | Press desk | It is the hall’s.⟧\n\nThe line opens in May.",
        "The line opens in May.\n⟦waive: unknown-number | Press desk | It is the hall’s.⟧\nIt is free.",
        "The line opens in May.\n\n⟦Waive : long-headline|Press desk|It is a quotation.⟧",
        "The line opens in May.\n\n⟦Withdrawn: 2026-03-04 | The line did not open.⟧",
        "The line opens in May.\n\n⟦Withdrawn:\t2026-03-04\t| The line did not open.⟧",
        "The line opens in May.\n\n⟦Correction: 2026-03-04 | B | It opens at ten | It opens at nine⟧",
    ],
)
def test_a_line_of_the_header_that_stands_in_the_text_is_found(text: str) -> None:
    assert_found("malformed-field", text)


def test_below_ends_it_is_one_too() -> None:
    line = "Waive: unknown-number | Press desk | It is the hall’s."
    assert spots(noted().rstrip() + f"\n\n{line}\n", "malformed-field") == [("malformed-field", line)]


def test_what_to_do_with_it_is_said() -> None:
    (found,) = findings(sound("The line opens in May.\n\nWithdrawn: 2026-03-04 | It did not open."))
    assert found.message == (
        "“Withdrawn: 2026-03-04 | It did not open.” is a line of the header. "
        "In the text it does nothing, and is printed."
    )
    assert found.fix == "Move it up into the header, between the other fields."


@pytest.mark.parametrize(
    "text",
    [
        "Waive: what a word. Correction: it is two.",
        "Correction: the line opens at nine, and not at ten.",
        "Withdrawn: 4 March | Back: 12 March",
        "Event: 2026-03-12 10:00 | Photo call, Harbour Square",
        "The trust asks to waive: unknown-number | Press desk | why",
        "`Waive: unknown-number | Press desk | why` is how it is written.",
        "How it is written:\n\n    Waive: unknown-number | Press desk | why",
        "How it is written:\n\n```\nWaive: unknown-number | Press desk | why\n```",
        "State | Reason\n--- | ---\nWithdrawn: 2026-03-04 | It did not open.\nReturned: 2026-03-05 | It did.",
        "The line opens in May.\n\n<!--\nWaive: unknown-number | Press desk | It is the hall’s.\n-->",
    ],
)
def test_what_looks_like_one_is_passed_over(text: str) -> None:
    assert not [one for one in findings(sound(text)) if one.rule == "malformed-field"]


def test_a_page_may_list_what_was_withdrawn_and_corrected_but_waives_nothing() -> None:
    listed = "Withdrawn: 2026-03-04 | The leaflet.\n\nCorrection: 2026-03-05 | B | Nine | Ten"
    page = f"Title: Corrections\n\n{listed}\n"
    assert not list(check(release(page, is_page=True), office()))
    (fault,) = check(release(f"{page}\nWaive: unknown-number | Press desk | It is theirs.\n", is_page=True), office())
    assert fault.message.startswith("“Waive: unknown-number")
